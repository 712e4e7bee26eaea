#pragma once

#include "core/rules/pack_overlay.h"
#include "core/store/run_record.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>
#include <QVariantMap>

namespace renewal::plugin
{

//! One audit that is to be run again under the overlay.
struct TrialRun
{
    store::StoredRun run;
    QVariantMap parameters;     //!< as in the record, without RESULTS; layers as sources that can be opened
    bool isUnderOverlay = true; //!< false: it rests on another standard, and only builds on results that change
};

//! Which audits of a results database a trial runs again, in the order in which they build on each other.
struct TrialPlan
{
    QString database; //!< absolute path
    std::vector<TrialRun> runs;
    QHash<QString, QString> names; //!< of questions, by their code, in the language of the interface
    QStringList notes;             //!< why others are not run; sentences
};

/**
 * Finds the newest runs of each audit and area that the changes of an overlay reach: those that rest on a pack with the
 * same rules as the overlay has before its changes, and those that build on their results.
 */
class TrialPlanner
{
    Q_DECLARE_TR_FUNCTIONS( TrialPlanner )

  public:
    //! Throws StoreError. The file is only read.
    static TrialPlan plan( const QString &database, const rules::PackOverlay &overlay );

    //! Returns the newest complete runs of \a runs whose audits ask what \a overlay changes, on the standard it changes. \a notes: why others are not reached.
    static std::vector<store::StoredRun> reachedRuns( const std::vector<store::StoredRun> &runs, const rules::PackOverlay &overlay, QStringList &notes );

    //! Returns the newest checklists and scorecards among \a runs that build on the areas of \a reached, and are not among them.
    static std::vector<store::StoredRun> buildingRuns( const std::vector<store::StoredRun> &runs, const std::vector<store::StoredRun> &reached );
};

//! Returns the names of the questions that a comparison of audits under \a pack tells of, by their code.
QHash<QString, QString> questionNames( const model::RulePack &pack );

//! Returns the pack that \a run rested on, as it is now. Throws PackError if it is no longer there.
model::RulePack packOfRun( const store::StoredRun &run );

//! Returns a parameter of the run record; invalid if it was not given.
QVariant recordedParameter( const store::StoredRun &run, const QString &name );

/**
 * Returns the parameters of \a run for running it again. What it read from its results database is read from \a database,
 * which is where that file is now. \a figures are those of the pack it rested on: a number that the
 * record gives as the pack's is left to the pack again. \a problem says which layer cannot be opened, or is empty.
 */
QVariantMap repeatedParameters( const store::StoredRun &run, const QString &database, const std::vector<model::Figure> &figures, QString &problem );

} // namespace renewal::plugin
