#include "core/rules/overlay_section.h"

#include <tuple>

namespace renewal::rules
{

bool sameFigures( const model::CoverageRule &a, const model::CoverageRule &b )
{
  const auto figures = []( const model::CoverageRule &rule )
  { return std::tie( rule.code, rule.zh, rule.en, rule.facilities, rule.limitMetres, rule.ruleClass, rule.minutes, rule.minCount, rule.weight, rule.size.minSquareMetres, rule.size.per100HouseholdsSquareMetres ); };
  return figures( a ) == figures( b );
}

bool sameFigures( const model::ChecklistItem &a, const model::ChecklistItem &b )
{
  const auto figures = []( const model::ChecklistItem &item )
  { return std::tie( item.code, item.zh, item.en, item.kind, item.category, item.dimension, item.appliesWhen, item.metWhen, item.yesMeansUnmet, item.weight, item.requirement, item.unit ); };
  return figures( a ) == figures( b );
}

bool sameFigures( const model::Figure &a, const model::Figure &b )
{
  const auto figures = []( const model::Figure &figure )
  { return std::tie( figure.name, figure.value, figure.zh, figure.en, figure.unit ); };
  return figures( a ) == figures( b );
}

} // namespace renewal::rules
