#pragma once

#include "core/model/community_checklist.h"

namespace renewal::engine
{

/**
 * Returns the survey row that counts per community and item, at community * itemCount + item; null where there is none.
 * The newest date wins; a dated row beats an undated one; of equal dates, and among undated rows, the last one counts.
 * The pointers lead into \a rows.
 */
std::vector<const model::SurveyRow *> newestSurveyRows( const std::vector<model::SurveyRow> &rows, std::size_t communityCount, std::size_t itemCount );

/**
 * Method: scope by year or local rule; then per item the newest survey row, else the attributes, else no data.
 * Henan guidance 2023-51, 2(1): communities built by the end of 2000. The order of evidence is ours.
 * Inputs: the pack's items, scope items among them; what is known of one community; the last year that belongs.
 * Result: one verdict per item that is no scope item, in pack order, and the counts.
 * Cost: O(items log items).
 * Throws std::invalid_argument if the evidence is not parallel to the items; no shared state, may run in parallel.
 * Not covered: partly met items; how far survey rows can be trusted.
 */
model::ChecklistResult communityChecklist( const std::vector<model::ChecklistItem> &items, const model::ChecklistEvidence &evidence, int builtBy );

} // namespace renewal::engine
