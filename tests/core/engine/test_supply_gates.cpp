// Where walks of shared supply begin and end: outlines, gates, places off the street.

#include "tests/support/supply_builder.h"

#include <gtest/gtest.h>

using namespace renewal;
using namespace renewal::test;

namespace
{

const double TOLERANCE = 0.001;
using Indices = std::vector<std::uint32_t>;

model::SupplySettings limit( double metres )
{
  model::SupplySettings settings;
  settings.limitMetres = metres;
  settings.hasNearest = true;
  return settings;
}

model::SupplyTaker polygon( double minX, double minY, double maxX, double maxY, std::int64_t wanted )
{
  model::SupplyTaker result = taker( at( 0.5 * ( minX + maxX ), 0.5 * ( minY + maxY ) ), wanted );
  result.rings = { box( minX, minY, maxX, maxY ) };
  return result;
}

} // namespace

//   Points snap within 100 m, exactly at it counts; beyond they have no pairs and no nearest.
TEST( SupplyGates, pointBeyondTheSnapDistance_isOffTheStreet )
{
  model::SupplyInput input;
  input.takers = { taker( at( 0, 100 ), 1 ), taker( at( 0, 101 ), 1 ) };
  input.givers = { giver( at( 20, -101 ), 5 ), giver( at( 50, -100 ), 5 ) };
  const model::SupplyResult result = shared( input, longStreet(), limit( 300 ) );
  EXPECT_EQ( words( result ), Words( { "1>0 1 250" } ) );
  EXPECT_EQ( result.takersOffStreet, Indices( { 1 } ) );
  EXPECT_EQ( result.giversOffStreet, Indices( { 0 } ) );
  EXPECT_NEAR( *result.nearestMetres[0], 250, TOLERANCE );
  EXPECT_FALSE( result.nearestMetres[1].has_value() );
}

//   Outline from 90 m to 210 m north of the street: its middle is 150 m away, which is charged: 150 + 60 + 10 = 220.
//   The second polygon begins 101 m away: off the street. The third is both at once, from -60 to 300: 120 m to its middle.
TEST( SupplyGates, outlineNearTheStreet_isOnIt )
{
  model::SupplyInput input;
  input.takers = { polygon( -50, 90, 50, 210, 1 ), polygon( 200, 101, 300, 160, 1 ), polygon( -400, -60, -300, 300, 1 ) };
  input.givers = { giver( at( 60, 10 ), 5 ), giver( at( -350, 0 ), 5 ) };
  const model::SupplyResult result = shared( input, longStreet(), limit( 221 ) );
  EXPECT_EQ( words( result ), Words( { "0>0 1 220", "1>2 1 120" } ) );
  EXPECT_EQ( result.takersOffStreet, Indices( { 1 } ) );
  EXPECT_FALSE( result.nearestMetres[1].has_value() );
}

//   A polygon of 12 km whose middle is 6 km from the street: charged, so no lot is within 300 m, but one is 6060 m away.
TEST( SupplyGates, hugePolygon_isOnTheStreetFarFromItsMiddle )
{
  model::SupplyInput input;
  input.takers = { polygon( -6000, 50, 6000, 12050, 1 ) };
  input.takers[0].place = at( 0, 6000 );
  input.givers = { giver( at( 60, 0 ), 5 ) };
  const model::SupplyResult result = shared( input, longStreet(), limit( 300 ) );
  EXPECT_TRUE( result.takersOffStreet.empty() );
  EXPECT_EQ( result.pairCount, 0u );
  EXPECT_NEAR( *result.nearestMetres[0], 6060, 0.05 );
  EXPECT_EQ( words( shared( input, longStreet(), limit( 6061 ) ) ), Words( { "0>0 1 6060" } ) );
}

//   Box from (0,20) to (200,220), gates at (0,20) and (200,120). From the first gate to the giver at (-100,-5): 20 + 100 + 5 = 125;
//   there is no way from the place (100,120) to the gate in it. Without gates: 120 + 200 + 5 = 325.
TEST( SupplyGates, gates_areWhereTheWalkBegins )
{
  model::SupplyInput input;
  input.takers = { polygon( 0, 20, 200, 220, 1 ) };
  input.givers = { giver( at( -100, -5 ), 1 ) };
  const model::SupplyResult without = shared( input, longStreet(), limit( 326 ) );
  EXPECT_EQ( words( without ), Words( { "0>0 1 325" } ) );
  input.takers[0].gates = { at( 200, 120 ), at( 0, 20 ) };
  const model::SupplyResult with = shared( input, longStreet(), limit( 300 ) );
  EXPECT_EQ( words( with ), Words( { "0>0 1 125" } ) );
  EXPECT_NEAR( *with.nearestMetres[0], 125, TOLERANCE );
}

