#pragma once

#include "core/model/progress.h"
#include "core/model/unit_audit.h"

namespace renewal::engine
{

//! Protected features of one unit.
struct ProtectedCount
{
    std::size_t inUnit = 0;  //!< in the unit or on one of its buildings
    std::size_t touched = 0; //!< on the ground of a building to be demolished
    std::size_t maybe = 0;   //!< else on the ground of one whose action is not known
};

/**
 * Method: a point is on a polygon if it is inside or on its outline; a line or polygon if the overlap is at least 5 % of
 * the smaller of the two (lines: of the shorter of the line and the side of a square as large as the polygon), so that
 * neighbours that share a wall, and the slivers of two drawings of one wall, do not count. The 5 % are ours.
 * Inputs: units, buildings and protected features in degrees; buildings that are kept or improved, and those without
 * ground, touch nothing.
 * Result: counts per unit, in order; a feature counts once per unit.
 * Cost: an index over the features; an overlay per feature and polygon whose boxes meet.
 * Throws model::Canceled, std::bad_alloc. Single-threaded.
 * Not covered: the 180th meridian; roots and crowns of trees beyond their point.
 */
std::vector<ProtectedCount> protectedGround( const model::UnitAuditInput &input, const model::Progress &progress );

} // namespace renewal::engine
