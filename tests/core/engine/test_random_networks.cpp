#include "core/engine/bounded_search.h"
#include "core/engine/length_units.h"
#include "tests/support/brute_force_ways.h"
#include "tests/support/coverage_builder.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

using namespace renewal;
using namespace renewal::test;

namespace
{

const int NETWORKS = 10000;
const double TOLERANCE = 0.003; // the brute force works in plain planes
const double SNAP_METRES = 18.0;

struct Park
{
    double minX, minY, maxX, maxY;
};

//! A random quarter: some 8 corners in 100 x 100 m, streets over them, three communities, one park.
struct Quarter
{
    std::vector<model::Street> streets;
    model::CoverageInput input = communities( 3 );
    Park park {};

    explicit Quarter( std::mt19937 &random )
    {
      std::uniform_real_distribution<double> any( 0.0, 100.0 );
      const auto pick = [&random]( int n )
      { return static_cast<int>( random() % n ); };
      std::vector<Xy> corners;
      for ( int i = 0; i < 5 + pick( 5 ); ++i )
        corners.push_back( { any( random ), any( random ) } );
      for ( int s = 0; s < 3 + pick( 5 ); ++s )
      {
        std::vector<Xy> places;
        for ( int v = 0; v < 2 + pick( 4 ); ++v )
          places.push_back( corners[pick( static_cast<int>( corners.size() ) )] );
        streets.push_back( street( places ) );
      }
      const auto somewhere = [&]
      { return at( any( random ), any( random ) ); };
      for ( std::uint32_t c = 0; c < 2; ++c )
        for ( int g = pick( 3 ); g > 0; --g )
          input.communities[c].gates.push_back( somewhere() );
      for ( int r = 0; r < 7; ++r )
        addResident( input, somewhere(), r < 3 ? r : pick( 3 ), 1.0 + pick( 3 ) );
      for ( int f = 0; f < 5; ++f )
      {
        input.facilities.push_back( facility( f % 2 ? "a" : "b", somewhere() ) );
        const std::uint32_t community = pick( 4 );
        if ( community < 2 && !input.communities[community].gates.empty() )
          input.facilities.back().community = community;
      }
      const double x = any( random ), y = any( random );
      park = { x, y, x + 5 + 0.3 * any( random ), y + 5 + 0.3 * any( random ) };
      input.areas.push_back( { "park", "park", { box( park.minX, park.minY, park.maxX, park.maxY ) }, 100.0 } );
      input.rules = { rule( { "a" }, 20 + any( random ) ), rule( { "b", "a", "park" }, 20 + any( random ), 2 ), rule( { "park" }, any( random ) + 1 ), rule( { "b" }, 60 + any( random ), 3 ), rule( { "a", "b" }, 60, 1 ) };
    }
};

double toPark( const Park &park, const BruteForceWays::Xy &p )
{
  return std::hypot( std::max( { park.minX - p.x, p.x - park.maxX, 0.0 } ), std::max( { park.minY - p.y, p.y - park.maxY, 0.0 } ) );
}

//! Distances of all residents to all items by brute force; an item is a facility or, last, the park.
class Reference
{
  public:
    explicit Reference( const Quarter &quarter )
      : mQuarter( quarter )
      , mWays( quarter.streets )
    {
      if ( mWays.segmentCount() == 0 )
        return;
      for ( const model::Resident &resident : quarter.input.residents )
        mHomes.push_back( snap( resident.place, resident.community ) );
      for ( const model::Facility &facility : quarter.input.facilities )
        mTargets.push_back( snap( facility.place, facility.community ) );
      mTargets.push_back( parkEntries() );
      mWays.solve();
    }

    bool isClear = true;

    bool hasStreet( std::size_t resident ) const { return !mHomes.empty() && !mHomes[resident].empty(); }
    bool isUsable( std::size_t item ) const { return !mTargets.empty() && !mTargets[item].empty(); }

    double distance( std::size_t resident, std::size_t item ) const
    {
      const model::CoverageInput &input = mQuarter.input;
      const model::Resident &who = input.residents[resident];
      double best = HUGE_VAL;
      if ( item == input.facilities.size() )
      {
        if ( toPark( mQuarter.park, xy( who.place ) ) == 0.0 )
          return 0.0;
      }
      else if ( input.facilities[item].community == who.community && !input.communities[who.community].gates.empty() )
        return engine::groundDistanceMetres( who.place, input.facilities[item].place, model::Ellipsoid() );
      for ( const Stop &home : mHomes[resident] )
        for ( const Stop &target : mTargets[item] )
          best = std::min( best, home.access + mWays.way( home.place, target.place ) + target.access );
      return best;
    }

