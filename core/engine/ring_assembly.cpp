#include "core/engine/ring_assembly.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace renewal::engine
{

namespace
{

constexpr std::uint32_t NONE = 0xFFFFFFFFu;
//! Points nearer than this to the line between their neighbours carry nothing (positions are good to 1e-6).
const double STRAIGHT_METRES = 2e-6;

struct Ring
{
    std::vector<PlanePoint> points; //!< open
    double doubleArea = 0.0;
    PlanePoint least, greatest;
};

//! Follows pieces from point to point; points are numbered through a hash table of their keys.
class Walker
{
  public:
    explicit Walker( const std::vector<OutlinePiece> &pieces );
    std::vector<Ring> rings( double longestMetres );

  private:
    std::uint32_t pointOf( std::uint64_t key, const PlanePoint &place );
    void addPiece( std::uint32_t from, std::uint32_t to );
    std::uint32_t nextPiece( std::uint32_t from, std::uint32_t at );
    void follow( std::uint32_t start, double longestMetres, std::vector<Ring> &rings );
    void addRing( std::size_t first, double longestMetres, std::vector<Ring> &rings );

    std::vector<std::uint64_t> mKeys; //!< hash table, 0 = free
    std::vector<std::uint32_t> mSlots;
    std::vector<PlanePoint> mPlaces;
    std::vector<std::uint32_t> mFirst;     //!< per point: first piece that leaves
    std::vector<std::uint32_t> mNext, mTo; //!< per piece
    std::vector<bool> mIsShared;           //!< per point: several outlines touch here
    std::vector<std::uint32_t> mPath, mPlaceInPath;
};

Walker::Walker( const std::vector<OutlinePiece> &pieces )
{
  std::size_t size = 16;
  while ( size < pieces.size() * 3 )
    size *= 2;
  mKeys.assign( size, 0 );
  mSlots.resize( size );
  mPlaces.reserve( pieces.size() );
  mFirst.reserve( pieces.size() );
  for ( const OutlinePiece &piece : pieces )
  {
    const std::uint32_t from = pointOf( piece.fromKey, piece.from );
    addPiece( from, pointOf( piece.toKey, piece.to ) );
  }
  mIsShared.resize( mPlaces.size() );
  for ( std::size_t i = 0; i < mFirst.size(); ++i )
    mIsShared[i] = mFirst[i] != NONE && mNext[mFirst[i]] != NONE;
  mPlaceInPath.assign( mPlaces.size(), NONE );
}

std::uint32_t Walker::pointOf( std::uint64_t key, const PlanePoint &place )
{
  std::size_t slot = ( key * 0x9E3779B97F4A7C15ull ) >> 20 & ( mKeys.size() - 1 );
  while ( mKeys[slot] != 0 && mKeys[slot] != key )
    slot = ( slot + 1 ) & ( mKeys.size() - 1 );
  if ( mKeys[slot] == 0 )
  {
    mKeys[slot] = key;
    mSlots[slot] = static_cast<std::uint32_t>( mPlaces.size() );
    mPlaces.push_back( place );
    mFirst.push_back( NONE );
  }
  return mSlots[slot];
}

void Walker::addPiece( std::uint32_t from, std::uint32_t to )
{
  // Opposite pieces: the ground on both sides of the line is covered, it is no outline.
  for ( std::uint32_t *link = &mFirst[to]; *link != NONE; link = &mNext[*link] )
  {
    if ( mTo[*link] == from )
    {
      *link = mNext[*link];
      return;
    }
  }
  mNext.push_back( mFirst[from] );
  mTo.push_back( to );
  mFirst[from] = static_cast<std::uint32_t>( mTo.size() - 1 );
}

//! Takes the piece that leaves \a at with the least clockwise turn from the way back: it bounds the same ground.
std::uint32_t Walker::nextPiece( std::uint32_t from, std::uint32_t at )
{
  std::uint32_t *best = &mFirst[at];
  if ( mIsShared[at] && *best != NONE )
  {
    const double back = std::atan2( mPlaces[from].y - mPlaces[at].y, mPlaces[from].x - mPlaces[at].x );
    double least = std::numeric_limits<double>::infinity();
    for ( std::uint32_t *link = &mFirst[at]; *link != NONE; link = &mNext[*link] )
    {
      const PlanePoint &to = mPlaces[mTo[*link]];
      double turn = back - std::atan2( to.y - mPlaces[at].y, to.x - mPlaces[at].x );
      if ( turn <= 0.0 )
        turn += 2.0 * 3.14159265358979323846;
      if ( turn < least )
      {
        least = turn;
        best = link;
      }
    }
  }
  const std::uint32_t piece = *best;
  if ( piece != NONE )
    *best = mNext[piece];
  return piece;
}

void Walker::addRing( std::size_t first, double longestMetres, std::vector<Ring> &rings )
{
  Ring ring;
  const std::size_t count = mPath.size() - first;
  for ( std::size_t i = 0; i < count; ++i )
  {
    const std::uint32_t at = mPath[first + i];
    const PlanePoint &here = mPlaces[at];
    if ( i > 0 && !mIsShared[at] )
    {
      const PlanePoint &before = ring.points.back();
      const PlanePoint &after = mPlaces[mPath[first + ( i + 1 ) % count]];
      const double dx = after.x - before.x, dy = after.y - before.y;
      const double length = std::sqrt( dx * dx + dy * dy );
      const double along = ( here.x - before.x ) * dx + ( here.y - before.y ) * dy;
      if ( length > 0.0 && length <= longestMetres && along > 0.0 && along < length * length && std::abs( dx * ( here.y - before.y ) - dy * ( here.x - before.x ) ) < STRAIGHT_METRES * length )
        continue;
    }
    ring.points.push_back( here );
  }
  if ( ring.points.size() < 3 )
    return;
  ring.least = ring.greatest = ring.points[0];
  const PlanePoint origin = ring.points[0];
  for ( std::size_t i = 0, j = ring.points.size() - 1; i < ring.points.size(); j = i++ )
  {
    const PlanePoint &a = ring.points[j], &b = ring.points[i];
    ring.doubleArea += ( a.x - origin.x ) * ( b.y - origin.y ) - ( b.x - origin.x ) * ( a.y - origin.y );
    ring.least = { std::min( ring.least.x, b.x ), std::min( ring.least.y, b.y ) };
    ring.greatest = { std::max( ring.greatest.x, b.x ), std::max( ring.greatest.y, b.y ) };
  }
  rings.push_back( std::move( ring ) );
}

void Walker::follow( std::uint32_t start, double longestMetres, std::vector<Ring> &rings )
{
  mPath.assign( 1, start );
  mPlaceInPath[start] = 0;
  std::uint32_t from = start;
  std::uint32_t piece = mFirst[start];
  mFirst[start] = mNext[piece];
  while ( piece != NONE )
  {
    const std::uint32_t at = mTo[piece];
    if ( mPlaceInPath[at] != NONE )
    {
      // A loop has closed: hand it over and go on from where it began.
      const std::size_t first = mPlaceInPath[at];
      addRing( first, longestMetres, rings );
      for ( std::size_t i = first + 1; i < mPath.size(); ++i )
        mPlaceInPath[mPath[i]] = NONE;
      mPath.resize( first + 1 );
      if ( first == 0 )
        break;
    }
    else
    {
      mPlaceInPath[at] = static_cast<std::uint32_t>( mPath.size() );
      mPath.push_back( at );
    }
    piece = nextPiece( from, at );
    from = at;
  }
  for ( std::uint32_t at : mPath )
    mPlaceInPath[at] = NONE;
}

std::vector<Ring> Walker::rings( double longestMetres )
{
  std::vector<Ring> result;
  for ( std::uint32_t start = 0; start < mFirst.size(); ++start )
    while ( mFirst[start] != NONE )
      follow( start, longestMetres, result );
  return result;
}

bool isInside( const Ring &ring, const PlanePoint &point )
{
  bool isIn = false;
  for ( std::size_t i = 0, j = ring.points.size() - 1; i < ring.points.size(); j = i++ )
  {
    const PlanePoint &a = ring.points[i], &b = ring.points[j];
    if ( ( a.y > point.y ) != ( b.y > point.y ) && point.x < ( b.x - a.x ) * ( point.y - a.y ) / ( b.y - a.y ) + a.x )
      isIn = !isIn;
  }
  return isIn;
}

//! Returns the smallest outer ring around \a hole, or NONE.
std::size_t shellOf( const Ring &hole, const std::vector<Ring> &rings, const std::vector<std::size_t> &shells )
{
  // The middle of an edge: corners may touch the outline.
  const PlanePoint middle { 0.5 * ( hole.points[0].x + hole.points[1].x ), 0.5 * ( hole.points[0].y + hole.points[1].y ) };
  std::size_t best = NONE;
  for ( std::size_t i = 0; i < shells.size(); ++i )
  {
    const Ring &shell = rings[shells[i]];
    if ( shell.least.x > hole.least.x || shell.least.y > hole.least.y || shell.greatest.x < hole.greatest.x || shell.greatest.y < hole.greatest.y )
      continue;
    if ( ( best == NONE || shell.doubleArea < rings[shells[best]].doubleArea ) && isInside( shell, middle ) )
      best = i;
  }
  return best;
}

} // namespace

std::vector<PlanePolygon> assembleRings( const std::vector<OutlinePiece> &pieces, double longestMetres )
{
  std::vector<Ring> rings = Walker( pieces ).rings( longestMetres );
  std::vector<PlanePolygon> polygons;
  std::vector<std::size_t> shells;
  const auto close = []( std::vector<PlanePoint> points )
  {
    points.push_back( points.front() );
    return points;
  };
  for ( std::size_t i = 0; i < rings.size(); ++i )
  {
    if ( rings[i].doubleArea <= 0.0 )
      continue;
    shells.push_back( i );
    polygons.push_back( { close( rings[i].points ) } );
  }
  for ( const Ring &ring : rings )
  {
    if ( ring.doubleArea >= 0.0 )
      continue;
    const std::size_t shell = shellOf( ring, rings, shells );
    if ( shell != NONE )
      polygons[shell].push_back( close( ring.points ) );
  }
  return polygons;
}

} // namespace renewal::engine
