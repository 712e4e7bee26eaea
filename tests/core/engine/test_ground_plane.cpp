#include "core/engine/ground_plane.h"
#include "core/engine/ground_distance.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace renewal::engine;
using renewal::model::Ellipsoid;
using renewal::model::LonLat;

TEST( GroundPlane, thereAndBack_isTheSamePlace )
{
  for ( const LonLat &origin : { LonLat { 113.65, 34.75 }, LonLat { -8.6, 41.1 }, LonLat { 0.0, 0.0 }, LonLat { 20.0, -54.0 } } )
  {
    const GroundPlane plane( origin, Ellipsoid() );
    EXPECT_NEAR( plane.toPlane( origin ).x, 0.0, 1e-9 );
    EXPECT_NEAR( plane.toPlane( origin ).y, 0.0, 1e-9 );
    for ( double x : { -50000.0, -700.0, 0.0, 3000.0 } )
    {
      for ( double y : { -3000.0, 0.0, 1.0, 50000.0 } )
      {
        const PlanePoint back = plane.toPlane( plane.toLonLat( { x, y } ) );
        EXPECT_NEAR( back.x, x, 1e-7 );
        EXPECT_NEAR( back.y, y, 1e-7 );
      }
    }
  }
}

// Lengths between points up to 3 km from the origin agree with the geodesic to a millimetre per 3 km.
TEST( GroundPlane, lengths_areGeodesic )
{
  const GroundPlane plane( { 113.65, 34.75 }, Ellipsoid() );
  const PlanePoint a { -2000.0, 2200.0 }, b { 1500.0, 2600.0 };
  const double ground = groundDistanceMetres( plane.toLonLat( a ), plane.toLonLat( b ), Ellipsoid() );
  const double drawn = std::hypot( 3500.0, 400.0 );
  EXPECT_NEAR( ground, drawn, 0.001 );
  EXPECT_LE( drawn, ground + 1e-4 );
  EXPECT_GE( drawn, ground * GroundPlane::shrink( 3000.0 ) - 1e-4 );
}

// Between the equator and 1 N over one degree of longitude. On a sphere of radius R = 6,371,007.2 m (the authalic radius) this would be
// R^2 * (pi / 180) * sin 1 = 1.2364e10; the ellipsoid is flatter there, so the whole surface is used: 4 pi R^2.
TEST( GroundPlane, area_ofTheEarthIsThatOfTheAuthalicSphere )
{
  const double radius = 6371007.181; // CGCS2000
  const std::vector<LonLat> quarter { { 0.0, -90.0 }, { 90.0, -90.0 }, { 90.0, 90.0 }, { 0.0, 90.0 }, { 0.0, -90.0 } };
  const double whole = 4.0 * 3.14159265358979323846 * radius * radius;
  EXPECT_NEAR( 4.0 * ringsAreaSquareMetres( { quarter }, Ellipsoid() ), whole, whole * 1e-9 );
}

TEST( GroundPlane, area_ofSquareWithHole )
{
  const GroundPlane plane( { 113.65, 34.75 }, Ellipsoid() );
  const auto ring = [&plane]( double half, bool isHole )
  {
    std::vector<LonLat> result;
    for ( const PlanePoint &p : { PlanePoint { -half, -half }, PlanePoint { half, -half }, PlanePoint { half, half }, PlanePoint { -half, half }, PlanePoint { -half, -half } } )
      result.push_back( plane.toLonLat( isHole ? PlanePoint { p.y, p.x } : p ) );
    return result;
  };
  // 1,000 m x 1,000 m without 200 m x 200 m; at this size the plane is true to 1e-8.
  EXPECT_NEAR( ringsAreaSquareMetres( { ring( 500.0, false ), ring( 100.0, true ) }, Ellipsoid() ), 960000.0, 0.96 );
}
