#pragma once

#include "core/engine/sample_draft.h"

namespace renewal::engine
{

/**
 * Fills a housing parcel with one to four compounds, walled off from each other by a gap of 2 m: outline,
 * gates, inner paths, houses, people, cars and the survey of the old ones.
 */
void addHousing( BlockDraft &draft, const SampleParcel &parcel, bool isVillage );

} // namespace renewal::engine
