#pragma once

#include "core/store/connection.h"
#include "core/store/run_record.h"

#include <QStringList>
#include <functional>

namespace renewal::store
{

/**
 * Reads the rows of chosen runs, all results as they stood at one moment: another session may go on writing, and waits
 * for the reader. To be used in one thread.
 */
class RunRows
{
  public:
    using Take = std::function<void( const std::vector<QVariant> &row )>;

    //! Opens \a path for reading; \a progress must outlive this. Throws StoreError.
    RunRows( const QString &path, const std::vector<StoredRun> &runs, const model::Progress &progress );

    //! Returns the columns of \a table, none if the file has no such result.
    QStringList columnsOf( const QString &table );

    /**
     * Hands \a columns of every row of \a table that belongs to one of the runs to \a take, in stored order, runs by
     * ascending number. Throws StoreError, model::Canceled.
     */
    void read( const QString &table, const QStringList &columns, const Take &take );

  private:
    Connection mConnection;
    std::vector<qint64> mRuns; //!< ascending
    const model::Progress &mProgress;
};

} // namespace renewal::store
