#include "core/input/vertex_buffer.h"

#include <cmath>
#include <memory>
#include <qgscurvepolygon.h>
#include <qgsgeometrycollection.h>
#include <qgslinestring.h>

namespace renewal::input
{

void VertexBuffer::cutBack( std::size_t size )
{
  x.resize( size );
  y.resize( size );
}

void VertexBuffer::add( double pointX, double pointY )
{
  x.push_back( pointX );
  y.push_back( pointY );
}

VertexBuffer::Run VertexBuffer::addCurve( const QgsCurve &curve )
{
  std::unique_ptr<QgsLineString> segments;
  const QgsLineString *line = qgsgeometry_cast<const QgsLineString *>( &curve );
  if ( !line )
  {
    segments.reset( curve.curveToLine() );
    line = segments.get();
  }
  const Run run { size(), static_cast<std::size_t>( line->numPoints() ) };
  x.insert( x.end(), line->xData(), line->xData() + run.count );
  y.insert( y.end(), line->yData(), line->yData() + run.count );
  return run;
}

std::vector<VertexBuffer::Run> VertexBuffer::addLines( const QgsAbstractGeometry &geometry )
{
  std::vector<Run> runs;
  if ( const QgsCurve *curve = qgsgeometry_cast<const QgsCurve *>( &geometry ) )
    runs.push_back( addCurve( *curve ) );
  const QgsGeometryCollection *parts = qgsgeometry_cast<const QgsGeometryCollection *>( &geometry );
  for ( int i = 0; parts && i < parts->numGeometries(); ++i )
  {
    for ( const Run &run : addLines( *parts->geometryN( i ) ) )
      runs.push_back( run );
  }
  return runs;
}

std::vector<VertexBuffer::Run> VertexBuffer::addRings( const QgsAbstractGeometry &geometry )
{
  std::vector<Run> runs;
  if ( const QgsCurvePolygon *polygon = qgsgeometry_cast<const QgsCurvePolygon *>( &geometry ) )
  {
    if ( !polygon->exteriorRing() )
      return runs;
    runs.push_back( addCurve( *polygon->exteriorRing() ) );
    for ( int i = 0; i < polygon->numInteriorRings(); ++i )
      runs.push_back( addCurve( *polygon->interiorRing( i ) ) );
  }
  else if ( const QgsGeometryCollection *parts = qgsgeometry_cast<const QgsGeometryCollection *>( &geometry ) )
  {
    for ( int i = 0; i < parts->numGeometries(); ++i )
    {
      for ( const Run &run : addRings( *parts->geometryN( i ) ) )
        runs.push_back( run );
    }
  }
  return runs;
}

bool VertexBuffer::isFinite( const Run &run ) const
{
  for ( std::size_t i = run.first; i < run.first + run.count; ++i )
  {
    if ( !std::isfinite( x[i] ) || !std::isfinite( y[i] ) )
      return false;
  }
  return true;
}

std::vector<model::LonLat> VertexBuffer::places( const Run &run ) const
{
  std::vector<model::LonLat> result;
  result.reserve( run.count );
  for ( std::size_t i = run.first; i < run.first + run.count; ++i )
    result.push_back( { x[i], y[i] } );
  return result;
}

} // namespace renewal::input
