#include "core/engine/completeness.h"
#include "core/model/dimensions.h"

#include <gtest/gtest.h>
#include <stdexcept>

using namespace renewal;
using model::RuleClass;
using model::Verdict;

namespace
{

class Running : public model::Progress
{
};

class Canceled : public model::Progress
{
  public:
    bool isCanceled() const override { return true; }
};

model::CompletenessQuestion question( const std::string &code, RuleClass ruleClass, double weight, int dimension = 0 )
{
  model::CompletenessQuestion result;
  result.code = code;
  result.zh = code;
  result.ruleClass = ruleClass;
  result.weight = weight;
  result.dimension = dimension;
  return result;
}

//! One community that the checklist has looked at: A (must, 1), B (must, 2), C (optional, 3), D (info, 10).
model::ScorecardRow scored( Verdict a, Verdict b, Verdict c, Verdict d = Verdict::Unmet )
{
  model::CompletenessInput input;
  input.questions = { question( "A", RuleClass::Must, 1 ), question( "B", RuleClass::Must, 2, 1 ), question( "C", RuleClass::Optional, 3, 1 ), question( "D", RuleClass::Info, 10, 1 ) };
  input.communities = 1;
  for ( const Verdict verdict : { a, b, c, d } )
    input.evidence.push_back( { verdict, std::nullopt, std::nullopt } );
  Running progress;
  return engine::completeness( input, progress ).rows[0];
}

model::CoverageRule rule( const std::string &code, RuleClass ruleClass, double weight, const std::string &facility )
{
  model::CoverageRule result;
  result.code = code;
  result.zh = "规则" + code;
  result.ruleClass = ruleClass;
  result.weight = weight;
  result.facilities = { facility };
  result.status = model::Certainty::Memory;
  return result;
}

model::ChecklistItem item( const std::string &code, RuleClass kind, double weight, const std::string &category )
{
  model::ChecklistItem result;
  result.code = code;
  result.zh = "清单" + code;
  result.kind = kind;
  result.weight = weight;
  result.category = category;
  result.status = model::Certainty::Verified;
  return result;
}

} // namespace

TEST( Completeness, evidenceOfTheWrongSize_isRefused )
{
  model::CompletenessInput input;
  input.questions = { question( "A", RuleClass::Must, 1 ) };
  input.communities = 2;
  input.evidence.resize( 1 );
  Running progress;
  EXPECT_THROW( engine::completeness( input, progress ), std::invalid_argument );
}

TEST( Completeness, cancel_leavesNothing )
{
  model::CompletenessInput input;
  input.questions = { question( "A", RuleClass::Must, 1 ) };
  input.communities = 1;
  input.evidence.resize( 1 );
  Canceled progress;
  EXPECT_THROW( engine::completeness( input, progress ), model::Canceled );
}

TEST( Completeness, score_isTheWeightedMean )
{
  // (1 x 1 + 2 x 0.5 + 3 x 0) / 6 = 1/3.
  const model::ScorecardRow row = scored( Verdict::Met, Verdict::Partly, Verdict::Unmet );
  EXPECT_NEAR( *row.score, 100.0 / 3.0, 1e-9 );
  EXPECT_NEAR( *row.need, 200.0 / 3.0, 1e-9 );
  EXPECT_EQ( row.grade, "D" );
  EXPECT_NEAR( *row.knownShare, 1.0, 1e-12 );
  // Must-haves first: B is partly met, C optional and unmet; D is information only.
  EXPECT_EQ( row.missing, ( std::vector<std::size_t> { 1, 2 } ) );
}

TEST( Completeness, naAndNoData_areLeftOut )
{
  // C does not apply: (1 + 0) / (1 + 2) = 1/3; B unknown: 1 / 1, known 1 of 3.
  EXPECT_NEAR( *scored( Verdict::Met, Verdict::Unmet, Verdict::NotApplicable ).score, 100.0 / 3.0, 1e-9 );
  const model::ScorecardRow open = scored( Verdict::Met, Verdict::NoData, Verdict::NotApplicable );
  EXPECT_NEAR( *open.score, 100.0, 1e-9 );
  EXPECT_NEAR( *open.knownShare, 1.0 / 3.0, 1e-12 );
  EXPECT_EQ( open.grade, "" ); // 2 of 3 unknown
}

