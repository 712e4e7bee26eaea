#pragma once

#include "core/model/compare_audits.h"

#include <vector>

namespace renewal::engine
{

//! Degrees that differ by no more than this are the same: figures wobble with every new survey and street map.
constexpr double SHARE_TOLERANCE = 0.01;
constexpr double SCORE_TOLERANCE = 1.0;

//! What is compared for one community of the later run.
struct ProblemGroup
{
    std::vector<const model::Finding *> before; //!< of the communities it comes from
    std::vector<const model::Finding *> after;  //!< of all communities that came from those, itself included
};

//! Returns what stands for several communities: the worst verdict that is known, and the sum of what they lack.
model::Finding joinedFinding( const std::vector<const model::Finding *> &findings, model::Degree degree );

//! Returns false if two findings of \a group were measured against different requirements.
bool isSameYardstick( const ProblemGroup &group );

/**
 * Method: what is lacking decides, where it is known; else the verdict: better than all before, or all worse than
 * before; else the degree beyond its tolerance. Of communities that were divided or joined only totals of what is
 * lacking are compared, because a part cannot be measured against the whole.
 * Inputs: a problem of the later run, and its group, in which there was a problem before.
 * Result: worse, better or persistent; DEGREE_NOT_COMPARABLE is added to \a notes where it could be neither.
 * Cost: O(group).
 * Throws nothing; safe from any thread.
 * Not covered: population moving between the parts.
 */
model::Change comparedProblem( const model::Finding &now, const ProblemGroup &group, model::Degree degree, unsigned &notes );

} // namespace renewal::engine
