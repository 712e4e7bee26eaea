#include "core/engine/coordinate_shift.h"
#include "core/engine/datum_check.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

using namespace renewal;
using engine::checkDatum;
using engine::Datum;
using engine::DatumCheckResult;
using engine::DatumFinding;
using engine::shiftCoordinates;

namespace
{

// A made-up town near Zhengzhou: streets every 180 m with a wobble, so that no displacement fits twice;
// houses everywhere but nearer than 6 m to a centreline.
const double LON0 = 113.65, LAT0 = 34.75, LON_METRE = 1.0 / 91600.0, LAT_METRE = 1.0 / 110940.0;

double wobble( int i )
{
  return 60.0 * std::fmod( i * 0.618034 + 1000.0, 1.0 );
}

model::LonLat at( double east, double north )
{
  return { LON0 + east * LON_METRE, LAT0 + north * LAT_METRE };
}

std::vector<model::Street> streets()
{
  std::vector<model::Street> result;
  for ( int i = -20; i <= 20; ++i )
  {
    const double offset = i * 180.0 + wobble( i );
    model::Street across, along;
    across.vertices = { at( -4000, offset ), at( 4000, offset ) };
    along.vertices = { at( offset, -4000 ), at( offset, 4000 ) };
    result.push_back( across );
    result.push_back( along );
  }
  return result;
}

double gapToStreets( double offset )
{
  double gap = 1e9;
  for ( int i = -20; i <= 20; ++i )
    gap = std::min( gap, std::abs( offset - i * 180.0 - wobble( i ) ) );
  return gap;
}

//! \a count houses all over the town, none nearer than 6 m to a centreline.
std::vector<model::LonLat> houses( std::size_t count )
{
  std::vector<model::LonLat> result;
  for ( int i = 0; result.size() < count; ++i )
  {
    const double east = -1900.0 + 3800.0 * std::fmod( i * 0.7548777, 1.0 ), north = -1900.0 + 3800.0 * std::fmod( i * 0.5698403, 1.0 );
    if ( gapToStreets( east ) > 6.0 && gapToStreets( north ) > 6.0 )
      result.push_back( at( east, north ) );
  }
  return result;
}

std::vector<model::LonLat> shifted( std::vector<model::LonLat> points, Datum from, Datum to )
{
  for ( model::LonLat &point : points )
    point = shiftCoordinates( point, from, to ).position;
  return points;
}

DatumCheckResult check( const std::vector<model::LonLat> &points )
{
  return checkDatum( streets(), points, model::Ellipsoid(), model::Progress() );
}

} // namespace

TEST( DatumCheck, pointsInTheDatumOfTheStreets_areSaidToBe )
{
  const DatumCheckResult result = check( houses( 1500 ) );
  EXPECT_EQ( result.finding, DatumFinding::Same );
  EXPECT_TRUE( result.isSure ) << result.probability;
  EXPECT_LT( result.scores[0], -3.0 ); // fewer on centrelines than at wrong places
}

TEST( DatumCheck, shiftedPoints_areFound )
{
  const DatumCheckResult result = check( shifted( houses( 1500 ), Datum::Wgs84, Datum::Gcj02 ) );
  EXPECT_EQ( result.finding, DatumFinding::PointsShifted );
  EXPECT_TRUE( result.isSure ) << result.probability;
}

TEST( DatumCheck, shiftedStreets_areFound )
{
  std::vector<model::Street> all = streets();
  for ( model::Street &street : all )
    street.vertices = shifted( street.vertices, Datum::Wgs84, Datum::Gcj02 );
  const DatumCheckResult result = checkDatum( all, houses( 1500 ), model::Ellipsoid(), model::Progress() );
  EXPECT_EQ( result.finding, DatumFinding::StreetsShifted );
  EXPECT_TRUE( result.isSure ) << result.probability;
}

TEST( DatumCheck, fewPoints_cannotTell )
{
  EXPECT_FALSE( check( houses( 40 ) ).isSure );
  EXPECT_FALSE( check( {} ).isSure );
  EXPECT_FALSE( checkDatum( {}, houses( 1500 ), model::Ellipsoid(), model::Progress() ).isSure );
}

TEST( DatumCheck, pointsAnywhere_cannotTell )
{
  std::vector<model::LonLat> points;
  for ( int i = 0; i < 1000; ++i )
    points.push_back( at( -1900.0 + 3800.0 * std::fmod( i * 0.618034, 1.0 ), -1900.0 + 3800.0 * std::fmod( i * 0.7548777, 1.0 ) ) );
  EXPECT_FALSE( check( points ).isSure );
}

TEST( DatumCheck, outsideChina_nothingIsComputed )
{
  const DatumCheckResult result = checkDatum( streets(), { { 9.5, 47.1 } }, model::Ellipsoid(), model::Progress() );
  EXPECT_FALSE( result.isInChina );
  EXPECT_FALSE( result.isSure );
}
