#pragma once

#include "core/engine/street_lines.h"
#include "core/model/progress.h"

namespace renewal::engine
{

/**
 * Method: every two segments that meet without a common vertex get one there, unless their layers
 * differ or one of them is a bridge or a tunnel. Candidates come from a grid.
 * Inputs: clean lines.
 * Result: the lines with the new vertices; one within a centimetre of an existing vertex takes its place.
 * Cost: O(segments) for streets of usual density.
 * Throws model::Canceled. Single-threaded.
 * Not covered: lines that overlap along a stretch (they share its vertices or stay apart).
 */
StreetLines joinCrossings( const StreetLines &lines, const model::Ellipsoid &ellipsoid, const model::Progress &progress );

} // namespace renewal::engine
