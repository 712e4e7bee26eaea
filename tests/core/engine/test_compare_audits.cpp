#include "core/engine/compare_audits.h"
#include "tests/support/compared_runs.h"

#include <gtest/gtest.h>

using namespace renewal;
using namespace renewal::tests;
using model::Change;
using model::ChangeRow;
using model::Degree;
using model::Finding;

namespace
{

const std::string NOWHERE;

std::string block( int index, int length = 1 )
{
  return rectangle( 100.0 * index, 0, 100.0 * length, 100 );
}

std::vector<ChangeRow> changesOf( const model::ComparedRun &before, const model::ComparedRun &after, Degree degree = Degree::None )
{
  std::vector<model::ComparedItem> items( before.asked.size(), { "item", degree } );
  const engine::CommunityMatch match = engine::matchCommunities( communitiesOf( before ), communitiesOf( after ), model::Progress() );
  return engine::auditChanges( items, before, after, match, model::Progress() );
}

//! One community that keeps its id, one item.
std::vector<ChangeRow> changesOf( const Finding &before, const Finding &after, Degree degree = Degree::None )
{
  return changesOf( drawnRun( { { { "1", "", NOWHERE }, { before } } } ), drawnRun( { { { "1", "", NOWHERE }, { after } } } ), degree );
}

Change changeOf( const Finding &before, const Finding &after, Degree degree = Degree::None )
{
  const std::vector<ChangeRow> rows = changesOf( before, after, degree );
  EXPECT_EQ( rows.size(), std::size_t( 1 ) );
  return rows.at( 0 ).change;
}

} // namespace

TEST( CompareAudits, lostData_areNeverResolved )
{
  for ( const char *problem : { "unmet", "partly" } )
  {
    const ChangeRow lost = changesOf( verdict( problem ), verdict( "nodata" ) ).at( 0 );
    EXPECT_EQ( lost.change, Change::Unknown );
    EXPECT_EQ( lost.notes, unsigned( model::DATA_LOST ) );
    const ChangeRow dropped = changesOf( verdict( problem ), verdict( "" ) ).at( 0 );
    EXPECT_EQ( dropped.change, Change::Unknown );
    EXPECT_EQ( dropped.notes, unsigned( model::NOT_ASKED_AFTER ) );
    const ChangeRow exempt = changesOf( verdict( problem ), verdict( "na" ) ).at( 0 );
    EXPECT_EQ( exempt.change, Change::Unknown );
    EXPECT_EQ( exempt.notes, unsigned( model::NO_LONGER_APPLIES ) );
  }
}

TEST( CompareAudits, whatIsNoProblem_hasNoRow )
{
  for ( const char *before : { "met", "nodata", "na", "" } )
  {
    for ( const char *after : { "met", "nodata", "na", "" } )
      EXPECT_TRUE( changesOf( verdict( before ), verdict( after ) ).empty() ) << before << " " << after;
  }
}

TEST( CompareAudits, problemThatWasNone_isNew )
{
  EXPECT_EQ( changesOf( verdict( "met" ), verdict( "unmet" ) ).at( 0 ).notes, 0u );
  EXPECT_EQ( changesOf( verdict( "na" ), verdict( "unmet" ) ).at( 0 ).notes, 0u );
  EXPECT_EQ( changesOf( verdict( "nodata" ), verdict( "partly" ) ).at( 0 ).notes, unsigned( model::NOT_KNOWN_BEFORE ) );
  EXPECT_EQ( changesOf( verdict( "" ), verdict( "partly" ) ).at( 0 ).notes, unsigned( model::NOT_ASKED_BEFORE ) );
  for ( const char *before : { "met", "na", "nodata", "" } )
    EXPECT_EQ( changeOf( verdict( before ), verdict( "unmet" ) ), Change::New ) << before;
}

TEST( CompareAudits, verdictAlone_tellsWorseAndBetter )
{
  EXPECT_EQ( changeOf( verdict( "unmet" ), verdict( "met" ) ), Change::Resolved );
  EXPECT_EQ( changeOf( verdict( "unmet" ), verdict( "unmet" ) ), Change::Persistent );
  EXPECT_EQ( changeOf( verdict( "unmet" ), verdict( "partly" ) ), Change::Better );
  EXPECT_EQ( changeOf( verdict( "partly" ), verdict( "unmet" ) ), Change::Worse );
}