  private:
    struct Stop
    {
        std::size_t place;
        double access;
    };

    //! Metres as the drawing has them: the inverse of at().
    static BruteForceWays::Xy xy( const model::LonLat &p )
    {
      const model::LonLat sameLat { ORIGIN_LON, p.lat }, origin { ORIGIN_LON, ORIGIN_LAT };
      return { BruteForceWays::plane( sameLat, p ).x, engine::groundDistanceMetres( origin, sameLat, model::Ellipsoid() ) * ( p.lat < ORIGIN_LAT ? -1 : 1 ) };
    }

    void watch( double metres, double limit ) { isClear = isClear && std::abs( metres - limit ) > TOLERANCE; }

    std::vector<Stop> snap( const model::LonLat &place, std::uint32_t community )
    {
      std::vector<Stop> stops;
      const auto add = [&]( const model::LonLat &where, double inner )
      {
        const BruteForceWays::Place found = mWays.nearest( where, isClear );
        watch( found.access, SNAP_METRES );
        if ( found.access <= SNAP_METRES )
          stops.push_back( { mWays.insert( found ), found.access + inner } );
      };
      const bool isGated = community != model::Facility::NO_COMMUNITY && !mQuarter.input.communities[community].gates.empty();
      if ( !isGated )
        add( place, 0.0 );
      else
        for ( const model::LonLat &gate : mQuarter.input.communities[community].gates )
          add( gate, engine::groundDistanceMetres( place, gate, model::Ellipsoid() ) );
      return stops;
    }

    //! Per segment the whole stretch inside, as its two ends, or the nearest place by ternary search.
    std::vector<Stop> parkEntries()
    {
      std::vector<Stop> stops;
      for ( std::size_t s = 0; s < mWays.segmentCount(); ++s )
      {
        const BruteForceWays::Xy a = xy( mWays.start( s ) ), b = xy( mWays.end( s ) );
        const double length = engine::groundDistanceMetres( mWays.start( s ), mWays.end( s ), model::Ellipsoid() );
        const auto distanceAt = [&]( double t )
        { return toPark( mQuarter.park, { a.x + t * ( b.x - a.x ), a.y + t * ( b.y - a.y ) } ); };
        double from = 0.0, to = 1.0;
        const auto clip = [&from, &to]( double start, double step, double low, double high )
        {
          if ( step == 0.0 )
            return;
          const auto ends = std::minmax( { ( low - start ) / step, ( high - start ) / step } );
          from = std::max( from, ends.first );
          to = std::min( to, ends.second );
        };
        clip( a.x, b.x - a.x, mQuarter.park.minX, mQuarter.park.maxX );
        clip( a.y, b.y - a.y, mQuarter.park.minY, mQuarter.park.maxY );
        if ( from < to )
        {
          isClear = isClear && ( to - from ) * length > 0.1;
          insertStretch( s, from * length, to * length, stops );
          continue;
        }
        double low = 0.0, high = 1.0;
        for ( int i = 0; i < 100; ++i )
        {
          const double third = ( high - low ) / 3;
          ( distanceAt( low + third ) <= distanceAt( high - third ) ? high : low ) += distanceAt( low + third ) <= distanceAt( high - third ) ? -third : third;
        }
        watch( distanceAt( low ), SNAP_METRES );
        isClear = isClear && distanceAt( low ) > 0.05;
        if ( distanceAt( low ) <= SNAP_METRES )
          stops.push_back( { mWays.insert( { s, low * length, 0.0 } ), distanceAt( low ) } );
      }
      return stops;
    }

    //! Homes that lie on the stretch reach the park there too.
    void insertStretch( std::size_t segment, double from, double to, std::vector<Stop> &stops )
    {
      const std::size_t known = mWays.placeCount();
      for ( std::size_t p = 0; p < known; ++p )
        if ( mWays.place( p ).segment == segment && mWays.place( p ).along > from && mWays.place( p ).along < to )
          stops.push_back( { p, 0.0 } );
      stops.push_back( { mWays.insert( { segment, from, 0.0 } ), 0.0 } );
      stops.push_back( { mWays.insert( { segment, to, 0.0 } ), 0.0 } );
    }

