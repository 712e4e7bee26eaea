#pragma once

#include "core/engine/corridor_capsule.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <vector>

namespace renewal::engine
{

//! The grid that corridors are drawn on: node (column, row) lies at (column * step, row * step).
struct CorridorGrid
{
    double stepMetres = 5.0;
    double radiusMetres = 40.0;     //!< of the capsules that are drawn
    double certainMetres = 40.0;    //!< slightly more: what counts as proof that a point is within reach
    double leastReachMetres = 1e-3; //!< shortest covered part of a grid line beside a covered node
};

/**
 * Method: capsules are drawn onto a square of grid cells like letters onto a screen, but with the exact place where
 * each grid line leaves the ground. Everything kept is monotone: more capsules never cover less.
 * Inputs: grid, place of the tile, capsules by increasing number.
 * Result: per node, grid edge and cell what is covered for certain, and by which capsule.
 * Cost: the grid lines that a capsule crosses.
 * Throws nothing; one instance per thread.
 * Not covered: cells that only several capsules cover together - see coverCell().
 */
class CorridorTile
{
  public:
    static constexpr int CELLS = 64;
    static constexpr int NODES = CELLS + 1;
    static constexpr std::int32_t NO_CAPSULE = -1;

    /**
     * How far a grid edge is covered from one of its nodes, and by which capsule: the farthest, then the first. One
     * number, so that taking the greater of two needs no jump, which no processor could foresee here.
     */
    class Reach
    {
      public:
        //! \a metres counts from the node; a rounding error below 0 counts as 0.
        void offer( double metres, std::int32_t capsule )
        {
          const float length = static_cast<float>( std::max( metres, 0.0 ) );
          std::uint32_t bits = 0;
          std::memcpy( &bits, &length, sizeof bits ); // floats of one sign are in the order of their bits
          const std::uint64_t key = static_cast<std::uint64_t>( bits ) << 32 | ( LAST_CAPSULE - static_cast<std::uint32_t>( capsule ) );
          mKey = std::max( mKey, key );
        }

        float metres() const
        {
          const std::uint32_t bits = static_cast<std::uint32_t>( mKey >> 32 );
          float length = 0.0f;
          std::memcpy( &length, &bits, sizeof length );
          return length;
        }
        std::int32_t capsule() const { return mKey == 0 ? NO_CAPSULE : static_cast<std::int32_t>( LAST_CAPSULE - static_cast<std::uint32_t>( mKey ) ); }

      private:
        static constexpr std::uint32_t LAST_CAPSULE = 0x80000000u;

        std::uint64_t mKey = 0;
    };

    //! Grid edges along one axis; entry line * NODES + i is the edge from node i to i + 1 of that line.
    struct Lines
    {
        std::array<Reach, NODES * NODES> forward;       //!< from node i
        std::array<Reach, NODES * NODES> backward;      //!< from node i + 1
        std::array<std::int32_t, NODES * NODES> wholly; //!< capsule that covers the edge
    };

    //! Empties the tile and places its first node.
    void begin( const CorridorGrid &grid, std::int64_t firstColumn, std::int64_t firstRow );

    //! Draws the capsule around \a segment: nodes, cells and edges along rows. Draw the rows of all capsules first.
    void drawRows( const PlaneSegment &segment, std::int32_t capsule );

    //! Draws the edges along columns, unless all cells that the capsule may touch are covered: nobody asks for them then.
    void drawColumns( const PlaneSegment &segment, std::int32_t capsule );

    const CorridorGrid &grid() const { return mGrid; }
    std::int64_t firstColumn() const { return mFirstColumn; }
    std::int64_t firstRow() const { return mFirstRow; }
    bool isNodeCovered( int column, int row ) const { return mNodes[index( row, column )] != 0; }
    bool isCellCovered( int column, int row ) const { return mCells[index( row, column )] != 0; }
    //! Entry of each node of a row, non-zero where covered.
    const std::uint8_t *nodesOfRow( int row ) const { return &mNodes[index( row, 0 )]; }
    const std::uint8_t *cellsOfRow( int row ) const { return &mCells[index( row, 0 )]; }
    const Lines &rows() const { return mRows; }
    const Lines &columns() const { return mColumns; }

  private:
    static std::size_t index( int line, int i ) { return static_cast<std::size_t>( line ) * NODES + static_cast<std::size_t>( i ); }
    bool isCoveredAround( const PlaneSegment &segment ) const;
    template <bool IS_ROW>
    void drawLines( Lines &lines, const CapsuleCuts &cuts, std::int64_t firstLine, std::int64_t firstNode, std::int32_t capsule );

    CorridorGrid mGrid;
    std::int64_t mFirstColumn = 0;
    std::int64_t mFirstRow = 0;
    Lines mRows, mColumns;
    std::array<std::uint8_t, NODES * NODES> mNodes;
    std::array<std::uint8_t, NODES * NODES> mCells;
};

} // namespace renewal::engine
