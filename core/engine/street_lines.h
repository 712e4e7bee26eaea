#pragma once

#include "core/engine/grid_index.h"
#include "core/model/network.h"

#include <cstdint>
#include <vector>

namespace renewal::engine
{

//! Input lines in flat arrays, without consecutive duplicate vertices; every line has at least two vertices.
struct StreetLines
{
    struct Line
    {
        std::int64_t id = 0;
        std::uint32_t firstVertex = 0;
        std::uint32_t vertexCount = 0;
        int layer = 0;
        bool isBridge = false;
        bool isTunnel = false;
    };

    std::vector<Line> lines;
    std::vector<model::LonLat> vertices; //!< of all lines, in order

    GeoBox extent() const;
    void addLine( const Line &properties, const std::vector<model::LonLat> &places );
};

//! A vertex to be put into the segment that starts at the vertex \a segment.
struct InsertedVertex
{
    std::uint32_t segment = 0;
    double along = 0.0; //!< 0 .. 1 on the segment
    model::LonLat place;
};

StreetLines cleanLines( const std::vector<model::Street> &streets );

//! Puts all \a inserted into their segments, in order along each; equal neighbours become one vertex.
StreetLines withInserted( const StreetLines &lines, std::vector<InsertedVertex> &inserted );

/**
 * Grid over all segments; items are the vertices that segments start at. Cells hold about one segment.
 */
GridIndex segmentGrid( const StreetLines &lines, double leastCellMetres, const model::Ellipsoid &ellipsoid );

//! Numbers places by exactly equal coordinates, in order of first use.
class PointIds
{
  public:
    explicit PointIds( const std::vector<model::LonLat> &vertices );

    std::uint32_t count() const { return static_cast<std::uint32_t>( mPlaces.size() ); }
    std::uint32_t ofVertex( std::uint32_t vertex ) const { return mIds[vertex]; }
    const model::LonLat &place( std::uint32_t point ) const { return mPlaces[point]; }

    //! Per point the number of segment ends there.
    std::vector<std::uint32_t> degrees( const StreetLines &lines ) const;

  private:
    std::vector<std::uint32_t> mIds;
    std::vector<model::LonLat> mPlaces;
};

/**
 * A stretch that was drawn twice, vertex by vertex, is one street: who stands on it stands on both.
 * Returns the lines without the repeated segments, cut where these were.
 */
StreetLines withoutRepeated( const StreetLines &lines, const PointIds &points );

} // namespace renewal::engine
