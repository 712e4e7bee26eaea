#include "core/engine/parking_gap.h"

#include "core/engine/shared_supply.h"
#include "core/engine/supply_use.h"
#include "core/engine/whole_units.h"

#include <algorithm>
#include <stdexcept>

namespace renewal::engine
{

namespace
{

std::int64_t demandOf( const model::ParkingCommunity &community, model::DemandMethod method, const model::ParkingSettings &settings )
{
  switch ( method )
  {
    case model::DemandMethod::Standard:
      return wholeUnitsUp( *community.households * settings.spacesPerHousehold );
    case model::DemandMethod::Cars:
      return wholeUnitsUp( *community.cars * settings.demandFactor );
    case model::DemandMethod::Ownership:
      break;
  }
  return wholeUnitsUp( *community.households * settings.carsPerHousehold * settings.demandFactor );
}

//! The yardstick for what stands: counted cars where they were asked for or are known beside the standard, else ownership.
model::DemandMethod existingMethod( const model::ParkingCommunity &community, const model::ParkingSettings &settings )
{
  const bool mayUseCars = settings.method == model::DemandMethod::Cars || ( settings.method == model::DemandMethod::Standard && settings.hasCars );
  return mayUseCars && community.cars ? model::DemandMethod::Cars : model::DemandMethod::Ownership;
}

//! Everything that does not depend on neighbours; a row without households or own spaces stays empty.
model::ParkingGapRow rowBeforeSharing( const model::ParkingCommunity &community, const model::ParkingSettings &settings )
{
  model::ParkingGapRow row;
  row.basis = settings.method;
  if ( settings.method == model::DemandMethod::Cars && !community.cars )
    row.basis = model::DemandMethod::Ownership;
  if ( community.onsiteSpaces )
    row.onsite = wholeUnitsDown( *community.onsiteSpaces );
  if ( !community.households || !row.onsite )
    return row;
  row.demand = demandOf( community, row.basis, settings );
  row.gapBefore = std::max<std::int64_t>( 0, *row.demand - *row.onsite );
  row.isCarsAssumed = row.basis != settings.method;
  row.isPotentialAssumed = !community.potentialSpaces;
  row.potential = std::min( wholeUnitsDown( community.potentialSpaces.value_or( 0.0 ) ), *row.gapBefore );
  if ( *community.households > 0.0 )
    row.spacesPerHousehold = static_cast<double>( *row.onsite ) / *community.households;
  row.newBuild = *row.onsite >= demandOf( community, model::DemandMethod::Standard, settings ) ? model::Verdict::Met : model::Verdict::Unmet;
  return row;
}

void finishRow( model::ParkingGapRow &row, std::int64_t received, bool isOffStreet, const model::ParkingCommunity &community, const model::ParkingSettings &settings )
{
  if ( !row.demand )
    return;
  row.shared = received;
  row.gapAfter = *row.gapBefore - *row.potential - received;
  row.severity = *row.demand > 0 ? static_cast<double>( *row.gapAfter ) / static_cast<double>( *row.demand ) : 0.0;
  if ( isOffStreet )
    return;
  const std::int64_t needed = demandOf( community, existingMethod( community, settings ), settings );
  row.existing = *row.onsite + *row.potential + received >= needed ? model::Verdict::Met : model::Verdict::Unmet;
}

model::LotRow lotRowOf( const model::ParkingLot &lot, const model::ParkingSettings &settings )
{
  model::LotRow row;
  if ( lot.use == model::LotUse::InsideCommunity )
    row.offered = 0;
  else if ( lot.use == model::LotUse::Lends && lot.spaces )
  {
    row.isShareAssumed = !lot.share;
    row.offered = wholeUnitsDown( *lot.spaces * lot.share.value_or( settings.defaultShare ) );
  }
  return row;
}

} // namespace

model::ParkingResult parkingGap( const model::ParkingInput &input, const model::Network *network, const model::ParkingSettings &settings, model::Progress &progress )
{
  if ( const std::string problem = settings.problem(); !problem.empty() )
    throw std::invalid_argument( problem );
  model::ParkingResult result;
  model::SupplyInput supply;
  for ( const model::ParkingCommunity &community : input.communities )
  {
    result.rows.push_back( rowBeforeSharing( community, settings ) );
    const model::ParkingGapRow &row = result.rows.back();
    supply.takers.push_back( community.taker );
    supply.takers.back().wanted = row.demand ? *row.gapBefore - *row.potential : 0;
  }
  for ( const model::ParkingLot &lot : input.lots )
  {
    result.lots.push_back( lotRowOf( lot, settings ) );
    supply.givers.push_back( { lot.place, result.lots.back().offered.value_or( 0 ), model::SupplyGiver::NO_TAKER } );
  }
  model::SupplyResult shared = shareSupply( supply, network, settings.supply, progress );
  const SortedIndices offStreet( shared.takersOffStreet );
  for ( std::uint32_t c = 0; c < result.rows.size(); ++c )
    finishRow( result.rows[c], shared.received[c], offStreet.holds( c ), input.communities[c], settings );
  const SortedIndices lotsOffStreet( shared.giversOffStreet );
  for ( std::uint32_t l = 0; l < result.lots.size(); ++l )
  {
    result.lots[l].used = shared.used[l];
    result.lots[l].verdict = useVerdict( result.lots[l].offered, shared.used[l], lotsOffStreet.holds( l ) );
  }
  result.flows = std::move( shared.flows );
  result.communitiesOffStreet = std::move( shared.takersOffStreet );
  result.lotsOffStreet = std::move( shared.giversOffStreet );
  return result;
}

} // namespace renewal::engine
