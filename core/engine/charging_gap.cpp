#include "core/engine/charging_gap.h"

#include "core/engine/shared_supply.h"
#include "core/engine/supply_use.h"
#include "core/engine/whole_units.h"

#include <algorithm>
#include <stdexcept>

namespace renewal::engine
{

namespace
{

void reckonVehicles( const model::ChargingCommunity &community, const model::ChargingSettings &settings, model::ChargingGapRow &row )
{
  if ( community.evs )
  {
    row.evs = community.evs;
    row.basis = model::EvBasis::Evs;
  }
  else if ( community.cars )
  {
    row.evs = *community.cars * settings.evShare;
    row.basis = model::EvBasis::Cars;
  }
  else if ( community.households )
    row.evs = *community.households * settings.carsPerHousehold * settings.evShare;
}

model::ChargingGapRow rowBeforeSharing( const model::ChargingCommunity &community, const model::ChargingSettings &settings )
{
  model::ChargingGapRow row;
  reckonVehicles( community, settings, row );
  row.isPrivateAssumed = row.evs && !community.privatePiles;
  row.privatePiles = community.privatePiles.value_or( 0.0 );
  if ( row.evs )
    row.publicNeed = wholeUnitsUp( std::max( 0.0, *row.evs - *row.privatePiles ) / settings.evsPerPublicPile );
  if ( settings.profile == model::BuildProfile::New && community.spaces )
    row.provisionRequired = wholeUnitsUp( *community.spaces * settings.readinessShare );
  if ( community.privatePiles )
    row.provisionFound = wholeUnitsDown( *community.privatePiles );
  if ( community.hasEbikeCharging )
    row.ebike = *community.hasEbikeCharging ? model::Verdict::Met : model::Verdict::Unmet;
  return row;
}

//! Leaves the percentage to the search before it.
class QuietProgress : public model::Progress
{
  public:
    explicit QuietProgress( const model::Progress &inner )
      : mInner( inner )
    {
    }
    bool isCanceled() const override { return mInner.isCanceled(); }

