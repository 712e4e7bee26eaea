#include "core/engine/service_circles.h"
#include "core/engine/ground_distance.h"
#include "core/engine/ground_plane.h"
#include "tests/support/drawn_network.h"
#include "tests/support/geos_polygons.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <stdexcept>

using namespace renewal;
using namespace renewal::test;
using namespace renewal::engine;

namespace
{

const double PI = 3.14159265358979323846;

struct Collected
{
    std::vector<FacilityCircles> results;
    CirclesNotes notes;
};

Collected circles( const model::Network *net, const std::vector<model::LonLat> &places, CirclesSettings settings )
{
  std::vector<CircleFacility> facilities;
  for ( const model::LonLat &place : places )
    facilities.push_back( { { { place, 0.0 } } } );
  Collected run;
  model::Progress progress;
  run.notes = serviceCircles(
    net, facilities, settings, [&run]( FacilityCircles &&result )
    { run.results.push_back( std::move( result ) ); },
    progress );
  return run;
}

CirclesSettings limits( std::vector<double> metres )
{
  CirclesSettings settings;
  settings.limitsMetres = std::move( metres );
  return settings;
}

double streetMetres( const FacilityCircles &result, double limit )
{
  double sum = 0.0;
  for ( const CircleStreet &street : result.streets )
    if ( street.limitMetres == limit )
      sum += street.toMetres - street.fromMetres;
  return sum;
}

double geodesicMetres( const CircleStreet &street )
{
  double sum = 0.0;
  for ( std::size_t i = 1; i < street.line.size(); ++i )
    sum += groundDistanceMetres( street.line[i - 1], street.line[i], model::Ellipsoid() );
  return sum;
}

// South to north, because a meridian is a geodesic: a parallel bows by millimetres.
model::Network longStreet()
{
  return network( { street( { { 0, -500 }, { 0, -120 }, { 0, 500 } } ) } );
}

} // namespace

TEST( ServiceCircles, badSettings_areRefused )
{
  EXPECT_NE( limits( {} ).problem(), "" );
  EXPECT_NE( limits( { 0.0 } ).problem(), "" );
  EXPECT_NE( limits( { 500.0, 300.0 } ).problem(), "" );
  EXPECT_NE( limits( { std::nan( "" ) } ).problem(), "" );
  CirclesSettings thin = limits( { 300.0 } );
  thin.corridorMetres = 0.0;
  EXPECT_NE( thin.problem(), "" );
  const model::Network net = longStreet();
  EXPECT_THROW( circles( &net, { at( 0, 0 ) }, thin ), std::invalid_argument );
  EXPECT_THROW( circles( nullptr, { at( 0, 0 ) }, limits( { 300.0 } ) ), std::invalid_argument );
}

// 1,000 m of street, facility in the middle, limit 300: 600 m x 80 m + pi * 40^2; two lines of 300 m from the facility outwards.
TEST( ServiceCircles, straightStreet_reachesBothWays )
{
  const model::Network net = longStreet();
  const Collected run = circles( &net, { at( 0, 0 ) }, limits( { 300.0 } ) );
  ASSERT_EQ( run.results.size(), 1u );
  ASSERT_EQ( run.results[0].circles.size(), 1u );
  const double exact = 600.0 * 80.0 + PI * 1600.0;
  EXPECT_LT( run.results[0].circles[0].areaSquareMetres, exact );
  EXPECT_GT( run.results[0].circles[0].areaSquareMetres, exact * 0.997 );
  EXPECT_NEAR( ringsAreaSquareMetres( run.results[0].circles[0].parts[0], model::Ellipsoid() ), run.results[0].circles[0].areaSquareMetres, exact * 1e-6 );
  ASSERT_EQ( run.results[0].streets.size(), 2u );
  for ( const CircleStreet &line : run.results[0].streets )
  {
    EXPECT_NEAR( line.fromMetres, 0.0, 1e-3 );
    EXPECT_DOUBLE_EQ( line.toMetres, 300.0 );
    EXPECT_NEAR( geodesicMetres( line ), 300.0, 1e-3 );
    // From the nearer to the farther end.
    EXPECT_LT( groundDistanceMetres( line.line.front(), at( 0, 0 ), model::Ellipsoid() ), 0.001 );
  }
}

// 30 m off the street: 270 m are left each way, from_m counts the way to the street.
TEST( ServiceCircles, facilityOffTheStreet_paysTheWayToIt )
{
  const model::Network net = longStreet();
  const Collected run = circles( &net, { at( 30, 0 ) }, limits( { 300.0 } ) );
  const double exact = 540.0 * 80.0 + PI * 1600.0;
  EXPECT_NEAR( run.results[0].circles[0].areaSquareMetres, exact, exact * 0.003 );
  EXPECT_NEAR( streetMetres( run.results[0], 300.0 ), 540.0, 1e-3 );
  EXPECT_NEAR( run.results[0].streets[0].fromMetres, 30.0, 1e-3 );
}

