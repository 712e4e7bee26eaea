#include "core/engine/coordinate_shift.h"

#include "core/engine/ground_distance.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <random>

using renewal::engine::Datum;
using renewal::engine::isInShiftRectangle;
using renewal::engine::shiftCoordinates;
using renewal::engine::ShiftedPosition;
using renewal::model::LonLat;

namespace
{

constexpr double CENTIMETRE = 0.01;
const Datum DATUMS[] = { Datum::Wgs84, Datum::Gcj02, Datum::Bd09 };

double metresBetween( const LonLat &a, const LonLat &b )
{
  return renewal::engine::groundDistanceMetres( a, b, renewal::model::Ellipsoid() );
}

//! Metres lost by going from \a from to \a to and back.
double roundTripMetres( const LonLat &start, Datum from, Datum to )
{
  const LonLat there = shiftCoordinates( start, from, to ).position;
  return metresBetween( start, shiftCoordinates( there, to, from ).position );
}

void expectNear( const LonLat &actual, double lon, double lat )
{
  EXPECT_NEAR( actual.lon, lon, 1e-11 );
  EXPECT_NEAR( actual.lat, lat, 1e-11 );
}

} // namespace

TEST( CoordinateShift, notANumber_comesBackUnchangedAndOutside )
{
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const ShiftedPosition result = shiftCoordinates( { nan, 34.0 }, Datum::Gcj02, Datum::Wgs84 );
  EXPECT_TRUE( std::isnan( result.position.lon ) );
  EXPECT_FALSE( result.isInChina );
}

TEST( CoordinateShift, originOfTheFormula_isExactlyThreeHundredEastHundredSouth )
{
  // At 105 E, 35 N every sine and polynomial term vanishes: 300 m east, 100 m south on Krasovsky 1940.
  const double pi = std::acos( -1.0 );
  const double phi = 35.0 * pi / 180.0;
  const double magic = 1.0 - 0.00669342162296594323 * std::sin( phi ) * std::sin( phi );
  const double normal = 6378245.0 / std::sqrt( magic );
  const double meridian = 6378245.0 * ( 1.0 - 0.00669342162296594323 ) / ( magic * std::sqrt( magic ) );
  const LonLat shifted = shiftCoordinates( { 105.0, 35.0 }, Datum::Wgs84, Datum::Gcj02 ).position;
  expectNear( shifted, 105.0 + 300.0 / ( normal * std::cos( phi ) ) * 180.0 / pi, 35.0 - 100.0 / meridian * 180.0 / pi );
}

TEST( CoordinateShift, publishedExamples_areReproduced )
{
  // The worked examples that accompany the published formulas (Beijing, 116.404 E 39.915 N).
  const LonLat beijing = { 116.404, 39.915 };
  expectNear( shiftCoordinates( beijing, Datum::Wgs84, Datum::Gcj02 ).position, 116.41024449916938, 39.91640428150164 );
  expectNear( shiftCoordinates( beijing, Datum::Gcj02, Datum::Bd09 ).position, 116.41036949371029, 39.92133699351022 );
  // Both in a row.
  expectNear( shiftCoordinates( beijing, Datum::Wgs84, Datum::Bd09 ).position, 116.41662724378733, 39.92269955221622 );
}

TEST( CoordinateShift, sameDatum_isACopy )
{
  for ( const Datum datum : DATUMS )
    EXPECT_EQ( shiftCoordinates( { 113.65, 34.75 }, datum, datum ).position, ( LonLat { 113.65, 34.75 } ) );
}

TEST( CoordinateShift, outsideTheRectangle_isUnchangedInEveryDirection )
{
  const LonLat outside[] = { { -9.14, 38.72 }, { 72.0039, 30.0 }, { 137.8348, 30.0 }, { 100.0, 0.8292 }, { 100.0, 55.8272 }, { 180.0, 90.0 } };
  for ( const LonLat &place : outside )
  {
    EXPECT_FALSE( isInShiftRectangle( place ) );
    for ( const Datum to : DATUMS )
    {
      const ShiftedPosition result = shiftCoordinates( place, Datum::Wgs84, to );
      EXPECT_EQ( result.position, place );
      EXPECT_FALSE( result.isInChina );
    }
  }
}

TEST( CoordinateShift, exactBorder_isInside )
{
  for ( const LonLat &place : { LonLat { 72.004, 30.0 }, LonLat { 137.8347, 30.0 }, LonLat { 100.0, 0.8293 }, LonLat { 100.0, 55.8271 } } )
  {
    EXPECT_TRUE( shiftCoordinates( place, Datum::Wgs84, Datum::Gcj02 ).isInChina );
    for ( const Datum to : DATUMS )
      EXPECT_LT( roundTripMetres( place, Datum::Wgs84, to ), CENTIMETRE );
  }
}

TEST( CoordinateShift, hundredThousandPlaces_returnWithinACentimetre )
{
  std::mt19937 random( 20231 );
  std::uniform_real_distribution<double> lon( 72.004, 137.8347 );
  std::uniform_real_distribution<double> lat( 0.8293, 55.8271 );
  for ( int i = 0; i < 100000; ++i )
  {
    const LonLat wgs84 = { lon( random ), lat( random ) };
    for ( const Datum from : DATUMS )
    {
      // The same place on the ground, written in each datum.
      const LonLat start = shiftCoordinates( wgs84, Datum::Wgs84, from ).position;
      for ( const Datum to : DATUMS )
        ASSERT_LT( roundTripMetres( start, from, to ), CENTIMETRE ) << wgs84.lon << ' ' << wgs84.lat;
    }
    // The inverse solves the forward formula itself, to a billionth of a degree.
    const LonLat gcj02 = shiftCoordinates( wgs84, Datum::Wgs84, Datum::Gcj02 ).position;
    const LonLat back = shiftCoordinates( gcj02, Datum::Gcj02, Datum::Wgs84 ).position;
    ASSERT_NEAR( back.lon, wgs84.lon, 1e-9 );
    ASSERT_NEAR( back.lat, wgs84.lat, 1e-9 );
  }
}

TEST( CoordinateShift, placesWithinTwoKilometresOfTheBorder_returnWithinACentimetre )
{
  std::mt19937 random( 7 );
  std::uniform_real_distribution<double> strip( 0.0, 0.02 );
  std::uniform_real_distribution<double> lon( 72.004, 137.8347 );
  std::uniform_real_distribution<double> lat( 0.8293, 55.8271 );
  for ( int i = 0; i < 20000; ++i )
  {
    const LonLat sides[] = { { 72.004 + strip( random ), lat( random ) }, { 137.8347 - strip( random ), lat( random ) }, { lon( random ), 0.8293 + strip( random ) }, { lon( random ), 55.8271 - strip( random ) } };
    for ( const LonLat &place : sides )
    {
      for ( const Datum to : DATUMS )
        ASSERT_LT( roundTripMetres( place, Datum::Wgs84, to ), CENTIMETRE ) << place.lon << ' ' << place.lat;
    }
  }
}

TEST( CoordinateShift, theRootAtHundredAndFiveEast_doesNotStopTheInverse )
{
  // sqrt|x| has no finite slope at 105 E, where the fixed point contracts slowest.
  for ( int i = -1000; i <= 1000; ++i )
  {
    const LonLat place = { 105.0 + i * 1e-11, 31.0 + i * 1e-3 };
    ASSERT_LT( roundTripMetres( place, Datum::Wgs84, Datum::Gcj02 ), 1e-3 );
  }
}
