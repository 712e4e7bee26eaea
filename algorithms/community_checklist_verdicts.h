#pragma once

#include "algorithms/community_checklist_reading.h"
#include "core/model/community_checklist.h"

namespace renewal::algorithms
{

/**
 * Judges every community of \a reading, on all cores, in the order of the communities. Each thread prepares the
 * expressions once, whatever the number of communities. The results point into the survey of \a reading.
 * Throws model::Canceled.
 */
std::vector<model::ChecklistResult> checklistVerdicts( const ChecklistReading &reading, model::Progress &progress );

} // namespace renewal::algorithms
