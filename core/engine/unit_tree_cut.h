#pragma once

#include "core/engine/sample_random.h"
#include "core/engine/unit_problem.h"

#include <optional>

namespace renewal::engine
{

/**
 * Method: a minimum spanning tree over differences of need, each stretched at random, then its best edge to cut, or none
 * (SKATER's step: Assuncao et al., IJGIS 20, 2006, on a random tree).
 * Inputs: a problem that hangs together.
 * Result: the best of one unit or two, within the limits; nothing if neither fits.
 * Cost: edges log edges + nodes^2.
 * Throws nothing.
 * Not covered: more than two units.
 */
std::optional<UnitDivision> cutAlongTree( const UnitProblem &problem, SampleRandom &random );

} // namespace renewal::engine
