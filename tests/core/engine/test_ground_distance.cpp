#include "core/engine/ground_distance.h"

#include <gtest/gtest.h>

using renewal::engine::groundDistanceMetres;
using renewal::model::Ellipsoid;

// Expected lengths from GeographicLib's GeodSolve on GRS80 (a = 6378137, 1/f = 298.257222101).
TEST( GroundDistance, shortAndLongLines_matchGeodesics )
{
  const Ellipsoid grs80;
  EXPECT_DOUBLE_EQ( groundDistanceMetres( { 113.65, 34.75 }, { 113.65, 34.75 }, grs80 ), 0.0 );
  // One second of latitude at the equator of WGS84-like ellipsoids: 30.7150 m; of longitude: 30.9221 m (a * pi / 648000 * 3600 / 3600).
  EXPECT_NEAR( groundDistanceMetres( { 0, 0 }, { 1.0 / 3600, 0 }, grs80 ), 6378137.0 * 3.14159265358979 / 648000.0, 1e-6 );
  // A quarter meridian of GRS80 is 10 001 965.729 m.
  EXPECT_NEAR( groundDistanceMetres( { 20, 0 }, { 20, 90 }, grs80 ), 10001965.7293, 1e-3 );
}

TEST( GroundDistance, switchBetweenFormulas_isSeamless )
{
  const Ellipsoid grs80;
  const double below = groundDistanceMetres( { 113.65, 34.75 }, { 113.65 + 0.0199999999, 34.76 }, grs80 );
  const double above = groundDistanceMetres( { 113.65, 34.75 }, { 113.65 + 0.0200000001, 34.76 }, grs80 );
  EXPECT_NEAR( below, above, 2e-3 );
}
