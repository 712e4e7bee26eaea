#pragma once

#include "core/model/network.h"
#include "core/model/progress.h"

#include <cstdint>
#include <vector>

namespace renewal::engine
{

struct NetworkCheckSettings
{
    double danglingReachMetres = 5.0; //!< an end nearer than this to another line looks forgotten
};

//! A fault of the street layer, at a place one can zoom to.
struct NetworkFault
{
    enum class Kind
    {
      ZeroLength,
      DuplicateLine,   //!< same vertices as an earlier line, forwards or backwards
      DanglingEnd,     //!< ends near another line without touching it at a vertex
      UnnodedCrossing, //!< crosses another line of equal layer without a common vertex
      SmallComponent   //!< not connected to the largest part of the network
    };

    Kind kind = Kind::ZeroLength;
    std::int64_t street = 0; //!< feature id
    std::int64_t other = 0;  //!< the other feature, for pairs
    model::LonLat place;
    double metres = 0.0; //!< gap of a dangling end; length of a component
    double share = 0.0;  //!< of a component in the whole length, 0..1
};

//! Streets that hang together by shared vertices.
struct NetworkComponent
{
    std::int64_t street = 0; //!< first feature in it
    model::LonLat place;     //!< a vertex of that
    std::size_t lines = 0;
    double lengthMetres = 0.0;
    double share = 0.0;
};

struct NetworkCheckResult
{
    std::vector<NetworkComponent> components; //!< longest first, then by first line
    std::vector<NetworkFault> faults;         //!< by kind, then by line
    double lengthMetres = 0.0;
};

/**
 * Method: union-find over exactly equal vertices for the components; a grid over the segments for ends near
 * lines and for crossings; sorted vertex lists for duplicates.
 * Inputs: line parts in degrees, zero-length ones welcome.
 * Result: see NetworkCheckResult. Crossings respect layer, bridge and tunnel as joining does. An end that
 * touches a line in mid-segment is a dangling end with gap 0.
 * Cost: O(n log n) in vertices for streets of usual density.
 * Throws model::Canceled. Single-threaded.
 * Not covered: lines that overlap along a stretch with different vertices.
 */
NetworkCheckResult checkNetwork( const std::vector<model::Street> &streets, const model::Ellipsoid &ellipsoid, const NetworkCheckSettings &settings, const model::Progress &progress );

} // namespace renewal::engine