    const Quarter &mQuarter;
    BruteForceWays mWays;
    std::vector<std::vector<Stop>> mHomes;
    std::vector<std::vector<Stop>> mTargets;
};

bool isOfRule( const model::CoverageInput &input, const model::CoverageRule &rule, std::size_t item )
{
  const std::string type = item < input.facilities.size() ? input.facilities[item].type : "park";
  return std::count( rule.facilities.begin(), rule.facilities.end(), type ) > 0;
}

void expectNear( const std::optional<double> &found, double expected )
{
  EXPECT_EQ( found.has_value(), expected < HUGE_VAL );
  if ( found && expected < HUGE_VAL )
  {
    EXPECT_NEAR( *found, expected, TOLERANCE );
  }
}

//! Compares one row; returns how many residents it was about.
int compareRow( const model::CoverageRow &row, const Quarter &quarter, const Reference &reference )
{
  const model::CoverageInput &input = quarter.input;
  const model::CoverageRule &rule = input.rules[row.rule];
  std::vector<std::pair<double, double>> sorted;
  double covered = 0.0, weight = 0.0;
  bool isOnTheLimit = false;
  std::map<std::size_t, double> leastOfItem;
  for ( std::size_t r = 0; r < input.residents.size(); ++r )
  {
    if ( input.residents[r].community != row.community || !reference.hasStreet( r ) )
      continue;
    std::vector<double> distances;
    for ( std::size_t item = 0; item <= input.facilities.size(); ++item )
    {
      if ( !isOfRule( input, rule, item ) || !reference.isUsable( item ) )
        continue;
      distances.push_back( reference.distance( r, item ) );
      const auto known = leastOfItem.emplace( item, distances.back() ).first;
      known->second = std::min( known->second, distances.back() );
      isOnTheLimit = isOnTheLimit || std::abs( distances.back() - rule.limitMetres ) < TOLERANCE;
    }
    std::sort( distances.begin(), distances.end() );
    const double kth = distances.size() < static_cast<std::size_t>( rule.minCount ) ? HUGE_VAL : distances[rule.minCount - 1];
    sorted.push_back( { kth, input.residents[r].weight } );
    weight += input.residents[r].weight;
    covered += kth <= rule.limitMetres ? input.residents[r].weight : 0.0;
  }
  if ( sorted.empty() )
  {
    EXPECT_EQ( row.verdict, model::Verdict::NoData );
    return 0;
  }
  std::sort( sorted.begin(), sorted.end() );
  double below = 0.0;
  std::size_t middle = 0;
  while ( below + sorted[middle].second < 0.5 * weight )
    below += sorted[middle++].second;
  expectNear( row.medianMetres, sorted[middle].first );
  expectNear( row.farthestMetres, sorted.back().first );
  if ( isOnTheLimit )
    return static_cast<int>( sorted.size() );
  EXPECT_NEAR( row.coveredShare.value_or( -1.0 ), covered / weight, 1e-9 );
  EXPECT_EQ( row.countWithin, std::count_if( leastOfItem.begin(), leastOfItem.end(), [&rule]( const auto &one )
                                             { return one.second <= rule.limitMetres; } ) );
  EXPECT_EQ( row.verdict == model::Verdict::NoData, leastOfItem.empty() );
  return static_cast<int>( sorted.size() );
}

} // namespace

TEST( RandomNetworks, coverage_equalsBruteForce )
{
  std::mt19937 random( 20251 );
  model::CoverageSettings settings;
  settings.snapDistanceMetres = SNAP_METRES;
  settings.threads = 1;
  int compared = 0, residents = 0;
  for ( int drawn = 0; compared < NETWORKS && !::testing::Test::HasFailure(); ++drawn )
  {
    const Quarter quarter( random );
    const Reference reference( quarter );
    // Draws where rounding decides which street is the nearest one say nothing; they are few.
    ASSERT_LT( drawn, 2 * NETWORKS );
    if ( !reference.isClear )
      continue;
    ++compared;
    const model::CoverageResult result = coverage( quarter.input, network( quarter.streets ), settings );
    for ( const model::CoverageRow &row : result.rows )
    {
      SCOPED_TRACE( "draw " + std::to_string( drawn ) + " community " + std::to_string( row.community ) + " rule " + std::to_string( row.rule ) );
      residents += compareRow( row, quarter, reference );
    }
  }
  EXPECT_GT( residents, 10 * NETWORKS );
}

