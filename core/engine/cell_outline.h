#pragma once

#include "core/engine/corridor_cell.h"

#include <cassert>

namespace renewal::engine
{

//! A list on the stack: cells are many and their outlines short.
template <typename T, int CAPACITY>
struct SmallList
{
    std::array<T, CAPACITY> items;
    int count = 0;

    void add( const T &item )
    {
      assert( count < CAPACITY );
      items[static_cast<std::size_t>( count++ )] = item;
    }
    T &operator[]( int i ) { return items[static_cast<std::size_t>( i )]; }
    const T &operator[]( int i ) const { return items[static_cast<std::size_t>( i )]; }
};

/**
 * Method: walks the four grid edges of a cell and notes where their covered parts begin and end.
 * Inputs: tile with capsules drawn; cell.
 * Result: points counter-clockwise, and the capsules that were seen along them.
 * Cost: constant.
 * Throws nothing; safe from several threads.
 * Not covered: ground on an edge that reaches neither of its nodes.
 */
class CellOutline
{
  public:
    CellOutline( const CorridorTile &tile, int column, int row );

    SmallList<CellPoint, 16> points;
    std::array<bool, 16> isCovered; //!< from this point to the next
    SmallList<std::int32_t, 16> capsules;

  private:
    void addEdge( bool isRow, int line, int i, bool isReversed );
    void addPoint( bool isRow, int line, int i, double along, std::uint64_t kind, bool isNextCovered );
    void addCapsule( std::int32_t capsule );

    const CorridorTile &mTile;
};

} // namespace renewal::engine
