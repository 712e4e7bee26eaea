// supply_bench COUNT LIMIT PAIRS_FILE [dense]
//
// Shared parking of COUNT communities and COUNT lots of a made-up city, LIMIT metres along streets; writes the pairs within reach for
// other solvers (bench_shared_supply.py). dense: also LEMON's network simplex alone on the whole matrix, all COUNT x COUNT pairs.

#include "bench/supply_city.h"
#include "core/engine/length_units.h"
#include "core/engine/parallel.h"
#include "core/engine/shared_supply.h"
#include "core/engine/supply_flow.h"
#include "core/engine/supply_reach.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>
#include <numeric>

using namespace renewal;
using namespace renewal::bench;

namespace
{

const int RUNS = 5;
//! Costs more than any rearrangement of walks within 300 m of 4,000 places can save: units come before metres.
const std::int64_t PROHIBITIVE = 100000000000;

template <class Work>
double seconds( Work work )
{
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>( std::chrono::steady_clock::now() - start ).count();
}

double median( std::vector<double> values )
{
  std::sort( values.begin(), values.end() );
  return values[values.size() / 2];
}

//! Starts the count of peak memory anew.
void forgetPeak()
{
  std::ofstream( "/proc/self/clear_refs" ) << "5";
}

double peakMebibytes()
{
  std::ifstream status( "/proc/self/status" );
  for ( std::string line; std::getline( status, line ); )
    if ( line.compare( 0, 6, "VmHWM:" ) == 0 )
      return std::strtod( line.c_str() + 6, nullptr ) / 1024.0;
  return 0.0;
}

struct Units
{
    std::vector<std::int64_t> offered, wanted;
};

struct Total
{
    std::int64_t placed = 0;
    std::int64_t cost = 0; //!< units times tenths of a millimetre
};

void writePairs( const char *path, const Units &units, const engine::CompressedRows<engine::Within> &pairs )
{
  std::ofstream file( path );
  for ( const auto *list : { &units.offered, &units.wanted } )
  {
    for ( const std::int64_t one : *list )
      file << one << ' ';
    file << '\n';
  }
  for ( std::uint32_t g = 0; g < pairs.rows(); ++g )
    for ( const engine::Within &pair : pairs.row( g ) )
      file << g << ' ' << pair.community << ' ' << pair.distance << '\n';
}

//! All givers times all takers; who is out of reach costs PROHIBITIVE.
Total denseOptimum( const Units &units, const engine::CompressedRows<engine::Within> &pairs )
{
  using Graph = lemon::StaticDigraph;
  const int givers = static_cast<int>( units.offered.size() ), takers = static_cast<int>( units.wanted.size() );
  std::vector<std::pair<int, int>> arcs;
  std::vector<std::int64_t> costs( static_cast<std::size_t>( givers ) * takers, PROHIBITIVE );
  for ( int g = 0; g < givers; ++g )
  {
    for ( int t = 0; t < takers; ++t )
      arcs.emplace_back( g, givers + t );
    for ( const engine::Within &pair : pairs.row( g ) )
      costs[static_cast<std::size_t>( g ) * takers + pair.community] = pair.distance;
  }
  Graph graph;
  graph.build( givers + takers, arcs.begin(), arcs.end() );
  Graph::ArcMap<std::int64_t> cost( graph );
  Graph::NodeMap<std::int64_t> supply( graph );
  for ( std::size_t a = 0; a < arcs.size(); ++a )
    cost[graph.arc( static_cast<int>( a ) )] = costs[a];
  for ( int n = 0; n < givers + takers; ++n )
    supply[graph.node( n )] = n < givers ? units.offered[n] : -units.wanted[n - givers];
  using Simplex = lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t>;
  const bool isShort = std::accumulate( units.offered.begin(), units.offered.end(), std::int64_t( 0 ) ) < std::accumulate( units.wanted.begin(), units.wanted.end(), std::int64_t( 0 ) );
  Simplex simplex( graph );
  simplex.costMap( cost ).supplyMap( supply ).supplyType( isShort ? Simplex::GEQ : Simplex::LEQ );
  if ( simplex.run() != Simplex::OPTIMAL )
    throw std::runtime_error( "the dense problem has no solution" );
  Total total;
  for ( std::size_t a = 0; a < arcs.size(); ++a )
  {
    const std::int64_t flow = costs[a] == PROHIBITIVE ? 0 : simplex.flow( graph.arc( static_cast<int>( a ) ) );
    total.placed += flow;
    total.cost += flow * costs[a];
  }
  return total;
}

void compareDense( const Units &units, const engine::CompressedRows<engine::Within> &pairs, const Total &ours, double ourSeconds )
{
  Total dense;
  const double time = seconds( [&]
                               { dense = denseOptimum( units, pairs ); } );
  std::printf( "LEMON alone on the dense matrix, %zu pairs: %.2f s, dense / engine's whole run %.1f, peak %.0f MiB, optimum %s\n", units.offered.size() * units.wanted.size(), time, time / ourSeconds, peakMebibytes(), dense.placed == ours.placed && dense.cost == ours.cost ? "equal" : "DIFFERENT" );
  if ( dense.placed != ours.placed || dense.cost != ours.cost )
    throw std::runtime_error( "dense placed " + std::to_string( dense.placed ) + " at " + std::to_string( dense.cost ) );
}

void run( std::size_t count, double limitMetres, const char *path, bool isDense )
{
  model::Progress progress;
  const SupplyCity city( count, progress );
  Units units;
  for ( const model::SupplyGiver &giver : city.input.givers )
    units.offered.push_back( giver.offered );
  for ( const model::SupplyTaker &taker : city.input.takers )
    units.wanted.push_back( taker.wanted );
  model::SupplySettings settings;
  settings.limitMetres = limitMetres;
  model::SupplyResult result;
  forgetPeak();
  const double before = peakMebibytes();
  std::vector<double> whole, reach, flow;
  for ( int i = 0; i < RUNS; ++i )
    whole.push_back( seconds( [&]
                              { result = engine::shareSupply( city.input, &city.network, settings, progress ); } ) );
  const double peak = peakMebibytes();
  engine::CompressedRows<engine::Within> pairs;
  for ( int i = 0; i < RUNS; ++i )
  {
    reach.push_back( seconds( [&]
                              { pairs = engine::walkingPairs( city.input, city.network, engine::supplyPlaces( city.input, city.network, settings, progress ), settings, progress ); } ) );
    flow.push_back( seconds( [&]
                             { engine::cheapestFlows( units.offered, units.wanted, pairs, 0, progress ); } ) );
  }
  Total total;
  for ( const model::SupplyFlow &one : result.flows )
  {
    total.placed += one.units;
    total.cost += one.units * static_cast<std::int64_t>( engine::toUnits( one.walkMetres ) );
  }
  std::printf( "%zu x %zu within %.0f m, %zu street edges, %u threads: whole %.3f s (places and reach %.3f s, flow %.3f s), pairs %zu, components %zu, peak %.0f MiB, %.0f MiB of it the city\n", count, count, limitMetres, city.network.edges.size(), engine::threadCount( 0 ), median( whole ), median( reach ), median( flow ), result.pairCount, result.componentCount, peak, before );
  std::printf( "placed %lld of %lld wanted and %lld offered, cost %lld\n", static_cast<long long>( total.placed ), static_cast<long long>( std::accumulate( units.wanted.begin(), units.wanted.end(), std::int64_t( 0 ) ) ), static_cast<long long>( std::accumulate( units.offered.begin(), units.offered.end(), std::int64_t( 0 ) ) ), static_cast<long long>( total.cost ) );
  writePairs( path, units, pairs );
  if ( isDense )
    compareDense( units, pairs, total, median( whole ) );
}

} // namespace

int main( int argc, char **argv )
{
  if ( argc < 4 || argc > 5 || ( argc == 5 && std::strcmp( argv[4], "dense" ) != 0 ) )
  {
    std::fprintf( stderr, "usage: supply_bench COUNT LIMIT PAIRS_FILE [dense]\n" );
    return 2;
  }
  try
  {
    run( static_cast<std::size_t>( std::atoll( argv[1] ) ), std::atof( argv[2] ), argv[3], argc == 5 );
  }
  catch ( const std::exception &error )
  {
    std::fprintf( stderr, "supply_bench: %s\n", error.what() );
    return 1;
  }
  return 0;
}
