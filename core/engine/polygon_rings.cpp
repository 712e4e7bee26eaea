#include "core/engine/polygon_rings.h"

namespace renewal::engine
{

namespace
{

bool isInside( const model::LonLat &point, const std::vector<model::LonLat> &ring )
{
  bool result = false;
  for ( std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++ )
  {
    const model::LonLat &a = ring[j], &b = ring[i];
    if ( ( a.lat > point.lat ) != ( b.lat > point.lat ) && point.lon < a.lon + ( b.lon - a.lon ) * ( point.lat - a.lat ) / ( b.lat - a.lat ) )
      result = !result;
  }
  return result;
}

//! Which rings lie around which, by the middle of an edge: rings of a valid polygon may share a vertex, never an edge.
std::vector<std::vector<std::size_t>> ringsAround( const model::Rings &rings )
{
  std::vector<GeoBox> boxes;
  for ( const std::vector<model::LonLat> &ring : rings )
    boxes.push_back( boxOf( { ring } ) );
  std::vector<std::vector<std::size_t>> around( rings.size() );
  for ( std::size_t i = 0; i < rings.size(); ++i )
  {
    const model::LonLat probe { 0.5 * ( rings[i][0].lon + rings[i][1].lon ), 0.5 * ( rings[i][0].lat + rings[i][1].lat ) };
    for ( std::size_t j = 0; j < rings.size(); ++j )
    {
      if ( i != j && boxes[j].contains( probe ) && isInside( probe, rings[j] ) )
        around[i].push_back( j );
    }
  }
  return around;
}

} // namespace

std::vector<model::Rings> polygonsOf( const model::Rings &all )
{
  model::Rings rings;
  for ( const std::vector<model::LonLat> &ring : all )
  {
    if ( ring.size() >= 4 )
      rings.push_back( ring );
  }
  const std::vector<std::vector<std::size_t>> around = ringsAround( rings );
  std::vector<model::Rings> polygons;
  std::vector<std::size_t> polygonOf( rings.size() );
  for ( std::size_t i = 0; i < rings.size(); ++i )
  {
    if ( around[i].size() % 2 == 0 )
    {
      polygonOf[i] = polygons.size();
      polygons.push_back( { rings[i] } );
    }
  }
  for ( std::size_t i = 0; i < rings.size(); ++i )
  {
    if ( around[i].size() % 2 == 0 )
      continue;
    // The outline next around a hole is the one that itself lies in one ring less.
    for ( const std::size_t outer : around[i] )
    {
      if ( around[outer].size() + 1 == around[i].size() )
      {
        polygons[polygonOf[outer]].push_back( rings[i] );
        break;
      }
    }
  }
  return polygons;
}

GeoBox boxOf( const model::Rings &rings )
{
  GeoBox box;
  for ( const std::vector<model::LonLat> &ring : rings )
    for ( const model::LonLat &place : ring )
      box.add( place );
  return box;
}

} // namespace renewal::engine
