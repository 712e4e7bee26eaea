#include "core/engine/community_checklist.h"

#include <gtest/gtest.h>
#include <stdexcept>

using namespace renewal;
using namespace renewal::model;
using engine::communityChecklist;

namespace
{

ChecklistItem item( const char *code, RuleClass kind = RuleClass::Must, double weight = 1.0, const char *category = "基础类" )
{
  ChecklistItem result;
  result.code = code;
  result.kind = kind;
  result.weight = weight;
  result.category = category;
  return result;
}

const std::optional<bool> YES = true, NO = false, UNKNOWN;

//! Evidence of a community of \a year: attributes as given, no survey.
ChecklistEvidence evidence( std::optional<int> year, const std::vector<AttributeAnswer> &attributes )
{
  return { year, attributes, std::vector<const SurveyRow *>( attributes.size(), nullptr ) };
}

SurveyRow row( bool isYes, std::int64_t moment = SurveyRow::UNDATED, std::uint32_t community = 0, std::uint32_t item = 0 )
{
  SurveyRow result;
  result.community = community;
  result.item = item;
  result.isYes = isYes;
  result.moment = moment;
  return result;
}

//! The verdict on the one item of a community in scope.
ItemVerdict judged( const ChecklistItem &question, const AttributeAnswer &attribute, const SurveyRow *survey )
{
  return communityChecklist( { question }, { 1990, { attribute }, { survey } }, 2000 ).items.at( 0 );
}

} // namespace

TEST( CommunityChecklist, attribute_decidesWithoutSurvey )
{
  EXPECT_EQ( judged( item( "A" ), { YES, YES }, nullptr ).verdict, Verdict::Met );
  EXPECT_EQ( judged( item( "A" ), { YES, NO }, nullptr ).verdict, Verdict::Unmet );
  EXPECT_EQ( judged( item( "A" ), { YES, NO }, nullptr ).evidence, Evidence::Attribute );
  const ItemVerdict unknown = judged( item( "A" ), { YES, UNKNOWN }, nullptr );
  EXPECT_EQ( unknown.verdict, Verdict::NoData );
  EXPECT_EQ( unknown.evidence, Evidence::None );
  EXPECT_EQ( unknown.reason, ChecklistReason::None );
}

TEST( CommunityChecklist, survey_goesBeforeAttributeAndDisagreementIsAConflict )
{
  const SurveyRow yes = row( true ), no = row( false );
  const ItemVerdict alone = judged( item( "A" ), { YES, UNKNOWN }, &yes );
  EXPECT_EQ( alone.verdict, Verdict::Met );
  EXPECT_EQ( alone.evidence, Evidence::Survey );
  EXPECT_FALSE( alone.isConflict );
  EXPECT_FALSE( alone.hasAttribute );
  EXPECT_FALSE( judged( item( "A" ), { YES, NO }, &no ).isConflict );
  EXPECT_TRUE( judged( item( "A" ), { YES, NO }, &no ).hasAttribute );
  const ItemVerdict conflict = judged( item( "A" ), { YES, YES }, &no );
  EXPECT_EQ( conflict.verdict, Verdict::Unmet );
  EXPECT_EQ( conflict.evidence, Evidence::Survey );
  EXPECT_TRUE( conflict.isConflict );
  EXPECT_TRUE( conflict.hasAttribute );
  EXPECT_EQ( conflict.survey, &no );
}

// "Are there illegal structures?" Yes breaks the requirement, no meets it; met_when is never turned round.
TEST( CommunityChecklist, problemItem_turnsTheSurveyRoundOnly )
{
  ChecklistItem problem = item( "W01" );
  problem.yesMeansUnmet = true;
  const SurveyRow yes = row( true ), no = row( false );
  EXPECT_EQ( judged( problem, { YES, UNKNOWN }, &yes ).verdict, Verdict::Unmet );
  EXPECT_EQ( judged( problem, { YES, UNKNOWN }, &no ).verdict, Verdict::Met );
  EXPECT_EQ( judged( problem, { YES, YES }, nullptr ).verdict, Verdict::Met );
  EXPECT_FALSE( judged( problem, { YES, NO }, &yes ).isConflict );
  EXPECT_TRUE( judged( problem, { YES, YES }, &yes ).isConflict );
}

// 违法建设 已拆除 is met and 未拆除 is not: such words judge the requirement and are not turned round.
TEST( CommunityChecklist, judgementOfAProblem_isTakenAsItStands )
{
  ChecklistItem problem = item( "W01" );
  problem.yesMeansUnmet = true;
  SurveyRow removed = row( true ), standing = row( false );
  removed.isJudgement = standing.isJudgement = true;
  EXPECT_EQ( judged( problem, { YES, UNKNOWN }, &removed ).verdict, Verdict::Met );
  EXPECT_EQ( judged( problem, { YES, UNKNOWN }, &standing ).verdict, Verdict::Unmet );
  EXPECT_EQ( judged( item( "J01" ), { YES, UNKNOWN }, &removed ).verdict, Verdict::Met );
}

