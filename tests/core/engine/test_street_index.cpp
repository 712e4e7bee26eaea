#include "core/engine/street_index.h"
#include "core/engine/ground_distance.h"
#include "core/engine/length_units.h"
#include "tests/support/drawn_network.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

using namespace renewal;
using namespace renewal::test;
using engine::StreetIndex;
using engine::toMetres;

//   (0,0)-----(100,0)-----(200,0)     one street
TEST( StreetIndex, nearest_givesOffsetAndAccess )
{
  const model::Network net = network( { street( { { 0, 0 }, { 100, 0 }, { 200, 0 } } ) } );
  const StreetIndex index( net, 50.001 );
  const auto offsetFromWest = [&net]( const model::StreetPosition &p )
  { return toMetres( net.vertices[0].lon < net.vertices[1].lon ? p.offset : net.edges[0].length - p.offset ); };
  const model::StreetPosition middle = index.nearest( at( 130, 40 ) );
  ASSERT_TRUE( middle.isOnStreet() );
  EXPECT_NEAR( offsetFromWest( middle ), 130.0, 0.001 );
  EXPECT_NEAR( toMetres( middle.access ), 40.0, 0.001 );
  // Beyond the end: 3-4-5.
  const model::StreetPosition beyond = index.nearest( at( 230, 40 ) );
  EXPECT_NEAR( offsetFromWest( beyond ), 200.0, 0.001 );
  EXPECT_NEAR( toMetres( beyond.access ), 50.0, 0.001 );
  EXPECT_FALSE( index.nearest( at( 100, 50.003 ) ).isOnStreet() );
  EXPECT_FALSE( index.nearest( at( 5000, 5000 ) ).isOnStreet() );
  EXPECT_FALSE( StreetIndex( network( {} ), 50.0 ).nearest( at( 0, 0 ) ).isOnStreet() );
}

TEST( StreetIndex, exactlyAtTheMaximum_isOnTheStreet )
{
  const model::Network net = network( { street( { { 0, 0 }, { 0, 100 } } ) } );
  const model::LengthUnits access = StreetIndex( net, 100.0 ).nearest( at( 50, 50 ) ).access;
  EXPECT_TRUE( StreetIndex( net, toMetres( access ) ).nearest( at( 50, 50 ) ).isOnStreet() );
  EXPECT_FALSE( StreetIndex( net, toMetres( access - 1 ) ).nearest( at( 50, 50 ) ).isOnStreet() );
}

// The independent way: ternary search for the nearest place along the line, by geodesic length from the ends.
TEST( StreetIndex, longSlantedStreets_areGeodesics )
{
  const model::Ellipsoid ellipsoid;
  const model::LonLat a { 113.60, 34.70 }, b { 113.64, 34.725 }; // 4.6 km
  model::Street longStreet;
  longStreet.vertices = { a, b };
  const model::Network net = network( { longStreet } );
  const double lengthMetres = engine::groundDistanceMetres( a, b, ellipsoid );
  std::mt19937 random( 7 );
  std::uniform_real_distribution<double> part( 0.05, 0.95 ), aside( -0.0008, 0.0008 );
  const StreetIndex index( net, 150.0 );
  int compared = 0;
  for ( int i = 0; i < 200; ++i )
  {
    const double t = part( random );
    const model::LonLat p { a.lon + t * ( b.lon - a.lon ) + aside( random ), a.lat + t * ( b.lat - a.lat ) };
    // Triangle with three geodesic sides: foot and height by Heron on the sphere excess being negligible (2e-4 m).
    const double toA = engine::groundDistanceMetres( p, a, ellipsoid ), toB = engine::groundDistanceMetres( p, b, ellipsoid );
    const double foot = ( toA * toA - toB * toB + lengthMetres * lengthMetres ) / ( 2 * lengthMetres );
    const double height = std::sqrt( std::max( 0.0, toA * toA - foot * foot ) );
    if ( height < 10.0 )
      continue; // the difference of squares loses digits here
    ++compared;
    const model::StreetPosition position = index.nearest( p );
    ASSERT_TRUE( position.isOnStreet() );
    const double offset = toMetres( net.vertices[0] == a ? position.offset : net.edges[0].length - position.offset );
    EXPECT_NEAR( offset, foot, 0.002 );
    EXPECT_NEAR( toMetres( position.access ), height, 0.002 );
  }
  EXPECT_GT( compared, 100 );
}

