#pragma once

#include "core/engine/grid_index.h"
#include "core/model/radius_coverage.h"

#include <cstdint>
#include <functional>
#include <map>
#include <utility>
#include <vector>

namespace renewal::engine
{

//! What lies in a tile, as indices.
struct RadiusTile
{
    GeoBox box;
    std::vector<std::uint32_t> parts;               //!< residential polygons
    std::vector<std::vector<std::uint32_t>> places; //!< per question
    std::vector<std::uint32_t> probes;
};

/**
 * Method: residential polygons, facilities and probes sorted into tiles of about 4 km by their boxes, the latter two
 * with their radius around them.
 * Inputs: residential polygons in degrees, and the input whose questions and probes are meant (must outlive this).
 * Result: the tiles that residential polygons touch, by row and column.
 * Cost: the tiles that boxes touch.
 * Throws nothing.
 * Not covered: the 180th meridian.
 */
class RadiusTiles
{
  public:
    RadiusTiles( const std::vector<model::Rings> &parts, const model::RadiusInput &input );

    std::map<std::pair<int, int>, RadiusTile> tiles;

  private:
    using Put = std::function<void( RadiusTile & )>;

    void addPlaces();
    GeoBox grown( GeoBox box, double metres ) const;
    RadiusTile *tileAt( int row, int column, bool isMaking );
    void visit( const GeoBox &box, bool isMaking, const Put &put );

    const model::RadiusInput &mInput;
    GeoBox mExtent;
    double mStepLon = 1.0;
    double mStepLat = 1.0;
};

} // namespace renewal::engine
