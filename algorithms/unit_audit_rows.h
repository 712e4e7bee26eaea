#pragma once

#include "algorithms/unit_audit_reading.h"

namespace renewal::algorithms
{

//! Returns the rows of CHECKS and UNITS_OUT.
std::vector<ResultRows> unitAuditRows( const UnitAuditReading &reading, const std::vector<model::UnitAuditRow> &result, const QString &area );

//! Says in the log how many units break which red line, and of which nothing is known.
void reportUnitAudit( const UnitAuditReading &reading, const std::vector<model::UnitAuditRow> &result, QgsProcessingFeedback &feedback );

} // namespace renewal::algorithms
