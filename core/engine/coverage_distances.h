#pragma once

#include "core/engine/coverage_places.h"

namespace renewal::engine
{

//! Rules that ask for the same facilities and the same number of them share one search.
struct FacilityGroup
{
    std::vector<std::uint32_t> types; //!< numbers of CoveragePlaces::types, ascending
    int ranks = 1;
    std::vector<std::uint32_t> rules;
    std::vector<std::uint32_t> items; //!< usable facilities and areas, ascending
};

std::vector<FacilityGroup> facilityGroups( const model::CoverageInput &input, const CoveragePlaces &places );

/**
 * Method: one search from all facilities of the group; each resident reads the best of its starts, the
 * areas around it (0) and the facilities of its own gated community (straight line).
 * Inputs: places on the network.
 * Result: per resident the way to the k-th nearest distinct facility; UNREACHED where there is none.
 * Cost: near-linear in arcs, plus residents.
 * Throws model::Canceled; single-threaded, run one group per thread.
 * Not covered: residents off the street get UNREACHED.
 */
std::vector<model::LengthUnits> walkingDistances( const model::CoverageInput &input, const model::Network &network, const CoveragePlaces &places, const FacilityGroup &group, const model::Progress &progress );

/**
 * Method: rings of a grid over the facilities and the outlines of the areas of the group.
 * Inputs: places without a network.
 * Result: per resident the geodesic distance to the k-th nearest distinct facility; 0 inside an area.
 * Cost: a few facilities per resident where they are evenly spread.
 * Throws model::Canceled; single-threaded.
 * Not covered: gates and streets, on purpose.
 */
std::vector<model::LengthUnits> straightDistances( const model::CoverageInput &input, const model::Ellipsoid &ellipsoid, const CoveragePlaces &places, const FacilityGroup &group, const model::Progress &progress );

//! Straight line from a place to the side of an outline, in metres.
double distanceToSide( const model::LonLat &place, const AreaShape::Side &side, const model::Ellipsoid &ellipsoid );

} // namespace renewal::engine
