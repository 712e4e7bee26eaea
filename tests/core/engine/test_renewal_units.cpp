// Renewal units on drawn maps: the order of the objective, limits, reasons, what is drawn.
//
//   Blocks of 100 m x 100 m (1 ha) in a grid with streets of 20 m, unless a test says otherwise.

#include "core/engine/geos_shapes.h"
#include "tests/support/unit_map.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace renewal;
using model::LeftoverCause;
using test::UnitMap;

namespace
{

//! A row of blocks of 1 ha with the needs given, called A, B, C ... from west to east.
UnitMap row( const std::vector<double> &needs )
{
  UnitMap map;
  for ( std::size_t i = 0; i < needs.size(); ++i )
    map.block( std::string( 1, static_cast<char>( 'A' + i ) ), 120.0 * static_cast<double>( i ), 0, 100, 100, needs[i] );
  return map;
}

engine::GeosContext::Shape shapeOf( const engine::GeosContext &geos, const std::vector<model::Rings> &polygons )
{
  std::vector<engine::GeosContext::Shape> shapes;
  for ( const model::Rings &rings : polygons )
    shapes.push_back( geos.polygon( rings ) );
  return geos.unionOf( std::move( shapes ) );
}

class Canceled : public model::Progress
{
  public:
    bool isCanceled() const override { return true; }
};

} // namespace

TEST( RenewalUnits, settings_areChecked )
{
  model::UnitSettings settings;
  EXPECT_EQ( settings.problem(), "" );
  settings.minAreaHectares = 60.0; // more than the greatest area, 50
  EXPECT_NE( settings.problem(), "" );
  settings = {};
  settings.minAreaHectares = 0.0;
  EXPECT_NE( settings.problem(), "" );
  settings = {};
  settings.maxGapMetres = -1.0;
  EXPECT_NE( settings.problem(), "" );
  settings = {};
  settings.maxHouseholds = 0.0;
  EXPECT_NE( settings.problem(), "" );
}

TEST( RenewalUnits, noCommunity_givesNothing )
{
  EXPECT_EQ( UnitMap().divided(), "" );
}

TEST( RenewalUnits, oneCommunity_isAUnitIfLargeEnough )
{
  EXPECT_EQ( row( { 50 } ).limits( 0.9, 10 ).divided(), "A" );
  const model::UnitResult small = row( { 50 } ).limits( 2, 10 ).run();
  ASSERT_EQ( small.leftovers.size(), 1u );
  EXPECT_EQ( small.leftovers[0].cause, LeftoverCause::TooFar );
  EXPECT_FALSE( small.leftovers[0].nearestMetres ); // there is no other
}

//   Needs 10 20 | 80 90: of all ways to make units of 2 ha or more, this one is most alike:
//   each pair has mean +-5: 4 blocks x 5 = 20. One unit of four: 40+30+30+40 = 140.
TEST( RenewalUnits, likeNeeds_goTogether )
{
  UnitMap map = row( { 10, 20, 80, 90 } ).limits( 1.9, 5 );
  const model::UnitResult result = map.run();
  EXPECT_EQ( map.textOf( result ), "A+B C+D" );
  EXPECT_NEAR( result.objective.unlikeness, 20.0, 0.02 );
  EXPECT_NEAR( result.units[0].need, 15.0, 1e-4 );
  EXPECT_NEAR( result.units[0].areaHectares, 2.0, 0.001 );
  EXPECT_EQ( result.units[0].strategy, model::UnitStrategy::Improve );
  EXPECT_EQ( result.units[1].strategy, model::UnitStrategy::Alter );
  EXPECT_EQ( result.exactGroups, 1u );
}

//   Needs 50 50 90, units of 2 to 3 ha. A+B with C left over would be perfectly alike (0);
//   all three: mean 63.3, 13.3 + 13.3 + 26.7 = 53.3. Leaving 1 ha over is worse than any unlikeness.
TEST( RenewalUnits, leftoverComesBeforeLikeness )
{
  UnitMap map = row( { 50, 50, 90 } ).limits( 1.9, 3.1 );
  const model::UnitResult result = map.run();
  EXPECT_EQ( map.textOf( result ), "A+B+C" );
  EXPECT_NEAR( result.objective.unlikeness, 160.0 / 3.0, 0.05 );
  EXPECT_EQ( result.objective.leftoverHectares, 0.0 );
}

