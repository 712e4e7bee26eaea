// Who is whose neighbour: the ground between two communities, drawn by hand.
//
//   100 m x 100 m blocks, a street of 20 m between A (west) and B (east): the gap is x 100 .. 120, y 0 .. 100.
//   Each block is 1 ha; a unit wants 2 ha, so A+B is one unit exactly if they are neighbours, else both are left over.

#include "tests/support/unit_map.h"

#include <gtest/gtest.h>

using namespace renewal;
using model::LeftoverCause;
using test::UnitMap;

namespace
{

//! A and B with \a gap metres between them.
UnitMap pair( double gap = 20.0 )
{
  UnitMap map;
  map.block( "A", 0, 0, 100, 100 ).block( "B", 100 + gap, 0, 100, 100 ).limits( 2, 10 );
  map.settings.minAreaHectares = 1.99;
  return map;
}

void expectApart( const UnitMap &map, LeftoverCause cause )
{
  const model::UnitResult result = map.run();
  EXPECT_EQ( map.textOf( result ), "| A B" );
  for ( const model::LeftoverRow &row : result.leftovers )
    EXPECT_EQ( row.cause, cause );
}

} // namespace

TEST( UnitNeighbours, gapExactlyAtTheLimit_joins )
{
  EXPECT_EQ( pair( 60.0 ).divided(), "A+B" );
  expectApart( pair( 60.01 ), LeftoverCause::TooFar );
}

TEST( UnitNeighbours, tooFar_saysHowFar )
{
  const model::UnitResult result = pair( 300.0 ).run();
  ASSERT_EQ( result.leftovers.size(), 2u );
  ASSERT_TRUE( result.leftovers[0].nearestMetres );
  EXPECT_NEAR( *result.leftovers[0].nearestMetres, 300.0, 0.01 );
}

TEST( UnitNeighbours, noGapAllowed_onlyASharedEdgeJoins )
{
  UnitMap touching = pair( 0.0 );
  touching.settings.maxGapMetres = 0.0;
  EXPECT_EQ( touching.divided(), "A+B" );
  UnitMap apart = pair( 0.01 );
  apart.settings.maxGapMetres = 0.0;
  expectApart( apart, LeftoverCause::TooFar );
  UnitMap corner;
  corner.block( "A", 0, 0, 100, 100 ).block( "B", 100, 100, 100, 100 ).limits( 1.99, 10 );
  corner.settings.maxGapMetres = 0.0;
  expectApart( corner, LeftoverCause::TooFar );
}

TEST( UnitNeighbours, cornersThatTouch_joinOverOpenGround )
{
  UnitMap open;
  open.block( "A", 0, 0, 100, 100 ).block( "B", 100, 100, 100, 100 ).limits( 1.99, 10 );
  EXPECT_EQ( open.divided(), "A+B" );
}

TEST( UnitNeighbours, riverThroughTheGap_separates )
{
  expectApart( pair().barrier( { { 110, -500 }, { 110, 500 } } ), LeftoverCause::BehindBarrier );
  // Exactly as long as the blocks face each other.
  expectApart( pair().barrier( { { 110, 0 }, { 110, 100 } } ), LeftoverCause::BehindBarrier );
}

TEST( UnitNeighbours, riverWithABridge_joins )
{
  EXPECT_EQ( pair().barrier( { { 110, -500 }, { 110, 45 } } ).barrier( { { 110, 55 }, { 110, 500 } } ).divided(), "A+B" );
}

TEST( UnitNeighbours, barrierThatEndsInTheGap_doesNotSeparate )
{
  EXPECT_EQ( pair().barrier( { { 110, -500 }, { 110, 60 } } ).divided(), "A+B" );
  EXPECT_EQ( pair().barrier( { { 110, 20 }, { 110, 80 } } ).divided(), "A+B" );
}

//   From A's wall to B's: it splits the street into a southern and a northern part, and both lead across.
TEST( UnitNeighbours, barrierAcrossTheStreet_doesNotSeparate )
{
  EXPECT_EQ( pair().barrier( { { 100, 50 }, { 120, 60 } } ).divided(), "A+B" );
}

//   From the south-west corner of the gap to its north-east corner.
TEST( UnitNeighbours, barrierAtAnAngle_separates )
{
  expectApart( pair().barrier( { { 95, -25 }, { 125, 125 } } ), LeftoverCause::BehindBarrier );
}

