#pragma once

#include "core/engine/sample_city.h"

#include <geos_c.h>
#include <numeric>

namespace renewal::tests
{

using namespace renewal::engine;

//! GEOS geometries freed with their context.
class Geometries
{
  public:
    Geometries()
      : mContext( GEOS_init_r() )
    {
    }
    Geometries( const Geometries & ) = delete;
    Geometries &operator=( const Geometries & ) = delete;
    ~Geometries()
    {
      for ( GEOSGeometry *geometry : mOwned )
        GEOSGeom_destroy_r( mContext, geometry );
      GEOS_finish_r( mContext );
    }

    GEOSContextHandle_t context() const { return mContext; }
    GEOSGeometry *own( GEOSGeometry *geometry ) { return mOwned.emplace_back( geometry ); }
    GEOSGeometry *line( const CityLine &line ) { return own( GEOSGeom_createLineString_r( mContext, sequence( line ) ) ); }
    GEOSGeometry *polygon( const CityLine &ring ) { return own( GEOSGeom_createPolygon_r( mContext, GEOSGeom_createLinearRing_r( mContext, sequence( ring ) ), nullptr, 0 ) ); }
    GEOSGeometry *point( const CityPoint &point ) { return own( GEOSGeom_createPoint_r( mContext, sequence( { point } ) ) ); }

    double distance( const GEOSGeometry *a, const GEOSGeometry *b ) const
    {
      double metres = -1.0;
      GEOSDistance_r( mContext, a, b, &metres );
      return metres;
    }

  private:
    GEOSCoordSequence *sequence( const CityLine &line ) const
    {
      GEOSCoordSequence *result = GEOSCoordSeq_create_r( mContext, static_cast<unsigned>( line.size() ), 2 );
      for ( unsigned i = 0; i < line.size(); ++i )
        GEOSCoordSeq_setXY_r( mContext, result, i, line[i].x, line[i].y );
      return result;
    }

    GEOSContextHandle_t mContext;
    std::vector<GEOSGeometry *> mOwned;
};

//! A tree over geometries, asked for what comes near another.
class Neighbours
{
  public:
    Neighbours( Geometries &geometries, const std::vector<GEOSGeometry *> &members )
      : mGeometries( geometries )
      , mTree( GEOSSTRtree_create_r( geometries.context(), 10 ) )
      , mIndices( members.size() )
    {
      std::iota( mIndices.begin(), mIndices.end(), 0 );
      for ( std::size_t i = 0; i < members.size(); ++i )
        GEOSSTRtree_insert_r( mGeometries.context(), mTree, members[i], &mIndices[i] );
    }
    Neighbours( const Neighbours & ) = delete;
    Neighbours &operator=( const Neighbours & ) = delete;
    ~Neighbours() { GEOSSTRtree_destroy_r( mGeometries.context(), mTree ); }

    std::vector<int> near( const GEOSGeometry *geometry ) const
    {
      std::vector<int> found;
      GEOSSTRtree_query_r(
        mGeometries.context(), mTree, geometry, []( void *item, void *list )
        { static_cast<std::vector<int> *>( list )->push_back( *static_cast<int *>( item ) ); },
        &found );
      return found;
    }

  private:
    Geometries &mGeometries;
    GEOSSTRtree *mTree;
    std::vector<int> mIndices;
};

} // namespace renewal::tests
