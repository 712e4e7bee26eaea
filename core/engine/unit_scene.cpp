#include "core/engine/unit_scene.h"

#include "core/engine/district_map.h"
#include "core/engine/ground_distance.h"

#include <cmath>

namespace renewal::engine
{

namespace
{

//! About 500 m: an edge that is straight in degrees then leaves its chord on the plane by 4 mm at most.
const double LONGEST_EDGE_DEGREES = 0.005;
//! About 5 km: a plane is short of the ground by less than a millionth there.
const double WIDEST_PLANE_DEGREES = 0.05;
//! Short enough to keep boxes tight, long enough to keep the tree small.
const std::size_t PIECE_VERTICES = 16;

//! Separators farther away than this from all communities separate nothing.
const double MARGIN_DEGREES = 0.5;

GeoBox extentOf( const model::UnitInput &input )
{
  GeoBox box;
  for ( const model::UnitCommunity &community : input.communities )
    for ( const std::vector<model::LonLat> &ring : community.rings )
      for ( const model::LonLat &place : ring )
        box.add( place );
  return box;
}

model::LonLat middleOf( const GeoBox &box )
{
  if ( box.isEmpty() )
    return {};
  return { 0.5 * ( box.minLon + box.maxLon ), 0.5 * ( box.minLat + box.maxLat ) };
}

/**
 * The area within a ring, square metres. Edges are geodesics, as lengths are: on a plane that touches the ring's middle they are straight.
 * Of a ring over 5 km what lies between geodesic and parallel no longer counts.
 */
double ringArea( const model::PlaceLine &ring, const model::Ellipsoid &ellipsoid )
{
  const GeoBox box = boxOf( { ring } );
  if ( std::max( box.maxLon - box.minLon, box.maxLat - box.minLat ) > WIDEST_PLANE_DEGREES )
    return std::abs( ringsAreaSquareMetres( { ring }, ellipsoid ) );
  const GroundPlane plane( middleOf( box ), ellipsoid );
  double twice = 0.0;
  PlanePoint last = plane.toPlane( ring.front() );
  for ( const model::LonLat &place : ring )
  {
    const PlanePoint point = plane.toPlane( place );
    twice += last.x * point.y - point.x * last.y;
    last = point;
  }
  return 0.5 * std::abs( twice );
}

double areaOf( const std::vector<model::Rings> &polygons, const model::Ellipsoid &ellipsoid )
{
  double area = 0.0;
  for ( const model::Rings &polygon : polygons )
    for ( std::size_t i = 0; i < polygon.size(); ++i )
      area += ( i == 0 ? 1.0 : -1.0 ) * ringArea( polygon[i], ellipsoid );
  return area;
}

//! The lines near \a extent, outlines of polygons among them: what lies across the globe would fold onto the plane.
std::vector<model::PlaceLine> linesOf( const model::Separators &separators, const GeoBox &extent )
{
  std::vector<model::PlaceLine> all = separators.lines, lines;
  for ( const model::Rings &rings : separators.polygons )
    all.insert( all.end(), rings.begin(), rings.end() );
  for ( model::PlaceLine &line : all )
  {
    const GeoBox box = boxOf( { line } );
    if ( !box.isEmpty() && !extent.isEmpty() && box.overlaps( extent ) )
      lines.push_back( std::move( line ) );
  }
  return lines;
}

} // namespace

GeoBox grown( GeoBox box, double metres )
{
  box.grow( metres, metres );
  return box;
}

UnitScene::UnitScene( const model::UnitInput &input, const model::UnitSettings &settings, const model::Progress &progress )
  : mEllipsoid( settings.ellipsoid )
  , mExtent( extentOf( input ) )
  , mPlane( middleOf( mExtent ), settings.ellipsoid )
{
  mExtent.grow( MARGIN_DEGREES, MARGIN_DEGREES );
  std::vector<std::vector<model::Rings>> districts;
  for ( const model::Rings &rings : input.boundaries.polygons )
    districts.push_back( { rings } );
  const DistrictMap map( districts, mEllipsoid );
  std::vector<GeoBox> boxes;
  for ( const model::UnitCommunity &community : input.communities )
  {
    progress.check();
    const std::vector<model::Rings> polygons = polygonsOf( community.rings );
    Ground ground;
    ground.areaSquareMetres = areaOf( polygons, mEllipsoid );
    ground.boundary = districts.empty() ? -1 : map.districtOf( community.rings );
    for ( const model::Rings &polygon : polygons )
    {
      PlaneRings rings;
      for ( const model::PlaceLine &ring : polygon )
        rings.push_back( onPlane( ring ) );
      for ( const model::LonLat &point : rings.front() )
        ground.box.add( point );
      ground.polygons.push_back( std::move( rings ) );
    }
    boxes.push_back( ground.box );
    mGrounds.push_back( std::move( ground ) );
  }
  mGroundTree = std::make_unique<BoxTree>( boxes );
  addSeparators( input.barriers, false, progress );
  addSeparators( input.boundaries, true, progress );
  boxes.clear();
  for ( const Separator &separator : mSeparators )
    boxes.push_back( separator.box );
  mSeparatorTree = std::make_unique<BoxTree>( boxes );
}

void UnitScene::addSeparators( const model::Separators &separators, bool isBoundary, const model::Progress &progress )
{
  for ( const model::PlaceLine &degrees : linesOf( separators, mExtent ) )
  {
    progress.check();
    const model::PlaceLine line = onPlane( degrees );
    for ( std::size_t first = 0; first + 1 < line.size(); first += PIECE_VERTICES - 1 )
    {
      const std::size_t end = std::min( line.size(), first + PIECE_VERTICES );
      Separator piece;
      piece.isBoundary = isBoundary;
      piece.line.assign( line.begin() + static_cast<std::ptrdiff_t>( first ), line.begin() + static_cast<std::ptrdiff_t>( end ) );
      for ( const model::LonLat &point : piece.line )
        piece.box.add( point );
      mSeparators.push_back( std::move( piece ) );
    }
  }
}

model::PlaceLine UnitScene::onPlane( const model::PlaceLine &line ) const
{
  model::PlaceLine result;
  const auto add = [&]( const model::LonLat &place )
  {
    const PlanePoint point = mPlane.toPlane( place );
    result.push_back( { point.x, point.y } );
  };
  for ( std::size_t i = 0; i < line.size(); ++i )
  {
    if ( i > 0 )
    {
      const double lon = line[i].lon - line[i - 1].lon, lat = line[i].lat - line[i - 1].lat;
      const int steps = static_cast<int>( std::ceil( std::hypot( lon, lat ) / LONGEST_EDGE_DEGREES ) );
      for ( int step = 1; step < steps; ++step )
        add( { line[i - 1].lon + lon * step / steps, line[i - 1].lat + lat * step / steps } );
    }
    add( line[i] );
  }
  return result;
}

double UnitScene::groundMetres( const PlanePoint &a, const PlanePoint &b ) const
{
  return groundDistanceMetres( mPlane.toLonLat( a ), mPlane.toLonLat( b ), mEllipsoid );
}

} // namespace renewal::engine
