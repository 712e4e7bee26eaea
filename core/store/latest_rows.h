#pragma once

#include "core/model/progress.h"
#include "core/store/run_record.h"

#include <QStringList>
#include <vector>

namespace renewal::store
{

//! Rows of the newest complete runs of one result, as a later audit reads them.
struct LatestRows
{
    QStringList columns;                     //!< as asked for, then run_id
    std::vector<std::vector<QVariant>> rows; //!< parallel to columns; in the order they were written
    std::vector<StoredRun> runs;             //!< those that the rows come from, oldest first
};

/**
 * Reads \a columns of the view of the newest complete run per algorithm and area (`<table>_latest`), only of runs of
 * \a area if that is not empty. A file that is not there yet, or has no such result, gives no rows.
 * Throws StoreError (not a results database, a newer one, no such column), model::Canceled.
 */
LatestRows readLatestRows( const QString &path, const QString &table, const QStringList &columns, const QString &area, const model::Progress &progress );

} // namespace renewal::store
