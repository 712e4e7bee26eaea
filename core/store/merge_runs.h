#pragma once

#include "core/store/result_reader.h"
#include "core/store/results_database.h"

namespace renewal::store
{

//! What became of one run of a source.
struct MergedRun
{
    enum class Outcome
    {
      Copied,
      Present,   //!< the target has it already
      Incomplete //!< not finished in the source: left there
    };

    StoredRun source;
    Outcome outcome = Outcome::Copied;
    qint64 runId = 0;     //!< in the target; 0 if it is not there
    qint64 rows = 0;      //!< copied
    bool isOlder = false; //!< the target had a run of this audit and area that was finished later
};

struct MergeResult
{
    std::vector<MergedRun> runs; //!< by ascending run_id of the source
    SurveyOutcome survey = SurveyOutcome::NotAsked;
    qint64 surveyRows = 0; //!< added to the survey of the target
};

//! What only the caller knows.
struct MergeSettings
{
    std::function<QByteArray( const QByteArray &wkb )> toTarget; //!< from the CRS of the source to that of the target; empty: the same
    QMap<QString, QString> styles;                               //!< as ResultsDatabase::writeRun() takes them
    //! QML of the survey form, for the runs that the target holds then.
    std::function<QString( const std::vector<StoredRun> &runs, const SurveyCommunities &communities )> surveyStyle;
};

/**
 * Copies the complete runs of \a source to \a target with all their rows, under new numbers and in their order, in one
 * transaction: all of the source, or nothing. A run that the target has already, by what it wrote down of itself,
 * is not copied again. Rows of a survey follow, those with the very same cells once; relative paths
 * of photographs are turned to the folder of the target. Tables that a user added are left.
 *
 * The target must have a srid() if the source has geometry. \a source is held (ResultReader::hold()). Throws StoreError, model::Canceled.
 */
MergeResult mergeRuns( ResultReader &source, const QString &sourcePath, ResultsDatabase &target, const MergeSettings &settings, model::Progress &progress );

} // namespace renewal::store
