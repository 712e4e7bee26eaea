#include "core/engine/ground_distance.h"

#include <cmath>

namespace renewal::engine
{

namespace
{

const double RADIANS = 3.14159265358979323846 / 180.0;
//! Below this extent (degrees) the mid-latitude formula is good to 0.1 mm.
const double SHORT_DEGREES = 0.02;

double midLatitude( const model::LonLat &from, const model::LonLat &to, const model::Ellipsoid &ellipsoid )
{
  const double flattening = 1.0 / ellipsoid.inverseFlattening;
  const double eccentricity2 = flattening * ( 2.0 - flattening );
  const double lat = 0.5 * ( from.lat + to.lat ) * RADIANS;
  const double sinLat = std::sin( lat );
  const double w2 = 1.0 - eccentricity2 * sinLat * sinLat;
  const double primeVertical = ellipsoid.semiMajorMetres / std::sqrt( w2 );
  const double meridian = primeVertical * ( 1.0 - eccentricity2 ) / w2;
  return std::hypot( ( to.lon - from.lon ) * RADIANS * primeVertical * std::cos( lat ), ( to.lat - from.lat ) * RADIANS * meridian );
}

double vincenty( const model::LonLat &from, const model::LonLat &to, const model::Ellipsoid &ellipsoid )
{
  const double a = ellipsoid.semiMajorMetres;
  const double f = 1.0 / ellipsoid.inverseFlattening;
  const double b = a * ( 1.0 - f );
  const double l = ( to.lon - from.lon ) * RADIANS;
  const double u1 = std::atan( ( 1.0 - f ) * std::tan( from.lat * RADIANS ) );
  const double u2 = std::atan( ( 1.0 - f ) * std::tan( to.lat * RADIANS ) );
  const double sinU1 = std::sin( u1 ), cosU1 = std::cos( u1 ), sinU2 = std::sin( u2 ), cosU2 = std::cos( u2 );
  double lambda = l, sinSigma = 0.0, cosSigma = 1.0, sigma = 0.0, cos2Alpha = 0.0, cos2SigmaM = 0.0;
  for ( int i = 0; i < 100; ++i )
  {
    const double sinLambda = std::sin( lambda ), cosLambda = std::cos( lambda );
    sinSigma = std::hypot( cosU2 * sinLambda, cosU1 * sinU2 - sinU1 * cosU2 * cosLambda );
    if ( sinSigma == 0.0 )
      return 0.0;
    cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosLambda;
    sigma = std::atan2( sinSigma, cosSigma );
    const double sinAlpha = cosU1 * cosU2 * sinLambda / sinSigma;
    cos2Alpha = 1.0 - sinAlpha * sinAlpha;
    cos2SigmaM = cos2Alpha > 0.0 ? cosSigma - 2.0 * sinU1 * sinU2 / cos2Alpha : 0.0;
    const double c = f / 16.0 * cos2Alpha * ( 4.0 + f * ( 4.0 - 3.0 * cos2Alpha ) );
    const double previous = lambda;
    lambda = l + ( 1.0 - c ) * f * sinAlpha * ( sigma + c * sinSigma * ( cos2SigmaM + c * cosSigma * ( 2.0 * cos2SigmaM * cos2SigmaM - 1.0 ) ) );
    if ( std::abs( lambda - previous ) < 1e-13 )
      break;
  }
  const double uu = cos2Alpha * ( a * a - b * b ) / ( b * b );
  const double bigA = 1.0 + uu / 16384.0 * ( 4096.0 + uu * ( -768.0 + uu * ( 320.0 - 175.0 * uu ) ) );
  const double bigB = uu / 1024.0 * ( 256.0 + uu * ( -128.0 + uu * ( 74.0 - 47.0 * uu ) ) );
  const double deltaSigma = bigB * sinSigma * ( cos2SigmaM + bigB / 4.0 * ( cosSigma * ( 2.0 * cos2SigmaM * cos2SigmaM - 1.0 ) - bigB / 6.0 * cos2SigmaM * ( 4.0 * sinSigma * sinSigma - 3.0 ) * ( 4.0 * cos2SigmaM * cos2SigmaM - 3.0 ) ) );
  return b * bigA * ( sigma - deltaSigma );
}

} // namespace

double groundDistanceMetres( const model::LonLat &from, const model::LonLat &to, const model::Ellipsoid &ellipsoid )
{
  const bool isShort = std::abs( to.lon - from.lon ) < SHORT_DEGREES && std::abs( to.lat - from.lat ) < SHORT_DEGREES && std::abs( from.lat ) < 85.0;
  return isShort ? midLatitude( from, to, ellipsoid ) : vincenty( from, to, ellipsoid );
}

} // namespace renewal::engine
