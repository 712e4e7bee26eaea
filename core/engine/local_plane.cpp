#include "core/engine/local_plane.h"

#include <algorithm>
#include <cmath>

namespace renewal::engine
{

namespace
{

const double RADIANS = 3.14159265358979323846 / 180.0;

double eccentricity2( const model::Ellipsoid &ellipsoid )
{
  const double flattening = 1.0 / ellipsoid.inverseFlattening;
  return flattening * ( 2.0 - flattening );
}

} // namespace

DegreeLengths degreeLengths( double lat, const model::Ellipsoid &ellipsoid )
{
  const double e2 = eccentricity2( ellipsoid );
  const double sinLat = std::sin( lat * RADIANS );
  const double w2 = 1.0 - e2 * sinLat * sinLat;
  const double primeVertical = ellipsoid.semiMajorMetres / std::sqrt( w2 );
  return { primeVertical * std::cos( lat * RADIANS ) * RADIANS, primeVertical * ( 1.0 - e2 ) / w2 * RADIANS };
}

LocalPlane::LocalPlane( const model::LonLat &origin, const model::Ellipsoid &ellipsoid )
  : mOrigin( origin )
  , mSin( std::sin( origin.lat * RADIANS ) )
  , mCos( std::cos( origin.lat * RADIANS ) )
  , mSemiMajorMetres( ellipsoid.semiMajorMetres )
  , mEccentricity2( eccentricity2( ellipsoid ) )
{
}

PlanePoint LocalPlane::toPlane( const model::LonLat &place ) const
{
  const double dLon = ( place.lon - mOrigin.lon ) * RADIANS;
  const double dLat = ( place.lat - mOrigin.lat ) * RADIANS;
  // Sine and cosine of the middle latitude by series: the half difference is small.
  const double half = 0.5 * dLat;
  const double sinHalf = half * ( 1.0 - half * half / 6.0 );
  const double cosHalf = 1.0 - 0.5 * half * half;
  const double sinMid = mSin * cosHalf + mCos * sinHalf;
  const double cosMid = mCos * cosHalf - mSin * sinHalf;
  const double w2 = 1.0 - mEccentricity2 * sinMid * sinMid;
  const double primeVertical = mSemiMajorMetres / std::sqrt( w2 );
  const double east = primeVertical * cosMid * dLon;
  const double north = primeVertical * ( 1.0 - mEccentricity2 ) / w2 * dLat;
  // The middle azimuth turns back to the azimuth at the origin by half the meridian convergence.
  const double turn = 0.5 * dLon * sinMid;
  const double sinTurn = turn * ( 1.0 - turn * turn / 6.0 );
  const double cosTurn = 1.0 - 0.5 * turn * turn;
  return { east * cosTurn - north * sinTurn, north * cosTurn + east * sinTurn };
}

NearestOnSegment nearestToOrigin( const PlanePoint &start, const PlanePoint &end )
{
  const double dx = end.x - start.x;
  const double dy = end.y - start.y;
  const double length2 = dx * dx + dy * dy;
  double along = length2 > 0.0 ? -( start.x * dx + start.y * dy ) / length2 : 0.0;
  along = std::min( 1.0, std::max( 0.0, along ) );
  // At the ends take the vertex itself, so that two segments sharing it give the same number.
  if ( along == 0.0 )
    return { 0.0, std::hypot( start.x, start.y ) };
  if ( along == 1.0 )
    return { 1.0, std::hypot( end.x, end.y ) };
  return { along, std::hypot( start.x + along * dx, start.y + along * dy ) };
}

} // namespace renewal::engine
