#pragma once

#include "core/model/charging_gap.h"
#include "core/model/network.h"
#include "core/model/progress.h"

namespace renewal::engine
{

/**
 * Method: electric vehicles counted, or by share of cars, or by share of cars per household; those without a private
 * pile ask for public piles (vehicles per pile, rounded up), which stations within the radius lend (shareSupply).
 * Beside it: the nearest station, spaces ready for chargers, and the piles that car parks owe by their kind.
 * Inputs: communities, stations, lots with what is known of them; network, or null for straight lines; settings.
 * Result: rows in input order; publicNeed = allocated + gap for every row.
 * Cost: that of shareSupply(); where the piles of stations are not known, a second search for the nearest of those.
 * Throws model::Canceled, std::invalid_argument for settings.problem(); uses settings.supply.threads threads.
 * Not covered: queues by the hour; the load of the grid; whether a private pile may be built at all.
 */
model::ChargingResult chargingGap( const model::ChargingInput &input, const model::Network *network, const model::ChargingSettings &settings, model::Progress &progress );

} // namespace renewal::engine
