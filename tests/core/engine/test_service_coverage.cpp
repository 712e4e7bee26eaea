#include "core/engine/service_coverage.h"
#include "tests/support/coverage_builder.h"

#include <gtest/gtest.h>

#include <stdexcept>

using namespace renewal;
using namespace renewal::test;
using model::Verdict;

namespace
{

const double TOLERANCE = 0.001;

//! One straight street from west to east, 400 m, with a vertex every 100 m.
model::Network longStreet()
{
  return network( { street( { { 0, 0 }, { 100, 0 }, { 200, 0 }, { 300, 0 }, { 400, 0 } } ) } );
}

void expectDistance( const model::CoverageResult &result, double metres, std::size_t row = 0 )
{
  ASSERT_TRUE( result.rows[row].medianMetres.has_value() );
  EXPECT_NEAR( *result.rows[row].medianMetres, metres, TOLERANCE );
  EXPECT_NEAR( *result.rows[row].farthestMetres, metres, TOLERANCE );
}

} // namespace

TEST( ServiceCoverage, brokenIndices_areRefused )
{
  model::CoverageInput input = communities( 1 );
  addResident( input, at( 0, 0 ), 1 );
  EXPECT_THROW( coverage( input, longStreet() ), std::invalid_argument );
  input.residents.clear();
  input.facilities.push_back( facility( "shop", at( 0, 0 ) ) );
  input.facilities[0].community = 7;
  EXPECT_THROW( coverage( input, longStreet() ), std::invalid_argument );
}

//      r(30,5)               s(270,-20)
//   ---+-----------------------+------------      5 + 240 + 20 = 265 along one edge
TEST( ServiceCoverage, sameEdge_isStraightAlongIt )
{
  model::CoverageInput input = communities( 1 );
  input.rules = { rule( { "shop" }, 300 ) };
  addResident( input, at( 30, 5 ) );
  input.facilities = { facility( "shop", at( 270, -20 ) ) };
  expectDistance( coverage( input, longStreet() ), 265 );
}

//   a(0,0)----r----b(100,0)     a and b are also joined by the detour a-(0,30)-(100,30)-b of 160 m;
//   |              |            shop at (40,30) on the detour: from r = (20,0): west 20+30+40 = 90, east 80+30+60 = 170
//   +-----s--------+            shop 2 at (80,30): west 20+30+80 = 130; from (90,0): east 10+30+20 = 60
TEST( ServiceCoverage, parallelEdges_takeTheShorterEnd )
{
  const model::Network net = network( { street( { { 0, 0 }, { 100, 0 } } ), street( { { 0, 0 }, { 0, 30 }, { 100, 30 }, { 100, 0 } } ), street( { { -50, 0 }, { 0, 0 } } ), street( { { 100, 0 }, { 150, 0 } } ) } );
  model::CoverageInput input = communities( 2 );
  input.rules = { rule( { "one" }, 500 ), rule( { "two" }, 500 ) };
  addResident( input, at( 20, 0 ), 0 );
  addResident( input, at( 90, 0 ), 1 );
  input.facilities = { facility( "one", at( 40, 30 ) ), facility( "two", at( 80, 30 ) ) };
  const model::CoverageResult result = coverage( input, net );
  expectDistance( result, 90, 0 );
  expectDistance( result, 130, 1 );
  expectDistance( result, 10 + 30 + 60, 2 );
  expectDistance( result, 60, 3 );
}

//   spur (-50,0)--(0,0), loop (0,0)-(100,0)-(100,100)-(0,100)-(0,0) of 400 m: resident at (10,0) = 10 along the loop,
//   shop at (0,30) = 370 along it: backwards over the junction 10 + 30 = 40, not 360.
TEST( ServiceCoverage, loop_isWalkedBothWays )
{
  const model::Network net = network( { street( { { -50, 0 }, { 0, 0 } } ), street( { { 0, 0 }, { 100, 0 }, { 100, 100 }, { 0, 100 }, { 0, 0 } } ) } );
  model::CoverageInput input = communities( 2 );
  input.rules = { rule( { "shop" }, 500 ) };
  addResident( input, at( 10, 0 ), 0 );
  addResident( input, at( 100, 50 ), 1 ); // 50 + 100 + 70 over the top = 220, 50 + 100 + 30 over the junction = 180
  input.facilities = { facility( "shop", at( 0, 30 ) ) };
  const model::CoverageResult result = coverage( input, net );
  expectDistance( result, 40, 0 );
  expectDistance( result, 180, 1 );
}

