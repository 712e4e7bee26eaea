#include "core/engine/unit_pen.h"

#include "core/engine/disjoint_sets.h"

#include <algorithm>

namespace renewal::engine
{

namespace
{

//! Shreds smaller than this are left by rounding.
const double LEAST_PIECE_SQUARE_METRES = 0.5;

bool isIn( const UnitNodes &unit, std::uint32_t community )
{
  return std::binary_search( unit.begin(), unit.end(), community );
}

} // namespace

UnitPen::UnitPen( const UnitScene &scene, const std::vector<UnitLink> &links, double gapMetres )
  : mScene( scene )
  , mLinks( links )
  , mGapMetres( gapMetres )
  , mGround( scene, gapMetres )
{
}

UnitDraft UnitPen::draw( const UnitNodes &unit )
{
  const GeosContext &geos = mGround.geos();
  std::vector<Shape> shapes;
  for ( const std::uint32_t member : unit )
    shapes.push_back( drawnMember( member, unit ) );
  UnitDraft draft;
  const Shape members = geos.unionOf( std::move( shapes ) );
  draft.members = geos.rings( members.get(), LEAST_PIECE_SQUARE_METRES );
  std::vector<Shape> all;
  all.push_back( geos.copy( members.get() ) );
  for ( const std::uint32_t member : unit )
    if ( !geos.isEmpty( mGround.joints( member ) ) )
      all.push_back( geos.copy( mGround.joints( member ) ) );
  const std::vector<std::uint32_t> inside = linksWithin( unit );
  for ( const std::uint32_t link : inside )
    all.push_back( mGround.between( mLinks[link].a, mLinks[link].b ).ground );
  const Shape foreign = othersNear( unit );
  Shape shape = geos.unionOf( std::move( all ) );
  if ( !geos.isEmpty( foreign.get() ) )
    shape = geos.difference( shape.get(), foreign.get() );
  draft.polygons = geos.rings( shape.get(), LEAST_PIECE_SQUARE_METRES );
  for ( PlaneRings &rings : draft.polygons )
    closeHoles( rings, unit );
  draft.corridors = corridorsOf( unit, inside );
  for ( const PlaneRings &rings : draft.polygons )
    for ( const model::LonLat &point : rings.front() )
      draft.box.add( point );
  return draft;
}

bool UnitPen::isAbove( std::uint32_t upper, std::uint32_t lower ) const
{
  const double upperArea = mScene.grounds()[upper].areaSquareMetres, lowerArea = mScene.grounds()[lower].areaSquareMetres;
  return upperArea < lowerArea || ( upperArea == lowerArea && upper > lower );
}

GeosContext::Shape UnitPen::drawnMember( std::uint32_t member, const UnitNodes &unit )
{
  const GeosContext &geos = mGround.geos();
  Shape shape = geos.copy( mGround.whole( member ) );
  for ( const std::uint32_t other : mScene.groundTree().overlapping( geos, mScene.grounds()[member].box ) )
  {
    if ( isIn( unit, other ) || !isAbove( other, member ) )
      continue;
    if ( geos.overlap( shape.get(), mGround.whole( other ) ) )
      shape = geos.difference( shape.get(), mGround.whole( other ) );
  }
  return shape;
}

GeosContext::Shape UnitPen::othersNear( const UnitNodes &unit )
{
  const GeosContext &geos = mGround.geos();
  GeoBox box;
  for ( const std::uint32_t member : unit )
  {
    box.add( { mScene.grounds()[member].box.minLon, mScene.grounds()[member].box.minLat } );
    box.add( { mScene.grounds()[member].box.maxLon, mScene.grounds()[member].box.maxLat } );
  }
  std::vector<Shape> others;
  for ( const std::uint32_t other : mScene.groundTree().overlapping( geos, grown( box, mGapMetres ) ) )
  {
    if ( isIn( unit, other ) )
      continue;
    Shape shape = geos.copy( mGround.whole( other ) );
    for ( const std::uint32_t member : unit )
      if ( isAbove( member, other ) && mScene.grounds()[member].box.overlaps( mScene.grounds()[other].box ) )
        shape = geos.difference( shape.get(), mGround.whole( member ) );
    others.push_back( std::move( shape ) );
  }
  return geos.unionOf( std::move( others ) );
}

std::vector<std::uint32_t> UnitPen::linksWithin( const UnitNodes &unit ) const
{
  std::vector<std::uint32_t> inside;
  for ( const std::uint32_t member : unit )
  {
    const auto first = std::lower_bound( mLinks.begin(), mLinks.end(), member, []( const UnitLink &link, std::uint32_t a )
                                         { return link.a < a; } );
    for ( auto link = first; link != mLinks.end() && link->a == member; ++link )
      if ( isIn( unit, link->b ) )
        inside.push_back( static_cast<std::uint32_t>( link - mLinks.begin() ) );
  }
  return inside;
}

std::vector<model::PlaceLine> UnitPen::corridorsOf( const UnitNodes &unit, std::vector<std::uint32_t> inside ) const
{
  std::stable_sort( inside.begin(), inside.end(), [this]( std::uint32_t x, std::uint32_t y )
                    { return mLinks[x].metres < mLinks[y].metres; } );
  const auto place = [&unit]( std::uint32_t community )
  { return static_cast<std::uint32_t>( std::lower_bound( unit.begin(), unit.end(), community ) - unit.begin() ); };
  DisjointSets sets( unit.size() );
  std::vector<model::PlaceLine> corridors;
  for ( const std::uint32_t number : inside )
  {
    const UnitLink &link = mLinks[number];
    if ( sets.root( place( link.a ) ) == sets.root( place( link.b ) ) )
      continue;
    sets.join( place( link.a ), place( link.b ) );
    // One of no length, too: two that touch in a corner hang together by the ground around it.
    corridors.push_back( { { link.from.x, link.from.y }, { link.to.x, link.to.y } } );
  }
  return corridors;
}

void UnitPen::closeHoles( PlaneRings &rings, const UnitNodes &unit )
{
  const GeosContext &geos = mGround.geos();
  const auto isClosed = [&]( const model::PlaceLine &ring )
  {
    const Shape hole = geos.polygon( { ring } );
    if ( geos.area( hole.get() ) > mGapMetres * mGapMetres )
      return false;
    const GeoBox box = boxOf( { ring } );
    if ( !mScene.separatorTree().overlapping( geos, box ).empty() )
      return false;
    for ( const std::uint32_t other : mScene.groundTree().overlapping( geos, box ) )
      if ( !isIn( unit, other ) && geos.overlap( hole.get(), mGround.whole( other ) ) )
        return false;
    return true;
  };
  rings.erase( std::remove_if( rings.begin() + 1, rings.end(), isClosed ), rings.end() );
}

} // namespace renewal::engine
