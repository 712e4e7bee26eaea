#include "core/model/unit_strategy.h"

#include <stdexcept>

namespace renewal::model
{

const char *toText( UnitStrategy strategy )
{
  switch ( strategy )
  {
    case UnitStrategy::Improve:
      return "整治提升";
    case UnitStrategy::Alter:
      return "改建完善";
    case UnitStrategy::Renew:
      return "拆除新建";
  }
  throw std::invalid_argument( "strategy out of range" );
}

} // namespace renewal::model
