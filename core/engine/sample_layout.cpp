#include "core/engine/sample_layout.h"

#include "core/engine/sample_random.h"

namespace renewal::engine
{

namespace
{

constexpr std::uint64_t COLUMN_KEY = 101;
constexpr std::uint64_t ROW_KEY = 102;
constexpr Mm RAIL_CORRIDOR = 64000;
constexpr Mm RIVER_CORRIDOR = 130000;
constexpr int RAIL_EVERY = 13;
constexpr int RIVER_EVERY = 11;
//! A smaller city has neither river nor railway: it would be all edge.
constexpr int FEWEST_CELLS_FOR_CORRIDOR = 5;

int columnsOf( int blocks )
{
  int columns = 1;
  while ( columns * columns < blocks )
    ++columns;
  return columns;
}

} // namespace

SampleAxis::SampleAxis( std::uint64_t seed, std::uint64_t key, int cells, Mm corridorWidth, int corridorEvery )
  : mCorridorAfter( cells, 0 )
{
  const int first = cells < corridorEvery ? ( cells - 1 ) / 2 : corridorEvery / 2;
  if ( cells >= FEWEST_CELLS_FOR_CORRIDOR )
  {
    // Two cells stay beyond the last corridor, so that a short last row never touches one.
    for ( int cell = first; cell <= cells - 3; cell += corridorEvery + static_cast<int>( hashOf( seed, key, 1, cell ) % 3 ) )
      mCorridorAfter[cell] = 1;
  }
  Mm at = 0;
  for ( int cell = 0; cell < cells; ++cell )
  {
    mLow.push_back( at );
    at += 1000 * static_cast<Mm>( 320 + hashOf( seed, key, 2, cell ) % 161 );
    mHigh.push_back( at );
    at += mCorridorAfter[cell] ? corridorWidth : 0;
  }
  const Mm middle = mHigh.back() / 2000 * 1000;
  for ( int cell = 0; cell < cells; ++cell )
  {
    mLow[cell] -= middle;
    mHigh[cell] -= middle;
  }
  markPrimary( seed, key );
}

int SampleAxis::highLine( int cell ) const
{
  return mCorridorAfter[cell] ? 2 * cell + 1 : 2 * cell + 2;
}

void SampleAxis::markPrimary( std::uint64_t seed, std::uint64_t key )
{
  mPrimary.assign( 2 * mLow.size() + 1, 0 );
  for ( int cell = static_cast<int>( hashOf( seed, key, 3, 0 ) % 2 ); cell <= cells(); cell += 2 + static_cast<int>( hashOf( seed, key, 3, cell ) % 2 ) )
  {
    // The roads along a river or a railway are quieter ones.
    if ( cell == 0 || !mCorridorAfter[cell - 1] )
      mPrimary[2 * cell] = 1;
  }
}

bool SampleAxis::isForced( int line ) const
{
  // The first line inside each band between corridors: with it the streets are connected everywhere.
  const int cell = line / 2;
  return line % 2 == 0 && cell > 0 && cell < cells() && !mCorridorAfter[cell - 1] && ( cell == 1 || mCorridorAfter[cell - 2] );
}

bool SampleAxis::crosses( std::uint64_t seed, std::uint64_t key, int corridor, const SampleAxis &other, int line )
{
  return other.isPrimary( line ) || other.isForced( line ) || hashOf( seed, key + 10, corridor, line ) % 100 < 15;
}

SampleLayout::SampleLayout( std::uint64_t citySeed, int blockCount )
  : seed( citySeed )
  , blocks( blockCount )
  , columns( citySeed, COLUMN_KEY, columnsOf( blockCount ), RAIL_CORRIDOR, RAIL_EVERY )
  , rows( citySeed, ROW_KEY, ( blockCount + columnsOf( blockCount ) - 1 ) / columnsOf( blockCount ), RIVER_CORRIDOR, RIVER_EVERY )
{
}

bool SampleLayout::exists( int column, int row ) const
{
  return column >= 0 && row >= 0 && column < columns.cells() && row < rows.cells() && static_cast<std::int64_t>( row ) * columns.cells() + column < blocks;
}

bool SampleLayout::hasBridge( int row, int columnLine ) const
{
  return SampleAxis::crosses( seed, ROW_KEY, row, columns, columnLine );
}

bool SampleLayout::hasUnderpass( int column, int rowLine ) const
{
  return SampleAxis::crosses( seed, COLUMN_KEY, column, rows, rowLine );
}

} // namespace renewal::engine
