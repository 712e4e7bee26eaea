#pragma once

#include "algorithms/parking_gap_reading.h"

namespace renewal::algorithms
{

//! Rows of "parking_gap", "parking_flows" and "lots_left" for the sinks GAPS, FLOWS and LOTS_LEFT, in that order.
std::vector<ResultRows> parkingRows( const ParkingReading &reading, const model::ParkingResult &result, const QgsCoordinateReferenceSystem &crs );

//! Tells the log which rows rest on assumptions, what was left out of sharing, and the totals.
void reportParking( const ParkingReading &reading, const model::ParkingResult &result, QgsProcessingFeedback &feedback );

} // namespace renewal::algorithms
