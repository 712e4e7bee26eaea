#include "tests/support/sample_city_rows.h"
#include "tests/support/sample_geometries.h"

#include <algorithm>
#include <functional>
#include <gtest/gtest.h>
#include <map>
#include <set>

using namespace renewal;
using namespace renewal::tests;

namespace
{

constexpr double GATE_REACH_METRES = 15.0;
constexpr double SNAP_METRES = 100.0;

using Vertex = std::pair<double, double>;

//! Returns how many connected parts the streets form when they join at equal vertices only.
int streetComponents( const CityRows &rows )
{
  std::map<Vertex, int> ids;
  std::vector<int> parent;
  const std::function<int( int )> rootOf = [&parent]( int id )
  {
    while ( parent[id] != id )
      id = parent[id] = parent[parent[id]];
    return id;
  };
  for ( const CityStreet &street : rows.streets )
  {
    int before = -1;
    for ( const CityPoint &point : street.line )
    {
      const int id = ids.try_emplace( { point.x, point.y }, static_cast<int>( parent.size() ) ).first->second;
      if ( id == static_cast<int>( parent.size() ) )
        parent.push_back( id );
      if ( before >= 0 )
        parent[rootOf( before )] = rootOf( id );
      before = id;
    }
  }
  int components = 0;
  for ( std::size_t id = 0; id < parent.size(); ++id )
    components += rootOf( static_cast<int>( id ) ) == static_cast<int>( id );
  return components;
}

} // namespace

TEST( SampleCityGeometry, streets_areOneConnectedNetwork )
{
  // 1, a row and a half, river and railway, several of both, a short last row.
  for ( const int blocks : { 1, 3, 26, 36, 400, 391 } )
  {
    for ( const std::uint64_t seed : { 1u, 2u, 3u } )
      EXPECT_EQ( streetComponents( sampleCity( seed, blocks ) ), 1 ) << blocks << " blocks, seed " << seed;
  }
}

TEST( SampleCityGeometry, streets_crossOnlyAtSharedVertices )
{
  const CityRows rows = sampleCity( 5, 36 );
  Geometries geometries;
  std::vector<GEOSGeometry *> lines;
  std::vector<std::set<Vertex>> vertices;
  for ( const CityStreet &street : rows.streets )
  {
    lines.push_back( geometries.line( street.line ) );
    vertices.emplace_back();
    for ( const CityPoint &point : street.line )
      vertices.back().insert( { point.x, point.y } );
    EXPECT_EQ( GEOSisSimple_r( geometries.context(), lines.back() ), 1 ) << street.name;
  }
  const Neighbours neighbours( geometries, lines );
  for ( std::size_t i = 0; i < lines.size(); ++i )
  {
    for ( const int other : neighbours.near( lines[i] ) )
    {
      if ( other <= static_cast<int>( i ) || GEOSIntersects_r( geometries.context(), lines[i], lines[other] ) != 1 )
        continue;
      std::vector<Vertex> shared;
      std::set_intersection( vertices[i].begin(), vertices[i].end(), vertices[other].begin(), vertices[other].end(), std::back_inserter( shared ) );
      const GEOSGeometry *crossing = geometries.own( GEOSIntersection_r( geometries.context(), lines[i], lines[other] ) );
      EXPECT_EQ( GEOSGetNumGeometries_r( geometries.context(), crossing ), static_cast<int>( shared.size() ) ) << rows.streets[i].name << " / " << rows.streets[other].name;
    }
  }
}

TEST( SampleCityGeometry, streetVertices_areMostlyInMidLine )
{
  std::map<Vertex, int> degree;
  for ( const CityStreet &street : sampleCity( 1, 36 ).streets )
  {
    for ( std::size_t i = 0; i + 1 < street.line.size(); ++i )
    {
      ++degree[{ street.line[i].x, street.line[i].y }];
      ++degree[{ street.line[i + 1].x, street.line[i + 1].y }];
    }
  }
  int midLine = 0;
  int deadEnds = 0;
  for ( const auto &vertex : degree )
  {
    midLine += vertex.second == 2;
    deadEnds += vertex.second == 1;
  }
  EXPECT_GT( 2 * midLine, static_cast<int>( degree.size() ) );
  EXPECT_GT( deadEnds, 10 );
  // Sized for benchmarks: 20,000 blocks are about 2 million vertices.
  EXPECT_NEAR( static_cast<double>( degree.size() ) / 36.0, 100.0, 25.0 );
}