// Way to the street 50 m. Limit 40: no row. Limit exactly the way: the corridor of a point, no street.
TEST( ServiceCircles, limitBelowTheWayToTheStreet_hasNoCircle )
{
  const model::Network net = network( { street( { { 0, -100 }, { 0, 100 } } ) } );
  const model::LonLat place = at( 50, 0 );
  const double access = std::round( groundDistanceMetres( place, at( 0, 0 ), model::Ellipsoid() ) * 1e4 ) / 1e4;
  const Collected run = circles( &net, { place }, limits( { 40.0, access, 60.0 } ) );
  ASSERT_EQ( run.results[0].circles.size(), 2u );
  EXPECT_EQ( run.notes.tooShort, std::vector<std::uint32_t> { 0 } );
  EXPECT_DOUBLE_EQ( run.results[0].circles[0].limitMetres, access );
  EXPECT_NEAR( run.results[0].circles[0].areaSquareMetres, PI * 1600.0, PI * 1600.0 * 0.005 );
  EXPECT_EQ( streetMetres( run.results[0], access ), 0.0 );
  EXPECT_NEAR( streetMetres( run.results[0], 60.0 ), 20.0, 1e-3 );
}

TEST( ServiceCircles, offTheStreet_isReported )
{
  const model::Network net = longStreet();
  const Collected run = circles( &net, { at( 150, 0 ), at( 10, 0 ), at( 9000, 0 ) }, limits( { 300.0 } ) );
  ASSERT_EQ( run.results.size(), 1u );
  EXPECT_EQ( run.results[0].facility, 1u );
  EXPECT_EQ( run.notes.offStreet, ( std::vector<std::uint32_t> { 0, 2 } ) );
}

// A loop of 4 x 100 m, facility in the middle of its south side: both ways meet in the middle of the north side at 200 m.
TEST( ServiceCircles, loop_isSharedBetweenBothDirections )
{
  const model::Network net = network( { street( { { -50, 0 }, { 50, 0 }, { 50, 100 }, { -50, 100 }, { -50, 0 } } ) } );
  const Collected run = circles( &net, { at( 0, 0 ) }, limits( { 150.0, 300.0 } ) );
  EXPECT_NEAR( streetMetres( run.results[0], 150.0 ), 300.0, 2e-3 );
  EXPECT_NEAR( streetMetres( run.results[0], 300.0 ), 400.0, 2e-3 );
  double farthest = 0.0;
  for ( const CircleStreet &line : run.results[0].streets )
  {
    EXPECT_LT( line.fromMetres, line.toMetres );
    EXPECT_NEAR( geodesicMetres( line ), line.toMetres - line.fromMetres, 1e-3 );
    farthest = std::max( farthest, line.toMetres );
  }
  EXPECT_NEAR( farthest, 200.0, 1e-3 );
}

// A side street meets the street 100 m north of the facility: with 300 m, 200 m of it are reached.
TEST( ServiceCircles, sideStreet_isCutAtTheLimit )
{
  const model::Network net = network( { street( { { 0, -500 }, { 0, 100 }, { 0, 500 } } ), street( { { 0, 100 }, { 500, 100 } } ) } );
  const Collected run = circles( &net, { at( 0, 0 ) }, limits( { 300.0 } ) );
  EXPECT_NEAR( streetMetres( run.results[0], 300.0 ), 800.0, 2e-3 );
  // Street 600 x 80 and two half discs; side street 160 m x 80 m beyond the corridor, and a half disc.
  const double exact = 600.0 * 80.0 + PI * 1600.0 + 160.0 * 80.0 + 0.5 * PI * 1600.0;
  EXPECT_NEAR( run.results[0].circles[0].areaSquareMetres, exact, exact * 0.003 );
  EXPECT_LT( run.results[0].circles[0].areaSquareMetres, exact );
}

// Two gates, 100 m inner way to the south one (at -200) and 50 m to the north one (at 200): 200 m and 250 m each way at most.
TEST( ServiceCircles, gates_startWithTheInnerWay )
{
  const model::Network net = longStreet();
  const CircleFacility facility { { { at( 0, -200 ), 100.0 }, { at( 0, 200 ), 50.0 } } };
  FacilityCircles result;
  model::Progress progress;
  serviceCircles(
    &net, { facility }, limits( { 150.0 } ), [&result]( FacilityCircles &&r )
    { result = std::move( r ); },
    progress );
  // 50 m around the south gate, 100 m around the north one.
  EXPECT_NEAR( streetMetres( result, 150.0 ), 100.0 + 200.0, 2e-3 );
  EXPECT_EQ( result.circles[0].parts.size(), 2u );
}

