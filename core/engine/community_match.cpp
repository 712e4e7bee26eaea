#include "core/engine/community_match.h"

#include "core/engine/geos_shapes.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>

namespace renewal::engine
{

namespace
{

using model::ComparedCommunity;
using Communities = std::vector<const ComparedCommunity *>;

constexpr std::size_t NODE_CAPACITY = 10;
constexpr std::size_t ROWS_BETWEEN_CHECKS = 256;
//! About a metre: coordinates that all lie within +-360 are degrees.
constexpr double LARGEST_DEGREES = 360.0;
constexpr double SAME_PLACE_DEGREES = 1e-5;
constexpr double SAME_PLACE_METRES = 1.0;

struct TreeDeleter
{
    GEOSContextHandle_t handle;
    void operator()( GEOSSTRtree *tree ) const { GEOSSTRtree_destroy_r( handle, tree ); }
};

//! The shapes of one run, with an index.
class Shapes
{
  public:
    Shapes( const GeosContext &geos, const Communities &communities, const model::Progress &progress )
      : mGeos( geos )
      , mTree( GEOSSTRtree_create_r( geos.handle(), NODE_CAPACITY ), { geos.handle() } )
    {
      for ( std::size_t i = 0; i < communities.size(); ++i )
      {
        if ( i % ROWS_BETWEEN_CHECKS == 0 )
          progress.check();
        mShapes.push_back( geos.fromWkb( communities[i]->wkb ) );
        // The tree keeps a pointer per item; an index is as good as an address.
        if ( mShapes.back() )
          GEOSSTRtree_insert_r( geos.handle(), mTree.get(), mShapes.back().get(), reinterpret_cast<void *>( i + 1 ) );
      }
    }

    const GEOSGeometry *operator[]( std::size_t i ) const { return mShapes[i].get(); }

    //! Returns the communities whose boxes lie within \a reach of that of \a shape, ascending.
    std::vector<std::uint32_t> near( const GEOSGeometry *shape, double reach ) const
    {
      std::vector<std::uint32_t> found;
      const GeosContext::Shape box = mGeos.box( boxAround( shape, reach ) );
      GEOSSTRtree_query_r(
        mGeos.handle(), mTree.get(), box.get(), []( void *item, void *list )
        { static_cast<std::vector<std::uint32_t> *>( list )->push_back( static_cast<std::uint32_t>( reinterpret_cast<std::uintptr_t>( item ) - 1 ) ); },
        &found );
      std::sort( found.begin(), found.end() );
      return found;
    }

    GeoBox boxAround( const GEOSGeometry *shape, double reach ) const
    {
      double minX = 0.0, minY = 0.0, maxX = 0.0, maxY = 0.0;
      GEOSGeom_getXMin_r( mGeos.handle(), shape, &minX );
      GEOSGeom_getYMin_r( mGeos.handle(), shape, &minY );
      GEOSGeom_getXMax_r( mGeos.handle(), shape, &maxX );
      GEOSGeom_getYMax_r( mGeos.handle(), shape, &maxY );
      GeoBox box;
      box.add( { minX - reach, minY - reach } );
      box.add( { maxX + reach, maxY + reach } );
      return box;
    }

  private:
    const GeosContext &mGeos;
    std::vector<GeosContext::Shape> mShapes;
    std::unique_ptr<GEOSSTRtree, TreeDeleter> mTree;
};

class Matcher
{
  public:
    Matcher( const Communities &before, const Communities &after, const model::Progress &progress )
      : mBefore( before )
      , mAfter( after )
      , mProgress( progress )
      , mShapesBefore( mGeos, before, progress )
      , mShapesAfter( mGeos, after, progress )
    {
    }

    CommunityMatch match();

  private:
    double reach( const GEOSGeometry *shape ) const;
    double commonShare( std::uint32_t before, std::uint32_t after ) const;
    std::vector<std::uint32_t> onGroundOfBefore( std::uint32_t before ) const;
    std::vector<std::uint32_t> onGroundOfAfter( std::uint32_t after ) const;
    bool isReused( std::uint32_t before, std::uint32_t after ) const;
    void link( std::uint32_t before, std::uint32_t after );

