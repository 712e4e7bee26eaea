#include "algorithms/audit_parameters.h"

#include "algorithms/parameter_names.h"
#include "algorithms/parameter_values.h"
#include "algorithms/qgis_compat.h"

#include <QCoreApplication>
#include <cmath>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

const QString NETWORK = QStringLiteral( "NETWORK" );
const QString ENTRANCES = QStringLiteral( "ENTRANCES" );

namespace
{

const QString METHOD = QStringLiteral( "METHOD" );
const QString SNAP_DISTANCE = QStringLiteral( "SNAP_DISTANCE" );
const QString GAP_TOLERANCE = QStringLiteral( "GAP_TOLERANCE" );
const QString JOIN_CROSSINGS = QStringLiteral( "JOIN_CROSSINGS" );

const QString METHOD_STRAIGHT = QStringLiteral( "straight" );

QgsProcessingParameterDefinition *advanced( QgsProcessingParameterDefinition *definition )
{
  definition->setFlags( definition->flags() | compat::ADVANCED );
  return definition;
}

} // namespace

QList<QgsProcessingParameterDefinition *> auditParameters( const QStringList &packs, const QString &defaultPack )
{
  return {
    new QgsProcessingParameterEnum( STANDARD, QCoreApplication::translate( "AuditParameters", "Standard (rule pack)" ), packs, false, defaultPack, false, true ),
    advanced( new QgsProcessingParameterFile( STANDARD_FILE, QCoreApplication::translate( "AuditParameters", "Own rule pack (JSON); replaces the standard" ), compat::FILE_PATH, QStringLiteral( "json" ), QVariant(), true ) ),
    new QgsProcessingParameterFile( RESULTS, QCoreApplication::translate( "AuditParameters", "Results database (SpatiaLite; made if missing)" ), compat::FILE_PATH, QString(), QVariant(), true, QCoreApplication::translate( "AuditParameters", "SpatiaLite" ) + QStringLiteral( " (*.sqlite *.db)" ) ),
    new QgsProcessingParameterString( AREA, QCoreApplication::translate( "AuditParameters", "Area, e.g. the district's name" ), QVariant(), false, true ),
    new QgsProcessingParameterString( PERIOD, QCoreApplication::translate( "AuditParameters", "Period, e.g. 2025" ), QVariant(), false, true ),
  };
}

QgsProcessingParameterDefinition *optionalField( const QString &name, const QString &description, const QString &layer )
{
  return new QgsProcessingParameterField( name, description, QVariant(), layer, compat::FIELD_ANY, false, true );
}

QList<QgsProcessingParameterDefinition *> networkParameters()
{
  return {
    new QgsProcessingParameterFeatureSource( NETWORK, QCoreApplication::translate( "AuditParameters", "Walking network" ), { compat::SOURCE_LINE }, QVariant(), true ),
    new QgsProcessingParameterEnum( METHOD, QCoreApplication::translate( "AuditParameters", "Distance" ), { QStringLiteral( "network" ), METHOD_STRAIGHT }, false, QStringLiteral( "network" ), false, true ),
    new QgsProcessingParameterFeatureSource( ENTRANCES, QCoreApplication::translate( "AuditParameters", "Gates of communities" ), { compat::SOURCE_POINT }, QVariant(), true ),
    advanced( new QgsProcessingParameterNumber( SNAP_DISTANCE, QCoreApplication::translate( "AuditParameters", "Farthest straight way to a street (m)" ), compat::NUMBER_DOUBLE, 100.0, false, 0.0 ) ),
    advanced( new QgsProcessingParameterNumber( GAP_TOLERANCE, QCoreApplication::translate( "AuditParameters", "Join street ends nearer than (m; 0 = off)" ), compat::NUMBER_DOUBLE, 0.0, false, 0.0 ) ),
    advanced( new QgsProcessingParameterBoolean( JOIN_CROSSINGS, QCoreApplication::translate( "AuditParameters", "Join crossings without a shared vertex (not bridges, tunnels or other layers)" ), false ) ),
  };
}

AuditChoice auditChoice( const QgsProcessingAlgorithm &algorithm, const QVariantMap &parameters, QgsProcessingContext &context )
{
  const ParameterValues values( algorithm, parameters, context );
  return { values.choice( STANDARD ), values.text( STANDARD_FILE ), values.text( RESULTS ), values.text( AREA ), values.text( PERIOD ) };
}

NetworkChoice networkChoice( const QgsProcessingAlgorithm &algorithm, const QVariantMap &parameters, QgsProcessingContext &context )
{
  const ParameterValues values( algorithm, parameters, context );
  NetworkChoice choice;
  choice.isStraight = values.choice( METHOD ) == METHOD_STRAIGHT;
  choice.snapDistanceMetres = values.number( SNAP_DISTANCE );
  choice.settings.gapToleranceMetres = values.number( GAP_TOLERANCE );
  choice.settings.joinCrossings = values.flag( JOIN_CROSSINGS );
  return choice;
}

QString networkProblem( const QgsProcessingAlgorithm &algorithm, const QVariantMap &parameters, QgsProcessingContext &context )
{
  const NetworkChoice choice = networkChoice( algorithm, parameters, context );
  if ( !choice.isStraight && !ParameterValues( algorithm, parameters, context ).isGiven( NETWORK ) )
    return QCoreApplication::translate( "AuditParameters", "NETWORK is missing: give the layer of walkable streets, or set METHOD to straight." );
  if ( !( choice.snapDistanceMetres > 0.0 ) || !std::isfinite( choice.snapDistanceMetres ) )
    return QCoreApplication::translate( "AuditParameters", "SNAP_DISTANCE must be greater than 0 metres." );
  if ( !( choice.settings.gapToleranceMetres >= 0.0 ) || !std::isfinite( choice.settings.gapToleranceMetres ) )
    return QCoreApplication::translate( "AuditParameters", "GAP_TOLERANCE must be 0 or more metres." );
  return QString();
}

} // namespace renewal::algorithms
