#include "core/store/schema.h"
#include "core/store/spatial_metadata.h"

namespace renewal::store
{

namespace
{

using model::FieldSpec;
using model::FieldType;
using model::GeometryKind;
using model::TableSpec;

const char *AUDIT_RUN = R"(CREATE TABLE "audit_run" (
"run_id" INTEGER PRIMARY KEY AUTOINCREMENT,
"algorithm" TEXT NOT NULL CHECK ("algorithm" <> ''),
"area" TEXT CHECK ("area" <> ''),
"period" TEXT CHECK ("period" <> ''),
"started_at" TEXT NOT NULL CHECK ("started_at" GLOB '????-??-??T??:??:??*Z'),
"finished_at" TEXT NOT NULL CHECK ("finished_at" GLOB '????-??-??T??:??:??*Z'),
"status" TEXT NOT NULL,
"standard" TEXT,
"standard_sha256" TEXT,
"parameters" TEXT NOT NULL CHECK (json_valid("parameters")),
"inputs" TEXT NOT NULL CHECK (json_valid("inputs")),
"plugin_version" TEXT NOT NULL,
"qgis_version" TEXT NOT NULL))";

// As QGIS itself creates it, so that its own "save style to database" works on.
const char *LAYER_STYLES = R"(CREATE TABLE IF NOT EXISTS "layer_styles" (
"id" INTEGER PRIMARY KEY AUTOINCREMENT,
"f_table_catalog" VARCHAR(256),
"f_table_schema" VARCHAR(256),
"f_table_name" VARCHAR(256),
"f_geometry_column" VARCHAR(256),
"styleName" TEXT,
"styleQML" TEXT,
"styleSLD" TEXT,
"useAsDefault" BOOLEAN,
"description" TEXT,
"owner" VARCHAR(30),
"ui" TEXT,
"update_time" TIMESTAMP DEFAULT CURRENT_TIMESTAMP))";

// GROUP BY puts the runs without an area into one group of their own.
const char *LATEST_RUNS = R"(SELECT max("run_id") FROM "audit_run" WHERE "status" = 'complete' GROUP BY "algorithm", "area")";

QString objectSql( Connection &connection, const QString &name, const QString &type )
{
  Statement statement( connection, QStringLiteral( "SELECT sql FROM sqlite_master WHERE lower(name) = lower(?) AND type = ?" ) );
  return statement.bind( 1, name ).bind( 2, type ).next() ? statement.text( 0 ) : QString();
}

//! Refuses an object of the user that stands where one of ours belongs.
void refuseUnless( bool isOurs, const Connection &connection, const QString &name )
{
  if ( !isOurs )
    throw StoreError( Connection::tr( "The results database %1 already holds a table or view named %2 that is not the plugin's. It was left as it is; rename it, or choose another file." ).arg( connection.path(), name ) );
}

//! Version 0, an empty file or any plain SQLite or SpatiaLite database, to version 1.
void migrateTo1( Connection &connection )
{
  ensureSpatialMetadata( connection );
  const QString name = QStringLiteral( "audit_run" );
  if ( !hasObject( connection, name ) )
    connection.execute( QString::fromUtf8( AUDIT_RUN ) );
  const QStringList columns { "run_id", "algorithm", "area", "period", "started_at", "finished_at", "status", "standard", "standard_sha256", "parameters", "inputs", "plugin_version", "qgis_version" };
  refuseUnless( hasColumns( connection, name, columns ), connection, name );
  connection.execute( QString::fromUtf8( LAYER_STYLES ) );
}

using Migration = void ( * )( Connection & );

//! Step i brings a file from version i to i + 1. Steps are only ever added.
const Migration MIGRATIONS[] = { migrateTo1 };
static_assert( sizeof( MIGRATIONS ) / sizeof( MIGRATIONS[0] ) == SCHEMA_VERSION );

QString sqlType( FieldType type )
{
  switch ( type )
  {
    case FieldType::Text:
      return QStringLiteral( "TEXT" );
    case FieldType::Integer:
      return QStringLiteral( "INTEGER" );
    case FieldType::Real:
      return QStringLiteral( "REAL" );
    case FieldType::Boolean:
      return QStringLiteral( "BOOLEAN" );
  }
  return QString();
}

