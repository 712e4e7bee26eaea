#include "core/engine/crossing_join.h"

#include <cmath>
#include <optional>

namespace renewal::engine
{

namespace
{

//! An end this close to the other line touches it: coordinates are often written with 7 decimals.
const double TOUCH_METRES = 0.001;
//! A crossing this close to a vertex takes the vertex, so that no slivers arise.
const double SNAP_METRES = 0.01;
const double LEAST_CELL_METRES = 10.0;

struct Crossing
{
    double alongFirst = 0.0;
    double alongSecond = 0.0;
    model::LonLat place;
    bool isVertexOfFirst = false;
    bool isVertexOfSecond = false;
};

bool shareVertex( const model::LonLat &a, const model::LonLat &b, const model::LonLat &c, const model::LonLat &d )
{
  return a == c || a == d || b == c || b == d;
}

std::optional<Crossing> crossingOf( const model::LonLat &a, const model::LonLat &b, const model::LonLat &c, const model::LonLat &d, const model::Ellipsoid &ellipsoid )
{
  const DegreeLengths metres = degreeLengths( a.lat, ellipsoid );
  const auto x = [&]( const model::LonLat &p )
  { return ( p.lon - a.lon ) * metres.lonMetres; };
  const auto y = [&]( const model::LonLat &p )
  { return ( p.lat - a.lat ) * metres.latMetres; };
  const double rx = x( b ), ry = y( b );
  const double sx = x( d ) - x( c ), sy = y( d ) - y( c );
  const double first = std::hypot( rx, ry ), second = std::hypot( sx, sy );
  const double cross = rx * sy - ry * sx;
  if ( std::abs( cross ) <= 1e-9 * first * second )
    return std::nullopt;
  Crossing result;
  result.alongFirst = ( x( c ) * sy - y( c ) * sx ) / cross;
  result.alongSecond = ( x( c ) * ry - y( c ) * rx ) / cross;
  const auto isOn = []( double along, double length )
  { return along * length >= -TOUCH_METRES && ( along - 1.0 ) * length <= TOUCH_METRES; };
  if ( !isOn( result.alongFirst, first ) || !isOn( result.alongSecond, second ) )
    return std::nullopt;
  const auto nearVertex = []( double along, double length )
  { return along * length < SNAP_METRES || ( 1.0 - along ) * length < SNAP_METRES; };
  result.isVertexOfFirst = nearVertex( result.alongFirst, first );
  result.isVertexOfSecond = !result.isVertexOfFirst && nearVertex( result.alongSecond, second );
  if ( result.isVertexOfFirst )
    result.place = result.alongFirst < 0.5 ? a : b;
  else if ( result.isVertexOfSecond )
    result.place = result.alongSecond < 0.5 ? c : d;
  else
    result.place = { a.lon + result.alongFirst * ( b.lon - a.lon ), a.lat + result.alongFirst * ( b.lat - a.lat ) };
  return result;
}

bool mayJoin( const StreetLines::Line &a, const StreetLines::Line &b )
{
  return a.layer == b.layer && !a.isBridge && !a.isTunnel && !b.isBridge && !b.isTunnel;
}

} // namespace

StreetLines joinCrossings( const StreetLines &lines, const model::Ellipsoid &ellipsoid, const model::Progress &progress )
{
  const GridIndex grid = segmentGrid( lines, LEAST_CELL_METRES, ellipsoid );
  std::vector<std::uint32_t> lineOf( lines.vertices.size() );
  for ( std::uint32_t l = 0; l < lines.lines.size(); ++l )
    std::fill_n( lineOf.begin() + lines.lines[l].firstVertex, lines.lines[l].vertexCount, l );

  std::vector<InsertedVertex> inserted;
  for ( const StreetLines::Line &line : lines.lines )
  {
    progress.check();
    for ( std::uint32_t v = line.firstVertex; v + 1 < line.firstVertex + line.vertexCount; ++v )
    {
      const model::LonLat &a = lines.vertices[v], &b = lines.vertices[v + 1];
      GeoBox box;
      box.add( a );
      box.add( b );
      box.grow( 1e-8, 1e-8 ); // about a millimetre: touching counts
      grid.visitBox( box, [&]( std::uint32_t w )
                     {
        // Each pair once; a pair that meets in several cells gives the same vertex again, which is dropped.
        if ( w <= v || !mayJoin( line, lines.lines[lineOf[w]] ) )
          return;
        const model::LonLat &c = lines.vertices[w], &d = lines.vertices[w + 1];
        GeoBox other;
        other.add( c );
        other.add( d );
        if ( !box.overlaps( other ) || shareVertex( a, b, c, d ) )
          return;
        const std::optional<Crossing> crossing = crossingOf( a, b, c, d, ellipsoid );
        if ( !crossing )
          return;
        if ( !crossing->isVertexOfFirst )
          inserted.push_back( { v, crossing->alongFirst, crossing->place } );
        if ( !crossing->isVertexOfSecond )
          inserted.push_back( { w, crossing->alongSecond, crossing->place } ); } );
    }
  }
  return withInserted( lines, inserted );
}

} // namespace renewal::engine
