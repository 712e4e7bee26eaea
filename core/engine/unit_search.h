#pragma once

#include "core/engine/unit_problem.h"

namespace renewal::engine
{

/**
 * Method: construction and local search. Construction grows units from seeds as in the max-p-regions
 * heuristic (Duque, Anselin and Rey, Journal of Regional Science 52, 2012). The search takes neighbouring units and
 * what is left over around them: up to a dozen communities are divided anew exactly; larger pairs of units are cut
 * anew along a spanning tree of likeness (SKATER: Assuncao et al., IJGIS 20, 2006); single communities move over the border,
 * as in Openshaw's AZP, accepted by simulated annealing. Blocks that were tried and have not changed since are tabu.
 * Inputs: a group that hangs together, and a seed.
 * Result: a division within the limits. The same for the same problem and seed.
 * Cost: about nodes log nodes times a few hundred microseconds.
 * Throws model::Canceled within milliseconds; safe from several threads.
 * Not covered: proof of optimality for large groups.
 */
UnitDivision searchGroup( const UnitProblem &problem, std::uint64_t seed, const model::Progress &progress );

/**
 * Mends \a division after links of \a around were taken out of \a problem: units that fall apart are dissolved, except pieces within the
 * limits, and the search goes on around them only.
 */
UnitDivision mendDivision( const UnitProblem &problem, const UnitDivision &division, const UnitNodes &around, std::uint64_t seed, const model::Progress &progress );

//! As searchGroup(); small groups are divided exactly.
UnitDivision divideGroup( const UnitProblem &problem, std::uint64_t seed, const model::Progress &progress );

} // namespace renewal::engine
