#include "core/model/parking_gap.h"

#include <cmath>
#include <stdexcept>

namespace renewal::model
{

const char *toText( DemandMethod method )
{
  switch ( method )
  {
    case DemandMethod::Standard:
      return "standard";
    case DemandMethod::Cars:
      return "cars";
    case DemandMethod::Ownership:
      return "ownership";
  }
  throw std::invalid_argument( "unknown demand method" );
}

DemandMethod demandMethodFromText( const std::string &text )
{
  for ( const DemandMethod method : { DemandMethod::Standard, DemandMethod::Cars, DemandMethod::Ownership } )
    if ( text == toText( method ) )
      return method;
  throw std::invalid_argument( "unknown demand method: " + text );
}

std::string ParkingSettings::problem() const
{
  if ( !( spacesPerHousehold > 0.0 ) || !std::isfinite( spacesPerHousehold ) )
    return "spaces per household must be greater than 0";
  if ( !( carsPerHousehold > 0.0 ) || !std::isfinite( carsPerHousehold ) )
    return "cars per household must be greater than 0";
  if ( !( demandFactor > 0.0 ) || !std::isfinite( demandFactor ) )
    return "the demand factor must be greater than 0";
  if ( !( defaultShare >= 0.0 && defaultShare <= 1.0 ) )
    return "the default share must be from 0 to 1";
  return supply.problem();
}

} // namespace renewal::model
