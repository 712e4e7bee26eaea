// Communities that touch in a corner only: what is drawn of their unit must be one piece, and who hangs by a point is no neighbour.

#include "tests/support/unit_map.h"

#include <gtest/gtest.h>

using namespace renewal;
using test::UnitMap;

//         +----------------+
//   +-----+ N1             |       N1 and N2 (need 80) are neighbours at their east ends, 20 m apart. S2 (need 20) lies between
//   |     P----------+-----+       them and meets S1 only in P, over the wedge of open ground below P.
//   | S1  |\ S2      |     |       Part of that wedge lies between N1 and N2, too, and their unit is drawn first; S1+S2 must
//   |     | \--------+     |       keep the ground that holds them together at P.
//   |    /   | N2          |       Areas in ha: N1 2.2 + N2 0.9, S1 1.7 + S2 0.4; alike by need, so no other division is as good.
//   +---+    +-------------+
TEST( UnitCorners, groundAroundASharedCorner_staysWithTheUnit )
{
  UnitMap map;
  map.polygon( "N1", { { { 0, 0 }, { 220, 0 }, { 220, 100 }, { 0, 100 } } }, 80.0 );
  map.polygon( "N2", { { { 0, -60 }, { 220, -60 }, { 220, -20 }, { 0, -20 } } }, 80.0 );
  map.polygon( "S1", { { { -100, -80 }, { -30, -80 }, { 0, 0 }, { 0, 100 }, { -100, 100 } } }, 20.0 );
  map.polygon( "S2", { { { 10, -20 }, { 200, -20 }, { 200, 0 }, { 0, 0 } } }, 20.0 );
  map.limits( 1.9, 3.5 );
  const model::UnitResult result = map.run();
  ASSERT_EQ( map.textOf( result ), "N1+N2 S1+S2" );
  for ( const model::UnitRow &unit : result.units )
    EXPECT_EQ( unit.shape.size(), 1u ) << unit.id;
}

//   A (south-west) and C (north-east), 1 ha each, meet in P only; B and D fill the other two corners there, 25 m x 25 m each. Around D the
//   ground is open, but no straight way of at most 60 m leads past it: the shortest touches D's far corner, from 50 m south of P to
//   50 m east of it, 71 m long. Through the point itself there is none.
TEST( UnitCorners, acrossAPointThatFourCommunitiesShare_areNoNeighbours )
{
  UnitMap map;
  map.block( "A", -100, -100, 100, 100 ).block( "C", 0, 0, 100, 100 ).block( "B", -25, 0, 25, 25 ).block( "D", 0, -25, 25, 25 ).limits( 1.9, 10 );
  for ( const std::size_t small : { 2u, 3u } )
    map.input.communities[small].needState = model::NeedState::Missing;
  EXPECT_EQ( map.divided(), "| A C B D" );
}

//   Above the line, A ends in P, and so does B, a triangle that stands on its tip; G lies 20 m below. The nearest way to G starts in the
//   tip; beside it, away from A, there is open ground.
TEST( UnitCorners, tipBesideOpenGround_isANeighbour )
{
  UnitMap map;
  map.polygon( "A", { { { -100, 0 }, { 0, 0 }, { -100, 100 } } } );
  map.polygon( "B", { { { 0, 0 }, { 100, 100 }, { -100, 100 } } } );
  map.block( "G", -100, -120, 200, 100 );
  map.input.communities[0].needState = model::NeedState::Missing;
  map.limits( 2.9, 10 );
  const model::UnitResult result = map.run();
  EXPECT_EQ( map.textOf( result ), "B+G | A" );
  ASSERT_EQ( result.units.size(), 1u );
  EXPECT_EQ( result.units[0].shape.size(), 1u );
}
