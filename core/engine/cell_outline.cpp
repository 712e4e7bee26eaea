#include "core/engine/cell_outline.h"

namespace renewal::engine
{

namespace
{

//! Names of points on the grid: node, then the two crossings and the meeting point of an edge, per axis.
enum PointKind : std::uint64_t
{
  Node = 0,
  Forward = 1,
  Backward = 2,
  Meeting = 3,
  ColumnShift = 3
};

} // namespace

CellOutline::CellOutline( const CorridorTile &tile, int column, int row )
  : mTile( tile )
{
  addEdge( true, row, column, false );
  addEdge( false, column + 1, row, false );
  addEdge( true, row + 1, column, true );
  addEdge( false, column, row, true );
}

void CellOutline::addCapsule( std::int32_t capsule )
{
  if ( capsule == CorridorTile::NO_CAPSULE )
    return;
  for ( int i = 0; i < capsules.count; ++i )
    if ( capsules[i] == capsule )
      return;
  capsules.add( capsule );
}

void CellOutline::addPoint( bool isRow, int line, int i, double along, std::uint64_t kind, bool isNextCovered )
{
  const std::int64_t column = mTile.firstColumn() + ( isRow ? i : line );
  const std::int64_t row = mTile.firstRow() + ( isRow ? line : i );
  const double step = mTile.grid().stepMetres;
  CellPoint point;
  const double x = static_cast<double>( column ) * step, y = static_cast<double>( row ) * step;
  point.place = isRow ? PlanePoint { x + along, y } : PlanePoint { x, y + along };
  const std::int64_t middle = 1 << 27;
  point.key = ( ( static_cast<std::uint64_t>( row + middle ) << 28 | static_cast<std::uint64_t>( column + middle ) ) << 3 ) + kind + ( kind != Node && !isRow ? static_cast<std::uint64_t>( ColumnShift ) : 0u ) + 1u;
  isCovered[static_cast<std::size_t>( points.count )] = isNextCovered;
  points.add( point );
}

void CellOutline::addEdge( bool isRow, int line, int i, bool isReversed )
{
  const bool isFirst = isRow ? mTile.isNodeCovered( i, line ) : mTile.isNodeCovered( line, i );
  const bool isSecond = isRow ? mTile.isNodeCovered( i + 1, line ) : mTile.isNodeCovered( line, i + 1 );
  if ( !isFirst && !isSecond )
    return;
  const CorridorTile::Lines &lines = isRow ? mTile.rows() : mTile.columns();
  const std::size_t index = static_cast<std::size_t>( line ) * CorridorTile::NODES + static_cast<std::size_t>( i );
  if ( isReversed ? isSecond : isFirst )
    addPoint( isRow, line, isReversed ? i + 1 : i, 0.0, Node, true );
  addCapsule( lines.wholly[index] );
  if ( isFirst && isSecond && lines.wholly[index] != CorridorTile::NO_CAPSULE )
    return;
  const double step = mTile.grid().stepMetres, least = mTile.grid().leastReachMetres;
  // A node may be covered by a capsule whose cut along the other axis missed it by a rounding error.
  const double forward = isFirst ? std::max<double>( lines.forward[index].metres(), least ) : 0.0;
  const double backward = isSecond ? std::max<double>( lines.backward[index].metres(), least ) : 0.0;
  if ( isFirst )
    addCapsule( lines.forward[index].capsule() );
  if ( isSecond )
    addCapsule( lines.backward[index].capsule() );
  if ( isFirst && isSecond && forward + backward >= step - least )
  {
    const double meeting = 0.5 * ( std::max( 0.0, step - backward ) + std::min( step, forward ) );
    addPoint( isRow, line, i, meeting, Meeting, true );
    return;
  }
  const double forwardEnd = std::min( forward, step - least ), backwardEnd = std::max( step - backward, least );
  if ( isReversed ? isSecond : isFirst )
    addPoint( isRow, line, i, isReversed ? backwardEnd : forwardEnd, isReversed ? Backward : Forward, false );
  if ( isReversed ? isFirst : isSecond )
    addPoint( isRow, line, i, isReversed ? forwardEnd : backwardEnd, isReversed ? Forward : Backward, true );
}

} // namespace renewal::engine