QStringList columnNames( const TableSpec &table, bool hasGeometry )
{
  // Without an explicit key, VACUUM could renumber the rows under the spatial index.
  QStringList names { QStringLiteral( "row_id" ), QStringLiteral( "run_id" ) };
  for ( const FieldSpec &field : table.fields )
    names << QString::fromStdString( field.name );
  if ( hasGeometry )
    names << QString::fromLatin1( GEOMETRY_COLUMN );
  return names;
}

QString createTableSql( const TableSpec &table )
{
  QString sql = QStringLiteral( "CREATE TABLE %1 (\n\"row_id\" INTEGER PRIMARY KEY,\n\"run_id\" INTEGER NOT NULL REFERENCES \"audit_run\" (\"run_id\") ON DELETE CASCADE" ).arg( quotedName( QString::fromStdString( table.name ) ) );
  for ( const FieldSpec &field : table.fields )
  {
    const QString name = quotedName( QString::fromStdString( field.name ) );
    sql += QStringLiteral( ",\n%1 %2" ).arg( name, sqlType( field.type ) );
    if ( !field.check.empty() )
      sql += QStringLiteral( " CHECK (%1 %2)" ).arg( name, QString::fromStdString( field.check ) );
  }
  if ( !table.rowCheck.empty() )
    sql += QStringLiteral( ",\nCHECK (%1)" ).arg( QString::fromStdString( table.rowCheck ) );
  return sql + QStringLiteral( ")" );
}

QString createViewSql( const TableSpec &table, bool hasGeometry )
{
  const QString name = QString::fromStdString( table.name );
  QStringList columns;
  for ( const QString &column : columnNames( table, hasGeometry ) )
    columns << QStringLiteral( "t.%1 AS %1" ).arg( quotedName( column ) );
  return QStringLiteral( "CREATE VIEW %1 AS SELECT %2 FROM %3 AS t WHERE t.\"run_id\" IN (%4)" )
    .arg( quotedName( name + LATEST_SUFFIX ), columns.join( QStringLiteral( ", " ) ), quotedName( name ), QString::fromUtf8( LATEST_RUNS ) );
}

bool isRegistered( Connection &connection, const QString &table, GeometryKind geometry, int srid )
{
  Statement statement( connection, QStringLiteral( "SELECT 1 FROM geometry_columns WHERE f_table_name = ? AND f_geometry_column = ? AND geometry_type = ? AND srid = ?" ) );
  statement.bind( 1, table ).bind( 2, QString::fromLatin1( GEOMETRY_COLUMN ) );
  return statement.bind( 3, qint64( spatialCode( geometry ) ) ).bind( 4, qint64( srid ) ).next();
}

//! Returns what geometry_columns says of one of our tables, 0 if it is not there (yet).
qint64 registered( Connection &connection, const TableSpec &table, const QString &what )
{
  // A user may keep an output that is never stored under its own name.
  if ( !table.isStored || !hasObject( connection, QStringLiteral( "audit_run" ) ) || !hasObject( connection, QStringLiteral( "geometry_columns" ) ) )
    return 0;
  Statement statement( connection, QStringLiteral( "SELECT %1 FROM geometry_columns WHERE f_table_name = ? AND f_geometry_column = ?" ).arg( what ) );
  statement.bind( 1, QString::fromStdString( table.name ) ).bind( 2, QString::fromLatin1( GEOMETRY_COLUMN ) );
  return statement.next() ? statement.integer( 0 ) : 0;
}

void ensureView( Connection &connection, const TableSpec &table, bool hasGeometry )
{
  const QString tableName = QString::fromStdString( table.name );
  const QString name = tableName + LATEST_SUFFIX;
  const QString sql = createViewSql( table, hasGeometry );
  if ( hasObject( connection, name ) )
  {
    refuseUnless( objectSql( connection, name, QStringLiteral( "view" ) ) == sql, connection, name );
    return;
  }
  connection.execute( sql );
  if ( !hasGeometry )
    return;
  Statement statement( connection, QStringLiteral( "INSERT OR REPLACE INTO views_geometry_columns (view_name, view_geometry, view_rowid, f_table_name, f_geometry_column, read_only) VALUES (?, ?, 'row_id', ?, ?, 1)" ) );
  const QString column = QString::fromLatin1( GEOMETRY_COLUMN );
  statement.bind( 1, name ).bind( 2, column ).bind( 3, tableName ).bind( 4, column ).run();
}

} // namespace

