#pragma once

#include "core/input/ground_frame.h"
#include "core/input/layer_reader.h"
#include "core/model/network.h"

#include <vector>

namespace renewal::input
{

struct StreetLayer
{
    std::vector<model::Street> streets; //!< every line part, in layer order
    std::vector<model::LonLat> hull;    //!< convex hull of all vertices, counter-clockwise, closed; empty if there are none
    LayerReport report;
};

/**
 * Reads the walkable streets. Fields `bridge`, `tunnel` (yes, true, 1, any OSM value) and `layer` (whole
 * number) are used where the layer has them. Multilines become parts, curves are segmentised, heights
 * dropped; null, empty, NaN and zero-length lines are left out and counted.
 * Throws InputError (no CRS, coordinates that cannot be the CRS's), model::Canceled.
 */
StreetLayer readStreets( const SourceLayer &layer, const GroundFrame &frame, const model::Progress &progress );

/**
 * Returns the convex hull of \a points, counter-clockwise, first point repeated at the end, in the plane
 * of longitude and latitude; empty for no points.
 */
std::vector<model::LonLat> convexHull( std::vector<model::LonLat> points );

} // namespace renewal::input
