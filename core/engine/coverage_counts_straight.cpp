#include "core/engine/community_minima.h"
#include "core/engine/coverage_counts.h"
#include "core/engine/coverage_distances.h"
#include "core/engine/ground_distance.h"
#include "core/engine/length_units.h"
#include "core/engine/parallel.h"

namespace renewal::engine
{

namespace
{

const std::size_t CHUNK = 64;
const double LEAST_CELL_METRES = 50.0;

class StraightCounter
{
  public:
    StraightCounter( const model::CoverageInput &input, const model::Ellipsoid &ellipsoid, const CoveragePlaces &places );

    std::vector<Within> count( std::uint32_t item, CommunityMinima &minima ) const;

  private:
    static GeoBox extentOf( const model::CoverageInput &input );
    template <class DistanceMetres>
    void offerNear( GeoBox box, const TypeLimits &limits, DistanceMetres distanceMetres, CommunityMinima &minima ) const;

    const model::CoverageInput &mInput;
    const model::Ellipsoid &mEllipsoid;
    const CoveragePlaces &mPlaces;
    std::vector<TypeLimits> mLimits;
    GridIndex mGrid;
};

StraightCounter::StraightCounter( const model::CoverageInput &input, const model::Ellipsoid &ellipsoid, const CoveragePlaces &places )
  : mInput( input )
  , mEllipsoid( ellipsoid )
  , mPlaces( places )
  , mLimits( typeLimits( input, places ) )
  , mGrid( extentOf( input ), GridIndex::cellMetresFor( extentOf( input ), input.residents.size(), LEAST_CELL_METRES, ellipsoid ), 2 * input.residents.size() + 16, ellipsoid )
{
  mGrid.buildSegments( [&input]( auto sink )
                       {
    for ( std::uint32_t r = 0; r < input.residents.size(); ++r )
      sink( r, input.residents[r].place, input.residents[r].place ); } );
}

GeoBox StraightCounter::extentOf( const model::CoverageInput &input )
{
  GeoBox extent;
  for ( const model::Resident &resident : input.residents )
    extent.add( resident.place );
  return extent;
}

template <class DistanceMetres>
void StraightCounter::offerNear( GeoBox box, const TypeLimits &limits, DistanceMetres distanceMetres, CommunityMinima &minima ) const
{
  const double limitMetres = toMetres( limits.largest );
  const DegreeLengths south = degreeLengths( box.minLat, mEllipsoid ), north = degreeLengths( box.maxLat, mEllipsoid );
  box.grow( 1.02 * limitMetres / std::min( south.lonMetres, north.lonMetres ), 1.02 * limitMetres / std::min( south.latMetres, north.latMetres ) );
  mGrid.visitBox( box, [&]( std::uint32_t r )
                  {
    const model::Resident &resident = mInput.residents[r];
    // Once within the smallest limit, nobody asks how near exactly.
    if ( minima.least( resident.community ) <= limits.least || !box.contains( resident.place ) )
      return;
    minima.offer( resident.community, toUnits( distanceMetres( resident.place ) ) ); } );
}

std::vector<Within> StraightCounter::count( std::uint32_t item, CommunityMinima &minima ) const
{
  if ( !mPlaces.isUsable[item] )
    return {};
  const TypeLimits &limits = mLimits[mPlaces.typeOfItem[item]];
  if ( item < mInput.facilities.size() )
  {
    const model::LonLat &place = mInput.facilities[item].place;
    GeoBox box;
    box.add( place );
    offerNear(
      box, limits, [&]( const model::LonLat &home )
      { return groundDistanceMetres( home, place, mEllipsoid ); },
      minima );
    return minima.take( limits.largest );
  }
  const AreaShape &shape = *mPlaces.shapes[item - mInput.facilities.size()];
  std::vector<AreaShape::Reach> reaches;
  const double limitMetres = toMetres( limits.largest );
  const auto toArea = [&]( const model::LonLat &home )
  {
    shape.reach( home, home, limitMetres, reaches );
    return reaches.empty() ? HUGE_VAL : reaches.front().distanceMetres;
  };
  offerNear( shape.box(), limits, toArea, minima );
  return minima.take( limits.largest );
}

} // namespace

CompressedRows<Within> straightCounts( const model::CoverageInput &input, const model::Ellipsoid &ellipsoid, const CoveragePlaces &places, const model::CoverageSettings &settings, const model::Progress &progress )
{
  const StraightCounter counter( input, ellipsoid, places );
  std::vector<std::vector<Within>> lists( places.typeOfItem.size() );
  inParallel( lists.size(), CHUNK, settings.threads, [&]( std::size_t first, std::size_t end )
              {
    CommunityMinima minima( input.communities.size() );
    for ( std::size_t item = first; item < end; ++item )
    {
      progress.check();
      lists[item] = counter.count( static_cast<std::uint32_t>( item ), minima );
    } } );
  return CompressedRows<Within>::fromLists( lists );
}

} // namespace renewal::engine
