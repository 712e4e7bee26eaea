#pragma once

#include "core/engine/unit_ground.h"

namespace renewal::engine
{

//! Two neighbours.
struct UnitLink
{
    std::uint32_t a = 0, b = 0; //!< a < b
    double metres = 0.0;        //!< of the gap
    double contactMetres = 0.0; //!< half of what joining the two saves in outline
    PlanePoint from, to;        //!< the nearest points
};

//! What a community has around it.
struct UnitSurroundings
{
    double shareBeyond = 0.0;    //!< of its area, not on the side where it joins neighbours
    double outlineMetres = 0.0;  //!< on the plane
    bool hasBarrierNear = false; //!< someone is within the gap, beyond a barrier
    bool hasOtherAreaNear = false;
};

struct UnitLinks
{
    std::vector<UnitLink> links; //!< by a, then b
    std::vector<UnitSurroundings> surroundings;
};

/**
 * Method: candidates from the R-tree of the communities' boxes, judged by UnitGround, near ones on one thread.
 * Inputs: a scene, and settings whose gap and threads count.
 * Result: every pair of neighbours once; what each community has around it.
 * Cost: n log n + a handful of overlays per pair within the gap.
 * Throws std::bad_alloc, model::Canceled; uses threads, the result does not depend on their number.
 * Not covered: what UnitGround does not.
 */
UnitLinks findUnitLinks( const UnitScene &scene, const model::UnitSettings &settings, model::Progress &progress );

//! Metres on the ellipsoid from \a community to the next other one; empty if none is within \a mostMetres.
std::optional<double> nearestOther( const UnitScene &scene, UnitGround &ground, std::uint32_t community, double mostMetres );

//! Links that cross each other, of four communities, as pairs of places in the list.
std::vector<std::pair<std::uint32_t, std::uint32_t>> crossingLinks( const std::vector<UnitLink> &links );

} // namespace renewal::engine
