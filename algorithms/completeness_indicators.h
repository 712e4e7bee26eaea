#pragma once

#include "algorithms/completeness_reading.h"

namespace renewal::algorithms
{

//! The indicators of a run, ready to be written.
struct CompletenessIndicators
{
    std::vector<std::string> districts;
    std::vector<model::IndicatorRow> rows;
};

//! Refuses layers that the indicators could not use. Throws InputError; reads no feature.
void requireIndicatorLayers( const CompletenessLayers &layers, const CompletenessFields &fields );

//! Reads what only the indicators need and computes them, 50 to 90 percent. Throws InputError, model::Canceled.
CompletenessIndicators computeIndicators( const CompletenessLayers &layers, const CompletenessFields &fields, const CompletenessReading &reading, const model::CompletenessResult &scorecard, AuditRun &run, QgsProcessingFeedback &feedback );

} // namespace renewal::algorithms