TEST( CommunityChecklist, itemThatDoesNotApply_isNaWhateverTheSurveySays )
{
  const SurveyRow no = row( false );
  for ( const SurveyRow *survey : { static_cast<const SurveyRow *>( nullptr ), &no } )
  {
    const ItemVerdict verdict = judged( item( "J06" ), { NO, YES }, survey );
    EXPECT_EQ( verdict.verdict, Verdict::NotApplicable );
    EXPECT_EQ( verdict.evidence, Evidence::None );
    EXPECT_EQ( verdict.reason, ChecklistReason::DoesNotApply );
    EXPECT_FALSE( verdict.isConflict );
  }
}

TEST( CommunityChecklist, unknownApplication_isNoDataUnlessSurveyed )
{
  const SurveyRow yes = row( true );
  const ItemVerdict open = judged( item( "J06" ), { UNKNOWN, YES }, nullptr );
  EXPECT_EQ( open.verdict, Verdict::NoData );
  EXPECT_EQ( open.reason, ChecklistReason::ApplicationUnknown );
  EXPECT_EQ( judged( item( "J06" ), { UNKNOWN, UNKNOWN }, &yes ).verdict, Verdict::Met );
}

TEST( CommunityChecklist, scope_isTheYearIncluded )
{
  const std::vector<ChecklistItem> items { item( "A" ), item( "B", RuleClass::Optional ) };
  const std::vector<AttributeAnswer> answers { { YES, NO }, { YES, UNKNOWN } };
  EXPECT_TRUE( *communityChecklist( items, evidence( 2000, answers ), 2000 ).isEligible() );

  const ChecklistResult out = communityChecklist( items, evidence( 2001, answers ), 2000 );
  EXPECT_FALSE( *out.isEligible() );
  for ( const ItemVerdict &verdict : out.items )
  {
    EXPECT_EQ( verdict.verdict, Verdict::NotApplicable );
    EXPECT_EQ( verdict.reason, ChecklistReason::TooNew );
    EXPECT_EQ( verdict.evidence, Evidence::None );
  }
  EXPECT_EQ( out.must.total + out.optional.total, 0 );
  EXPECT_FALSE( out.must.share() );
  EXPECT_TRUE( out.missing.empty() && out.nextSurvey.empty() );
}

TEST( CommunityChecklist, conflictOutsideTheScope_isNone )
{
  const SurveyRow no = row( false );
  for ( const std::optional<int> year : { std::optional<int>( 2010 ), std::optional<int>() } )
  {
    const ChecklistResult result = communityChecklist( { item( "A" ) }, { year, { { YES, YES } }, { &no } }, 2000 );
    EXPECT_FALSE( result.items[0].isConflict );
    EXPECT_EQ( result.conflicts, 0 );
    EXPECT_EQ( result.items[0].survey, &no ); // for the note
  }
}

TEST( CommunityChecklist, informationWithoutData_isNotAskedNext )
{
  EXPECT_TRUE( communityChecklist( { item( "I", RuleClass::Info ) }, evidence( 1990, { { YES, UNKNOWN } } ), 2000 ).nextSurvey.empty() );
}

TEST( CommunityChecklist, unknownYear_isNoDataAndAsksOnlyWhatStaysOpen )
{
  const std::vector<ChecklistItem> items { item( "A" ), item( "B" ), item( "C" ) };
  const ChecklistResult result = communityChecklist( items, evidence( std::nullopt, { { YES, NO }, { YES, UNKNOWN }, { NO, UNKNOWN } } ), 2000 );
  EXPECT_FALSE( result.isEligible() );
  for ( const ItemVerdict &verdict : result.items )
  {
    EXPECT_EQ( verdict.verdict, Verdict::NoData );
    EXPECT_EQ( verdict.reason, ChecklistReason::YearUnknown );
  }
  EXPECT_EQ( result.must.total, 3 );
  EXPECT_EQ( result.must.noData, 3 );
  EXPECT_TRUE( result.missing.empty() );
  EXPECT_EQ( result.nextSurvey, std::vector<std::uint32_t> { 1 } );
}

