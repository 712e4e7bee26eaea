#include "core/engine/bounded_search.h"
#include "core/engine/length_units.h"

#include <algorithm>

namespace renewal::engine
{

namespace
{

//! A source of distance on an edge: constant on its stretch, growing outside; edge ends are points.
struct Source
{
    model::LengthUnits fromOffset = 0;
    model::LengthUnits toOffset = 0;
    model::LengthUnits distance = 0;
};

class EdgeCutter
{
  public:
    EdgeCutter( std::uint32_t edge, model::LengthUnits limit, std::vector<ReachedPiece> &pieces )
      : mEdge( edge )
      , mLimit( limit )
      , mPieces( pieces )
      , mFirstPiece( pieces.size() )
    {
    }

    void cut( const std::vector<Source> &sources );

  private:
    void measureBreaks( const std::vector<Source> &sources );
    void cutInterval( model::LengthUnits low, model::LengthUnits atLow, model::LengthUnits high, model::LengthUnits atHigh, model::LengthUnits flat );
    void rise( model::LengthUnits low, model::LengthUnits atLow, model::LengthUnits high );
    void fall( model::LengthUnits low, model::LengthUnits high, model::LengthUnits atHigh );
    void level( model::LengthUnits low, model::LengthUnits high, model::LengthUnits distance );

