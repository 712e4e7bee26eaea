#pragma once

#include "algorithms/audit_algorithm.h"
#include "core/input/community_reader.h"
#include "core/model/coverage.h"

namespace renewal::algorithms
{

//! What the result rows of servicecoverage are made from.
struct CoverageTables
{
    const model::CoverageInput &input;
    const model::CoverageResult &result;
    const input::CommunityLayer &communities;
    const input::GroundTransform &toOutput; //!< between the frame and the CRS of the outputs
};

//! Rows of "coverage": one per community and rule, made while they are written; \a tables must outlive them.
ResultRows coverageRows( const CoverageTables &tables, const QString &parameter );

//! Rows of "coverage_summary": one per community, with its geometry.
ResultRows coverageSummaryRows( const CoverageTables &tables, const QString &parameter );

//! Rows of "unserved": residents who lack a must-have.
ResultRows unservedRows( const CoverageTables &tables, const QString &parameter );

} // namespace renewal::algorithms
