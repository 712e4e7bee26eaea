#include "core/model/unit_audit.h"

#include <stdexcept>

namespace renewal::model
{

const char *toText( UnitCheck check )
{
  switch ( check )
  {
    case UnitCheck::DemolitionShare:
      return "demolition_share";
    case UnitCheck::ExemptIllegal:
      return "exempt_illegal";
    case UnitCheck::ExemptDangerous:
      return "exempt_dangerous";
    case UnitCheck::RebuildRatio:
      return "rebuild_ratio";
    case UnitCheck::ExemptPublic:
      return "exempt_public";
    case UnitCheck::LocalRehousing:
      return "local_rehousing";
    case UnitCheck::RentRise:
      return "rent_rise";
    case UnitCheck::HeritageBuildings:
      return "heritage_buildings";
    case UnitCheck::HeritageFeatures:
      return "heritage_features";
    case UnitCheck::CheckupFirst:
      return "checkup_first";
  }
  throw std::invalid_argument( "unit check out of range" );
}

} // namespace renewal::model
