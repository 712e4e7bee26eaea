#pragma once

#include "core/model/compare_audits.h"
#include "core/model/progress.h"

#include <map>
#include <tuple>
#include <vector>

namespace renewal::engine
{

//! A community as one run of a history knows it.
struct CommunityPlace
{
    std::uint32_t run = 0;
    std::uint32_t community = 0;

    bool operator<( const CommunityPlace &other ) const { return std::tie( run, community ) < std::tie( other.run, other.community ); }
    bool operator==( const CommunityPlace &other ) const { return run == other.run && community == other.community; }
};

/**
 * Method: each run is matched (community_match.h) with all communities that nothing has followed yet, those of the run
 * before and older ones that it did not have, so that a community left out of one run is found again in the next.
 * Inputs: the runs of a history, one after the other.
 * Result: where each community went in the newest run; itself, if that run does not have it.
 * Cost: one matching per run.
 * Throws model::Canceled, std::bad_alloc. Not for sharing between threads.
 * Not covered: as in community_match.h.
 */
class CommunityLineage
{
  public:
    explicit CommunityLineage( const model::ComparedHistory &history )
      : mHistory( history )
    {
    }

    //! Adds the next run.
    void addRun( std::uint32_t run, const model::Progress &progress );

    //! Returns where communities of earlier runs are now, ascending, each once. They must be results of the run before.
    std::vector<CommunityPlace> now( const std::vector<CommunityPlace> &places ) const;

    //! Returns what a community of the newest run comes from.
    const std::vector<CommunityPlace> &origins( std::uint32_t community ) const { return mOrigins[community]; }

  private:
    const model::ComparedHistory &mHistory;
    std::vector<CommunityPlace> mPlaces; //!< of the newest run, then those that it does not have
    std::map<CommunityPlace, std::vector<CommunityPlace>> mWay;
    std::vector<std::vector<CommunityPlace>> mOrigins; //!< by community of the newest run
};

} // namespace renewal::engine