//   Two rows of two, all alike, units of two: beside each other or one above the other. The gap between the rows is 5 m,
//   in a row 55 m. Drawn with the gap: 255 x 100 has an outline of 710 m, 100 x 205 of 610 m.
TEST( RenewalUnits, outlineDecidesLast )
{
  UnitMap map;
  map.block( "A", 0, 0, 100, 100 ).block( "B", 155, 0, 100, 100 ).block( "C", 0, 105, 100, 100 ).block( "D", 155, 105, 100, 100 ).limits( 1.9, 2.1 );
  const model::UnitResult result = map.run();
  EXPECT_EQ( map.textOf( result ), "A+C B+D" );
  EXPECT_NEAR( result.objective.outlineMetres, 1220.0, 0.5 );
  // 4 pi 20500 / 610^2
  EXPECT_NEAR( result.units[0].compactness, 0.6923, 0.001 );
}

TEST( RenewalUnits, limitsExactlyHit_areKept )
{
  const double hectares = row( { 50 } ).limits( 0.5, 10 ).run().units[0].areaHectares;
  EXPECT_EQ( row( { 50, 50 } ).limits( 2.0 * hectares, 10 ).divided(), "A+B" );
  EXPECT_EQ( row( { 50, 50 } ).limits( 2.0 * hectares * 1.0001, 10 ).divided(), "| A B" );
  EXPECT_EQ( row( { 50, 90 } ).limits( 1.5, 2.0 * hectares ).divided(), "A+B" );
  EXPECT_EQ( row( { 50, 90 } ).limits( 1.5, 2.0 * hectares * 0.9999 ).divided(), "| A B" );
}

TEST( RenewalUnits, mostHouseholds_isKept )
{
  UnitMap map = row( { 50, 50, 50, 50 } ).limits( 1.9, 10 );
  for ( model::UnitCommunity &community : map.input.communities )
    community.households = 300.0;
  map.settings.maxHouseholds = 600.0;
  const model::UnitResult result = map.run();
  EXPECT_EQ( map.textOf( result ), "A+B C+D" );
  EXPECT_EQ( *result.units[0].households, 600.0 );
  map.settings.maxHouseholds = 599.0;
  EXPECT_EQ( map.divided(), "| A B C D" );
  map.settings.maxHouseholds = 600.0;
  map.input.communities[3].households.reset();
  map.input.communities[2].households = 601.0;
  const model::UnitResult unknown = map.run();
  EXPECT_EQ( map.textOf( unknown ), "A+B | C D" );
  EXPECT_EQ( unknown.leftovers[0].cause, LeftoverCause::TooManyHouseholds );
  EXPECT_EQ( unknown.leftovers[1].cause, LeftoverCause::HouseholdsMissing );
}

TEST( RenewalUnits, unknownHouseholds_leaveTheSumUnknown )
{
  UnitMap map = row( { 50, 50 } ).limits( 1.9, 10 );
  map.input.communities[0].households = 300.0;
  EXPECT_FALSE( map.run().units[0].households );
}

TEST( RenewalUnits, badNeed_isLeftOverWithItsReason )
{
  UnitMap map = row( { 50, 50, 50, 50, 50 } ).limits( 0.9, 10 );
  map.input.communities[0].needState = model::NeedState::Missing;
  map.input.communities[1].needState = model::NeedState::Unreadable;
  map.input.communities[2].needState = model::NeedState::Outside;
  const model::UnitResult result = map.run();
  EXPECT_EQ( map.textOf( result ), "D+E | A B C" );
  EXPECT_EQ( result.leftovers[0].cause, LeftoverCause::NeedMissing );
  EXPECT_EQ( result.leftovers[1].cause, LeftoverCause::NeedUnreadable );
  EXPECT_EQ( result.leftovers[2].cause, LeftoverCause::NeedOutside );
}

