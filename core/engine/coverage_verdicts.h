#pragma once

#include "core/engine/coverage_counts.h"
#include "core/engine/coverage_distances.h"

namespace renewal::engine
{

//! Residents of one community in figures that do not depend on a rule.
struct CommunityTotals
{
    double weight = 0.0;        //!< of all residents
    double countedWeight = 0.0; //!< of those with a street
    bool isCounted = false;     //!< somebody has a street, and countedWeight > 0
};

std::vector<CommunityTotals> communityTotals( const model::CoverageInput &input, const CoveragePlaces &places );

/**
 * Method: medians, shares and counts per community, then the verdict as the contract words it.
 * Inputs: a rule, the distances of its group per resident, the facilities within limits per item.
 * Result: fills the rows of this rule, one per community, into \a rows (community-major, rules.size() apart);
 * returns the residents with a street beyond the limit where the verdict is not "nodata".
 * Cost: O(residents) on average.
 * Throws nothing; rules may run in parallel.
 * Not covered: the size of areas other than their ground area.
 */
std::vector<std::uint32_t> judgeRule( std::uint32_t rule, const FacilityGroup &group, const std::vector<model::LengthUnits> &distances, const model::CoverageInput &input, const CoveragePlaces &places, const CompressedRows<Within> &within, const std::vector<CommunityTotals> &totals, const model::CoverageSettings &settings, std::vector<model::CoverageRow> &rows );

} // namespace renewal::engine
