#include "core/engine/protected_ground.h"

#include "core/engine/geos_shapes.h"

#include <cmath>
#include <optional>
#include <set>

namespace renewal::engine
{

namespace
{

//! Least overlap, of the smaller of the two shapes.
constexpr double LEAST_OVERLAP = 0.05;
constexpr double LEAST_CELL_METRES = 50.0;
constexpr std::size_t MOST_CELLS = 1000000;

void add( GeoBox &box, const std::vector<model::LonLat> &places )
{
  for ( const model::LonLat &place : places )
    box.add( place );
}

GeoBox boxOf( const model::ProtectedFeature &feature )
{
  GeoBox box;
  add( box, feature.points );
  for ( const std::vector<model::LonLat> &line : feature.lines )
    add( box, line );
  for ( const std::vector<model::LonLat> &ring : feature.polygon )
    add( box, ring );
  return box;
}

GeosContext::Shape areaOf( const GeosContext &geos, const model::Rings &rings )
{
  std::vector<GeosContext::Shape> polygons;
  for ( const model::Rings &polygon : polygonsOf( rings ) )
    polygons.push_back( geos.polygon( polygon ) );
  return geos.unionOf( std::move( polygons ) );
}

GeosContext::Shape lineOf( const GeosContext &geos, const std::vector<model::LonLat> &line )
{
  GEOSCoordSequence *sequence = GEOSCoordSeq_create_r( geos.handle(), static_cast<unsigned>( line.size() ), 2 );
  for ( unsigned i = 0; i < line.size(); ++i )
    GEOSCoordSeq_setXY_r( geos.handle(), sequence, i, line[i].lon, line[i].lat );
  return geos.own( GEOSGeom_createLineString_r( geos.handle(), sequence ) );
}

double lengthOf( const GeosContext &geos, const GEOSGeometry *shape )
{
  double length = 0.0;
  GEOSLength_r( geos.handle(), shape, &length );
  return length;
}

//! The features, made into shapes once each.
class Features
{
  public:
    Features( const model::UnitAuditInput &input, const GeosContext &geos )
      : mGeos( geos )
      , mFeatures( input.protectedFeatures )
    {
      GeoBox all;
      for ( const model::ProtectedFeature &feature : mFeatures )
      {
        mBoxes.push_back( boxOf( feature ) );
        all.add( { mBoxes.back().minLon, mBoxes.back().minLat } );
        all.add( { mBoxes.back().maxLon, mBoxes.back().maxLat } );
      }
      mIndex.emplace( all, GridIndex::cellMetresFor( all, mFeatures.size(), LEAST_CELL_METRES, input.ellipsoid ), MOST_CELLS, input.ellipsoid );
      mIndex->buildBoxes( [this]( auto put )
                          {
        for ( std::uint32_t i = 0; i < mBoxes.size(); ++i )
          put( i, mBoxes[i] ); } );
      mAreas.resize( mFeatures.size() );
    }

    //! Returns the features on \a rings.
    std::set<std::uint32_t> on( const model::Rings &rings )
    {
      std::set<std::uint32_t> near, found;
      const GeoBox box = engine::boxOf( rings );
      if ( box.isEmpty() )
        return found;
      mIndex->visitBox( box, [this, &box, &near]( std::uint32_t i )
                        {
        if ( mBoxes[i].overlaps( box ) )
          near.insert( i ); } );
      if ( near.empty() )
        return found;
      const GeosContext::Shape ground = areaOf( mGeos, rings );
      for ( const std::uint32_t i : near )
      {
        if ( isOn( i, ground.get() ) )
          found.insert( i );
      }
      return found;
    }

  private:
    bool isOn( std::uint32_t i, const GEOSGeometry *ground )
    {
      const model::ProtectedFeature &feature = mFeatures[i];
      for ( const model::LonLat &place : feature.points )
      {
        if ( GEOSIntersects_r( mGeos.handle(), ground, mGeos.point( { place.lon, place.lat } ).get() ) == 1 )
          return true;
      }
      const double groundArea = mGeos.area( ground );
      for ( const std::vector<model::LonLat> &line : feature.lines )
      {
        if ( line.size() < 2 )
          continue;
        const GeosContext::Shape shape = lineOf( mGeos, line );
        const double inside = lengthOf( mGeos, mGeos.intersection( shape.get(), ground ).get() );
        if ( inside > 0.0 && inside >= LEAST_OVERLAP * std::min( lengthOf( mGeos, shape.get() ), std::sqrt( groundArea ) ) )
          return true;
      }
      if ( feature.polygon.empty() )
        return false;
      if ( !mAreas[i] )
        mAreas[i] = areaOf( mGeos, feature.polygon );
      const double shared = mGeos.area( mGeos.intersection( mAreas[i].get(), ground ).get() );
      return shared > 0.0 && shared >= LEAST_OVERLAP * std::min( mGeos.area( mAreas[i].get() ), groundArea );
    }

    const GeosContext &mGeos;
    const std::vector<model::ProtectedFeature> &mFeatures;
    std::vector<GeoBox> mBoxes;
    std::optional<GridIndex> mIndex;
    std::vector<GeosContext::Shape> mAreas; //!< made when first asked for
};

} // namespace

std::vector<ProtectedCount> protectedGround( const model::UnitAuditInput &input, const model::Progress &progress )
{
  std::vector<ProtectedCount> counts( input.units.size() );
  if ( input.protectedFeatures.empty() )
    return counts;
  const GeosContext geos;
  Features features( input, geos );
  std::vector<std::set<std::uint32_t>> inUnit( input.units.size() ), touched( input.units.size() ), maybe( input.units.size() );
  for ( std::size_t u = 0; u < input.units.size(); ++u )
  {
    progress.check();
    inUnit[u] = features.on( input.units[u].rings );
  }
  for ( std::size_t b = 0; b < input.buildings.size(); ++b )
  {
    if ( b % 256 == 0 )
      progress.check();
    const model::PlannedBuilding &building = input.buildings[b];
    const bool isSpared = building.action && *building.action != model::BuildingAction::Demolish;
    if ( isSpared || building.ground.empty() )
      continue;
    const std::set<std::uint32_t> found = features.on( building.ground );
    ( building.action ? touched : maybe )[building.unit].insert( found.begin(), found.end() );
    inUnit[building.unit].insert( found.begin(), found.end() );
  }
  for ( std::size_t u = 0; u < counts.size(); ++u )
  {
    counts[u] = { inUnit[u].size(), touched[u].size(), 0 };
    for ( const std::uint32_t i : maybe[u] )
      counts[u].maybe += touched[u].count( i ) == 0;
  }
  return counts;
}

} // namespace renewal::engine
