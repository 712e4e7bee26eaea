#include "core/input/shape_reader.h"

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
    bool isFinite( const VertexBuffer &vertices ) const
    {
      for ( const std::vector<VertexBuffer::Run> *runs : { &points, &lines, &rings } )
        for ( const VertexBuffer::Run &run : *runs )
          if ( !vertices.isFinite( run ) )
            return false;
      return true;
    }
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

//! Takes what counts of a feature; why a polygon is not usable, or that there is nothing, is noted.
Draft draftOf( const LayerReader &reader, ShapeKinds kinds, const QString &emptyReason, VertexBuffer &vertices, Rejections &rejections )
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
  if ( geometry && kinds == ShapeKinds::All )
    addPoints( *geometry, vertices, draft );
  if ( geometry )
    draft.lines = vertices.addLines( *geometry );
  if ( draft.isEmpty() )
    rejections.add( emptyReason, draft.id );
  return draft;
}

PlaceShape shapeOf( const Draft &draft, const VertexBuffer &vertices )
{
  PlaceShape shape;
  for ( const VertexBuffer::Run &run : draft.points )
    shape.points.push_back( vertices.places( run ).front() );
  for ( const VertexBuffer::Run &run : draft.lines )
    shape.lines.push_back( vertices.places( run ) );
  for ( const VertexBuffer::Run &run : draft.rings )
    shape.polygon.push_back( vertices.places( run ) );
  return shape;
}

} // namespace

std::vector<PlaceShape> readShapes( const SourceLayer &layer, const GroundFrame &frame, ShapeKinds kinds, const QString &emptyReason, LayerReport &report, const model::Progress &progress )
{
  VertexBuffer vertices;
  std::vector<Draft> drafts;
  LayerReader reader( layer, {}, progress );
  while ( reader.next() )
  {
    Draft draft = draftOf( reader, kinds, emptyReason, vertices, report.rejections );
    if ( !draft.isEmpty() )
      drafts.push_back( std::move( draft ) );
  }
  report.record = reader.record();
  toGroundChecked( layer.name(), layer.crs(), frame, vertices.x, vertices.y, report.warnings, progress );
  std::vector<PlaceShape> shapes;
  for ( const Draft &draft : drafts )
  {
    if ( draft.isFinite( vertices ) )
      shapes.push_back( shapeOf( draft, vertices ) );
    else
      report.rejections.add( QCoreApplication::translate( "ShapeReader", "coordinates that are not numbers or do not transform, left out" ), draft.id );
  }
  return shapes;
}

} // namespace renewal::input
