#pragma once

#include "core/model/lon_lat.h"
#include "core/model/network.h"
#include "core/model/progress.h"

#include <cstdint>
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
    bool isStraight = false;    //!< circles as the crow flies, without a network
    bool isDissolved = false;   //!< one polygon per limit for all facilities of the call
    bool hasStreets = true;     //!< reached street pieces are wanted
    bool hasPolygons = true;    //!< circles are wanted
    unsigned threads = 0;       //!< 0 = all cores
    model::Ellipsoid ellipsoid; //!< in straight mode without a network

    //! Returns what is wrong with the settings, or an empty text.
    std::string problem() const;
};

//! A place from which a facility is reached: itself, or a gate of its community.
struct CircleStart
{
    model::LonLat place;
    double innerMetres = 0.0; //!< already walked from the facility to the place
};

struct CircleFacility
{
    std::vector<CircleStart> starts;
};

struct Circle
{
    double limitMetres = 0.0;
    //! Parts, each a list of closed rings, outer first and counter-clockwise; valid, and within the polygon of every larger limit.
    std::vector<std::vector<std::vector<model::LonLat>>> parts;
    double areaSquareMetres = 0.0; //!< on the ellipsoid
};

struct CircleStreet
{
    double limitMetres = 0.0;
    std::vector<model::LonLat> line; //!< from the nearer to the farther end
    double fromMetres = 0.0;
    double toMetres = 0.0;
};

//! Everything about one facility, or about all when dissolved.
struct FacilityCircles
{
    std::uint32_t facility = 0;        //!< index into the facilities; 0 when dissolved
    std::vector<Circle> circles;       //!< ascending limits; a limit shorter than the way to the street has none
    std::vector<CircleStreet> streets; //!< by limit, then edge and offset
};

//! Counts for the log; facilities in input order.
struct CirclesNotes
{
    std::vector<std::uint32_t> offStreet; //!< no start has a street within the snap distance
    std::vector<std::uint32_t> tooShort;  //!< some limit is shorter than the way to the street: no row for it
};

//! Takes the results, in the order of the facilities, in the calling thread.
using CirclesSink = std::function<void( FacilityCircles && )>;

/**
 * Method: a bounded search per facility with the largest limit, cut at each limit inside edges; the ground by
 * CorridorPolygons on the tangent plane of the facility. Straight: inscribed geodesic circles. Dissolved: one search
 * from all facilities, one plane.
 * Inputs: network, or null in straight mode; facilities with their starts; settings.
 * Result: handed to \a sink facility by facility in input order while others are computed; a facility off the street
 * is in the notes only.
 * Cost: what is reached, not the network; memory of a few facilities per thread (dissolved: of the whole reach).
 * Throws model::Canceled, std::invalid_argument for settings.problem(); uses settings.threads threads.
 * Not covered: facilities with extent; barriers between street and corridor.
 */
CirclesNotes serviceCircles( const model::Network *network, const std::vector<CircleFacility> &facilities, const CirclesSettings &settings, const CirclesSink &sink, model::Progress &progress );

} // namespace renewal::engine
