#include "core/engine/supply_places.h"
#include "core/engine/grid_index.h"
#include "core/engine/ground_distance.h"
#include "core/engine/length_units.h"
#include "core/engine/parallel.h"

#include <algorithm>

namespace renewal::engine
{

namespace
{

const std::size_t CHUNK = 64;
//! A little less than LengthUnits hold.
const double MAX_LEG_METRES = 400000.0;

class SupplyPlacer
{
  public:
    SupplyPlacer( const model::SupplyInput &input, const model::Network &network, const model::SupplySettings &settings, const model::Progress &progress )
      : mInput( input )
      , mNetwork( network )
      , mSettings( settings )
      , mProgress( progress )
      , mStarts( input.takers.size() )
      , mIsOnStreet( input.takers.size(), 0 )
    {
    }

    SupplyPlaces place();

  private:
    static std::vector<model::LonLat> startsOf( const model::SupplyTaker &taker ) { return taker.gates.empty() ? std::vector<model::LonLat> { taker.place } : taker.gates; }
    bool isStartMissing( std::uint32_t taker ) const;
    bool isOnStreet( std::uint32_t taker, const StreetIndex &index ) const;
    void snapTakers( const StreetIndex &index );
    void snapFarStarts();
    double largestLegMetres( const std::vector<std::uint32_t> &takers ) const;
    std::vector<SearchSeed> seedsOf( std::uint32_t giver, const StreetIndex &index ) const;
    template <class Work>
    void overAll( std::size_t count, Work work ) const;

    const model::SupplyInput &mInput;
    const model::Network &mNetwork;
    const model::SupplySettings &mSettings;
    const model::Progress &mProgress;
    std::vector<std::vector<model::StreetPosition>> mStarts; //!< per taker: its gates, else its place; some may be off the street
    std::vector<std::uint8_t> mIsOnStreet;                   //!< per taker
};

template <class Work>
void SupplyPlacer::overAll( std::size_t count, Work work ) const
{
  inParallel( count, CHUNK, mSettings.threads, [this, &work]( std::size_t first, std::size_t end )
              {
    mProgress.check();
    for ( std::size_t i = first; i < end; ++i )
      work( static_cast<std::uint32_t>( i ) ); } );
}

bool SupplyPlacer::isStartMissing( std::uint32_t taker ) const
{
  return std::any_of( mStarts[taker].begin(), mStarts[taker].end(), []( const model::StreetPosition &start )
                      { return !start.isOnStreet(); } );
}

bool SupplyPlacer::isOnStreet( std::uint32_t t, const StreetIndex &index ) const
{
  const model::SupplyTaker &taker = mInput.takers[t];
  if ( taker.rings.empty() )
    return std::any_of( mStarts[t].begin(), mStarts[t].end(), []( const model::StreetPosition &start )
                        { return start.isOnStreet(); } );
  // The way from a place inside to a street either ends inside or crosses the outline: then the outline is near too.
  const bool isPlaceNear = taker.gates.empty() ? !isStartMissing( t ) : index.nearest( taker.place ).isOnStreet();
  return isPlaceNear || !index.entries( taker.rings ).empty();
}

void SupplyPlacer::snapTakers( const StreetIndex &index )
{
  overAll( mInput.takers.size(), [&]( std::uint32_t t )
           {
    for ( const model::LonLat &start : startsOf( mInput.takers[t] ) )
      mStarts[t].push_back( index.nearest( start ) );
    mIsOnStreet[t] = isOnStreet( t, index ); } );
}

double SupplyPlacer::largestLegMetres( const std::vector<std::uint32_t> &takers ) const
{
  double largest = 0.0;
  for ( const std::uint32_t t : takers )
  {
    GeoBox box;
    for ( const std::vector<model::LonLat> &ring : mInput.takers[t].rings )
      for ( const model::LonLat &corner : ring )
        box.add( corner );
    for ( const model::LonLat &start : startsOf( mInput.takers[t] ) )
      box.add( start );
    const DegreeLengths south = degreeLengths( box.minLat, mNetwork.ellipsoid ), north = degreeLengths( box.maxLat, mNetwork.ellipsoid );
    const double width = ( box.maxLon - box.minLon ) * std::max( south.lonMetres, north.lonMetres );
    const double height = ( box.maxLat - box.minLat ) * std::max( south.latMetres, north.latMetres );
    largest = std::max( largest, width + height );
  }
  return std::min( MAX_LEG_METRES, largest + mSettings.snapDistanceMetres + 1.0 );
}

void SupplyPlacer::snapFarStarts()
{
  std::vector<std::uint32_t> takers;
  for ( std::uint32_t t = 0; t < mInput.takers.size(); ++t )
    if ( mIsOnStreet[t] && !mInput.takers[t].rings.empty() && isStartMissing( t ) )
      takers.push_back( t );
  if ( takers.empty() )
    return;
  // Some street is near the outline, so the nearest one of any place inside is no farther than across the polygon.
  const StreetIndex index( mNetwork, largestLegMetres( takers ) );
  overAll( takers.size(), [&]( std::uint32_t i )
           {
    const std::vector<model::LonLat> starts = startsOf( mInput.takers[takers[i]] );
    for ( std::size_t s = 0; s < starts.size(); ++s )
      if ( !mStarts[takers[i]][s].isOnStreet() )
        mStarts[takers[i]][s] = index.nearest( starts[s] ); } );
}

std::vector<SearchSeed> SupplyPlacer::seedsOf( std::uint32_t g, const StreetIndex &index ) const
{
  const model::SupplyGiver &giver = mInput.givers[g];
  std::vector<SearchSeed> seeds;
  const auto add = [&seeds, g]( const model::StreetPosition &position, model::LengthUnits inner )
  {
    if ( position.isOnStreet() )
      seeds.push_back( { g, { position.edge, position.offset, position.offset, addUnits( position.access, inner ) } } );
  };
  const bool isGated = giver.inside != model::SupplyGiver::NO_TAKER && !mInput.takers[giver.inside].gates.empty();
  if ( !isGated )
    add( index.nearest( giver.place ), 0 );
  else
    for ( std::size_t s = 0; s < mStarts[giver.inside].size(); ++s )
      add( mStarts[giver.inside][s], toUnits( groundDistanceMetres( giver.place, mInput.takers[giver.inside].gates[s], mNetwork.ellipsoid ) ) );
  return seeds;
}

SupplyPlaces SupplyPlacer::place()
{
  const StreetIndex index( mNetwork, mSettings.snapDistanceMetres );
  mProgress.check();
  snapTakers( index );
  snapFarStarts();
  std::vector<std::vector<SearchSeed>> seeds( mInput.givers.size() );
  overAll( seeds.size(), [&]( std::uint32_t g )
           { seeds[g] = seedsOf( g, index ); } );
  SupplyPlaces places;
  places.seeds = CompressedRows<SearchSeed>::fromLists( seeds );
  for ( std::uint32_t t = 0; t < mStarts.size(); ++t )
  {
    for ( const model::StreetPosition &start : mStarts[t] )
      if ( mIsOnStreet[t] && start.isOnStreet() )
        places.starts.items.push_back( start );
    places.starts.endRow();
  }
  return places;
}

} // namespace

SupplyPlaces supplyPlaces( const model::SupplyInput &input, const model::Network &network, const model::SupplySettings &settings, const model::Progress &progress )
{
  return SupplyPlacer( input, network, settings, progress ).place();
}

} // namespace renewal::engine
