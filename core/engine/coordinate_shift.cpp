#include "core/engine/coordinate_shift.h"

#include <algorithm>
#include <cmath>

namespace renewal::engine
{

using model::LonLat;

namespace
{

constexpr double PI = 3.14159265358979323846;
// Krasovsky 1940 as written in the published formulas.
constexpr double SEMI_MAJOR_METRES = 6378245.0;
constexpr double ECCENTRICITY_SQUARED = 0.00669342162296594323;
constexpr double BAIDU_PI = PI * 3000.0 / 180.0;
constexpr double BAIDU_LON_DEGREES = 0.0065;
constexpr double BAIDU_LAT_DEGREES = 0.006;

constexpr double WEST_DEGREES = 72.004;
constexpr double EAST_DEGREES = 137.8347;
constexpr double SOUTH_DEGREES = 0.8293;
constexpr double NORTH_DEGREES = 55.8271;

//! A tenth of a millimetre: an inverse that lands this close outside the border came from the border.
constexpr double BORDER_TOLERANCE_DEGREES = 1e-9;
constexpr double STEP_DEGREES = 1e-12;
constexpr int MAX_STEPS = 60;

bool isInRectangle( const LonLat &p, double tolerance )
{
  return p.lon >= WEST_DEGREES - tolerance && p.lon <= EAST_DEGREES + tolerance && p.lat >= SOUTH_DEGREES - tolerance && p.lat <= NORTH_DEGREES + tolerance;
}

double eastMetres( double x, double y )
{
  double metres = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * std::sqrt( std::fabs( x ) );
  metres += ( 20.0 * std::sin( 6.0 * x * PI ) + 20.0 * std::sin( 2.0 * x * PI ) ) * 2.0 / 3.0;
  metres += ( 20.0 * std::sin( x * PI ) + 40.0 * std::sin( x / 3.0 * PI ) ) * 2.0 / 3.0;
  metres += ( 150.0 * std::sin( x / 12.0 * PI ) + 300.0 * std::sin( x / 30.0 * PI ) ) * 2.0 / 3.0;
  return metres;
}

double northMetres( double x, double y )
{
  double metres = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * std::sqrt( std::fabs( x ) );
  metres += ( 20.0 * std::sin( 6.0 * x * PI ) + 20.0 * std::sin( 2.0 * x * PI ) ) * 2.0 / 3.0;
  metres += ( 20.0 * std::sin( y * PI ) + 40.0 * std::sin( y / 3.0 * PI ) ) * 2.0 / 3.0;
  metres += ( 160.0 * std::sin( y / 12.0 * PI ) + 320.0 * std::sin( y * PI / 30.0 ) ) * 2.0 / 3.0;
  return metres;
}

//! The formula alone, without the rectangle: the inverse must be able to step over the border.
LonLat gcjFromWgs( const LonLat &wgs84 )
{
  const double east = eastMetres( wgs84.lon - 105.0, wgs84.lat - 35.0 );
  const double north = northMetres( wgs84.lon - 105.0, wgs84.lat - 35.0 );
  const double phi = wgs84.lat / 180.0 * PI;
  const double magic = 1.0 - ECCENTRICITY_SQUARED * std::sin( phi ) * std::sin( phi );
  const double root = std::sqrt( magic );
  const double lat = north * 180.0 / ( SEMI_MAJOR_METRES * ( 1.0 - ECCENTRICITY_SQUARED ) / ( magic * root ) * PI );
  const double lon = east * 180.0 / ( SEMI_MAJOR_METRES / root * std::cos( phi ) * PI );
  return { wgs84.lon + lon, wgs84.lat + lat };
}

LonLat bdFromGcj( const LonLat &gcj02 )
{
  const double radius = std::hypot( gcj02.lon, gcj02.lat ) + 0.00002 * std::sin( gcj02.lat * BAIDU_PI );
  const double angle = std::atan2( gcj02.lat, gcj02.lon ) + 0.000003 * std::cos( gcj02.lon * BAIDU_PI );
  return { radius * std::cos( angle ) + BAIDU_LON_DEGREES, radius * std::sin( angle ) + BAIDU_LAT_DEGREES };
}

//! Solves forward( x ) = \a target. Both shifts change by less than 2 % of the step, so each step gains two digits.
template <typename Forward>
LonLat inverse( const LonLat &target, Forward forward )
{
  LonLat guess = target;
  for ( int i = 0; i < MAX_STEPS; ++i )
  {
    const LonLat image = forward( guess );
    const double lonStep = target.lon - image.lon;
    const double latStep = target.lat - image.lat;
    guess.lon += lonStep;
    guess.lat += latStep;
    if ( std::max( std::fabs( lonStep ), std::fabs( latStep ) ) < STEP_DEGREES )
      break;
  }
  return guess;
}

LonLat toWgs( const LonLat &position, Datum from )
{
  switch ( from )
  {
    case Datum::Wgs84:
      return position;
    case Datum::Gcj02:
      return inverse( position, gcjFromWgs );
    case Datum::Bd09:
      return inverse( inverse( position, bdFromGcj ), gcjFromWgs );
  }
  return position;
}

//! From one datum to another inside the rectangle. GCJ-02 and BD-09 meet directly, not through WGS 84.
LonLat shiftInside( const LonLat &position, const LonLat &wgs84, Datum from, Datum to )
{
  switch ( to )
  {
    case Datum::Wgs84:
      return wgs84;
    case Datum::Gcj02:
      return from == Datum::Bd09 ? inverse( position, bdFromGcj ) : gcjFromWgs( wgs84 );
    case Datum::Bd09:
      return bdFromGcj( from == Datum::Gcj02 ? position : gcjFromWgs( wgs84 ) );
  }
  return position;
}

} // namespace

bool isInShiftRectangle( const LonLat &wgs84 )
{
  return isInRectangle( wgs84, 0.0 );
}

ShiftedPosition shiftCoordinates( const LonLat &position, Datum from, Datum to )
{
  // One degree around the rectangle is far more than any shift; beyond it the formulas mean nothing.
  if ( !isInRectangle( position, 1.0 ) )
    return { position, false };
  const LonLat wgs84 = toWgs( position, from );
  if ( !isInRectangle( wgs84, from == Datum::Wgs84 ? 0.0 : BORDER_TOLERANCE_DEGREES ) )
    return { position, false };
  if ( from == to )
    return { position, true };
  return { shiftInside( position, wgs84, from, to ), true };
}

} // namespace renewal::engine
