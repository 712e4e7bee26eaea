#include "core/engine/indicators.h"

#include "core/engine/indicator_scope.h"

namespace renewal::engine
{

std::string codeOf( model::Indicator indicator, bool isWalking )
{
  const std::string code = indicator == model::Indicator::CompleteShare ? "WJ20-RATE" : "TJ-" + std::to_string( 10 + static_cast<int>( indicator ) );
  return isWalking ? code + "W" : code;
}

std::vector<model::IndicatorRow> indicators( const model::IndicatorInput &input )
{
  std::vector<model::IndicatorRow> rows;
  for ( std::size_t d = 0; d <= input.districts.size(); ++d )
  {
    const bool isTotal = d == input.districts.size();
    const std::vector<model::IndicatorRow> more = IndicatorScope( input, isTotal ? model::IndicatorCommunity::NO_DISTRICT : static_cast<int>( d ) ).rows();
    rows.insert( rows.end(), more.begin(), more.end() );
  }
  return rows;
}

} // namespace renewal::engine
