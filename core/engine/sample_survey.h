#pragma once

#include "core/engine/sample_draft.h"

namespace renewal::engine
{

//! Adds the field survey of an old community: most items, a few twice, and some communities not at all.
void addSurvey( BlockDraft &draft, const CityCommunity &community );

} // namespace renewal::engine
