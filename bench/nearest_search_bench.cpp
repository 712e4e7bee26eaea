// nearest_search_bench FILE | grid SIDE MIDDLES
//
// Nearest facility (distance and id) of every street vertex, one type and twenty, against Boost.Graph and
// LEMON on the graph with every vertex as a node, and against one relax sweep over all its arcs.
// FILE: as bench/dump_streets.py writes it.

#include "bench/full_graph.h"
#include "bench/streets_file.h"
#include "core/engine/network_builder.h"
#include "core/engine/parallel.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>
#include <string>

using namespace renewal;
using namespace renewal::bench;

namespace
{

const int RUNS = 5;
const int TYPES = 20;

//! side x side junctions about 100 m apart, each street with some vertices between two junctions, a little bent.
std::vector<model::Street> gridStreets( int side, int middles )
{
  std::mt19937 random( 1 );
  std::uniform_real_distribution<double> jitter( -0.0003, 0.0003 );
  std::vector<model::LonLat> corners;
  for ( int y = 0; y < side; ++y )
    for ( int x = 0; x < side; ++x )
      corners.push_back( { 113.0 + 0.0011 * x + jitter( random ), 34.0 + 0.0009 * y + jitter( random ) } );
  std::vector<model::Street> streets;
  const auto add = [&]( int a, int b )
  {
    model::Street street;
    for ( int i = 0; i <= middles + 1; ++i )
    {
      const double t = static_cast<double>( i ) / ( middles + 1 ), bend = i == 0 || i == middles + 1 ? 0.0 : 0.05;
      street.vertices.push_back( { corners[a].lon + t * ( corners[b].lon - corners[a].lon ) + bend * jitter( random ), corners[a].lat + t * ( corners[b].lat - corners[a].lat ) } );
    }
    street.vertices.front() = corners[a];
    street.vertices.back() = corners[b];
    streets.push_back( street );
  };
  for ( int y = 0; y < side; ++y )
  {
    for ( int x = 0; x < side; ++x )
    {
      if ( x + 1 < side )
        add( y * side + x, y * side + x + 1 );
      if ( y + 1 < side )
        add( y * side + x, ( y + 1 ) * side + x );
    }
  }
  return streets;
}

//! Facilities of one type: random vertices, as seeds of the engine and as nodes of the full graph.
struct Facilities
{
    std::vector<engine::SearchSeed> seeds;
    std::vector<std::uint32_t> nodes;
};

Facilities facilitiesOfType( const model::Network &network, const FullGraph &graph, int type, std::size_t count )
{
  std::mt19937 random( 100 + type );
  Facilities result;
  std::vector<std::uint8_t> isTaken( graph.nodes(), 0 );
  while ( result.nodes.size() < count )
  {
    const std::uint32_t e = random() % network.edges.size();
    const std::uint32_t v = network.edges[e].firstVertex + random() % network.edges[e].vertexCount;
    if ( isTaken[graph.nodeOfVertex[v]] )
      continue;
    isTaken[graph.nodeOfVertex[v]] = 1;
    result.seeds.push_back( { static_cast<std::uint32_t>( result.nodes.size() ), { e, network.offsets[v], network.offsets[v], 0 } } );
    result.nodes.push_back( graph.nodeOfVertex[v] );
  }
  return result;
}

template <class Work>
double median( Work work )
{
  std::vector<double> times;
  for ( int r = 0; r < RUNS; ++r )
    times.push_back( work() );
  std::sort( times.begin(), times.end() );
  return times[RUNS / 2];
}

template <class Work>
double milliseconds( Work work )
{
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>( std::chrono::steady_clock::now() - start ).count();
}

double sweepMilliseconds( const FullGraph &graph, const Facilities &facilities, std::uint64_t &sum )
{
  std::vector<std::uint32_t> distance( graph.nodes(), 0x7FFFFFFFu );
  for ( const std::uint32_t node : facilities.nodes )
    distance[node] = 0;
  const double time = milliseconds( [&]
                                    {
    for ( std::uint32_t n = 0; n < graph.nodes(); ++n )
      for ( std::uint32_t a = graph.firstArc[n]; a < graph.firstArc[n + 1]; ++a )
        if ( distance[n] + graph.length[a] < distance[graph.head[a]] )
          distance[graph.head[a]] = distance[n] + graph.length[a]; } );
  for ( const std::uint32_t d : distance )
    sum += d;
  return time;
}

std::size_t differences( const FullGraph &graph, const VertexLabels &ours, const VertexLabels &theirs )
{
  std::size_t count = 0;
  for ( std::size_t v = 0; v < ours.distance.size(); ++v )
    count += ours.distance[v] != theirs.distance[graph.nodeOfVertex[v]];
  return count;
}

} // namespace

