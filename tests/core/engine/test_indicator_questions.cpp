#include "core/engine/indicator_questions.h"

#include <gtest/gtest.h>

using namespace renewal;
using model::Indicator;
using model::Verdict;

namespace
{

model::CompletenessQuestion question( const std::string &code, std::vector<std::string> facilities = {}, model::RuleClass ruleClass = model::RuleClass::Must )
{
  model::CompletenessQuestion result;
  result.code = code;
  result.facilities = std::move( facilities );
  result.ruleClass = ruleClass;
  result.status = model::Certainty::Memory;
  return result;
}

//! One community; \a verdicts in the order of the questions.
std::optional<Verdict> answer( Indicator indicator, std::vector<model::CompletenessQuestion> questions, const std::vector<Verdict> &verdicts, const engine::StrayVerdicts &strays = {}, std::optional<Verdict> firstCoverage = std::nullopt )
{
  model::CompletenessInput input;
  input.questions = std::move( questions );
  input.communities = 1;
  input.evidence.resize( input.questions.size() );
  if ( !input.evidence.empty() )
    input.evidence[0].coverage = firstCoverage;
  const model::IndicatorQuestion asked = engine::indicatorQuestions( input, verdicts, { strays } )[static_cast<std::size_t>( indicator )];
  EXPECT_EQ( asked.answers.empty(), !asked.missing.empty() );
  return asked.answers.empty() ? std::nullopt : asked.answers[0];
}

} // namespace

TEST( IndicatorQuestions, theFacilityFindsTheQuestion )
{
  using V = Verdict;
  // Another pack's code, the must-have before the optional one.
  EXPECT_EQ( answer( Indicator::Elderly, { question( "R180-0508", { "elderly_daycare" }, model::RuleClass::Optional ), question( "HN-04", { "elderly_daycare" } ) }, { V::Met, V::Unmet } ), V::Unmet );
  EXPECT_EQ( answer( Indicator::Nursery, { question( "HN00-06", { "nursery" } ) }, { V::Partly } ), V::Partly );
  EXPECT_EQ( answer( Indicator::ActivityGround, { question( "HN00-12", { "fitness", "playground" } ) }, { V::NotApplicable } ), V::NotApplicable );
  EXPECT_EQ( answer( Indicator::Kindergarten, { question( "WJ20-02" ) }, { V::Met } ), V::Met ); // asked by survey only
  EXPECT_EQ( answer( Indicator::Kindergarten, { question( "WJ20-03", { "nursery" } ) }, { V::Met } ), std::nullopt );
}

TEST( IndicatorQuestions, wasteSorting_fallsBackOnSanitation )
{
  using V = Verdict;
  const std::vector<model::CompletenessQuestion> both { question( "WJ20-13", { "toilet" } ), question( "LX20-J09" ) };
  const std::vector<model::CompletenessQuestion> one { question( "WJ20-13", { "toilet" } ) };
  EXPECT_EQ( answer( Indicator::WasteSorting, both, { V::Met, V::Unmet } ), V::Unmet );
  EXPECT_EQ( answer( Indicator::WasteSorting, one, { V::Met } ), V::Met );
  EXPECT_EQ( answer( Indicator::WasteSorting, one, { V::Unmet }, {}, V::Met ), V::Unmet );                 // there is a toilet: it is the waste
  EXPECT_EQ( answer( Indicator::WasteSorting, one, { V::Unmet }, {}, V::Unmet ), V::NoData );              // it may be the toilet
  EXPECT_EQ( answer( Indicator::WasteSorting, one, { V::Met }, { { "LX20-J09", V::Unmet } } ), V::Unmet ); // a checklist of another pack
  EXPECT_EQ( answer( Indicator::WasteSorting, {}, {} ), std::nullopt );
}

TEST( IndicatorQuestions, urbanVillages_areAskedTheirOwn )
{
  using V = Verdict;
  const std::vector<model::CompletenessQuestion> property { question( "WJ20-16" ), question( "HN00-36" ) };
  EXPECT_EQ( answer( Indicator::Property, property, { V::Unmet, V::NotApplicable } ), V::Unmet );
  EXPECT_EQ( answer( Indicator::Property, property, { V::NotApplicable, V::Met } ), V::Met );
  EXPECT_EQ( answer( Indicator::Property, property, { V::NotApplicable, V::NotApplicable } ), V::NotApplicable );
}

TEST( IndicatorQuestions, smart_lacksAnyOfThree )
{
  using V = Verdict;
  const std::vector<model::CompletenessQuestion> smart { question( "WJ20-07" ), question( "LX20-T04" ), question( "WJ20-17" ) };
  EXPECT_EQ( answer( Indicator::Smart, smart, { V::Met, V::Met, V::Met } ), V::Met );
  EXPECT_EQ( answer( Indicator::Smart, smart, { V::NoData, V::Partly, V::Met } ), V::Unmet );
  EXPECT_EQ( answer( Indicator::Smart, smart, { V::Met, V::NoData, V::Met } ), V::NoData );
  EXPECT_EQ( answer( Indicator::Smart, smart, { V::NotApplicable, V::NotApplicable, V::Met } ), V::Met );
  EXPECT_EQ( answer( Indicator::Smart, { question( "WJ20-17" ) }, { V::Met }, { { "LX20-T04", V::Unmet } } ), V::Unmet );
}

TEST( IndicatorQuestions, weaker_isTheLessSure )
{
  using C = model::Certainty;
  EXPECT_EQ( engine::weaker( C::Verified, C::Memory ), C::Memory );
  EXPECT_EQ( engine::weaker( C::MemoryLow, C::Memory ), C::MemoryLow );
  EXPECT_EQ( engine::weaker( C::Local, C::Verified ), C::Verified );
}
