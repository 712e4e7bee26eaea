#pragma once

#include "core/engine/unit_links.h"
#include "core/engine/unit_problem.h"

namespace renewal::engine
{

//! A unit as it is drawn.
struct DrawnUnit
{
    std::vector<model::Rings> polygons; //!< degrees; outer ring first
    double outlineMetres = 0.0;
    double compactness = 0.0; //!< Polsby and Popper (1991): 4 pi area / outline^2, 1 for a circle
    int pieces = 0;           //!< polygons that hold members
};

/**
 * Method: the members united with the ground that joins neighbours among them. Ground that two units want goes to the
 * earlier one, but for a corridor of half a metre along the links that hold the later one together; where communities overlap, the
 * smaller one is drawn. Small holes with nothing in them are closed.
 * Inputs: the scene, its links, and units as lists of communities.
 * Result: valid polygons, one entry per unit, that overlap neither each other nor another community, and that no
 * separator crosses outside the members.
 * Cost: a few overlays per link and per pair of units whose boxes overlap.
 * Throws std::bad_alloc, model::Canceled; uses threads, the result does not depend on their number.
 * Not covered: smoothing of the communities' own outlines.
 */
std::vector<DrawnUnit> drawUnits( const UnitScene &scene, const std::vector<UnitLink> &links, const std::vector<UnitNodes> &units, const model::UnitSettings &settings, model::Progress &progress );

} // namespace renewal::engine
