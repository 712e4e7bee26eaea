#include "core/engine/coverage_counts.h"
#include "core/engine/bounded_search.h"
#include "core/engine/community_minima.h"
#include "core/engine/ground_distance.h"
#include "core/engine/length_units.h"
#include "core/engine/parallel.h"

#include <tuple>

namespace renewal::engine
{

namespace
{

//! Items per turn of a thread; the work space of a search is made once per turn.
const std::size_t CHUNK = 256;

struct Start
{
    std::uint32_t community = 0;
    model::LengthUnits offset = 0;
    model::LengthUnits access = 0;
};

//! The nearest residents of one community on one edge, seen from its two ends.
struct Reach
{
    std::uint32_t community = 0;
    model::LengthUnits fromStart = 0;
    model::LengthUnits fromEnd = 0;
};

class WalkingCounter
{
  public:
    WalkingCounter( const model::CoverageInput &input, const model::Network &network, const CoveragePlaces &places );

    std::vector<Within> count( std::uint32_t item, BoundedSearch &search, CommunityMinima &minima ) const;

  private:
    void offerAlongStreets( std::uint32_t item, model::LengthUnits limit, BoundedSearch &search, CommunityMinima &minima ) const;
    void offerOwnEdge( const StreetIndex::Entry &entry, CommunityMinima &minima ) const;

    const model::CoverageInput &mInput;
    const model::Network &mNetwork;
    const CoveragePlaces &mPlaces;
    std::vector<TypeLimits> mLimits;
    CompressedRows<Start> mStarts;                  //!< per edge
    CompressedRows<Reach> mReaches;                 //!< per edge, one per community on it
    CompressedRows<std::uint32_t> mResidentsInside; //!< per item: residents inside the area
};

WalkingCounter::WalkingCounter( const model::CoverageInput &input, const model::Network &network, const CoveragePlaces &places )
  : mInput( input )
  , mNetwork( network )
  , mPlaces( places )
  , mLimits( typeLimits( input, places ) )
{
  std::vector<std::pair<std::uint32_t, Start>> starts;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> inside;
  for ( std::uint32_t r = 0; r < input.residents.size(); ++r )
  {
    for ( const model::StreetPosition &start : places.starts.row( r ) )
      starts.push_back( { start.edge, { input.residents[r].community, start.offset, start.access } } );
    for ( const std::uint32_t item : places.areasAround.row( r ) )
      if ( places.isCounted[r] )
        inside.emplace_back( item, r );
  }
  std::sort( starts.begin(), starts.end(), []( const auto &a, const auto &b )
             { return std::tie( a.first, a.second.community, a.second.offset, a.second.access ) < std::tie( b.first, b.second.community, b.second.offset, b.second.access ); } );
  mStarts = CompressedRows<Start>::fromPairs( network.edges.size(), starts );
  mResidentsInside = CompressedRows<std::uint32_t>::fromPairs( places.typeOfItem.size(), inside );
  for ( std::uint32_t e = 0; e < network.edges.size(); ++e )
  {
    std::uint32_t last = model::Facility::NO_COMMUNITY;
    for ( const Start &start : mStarts.row( e ) )
    {
      if ( start.community != last )
        mReaches.items.push_back( { start.community, model::UNREACHED, model::UNREACHED } );
      last = start.community;
      Reach &reach = mReaches.items.back();
      reach.fromStart = std::min( reach.fromStart, addUnits( start.access, start.offset ) );
      reach.fromEnd = std::min( reach.fromEnd, addUnits( start.access, network.edges[e].length - start.offset ) );
    }
    mReaches.endRow();
  }
}

void WalkingCounter::offerOwnEdge( const StreetIndex::Entry &entry, CommunityMinima &minima ) const
{
  for ( const Start &start : mStarts.row( entry.edge ) )
  {
    model::LengthUnits along = 0;
    if ( start.offset < entry.fromOffset )
      along = entry.fromOffset - start.offset;
    else if ( start.offset > entry.toOffset )
      along = start.offset - entry.toOffset;
    minima.offer( start.community, addUnits( start.access, addUnits( along, entry.access ) ) );
  }
}

void WalkingCounter::offerAlongStreets( std::uint32_t item, model::LengthUnits limit, BoundedSearch &search, CommunityMinima &minima ) const
{
  const auto seeds = mPlaces.seeds.row( item );
  search.run( std::vector<SearchSeed>( seeds.begin(), seeds.end() ), limit );
  for ( const std::uint32_t e : search.reachedEdges() )
  {
    const model::LengthUnits toStart = search.distance( mNetwork.edges[e].from ), toEnd = search.distance( mNetwork.edges[e].to );
    for ( const Reach &reach : mReaches.row( e ) )
      minima.offer( reach.community, std::min( addUnits( toStart, reach.fromStart ), addUnits( toEnd, reach.fromEnd ) ) );
  }
  for ( const SearchSeed &seed : seeds )
    offerOwnEdge( seed.entry, minima );
}

std::vector<Within> WalkingCounter::count( std::uint32_t item, BoundedSearch &search, CommunityMinima &minima ) const
{
  if ( !mPlaces.isUsable[item] )
    return {};
  const model::LengthUnits limit = mLimits[mPlaces.typeOfItem[item]].largest;
  offerAlongStreets( item, limit, search, minima );
  for ( const std::uint32_t r : mResidentsInside.row( item ) )
    minima.offer( mInput.residents[r].community, 0 );
  if ( item < mInput.facilities.size() )
  {
    const model::Facility &facility = mInput.facilities[item];
    const bool isGated = facility.community != model::Facility::NO_COMMUNITY && !mInput.communities[facility.community].gates.empty();
    if ( isGated )
      for ( const std::uint32_t r : mPlaces.residentsOf.row( facility.community ) )
        if ( mPlaces.isCounted[r] )
          minima.offer( facility.community, toUnits( groundDistanceMetres( mInput.residents[r].place, facility.place, mNetwork.ellipsoid ) ) );
  }
  return minima.take( limit );
}

} // namespace

std::vector<TypeLimits> typeLimits( const model::CoverageInput &input, const CoveragePlaces &places )
{
  std::vector<TypeLimits> result( places.types.size() );
  for ( const model::CoverageRule &rule : input.rules )
  {
    for ( const std::string &type : rule.facilities )
    {
      TypeLimits &limits = result[places.types.at( type )];
      limits.least = std::min( limits.least, toUnits( rule.limitMetres ) );
      limits.largest = std::max( limits.largest, toUnits( rule.limitMetres ) );
    }
  }
  return result;
}

CompressedRows<Within> walkingCounts( const model::CoverageInput &input, const model::Network &network, const CoveragePlaces &places, const model::CoverageSettings &settings, const model::Progress &progress )
{
  const WalkingCounter counter( input, network, places );
  std::vector<std::vector<Within>> lists( places.typeOfItem.size() );
  inParallel( lists.size(), CHUNK, settings.threads, [&]( std::size_t first, std::size_t end )
              {
    BoundedSearch search( network );
    CommunityMinima minima( input.communities.size() );
    for ( std::size_t item = first; item < end; ++item )
    {
      progress.check();
      lists[item] = counter.count( static_cast<std::uint32_t>( item ), search, minima );
    } } );
  return CompressedRows<Within>::fromLists( lists );
}

} // namespace renewal::engine
