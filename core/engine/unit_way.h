#pragma once

#include "core/engine/geos_shapes.h"

#include <optional>

namespace renewal::engine
{

//! A straight way over the ground between two shapes, from the one to the other.
struct StraightWay
{
    PlanePoint from, to;
    double metres = 0.0; //!< on the plane
};

//! Returns the ground within \a halfWidthMetres of the straight way between two points, which may be one and the same.
GeosContext::Shape stripAlong( const GeosContext &geos, const PlanePoint &from, const PlanePoint &to, double halfWidthMetres );

//! Returns the nearest points of two shapes; nothing if one is empty.
std::optional<StraightWay> nearestWay( const GeosContext &geos, const GEOSGeometry *a, const GEOSGeometry *b );

/**
 * Method: the nearest points first, then the points of each outline in steps of about 5 m with the nearest one of the other shape.
 * Inputs: two shapes and the ground that may be crossed, parts of both among it; the longest way in metres.
 * Result: the first straight way, 2 m wide, that stays on the ground and hangs together with both shapes in more than a point; of two
 * that touch it has no length. Nothing if there is none in those steps.
 * Cost: a few GEOS calls, mostly; some per step where the nearest way is blocked.
 * Throws std::bad_alloc.
 * Not covered: ways narrower than the steps.
 */
std::optional<StraightWay> straightWay( const GeosContext &geos, const GEOSGeometry *a, const GEOSGeometry *b, const GEOSGeometry *ground, double longestMetres );

} // namespace renewal::engine
