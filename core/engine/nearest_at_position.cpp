#include "core/engine/length_units.h"
#include "core/engine/nearest_search.h"

#include <algorithm>

namespace renewal::engine
{

namespace
{

//! Way along the edge from a place on it to the stretch of an entry.
model::LengthUnits alongEdge( model::LengthUnits offset, const StreetIndex::Entry &entry )
{
  if ( offset < entry.fromOffset )
    return entry.fromOffset - offset;
  return offset > entry.toOffset ? offset - entry.toOffset : 0;
}

bool isBefore( const NearestAtPosition::Found &a, const NearestAtPosition::Found &b )
{
  return a.distance != b.distance ? a.distance < b.distance : a.facility < b.facility;
}

} // namespace

NearestAtPosition::NearestAtPosition( const model::Network &network, const std::vector<SearchSeed> &seeds, NearestLabels labels )
  : mNetwork( network )
  , mLabels( std::move( labels ) )
  , mSeedsByEdge( seeds )
  , mFirstSeed( network.edges.size() + 1, 0 )
{
  std::stable_sort( mSeedsByEdge.begin(), mSeedsByEdge.end(), []( const SearchSeed &a, const SearchSeed &b )
                    { return a.entry.edge < b.entry.edge; } );
  for ( const SearchSeed &seed : seeds )
    ++mFirstSeed[seed.entry.edge + 1];
  for ( std::size_t e = 0; e < network.edges.size(); ++e )
    mFirstSeed[e + 1] += mFirstSeed[e];
}

void NearestAtPosition::find( const model::StreetPosition &position, std::vector<Found> &found ) const
{
  found.clear();
  if ( !position.isOnStreet() )
    return;
  const auto add = [&found]( model::LengthUnits distance, std::uint32_t facility )
  {
    if ( distance != model::UNREACHED )
      found.push_back( { distance, facility } );
  };
  const model::Network::Edge &edge = mNetwork.edges[position.edge];
  const std::size_t ranks = static_cast<std::size_t>( mLabels.ranks );
  const model::LengthUnits back = addUnits( position.access, position.offset ), ahead = addUnits( position.access, edge.length - position.offset );
  for ( std::size_t r = 0; r < ranks; ++r )
  {
    add( addUnits( mLabels.distance[edge.from * ranks + r], back ), mLabels.facility[edge.from * ranks + r] );
    add( addUnits( mLabels.distance[edge.to * ranks + r], ahead ), mLabels.facility[edge.to * ranks + r] );
  }
  for ( std::uint32_t s = mFirstSeed[position.edge]; s < mFirstSeed[position.edge + 1]; ++s )
  {
    const StreetIndex::Entry &entry = mSeedsByEdge[s].entry;
    add( addUnits( position.access, addUnits( entry.access, alongEdge( position.offset, entry ) ) ), mSeedsByEdge[s].facility );
  }
  std::sort( found.begin(), found.end(), isBefore );
  // Keep the nearest place of each facility only.
  std::size_t kept = 0;
  for ( std::size_t i = 0; i < found.size() && kept < ranks; ++i )
  {
    const std::uint32_t facility = found[i].facility;
    if ( std::none_of( found.begin(), found.begin() + kept, [facility]( const Found &f )
                       { return f.facility == facility; } ) )
      found[kept++] = found[i];
  }
  found.resize( kept );
}

NearestAtPosition::Found NearestAtPosition::nearest( const model::StreetPosition &position ) const
{
  Found best;
  if ( !position.isOnStreet() )
    return best;
  const auto take = [&best]( model::LengthUnits distance, std::uint32_t facility )
  {
    const Found found { distance, facility };
    if ( distance != model::UNREACHED && ( best.distance == model::UNREACHED || isBefore( found, best ) ) )
      best = found;
  };
  const model::Network::Edge &edge = mNetwork.edges[position.edge];
  const std::size_t ranks = static_cast<std::size_t>( mLabels.ranks );
  take( addUnits( mLabels.distance[edge.from * ranks], addUnits( position.access, position.offset ) ), mLabels.facility[edge.from * ranks] );
  take( addUnits( mLabels.distance[edge.to * ranks], addUnits( position.access, edge.length - position.offset ) ), mLabels.facility[edge.to * ranks] );
  for ( std::uint32_t s = mFirstSeed[position.edge]; s < mFirstSeed[position.edge + 1]; ++s )
  {
    const StreetIndex::Entry &entry = mSeedsByEdge[s].entry;
    take( addUnits( position.access, addUnits( entry.access, alongEdge( position.offset, entry ) ) ), mSeedsByEdge[s].facility );
  }
  return best;
}

} // namespace renewal::engine
