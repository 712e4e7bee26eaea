#pragma once

#include "core/engine/corridor_polygon.h"

#include <geos_c.h>

#include <memory>
#include <string>
#include <vector>

namespace renewal::test
{

//! GEOS geometries for tests: what an independent library says about our polygons.
class Geos
{
  public:
    using Geometry = std::unique_ptr<GEOSGeometry, void ( * )( GEOSGeometry * )>;

    Geos()
      : mHandle( GEOS_init_r() )
    {
      context() = mHandle;
    }
    ~Geos() { GEOS_finish_r( mHandle ); }
    Geos( const Geos & ) = delete;
    Geos &operator=( const Geos & ) = delete;

    GEOSContextHandle_t handle() const { return mHandle; }
    Geometry own( GEOSGeometry *geometry ) const
    {
      return Geometry( geometry, []( GEOSGeometry *g )
                       { GEOSGeom_destroy_r( context(), g ); } );
    }

    GEOSCoordSequence *sequence( const std::vector<engine::PlanePoint> &points ) const
    {
      GEOSCoordSequence *result = GEOSCoordSeq_create_r( mHandle, static_cast<unsigned>( points.size() ), 2 );
      for ( unsigned i = 0; i < points.size(); ++i )
        GEOSCoordSeq_setXY_r( mHandle, result, i, points[i].x, points[i].y );
      return result;
    }

    Geometry multiPolygon( const std::vector<engine::PlanePolygon> &polygons ) const
    {
      std::vector<GEOSGeometry *> parts;
      for ( const engine::PlanePolygon &polygon : polygons )
      {
        std::vector<GEOSGeometry *> holes;
        for ( std::size_t i = 1; i < polygon.size(); ++i )
          holes.push_back( GEOSGeom_createLinearRing_r( mHandle, sequence( polygon[i] ) ) );
        parts.push_back( GEOSGeom_createPolygon_r( mHandle, GEOSGeom_createLinearRing_r( mHandle, sequence( polygon[0] ) ), holes.data(), static_cast<unsigned>( holes.size() ) ) );
      }
      return own( GEOSGeom_createCollection_r( mHandle, GEOS_MULTIPOLYGON, parts.data(), static_cast<unsigned>( parts.size() ) ) );
    }

    //! The union of the buffers of all segments, each with 4 * quadrants corners on a circle.
    Geometry bufferUnion( const std::vector<engine::PlaneSegment> &segments, double radius, int quadrants ) const
    {
      std::vector<GEOSGeometry *> buffers;
      for ( const engine::PlaneSegment &segment : segments )
      {
        const Geometry line = own( GEOSGeom_createLineString_r( mHandle, sequence( { segment.start, segment.end } ) ) );
        buffers.push_back( GEOSBuffer_r( mHandle, line.get(), radius, quadrants ) );
      }
      const Geometry all = own( GEOSGeom_createCollection_r( mHandle, GEOS_GEOMETRYCOLLECTION, buffers.data(), static_cast<unsigned>( buffers.size() ) ) );
      return own( GEOSUnaryUnion_r( mHandle, all.get() ) );
    }

    double area( const Geometry &geometry ) const
    {
      double result = 0.0;
      GEOSArea_r( mHandle, geometry.get(), &result );
      return result;
    }

    //! Area of what \a inner has outside \a outer.
    double areaOutside( const Geometry &inner, const Geometry &outer ) const { return area( own( GEOSDifference_r( mHandle, inner.get(), outer.get() ) ) ); }

    bool isValid( const Geometry &geometry, std::string *reason = nullptr ) const
    {
      const bool result = GEOSisValid_r( mHandle, geometry.get() ) == 1;
      if ( !result && reason )
      {
        char *text = GEOSisValidReason_r( mHandle, geometry.get() );
        *reason = text;
        GEOSFree_r( mHandle, text );
      }
      return result;
    }

  private:
    static GEOSContextHandle_t &context()
    {
      static GEOSContextHandle_t handle = nullptr;
      return handle;
    }

    GEOSContextHandle_t mHandle;
};

} // namespace renewal::test