TEST( CompareAudits, degreeWithinItsTolerance_isPersistent )
{
  // Covered share: one percentage point is noise, more is not.
  EXPECT_EQ( changeOf( measured( "partly", 0.50 ), measured( "partly", 0.51 ), Degree::Share ), Change::Persistent );
  EXPECT_EQ( changeOf( measured( "partly", 0.50 ), measured( "partly", 0.49 ), Degree::Share ), Change::Persistent );
  EXPECT_EQ( changeOf( measured( "partly", 0.50 ), measured( "partly", 0.511 ), Degree::Share ), Change::Better );
  EXPECT_EQ( changeOf( measured( "partly", 0.50 ), measured( "partly", 0.489 ), Degree::Share ), Change::Worse );
  // Score: one point.
  EXPECT_EQ( changeOf( measured( "unmet", 61.0 ), measured( "unmet", 62.0 ), Degree::Score ), Change::Persistent );
  EXPECT_EQ( changeOf( measured( "unmet", 61.0 ), measured( "unmet", 59.9 ), Degree::Score ), Change::Worse );
  // What is lacking is counted: one space more is one space more, and it goes before the verdict.
  EXPECT_EQ( changeOf( measured( "unmet", 30 ), measured( "unmet", 30 ), Degree::Lack ), Change::Persistent );
  EXPECT_EQ( changeOf( measured( "unmet", 30 ), measured( "unmet", 31 ), Degree::Lack ), Change::Worse );
  EXPECT_EQ( changeOf( measured( "unmet", 30 ), measured( "partly", 40 ), Degree::Lack ), Change::Worse );
}

TEST( CompareAudits, otherRequirement_isNotMeasuredAgainst )
{
  // 30 spaces by cars, 10 by ownership: not better. 500 m before, 300 m now: said in the notes.
  const ChangeRow row = changesOf( measured( "unmet", 30, 1 ), measured( "unmet", 10, 2 ), Degree::Lack ).at( 0 );
  EXPECT_EQ( row.change, Change::Persistent );
  EXPECT_EQ( row.notes, unsigned( model::REQUIREMENT_CHANGED ) );
  EXPECT_EQ( changesOf( measured( "met", 0.9, 1 ), measured( "partly", 0.5, 2 ), Degree::Share ).at( 0 ).notes, unsigned( model::REQUIREMENT_CHANGED ) );
}

TEST( CompareAudits, vanishedCommunity_staysUnknown )
{
  const model::ComparedRun before = drawnRun( { { { "1", "", block( 0 ) }, { verdict( "unmet" ), verdict( "met" ) } }, { { "2", "", block( 1 ) }, { verdict( "met" ), verdict( "met" ) } } }, 2 );
  const model::ComparedRun after = drawnRun( { { { "9", "", block( 8 ) }, { verdict( "met" ), verdict( "unmet" ) } } }, 2 );
  const std::vector<ChangeRow> rows = changesOf( before, after );
  ASSERT_EQ( rows.size(), std::size_t( 2 ) );
  EXPECT_EQ( rows[0].community, 0u );
  EXPECT_EQ( rows[0].item, 1u );
  EXPECT_EQ( rows[0].change, Change::New );
  EXPECT_EQ( rows[0].notes, unsigned( model::COMMUNITY_IS_NEW ) );
  EXPECT_FALSE( rows[1].community );
  EXPECT_EQ( rows[1].predecessors, std::vector<std::uint32_t> { 0 } );
  EXPECT_EQ( rows[1].change, Change::Unknown );
  EXPECT_EQ( rows[1].notes, unsigned( model::COMMUNITY_IS_GONE ) );
}

TEST( CompareAudits, rowMissingForOneCommunity_isUnknown )
{
  const model::ComparedRun before = drawnRun( { { { "1", "", NOWHERE }, { verdict( "unmet" ) } }, { { "2", "", NOWHERE }, { verdict( "met" ) } } } );
  const model::ComparedRun after = drawnRun( { { { "1", "", NOWHERE }, { verdict( "" ) } }, { { "2", "", NOWHERE }, { verdict( "met" ) } } } );
  EXPECT_EQ( changesOf( before, after ).at( 0 ).notes, unsigned( model::ROW_IS_MISSING ) );
}

