#include "tests/support/brute_force_ways.h"
#include "tests/support/slow_optimum.h"
#include "tests/support/supply_builder.h"
#include "tests/support/supply_matrix.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace renewal;
using namespace renewal::test;

namespace
{

const int CASES = 10000;
const double LENGTH_TOLERANCE_METRES = 0.003; // the brute force works in plain planes
const double SNAP_METRES = 18.0;

//! A random quarter of some 8 corners in 100 x 100 m, up to 6 communities and 6 lots; one community may have gates and lots inside.
struct SupplyQuarter
{
    explicit SupplyQuarter( std::mt19937 &random )
    {
      const auto draw = [&random]( unsigned count )
      { return static_cast<unsigned>( random() % count ); };
      const auto metres = [&draw]
      { return draw( 100001 ) / 1000.0; };
      std::vector<Xy> corners;
      for ( unsigned i = 5 + draw( 5 ); i > 0; --i )
        corners.push_back( { metres(), metres() } );
      for ( unsigned s = 3 + draw( 5 ); s > 0; --s )
      {
        std::vector<Xy> places;
        for ( unsigned v = 2 + draw( 3 ); v > 0; --v )
          places.push_back( corners[draw( static_cast<unsigned>( corners.size() ) )] );
        streets.push_back( street( places ) );
      }
      for ( unsigned t = draw( 7 ); t > 0; --t )
        input.takers.push_back( taker( at( metres(), metres() ), draw( 12 ) ) );
      if ( !input.takers.empty() )
        for ( unsigned gate = draw( 3 ); gate > 0; --gate )
          input.takers[0].gates.push_back( at( metres(), metres() ) );
      for ( unsigned g = draw( 7 ); g > 0; --g )
        input.givers.push_back( giver( at( metres(), metres() ), draw( 12 ), !input.takers.empty() && draw( 3 ) == 0 ? 0 : model::SupplyGiver::NO_TAKER ) );
      limitMetres = 10.0 + metres();
    }

    std::vector<model::Street> streets;
    model::SupplyInput input;
    double limitMetres = 0.0;
};

//! Walks of a quarter by brute force; not clear where rounding would decide.
class SlowWalks
{
  public:
    explicit SlowWalks( const SupplyQuarter &quarter )
      : mWays( quarter.streets )
    {
      const model::SupplyInput &input = quarter.input;
      walk.assign( input.givers.size(), std::vector<double>( input.takers.size(), HUGE_VAL ) );
      nearest.assign( input.takers.size(), HUGE_VAL );
      if ( mWays.segmentCount() == 0 )
        return;
      std::vector<Stops> starts, ends;
      for ( const model::SupplyTaker &one : input.takers )
        starts.push_back( one.gates.empty() ? snap( { one.place }, one.place, false ) : snap( one.gates, one.place, false ) );
      for ( const model::SupplyGiver &one : input.givers )
      {
        const bool isGated = one.inside == 0 && !input.takers[0].gates.empty();
        ends.push_back( isGated ? snap( input.takers[0].gates, one.place, true ) : snap( { one.place }, one.place, false ) );
      }
      mWays.solve();
      for ( std::size_t g = 0; g < ends.size(); ++g )
      {
        for ( std::size_t t = 0; t < starts.size(); ++t )
        {
          const bool isOwn = t == 0 && input.givers[g].inside == 0 && !input.takers[0].gates.empty();
          double metres = HUGE_VAL;
          for ( const auto &[from, access] : starts[t] )
            for ( const auto &[to, leg] : ends[g] )
              metres = std::min( metres, isOwn ? engine::groundDistanceMetres( input.takers[t].place, input.givers[g].place, model::Ellipsoid() ) : access + mWays.way( from, to ) + leg );
          nearest[t] = std::min( nearest[t], metres );
          isClear = isClear && std::abs( metres - quarter.limitMetres ) > LENGTH_TOLERANCE_METRES;
          walk[g][t] = metres <= quarter.limitMetres ? metres : HUGE_VAL;
        }
      }
    }

    bool isClear = true;
    std::vector<std::vector<double>> walk; //!< per giver and taker; infinite beyond the limit
    std::vector<double> nearest;           //!< per taker

  private:
    using Stops = std::vector<std::pair<std::size_t, double>>;

    Stops snap( const std::vector<model::LonLat> &doors, const model::LonLat &place, bool hasInnerLeg )
    {
      Stops stops;
      for ( const model::LonLat &door : doors )
      {
        const BruteForceWays::Place found = mWays.nearest( door, isClear );
        isClear = isClear && std::abs( found.access - SNAP_METRES ) > LENGTH_TOLERANCE_METRES;
        if ( found.access <= SNAP_METRES )
          stops.emplace_back( mWays.insert( found ), found.access + ( hasInnerLeg ? engine::groundDistanceMetres( place, door, model::Ellipsoid() ) : 0.0 ) );
      }
      return stops;
    }

    BruteForceWays mWays;
};

} // namespace

