#include "core/input/separator_reader.h"

#include "core/input/input_error.h"
#include "core/input/shape_reader.h"

#include <QCoreApplication>

namespace renewal::input
{

void requireSeparators( const QgsFeatureSource &source, const QString &parameter )
{
  using WkbType = decltype( source.wkbType() );
  if ( QgsWkbTypes::geometryType( source.wkbType() ) == QgsWkbTypes::geometryType( WkbType::Point ) )
    throw InputError( QCoreApplication::translate( "SeparatorReader", "%1: layer \"%2\" holds points. Give lines or polygons." ).arg( parameter, source.sourceName() ) );
}

SeparatorLayer readSeparators( const SourceLayer &layer, const GroundFrame &frame, const model::Progress &progress )
{
  SeparatorLayer result( layer.name() );
  const QString reason = QCoreApplication::translate( "SeparatorReader", "neither line nor polygon, left out" );
  for ( PlaceShape &shape : readShapes( layer, frame, ShapeKinds::LinesAndPolygons, reason, result.report, progress ) )
  {
    for ( model::PlaceLine &line : shape.lines )
      result.separators.lines.push_back( std::move( line ) );
    if ( !shape.polygon.empty() )
      result.separators.polygons.push_back( std::move( shape.polygon ) );
  }
  return result;
}

} // namespace renewal::input
