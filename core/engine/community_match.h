#pragma once

#include "core/model/compare_audits.h"
#include "core/model/progress.h"

#include <cstdint>
#include <vector>

namespace renewal::engine
{

//! Least part of the smaller of two communities that must be common ground for them to belong together.
constexpr double MATCHING_SHARE = 0.5;

//! Under this part of common ground the same id stands in two different places.
constexpr double SAME_ID_SHARE = 0.1;

//! Which communities of a later run continue those of an earlier one. Indices ascending.
struct CommunityMatch
{
    std::vector<std::vector<std::uint32_t>> successors;   //!< by community of the earlier run
    std::vector<std::vector<std::uint32_t>> predecessors; //!< by community of the later run
    //! Of the earlier run: their id is used in the later one too, but for another community, so the ground decided.
    std::vector<std::uint32_t> reusedIds;
};

/**
 * Method: by id; a community whose id the other run does not have belongs to every community of the other run with
 * which it shares at least MATCHING_SHARE of the smaller one's ground, whatever their ids: a new name, a split, a merger.
 * An id does not count where the two places share less than SAME_ID_SHARE, the names do not agree, and one of the two
 * lies on a community with another id (ids were dealt out anew). Points share ground if they are at most a metre apart,
 * a point and a polygon if it lies inside.
 * Inputs: communities, ids unique in each run, shapes of both in one CRS.
 * Result: successors and predecessors.
 * Cost: near-linear: one tree per run, overlays only where ids do not settle it.
 * Throws model::Canceled, std::bad_alloc. Single-threaded.
 * Not covered: communities without a shape are matched by id only; the 180th meridian.
 */
CommunityMatch matchCommunities( const std::vector<const model::ComparedCommunity *> &before, const std::vector<const model::ComparedCommunity *> &after, const model::Progress &progress );

} // namespace renewal::engine
