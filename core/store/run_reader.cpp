#include "core/store/run_reader.h"

#include "core/store/results_database.h"
#include "core/store/schema.h"
#include "core/store/spatial_metadata.h"

#include <QFileInfo>

namespace renewal::store
{

namespace
{

constexpr int ROWS_BETWEEN_CHECKS = 1000;

QStringList columnsOf( Connection &connection, const QString &table )
{
  QStringList columns;
  Statement statement( connection, QStringLiteral( "SELECT name FROM pragma_table_info(?)" ) );
  statement.bind( 1, table );
  while ( statement.next() )
    columns << statement.text( 0 );
  return columns;
}

} // namespace

RunReader::RunReader( const QString &path, const model::Progress &progress )
  : mProgress( progress )
  , mConnection( ResultsDatabase::open( path, ResultsDatabase::Access::Read ).path(), Connection::IfMissing::Refuse, ResultsDatabase::DEFAULT_BUSY_TIMEOUT_MS, progress )
{
  mConnection.execute( QStringLiteral( "PRAGMA query_only = ON" ) );
  mSrid = fileSrid( mConnection );
}

void RunReader::read( const QString &table, const QStringList &columns, qint64 runId, const TakeRow &take )
{
  const QStringList found = columnsOf( mConnection, table );
  if ( !found.contains( QStringLiteral( "run_id" ) ) || !found.contains( QStringLiteral( "row_id" ) ) )
    return;
  QStringList terms;
  for ( const QString &column : columns )
    terms << ( found.contains( column ) ? quotedName( column ) : QStringLiteral( "NULL" ) );
  const QString geometry = QString::fromLatin1( GEOMETRY_COLUMN );
  terms << ( found.contains( geometry ) ? QStringLiteral( "AsBinary(%1)" ).arg( quotedName( geometry ) ) : QStringLiteral( "NULL" ) );
  Statement select( mConnection, QStringLiteral( "SELECT %1 FROM %2 WHERE \"run_id\" = ? ORDER BY \"row_id\"" ).arg( terms.join( QStringLiteral( ", " ) ), quotedName( table ) ) );
  select.bind( 1, runId );
  std::vector<QVariant> cells( static_cast<std::size_t>( columns.size() ) );
  for ( int row = 0; select.next(); ++row )
  {
    if ( row % ROWS_BETWEEN_CHECKS == 0 )
      mProgress.check();
    for ( int column = 0; column < columns.size(); ++column )
      cells[static_cast<std::size_t>( column )] = select.value( column );
    take( cells, select.bytes( columns.size() ) );
  }
}

} // namespace renewal::store
