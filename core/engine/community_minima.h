#pragma once

#include "core/engine/coverage_counts.h"

#include <algorithm>
#include <vector>

namespace renewal::engine
{

//! Least distance per community; cleared in the time it took to fill.
class CommunityMinima
{
  public:
    explicit CommunityMinima( std::size_t communities )
      : mLeast( communities, model::UNREACHED )
    {
    }

    void offer( std::uint32_t community, model::LengthUnits distance )
    {
      if ( distance >= mLeast[community] )
        return;
      if ( mLeast[community] == model::UNREACHED )
        mTouched.push_back( community );
      mLeast[community] = distance;
    }

    model::LengthUnits least( std::uint32_t community ) const { return mLeast[community]; }

    //! Returns what is at most \a limit, by community, and forgets everything.
    std::vector<Within> take( model::LengthUnits limit )
    {
      std::sort( mTouched.begin(), mTouched.end() );
      std::vector<Within> result;
      for ( const std::uint32_t community : mTouched )
      {
        if ( mLeast[community] <= limit )
          result.push_back( { community, mLeast[community] } );
        mLeast[community] = model::UNREACHED;
      }
      mTouched.clear();
      return result;
    }

  private:
    std::vector<model::LengthUnits> mLeast;
    std::vector<std::uint32_t> mTouched;
};

//! Smallest and largest limit among the rules that name a type.
struct TypeLimits
{
    model::LengthUnits least = model::UNREACHED;
    model::LengthUnits largest = 0;
};

//! Limits per type of CoveragePlaces::types.
std::vector<TypeLimits> typeLimits( const model::CoverageInput &input, const CoveragePlaces &places );

} // namespace renewal::engine
