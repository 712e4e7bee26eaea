#include "core/engine/supply_flow.h"
#include "core/engine/disjoint_sets.h"
#include "core/engine/length_units.h"
#include "core/engine/parallel.h"

#include <algorithm>
#include <atomic>
#include <lemon/network_simplex.h>
#include <lemon/preflow.h>
#include <lemon/static_graph.h>
#include <stdexcept>

namespace renewal::engine
{

namespace
{

//! Givers and takers that compete with each other and with nobody else.
struct Component
{
    std::vector<std::uint32_t> givers;
    std::vector<std::uint32_t> takers;
    std::size_t pairCount = 0;
};

class FlowSolver
{
  public:
    FlowSolver( const std::vector<std::int64_t> &offered, const std::vector<std::int64_t> &wanted, const CompressedRows<Within> &pairs )
      : mOffered( offered )
      , mWanted( wanted )
      , mPairs( pairs )
      , mUnits( pairs.items.size(), 0 )
      , mNumber( wanted.size(), 0 )
    {
    }

    std::vector<Component> components();
    void solve( const Component &component );
    std::vector<model::SupplyFlow> flows() const;

  private:
    using Graph = lemon::StaticDigraph;
    using Units = Graph::ArcMap<std::int64_t>;

    template <class Use>
    void forEachArc( const Component &component, Use use ) const;

    const std::vector<std::int64_t> &mOffered;
    const std::vector<std::int64_t> &mWanted;
    const CompressedRows<Within> &mPairs;
    std::vector<std::uint32_t> mUnits;  //!< per pair; each component writes its own
    std::vector<std::uint32_t> mNumber; //!< per taker: its place in its component
};

std::vector<Component> FlowSolver::components()
{
  const std::uint32_t givers = static_cast<std::uint32_t>( mOffered.size() );
  DisjointSets sets( mOffered.size() + mWanted.size() );
  for ( std::uint32_t g = 0; g < givers; ++g )
    for ( const Within &pair : mPairs.row( g ) )
      sets.join( g, givers + pair.community );
  std::vector<Component> result;
  // The lower index is the root, and a component with pairs holds a giver: roots are givers.
  std::vector<std::uint32_t> numberOfRoot( givers, 0 );
  for ( std::uint32_t g = 0; g < givers; ++g )
  {
    if ( mPairs.row( g ).isEmpty() )
      continue;
    if ( sets.root( g ) == g )
    {
      numberOfRoot[g] = static_cast<std::uint32_t>( result.size() );
      result.emplace_back();
    }
    Component &component = result[numberOfRoot[sets.root( g )]];
    component.givers.push_back( g );
    component.pairCount += mPairs.row( g ).size();
  }
  for ( std::uint32_t t = 0; t < mWanted.size(); ++t )
  {
    const std::uint32_t root = sets.root( givers + t );
    if ( root >= givers )
      continue;
    std::vector<std::uint32_t> &takers = result[numberOfRoot[root]].takers;
    mNumber[t] = static_cast<std::uint32_t>( takers.size() );
    takers.push_back( t );
  }
  std::stable_sort( result.begin(), result.end(), []( const Component &a, const Component &b )
                    { return a.pairCount > b.pairCount; } );
  return result;
}

/**
 * Calls use( from, to, most units, distance ) by tail: source (node 0) to givers, givers to takers, takers to target. Always in
 * this order: it decides which of several optima is found.
 */
template <class Use>
void FlowSolver::forEachArc( const Component &component, Use use ) const
{
  const int givers = static_cast<int>( component.givers.size() ), takers = static_cast<int>( component.takers.size() );
  for ( int i = 0; i < givers; ++i )
    use( 0, 1 + i, mOffered[component.givers[i]], 0u );
  for ( int i = 0; i < givers; ++i )
    for ( const Within &pair : mPairs.row( component.givers[i] ) )
      use( 1 + i, 1 + givers + static_cast<int>( mNumber[pair.community] ), std::min( mOffered[component.givers[i]], mWanted[pair.community] ), pair.distance );
  for ( int i = 0; i < takers; ++i )
    use( 1 + givers + i, 1 + givers + takers, mWanted[component.takers[i]], 0u );
}

void FlowSolver::solve( const Component &component )
{
  const int givers = static_cast<int>( component.givers.size() ), ends = givers + static_cast<int>( component.takers.size() );
  Graph graph;
  {
    std::vector<std::pair<int, int>> arcs;
    arcs.reserve( ends + component.pairCount );
    forEachArc( component, [&arcs]( int from, int to, std::int64_t, model::LengthUnits )
                { arcs.emplace_back( from, to ); } );
    graph.build( ends + 2, arcs.begin(), arcs.end() );
  }
  Units most( graph ), walk( graph );
  int next = 0;
  forEachArc( component, [&]( int, int, std::int64_t units, model::LengthUnits distance )
              {
    most[graph.arc( next )] = units;
    walk[graph.arc( next++ )] = distance; } );
  const Graph::Node source = graph.node( 0 ), target = graph.node( ends + 1 );
  std::int64_t placed = 0;
  {
    lemon::Preflow<Graph, Units> preflow( graph, most, source, target );
    preflow.runMinCut();
    placed = preflow.flowValue();
  }
  lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t> simplex( graph );
  simplex.upperMap( most ).costMap( walk ).stSupply( source, target, placed );
  if ( simplex.run() != simplex.OPTIMAL )
    throw std::logic_error( "a flow that preflow-push found is infeasible" );
  next = givers;
  for ( const std::uint32_t g : component.givers )
    for ( std::uint32_t p = mPairs.first[g]; p < mPairs.first[g + 1]; ++p )
      mUnits[p] = static_cast<std::uint32_t>( simplex.flow( graph.arc( next++ ) ) );
}

std::vector<model::SupplyFlow> FlowSolver::flows() const
{
  std::vector<model::SupplyFlow> result;
  for ( std::uint32_t g = 0; g < mPairs.rows(); ++g )
    for ( std::uint32_t p = mPairs.first[g]; p < mPairs.first[g + 1]; ++p )
      if ( mUnits[p] > 0 )
        result.push_back( { g, mPairs.items[p].community, mUnits[p], toMetres( mPairs.items[p].distance ) } );
  return result;
}

} // namespace

CheapestFlows cheapestFlows( const std::vector<std::int64_t> &offered, const std::vector<std::int64_t> &wanted, const CompressedRows<Within> &pairs, unsigned threads, model::Progress &progress )
{
  FlowSolver solver( offered, wanted, pairs );
  const std::vector<Component> components = solver.components();
  std::atomic<std::size_t> done { 0 };
  inParallel( components.size(), 1, threads, [&]( std::size_t c, std::size_t )
              {
    progress.check();
    solver.solve( components[c] );
    const std::size_t solved = done += components[c].pairCount;
    progress.setPercent( 50.0 + 50.0 * static_cast<double>( solved ) / static_cast<double>( pairs.items.size() ) ); } );
  return { solver.flows(), components.size() };
}

} // namespace renewal::engine
