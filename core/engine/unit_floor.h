#pragma once

#include "core/engine/floor_share.h"
#include "core/model/unit_audit.h"

#include <vector>

namespace renewal::engine
{

//! The buildings of one unit, summed up.
struct UnitFloor
{
    std::size_t buildings = 0;
    FloorShare demolished; //!< exempt buildings too
    FloorShare limited;    //!< demolished and not exempt: what the red line is about
    FloorShare illegal;    //!< demolished and exempt as illegal
    FloorShare dangerous;  //!< demolished and exempt as dangerous

    model::BuildingDoubt demolishedDoubt; //!< what leaves demolished open
    model::BuildingDoubt limitedDoubt;    //!< what leaves limited, illegal and dangerous open

    std::size_t heritage = 0;           //!< heritage buildings
    std::size_t heritageDemolished = 0; //!< of these to be demolished
    model::BuildingDoubt heritageDoubt; //!< others that may be both
    std::size_t noGround = 0;           //!< buildings that are or may be demolished, and have no ground
};

/**
 * Method: one pass over the buildings.
 * Inputs: buildings with the index of their unit; whether exemptions and heritage are given at all.
 * Result: one sum per unit, in order.
 * Cost: O(buildings).
 * Throws nothing; single-threaded.
 * Not covered: buildings outside all units.
 */
std::vector<UnitFloor> unitFloors( const model::UnitAuditInput &input );

} // namespace renewal::engine
