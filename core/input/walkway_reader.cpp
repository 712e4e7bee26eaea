#include "core/input/walkway_reader.h"

#include "core/input/crs_check.h"
#include "core/input/field_reader.h"
#include "core/input/vertex_buffer.h"
#include "core/model/yes_no.h"

#include <QCoreApplication>

namespace renewal::input
{

namespace
{

//! A walkway before its coordinates are on the ground.
struct Draft
{
    Walkway walkway;
    QString id;
    std::vector<VertexBuffer::Run> runs;
};

//! Where the columns are, -1 where the layer has none.
struct Columns
{
    explicit Columns( const QgsFields &fields )
      : substandard( fields.lookupField( QStringLiteral( "substandard" ) ) )
      , width( fields.lookupField( QStringLiteral( "width_m" ) ) )
    {
      if ( width < 0 )
        width = fields.lookupField( QStringLiteral( "width" ) );
    }

    int substandard, width;
};

void judge( const LayerReader &reader, const Columns &columns, double leastWidthMetres, Walkway &walkway, Rejections &rejections )
{
  const model::Answer answer = model::readAnswer( readText( reader.cell( columns.substandard ) ).toStdString() );
  if ( answer == model::Answer::Yes || answer == model::Answer::No )
  {
    walkway.isSubstandard = answer == model::Answer::Yes;
    return;
  }
  if ( answer == model::Answer::Unknown )
    rejections.add( QCoreApplication::translate( "WalkwayReader", "\"substandard\" says neither yes nor no, treated as blank" ), reader.featureId() );
  const std::optional<double> width = readCount( reader.cell( columns.width ), QStringLiteral( "width" ), reader.featureId(), rejections );
  if ( !width )
    return;
  walkway.isSubstandard = *width < leastWidthMetres;
  walkway.isByWidth = true;
}

} // namespace

WalkwayLayer readWalkways( const SourceLayer &layer, double leastWidthMetres, const GroundFrame &frame, const model::Progress &progress )
{
  WalkwayLayer result( layer.name() );
  const Columns columns( layer.source.fields() );
  result.hasColumn = columns.substandard >= 0 || columns.width >= 0;
  Rejections &rejections = result.report.rejections;
  VertexBuffer vertices;
  std::vector<Draft> drafts;
  LayerReader reader( layer, { columns.substandard, columns.width }, progress );
  while ( reader.next() )
  {
    Draft draft { {}, reader.featureId(), {} };
    if ( const QgsAbstractGeometry *geometry = reader.geometry() )
      draft.runs = vertices.addLines( *geometry );
    if ( draft.runs.empty() )
    {
      rejections.add( QCoreApplication::translate( "WalkwayReader", "no line, left out" ), draft.id );
      continue;
    }
    judge( reader, columns, leastWidthMetres, draft.walkway, rejections );
    drafts.push_back( std::move( draft ) );
  }
  result.report.record = reader.record();
  toGroundChecked( layer.name(), layer.crs(), frame, vertices.x, vertices.y, result.report.warnings, progress );
  for ( Draft &draft : drafts )
  {
    bool isFinite = true;
    for ( const VertexBuffer::Run &run : draft.runs )
    {
      isFinite = isFinite && vertices.isFinite( run );
      draft.walkway.lines.push_back( vertices.places( run ) );
    }
    if ( isFinite )
      result.walkways.push_back( std::move( draft.walkway ) );
    else
      rejections.add( QCoreApplication::translate( "WalkwayReader", "coordinates that do not transform, left out" ), draft.id );
  }
  return result;
}

} // namespace renewal::input
