#pragma once

#include "core/input/rejections.h"

#include <qgsgeometry.h>
#include <qgspointxy.h>

namespace renewal::input
{

/**
 * Returns the polygons of \a geometry as a valid, flat (2D, straight-edged) multipolygon. A self-crossing
 * outline is repaired and noted in \a rejections for \a id; where no polygon is left (null, empty, NaN,
 * not a polygon, no area) the result is null and the reason is noted.
 */
QgsGeometry usablePolygon( const QgsGeometry &geometry, const QString &id, Rejections &rejections );

/**
 * Finds the point that stands for \a geometry: the point itself, the first of several (noted), or the
 * point on surface of a polygon (repaired if need be). Returns false, with the reason noted, if there is none.
 */
bool usablePoint( const QgsGeometry &geometry, const QString &id, Rejections &rejections, QgsPointXY &point );

} // namespace renewal::input
