#include "core/engine/datum_check.h"

#include "core/engine/coordinate_shift.h"
#include "core/engine/street_lines.h"

#include <algorithm>
#include <cmath>

namespace renewal::engine
{

namespace
{

constexpr std::size_t MOST_POINTS = 2000;
constexpr std::size_t LEAST_POINTS = 50;
constexpr int WRONG_PLACES = 64;
constexpr double REACH_METRES = 16.0;
constexpr std::array<double, 2> NEAR_METRES = { 1.5, 5.0 };
constexpr double SURE = 0.95;

using Shares = std::array<double, 2>;
using Points = std::vector<model::LonLat>;

//! Distances from points to streets, up to the reach.
class StreetDistance
{
  public:
    StreetDistance( const StreetLines &lines, const model::Ellipsoid &ellipsoid )
      : mLines( lines )
      , mEllipsoid( ellipsoid )
      , mGrid( segmentGrid( lines, 2.0 * REACH_METRES, ellipsoid ) )
    {
    }

    //! Metres to the nearest street, infinite beyond the reach.
    double metres( const model::LonLat &point ) const
    {
      const LocalPlane plane( point, mEllipsoid );
      const DegreeLengths degree = degreeLengths( point.lat, mEllipsoid );
      GeoBox box;
      box.add( point );
      box.grow( REACH_METRES / degree.lonMetres, REACH_METRES / degree.latMetres );
      double nearest = HUGE_VAL;
      mGrid.visitBox( box, [&]( std::uint32_t segment )
                      { nearest = std::min( nearest, nearestToOrigin( plane.toPlane( mLines.vertices[segment] ), plane.toPlane( mLines.vertices[segment + 1] ) ).distanceMetres ); } );
      return nearest < REACH_METRES ? nearest : HUGE_VAL;
    }

