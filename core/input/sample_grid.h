#pragma once

#include "core/model/coverage.h"

#include <cstddef>
#include <vector>

namespace renewal::input
{

/**
 * Method: sample points on a grid that is fixed on the ground: rows at multiples of the spacing along the
 * meridian from the equator, columns at multiples of it along each parallel from longitude 0. The points
 * of one place are the same whatever polygon, order or CRS asks for them.
 * Inputs: rings in degrees; spacing in metres, > 0; how many points may be made at most.
 * Result: the points inside, rows from south to north, columns from west to east. Edges are half-open.
 * Cost: points plus rows crossed by edges.
 * Throws InputError when there would be more than \a limit points.
 * Not covered: polygons over the date line or a pole.
 */
std::vector<model::LonLat> sampleGrid( const model::Rings &rings, double spacingMetres, const model::Ellipsoid &ellipsoid, std::size_t limit );

} // namespace renewal::input
