#include "tests/support/supply_builder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>
#include <stdexcept>

using namespace renewal;
using namespace renewal::test;

namespace
{

const double TOLERANCE = 0.001;
using Indices = std::vector<std::uint32_t>;
using Units = std::vector<std::int64_t>;

model::SupplySettings limit( double metres, bool hasNearest = false )
{
  model::SupplySettings settings;
  settings.limitMetres = metres;
  settings.hasNearest = hasNearest;
  return settings;
}

} // namespace

TEST( SharedSupply, badInput_isRefused )
{
  model::SupplyInput input;
  input.takers = { taker( at( 0, 0 ), 1 ) };
  input.givers = { giver( at( 10, 0 ), 1 ) };
  for ( const double metres : { 0.0, -1.0, std::nan( "" ), HUGE_VAL } )
    EXPECT_THROW( shared( input, longStreet(), limit( metres ) ), std::invalid_argument ) << metres;
  model::SupplySettings settings;
  settings.snapDistanceMetres = -1.0;
  EXPECT_THROW( shared( input, longStreet(), settings ), std::invalid_argument );
  input.takers[0].wanted = -1;
  EXPECT_THROW( shared( input, longStreet() ), std::invalid_argument );
  input.takers[0].wanted = model::SupplyInput::MAX_UNITS;
  EXPECT_EQ( words( shared( input, longStreet() ) ), Words( { "0>0 1 10" } ) );
  input.givers[0].offered = model::SupplyInput::MAX_UNITS + 1;
  EXPECT_THROW( shared( input, longStreet() ), std::invalid_argument );
  input.givers[0] = giver( at( 10, 0 ), 1, 1 ); // there is no taker 1
  EXPECT_THROW( shared( input, longStreet() ), std::invalid_argument );
}

//   g1(-200)   t0(0)   g0(100)   t1(150), limit 210: t0 reaches g1 (200) and g0 (100), t1 reaches g0 (50) only (g1: 350).
//   t0 wants 6, t1 wants 5; g0 has 5, g1 has 3: at most 8 can be placed. g1's 3 go to t0; g0's 5 are shortest to t1.
TEST( SharedSupply, ordinaryCase_placesMostThenNearest )
{
  model::SupplyInput input;
  input.takers = { taker( at( 0, 0 ), 6 ), taker( at( 150, 0 ), 5 ) };
  input.givers = { giver( at( 100, 0 ), 5 ), giver( at( -200, 0 ), 3 ) };
  const model::SupplyResult result = shared( input, longStreet(), limit( 210 ) );
  EXPECT_EQ( words( result ), Words( { "0>1 5 50", "1>0 3 200" } ) );
  EXPECT_EQ( result.received, Units( { 3, 5 } ) );
  EXPECT_EQ( result.used, Units( { 5, 3 } ) );
  EXPECT_EQ( result.pairCount, 3u );
  EXPECT_EQ( result.componentCount, 1u );
  EXPECT_TRUE( result.nearestMetres.empty() );
}

//   g1(-100)  t0(0)  g0(90)            t1(300), limit 250: t1 reaches g0 (210) only, t0 reaches g0 (90) and g1 (100).
//   Nearest first: t0 takes g0, t1 gets nothing: 4 placed. Optimum: t0 from g1, t1 from g0: 8 placed, 4 x 100 + 4 x 210.
TEST( SharedSupply, nearestFirstTrap_isAvoided )
{
  model::SupplyInput input;
  input.takers = { taker( at( 0, 0 ), 4 ), taker( at( 300, 0 ), 4 ) };
  input.givers = { giver( at( 90, 0 ), 4 ), giver( at( -100, 0 ), 4 ) };
  EXPECT_EQ( words( shared( input, longStreet(), limit( 250 ) ) ), Words( { "0>1 4 210", "1>0 4 100" } ) );
}

//   t0(0)  g0(10)  t1(30)  g1(130), one unit each. All in reach: 10 + 100 = 110 m beats 130 + 20 = 150 m.
//   With t1 at -60 and limit 135, t1 reaches g0 (70) only: both are placed by 70 + 130 = 200 m, though one alone would cost 10 m.
TEST( SharedSupply, mostUnits_comeBeforeFewMetres )
{
  model::SupplyInput input;
  input.takers = { taker( at( 0, 0 ), 1 ), taker( at( 30, 0 ), 1 ) };
  input.givers = { giver( at( 10, 0 ), 1 ), giver( at( 130, 0 ), 1 ) };
  EXPECT_EQ( words( shared( input, longStreet() ) ), Words( { "0>0 1 10", "1>1 1 100" } ) );
  input.takers[1].place = at( -60, 0 );
  EXPECT_EQ( words( shared( input, longStreet(), limit( 135 ) ) ), Words( { "0>1 1 70", "1>0 1 130" } ) );
}

