#include "core/input/separator_reader.h"

#include "core/input/crs_check.h"
#include "core/input/input_error.h"
#include "core/input/polygon_repair.h"
#include "core/input/vertex_buffer.h"

#include <QCoreApplication>

namespace renewal::input
{

namespace
{

//! A row before its coordinates are on the ground.
struct Draft
{
    QString id;
    std::vector<VertexBuffer::Run> lines;
    std::vector<VertexBuffer::Run> rings;
};

//! Returns the lines and polygons of a row; none where it has neither, with the reason noted.
Draft draftOf( const LayerReader &reader, VertexBuffer &vertices, Rejections &rejections )
{
  Draft draft { reader.featureId(), {}, {} };
  const QgsAbstractGeometry *geometry = reader.geometry();
  if ( geometry && geometry->dimension() == 2 )
  {
    const QgsGeometry polygon = usablePolygon( reader.feature().geometry(), draft.id, rejections );
    if ( !polygon.isNull() )
      draft.rings = vertices.addRings( *polygon.constGet() );
    return draft;
  }
  if ( geometry )
    draft.lines = vertices.addLines( *geometry );
  if ( draft.lines.empty() )
    rejections.add( QCoreApplication::translate( "SeparatorReader", "neither line nor polygon, left out" ), draft.id );
  return draft;
}

void finish( const Draft &draft, const VertexBuffer &vertices, SeparatorLayer &result )
{
  bool isFinite = true;
  for ( const std::vector<VertexBuffer::Run> *runs : { &draft.lines, &draft.rings } )
    for ( const VertexBuffer::Run &run : *runs )
      isFinite = isFinite && vertices.isFinite( run );
  if ( !isFinite )
  {
    result.report.rejections.add( QCoreApplication::translate( "SeparatorReader", "coordinates that are not numbers or do not transform, left out" ), draft.id );
    return;
  }
  for ( const VertexBuffer::Run &run : draft.lines )
    result.separators.lines.push_back( vertices.places( run ) );
  if ( draft.rings.empty() )
    return;
  result.separators.polygons.emplace_back();
  for ( const VertexBuffer::Run &run : draft.rings )
    result.separators.polygons.back().push_back( vertices.places( run ) );
}

} // namespace

void requireSeparators( const QgsFeatureSource &source, const QString &parameter )
{
  using WkbType = decltype( source.wkbType() );
  if ( QgsWkbTypes::geometryType( source.wkbType() ) == QgsWkbTypes::geometryType( WkbType::Point ) )
    throw InputError( QCoreApplication::translate( "SeparatorReader", "%1: layer \"%2\" holds points. Give lines or polygons." ).arg( parameter, source.sourceName() ) );
}

SeparatorLayer readSeparators( const SourceLayer &layer, const GroundFrame &frame, const model::Progress &progress )
{
  SeparatorLayer result( layer.name() );
  VertexBuffer vertices;
  std::vector<Draft> drafts;
  LayerReader reader( layer, {}, progress );
  while ( reader.next() )
    drafts.push_back( draftOf( reader, vertices, result.report.rejections ) );
  result.report.record = reader.record();
  toGroundChecked( layer.name(), layer.crs(), frame, vertices.x, vertices.y, result.report.warnings, progress );
  for ( const Draft &draft : drafts )
    finish( draft, vertices, result );
  return result;
}

} // namespace renewal::input
