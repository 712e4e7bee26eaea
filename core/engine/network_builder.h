#pragma once

#include "core/model/network.h"
#include "core/model/progress.h"

#include <vector>

namespace renewal::engine
{

struct NetworkSettings
{
    double gapToleranceMetres = 0.0; //!< ends nearer than this to another end or line are joined; 0 = off
    bool joinCrossings = false;      //!< join un-noded crossings of equal layer that are neither bridge nor tunnel
};

/**
 * Method: streets join wherever lines share a vertex (exactly equal coordinates), also in mid-line; the
 * rest becomes edges between junctions, in Hilbert order.
 * Inputs: line parts in degrees on the ellipsoid; settings.
 * Result: the network. Duplicate consecutive vertices and zero-length parts are dropped, a segment drawn
 * twice is one; parallel edges and loops are kept.
 * Cost: O(n log n) in the number of vertices; memory about 40 bytes per vertex.
 * Throws model::Canceled. Single-threaded unless said.
 * Not covered: one-way streets (people walk both ways) and turn costs.
 */
model::Network buildNetwork( const std::vector<model::Street> &streets, const model::Ellipsoid &ellipsoid, const NetworkSettings &settings, model::Progress &progress );

} // namespace renewal::engine
