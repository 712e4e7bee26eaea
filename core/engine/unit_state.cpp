#include "core/engine/unit_state.h"

#include "core/engine/sample_random.h"

#include <algorithm>

namespace renewal::engine
{

UnitState::UnitState( const UnitProblem &problem )
  : mProblem( problem )
  , mUnitOf( problem.nodes.size(), NONE )
{
}

void UnitState::replace( const UnitNodes &block, const std::vector<UnitNodes> &units )
{
  for ( const std::uint32_t node : block )
  {
    if ( mUnitOf[node] != NONE )
      mNodes[mUnitOf[node]].clear();
    mUnitOf[node] = NONE;
  }
  for ( const UnitNodes &unit : units )
  {
    for ( const std::uint32_t node : unit )
      mUnitOf[node] = static_cast<Number>( mNodes.size() );
    mNodes.push_back( unit );
  }
}

UnitNodes UnitState::partOf( std::uint32_t node ) const
{
  return mUnitOf[node] == NONE ? UnitNodes { node } : mNodes[mUnitOf[node]];
}

UnitNodes UnitState::partsAround( const UnitNodes &block ) const
{
  UnitNodes parts;
  std::set<Number> seen;
  for ( const std::uint32_t node : block )
  {
    for ( const UnitProblem::Neighbour &neighbour : mProblem.nodes[node].neighbours )
    {
      if ( std::binary_search( block.begin(), block.end(), neighbour.node ) )
        continue;
      const Number unit = mUnitOf[neighbour.node];
      if ( unit == NONE ? std::find( parts.begin(), parts.end(), neighbour.node ) == parts.end() : seen.insert( unit ).second )
        parts.push_back( neighbour.node );
    }
  }
  return parts;
}

std::vector<UnitNodes> UnitState::unitsIn( const UnitNodes &block ) const
{
  std::vector<UnitNodes> units;
  for ( const std::uint32_t node : block )
    if ( mUnitOf[node] != NONE && mNodes[mUnitOf[node]].front() == node )
      units.push_back( mNodes[mUnitOf[node]] );
  return units;
}

model::UnitObjective UnitState::objectiveOf( const UnitNodes &block ) const
{
  model::UnitObjective objective;
  for ( const std::uint32_t node : block )
    if ( mUnitOf[node] == NONE )
      objective.leftoverHectares += mProblem.nodes[node].hectares;
  for ( const UnitNodes &unit : unitsIn( block ) )
  {
    objective.unlikeness += unlikenessOf( mProblem, unit );
    objective.outlineMetres += outlineOf( mProblem, unit );
  }
  return objective;
}

std::uint64_t UnitState::keyOf( const UnitNodes &block ) const
{
  std::uint64_t key = 0;
  for ( const std::uint32_t node : block )
    key = mixBits( key ^ ( ( std::uint64_t { mUnitOf[node] } << 32 ) | node ) );
  return key;
}

UnitDivision UnitState::division() const
{
  UnitDivision division;
  for ( std::uint32_t node = 0; node < mUnitOf.size(); ++node )
    if ( mUnitOf[node] != NONE && mNodes[mUnitOf[node]].front() == node )
      division.units.push_back( mNodes[mUnitOf[node]] );
  division.objective = engine::objectiveOf( mProblem, division.units );
  return division;
}

UnitProblem subproblem( const UnitProblem &problem, const UnitNodes &nodes )
{
  UnitProblem part;
  part.minHectares = problem.minHectares;
  part.maxHectares = problem.maxHectares;
  part.maxHouseholds = problem.maxHouseholds;
  for ( const std::uint32_t node : nodes )
  {
    UnitProblem::Node copy = problem.nodes[node];
    copy.neighbours.clear();
    for ( const UnitProblem::Neighbour &neighbour : problem.nodes[node].neighbours )
    {
      const auto found = std::lower_bound( nodes.begin(), nodes.end(), neighbour.node );
      if ( found != nodes.end() && *found == neighbour.node )
        copy.neighbours.push_back( { static_cast<std::uint32_t>( found - nodes.begin() ), neighbour.contactMetres } );
    }
    part.nodes.push_back( std::move( copy ) );
  }
  return part;
}

std::vector<UnitNodes> lifted( const std::vector<UnitNodes> &units, const UnitNodes &nodes )
{
  std::vector<UnitNodes> result;
  for ( const UnitNodes &unit : units )
  {
    result.emplace_back();
    for ( const std::uint32_t node : unit )
      result.back().push_back( nodes[node] );
  }
  return result;
}

} // namespace renewal::engine
