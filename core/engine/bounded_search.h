#pragma once

#include "core/engine/nearest_search.h"
#include "core/model/network.h"

#include <memory>
#include <vector>

namespace renewal::engine
{

/**
 * Method: Dijkstra from one facility (or several seeds) up to a limit; work space is reused, so a search
 * costs what it reaches, not what the network holds.
 * Inputs: network, seeds, limit in units.
 * Result: reached nodes with distances, in order of distance; and the reached edges.
 * Cost: O(m log m) in reached arcs.
 * Throws nothing; one instance per thread.
 * Not covered: sharing of work between limits - search once with the largest and cut.
 */
class BoundedSearch
{
  public:
    explicit BoundedSearch( const model::Network &network );
    ~BoundedSearch();
    BoundedSearch( const BoundedSearch & ) = delete;
    BoundedSearch &operator=( const BoundedSearch & ) = delete;

    //! Runs from \a seeds; every place at most \a limit away counts as reached.
    void run( const std::vector<SearchSeed> &seeds, model::LengthUnits limit );

    //! Nodes reached by the last run, nearest first.
    const std::vector<std::uint32_t> &reachedNodes() const;

    //! Distance of \a node in the last run, UNREACHED if beyond the limit.
    model::LengthUnits distance( std::uint32_t node ) const;

    //! Edges with at least one reached place (by an end or by a seed on it), ascending, each once.
    const std::vector<std::uint32_t> &reachedEdges() const;

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

//! A stretch of an edge within reach; the distance grows linearly from one end to the other.
struct ReachedPiece
{
    std::uint32_t edge = 0;
    model::LengthUnits fromOffset = 0; //!< the nearer end (may lie after toOffset)
    model::LengthUnits toOffset = 0;
    model::LengthUnits fromDistance = 0;
    model::LengthUnits toDistance = 0;
};

/**
 * Cuts the last run of \a search exactly at \a limit (at most the limit of the run) inside edges, and
 * where two directions meet: each piece of street once, ordered by edge and offset.
 */
std::vector<ReachedPiece> reachedPieces( const model::Network &network, const BoundedSearch &search, const std::vector<SearchSeed> &seeds, model::LengthUnits limit );

} // namespace renewal::engine
