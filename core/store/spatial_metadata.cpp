#include "core/store/spatial_metadata.h"

namespace renewal::store
{

using model::GeometryKind;

namespace
{

//! Answers of CheckSpatialMetaData() this store can work with.
constexpr int NO_SPATIAL_METADATA = 0;
constexpr int CURRENT_SPATIALITE = 3;

/**
 * Lets SpatiaLite create its tables. It swallows the error of a single statement (a full disk), so the result is
 * compared with that in memory.
 */
void initializeSpatialMetadata( Connection &connection )
{
  // Without the argument 1: it would open a transaction of its own, and ours is already open.
  const QString initialize = QStringLiteral( "SELECT InitSpatialMetaData()" );
  const QString objects = QStringLiteral( "SELECT count(*) FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'" );
  const QString systems = QStringLiteral( "SELECT count(*) FROM spatial_ref_sys" );
  const qint64 objectsBefore = connection.integer( objects );
  connection.callSpatial( initialize );

  const model::Progress noCancel;
  Connection memory( QStringLiteral( ":memory:" ), Connection::IfMissing::Create, 0, noCancel );
  memory.execute( QStringLiteral( "BEGIN" ) );
  memory.callSpatial( initialize );
  if ( connection.integer( objects ) - objectsBefore != memory.integer( objects ) || connection.integer( systems ) != memory.integer( systems ) )
    connection.fail( SQLITE_FULL );
}

QString spatialType( GeometryKind kind )
{
  switch ( kind )
  {
    case GeometryKind::Point:
      return QStringLiteral( "POINT" );
    case GeometryKind::Line:
      return QStringLiteral( "LINESTRING" );
    case GeometryKind::MultiPolygon:
      return QStringLiteral( "MULTIPOLYGON" );
    case GeometryKind::None:
    case GeometryKind::Community:
      break;
  }
  return QString();
}

} // namespace

void ensureSpatialMetadata( Connection &connection )
{
  const qint64 found = connection.integer( QStringLiteral( "SELECT CheckSpatialMetaData()" ) );
  if ( found == NO_SPATIAL_METADATA )
    initializeSpatialMetadata( connection );
  else if ( found != CURRENT_SPATIALITE )
    throw StoreError( Connection::tr( "%1 holds layers, but not as a current SpatiaLite database. It was left as it is; choose another file." ).arg( connection.path() ) );
}

void addGeometryColumn( Connection &connection, const QString &table, GeometryKind geometry, int srid )
{
  const QString tableText = quotedText( table );
  const QString columnText = quotedText( QString::fromLatin1( GEOMETRY_COLUMN ) );
  if ( connection.integer( QStringLiteral( "SELECT count(*) FROM spatial_ref_sys WHERE srid = %1" ).arg( srid ) ) == 0 )
    throw StoreError( Connection::tr( "The results database %1 does not know the coordinate reference system EPSG:%2. Give the first layer a common one, such as EPSG:4490." ).arg( connection.path() ).arg( srid ) );
  connection.callSpatial( QStringLiteral( "SELECT AddGeometryColumn(%1, %2, %3, %4, 'XY')" ).arg( tableText, columnText ).arg( srid ).arg( quotedText( spatialType( geometry ) ) ) );
  connection.callSpatial( QStringLiteral( "SELECT CreateSpatialIndex(%1, %2)" ).arg( tableText, columnText ) );
  // As above: insert and update checks, and the three triggers that keep the index.
  if ( connection.integer( QStringLiteral( "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %1 AND substr(name, 1, 4) IN ('ggi_', 'ggu_', 'gii_', 'giu_', 'gid_')" ).arg( tableText ) ) != 5 )
    connection.fail( SQLITE_FULL );
}

int spatialCode( GeometryKind kind )
{
  return kind == GeometryKind::Point ? 1 : kind == GeometryKind::Line ? 2
                                                                      : 6;
}

} // namespace renewal::store
