#pragma once

#include "core/engine/street_lines.h"

#include <cstdint>
#include <vector>

namespace renewal::engine
{

/**
 * Method: lines are cut where they end and where more or fewer than two segment ends meet; the pieces
 * are then strung together over the places where just two of them meet.
 * Inputs: clean lines and the numbers of their places.
 * Result: chains in order of their first piece; a ring without junction starts at its first vertex.
 * Cost: O(n log n) in the number of lines.
 * Throws nothing. Single-threaded.
 * Not covered: nothing; every segment is in exactly one chain.
 */
class Chains
{
  public:
    //! Part of a line from one vertex to a later one; walked backwards if isReversed.
    struct Piece
    {
        std::uint32_t line = 0;
        std::uint32_t firstVertex = 0;
        std::uint32_t lastVertex = 0;
        bool isReversed = false;
    };

    struct Chain
    {
        std::uint32_t fromPoint = 0;
        std::uint32_t toPoint = 0;
        std::uint32_t firstPiece = 0; //!< into pieces
        std::uint32_t pieceCount = 0;
    };

    Chains( const StreetLines &lines, const PointIds &points );

    const std::vector<Chain> &chains() const { return mChains; }
    const std::vector<Piece> &pieces() const { return mOrdered; }

  private:
    void cut( const StreetLines &lines, const std::vector<std::uint32_t> &degrees );
    void walk( std::uint32_t piece, bool isReversed );
    std::uint32_t startPoint( std::uint32_t piece, bool isReversed ) const;

    const PointIds &mPoints;
    std::vector<Piece> mPieces;
    std::vector<std::uint8_t> mIsNode;                               //!< per point
    std::vector<std::pair<std::uint32_t, std::uint32_t>> mLooseEnds; //!< point, piece * 2 + (1 at its last vertex)
    std::vector<std::uint8_t> mIsUsed;                               //!< per piece
    std::vector<Chain> mChains;
    std::vector<Piece> mOrdered;
};

} // namespace renewal::engine
