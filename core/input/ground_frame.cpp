#include "core/input/ground_frame.h"

#include "core/input/input_error.h"

#include <QCoreApplication>
#include <cmath>
#include <limits>
#include <proj.h>
#include <proj_experimental.h>
#include <qgsexception.h>
#include <qgsprojutils.h>
#include <vector>

namespace renewal::input
{

namespace
{

using Pj = QgsProjUtils::proj_pj_unique_ptr;

const double DEGREES_PER_RADIAN = 180.0 / 3.14159265358979323846;

//! The way through QGIS is by text: 3.22 cannot take a PROJ object. An authority code keeps the CRS recognisable.
QgsCoordinateReferenceSystem fromPj( const PJ *pj )
{
  const char *authority = proj_get_id_auth_name( pj, 0 );
  const char *code = proj_get_id_code( pj, 0 );
  if ( authority && code )
  {
    const QgsCoordinateReferenceSystem crs( QString::fromUtf8( authority ) + QLatin1Char( ':' ) + QString::fromUtf8( code ) );
    if ( crs.isValid() )
      return crs;
  }
  return QgsCoordinateReferenceSystem::fromWkt( QString::fromUtf8( proj_as_wkt( QgsProjContext::get(), pj, PJ_WKT2_2019, nullptr ) ) );
}

//! Takes the horizontal part out of a compound CRS, and what is bound out of a bound one; \a shift receives the bound datum shift.
Pj baseOf( const PJ *pj, Pj &hub, Pj &shift )
{
  PJ_CONTEXT *context = QgsProjContext::get();
  Pj current( proj_clone( context, pj ) );
  while ( current )
  {
    const PJ_TYPE type = proj_get_type( current.get() );
    if ( type == PJ_TYPE_BOUND_CRS )
    {
      hub.reset( proj_get_target_crs( context, current.get() ) );
      shift.reset( proj_crs_get_coordoperation( context, current.get() ) );
      current.reset( proj_get_source_crs( context, current.get() ) );
    }
    else if ( type == PJ_TYPE_COMPOUND_CRS )
      current.reset( proj_crs_get_sub_crs( context, current.get(), 0 ) );
    else
      break;
  }
  return current;
}

Pj geographicOf( const PJ *base )
{
  PJ_CONTEXT *context = QgsProjContext::get();
  Pj geodetic( proj_crs_get_geodetic_crs( context, base ) );
  if ( geodetic && proj_get_type( geodetic.get() ) == PJ_TYPE_GEOGRAPHIC_3D_CRS )
    geodetic.reset( proj_crs_demote_to_2D( context, nullptr, geodetic.get() ) );
  if ( geodetic && proj_get_type( geodetic.get() ) != PJ_TYPE_GEOGRAPHIC_2D_CRS )
    geodetic.reset();
  return geodetic;
}

model::Ellipsoid ellipsoidOf( const PJ *geographic )
{
  PJ_CONTEXT *context = QgsProjContext::get();
  model::Ellipsoid result;
  const Pj ellipsoid( proj_get_ellipsoid( context, geographic ) );
  double semiMajor = 0.0, semiMinor = 0.0, inverseFlattening = 0.0;
  if ( ellipsoid && proj_ellipsoid_get_parameters( context, ellipsoid.get(), &semiMajor, &semiMinor, nullptr, &inverseFlattening ) )
  {
    result.semiMajorMetres = semiMajor;
    // PROJ says 0 for a sphere; a flattening of 1e-12 moves nothing and divides nothing by zero.
    result.inverseFlattening = inverseFlattening > 0.0 ? inverseFlattening : 1e12;
  }
  return result;
}

double degreesPerUnitOf( const PJ *geographic )
{
  PJ_CONTEXT *context = QgsProjContext::get();
  const Pj system( proj_crs_get_coordinate_system( context, geographic ) );
  double radians = 0.0;
  if ( !system || !proj_cs_get_axis_info( context, system.get(), 0, nullptr, nullptr, nullptr, &radians, nullptr, nullptr, nullptr ) || !( radians > 0.0 ) )
    return 1.0;
  const double degrees = radians * DEGREES_PER_RADIAN;
  return std::abs( degrees - 1.0 ) < 1e-12 ? 1.0 : degrees;
}

} // namespace

bool isLonLat( const QgsCoordinateReferenceSystem &crs )
{
  Pj hub, shift;
  const Pj base = crs.isValid() && crs.projObject() ? baseOf( crs.projObject(), hub, shift ) : Pj();
  const PJ_TYPE type = base ? proj_get_type( base.get() ) : PJ_TYPE_UNKNOWN;
  return type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS;
}

GroundTransform::GroundTransform( const QgsCoordinateTransform &transform, double degreesPerUnit )
  : mTransform( transform )
  , mDegreesPerUnit( degreesPerUnit )
{
}

void GroundTransform::run( double *x, double *y, std::size_t count, Qgis::TransformDirection direction ) const
{
  const std::size_t BLOCK = 16384;
  const double NOT_A_NUMBER = std::numeric_limits<double>::quiet_NaN();
  std::vector<double> z;
  for ( std::size_t first = 0; first < count; first += BLOCK )
  {
    const std::size_t size = std::min( BLOCK, count - first );
    // QGIS throws on a failing single point, but marks it by infinity among several: two points at least.
    std::vector<double> pairX, pairY;
    double *blockX = x + first, *blockY = y + first;
    if ( size == 1 )
    {
      pairX.assign( 2, x[first] );
      pairY.assign( 2, y[first] );
      blockX = pairX.data();
      blockY = pairY.data();
    }
    z.assign( std::max<std::size_t>( size, 2 ), 0.0 );
    bool isDone = true;
    try
    {
      mTransform.transformCoords( static_cast<int>( z.size() ), blockX, blockY, z.data(), direction );
    }
    catch ( const QgsCsException & )
    {
      isDone = false;
    }
    for ( std::size_t i = 0; i < size; ++i )
    {
      const bool isGood = isDone && std::isfinite( blockX[i] ) && std::isfinite( blockY[i] );
      x[first + i] = isGood ? blockX[i] : NOT_A_NUMBER;
      y[first + i] = isGood ? blockY[i] : NOT_A_NUMBER;
    }
  }
}

void GroundTransform::toGround( double *x, double *y, std::size_t count ) const
{
  if ( !mTransform.isShortCircuited() )
    run( x, y, count, Qgis::TransformDirection::Forward );
  if ( mDegreesPerUnit == 1.0 )
    return;
  for ( std::size_t i = 0; i < count; ++i )
  {
    x[i] *= mDegreesPerUnit;
    y[i] *= mDegreesPerUnit;
  }
}

void GroundTransform::fromGround( double *x, double *y, std::size_t count ) const
{
  if ( mDegreesPerUnit != 1.0 )
  {
    for ( std::size_t i = 0; i < count; ++i )
    {
      x[i] /= mDegreesPerUnit;
      y[i] /= mDegreesPerUnit;
    }
  }
  if ( !mTransform.isShortCircuited() )
    run( x, y, count, Qgis::TransformDirection::Reverse );
}

model::LonLat GroundTransform::toGround( const QgsPointXY &point ) const
{
  double x = point.x(), y = point.y();
  toGround( &x, &y, 1 );
  return { x, y };
}

QgsPointXY GroundTransform::fromGround( const model::LonLat &place ) const
{
  double x = place.lon, y = place.lat;
  fromGround( &x, &y, 1 );
  return { x, y };
}

GroundFrame::GroundFrame( const QgsCoordinateReferenceSystem &crs, const QgsCoordinateTransformContext &context, const QString &layerName )
  : mCrs( crs )
  , mContext( context )
{
  if ( !crs.isValid() || !crs.projObject() )
    throw InputError( QCoreApplication::translate( "GroundFrame", "Layer \"%1\" has no coordinate reference system. Set it in the layer's properties (Source > Assigned CRS), then run again." ).arg( layerName ) );

  Pj hub, shift;
  const Pj base = baseOf( crs.projObject(), hub, shift );
  const Pj geographic = base ? geographicOf( base.get() ) : Pj();
  if ( !geographic )
    throw InputError( QCoreApplication::translate( "GroundFrame", "Layer \"%1\": its coordinate reference system (%2) has no longitude and latitude behind it, so ground metres cannot be measured. Reproject the layer to EPSG:4490 or to its CGCS2000 zone, then run again." ).arg( layerName, crs.userFriendlyIdentifier() ) );

  mEllipsoid = ellipsoidOf( geographic.get() );
  mDegreesPerUnit = degreesPerUnitOf( geographic.get() );
  mGeographicCrs = fromPj( geographic.get() );
  mHubCrs = mGeographicCrs;
  const bool isWrapped = shift || proj_get_type( crs.projObject() ) == PJ_TYPE_COMPOUND_CRS;
  mBaseCrs = isWrapped ? fromPj( base.get() ) : crs;
  if ( shift && hub )
  {
    const Pj bound( proj_crs_create_bound_crs( QgsProjContext::get(), geographic.get(), hub.get(), shift.get() ) );
    if ( bound )
      mHubCrs = fromPj( bound.get() );
  }
}

GroundTransform GroundFrame::transform( const QgsCoordinateReferenceSystem &crs ) const
{
  if ( crs == mGeographicCrs || crs == mHubCrs )
    return GroundTransform( QgsCoordinateTransform(), mDegreesPerUnit );
  // The frame's own CRS needs no datum shift, and gets none: its segments keep their length to the last digit.
  const bool isOwn = crs == mCrs;
  QgsCoordinateTransform transform( isOwn ? mBaseCrs : crs, isOwn ? mGeographicCrs : mHubCrs, mContext );
  transform.setBallparkTransformsAreAppropriate( true );
  return GroundTransform( transform, mDegreesPerUnit );
}

} // namespace renewal::input
