#include "core/engine/unit_links.h"

#include "core/engine/hilbert_order.h"
#include "core/engine/parallel.h"

#include <algorithm>

namespace renewal::engine
{

namespace
{

const std::size_t CHUNK = 32;
//! The plane is short of the ellipsoid by less than this where there are cities on it.
const double PLANE_SLACK = 1.02;

using Shape = GeosContext::Shape;

//! Half of what the outlines of the two together have over that of the two with the ground between them.
double contactOf( UnitGround &ground, const UnitLink &link, Shape between )
{
  const GeosContext &geos = ground.geos();
  const GEOSGeometry *a = ground.whole( link.a ), *b = ground.whole( link.b );
  std::vector<Shape> all;
  all.push_back( geos.copy( a ) );
  all.push_back( geos.copy( b ) );
  all.push_back( std::move( between ) );
  const Shape together = geos.unionOf( std::move( all ) );
  return std::max( 0.0, 0.5 * ( geos.length( a ) + geos.length( b ) - geos.length( together.get() ) ) );
}

//! What one thread finds out about one community and those after it.
struct Found
{
    std::vector<UnitLink> links;
    std::vector<std::pair<std::uint32_t, UnitGround::Between>> apart;
    double shareBeyond = 0.0;
    double outlineMetres = 0.0;
};

Found lookAround( const UnitScene &scene, UnitGround &ground, std::uint32_t a, double gapMetres )
{
  Found found;
  found.outlineMetres = ground.geos().length( ground.whole( a ) );
  found.shareBeyond = ground.shareBeyond( a );
  const GeoBox around = grown( scene.grounds()[a].box, gapMetres * PLANE_SLACK + 1.0 );
  for ( const std::uint32_t b : scene.groundTree().overlapping( ground.geos(), around ) )
  {
    if ( b <= a )
      continue;
    UnitGround::Answer answer = ground.between( a, b );
    if ( answer.between == UnitGround::Between::Joined )
    {
      UnitLink link { a, b, answer.metres, 0.0, answer.from, answer.to };
      link.contactMetres = contactOf( ground, link, std::move( answer.ground ) );
      found.links.push_back( link );
    }
    else if ( answer.between != UnitGround::Between::TooFar )
      found.apart.push_back( { b, answer.between } );
  }
  return found;
}

void note( UnitSurroundings &surroundings, UnitGround::Between between )
{
  surroundings.hasBarrierNear = surroundings.hasBarrierNear || between == UnitGround::Between::Barrier;
  surroundings.hasOtherAreaNear = surroundings.hasOtherAreaNear || between == UnitGround::Between::OtherArea;
}

//! Twice the area of a, b, c with its sign.
double turn( const PlanePoint &a, const PlanePoint &b, const PlanePoint &c )
{
  return ( b.x - a.x ) * ( c.y - a.y ) - ( b.y - a.y ) * ( c.x - a.x );
}

bool isCrossing( const UnitLink &first, const UnitLink &second )
{
  if ( first.a == second.a || first.a == second.b || first.b == second.a || first.b == second.b )
    return false;
  return turn( first.from, first.to, second.from ) * turn( first.from, first.to, second.to ) < 0.0 && turn( second.from, second.to, first.from ) * turn( second.from, second.to, first.to ) < 0.0;
}

//! Communities that lie near each other one after the other.
std::vector<std::uint32_t> nearbyOrder( const UnitScene &scene )
{
  std::vector<model::LonLat> middles;
  for ( const UnitScene::Ground &ground : scene.grounds() )
    middles.push_back( { 0.5 * ( ground.box.minLon + ground.box.maxLon ), 0.5 * ( ground.box.minLat + ground.box.maxLat ) } );
  return hilbertOrder( middles );
}

} // namespace

UnitLinks findUnitLinks( const UnitScene &scene, const model::UnitSettings &settings, model::Progress &progress )
{
  const std::size_t count = scene.grounds().size();
  const std::vector<std::uint32_t> order = nearbyOrder( scene );
  std::vector<Found> found( count );
  std::atomic<std::size_t> done { 0 };
  inParallel( count, CHUNK, settings.threads, [&]( std::size_t first, std::size_t end )
              {
    UnitGround ground( scene, settings.maxGapMetres );
    for ( std::size_t i = first; i < end; ++i )
    {
      progress.check();
      found[order[i]] = lookAround( scene, ground, order[i], settings.maxGapMetres );
      progress.setPercent( 100.0 * static_cast<double>( ++done ) / static_cast<double>( count ) );
    } } );
  UnitLinks result;
  result.surroundings.resize( count );
  for ( std::uint32_t a = 0; a < count; ++a )
  {
    result.surroundings[a].shareBeyond = found[a].shareBeyond;
    result.surroundings[a].outlineMetres = found[a].outlineMetres;
    result.links.insert( result.links.end(), found[a].links.begin(), found[a].links.end() );
    for ( const auto &[b, between] : found[a].apart )
    {
      note( result.surroundings[a], between );
      note( result.surroundings[b], between );
    }
  }
  return result;
}

std::optional<double> nearestOther( const UnitScene &scene, UnitGround &ground, std::uint32_t community, double mostMetres )
{
  for ( double reach = std::min( 250.0, mostMetres );; reach = std::min( 4.0 * reach, mostMetres ) )
  {
    std::optional<double> nearest;
    for ( const std::uint32_t other : scene.groundTree().overlapping( ground.geos(), grown( scene.grounds()[community].box, reach * PLANE_SLACK ) ) )
    {
      if ( other == community )
        continue;
      const UnitGround::Answer answer = ground.measured( community, other );
      if ( answer.metres <= reach && ( !nearest || answer.metres < *nearest ) )
        nearest = answer.metres;
    }
    if ( nearest || reach >= mostMetres )
      return nearest;
  }
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> crossingLinks( const std::vector<UnitLink> &links )
{
  std::vector<GeoBox> boxes;
  for ( const UnitLink &link : links )
  {
    GeoBox box;
    box.add( { link.from.x, link.from.y } );
    box.add( { link.to.x, link.to.y } );
    boxes.push_back( box );
  }
  const BoxTree tree( boxes );
  const GeosContext geos;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> crossing;
  for ( std::uint32_t i = 0; i < links.size(); ++i )
    for ( const std::uint32_t j : tree.overlapping( geos, boxes[i] ) )
      if ( j > i && isCrossing( links[i], links[j] ) )
        crossing.push_back( { i, j } );
  return crossing;
}

} // namespace renewal::engine
