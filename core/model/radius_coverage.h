#pragma once

#include "core/model/coverage.h"

#include <vector>

namespace renewal::model
{

//! A facility and the straight radius that it serves: a point, or ground with an outline.
struct RadiusPlace
{
    LonLat place; //!< used where there are no rings
    Rings rings;
    double radiusMetres = 0.0;
};

//! What the indicators of covered residential land rest on; everything in degrees on one ellipsoid.
struct RadiusInput
{
    std::vector<Rings> residential;                  //!< may overlap; nothing is counted twice
    std::vector<std::vector<Rings>> districts;       //!< each a list of polygons
    std::vector<std::vector<RadiusPlace>> questions; //!< per indicator, its facilities
    std::vector<LonLat> probes;                      //!< points asked for by their distance to residential land
    double probeRadiusMetres = 500.0;
    Ellipsoid ellipsoid;
    unsigned threads = 0; //!< 0 = all cores
};

//! Residential land of one district, or of all.
struct RadiusShare
{
    double areaSquareMetres = 0.0;
    std::vector<double> coveredSquareMetres; //!< per question
    std::vector<bool> isProbeNear;           //!< per probe: within the radius of this land
};

struct RadiusResult
{
    std::vector<RadiusShare> districts; //!< in the order of the input
    RadiusShare total;                  //!< of all residential land, also outside every district
};

} // namespace renewal::model
