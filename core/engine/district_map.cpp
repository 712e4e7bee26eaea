#include "core/engine/district_map.h"

#include "core/engine/area_shape.h"
#include "core/engine/geos_shapes.h"

#include <algorithm>

namespace renewal::engine
{

namespace
{

struct PreparedDeleter
{
    GEOSContextHandle_t handle;
    void operator()( const GEOSPreparedGeometry *geometry ) const { GEOSPreparedGeom_destroy_r( handle, geometry ); }
};

struct District
{
    GeoBox box;
    std::vector<AreaShape> parts;
    GeosContext::Shape shape;
    std::unique_ptr<const GEOSPreparedGeometry, PreparedDeleter> prepared;
};

} // namespace

struct DistrictMap::Private
{
    GeosContext geos;
    std::vector<District> districts; //!< after the context that they belong to
};

DistrictMap::~DistrictMap() = default;

DistrictMap::DistrictMap( const std::vector<std::vector<model::Rings>> &districts, const model::Ellipsoid &ellipsoid )
  : d( std::make_unique<Private>() )
{
  const GeosContext &geos = d->geos;
  for ( const std::vector<model::Rings> &shapes : districts )
  {
    GeoBox box;
    std::vector<AreaShape> parts;
    std::vector<GeosContext::Shape> polygons;
    for ( const model::Rings &rings : shapes )
    {
      parts.emplace_back( rings, ellipsoid );
      box.add( { parts.back().box().minLon, parts.back().box().minLat } );
      box.add( { parts.back().box().maxLon, parts.back().box().maxLat } );
      for ( const model::Rings &polygon : engine::polygonsOf( rings ) )
        polygons.push_back( geos.polygon( polygon ) );
    }
    GeosContext::Shape shape = geos.unionOf( std::move( polygons ) );
    const GEOSPreparedGeometry *prepared = GEOSPrepare_r( geos.handle(), shape.get() );
    d->districts.push_back( { box, std::move( parts ), std::move( shape ), { prepared, { geos.handle() } } } );
  }
}

std::vector<model::Rings> DistrictMap::polygonsOf( const std::vector<model::Rings> &district )
{
  std::vector<model::Rings> polygons;
  for ( const model::Rings &rings : district )
  {
    const std::vector<model::Rings> parts = engine::polygonsOf( rings );
    polygons.insert( polygons.end(), parts.begin(), parts.end() );
  }
  return polygons;
}

int DistrictMap::districtOf( const model::LonLat &place ) const
{
  for ( std::size_t i = 0; i < d->districts.size(); ++i )
  {
    const auto holds = [&place]( const AreaShape &part )
    { return part.contains( place ); };
    if ( d->districts[i].box.contains( place ) && std::any_of( d->districts[i].parts.begin(), d->districts[i].parts.end(), holds ) )
      return static_cast<int>( i );
  }
  return NONE;
}

int DistrictMap::districtOf( const model::Rings &rings ) const
{
  const GeosContext &geos = d->geos;
  const GeoBox box = boxOf( rings );
  GeosContext::Shape shape;
  int best = NONE;
  double bestArea = 0.0;
  for ( std::size_t i = 0; i < d->districts.size(); ++i )
  {
    const District &district = d->districts[i];
    if ( box.isEmpty() || district.box.isEmpty() || !district.box.overlaps( box ) )
      continue;
    if ( !shape )
    {
      std::vector<GeosContext::Shape> polygons;
      for ( const model::Rings &polygon : engine::polygonsOf( rings ) )
        polygons.push_back( geos.polygon( polygon ) );
      shape = geos.unionOf( std::move( polygons ) );
    }
    const bool isWhole = GEOSPreparedContains_r( geos.handle(), district.prepared.get(), shape.get() ) == 1;
    if ( !isWhole && GEOSPreparedIntersects_r( geos.handle(), district.prepared.get(), shape.get() ) != 1 )
      continue;
    // Shares of one polygon: square degrees compare as well as square metres.
    const double area = geos.area( isWhole ? shape.get() : geos.intersection( shape.get(), district.shape.get() ).get() );
    // Two overlays may differ in the last digits where the shares are equal.
    if ( area > bestArea * ( 1.0 + 1e-9 ) )
    {
      best = static_cast<int>( i );
      bestArea = area;
    }
  }
  return best;
}

} // namespace renewal::engine
