#pragma once

#include "core/engine/network_builder.h"

#include <QString>
#include <QStringList>
#include <QVariantMap>

class QgsProcessingAlgorithm;
class QgsProcessingContext;
class QgsProcessingParameterDefinition;

namespace renewal::algorithms
{

//! The parameters that every audit takes (contract, section 1).
struct AuditChoice
{
    QString standard;     //!< id of a shipped pack
    QString standardFile; //!< path of a district's own pack; wins over standard
    QString resultsPath;  //!< results database, empty = none
    QString area;
    QString period;
};

//! The parameters that every audit on a network takes.
struct NetworkChoice
{
    bool isStraight = false;
    double snapDistanceMetres = 100.0;
    engine::NetworkSettings settings;
};

extern const QString NETWORK;
extern const QString ENTRANCES;

/**
 * Returns the definitions of STANDARD, STANDARD_FILE, RESULTS, AREA and PERIOD; the caller owns them.
 * \a packs are the ids offered, \a defaultPack one of them.
 */
QList<QgsProcessingParameterDefinition *> auditParameters( const QStringList &packs, const QString &defaultPack );

//! Returns the definition of an optional field of any type; the caller owns it.
QgsProcessingParameterDefinition *optionalField( const QString &name, const QString &description, const QString &layer );

//! Returns the definitions of NETWORK, METHOD, SNAP_DISTANCE, ENTRANCES, GAP_TOLERANCE and JOIN_CROSSINGS; the caller owns them.
QList<QgsProcessingParameterDefinition *> networkParameters();

//! Reads the values of auditParameters().
AuditChoice auditChoice( const QgsProcessingAlgorithm &algorithm, const QVariantMap &parameters, QgsProcessingContext &context );

//! Reads the values of networkParameters() other than the layers.
NetworkChoice networkChoice( const QgsProcessingAlgorithm &algorithm, const QVariantMap &parameters, QgsProcessingContext &context );

/**
 * Returns what is wrong with the network parameters, or an empty string: no NETWORK although METHOD is
 * network, a distance that is not positive.
 */
QString networkProblem( const QgsProcessingAlgorithm &algorithm, const QVariantMap &parameters, QgsProcessingContext &context );

} // namespace renewal::algorithms
