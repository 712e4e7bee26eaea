#pragma once

#include "core/engine/coverage_verdicts.h"

namespace renewal::engine
{

/**
 * Method: weighted mean of the covered shares, grade and counts over must and optional rules.
 * Inputs: the coverage rows, communities in order, then rules; the convex hull for the edge mark.
 * Result: one row per community.
 * Cost: O(rows), and per resident the sides of the hull nearby.
 * Throws model::Canceled; uses settings.threads threads.
 * Not covered: rules shown for information only.
 */
std::vector<model::CoverageSummaryRow> coverageSummary( const std::vector<model::CoverageRow> &rows, const model::CoverageInput &input, const CoveragePlaces &places, const model::Ellipsoid &ellipsoid, const model::CoverageSettings &settings, const model::Progress &progress );

} // namespace renewal::engine
