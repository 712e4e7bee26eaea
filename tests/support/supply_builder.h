#pragma once

#include "core/engine/shared_supply.h"
#include "tests/support/drawn_network.h"

#include <string>
#include <vector>

namespace renewal::test
{

inline model::SupplyTaker taker( const model::LonLat &place, std::int64_t wanted )
{
  model::SupplyTaker result;
  result.place = place;
  result.wanted = wanted;
  return result;
}

inline model::SupplyGiver giver( const model::LonLat &place, std::int64_t offered, std::uint32_t inside = model::SupplyGiver::NO_TAKER )
{
  model::SupplyGiver result;
  result.place = place;
  result.offered = offered;
  result.inside = inside;
  return result;
}

inline model::SupplyResult shared( const model::SupplyInput &input, const model::Network &net, const model::SupplySettings &settings = {} )
{
  model::Progress progress;
  return engine::shareSupply( input, &net, settings, progress );
}

inline model::SupplyResult sharedStraight( const model::SupplyInput &input, model::SupplySettings settings = {} )
{
  model::Progress progress;
  settings.isStraight = true;
  return engine::shareSupply( input, nullptr, settings, progress );
}

//! One straight street from west to east, 1000 m, with a vertex every 50 m: longer segments leave the drawn line by millimetres.
inline model::Network longStreet()
{
  std::vector<Xy> places;
  for ( int x = -500; x <= 500; x += 50 )
    places.push_back( { static_cast<double>( x ), 0.0 } );
  return network( { street( places ) } );
}

//! One word per flow, by giver and taker: "giver>taker units walk-in-whole-metres".
inline std::vector<std::string> words( const model::SupplyResult &result )
{
  std::vector<std::string> list;
  for ( const model::SupplyFlow &flow : result.flows )
    list.push_back( std::to_string( flow.giver ) + ">" + std::to_string( flow.taker ) + " " + std::to_string( flow.units ) + " " + std::to_string( static_cast<int>( flow.walkMetres + 0.5 ) ) );
  return list;
}

using Words = std::vector<std::string>;

} // namespace renewal::test
