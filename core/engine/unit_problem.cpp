#include "core/engine/unit_problem.h"

#include <algorithm>
#include <cmath>

namespace renewal::engine
{

namespace
{

const double RELATIVE_TOLERANCE = 1e-9;

//! -1 if a is less, 1 if greater, 0 if the difference is rounding.
int compared( double a, double b )
{
  const double tolerance = RELATIVE_TOLERANCE * std::max( { 1.0, std::abs( a ), std::abs( b ) } );
  return a < b - tolerance ? -1 : ( a > b + tolerance ? 1 : 0 );
}

} // namespace

UnitSums sumsOf( const UnitProblem &problem, const UnitNodes &nodes )
{
  UnitSums sums;
  for ( const std::uint32_t node : nodes )
  {
    const UnitProblem::Node &one = problem.nodes[node];
    sums.hectares += one.hectares;
    sums.needHectares += one.need * one.hectares;
    sums.households += one.households;
  }
  return sums;
}

bool fitsUpperLimits( const UnitProblem &problem, const UnitSums &sums )
{
  return compared( sums.hectares, problem.maxHectares ) <= 0 && ( std::isinf( problem.maxHouseholds ) || compared( sums.households, problem.maxHouseholds ) <= 0 );
}

bool fitsLimits( const UnitProblem &problem, const UnitSums &sums )
{
  return compared( sums.hectares, problem.minHectares ) >= 0 && fitsUpperLimits( problem, sums );
}

double unlikenessOf( const UnitProblem &problem, const UnitNodes &nodes )
{
  const UnitSums sums = sumsOf( problem, nodes );
  const double mean = sums.hectares > 0.0 ? sums.needHectares / sums.hectares : 0.0;
  double unlikeness = 0.0;
  for ( const std::uint32_t node : nodes )
    unlikeness += problem.nodes[node].hectares * std::abs( problem.nodes[node].need - mean );
  return unlikeness;
}

double outlineOf( const UnitProblem &problem, const UnitNodes &nodes )
{
  double metres = 0.0;
  for ( const std::uint32_t node : nodes )
  {
    metres += problem.nodes[node].outlineMetres;
    for ( const UnitProblem::Neighbour &neighbour : problem.nodes[node].neighbours )
      if ( std::binary_search( nodes.begin(), nodes.end(), neighbour.node ) )
        metres -= neighbour.contactMetres;
  }
  return metres;
}

std::vector<UnitNodes> piecesOf( const UnitProblem &problem, const UnitNodes &nodes )
{
  std::vector<UnitNodes> pieces;
  std::vector<bool> isReached( nodes.size(), false );
  for ( std::size_t first = 0; first < nodes.size(); ++first )
  {
    if ( isReached[first] )
      continue;
    isReached[first] = true;
    UnitNodes piece { nodes[first] };
    for ( std::size_t i = 0; i < piece.size(); ++i )
    {
      for ( const UnitProblem::Neighbour &neighbour : problem.nodes[piece[i]].neighbours )
      {
        const auto found = std::lower_bound( nodes.begin(), nodes.end(), neighbour.node );
        if ( found == nodes.end() || *found != neighbour.node || isReached[static_cast<std::size_t>( found - nodes.begin() )] )
          continue;
        isReached[static_cast<std::size_t>( found - nodes.begin() )] = true;
        piece.push_back( neighbour.node );
      }
    }
    std::sort( piece.begin(), piece.end() );
    pieces.push_back( std::move( piece ) );
  }
  return pieces;
}

bool isConnected( const UnitProblem &problem, const UnitNodes &nodes )
{
  return piecesOf( problem, nodes ).size() <= 1;
}

model::UnitObjective objectiveOf( const UnitProblem &problem, const std::vector<UnitNodes> &units )
{
  model::UnitObjective objective;
  std::vector<bool> isTaken( problem.nodes.size(), false );
  for ( const UnitNodes &unit : units )
  {
    objective.unlikeness += unlikenessOf( problem, unit );
    objective.outlineMetres += outlineOf( problem, unit );
    for ( const std::uint32_t node : unit )
      isTaken[node] = true;
  }
  for ( std::size_t i = 0; i < problem.nodes.size(); ++i )
    if ( !isTaken[i] )
      objective.leftoverHectares += problem.nodes[i].hectares;
  return objective;
}

bool isBetter( const model::UnitObjective &a, const model::UnitObjective &b )
{
  if ( const int leftover = compared( a.leftoverHectares, b.leftoverHectares ) )
    return leftover < 0;
  if ( const int unlikeness = compared( a.unlikeness, b.unlikeness ) )
    return unlikeness < 0;
  return compared( a.outlineMetres, b.outlineMetres ) < 0;
}

model::UnitObjective operator+( const model::UnitObjective &a, const model::UnitObjective &b )
{
  return { a.leftoverHectares + b.leftoverHectares, a.unlikeness + b.unlikeness, a.outlineMetres + b.outlineMetres };
}

} // namespace renewal::engine
