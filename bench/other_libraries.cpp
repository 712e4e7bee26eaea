#include "bench/full_graph.h"
#include "core/model/network.h"

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <lemon/bin_heap.h>
#include <lemon/dijkstra.h>
#include <lemon/static_graph.h>

#include <chrono>

namespace renewal::bench
{

namespace
{

double millisecondsSince( std::chrono::steady_clock::time_point start )
{
  return std::chrono::duration<double, std::milli>( std::chrono::steady_clock::now() - start ).count();
}

struct Weight
{
    std::uint32_t length;
};

using BoostGraph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, Weight>;

//! Hands the facility on along the tree.
class HandOn : public boost::default_dijkstra_visitor
{
  public:
    explicit HandOn( std::vector<std::uint32_t> &facility )
      : mFacility( &facility )
    {
    }

    template <class Edge, class Graph>
    void edge_relaxed( const Edge &edge, const Graph &graph ) const
    {
      ( *mFacility )[target( edge, graph )] = ( *mFacility )[source( edge, graph )];
    }

  private:
    std::vector<std::uint32_t> *mFacility;
};

std::vector<std::pair<std::uint32_t, std::uint32_t>> arcPairs( const FullGraph &graph )
{
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for ( std::uint32_t n = 0; n < graph.nodes(); ++n )
    for ( std::uint32_t a = graph.firstArc[n]; a < graph.firstArc[n + 1]; ++a )
      pairs.emplace_back( n, graph.head[a] );
  return pairs;
}

} // namespace

double boostMilliseconds( const FullGraph &graph, const std::vector<std::uint32_t> &sources, VertexLabels &labels )
{
  static const FullGraph *known = nullptr;
  static BoostGraph csr;
  if ( known != &graph )
  {
    const auto pairs = arcPairs( graph );
    std::vector<Weight> weights;
    for ( const std::uint32_t length : graph.length )
      weights.push_back( { length } );
    csr = BoostGraph( boost::edges_are_sorted, pairs.begin(), pairs.end(), weights.begin(), graph.nodes() );
    known = &graph;
  }
  const auto start = std::chrono::steady_clock::now();
  labels.distance.assign( graph.nodes(), model::UNREACHED );
  labels.facility.assign( graph.nodes(), 0 );
  for ( std::uint32_t s = 0; s < sources.size(); ++s )
  {
    labels.distance[sources[s]] = 0;
    labels.facility[sources[s]] = s;
  }
  const auto index = get( boost::vertex_index, csr );
  const auto distance = boost::make_iterator_property_map( labels.distance.begin(), index );
  boost::two_bit_color_map<decltype( index )> colors( graph.nodes(), index );
  boost::dijkstra_shortest_paths_no_init( csr, sources.begin(), sources.end(), boost::dummy_property_map(), distance, get( &Weight::length, csr ), index, std::less<std::uint32_t>(), boost::closed_plus<std::uint32_t>( model::UNREACHED ), std::uint32_t( 0 ), HandOn( labels.facility ), colors );
  return millisecondsSince( start );
}

double lemonMilliseconds( const FullGraph &graph, const std::vector<std::uint32_t> &sources, VertexLabels &labels )
{
  static const FullGraph *known = nullptr;
  static lemon::StaticDigraph digraph;
  static std::unique_ptr<lemon::StaticDigraph::ArcMap<std::uint32_t>> lengths;
  if ( known != &graph )
  {
    const auto pairs = arcPairs( graph );
    digraph.build( static_cast<int>( graph.nodes() ), pairs.begin(), pairs.end() );
    lengths = std::make_unique<lemon::StaticDigraph::ArcMap<std::uint32_t>>( digraph );
    for ( std::size_t a = 0; a < graph.length.size(); ++a )
      ( *lengths )[digraph.arc( static_cast<int>( a ) )] = graph.length[a];
    known = &graph;
  }
  const auto start = std::chrono::steady_clock::now();
  labels.distance.assign( graph.nodes(), model::UNREACHED );
  labels.facility.assign( graph.nodes(), 0 );
  lemon::Dijkstra<lemon::StaticDigraph, lemon::StaticDigraph::ArcMap<std::uint32_t>> dijkstra( digraph, *lengths );
  dijkstra.init();
  for ( std::uint32_t s = 0; s < sources.size(); ++s )
  {
    dijkstra.addSource( digraph.node( static_cast<int>( sources[s] ) ) );
    labels.facility[sources[s]] = s;
  }
  while ( !dijkstra.emptyQueue() )
  {
    const lemon::StaticDigraph::Node node = dijkstra.processNextNode();
    const int n = digraph.index( node );
    labels.distance[n] = dijkstra.dist( node );
    const lemon::StaticDigraph::Arc arc = dijkstra.predArc( node );
    if ( arc != lemon::INVALID )
      labels.facility[n] = labels.facility[digraph.index( digraph.source( arc ) )];
  }
  return millisecondsSince( start );
}

} // namespace renewal::bench
