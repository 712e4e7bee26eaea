#pragma once

#include "core/model/lon_lat.h"
#include "core/model/progress.h"

#include <string>
#include <vector>

namespace renewal::engine
{

//! A classified place that may be another one over again.
struct FacilityPlace
{
    model::LonLat position;
    bool hasPosition = true;
    std::string type;
    std::string name;
    std::string code; //!< six-digit Amap code that decided, or empty
};

/**
 * Method: in input order a place is a duplicate of the nearest kept one of the same type and comparable
 * name (place_name.h) at most distanceMetres away; before that, a public toilet of Amap code 200301-200304
 * is one of the nearest 200300 within 30 m, whatever its name.
 * Inputs: places in degrees, in input order; the distance in ground metres.
 * Result: per place the index of the kept place it repeats, or -1. A kept place is never a duplicate itself.
 * Cost: near linear; a grid of the size of the distance holds the kept places.
 * Throws Canceled; safe from any thread.
 * Not covered: nameless places and metro exits (150501, access points of one station) are never duplicates.
 */
std::vector<int> duplicatesOf( const std::vector<FacilityPlace> &places, double distanceMetres, const model::Ellipsoid &ellipsoid, const model::Progress &progress );

} // namespace renewal::engine
