#pragma once

#include "core/store/connection.h"

#include <QStringList>
#include <functional>
#include <vector>

namespace renewal::store
{

/**
 * Reads results of single runs from a file that it never changes: the connection takes no statement that writes.
 * To be used in one thread.
 */
class RunReader
{
  public:
    //! Gets the cells of a row, parallel to the columns asked for, and its geometry as WKB, empty if it has none.
    using TakeRow = std::function<void( const std::vector<QVariant> &cells, const QByteArray &wkb )>;

    //! Opens \a path, which must be a results database. \a progress must outlive the reader. Throws StoreError.
    RunReader( const QString &path, const model::Progress &progress );

    //! Returns the EPSG code of the file's geometries, 0 if it has none.
    int srid() const { return mSrid; }

    /**
     * Calls \a take for every row of \a table that belongs to run \a runId, in the order they were written. A column that
     * the table does not have is NULL; a table that the file does not have, has no rows. Throws StoreError, model::Canceled.
     */
    void read( const QString &table, const QStringList &columns, qint64 runId, const TakeRow &take );

  private:
    const model::Progress &mProgress;
    Connection mConnection;
    int mSrid = 0;
};

} // namespace renewal::store
