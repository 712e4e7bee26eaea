#include "core/store/row_writer.h"
#include "core/store/spatial_metadata.h"

#include <QStringList>

#include <spatialite/gaiageo.h>

namespace renewal::store
{

namespace
{

using model::FieldSpec;
using model::FieldType;
using model::GeometryKind;

//! Byte order, type, and a count of 0. Anything else that reads as empty is damaged.
constexpr int EMPTY_WKB_BYTES = 9;

struct GeometryFreer
{
    void operator()( gaiaGeomColl *geometry ) const { gaiaFreeGeomColl( geometry ); }
};
using Geometry = std::unique_ptr<gaiaGeomColl, GeometryFreer>;

QString insertSql( const TableRows &table )
{
  QStringList columns { QStringLiteral( "\"run_id\"" ) };
  for ( const FieldSpec &field : table.table->fields )
    columns << quotedName( QString::fromStdString( field.name ) );
  if ( table.geometry != GeometryKind::None )
    columns << quotedName( QString::fromLatin1( GEOMETRY_COLUMN ) );
  QStringList marks;
  for ( int i = 0; i < columns.size(); ++i )
    marks << QStringLiteral( "?" );
  return QStringLiteral( "INSERT INTO %1 (%2) VALUES (%3)" )
    .arg( quotedName( QString::fromStdString( table.table->name ) ), columns.join( QStringLiteral( ", " ) ), marks.join( QStringLiteral( ", " ) ) );
}

//! Returns true if \a geometry, of any simple type, can stand in a column of \a kind.
bool fits( gaiaGeomColl *geometry, GeometryKind kind )
{
  const int type = gaiaGeometryType( geometry );
  switch ( kind )
  {
    case GeometryKind::Point:
      return type == GAIA_POINT;
    case GeometryKind::Line:
      return type == GAIA_LINESTRING;
    case GeometryKind::MultiPolygon:
      return type == GAIA_POLYGON || type == GAIA_MULTIPOLYGON;
    case GeometryKind::None:
    case GeometryKind::Community:
      break;
  }
  return false;
}

int declaredType( GeometryKind kind )
{
  return kind == GeometryKind::Point ? GAIA_POINT : kind == GeometryKind::Line ? GAIA_LINESTRING
                                                                               : GAIA_MULTIPOLYGON;
}

} // namespace

RowWriter::RowWriter( Connection &connection, const TableRows &table, int srid, qint64 runId )
  : mConnection( connection )
  , mTable( *table.table )
  , mGeometry( table.geometry )
  , mSrid( srid )
  , mInsert( connection, insertSql( table ) )
{
  mInsert.bind( 1, runId ); // stays bound from row to row
}

void RowWriter::write( const Row &row )
{
  if ( row.values.size() != mTable.fields.size() )
    refuse( Connection::tr( "a row has %1 values instead of %2" ).arg( row.values.size() ).arg( mTable.fields.size() ) );
  int parameter = 2;
  for ( std::size_t i = 0; i < row.values.size(); ++i )
    bindValue( parameter++, mTable.fields[i], row.values[i] );
  if ( mGeometry != GeometryKind::None )
    bindGeometry( parameter, row.wkb );
  mInsert.run();
}

void RowWriter::bindValue( int parameter, const FieldSpec &field, const QVariant &value )
{
  if ( !value.isValid() || value.isNull() )
  {
    mInsert.bindNull( parameter );
    return;
  }
  bool ok = true;
  switch ( field.type )
  {
    case FieldType::Text:
      mInsert.bind( parameter, value.toString() );
      break;
    case FieldType::Integer:
      mInsert.bind( parameter, value.toLongLong( &ok ) );
      break;
    case FieldType::Real:
      mInsert.bind( parameter, value.toDouble( &ok ) );
      break;
    case FieldType::Boolean:
      mInsert.bind( parameter, qint64( value.toBool() ? 1 : 0 ) );
      break;
  }
  if ( !ok )
    refuse( Connection::tr( "'%1' is not a number (field %2)" ).arg( value.toString(), QString::fromStdString( field.name ) ) );
}

void RowWriter::bindGeometry( int parameter, const QByteArray &wkb )
{
  if ( wkb.isEmpty() )
  {
    mInsert.bindNull( parameter );
    return;
  }
  Geometry geometry( gaiaFromWkb( reinterpret_cast<const unsigned char *>( wkb.constData() ), static_cast<unsigned>( wkb.size() ) ) );
  if ( geometry && wkb.size() == EMPTY_WKB_BYTES && gaiaIsEmpty( geometry.get() ) )
  {
    mInsert.bindNull( parameter );
    return;
  }
  if ( geometry && geometry->DimensionModel != GAIA_XY )
    geometry.reset( gaiaCastGeomCollToXY( geometry.get() ) );
  if ( !geometry || gaiaIsEmpty( geometry.get() ) || !fits( geometry.get(), mGeometry ) )
    refuse( Connection::tr( "a geometry is damaged or of another type than the table's" ) );

  geometry->Srid = mSrid;
  geometry->DeclaredType = declaredType( mGeometry );
  unsigned char *blob = nullptr;
  int size = 0;
  gaiaToSpatiaLiteBlobWkb( geometry.get(), &blob, &size );
  if ( !blob )
    throw std::bad_alloc();
  mInsert.bindBlob( parameter, blob, size );
}

void RowWriter::refuse( const QString &what ) const
{
  throw StoreError( Connection::tr( "The result '%1' cannot be stored in %2: %3. Nothing of this run was stored." ).arg( QString::fromStdString( mTable.name ), mConnection.path(), what ) );
}

} // namespace renewal::store
