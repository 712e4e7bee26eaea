#include "core/engine/unit_way.h"

#include <cmath>
#include <utility>

namespace renewal::engine
{

namespace
{

using Shape = GeosContext::Shape;

const double STEP_METRES = 5.0;
const double HALF_WIDTH_METRES = 1.0;
//! A way may leave the ground by so much: less than the band of a separator is wide.
const double SLACK_METRES = 0.005;

//! Whether the way, and a metre to the left and right of it, stay on the ground.
bool staysOn( const GeosContext &geos, const StraightWay &way, const GEOSGeometry *ground )
{
  if ( way.metres < SLACK_METRES )
    return true; // how the two hang together there is another question
  const double x = ( way.to.x - way.from.x ) / way.metres, y = ( way.to.y - way.from.y ) / way.metres;
  for ( const double aside : { 0.0, HALF_WIDTH_METRES, -HALF_WIDTH_METRES } )
  {
    const Shape line = geos.line( { { way.from.x - aside * y, way.from.y + aside * x }, { way.to.x - aside * y, way.to.y + aside * x } } );
    if ( geos.length( geos.difference( line.get(), ground ).get() ) > SLACK_METRES )
      return false;
  }
  return true;
}

//! Whether the ground around the way hangs together with both shapes, and not in a point only: others may fill the corners on either side of it.
bool isAttached( const GeosContext &geos, const StraightWay &way, const GEOSGeometry *a, const GEOSGeometry *b, const GEOSGeometry *ground )
{
  const Shape strip = stripAlong( geos, way.from, way.to, HALF_WIDTH_METRES );
  const Shape open = geos.intersection( strip.get(), ground );
  for ( const model::Rings &rings : geos.rings( open.get(), 0.0 ) )
  {
    const Shape piece = geos.polygon( rings );
    if ( geos.overlap( piece.get(), a ) && geos.overlap( piece.get(), b ) )
      return true;
  }
  return false;
}

//! Tries the points of the outline of \a a near \a b.
std::optional<StraightWay> fromOutline( const GeosContext &geos, const GEOSGeometry *a, const GEOSGeometry *b, const GEOSGeometry *ground, double longestMetres )
{
  const Shape dense = geos.own( GEOSDensify_r( geos.handle(), geos.intersection( a, ground ).get(), STEP_METRES ) );
  for ( const model::Rings &rings : geos.rings( dense.get(), 0.0 ) )
  {
    for ( const model::LonLat &point : rings.front() )
    {
      const Shape start = geos.point( { point.lon, point.lat } );
      const std::optional<StraightWay> way = nearestWay( geos, start.get(), b );
      if ( way && way->metres <= longestMetres && staysOn( geos, *way, ground ) && isAttached( geos, *way, a, b, ground ) )
        return way;
    }
  }
  return std::nullopt;
}

} // namespace

GeosContext::Shape stripAlong( const GeosContext &geos, const PlanePoint &from, const PlanePoint &to, double halfWidthMetres )
{
  const bool isPoint = from.x == to.x && from.y == to.y;
  const Shape way = isPoint ? geos.point( from ) : geos.line( { { from.x, from.y }, { to.x, to.y } } );
  return geos.own( GEOSBuffer_r( geos.handle(), way.get(), halfWidthMetres, 2 ) );
}

std::optional<StraightWay> nearestWay( const GeosContext &geos, const GEOSGeometry *a, const GEOSGeometry *b )
{
  GEOSCoordSequence *nearest = GEOSNearestPoints_r( geos.handle(), a, b );
  if ( !nearest )
    return std::nullopt;
  StraightWay way;
  GEOSCoordSeq_getXY_r( geos.handle(), nearest, 0, &way.from.x, &way.from.y );
  GEOSCoordSeq_getXY_r( geos.handle(), nearest, 1, &way.to.x, &way.to.y );
  GEOSCoordSeq_destroy_r( geos.handle(), nearest );
  way.metres = std::hypot( way.to.x - way.from.x, way.to.y - way.from.y );
  return way;
}

std::optional<StraightWay> straightWay( const GeosContext &geos, const GEOSGeometry *a, const GEOSGeometry *b, const GEOSGeometry *ground, double longestMetres )
{
  const std::optional<StraightWay> shortest = nearestWay( geos, a, b );
  if ( !shortest || ( staysOn( geos, *shortest, ground ) && isAttached( geos, *shortest, a, b, ground ) ) )
    return shortest;
  if ( const std::optional<StraightWay> way = fromOutline( geos, a, b, ground, longestMetres ) )
    return way;
  std::optional<StraightWay> back = fromOutline( geos, b, a, ground, longestMetres );
  if ( back )
    std::swap( back->from, back->to );
  return back;
}

} // namespace renewal::engine
