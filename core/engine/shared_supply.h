#pragma once

#include "core/model/network.h"
#include "core/model/progress.h"
#include "core/model/shared_supply.h"

namespace renewal::engine
{

/**
 * Method: walking distances between takers and givers by bounded searches, then per connected component of the
 * pairs within reach a maximum flow and the cheapest flow of that size (LEMON: preflow-push, network simplex after
 * Kiraly and Kovacs 2012), over whole units and whole tenths of a millimetre, so the optimum is exact.
 * Inputs: takers, givers; network, or null for straight lines; settings.
 * Result: most units placed, then least total of units x walk; equal optima are resolved the same way on every run.
 * Cost: the searches cost what they reach; the flow grows with the pairs within reach, not with all pairs.
 * Throws model::Canceled (not within one component), std::invalid_argument for a problem() of input or settings, std::bad_alloc
 * for more than 2^26 pairs (8 GiB); uses settings.threads threads.
 * Not covered: what a taker owns itself; that is taken off wanted by the caller.
 */
model::SupplyResult shareSupply( const model::SupplyInput &input, const model::Network *network, const model::SupplySettings &settings, model::Progress &progress );

} // namespace renewal::engine
