#pragma once

#include "algorithms/coverage_parameters.h"

namespace renewal::algorithms
{

//! The layers of servicecoverage; all but communities may be empty.
struct CoverageSources
{
    GivenLayer communities;
    GivenLayer network;
    GivenLayer entrances;
    GivenLayer residents;
    GivenLayer facilities;
    GivenLayer areas;
};

//! Everything the coverage engine needs, read once.
struct CoverageReading
{
    input::GroundFrame frame;
    input::CommunityLayer communities;
    std::optional<model::Network> network;
    model::CoverageInput input;
};

/**
 * Reads the layers in the frame of the network (of the communities in straight mode), notes what was left
 * out in the log and the layers in \a run. Reports progress from 0 to 50.
 * Throws InputError, model::Canceled.
 */
CoverageReading readCoverage( const CoverageSources &layers, const CoverageFields &fields, const NetworkChoice &choice, AuditRun &run, QgsProcessingContext &context, QgsProcessingFeedback &feedback );

//! Warns about residents and facilities off the street, with counts and first ids.
void reportNotes( const model::CoverageNotes &notes, const CoverageReading &reading, QgsProcessingFeedback &feedback );

} // namespace renewal::algorithms