TEST( SharedSupply, limitHitExactly_isWithinReach )
{
  model::SupplyInput input;
  input.takers = { taker( at( 0, 20 ), 2 ) };
  input.givers = { giver( at( 250, -30 ), 2 ) }; // 20 + 250 + 30 = 300
  EXPECT_EQ( words( shared( input, longStreet(), limit( 300 ) ) ), Words( { "0>0 2 300" } ) );
  EXPECT_EQ( shared( input, longStreet(), limit( 299.999 ) ).pairCount, 0u );
  input.givers[0].place = at( 0, 320 ); // 300 m straight to the north, off the street
  EXPECT_EQ( words( sharedStraight( input, limit( 300 ) ) ), Words( { "0>0 2 300" } ) );
  EXPECT_EQ( sharedStraight( input, limit( 299.999 ) ).pairCount, 0u );
}

//   Streets 150 m apart that do not meet; straight over there it would be 150 m.
TEST( SharedSupply, separateStreets_areSeparateProblems )
{
  const model::Network net = network( { street( { { 0, 0 }, { 100, 0 }, { 200, 0 } } ), street( { { 0, 150 }, { 100, 150 }, { 200, 150 }, { 300, 150 }, { 400, 150 } } ) } );
  model::SupplyInput input;
  input.takers = { taker( at( 0, 0 ), 2 ), taker( at( 0, 150 ), 3 ), taker( at( 400, 150 ), 1 ) };
  input.givers = { giver( at( 100, 150 ), 9 ), giver( at( 200, 0 ), 1 ) };
  const model::SupplyResult result = shared( input, net, limit( 250, true ) );
  EXPECT_EQ( words( result ), Words( { "0>1 3 100", "1>0 1 200" } ) );
  EXPECT_EQ( result.componentCount, 2u );
  EXPECT_NEAR( *result.nearestMetres[0], 200, TOLERANCE );
  EXPECT_NEAR( *result.nearestMetres[1], 100, TOLERANCE );
  EXPECT_NEAR( *result.nearestMetres[2], 300, TOLERANCE ); // beyond the limit, but known
  EXPECT_EQ( result.received, Units( { 1, 3, 0 } ) );
}

TEST( SharedSupply, nothingWantedOrOffered_isNoPairButANearest )
{
  model::SupplyInput input;
  input.takers = { taker( at( 0, 0 ), 0 ), taker( at( 10, 0 ), 4 ) };
  input.givers = { giver( at( 30, 0 ), 0 ), giver( at( 100, 0 ), 3 ) };
  const model::SupplyResult result = shared( input, longStreet(), limit( 300, true ) );
  EXPECT_EQ( words( result ), Words( { "1>1 3 90" } ) );
  EXPECT_EQ( result.pairCount, 1u );
  EXPECT_NEAR( *result.nearestMetres[0], 30, TOLERANCE );
  EXPECT_NEAR( *result.nearestMetres[1], 20, TOLERANCE );
}

TEST( SharedSupply, empties_areNoFailure )
{
  model::SupplyInput input;
  EXPECT_TRUE( shared( input, longStreet() ).flows.empty() );
  input.takers = { taker( at( 0, 0 ), 4 ) };
  for ( const model::SupplyResult &result : { shared( input, longStreet(), limit( 300, true ) ), sharedStraight( input, limit( 300, true ) ) } )
  {
    EXPECT_TRUE( result.flows.empty() );
    EXPECT_EQ( result.received, Units( { 0 } ) );
    ASSERT_EQ( result.nearestMetres.size(), 1u );
    EXPECT_FALSE( result.nearestMetres[0].has_value() );
  }
  input.givers = { giver( at( 0, 0 ), 4 ) };
  const model::SupplyResult streetless = shared( input, network( {} ), limit( 300, true ) );
  EXPECT_EQ( streetless.takersOffStreet, Indices( { 0 } ) );
  EXPECT_EQ( streetless.giversOffStreet, Indices( { 0 } ) );
  EXPECT_FALSE( streetless.nearestMetres[0].has_value() );
  input.takers.clear();
  EXPECT_EQ( shared( input, longStreet() ).used, Units( { 0 } ) );
}