TEST( RandomSupply, flows_equalTheSlowSolver )
{
  std::mt19937 random( 313 );
  model::Progress progress;
  std::int64_t placed = 0;
  int withPairs = 0;
  for ( int i = 0; i < CASES && !::testing::Test::HasFailure(); ++i )
  {
    SCOPED_TRACE( i );
    const SupplyMatrix matrix = randomMatrix( random );
    std::vector<std::vector<double>> walk;
    for ( const std::vector<model::LengthUnits> &row : matrix.walk )
    {
      walk.emplace_back();
      for ( const model::LengthUnits units : row )
        walk.back().push_back( units == model::UNREACHED ? HUGE_VAL : units / model::UNITS_PER_METRE );
    }
    const engine::CheapestFlows found = engine::cheapestFlows( matrix.offered, matrix.wanted, matrix.pairs(), 1, progress );
    const Optimum sum = placedBy( found.flows, matrix.offered, matrix.wanted ), expected = slowOptimum( matrix.offered, matrix.wanted, walk );
    EXPECT_EQ( sum.placed, expected.placed );
    EXPECT_NEAR( sum.metres, expected.metres, 1e-6 );
    placed += sum.placed;
    withPairs += found.componentCount > 0;
  }
  // The cases are worth something.
  EXPECT_GT( withPairs, CASES / 2 );
  EXPECT_GT( placed, CASES );
}

TEST( RandomSupply, wholeEngine_equalsBruteForceOnRandomStreets )
{
  std::mt19937 random( 20263 );
  model::SupplySettings settings;
  settings.snapDistanceMetres = SNAP_METRES;
  settings.hasNearest = true;
  settings.threads = 1;
  std::int64_t placed = 0;
  int compared = 0;
  for ( int drawn = 0; compared < CASES && !::testing::Test::HasFailure(); ++drawn )
  {
    SCOPED_TRACE( drawn );
    const SupplyQuarter quarter( random );
    const SlowWalks slow( quarter );
    // Draws where rounding decides which street is the nearest one, or on the limit, say nothing; they are few.
    ASSERT_LT( drawn, 2 * CASES );
    if ( !slow.isClear )
      continue;
    ++compared;
    settings.limitMetres = quarter.limitMetres;
    const model::SupplyResult result = shared( quarter.input, network( quarter.streets ), settings );
    std::vector<std::int64_t> offered, wanted;
    for ( const model::SupplyGiver &one : quarter.input.givers )
      offered.push_back( one.offered );
    for ( const model::SupplyTaker &one : quarter.input.takers )
      wanted.push_back( one.wanted );
    const Optimum sum = placedBy( result.flows, offered, wanted ), expected = slowOptimum( offered, wanted, slow.walk );
    EXPECT_EQ( sum.placed, expected.placed );
    EXPECT_NEAR( sum.metres, expected.metres, LENGTH_TOLERANCE_METRES * ( 1.0 + static_cast<double>( sum.placed ) ) );
    placed += sum.placed;
    for ( std::size_t t = 0; t < wanted.size(); ++t )
    {
      EXPECT_EQ( result.nearestMetres[t].has_value(), std::isfinite( slow.nearest[t] ) ) << t;
      if ( result.nearestMetres[t] )
      {
        EXPECT_NEAR( *result.nearestMetres[t], slow.nearest[t], LENGTH_TOLERANCE_METRES ) << t;
      }
    }
  }
  EXPECT_GT( placed, CASES );
}

TEST( RandomSupply, straightMode_equalsAllPairs )
{
  std::mt19937 random( 77 );
  const auto draw = [&random]( unsigned count )
  { return static_cast<unsigned>( random() % count ); };
  for ( int i = 0; i < CASES / 5 && !::testing::Test::HasFailure(); ++i )
  {
    SCOPED_TRACE( i );
    model::SupplyInput input;
    std::vector<std::int64_t> offered, wanted;
    const double side = 100.0 * ( 1 + draw( 100 ) );
    const auto somewhere = [&]
    { return at( side * draw( 1001 ) / 1000.0, side * draw( 1001 ) / 1000.0 ); };
    for ( unsigned t = draw( 12 ); t > 0; --t )
      input.takers.push_back( taker( somewhere(), wanted.emplace_back( draw( 6 ) ) ) );
    for ( unsigned g = draw( 12 ); g > 0; --g )
      input.givers.push_back( giver( somewhere(), offered.emplace_back( draw( 6 ) ) ) );
    model::SupplySettings settings;
    settings.hasNearest = true;
    settings.limitMetres = 1.0 + side * draw( 1000 ) / 1000.0;
    std::vector<std::vector<double>> walk( offered.size(), std::vector<double>( wanted.size(), HUGE_VAL ) );
    std::vector<double> nearest( wanted.size(), HUGE_VAL );
    for ( std::size_t g = 0; g < offered.size(); ++g )
    {
      for ( std::size_t t = 0; t < wanted.size(); ++t )
      {
        const double metres = std::floor( engine::groundDistanceMetres( input.takers[t].place, input.givers[g].place, model::Ellipsoid() ) * 10000.0 + 0.5 ) / 10000.0;
        nearest[t] = std::min( nearest[t], metres );
        if ( metres <= settings.limitMetres + 0.00005 )
          walk[g][t] = metres;
      }
    }
    const model::SupplyResult result = sharedStraight( input, settings );
    const Optimum sum = placedBy( result.flows, offered, wanted ), expected = slowOptimum( offered, wanted, walk );
    EXPECT_EQ( sum.placed, expected.placed );
    EXPECT_NEAR( sum.metres, expected.metres, 1e-6 );
    for ( std::size_t t = 0; t < wanted.size(); ++t )
      EXPECT_EQ( result.nearestMetres[t].value_or( HUGE_VAL ), nearest[t] );
  }
}
