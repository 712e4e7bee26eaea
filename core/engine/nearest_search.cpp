#include "core/engine/nearest_search.h"
#include "core/engine/bucket_queue.h"
#include "core/engine/length_units.h"

#include <algorithm>

namespace renewal::engine
{

namespace
{

const std::size_t CHECK_STEPS = 65536;

struct Entry
{
    model::LengthUnits distance = 0;
    std::uint32_t facility = 0;
    std::uint32_t node = 0;
};

bool isBefore( model::LengthUnits distanceA, std::uint32_t facilityA, model::LengthUnits distanceB, std::uint32_t facilityB )
{
  return distanceA != distanceB ? distanceA < distanceB : facilityA < facilityB;
}

//! Calls put( node, distance, facility ) for both ends of the edge of every seed.
template <class Put>
void forEachSeedEnd( const model::Network &network, const std::vector<SearchSeed> &seeds, Put put )
{
  for ( const SearchSeed &seed : seeds )
  {
    const model::Network::Edge &edge = network.edges[seed.entry.edge];
    const model::LengthUnits back = addUnits( seed.entry.access, seed.entry.fromOffset );
    const model::LengthUnits ahead = addUnits( seed.entry.access, edge.length - seed.entry.toOffset );
    if ( back != model::UNREACHED )
      put( edge.from, back, seed.facility );
    if ( ahead != model::UNREACHED )
      put( edge.to, ahead, seed.facility );
  }
}

//! A queue that can hold the seeds and all later pushes, with buckets of about half the mean edge.
template <class QueueEntry>
BucketQueue<QueueEntry> queueFor( const model::Network &network, const std::vector<SearchSeed> &seeds )
{
  model::LengthUnits longest = 1;
  std::uint64_t sum = 0;
  for ( const model::Network::Edge &edge : network.edges )
  {
    longest = std::max( longest, edge.length );
    sum += edge.length;
  }
  forEachSeedEnd( network, seeds, [&longest]( std::uint32_t, model::LengthUnits distance, std::uint32_t )
                  { longest = std::max( longest, distance ); } );
  const std::uint64_t mean = network.edges.empty() ? 1 : sum / network.edges.size();
  int bits = 4;
  while ( bits < 24 && ( 2ull << bits ) <= mean )
    ++bits;
  while ( ( longest >> bits ) > 65536 )
    ++bits;
  return BucketQueue<QueueEntry>( longest, bits );
}

/**
 * Distance and facility as one number, so that one comparison decides both; the distance is the upper
 * half and ties therefore go to the lower facility.
 */
using Label = std::uint64_t;

Label packed( model::LengthUnits distance, std::uint32_t facility )
{
  return ( static_cast<Label>( distance ) << 32 ) | facility;
}

NearestLabels searchOne( const model::Network &network, const std::vector<SearchSeed> &seeds, const model::Progress &progress )
{
  struct Waiting
  {
      model::LengthUnits distance;
      std::uint32_t node;
  };
  std::vector<Label> labels( network.nodes.size(), packed( model::UNREACHED, 0xFFFFFFFFu ) );
  BucketQueue<Waiting> queue = queueFor<Waiting>( network, seeds );
  forEachSeedEnd( network, seeds, [&]( std::uint32_t node, model::LengthUnits distance, std::uint32_t facility )
                  {
    const Label label = packed( distance, facility );
    if ( label >= labels[node] )
      return;
    labels[node] = label;
    queue.push( distance, { distance, node } ); } );
  std::size_t steps = 0;
  while ( !queue.isEmpty() )
  {
    queue.nextBucket();
    Waiting waiting {};
    while ( queue.pop( waiting ) )
    {
      if ( ++steps % CHECK_STEPS == 0 )
        progress.check();
      const Label here = labels[waiting.node];
      if ( waiting.distance != static_cast<model::LengthUnits>( here >> 32 ) )
        continue;
      const model::LengthUnits room = model::UNREACHED - waiting.distance;
      for ( std::uint32_t a = network.firstArc[waiting.node]; a < network.firstArc[waiting.node + 1]; ++a )
      {
        const model::Network::Arc &arc = network.arcs[a];
        if ( arc.length >= room )
          continue;
        const Label label = here + ( static_cast<Label>( arc.length ) << 32 );
        if ( label >= labels[arc.head] )
          continue;
        labels[arc.head] = label;
        const model::LengthUnits distance = waiting.distance + arc.length;
        queue.push( distance, { distance, arc.head } );
      }
    }
  }
  NearestLabels result;
  result.distance.resize( labels.size() );
  result.facility.resize( labels.size() );
  for ( std::size_t n = 0; n < labels.size(); ++n )
  {
    result.distance[n] = static_cast<model::LengthUnits>( labels[n] >> 32 );
    result.facility[n] = static_cast<std::uint32_t>( labels[n] );
  }
  return result;
}

//! The sorted list of the nearest distinct facilities of one node.
class RankList
{
  public:
    RankList( NearestLabels &labels, std::uint32_t node )
      : mRanks( labels.ranks )
      , mDistance( labels.distance.data() + static_cast<std::size_t>( node ) * labels.ranks )
      , mFacility( labels.facility.data() + static_cast<std::size_t>( node ) * labels.ranks )
    {
    }

