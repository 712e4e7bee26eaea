#include "core/engine/shared_supply.h"
#include "core/engine/supply_flow.h"
#include "core/engine/supply_reach.h"

#include <stdexcept>

namespace renewal::engine
{

namespace
{

template <class Item>
std::vector<std::uint32_t> emptyRows( const CompressedRows<Item> &rows )
{
  std::vector<std::uint32_t> result;
  for ( std::uint32_t r = 0; r < rows.rows(); ++r )
    if ( rows.row( r ).isEmpty() )
      result.push_back( r );
  return result;
}

CompressedRows<Within> reach( const model::SupplyInput &input, const model::Network *network, const model::SupplySettings &settings, model::Progress &progress, model::SupplyResult &result )
{
  if ( !network )
  {
    if ( settings.hasNearest )
      result.nearestMetres = straightNearest( input, settings, progress );
    return straightPairs( input, settings, progress );
  }
  const SupplyPlaces places = supplyPlaces( input, *network, settings, progress );
  progress.setPercent( 15.0 );
  result.takersOffStreet = emptyRows( places.starts );
  result.giversOffStreet = emptyRows( places.seeds );
  if ( settings.hasNearest )
    result.nearestMetres = walkingNearest( input, *network, places, settings, progress );
  progress.setPercent( 25.0 );
  return walkingPairs( input, *network, places, settings, progress );
}

} // namespace

model::SupplyResult shareSupply( const model::SupplyInput &input, const model::Network *network, const model::SupplySettings &settings, model::Progress &progress )
{
  for ( const std::string &problem : { settings.problem(), input.problem() } )
    if ( !problem.empty() )
      throw std::invalid_argument( problem );
  model::SupplyResult result;
  const CompressedRows<Within> pairs = reach( input, settings.isStraight ? nullptr : network, settings, progress, result );
  progress.setPercent( 50.0 );
  std::vector<std::int64_t> offered, wanted;
  for ( const model::SupplyGiver &giver : input.givers )
    offered.push_back( giver.offered );
  for ( const model::SupplyTaker &taker : input.takers )
    wanted.push_back( taker.wanted );
  CheapestFlows cheapest = cheapestFlows( offered, wanted, pairs, settings.threads, progress );
  result.flows = std::move( cheapest.flows );
  result.componentCount = cheapest.componentCount;
  result.pairCount = pairs.items.size();
  result.received.assign( wanted.size(), 0 );
  result.used.assign( offered.size(), 0 );
  for ( const model::SupplyFlow &flow : result.flows )
  {
    result.received[flow.taker] += flow.units;
    result.used[flow.giver] += flow.units;
  }
  progress.setPercent( 100.0 );
  return result;
}

} // namespace renewal::engine