//   7 (blocks 0, 1)  is divided into  7a (block 0)  and  7b (block 1)
TEST( CompareAudits, dividedCommunity_isResolvedWhenAllPartsAre )
{
  const model::ComparedRun whole = drawnRun( { { { "7", "", block( 0, 2 ) }, { verdict( "unmet" ) } } } );
  const auto divided = [&]( const char *a, const char *b )
  {
    return changesOf( whole, drawnRun( { { { "7a", "", block( 0 ) }, { verdict( a ) } }, { { "7b", "", block( 1 ) }, { verdict( b ) } } } ) );
  };
  std::vector<ChangeRow> rows = divided( "met", "met" );
  ASSERT_EQ( rows.size(), std::size_t( 2 ) );
  EXPECT_EQ( rows[0].change, Change::Resolved );
  EXPECT_EQ( rows[1].change, Change::Resolved );
  EXPECT_EQ( rows[0].match, model::MatchKind::Split );

  rows = divided( "unmet", "met" );
  EXPECT_EQ( rows.at( 0 ).change, Change::Persistent );
  EXPECT_EQ( rows.at( 1 ).change, Change::Better );
  EXPECT_EQ( rows.at( 1 ).notes, unsigned( model::SOLVED_IN_PART ) );
  EXPECT_EQ( rows.at( 1 ).unsolvedParts, std::vector<std::uint32_t> { 0 } );

  rows = divided( "nodata", "met" );
  EXPECT_EQ( rows.at( 0 ).change, Change::Unknown );
  EXPECT_EQ( rows.at( 1 ).change, Change::Better );
}

TEST( CompareAudits, parts_areMeasuredByTheirTotal )
{
  // 30 spaces lacked in 7; 7a lacks 10 and 7b 20: nothing has changed. With 25 it is worse by 5, for both.
  const model::ComparedRun whole = drawnRun( { { { "7", "", block( 0, 2 ) }, { measured( "unmet", 30 ) } } } );
  const auto parts = []( double a, double b )
  {
    return drawnRun( { { { "7a", "", block( 0 ) }, { measured( "unmet", a ) } }, { { "7b", "", block( 1 ) }, { measured( "unmet", b ) } } } );
  };
  EXPECT_EQ( changesOf( whole, parts( 10, 20 ), Degree::Lack ).at( 0 ).change, Change::Persistent );
  EXPECT_EQ( changesOf( whole, parts( 10, 25 ), Degree::Lack ).at( 0 ).change, Change::Worse );
  EXPECT_EQ( changesOf( whole, parts( 10, 25 ), Degree::Lack ).at( 1 ).change, Change::Worse );
  // Joined again: 10 + 25 against 30.
  const ChangeRow joined = changesOf( parts( 10, 25 ), whole, Degree::Lack ).at( 0 );
  EXPECT_EQ( joined.change, Change::Better );
  EXPECT_EQ( joined.match, model::MatchKind::Merged );
  EXPECT_DOUBLE_EQ( *joined.before.degree, 35.0 );
}

TEST( CompareAudits, shareOfAPart_isNotMeasuredAgainstTheWhole )
{
  // Half of 7 was covered: 7b (nobody) and 7a (0.8) may be just that half.
  const model::ComparedRun whole = drawnRun( { { { "7", "", block( 0, 2 ) }, { measured( "partly", 0.5 ) } } } );
  const model::ComparedRun parts = drawnRun( { { { "7a", "", block( 0 ) }, { measured( "partly", 0.8 ) } }, { { "7b", "", block( 1 ) }, { measured( "unmet", 0.0 ) } } } );
  for ( const ChangeRow &row : changesOf( whole, parts, Degree::Share ) )
  {
    EXPECT_EQ( row.change, Change::Persistent );
    EXPECT_EQ( row.notes, unsigned( model::DEGREE_NOT_COMPARABLE ) );
  }
}

TEST( CompareAudits, joinedCommunities_bringTheWorstVerdict )
{
  const auto joined = []( const char *a, const char *b, const char *now )
  {
    return changesOf( drawnRun( { { { "7", "", block( 0 ) }, { verdict( a ) } }, { { "8", "", block( 1 ) }, { verdict( b ) } } } ), drawnRun( { { { "9", "", block( 0, 2 ) }, { verdict( now ) } } } ) );
  };
  EXPECT_EQ( joined( "unmet", "met", "unmet" ).at( 0 ).change, Change::Persistent );
  EXPECT_EQ( joined( "unmet", "met", "partly" ).at( 0 ).change, Change::Persistent ); // some were served before, too
  EXPECT_EQ( joined( "unmet", "unmet", "partly" ).at( 0 ).change, Change::Better );
  EXPECT_EQ( joined( "partly", "met", "unmet" ).at( 0 ).change, Change::Worse );
  EXPECT_EQ( joined( "unmet", "nodata", "met" ).at( 0 ).change, Change::Resolved );
  EXPECT_EQ( joined( "met", "nodata", "unmet" ).at( 0 ).notes, unsigned( model::NOT_KNOWN_BEFORE ) );
  EXPECT_EQ( joined( "unmet", "partly", "unmet" ).at( 0 ).before.verdict, model::Verdict::Unmet );
}