    bool holds( model::LengthUnits distance, std::uint32_t facility ) const
    {
      for ( int r = 0; r < mRanks && mDistance[r] <= distance; ++r )
        if ( mDistance[r] == distance && mFacility[r] == facility )
          return true;
      return false;
    }

    //! Puts the facility in its place; false if it is not among the nearest or was known as near.
    bool improve( model::LengthUnits distance, std::uint32_t facility )
    {
      int place = mRanks - 1;
      for ( int r = 0; r < mRanks && mDistance[r] != model::UNREACHED; ++r )
        if ( mFacility[r] == facility )
          place = r;
      if ( mDistance[place] != model::UNREACHED && !isBefore( distance, facility, mDistance[place], mFacility[place] ) )
        return false;
      for ( ; place > 0 && ( mDistance[place - 1] == model::UNREACHED || isBefore( distance, facility, mDistance[place - 1], mFacility[place - 1] ) ); --place )
      {
        mDistance[place] = mDistance[place - 1];
        mFacility[place] = mFacility[place - 1];
      }
      mDistance[place] = distance;
      mFacility[place] = facility;
      return true;
    }

  private:
    int mRanks;
    model::LengthUnits *mDistance;
    std::uint32_t *mFacility;
};

NearestLabels searchRanks( const model::Network &network, const std::vector<SearchSeed> &seeds, int ranks, const model::Progress &progress )
{
  NearestLabels result;
  result.ranks = ranks;
  result.distance.assign( network.nodes.size() * ranks, model::UNREACHED );
  result.facility.assign( network.nodes.size() * ranks, 0 );
  BucketQueue<Entry> queue = queueFor<Entry>( network, seeds );
  const auto improve = [&]( std::uint32_t node, model::LengthUnits distance, std::uint32_t facility )
  {
    if ( RankList( result, node ).improve( distance, facility ) )
      queue.push( distance, { distance, facility, node } );
  };
  forEachSeedEnd( network, seeds, improve );
  std::size_t steps = 0;
  while ( !queue.isEmpty() )
  {
    queue.nextBucket();
    Entry entry;
    while ( queue.pop( entry ) )
    {
      if ( ++steps % CHECK_STEPS == 0 )
        progress.check();
      if ( !RankList( result, entry.node ).holds( entry.distance, entry.facility ) )
        continue;
      for ( std::uint32_t a = network.firstArc[entry.node]; a < network.firstArc[entry.node + 1]; ++a )
      {
        const model::LengthUnits distance = addUnits( entry.distance, network.arcs[a].length );
        if ( distance != model::UNREACHED )
          improve( network.arcs[a].head, distance, entry.facility );
      }
    }
  }
  return result;
}

} // namespace

NearestLabels searchNearest( const model::Network &network, const std::vector<SearchSeed> &seeds, int ranks, const model::Progress &progress )
{
  return ranks <= 1 ? searchOne( network, seeds, progress ) : searchRanks( network, seeds, ranks, progress );
}

} // namespace renewal::engine