TEST( SampleCityGeometry, polygons_areValid_communitiesKeepApart )
{
  for ( const std::uint64_t seed : { 1u, 2u, 3u, 4u } )
  {
    const CityRows rows = sampleCity( seed, 49 );
    Geometries geometries;
    const auto expectValid = [&geometries]( const CityLine &outline, const std::string &id )
    {
      GEOSGeometry *polygon = geometries.polygon( outline );
      EXPECT_EQ( GEOSisValid_r( geometries.context(), polygon ), 1 ) << id;
      return polygon;
    };
    std::vector<GEOSGeometry *> solid;
    for ( const CityCommunity &row : rows.communities )
      solid.push_back( expectValid( row.outline, row.id ) );
    for ( const CityArea &row : rows.areas )
      solid.push_back( expectValid( row.outline, row.id ) );
    for ( const CityLot &row : rows.lots )
      solid.push_back( expectValid( row.outline, row.id ) );
    for ( const CityBuilding &row : rows.buildings )
      expectValid( row.outline, row.id );
    for ( const CityDistrict &row : rows.districts )
      expectValid( row.outline, row.name );
    const Neighbours neighbours( geometries, solid );
    for ( std::size_t i = 0; i < solid.size(); ++i )
    {
      for ( const int other : neighbours.near( solid[i] ) )
        EXPECT_TRUE( other == static_cast<int>( i ) || GEOSDisjoint_r( geometries.context(), solid[i], solid[other] ) == 1 ) << seed << ": " << i << " and " << other;
    }
  }
}

TEST( SampleCityGeometry, buildings_standInTheirCommunity_andHouseItsPeople )
{
  const CityRows rows = sampleCity( 2, 36 );
  Geometries geometries;
  std::map<std::string, const CityCommunity *> byId;
  std::map<std::string, GEOSGeometry *> outlines;
  for ( const CityCommunity &row : rows.communities )
  {
    byId[row.id] = &row;
    outlines[row.id] = geometries.polygon( row.outline );
  }
  EXPECT_EQ( byId.size(), rows.communities.size() );
  std::map<std::string, int> people;
  for ( const CityBuilding &row : rows.buildings )
  {
    EXPECT_GT( row.floorAreaSquareMetres, 0.0 ) << row.id;
    if ( row.communityId.empty() )
      continue;
    people[row.communityId] += row.population;
    EXPECT_EQ( GEOSContains_r( geometries.context(), outlines.at( row.communityId ), geometries.polygon( row.outline ) ), 1 ) << row.id;
  }
  for ( const CityCommunity &row : rows.communities )
  {
    EXPECT_EQ( people[row.id], row.population ) << row.id;
    EXPECT_GT( row.households, 0 );
    EXPECT_GE( row.cars, row.evs );
    EXPECT_GE( row.evs, row.privatePiles );
    EXPECT_GE( std::min( { row.onsiteSpaces, row.potentialSpaces, row.privatePiles } ), 0 );
    EXPECT_TRUE( row.builtYear >= 1975 && row.builtYear <= 2020 ) << row.builtYear;
    EXPECT_TRUE( row.need >= 0.0 && row.need <= 100.0 ) << row.need;
  }
}

TEST( SampleCityGeometry, gates_standOnTheOutlineAndOnAStreet )
{
  const CityRows rows = sampleCity( 4, 36 );
  Geometries geometries;
  std::map<std::string, GEOSGeometry *> outlines;
  std::map<std::string, int> gates;
  for ( const CityCommunity &row : rows.communities )
    outlines[row.id] = geometries.line( row.outline );
  std::set<Vertex> streetVertices;
  for ( const CityStreet &street : rows.streets )
  {
    for ( const CityPoint &point : street.line )
      streetVertices.insert( { point.x, point.y } );
  }
  for ( const CityEntrance &row : rows.entrances )
  {
    ++gates[row.communityId];
    GEOSGeometry *gate = geometries.point( row.point );
    const double own = geometries.distance( gate, outlines.at( row.communityId ) );
    EXPECT_LT( own, 0.002 ) << row.id;
    EXPECT_EQ( streetVertices.count( { row.point.x, row.point.y } ), 1u ) << row.id;
    for ( const auto &other : outlines )
      EXPECT_TRUE( other.first == row.communityId || geometries.distance( gate, other.second ) > own ) << row.id;
  }
  int gated = 0;
  for ( const CityCommunity &row : rows.communities )
  {
    EXPECT_EQ( gates.count( row.id ), row.gated ? 1u : 0u ) << row.id;
    EXPECT_LE( gates[row.id], 4 );
    gated += row.gated;
  }
  EXPECT_GT( gated, 0 );
  EXPECT_LT( gated, static_cast<int>( rows.communities.size() ) );
  static_assert( 0.002 < GATE_REACH_METRES, "a gate must belong to its community" );
}

TEST( SampleCityGeometry, facilities_areWithinSnapDistanceOfAStreet )
{
  const CityRows rows = sampleCity( 6, 49 );
  Geometries geometries;
  std::vector<GEOSGeometry *> lines;
  for ( const CityStreet &street : rows.streets )
    lines.push_back( geometries.line( street.line ) );
  const Neighbours neighbours( geometries, lines );
  const auto expectNear = [&]( const CityPoint &at, const std::string &id )
  {
    GEOSGeometry *point = geometries.point( at );
    double nearest = 1e9;
    for ( const int i : neighbours.near( geometries.own( GEOSBuffer_r( geometries.context(), point, SNAP_METRES, 2 ) ) ) )
      nearest = std::min( nearest, geometries.distance( point, lines[i] ) );
    EXPECT_LT( nearest, SNAP_METRES ) << id;
  };
  for ( const CityFacility &row : rows.facilities )
    expectNear( row.point, row.id + " " + row.type );
  for ( const CityStation &row : rows.stations )
    expectNear( row.point, row.id );
}
