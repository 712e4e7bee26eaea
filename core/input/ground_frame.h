#pragma once

#include "core/model/lon_lat.h"

#include <cstddef>
#include <qgscoordinatereferencesystem.h>
#include <qgscoordinatetransform.h>
#include <qgscoordinatetransformcontext.h>

namespace renewal::input
{

/**
 * Returns true if coordinates of \a crs are longitude and latitude. QgsCoordinateReferenceSystem::isGeographic()
 * of 3.22 says no for a geographic CRS that is not in its database, so PROJ is asked.
 */
bool isLonLat( const QgsCoordinateReferenceSystem &crs );

/**
 * Takes coordinates of one layer to degrees on the ground frame and back. Not for sharing between
 * threads; copy one per thread.
 */
class GroundTransform
{
  public:
    //! Degrees in, degrees out: nothing to do.
    GroundTransform() = default;
    GroundTransform( const QgsCoordinateTransform &transform, double degreesPerUnit );

    //! True where coordinates already are degrees on the frame; both directions then leave them untouched.
    bool isIdentity() const { return mTransform.isShortCircuited() && mDegreesPerUnit == 1.0; }

    //! Turns \a count layer coordinates into longitude (x) and latitude (y) in degrees, in place; one that fails becomes NaN, NaN.
    void toGround( double *x, double *y, std::size_t count ) const;

    //! The way back: degrees to layer coordinates, in place; one that fails becomes NaN, NaN.
    void fromGround( double *x, double *y, std::size_t count ) const;

    //! Single-point forms, for the few.
    model::LonLat toGround( const QgsPointXY &point ) const;
    QgsPointXY fromGround( const model::LonLat &place ) const;

  private:
    void run( double *x, double *y, std::size_t count, Qgis::TransformDirection direction ) const;

    QgsCoordinateTransform mTransform;
    double mDegreesPerUnit = 1.0;
};

/**
 * The frame in which a run measures: longitude and latitude on the ellipsoid of one CRS (that of the
 * network, else of the first spatial layer). Distances between such positions are ground metres,
 * whatever the projection of the layers.
 */
class GroundFrame
{
  public:
    /**
     * Makes the frame of \a crs: the geographic CRS it is built on, also under a bound or a compound CRS.
     * Throws InputError naming \a layerName if there is none (no CRS, engineering CRS, geocentric CRS).
     */
    GroundFrame( const QgsCoordinateReferenceSystem &crs, const QgsCoordinateTransformContext &context, const QString &layerName );

    //! The CRS of longitude and latitude, east and north, in the units of the CRS (nearly always degrees).
    const QgsCoordinateReferenceSystem &geographicCrs() const { return mGeographicCrs; }
    const model::Ellipsoid &ellipsoid() const { return mEllipsoid; }
    const QgsCoordinateTransformContext &context() const { return mContext; }

    //! Returns the transform between \a crs and the frame. A change of datum follows the project's transform context.
    GroundTransform transform( const QgsCoordinateReferenceSystem &crs ) const;

  private:
    QgsCoordinateReferenceSystem mCrs;           //!< as given
    QgsCoordinateReferenceSystem mBaseCrs;       //!< as given, without vertical part and without bound datum shift
    QgsCoordinateReferenceSystem mGeographicCrs; //!< under mBaseCrs
    QgsCoordinateReferenceSystem mHubCrs;        //!< as mGeographicCrs, with the bound datum shift if there was one
    QgsCoordinateTransformContext mContext;
    model::Ellipsoid mEllipsoid;
    double mDegreesPerUnit = 1.0;
};

} // namespace renewal::input
