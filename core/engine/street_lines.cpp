#include "core/engine/street_lines.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace renewal::engine
{

namespace
{

const std::uint32_t EMPTY = 0xFFFFFFFFu;

std::uint64_t bits( double value )
{
  const double plain = value + 0.0; // -0.0 and 0.0 are the same place
  std::uint64_t result = 0;
  std::memcpy( &result, &plain, sizeof result );
  return result;
}

std::uint64_t hashOf( const model::LonLat &place )
{
  std::uint64_t h = bits( place.lon ) * 0x9E3779B97F4A7C15ull;
  h ^= h >> 29;
  h = ( h + bits( place.lat ) ) * 0xBF58476D1CE4E5B9ull;
  return h ^ ( h >> 32 );
}

} // namespace

GeoBox StreetLines::extent() const
{
  GeoBox box;
  for ( const model::LonLat &place : vertices )
    box.add( place );
  return box;
}

void StreetLines::addLine( const Line &properties, const std::vector<model::LonLat> &places )
{
  Line line = properties;
  line.firstVertex = static_cast<std::uint32_t>( vertices.size() );
  for ( const model::LonLat &place : places )
  {
    if ( !std::isfinite( place.lon ) || !std::isfinite( place.lat ) )
      continue;
    if ( vertices.size() == line.firstVertex || !( vertices.back() == place ) )
      vertices.push_back( place );
  }
  line.vertexCount = static_cast<std::uint32_t>( vertices.size() ) - line.firstVertex;
  if ( line.vertexCount >= 2 )
    lines.push_back( line );
  else
    vertices.resize( line.firstVertex );
}

StreetLines cleanLines( const std::vector<model::Street> &streets )
{
  StreetLines result;
  std::size_t vertexCount = 0;
  for ( const model::Street &street : streets )
    vertexCount += street.vertices.size();
  result.vertices.reserve( vertexCount );
  result.lines.reserve( streets.size() );
  for ( const model::Street &street : streets )
    result.addLine( { street.id, 0, 0, street.layer, street.isBridge, street.isTunnel }, street.vertices );
  return result;
}

StreetLines withInserted( const StreetLines &lines, std::vector<InsertedVertex> &inserted )
{
  std::sort( inserted.begin(), inserted.end(), []( const InsertedVertex &a, const InsertedVertex &b )
             { return a.segment != b.segment ? a.segment < b.segment : a.along < b.along; } );
  StreetLines result;
  result.vertices.reserve( lines.vertices.size() + inserted.size() );
  result.lines.reserve( lines.lines.size() );
  std::vector<model::LonLat> places;
  auto next = inserted.cbegin();
  for ( const StreetLines::Line &line : lines.lines )
  {
    places.clear();
    for ( std::uint32_t v = line.firstVertex; v < line.firstVertex + line.vertexCount; ++v )
    {
      places.push_back( lines.vertices[v] );
      for ( ; next != inserted.cend() && next->segment == v; ++next )
        places.push_back( next->place );
    }
    result.addLine( line, places );
  }
  return result;
}

GridIndex segmentGrid( const StreetLines &lines, double leastCellMetres, const model::Ellipsoid &ellipsoid )
{
  const GeoBox extent = lines.extent();
  const std::size_t segments = lines.vertices.size();
  GridIndex grid( extent, GridIndex::cellMetresFor( extent, segments, leastCellMetres, ellipsoid ), 2 * segments + 16, ellipsoid );
  grid.buildSegments( [&lines]( auto sink )
                      {
    for ( const StreetLines::Line &line : lines.lines )
      for ( std::uint32_t v = line.firstVertex; v + 1 < line.firstVertex + line.vertexCount; ++v )
        sink( v, lines.vertices[v], lines.vertices[v + 1] ); } );
  return grid;
}

PointIds::PointIds( const std::vector<model::LonLat> &vertices )
{
  std::size_t capacity = 16;
  while ( capacity < 2 * vertices.size() )
    capacity *= 2;
  std::vector<std::uint32_t> table( capacity, EMPTY );
  mIds.reserve( vertices.size() );
  for ( const model::LonLat &place : vertices )
  {
    std::size_t slot = hashOf( place ) & ( capacity - 1 );
    while ( table[slot] != EMPTY && !( mPlaces[table[slot]] == place ) )
      slot = ( slot + 1 ) & ( capacity - 1 );
    if ( table[slot] == EMPTY )
    {
      table[slot] = count();
      mPlaces.push_back( place );
    }
    mIds.push_back( table[slot] );
  }
}

std::vector<std::uint32_t> PointIds::degrees( const StreetLines &lines ) const
{
  std::vector<std::uint32_t> result( count(), 0 );
  for ( const StreetLines::Line &line : lines.lines )
    for ( std::uint32_t i = 0; i < line.vertexCount; ++i )
      result[mIds[line.firstVertex + i]] += i == 0 || i + 1 == line.vertexCount ? 1 : 2;
  return result;
}

StreetLines withoutRepeated( const StreetLines &lines, const PointIds &points )
{
  const auto ends = [&points]( std::uint32_t segment )
  {
    const std::uint32_t a = points.ofVertex( segment ), b = points.ofVertex( segment + 1 );
    return std::make_pair( std::min( a, b ), std::max( a, b ) );
  };
  std::size_t capacity = 16;
  while ( capacity < 2 * lines.vertices.size() )
    capacity *= 2;
  std::vector<std::uint32_t> table( capacity, EMPTY );
  const auto isRepeated = [&]( std::uint32_t segment )
  {
    const std::pair<std::uint32_t, std::uint32_t> key = ends( segment );
    std::size_t slot = ( ( ( static_cast<std::uint64_t>( key.first ) << 32 ) | key.second ) * 0x9E3779B97F4A7C15ull >> 20 ) & ( capacity - 1 );
    for ( ; table[slot] != EMPTY; slot = ( slot + 1 ) & ( capacity - 1 ) )
      if ( key == ends( table[slot] ) )
        return true;
    table[slot] = segment;
    return false;
  };
  StreetLines result;
  result.vertices.reserve( lines.vertices.size() );
  result.lines.reserve( lines.lines.size() );
  std::vector<model::LonLat> places;
  for ( const StreetLines::Line &line : lines.lines )
  {
    places.assign( 1, lines.vertices[line.firstVertex] );
    for ( std::uint32_t v = line.firstVertex; v + 1 < line.firstVertex + line.vertexCount; ++v )
    {
      if ( isRepeated( v ) )
      {
        result.addLine( line, places );
        places.clear();
      }
      places.push_back( lines.vertices[v + 1] );
    }
    result.addLine( line, places );
  }
  return result;
}

} // namespace renewal::engine