TEST( RenewalUnits, reasons_fitTheCase )
{
  UnitMap map = row( { 50, 50, 50 } ).limits( 4, 5 ); // 3 ha hang together
  map.block( "X", 0, 2000, 300, 300 );                // 9 ha
  const model::UnitResult result = map.run();
  ASSERT_EQ( result.leftovers.size(), 4u );
  EXPECT_EQ( result.leftovers[0].cause, LeftoverCause::GroupTooSmall );
  EXPECT_EQ( result.leftovers[0].groupCount, 3u );
  EXPECT_NEAR( result.leftovers[0].groupHectares, 3.0, 0.001 );
  EXPECT_EQ( result.leftovers[3].cause, LeftoverCause::TooLarge );
}

//   Three blocks of 2 ha, units of 3.9 to 4.1 ha: two make one, the third has no place. The ends may stay, or the middle
//   may not: A+B or B+C. All alike, so the outline decides: B and C are nearer to each other.
TEST( RenewalUnits, noDivision_isAReason )
{
  UnitMap map;
  map.block( "A", 0, 0, 200, 100 ).block( "B", 240, 0, 200, 100 ).block( "C", 445, 0, 200, 100 ).limits( 3.9, 4.1 );
  const model::UnitResult result = map.run();
  EXPECT_EQ( map.textOf( result ), "B+C | A" );
  EXPECT_EQ( result.leftovers[0].cause, LeftoverCause::NoDivision );
}

TEST( RenewalUnits, gaps_areClosedInTheDrawing )
{
  UnitMap map = row( { 50, 50 } ).limits( 1.9, 10 );
  const model::UnitResult result = map.run();
  const engine::GeosContext geos;
  ASSERT_EQ( result.units[0].shape.size(), 1u );
  EXPECT_EQ( result.units[0].shape[0].size(), 1u );
  EXPECT_LE( result.units[0].shape[0][0].size(), 6u ); // a rectangle, closed, and where the ring starts
  // 220 m x 100 m
  EXPECT_NEAR( std::abs( engine::ringsAreaSquareMetres( result.units[0].shape[0], model::Ellipsoid() ) ), 22000.0, 1.0 );
}

//   Four blocks around a crossing; the units wanted are the diagonals (needs 10 90 / 90 10), whose ground is the same crossing.
//   One of them alone would leave nothing over, but both cannot be drawn in one piece. All ways to have two units cost the
//   same: every pair beside each other is 2 x 40.
TEST( RenewalUnits, crossingDiagonals_areNotBothUnits )
{
  UnitMap map;
  map.block( "A", 0, 0, 100, 100, 10 ).block( "B", 120, 0, 100, 100, 90 ).block( "C", 0, 120, 100, 100, 90 ).block( "D", 120, 120, 100, 100, 10 ).limits( 1.9, 2.1 );
  const model::UnitResult result = map.run();
  EXPECT_EQ( result.units.size(), 2u );
  for ( const model::UnitRow &unit : result.units )
    EXPECT_EQ( unit.shape.size(), 1u );
  EXPECT_NEAR( result.objective.unlikeness, 160.0, 0.2 );
}

TEST( RenewalUnits, drawings_overlapNeitherEachOtherNorOthers )
{
  UnitMap map;
  for ( int y = 0; y < 5; ++y )
    for ( int x = 0; x < 5; ++x )
      map.block( std::string( 1, static_cast<char>( 'A' + 5 * y + x ) ), 115.0 * x + 7.0 * y, 118.0 * y, 100, 100, ( 37 * x + 61 * y ) % 100 );
  map.input.communities[12].needState = model::NeedState::Missing;
  map.limits( 1.9, 4.1 );
  const model::UnitResult result = map.run();
  const engine::GeosContext geos;
  std::vector<engine::GeosContext::Shape> shapes;
  for ( const model::UnitRow &unit : result.units )
  {
    EXPECT_EQ( unit.shape.size(), 1u ) << unit.id;
    shapes.push_back( shapeOf( geos, unit.shape ) );
    EXPECT_EQ( GEOSisValid_r( geos.handle(), shapes.back().get() ), 1 );
  }
  shapes.push_back( geos.polygon( map.input.communities[12].rings ) );
  const double squareMetre = 1e-10; // in square degrees, about
  for ( std::size_t i = 0; i < shapes.size(); ++i )
    for ( std::size_t j = 0; j < i; ++j )
      EXPECT_LT( geos.area( geos.intersection( shapes[i].get(), shapes[j].get() ).get() ), 0.01 * squareMetre );
}