TEST( SharedSupply, givenUnits_areCountedOnceWhateverTheThreads )
{
  // 12 x 12 streets 100 m apart, 300 takers and 300 givers.
  std::vector<model::Street> streets;
  for ( int i = 0; i < 12; ++i )
    for ( int k = 0; k < 11; ++k )
    {
      streets.push_back( street( { { 100.0 * k, 100.0 * i }, { 100.0 * ( k + 1 ), 100.0 * i } } ) );
      streets.push_back( street( { { 100.0 * i, 100.0 * k }, { 100.0 * i, 100.0 * ( k + 1 ) } } ) );
    }
  const model::Network net = network( streets );
  std::mt19937 random( 5 );
  const auto draw = [&random]( int count )
  { return static_cast<int>( random() % static_cast<unsigned>( count ) ); };
  model::SupplyInput input;
  for ( int i = 0; i < 300; ++i )
  {
    input.takers.push_back( taker( at( 10 * draw( 111 ), 100 * draw( 12 ) ), draw( 40 ) ) );
    input.givers.push_back( giver( at( 100 * draw( 12 ), 10 * draw( 111 ) ), draw( 40 ) ) );
  }
  for ( const double metres : { 60.0, 200.0 } )
  {
    const model::SupplyResult once = shared( input, net, limit( metres, true ) );
    Units received( 300, 0 ), used( 300, 0 );
    for ( const model::SupplyFlow &flow : once.flows )
    {
      EXPECT_GT( flow.units, 0 );
      EXPECT_LE( flow.walkMetres, metres );
      received[flow.taker] += flow.units;
      used[flow.giver] += flow.units;
    }
    EXPECT_EQ( once.received, received );
    EXPECT_EQ( once.used, used );
    for ( int i = 0; i < 300; ++i )
    {
      EXPECT_LE( received[i], input.takers[i].wanted );
      EXPECT_LE( used[i], input.givers[i].offered );
    }
    EXPECT_GT( once.flows.size(), 50u );
    for ( const unsigned threads : { 1u, 2u, 8u, 2u } )
    {
      model::SupplySettings settings = limit( metres, true );
      settings.threads = threads;
      const model::SupplyResult again = shared( input, net, settings );
      EXPECT_EQ( words( again ), words( once ) ) << threads;
      EXPECT_EQ( again.nearestMetres, once.nearestMetres );
      EXPECT_EQ( again.componentCount, once.componentCount );
    }
  }
}

//   Two takers, two givers, all four ways 100 m: any split is as good; the same one comes every time, and all is placed.
TEST( SharedSupply, ties_fallTheSameWayEveryTime )
{
  const model::Network cross = network( { street( { { -50, 0 }, { 0, 0 }, { 50, 0 } } ), street( { { 0, -50 }, { 0, 0 } } ), street( { { 0, 0 }, { 0, 50 } } ) } );
  model::SupplyInput input;
  input.takers = { taker( at( -50, 0 ), 3 ), taker( at( 50, 0 ), 3 ) };
  input.givers = { giver( at( 0, -50 ), 2 ), giver( at( 0, 50 ), 4 ) };
  const model::SupplyResult first = shared( input, cross );
  EXPECT_EQ( first.received, Units( { 3, 3 } ) );
  for ( int i = 0; i < 20; ++i )
    EXPECT_EQ( words( shared( input, cross ) ), words( first ) );
}

TEST( SharedSupply, straightMode_ignoresStreetsGatesAndSnapping )
{
  model::SupplyInput input;
  input.takers = { taker( at( 0, 0 ), 2 ), taker( at( 0, 700 ), 2 ) };
  input.takers[0].gates = { at( 0, -100 ) };
  input.givers = { giver( at( 120, 160 ), 3, 0 ), giver( at( 0, 400 ), 0 ) }; // 200 m from the first; 553 m from the second
  model::SupplySettings settings = limit( 250, true );
  settings.isStraight = true;
  const model::SupplyResult result = shared( input, network( {} ), settings ); // the network is not asked
  EXPECT_EQ( words( result ), Words( { "0>0 2 200" } ) );
  EXPECT_TRUE( result.takersOffStreet.empty() );
  EXPECT_TRUE( result.giversOffStreet.empty() );
  EXPECT_NEAR( *result.nearestMetres[0], 200, TOLERANCE );
  EXPECT_NEAR( *result.nearestMetres[1], 300, TOLERANCE );
}

TEST( SharedSupply, cancel_leavesNothing )
{
  struct Canceled : model::Progress
  {
      bool isCanceled() const override { return true; }
  } canceled;
  model::SupplyInput input;
  input.takers = { taker( at( 0, 0 ), 2 ) };
  input.givers = { giver( at( 10, 0 ), 2 ) };
  const model::Network net = longStreet();
  EXPECT_THROW( engine::shareSupply( input, &net, {}, canceled ), model::Canceled );
  EXPECT_THROW( engine::shareSupply( input, nullptr, {}, canceled ), model::Canceled );
}