//   The only gate is on the far side, 180 m from the street: charged, not limited, 180 + 40 = 220.
TEST( SupplyGates, gateFarFromTheStreet_isChargedNotLimited )
{
  model::SupplyInput input;
  input.takers = { polygon( -20, 20, 20, 180, 1 ), polygon( 100, 110, 140, 180, 1 ) };
  input.takers[0].gates = { at( 0, 180 ) };
  input.takers[1].gates = { at( 120, 180 ) }; // outline 110 m away: off the street, whatever its gate
  input.givers = { giver( at( 40, 0 ), 3 ) };
  const model::SupplyResult result = shared( input, longStreet(), limit( 300 ) );
  EXPECT_EQ( words( result ), Words( { "0>0 1 220" } ) );
  EXPECT_EQ( result.takersOffStreet, Indices( { 1 } ) );
}

//   Community 0: box (0,20) to (200,220), gate (200,20). The giver inside at (170,60) is 50 m from the gate (30-40-50).
//   Community 1, a point at (300,10): 10 + 100 + 20 + 50 = 180. Community 0 itself: straight from its place, (50,60), 120 m,
//   not by its own gate and back (20 + 20 + 50 = 90), nor from the gate (50).
TEST( SupplyGates, giverInsideAGatedCommunity_isEnteredByItsGates )
{
  model::SupplyInput input;
  input.takers = { polygon( 0, 20, 200, 220, 2 ), taker( at( 300, 10 ), 2 ) };
  input.takers[0].place = at( 50, 60 );
  input.takers[0].gates = { at( 200, 20 ) };
  input.givers = { giver( at( 170, 60 ), 4, 0 ) };
  const model::SupplyResult result = shared( input, longStreet(), limit( 300 ) );
  EXPECT_EQ( words( result ), Words( { "0>0 2 120", "0>1 2 180" } ) );
  EXPECT_NEAR( *result.nearestMetres[0], 120, TOLERANCE );
  EXPECT_NEAR( *result.nearestMetres[1], 180, TOLERANCE );
  // At 110 m the community no longer reaches its own lot, though by its gate it would.
  EXPECT_EQ( shared( input, longStreet(), limit( 110 ) ).pairCount, 0u );
  // A giver outside, 20 + 70 = 90 m from the gate, is nearer than the own one; at 300 m it is not.
  input.givers.push_back( giver( at( 270, 0 ), 0 ) );
  EXPECT_NEAR( *shared( input, longStreet(), limit( 300 ) ).nearestMetres[0], 90, TOLERANCE );
  input.givers[1].place = at( 480, 0 );
  EXPECT_NEAR( *shared( input, longStreet(), limit( 300 ) ).nearestMetres[0], 120, TOLERANCE );
}

//   Many givers inside do not hide the one outside from their own community.
TEST( SupplyGates, nearestOutside_isFoundBehindManyInside )
{
  model::SupplyInput input;
  input.takers = { polygon( 0, 20, 200, 220, 1 ) };
  input.takers[0].place = at( 10, 210 );
  input.takers[0].gates = { at( 200, 20 ) };
  for ( int i = 0; i < 5; ++i )
    input.givers.push_back( giver( at( 190, 20 + i ), 1, 0 ) ); // straight: more than 255 m
  input.givers.push_back( giver( at( 250, 0 ), 1 ) );           // 20 + 50
  EXPECT_NEAR( *shared( input, longStreet(), limit( 100 ) ).nearestMetres[0], 70, TOLERANCE );
  EXPECT_EQ( words( shared( input, longStreet(), limit( 100 ) ) ), Words( { "5>0 1 70" } ) );
}

//   A giver said to be inside a community without gates stands on the street like any other.
TEST( SupplyGates, giverInsideACommunityWithoutGates_snapsLikeAnyOther )
{
  model::SupplyInput input;
  input.takers = { polygon( 0, 20, 200, 60, 1 ) };
  input.givers = { giver( at( 150, 40 ), 1, 0 ) };
  EXPECT_EQ( words( shared( input, longStreet(), limit( 300 ) ) ), Words( { "0>0 1 130" } ) ); // 40 + 50 + 40
}

//   The community's outline is 110 m away, its gate beyond the outline 95 m: it is off the street, the lot inside is entered by the gate.
TEST( SupplyGates, offTheStreet_isDecidedByTheOutlineNotTheGate )
{
  model::SupplyInput input;
  input.takers = { polygon( 0, 110, 100, 200, 1 ), taker( at( 0, 0 ), 1 ) };
  input.takers[0].gates = { at( 50, 95 ) };
  input.givers = { giver( at( 50, 125 ), 2, 0 ) };
  const model::SupplyResult result = shared( input, longStreet(), limit( 300 ) );
  EXPECT_EQ( result.takersOffStreet, Indices( { 0 } ) );
  EXPECT_TRUE( result.giversOffStreet.empty() );
  EXPECT_EQ( words( result ), Words( { "0>1 1 175" } ) ); // 30 + 95 + 50
}
