#pragma once

#include "core/model/progress.h"
#include "core/model/unit_audit.h"

namespace renewal::engine
{

/**
 * Method: the red lines of Jianke 2021-63 as the contract defines unitaudit, each as value against limit; then the
 * strategy (unit_strategy.h). A value is known only if every building of the unit is; where something is not known the
 * check is nodata, unless the known part breaks the limit whatever the unknown part is: then it is unmet. A limit is
 * never met on incomplete data. Exactly at the limit is met, sums that differ by a billionth of it too.
 * Inputs: units, their buildings, protected features, the city's rent rise, check-ups on file, figures of the pack.
 * Result: one row per unit, in order, with ten checks each, in the order of UnitCheck.
 * Cost: O(units + buildings), and protected_ground.h.
 * Throws model::Canceled, std::bad_alloc. Single-threaded.
 * Not covered: what the building law, ownership and the residents' consent say.
 */
std::vector<model::UnitAuditRow> unitAudit( const model::UnitAuditInput &input, model::Progress &progress );

} // namespace renewal::engine