int main( int argc, char **argv )
{
  if ( argc != 2 && !( argc == 4 && std::strcmp( argv[1], "grid" ) == 0 ) )
  {
    std::fprintf( stderr, "usage: nearest_search_bench FILE | grid SIDE MIDDLES\n" );
    return 2;
  }
  model::Progress progress;
  const std::vector<model::Street> streets = argc == 2 ? readStreets( argv[1] ) : gridStreets( std::atoi( argv[2] ), std::atoi( argv[3] ) );
  model::Network network;
  const double build = milliseconds( [&]
                                     { network = engine::buildNetwork( streets, model::Ellipsoid(), {}, progress ); } );
  const FullGraph graph = fullGraph( network );
  const std::size_t count = std::max<std::size_t>( 20, graph.nodes() / 1000 );
  const Facilities facilities = facilitiesOfType( network, graph, 0, count );
  std::printf( "vertices as nodes %u, arcs %zu; engine: nodes %zu, edges %zu, built in %.0f ms; %zu facilities a type\n", graph.nodes(), graph.head.size(), network.nodes.size(), network.edges.size(), build, count );

  VertexLabels ours, boost, lemon;
  std::uint64_t sum = 0;
  const double boostTime = median( [&]
                                   { return boostMilliseconds( graph, facilities.nodes, boost ); } );
  const double lemonTime = median( [&]
                                   { return lemonMilliseconds( graph, facilities.nodes, lemon ); } );
  const double ourTime = median( [&]
                                 { return milliseconds( [&]
                                                        { nearestOfVertices( network, facilities.seeds, ours ); } ); } );
  const double nodesTime = median( [&]
                                   { return milliseconds( [&]
                                                          { sum += engine::searchNearest( network, facilities.seeds, 1, progress ).distance[0]; } ); } );
  const double floorTime = median( [&]
                                   { return sweepMilliseconds( graph, facilities, sum ); } );
  std::vector<Facilities> types;
  for ( int t = 0; t < TYPES; ++t )
    types.push_back( facilitiesOfType( network, graph, t, count ) );
  std::vector<VertexLabels> all( TYPES );
  const double twentyTime = median( [&]
                                    { return milliseconds( [&]
                                                           { engine::inParallel( TYPES, 1, 0, [&]( std::size_t t, std::size_t )
                                                                                 { nearestOfVertices( network, types[t].seeds, all[t] ); } ); } ); } );
  std::printf( "one type, ms: engine %.1f (search of junctions alone %.1f), Boost %.1f, LEMON %.1f, sweep %.1f\n", ourTime, nodesTime, boostTime, lemonTime, floorTime );
  std::printf( "ratios: Boost / engine %.1f, LEMON / engine %.1f, engine / sweep %.1f\n", boostTime / ourTime, lemonTime / ourTime, ourTime / floorTime );
  std::printf( "%d types on %u threads: %.0f ms; %d Boost runs / that = %.1f\n", TYPES, engine::threadCount( 0 ), twentyTime, TYPES, TYPES * boostTime / twentyTime );
  std::printf( "vertices whose distance differs from Boost %zu, from LEMON %zu (checksum %llu)\n", differences( graph, ours, boost ), differences( graph, ours, lemon ), static_cast<unsigned long long>( sum ) );
  return differences( graph, ours, boost ) + differences( graph, ours, lemon ) == 0 ? 0 : 1;
}
