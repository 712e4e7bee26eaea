#pragma once

#include "algorithms/renewal_units_reading.h"

namespace renewal::algorithms
{

//! Rows of "renewal_units", "unit_members" and "leftover" for the sinks UNITS, MEMBERS and LEFTOVER, in that order.
std::vector<ResultRows> unitRows( const UnitReading &reading, const model::UnitResult &result, const QgsCoordinateReferenceSystem &crs );

//! Tells the log how many communities are in units, why others are not, and which a barrier runs through.
void reportUnits( const UnitReading &reading, const model::UnitResult &result, QgsProcessingFeedback &feedback );

} // namespace renewal::algorithms