bool hasObject( Connection &connection, const QString &name )
{
  Statement statement( connection, QStringLiteral( "SELECT 1 FROM sqlite_master WHERE lower(name) = lower(?) AND type IN ('table', 'view')" ) );
  return statement.bind( 1, name ).next();
}

bool hasTable( Connection &connection, const QString &name )
{
  return !objectSql( connection, name, QStringLiteral( "table" ) ).isEmpty();
}

bool hasColumns( Connection &connection, const QString &table, const QStringList &columns )
{
  QStringList found;
  Statement statement( connection, QStringLiteral( "SELECT name FROM pragma_table_info(?)" ) );
  statement.bind( 1, table );
  while ( statement.next() )
    found << statement.text( 0 );
  for ( const QString &column : columns )
  {
    if ( !found.contains( column ) )
      return false;
  }
  return true;
}

int checkedVersion( Connection &connection )
{
  const qint64 applicationId = connection.integer( QStringLiteral( "PRAGMA application_id" ) );
  const qint64 version = connection.integer( QStringLiteral( "PRAGMA user_version" ) );
  if ( applicationId != APPLICATION_ID && ( applicationId != 0 || version != 0 ) )
    throw StoreError( Connection::tr( "%1 is a database of another application (such as a GeoPackage), not a results database. It was left as it is; choose another file." ).arg( connection.path() ) );
  if ( version > SCHEMA_VERSION )
    throw StoreError( Connection::tr( "The results database %1 was written by a newer version of the plugin (schema %2, this one knows up to %3). Update the plugin; the file was left as it is." ).arg( connection.path() ).arg( version ).arg( SCHEMA_VERSION ) );
  return int( std::max<qint64>( version, 0 ) );
}

void migrate( Connection &connection )
{
  const int version = checkedVersion( connection );
  for ( int step = version; step < SCHEMA_VERSION; ++step )
    MIGRATIONS[step]( connection );
  if ( version == SCHEMA_VERSION )
    return;
  connection.execute( QStringLiteral( "PRAGMA application_id = %1" ).arg( APPLICATION_ID ) );
  connection.execute( QStringLiteral( "PRAGMA user_version = %1" ).arg( SCHEMA_VERSION ) );
}

void ensureResultTable( Connection &connection, const TableSpec &table, GeometryKind geometry, int srid )
{
  const bool hasGeometry = geometry != GeometryKind::None;
  const QString name = QString::fromStdString( table.name );
  if ( hasObject( connection, name ) )
  {
    const bool hasShape = hasColumns( connection, name, columnNames( table, hasGeometry ) );
    refuseUnless( hasShape && ( !hasGeometry || isRegistered( connection, name, geometry, srid ) ), connection, name );
  }
  else
  {
    connection.execute( createTableSql( table ) );
    connection.execute( QStringLiteral( "CREATE INDEX %1 ON %2 (\"run_id\")" ).arg( quotedName( name + QStringLiteral( "_run_id" ) ), quotedName( name ) ) );
    if ( hasGeometry )
      addGeometryColumn( connection, name, geometry, srid );
  }
  ensureView( connection, table, hasGeometry );
}

int fileSrid( Connection &connection )
{
  for ( const TableSpec &table : model::resultTables() )
  {
    const qint64 srid = registered( connection, table, QStringLiteral( "srid" ) );
    if ( srid > 0 )
      return int( srid );
  }
  return 0;
}

GeometryKind fileCommunityKind( Connection &connection )
{
  for ( const TableSpec &table : model::resultTables() )
  {
    const qint64 code = table.geometry == GeometryKind::Community ? registered( connection, table, QStringLiteral( "geometry_type" ) ) : 0;
    if ( code > 0 )
      return code == spatialCode( GeometryKind::Point ) ? GeometryKind::Point : GeometryKind::MultiPolygon;
  }
  return GeometryKind::None;
}

} // namespace renewal::store