TEST( UnitNeighbours, twoBarriersTogether_separate )
{
  expectApart( pair().barrier( { { 108, -50 }, { 108, 50 } } ).barrier( { { 108, 50 }, { 114, 150 } } ), LeftoverCause::BehindBarrier );
  // Crossing ends close the gap as well.
  expectApart( pair().barrier( { { 105, -50 }, { 115, 60 } } ).barrier( { { 115, 40 }, { 105, 150 } } ), LeftoverCause::BehindBarrier );
  // Half a metre between the ends is a way through.
  EXPECT_EQ( pair().barrier( { { 110, -50 }, { 110, 50 } } ).barrier( { { 110, 50.5 }, { 110, 150 } } ).divided(), "A+B" );
}

TEST( UnitNeighbours, barrierAlongASharedEdge_separates )
{
  EXPECT_EQ( pair( 0.0 ).divided(), "A+B" );
  expectApart( pair( 0.0 ).barrier( { { 100, 0 }, { 100, 100 } } ), LeftoverCause::BehindBarrier );
  // Drawn a little beside the edge.
  expectApart( pair( 0.0 ).barrier( { { 100.4, -10 }, { 99.7, 110 } } ), LeftoverCause::BehindBarrier );
  EXPECT_EQ( pair( 0.0 ).barrier( { { 100, -10 }, { 100, 70 } } ).divided(), "A+B" );
}

TEST( UnitNeighbours, barrierAlongAnOutline_separates )
{
  expectApart( pair().barrier( { { 100, -50 }, { 100, 150 } } ), LeftoverCause::BehindBarrier );
}

TEST( UnitNeighbours, riverPolygon_separates )
{
  expectApart( pair().barrierPolygon( { { 105, -200 }, { 115, -200 }, { 115, 300 }, { 105, 300 } } ), LeftoverCause::BehindBarrier );
  // Banks on the very outlines.
  expectApart( pair().barrierPolygon( { { 100, -200 }, { 120, -200 }, { 120, 300 }, { 100, 300 } } ), LeftoverCause::BehindBarrier );
  // A pond in the street.
  EXPECT_EQ( pair().barrierPolygon( { { 105, 30 }, { 115, 30 }, { 115, 60 }, { 105, 60 } } ).divided(), "A+B" );
}

//   The river cuts 20 m off the east of A: A is joined from the west only, so not with B beyond the river, but with C.
TEST( UnitNeighbours, barrierThroughACommunity_joinsOnTheLargerSide )
{
  UnitMap map = pair();
  map.block( "C", -120, 0, 100, 100 ).barrier( { { 80, -300 }, { 80, 400 } } );
  const model::UnitResult result = map.run();
  EXPECT_EQ( map.textOf( result ), "A+C | B" );
  EXPECT_EQ( result.leftovers[0].cause, LeftoverCause::BehindBarrier );
  ASSERT_EQ( result.cut.size(), 1u );
  EXPECT_EQ( result.cut[0].community, 0u );
  EXPECT_NEAR( result.cut[0].shareBeyond, 0.2, 1e-3 );
}

TEST( UnitNeighbours, barrierThatEndsInACommunity_doesNotCutIt )
{
  UnitMap map = pair();
  map.barrier( { { 80, -300 }, { 80, 60 } } );
  const model::UnitResult result = map.run();
  EXPECT_EQ( map.textOf( result ), "A+B" );
  EXPECT_TRUE( result.cut.empty() );
}

TEST( UnitNeighbours, boundaries_areNeverStraddled )
{
  expectApart( pair().boundary( { { 110, -500 }, { 110, 500 } } ), LeftoverCause::OtherArea );
  UnitMap polygons = pair();
  polygons.boundaryPolygon( { { -500, -500 }, { 110, -500 }, { 110, 500 }, { -500, 500 } } ).boundaryPolygon( { { 110, -500 }, { 500, -500 }, { 500, 500 }, { 110, 500 } } );
  expectApart( polygons, LeftoverCause::OtherArea );
}

