#pragma once

#include "core/engine/street_index.h"
#include "core/model/network.h"
#include "core/model/progress.h"

#include <cstdint>
#include <vector>

namespace renewal::engine
{

//! Where a search starts: a facility's place on a street, with its access leg.
struct SearchSeed
{
    std::uint32_t facility = 0; //!< caller's index; one facility may have several seeds (gates, park entries)
    StreetIndex::Entry entry;
};

/**
 * Distance from every node to the nearest facilities of one type.
 * With ranks = k, entry node * k + r is the (r+1)-th nearest *distinct* facility.
 */
struct NearestLabels
{
    int ranks = 1;
    std::vector<model::LengthUnits> distance; //!< UNREACHED where there are fewer
    std::vector<std::uint32_t> facility;      //!< undefined where UNREACHED; ties go to the lower facility
};

/**
 * Method: one search from all seeds at once with a bucket queue (Dial 1969; label-correcting inside a
 * bucket), over integer lengths.
 * Inputs: network; seeds of one type; ranks >= 1.
 * Result: labels of all nodes.
 * Cost: near-linear in arcs for ranks = 1.
 * Throws model::Canceled; run one search per thread.
 * Not covered: distances above 429 km count as unreached.
 */
NearestLabels searchNearest( const model::Network &network, const std::vector<SearchSeed> &seeds, int ranks, const model::Progress &progress );

/**
 * Distances at places inside edges: the better end, or straight along the edge to a seed on it.
 * Built once per type from the labels and the seeds.
 */
class NearestAtPosition
{
  public:
    NearestAtPosition( const model::Network &network, const std::vector<SearchSeed> &seeds, NearestLabels labels );

    struct Found
    {
        model::LengthUnits distance = model::UNREACHED; //!< access legs of both ends included
        std::uint32_t facility = 0;
    };

    //! Returns the up to ranks nearest distinct facilities from \a position, nearest first. \a found is cleared first.
    void find( const model::StreetPosition &position, std::vector<Found> &found ) const;

    //! As find() for ranks = 1.
    Found nearest( const model::StreetPosition &position ) const;

  private:
    const model::Network &mNetwork;
    NearestLabels mLabels;
    std::vector<SearchSeed> mSeedsByEdge;
    std::vector<std::uint32_t> mFirstSeed; //!< per edge, into mSeedsByEdge
};

} // namespace renewal::engine
