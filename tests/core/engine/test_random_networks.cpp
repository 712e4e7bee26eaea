#include "core/engine/bounded_search.h"
#include "core/engine/length_units.h"
#include "tests/support/random_quarter.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

using namespace renewal;
using namespace renewal::test;

namespace
{

const int NETWORKS = 10000;

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
  EXPECT_EQ( row.coveredShare.has_value(), !leastOfItem.empty() );
  EXPECT_NEAR( row.coveredShare.value_or( 0.0 ), covered / weight, 1e-9 );
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