//   A lies 30 m over the border: with most of its area it belongs to the west, as C does.
TEST( UnitNeighbours, communityOverABorder_belongsWhereMostOfItIs )
{
  UnitMap map = pair();
  map.block( "C", -120, 0, 100, 100 );
  map.boundaryPolygon( { { -500, -500 }, { 70, -500 }, { 70, 500 }, { -500, 500 } } ).boundaryPolygon( { { 70, -500 }, { 500, -500 }, { 500, 500 }, { 70, 500 } } );
  EXPECT_EQ( map.divided(), "A+C | B" );
}

//   M fills the whole street: A and B are neighbours of M, not of each other, or a unit of the two would be in two pieces.
TEST( UnitNeighbours, communityInBetween_separates )
{
  UnitMap map = pair();
  map.block( "M", 100, -20, 20, 140 );
  map.last().needState = model::NeedState::Missing;
  const model::UnitResult result = map.run();
  EXPECT_EQ( map.textOf( result ), "| A B M" );
  EXPECT_EQ( result.leftovers[0].cause, LeftoverCause::NeighboursLeft );
}

//   The parts of A: 100 x 100 in the west, 40 x 100 beyond the river. B is near the small part only.
TEST( UnitNeighbours, multipartCommunity_joinsThroughItsLargestPart )
{
  UnitMap map;
  map.polygon( "A", { { { 0, 0 }, { 100, 0 }, { 100, 100 }, { 0, 100 } }, { { 140, 0 }, { 180, 0 }, { 180, 100 }, { 140, 100 } } } ).block( "B", 200, 0, 100, 100 ).limits( 2.3, 10 );
  EXPECT_EQ( map.divided(), "A+B" ); // without a river the parts hang together
  map.barrier( { { 120, -300 }, { 120, 300 } } );
  EXPECT_EQ( map.divided(), "| A B" );
}

TEST( UnitNeighbours, communityInAHole_isANeighbour )
{
  UnitMap map;
  map.polygon( "A", { { { 0, 0 }, { 300, 0 }, { 300, 300 }, { 0, 300 } }, { { 100, 100 }, { 200, 100 }, { 200, 200 }, { 100, 200 } } } ).block( "B", 110, 110, 80, 80 ).limits( 8.5, 10 );
  EXPECT_EQ( map.divided(), "A+B" );
  map.barrier( { { 105, 105 }, { 195, 105 }, { 195, 195 }, { 105, 195 }, { 105, 105 } } );
  EXPECT_EQ( map.divided(), "| A B" );
}

TEST( UnitNeighbours, overlappingCommunities_areNeighbours )
{
  EXPECT_EQ( pair( -30.0 ).divided(), "A+B" );
  UnitMap same;
  same.block( "A", 0, 0, 100, 100 ).block( "B", 0, 0, 100, 100 ).limits( 1.99, 10 );
  EXPECT_EQ( same.divided(), "A+B" );
}

//   A terrace A M B, side by side. M is half a metre shorter than the others: no way between them. At 10 m there is one.
TEST( UnitNeighbours, wayBehindAnotherCommunity_wantsWidth )
{
  UnitMap map;
  map.block( "A", 0, 0, 60, 200 ).block( "B", 110, 0, 60, 200 ).block( "M", 60, 0, 50, 199.5 ).limits( 2.3, 2.5 );
  map.last().needState = model::NeedState::Missing;
  EXPECT_EQ( map.divided(), "| A B M" );
}

TEST( UnitNeighbours, wayBehindAnotherCommunity_joinsIfWide )
{
  UnitMap open;
  open.block( "A", 0, 0, 60, 200 ).block( "B", 110, 0, 60, 200 ).block( "M", 60, 0, 50, 190 ).limits( 2.3, 2.5 );
  open.last().needState = model::NeedState::Missing;
  EXPECT_EQ( open.divided(), "A+B | M" );
}

//   M stands in the gap, but the ground beside it is open.
TEST( UnitNeighbours, wayBesideAnotherCommunity_joins )
{
  UnitMap map = pair();
  map.block( "M", 102, 0, 16, 40 );
  map.last().needState = model::NeedState::Missing;
  EXPECT_EQ( map.divided(), "A+B | M" );
}

//   Two walls, staggered: the way between them is bent, but it is there.
TEST( UnitNeighbours, wayAroundBarriers_joins )
{
  EXPECT_EQ( pair().barrier( { { 106, -50 }, { 106, 70 } } ).barrier( { { 114, 30 }, { 114, 150 } } ).divided(), "A+B" );
}
