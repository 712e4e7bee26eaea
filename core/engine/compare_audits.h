#pragma once

#include "core/engine/community_match.h"
#include "core/model/compare_audits.h"
#include "core/model/progress.h"

#include <vector>

namespace renewal::engine
{

/**
 * Method: per community and item the verdicts of two runs. Problem (unmet, partly) then and now: worse or better by what
 * is lacking, else by the verdict, else by the degree beyond its tolerance, else persistent; problem then, met now:
 * resolved, but only when every part of a divided community has solved it (better until then); problem then, anything
 * else now: unknown, because lost data, a dropped question or a vanished community solve nothing; problem now only: new.
 * Where communities were divided or joined, degrees are compared by totals (what is lacking) or not at all.
 * Inputs: two runs over the same items, and how their communities belong together.
 * Result: rows of communities of the later run in its order, then those that it does not have any more; items in order.
 * No row where there is no problem, neither then nor now.
 * Cost: O(communities x items).
 * Throws model::Canceled. Single-threaded.
 * Not covered: whether the two runs asked by the same standard; that is for the caller to say.
 */
std::vector<model::ChangeRow> auditChanges( const std::vector<model::ComparedItem> &items, const model::ComparedRun &before, const model::ComparedRun &after, const CommunityMatch &match, const model::Progress &progress );

//! Returns why a problem of an earlier run cannot be seen in \a finding of a later run: neither a problem nor met.
unsigned reasonOfUnknown( const model::Finding &finding, const model::ComparedRun &later, std::uint32_t item );

} // namespace renewal::engine
