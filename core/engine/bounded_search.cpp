#include "core/engine/bounded_search.h"
#include "core/engine/bucket_queue.h"
#include "core/engine/length_units.h"

#include <algorithm>

namespace renewal::engine
{

namespace
{

//! Buckets of about 13 m: a reach of 1 km has some 80 of them.
const int WIDTH_BITS = 17;

struct Waiting
{
    model::LengthUnits distance = 0;
    std::uint32_t node = 0;
};

} // namespace

struct BoundedSearch::Private
{
    explicit Private( const model::Network &streets )
      : network( streets )
      , distances( streets.nodes.size(), model::UNREACHED )
      , isEdgeListed( streets.edges.size(), 0 )
    {
    }

    void reset();
    void offer( std::uint32_t node, model::LengthUnits distance );
    void expand( const Waiting &waiting );
    void listEdges( const std::vector<SearchSeed> &seeds );

    const model::Network &network;
    model::LengthUnits limit = 0;
    std::vector<model::LengthUnits> distances;
    std::vector<std::uint8_t> isEdgeListed;
    std::vector<std::uint32_t> nodes;
    std::vector<std::uint32_t> edges;
    std::vector<Waiting> settled;
    //! The queue only ever holds distances up to the limit, so the ring is sized by it.
    model::LengthUnits queueLimit = 0;
    std::unique_ptr<BucketQueue<Waiting>> queue;
};

void BoundedSearch::Private::reset()
{
  for ( const std::uint32_t node : nodes )
    distances[node] = model::UNREACHED;
  for ( const std::uint32_t edge : edges )
    isEdgeListed[edge] = 0;
  nodes.clear();
  edges.clear();
}

void BoundedSearch::Private::offer( std::uint32_t node, model::LengthUnits distance )
{
  if ( distance > limit || distance >= distances[node] )
    return;
  distances[node] = distance;
  queue->push( distance, { distance, node } );
}

void BoundedSearch::Private::expand( const Waiting &waiting )
{
  for ( std::uint32_t a = network.firstArc[waiting.node]; a < network.firstArc[waiting.node + 1]; ++a )
    offer( network.arcs[a].head, addUnits( waiting.distance, network.arcs[a].length ) );
}

void BoundedSearch::Private::listEdges( const std::vector<SearchSeed> &seeds )
{
  const auto list = [this]( std::uint32_t edge )
  {
    if ( isEdgeListed[edge] )
      return;
    isEdgeListed[edge] = 1;
    edges.push_back( edge );
  };
  for ( const std::uint32_t node : nodes )
    for ( std::uint32_t a = network.firstArc[node]; a < network.firstArc[node + 1]; ++a )
      list( network.arcs[a].edge );
  for ( const SearchSeed &seed : seeds )
    if ( seed.entry.access <= limit )
      list( seed.entry.edge );
  std::sort( edges.begin(), edges.end() );
}

BoundedSearch::BoundedSearch( const model::Network &network )
  : d( std::make_unique<Private>( network ) )
{
}

BoundedSearch::~BoundedSearch() = default;

void BoundedSearch::run( const std::vector<SearchSeed> &seeds, model::LengthUnits limit )
{
  d->reset();
  d->limit = std::min( limit, model::UNREACHED - 1 );
  if ( !d->queue || d->queueLimit < d->limit )
  {
    d->queue = std::make_unique<BucketQueue<Waiting>>( d->limit, WIDTH_BITS );
    d->queueLimit = d->limit;
  }
  d->queue->startAt( 0 );
  for ( const SearchSeed &seed : seeds )
  {
    const model::Network::Edge &edge = d->network.edges[seed.entry.edge];
    d->offer( edge.from, addUnits( seed.entry.access, seed.entry.fromOffset ) );
    d->offer( edge.to, addUnits( seed.entry.access, edge.length - seed.entry.toOffset ) );
  }
  while ( !d->queue->isEmpty() )
  {
    d->queue->nextBucket();
    d->settled.clear();
    Waiting waiting;
    while ( d->queue->pop( waiting ) )
    {
      if ( waiting.distance != d->distances[waiting.node] )
        continue;
      d->settled.push_back( waiting );
      d->expand( waiting );
    }
    // Inside a bucket a node may have come closer after it was expanded; its last distance is the one.
    std::sort( d->settled.begin(), d->settled.end(), []( const Waiting &a, const Waiting &b )
               { return a.distance != b.distance ? a.distance < b.distance : a.node < b.node; } );
    for ( const Waiting &node : d->settled )
      if ( node.distance == d->distances[node.node] )
        d->nodes.push_back( node.node );
  }
  d->listEdges( seeds );
}

const std::vector<std::uint32_t> &BoundedSearch::reachedNodes() const
{
  return d->nodes;
}

model::LengthUnits BoundedSearch::distance( std::uint32_t node ) const
{
  return d->distances[node];
}

const std::vector<std::uint32_t> &BoundedSearch::reachedEdges() const
{
  return d->edges;
}

} // namespace renewal::engine