  private:
    const model::Progress &mInner;
};

//! Per community: is a station within the radius whose number of piles is not known?
std::vector<std::uint8_t> unknownStationsNear( const model::ChargingInput &input, const model::SupplyInput &supply, const model::Network *network, const model::SupplySettings &settings, const model::Progress &progress )
{
  std::vector<std::uint8_t> isNear( supply.takers.size(), 0 );
  model::SupplyInput unknown; // they offer nothing: no pairs, only the nearest of them
  for ( std::size_t s = 0; s < input.stations.size(); ++s )
    if ( !input.stations[s].piles )
      unknown.givers.push_back( supply.givers[s] );
  if ( unknown.givers.empty() )
    return isNear;
  unknown.takers = supply.takers;
  QuietProgress quiet( progress );
  const model::SupplyResult found = shareSupply( unknown, network, settings, quiet );
  for ( std::size_t c = 0; c < isNear.size(); ++c )
    isNear[c] = found.nearestMetres[c] && *found.nearestMetres[c] <= settings.limitMetres;
  return isNear;
}

void finishRow( model::ChargingGapRow &row, std::int64_t received, const std::optional<double> &nearest, bool canTell, bool isUnknownNear, const model::ChargingSettings &settings )
{
  if ( canTell )
  {
    row.nearestStationMetres = nearest;
    row.cover = nearest && *nearest <= settings.supply.limitMetres ? model::Verdict::Met : model::Verdict::Unmet;
  }
  if ( !row.publicNeed )
    return;
  row.allocated = received;
  row.gap = *row.publicNeed - received;
  row.severity = *row.publicNeed > 0 ? static_cast<double>( *row.gap ) / static_cast<double>( *row.publicNeed ) : 0.0;
  if ( *row.gap == 0 )
    row.supply = model::Verdict::Met;
  else if ( canTell && !isUnknownNear )
    row.supply = model::Verdict::Unmet;
}

model::StationRow stationRowOf( const model::ChargingStation &station, const model::ChargingSettings &settings )
{
  model::StationRow row;
  if ( station.piles )
    row.offered = wholeUnitsDown( *station.piles );
  if ( station.powerKilowatts && settings.fastKilowatts )
    row.speed = *station.powerKilowatts >= *settings.fastKilowatts ? model::PileSpeed::Fast : model::PileSpeed::Slow;
  return row;
}

model::LotCheckRow checkOf( const model::ChargingLot &lot, const model::ChargingSettings &settings )
{
  model::LotCheckRow row;
  if ( lot.kind.empty() )
    return row;
  for ( std::size_t f = 0; f < settings.lotShares.size(); ++f )
    if ( settings.lotShares[f].name == "lot_share_" + lot.kind )
      row.figure = f;
  if ( !row.figure )
  {
    row.verdict = model::Verdict::NotApplicable;
    return row;
  }
  if ( !lot.spaces )
    return row;
  row.required = wholeUnitsUp( *lot.spaces * settings.lotShares[*row.figure].value );
  if ( lot.piles )
    row.verdict = wholeUnitsDown( *lot.piles ) >= *row.required ? model::Verdict::Met : model::Verdict::Unmet;
  return row;
}

void countBySpeed( model::ChargingResult &result )
{
  for ( const model::SupplyFlow &flow : result.flows )
  {
    if ( result.stations[flow.giver].speed == model::PileSpeed::Fast )
      result.rows[flow.taker].allocatedFast += flow.units;
    else if ( result.stations[flow.giver].speed == model::PileSpeed::Slow )
      result.rows[flow.taker].allocatedSlow += flow.units;
  }
}

} // namespace

model::ChargingResult chargingGap( const model::ChargingInput &input, const model::Network *network, const model::ChargingSettings &settings, model::Progress &progress )
{
  if ( const std::string problem = settings.problem(); !problem.empty() )
    throw std::invalid_argument( problem );
  model::ChargingResult result;
  model::SupplyInput supply;
  for ( const model::ChargingCommunity &community : input.communities )
  {
    result.rows.push_back( rowBeforeSharing( community, settings ) );
    supply.takers.push_back( community.taker );
    supply.takers.back().wanted = result.rows.back().publicNeed.value_or( 0 );
  }
  for ( const model::ChargingStation &station : input.stations )
  {
    result.stations.push_back( stationRowOf( station, settings ) );
    supply.givers.push_back( { station.place, result.stations.back().offered.value_or( 0 ), station.inside } );
  }
  for ( const model::ChargingLot &lot : input.lots )
    result.lots.push_back( checkOf( lot, settings ) );

  model::SupplySettings supplySettings = settings.supply;
  supplySettings.hasNearest = true;
  model::SupplyResult shared = shareSupply( supply, network, supplySettings, progress );
  // Nor is a station with an unknown number of piles one without piles: what it could lend is not known.
  const std::vector<std::uint8_t> isUnknownNear = unknownStationsNear( input, supply, network, supplySettings, progress );
  // Without a usable station in the data nothing can be said of cover or supply; that is not "none there".
  const bool hasStations = shared.giversOffStreet.size() < input.stations.size();
  const SortedIndices offStreet( shared.takersOffStreet );
  for ( std::uint32_t c = 0; c < result.rows.size(); ++c )
    finishRow( result.rows[c], shared.received[c], shared.nearestMetres[c], hasStations && !offStreet.holds( c ), isUnknownNear[c] != 0, settings );
  const SortedIndices stationsOffStreet( shared.giversOffStreet );
  for ( std::uint32_t s = 0; s < result.stations.size(); ++s )
  {
    result.stations[s].used = shared.used[s];
    result.stations[s].verdict = useVerdict( result.stations[s].offered, shared.used[s], stationsOffStreet.holds( s ) );
  }
  result.flows = std::move( shared.flows );
  countBySpeed( result );
  result.communitiesOffStreet = std::move( shared.takersOffStreet );
  result.stationsOffStreet = std::move( shared.giversOffStreet );
  return result;
}

} // namespace renewal::engine
