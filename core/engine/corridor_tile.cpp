#include "core/engine/corridor_tile.h"

#include <cstring>

namespace renewal::engine
{

namespace
{

// The library's floor and ceil are calls on plain x86-64, and these two are the inner loop.
double floorOf( double value )
{
  const double whole = static_cast<double>( static_cast<std::int64_t>( value ) );
  return whole > value ? whole - 1.0 : whole;
}

double ceilOf( double value )
{
  const double whole = static_cast<double>( static_cast<std::int64_t>( value ) );
  return whole < value ? whole + 1.0 : whole;
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

void CorridorTile::draw( const PlaneSegment &segment, std::int32_t capsule )
{
  drawLines<true>( mRows, CapsuleCuts( segment.start, segment.end, mGrid.radiusMetres ), mFirstRow, mFirstColumn, capsule );
  const PlanePoint start { segment.start.y, segment.start.x };
  const PlanePoint end { segment.end.y, segment.end.x };
  drawLines<false>( mColumns, CapsuleCuts( start, end, mGrid.radiusMetres ), mFirstColumn, mFirstRow, capsule );
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
    const double lowNode = ceilOf( least * perStep );
    const double highNode = floorOf( greatest * perStep );
    // Nodes of this tile, which may be none although the capsule crosses the line.
    const int low = static_cast<int>( std::max( -1.0, std::min<double>( NODES, lowNode - static_cast<double>( firstNode ) ) ) );
    const int high = static_cast<int>( std::max( -2.0, std::min<double>( NODES, highNode - static_cast<double>( firstNode ) ) ) );
    const int lowInside = std::max( low, 0 ), highInside = std::min( high, CELLS );
    if ( low <= high && highNode >= lowNode )
    {
      const std::size_t base = index( line, 0 );
      if ( high >= 0 && high < CELLS )
      {
        Reach &reach = lines.forward[base + static_cast<std::size_t>( high )];
        const float metres = static_cast<float>( greatest - highNode * step );
        if ( reach.capsule == NO_CAPSULE || metres > reach.metres )
          reach = { metres, capsule };
      }
      if ( low > 0 && low <= CELLS )
      {
        Reach &reach = lines.backward[base + static_cast<std::size_t>( low - 1 )];
        const float metres = static_cast<float>( lowNode * step - least );
        if ( reach.capsule == NO_CAPSULE || metres > reach.metres )
          reach = { metres, capsule };
      }
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
