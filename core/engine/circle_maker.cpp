#include "core/engine/circle_maker.h"
#include "core/engine/ground_distance.h"
#include "core/engine/length_units.h"

#include <algorithm>
#include <cmath>

namespace renewal::engine
{

namespace
{

const double PI = 3.14159265358979323846;
//! Corners of a straight circle: its area is 0.02 % short.
const int CIRCLE_CORNERS = 180;
//! Grid cells per radius for united straight circles, as exact as the corners above.
const double STRAIGHT_CELLS = 32.0;
//! Up to this far from the origin the area on the plane is good to 3e-7.
const double PLANE_AREA_METRES = 5000.0;

model::LonLat placeOn( const model::Network &network, const model::Network::Edge &edge, model::LengthUnits offset, std::uint32_t after )
{
  const std::size_t i = edge.firstVertex + after;
  const model::LonLat &a = network.vertices[i - 1], &b = network.vertices[i];
  const double span = static_cast<double>( network.offsets[i] ) - network.offsets[i - 1];
  const double t = span > 0.0 ? ( static_cast<double>( offset ) - network.offsets[i - 1] ) / span : 0.0;
  return { a.lon + t * ( b.lon - a.lon ), a.lat + t * ( b.lat - a.lat ) };
}

double planeArea( const PlanePolygon &polygon )
{
  double twice = 0.0;
  for ( const std::vector<PlanePoint> &ring : polygon )
    for ( std::size_t i = 1; i < ring.size(); ++i )
      twice += ring[i - 1].x * ring[i].y - ring[i].x * ring[i - 1].y;
  return 0.5 * twice;
}

double extentOf( const std::vector<PlaneSegment> &segments )
{
  double extent2 = 0.0;
  for ( const PlaneSegment &segment : segments )
    extent2 = std::max( { extent2, squaredDistance( segment.start, PlanePoint() ), squaredDistance( segment.end, PlanePoint() ) } );
  return std::sqrt( extent2 );
}

} // namespace

model::LonLat middlePlace( const std::vector<model::LonLat> &places )
{
  model::LonLat least = places.front(), greatest = places.front();
  for ( const model::LonLat &place : places )
  {
    least = { std::min( least.lon, place.lon ), std::min( least.lat, place.lat ) };
    greatest = { std::max( greatest.lon, place.lon ), std::max( greatest.lat, place.lat ) };
  }
  return { 0.5 * ( least.lon + greatest.lon ), 0.5 * ( least.lat + greatest.lat ) };
}

CircleMaker::CircleMaker( const model::Network *network, const StreetIndex *index, const model::Ellipsoid &ellipsoid, const CirclesSettings &settings, const model::Progress &progress )
  : mNetwork( network )
  , mIndex( index )
  , mEllipsoid( ellipsoid )
  , mSettings( settings )
  , mProgress( progress )
  , mSegments( settings.limitsMetres.size() )
{
  if ( network )
    mSearch.emplace( *network );
}

std::vector<SearchSeed> CircleMaker::seeds( const CircleFacility &facility, std::uint32_t number ) const
{
  std::vector<SearchSeed> result;
  for ( const CircleStart &start : facility.starts )
  {
    const model::StreetPosition position = mIndex->nearest( start.place );
    if ( !position.isOnStreet() )
      continue;
    SearchSeed seed;
    seed.facility = number;
    seed.entry = { position.edge, position.offset, position.offset, addUnits( position.access, toUnits( start.innerMetres ) ) };
    result.push_back( seed );
  }
  return result;
}

//! Vertices of a piece from its nearer to its farther end.
std::vector<model::LonLat> CircleMaker::lineOf( const ReachedPiece &piece ) const
{
  const model::Network::Edge &edge = mNetwork->edges[piece.edge];
  const model::LengthUnits low = std::min( piece.fromOffset, piece.toOffset ), high = std::max( piece.fromOffset, piece.toOffset );
  const auto begin = mNetwork->offsets.begin() + edge.firstVertex, end = begin + edge.vertexCount;
  // First vertex beyond the low end, first vertex at or beyond the high end; both follow another vertex.
  const auto last = static_cast<std::uint32_t>( edge.vertexCount - 1 );
  const std::uint32_t first = std::min( last, static_cast<std::uint32_t>( std::upper_bound( begin, end, low ) - begin ) );
  const std::uint32_t beyond = std::max( first, std::min( last, static_cast<std::uint32_t>( std::lower_bound( begin, end, high ) - begin ) ) );
  std::vector<model::LonLat> line { placeOn( *mNetwork, edge, low, first ) };
  line.insert( line.end(), mNetwork->vertices.begin() + edge.firstVertex + first, mNetwork->vertices.begin() + edge.firstVertex + beyond );
  line.push_back( placeOn( *mNetwork, edge, high, beyond ) );
  if ( piece.fromOffset > piece.toOffset )
    std::reverse( line.begin(), line.end() );
  return line;
}

void CircleMaker::addPolygons( const GroundPlane &plane, double limit, const std::vector<PlanePolygon> &polygons, double extent, FacilityCircles &result ) const
{
  if ( polygons.empty() )
    return;
  Circle circle;
  circle.limitMetres = limit;
  for ( const PlanePolygon &polygon : polygons )
  {
    std::vector<std::vector<model::LonLat>> part;
    for ( const std::vector<PlanePoint> &ring : polygon )
    {
      std::vector<model::LonLat> places;
      places.reserve( ring.size() );
      for ( const PlanePoint &point : ring )
        places.push_back( plane.toLonLat( point ) );
      part.push_back( std::move( places ) );
    }
    circle.areaSquareMetres += extent <= PLANE_AREA_METRES ? planeArea( polygon ) : ringsAreaSquareMetres( part, mEllipsoid );
    circle.parts.push_back( std::move( part ) );
  }
  result.circles.push_back( std::move( circle ) );
}

void CircleMaker::reach( const std::vector<SearchSeed> &seeds, const model::LonLat &origin, FacilityCircles &result, bool &hasShort )
{
  const GroundPlane plane( origin, mEllipsoid );
  mSearch->run( seeds, toUnits( mSettings.limitsMetres.back() ) );
  for ( std::size_t k = 0; k < mSettings.limitsMetres.size(); ++k )
  {
    const double limit = mSettings.limitsMetres[k];
    std::vector<PlaneSegment> &segments = mSegments[k];
    segments.clear();
    // Where the limit is used up on the way to the street, its corridor is that of a point.
    bool isReached = false;
    for ( const SearchSeed &seed : seeds )
    {
      if ( seed.entry.access > toUnits( limit ) )
        continue;
      isReached = true;
      const PlanePoint point = plane.toPlane( lineOf( { seed.entry.edge, seed.entry.fromOffset, seed.entry.fromOffset, 0, 0 } ).front() );
      if ( seed.entry.access == toUnits( limit ) )
        segments.push_back( { point, point } );
    }
    hasShort = hasShort || !isReached;
    for ( const ReachedPiece &piece : reachedPieces( *mNetwork, *mSearch, seeds, toUnits( limit ) ) )
    {
      CircleStreet street { limit, lineOf( piece ), toMetres( piece.fromDistance ), toMetres( piece.toDistance ) };
      PlanePoint previous = plane.toPlane( street.line.front() );
      for ( std::size_t i = 1; i < street.line.size() && mSettings.hasPolygons; ++i )
      {
        const PlanePoint next = plane.toPlane( street.line[i] );
        segments.push_back( { previous, next } );
        previous = next;
      }
      if ( mSettings.hasStreets )
        result.streets.push_back( std::move( street ) );
    }
  }
  if ( !mSettings.hasPolygons )
    return;
  const double extent = extentOf( mSegments.back() ) + mSettings.corridorMetres;
  const std::vector<std::vector<PlanePolygon>> polygons = mPolygons.run( mSegments, mSettings.corridorMetres * GroundPlane::shrink( extent ), mProgress );
  for ( std::size_t k = 0; k < polygons.size(); ++k )
    addPolygons( plane, mSettings.limitsMetres[k], polygons[k], extent, result );
}

Circle CircleMaker::geodesicCircle( const model::LonLat &centre, double limit ) const
{
  const GroundPlane plane( centre, mEllipsoid );
  std::vector<model::LonLat> ring;
  for ( int i = 0; i < CIRCLE_CORNERS; ++i )
  {
    const double angle = 2.0 * PI * i / CIRCLE_CORNERS;
    // A billionth less, so that rounding never puts a corner beyond the limit.
    double radius = limit;
    model::LonLat corner;
    for ( int step = 0; step < 4; ++step )
    {
      corner = plane.toLonLat( { radius * std::cos( angle ), radius * std::sin( angle ) } );
      radius *= limit * ( 1.0 - 1e-9 ) / groundDistanceMetres( centre, corner, mEllipsoid );
    }
    ring.push_back( plane.toLonLat( { radius * std::cos( angle ), radius * std::sin( angle ) } ) );
  }
  ring.push_back( ring.front() );
  Circle circle;
  circle.limitMetres = limit;
  circle.areaSquareMetres = ringsAreaSquareMetres( { ring }, mEllipsoid );
  circle.parts = { { std::move( ring ) } };
  return circle;
}

void CircleMaker::straight( const std::vector<model::LonLat> &centres, FacilityCircles &result )
{
  if ( centres.empty() || !mSettings.hasPolygons )
    return;
  if ( centres.size() == 1 )
  {
    for ( const double limit : mSettings.limitsMetres )
      result.circles.push_back( geodesicCircle( centres.front(), limit ) );
    return;
  }
  const GroundPlane plane( middlePlace( centres ), mEllipsoid );
  std::vector<PlaneSegment> points;
  for ( const model::LonLat &centre : centres )
    points.push_back( { plane.toPlane( centre ), plane.toPlane( centre ) } );
  for ( const double limit : mSettings.limitsMetres )
  {
    const double extent = extentOf( points ) + limit;
    const std::vector<std::vector<PlanePolygon>> polygons = mPolygons.run( { points }, limit * GroundPlane::shrink( extent ), mProgress, STRAIGHT_CELLS );
    addPolygons( plane, limit, polygons.front(), extent, result );
  }
}

} // namespace renewal::engine
