#pragma once

#include "core/model/coverage.h"
#include "core/model/network.h"
#include "core/model/progress.h"

namespace renewal::engine
{

/**
 * Method: one search per facility type from all facilities at once; each resident reads its distance at
 * its place on the street (or its gates). Verdicts as the contract defines servicecoverage.
 * Inputs: communities, residents, facilities, rules; the network, or null for straight lines.
 * Result: one row per community and rule, summaries and unserved residents, in input order.
 * Cost: near-linear in arcs per type plus residents per rule; no OD matrix.
 * Throws model::Canceled, std::invalid_argument on broken indices; uses settings.threads threads.
 * Not covered: opening hours, capacities, barriers off the street.
 */
model::CoverageResult serviceCoverage( const model::CoverageInput &input, const model::Network *network, const model::CoverageSettings &settings, model::Progress &progress );

} // namespace renewal::engine
