#pragma once

#include "core/store/run_record.h"

#include <QStringList>
#include <optional>

namespace renewal::store
{

//! The runs of one results database.
struct FileRuns
{
    QString path;
    std::vector<StoredRun> runs; //!< as ResultsDatabase::runs() gives them
};

//! A run and the file it stands in: 0 the first, 1 the second.
struct FileRun
{
    int file = 0;
    StoredRun run;
};

//! Two runs of one audit in one area, and all that led to the later one.
struct RunPair
{
    FileRun before;
    FileRun after;
    std::vector<FileRun> history;        //!< oldest first, ends with after
    std::optional<std::size_t> beforeAt; //!< place of before in the history; empty: it is the newer one
};

struct RunPairs
{
    std::vector<RunPair> pairs; //!< in the order of algorithms, then by run number of the later run
    QStringList leftOut;        //!< runs in words that one side has and the other does not
};

/**
 * Pairs the runs that \a before means in \a files[0] with those that \a after means in the last of \a files (see
 * run_selection.h), per algorithm and area; only \a algorithms are paired.
 *
 * The history has one run per period: the pair's own, else the newest; runs without a period stand for themselves. It
 * is ordered by the year that all periods begin with, else by when the first run of a period was finished.
 *
 * Throws StoreError: what run_selection.h throws; no audit and area in common; both mean the same run; nothing that
 * can be compared.
 */
RunPairs pairRuns( const std::vector<FileRuns> &files, const QString &before, const QString &after, const QStringList &algorithms );

} // namespace renewal::store
