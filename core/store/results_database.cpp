#include "core/store/results_database.h"
#include "core/store/connection.h"
#include "core/store/layer_styles.h"
#include "core/store/row_writer.h"
#include "core/store/schema.h"
#include "core/store/spatial_metadata.h"
#include "core/store/stored_runs.h"

#include <QFileInfo>

#include <stdexcept>

namespace renewal::store
{

namespace
{

using model::GeometryKind;

constexpr std::size_t ROWS_BETWEEN_CHECKS = 1000;
constexpr double PERCENT_OF_ROWS = 95.0; // the rest: statistics, and getting it all to the disk

void refusePath( const QFileInfo &file, ResultsDatabase::Access access )
{
  const QString path = file.absoluteFilePath();
  if ( file.isDir() )
    throw StoreError( Connection::tr( "%1 is a folder. Name a file for the results database, such as results.sqlite." ).arg( path ) );
  // SQLite itself takes a file of one byte for an empty database (a workaround of old file systems).
  if ( file.size() == 1 )
    throw StoreError( Connection::tr( "%1 is not a SpatiaLite database. It was left as it is; choose another file." ).arg( path ) );
  if ( access == ResultsDatabase::Access::Read && !file.exists() )
    throw StoreError( Connection::tr( "There is no results database %1." ).arg( path ) );
  const QFileInfo folder( file.absolutePath() );
  if ( !folder.isDir() )
    throw StoreError( Connection::tr( "The folder %1 of the results database does not exist. Create it, or choose another file." ).arg( folder.filePath() ) );
  // SQLite needs the folder too, for its journal.
  if ( access == ResultsDatabase::Access::Write && !folder.isWritable() )
    throw StoreError( Connection::tr( "The results database %1 cannot be written: its folder is read-only. Choose another folder, or ask for the right to write." ).arg( path ) );
}

//! ISO 8601 in UTC; a missing time is the caller's fault and would break the check of the table.
QString utcText( const QDateTime &time )
{
  return time.toUTC().toString( Qt::ISODateWithMs );
}

//! Refuses what only a mistake in the calling code can ask for.
void checkTables( const std::vector<TableRows> &tables, int srid )
{
  for ( const TableRows &table : tables )
  {
    const bool isCommunity = table.table->geometry == GeometryKind::Community;
    const bool isPossible = isCommunity ? table.geometry == GeometryKind::Point || table.geometry == GeometryKind::MultiPolygon : table.geometry == table.table->geometry;
    if ( !table.table->isStored || !isPossible || ( table.geometry != GeometryKind::None && srid <= 0 ) )
      throw std::invalid_argument( "cannot be stored as asked: " + table.table->name );
  }
}

qint64 insertRun( Connection &connection, const RunRecord &run )
{
  Statement insert( connection, QStringLiteral( "INSERT INTO \"audit_run\" (\"algorithm\", \"area\", \"period\", \"started_at\", \"finished_at\", \"status\", \"standard\", \"standard_sha256\", \"parameters\", \"inputs\", \"plugin_version\", \"qgis_version\") VALUES (?, ?, ?, ?, ?, 'complete', ?, ?, ?, ?, ?, ?)" ) );
  insert.bind( 1, run.algorithm ).bindTextOrNull( 2, run.area.trimmed() ).bindTextOrNull( 3, run.period.trimmed() );
  insert.bind( 4, utcText( run.startedAt ) ).bind( 5, utcText( run.finishedAt ) );
  insert.bindTextOrNull( 6, run.standard ).bindTextOrNull( 7, run.standardSha256 );
  insert.bind( 8, run.parametersJson.isEmpty() ? QStringLiteral( "{}" ) : run.parametersJson );
  insert.bind( 9, run.inputsJson.isEmpty() ? QStringLiteral( "[]" ) : run.inputsJson );
  insert.bind( 10, run.pluginVersion ).bind( 11, run.qgisVersion ).run();
  return sqlite3_last_insert_rowid( connection.handle() );
}

void insertRows( Connection &connection, const std::vector<TableRows> &tables, int srid, qint64 runId, model::Progress &progress )
{
  std::size_t total = 0;
  for ( const TableRows &table : tables )
    total += table.size();
  std::size_t done = 0;
  for ( const TableRows &table : tables )
  {
    RowWriter writer( connection, table, srid, runId );
    for ( std::size_t i = 0; i < table.size(); ++i )
    {
      if ( done++ % ROWS_BETWEEN_CHECKS == 0 )
      {
        progress.check();
        progress.setPercent( PERCENT_OF_ROWS * double( done ) / double( total ) );
      }
      writer.write( table.make ? table.make( i ) : table.rows[i] );
    }
  }
}

void storeStyles( Connection &connection, const TableRows &table, const QMap<QString, QString> &styles )
{
  const QString name = QString::fromStdString( table.table->name );
  const QString qml = styles.value( name );
  if ( qml.isEmpty() )
    return;
  const QString column = table.geometry == GeometryKind::None ? QString() : QString::fromLatin1( GEOMETRY_COLUMN );
  storeDefaultStyle( connection, name, column, qml );
  storeDefaultStyle( connection, name + LATEST_SUFFIX, column, qml );
}

//! QGIS takes the extent of a layer from these statistics; a read-only file could not renew them later.
void updateExtents( Connection &connection, const TableRows &table )
{
  if ( table.geometry == GeometryKind::None || table.size() == 0 )
    return;
  const QString name = QString::fromStdString( table.table->name );
  const QString column = quotedText( QString::fromLatin1( GEOMETRY_COLUMN ) );
  for ( const QString &layer : { name, QString( name + LATEST_SUFFIX ) } )
    connection.callSpatial( QStringLiteral( "SELECT UpdateLayerStatistics(%1, %2)" ).arg( quotedText( layer ), column ) );
}

} // namespace

ResultsDatabase ResultsDatabase::open( const QString &path, Access access, int busyTimeoutMs )
{
  const QFileInfo file( path );
  refusePath( file, access );
  ResultsDatabase database;
  database.mPath = file.absoluteFilePath(); // never "file:...", which SQLite would read as a URI
  database.mBusyTimeoutMs = busyTimeoutMs;
  if ( !file.exists() )
    return database;

  const model::Progress noCancel;
  Connection connection( database.mPath, Connection::IfMissing::Refuse, busyTimeoutMs, noCancel );
  checkedVersion( connection );
  if ( access == Access::Write && connection.isReadOnly() )
    connection.fail( SQLITE_READONLY );
  database.mSrid = fileSrid( connection );
  database.mCommunityKind = fileCommunityKind( connection );
  return database;
}

void ResultsDatabase::setSrid( int epsg )
{
  if ( mSrid != 0 && mSrid != epsg )
    throw StoreError( Connection::tr( "The results database %1 keeps the coordinate reference system of its first run, EPSG:%2." ).arg( mPath ).arg( mSrid ) );
  mSrid = epsg;
}

void ResultsDatabase::refuseOtherKind( const std::vector<TableRows> &tables, GeometryKind kind ) const
{
  for ( const TableRows &table : tables )
  {
    if ( table.table->geometry != GeometryKind::Community )
      continue;
    if ( kind == GeometryKind::None )
      kind = table.geometry; // the first community table decides
    if ( table.geometry == kind )
      continue;
    throw StoreError( kind == GeometryKind::Point
                        ? Connection::tr( "The results database %1 holds communities as points, this run has polygons. Choose another file for it." ).arg( mPath )
                        : Connection::tr( "The results database %1 holds communities as polygons, this run has points. Choose another file for it." ).arg( mPath ) );
  }
}

void ResultsDatabase::prepare( Connection &connection, const std::vector<TableRows> &tables )
{
  // Another session may have made the first run since open().
  const int srid = fileSrid( connection );
  if ( srid != 0 && srid != mSrid )
    throw StoreError( Connection::tr( "Another session has meanwhile given the results database %1 the coordinate reference system EPSG:%2. Nothing was stored; run again." ).arg( mPath ).arg( srid ) );
  refuseOtherKind( tables, fileCommunityKind( connection ) );
  migrate( connection );
  for ( const TableRows &table : tables )
    ensureResultTable( connection, *table.table, table.geometry, mSrid );
}

qint64 ResultsDatabase::writeRun( const RunRecord &run, const std::vector<TableRows> &tables, const QMap<QString, QString> &styles, model::Progress &progress )
{
  qint64 runId = 0;
  const auto work = [&]( Connection &, const AddRun &add )
  { runId = add( run, tables, progress ); };
  writeRuns( tables, styles, work, progress );
  return runId;
}

void ResultsDatabase::writeRuns( const std::vector<TableRows> &tables, const QMap<QString, QString> &styles, const WriteRuns &work, model::Progress &progress )
{
  checkTables( tables, mSrid );
  Connection connection( mPath, Connection::IfMissing::Create, mBusyTimeoutMs, progress );
  Transaction transaction( connection );
  prepare( connection, tables );
  const AddRun add = [&]( const RunRecord &run, const std::vector<TableRows> &rows, model::Progress &part )
  {
    const qint64 runId = insertRun( connection, run );
    insertRows( connection, rows, mSrid, runId, part );
    return runId;
  };
  work( connection, add );
  for ( const TableRows &table : tables )
  {
    storeStyles( connection, table, styles );
    updateExtents( connection, table );
  }
  mSurveyOutcome = mSurveyStyle ? storeSurveyTable( connection, mSurveyStyle ) : SurveyOutcome::NotAsked;
  progress.check();
  transaction.commit();
  progress.setPercent( 100.0 );
}

std::vector<StoredRun> ResultsDatabase::runs() const
{
  if ( !QFileInfo::exists( mPath ) )
    return {};
  const model::Progress noCancel;
  Connection connection( mPath, Connection::IfMissing::Refuse, mBusyTimeoutMs, noCancel );
  if ( checkedVersion( connection ) == 0 )
    return {};
  return storedRuns( connection );
}

} // namespace renewal::store
