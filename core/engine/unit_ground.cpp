#include "core/engine/unit_ground.h"

#include "core/engine/unit_way.h"

#include <algorithm>
#include <cmath>

namespace renewal::engine
{

namespace
{

using Shape = GeosContext::Shape;

//! Half width of what is taken out along a separator: ends that meet within twice this close a gap.
const double BAND_METRES = 0.01;
//! The ground reaches so much beyond the gap: a shared edge, and a gap exactly at the limit, too, are ground that can be cut.
const double EXTRA_REACH_METRES = 0.5;
//! Tolerance of the gap: coordinates are rounded to about this.
const double GAP_TOLERANCE_METRES = 1e-4;
//! Edges per quarter circle of a buffer.
const int QUADRANT_EDGES = 4;
//! Shreds smaller than this are no piece of ground.
const double LEAST_PIECE_SQUARE_METRES = 1e-3;

} // namespace

UnitGround::UnitGround( const UnitScene &scene, double gapMetres )
  : mScene( scene )
  , mGapMetres( gapMetres )
{
}

UnitGround::Local &UnitGround::local( std::uint32_t community )
{
  const auto found = mLocals.find( community );
  if ( found != mLocals.end() )
    return found->second;
  return mLocals.emplace( community, made( community ) ).first->second;
}

const GEOSGeometry *UnitGround::whole( std::uint32_t community )
{
  return local( community ).whole.get();
}

const GEOSGeometry *UnitGround::side( std::uint32_t community )
{
  return local( community ).side.get();
}

const GEOSGeometry *UnitGround::joints( std::uint32_t community )
{
  return local( community ).joints.get();
}

double UnitGround::shareBeyond( std::uint32_t community )
{
  return local( community ).shareBeyond;
}

UnitGround::Local UnitGround::made( std::uint32_t community )
{
  Local result;
  std::vector<Shape> polygons;
  for ( const PlaneRings &rings : mScene.grounds()[community].polygons )
    polygons.push_back( mGeos.polygon( rings ) );
  result.whole = mGeos.unionOf( std::move( polygons ) );
  split( community, result );
  return result;
}

void UnitGround::split( std::uint32_t community, Local &result )
{
  const Shape cuts = band( mScene.grounds()[community].box, false );
  result.isCut = !mGeos.isEmpty( cuts.get() ) && GEOSIntersects_r( mGeos.handle(), cuts.get(), result.whole.get() ) == 1;
  const Shape left = result.isCut ? difference( result.whole.get(), cuts.get() ) : mGeos.copy( result.whole.get() );
  Pieces pieces;
  double total = 0.0;
  for ( int i = 0; i < GEOSGetNumGeometries_r( mGeos.handle(), left.get() ); ++i )
  {
    const GEOSGeometry *piece = GEOSGetGeometryN_r( mGeos.handle(), left.get(), i );
    pieces.push_back( { mGeos.area( piece ), piece } );
    total += pieces.back().first;
  }
  std::stable_sort( pieces.begin(), pieces.end(), []( const auto &x, const auto &y )
                    { return x.first > y.first; } );
  result.joints = mGeos.empty();
  result.side = mGeos.copy( pieces.empty() ? result.whole.get() : pieces.front().second );
  if ( pieces.size() > 1 )
    growSide( community, std::move( pieces ), result );
  if ( total > 0.0 )
    result.shareBeyond = std::max( 0.0, 1.0 - mGeos.area( result.side.get() ) / total );
}

void UnitGround::growSide( std::uint32_t community, Pieces pieces, Local &result )
{
  pieces.erase( pieces.begin() );
  std::vector<Shape> joints;
  // Pieces join the side one after the other, as long as any does.
  for ( bool hasGrown = true; hasGrown; )
  {
    hasGrown = false;
    for ( auto piece = pieces.begin(); piece != pieces.end(); )
    {
      Answer answer;
      if ( mGeos.distance( result.side.get(), piece->second ) <= mGapMetres + 2.0 * BAND_METRES )
        judge( result.side.get(), piece->second, community, community, answer );
      if ( answer.between != Between::Joined )
      {
        ++piece;
        continue;
      }
      std::vector<Shape> both;
      both.push_back( std::move( result.side ) );
      both.push_back( mGeos.copy( piece->second ) );
      result.side = mGeos.unionOf( std::move( both ) );
      joints.push_back( std::move( answer.ground ) );
      piece = pieces.erase( piece );
      hasGrown = true;
    }
  }
  result.joints = mGeos.unionOf( std::move( joints ) );
}

UnitGround::Answer UnitGround::measured( std::uint32_t a, std::uint32_t b )
{
  Answer answer;
  const Local &first = local( a );
  const Local &second = local( b );
  const std::optional<StraightWay> way = nearestWay( mGeos, first.side.get(), second.side.get() );
  if ( !way )
  {
    answer.metres = HUGE_VAL;
    return answer;
  }
  answer.from = way->from;
  answer.to = way->to;
  answer.metres = mScene.groundMetres( answer.from, answer.to );
  return answer;
}

UnitGround::Answer UnitGround::between( std::uint32_t a, std::uint32_t b )
{
  Answer answer = measured( a, b );
  const Local &first = local( a );
  const Local &second = local( b );
  const double slack = GAP_TOLERANCE_METRES + BAND_METRES * ( ( first.isCut ? 1.0 : 0.0 ) + ( second.isCut ? 1.0 : 0.0 ) );
  if ( answer.metres > mGapMetres + slack )
    return answer;
  // Without a gap only a shared edge joins, not a shared corner.
  if ( mGapMetres <= GAP_TOLERANCE_METRES && GEOSGeom_getDimensions_r( mGeos.handle(), mGeos.intersection( first.whole.get(), second.whole.get() ).get() ) < 1 )
    return answer;
  if ( mScene.grounds()[a].boundary != mScene.grounds()[b].boundary )
    answer.between = Between::OtherArea;
  else
    judge( first.side.get(), second.side.get(), a, b, answer );
  return answer;
}

void UnitGround::judge( const GEOSGeometry *first, const GEOSGeometry *second, std::uint32_t a, std::uint32_t b, Answer &answer )
{
  const Shape open = zone( first, second, a, b );
  answer.ground = reachingBoth( open, first, second, false );
  if ( mGeos.isEmpty( answer.ground.get() ) )
  {
    answer.between = mGeos.isEmpty( reachingBoth( open, first, second, true ).get() ) ? Between::Barrier : Between::OtherArea;
    return;
  }
  const double longest = mGapMetres + EXTRA_REACH_METRES;
  const std::optional<StraightWay> way = straightWay( mGeos, first, second, answer.ground.get(), longest );
  if ( way )
  {
    answer.from = way->from;
    answer.to = way->to;
  }
  // Barriers may be walked around; who can only be reached around another community is that one's neighbour.
  answer.between = way || straightWay( mGeos, first, second, open.get(), longest ) ? Between::Joined : Between::Barrier;
}

Shape UnitGround::band( const GeoBox &box, bool barriersOnly )
{
  std::vector<GEOSGeometry *> lines;
  for ( const std::uint32_t number : mScene.separatorTree().overlapping( mGeos, grown( box, BAND_METRES ) ) )
  {
    const UnitScene::Separator &separator = mScene.separators()[number];
    if ( barriersOnly && separator.isBoundary )
      continue;
    lines.push_back( mGeos.line( separator.line ).release() );
  }
  if ( lines.empty() )
    return mGeos.empty();
  const Shape all = mGeos.own( GEOSGeom_createCollection_r( mGeos.handle(), GEOS_MULTILINESTRING, lines.data(), static_cast<unsigned>( lines.size() ) ) );
  return mGeos.own( GEOSBuffer_r( mGeos.handle(), all.get(), BAND_METRES, 2 ) );
}

Shape UnitGround::zone( const GEOSGeometry *a, const GEOSGeometry *b, std::uint32_t communityA, std::uint32_t communityB )
{
  const double reach = mGapMetres + EXTRA_REACH_METRES;
  const Shape aroundA = mGeos.own( GEOSBuffer_r( mGeos.handle(), a, reach, QUADRANT_EDGES ) );
  const Shape aroundB = mGeos.own( GEOSBuffer_r( mGeos.handle(), b, reach, QUADRANT_EDGES ) );
  std::vector<Shape> near;
  near.push_back( mGeos.intersection( a, aroundB.get() ) );
  near.push_back( mGeos.intersection( b, aroundA.get() ) );
  const Shape both = mGeos.unionOf( std::move( near ) );
  const Shape hull = mGeos.own( GEOSConvexHull_r( mGeos.handle(), both.get() ) );
  Shape ground = mGeos.intersection( mGeos.intersection( hull.get(), aroundA.get() ).get(), aroundB.get() );
  std::vector<Shape> others;
  for ( const std::uint32_t other : mScene.groundTree().overlapping( mGeos, boxOfShape( ground.get() ) ) )
  {
    if ( other == communityA || other == communityB )
      continue;
    for ( const PlaneRings &rings : mScene.grounds()[other].polygons )
      others.push_back( mGeos.polygon( rings ) );
  }
  if ( !others.empty() )
    ground = difference( ground.get(), mGeos.unionOf( std::move( others ) ).get() );
  std::vector<Shape> all;
  all.push_back( mGeos.copy( both.get() ) );
  all.push_back( polygonsIn( ground.get() ) );
  return mGeos.unionOf( std::move( all ) );
}

Shape UnitGround::reachingBoth( const Shape &ground, const GEOSGeometry *a, const GEOSGeometry *b, bool barriersOnly )
{
  const Shape cuts = band( boxOfShape( ground.get() ), barriersOnly );
  const Shape left = mGeos.isEmpty( cuts.get() ) ? polygonsIn( ground.get() ) : difference( ground.get(), cuts.get() );
  std::vector<Shape> reaching;
  for ( int i = 0; i < GEOSGetNumGeometries_r( mGeos.handle(), left.get() ); ++i )
  {
    const GEOSGeometry *piece = GEOSGetGeometryN_r( mGeos.handle(), left.get(), i );
    if ( mGeos.overlap( piece, a ) && mGeos.overlap( piece, b ) )
      reaching.push_back( mGeos.copy( piece ) );
  }
  return mGeos.unionOf( std::move( reaching ) );
}

Shape UnitGround::difference( const GEOSGeometry *a, const GEOSGeometry *b ) const
{
  return polygonsIn( mGeos.difference( a, b ).get() );
}

Shape UnitGround::polygonsIn( const GEOSGeometry *geometry ) const
{
  std::vector<GEOSGeometry *> polygons;
  for ( int i = 0; i < GEOSGetNumGeometries_r( mGeos.handle(), geometry ); ++i )
  {
    const GEOSGeometry *part = GEOSGetGeometryN_r( mGeos.handle(), geometry, i );
    if ( GEOSGeom_getDimensions_r( mGeos.handle(), part ) == 2 && mGeos.area( part ) > LEAST_PIECE_SQUARE_METRES )
      polygons.push_back( GEOSGeom_clone_r( mGeos.handle(), part ) );
  }
  return mGeos.own( GEOSGeom_createCollection_r( mGeos.handle(), GEOS_MULTIPOLYGON, polygons.data(), static_cast<unsigned>( polygons.size() ) ) );
}

GeoBox UnitGround::boxOfShape( const GEOSGeometry *geometry ) const
{
  GeoBox box;
  if ( mGeos.isEmpty( geometry ) )
    return box;
  GEOSGeom_getXMin_r( mGeos.handle(), geometry, &box.minLon );
  GEOSGeom_getXMax_r( mGeos.handle(), geometry, &box.maxLon );
  GEOSGeom_getYMin_r( mGeos.handle(), geometry, &box.minLat );
  GEOSGeom_getYMax_r( mGeos.handle(), geometry, &box.maxLat );
  return box;
}

} // namespace renewal::engine
