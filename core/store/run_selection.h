#pragma once

#include "core/store/run_record.h"

namespace renewal::store
{

/**
 * Returns the runs that \a text means among \a runs (all of a file, as ResultsDatabase::runs() gives them), by ascending
 * run_id: `#12` is the run of that number, in full-width characters too; anything else is a period and means its newest
 * complete run per algorithm and area; empty text means the newest complete run per algorithm and area of all periods.
 * Never empty. Throws StoreError: no runs at all, no such run, or no run of that period; the sentence names \a path and
 * what is there instead.
 */
std::vector<StoredRun> selectRuns( const std::vector<StoredRun> &runs, const QString &text, const QString &path );

//! Returns the complete runs of \a runs that are the newest (greatest run_id) of their algorithm and area, by ascending run_id.
std::vector<StoredRun> newestRuns( const std::vector<StoredRun> &runs );

//! Returns a run in words, for a log or an error: "#12 servicecoverage, 金水区, 2025".
QString describedRun( const StoredRun &run );

} // namespace renewal::store
