// Places units for cases read from standard input; tests/core/engine/long_supply_against_scipy.py compares what it prints.
//
// A case: number of givers and of takers, units offered, units wanted, then per giver and taker the walk in tenths of a
// millimetre, -1 out of reach. Per case one line: number of flows, then giver, taker, units and walk of each.

#include "tests/support/supply_matrix.h"

#include <cstdio>
#include <iostream>

using namespace renewal;

namespace
{

std::vector<std::int64_t> readUnits( std::size_t count )
{
  std::vector<std::int64_t> units( count );
  for ( std::int64_t &one : units )
    std::cin >> one;
  return units;
}

} // namespace

int main()
{
  model::Progress progress;
  std::size_t givers = 0, takers = 0;
  while ( std::cin >> givers >> takers )
  {
    test::SupplyMatrix matrix;
    matrix.offered = readUnits( givers );
    matrix.wanted = readUnits( takers );
    for ( std::size_t g = 0; g < givers; ++g )
    {
      matrix.walk.emplace_back();
      for ( const std::int64_t walk : readUnits( takers ) )
        matrix.walk.back().push_back( walk < 0 ? model::UNREACHED : static_cast<model::LengthUnits>( walk ) );
    }
    const engine::CheapestFlows found = engine::cheapestFlows( matrix.offered, matrix.wanted, matrix.pairs(), 1, progress );
    std::printf( "%zu", found.flows.size() );
    for ( const model::SupplyFlow &flow : found.flows )
      std::printf( " %u %u %lld %.0f", flow.giver, flow.taker, static_cast<long long>( flow.units ), flow.walkMetres * model::UNITS_PER_METRE );
    std::printf( "\n" );
  }
  return std::cin.eof() ? 0 : 1;
}
