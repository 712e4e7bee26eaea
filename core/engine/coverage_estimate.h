#pragma once

#include "core/model/coverage.h"

namespace renewal::engine
{

//! What one stored row of the result "coverage" tells of a community and a rule.
struct KnownCoverage
{
    model::CoverageRow row;     //!< under the rule it was judged by
    bool isOneResident = false; //!< a point community: one resident, one distance
};

//! What follows for another figure of the rule; what is empty cannot be known without the audit.
struct CoverageEstimate
{
    std::optional<model::Verdict> verdict;
    std::optional<double> coveredShare; //!< empty where the verdict is "nodata" too
    bool isShareKnown = false;
};

/**
 * Method: bounds of the covered share. It never falls when the limit grows; it is 1 from the farthest resident on; half
 * of the residents live within the median. Only what the bounds leave no doubt about is told: it is then what the audit finds.
 * Inputs: a stored row, the rule that it was judged by, the rule as it would be, the share from which a rule is met.
 * Result: verdict and share, each empty if not certain.
 * Cost: O(1).
 * Throws nothing.
 * Not covered: other facilities or another min_count, which leave only "nodata" certain.
 */
CoverageEstimate estimateCoverage( const KnownCoverage &known, const model::CoverageRule &before, const model::CoverageRule &after, double metShare );

/**
 * Method: that of coverageSummary().
 * Inputs: rules, and the rows of the result, communities in order, then rules.
 * Result: score, grade and counts per community; no mark of the edge of the street data.
 * Cost: O(rows).
 * Throws std::invalid_argument if there is not one row for each community and rule.
 * Not covered: where the communities lie.
 */
std::vector<model::CoverageSummaryRow> gradeCommunities( const std::vector<model::CoverageRule> &rules, const std::vector<model::CoverageRow> &rows );

} // namespace renewal::engine
