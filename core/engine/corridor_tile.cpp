#include "core/engine/corridor_tile.h"

#include <algorithm>

namespace renewal::engine
{

namespace
{

// The library's floor and ceil are calls on plain x86-64, and these two are the inner loop; no jumps, because
// which way they would go is chance.
std::int64_t floorOf( double value )
{
  const std::int64_t whole = static_cast<std::int64_t>( value );
  return whole - static_cast<std::int64_t>( static_cast<double>( whole ) > value );
}

std::int64_t ceilOf( double value )
{
  const std::int64_t whole = static_cast<std::int64_t>( value );
  return whole + static_cast<std::int64_t>( static_cast<double>( whole ) < value );
}

} // namespace

void CorridorTile::begin( const CorridorGrid &grid, std::int64_t firstColumn, std::int64_t firstRow )
{
  mGrid = grid;
  mFirstColumn = firstColumn;
  mFirstRow = firstRow;
  mNodes.fill( 0 );
  mCells.fill( 0 );
  for ( Lines *lines : { &mRows, &mColumns } )
  {
    lines->forward.fill( Reach() );
    lines->backward.fill( Reach() );
    lines->wholly.fill( NO_CAPSULE );
  }
}

void CorridorTile::drawRows( const PlaneSegment &segment, std::int32_t capsule )
{
  drawLines<true>( mRows, CapsuleCuts( segment.start, segment.end, mGrid.radiusMetres ), mFirstRow, mFirstColumn, capsule );
}

void CorridorTile::drawColumns( const PlaneSegment &segment, std::int32_t capsule )
{
  if ( isCoveredAround( segment ) )
    return;
  const PlanePoint start { segment.start.y, segment.start.x };
  const PlanePoint end { segment.end.y, segment.end.x };
  drawLines<false>( mColumns, CapsuleCuts( start, end, mGrid.radiusMetres ), mFirstColumn, mFirstRow, capsule );
}

//! True if every cell of the tile that meets the box around the capsule is covered; the box is a rounding error too large.
bool CorridorTile::isCoveredAround( const PlaneSegment &segment ) const
{
  const double perStep = 1.0 / mGrid.stepMetres, radius = mGrid.radiusMetres + mGrid.leastReachMetres;
  const auto cell = [perStep]( double metres, std::int64_t first )
  { return static_cast<int>( std::clamp<std::int64_t>( floorOf( metres * perStep ) - first, 0, CELLS - 1 ) ); };
  const int left = cell( std::min( segment.start.x, segment.end.x ) - radius, mFirstColumn ), right = cell( std::max( segment.start.x, segment.end.x ) + radius, mFirstColumn );
  const int bottom = cell( std::min( segment.start.y, segment.end.y ) - radius, mFirstRow ), top = cell( std::max( segment.start.y, segment.end.y ) + radius, mFirstRow );
  for ( int row = bottom; row <= top; ++row )
  {
    if ( std::memchr( cellsOfRow( row ) + left, 0, static_cast<std::size_t>( right - left + 1 ) ) )
      return false;
  }
  return true;
}

template <bool IS_ROW>
void CorridorTile::drawLines( Lines &lines, const CapsuleCuts &cuts, std::int64_t firstLine, std::int64_t firstNode, std::int32_t capsule )
{
  const double step = mGrid.stepMetres;
  const double perStep = 1.0 / step;
  const int from = static_cast<int>( std::max( 0.0, std::ceil( cuts.first() * perStep ) - static_cast<double>( firstLine ) ) );
  const int to = static_cast<int>( std::min<double>( CELLS, std::floor( cuts.last() * perStep ) - static_cast<double>( firstLine ) ) );
  int previousLow = 0, previousHigh = -1;
  for ( int line = from; line <= to; ++line )
  {
    double least = 0.0, greatest = 0.0;
    cuts.at( static_cast<double>( firstLine + line ) * step, least, greatest );
    const std::int64_t lowNode = ceilOf( least * perStep );
    const std::int64_t highNode = floorOf( greatest * perStep );
    // Nodes of this tile, which may be none although the capsule crosses the line.
    const int low = static_cast<int>( std::max<std::int64_t>( -1, std::min<std::int64_t>( NODES, lowNode - firstNode ) ) );
    const int high = static_cast<int>( std::max<std::int64_t>( -2, std::min<std::int64_t>( NODES, highNode - firstNode ) ) );
    const int lowInside = std::max( low, 0 ), highInside = std::min( high, CELLS );
    if ( low <= high && highNode >= lowNode )
    {
      const std::size_t base = index( line, 0 );
      if ( high >= 0 && high < CELLS )
        lines.forward[base + static_cast<std::size_t>( high )].offer( greatest - static_cast<double>( highNode ) * step, capsule );
      if ( low > 0 && low <= CELLS )
        lines.backward[base + static_cast<std::size_t>( low - 1 )].offer( static_cast<double>( lowNode ) * step - least, capsule );
      for ( int i = lowInside; i < highInside; ++i )
        lines.wholly[base + static_cast<std::size_t>( i )] = capsule;
      if ( IS_ROW && lowInside <= highInside )
      {
        std::memset( &mNodes[base + static_cast<std::size_t>( lowInside )], 1, static_cast<std::size_t>( highInside - lowInside + 1 ) );
        // A cell whose four corners lie in one capsule lies in it: capsules are convex.
        const int cellLow = std::max( lowInside, previousLow ), cellHigh = std::min( highInside, previousHigh );
        if ( line > from && cellLow < cellHigh )
          std::memset( &mCells[index( line - 1, cellLow )], 1, static_cast<std::size_t>( cellHigh - cellLow ) );
      }
    }
    previousLow = lowInside;
    previousHigh = low <= high && highNode >= lowNode ? highInside : -1;
  }
}

} // namespace renewal::engine