    const Communities &mBefore;
    const Communities &mAfter;
    const model::Progress &mProgress;
    GeosContext mGeos;
    Shapes mShapesBefore;
    Shapes mShapesAfter;
    CommunityMatch mResult;
};

double Matcher::reach( const GEOSGeometry *shape ) const
{
  const GeoBox box = mShapesBefore.boxAround( shape, 0.0 );
  const bool isDegrees = std::max( { std::abs( box.minLon ), std::abs( box.maxLon ), std::abs( box.minLat ), std::abs( box.maxLat ) } ) <= LARGEST_DEGREES;
  return isDegrees ? SAME_PLACE_DEGREES : SAME_PLACE_METRES;
}

//! Returns the common part of the ground of two communities, as a share of the smaller; 0 where a shape is missing.
double Matcher::commonShare( std::uint32_t before, std::uint32_t after ) const
{
  const GEOSGeometry *a = mShapesBefore[before];
  const GEOSGeometry *b = mShapesAfter[after];
  if ( !a || !b )
    return 0.0;
  const double smaller = std::min( mGeos.area( a ), mGeos.area( b ) );
  if ( smaller > 0.0 )
    return mGeos.area( mGeos.intersection( a, b ).get() ) / smaller;
  const bool arePoints = mGeos.area( a ) + mGeos.area( b ) == 0.0;
  return mGeos.distance( a, b ) <= ( arePoints ? reach( a ) : 0.0 ) ? 1.0 : 0.0;
}

std::vector<std::uint32_t> Matcher::onGroundOfBefore( std::uint32_t before ) const
{
  std::vector<std::uint32_t> found;
  if ( !mShapesBefore[before] )
    return found;
  for ( const std::uint32_t after : mShapesAfter.near( mShapesBefore[before], reach( mShapesBefore[before] ) ) )
  {
    if ( commonShare( before, after ) >= MATCHING_SHARE )
      found.push_back( after );
  }
  return found;
}

std::vector<std::uint32_t> Matcher::onGroundOfAfter( std::uint32_t after ) const
{
  std::vector<std::uint32_t> found;
  if ( !mShapesAfter[after] )
    return found;
  for ( const std::uint32_t before : mShapesBefore.near( mShapesAfter[after], reach( mShapesAfter[after] ) ) )
  {
    if ( commonShare( before, after ) >= MATCHING_SHARE )
      found.push_back( before );
  }
  return found;
}

//! Returns true if two communities with one id are two communities.
bool Matcher::isReused( std::uint32_t before, std::uint32_t after ) const
{
  const std::string &name = mBefore[before]->name;
  const bool isSameName = !name.empty() && name == mAfter[after]->name;
  if ( isSameName || !mShapesBefore[before] || !mShapesAfter[after] || commonShare( before, after ) >= SAME_ID_SHARE )
    return false;
  // Moved or redrawn, as long as nobody else stands on either ground.
  return !onGroundOfBefore( before ).empty() || !onGroundOfAfter( after ).empty();
}

void Matcher::link( std::uint32_t before, std::uint32_t after )
{
  std::vector<std::uint32_t> &successors = mResult.successors[before];
  if ( std::find( successors.begin(), successors.end(), after ) != successors.end() )
    return;
  successors.push_back( after );
  mResult.predecessors[after].push_back( before );
}

CommunityMatch Matcher::match()
{
  mResult.successors.resize( mBefore.size() );
  mResult.predecessors.resize( mAfter.size() );
  std::unordered_map<std::string, std::uint32_t> places;
  for ( std::uint32_t after = 0; after < mAfter.size(); ++after )
    places.emplace( mAfter[after]->id, after );
  std::vector<bool> isLooseAfter( mAfter.size(), true ), isLooseBefore( mBefore.size(), true );
  for ( std::uint32_t before = 0; before < mBefore.size(); ++before )
  {
    if ( before % ROWS_BETWEEN_CHECKS == 0 )
      mProgress.check();
    const auto place = places.find( mBefore[before]->id );
    if ( place == places.end() )
      continue;
    if ( isReused( before, place->second ) )
    {
      mResult.reusedIds.push_back( before );
      continue;
    }
    link( before, place->second );
    isLooseBefore[before] = isLooseAfter[place->second] = false;
  }
  for ( std::uint32_t before = 0; before < mBefore.size(); ++before )
  {
    if ( !isLooseBefore[before] )
      continue;
    mProgress.check();
    for ( const std::uint32_t after : onGroundOfBefore( before ) )
      link( before, after );
  }
  for ( std::uint32_t after = 0; after < mAfter.size(); ++after )
  {
    if ( !isLooseAfter[after] )
      continue;
    mProgress.check();
    for ( const std::uint32_t before : onGroundOfAfter( after ) )
      link( before, after );
  }
  for ( auto *lists : { &mResult.successors, &mResult.predecessors } )
  {
    for ( std::vector<std::uint32_t> &list : *lists )
      std::sort( list.begin(), list.end() );
  }
  return std::move( mResult );
}

} // namespace

CommunityMatch matchCommunities( const std::vector<const ComparedCommunity *> &before, const std::vector<const ComparedCommunity *> &after, const model::Progress &progress )
{
  return Matcher( before, after, progress ).match();
}

} // namespace renewal::engine