    std::uint32_t mEdge;
    model::LengthUnits mLimit;
    std::vector<ReachedPiece> &mPieces;
    std::size_t mFirstPiece;
    std::vector<model::LengthUnits> mBreaks;    //!< offsets where a source begins or ends, ascending
    std::vector<model::LengthUnits> mDistances; //!< true distance at each of them
};

void EdgeCutter::measureBreaks( const std::vector<Source> &sources )
{
  mBreaks.clear();
  for ( const Source &source : sources )
  {
    mBreaks.push_back( source.fromOffset );
    mBreaks.push_back( source.toOffset );
  }
  std::sort( mBreaks.begin(), mBreaks.end() );
  mBreaks.erase( std::unique( mBreaks.begin(), mBreaks.end() ), mBreaks.end() );
  mDistances.assign( mBreaks.size(), model::UNREACHED );
  for ( const Source &source : sources )
    for ( std::size_t i = std::lower_bound( mBreaks.begin(), mBreaks.end(), source.fromOffset ) - mBreaks.begin(); i < mBreaks.size() && mBreaks[i] <= source.toOffset; ++i )
      mDistances[i] = std::min( mDistances[i], source.distance );
  for ( std::size_t i = 1; i < mBreaks.size(); ++i )
    mDistances[i] = std::min( mDistances[i], addUnits( mDistances[i - 1], mBreaks[i] - mBreaks[i - 1] ) );
  for ( std::size_t i = mBreaks.size(); i-- > 1; )
    mDistances[i - 1] = std::min( mDistances[i - 1], addUnits( mDistances[i], mBreaks[i] - mBreaks[i - 1] ) );
}

void EdgeCutter::cut( const std::vector<Source> &sources )
{
  measureBreaks( sources );
  for ( std::size_t i = 0; i + 1 < mBreaks.size(); ++i )
  {
    // Between two breaks a source either covers all or lies outside.
    model::LengthUnits flat = model::UNREACHED;
    for ( const Source &source : sources )
      if ( source.fromOffset <= mBreaks[i] && source.toOffset >= mBreaks[i + 1] )
        flat = std::min( flat, source.distance );
    cutInterval( mBreaks[i], mDistances[i], mBreaks[i + 1], mDistances[i + 1], flat );
  }
}

void EdgeCutter::cutInterval( model::LengthUnits low, model::LengthUnits atLow, model::LengthUnits high, model::LengthUnits atHigh, model::LengthUnits flat )
{
  // Where the way from the low end and the way from the high end are equally long, and how long they are there.
  const std::int64_t span = static_cast<std::int64_t>( high ) - low;
  std::int64_t meet = span;
  if ( atLow == model::UNREACHED )
    meet = 0;
  else if ( atHigh != model::UNREACHED )
    meet = std::min( span, std::max<std::int64_t>( 0, ( static_cast<std::int64_t>( atHigh ) + span - atLow ) / 2 ) );
  std::int64_t riseEnd = meet, fallStart = meet;
  if ( flat != model::UNREACHED )
  {
    riseEnd = std::min( meet, static_cast<std::int64_t>( flat ) - atLow );
    fallStart = std::max( meet, span - ( static_cast<std::int64_t>( flat ) - atHigh ) );
  }
  rise( low, atLow, static_cast<model::LengthUnits>( low + riseEnd ) );
  level( static_cast<model::LengthUnits>( low + riseEnd ), static_cast<model::LengthUnits>( low + fallStart ), flat );
  fall( static_cast<model::LengthUnits>( low + fallStart ), high, atHigh );
}

void EdgeCutter::rise( model::LengthUnits low, model::LengthUnits atLow, model::LengthUnits high )
{
  if ( atLow >= mLimit || high <= low )
    return;
  high = std::min( high, addUnits( low, mLimit - atLow ) );
  const ReachedPiece *last = mPieces.size() > mFirstPiece ? &mPieces.back() : nullptr;
  if ( last && last->toOffset == low && last->toDistance == atLow && last->fromDistance < last->toDistance )
  {
    mPieces.back().toOffset = high;
    mPieces.back().toDistance = atLow + ( high - low );
    return;
  }
  mPieces.push_back( { mEdge, low, high, atLow, atLow + ( high - low ) } );
}

void EdgeCutter::level( model::LengthUnits low, model::LengthUnits high, model::LengthUnits distance )
{
  if ( distance > mLimit || high <= low )
    return;
  const ReachedPiece *last = mPieces.size() > mFirstPiece ? &mPieces.back() : nullptr;
  if ( last && last->toOffset == low && last->fromDistance == distance && last->toDistance == distance )
    mPieces.back().toOffset = high;
  else
    mPieces.push_back( { mEdge, low, high, distance, distance } );
}

void EdgeCutter::fall( model::LengthUnits low, model::LengthUnits high, model::LengthUnits atHigh )
{
  if ( atHigh >= mLimit || high <= low )
    return;
  if ( high - low > mLimit - atHigh )
    low = high - ( mLimit - atHigh );
  // A falling piece starts at its nearer end, which is the higher offset.
  const ReachedPiece *last = mPieces.size() > mFirstPiece ? &mPieces.back() : nullptr;
  if ( last && last->fromOffset == low && last->fromOffset > last->toOffset && last->fromDistance == atHigh + ( high - low ) )
  {
    mPieces.back().fromOffset = high;
    mPieces.back().fromDistance = atHigh;
    return;
  }
  mPieces.push_back( { mEdge, high, low, atHigh, atHigh + ( high - low ) } );
}

} // namespace

std::vector<ReachedPiece> reachedPieces( const model::Network &network, const BoundedSearch &search, const std::vector<SearchSeed> &seeds, model::LengthUnits limit )
{
  std::vector<SearchSeed> byEdge = seeds;
  std::sort( byEdge.begin(), byEdge.end(), []( const SearchSeed &a, const SearchSeed &b )
             { return a.entry.edge < b.entry.edge; } );
  std::vector<ReachedPiece> pieces;
  std::vector<Source> sources;
  auto seed = byEdge.cbegin();
  for ( const std::uint32_t e : search.reachedEdges() )
  {
    const model::Network::Edge &edge = network.edges[e];
    sources.clear();
    // Both ends are breaks in any case, so that the whole edge is looked at.
    sources.push_back( { 0, 0, search.distance( edge.from ) } );
    sources.push_back( { edge.length, edge.length, search.distance( edge.to ) } );
    while ( seed != byEdge.cend() && seed->entry.edge < e )
      ++seed;
    for ( ; seed != byEdge.cend() && seed->entry.edge == e; ++seed )
      sources.push_back( { seed->entry.fromOffset, seed->entry.toOffset, seed->entry.access } );
    EdgeCutter( e, limit, pieces ).cut( sources );
  }
  return pieces;
}

} // namespace renewal::engine
