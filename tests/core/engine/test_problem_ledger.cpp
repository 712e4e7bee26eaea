#include "core/engine/problem_ledger.h"
#include "tests/support/compared_runs.h"

#include <gtest/gtest.h>

using namespace renewal;
using namespace renewal::tests;
using model::LedgerRow;
using model::LedgerState;

namespace
{

const std::string NOWHERE;

std::string block( int index, int length = 1 )
{
  return rectangle( 100.0 * index, 0, 100.0 * length, 100 );
}

//! A community with one item.
DrawnCommunity community( const char *id, const char *word, const std::string &shape = NOWHERE )
{
  return { { id, "", shape }, { verdict( word ) } };
}

std::vector<LedgerRow> ledgerOf( const std::vector<std::vector<DrawnCommunity>> &runs )
{
  model::ComparedHistory history { { { "item", model::Degree::None } }, {} };
  for ( const std::vector<DrawnCommunity> &run : runs )
    history.runs.push_back( drawnRun( run ) );
  model::Progress progress;
  return engine::problemLedger( history, progress );
}

//! The ledger of one community that keeps its id, one verdict per run.
std::vector<LedgerRow> ledgerOfVerdicts( const std::vector<const char *> &verdicts )
{
  std::vector<std::vector<DrawnCommunity>> runs;
  for ( const char *word : verdicts )
    runs.push_back( { community( "1", word ) } );
  return ledgerOf( runs );
}

class CanceledProgress : public model::Progress
{
    bool isCanceled() const override { return true; }
};

} // namespace

TEST( ProblemLedger, noRuns_noLedger )
{
  EXPECT_TRUE( ledgerOf( {} ).empty() );
  EXPECT_TRUE( ledgerOf( { {}, {} } ).empty() );
  EXPECT_TRUE( ledgerOfVerdicts( { "met", "nodata", "na" } ).empty() );
}

TEST( ProblemLedger, lostData_neverCloseAProblem )
{
  // Seen in run 0; nodata in 1, na in 2, no row in 3: still not closed.
  const std::vector<LedgerRow> rows = ledgerOfVerdicts( { "unmet", "nodata", "na", "" } );
  ASSERT_EQ( rows.size(), std::size_t( 1 ) );
  EXPECT_EQ( rows[0].state, LedgerState::Unknown );
  EXPECT_EQ( rows[0].firstSeen, 0u );
  EXPECT_EQ( rows[0].lastSeen, 0u );
  EXPECT_FALSE( rows[0].closed );
  EXPECT_EQ( rows[0].notes, unsigned( model::NOT_ASKED_AFTER ) );
  // Back in sight: open, not reopened, under its first date. Met: closed.
  const LedgerRow open = ledgerOfVerdicts( { "unmet", "nodata", "partly" } ).at( 0 );
  EXPECT_EQ( open.state, LedgerState::Open );
  EXPECT_EQ( open.firstSeen, 0u );
  EXPECT_EQ( open.lastSeen, 2u );
  EXPECT_EQ( open.timesReopened, 0 );
  EXPECT_EQ( ledgerOfVerdicts( { "unmet", "nodata", "met" } ).at( 0 ).closed, 2u );
}

TEST( ProblemLedger, dates_surviveLaterRuns )
{
  const LedgerRow row = ledgerOfVerdicts( { "met", "unmet", "met", "met", "nodata" } ).at( 0 );
  EXPECT_EQ( row.state, LedgerState::Closed );
  EXPECT_EQ( row.firstSeen, 1u );
  EXPECT_EQ( row.lastSeen, 1u );
  EXPECT_EQ( row.closed, 2u );
}

TEST( ProblemLedger, problemThatComesBack_isReopenedUnderItsFirstDate )
{
  const std::vector<LedgerRow> rows = ledgerOfVerdicts( { "unmet", "met", "unmet" } );
  ASSERT_EQ( rows.size(), std::size_t( 1 ) );
  EXPECT_EQ( rows[0].state, LedgerState::Open );
  EXPECT_EQ( rows[0].firstSeen, 0u );
  EXPECT_EQ( rows[0].closedBefore, 1u );
  EXPECT_FALSE( rows[0].closed );
  EXPECT_EQ( rows[0].timesReopened, 1 );
  const LedgerRow again = ledgerOfVerdicts( { "unmet", "met", "unmet", "met", "partly", "met" } ).at( 0 );
  EXPECT_EQ( again.timesReopened, 2 );
  EXPECT_EQ( again.closed, 5u );
  EXPECT_EQ( again.closedBefore, 3u );
}

TEST( ProblemLedger, notKnownBefore_isSaid )
{
  EXPECT_EQ( ledgerOfVerdicts( { "nodata", "unmet" } ).at( 0 ).notes, unsigned( model::NOT_KNOWN_BEFORE ) );
  EXPECT_EQ( ledgerOfVerdicts( { "met", "unmet" } ).at( 0 ).notes, 0u );
  EXPECT_EQ( ledgerOfVerdicts( { "unmet" } ).at( 0 ).notes, 0u );
}

