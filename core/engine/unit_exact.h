#pragma once

#include "core/engine/unit_problem.h"

#include <optional>

namespace renewal::engine
{

//! Groups up to this size can be tried; how large exactly depends on how many units are possible in them.
constexpr std::size_t MOST_EXACT_NODES = 16;

/**
 * Method: every connected set of nodes within the limits is listed once (extension from its lowest node, as in simple
 * enumeration of connected induced subgraphs), then dynamic programming over sets of nodes: the lowest node left is
 * left over, or in one of those sets.
 * Inputs: a problem, and how many sets may be listed.
 * Result: the best division; nothing if the problem is too large.
 * Cost: 2^nodes times the sets that share a lowest node, at most.
 * Throws model::Canceled; safe from several threads.
 * Not covered: more than MOST_EXACT_NODES nodes.
 */
std::optional<UnitDivision> divideExactly( const UnitProblem &problem, std::size_t mostSets, const model::Progress &progress );

} // namespace renewal::engine
