#pragma once

#include "algorithms/charging_gap_reading.h"

namespace renewal::algorithms
{

/**
 * Rows of "charging_gap", "charging_flows", "stations_left" and "lot_checks" for the sinks GAPS, FLOWS, STATIONS_LEFT
 * and LOT_CHECKS, in that order.
 */
std::vector<ResultRows> chargingRows( const ChargingReading &reading, const model::ChargingResult &result, const QgsCoordinateReferenceSystem &crs );

//! Tells the log which rows rest on assumptions, what is not known, and the totals.
void reportCharging( const ChargingReading &reading, const model::ChargingResult &result, QgsProcessingFeedback &feedback );

} // namespace renewal::algorithms
