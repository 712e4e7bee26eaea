#pragma once

#include "core/model/network.h"

#include <cstdint>
#include <vector>

namespace renewal::engine
{

//! Collects distances to facilities and knows the k-th smallest over distinct facilities.
class KthNearest
{
  public:
    explicit KthNearest( int ranks )
      : mRanks( static_cast<std::size_t>( ranks ) )
    {
    }

    void clear() { mFound.clear(); }

    void offer( model::LengthUnits distance, std::uint32_t facility )
    {
      if ( distance >= kth() )
        return;
      for ( auto known = mFound.begin(); known != mFound.end(); ++known )
      {
        if ( known->facility != facility )
          continue;
        if ( known->distance <= distance )
          return;
        mFound.erase( known );
        break;
      }
      auto place = mFound.begin();
      while ( place != mFound.end() && place->distance <= distance )
        ++place;
      mFound.insert( place, { distance, facility } );
      if ( mFound.size() > mRanks )
        mFound.pop_back();
    }

    //! UNREACHED while fewer than k facilities are known.
    model::LengthUnits kth() const { return mFound.size() < mRanks ? model::UNREACHED : mFound.back().distance; }

  private:
    struct Found
    {
        model::LengthUnits distance;
        std::uint32_t facility;
    };

    std::size_t mRanks;
    std::vector<Found> mFound;
};

} // namespace renewal::engine
