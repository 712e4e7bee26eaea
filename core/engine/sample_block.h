#pragma once

#include "core/engine/sample_draft.h"

namespace renewal::engine
{

//! Returns block (\a column, \a row) with all its rows except the arterials around it, whose joints stand in roads[0..3].
BlockDraft draftBlock( const SampleLayout &layout, const SampleTerrain &terrain, int column, int row );

//! Returns the street along \a road from end to end with a vertex at every joint.
CityLine placeRoad( const SampleTerrain &terrain, const SampleRoad &road );

} // namespace renewal::engine
