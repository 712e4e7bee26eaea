#include "core/input/protected_reader.h"

#include "core/input/crs_check.h"
#include "core/input/polygon_repair.h"
#include "core/input/vertex_buffer.h"

#include <QCoreApplication>
#include <qgsgeometrycollection.h>
#include <qgspoint.h>

namespace renewal::input
{

namespace
{

//! A feature before its coordinates are on the ground.
struct Draft
{
    QString id;
    std::vector<VertexBuffer::Run> points, lines, rings;

    bool isEmpty() const { return points.empty() && lines.empty() && rings.empty(); }
};

void addPoints( const QgsAbstractGeometry &geometry, VertexBuffer &vertices, Draft &draft )
{
  if ( const QgsPoint *point = qgsgeometry_cast<const QgsPoint *>( &geometry ); point && !point->isEmpty() )
  {
    draft.points.push_back( { vertices.size(), 1 } );
    vertices.add( point->x(), point->y() );
  }
  const QgsGeometryCollection *parts = qgsgeometry_cast<const QgsGeometryCollection *>( &geometry );
  for ( int i = 0; parts && i < parts->numGeometries(); ++i )
    addPoints( *parts->geometryN( i ), vertices, draft );
}

//! Takes what counts of a feature; a polygon must be usable, and is then alone.
Draft draftOf( const LayerReader &reader, VertexBuffer &vertices, Rejections &rejections )
{
  Draft draft { reader.featureId(), {}, {}, {} };
  const QgsAbstractGeometry *geometry = reader.geometry();
  if ( geometry && geometry->dimension() == 2 )
  {
    const QgsGeometry polygon = usablePolygon( reader.feature().geometry(), draft.id, rejections );
    if ( !polygon.isNull() )
      draft.rings = vertices.addRings( *polygon.constGet() );
    return draft;
  }
  if ( geometry )
  {
    addPoints( *geometry, vertices, draft );
    draft.lines = vertices.addLines( *geometry );
  }
  if ( draft.isEmpty() )
    rejections.add( QCoreApplication::translate( "ProtectedReader", "no geometry, left out" ), draft.id );
  return draft;
}

bool areFinite( const std::vector<VertexBuffer::Run> &runs, const VertexBuffer &vertices )
{
  for ( const VertexBuffer::Run &run : runs )
  {
    if ( !vertices.isFinite( run ) )
      return false;
  }
  return true;
}

} // namespace

ProtectedLayer readProtected( const SourceLayer &layer, const GroundFrame &frame, const model::Progress &progress )
{
  ProtectedLayer result( layer.name() );
  Rejections &rejections = result.report.rejections;
  VertexBuffer vertices;
  std::vector<Draft> drafts;
  LayerReader reader( layer, {}, progress );
  while ( reader.next() )
  {
    Draft draft = draftOf( reader, vertices, rejections );
    if ( !draft.isEmpty() )
      drafts.push_back( std::move( draft ) );
  }
  result.report.record = reader.record();
  toGroundChecked( layer.name(), layer.crs(), frame, vertices.x, vertices.y, result.report.warnings, progress );
  for ( const Draft &draft : drafts )
  {
    if ( !areFinite( draft.points, vertices ) || !areFinite( draft.lines, vertices ) || !areFinite( draft.rings, vertices ) )
    {
      rejections.add( QCoreApplication::translate( "ProtectedReader", "coordinates that do not transform, left out" ), draft.id );
      continue;
    }
    model::ProtectedFeature feature;
    for ( const VertexBuffer::Run &run : draft.points )
      feature.points.push_back( vertices.places( run ).front() );
    for ( const VertexBuffer::Run &run : draft.lines )
      feature.lines.push_back( vertices.places( run ) );
    for ( const VertexBuffer::Run &run : draft.rings )
      feature.polygon.push_back( vertices.places( run ) );
    result.features.push_back( std::move( feature ) );
  }
  return result;
}

} // namespace renewal::input
