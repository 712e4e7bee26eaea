#pragma once

#include "core/store/run_record.h"
#include "plugin/audit_chain.h"
#include "plugin/panel_settings.h"

#include <optional>

class QgsProcessingAlgorithm;

namespace renewal::plugin
{

//! What a step is run with, or why it cannot be.
struct StepCall
{
    QVariantMap parameters;
    QStringList missing; //!< what has to be chosen or run first, in words; empty: ready
};

//! Returns the algorithm of \a step as registered, or nullptr.
const QgsProcessingAlgorithm *algorithmOf( const ChainStep &step );

//! Returns the id of the shipped pack that \a step is run with under \a settings.
QString standardOf( const ChainStep &step, const PanelSettings &settings );

/**
 * Returns what \a step is run with: layers and columns of the panel, results of earlier steps in \a runs (the newest of each
 * algorithm in the area), the settings of its last run, and over them those of the project. Numbers that a run took from its
 * rule pack are not taken over: a newer pack has its own. Nothing but the results database is asked for.
 */
StepCall stepCall( const ChainStep &step, const PanelSettings &settings, const std::vector<store::StoredRun> &runs );

//! Takes the survey of \a database out of \a parameters if the file has none: databases of earlier versions.
void dropMissingSurvey( QVariantMap &parameters, const QString &database );

//! Returns the parameters of \a step that the panel does not fill: what "Settings" of the step shows.
QStringList ownParameters( const ChainStep &step );

//! Returns the newest complete run of \a algorithm in \a area among \a runs, which are in ascending order; nullptr if there is none.
const store::StoredRun *newestRun( const std::vector<store::StoredRun> &runs, const QString &algorithm, const QString &area );

} // namespace renewal::plugin
