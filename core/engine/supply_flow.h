#pragma once

#include "core/engine/compressed_rows.h"
#include "core/engine/coverage_counts.h"
#include "core/model/progress.h"
#include "core/model/shared_supply.h"

namespace renewal::engine
{

struct CheapestFlows
{
    std::vector<model::SupplyFlow> flows; //!< by giver, then taker
    std::size_t componentCount = 0;
};

/**
 * Method: the pairs fall into connected components; in each, preflow-push finds how many units can be placed at most, the
 * network simplex the cheapest way to place as many (LEMON). Arcs stand by giver, then taker, so ties fall the same way.
 * Inputs: units per giver and taker, 0 to SupplyInput::MAX_UNITS; per giver the takers within reach, each once, ascending.
 * Result: whole units; least total of units x distance among all ways to place the most.
 * Cost: some 100 bytes per pair of the components in work, largest first; time grows a little faster than the pairs of a component.
 * Throws model::Canceled between components; uses \a threads threads, 0 = all cores.
 * Not covered: giving every taker its fair part; the total alone counts.
 */
CheapestFlows cheapestFlows( const std::vector<std::int64_t> &offered, const std::vector<std::int64_t> &wanted, const CompressedRows<Within> &pairs, unsigned threads, model::Progress &progress );

} // namespace renewal::engine