//        d(200,100)
//        |
//   a----b----c      d's street starts at the vertex b in the middle of the line a-b-c: from (50,0) 150 + 60
TEST( ServiceCoverage, midLineJoin_isWalkable )
{
  const model::Network net = network( { street( { { 0, 0 }, { 200, 0 }, { 400, 0 } } ), street( { { 200, 100 }, { 200, 0 } } ) } );
  model::CoverageInput input = communities( 2 );
  input.rules = { rule( { "shop" }, 500 ) };
  addResident( input, at( 50, 0 ), 0 );
  addResident( input, at( 200, 0 ), 1 ); // on the junction itself
  input.facilities = { facility( "shop", at( 200, 60 ) ) };
  const model::CoverageResult result = coverage( input, net );
  expectDistance( result, 210, 0 );
  expectDistance( result, 60, 1 );
}

TEST( ServiceCoverage, limitHitExactly_isCovered )
{
  model::CoverageInput input = communities( 1 );
  input.rules = { rule( { "shop" }, 300 ) };
  addResident( input, at( 0, 0 ) );
  input.facilities = { facility( "shop", at( 300, 0 ) ) };
  const model::CoverageResult result = coverage( input, longStreet() );
  expectDistance( result, 300 );
  EXPECT_EQ( result.rows[0].verdict, Verdict::Met );
  EXPECT_EQ( result.rows[0].countWithin, 1 );
  input.rules[0].limitMetres = 299.999;
  const model::CoverageResult beyond = coverage( input, longStreet() );
  EXPECT_EQ( beyond.rows[0].verdict, Verdict::Unmet );
  EXPECT_EQ( beyond.rows[0].countWithin, 0 );
}

TEST( ServiceCoverage, offTheStreet_isLeftOutOfTheShareButNotOfThePopulation )
{
  model::CoverageInput input = communities( 2 );
  input.communities[0].population = 80.0;
  input.communities[1].population = 8.0;
  input.rules = { rule( { "shop" }, 200 ) };
  addResident( input, at( 100, 10 ), 0, 30 );
  addResident( input, at( 100, 150 ), 0, 50 ); // 150 m from the street
  addResident( input, at( 300, 150 ), 1, 8 );
  input.facilities = { facility( "shop", at( 50, 0 ) ), facility( "shop", at( 0, 500 ) ) };
  const model::CoverageResult result = coverage( input, longStreet() );
  EXPECT_DOUBLE_EQ( *result.rows[0].population, 80 );
  EXPECT_DOUBLE_EQ( *result.rows[0].coveredPopulation, 30 );
  EXPECT_DOUBLE_EQ( *result.rows[0].coveredShare, 1.0 );
  EXPECT_EQ( result.rows[1].verdict, Verdict::NoData );
  EXPECT_DOUBLE_EQ( *result.rows[1].population, 8 );
  EXPECT_FALSE( result.rows[1].coveredShare.has_value() );
  EXPECT_FALSE( result.rows[1].medianMetres.has_value() );
  EXPECT_EQ( result.notes.residentsOffStreet, ( std::vector<std::uint32_t> { 1, 2 } ) );
  EXPECT_EQ( result.notes.facilitiesOffStreet, ( std::vector<std::uint32_t> { 1 } ) );
}

//   Two streets that do not meet; the shop stands on the other one.
TEST( ServiceCoverage, otherComponent_isInfinitelyFarNotNodata )
{
  const model::Network net = network( { street( { { 0, 0 }, { 100, 0 } } ), street( { { 0, 300 }, { 100, 300 } } ) } );
  model::CoverageInput input = communities( 1 );
  input.rules = { rule( { "shop" }, 500 ) };
  addResident( input, at( 50, 0 ) );
  addResident( input, at( 50, 300 ) );
  addResident( input, at( 60, 0 ) );
  input.facilities = { facility( "shop", at( 50, 300 ) ) };
  const model::CoverageResult result = coverage( input, net );
  EXPECT_FALSE( result.rows[0].medianMetres.has_value() ); // two of three are cut off
  EXPECT_FALSE( result.rows[0].farthestMetres.has_value() );
  EXPECT_NEAR( *result.rows[0].coveredShare, 1.0 / 3, 1e-12 );
  EXPECT_EQ( result.rows[0].verdict, Verdict::Partly );
  ASSERT_EQ( result.unserved.size(), 2u );
  EXPECT_EQ( result.unserved[1].resident, 2u );
}

