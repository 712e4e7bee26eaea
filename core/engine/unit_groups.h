#pragma once

#include "core/engine/unit_links.h"
#include "core/engine/unit_search.h"

namespace renewal::engine
{

//! Communities that hang together, and how they are divided.
struct UnitGroup
{
    UnitNodes members;     //!< ascending
    UnitDivision division; //!< numbers are places in members
};

/**
 * Method: union-find over the links; groups divided side by side; where links of two units cross, the one whose loss
 * costs less is dropped and its group divided again, until none cross.
 * Inputs: usable communities, their links (by a, then b) and settings.
 * Result: the groups by first member; \a links without those that were dropped.
 * Cost: divideGroup for each group, and again for each crossing.
 * Throws model::Canceled; uses threads, the result does not depend on their number.
 * Not covered: the best choice where many crossings depend on each other.
 */
std::vector<UnitGroup> divideGroups( const UnitScene &scene, const std::vector<bool> &isUsable, const model::UnitInput &input, UnitLinks &links, const model::UnitSettings &settings, model::Progress &progress );

} // namespace renewal::engine
