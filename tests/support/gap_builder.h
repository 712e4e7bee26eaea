#pragma once

#include "core/engine/charging_gap.h"
#include "core/engine/parking_gap.h"
#include "tests/support/supply_builder.h"

#include <cmath>
#include <optional>
#include <string>
#include <vector>

namespace renewal::test
{

using Number = std::optional<double>;

inline std::string number( const std::optional<std::int64_t> &value )
{
  return value ? std::to_string( *value ) : "-";
}

//! To four decimals, so that 1/6 reads 0.1667.
inline std::string number( const Number &value )
{
  if ( !value )
    return "-";
  char text[64];
  std::snprintf( text, sizeof text, "%.4g", *value );
  return text;
}

//! One word per flow: "giver>taker units walk-in-whole-metres".
inline Words flowWords( const std::vector<model::SupplyFlow> &flows )
{
  model::SupplyResult result;
  result.flows = flows;
  return words( result );
}

//! A community with gates: its place is the middle of the box.
inline model::SupplyTaker gated( double minX, double minY, double maxX, double maxY, const std::vector<model::LonLat> &gates )
{
  model::SupplyTaker result = taker( at( 0.5 * ( minX + maxX ), 0.5 * ( minY + maxY ) ), 0 );
  result.rings = { box( minX, minY, maxX, maxY ) };
  result.gates = gates;
  return result;
}

inline model::ParkingCommunity parkingCommunity( double x, double y, Number households, Number onsite, Number cars = {}, Number potential = {} )
{
  return { taker( at( x, y ), 0 ), households, onsite, cars, potential };
}

inline model::ParkingLot lot( double x, double y, Number spaces, Number share = {}, model::LotUse use = model::LotUse::Lends )
{
  return { "lot", at( x, y ), spaces, false, share, use };
}

inline model::ParkingResult parking( const model::ParkingInput &input, const model::ParkingSettings &settings = {} )
{
  model::Progress progress;
  const model::Network street = longStreet();
  return engine::parkingGap( input, &street, settings, progress );
}

//! "demand basis onsite gapBefore potential shared gapAfter newBuild existing severity"
inline std::string words( const model::ParkingGapRow &row )
{
  return number( row.demand ) + " " + toText( row.basis ) + " " + number( row.onsite ) + " " + number( row.gapBefore ) + " " + number( row.potential ) + " " + number( row.shared ) + " " + number( row.gapAfter ) + " " + toText( row.newBuild ) + " " + toText( row.existing ) + " " + number( row.severity );
}

//! "offered used verdict"
inline std::string words( const model::LotRow &row )
{
  return number( row.offered ) + " " + std::to_string( row.used ) + " " + toText( row.verdict );
}

inline model::ChargingSettings chargingSettings( double radius = 300.0 )
{
  model::ChargingSettings settings;
  settings.evShare = 0.1;
  settings.carsPerHousehold = 0.5;
  settings.evsPerPublicPile = 8.0;
  settings.fastKilowatts = 30.0;
  settings.supply.limitMetres = radius;
  return settings;
}

inline model::ChargingCommunity chargingCommunity( const model::SupplyTaker &taker, Number households, Number cars, Number evs, Number privatePiles = {} )
{
  return { taker, households, cars, evs, privatePiles, {}, {} };
}

//! A community of \a evs electric vehicles and no private pile.
inline model::ChargingCommunity withVehicles( double x, double y, double evs )
{
  return chargingCommunity( taker( at( x, y ), 0 ), {}, {}, evs, 0.0 );
}

inline model::ChargingStation station( double x, double y, Number piles, Number kilowatts = {} )
{
  return { "station", at( x, y ), piles, kilowatts };
}

inline model::ChargingResult charging( const model::ChargingInput &input, const model::ChargingSettings &settings = chargingSettings() )
{
  model::Progress progress;
  const model::Network street = longStreet();
  return engine::chargingGap( input, &street, settings, progress );
}

//! "evs basis need allocated gap nearest cover supply severity"
inline std::string words( const model::ChargingGapRow &row )
{
  return number( row.evs ) + " " + toText( row.basis ) + " " + number( row.publicNeed ) + " " + number( row.allocated ) + " " + number( row.gap ) + " " + number( row.nearestStationMetres ) + " " + toText( row.cover ) + " " + toText( row.supply ) + " " + number( row.severity );
}

inline std::string words( const model::StationRow &row )
{
  return number( row.offered ) + " " + std::to_string( row.used ) + " " + toText( row.verdict );
}

} // namespace renewal::test
