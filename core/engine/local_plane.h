#pragma once

#include "core/model/lon_lat.h"

namespace renewal::engine
{

//! Metres in a LocalPlane: x east, y north of its origin.
struct PlanePoint
{
    double x = 0.0;
    double y = 0.0;
};

//! Lengths of one degree on the ellipsoid at a latitude, in metres.
struct DegreeLengths
{
    double lonMetres = 0.0;
    double latMetres = 0.0;
};

DegreeLengths degreeLengths( double lat, const model::Ellipsoid &ellipsoid );

/**
 * Method: distance and direction from the origin by the mid-latitude formula with meridian convergence,
 * so that straight lines near the origin are geodesics (azimuthal equidistant).
 * Inputs: origin and points in degrees on the ellipsoid, within about 20 km of each other.
 * Result: metres in the plane; distances from the origin are geodesic to 0.1 mm within 2 km, to 1 mm
 * within 5 km, and a segment that passes near the origin is the geodesic between its ends as closely.
 * Cost: constant, one square root.
 * Throws nothing; safe from any thread.
 * Not covered: the poles and lines across the 180th meridian.
 */
class LocalPlane
{
  public:
    LocalPlane( const model::LonLat &origin, const model::Ellipsoid &ellipsoid );

    PlanePoint toPlane( const model::LonLat &place ) const;

  private:
    model::LonLat mOrigin;
    double mSin = 0.0;
    double mCos = 1.0;
    double mSemiMajorMetres = 0.0;
    double mEccentricity2 = 0.0;
};

//! The place of a segment that is nearest to the origin of the plane.
struct NearestOnSegment
{
    double along = 0.0; //!< 0 at the start, 1 at the end
    double distanceMetres = 0.0;
};

NearestOnSegment nearestToOrigin( const PlanePoint &start, const PlanePoint &end );

} // namespace renewal::engine
