#pragma once

#include "core/model/verdict.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace renewal::engine
{

//! Answers whether an ascending list of indices holds one; the list must outlive it.
class SortedIndices
{
  public:
    explicit SortedIndices( const std::vector<std::uint32_t> &indices )
      : mIndices( indices )
    {
    }

    bool holds( std::uint32_t index ) const { return std::binary_search( mIndices.begin(), mIndices.end(), index ); }

  private:
    const std::vector<std::uint32_t> &mIndices;
};

/**
 * How far an offer is used: met = all of it, partly, unmet = none of it, na = there is nothing to lend,
 * nodata = the offer is not known, or it is off the street and nobody can tell.
 */
inline model::Verdict useVerdict( const std::optional<std::int64_t> &offered, std::int64_t used, bool isOffStreet )
{
  if ( !offered )
    return model::Verdict::NoData;
  if ( *offered == 0 )
    return model::Verdict::NotApplicable;
  if ( isOffStreet )
    return model::Verdict::NoData;
  if ( used == *offered )
    return model::Verdict::Met;
  return used > 0 ? model::Verdict::Partly : model::Verdict::Unmet;
}

} // namespace renewal::engine
