#pragma once

#include "core/model/progress.h"
#include "core/model/radius_coverage.h"

namespace renewal::engine
{

/**
 * Method: the ground is cut into tiles of 4 km; in each, residential land is united and measured in the tile's own
 * tangent plane, and cut with the united circles (or buffered outlines) of the facilities. Land is shared out between
 * districts by cutting it at their borders.
 * Inputs: outlines in degrees, edges straight in longitude and latitude; broken ones are repaired.
 * Result: areas in square metres, good to a millionth (projection) and, along circles, to 5 cm per km of radius: a
 * circle is a polygon of 256 corners with the circle's area; round corners of buffered outlines are up to 2 cm per km short.
 * Cost: near-linear in the outlines; memory of the outlines and of one tile per thread. Uses input.threads threads.
 * Throws model::Canceled, std::bad_alloc; results do not depend on the number of threads.
 * Not covered: the 180th meridian, the poles; land that overlaps two districts counts in both.
 */
model::RadiusResult radiusCoverage( const model::RadiusInput &input, model::Progress &progress );

} // namespace renewal::engine
