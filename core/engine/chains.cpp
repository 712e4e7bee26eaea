#include "core/engine/chains.h"

#include <algorithm>

namespace renewal::engine
{

Chains::Chains( const StreetLines &lines, const PointIds &points )
  : mPoints( points )
{
  cut( lines, points.degrees( lines ) );
  mIsUsed.assign( mPieces.size(), 0 );
  mOrdered.reserve( mPieces.size() );
  for ( std::uint32_t p = 0; p < mPieces.size(); ++p )
  {
    if ( mIsUsed[p] )
      continue;
    if ( mIsNode[startPoint( p, false )] )
      walk( p, false );
    else if ( mIsNode[startPoint( p, true )] )
      walk( p, true );
  }
  // What is left are rings without a junction.
  for ( std::uint32_t p = 0; p < mPieces.size(); ++p )
  {
    if ( mIsUsed[p] )
      continue;
    mIsNode[startPoint( p, false )] = 1;
    walk( p, false );
  }
}

void Chains::cut( const StreetLines &lines, const std::vector<std::uint32_t> &degrees )
{
  mIsNode.resize( degrees.size() );
  std::transform( degrees.begin(), degrees.end(), mIsNode.begin(), []( std::uint32_t degree )
                  { return degree != 2; } );
  for ( std::uint32_t l = 0; l < lines.lines.size(); ++l )
  {
    const StreetLines::Line &line = lines.lines[l];
    const std::uint32_t last = line.firstVertex + line.vertexCount - 1;
    std::uint32_t start = line.firstVertex;
    for ( std::uint32_t v = line.firstVertex + 1; v <= last; ++v )
    {
      if ( v != last && !mIsNode[mPoints.ofVertex( v )] )
        continue;
      const std::uint32_t piece = static_cast<std::uint32_t>( mPieces.size() );
      mPieces.push_back( { l, start, v, false } );
      if ( !mIsNode[mPoints.ofVertex( start )] )
        mLooseEnds.emplace_back( mPoints.ofVertex( start ), piece * 2 );
      if ( !mIsNode[mPoints.ofVertex( v )] )
        mLooseEnds.emplace_back( mPoints.ofVertex( v ), piece * 2 + 1 );
      start = v;
    }
  }
  std::sort( mLooseEnds.begin(), mLooseEnds.end() );
}

std::uint32_t Chains::startPoint( std::uint32_t piece, bool isReversed ) const
{
  return mPoints.ofVertex( isReversed ? mPieces[piece].lastVertex : mPieces[piece].firstVertex );
}

void Chains::walk( std::uint32_t piece, bool isReversed )
{
  Chain chain;
  chain.fromPoint = startPoint( piece, isReversed );
  chain.firstPiece = static_cast<std::uint32_t>( mOrdered.size() );
  for ( ;; )
  {
    mIsUsed[piece] = 1;
    mOrdered.push_back( mPieces[piece] );
    mOrdered.back().isReversed = isReversed;
    ++chain.pieceCount;
    chain.toPoint = startPoint( piece, !isReversed );
    if ( mIsNode[chain.toPoint] )
      break;
    // Just two piece ends meet here: the one we came by and the one to go on with.
    const std::uint32_t arrival = piece * 2 + ( isReversed ? 0 : 1 );
    auto end = std::lower_bound( mLooseEnds.begin(), mLooseEnds.end(), std::make_pair( chain.toPoint, 0u ) );
    if ( end->second == arrival )
      ++end;
    piece = end->second / 2;
    isReversed = end->second % 2 == 1;
  }
  mChains.push_back( chain );
}

} // namespace renewal::engine
