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

const char *toText( PlanStrategy strategy )
{
  switch ( strategy )
  {
    case PlanStrategy::Improve:
      return "整治提升";
    case PlanStrategy::Alter:
      return "改建完善";
    case PlanStrategy::Renew:
      return "拆除新建";
  }
  throw std::invalid_argument( "strategy out of range" );
}

} // namespace renewal::model
