#include "core/store/run_rows.h"

#include "core/store/results_database.h"

#include <algorithm>

namespace renewal::store
{

namespace
{

const qint64 ROWS_BETWEEN_CHECKS = 1000;

} // namespace

RunRows::RunRows( const QString &path, const std::vector<StoredRun> &runs, const model::Progress &progress )
  : mConnection( ResultsDatabase::open( path, ResultsDatabase::Access::Read ).path(), Connection::IfMissing::Refuse, ResultsDatabase::DEFAULT_BUSY_TIMEOUT_MS, progress )
  , mProgress( progress )
{
  for ( const StoredRun &run : runs )
    mRuns.push_back( run.runId );
  std::sort( mRuns.begin(), mRuns.end() );
  // One reading transaction; the connection ends it.
  mConnection.execute( QStringLiteral( "BEGIN" ) );
}

QStringList RunRows::columnsOf( const QString &table )
{
  QStringList columns;
  Statement statement( mConnection, QStringLiteral( "SELECT name FROM pragma_table_info( ? )" ) );
  statement.bind( 1, table );
  while ( statement.next() )
    columns << statement.text( 0 );
  return columns;
}

void RunRows::read( const QString &table, const QStringList &columns, const Take &take )
{
  QStringList names;
  for ( const QString &column : columns )
    names << quotedName( column );
  const QString sql = QStringLiteral( "SELECT %1 FROM %2 WHERE \"run_id\" = ? ORDER BY \"row_id\"" ).arg( names.join( QStringLiteral( ", " ) ), quotedName( table ) );
  std::vector<QVariant> row( static_cast<std::size_t>( columns.size() ) );
  qint64 count = 0;
  for ( const qint64 run : mRuns )
  {
    Statement select( mConnection, sql );
    select.bind( 1, run );
    while ( select.next() )
    {
      if ( ++count % ROWS_BETWEEN_CHECKS == 0 )
        mProgress.check();
      for ( int column = 0; column < columns.size(); ++column )
        row[static_cast<std::size_t>( column )] = select.value( column );
      take( row );
    }
  }
}

} // namespace renewal::store