TEST( Completeness, nothingKnown_hasNoScore )
{
  const model::ScorecardRow row = scored( Verdict::NoData, Verdict::NoData, Verdict::NotApplicable );
  EXPECT_FALSE( row.score || row.need );
  EXPECT_EQ( row.grade, "" );
  EXPECT_EQ( row.complete, Verdict::NoData );
  EXPECT_NEAR( *row.knownShare, 0.0, 1e-12 );
  const model::ScorecardRow none = scored( Verdict::NotApplicable, Verdict::NotApplicable, Verdict::NotApplicable );
  EXPECT_FALSE( none.score || none.knownShare );
}

TEST( Completeness, completeness_followsTheMustHaves )
{
  using V = Verdict;
  EXPECT_EQ( scored( V::Met, V::Met, V::Unmet ).complete, V::Met ); // optional does not count
  EXPECT_EQ( scored( V::Met, V::Partly, V::Met ).complete, V::Unmet );
  EXPECT_EQ( scored( V::NoData, V::Unmet, V::Met ).complete, V::Unmet ); // a failure is known whatever is not
  EXPECT_EQ( scored( V::Met, V::NoData, V::Met ).complete, V::NoData );
  EXPECT_EQ( scored( V::Met, V::NotApplicable, V::NoData ).complete, V::Met );
  EXPECT_EQ( scored( V::NotApplicable, V::NotApplicable, V::Unmet ).complete, V::Met ); // na is left out: nothing is lacking
  model::CompletenessInput optionalOnly { { question( "A", RuleClass::Optional, 1.0 ) }, 1, { { std::nullopt, V::Met, std::nullopt } } };
  Running progress;
  EXPECT_EQ( engine::completeness( optionalOnly, progress ).rows[0].complete, V::NoData ); // nothing must be
}

TEST( Completeness, grades_changeAtTheirLimits )
{
  const auto graded = []( double weightMet, double weightUnmet, double weightOpen )
  {
    model::CompletenessInput input;
    input.questions = { question( "A", RuleClass::Must, weightMet ), question( "B", RuleClass::Must, weightUnmet ), question( "C", RuleClass::Must, weightOpen ) };
    input.communities = 1;
    input.evidence = { { Verdict::Met, std::nullopt, std::nullopt }, { Verdict::Unmet, std::nullopt, std::nullopt }, { Verdict::NoData, std::nullopt, std::nullopt } };
    Running progress;
    return engine::completeness( input, progress ).rows[0].grade;
  };
  EXPECT_EQ( graded( 9, 1, 0 ), "A" );
  EXPECT_EQ( graded( 89, 11, 0 ), "B" );
  EXPECT_EQ( graded( 3, 1, 0 ), "B" );
  EXPECT_EQ( graded( 74, 26, 0 ), "C" );
  EXPECT_EQ( graded( 6, 4, 0 ), "C" );
  EXPECT_EQ( graded( 59, 41, 0 ), "D" );
  EXPECT_EQ( graded( 7, 0, 3 ), "A" ); // exactly 30 % unknown still has a grade
  EXPECT_EQ( graded( 69, 0, 31 ), "" );
}

TEST( Completeness, dimensions_countWhatApplies )
{
  // Dimension 1 holds B (2) partly and C (3) met: (1 + 3) / 5 = 80; information is not counted.
  const model::ScorecardRow row = scored( Verdict::NoData, Verdict::Partly, Verdict::Met );
  EXPECT_EQ( row.dimensions[0].total, 1 );
  EXPECT_EQ( row.dimensions[0].noData, 1 );
  EXPECT_FALSE( row.dimensions[0].score );
  EXPECT_EQ( row.dimensions[1].total, 2 );
  EXPECT_EQ( row.dimensions[1].met, 1 );
  EXPECT_EQ( row.dimensions[1].noData, 0 );
  EXPECT_NEAR( *row.dimensions[1].score, 80.0, 1e-9 );
  EXPECT_EQ( row.dimensions[2].total, 0 );
  EXPECT_EQ( scored( Verdict::Met, Verdict::NotApplicable, Verdict::Met ).dimensions[1].total, 1 );
}

