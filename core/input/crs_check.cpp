#include "core/input/crs_check.h"

#include "core/input/input_error.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <qgsrectangle.h>

namespace renewal::input
{

namespace
{

const std::size_t BLOCK = 65536;
//! The areas of use are rounded to a hundredth of a degree.
const double AREA_TOLERANCE_DEGREES = 0.01;

QString boxText( const CoordinateExtent &box )
{
  const auto number = []( double value )
  { return QString::number( value, 'g', 10 ); };
  return QCoreApplication::translate( "CrsCheck", "x %1 to %2, y %3 to %4" ).arg( number( box.minX ), number( box.maxX ), number( box.minY ), number( box.maxY ) );
}

bool isWithinDegrees( const CoordinateExtent &box )
{
  return box.minX >= -180.0 && box.maxX <= 180.0 && box.minY >= -90.0 && box.maxY <= 90.0;
}

} // namespace

void CoordinateExtent::add( const double *x, const double *y, std::size_t count )
{
  for ( std::size_t i = 0; i < count; ++i )
  {
    if ( !std::isfinite( x[i] ) || !std::isfinite( y[i] ) )
      continue;
    minX = std::min( minX, x[i] );
    maxX = std::max( maxX, x[i] );
    minY = std::min( minY, y[i] );
    maxY = std::max( maxY, y[i] );
  }
}

QString missingCrsProblem( const QString &layerName, const QgsCoordinateReferenceSystem &crs )
{
  if ( crs.isValid() )
    return QString();
  return QCoreApplication::translate( "CrsCheck", "Layer \"%1\" has no coordinate reference system. Set it in the layer's properties (Source > Assigned CRS), then run again." ).arg( layerName );
}

QString rangeProblem( const QString &layerName, const QgsCoordinateReferenceSystem &crs, const CoordinateExtent &coordinates )
{
  if ( coordinates.isEmpty() || !crs.isValid() )
    return QString();
  if ( isLonLat( crs ) && !isWithinDegrees( coordinates ) )
    return QCoreApplication::translate( "CrsCheck", "Layer \"%1\" is said to be in degrees (%2), but its coordinates are not degrees (%3). Assign the projected CRS the data was really made in, then run again." ).arg( layerName, crs.userFriendlyIdentifier(), boxText( coordinates ) );
  if ( !isLonLat( crs ) && isWithinDegrees( coordinates ) )
    return QCoreApplication::translate( "CrsCheck", "Layer \"%1\" is said to be in a projected CRS (%2), but its coordinates look like degrees (%3). Assign EPSG:4490 or EPSG:4326 (set the CRS, do not reproject), then run again." ).arg( layerName, crs.userFriendlyIdentifier(), boxText( coordinates ) );
  return QString();
}

void requirePlausibleCrs( const QString &layerName, const QgsCoordinateReferenceSystem &crs, const QgsRectangle &extent )
{
  CoordinateExtent coordinates;
  if ( !extent.isNull() && extent.isFinite() )
    coordinates = { extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum() };
  const QString missing = missingCrsProblem( layerName, crs );
  const QString problem = missing.isEmpty() ? rangeProblem( layerName, crs, coordinates ) : missing;
  if ( !problem.isEmpty() )
    throw InputError( problem );
}

QString transformProblem( const QString &layerName, const QgsCoordinateReferenceSystem &crs )
{
  return QCoreApplication::translate( "CrsCheck", "Layer \"%1\": its coordinates cannot be coordinates of its CRS (%2): they do not transform to longitude and latitude. Assign the CRS the data was really made in (mind the zone number before the x coordinate), then run again." ).arg( layerName, crs.userFriendlyIdentifier() );
}

QString areaOfUseWarning( const QString &layerName, const QgsCoordinateReferenceSystem &crs, const CoordinateExtent &ground )
{
  const QgsRectangle area = crs.bounds();
  if ( ground.isEmpty() || area.isNull() || area.isEmpty() )
    return QString();
  const bool isInside = ground.minX >= area.xMinimum() - AREA_TOLERANCE_DEGREES && ground.maxX <= area.xMaximum() + AREA_TOLERANCE_DEGREES && ground.minY >= area.yMinimum() - AREA_TOLERANCE_DEGREES && ground.maxY <= area.yMaximum() + AREA_TOLERANCE_DEGREES;
  if ( isInside )
    return QString();
  return QCoreApplication::translate( "CrsCheck", "Layer \"%1\" reaches beyond the area that its CRS (%2) is made for: longitude and latitude %3. Check that the CRS is the right one." ).arg( layerName, crs.userFriendlyIdentifier(), boxText( ground ) );
}

void toGroundChecked( const QString &layerName, const QgsCoordinateReferenceSystem &crs, const GroundFrame &frame, std::vector<double> &x, std::vector<double> &y, QStringList &warnings, const model::Progress &progress )
{
  const QString missing = missingCrsProblem( layerName, crs );
  if ( !missing.isEmpty() )
    throw InputError( missing );

  CoordinateExtent coordinates;
  coordinates.add( x.data(), y.data(), x.size() );
  const QString range = rangeProblem( layerName, crs, coordinates );
  if ( !range.isEmpty() )
    throw InputError( range );

  const GroundTransform transform = frame.transform( crs );
  CoordinateExtent ground;
  for ( std::size_t first = 0; first < x.size(); first += BLOCK )
  {
    progress.check();
    const std::size_t size = std::min( BLOCK, x.size() - first );
    if ( !transform.isIdentity() )
      transform.toGround( x.data() + first, y.data() + first, size );
    ground.add( x.data() + first, y.data() + first, size );
  }
  if ( !coordinates.isEmpty() && ground.isEmpty() )
    throw InputError( transformProblem( layerName, crs ) );
  const QString warning = areaOfUseWarning( layerName, crs, ground );
  if ( !warning.isEmpty() )
    warnings << warning;
}

} // namespace renewal::input
