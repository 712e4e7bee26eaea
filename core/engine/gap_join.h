#pragma once

#include "core/engine/street_lines.h"
#include "core/model/progress.h"

namespace renewal::engine
{

/**
 * Method: every dangling end is joined to the nearest place of another line (or of its own line, if that
 * is not where it comes from) that is nearer than the tolerance, by a short straight line of its own: the joint is
 * walked, so it costs its true length.
 * Inputs: clean lines; tolerance > 0.
 * Result: the lines with the joints behind them (id of the line whose end it was).
 * Cost: O(segments) for tolerances of a few metres.
 * Throws model::Canceled. Single-threaded.
 * Not covered: bridges and tunnels are joined like any other line; an end gets one joint.
 */
StreetLines joinGaps( const StreetLines &lines, double toleranceMetres, const model::Ellipsoid &ellipsoid, const model::Progress &progress );

} // namespace renewal::engine
