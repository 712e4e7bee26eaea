#pragma once

#include "core/model/lon_lat.h"

#include <cmath>

namespace renewal::input
{

/**
 * The plane that touches the ellipsoid at one place: metres east and north of it, azimuthal equidistant
 * to second order. Good to a millimetre within a few hundred metres.
 */
class LocalPlane
{
  public:
    struct Point
    {
        double east = 0.0;
        double north = 0.0;
    };

    LocalPlane( const model::LonLat &origin, const model::Ellipsoid &ellipsoid )
      : mOrigin( origin )
    {
      const double flattening = 1.0 / ellipsoid.inverseFlattening;
      const double eccentricity2 = flattening * ( 2.0 - flattening );
      mSin = std::sin( origin.lat * RADIANS );
      mCos = std::cos( origin.lat * RADIANS );
      const double w2 = 1.0 - eccentricity2 * mSin * mSin;
      mAcross = ellipsoid.semiMajorMetres / std::sqrt( w2 );
      mAlong = mAcross * ( 1.0 - eccentricity2 ) / w2;
    }

    Point toPlane( const model::LonLat &place ) const
    {
      const double lon = ( place.lon - mOrigin.lon ) * RADIANS;
      const double lat = ( place.lat - mOrigin.lat ) * RADIANS;
      return { lon * ( mAcross * mCos - mAlong * mSin * lat ), mAlong * lat + 0.5 * mAcross * mSin * mCos * lon * lon };
    }

    //! Degrees of longitude and latitude that span \a metres here.
    double lonDegrees( double metres ) const { return metres / ( mAcross * mCos * RADIANS ); }
    double latDegrees( double metres ) const { return metres / ( mAlong * RADIANS ); }

    //! Returns the distance from the origin to the segment \a from - \a to, in metres.
    static double distance( const Point &from, const Point &to )
    {
      const double east = to.east - from.east, north = to.north - from.north;
      const double length2 = east * east + north * north;
      double share = length2 > 0.0 ? -( from.east * east + from.north * north ) / length2 : 0.0;
      share = share < 0.0 ? 0.0 : ( share > 1.0 ? 1.0 : share );
      return std::hypot( from.east + share * east, from.north + share * north );
    }

  private:
    static constexpr double RADIANS = 3.14159265358979323846 / 180.0;

    model::LonLat mOrigin;
    double mSin = 0.0, mCos = 1.0, mAcross = 0.0, mAlong = 0.0;
};

} // namespace renewal::input
