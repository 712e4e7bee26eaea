#include "core/engine/district_map.h"
#include "core/engine/ground_plane.h"
#include "core/engine/radius_coverage.h"

#include <atomic>
#include <cmath>
#include <gtest/gtest.h>
#include <thread>

using namespace renewal;

namespace
{

const double PI = 3.14159265358979323846;
const model::LonLat ORIGIN { 113.65, 34.75 };

class Running : public model::Progress
{
};

class CanceledAfter : public model::Progress
{
  public:
    bool isCanceled() const override { return ++mCalls > 20; }

  private:
    mutable std::atomic<int> mCalls { 0 };
};

//! Cancels once the last percent is shown, by the thread that asked, as the desktop does; others show nothing.
class CanceledAtTheEnd : public model::Progress
{
  public:
    bool isCanceled() const override { return mIsAtEnd; }
    void setPercent( double percent ) override { mIsAtEnd = mIsAtEnd || ( percent >= 100.0 && std::this_thread::get_id() == mOwner ); }

  private:
    std::atomic<bool> mIsAtEnd { false };
    std::thread::id mOwner = std::this_thread::get_id();
};

//! A place in metres east and north of the origin.
model::LonLat at( double x, double y )
{
  static const engine::GroundPlane PLANE( ORIGIN, model::Ellipsoid() );
  return PLANE.toLonLat( { x, y } );
}

//! A vertex at least every 100 m: edges are straight in degrees, and a parallel is no straight line.
std::vector<model::LonLat> ring( double x0, double y0, double x1, double y1 )
{
  const double corners[5][2] = { { x0, y0 }, { x1, y0 }, { x1, y1 }, { x0, y1 }, { x0, y0 } };
  std::vector<model::LonLat> places { at( x0, y0 ) };
  for ( int side = 1; side < 5; ++side )
  {
    const double wayX = corners[side][0] - corners[side - 1][0], wayY = corners[side][1] - corners[side - 1][1];
    const int pieces = std::max( 1, static_cast<int>( std::ceil( std::hypot( wayX, wayY ) / 100.0 ) ) );
    for ( int piece = 1; piece <= pieces; ++piece )
      places.push_back( piece == pieces ? at( corners[side][0], corners[side][1] ) : at( corners[side - 1][0] + wayX * piece / pieces, corners[side - 1][1] + wayY * piece / pieces ) );
  }
  return places;
}

model::Rings box( double x0, double y0, double x1, double y1 )
{
  return { ring( x0, y0, x1, y1 ) };
}

model::RadiusResult covered( const model::RadiusInput &input )
{
  Running progress;
  return engine::radiusCoverage( input, progress );
}

//! Land and one question with one point of 1000 m at the origin.
model::RadiusInput onePoint( const std::vector<model::Rings> &land )
{
  model::RadiusInput input;
  input.residential = land;
  input.questions = { { { at( 0, 0 ), {}, 1000.0 } } };
  return input;
}

} // namespace

TEST( RadiusCoverage, nothing_isNothing )
{
  EXPECT_EQ( covered( {} ).total.areaSquareMetres, 0.0 );
  const model::RadiusResult noLand = covered( onePoint( {} ) );
  EXPECT_EQ( noLand.total.areaSquareMetres, 0.0 );
  EXPECT_EQ( noLand.total.coveredSquareMetres[0], 0.0 );
  // Rings of two points and of no area vanish.
  const model::RadiusResult flat = covered( onePoint( { { { at( 0, 0 ), at( 1, 0 ), at( 0, 0 ) } }, { { at( 0, 0 ), at( 50, 0 ), at( 100, 0 ), at( 0, 0 ) } } } ) );
  EXPECT_NEAR( flat.total.areaSquareMetres, 0.0, 1e-3 );
}

TEST( RadiusCoverage, wholeDisc_isPiRSquared )
{
  // A square of 4 km around the disc: 16 km2 of land, of which pi km2 are covered.
  const model::RadiusResult result = covered( onePoint( { box( -2000, -2000, 2000, 2000 ) } ) );
  EXPECT_NEAR( result.total.areaSquareMetres, 16e6, 16e6 * 1e-6 );
  EXPECT_NEAR( result.total.coveredSquareMetres[0], PI * 1e6, PI * 1e6 * 2e-6 );
}

