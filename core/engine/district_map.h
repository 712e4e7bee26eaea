#pragma once

#include "core/model/coverage.h"

#include <memory>
#include <vector>

namespace renewal::engine
{

/**
 * Method: a polygon belongs to the district that holds most of its area, a point to the first district around it.
 * Inputs: districts as lists of polygons in degrees; polygons and points in degrees.
 * Result: the index of the district, NONE outside all; of equal shares the first.
 * Cost: polygons inside one district: the sides near them; across a border: an overlay with each district touched.
 * Throws std::bad_alloc. Not for sharing between threads.
 * Not covered: the 180th meridian.
 */
class DistrictMap
{
  public:
    static constexpr int NONE = -1;

    DistrictMap( const std::vector<std::vector<model::Rings>> &districts, const model::Ellipsoid &ellipsoid );
    ~DistrictMap();
    DistrictMap( const DistrictMap & ) = delete;
    DistrictMap &operator=( const DistrictMap & ) = delete;

    int districtOf( const model::LonLat &place ) const;
    int districtOf( const model::Rings &rings ) const;

    //! Returns the polygons of one district as given above, each its outer ring first, then its holes.
    static std::vector<model::Rings> polygonsOf( const std::vector<model::Rings> &district );

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace renewal::engine
