#include "core/input/district_reader.h"

#include "core/input/crs_check.h"
#include "core/input/field_reader.h"
#include "core/input/input_error.h"
#include "core/input/polygon_repair.h"
#include "core/input/vertex_buffer.h"

#include <QCoreApplication>

namespace renewal::input
{

namespace
{

//! A polygon before its coordinates are on the ground.
struct Draft
{
    QString name;
    QString featureId;
    std::vector<VertexBuffer::Run> rings;
};

void add( const Draft &draft, model::Rings rings, DistrictLayer &result )
{
  int district = result.names.indexOf( draft.name );
  if ( district < 0 )
  {
    district = result.names.size();
    result.names << draft.name;
    result.shapes.emplace_back();
  }
  else
    result.report.rejections.add( QCoreApplication::translate( "DistrictReader", "a district of this name came before, joined with it" ), draft.name );
  result.shapes[district].push_back( std::move( rings ) );
}

} // namespace

int requireDistrictName( const QgsFeatureSource &source, const QString &field )
{
  if ( !field.isEmpty() )
    return requiredField( source, field, QStringLiteral( "DISTRICT_NAME" ) );
  const int column = source.fields().lookupField( QStringLiteral( "name" ) );
  if ( column < 0 )
    throw InputError( QCoreApplication::translate( "DistrictReader", "DISTRICT_NAME: layer \"%1\" has no field \"name\". Choose the field that holds the names of the districts." ).arg( source.sourceName() ) );
  return column;
}

DistrictLayer readDistricts( const SourceLayer &layer, const QString &field, const GroundFrame &frame, const model::Progress &progress )
{
  DistrictLayer result( layer.name() );
  const int column = requireDistrictName( layer.source, field );
  Rejections &rejections = result.report.rejections;
  VertexBuffer vertices;
  std::vector<Draft> drafts;
  LayerReader reader( layer, { column }, progress );
  while ( reader.next() )
  {
    Draft draft { readText( reader.cell( column ) ), reader.featureId(), {} };
    const QgsGeometry polygon = usablePolygon( reader.feature().geometry(), draft.featureId, rejections );
    if ( polygon.isNull() )
      continue;
    if ( draft.name.isEmpty() )
    {
      rejections.add( QCoreApplication::translate( "DistrictReader", "no name, left out: what lies there counts in the total only" ), draft.featureId );
      continue;
    }
    draft.rings = vertices.addRings( *polygon.constGet() );
    drafts.push_back( std::move( draft ) );
  }
  result.report.record = reader.record();
  toGroundChecked( layer.name(), layer.crs(), frame, vertices.x, vertices.y, result.report.warnings, progress );
  for ( const Draft &draft : drafts )
  {
    model::Rings rings;
    bool isFinite = true;
    for ( const VertexBuffer::Run &run : draft.rings )
    {
      isFinite = isFinite && vertices.isFinite( run );
      rings.push_back( vertices.places( run ) );
    }
    if ( isFinite )
      add( draft, std::move( rings ), result );
    else
      rejections.add( QCoreApplication::translate( "DistrictReader", "coordinates that do not transform, left out" ), draft.featureId );
  }
  return result;
}

} // namespace renewal::input