TEST( RadiusCoverage, halfDisc_quarterDiscAndNone )
{
  // Land east of the point only; land in one quadrant; land beyond the radius.
  EXPECT_NEAR( covered( onePoint( { box( 0, -1500, 1500, 1500 ) } ) ).total.coveredSquareMetres[0], PI * 0.5e6, 10 );
  EXPECT_NEAR( covered( onePoint( { box( 0, 0, 1500, 1500 ) } ) ).total.coveredSquareMetres[0], PI * 0.25e6, 10 );
  EXPECT_EQ( covered( onePoint( { box( 1001, 0, 1500, 1500 ) } ) ).total.coveredSquareMetres[0], 0.0 );
  // Wholly inside: a square of 400 m.
  EXPECT_NEAR( covered( onePoint( { box( -200, -200, 200, 200 ) } ) ).total.coveredSquareMetres[0], 160000, 1 );
}

TEST( RadiusCoverage, overlapsAndHoles_areCountedOnce )
{
  // Two squares of 200 x 100 overlap by half: 300 x 100.
  EXPECT_NEAR( covered( onePoint( { box( 0, 0, 200, 100 ), box( 100, 0, 300, 100 ) } ) ).total.areaSquareMetres, 30000, 0.1 );
  // A hole of 100 x 100 with an island of 20 x 20 in it.
  const model::RadiusResult holed = covered( onePoint( { { ring( 0, 0, 200, 200 ), ring( 50, 50, 150, 150 ), ring( 90, 90, 110, 110 ) } } ) );
  EXPECT_NEAR( holed.total.areaSquareMetres, 40000 - 10000 + 400, 0.1 );
  EXPECT_NEAR( holed.total.coveredSquareMetres[0], 30400, 0.1 );
  // Two facilities at one place serve no more than one.
  model::RadiusInput twice = onePoint( { box( -2000, -2000, 2000, 2000 ) } );
  twice.questions[0].push_back( twice.questions[0][0] );
  EXPECT_NEAR( covered( twice ).total.coveredSquareMetres[0], PI * 1e6, 7 );
}

TEST( RadiusCoverage, bowTie_isRepaired )
{
  // Crosses itself at (50, 50): two triangles of 2500 m2.
  const model::Rings tie { { at( 0, 0 ), at( 100, 100 ), at( 100, 0 ), at( 0, 100 ), at( 0, 0 ) } };
  EXPECT_NEAR( covered( onePoint( { tie } ) ).total.areaSquareMetres, 5000, 0.1 );
}

TEST( RadiusCoverage, ground_isServedFromItsOutline )
{
  // A park of 100 x 100 with 300 m around: 100 x 100 + 4 x 100 x 300 + pi x 300 x 300.
  model::RadiusInput input;
  input.residential = { box( -1000, -1000, 1000, 1000 ) };
  input.questions = { { { {}, box( 0, 0, 100, 100 ), 300.0 } }, {} };
  const model::RadiusResult result = covered( input );
  EXPECT_NEAR( result.total.coveredSquareMetres[0], 10000 + 120000 + PI * 90000, 60 ); // corners of polygons: 0.02 %
  EXPECT_EQ( result.total.coveredSquareMetres[1], 0.0 );
}

TEST( RadiusCoverage, acrossTiles_nothingIsLostOrCountedTwice )
{
  // 30 x 10 km of land over some two dozen tiles; a disc across a corner of four of them lies anywhere on a row of discs.
  model::RadiusInput input;
  input.residential = { box( -15000, -5000, 15000, 5000 ) };
  input.questions.resize( 1 );
  for ( int i = -7; i <= 7; ++i )
    input.questions[0].push_back( { at( 2000.0 * i, 130.0 * i ), {}, 900.0 } );
  const model::RadiusResult result = covered( input );
  EXPECT_NEAR( result.total.coveredSquareMetres[0], 15 * PI * 810000, 15 * PI * 810000 * 3e-6 );
  // 15 km from the origin the drawing itself is short by (15000 / 6.38e6)^2 / 2; the area by about a third of it twice.
  EXPECT_NEAR( result.total.areaSquareMetres, 3e8, 3e8 * 5e-6 );
  input.threads = 1;
  EXPECT_EQ( covered( input ).total.coveredSquareMetres[0], result.total.coveredSquareMetres[0] );
}

