#pragma once

#include "core/model/lon_lat.h"

#include <cstdint>
#include <vector>

namespace renewal::model
{

/**
 * Lengths along streets are whole numbers of a tenth of a millimetre: exact sums in any order, and
 * finer than the centimetre that a check can see.
 */
using LengthUnits = std::uint32_t;
constexpr double UNITS_PER_METRE = 10000.0;
//! Longer than any way (a uint32 holds 429 km): not reached.
constexpr LengthUnits UNREACHED = 0xFFFFFFFFu;

//! One part of an input line, as the reader delivers it.
struct Street
{
    std::int64_t id = 0; //!< feature id in the layer, for messages
    std::vector<LonLat> vertices;
    int layer = 0; //!< OSM layer tag, 0 where unknown
    bool isBridge = false;
    bool isTunnel = false;
};

/**
 * A walkable street network. Nodes are the places where streets meet or end; an edge is the whole way
 * between two nodes with all its vertices, so chains of vertices cost nothing in a search.
 *
 * Invariants: edges join different or equal nodes (a loop has from == to); every edge is at least one
 * unit long; arcs are sorted by tail; nodes lie in an order in which neighbours are close in memory.
 */
struct Network
{
    struct Edge
    {
        std::uint32_t from = 0;
        std::uint32_t to = 0;
        LengthUnits length = 0;
        std::uint32_t firstVertex = 0; //!< into vertices and offsets
        std::uint32_t vertexCount = 0; //!< at least 2, ends included
    };

    struct Arc
    {
        std::uint32_t head = 0;
        LengthUnits length = 0;
        std::uint32_t edge = 0;
    };

    Ellipsoid ellipsoid;
    std::vector<LonLat> nodes;
    std::vector<std::uint32_t> firstArc; //!< nodes.size() + 1 entries into arcs
    std::vector<Arc> arcs;               //!< both directions of every edge
    std::vector<Edge> edges;
    std::vector<LonLat> vertices;           //!< of all edges, from -> to
    std::vector<LengthUnits> offsets;       //!< per vertex: way along its edge from the edge's start
    std::vector<std::int64_t> streetOfEdge; //!< id of the Street that the edge's first piece came from
};

//! A place on a street. edge == NO_EDGE means "off the street".
struct StreetPosition
{
    static constexpr std::uint32_t NO_EDGE = 0xFFFFFFFFu;

    std::uint32_t edge = NO_EDGE;
    LengthUnits offset = 0; //!< along the edge from its start, 0 .. length
    LengthUnits access = 0; //!< straight line from the point to the street

    bool isOnStreet() const { return edge != NO_EDGE; }
};

} // namespace renewal::model
