#pragma once

#include "core/engine/supply_flow.h"
#include "core/model/network.h"

#include <cstdint>
#include <random>
#include <vector>

namespace renewal::test
{

//! Units and walks without a map: walk[g][t] in units of length, UNREACHED where out of reach.
struct SupplyMatrix
{
    std::vector<std::int64_t> offered;
    std::vector<std::int64_t> wanted;
    std::vector<std::vector<model::LengthUnits>> walk;

    engine::CompressedRows<engine::Within> pairs() const
    {
      engine::CompressedRows<engine::Within> result;
      for ( std::size_t g = 0; g < offered.size(); ++g )
      {
        for ( std::uint32_t t = 0; t < wanted.size(); ++t )
          if ( walk[g][t] != model::UNREACHED && offered[g] > 0 && wanted[t] > 0 )
            result.items.push_back( { t, walk[g][t] } );
        result.endRow();
      }
      return result;
    }
};

/**
 * Up to 6 x 6, from nearly empty to full; walks from a few round numbers, so that ties are common, or any up to 300 m. The same
 * numbers on every machine.
 */
inline SupplyMatrix randomMatrix( std::mt19937 &random )
{
  const auto draw = [&random]( unsigned count )
  { return static_cast<unsigned>( random() % count ); };
  SupplyMatrix matrix;
  const unsigned givers = draw( 7 ), takers = draw( 7 ), density = 1 + draw( 10 ), mostUnits = draw( 2 ) ? 4 : 60;
  const bool isRound = draw( 2 ) == 0;
  for ( unsigned t = 0; t < takers; ++t )
    matrix.wanted.push_back( draw( mostUnits ) );
  for ( unsigned g = 0; g < givers; ++g )
  {
    matrix.offered.push_back( draw( mostUnits ) );
    matrix.walk.emplace_back();
    for ( unsigned t = 0; t < takers; ++t )
      matrix.walk.back().push_back( draw( 10 ) >= density ? model::UNREACHED : isRound ? 1000000 * draw( 4 )
                                                                                       : draw( 3000001 ) );
  }
  return matrix;
}

} // namespace renewal::test
