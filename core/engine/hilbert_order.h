#pragma once

#include "core/model/lon_lat.h"

#include <cstdint>
#include <vector>

namespace renewal::engine
{

//! Returns the indices of \a places along a Hilbert curve (Hilbert 1891), ties by index: neighbours in space come close in memory.
std::vector<std::uint32_t> hilbertOrder( const std::vector<model::LonLat> &places );

} // namespace renewal::engine
