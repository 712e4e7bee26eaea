#include "core/engine/hilbert_order.h"
#include "core/engine/grid_index.h"

#include <algorithm>
#include <utility>

namespace renewal::engine
{

namespace
{

const int LEVELS = 20; // cells of half a metre over a whole province

std::uint64_t hilbertKey( std::uint32_t x, std::uint32_t y )
{
  std::uint64_t key = 0;
  for ( std::uint32_t side = 1u << ( LEVELS - 1 ); side > 0; side /= 2 )
  {
    const bool isEast = x & side, isNorth = y & side;
    key = key * 4 + ( isEast ? ( isNorth ? 2 : 3 ) : ( isNorth ? 1 : 0 ) );
    if ( isNorth )
      continue;
    if ( isEast )
    {
      x = ~x;
      y = ~y;
    }
    std::swap( x, y );
  }
  return key;
}

} // namespace

std::vector<std::uint32_t> hilbertOrder( const std::vector<model::LonLat> &places )
{
  GeoBox extent;
  for ( const model::LonLat &place : places )
    extent.add( place );
  const double side = std::max( { extent.maxLon - extent.minLon, extent.maxLat - extent.minLat, 1e-9 } );
  const double scale = ( ( 1u << LEVELS ) - 1 ) / side;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> keys;
  keys.reserve( places.size() );
  for ( std::uint32_t i = 0; i < places.size(); ++i )
    keys.emplace_back( hilbertKey( static_cast<std::uint32_t>( ( places[i].lon - extent.minLon ) * scale ), static_cast<std::uint32_t>( ( places[i].lat - extent.minLat ) * scale ) ), i );
  std::sort( keys.begin(), keys.end() );
  std::vector<std::uint32_t> order;
  order.reserve( keys.size() );
  for ( const auto &key : keys )
    order.push_back( key.second );
  return order;
}

} // namespace renewal::engine
