#pragma once

#include "core/input/ground_frame.h"
#include "core/model/coverage.h"

class QgsGeometry;

namespace renewal::input
{

//! Returns the rings of \a polygon in degrees, outer before inner ones; none if a vertex does not transform.
model::Rings groundRings( const QgsGeometry &polygon, const GroundTransform &transform );

} // namespace renewal::input
