#include "core/engine/area_shape.h"

#include <algorithm>

namespace renewal::engine
{

namespace
{

double crossProduct( const PlanePoint &a, const PlanePoint &b )
{
  return a.x * b.y - a.y * b.x;
}

PlanePoint minus( const PlanePoint &a, const PlanePoint &b )
{
  return { a.x - b.x, a.y - b.y };
}

//! What a side of the outline says about a segment.
struct Meeting
{
    bool isCrossing = false;
    double along = 0.0; //!< of the crossing, or of the segment's nearest place
    double distanceMetres = 0.0;
};

Meeting meetingOf( const PlanePoint &a, const PlanePoint &b, const PlanePoint &c, const PlanePoint &d )
{
  const PlanePoint r = minus( b, a ), s = minus( d, c ), toC = minus( c, a );
  const double cross = crossProduct( r, s );
  if ( cross != 0.0 )
  {
    const double along = crossProduct( toC, s ) / cross, onSide = crossProduct( toC, r ) / cross;
    if ( along >= 0.0 && along <= 1.0 && onSide >= 0.0 && onSide <= 1.0 )
      return { true, along, 0.0 };
  }
  // Apart: the shortest way touches an end of one of the two.
  Meeting best { false, 0.0, nearestToOrigin( minus( c, a ), minus( d, a ) ).distanceMetres };
  const double atEnd = nearestToOrigin( minus( c, b ), minus( d, b ) ).distanceMetres;
  if ( atEnd < best.distanceMetres )
    best = { false, 1.0, atEnd };
  for ( const PlanePoint &corner : { c, d } )
  {
    const NearestOnSegment found = nearestToOrigin( minus( a, corner ), minus( b, corner ) );
    if ( found.distanceMetres < best.distanceMetres )
      best = { false, found.along, found.distanceMetres };
  }
  return best;
}

} // namespace

AreaShape::AreaShape( const std::vector<std::vector<model::LonLat>> &rings, const model::Ellipsoid &ellipsoid )
  : mEllipsoid( ellipsoid )
{
  for ( const std::vector<model::LonLat> &ring : rings )
  {
    for ( std::size_t i = 0; i < ring.size(); ++i )
    {
      const model::LonLat &next = ring[i + 1 < ring.size() ? i + 1 : 0];
      mBox.add( ring[i] );
      if ( !( ring[i] == next ) )
        mSides.push_back( { ring[i], next } );
    }
  }
  const std::size_t bands = std::min<std::size_t>( 4096, mSides.size() / 2 + 1 );
  mFirst.assign( bands + 1, 0 );
  const auto forEachBand = [this]( const Side &side, auto use )
  {
    const auto ends = std::minmax( side.start.lat, side.end.lat );
    for ( std::size_t b = band( ends.first ); b <= band( ends.second ); ++b )
      use( b );
  };
  for ( const Side &side : mSides )
    forEachBand( side, [this]( std::size_t b )
                 { ++mFirst[b + 1]; } );
  for ( std::size_t b = 0; b < bands; ++b )
    mFirst[b + 1] += mFirst[b];
  mBanded.resize( mFirst.back() );
  std::vector<std::uint32_t> next( mFirst.begin(), mFirst.end() - 1 );
  for ( std::uint32_t s = 0; s < mSides.size(); ++s )
    forEachBand( mSides[s], [this, &next, s]( std::size_t b )
                 { mBanded[next[b]++] = s; } );
}

std::size_t AreaShape::band( double lat ) const
{
  const double bands = static_cast<double>( mFirst.size() - 1 );
  const double height = std::max( mBox.maxLat - mBox.minLat, 1e-12 );
  const double position = ( lat - mBox.minLat ) / height * bands;
  return static_cast<std::size_t>( std::min( std::max( position, 0.0 ), bands - 1.0 ) );
}

template <class Visit>
void AreaShape::visitSides( double minLat, double maxLat, Visit visit ) const
{
  const std::size_t first = band( minLat ), last = band( maxLat );
  for ( std::size_t b = first; b <= last; ++b )
  {
    for ( std::uint32_t i = mFirst[b]; i < mFirst[b + 1]; ++i )
    {
      const Side &side = mSides[mBanded[i]];
      // A side in several bands is shown in the lowest of those visited only.
      if ( std::max( first, band( std::min( side.start.lat, side.end.lat ) ) ) == b )
        visit( side );
    }
  }
}

bool AreaShape::contains( const model::LonLat &place ) const
{
  if ( mSides.empty() || !mBox.contains( place ) )
    return false;
  bool isInside = false;
  visitSides( place.lat, place.lat, [&]( const Side &side )
              {
    if ( ( side.start.lat > place.lat ) == ( side.end.lat > place.lat ) )
      return;
    if ( std::max( side.start.lon, side.end.lon ) < place.lon )
      return;
    if ( std::min( side.start.lon, side.end.lon ) > place.lon )
    {
      isInside = !isInside;
      return;
    }
    // The side is a geodesic, so that it and the street agree on where they cross.
    const LocalPlane plane( place, mEllipsoid );
    const PlanePoint a = plane.toPlane( side.start ), b = plane.toPlane( side.end );
    const bool isUpward = side.end.lat > side.start.lat;
    const double turn = crossProduct( a, b );
    if ( isUpward ? turn > 0.0 : turn < 0.0 )
      isInside = !isInside; } );
  return isInside;
}

void AreaShape::reach( const model::LonLat &start, const model::LonLat &end, double maxDistanceMetres, std::vector<Reach> &reaches ) const
{
  reaches.clear();
  const model::LonLat middle { 0.5 * ( start.lon + end.lon ), 0.5 * ( start.lat + end.lat ) };
  const DegreeLengths degree = degreeLengths( middle.lat, mEllipsoid );
  GeoBox near;
  near.add( start );
  near.add( end );
  near.grow( 1.01 * maxDistanceMetres / degree.lonMetres, 1.01 * maxDistanceMetres / degree.latMetres );
  if ( mSides.empty() || !near.overlaps( mBox ) )
    return;
  const LocalPlane plane( middle, mEllipsoid );
  const PlanePoint a = plane.toPlane( start ), b = plane.toPlane( end );
  std::vector<double> cuts { 0.0, 1.0 };
  Reach nearest { 0.0, 0.0, HUGE_VAL };
  visitSides( near.minLat, near.maxLat, [&]( const Side &side )
              {
    GeoBox sideBox;
    sideBox.add( side.start );
    sideBox.add( side.end );
    if ( !near.overlaps( sideBox ) )
      return;
    const Meeting meeting = meetingOf( a, b, plane.toPlane( side.start ), plane.toPlane( side.end ) );
    if ( meeting.isCrossing )
      cuts.push_back( meeting.along );
    if ( meeting.distanceMetres < nearest.distanceMetres || ( meeting.distanceMetres == nearest.distanceMetres && meeting.along < nearest.from ) )
      nearest = { meeting.along, meeting.along, meeting.distanceMetres }; } );
  std::sort( cuts.begin(), cuts.end() );
  for ( std::size_t i = 0; i + 1 < cuts.size(); ++i )
  {
    const double along = 0.5 * ( cuts[i] + cuts[i + 1] );
    if ( cuts[i] == cuts[i + 1] || !contains( { start.lon + along * ( end.lon - start.lon ), start.lat + along * ( end.lat - start.lat ) } ) )
      continue;
    if ( !reaches.empty() && reaches.back().to == cuts[i] )
      reaches.back().to = cuts[i + 1];
    else
      reaches.push_back( { cuts[i], cuts[i + 1], 0.0 } );
  }
  if ( reaches.empty() && nearest.distanceMetres < HUGE_VAL )
    reaches.push_back( nearest );
}

} // namespace renewal::engine
