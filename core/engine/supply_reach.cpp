#include "core/engine/supply_reach.h"
#include "core/engine/edge_starts.h"
#include "core/engine/ground_distance.h"
#include "core/engine/length_units.h"
#include "core/engine/parallel.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <new>

namespace renewal::engine
{

namespace
{

//! Givers per turn of a thread; the work space of a search is made once per turn.
const std::size_t CHUNK = 256;
//! 67 million: the solver would need more than 8 GiB, and hours. A city within a kilometre has less than a million.
const std::size_t MAX_PAIRS = std::size_t( 1 ) << 26;
const double LEAST_CELL_METRES = 50.0;
//! Rounding to units may put a place on the limit that is up to this much beyond it.
const double ROUNDING_METRES = 0.0001;

model::LengthUnits limitUnits( const model::SupplySettings &settings )
{
  return std::min( toUnits( settings.limitMetres ), model::UNREACHED - 1 );
}

//! Returns the taker with gates that holds the giver, or NO_TAKER.
std::uint32_t gatedTaker( const model::SupplyInput &input, const model::SupplyGiver &giver )
{
  const bool isGated = giver.inside != model::SupplyGiver::NO_TAKER && !input.takers[giver.inside].gates.empty();
  return isGated ? giver.inside : model::SupplyGiver::NO_TAKER;
}

//! Runs work( giver, minima ) for all givers with units and keeps what it leaves in minima, within the limit.
template <class MakeWork>
CompressedRows<Within> pairsByGiver( const model::SupplyInput &input, const model::SupplySettings &settings, const model::Progress &progress, MakeWork makeWork )
{
  std::vector<std::vector<Within>> lists( input.givers.size() );
  std::atomic<std::size_t> pairs { 0 };
  inParallel( lists.size(), CHUNK, settings.threads, [&]( std::size_t first, std::size_t end )
              {
    CommunityMinima minima( input.takers.size() );
    auto work = makeWork();
    for ( std::size_t g = first; g < end; ++g )
    {
      progress.check();
      if ( input.givers[g].offered > 0 )
        lists[g] = work( static_cast<std::uint32_t>( g ), minima );
      if ( ( pairs += lists[g].size() ) > MAX_PAIRS )
        throw std::bad_alloc();
    } } );
  return CompressedRows<Within>::fromLists( lists );
}

//! Inside a community with gates the straight line is the way, not one of several.
void setWithin( std::vector<Within> &list, const Within &own, model::LengthUnits limit )
{
  auto place = std::lower_bound( list.begin(), list.end(), own, []( const Within &a, const Within &b )
                                 { return a.community < b.community; } );
  if ( place != list.end() && place->community == own.community )
    place = list.erase( place );
  if ( own.distance <= limit )
    list.insert( place, own );
}

GridIndex pointGrid( const std::vector<model::LonLat> &places, const model::Ellipsoid &ellipsoid )
{
  GeoBox extent;
  for ( const model::LonLat &place : places )
    extent.add( place );
  GridIndex grid( extent, GridIndex::cellMetresFor( extent, places.size(), LEAST_CELL_METRES, ellipsoid ), 2 * places.size() + 16, ellipsoid );
  grid.buildSegments( [&places]( auto sink )
                      {
    for ( std::uint32_t p = 0; p < places.size(); ++p )
      sink( p, places[p], places[p] ); } );
  return grid;
}

model::LengthUnits straightUnits( const model::LonLat &a, const model::LonLat &b, const model::Ellipsoid &ellipsoid )
{
  return toUnits( groundDistanceMetres( a, b, ellipsoid ) );
}

} // namespace

CompressedRows<Within> walkingPairs( const model::SupplyInput &input, const model::Network &network, const SupplyPlaces &places, const model::SupplySettings &settings, const model::Progress &progress )
{
  const model::LengthUnits limit = limitUnits( settings );
  std::vector<std::pair<std::uint32_t, EdgeStarts::Start>> starts;
  for ( std::uint32_t t = 0; t < input.takers.size(); ++t )
    for ( const model::StreetPosition &start : places.starts.row( t ) )
      if ( input.takers[t].wanted > 0 && start.access <= limit )
        starts.push_back( { start.edge, { t, start.offset, start.access } } );
  const EdgeStarts edgeStarts( network, std::move( starts ) );
  const auto makeWork = [&]
  {
    return [&, search = std::make_unique<BoundedSearch>( network )]( std::uint32_t g, CommunityMinima &minima )
    {
      const auto seeds = places.seeds.row( g );
      if ( seeds.isEmpty() )
        return std::vector<Within>();
      edgeStarts.offer( { seeds.begin(), seeds.end() }, limit, *search, minima );
      std::vector<Within> list = minima.take( limit );
      const std::uint32_t own = gatedTaker( input, input.givers[g] );
      if ( own != model::SupplyGiver::NO_TAKER && input.takers[own].wanted > 0 && !places.starts.row( own ).isEmpty() )
        setWithin( list, { own, straightUnits( input.takers[own].place, input.givers[g].place, network.ellipsoid ) }, limit );
      return list;
    };
  };
  return pairsByGiver( input, settings, progress, makeWork );
}

CompressedRows<Within> straightPairs( const model::SupplyInput &input, const model::SupplySettings &settings, const model::Progress &progress )
{
  const model::LengthUnits limit = limitUnits( settings );
  std::vector<std::uint32_t> takers;
  std::vector<model::LonLat> homes;
  for ( std::uint32_t t = 0; t < input.takers.size(); ++t )
  {
    if ( input.takers[t].wanted == 0 )
      continue;
    takers.push_back( t );
    homes.push_back( input.takers[t].place );
  }
  const GridIndex grid = pointGrid( homes, settings.ellipsoid );
  const auto work = [&]( std::uint32_t g, CommunityMinima &minima )
  {
    grid.visitAround(
      input.givers[g].place, [&]( std::uint32_t h )
      { minima.offer( takers[h], straightUnits( homes[h], input.givers[g].place, settings.ellipsoid ) ); },
      [&]
      { return toMetres( limit ) + ROUNDING_METRES; } );
    return minima.take( limit );
  };
  return pairsByGiver( input, settings, progress, [&]
                       { return work; } );
}

std::vector<std::optional<double>> walkingNearest( const model::SupplyInput &input, const model::Network &network, const SupplyPlaces &places, const model::SupplySettings &settings, const model::Progress &progress )
{
  // Seeds are named by group: the gated community that holds the giver, else the giver itself. With the two nearest groups
  // at hand, a community can pass over its own givers, which it reaches straight.
  const std::uint32_t givers = static_cast<std::uint32_t>( input.givers.size() );
  std::vector<SearchSeed> seeds = places.seeds.items;
  std::vector<model::LengthUnits> own( input.takers.size(), model::UNREACHED );
  int ranks = 1;
  for ( SearchSeed &seed : seeds )
  {
    const model::SupplyGiver &giver = input.givers[seed.facility];
    const std::uint32_t taker = gatedTaker( input, giver );
    if ( taker == model::SupplyGiver::NO_TAKER )
      continue;
    seed.facility = givers + taker;
    ranks = 2;
    own[taker] = std::min( own[taker], straightUnits( input.takers[taker].place, giver.place, network.ellipsoid ) );
  }
  const NearestAtPosition labels( network, seeds, searchNearest( network, seeds, ranks, progress ) );
  std::vector<std::optional<double>> result( input.takers.size() );
  inParallel( result.size(), CHUNK, settings.threads, [&]( std::size_t first, std::size_t end )
              {
    progress.check();
    std::vector<NearestAtPosition::Found> found;
    for ( std::size_t t = first; t < end; ++t )
    {
      model::LengthUnits best = places.starts.row( t ).isEmpty() ? model::UNREACHED : own[t];
      for ( const model::StreetPosition &start : places.starts.row( t ) )
      {
        labels.find( start, found );
        for ( const NearestAtPosition::Found &one : found )
          if ( one.facility != givers + t )
            best = std::min( best, one.distance );
      }
      if ( best != model::UNREACHED )
        result[t] = toMetres( best );
    } } );
  return result;
}

std::vector<std::optional<double>> straightNearest( const model::SupplyInput &input, const model::SupplySettings &settings, const model::Progress &progress )
{
  std::vector<model::LonLat> places;
  for ( const model::SupplyGiver &giver : input.givers )
    places.push_back( giver.place );
  const GridIndex grid = pointGrid( places, settings.ellipsoid );
  std::vector<std::optional<double>> result( input.takers.size() );
  inParallel( result.size(), CHUNK, settings.threads, [&]( std::size_t first, std::size_t end )
              {
    progress.check();
    for ( std::size_t t = first; t < end; ++t )
    {
      model::LengthUnits best = model::UNREACHED;
      grid.visitAround( input.takers[t].place, [&]( std::uint32_t g )
                        { best = std::min( best, straightUnits( input.takers[t].place, places[g], settings.ellipsoid ) ); },
                        [&best]
                        { return toMetres( best ) + ROUNDING_METRES; } );
      if ( best != model::UNREACHED )
        result[t] = toMetres( best );
    } } );
  return result;
}

} // namespace renewal::engine
