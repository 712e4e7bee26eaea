#include "core/engine/coverage_places.h"
#include "core/engine/ground_distance.h"
#include "core/engine/length_units.h"
#include "core/engine/parallel.h"

namespace renewal::engine
{

namespace
{

const std::size_t CHUNK = 1024;
const double AREA_CELL_METRES = 100.0;

class PlaceFinder
{
  public:
    PlaceFinder( const model::CoverageInput &input, const model::Ellipsoid &ellipsoid, const model::CoverageSettings &settings, const model::Progress &progress )
      : mInput( input )
      , mEllipsoid( ellipsoid )
      , mSettings( settings )
      , mProgress( progress )
    {
    }

    CoveragePlaces find( const model::Network *network );

  private:
    void numberTypes();
    void groupResidents();
    void findAreasAround();
    void snapGates( const StreetIndex &index );
    void snapResidents( const StreetIndex &index );
    void snapItems( const StreetIndex &index );
    std::vector<SearchSeed> seedsOf( std::uint32_t item, const StreetIndex &index ) const;
    std::vector<model::StreetPosition> throughGates( std::uint32_t community, const model::LonLat &place ) const;
    void noteOffStreet();
    template <class Work>
    void overAll( std::size_t count, std::size_t chunk, Work work ) const;

    const model::CoverageInput &mInput;
    const model::Ellipsoid &mEllipsoid;
    const model::CoverageSettings &mSettings;
    const model::Progress &mProgress;
    std::vector<std::vector<model::StreetPosition>> mGates; //!< per community, as many as it has
    CoveragePlaces mPlaces;
};

template <class Work>
void PlaceFinder::overAll( std::size_t count, std::size_t chunk, Work work ) const
{
  inParallel( count, chunk, mSettings.threads, [this, &work]( std::size_t first, std::size_t end )
              {
    mProgress.check();
    for ( std::size_t i = first; i < end; ++i )
      work( static_cast<std::uint32_t>( i ) ); } );
}

void PlaceFinder::numberTypes()
{
  for ( const model::CoverageRule &rule : mInput.rules )
    for ( const std::string &type : rule.facilities )
      mPlaces.types.emplace( type, static_cast<std::uint32_t>( mPlaces.types.size() ) );
  const auto typeOf = [this]( const std::string &type )
  {
    const auto found = mPlaces.types.find( type );
    return found == mPlaces.types.end() ? CoveragePlaces::NO_TYPE : found->second;
  };
  for ( const model::Facility &facility : mInput.facilities )
    mPlaces.typeOfItem.push_back( typeOf( facility.type ) );
  for ( const model::AreaFacility &area : mInput.areas )
  {
    mPlaces.typeOfItem.push_back( typeOf( area.type ) );
    mPlaces.shapes.push_back( mPlaces.typeOfItem.back() == CoveragePlaces::NO_TYPE ? nullptr : std::make_unique<AreaShape>( area.rings, mEllipsoid ) );
  }
  mPlaces.isUsable.resize( mPlaces.typeOfItem.size() );
  for ( std::size_t i = 0; i < mPlaces.typeOfItem.size(); ++i )
  {
    const bool isEmptyArea = i >= mInput.facilities.size() && mPlaces.shapes[i - mInput.facilities.size()] && mPlaces.shapes[i - mInput.facilities.size()]->sides().empty();
    mPlaces.isUsable[i] = mPlaces.typeOfItem[i] != CoveragePlaces::NO_TYPE && !isEmptyArea;
  }
}

void PlaceFinder::groupResidents()
{
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  pairs.reserve( mInput.residents.size() );
  for ( std::uint32_t r = 0; r < mInput.residents.size(); ++r )
    pairs.emplace_back( mInput.residents[r].community, r );
  mPlaces.residentsOf = CompressedRows<std::uint32_t>::fromPairs( mInput.communities.size(), pairs );
}

void PlaceFinder::findAreasAround()
{
  GeoBox extent;
  std::size_t count = 0;
  for ( const auto &shape : mPlaces.shapes )
  {
    if ( !shape || shape->sides().empty() )
      continue;
    extent.add( { shape->box().minLon, shape->box().minLat } );
    extent.add( { shape->box().maxLon, shape->box().maxLat } );
    ++count;
  }
  GridIndex grid( extent, GridIndex::cellMetresFor( extent, 4 * count, AREA_CELL_METRES, mEllipsoid ), 8 * count + 16, mEllipsoid );
  grid.buildBoxes( [this]( auto sink )
                   {
    for ( std::uint32_t a = 0; a < mPlaces.shapes.size(); ++a )
      if ( mPlaces.shapes[a] && !mPlaces.shapes[a]->sides().empty() )
        sink( a, mPlaces.shapes[a]->box() ); } );
  std::vector<std::vector<std::uint32_t>> around( mInput.residents.size() );
  overAll( mInput.residents.size(), CHUNK, [&]( std::uint32_t r )
           {
    const model::LonLat &place = mInput.residents[r].place;
    GeoBox point;
    point.add( place );
    grid.visitBox( point, [&]( std::uint32_t a ) {
      if ( mPlaces.shapes[a]->contains( place ) )
        around[r].push_back( static_cast<std::uint32_t>( mInput.facilities.size() ) + a );
    } ); } );
  mPlaces.areasAround = CompressedRows<std::uint32_t>::fromLists( around );
}

void PlaceFinder::snapGates( const StreetIndex &index )
{
  mGates.resize( mInput.communities.size() );
  overAll( mInput.communities.size(), 64, [&]( std::uint32_t c )
           {
    for ( const model::LonLat &gate : mInput.communities[c].gates )
      mGates[c].push_back( index.nearest( gate ) ); } );
}

std::vector<model::StreetPosition> PlaceFinder::throughGates( std::uint32_t community, const model::LonLat &place ) const
{
  std::vector<model::StreetPosition> result;
  for ( std::size_t g = 0; g < mGates[community].size(); ++g )
  {
    model::StreetPosition position = mGates[community][g];
    if ( !position.isOnStreet() )
      continue;
    position.access = addUnits( position.access, toUnits( groundDistanceMetres( place, mInput.communities[community].gates[g], mEllipsoid ) ) );
    result.push_back( position );
  }
  return result;
}

void PlaceFinder::snapResidents( const StreetIndex &index )
{
  // One place for nearly all, and lists only where there are gates.
  std::vector<model::StreetPosition> single( mInput.residents.size() );
  std::vector<std::vector<model::StreetPosition>> byGates( mInput.residents.size() );
  overAll( mInput.residents.size(), CHUNK, [&]( std::uint32_t r )
           {
    const model::Resident &resident = mInput.residents[r];
    if ( mInput.communities[resident.community].gates.empty() )
      single[r] = index.nearest( resident.place );
    else
      byGates[r] = throughGates( resident.community, resident.place );
    mPlaces.isCounted[r] = single[r].isOnStreet() || !byGates[r].empty(); } );
  mPlaces.starts.items.reserve( single.size() );
  mPlaces.starts.first.reserve( single.size() + 1 );
  for ( std::size_t r = 0; r < single.size(); ++r )
  {
    if ( single[r].isOnStreet() )
      mPlaces.starts.items.push_back( single[r] );
    mPlaces.starts.items.insert( mPlaces.starts.items.end(), byGates[r].begin(), byGates[r].end() );
    mPlaces.starts.endRow();
  }
}

std::vector<SearchSeed> PlaceFinder::seedsOf( std::uint32_t item, const StreetIndex &index ) const
{
  std::vector<SearchSeed> seeds;
  if ( item >= mInput.facilities.size() )
  {
    for ( const StreetIndex::Entry &entry : index.entries( mInput.areas[item - mInput.facilities.size()].rings ) )
      seeds.push_back( { item, entry } );
    return seeds;
  }
  const model::Facility &facility = mInput.facilities[item];
  const bool isGated = facility.community != model::Facility::NO_COMMUNITY && !mInput.communities[facility.community].gates.empty();
  const std::vector<model::StreetPosition> positions = isGated ? throughGates( facility.community, facility.place ) : std::vector<model::StreetPosition> { index.nearest( facility.place ) };
  for ( const model::StreetPosition &position : positions )
    if ( position.isOnStreet() )
      seeds.push_back( { item, { position.edge, position.offset, position.offset, position.access } } );
  return seeds;
}

void PlaceFinder::snapItems( const StreetIndex &index )
{
  std::vector<std::vector<SearchSeed>> seeds( mPlaces.typeOfItem.size() );
  overAll( seeds.size(), 16, [&]( std::uint32_t item )
           {
    if ( !mPlaces.isUsable[item] )
      return;
    seeds[item] = seedsOf( item, index );
    mPlaces.isUsable[item] = !seeds[item].empty(); } );
  mPlaces.seeds = CompressedRows<SearchSeed>::fromLists( seeds );
  std::vector<std::pair<std::uint32_t, std::uint32_t>> inside;
  for ( std::uint32_t f = 0; f < mInput.facilities.size(); ++f )
  {
    const std::uint32_t community = mInput.facilities[f].community;
    if ( mPlaces.isUsable[f] && community != model::Facility::NO_COMMUNITY && !mInput.communities[community].gates.empty() )
      inside.emplace_back( community, f );
  }
  mPlaces.facilitiesOf = CompressedRows<std::uint32_t>::fromPairs( mInput.communities.size(), inside );
}

void PlaceFinder::noteOffStreet()
{
  for ( std::uint32_t r = 0; r < mInput.residents.size(); ++r )
    if ( !mPlaces.isCounted[r] )
      mPlaces.notes.residentsOffStreet.push_back( r );
  const std::uint32_t facilities = static_cast<std::uint32_t>( mInput.facilities.size() );
  for ( std::uint32_t item = 0; item < mPlaces.typeOfItem.size(); ++item )
  {
    if ( mPlaces.typeOfItem[item] == CoveragePlaces::NO_TYPE || mPlaces.isUsable[item] )
      continue;
    if ( item < facilities )
      mPlaces.notes.facilitiesOffStreet.push_back( item );
    else
      mPlaces.notes.areasOffStreet.push_back( item - facilities );
  }
  for ( std::uint32_t c = 0; c < mGates.size(); ++c )
  {
    const bool isReached = std::any_of( mGates[c].begin(), mGates[c].end(), []( const model::StreetPosition &gate )
                                        { return gate.isOnStreet(); } );
    if ( !mGates[c].empty() && !isReached )
      mPlaces.notes.communitiesWithGatesOffStreet.push_back( c );
  }
}

CoveragePlaces PlaceFinder::find( const model::Network *network )
{
  numberTypes();
  groupResidents();
  findAreasAround();
  mPlaces.isCounted.assign( mInput.residents.size(), 1 );
  if ( !network )
    return std::move( mPlaces );
  const StreetIndex index( *network, mSettings.snapDistanceMetres );
  mProgress.check();
  snapGates( index );
  snapResidents( index );
  snapItems( index );
  noteOffStreet();
  return std::move( mPlaces );
}

} // namespace

CoveragePlaces coveragePlaces( const model::CoverageInput &input, const model::Network *network, const model::Ellipsoid &ellipsoid, const model::CoverageSettings &settings, const model::Progress &progress )
{
  return PlaceFinder( input, ellipsoid, settings, progress ).find( network );
}

} // namespace renewal::engine