TEST( ProblemLedger, closedUnderAnotherRequirement_isSaid )
{
  model::ComparedHistory history { { { "item", model::Degree::Share } }, { drawnRun( { { { "1", "", "" }, { measured( "unmet", 0.0, 300 ) } } } ), drawnRun( { { { "1", "", "" }, { measured( "met", 1.0, 500 ) } } } ) } };
  model::Progress progress;
  EXPECT_EQ( engine::problemLedger( history, progress ).at( 0 ).notes, unsigned( model::REQUIREMENT_CHANGED ) );
}

TEST( ProblemLedger, communityLeftOutOfARun_isFoundAgain )
{
  // 2 is missing from the second run and comes back under a new id on the same ground.
  const std::vector<std::vector<DrawnCommunity>> first { { community( "1", "met", block( 0 ) ), community( "2", "unmet", block( 1 ) ) }, { community( "1", "met", block( 0 ) ) } };
  const LedgerRow gone = ledgerOf( first ).at( 0 );
  EXPECT_EQ( gone.state, LedgerState::Unknown );
  EXPECT_EQ( gone.notes, unsigned( model::COMMUNITY_IS_GONE ) );
  EXPECT_EQ( gone.run, 0u );
  EXPECT_EQ( gone.community, 1u );
  std::vector<std::vector<DrawnCommunity>> three = first;
  three.push_back( { community( "1", "met", block( 0 ) ), community( "B2", "met", block( 1 ) ) } );
  const LedgerRow back = ledgerOf( three ).at( 0 );
  EXPECT_EQ( back.state, LedgerState::Closed );
  EXPECT_EQ( back.closed, 2u );
  EXPECT_EQ( back.run, 2u );
  EXPECT_EQ( back.earlierIds, std::vector<std::string> { "2" } );
}

//   7 (blocks 0, 1)  is divided into  7a (block 0)  and  7b (block 1)
TEST( ProblemLedger, dividedCommunity_handsItsProblemOn )
{
  const std::vector<DrawnCommunity> whole { community( "7", "unmet", block( 0, 2 ) ) };
  const auto parts = []( const char *a, const char *b )
  {
    return std::vector<DrawnCommunity> { community( "7a", a, block( 0 ) ), community( "7b", b, block( 1 ) ) };
  };
  // Both still have it: two rows with the first date of the whole.
  std::vector<LedgerRow> rows = ledgerOf( { whole, parts( "unmet", "unmet" ) } );
  ASSERT_EQ( rows.size(), std::size_t( 2 ) );
  for ( const LedgerRow &row : rows )
  {
    EXPECT_EQ( row.state, LedgerState::Open );
    EXPECT_EQ( row.firstSeen, 0u );
    EXPECT_EQ( row.earlierIds, std::vector<std::string> { "7" } );
  }
  // One has it: one row; closed when that part has solved it too, once.
  rows = ledgerOf( { whole, parts( "met", "unmet" ) } );
  ASSERT_EQ( rows.size(), std::size_t( 1 ) );
  EXPECT_EQ( rows[0].state, LedgerState::Open );
  EXPECT_EQ( rows[0].community, 1u );
  rows = ledgerOf( { whole, parts( "met", "unmet" ), parts( "met", "met" ) } );
  ASSERT_EQ( rows.size(), std::size_t( 1 ) );
  EXPECT_EQ( rows[0].closed, 2u );
  EXPECT_EQ( rows[0].community, 1u );
  // The part that had solved it has it again: reopened under the first date.
  rows = ledgerOf( { whole, parts( "met", "unmet" ), parts( "unmet", "met" ) } );
  ASSERT_EQ( rows.size(), std::size_t( 2 ) );
  EXPECT_EQ( rows[0].state, LedgerState::Open );
  EXPECT_EQ( rows[0].firstSeen, 0u );
  EXPECT_EQ( rows[0].timesReopened, 1 );
  EXPECT_EQ( rows[1].state, LedgerState::Closed );
}

TEST( ProblemLedger, dividedAndSolvedAtOnce_isOneStrikeOffOfTheWhole )
{
  const std::vector<DrawnCommunity> whole { community( "7", "unmet", block( 0, 2 ) ) };
  const std::vector<DrawnCommunity> solved { community( "7a", "met", block( 0 ) ), community( "7b", "met", block( 1 ) ) };
  std::vector<LedgerRow> rows = ledgerOf( { whole, solved, solved } );
  ASSERT_EQ( rows.size(), std::size_t( 1 ) );
  EXPECT_EQ( rows[0].state, LedgerState::Closed );
  EXPECT_EQ( rows[0].closed, 1u );
  EXPECT_EQ( rows[0].run, 0u ); // stands under 7
  // It comes back in 7b only: that row replaces the one of 7; later in 7a, too.
  const std::vector<DrawnCommunity> back { community( "7a", "met", block( 0 ) ), community( "7b", "unmet", block( 1 ) ) };
  rows = ledgerOf( { whole, solved, back } );
  ASSERT_EQ( rows.size(), std::size_t( 1 ) );
  EXPECT_EQ( rows[0].state, LedgerState::Open );
  EXPECT_EQ( rows[0].firstSeen, 0u );
  EXPECT_EQ( rows[0].closedBefore, 1u );
  const std::vector<DrawnCommunity> both { community( "7a", "unmet", block( 0 ) ), community( "7b", "unmet", block( 1 ) ) };
  rows = ledgerOf( { whole, solved, back, both } );
  ASSERT_EQ( rows.size(), std::size_t( 2 ) );
  EXPECT_EQ( rows[0].firstSeen, 0u );
  EXPECT_EQ( rows[0].timesReopened, 1 );
}

