// A file per dangerous building, struck off when solved: 有 is open, 无 struck off. Days are small numbers.

#include "core/engine/building_answers.h"

#include <gtest/gtest.h>

#include <stdexcept>

using namespace renewal;
using namespace renewal::model;

namespace
{

ChecklistItem item( bool yesMeansUnmet, const char *unit )
{
  ChecklistItem made;
  made.yesMeansUnmet = yesMeansUnmet;
  made.unit = unit;
  return made;
}

//! 0: dangerous housing, by building; 1: water, no problem item and not by building.
std::vector<ChecklistItem> items()
{
  return { item( true, "building" ), item( false, "" ) };
}

SurveyRow row( const char *building, bool isYes, std::int64_t moment = SurveyRow::UNDATED, std::uint32_t item = 0, std::uint32_t community = 0 )
{
  SurveyRow made;
  made.community = community;
  made.item = item;
  made.isYes = isYes;
  made.moment = moment;
  made.building = building;
  return made;
}

} // namespace

TEST( BuildingAnswers, rowOfNoItem_isRefused )
{
  EXPECT_THROW( engine::answersByCommunity( { row( "3", true, 1, 2 ) }, items() ), std::invalid_argument );
}

TEST( BuildingAnswers, rowsWithoutBuilding_stayAsTheyAre )
{
  const auto answers = engine::answersByCommunity( { row( "", true, 1 ), row( "", false, 2 ), row( "", true, 1, 1 ) }, items() );
  ASSERT_EQ( answers.rows.size(), 3u );
  EXPECT_TRUE( answers.rows[0].isYes );
  EXPECT_FALSE( answers.rows[1].isYes );
  EXPECT_EQ( answers.rows[2].item, 1u );
  EXPECT_TRUE( answers.rows[0].buildings.open.empty() );
}

// Building 3 was found on day 1 and struck off on day 9; building 5, found on day 2, is open. The newest row alone would say: all solved.
TEST( BuildingAnswers, oneOpenBuilding_keepsTheProblemOpen )
{
  const auto answers = engine::answersByCommunity( { row( "3", true, 1 ), row( "5", true, 2 ), row( "3", false, 9 ) }, items() );
  ASSERT_EQ( answers.rows.size(), 1u );
  EXPECT_TRUE( answers.rows[0].isYes );
  EXPECT_EQ( answers.rows[0].moment, 2 );
  EXPECT_EQ( answers.rows[0].building, "" );
  EXPECT_EQ( answers.rows[0].buildings.open, std::vector<std::string> { "5" } );
  EXPECT_EQ( answers.rows[0].buildings.closed, 1 );
}

TEST( BuildingAnswers, everyBuildingStruckOff_solvesIt )
{
  const auto answers = engine::answersByCommunity( { row( "3", true, 1 ), row( "5", true, 2 ), row( "5", false, 8 ), row( "3", false, 9 ) }, items() );
  ASSERT_EQ( answers.rows.size(), 1u );
  EXPECT_FALSE( answers.rows[0].isYes );
  EXPECT_EQ( answers.rows[0].moment, 9 );
  EXPECT_TRUE( answers.rows[0].buildings.open.empty() );
  EXPECT_EQ( answers.rows[0].buildings.closed, 2 );
}

// Water in building 3 says nothing about the others; no water in it says that the requirement is not met.
TEST( BuildingAnswers, ofOtherItems_onlyWhatIsMissingSpeaksForAll )
{
  const auto met = engine::answersByCommunity( { row( "3", true, 1, 1 ) }, items() );
  EXPECT_TRUE( met.rows.empty() );
  EXPECT_EQ( met.undecided, 1u );
  const auto unmet = engine::answersByCommunity( { row( "3", true, 1, 1 ), row( "5", false, 1, 1 ) }, items() );
  ASSERT_EQ( unmet.rows.size(), 1u );
  EXPECT_FALSE( unmet.rows[0].isYes );
  EXPECT_EQ( unmet.undecided, 0u );
}

TEST( BuildingAnswers, rowOnTheWholeCommunity_settlesWhatIsOlder )
{
  // Day 5: none left anywhere. Building 7 was found afterwards.
  const std::vector<SurveyRow> rows { row( "3", true, 1 ), row( "", false, 5 ), row( "7", true, 6 ) };
  const auto settled = engine::answersByCommunity( { rows[0], rows[1] }, items() );
  ASSERT_EQ( settled.rows.size(), 1u );
  EXPECT_FALSE( settled.rows[0].isYes );
  EXPECT_TRUE( settled.rows[0].buildings.open.empty() );
  const auto again = engine::answersByCommunity( rows, items() );
  ASSERT_EQ( again.rows.size(), 1u );
  EXPECT_TRUE( again.rows[0].isYes );
  EXPECT_EQ( again.rows[0].buildings.open, std::vector<std::string> { "7" } );
}

// "There are some", day 5; building 3 struck off on day 6: which others there are is not known, so it stays open.
TEST( BuildingAnswers, problemOfTheWholeCommunity_isNotSolvedByOneBuilding )
{
  const auto answers = engine::answersByCommunity( { row( "", true, 5 ), row( "3", false, 6 ) }, items() );
  ASSERT_EQ( answers.rows.size(), 1u );
  EXPECT_TRUE( answers.rows[0].isYes );
  EXPECT_EQ( answers.rows[0].moment, 5 );
  EXPECT_EQ( answers.rows[0].buildings.closed, 1 );
}

TEST( BuildingAnswers, undatedRows_countInTheirOrder )
{
  const auto answers = engine::answersByCommunity( { row( "3", true ), row( "3", false ), row( "5", true, 1 ), row( "5", false ) }, items() );
  ASSERT_EQ( answers.rows.size(), 1u );
  EXPECT_EQ( answers.rows[0].buildings.open, std::vector<std::string> { "5" } ); // a dated row before an undated one
  EXPECT_EQ( answers.rows[0].buildings.closed, 1 );
}

TEST( BuildingAnswers, communitiesAndItems_areApart )
{
  const auto answers = engine::answersByCommunity( { row( "3", true, 1, 0, 1 ), row( "3", false, 2, 0, 0 ), row( "", true, 3, 1, 1 ) }, items() );
  ASSERT_EQ( answers.rows.size(), 3u );
  EXPECT_EQ( answers.rows[0].item, 1u ); // as it was
  EXPECT_EQ( answers.rows[1].community, 0u );
  EXPECT_FALSE( answers.rows[1].isYes );
  EXPECT_EQ( answers.rows[2].community, 1u );
  EXPECT_TRUE( answers.rows[2].isYes );
}
