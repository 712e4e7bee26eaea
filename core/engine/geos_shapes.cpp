#include "core/engine/geos_shapes.h"

#include <cmath>
#include <new>

namespace renewal::engine
{

namespace
{

const double PI = 3.14159265358979323846;
//! Grid of the second try, in the units of the geometry: a tenth of a millimetre, or as fine in degrees.
const double METRES_GRID = 1e-4;
const double DEGREES_GRID = 1e-10;
const double LARGEST_DEGREES = 360.0;

//! The first \a count points, from the start again where there are fewer.
GEOSCoordSequence *sequenceOf( GEOSContextHandle_t handle, const std::vector<model::LonLat> &points, std::size_t count )
{
  GEOSCoordSequence *sequence = GEOSCoordSeq_create_r( handle, static_cast<unsigned>( count ), 2 );
  for ( unsigned i = 0; i < count; ++i )
    GEOSCoordSeq_setXY_r( handle, sequence, i, points[i % points.size()].lon, points[i % points.size()].lat );
  return sequence;
}

GEOSGeometry *ringOf( GEOSContextHandle_t handle, const std::vector<model::LonLat> &ring )
{
  const bool isOpen = !ring.empty() && !( ring.front() == ring.back() );
  return GEOSGeom_createLinearRing_r( handle, sequenceOf( handle, ring, ring.size() + ( isOpen ? 1 : 0 ) ) );
}

std::vector<model::LonLat> pointsOf( GEOSContextHandle_t handle, const GEOSGeometry *ring )
{
  const GEOSCoordSequence *sequence = GEOSGeom_getCoordSeq_r( handle, ring );
  unsigned count = 0;
  GEOSCoordSeq_getSize_r( handle, sequence, &count );
  std::vector<model::LonLat> points( count );
  for ( unsigned i = 0; i < count; ++i )
    GEOSCoordSeq_getXY_r( handle, sequence, i, &points[i].lon, &points[i].lat );
  return points;
}

double gridOf( GEOSContextHandle_t handle, const GEOSGeometry *geometry )
{
  double maxX = 0.0, minX = 0.0;
  GEOSGeom_getXMax_r( handle, geometry, &maxX );
  GEOSGeom_getXMin_r( handle, geometry, &minX );
  return std::max( std::abs( maxX ), std::abs( minX ) ) <= LARGEST_DEGREES ? DEGREES_GRID : METRES_GRID;
}

} // namespace

GeosContext::GeosContext()
  : mHandle( GEOS_init_r() )
{
}

GeosContext::~GeosContext()
{
  GEOS_finish_r( mHandle );
}

GeosContext::Shape GeosContext::own( GEOSGeometry *geometry ) const
{
  if ( !geometry )
    throw std::bad_alloc();
  return Shape( geometry, Deleter { mHandle } );
}

GeosContext::Shape GeosContext::empty() const
{
  return own( GEOSGeom_createEmptyPolygon_r( mHandle ) );
}

GeosContext::Shape GeosContext::box( const GeoBox &box ) const
{
  return polygon( { { { box.minLon, box.minLat }, { box.maxLon, box.minLat }, { box.maxLon, box.maxLat }, { box.minLon, box.maxLat }, { box.minLon, box.minLat } } } );
}

GeosContext::Shape GeosContext::point( const PlanePoint &point ) const
{
  return own( GEOSGeom_createPointFromXY_r( mHandle, point.x, point.y ) );
}

GeosContext::Shape GeosContext::polygon( const model::Rings &rings ) const
{
  if ( rings.empty() )
    return empty();
  GEOSGeometry *outer = ringOf( mHandle, rings[0] );
  if ( !outer )
    return empty();
  std::vector<GEOSGeometry *> holes;
  for ( std::size_t i = 1; i < rings.size(); ++i )
  {
    if ( GEOSGeometry *hole = ringOf( mHandle, rings[i] ) )
      holes.push_back( hole );
  }
  Shape result = own( GEOSGeom_createPolygon_r( mHandle, outer, holes.data(), static_cast<unsigned>( holes.size() ) ) );
  return GEOSisValid_r( mHandle, result.get() ) == 1 ? std::move( result ) : repaired( result.get() );
}

GeosContext::Shape GeosContext::fromWkb( const std::string &wkb ) const
{
  Shape result( nullptr, Deleter { mHandle } );
  if ( wkb.empty() )
    return result;
  result.reset( GEOSGeomFromWKB_buf_r( mHandle, reinterpret_cast<const unsigned char *>( wkb.data() ), wkb.size() ) );
  if ( result && GEOSisValid_r( mHandle, result.get() ) != 1 )
    result = repaired( result.get() );
  if ( result && isEmpty( result.get() ) )
    result.reset();
  return result;
}

GeosContext::Shape GeosContext::circle( const PlanePoint &centre, double radius, int corners ) const
{
  const double step = 2.0 * PI / corners;
  const double reach = radius * std::sqrt( step / std::sin( step ) );
  GEOSCoordSequence *sequence = GEOSCoordSeq_create_r( mHandle, static_cast<unsigned>( corners ) + 1, 2 );
  for ( int i = 0; i <= corners; ++i )
  {
    const double angle = step * ( i % corners );
    GEOSCoordSeq_setXY_r( mHandle, sequence, static_cast<unsigned>( i ), centre.x + reach * std::cos( angle ), centre.y + reach * std::sin( angle ) );
  }
  return own( GEOSGeom_createPolygon_r( mHandle, GEOSGeom_createLinearRing_r( mHandle, sequence ), nullptr, 0 ) );
}

GeosContext::Shape GeosContext::repaired( const GEOSGeometry *geometry ) const
{
  GEOSGeometry *valid = GEOSMakeValid_r( mHandle, geometry );
  if ( !valid )
    return empty();
  const Shape all = own( valid );
  std::vector<Shape> polygons;
  for ( int i = 0; i < GEOSGetNumGeometries_r( mHandle, all.get() ); ++i )
  {
    const GEOSGeometry *part = GEOSGetGeometryN_r( mHandle, all.get(), i );
    if ( GEOSGeom_getDimensions_r( mHandle, part ) == 2 )
      polygons.push_back( own( GEOSGeom_clone_r( mHandle, part ) ) );
  }
  return unionOf( std::move( polygons ) );
}

GeosContext::Shape GeosContext::copy( const GEOSGeometry *geometry ) const
{
  return own( GEOSGeom_clone_r( mHandle, geometry ) );
}

GeosContext::Shape GeosContext::line( const std::vector<model::LonLat> &points ) const
{
  if ( points.size() < 2 )
    return own( GEOSGeom_createEmptyLineString_r( mHandle ) );
  return own( GEOSGeom_createLineString_r( mHandle, sequenceOf( mHandle, points, points.size() ) ) );
}

std::vector<model::Rings> GeosContext::rings( const GEOSGeometry *geometry, double leastArea ) const
{
  std::vector<model::Rings> polygons;
  for ( int i = 0; i < GEOSGetNumGeometries_r( mHandle, geometry ); ++i )
  {
    const GEOSGeometry *polygon = GEOSGetGeometryN_r( mHandle, geometry, i );
    if ( GEOSGeom_getDimensions_r( mHandle, polygon ) != 2 || area( polygon ) < leastArea )
      continue;
    model::Rings one { pointsOf( mHandle, GEOSGetExteriorRing_r( mHandle, polygon ) ) };
    for ( int hole = 0; hole < GEOSGetNumInteriorRings_r( mHandle, polygon ); ++hole )
      one.push_back( pointsOf( mHandle, GEOSGetInteriorRingN_r( mHandle, polygon, hole ) ) );
    polygons.push_back( std::move( one ) );
  }
  return polygons;
}

double GeosContext::length( const GEOSGeometry *geometry ) const
{
  double result = 0.0;
  GEOSLength_r( mHandle, geometry, &result );
  return result;
}

GeosContext::Shape GeosContext::intersection( const GEOSGeometry *a, const GEOSGeometry *b ) const
{
  GEOSGeometry *result = GEOSIntersection_r( mHandle, a, b );
  return own( result ? result : GEOSIntersectionPrec_r( mHandle, a, b, gridOf( mHandle, a ) ) );
}

GeosContext::Shape GeosContext::difference( const GEOSGeometry *a, const GEOSGeometry *b ) const
{
  GEOSGeometry *result = GEOSDifference_r( mHandle, a, b );
  return own( result ? result : GEOSDifferencePrec_r( mHandle, a, b, gridOf( mHandle, a ) ) );
}

GeosContext::Shape GeosContext::unionOf( std::vector<Shape> shapes ) const
{
  if ( shapes.empty() )
    return empty();
  if ( shapes.size() == 1 )
    return std::move( shapes.front() );
  std::vector<GEOSGeometry *> parts;
  for ( Shape &shape : shapes )
    parts.push_back( shape.release() );
  const Shape all = own( GEOSGeom_createCollection_r( mHandle, GEOS_GEOMETRYCOLLECTION, parts.data(), static_cast<unsigned>( parts.size() ) ) );
  GEOSGeometry *result = GEOSUnaryUnion_r( mHandle, all.get() );
  return own( result ? result : GEOSUnaryUnionPrec_r( mHandle, all.get(), gridOf( mHandle, all.get() ) ) );
}

double GeosContext::area( const GEOSGeometry *geometry ) const
{
  double result = 0.0;
  GEOSArea_r( mHandle, geometry, &result );
  return result;
}

double GeosContext::distance( const GEOSGeometry *a, const GEOSGeometry *b ) const
{
  double result = HUGE_VAL;
  GEOSDistance_r( mHandle, a, b, &result );
  return result;
}

} // namespace renewal::engine