TEST( ProblemLedger, joinedCommunities_shareOneProblem )
{
  // 7 since run 0, 8 since run 1; joined to 9 in run 2: one problem since run 0.
  const std::vector<DrawnCommunity> first { community( "7", "unmet", block( 0 ) ), community( "8", "met", block( 1 ) ) };
  const std::vector<DrawnCommunity> second { community( "7", "unmet", block( 0 ) ), community( "8", "unmet", block( 1 ) ) };
  std::vector<LedgerRow> rows = ledgerOf( { first, second, { community( "9", "partly", block( 0, 2 ) ) } } );
  ASSERT_EQ( rows.size(), std::size_t( 1 ) );
  EXPECT_EQ( rows[0].firstSeen, 0u );
  EXPECT_EQ( rows[0].earlierIds, ( std::vector<std::string> { "7", "8" } ) );
  // Solved on joining: two problems are struck off, each under the community that had it.
  rows = ledgerOf( { first, second, { community( "9", "met", block( 0, 2 ) ) } } );
  ASSERT_EQ( rows.size(), std::size_t( 2 ) );
  EXPECT_EQ( rows[0].closed, 2u );
  EXPECT_EQ( rows[0].run, 1u );
  EXPECT_EQ( rows[1].closed, 2u );
  // 7 was struck off in run 1, 8 was open: the problem of 9 is that of 8, the strike-off of 7 stands.
  const std::vector<DrawnCommunity> solved { community( "7", "met", block( 0 ) ), community( "8", "unmet", block( 1 ) ) };
  rows = ledgerOf( { first, solved, { community( "9", "unmet", block( 0, 2 ) ) } } );
  ASSERT_EQ( rows.size(), std::size_t( 2 ) );
  EXPECT_EQ( rows[0].state, LedgerState::Open );
  EXPECT_EQ( rows[0].firstSeen, 1u );
  EXPECT_EQ( rows[0].timesReopened, 0 );
  EXPECT_EQ( rows[1].state, LedgerState::Closed );
  EXPECT_EQ( rows[1].closed, 1u );
  // Both struck off, and back in the whole: one problem, reopened.
  const std::vector<DrawnCommunity> clean { community( "7", "met", block( 0 ) ), community( "8", "met", block( 1 ) ) };
  rows = ledgerOf( { second, solved, clean, { community( "9", "unmet", block( 0, 2 ) ) } } );
  ASSERT_EQ( rows.size(), std::size_t( 1 ) );
  EXPECT_EQ( rows[0].timesReopened, 1 );
  EXPECT_EQ( rows[0].closedBefore, 2u ); // the later of the two
}

TEST( ProblemLedger, newName_staysOneProblem )
{
  const std::vector<LedgerRow> rows = ledgerOf( { { community( "1", "unmet", block( 0 ) ) }, { community( "A1", "met", block( 0 ) ) }, { community( "B1", "met", block( 0 ) ) }, { community( "C1", "unmet", block( 0 ) ) } } );
  ASSERT_EQ( rows.size(), std::size_t( 1 ) );
  EXPECT_EQ( rows[0].run, 3u );
  EXPECT_EQ( rows[0].timesReopened, 1 );
  EXPECT_EQ( rows[0].earlierIds, ( std::vector<std::string> { "1", "A1", "B1" } ) );
}

// One row per problem: nothing is struck off twice, nothing is open twice.
TEST( ProblemLedger, order_isThatOfTheNewestRunThenItems )
{
  const auto run = []( const char *a, const char *b )
  {
    return drawnRun( { { { "x", "", "" }, { verdict( a ), verdict( b ) } }, { { "y", "", "" }, { verdict( b ), verdict( a ) } } }, 2 );
  };
  model::ComparedHistory history { { { "i", model::Degree::None }, { "j", model::Degree::None } }, { run( "unmet", "met" ), run( "met", "unmet" ) } };
  std::swap( history.runs[1].communities[0], history.runs[1].communities[1] ); // y, x: y has i met -> unmet
  model::Progress progress;
  const std::vector<LedgerRow> rows = engine::problemLedger( history, progress );
  // Before: x has i, y has j. After: y i=met j=unmet, x i=unmet j=met. So y: j open; x: i open.
  ASSERT_EQ( rows.size(), std::size_t( 2 ) );
  EXPECT_EQ( rows[0].community, 0u );
  EXPECT_EQ( rows[0].item, 1u );
  EXPECT_EQ( rows[1].community, 1u );
  EXPECT_EQ( rows[1].item, 0u );
  CanceledProgress canceled;
  EXPECT_THROW( engine::problemLedger( history, canceled ), model::Canceled );
}
