#pragma once

#include "core/engine/bounded_search.h"
#include "core/engine/community_minima.h"
#include "core/engine/compressed_rows.h"

#include <utility>
#include <vector>

namespace renewal::engine
{

/**
 * Method: where walks of communities start, by edge; on an edge that a search has reached, one comparison per community
 * decides (least offset + access of its starts from either end), on the edges of the seeds each start is looked at.
 * Inputs: network, which must outlive this; starts with their edges.
 * Result: least distance per community, offered to \a minima.
 * Cost: what the search reaches.
 * Throws nothing; one search and one minima per thread.
 * Not covered: ways that do not follow streets; the caller adds them.
 */
class EdgeStarts
{
  public:
    struct Start
    {
        std::uint32_t community = 0;
        model::LengthUnits offset = 0;
        model::LengthUnits access = 0;
    };

    //! \a starts: pairs of edge and start, in any order.
    EdgeStarts( const model::Network &network, std::vector<std::pair<std::uint32_t, Start>> starts );

    //! Searches from \a seeds up to \a limit and offers what it meets; offers beyond the limit may be among them.
    void offer( const std::vector<SearchSeed> &seeds, model::LengthUnits limit, BoundedSearch &search, CommunityMinima &minima ) const;

  private:
    //! The nearest starts of one community on one edge, seen from its two ends.
    struct Reach
    {
        std::uint32_t community = 0;
        model::LengthUnits fromStart = 0;
        model::LengthUnits fromEnd = 0;
    };

    void offerOwnEdge( const StreetIndex::Entry &entry, CommunityMinima &minima ) const;

    const model::Network &mNetwork;
    CompressedRows<Start> mStarts;  //!< per edge
    CompressedRows<Reach> mReaches; //!< per edge, one per community on it
};

} // namespace renewal::engine