// More facilities never lower coverage.
TEST( RandomNetworks, oneMoreFacility_neverLowersCoverage )
{
  std::mt19937 random( 7 );
  std::uniform_real_distribution<double> any( 0.0, 100.0 );
  for ( int i = 0; i < 1000; ++i )
  {
    Quarter quarter( random );
    const model::Network net = network( quarter.streets );
    const model::CoverageResult before = coverage( quarter.input, net );
    quarter.input.facilities.push_back( facility( i % 2 ? "a" : "b", at( any( random ), any( random ) ) ) );
    const model::CoverageResult after = coverage( quarter.input, net );
    for ( std::size_t r = 0; r < before.rows.size(); ++r )
    {
      EXPECT_GE( after.rows[r].coveredShare.value_or( 0.0 ), before.rows[r].coveredShare.value_or( 0.0 ) );
      EXPECT_GE( after.rows[r].countWithin, before.rows[r].countWithin );
      EXPECT_LE( after.rows[r].farthestMetres.value_or( HUGE_VAL ), before.rows[r].farthestMetres.value_or( HUGE_VAL ) );
    }
  }
}

// Pieces of a bounded search: a place is in just one piece if, and only if, its distance is within the limit.
TEST( RandomNetworks, reachedPieces_areTheWholeReachOnce )
{
  std::mt19937 random( 99 );
  model::Progress progress;
  for ( int i = 0; i < 2000; ++i )
  {
    const Quarter quarter( random );
    const model::Network net = network( quarter.streets );
    if ( net.edges.empty() )
      continue;
    const engine::StreetIndex index( net, SNAP_METRES );
    std::vector<engine::SearchSeed> seeds;
    for ( const engine::StreetIndex::Entry &entry : index.entries( quarter.input.areas[0].rings ) )
      seeds.push_back( { 0, entry } );
    const model::StreetPosition place = index.nearest( quarter.input.facilities[0].place );
    if ( place.isOnStreet() )
      seeds.push_back( { 0, { place.edge, place.offset, place.offset, place.access } } );
    const model::LengthUnits limit = engine::toUnits( 5.0 + random() % 100 );
    engine::BoundedSearch search( net );
    search.run( seeds, limit + 1000 );
    search.run( seeds, limit ); // work space is reused
    const engine::NearestAtPosition exact( net, seeds, engine::searchNearest( net, seeds, 1, progress ) );
    for ( std::uint32_t n = 0; n < net.nodes.size(); ++n )
    {
      const model::LengthUnits distance = engine::searchNearest( net, seeds, 1, progress ).distance[n];
      EXPECT_EQ( search.distance( n ), distance <= limit ? distance : model::UNREACHED );
    }
    const std::vector<engine::ReachedPiece> pieces = engine::reachedPieces( net, search, seeds, limit );
    for ( int k = 0; k < 50; ++k )
    {
      model::StreetPosition position;
      position.edge = random() % net.edges.size();
      position.offset = random() % net.edges[position.edge].length;
      const model::LengthUnits distance = exact.nearest( position ).distance;
      int holding = 0;
      for ( const engine::ReachedPiece &piece : pieces )
      {
        const auto ends = std::minmax( piece.fromOffset, piece.toOffset );
        if ( piece.edge != position.edge || position.offset <= ends.first || position.offset >= ends.second )
          continue;
        ++holding;
        const bool isLevel = piece.fromDistance == piece.toDistance;
        const model::LengthUnits along = position.offset > piece.fromOffset ? position.offset - piece.fromOffset : piece.fromOffset - position.offset;
        EXPECT_NEAR( piece.fromDistance + ( isLevel ? 0.0 : along ), distance, 1.0 );
      }
      if ( distance + 2 < limit || distance > limit + 2 )
      {
        EXPECT_NEAR( holding, distance <= limit ? 1 : 0, 0 ) << "draw " << i;
      }
    }
  }
}
