#pragma once

#include "core/engine/bounded_search.h"
#include "core/model/lon_lat.h"
#include "core/model/network.h"
#include "core/model/progress.h"

#include <functional>
#include <string>
#include <vector>

namespace renewal::engine
{

struct CirclesSettings
{
    std::vector<double> limitsMetres; //!< ascending, each > 0
    double corridorMetres = 40.0;     //!< half width of the ground taken along a street
    double snapDistanceMetres = 100.0;
    bool isStraight = false;  //!< circles as the crow flies, without a network
    bool isDissolved = false; //!< one polygon per limit for all facilities of the call
    unsigned threads = 0;     //!< 0 = all cores
};

//! Starts of one facility: one point, or the gates of its community with the inner leg already as straight distance.
struct CircleStart
{
    std::uint32_t facility = 0; //!< caller's index
    model::LonLat place;
};

struct Circle
{
    std::uint32_t facility = 0; //!< 0 when dissolved
    double limitMetres = 0.0;
    //! Parts, each a list of closed rings, outer first; valid, and within the polygon of every larger limit.
    std::vector<std::vector<std::vector<model::LonLat>>> parts;
    double areaSquareMetres = 0.0;
};

struct CircleStreet
{
    std::uint32_t facility = 0;
    double limitMetres = 0.0;
    std::vector<model::LonLat> line; //!< from the nearer to the farther end
    double fromMetres = 0.0;
    double toMetres = 0.0;
};

} // namespace renewal::engine
