#include "core/input/shift_geometry.h"

#include "core/input/crs_check.h"
#include "core/input/input_error.h"

#include <QCoreApplication>
#include <cmath>
#include <qgsexception.h>
#include <qgsgeometry.h>
#include <qgsrectangle.h>

namespace renewal::input
{

GeometryShifter::GeometryShifter( const QString &layerName, const QgsCoordinateReferenceSystem &crs, const QgsRectangle &extent, const QgsCoordinateTransformContext &context )
  : mLayerName( layerName )
{
  requirePlausibleCrs( layerName, crs, extent );
  mToDegrees = QgsCoordinateTransform( crs, QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:4326" ) ), context );
}

void GeometryShifter::transform( Qgis::TransformDirection direction )
{
  // Z is not part of a horizontal shift: a zero stands in for it and is thrown away.
  mZ.assign( mX.size(), 0.0 );
  try
  {
    mToDegrees.transformCoords( static_cast<int>( mX.size() ), mX.data(), mY.data(), mZ.data(), direction );
  }
  catch ( const QgsCsException & )
  {
    throw InputError( QCoreApplication::translate( "ShiftGeometry", "%1 has coordinates that are no place on earth in its CRS. Check the layer's CRS." ).arg( mLayerName ) );
  }
}

ShiftOutcome GeometryShifter::shift( QgsGeometry &geometry, const PositionShift &shiftPosition )
{
  ShiftOutcome outcome;
  if ( geometry.isEmpty() )
    return outcome;
  mX.clear();
  mY.clear();
  // Both passes go through transformVertices(): a vertex iterator visits the joints of a compound curve once, this twice.
  geometry.transformVertices( [&]( const QgsPoint &vertex )
                              {
    outcome.isFinite = outcome.isFinite && std::isfinite( vertex.x() ) && std::isfinite( vertex.y() );
    mX.push_back( vertex.x() );
    mY.push_back( vertex.y() );
    return vertex; } );
  outcome.points = static_cast<int>( mX.size() );
  if ( !outcome.isFinite )
    return outcome;

  transform( Qgis::TransformDirection::Forward );
  std::vector<bool> isMoved( mX.size() );
  for ( std::size_t i = 0; i < mX.size(); ++i )
  {
    const model::LonLat before = { mX[i], mY[i] };
    model::LonLat position = before;
    const bool isInside = shiftPosition( position );
    outcome.outsidePoints += isInside ? 0 : 1;
    isMoved[i] = isInside && !( position == before );
    mX[i] = position.lon;
    mY[i] = position.lat;
  }
  transform( Qgis::TransformDirection::Reverse );

  // Vertices that stay keep their bits: there and back through the projection would cost nanometres.
  std::size_t next = 0;
  geometry.transformVertices( [&]( const QgsPoint &vertex )
                              {
    QgsPoint result = vertex;
    if ( isMoved[next] )
    {
      result.setX( mX[next] );
      result.setY( mY[next] );
    }
    ++next;
    return result; } );
  return outcome;
}

} // namespace renewal::input
