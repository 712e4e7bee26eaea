#include "core/store/result_reader.h"

#include "core/store/results_database.h"
#include "core/store/schema.h"
#include "core/store/spatial_metadata.h"
#include "core/store/stored_runs.h"

#include <QSet>

namespace renewal::store
{

namespace
{

using model::GeometryKind;

//! The newest complete run of each algorithm and area, as the views have it.
std::vector<StoredRun> latestOf( const std::vector<StoredRun> &runs )
{
  QMap<QPair<QString, QString>, qint64> newest;
  for ( const StoredRun &run : runs )
  {
    if ( run.status == QLatin1String( "complete" ) )
      newest[{ run.record.algorithm, run.record.area }] = run.runId; // ascending
  }
  std::vector<StoredRun> latest;
  for ( const StoredRun &run : runs )
  {
    if ( newest.value( { run.record.algorithm, run.record.area } ) == run.runId )
      latest.push_back( run );
  }
  return latest;
}

QSet<QString> columnsOf( Connection &connection, const QString &table )
{
  QSet<QString> columns;
  Statement statement( connection, QStringLiteral( "SELECT name FROM pragma_table_info(?)" ) );
  statement.bind( 1, table );
  while ( statement.next() )
    columns.insert( statement.text( 0 ) );
  return columns;
}

void readGeometry( Connection &connection, StoredTable &result )
{
  Statement statement( connection, QStringLiteral( "SELECT geometry_type, srid FROM geometry_columns WHERE f_table_name = ? AND f_geometry_column = ?" ) );
  statement.bind( 1, QString::fromStdString( result.table->name ) ).bind( 2, QString::fromLatin1( GEOMETRY_COLUMN ) );
  if ( !statement.next() )
    return;
  result.srid = int( statement.integer( 1 ) );
  result.geometry = GeometryKind::MultiPolygon;
  for ( const GeometryKind kind : { GeometryKind::Point, GeometryKind::Line } )
  {
    if ( statement.integer( 0 ) == spatialCode( kind ) )
      result.geometry = kind;
  }
}

std::vector<StoredTable> tablesOf( Connection &connection )
{
  std::vector<StoredTable> tables;
  for ( const model::TableSpec &spec : model::resultTables() )
  {
    // A view of that name could say anything.
    const bool isOurs = spec.isStored && hasTable( connection, QString::fromStdString( spec.name ) );
    const QSet<QString> columns = isOurs ? columnsOf( connection, QString::fromStdString( spec.name ) ) : QSet<QString>();
    if ( !columns.contains( QStringLiteral( "run_id" ) ) )
      continue;
    StoredTable table;
    table.table = &spec;
    if ( spec.geometry != GeometryKind::None )
      readGeometry( connection, table );
    for ( const model::FieldSpec &field : spec.fields )
    {
      const QString name = QString::fromStdString( field.name );
      table.columns << ( columns.contains( name ) ? name : QString() );
    }
    tables.push_back( table );
  }
  return tables;
}

//! The row that \a select, of selectSql(), stands on.
Row rowOf( const StoredTable &table, const Statement &select )
{
  Row row;
  row.values.reserve( table.table->fields.size() );
  int column = 1;
  for ( std::size_t i = 0; i < table.table->fields.size(); ++i )
    row.values.push_back( select.value( column++ ) );
  if ( table.geometry != GeometryKind::None )
    row.wkb = select.bytes( column );
  return row;
}

} // namespace

RowCursor::RowCursor( Statement select, const StoredTable &table, const QString &path )
  : mSelect( std::move( select ) )
  , mTable( table )
  , mPath( path )
{
}

bool RowCursor::next( Row &row )
{
  if ( !mSelect.next() )
    return false;
  row = rowOf( mTable, mSelect );
  const int isThere = int( mTable.table->fields.size() ) + 2;
  if ( mTable.geometry != GeometryKind::None && row.wkb.isEmpty() && mSelect.integer( isThere ) == 1 )
    throw StoreError( ResultReader::tr( "The results database %1 holds a damaged geometry (table %2, row %3)." ).arg( mPath, QString::fromStdString( mTable.table->name ) ).arg( rowId() ) );
  return true;
}

ResultReader::ResultReader( const QString &path, const model::Progress &progress )
  : mConnection( ResultsDatabase::open( path, ResultsDatabase::Access::Read ).path(), Connection::IfMissing::Refuse, ResultsDatabase::DEFAULT_BUSY_TIMEOUT_MS, progress )
{
  // The file may come from anybody: nothing is written, and what its schema says is not run.
  mConnection.execute( QStringLiteral( "PRAGMA query_only = ON" ) );
  mConnection.execute( QStringLiteral( "PRAGMA trusted_schema = OFF" ) );
  if ( checkedVersion( mConnection ) == 0 )
    return;
  mSrid = fileSrid( mConnection );
  mRuns = latestOf( ResultsDatabase::open( path, ResultsDatabase::Access::Read ).runs() );
  mTables = tablesOf( mConnection );
  mHasSurvey = hasSurveyTable( mConnection );
}

QString ResultReader::selectSql( const StoredTable &table, const QString &condition ) const
{
  QStringList columns { QStringLiteral( "\"row_id\"" ) };
  for ( const QString &column : table.columns )
    columns << ( column.isEmpty() ? QStringLiteral( "NULL" ) : quotedName( column ) );
  if ( table.geometry != GeometryKind::None )
    columns << QStringLiteral( "ST_AsBinary(%1), %1 IS NOT NULL" ).arg( quotedName( QString::fromLatin1( GEOMETRY_COLUMN ) ) );
  return QStringLiteral( "SELECT %1 FROM %2 WHERE %3 = ? ORDER BY \"row_id\"" ).arg( columns.join( QStringLiteral( ", " ) ), quotedName( QString::fromStdString( table.table->name ) ), quotedName( condition ) );
}

void ResultReader::visitRows( const StoredTable &table, qint64 run, const std::function<void( qint64, Row & )> &visit )
{
  RowCursor cursor = rows( table, run );
  for ( Row row; cursor.next( row ); )
    visit( cursor.rowId(), row );
}

std::vector<StoredRun> ResultReader::allRuns()
{
  return checkedVersion( mConnection ) == 0 ? std::vector<StoredRun>() : storedRuns( mConnection );
}

qint64 ResultReader::count( const StoredTable &table, qint64 run )
{
  Statement select( mConnection, QStringLiteral( "SELECT count(*) FROM %1 WHERE \"run_id\" = ?" ).arg( quotedName( QString::fromStdString( table.table->name ) ) ) );
  select.bind( 1, run );
  return select.next() ? select.integer( 0 ) : 0;
}

RowCursor ResultReader::rows( const StoredTable &table, qint64 run )
{
  Statement select( mConnection, selectSql( table, QStringLiteral( "run_id" ) ) );
  select.bind( 1, run );
  return RowCursor( std::move( select ), table, mConnection.path() );
}

Row ResultReader::row( const StoredTable &table, qint64 rowId )
{
  auto found = mById.find( table.table->name );
  if ( found == mById.end() )
    found = mById.emplace( table.table->name, Statement( mConnection, selectSql( table, QStringLiteral( "row_id" ) ) ) ).first;
  Statement &select = found->second;
  select.bind( 1, rowId );
  const bool isThere = select.next();
  Row row = isThere ? rowOf( table, select ) : Row();
  select.reset();
  if ( !isThere )
    throw StoreError( tr( "The results database %1 was changed meanwhile. Run again when the other session has finished." ).arg( mConnection.path() ) );
  return row;
}

} // namespace renewal::store
