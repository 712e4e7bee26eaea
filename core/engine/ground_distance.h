#pragma once

#include "core/model/lon_lat.h"

namespace renewal::engine
{

/**
 * Method: geodesic length on the ellipsoid: the mid-latitude formula for short lines (error below
 * 0.1 mm), Vincenty's inverse (Survey Review 176, 1975) for long ones.
 * Inputs: two positions in degrees.
 * Result: metres.
 * Cost: constant.
 * Throws nothing; safe from any thread.
 * Not covered: nearly antipodal points, where Vincenty does not converge (no city is that large).
 */
double groundDistanceMetres( const model::LonLat &from, const model::LonLat &to, const model::Ellipsoid &ellipsoid );

} // namespace renewal::engine