TEST( ServiceCircles, straightCircle_isInscribedAndGeodesic )
{
  CirclesSettings settings = limits( { 300.0, 1000.0 } );
  settings.isStraight = true;
  const Collected run = circles( nullptr, { at( 0, 0 ) }, settings );
  ASSERT_EQ( run.results[0].circles.size(), 2u );
  EXPECT_TRUE( run.results[0].streets.empty() );
  EXPECT_NEAR( run.results[0].circles[1].areaSquareMetres, PI * 1e6, PI * 1e6 * 0.0003 );
  for ( const model::LonLat &corner : run.results[0].circles[1].parts[0][0] )
  {
    EXPECT_LE( groundDistanceMetres( corner, at( 0, 0 ), model::Ellipsoid() ), 1000.0 );
    EXPECT_NEAR( groundDistanceMetres( corner, at( 0, 0 ), model::Ellipsoid() ), 1000.0, 1e-4 );
  }
}

// Two discs of 100 m, 100 m apart: 2 pi r^2 - r^2 (2 pi / 3 - sqrt(3) / 2).
TEST( ServiceCircles, dissolvedStraight_isUnited )
{
  CirclesSettings settings = limits( { 100.0 } );
  settings.isStraight = settings.isDissolved = true;
  const Collected run = circles( nullptr, { at( -50, 0 ), at( 50, 0 ) }, settings );
  const double exact = 2.0 * PI * 1e4 - 1e4 * ( 2.0 * PI / 3.0 - std::sqrt( 3.0 ) / 2.0 );
  ASSERT_EQ( run.results[0].circles[0].parts.size(), 1u );
  EXPECT_NEAR( run.results[0].circles[0].areaSquareMetres, exact, exact * 0.001 );
  EXPECT_LT( run.results[0].circles[0].areaSquareMetres, exact );
}

// Facilities at -200 and 200 with 300 m each reach -500 .. 500: the whole street once.
TEST( ServiceCircles, dissolved_countsEachStreetOnce )
{
  CirclesSettings settings = limits( { 150.0, 300.0 } );
  settings.isDissolved = true;
  const model::Network net = longStreet();
  const Collected run = circles( &net, { at( 0, -200 ), at( 0, 200 ) }, settings );
  ASSERT_EQ( run.results.size(), 1u );
  EXPECT_NEAR( streetMetres( run.results[0], 300.0 ), 1000.0, 2e-3 );
  EXPECT_NEAR( streetMetres( run.results[0], 150.0 ), 600.0, 2e-3 );
  EXPECT_EQ( run.results[0].circles[0].parts.size(), 2u );
  EXPECT_EQ( run.results[0].circles[1].parts.size(), 1u );
}

TEST( ServiceCircles, manyFacilities_comeInOrderAndTheSameOnAnyNumberOfThreads )
{
  std::vector<model::Street> streets;
  for ( int i = 0; i <= 10; ++i )
  {
    streets.push_back( street( { { i * 100.0, 0 }, { i * 100.0, 1000 } } ) );
    streets.push_back( street( { { 0, i * 100.0 }, { 1000, i * 100.0 } } ) );
  }
  NetworkSettings joined;
  joined.joinCrossings = true;
  const model::Network net = network( streets, joined );
  std::mt19937 random( 7 );
  std::uniform_real_distribution<double> place( 0.0, 1000.0 );
  std::vector<model::LonLat> places;
  for ( int i = 0; i < 200; ++i )
    places.push_back( at( place( random ), place( random ) ) );
  CirclesSettings settings = limits( { 200.0, 400.0 } );
  settings.threads = 1;
  const Collected one = circles( &net, places, settings );
  settings.threads = 4;
  const Collected four = circles( &net, places, settings );
  ASSERT_EQ( one.results.size(), 200u );
  ASSERT_EQ( four.results.size(), 200u );
  for ( std::size_t i = 0; i < 200; ++i )
  {
    EXPECT_EQ( four.results[i].facility, i );
    ASSERT_EQ( one.results[i].circles.size(), four.results[i].circles.size() );
    for ( std::size_t k = 0; k < one.results[i].circles.size(); ++k )
      EXPECT_EQ( one.results[i].circles[k].areaSquareMetres, four.results[i].circles[k].areaSquareMetres );
    EXPECT_EQ( one.results[i].streets.size(), four.results[i].streets.size() );
  }
}

TEST( ServiceCircles, cancel_stopsTheWork )
{
  class Stop : public model::Progress
  {
    public:
      bool isCanceled() const override { return true; }
  } stop;
  const model::Network net = longStreet();
  const std::vector<CircleFacility> facilities( 50, { { { at( 0, 0 ), 0.0 } } } );
  EXPECT_THROW( serviceCircles(
                  &net, facilities, limits( { 300.0 } ), []( FacilityCircles && ) {}, stop ),
                model::Canceled );
}

TEST( ServiceCircles, sinkThatThrows_stopsTheWork )
{
  const model::Network net = longStreet();
  const std::vector<CircleFacility> facilities( 50, { { { at( 0, 0 ), 0.0 } } } );
  model::Progress progress;
  EXPECT_THROW( serviceCircles(
                  &net, facilities, limits( { 300.0 } ), []( FacilityCircles && )
                  { throw std::runtime_error( "full" ); },
                  progress ),
                std::runtime_error );
}