  private:
    const StreetLines &mLines;
    model::Ellipsoid mEllipsoid;
    GridIndex mGrid;
};

//! Shares of the points near a street that are very near; drawn to what chance gives by two imaginary points.
Shares sharesOf( const Points &points, const StreetDistance &streets, std::size_t &used )
{
  std::array<double, 2> counts {};
  used = 0;
  for ( const model::LonLat &point : points )
  {
    const double metres = streets.metres( point );
    used += metres < REACH_METRES ? 1 : 0;
    for ( std::size_t i = 0; i < NEAR_METRES.size(); ++i )
      counts[i] += metres < NEAR_METRES[i] ? 1.0 : 0.0;
  }
  Shares result {};
  for ( std::size_t i = 0; i < NEAR_METRES.size(); ++i )
    result[i] = ( counts[i] + 2.0 * NEAR_METRES[i] / REACH_METRES ) / ( static_cast<double>( used ) + 2.0 );
  return result;
}

Points shifted( const Points &points, Datum from, Datum to )
{
  Points result;
  result.reserve( points.size() );
  for ( const model::LonLat &point : points )
    result.push_back( shiftCoordinates( point, from, to ).position );
  return result;
}

//! Fixed places on a sunflower between 150 and 650 m, none of them near a place that may be right.
std::vector<PlanePoint> wrongPlaces( const std::vector<PlanePoint> &rightPlaces )
{
  std::vector<PlanePoint> result;
  for ( int i = 0; static_cast<int>( result.size() ) < WRONG_PLACES; ++i )
  {
    const double radius = 150.0 + 500.0 * std::fmod( i * 0.6180339887, 1.0 ), angle = i * 2.3999632297;
    const PlanePoint place { radius * std::cos( angle ), radius * std::sin( angle ) };
    const bool isFree = std::all_of( rightPlaces.begin(), rightPlaces.end(), [&]( const PlanePoint &right )
                                     { return std::hypot( place.x - right.x, place.y - right.y ) > 80.0; } );
    if ( isFree )
      result.push_back( place );
  }
  return result;
}

Points displaced( const Points &points, const PlanePoint &by, const DegreeLengths &degree )
{
  Points result;
  result.reserve( points.size() );
  for ( const model::LonLat &point : points )
    result.push_back( { point.lon + by.x / degree.lonMetres, point.lat + by.y / degree.latMetres } );
  return result;
}

struct Yardstick
{
    Shares mean {};
    Shares deviation {};
};

Yardstick yardstick( const std::vector<Shares> &samples )
{
  Yardstick result;
  const double count = static_cast<double>( samples.size() );
  for ( std::size_t i = 0; i < NEAR_METRES.size(); ++i )
  {
    double sum = 0.0, squares = 0.0;
    for ( const Shares &sample : samples )
      sum += sample[i];
    result.mean[i] = sum / count;
    for ( const Shares &sample : samples )
      squares += ( sample[i] - result.mean[i] ) * ( sample[i] - result.mean[i] );
    // Widened for the error of the mean; never zero.
    result.deviation[i] = std::max( 1e-9, std::sqrt( squares / ( count - 1.0 ) * ( 1.0 + 1.0 / count ) ) );
  }
  return result;
}

//! Odds against chance of a deviation by \a score standard deviations, the larger of two.
double odds( double score )
{
  const double p = std::max( 1e-12, static_cast<double>( NEAR_METRES.size() ) * std::erfc( std::abs( score ) / std::sqrt( 2.0 ) ) );
  const double e = 2.718281828459045;
  return p < 1.0 / e ? -1.0 / ( e * p * std::log( p ) ) : 1.0;
}

Points evenSample( const std::vector<model::LonLat> &points )
{
  const std::size_t step = std::max<std::size_t>( 1, ( points.size() + MOST_POINTS - 1 ) / MOST_POINTS );
  Points result;
  for ( std::size_t i = 0; i < points.size(); i += step )
    result.push_back( points[i] );
  return result;
}

PlanePoint offset( const Points &from, const Points &to, const DegreeLengths &degree )
{
  return { ( to.front().lon - from.front().lon ) * degree.lonMetres, ( to.front().lat - from.front().lat ) * degree.latMetres };
}

} // namespace

DatumCheckResult checkDatum( const std::vector<model::Street> &streets, const std::vector<model::LonLat> &points, const model::Ellipsoid &ellipsoid, const model::Progress &progress )
{
  DatumCheckResult result;
  const Points sample = evenSample( points );
  const StreetLines lines = cleanLines( streets );
  if ( sample.empty() || lines.vertices.empty() )
    return result;
  const model::LonLat middle = sample[sample.size() / 2];
  result.isInChina = isInShiftRectangle( middle );
  if ( !result.isInChina )
    return result;

  const StreetDistance distance( lines, ellipsoid );
  const DegreeLengths degree = degreeLengths( middle.lat, ellipsoid );
  const std::array<Points, 3> candidates = { sample, shifted( sample, Datum::Gcj02, Datum::Wgs84 ), shifted( sample, Datum::Wgs84, Datum::Gcj02 ) };
  std::array<Shares, 3> shares {};
  std::array<std::size_t, 3> used {};
  for ( std::size_t i = 0; i < candidates.size(); ++i )
    shares[i] = sharesOf( candidates[i], distance, used[i] );
  result.pointsUsed = used[0];

  std::vector<Shares> wrong;
  for ( const PlanePoint &place : wrongPlaces( { { 0.0, 0.0 }, offset( sample, candidates[1], degree ), offset( sample, candidates[2], degree ) } ) )
  {
    progress.check();
    std::size_t ignored = 0;
    wrong.push_back( sharesOf( displaced( sample, place, degree ), distance, ignored ) );
  }
  const Yardstick measure = yardstick( wrong );
  // "Something else" has odds 1.
  double sum = 1.0, best = 0.0;
  for ( std::size_t i = 0; i < candidates.size(); ++i )
  {
    for ( std::size_t n = 0; n < NEAR_METRES.size(); ++n )
    {
      const double score = ( shares[i][n] - measure.mean[n] ) / measure.deviation[n];
      if ( std::abs( score ) > std::abs( result.scores[i] ) )
        result.scores[i] = score;
    }
    const double found = used[i] >= LEAST_POINTS ? odds( result.scores[i] ) : 1.0;
    sum += found;
    if ( found > best )
    {
      best = found;
      result.finding = static_cast<DatumFinding>( i );
    }
  }
  result.probability = best / sum;
  result.isSure = result.probability >= SURE;
  return result;
}

} // namespace renewal::engine