//   The barrier ends in the gap between A and B, which are one unit: what is drawn leaves it out.
TEST( RenewalUnits, drawing_doesNotCrossABarrier )
{
  UnitMap map = row( { 50, 50 } ).limits( 1.9, 10 ).barrier( { { 110, -500 }, { 110, 60 } } );
  const model::UnitResult result = map.run();
  const engine::GeosContext geos;
  const engine::GeosContext::Shape shape = shapeOf( geos, result.units[0].shape );
  const model::PlaceLine &line = map.input.barriers.lines[0];
  const engine::GeosContext::Shape barrier = geos.line( line );
  EXPECT_EQ( GEOSIntersects_r( geos.handle(), shape.get(), barrier.get() ), 0 );
  EXPECT_EQ( result.units[0].shape.size(), 1u );
}

//   The parts of A, 20 m from each other, are drawn as one.
TEST( RenewalUnits, partsOfACommunity_areDrawnTogether )
{
  UnitMap map;
  map.polygon( "A", { { { 0, 0 }, { 100, 0 }, { 100, 100 }, { 0, 100 } }, { { 120, 0 }, { 220, 0 }, { 220, 100 }, { 120, 100 } } } ).limits( 1.9, 10 );
  const model::UnitResult result = map.run();
  ASSERT_EQ( result.units.size(), 1u );
  EXPECT_EQ( result.units[0].shape.size(), 1u );
  EXPECT_NEAR( result.units[0].areaHectares, 2.0, 0.001 );
}

TEST( RenewalUnits, units_areNamedAfterTheirLargestMember )
{
  UnitMap map;
  map.block( "A", 0, 0, 100, 100 ).block( "B", 120, 0, 150, 100 ).limits( 2, 10 );
  EXPECT_EQ( map.run().units[0].id, "U-B" );
}

TEST( RenewalUnits, orderOfTheLayer_changesNothing )
{
  UnitMap map = row( { 12, 47, 23, 88, 71, 35, 60 } ).limits( 1.9, 3.5 );
  const std::vector<model::UnitRow> before = map.run().units;
  std::reverse( map.input.communities.begin(), map.input.communities.end() );
  const std::vector<model::UnitRow> after = map.run().units;
  ASSERT_EQ( before.size(), after.size() );
  for ( std::size_t i = 0; i < before.size(); ++i )
    EXPECT_EQ( before[i].id, after[after.size() - 1 - i].id );
}

TEST( RenewalUnits, numberOfThreads_changesNothing )
{
  UnitMap map;
  for ( int y = 0; y < 12; ++y )
    for ( int x = 0; x < 12; ++x )
      map.block( std::to_string( 1000 + 12 * y + x ), 125.0 * x, 122.0 * y, 100, 100, ( 37 * x * x + 61 * y ) % 100 );
  map.barrier( { { 362, -100 }, { 362, 900 } } ).limits( 1.9, 4.1 );
  const model::UnitResult one = map.run();
  map.settings.threads = 2;
  const model::UnitResult two = map.run();
  EXPECT_EQ( map.textOf( one ), map.textOf( two ) );
  EXPECT_EQ( one.objective.outlineMetres, two.objective.outlineMetres );
  for ( std::size_t i = 0; i < one.units.size(); ++i )
    EXPECT_EQ( one.units[i].shape, two.units[i].shape );
}

TEST( RenewalUnits, cancel_throws )
{
  Canceled canceled;
  const UnitMap map = row( { 50, 50 } );
  EXPECT_THROW( engine::renewalUnits( map.input, map.settings, canceled ), model::Canceled );
}
