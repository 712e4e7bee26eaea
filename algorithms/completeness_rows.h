#pragma once

#include "algorithms/completeness_indicators.h"

namespace renewal::algorithms
{

//! Rows of the result "scorecard", with the communities' geometry.
ResultRows scorecardRows( const CompletenessReading &reading, const model::CompletenessResult &result, const QString &parameter );

//! Rows of the result "indicators"; the total is the district 全部 in every locale.
ResultRows indicatorRows( const CompletenessIndicators &indicators, const QString &parameter );

//! Says in the log how many communities are complete, and how much is not known.
void reportScorecard( const CompletenessReading &reading, const model::CompletenessResult &result, QgsProcessingFeedback &feedback );

} // namespace renewal::algorithms
