#include "core/engine/edge_starts.h"
#include "core/engine/length_units.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace renewal::engine
{

EdgeStarts::EdgeStarts( const model::Network &network, std::vector<std::pair<std::uint32_t, Start>> starts )
  : mNetwork( network )
{
  std::sort( starts.begin(), starts.end(), []( const auto &a, const auto &b )
             { return std::tie( a.first, a.second.community, a.second.offset, a.second.access ) < std::tie( b.first, b.second.community, b.second.offset, b.second.access ); } );
  mStarts = CompressedRows<Start>::fromPairs( network.edges.size(), starts );
  for ( std::uint32_t e = 0; e < network.edges.size(); ++e )
  {
    std::uint32_t last = std::numeric_limits<std::uint32_t>::max();
    for ( const Start &start : mStarts.row( e ) )
    {
      if ( start.community != last )
        mReaches.items.push_back( { start.community, model::UNREACHED, model::UNREACHED } );
      last = start.community;
      Reach &reach = mReaches.items.back();
      reach.fromStart = std::min( reach.fromStart, addUnits( start.access, start.offset ) );
      reach.fromEnd = std::min( reach.fromEnd, addUnits( start.access, network.edges[e].length - start.offset ) );
    }
    mReaches.endRow();
  }
}

void EdgeStarts::offerOwnEdge( const StreetIndex::Entry &entry, CommunityMinima &minima ) const
{
  for ( const Start &start : mStarts.row( entry.edge ) )
  {
    model::LengthUnits along = 0;
    if ( start.offset < entry.fromOffset )
      along = entry.fromOffset - start.offset;
    else if ( start.offset > entry.toOffset )
      along = start.offset - entry.toOffset;
    minima.offer( start.community, addUnits( start.access, addUnits( along, entry.access ) ) );
  }
}

void EdgeStarts::offer( const std::vector<SearchSeed> &seeds, model::LengthUnits limit, BoundedSearch &search, CommunityMinima &minima ) const
{
  search.run( seeds, limit );
  for ( const std::uint32_t e : search.reachedEdges() )
  {
    const model::LengthUnits toStart = search.distance( mNetwork.edges[e].from ), toEnd = search.distance( mNetwork.edges[e].to );
    for ( const Reach &reach : mReaches.row( e ) )
      minima.offer( reach.community, std::min( addUnits( toStart, reach.fromStart ), addUnits( toEnd, reach.fromEnd ) ) );
  }
  for ( const SearchSeed &seed : seeds )
    offerOwnEdge( seed.entry, minima );
}

} // namespace renewal::engine
