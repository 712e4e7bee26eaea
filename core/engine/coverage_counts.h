#pragma once

#include "core/engine/coverage_places.h"

namespace renewal::engine
{

//! A facility or area that is within some limit of a resident of the community.
struct Within
{
    std::uint32_t community = 0;
    model::LengthUnits distance = 0; //!< to the nearest of its residents; exact, unless below every limit that asks
};

/**
 * Method: one bounded search per facility, up to the largest limit that asks for its type; on each
 * reached edge one comparison per community decides (least offset + access of its residents from either
 * end). Residents on the edge of the facility itself are looked at one by one.
 * Inputs: places on the network.
 * Result: per item the communities within that limit, ascending.
 * Cost: per facility the streets within the limit; no pair of facility and resident.
 * Throws model::Canceled; uses settings.threads threads.
 * Not covered: residents off the street.
 */
CompressedRows<Within> walkingCounts( const model::CoverageInput &input, const model::Network &network, const CoveragePlaces &places, const model::CoverageSettings &settings, const model::Progress &progress );

//! As walkingCounts(), by geodesic distance, from a grid over the residents.
CompressedRows<Within> straightCounts( const model::CoverageInput &input, const model::Ellipsoid &ellipsoid, const CoveragePlaces &places, const model::CoverageSettings &settings, const model::Progress &progress );

} // namespace renewal::engine
