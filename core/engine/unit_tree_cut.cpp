#include "core/engine/unit_tree_cut.h"

#include "core/engine/disjoint_sets.h"

#include <algorithm>
#include <cmath>

namespace renewal::engine
{

namespace
{

struct Edge
{
    double length = 0.0;
    std::uint32_t a = 0, b = 0;
};

std::vector<Edge> spanningTree( const UnitProblem &problem, SampleRandom &random )
{
  std::vector<Edge> edges;
  for ( std::uint32_t a = 0; a < problem.nodes.size(); ++a )
    for ( const UnitProblem::Neighbour &neighbour : problem.nodes[a].neighbours )
      if ( neighbour.node > a )
        edges.push_back( { ( std::abs( problem.nodes[a].need - problem.nodes[neighbour.node].need ) + 1.0 ) * random.between( 0.2, 1.0 ), a, neighbour.node } );
  std::stable_sort( edges.begin(), edges.end(), []( const Edge &x, const Edge &y )
                    { return x.length < y.length; } );
  DisjointSets sets( problem.nodes.size() );
  std::vector<Edge> tree;
  for ( const Edge &edge : edges )
  {
    if ( sets.root( edge.a ) == sets.root( edge.b ) )
      continue;
    sets.join( edge.a, edge.b );
    tree.push_back( edge );
  }
  return tree;
}

//! The nodes on the side of \a tree's edge \a cut where its first end is.
UnitNodes sideOf( const std::vector<Edge> &tree, std::size_t cut, std::size_t count )
{
  std::vector<UnitNodes> around( count );
  for ( std::size_t i = 0; i < tree.size(); ++i )
  {
    if ( i == cut )
      continue;
    around[tree[i].a].push_back( tree[i].b );
    around[tree[i].b].push_back( tree[i].a );
  }
  std::vector<bool> isReached( count, false );
  UnitNodes side { tree[cut].a };
  isReached[tree[cut].a] = true;
  for ( std::size_t i = 0; i < side.size(); ++i )
    for ( const std::uint32_t next : around[side[i]] )
      if ( !isReached[next] )
      {
        isReached[next] = true;
        side.push_back( next );
      }
  std::sort( side.begin(), side.end() );
  return side;
}

} // namespace

std::optional<UnitDivision> cutAlongTree( const UnitProblem &problem, SampleRandom &random )
{
  const std::vector<Edge> tree = spanningTree( problem, random );
  UnitNodes all( problem.nodes.size() );
  for ( std::uint32_t i = 0; i < all.size(); ++i )
    all[i] = i;
  std::optional<UnitDivision> best;
  const auto consider = [&]( std::vector<UnitNodes> units )
  {
    UnitDivision division { std::move( units ), {}, false };
    division.objective = objectiveOf( problem, division.units );
    if ( !best || isBetter( division.objective, best->objective ) )
      best = std::move( division );
  };
  if ( tree.size() + 1 == all.size() && fitsLimits( problem, sumsOf( problem, all ) ) )
    consider( { all } );
  for ( std::size_t cut = 0; cut < tree.size() && tree.size() + 1 == all.size(); ++cut )
  {
    const UnitNodes one = sideOf( tree, cut, all.size() );
    UnitNodes other;
    std::set_difference( all.begin(), all.end(), one.begin(), one.end(), std::back_inserter( other ) );
    const bool isOneUnit = fitsLimits( problem, sumsOf( problem, one ) ), isOtherUnit = fitsLimits( problem, sumsOf( problem, other ) );
    if ( isOneUnit && isOtherUnit )
      consider( { one, other } );
    else if ( isOneUnit || isOtherUnit )
      consider( { isOneUnit ? one : other } );
  }
  return best;
}

} // namespace renewal::engine
