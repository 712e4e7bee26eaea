#pragma once

#include "core/engine/grid_index.h"
#include "core/engine/local_plane.h"
#include "core/model/lon_lat.h"

#include <cstdint>
#include <vector>

namespace renewal::engine
{

/**
 * Method: outline sides sorted into bands of latitude; inside = odd number of sides east of the point.
 * Inputs: closed rings of all parts in degrees (an open ring is closed).
 * Result: inside or not; which part of a street segment is inside, or its nearest place.
 * Cost: per question the sides in the bands touched.
 * Throws nothing; questions are safe from several threads.
 * Not covered: the 180th meridian; areas that hold a pole.
 */
class AreaShape
{
  public:
    struct Side
    {
        model::LonLat start;
        model::LonLat end;
    };

    //! Part of a segment, 0 .. 1 along it, and how far it is from the area.
    struct Reach
    {
        double from = 0.0;
        double to = 0.0;
        double distanceMetres = 0.0; //!< 0 inside
    };

    AreaShape( const std::vector<std::vector<model::LonLat>> &rings, const model::Ellipsoid &ellipsoid );

    bool contains( const model::LonLat &place ) const;
    const std::vector<Side> &sides() const { return mSides; }
    const GeoBox &box() const { return mBox; }

    /**
     * Fills \a reaches with the stretches of the segment that run inside, in order; if there are none,
     * with its nearest place, if that is at most about \a maxDistanceMetres away.
     */
    void reach( const model::LonLat &start, const model::LonLat &end, double maxDistanceMetres, std::vector<Reach> &reaches ) const;

  private:
    std::size_t band( double lat ) const;
    template <class Visit>
    void visitSides( double minLat, double maxLat, Visit visit ) const;

    model::Ellipsoid mEllipsoid;
    GeoBox mBox;
    std::vector<Side> mSides;
    std::vector<std::uint32_t> mFirst; //!< per band, into mBanded
    std::vector<std::uint32_t> mBanded;
};

} // namespace renewal::engine