TEST( StreetIndex, manyStreets_sameAsLookingAtAll )
{
  std::mt19937 random( 11 );
  std::uniform_real_distribution<double> place( -600, 600 ), step( -80, 80 );
  std::vector<model::Street> streets;
  for ( int i = 0; i < 300; ++i )
  {
    const double x = place( random ), y = place( random );
    streets.push_back( street( { { x, y }, { x + step( random ), y + step( random ) } } ) );
  }
  const model::Network net = network( streets );
  const StreetIndex index( net, 60.0 );
  for ( int i = 0; i < 2000; ++i )
  {
    const model::LonLat p = at( 1.2 * place( random ), 1.2 * place( random ) );
    const engine::LocalPlane plane( p, net.ellipsoid );
    double best = 1e9;
    for ( const model::Network::Edge &edge : net.edges )
      best = std::min( best, engine::nearestToOrigin( plane.toPlane( net.vertices[edge.firstVertex] ), plane.toPlane( net.vertices[edge.firstVertex + 1] ) ).distanceMetres );
    const model::StreetPosition found = index.nearest( p );
    EXPECT_EQ( found.isOnStreet(), engine::toUnits( best ) <= engine::toUnits( 60.0 ) );
    if ( found.isOnStreet() )
    {
      EXPECT_EQ( found.access, engine::toUnits( best ) );
    }
  }
}

//  (0,0)--(100,0)==(200,0)--(300,0)     a park from x = 130 to 180, y = -20 to 20: the street runs through it
//                                       a second street at y = 60 passes 40 m north of it
TEST( StreetIndex, entries_areStretchesInsideAndNearestPlacesOutside )
{
  const model::Network net = network( { street( { { 0, 0 }, { 100, 0 }, { 200, 0 }, { 300, 0 } } ), street( { { 100, 60 }, { 200, 60 } } ) } );
  const StreetIndex index( net, 50.0 );
  const std::vector<StreetIndex::Entry> entries = index.entries( { box( 130, -20, 180, 20 ) } );
  // Segments 0-100 (nearest at x = 100, 30 m away), 100-200 (inside 130..180), 200-300 (x = 200, 20 m), and the upper street (40 m).
  ASSERT_EQ( entries.size(), 4u );
  double lowest = 1e9;
  int inside = 0;
  for ( const StreetIndex::Entry &entry : entries )
  {
    const bool isUpper = net.edges[entry.edge].vertexCount == 2;
    if ( isUpper )
    {
      EXPECT_NEAR( toMetres( entry.access ), 40.0, 0.002 );
    }
    else if ( entry.access == 0 )
    {
      ++inside;
      EXPECT_NEAR( toMetres( entry.toOffset - entry.fromOffset ), 50.0, 0.002 );
    }
    else
    {
      EXPECT_EQ( entry.fromOffset, entry.toOffset );
      lowest = std::min( lowest, toMetres( entry.access ) );
    }
  }
  EXPECT_EQ( inside, 1 );
  EXPECT_NEAR( lowest, 20.0, 0.002 );
}

TEST( StreetIndex, streetThroughTwoPartsOrAHole_hasSeveralStretches )
{
  const model::Network net = network( { street( { { 0, 0 }, { 200, 0 } } ) } );
  const StreetIndex index( net, 10.0 );
  // Outer 20..180 with a hole 60..100.
  const std::vector<StreetIndex::Entry> entries = index.entries( { box( 20, -50, 180, 50 ), box( 60, -20, 100, 20 ) } );
  ASSERT_EQ( entries.size(), 2u );
  double sum = 0.0;
  for ( const StreetIndex::Entry &entry : entries )
  {
    EXPECT_EQ( entry.access, 0u );
    sum += toMetres( entry.toOffset - entry.fromOffset );
  }
  EXPECT_NEAR( sum, 40.0 + 80.0, 0.002 );
  // Wholly inside over several segments: one stretch from end to end.
  const model::Network bent = network( { street( { { 0, 0 }, { 50, 10 }, { 100, 0 } } ) } );
  const std::vector<StreetIndex::Entry> all = StreetIndex( bent, 10.0 ).entries( { box( -100, -100, 200, 100 ) } );
  ASSERT_EQ( all.size(), 1u );
  EXPECT_EQ( all[0].toOffset - all[0].fromOffset, bent.edges[0].length );
  EXPECT_TRUE( index.entries( {} ).empty() );
  EXPECT_TRUE( index.entries( { box( 500, 500, 600, 600 ) } ).empty() );
}