//   resident at (80,60), shop at (80,-10): 60 + 10 without gates; by a gate at (0,0) the inner leg is 100 (60-80-100),
//   then 80 along the street and 10 to the shop
TEST( ServiceCoverage, gate_isTheWayOut )
{
  model::CoverageInput input = communities( 1 );
  input.rules = { rule( { "shop" }, 100 ) };
  addResident( input, at( 80, 60 ) );
  input.facilities = { facility( "shop", at( 80, -10 ) ) };
  expectDistance( coverage( input, longStreet() ), 70 );
  input.communities[0].gates = { at( 0, 0 ) };
  expectDistance( coverage( input, longStreet() ), 100 + 80 + 10 ); // 60-80-100
  // A second gate right below is better.
  input.communities[0].gates.push_back( at( 80, 20 ) );
  expectDistance( coverage( input, longStreet() ), 40 + 20 + 10 );
  // A gate without a street is no gate; one alone leaves the residents off the street.
  input.communities[0].gates = { at( 0, 500 ) };
  const model::CoverageResult cutOff = coverage( input, longStreet() );
  EXPECT_EQ( cutOff.rows[0].verdict, Verdict::NoData );
  EXPECT_EQ( cutOff.notes.communitiesWithGatesOffStreet.size(), 1u );
  EXPECT_EQ( cutOff.notes.residentsOffStreet.size(), 1u );
}

TEST( ServiceCoverage, farInsideACommunityWithGates_hasNoSnapLimit )
{
  model::CoverageInput input = communities( 1 );
  input.communities[0].gates = { at( 0, 0 ) };
  input.rules = { rule( { "shop" }, 1000 ) };
  addResident( input, at( -300, 400 ) );
  input.facilities = { facility( "shop", at( 200, 0 ) ) };
  const model::CoverageResult result = coverage( input, longStreet() );
  // 3-4-5: 500 inside, 200 outside. 500 m slanted lines on this drawing are good to a centimetre.
  EXPECT_NEAR( *result.rows[0].medianMetres, 700, 0.02 );
  EXPECT_EQ( result.rows[0].countWithin, 1 );
}

TEST( ServiceCoverage, facilityInsideACommunityWithGates_isEnteredByThem )
{
  // Community 0 with a gate at (100,0) holds a kindergarten at (100,80) and a resident at (40,80).
  model::CoverageInput input = communities( 2 );
  input.communities[0].gates = { at( 100, 0 ) };
  input.rules = { rule( { "kindergarten" }, 300 ) };
  addResident( input, at( 40, 80 ), 0 );
  addResident( input, at( 130, 10 ), 1 );
  input.facilities = { facility( "kindergarten", at( 100, 80 ) ) };
  input.facilities[0].community = 0;
  const model::CoverageResult result = coverage( input, longStreet() );
  expectDistance( result, 60, 0 );           // straight line in the same community
  expectDistance( result, 10 + 30 + 80, 1 ); // in by the gate
  EXPECT_EQ( result.rows[0].countWithin, 1 );
  EXPECT_EQ( result.rows[1].countWithin, 1 );
  // Without gates there is no such rule: 80 down, 60 along, 80 up.
  input.communities[0].gates.clear();
  expectDistance( coverage( input, longStreet() ), 80 + 60 + 80, 0 );
}

//   park x 150..250, y -40..40 over the street; outside resident (50,10): 10 + 100; inside (200,30): 0;
//   on the street in the park (180,0): 0
TEST( ServiceCoverage, park_isEnteredFromEveryStreet )
{
  model::CoverageInput input = communities( 4 );
  input.rules = { rule( { "park" }, 300 ) };
  addResident( input, at( 50, 10 ), 0 );
  addResident( input, at( 200, 30 ), 1 );
  addResident( input, at( 180, 0 ), 2 );
  addResident( input, at( 380, 20 ), 3 ); // 20 + 130
  input.areas.push_back( { "p", "park", { box( 150, -40, 250, 40 ) }, 8000.0 } );
  const model::CoverageResult result = coverage( input, longStreet() );
  expectDistance( result, 110, 0 );
  expectDistance( result, 0, 1 );
  expectDistance( result, 0, 2 );
  expectDistance( result, 150, 3 );
  EXPECT_DOUBLE_EQ( *result.rows[3].sizeFound, 8000.0 );
}

