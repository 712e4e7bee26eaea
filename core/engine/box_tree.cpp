#include "core/engine/box_tree.h"

#include <algorithm>
#include <new>

namespace renewal::engine
{

namespace
{

const std::size_t NODE_CAPACITY = 10;

//! A line from corner to corner: what the tree wants to know of a box.
GeosContext::Shape diagonalOf( const GeosContext &geos, const GeoBox &box )
{
  return geos.line( { { box.minLon, box.minLat }, { box.maxLon, box.maxLat } } );
}

} // namespace

BoxTree::BoxTree( const std::vector<GeoBox> &boxes )
  : mBoxes( boxes )
  , mTree( GEOSSTRtree_create_r( mGeos.handle(), NODE_CAPACITY ) )
{
  if ( !mTree )
    throw std::bad_alloc();
  for ( std::size_t i = 0; i < mBoxes.size(); ++i )
  {
    if ( mBoxes[i].isEmpty() )
      continue;
    // The tree copies the extent; the item is the place in our own list.
    GEOSSTRtree_insert_r( mGeos.handle(), mTree, diagonalOf( mGeos, mBoxes[i] ).get(), &mBoxes[i] );
  }
  // The first question packs the tree; ask it here, so that later ones only read.
  overlapping( mGeos, GeoBox { 0.0, 0.0, 0.0, 0.0 } );
}

BoxTree::~BoxTree()
{
  GEOSSTRtree_destroy_r( mGeos.handle(), mTree );
}

std::vector<std::uint32_t> BoxTree::overlapping( const GeosContext &geos, const GeoBox &box ) const
{
  std::vector<std::uint32_t> found;
  if ( box.isEmpty() )
    return found;
  struct Visit
  {
      const GeoBox *first;
      std::vector<std::uint32_t> *found;
  } visit { mBoxes.data(), &found };
  const auto take = []( void *item, void *data )
  {
    const Visit &into = *static_cast<Visit *>( data );
    into.found->push_back( static_cast<std::uint32_t>( static_cast<const GeoBox *>( item ) - into.first ) );
  };
  const GeosContext::Shape diagonal = diagonalOf( geos, box );
  GEOSSTRtree_query_r( geos.handle(), mTree, diagonal.get(), take, &visit );
  std::sort( found.begin(), found.end() );
  return found;
}

} // namespace renewal::engine
