#pragma once

#include "core/engine/local_plane.h"

#include <cstdint>
#include <vector>

namespace renewal::engine
{

//! A directed piece of an outline with the covered ground on its left; equal keys are the same point.
struct OutlinePiece
{
    std::uint64_t fromKey = 0;
    std::uint64_t toKey = 0;
    PlanePoint from;
    PlanePoint to;
};

//! Closed rings, outer first and counter-clockwise, holes clockwise.
using PlanePolygon = std::vector<std::vector<PlanePoint>>;

/**
 * Method: pieces are followed with the ground on the left; where outlines touch, the sharpest turn keeps parts
 * that only share a point apart, and a ring that meets itself is split there into outline and hole.
 * Inputs: pieces that close up and do not cross; opposite pieces cancel out. Longest edge to leave when points
 * on straight lines are dropped.
 * Result: valid polygons; parts in the order in which their outline is first met.
 * Cost: O(n), holes times outlines for the nesting.
 * Throws nothing; safe from several threads.
 * Not covered: pieces that cross.
 */
std::vector<PlanePolygon> assembleRings( const std::vector<OutlinePiece> &pieces, double longestMetres );

} // namespace renewal::engine