//   park x 120..180, y from 30: 30 m from the segment 100-200 (at some x in 120..180), hypot(20,30) = 36.056 from the
//   end (200,0) of the segment 200-300. From (350,0): 150 + 36.056, shorter than at least 170 + 30.
TEST( ServiceCoverage, parkBesideTheStreet_costsTheWayToItsOutline )
{
  model::CoverageInput input = communities( 2 );
  input.rules = { rule( { "park" }, 300 ) };
  addResident( input, at( 350, 0 ), 0 );
  addResident( input, at( 200, 40 ), 1 );
  input.communities[1].gates = { at( 200, 0 ) };
  input.areas.push_back( { "p", "park", { box( 120, 30, 180, 90 ) }, 3600.0 } );
  const model::CoverageResult result = coverage( input, longStreet() );
  ASSERT_TRUE( result.rows[0].medianMetres.has_value() );
  EXPECT_NEAR( *result.rows[0].medianMetres, 186.056, TOLERANCE );
  EXPECT_NEAR( *result.rows[1].medianMetres, 40 + 36.056, TOLERANCE );
}

TEST( ServiceCoverage, anyOfAndKthNearest_countDistinctFacilities )
{
  model::CoverageInput input = communities( 1 );
  input.rules = { rule( { "shop", "market" }, 100 ), rule( { "shop", "market" }, 100, 2 ), rule( { "market", "shop" }, 100, 3 ), rule( { "shop" }, 100, 2 ) };
  addResident( input, at( 0, 0 ) );
  input.facilities = { facility( "shop", at( 90, 0 ) ), facility( "market", at( 40, 0 ) ), facility( "shop", at( 250, 0 ) ) };
  const model::CoverageResult result = coverage( input, longStreet() );
  expectDistance( result, 40, 0 );
  expectDistance( result, 90, 1 );
  expectDistance( result, 250, 2 );
  expectDistance( result, 250, 3 );
  EXPECT_EQ( result.rows[0].countWithin, 2 );
  EXPECT_EQ( result.rows[2].verdict, Verdict::Unmet );
  // Fewer than k in the data: infinitely far, unmet, not nodata.
  input.rules = { rule( { "market" }, 100, 2 ) };
  const model::CoverageResult tooFew = coverage( input, longStreet() );
  EXPECT_FALSE( tooFew.rows[0].medianMetres.has_value() );
  EXPECT_EQ( tooFew.rows[0].verdict, Verdict::Unmet );
}

TEST( ServiceCoverage, missingType_isNodata )
{
  model::CoverageInput input = communities( 1 );
  input.rules = { rule( { "school" }, 100 ) };
  input.communities[0].population = 5.0;
  addResident( input, at( 0, 0 ), 0, 5.0 );
  input.facilities = { facility( "shop", at( 90, 0 ) ) };
  const model::CoverageResult result = coverage( input, longStreet() );
  EXPECT_EQ( result.rows[0].verdict, Verdict::NoData );
  EXPECT_FALSE( result.rows[0].coveredShare.has_value() ); // not 0: nothing is known
  EXPECT_FALSE( result.rows[0].coveredPopulation.has_value() );
  EXPECT_DOUBLE_EQ( *result.rows[0].population, 5.0 );
  EXPECT_TRUE( result.unserved.empty() );
  EXPECT_FALSE( result.summary[0].score.has_value() );
  EXPECT_EQ( result.summary[0].grade, "" );
}

TEST( ServiceCoverage, cancel_throws )
{
  class Stopped : public model::Progress
  {
    public:
      bool isCanceled() const override { return true; }
  } stopped;
  model::CoverageInput input = communities( 1 );
  input.rules = { rule( { "shop" }, 100 ) };
  addResident( input, at( 0, 0 ) );
  input.facilities = { facility( "shop", at( 90, 0 ) ) };
  const model::Network net = longStreet();
  EXPECT_THROW( engine::serviceCoverage( input, &net, {}, stopped ), model::Canceled );
}
