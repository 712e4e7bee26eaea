#include "core/engine/ground_plane.h"

#include <cmath>

namespace renewal::engine
{

namespace
{

const double RADIANS = 3.14159265358979323846 / 180.0;
//! Less than any radius of curvature of the ellipsoid.
const double LEAST_RADIUS_METRES = 6335000.0;

double eccentricity2( const model::Ellipsoid &ellipsoid )
{
  const double flattening = 1.0 / ellipsoid.inverseFlattening;
  return flattening * ( 2.0 - flattening );
}

//! Area between the equator and a latitude, per radian of longitude.
double zoneArea( double sinLat, double semiMajor, double e2 )
{
  const double semiMinor2 = semiMajor * semiMajor * ( 1.0 - e2 );
  const double e = std::sqrt( e2 );
  const double logarithm = e > 0.0 ? std::atanh( e * sinLat ) / e : sinLat;
  return 0.5 * semiMinor2 * ( sinLat / ( 1.0 - e2 * sinLat * sinLat ) + logarithm );
}

} // namespace

GroundPlane::GroundPlane( const model::LonLat &origin, const model::Ellipsoid &ellipsoid )
  : mSemiMajorMetres( ellipsoid.semiMajorMetres )
  , mEccentricity2( eccentricity2( ellipsoid ) )
  , mLon( origin.lon * RADIANS )
  , mSinLat( std::sin( origin.lat * RADIANS ) )
  , mCosLat( std::cos( origin.lat * RADIANS ) )
{
  const double primeVertical = mSemiMajorMetres / std::sqrt( 1.0 - mEccentricity2 * mSinLat * mSinLat );
  mOriginAxis = primeVertical * mCosLat;
  mOriginZ = primeVertical * ( 1.0 - mEccentricity2 ) * mSinLat;
}

PlanePoint GroundPlane::toPlane( const model::LonLat &place ) const
{
  const double sinLat = std::sin( place.lat * RADIANS );
  const double cosLat = std::cos( place.lat * RADIANS );
  const double dLon = place.lon * RADIANS - mLon;
  const double primeVertical = mSemiMajorMetres / std::sqrt( 1.0 - mEccentricity2 * sinLat * sinLat );
  // Position in the frame whose x axis lies in the meridian of the origin.
  const double x = primeVertical * cosLat * std::cos( dLon );
  const double y = primeVertical * cosLat * std::sin( dLon );
  const double z = primeVertical * ( 1.0 - mEccentricity2 ) * sinLat;
  return { y, ( z - mOriginZ ) * mCosLat - ( x - mOriginAxis ) * mSinLat };
}

model::LonLat GroundPlane::toLonLat( const PlanePoint &point ) const
{
  // Find the height u over the plane at which the vertical line through the point meets the ellipsoid
  // x^2 + y^2 + k z^2 = a^2 with k = 1 / (1 - e2); u is small and negative.
  const double k = 1.0 / ( 1.0 - mEccentricity2 );
  const double x0 = mOriginAxis - point.y * mSinLat;
  const double z0 = mOriginZ + point.y * mCosLat;
  const double qa = mCosLat * mCosLat + k * mSinLat * mSinLat;
  const double qb = x0 * mCosLat + k * z0 * mSinLat;
  // The origin lies on the ellipsoid: only what the shift from it adds is left, free of cancellation.
  const double shift = point.y * ( -mOriginAxis * mSinLat + k * mOriginZ * mCosLat );
  const double qc = point.x * point.x + 2.0 * shift + point.y * point.y * ( mSinLat * mSinLat + k * mCosLat * mCosLat );
  const double u = -qc / ( qb + std::sqrt( qb * qb - qa * qc ) );
  const double x = x0 + u * mCosLat;
  const double z = z0 + u * mSinLat;
  const double axis = std::hypot( x, point.x );
  return { ( mLon + std::atan2( point.x, x ) ) / RADIANS, std::atan2( z * k, axis ) / RADIANS };
}

double GroundPlane::shrink( double radiusMetres )
{
  const double ratio = radiusMetres / LEAST_RADIUS_METRES;
  return 1.0 - 0.5 * ratio * ratio;
}

double ringsAreaSquareMetres( const std::vector<std::vector<model::LonLat>> &rings, const model::Ellipsoid &ellipsoid )
{
  if ( rings.empty() || rings.front().empty() )
    return 0.0;
  const double a = ellipsoid.semiMajorMetres;
  const double e2 = eccentricity2( ellipsoid );
  // Everything relative to one latitude of the polygon, or the sum would drown in the area down to the equator.
  const double base = zoneArea( std::sin( rings.front().front().lat * RADIANS ), a, e2 );
  double area = 0.0;
  for ( const std::vector<model::LonLat> &ring : rings )
  {
    double previous = zoneArea( std::sin( ring.front().lat * RADIANS ), a, e2 ) - base;
    for ( std::size_t i = 1; i < ring.size(); ++i )
    {
      const double middle = zoneArea( std::sin( 0.5 * ( ring[i - 1].lat + ring[i].lat ) * RADIANS ), a, e2 ) - base;
      const double next = zoneArea( std::sin( ring[i].lat * RADIANS ), a, e2 ) - base;
      area -= ( ring[i].lon - ring[i - 1].lon ) * RADIANS * ( previous + 4.0 * middle + next ) / 6.0;
      previous = next;
    }
  }
  return area;
}

} // namespace renewal::engine
