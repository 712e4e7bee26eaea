#pragma once

#include "core/model/shared_supply.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace renewal::test
{

struct Optimum
{
    std::int64_t placed = 0;
    double metres = 0.0;
};

/**
 * An own solver: unit by unit along a cheapest augmenting path, found by relaxing all arcs over and over (Bellman and Ford).
 * After k rounds the flow is the cheapest of size k, so the last one is the cheapest of the largest.
 */
inline Optimum slowOptimum( const std::vector<std::int64_t> &offered, const std::vector<std::int64_t> &wanted, const std::vector<std::vector<double>> &walk )
{
  struct Arc
  {
      std::size_t from, to;
      std::int64_t room;
      double cost;
  };
  std::vector<Arc> arcs; // every even one is followed by its way back
  const std::size_t givers = offered.size(), takers = wanted.size(), source = givers + takers, target = source + 1;
  const auto add = [&arcs]( std::size_t from, std::size_t to, std::int64_t room, double cost )
  {
    arcs.push_back( { from, to, room, cost } );
    arcs.push_back( { to, from, 0, -cost } );
  };
  for ( std::size_t g = 0; g < givers; ++g )
    add( source, g, offered[g], 0.0 );
  for ( std::size_t t = 0; t < takers; ++t )
    add( givers + t, target, wanted[t], 0.0 );
  for ( std::size_t g = 0; g < givers; ++g )
    for ( std::size_t t = 0; t < takers; ++t )
      if ( std::isfinite( walk[g][t] ) )
        add( g, givers + t, 1000, walk[g][t] );
  Optimum optimum;
  for ( ;; )
  {
    std::vector<double> cost( target + 1, HUGE_VAL );
    std::vector<std::size_t> by( target + 1, arcs.size() );
    cost[source] = 0.0;
    for ( bool isChanged = true; isChanged; )
    {
      isChanged = false;
      for ( std::size_t a = 0; a < arcs.size(); ++a )
      {
        if ( arcs[a].room == 0 || cost[arcs[a].from] + arcs[a].cost >= cost[arcs[a].to] - 1e-9 )
          continue;
        cost[arcs[a].to] = cost[arcs[a].from] + arcs[a].cost;
        by[arcs[a].to] = a;
        isChanged = true;
      }
    }
    if ( cost[target] == HUGE_VAL )
      return optimum;
    for ( std::size_t n = target; n != source; n = arcs[by[n]].from )
    {
      --arcs[by[n]].room;
      ++arcs[by[n] ^ 1].room;
    }
    ++optimum.placed;
    optimum.metres += cost[target];
  }
}

//! Checks that the flows are allowed and returns what they place.
inline Optimum placedBy( const std::vector<model::SupplyFlow> &flows, const std::vector<std::int64_t> &offered, const std::vector<std::int64_t> &wanted )
{
  Optimum sum;
  std::vector<std::int64_t> used( offered.size(), 0 ), received( wanted.size(), 0 );
  for ( std::size_t f = 0; f < flows.size(); ++f )
  {
    EXPECT_GT( flows[f].units, 0 );
    EXPECT_TRUE( f == 0 || std::make_pair( flows[f - 1].giver, flows[f - 1].taker ) < std::make_pair( flows[f].giver, flows[f].taker ) );
    EXPECT_LE( used[flows[f].giver] += flows[f].units, offered[flows[f].giver] );
    EXPECT_LE( received[flows[f].taker] += flows[f].units, wanted[flows[f].taker] );
    sum.placed += flows[f].units;
    sum.metres += static_cast<double>( flows[f].units ) * flows[f].walkMetres;
  }
  return sum;
}

} // namespace renewal::test
