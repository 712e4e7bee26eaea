#pragma once

#include "core/engine/grid_index.h"
#include "core/model/coverage.h"

#include <vector>

namespace renewal::engine
{

//! Returns the polygons of \a rings, each its outer ring first, then its holes: inside = odd number of rings around.
std::vector<model::Rings> polygonsOf( const model::Rings &rings );

GeoBox boxOf( const model::Rings &rings );

} // namespace renewal::engine
