#pragma once

namespace renewal::model
{

//! A position in degrees on the ellipsoid of the run (see Ellipsoid): longitude east, latitude north.
struct LonLat
{
    double lon = 0.0;
    double lat = 0.0;
};

inline bool operator==( const LonLat &a, const LonLat &b )
{
  return a.lon == b.lon && a.lat == b.lat;
}

//! The ellipsoid that "ground metres" are measured on. The default is CGCS2000 (EPSG:4490).
struct Ellipsoid
{
    double semiMajorMetres = 6378137.0;
    double inverseFlattening = 298.257222101;
};

} // namespace renewal::model
