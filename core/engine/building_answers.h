#pragma once

#include "core/model/community_checklist.h"

namespace renewal::engine
{

//! A survey with at most one kind of row per community and item: rows that name no building.
struct CommunityAnswers
{
    std::vector<model::SurveyRow> rows; //!< rows that count as they are in their order, then those made of buildings
    std::size_t undecided = 0;          //!< answers for single buildings from which nothing follows for the community
};

/**
 * Method: where rows name buildings, they become one row per community and item. The newest row of each building counts, and of
 * those only what is newer than the newest row on the whole community. Not met as long as one building, or that row, is not met.
 * Met when that row is met, or, of an item counted by building (unit "building"), when every building on file is: 销号.
 * Inputs: survey rows in table order; the items they index.
 * Result: every row that names no building and shares its community and item with none that does, unchanged; then one row per
 * community and item of the others, by community and item. It is the newest of those that decide, with the buildings beside it.
 * Cost: O(rows log rows).
 * Throws std::invalid_argument for a row of no item; no shared state.
 * Not covered: whether all dangerous buildings are on file; that is an item of its own (HN00-21).
 */
CommunityAnswers answersByCommunity( const std::vector<model::SurveyRow> &rows, const std::vector<model::ChecklistItem> &items );

} // namespace renewal::engine
