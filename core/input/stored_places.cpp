#include "core/input/stored_places.h"

#include "core/input/facility_reader.h"
#include "core/input/ground_rings.h"

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

StoredPlace StoredPlaces::placeOf( const QByteArray &wkb ) const
{
  QgsGeometry geometry;
  if ( !wkb.isEmpty() )
    geometry.fromWkb( wkb );
  if ( geometry.isNull() || geometry.isEmpty() )
    return {};
  const int dimension = geometry.constGet()->dimension();
  if ( dimension == 2 )
    return { std::nullopt, groundRings( geometry, mTransform ) };
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
  return geometry.isEmpty() ? 0.0 : groundAreaSquareMetres( groundRings( geometry, mTransform ), mEllipsoid );
}

} // namespace renewal::input
