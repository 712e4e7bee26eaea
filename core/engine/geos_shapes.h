#pragma once

#include "core/engine/polygon_rings.h"

#include <geos_c.h>
#include <memory>
#include <string>
#include <vector>

namespace renewal::engine
{

//! One GEOS context; not for sharing between threads.
class GeosContext
{
  public:
    struct Deleter
    {
        GEOSContextHandle_t handle = nullptr;
        void operator()( GEOSGeometry *geometry ) const { GEOSGeom_destroy_r( handle, geometry ); }
    };
    using Shape = std::unique_ptr<GEOSGeometry, Deleter>;

    GeosContext();
    ~GeosContext();
    GeosContext( const GeosContext & ) = delete;
    GeosContext &operator=( const GeosContext & ) = delete;

    GEOSContextHandle_t handle() const { return mHandle; }

    //! Takes over \a geometry. Throws std::bad_alloc for null: GEOS has no other reason left where this is used.
    Shape own( GEOSGeometry *geometry ) const;

    Shape empty() const;
    Shape box( const GeoBox &box ) const;
    Shape point( const PlanePoint &point ) const;

    //! Returns the polygon of closed \a rings, outer one first, in degrees; a broken one repaired, its flat parts dropped.
    Shape polygon( const model::Rings &rings ) const;

    //! Returns the shape written in well-known binary; a broken polygon repaired, its flat parts dropped. Null if \a wkb cannot be read or is empty.
    Shape fromWkb( const std::string &wkb ) const;

    //! Returns a polygon of \a corners corners around \a centre with the area of the circle of \a radius.
    Shape circle( const PlanePoint &centre, double radius, int corners ) const;

    Shape copy( const GEOSGeometry *geometry ) const;
    //! Returns a line; fewer than two points are none.
    Shape line( const std::vector<model::LonLat> &points ) const;
    //! Returns the polygons of \a geometry of at least \a leastArea, each its outer ring first.
    std::vector<model::Rings> rings( const GEOSGeometry *geometry, double leastArea ) const;
    //! True if the two have ground in common, not a border or a corner only.
    bool overlap( const GEOSGeometry *a, const GEOSGeometry *b ) const { return GEOSRelatePattern_r( mHandle, a, b, "T********" ) == 1; }
    double length( const GEOSGeometry *geometry ) const;

    //! Overlays that retry on a fine grid where GEOS gives up, so that they always have a result.
    Shape intersection( const GEOSGeometry *a, const GEOSGeometry *b ) const;
    Shape difference( const GEOSGeometry *a, const GEOSGeometry *b ) const;
    Shape unionOf( std::vector<Shape> shapes ) const;

    double area( const GEOSGeometry *geometry ) const;
    double distance( const GEOSGeometry *a, const GEOSGeometry *b ) const;
    bool isEmpty( const GEOSGeometry *geometry ) const { return GEOSisEmpty_r( mHandle, geometry ) != 0; }

  private:
    //! Returns \a geometry made valid, with nothing but its polygons.
    Shape repaired( const GEOSGeometry *geometry ) const;

    GEOSContextHandle_t mHandle;
};

} // namespace renewal::engine
