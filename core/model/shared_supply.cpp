#include "core/model/shared_supply.h"

#include <cmath>

namespace renewal::model
{

std::string SupplySettings::problem() const
{
  if ( !std::isfinite( limitMetres ) || limitMetres <= 0.0 )
    return "the walking limit must be a positive number of metres";
  if ( !isStraight && ( !std::isfinite( snapDistanceMetres ) || snapDistanceMetres < 0.0 ) )
    return "the snap distance must be zero or more metres";
  return std::string();
}

std::string SupplyInput::problem() const
{
  const auto isOutside = []( std::int64_t units )
  { return units < 0 || units > MAX_UNITS; };
  for ( std::size_t t = 0; t < takers.size(); ++t )
    if ( isOutside( takers[t].wanted ) )
      return "taker " + std::to_string( t ) + " wants " + std::to_string( takers[t].wanted ) + " units";
  for ( std::size_t g = 0; g < givers.size(); ++g )
  {
    if ( isOutside( givers[g].offered ) )
      return "giver " + std::to_string( g ) + " offers " + std::to_string( givers[g].offered ) + " units";
    if ( givers[g].inside != SupplyGiver::NO_TAKER && givers[g].inside >= takers.size() )
      return "giver " + std::to_string( g ) + " is inside a taker that does not exist";
  }
  return std::string();
}

} // namespace renewal::model
