#include "core/model/charging_gap.h"

#include <cmath>
#include <stdexcept>

namespace renewal::model
{

const char *toText( EvBasis basis )
{
  switch ( basis )
  {
    case EvBasis::Evs:
      return "evs";
    case EvBasis::Cars:
      return "cars";
    case EvBasis::Ownership:
      return "ownership";
  }
  throw std::invalid_argument( "unknown basis of electric vehicles" );
}

BuildProfile buildProfileFromText( const std::string &text )
{
  if ( text == "new" )
    return BuildProfile::New;
  if ( text == "existing" )
    return BuildProfile::Existing;
  throw std::invalid_argument( "unknown profile: " + text );
}

std::string ChargingSettings::problem() const
{
  if ( !( evShare >= 0.0 && evShare <= 1.0 ) )
    return "the share of electric vehicles must be from 0 to 1";
  if ( !( carsPerHousehold > 0.0 ) || !std::isfinite( carsPerHousehold ) )
    return "cars per household must be greater than 0";
  if ( !( evsPerPublicPile > 0.0 ) || !std::isfinite( evsPerPublicPile ) )
    return "electric vehicles per public pile must be greater than 0";
  if ( !( readinessShare >= 0.0 && readinessShare <= 1.0 ) )
    return "the share of spaces ready for charging must be from 0 to 1";
  return supply.problem();
}

} // namespace renewal::model
