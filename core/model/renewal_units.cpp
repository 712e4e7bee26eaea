#include "core/model/renewal_units.h"

#include <cmath>

namespace renewal::model
{

std::string UnitSettings::problem() const
{
  if ( !( maxGapMetres >= 0.0 ) || !std::isfinite( maxGapMetres ) )
    return "the largest gap must be 0 or more metres";
  if ( !( minAreaHectares > 0.0 ) || !std::isfinite( minAreaHectares ) )
    return "the least area must be greater than 0 hectares";
  if ( !( maxAreaHectares >= minAreaHectares ) || !std::isfinite( maxAreaHectares ) )
    return "the greatest area must not be less than the least area";
  if ( maxHouseholds && ( !( *maxHouseholds > 0.0 ) || !std::isfinite( *maxHouseholds ) ) )
    return "the most households must be greater than 0";
  if ( !( improveNeed >= 0.0 && improveNeed <= 100.0 ) )
    return "the need from which parts are rebuilt must be from 0 to 100";
  return std::string();
}

} // namespace renewal::model
