#include "core/engine/coverage_distances.h"
#include "core/engine/ground_distance.h"
#include "core/engine/kth_nearest.h"
#include "core/engine/length_units.h"

#include <algorithm>

namespace renewal::engine
{

namespace
{

const std::size_t CHECK_STEPS = 1024;
//! Beyond this the plane of the place is replaced by the geodesic formula.
const double PLANE_METRES = 2000.0;
const double LEAST_CELL_METRES = 50.0;

//! Facilities and outlines of a group on a grid.
class StraightTargets
{
  public:
    StraightTargets( const model::CoverageInput &input, const model::Ellipsoid &ellipsoid, const CoveragePlaces &places, const FacilityGroup &group )
      : mEllipsoid( ellipsoid )
    {
      const std::uint32_t facilities = static_cast<std::uint32_t>( input.facilities.size() );
      for ( const std::uint32_t item : group.items )
      {
        if ( item < facilities )
          mTargets.push_back( { item, { input.facilities[item].place, input.facilities[item].place } } );
        else
          for ( const AreaShape::Side &side : places.shapes[item - facilities]->sides() )
            mTargets.push_back( { item, side } );
      }
      GeoBox extent;
      for ( const Target &target : mTargets )
      {
        extent.add( target.side.start );
        extent.add( target.side.end );
      }
      mGrid = std::make_unique<GridIndex>( extent, GridIndex::cellMetresFor( extent, mTargets.size(), LEAST_CELL_METRES, ellipsoid ), 2 * mTargets.size() + 16, ellipsoid );
      mGrid->buildSegments( [this]( auto sink )
                            {
        for ( std::uint32_t t = 0; t < mTargets.size(); ++t )
          sink( t, mTargets[t].side.start, mTargets[t].side.end ); } );
    }

    void offerNearest( const model::LonLat &place, KthNearest &nearest ) const
    {
      const auto visit = [&]( std::uint32_t t )
      {
        const Target &target = mTargets[t];
        const bool isPoint = target.side.start == target.side.end;
        const double metres = isPoint ? groundDistanceMetres( place, target.side.start, mEllipsoid ) : distanceToSide( place, target.side, mEllipsoid );
        nearest.offer( toUnits( metres ), target.item );
      };
      mGrid->visitAround( place, visit, [&nearest]
                          { return toMetres( nearest.kth() ); } );
    }

  private:
    //! A facility's point (both ends equal) or a side of an area's outline.
    struct Target
    {
        std::uint32_t item = 0;
        AreaShape::Side side;
    };

    const model::Ellipsoid &mEllipsoid;
    std::vector<Target> mTargets;
    std::unique_ptr<GridIndex> mGrid;
};

} // namespace

std::vector<FacilityGroup> facilityGroups( const model::CoverageInput &input, const CoveragePlaces &places )
{
  std::vector<FacilityGroup> groups;
  for ( std::uint32_t r = 0; r < input.rules.size(); ++r )
  {
    FacilityGroup wanted;
    wanted.ranks = std::max( 1, input.rules[r].minCount );
    for ( const std::string &type : input.rules[r].facilities )
      wanted.types.push_back( places.types.at( type ) );
    std::sort( wanted.types.begin(), wanted.types.end() );
    wanted.types.erase( std::unique( wanted.types.begin(), wanted.types.end() ), wanted.types.end() );
    auto group = std::find_if( groups.begin(), groups.end(), [&wanted]( const FacilityGroup &g )
                               { return g.ranks == wanted.ranks && g.types == wanted.types; } );
    if ( group == groups.end() )
      group = groups.insert( groups.end(), wanted );
    group->rules.push_back( r );
  }
  for ( FacilityGroup &group : groups )
    for ( std::uint32_t item = 0; item < places.typeOfItem.size(); ++item )
      if ( places.isUsable[item] && std::binary_search( group.types.begin(), group.types.end(), places.typeOfItem[item] ) )
        group.items.push_back( item );
  return groups;
}

std::vector<model::LengthUnits> walkingDistances( const model::CoverageInput &input, const model::Network &network, const CoveragePlaces &places, const FacilityGroup &group, const model::Progress &progress )
{
  std::vector<std::uint8_t> isInGroup( places.typeOfItem.size(), 0 );
  std::vector<SearchSeed> seeds;
  for ( const std::uint32_t item : group.items )
  {
    isInGroup[item] = 1;
    seeds.insert( seeds.end(), places.seeds.row( item ).begin(), places.seeds.row( item ).end() );
  }
  const NearestAtPosition labels( network, seeds, searchNearest( network, seeds, group.ranks, progress ) );
  std::vector<model::LengthUnits> result( input.residents.size(), model::UNREACHED );
  std::vector<NearestAtPosition::Found> found;
  KthNearest nearest( group.ranks );
  for ( std::uint32_t r = 0; r < input.residents.size(); ++r )
  {
    if ( r % CHECK_STEPS == 0 )
      progress.check();
    if ( !places.isCounted[r] )
      continue;
    nearest.clear();
    for ( const model::StreetPosition &start : places.starts.row( r ) )
    {
      if ( group.ranks == 1 )
      {
        const NearestAtPosition::Found one = labels.nearest( start );
        nearest.offer( one.distance, one.facility );
        continue;
      }
      labels.find( start, found );
      for ( const NearestAtPosition::Found &one : found )
        nearest.offer( one.distance, one.facility );
    }
    for ( const std::uint32_t item : places.areasAround.row( r ) )
      if ( isInGroup[item] )
        nearest.offer( 0, item );
    for ( const std::uint32_t item : places.facilitiesOf.row( input.residents[r].community ) )
    {
      // Resident and facility in the same gated community: the straight line is the way, not one of several.
      if ( isInGroup[item] )
        nearest.offer( toUnits( groundDistanceMetres( input.residents[r].place, input.facilities[item].place, network.ellipsoid ) ), item );
    }
    result[r] = nearest.kth();
  }
  return result;
}

double distanceToSide( const model::LonLat &place, const AreaShape::Side &side, const model::Ellipsoid &ellipsoid )
{
  const LocalPlane plane( place, ellipsoid );
  const NearestOnSegment found = nearestToOrigin( plane.toPlane( side.start ), plane.toPlane( side.end ) );
  if ( found.distanceMetres < PLANE_METRES )
    return found.distanceMetres;
  const model::LonLat nearest { side.start.lon + found.along * ( side.end.lon - side.start.lon ), side.start.lat + found.along * ( side.end.lat - side.start.lat ) };
  return groundDistanceMetres( place, nearest, ellipsoid );
}

std::vector<model::LengthUnits> straightDistances( const model::CoverageInput &input, const model::Ellipsoid &ellipsoid, const CoveragePlaces &places, const FacilityGroup &group, const model::Progress &progress )
{
  const StraightTargets targets( input, ellipsoid, places, group );
  std::vector<std::uint8_t> isInGroup( places.typeOfItem.size(), 0 );
  for ( const std::uint32_t item : group.items )
    isInGroup[item] = 1;
  std::vector<model::LengthUnits> result( input.residents.size(), model::UNREACHED );
  KthNearest nearest( group.ranks );
  for ( std::uint32_t r = 0; r < input.residents.size(); ++r )
  {
    if ( r % CHECK_STEPS == 0 )
      progress.check();
    nearest.clear();
    for ( const std::uint32_t item : places.areasAround.row( r ) )
      if ( isInGroup[item] )
        nearest.offer( 0, item );
    targets.offerNearest( input.residents[r].place, nearest );
    result[r] = nearest.kth();
  }
  return result;
}

} // namespace renewal::engine
