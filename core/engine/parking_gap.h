#pragma once

#include "core/model/network.h"
#include "core/model/parking_gap.h"
#include "core/model/progress.h"

namespace renewal::engine
{

/**
 * Method: demand by households, cars or ownership, rounded up; own spaces, then what the community can still gain,
 * then what neighbours lend (shareSupply), then what must be built. Order of measures: ours, building comes last;
 * the measures are those of the Henan guidance 2023-51, 2(6).
 * Inputs: communities and lots with what is known of them; network, or null for straight lines; settings.
 * Result: rows in input order; demand = min(onsite, demand) + potential + shared + gapAfter for every row.
 * Cost: that of shareSupply().
 * Throws model::Canceled, std::invalid_argument for settings.problem(); uses settings.supply.threads threads.
 * Not covered: spaces at night against by day (shares stand for it); prices; spaces that block fire lanes.
 */
model::ParkingResult parkingGap( const model::ParkingInput &input, const model::Network *network, const model::ParkingSettings &settings, model::Progress &progress );

} // namespace renewal::engine
