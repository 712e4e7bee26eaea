// Dividing a group: the exact division against every division there is, the search against the exact one, cancel, limits.

#include "core/engine/sample_random.h"
#include "core/engine/unit_exact.h"
#include "core/engine/unit_search.h"
#include "tests/support/unit_exhaustive.h"

#include <gtest/gtest.h>

using namespace renewal;
using engine::UnitDivision;
using engine::UnitNodes;
using engine::UnitProblem;

namespace
{

class Running : public model::Progress
{
};

class Canceled : public model::Progress
{
  public:
    bool isCanceled() const override { return true; }
};

void link( UnitProblem &problem, std::uint32_t a, std::uint32_t b, double contact )
{
  problem.nodes[a].neighbours.push_back( { b, contact } );
  problem.nodes[b].neighbours.push_back( { a, contact } );
}

//! A patch of a grid \a width wide, some links missing; one problem in three has equal needs, so that outlines decide.
UnitProblem randomProblem( std::uint64_t seed, std::uint32_t count, std::uint32_t width )
{
  engine::SampleRandom random( engine::mixBits( seed ) );
  UnitProblem problem;
  const bool isAlike = random.chance( 0.33 );
  for ( std::uint32_t i = 0; i < count; ++i )
    problem.nodes.push_back( { random.between( 0.5, 6.0 ), isAlike ? 50.0 : std::floor( random.between( 0.0, 100.0 ) ), random.between( 50.0, 500.0 ), random.between( 300.0, 900.0 ), {} } );
  for ( std::uint32_t i = 0; i < count; ++i )
  {
    if ( i % width + 1 < width && i + 1 < count && random.chance( 0.85 ) )
      link( problem, i, i + 1, random.between( 10.0, 120.0 ) );
    if ( i + width < count && random.chance( 0.85 ) )
      link( problem, i, i + width, random.between( 10.0, 120.0 ) );
  }
  for ( UnitProblem::Node &node : problem.nodes )
    std::sort( node.neighbours.begin(), node.neighbours.end(), []( const auto &a, const auto &b )
               { return a.node < b.node; } );
  problem.minHectares = random.between( 4.0, 9.0 );
  problem.maxHectares = problem.minHectares + random.between( 0.5, 10.0 );
  if ( random.chance( 0.3 ) )
    problem.maxHouseholds = random.between( 500.0, 1500.0 );
  return problem;
}

//! What must hold of every division, whatever its quality.
void expectKeepsLimits( const UnitProblem &problem, const UnitDivision &division )
{
  std::vector<int> taken( problem.nodes.size(), 0 );
  for ( const UnitNodes &unit : division.units )
  {
    ASSERT_FALSE( unit.empty() );
    EXPECT_TRUE( std::is_sorted( unit.begin(), unit.end() ) );
    EXPECT_TRUE( engine::isConnected( problem, unit ) );
    const engine::UnitSums sums = engine::sumsOf( problem, unit );
    EXPECT_GE( sums.hectares, problem.minHectares * ( 1 - 1e-9 ) );
    EXPECT_LE( sums.hectares, problem.maxHectares * ( 1 + 1e-9 ) );
    EXPECT_LE( sums.households, problem.maxHouseholds );
    for ( const std::uint32_t node : unit )
      EXPECT_EQ( ++taken[node], 1 );
  }
}

} // namespace

TEST( UnitSearch, exactDivision_equalsTheBestOfAll )
{
  Running progress;
  long divisions = 0;
  for ( std::uint64_t seed = 0; seed < 150; ++seed )
  {
    const UnitProblem problem = randomProblem( seed, 1 + seed % 8, 2 + seed % 3 );
    const test::ExhaustiveDivision best( problem );
    const std::optional<UnitDivision> exact = engine::divideExactly( problem, 100000, progress );
    ASSERT_TRUE( exact );
    expectKeepsLimits( problem, *exact );
    EXPECT_NEAR( exact->objective.leftoverHectares, best.leftover, 1e-6 ) << seed;
    EXPECT_NEAR( exact->objective.unlikeness, best.unlikeness, 1e-6 ) << seed;
    EXPECT_NEAR( exact->objective.outlineMetres, best.outline, 1e-4 ) << seed;
    divisions += best.divisions;
  }
  EXPECT_GT( divisions, 1000 ); // the cases leave something to choose
}

TEST( UnitSearch, search_comesNearTheExactDivision )
{
  Running progress;
  double leftover = 0.0, bestLeftover = 0.0, unlikeness = 0.0, bestUnlikeness = 0.0;
  int equal = 0, cases = 0;
  for ( std::uint64_t seed = 0; seed < 60; ++seed )
  {
    const UnitProblem problem = randomProblem( 1000 + seed, 13 + seed % 4, 4 );
    const std::optional<UnitDivision> exact = engine::divideExactly( problem, 1000000, progress );
    ASSERT_TRUE( exact );
    const UnitDivision found = engine::searchGroup( problem, seed, progress );
    expectKeepsLimits( problem, found );
    EXPECT_FALSE( engine::isBetter( found.objective, exact->objective ) ) << seed;
    leftover += found.objective.leftoverHectares;
    bestLeftover += exact->objective.leftoverHectares;
    if ( std::abs( found.objective.leftoverHectares - exact->objective.leftoverHectares ) < 1e-6 )
    {
      unlikeness += found.objective.unlikeness;
      bestUnlikeness += exact->objective.unlikeness;
    }
    equal += engine::isBetter( exact->objective, found.objective ) ? 0 : 1;
    ++cases;
  }
  RecordProperty( "equal", equal );
  EXPECT_LE( leftover, bestLeftover * 1.05 );
  EXPECT_LE( unlikeness, bestUnlikeness * 1.05 );
  EXPECT_GE( equal, cases * 8 / 10 );
}

TEST( UnitSearch, sameSeed_sameDivision )
{
  Running progress;
  const UnitProblem problem = randomProblem( 7, 120, 11 );
  const UnitDivision first = engine::searchGroup( problem, 3, progress ), second = engine::searchGroup( problem, 3, progress );
  EXPECT_EQ( first.units, second.units );
  expectKeepsLimits( problem, first );
}

TEST( UnitSearch, tooLargeForExact_saysSo )
{
  Running progress;
  EXPECT_FALSE( engine::divideExactly( randomProblem( 1, 17, 4 ), 1000000, progress ) );
  EXPECT_FALSE( engine::divideExactly( randomProblem( 1, 12, 4 ), 10, progress ) );
}

TEST( UnitSearch, cancel_throws )
{
  Canceled canceled;
  EXPECT_THROW( engine::searchGroup( randomProblem( 7, 120, 11 ), 3, canceled ), model::Canceled );
}
