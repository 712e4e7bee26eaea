#include "core/input/protected_reader.h"

#include "core/input/shape_reader.h"

#include <QCoreApplication>

namespace renewal::input
{

ProtectedLayer readProtected( const SourceLayer &layer, const GroundFrame &frame, const model::Progress &progress )
{
  ProtectedLayer result( layer.name() );
  const QString reason = QCoreApplication::translate( "ProtectedReader", "no geometry, left out" );
  for ( PlaceShape &shape : readShapes( layer, frame, ShapeKinds::All, reason, result.report, progress ) )
    result.features.push_back( { std::move( shape.points ), std::move( shape.lines ), std::move( shape.polygon ) } );
  return result;
}

} // namespace renewal::input
