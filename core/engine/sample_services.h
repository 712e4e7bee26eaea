#pragma once

#include "core/engine/sample_draft.h"

namespace renewal::engine
{

/**
 * Adds the shops and public services of a block: along the streets, along the arterials or inside
 * compounds, as many as its people and the vitality of the place call for. Some blocks get next to nothing.
 */
void addServices( BlockDraft &draft, PlanPoint centre );

} // namespace renewal::engine
