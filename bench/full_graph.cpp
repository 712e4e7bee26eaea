#include "bench/full_graph.h"
#include "core/engine/hilbert_order.h"
#include "core/engine/length_units.h"

#include <algorithm>
#include <numeric>

namespace renewal::bench
{

FullGraph fullGraph( const model::Network &network )
{
  const engine::PointIds points( network.vertices );
  std::vector<model::LonLat> places;
  for ( std::uint32_t p = 0; p < points.count(); ++p )
    places.push_back( points.place( p ) );
  std::vector<std::uint32_t> rank( places.size() );
  std::uint32_t next = 0;
  for ( const std::uint32_t p : engine::hilbertOrder( places ) )
    rank[p] = next++;
  FullGraph graph;
  graph.nodeOfVertex.resize( network.vertices.size() );
  for ( std::uint32_t v = 0; v < network.vertices.size(); ++v )
    graph.nodeOfVertex[v] = rank[points.ofVertex( v )];
  graph.firstArc.assign( places.size() + 1, 0 );
  const auto forEachSegment = [&network]( auto use )
  {
    for ( const model::Network::Edge &edge : network.edges )
      for ( std::uint32_t v = edge.firstVertex; v + 1 < edge.firstVertex + edge.vertexCount; ++v )
        use( v );
  };
  forEachSegment( [&graph]( std::uint32_t v )
                  {
    ++graph.firstArc[graph.nodeOfVertex[v] + 1];
    ++graph.firstArc[graph.nodeOfVertex[v + 1] + 1]; } );
  std::partial_sum( graph.firstArc.begin(), graph.firstArc.end(), graph.firstArc.begin() );
  graph.head.resize( graph.firstArc.back() );
  graph.length.resize( graph.firstArc.back() );
  std::vector<std::uint32_t> slot( graph.firstArc.begin(), graph.firstArc.end() - 1 );
  forEachSegment( [&]( std::uint32_t v )
                  {
    const std::uint32_t length = network.offsets[v + 1] - network.offsets[v];
    for ( const auto &[tail, head] : { std::make_pair( v, v + 1 ), std::make_pair( v + 1, v ) } )
    {
      const std::uint32_t arc = slot[graph.nodeOfVertex[tail]]++;
      graph.head[arc] = graph.nodeOfVertex[head];
      graph.length[arc] = length;
    } } );
  return graph;
}

void nearestOfVertices( const model::Network &network, const std::vector<engine::SearchSeed> &seeds, VertexLabels &result )
{
  const model::Progress progress;
  const engine::NearestLabels labels = engine::searchNearest( network, seeds, 1, progress );
  result.distance.resize( network.vertices.size() );
  result.facility.resize( network.vertices.size() );
  for ( const model::Network::Edge &edge : network.edges )
  {
    const std::uint64_t from = labels.distance[edge.from], to = labels.distance[edge.to];
    const std::uint32_t fromFacility = labels.facility[edge.from], toFacility = labels.facility[edge.to];
    for ( std::uint32_t v = edge.firstVertex; v < edge.firstVertex + edge.vertexCount; ++v )
    {
      const std::uint64_t ahead = from + network.offsets[v], back = to + ( edge.length - network.offsets[v] );
      result.distance[v] = static_cast<std::uint32_t>( std::min<std::uint64_t>( std::min( ahead, back ), model::UNREACHED ) );
      result.facility[v] = ahead < back || ( ahead == back && fromFacility < toFacility ) ? fromFacility : toFacility;
    }
  }
  // Few edges hold a facility themselves.
  for ( const engine::SearchSeed &seed : seeds )
  {
    const model::Network::Edge &edge = network.edges[seed.entry.edge];
    for ( std::uint32_t v = edge.firstVertex; v < edge.firstVertex + edge.vertexCount; ++v )
    {
      const std::uint32_t offset = network.offsets[v];
      const std::uint32_t along = seed.entry.access + ( offset < seed.entry.fromOffset ? seed.entry.fromOffset - offset : offset > seed.entry.toOffset ? offset - seed.entry.toOffset
                                                                                                                                                       : 0 );
      if ( along < result.distance[v] || ( along == result.distance[v] && seed.facility < result.facility[v] ) )
      {
        result.distance[v] = along;
        result.facility[v] = seed.facility;
      }
    }
  }
}

} // namespace renewal::bench
