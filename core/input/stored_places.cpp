#include "core/input/stored_places.h"

#include "core/input/facility_reader.h"
#include "core/input/vertex_buffer.h"

#include <cmath>
#include <qgsgeometry.h>
#include <qgslinestring.h>
#include <qgspolygon.h>

namespace renewal::input
{

StoredPlaces::StoredPlaces( const QgsCoordinateReferenceSystem &crs, const GroundFrame &frame )
  : mTransform( frame.transform( crs ) )
  , mEllipsoid( frame.ellipsoid() )
{
}

model::Rings StoredPlaces::ringsOf( const QgsGeometry &geometry ) const
{
  VertexBuffer vertices;
  const std::vector<VertexBuffer::Run> runs = vertices.addRings( *geometry.constGet() );
  mTransform.toGround( vertices.x.data(), vertices.y.data(), vertices.size() );
  model::Rings rings;
  for ( const VertexBuffer::Run &run : runs )
  {
    if ( !vertices.isFinite( run ) )
      return {};
    rings.push_back( vertices.places( run ) );
  }
  return rings;
}

StoredPlace StoredPlaces::placeOf( const QByteArray &wkb ) const
{
  QgsGeometry geometry;
  if ( !wkb.isEmpty() )
    geometry.fromWkb( wkb );
  if ( geometry.isNull() || geometry.isEmpty() )
    return {};
  const int dimension = geometry.constGet()->dimension();
  if ( dimension == 2 )
    return { std::nullopt, ringsOf( geometry ) };
  if ( dimension != 0 )
    return {};
  const model::LonLat point = mTransform.toGround( QgsPointXY( *geometry.vertices_begin() ) );
  return std::isfinite( point.lon ) && std::isfinite( point.lat ) ? StoredPlace { point, {} } : StoredPlace();
}

QgsGeometry StoredPlaces::outlineOf( const std::vector<model::Rings> &polygons ) const
{
  QVector<QgsGeometry> parts;
  for ( const model::Rings &rings : polygons )
  {
    auto polygon = std::make_unique<QgsPolygon>();
    for ( const std::vector<model::LonLat> &ring : rings )
    {
      QVector<double> x, y;
      for ( const model::LonLat &place : ring )
      {
        x << place.lon;
        y << place.lat;
      }
      mTransform.fromGround( x.data(), y.data(), static_cast<std::size_t>( x.size() ) );
      auto curve = std::make_unique<QgsLineString>( x, y );
      if ( polygon->exteriorRing() )
        polygon->addInteriorRing( curve.release() );
      else
        polygon->setExteriorRing( curve.release() );
    }
    parts << QgsGeometry( std::move( polygon ) ).makeValid();
  }
  return QgsGeometry::unaryUnion( parts );
}

double StoredPlaces::areaSquareMetres( const QgsGeometry &geometry ) const
{
  return geometry.isEmpty() ? 0.0 : groundAreaSquareMetres( ringsOf( geometry ), mEllipsoid );
}

} // namespace renewal::input
