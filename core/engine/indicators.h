#pragma once

#include "core/model/indicators.h"

namespace renewal::engine
{

//! Returns the code of \a indicator in indicator_names.h; of its second row, for people on foot, if \a isWalking.
std::string codeOf( model::Indicator indicator, bool isWalking = false );

/**
 * Method: counts, sums and shares per district and in total, as indicator_names.h words them; what the data do not
 * allow has no value but a reason.
 * Inputs: what each community, walkway and ground was found to be, and the covered land.
 * Result: per district, then the total: the indicators in order, those of covered land with a second row each.
 * Cost: O(districts x communities).
 * Throws nothing. Single-threaded.
 * Not covered: indicators of buildings (TJ-01 to TJ-09) and of roads and quarters (TJ-27 to TJ-31).
 */
std::vector<model::IndicatorRow> indicators( const model::IndicatorInput &input );

} // namespace renewal::engine