TEST( Completeness, evidence_hasItsOrder )
{
  const model::CompletenessQuestion plain = question( "A", RuleClass::Must, 1 );
  using V = Verdict;
  EXPECT_EQ( engine::verdictOf( plain, { V::Unmet, V::Met, V::Met } ), V::Unmet );
  EXPECT_EQ( engine::verdictOf( plain, { V::NotApplicable, V::Met, V::Met } ), V::NotApplicable );
  EXPECT_EQ( engine::verdictOf( plain, { V::NoData, V::Partly, V::Met } ), V::Partly );
  EXPECT_EQ( engine::verdictOf( plain, { V::NoData, V::NoData, V::Met } ), V::NoData ); // the checklist has asked already
  EXPECT_EQ( engine::verdictOf( plain, { std::nullopt, V::Partly, V::Unmet } ), V::Partly );
  EXPECT_EQ( engine::verdictOf( plain, { std::nullopt, V::NoData, V::Unmet } ), V::Unmet );
  EXPECT_EQ( engine::verdictOf( plain, { std::nullopt, std::nullopt, V::Met } ), V::Met );
  EXPECT_EQ( engine::verdictOf( plain, {} ), V::NoData );
}

TEST( Completeness, coverageMet_isOnlyPartOfAnItemThatAsksMore )
{
  model::CompletenessQuestion sanitation = question( "S", RuleClass::Must, 1 );
  sanitation.buildsOnCoverage = true;
  using V = Verdict;
  EXPECT_EQ( engine::verdictOf( sanitation, { std::nullopt, V::Met, V::NoData } ), V::NoData );
  EXPECT_EQ( engine::verdictOf( sanitation, { V::NoData, V::Met, V::NoData } ), V::NoData );
  EXPECT_EQ( engine::verdictOf( sanitation, { std::nullopt, V::Met, V::Unmet } ), V::Unmet );
  EXPECT_EQ( engine::verdictOf( sanitation, { std::nullopt, V::Met, V::Met } ), V::Met );
  EXPECT_EQ( engine::verdictOf( sanitation, { std::nullopt, V::Partly, V::Unmet } ), V::Partly ); // half a point stays
}

TEST( Completeness, ruleAndItemOfOneCode_areOneQuestion )
{
  model::RulePack pack;
  pack.coverage = { rule( "X", RuleClass::Optional, 3, "toilet" ), rule( "Y", RuleClass::Must, 1, "park" ) };
  pack.checklist = { item( "X", RuleClass::Must, 2, "便民商业" ), item( "Y", RuleClass::Info, 9, "基础类" ), item( "Z", RuleClass::Optional, 4, "management" ), item( "S", RuleClass::Info, 1, "scope" ) };
  const std::vector<model::CompletenessQuestion> questions = engine::questionsOf( pack );
  ASSERT_EQ( questions.size(), 3u ); // items of scope are no questions
  EXPECT_EQ( questions[0].code, "X" );
  EXPECT_EQ( questions[0].zh, "清单X" );
  EXPECT_EQ( questions[0].ruleClass, RuleClass::Must ); // the stronger of the two
  EXPECT_EQ( questions[0].weight, 2.0 );
  EXPECT_STREQ( model::dimensions()[static_cast<std::size_t>( questions[0].dimension )].key, "commerce" );
  EXPECT_EQ( questions[0].status, model::Certainty::Verified );
  EXPECT_EQ( questions[0].facilities, std::vector<std::string> { "toilet" } );
  EXPECT_EQ( questions[1].ruleClass, RuleClass::Must ); // an item for information does not weaken the rule
  EXPECT_EQ( questions[1].weight, 1.0 );
  EXPECT_STREQ( model::dimensions()[static_cast<std::size_t>( questions[1].dimension )].key, "public_space" ); // the item names none
  EXPECT_EQ( questions[2].item, 2 );
  EXPECT_EQ( questions[2].weight, 4.0 );
}