TEST( RadiusCoverage, districts_shareTheLandAtTheBorder )
{
  // Land x 0..400, y 0..100; districts to and from x = 100; the disc of 200 m around (0, 50) covers about the first half.
  model::RadiusInput input;
  input.residential = { box( 0, 0, 400, 100 ) };
  input.districts = { { box( -1000, -1000, 100, 1000 ) }, { box( 100, -1000, 300, 1000 ) }, { box( 5000, 0, 6000, 100 ) }, {} };
  input.questions = { { { at( 0, 50 ), {}, 200.0 } } };
  const model::RadiusResult result = covered( input );
  EXPECT_NEAR( result.districts[0].areaSquareMetres, 10000, 0.1 );
  EXPECT_NEAR( result.districts[1].areaSquareMetres, 20000, 0.1 );
  EXPECT_EQ( result.districts[2].areaSquareMetres, 0.0 );
  EXPECT_EQ( result.districts[3].areaSquareMetres, 0.0 );
  EXPECT_NEAR( result.total.areaSquareMetres, 40000, 0.1 );              // 100 m lie outside all
  EXPECT_NEAR( result.districts[0].coveredSquareMetres[0], 10000, 0.1 ); // the far corners are 112 m off
  // Of the second: the circle's strip |y| <= 50 from x = 100 to sqrt(200^2 - y^2).
  const double strip = 50 * std::sqrt( 200.0 * 200 - 2500 ) + 40000 * std::asin( 0.25 ) - 10000;
  EXPECT_NEAR( result.districts[1].coveredSquareMetres[0], strip, 1.0 );
}

TEST( RadiusCoverage, probes_areNearTheLandOfTheirDistrict )
{
  model::RadiusInput input;
  input.residential = { box( 0, 0, 100, 100 ), box( 1000, 0, 1100, 100 ) };
  input.districts = { { box( -5000, -5000, 500, 5000 ) }, { box( 500, -5000, 5000, 5000 ) } };
  input.probes = { at( -499, 50 ), at( -501, 50 ), at( 550, 50 ), at( 50, 50 ) };
  const model::RadiusResult result = covered( input );
  EXPECT_EQ( result.districts[0].isProbeNear, ( std::vector<bool> { true, false, true, true } ) ); // 450 m to either
  EXPECT_EQ( result.districts[1].isProbeNear, ( std::vector<bool> { false, false, true, false } ) );
  EXPECT_EQ( result.total.isProbeNear, ( std::vector<bool> { true, false, true, true } ) );
}

TEST( RadiusCoverage, moreFacilities_neverCoverLess )
{
  model::RadiusInput input = onePoint( { box( -3000, -3000, 3000, 3000 ) } );
  double before = covered( input ).total.coveredSquareMetres[0];
  for ( int i = 1; i <= 6; ++i )
  {
    input.questions[0].push_back( { at( 700.0 * i - 2000, 311.0 * i - 900 ), {}, 100.0 * i } );
    const double now = covered( input ).total.coveredSquareMetres[0];
    EXPECT_GE( now, before - 1e-3 );
    before = now;
  }
}

TEST( RadiusCoverage, cancel_isSeen )
{
  model::RadiusInput input = onePoint( { box( -15000, -15000, 15000, 15000 ) } );
  CanceledAfter progress;
  EXPECT_THROW( engine::radiusCoverage( input, progress ), model::Canceled );
  for ( const int count : { 1, 2, 8 } ) // whichever thread ends the last tile
  {
    input.threads = count;
    CanceledAtTheEnd end;
    EXPECT_THROW( engine::radiusCoverage( input, end ), model::Canceled ) << count;
  }
}

TEST( DistrictMap, mostOfTheAreaDecides )
{
  const engine::DistrictMap map( { { box( 0, 0, 1000, 1000 ) }, { box( 1000, 0, 2000, 1000 ), box( 3000, 0, 4000, 1000 ) }, {} }, model::Ellipsoid() );
  EXPECT_EQ( map.districtOf( box( 10, 10, 100, 100 ) ), 0 );
  EXPECT_EQ( map.districtOf( box( 3010, 10, 3100, 100 ) ), 1 );    // the second polygon of its name
  EXPECT_EQ( map.districtOf( box( 930, 10, 1030, 100 ) ), 0 );     // 70 % in the first
  EXPECT_EQ( map.districtOf( box( 970, 10, 1070, 100 ) ), 1 );     // 70 % in the second
  EXPECT_EQ( map.districtOf( box( 950, 10, 1050, 100 ) ), 0 );     // half and half: the first
  EXPECT_EQ( map.districtOf( box( -500, 10, 10, 100 ) ), 0 );      // mostly outside all, but in no other
  EXPECT_EQ( map.districtOf( box( 2000.5, 10, 2900, 100 ) ), -1 ); // outside all
  EXPECT_EQ( map.districtOf( model::Rings() ), -1 );
  EXPECT_EQ( map.districtOf( at( 500, 500 ) ), 0 );
  EXPECT_EQ( map.districtOf( at( 3500, 500 ) ), 1 );
  EXPECT_EQ( map.districtOf( at( 2500, 500 ) ), -1 );
}