TEST( CommunityChecklist, scopeItem_letsInAndIsNoQuestion )
{
  const std::vector<ChecklistItem> items { item( "A" ), item( "S", RuleClass::Info, 1.0, "scope" ) };
  for ( const std::optional<int> year : { std::optional<int>( 2010 ), std::optional<int>() } )
  {
    const ChecklistResult in = communityChecklist( items, evidence( year, { { YES, YES }, { YES, YES } } ), 2000 );
    EXPECT_EQ( in.scope, ChecklistScope::LocalRule );
    EXPECT_EQ( in.localRule, 1u );
    EXPECT_TRUE( *in.isEligible() );
    ASSERT_EQ( in.items.size(), 1u );
    EXPECT_EQ( in.items[0].verdict, Verdict::Met );
  }
  for ( const std::optional<bool> &met : { NO, UNKNOWN } )
  {
    EXPECT_EQ( communityChecklist( items, evidence( 2010, { { YES, YES }, { YES, met } } ), 2000 ).scope, ChecklistScope::TooNew );
    EXPECT_EQ( communityChecklist( items, evidence( std::nullopt, { { YES, YES }, { YES, met } } ), 2000 ).scope, ChecklistScope::YearUnknown );
  }
  // An old community is in by its year; a scope item that does not apply lets nobody in.
  const ChecklistResult old = communityChecklist( items, evidence( 1990, { { YES, YES }, { YES, YES } } ), 2000 );
  EXPECT_EQ( old.scope, ChecklistScope::BuiltInTime );
  EXPECT_FALSE( old.localRule );
  EXPECT_EQ( communityChecklist( items, evidence( 2010, { { YES, YES }, { NO, YES } } ), 2000 ).scope, ChecklistScope::TooNew );
}

TEST( CommunityChecklist, counts_leaveOutNaAndInformation )
{
  const std::vector<ChecklistItem> items { item( "A" ), item( "B" ), item( "C" ), item( "D" ), item( "O", RuleClass::Optional ), item( "P", RuleClass::Optional ), item( "I", RuleClass::Info ) };
  const SurveyRow no = row( false );
  ChecklistEvidence known = evidence( 1990, { { YES, YES }, { YES, NO }, { YES, UNKNOWN }, { NO, NO }, { YES, NO }, { YES, UNKNOWN }, { YES, YES } } );
  known.survey[6] = &no;
  const ChecklistResult result = communityChecklist( items, known, 2000 );
  EXPECT_EQ( result.must.total, 3 );
  EXPECT_EQ( result.must.met, 1 );
  EXPECT_EQ( result.must.unmet, 1 );
  EXPECT_EQ( result.must.noData, 1 );
  EXPECT_DOUBLE_EQ( *result.must.share(), 0.5 ); // 1 / ( 3 - 1 )
  EXPECT_EQ( result.optional.total, 2 );
  EXPECT_DOUBLE_EQ( *result.optional.share(), 0.0 ); // 0 / ( 2 - 1 )
  EXPECT_EQ( result.conflicts, 1 );                  // the information item shows its conflict
  EXPECT_EQ( result.missing, ( std::vector<std::uint32_t> { 1, 4 } ) );
  EXPECT_EQ( result.nextSurvey, ( std::vector<std::uint32_t> { 2, 5 } ) );
}

TEST( CommunityChecklist, missingAndNextSurvey_putMustHavesFirst )
{
  const std::vector<ChecklistItem> items { item( "O1", RuleClass::Optional, 9 ), item( "M1", RuleClass::Must, 1 ), item( "M2", RuleClass::Must, 3 ), item( "M3", RuleClass::Must, 3 ), item( "O2", RuleClass::Optional, 9 ) };
  const std::vector<AttributeAnswer> open( 5, { YES, UNKNOWN } ), broken( 5, { YES, NO } );
  EXPECT_EQ( communityChecklist( items, evidence( 1990, open ), 2000 ).nextSurvey, ( std::vector<std::uint32_t> { 2, 3, 1, 0, 4 } ) );
  EXPECT_EQ( communityChecklist( items, evidence( 1990, broken ), 2000 ).missing, ( std::vector<std::uint32_t> { 1, 2, 3, 0, 4 } ) );
}

TEST( CommunityChecklist, share_isUnknownWhenNothingIsKnown )
{
  const ChecklistResult result = communityChecklist( { item( "A" ) }, evidence( 1990, { { YES, UNKNOWN } } ), 2000 );
  EXPECT_EQ( result.must.total, 1 );
  EXPECT_FALSE( result.must.share() );
}

TEST( CommunityChecklist, evidenceOfOtherLength_isRefused )
{
  EXPECT_THROW( communityChecklist( { item( "A" ) }, evidence( 1990, {} ), 2000 ), std::invalid_argument );
}

TEST( NewestSurveyRows, newestDateThenLastRowCounts )
{
  const std::vector<SurveyRow> rows {
    row( true, 20 ),                        // 0: newest of item 0
    row( false, 10 ),                       //
    row( false ),                           // undated, beaten by any date
    row( true, 5, 0, 1 ),                   //
    row( false, 5, 0, 1 ),                  // 4: same date, last one
    row( true, SurveyRow::UNDATED, 1, 0 ),  //
    row( false, SurveyRow::UNDATED, 1, 0 ), // 6: undated, last one
  };
  const auto newest = engine::newestSurveyRows( rows, 2, 2 );
  ASSERT_EQ( newest.size(), 4u );
  EXPECT_EQ( newest[0], &rows[0] );
  EXPECT_EQ( newest[1], &rows[4] );
  EXPECT_EQ( newest[2], &rows[6] );
  EXPECT_EQ( newest[3], nullptr );
  EXPECT_THROW( engine::newestSurveyRows( rows, 1, 2 ), std::invalid_argument );
}
