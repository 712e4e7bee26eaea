#include "core/engine/coverage_counts.h"
#include "core/engine/edge_starts.h"
#include "core/engine/ground_distance.h"
#include "core/engine/length_units.h"
#include "core/engine/parallel.h"

namespace renewal::engine
{

namespace
{

//! Items per turn of a thread; the work space of a search is made once per turn.
const std::size_t CHUNK = 256;

class WalkingCounter
{
  public:
    WalkingCounter( const model::CoverageInput &input, const model::Network &network, const CoveragePlaces &places );

    std::vector<Within> count( std::uint32_t item, BoundedSearch &search, CommunityMinima &minima ) const;

  private:
    static EdgeStarts edgeStarts( const model::Network &network, const model::CoverageInput &input, const CoveragePlaces &places );

    const model::CoverageInput &mInput;
    const model::Network &mNetwork;
    const CoveragePlaces &mPlaces;
    std::vector<TypeLimits> mLimits;
    EdgeStarts mStarts;
    CompressedRows<std::uint32_t> mResidentsInside; //!< per item: residents inside the area
};

WalkingCounter::WalkingCounter( const model::CoverageInput &input, const model::Network &network, const CoveragePlaces &places )
  : mInput( input )
  , mNetwork( network )
  , mPlaces( places )
  , mLimits( typeLimits( input, places ) )
  , mStarts( edgeStarts( network, input, places ) )
{
  std::vector<std::pair<std::uint32_t, std::uint32_t>> inside;
  for ( std::uint32_t r = 0; r < input.residents.size(); ++r )
    for ( const std::uint32_t item : places.areasAround.row( r ) )
      if ( places.isCounted[r] )
        inside.emplace_back( item, r );
  mResidentsInside = CompressedRows<std::uint32_t>::fromPairs( places.typeOfItem.size(), inside );
}

EdgeStarts WalkingCounter::edgeStarts( const model::Network &network, const model::CoverageInput &input, const CoveragePlaces &places )
{
  std::vector<std::pair<std::uint32_t, EdgeStarts::Start>> starts;
  for ( std::uint32_t r = 0; r < input.residents.size(); ++r )
    for ( const model::StreetPosition &start : places.starts.row( r ) )
      starts.push_back( { start.edge, { input.residents[r].community, start.offset, start.access } } );
  return EdgeStarts( network, std::move( starts ) );
}

std::vector<Within> WalkingCounter::count( std::uint32_t item, BoundedSearch &search, CommunityMinima &minima ) const
{
  if ( !mPlaces.isUsable[item] )
    return {};
  const model::LengthUnits limit = mLimits[mPlaces.typeOfItem[item]].largest;
  const auto seeds = mPlaces.seeds.row( item );
  mStarts.offer( { seeds.begin(), seeds.end() }, limit, search, minima );
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
