#pragma once

#include "core/model/network.h"

#include <memory>
#include <vector>

namespace renewal::engine
{

/**
 * Method: uniform grid over the street segments; the nearest point is found in the tangent plane of the
 * query point (azimuthal equidistant to second order), so a street is the geodesic between its vertices.
 * Inputs: a network, which must outlive the index.
 * Result: positions on edges; ties go to the lower edge, then the lower offset.
 * Cost: O(segments) to build, about a microsecond per query.
 * Throws nothing; queries are safe from several threads.
 * Not covered: barriers between a point and its nearest street.
 */
class StreetIndex
{
  public:
    StreetIndex( const model::Network &network, double maxDistanceMetres );
    ~StreetIndex();
    StreetIndex( const StreetIndex & ) = delete;
    StreetIndex &operator=( const StreetIndex & ) = delete;

    //! Returns the nearest place on a street, or a position off the street if it is farther than the maximum (exactly at it counts).
    model::StreetPosition nearest( const model::LonLat &point ) const;

    //! Entry of an area facility on one edge: any place from fromOffset to toOffset, then access straight to the outline.
    struct Entry
    {
        std::uint32_t edge = 0;
        model::LengthUnits fromOffset = 0;
        model::LengthUnits toOffset = 0; //!< equal to fromOffset unless the street runs inside the area
        model::LengthUnits access = 0;
    };

    /**
     * Returns one entry per street segment within the maximum distance of the polygon, at the segment's
     * nearest point; where a segment runs inside, the whole stretch with access 0. \a rings: outer and
     * inner rings of all parts, closed; inside = odd number of rings.
     */
    std::vector<Entry> entries( const std::vector<std::vector<model::LonLat>> &rings ) const;

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace renewal::engine
