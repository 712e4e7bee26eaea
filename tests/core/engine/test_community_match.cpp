#include "core/engine/community_match.h"
#include "tests/support/compared_runs.h"

#include <gtest/gtest.h>

using namespace renewal;
using namespace renewal::tests;
using Lists = std::vector<std::vector<std::uint32_t>>;

// Blocks of 100 m on a line:   | 0 - 100 | 100 - 200 | 200 - 300 | ...

namespace
{

std::string block( int index )
{
  return rectangle( 100.0 * index, 0, 100, 100 );
}

engine::CommunityMatch matchOf( const std::vector<model::ComparedCommunity> &before, const std::vector<model::ComparedCommunity> &after )
{
  std::vector<const model::ComparedCommunity *> a, b;
  for ( const model::ComparedCommunity &community : before )
    a.push_back( &community );
  for ( const model::ComparedCommunity &community : after )
    b.push_back( &community );
  return engine::matchCommunities( a, b, model::Progress() );
}

class CanceledProgress : public model::Progress
{
    bool isCanceled() const override { return true; }
};

} // namespace

TEST( CommunityMatch, brokenShapes_areMatchedById )
{
  // No shape, rubbish, and half a polygon; a bow tie is repaired and still shares its ground.
  const std::string half = block( 0 ).substr( 0, 40 );
  std::string bowTie = block( 3 );
  std::swap_ranges( bowTie.begin() + 13 + 16, bowTie.begin() + 13 + 32, bowTie.begin() + 13 + 32 );
  const engine::CommunityMatch match = matchOf( { { "1", "", "" }, { "2", "", "rubbish" }, { "3", "", half }, { "4", "", bowTie } }, { { "3", "", half }, { "2", "", block( 7 ) }, { "5", "", bowTie }, { "6", "", "" } } );
  EXPECT_EQ( match.successors, ( Lists { {}, { 1 }, { 0 }, { 2 } } ) );
  EXPECT_EQ( match.predecessors, ( Lists { { 2 }, { 1 }, { 3 }, {} } ) );
}

TEST( CommunityMatch, sameId_matchesWhateverTheOutline )
{
  // Redrawn: 60 of 100 m in common; moved by a datum shift onto nobody's ground.
  const engine::CommunityMatch match = matchOf( { { "1", "", block( 0 ) }, { "2", "", block( 2 ) } }, { { "2", "", rectangle( 900, 0, 100, 100 ) }, { "1", "", rectangle( 40, 0, 100, 100 ) } } );
  EXPECT_EQ( match.successors, ( Lists { { 1 }, { 0 } } ) );
  EXPECT_TRUE( match.reusedIds.empty() );
}

TEST( CommunityMatch, newId_isMatchedByGround )
{
  // B covers 50 of A's 100 m: just enough. D covers 49 of C's: too little.
  const engine::CommunityMatch match = matchOf( { { "A", "", block( 0 ) }, { "C", "", block( 5 ) } }, { { "B", "", rectangle( 50, 0, 100, 100 ) }, { "D", "", rectangle( 551, 0, 100, 100 ) } } );
  EXPECT_EQ( match.successors, ( Lists { { 0 }, {} } ) );
  EXPECT_EQ( match.predecessors, ( Lists { { 0 }, {} } ) );
}

TEST( CommunityMatch, dividedCommunity_goesToEveryPart )
{
  // 7 (0-200) is divided into 7, which keeps the id, and 7-2; 8 is its neighbour.
  const engine::CommunityMatch match = matchOf( { { "7", "", rectangle( 0, 0, 200, 100 ) }, { "8", "", block( 2 ) } }, { { "7", "", block( 0 ) }, { "7-2", "", block( 1 ) }, { "8", "", block( 2 ) } } );
  EXPECT_EQ( match.successors, ( Lists { { 0, 1 }, { 2 } } ) );
  EXPECT_EQ( match.predecessors, ( Lists { { 0 }, { 0 }, { 1 } } ) );
}

TEST( CommunityMatch, joinedCommunities_goToTheWhole )
{
  const engine::CommunityMatch match = matchOf( { { "7", "", block( 0 ) }, { "8", "", block( 1 ) } }, { { "8", "", rectangle( 0, 0, 200, 100 ) } } );
  EXPECT_EQ( match.successors, ( Lists { { 0 }, { 0 } } ) );
  EXPECT_EQ( match.predecessors, ( Lists { { 0, 1 } } ) );
}

TEST( CommunityMatch, idsDealtOutAnew_areNotBelieved )
{
  // Before: 1, 2, 3 on blocks 0, 1, 2. After: a new community on block 9 is 1, the others are numbered on.
  const std::vector<model::ComparedCommunity> before { { "1", "East", block( 0 ) }, { "2", "", block( 1 ) }, { "3", "", block( 2 ) } };
  const std::vector<model::ComparedCommunity> after { { "1", "New", block( 9 ) }, { "2", "", block( 0 ) }, { "3", "", block( 1 ) }, { "4", "", block( 2 ) } };
  const engine::CommunityMatch match = matchOf( before, after );
  EXPECT_EQ( match.successors, ( Lists { { 1 }, { 2 }, { 3 } } ) );
  EXPECT_EQ( match.predecessors, ( Lists { {}, { 0 }, { 1 }, { 2 } } ) );
  EXPECT_EQ( match.reusedIds, ( std::vector<std::uint32_t> { 0, 1, 2 } ) );
}

TEST( CommunityMatch, sameName_keepsTheIdThoughTheLayerWasShifted )
{
  // All communities moved by one block, as after a correction of GCJ-02: ids and names agree.
  const engine::CommunityMatch match = matchOf( { { "1", "East", block( 0 ) }, { "2", "West", block( 1 ) } }, { { "1", "East", block( 1 ) }, { "2", "West", block( 2 ) } } );
  EXPECT_EQ( match.successors, ( Lists { { 0 }, { 1 } } ) );
}

TEST( CommunityMatch, points_matchWithinAMetre )
{
  const engine::CommunityMatch metres = matchOf( { { "A", "", pointAt( 500, 500 ) }, { "B", "", pointAt( 900, 500 ) }, { "C", "", pointAt( 2050, 50 ) } }, { { "a", "", pointAt( 500.9, 500 ) }, { "b", "", pointAt( 901.1, 500 ) }, { "c", "", block( 20 ) } } );
  EXPECT_EQ( metres.successors, ( Lists { { 0 }, {}, { 2 } } ) );
  const engine::CommunityMatch degrees = matchOf( { { "A", "", pointAt( 113.6, 34.7 ) } }, { { "a", "", pointAt( 113.600009, 34.7 ) }, { "b", "", pointAt( 113.6001, 34.7 ) } } );
  EXPECT_EQ( degrees.successors, ( Lists { { 0 } } ) );
}

TEST( CommunityMatch, nothing_matchesNothing )
{
  EXPECT_TRUE( matchOf( {}, {} ).successors.empty() );
  EXPECT_EQ( matchOf( { { "1", "", block( 0 ) } }, {} ).successors, Lists( 1 ) );
  EXPECT_EQ( matchOf( {}, { { "1", "", block( 0 ) } } ).predecessors, Lists( 1 ) );
}

TEST( CommunityMatch, cancel_stops )
{
  const model::ComparedCommunity community { "1", "", block( 0 ) };
  EXPECT_THROW( engine::matchCommunities( { &community }, { &community }, CanceledProgress() ), model::Canceled );
}
