#include "core/engine/community_homes.h"

#include <gtest/gtest.h>

using renewal::engine::CommunityHomes;

TEST( CommunityHomes, unknownCommunity_hasNone )
{
  EXPECT_EQ( CommunityHomes().homeOf( "A", "1" ), CommunityHomes::NONE );
}

TEST( CommunityHomes, sameIdInTwoAreas_isTwoCommunities )
{
  CommunityHomes homes;
  homes.add( "A", "1", 1, 0 );
  homes.add( "B", "1", 2, 3 );
  EXPECT_EQ( homes.homeOf( "A", "1" ), 0 );
  EXPECT_EQ( homes.homeOf( "B", "1" ), 3 );
}

TEST( CommunityHomes, newestRun_decides_inAnyOrder )
{
  CommunityHomes homes;
  homes.add( "", "1", 7, 2 );
  homes.add( "", "1", 3, 0 );
  EXPECT_EQ( homes.homeOf( "", "1" ), 2 );
  homes.add( "", "1", 9, 1 );
  EXPECT_EQ( homes.homeOf( "", "1" ), 1 );
}

TEST( CommunityHomes, newestOutsideAll_leavesTheEarlierDistrict )
{
  CommunityHomes homes;
  homes.add( "", "1", 3, 0 );
  homes.add( "", "1", 9, CommunityHomes::NONE );
  EXPECT_EQ( homes.homeOf( "", "1" ), 0 );
  homes.add( "", "2", 9, CommunityHomes::NONE );
  homes.add( "", "2", 3, 4 );
  EXPECT_EQ( homes.homeOf( "", "2" ), 4 );
}

TEST( CommunityHomes, areaWithoutGeometry_asksTheOthers_ifTheyAgree )
{
  CommunityHomes homes;
  homes.add( "A", "1", 1, 0 );
  EXPECT_EQ( homes.homeOf( "units of 2025", "1" ), 0 );
  homes.add( "B", "1", 1, 0 );
  EXPECT_EQ( homes.homeOf( "units of 2025", "1" ), 0 );
  homes.add( "C", "1", 1, 2 );
  EXPECT_EQ( homes.homeOf( "units of 2025", "1" ), CommunityHomes::NONE );
  EXPECT_EQ( homes.agreedHome( "1" ), CommunityHomes::NONE );
  // Outside all in its own area is an answer, not a gap.
  homes.add( "D", "5", 1, CommunityHomes::NONE );
  homes.add( "A", "5", 1, 1 );
  EXPECT_EQ( homes.agreedHome( "5" ), 1 );
  EXPECT_EQ( homes.homeOf( "D", "5" ), CommunityHomes::NONE );
}
