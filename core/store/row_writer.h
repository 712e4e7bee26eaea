#pragma once

#include "core/store/connection.h"
#include "core/store/run_record.h"

namespace renewal::store
{

//! Inserts rows into one result table with one prepared statement. The table exists already.
class RowWriter
{
  public:
    RowWriter( Connection &connection, const TableRows &table, int srid, qint64 runId );

    //! Inserts \a row. Throws StoreError for a value or geometry the table cannot hold, or Canceled.
    void write( const Row &row );

  private:
    void bindValue( int parameter, const model::FieldSpec &field, const QVariant &value );
    void bindGeometry( int parameter, const QByteArray &wkb );
    [[noreturn]] void refuse( const QString &what ) const;

    const Connection &mConnection;
    const model::TableSpec &mTable;
    model::GeometryKind mGeometry;
    int mSrid = 0;
    Statement mInsert;
};

} // namespace renewal::store
