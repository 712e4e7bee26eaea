#include "core/engine/community_checklist.h"

#include <algorithm>
#include <stdexcept>

namespace renewal::engine
{

namespace
{

using namespace model;

bool isScope( const ChecklistItem &item )
{
  return item.category == SCOPE_CATEGORY;
}

std::optional<bool> surveyAnswer( const ChecklistItem &item, const SurveyRow *row )
{
  return row ? std::optional<bool>( isMet( *row, item ) ) : std::nullopt;
}

//! The verdict on an item of a community that belongs to the audit.
ItemVerdict judge( const ChecklistItem &item, std::uint32_t index, const AttributeAnswer &attribute, const SurveyRow *survey )
{
  ItemVerdict result;
  result.item = index;
  result.survey = survey;
  result.hasAttribute = attribute.met.has_value();
  if ( attribute.applies && !*attribute.applies )
  {
    result.verdict = Verdict::NotApplicable;
    result.reason = ChecklistReason::DoesNotApply;
    return result;
  }
  const std::optional<bool> surveyed = surveyAnswer( item, survey );
  if ( !surveyed && !attribute.applies )
  {
    result.reason = ChecklistReason::ApplicationUnknown;
    return result;
  }
  const std::optional<bool> isMet = surveyed ? surveyed : attribute.met;
  if ( !isMet )
    return result;
  result.verdict = *isMet ? Verdict::Met : Verdict::Unmet;
  result.evidence = surveyed ? Evidence::Survey : Evidence::Attribute;
  result.isConflict = surveyed && attribute.met && *surveyed != *attribute.met;
  return result;
}

//! The first scope item that lets the community in.
std::optional<std::uint32_t> localRule( const std::vector<ChecklistItem> &items, const ChecklistEvidence &evidence )
{
  for ( std::uint32_t i = 0; i < items.size(); ++i )
  {
    if ( isScope( items[i] ) && judge( items[i], i, evidence.attributes[i], evidence.survey[i] ).verdict == Verdict::Met )
      return i;
  }
  return std::nullopt;
}

ChecklistScope scopeOf( std::optional<int> builtYear, int builtBy, bool hasLocalRule )
{
  if ( builtYear && *builtYear <= builtBy )
    return ChecklistScope::BuiltInTime;
  if ( hasLocalRule )
    return ChecklistScope::LocalRule;
  return builtYear ? ChecklistScope::TooNew : ChecklistScope::YearUnknown;
}

//! Takes back the verdict where the community is not, or may not be, part of the audit.
void withdraw( ItemVerdict &verdict, ChecklistScope scope )
{
  const bool isOut = scope == ChecklistScope::TooNew;
  verdict.verdict = isOut ? Verdict::NotApplicable : Verdict::NoData;
  verdict.reason = isOut ? ChecklistReason::TooNew : ChecklistReason::YearUnknown;
  verdict.evidence = Evidence::None;
  verdict.isConflict = false;
}

void count( ChecklistCount &counts, Verdict verdict )
{
  if ( verdict == Verdict::NotApplicable )
    return;
  ++counts.total;
  counts.met += verdict == Verdict::Met;
  counts.unmet += verdict == Verdict::Unmet;
  counts.noData += verdict == Verdict::NoData;
}

void summarize( const std::vector<ChecklistItem> &items, ChecklistResult &result )
{
  for ( const ItemVerdict &verdict : result.items )
  {
    result.conflicts += verdict.isConflict;
    if ( items[verdict.item].kind == RuleClass::Must )
      count( result.must, verdict.verdict );
    else if ( items[verdict.item].kind == RuleClass::Optional )
      count( result.optional, verdict.verdict );
  }
  for ( const RuleClass kind : { RuleClass::Must, RuleClass::Optional } )
  {
    for ( const ItemVerdict &verdict : result.items )
    {
      if ( items[verdict.item].kind == kind && verdict.verdict == Verdict::Unmet )
        result.missing.push_back( verdict.item );
    }
  }
  std::stable_sort( result.nextSurvey.begin(), result.nextSurvey.end(), [&items]( std::uint32_t left, std::uint32_t right )
                    {
    const bool isLeftMust = items[left].kind == RuleClass::Must, isRightMust = items[right].kind == RuleClass::Must;
    return isLeftMust != isRightMust ? isLeftMust : items[left].weight > items[right].weight; } );
}

} // namespace

std::vector<const SurveyRow *> newestSurveyRows( const std::vector<SurveyRow> &rows, std::size_t communityCount, std::size_t itemCount )
{
  std::vector<const SurveyRow *> newest( communityCount * itemCount, nullptr );
  for ( const SurveyRow &row : rows )
  {
    if ( row.community >= communityCount || row.item >= itemCount )
      throw std::invalid_argument( "a survey row of no community or item" );
    const SurveyRow *&place = newest[row.community * itemCount + row.item];
    if ( !place || row.moment >= place->moment )
      place = &row;
  }
  return newest;
}

ChecklistResult communityChecklist( const std::vector<ChecklistItem> &items, const ChecklistEvidence &evidence, int builtBy )
{
  if ( evidence.attributes.size() != items.size() || evidence.survey.size() != items.size() )
    throw std::invalid_argument( "evidence must be parallel to the items" );
  ChecklistResult result;
  result.localRule = localRule( items, evidence );
  result.scope = scopeOf( evidence.builtYear, builtBy, result.localRule.has_value() );
  if ( result.scope != ChecklistScope::LocalRule )
    result.localRule.reset();
  const bool isIn = result.isEligible().value_or( false );
  for ( std::uint32_t i = 0; i < items.size(); ++i )
  {
    if ( isScope( items[i] ) )
      continue;
    ItemVerdict verdict = judge( items[i], i, evidence.attributes[i], evidence.survey[i] );
    // Out of scope nothing is asked; where the year is unknown, only what would stay open once it is known.
    if ( verdict.verdict == Verdict::NoData && items[i].kind != RuleClass::Info && result.scope != ChecklistScope::TooNew )
      result.nextSurvey.push_back( i );
    if ( !isIn )
      withdraw( verdict, result.scope );
    result.items.push_back( verdict );
  }
  summarize( items, result );
  return result;
}

} // namespace renewal::engine
