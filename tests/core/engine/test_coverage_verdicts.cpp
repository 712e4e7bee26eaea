#include "tests/support/coverage_builder.h"

#include <gtest/gtest.h>

using namespace renewal;
using namespace renewal::test;
using model::Verdict;

namespace
{

//! A street from (0,0) to (1000,0), a vertex every 50 m (a geodesic of 1 km would bulge by 13 mm); the shop is at its west end.
model::Network straightStreet()
{
  std::vector<Xy> places;
  for ( int i = 0; i <= 20; ++i )
    places.push_back( { 50.0 * i, 0 } );
  return network( { street( places ) } );
}

//! Ten residents, the first \a near of them 50 m from the shop, the others 800 m.
model::CoverageInput tenResidents( int near )
{
  model::CoverageInput input = communities( 1 );
  input.rules = { rule( { "shop" }, 300 ) };
  for ( int i = 0; i < 10; ++i )
    addResident( input, at( i < near ? 50 : 800, 0 ), 0, 0.1 );
  input.facilities = { facility( "shop", at( 0, 0 ) ) };
  return input;
}

} // namespace

TEST( CoverageVerdicts, shares_decide )
{
  const std::pair<int, Verdict> cases[] = { { 0, Verdict::Unmet }, { 1, Verdict::Partly }, { 8, Verdict::Partly }, { 9, Verdict::Met }, { 10, Verdict::Met } };
  for ( const auto &one : cases )
  {
    const model::CoverageResult result = coverage( tenResidents( one.first ), straightStreet() );
    EXPECT_NEAR( *result.rows[0].coveredShare, one.first / 10.0, 1e-12 );
    EXPECT_EQ( result.rows[0].verdict, one.second ) << one.first;
    EXPECT_EQ( result.unserved.size(), static_cast<std::size_t>( 10 - one.first ) );
  }
}

TEST( CoverageVerdicts, median_isTheWeightedLowerOne )
{
  // 50 m for 5 of 10: the lower median of two middle values is 50; one less and it is 800.
  EXPECT_NEAR( *coverage( tenResidents( 5 ), straightStreet() ).rows[0].medianMetres, 50, 0.001 );
  EXPECT_NEAR( *coverage( tenResidents( 4 ), straightStreet() ).rows[0].medianMetres, 800, 0.001 );
  model::CoverageInput weighted = tenResidents( 1 );
  weighted.residents[0].weight = 1.0; // against 9 x 0.1
  EXPECT_NEAR( *coverage( weighted, straightStreet() ).rows[0].medianMetres, 50, 0.001 );
  EXPECT_NEAR( *coverage( weighted, straightStreet() ).rows[0].farthestMetres, 800, 0.001 );
}

TEST( CoverageVerdicts, populationUnknownOrNobody )
{
  model::CoverageInput input = tenResidents( 10 );
  EXPECT_FALSE( coverage( input, straightStreet() ).rows[0].population.has_value() );
  for ( model::Resident &resident : input.residents )
    resident.weight = 0.0;
  input.communities[0].population = 0.0;
  const model::CoverageResult nobody = coverage( input, straightStreet() );
  EXPECT_EQ( nobody.rows[0].verdict, Verdict::NoData );
  EXPECT_DOUBLE_EQ( *nobody.rows[0].population, 0.0 );
}

TEST( CoverageVerdicts, population_isKnownPerCommunity )
{
  model::CoverageInput input = tenResidents( 10 );
  input.communities.resize( 3 );
  input.communities[1].population = 40.0; // two residents of 20
  input.communities[2].population = 7.0;  // nobody of them is in the data
  addResident( input, at( 50, 0 ), 1, 20.0 );
  addResident( input, at( 800, 0 ), 1, 20.0 );
  const model::CoverageResult result = coverage( input, straightStreet() );
  EXPECT_FALSE( result.rows[0].population.has_value() );
  EXPECT_FALSE( result.rows[0].coveredPopulation.has_value() );
  EXPECT_DOUBLE_EQ( *result.rows[0].coveredShare, 1.0 );
  EXPECT_DOUBLE_EQ( *result.rows[1].population, 40.0 );
  EXPECT_DOUBLE_EQ( *result.rows[1].coveredPopulation, 20.0 );
  EXPECT_DOUBLE_EQ( *result.rows[2].population, 7.0 );
  EXPECT_EQ( result.rows[2].verdict, Verdict::NoData );
  EXPECT_FALSE( result.summary[0].population.has_value() );
  EXPECT_DOUBLE_EQ( *result.summary[1].population, 40.0 );
}

TEST( CoverageVerdicts, size_shortIsPartlyUnknownIsNodata )
{
  model::CoverageInput input = tenResidents( 10 );
  input.communities[0].households = 1000.0;
  input.rules[0].size = { 300.0, 50.0 }; // max(300, 50 x 1000 / 100 = 500) = 500
  input.facilities[0].sizeSquareMetres = 500.0;
  model::CoverageResult result = coverage( input, straightStreet() );
  EXPECT_DOUBLE_EQ( *result.rows[0].sizeRequired, 500.0 );
  EXPECT_EQ( result.rows[0].verdict, Verdict::Met );
  input.facilities[0].sizeSquareMetres = 499.0;
  EXPECT_EQ( coverage( input, straightStreet() ).rows[0].verdict, Verdict::Partly );
  // A second shop of unknown size could make it up.
  input.facilities.push_back( facility( "shop", at( 20, 0 ) ) );
  result = coverage( input, straightStreet() );
  EXPECT_EQ( result.rows[0].verdict, Verdict::NoData );
  EXPECT_DOUBLE_EQ( *result.rows[0].sizeFound, 499.0 );
  // Known and enough, whatever the other has.
  input.facilities[0].sizeSquareMetres = 501.0;
  EXPECT_EQ( coverage( input, straightStreet() ).rows[0].verdict, Verdict::Met );
  // A shop beyond the limit of everybody adds nothing: (1000,0) is 950 m from the nearest resident.
  input.facilities[1] = facility( "shop", at( 1000, 0 ) );
  input.facilities[1].sizeSquareMetres = 900.0;
  EXPECT_DOUBLE_EQ( *coverage( input, straightStreet() ).rows[0].sizeFound, 501.0 );
}

TEST( CoverageVerdicts, households_areEstimatedFromPeople )
{
  model::CoverageInput input = tenResidents( 10 );
  input.rules[0].size = { std::nullopt, 50.0 };
  input.facilities[0].sizeSquareMetres = 1.0;
  // Neither households nor people: the demand cannot be known.
  EXPECT_EQ( coverage( input, straightStreet() ).rows[0].verdict, Verdict::NoData );
  input.communities[0].population = 286.0;
  for ( model::Resident &resident : input.residents )
    resident.weight = 28.6;
  const model::CoverageRow row = coverage( input, straightStreet() ).rows[0];
  EXPECT_TRUE( row.isHouseholdsEstimated );
  EXPECT_NEAR( *row.sizeRequired, 50.0, 1e-9 ); // 286 people / 2.86 = 100 households
  EXPECT_EQ( row.verdict, Verdict::Partly );
}

TEST( CoverageVerdicts, summary_weighsSharesAndGrades )
{
  model::CoverageInput input = tenResidents( 6 ); // shop: share 0.6
  input.facilities.push_back( facility( "park", at( 400, 0 ) ) );
  input.rules.push_back( rule( { "park" }, 2000, 1, model::RuleClass::Optional ) ); // share 1
  input.rules.push_back( rule( { "shop" }, 10, 1, model::RuleClass::Info ) );       // never counts
  input.rules[1].weight = 3.0;
  model::CoverageSummaryRow summary = coverage( input, straightStreet() ).summary[0];
  EXPECT_NEAR( *summary.score, 100 * ( 1 * 0.6 + 3 * 1.0 ) / 4, 1e-9 ); // 90
  EXPECT_EQ( summary.grade, "A" );
  EXPECT_EQ( summary.rulesMust, 1 );
  EXPECT_EQ( summary.rulesMustMet, 0 );
  EXPECT_EQ( summary.rulesOptional, 1 );
  EXPECT_EQ( summary.rulesOptionalMet, 1 );
  EXPECT_EQ( summary.missing, ( std::vector<std::uint32_t> { 0 } ) );
  EXPECT_FALSE( summary.isEdge.has_value() );
  // A rule without data: 1.7 of 5.7 is 29.8 %, 1.8 of 5.8 is 31 %.
  input.rules.push_back( rule( { "school" }, 500 ) );
  input.rules[3].weight = 1.7;
  summary = coverage( input, straightStreet() ).summary[0];
  EXPECT_EQ( summary.grade, "A" );
  EXPECT_EQ( summary.rulesNoData, 1 );
  input.rules[3].weight = 1.8;
  summary = coverage( input, straightStreet() ).summary[0];
  EXPECT_EQ( summary.grade, "" );
  EXPECT_TRUE( summary.score.has_value() );
}

TEST( CoverageVerdicts, edgeOfTheData_isMarked )
{
  model::CoverageInput input = tenResidents( 10 ); // all at (50,0), limit 300
  input.networkHull = box( -1000, -1000, 1000, 1000 );
  EXPECT_FALSE( *coverage( input, straightStreet() ).summary[0].isEdge );
  input.networkHull = box( -240, -1000, 1000, 1000 ); // 290 m
  EXPECT_TRUE( *coverage( input, straightStreet() ).summary[0].isEdge );
  input.networkHull = box( -1000, 2000, 1000, 3000 ); // outside
  EXPECT_TRUE( *coverage( input, straightStreet() ).summary[0].isEdge );
}

//   straight mode: shop 30-40-50 away; park outline 70 m away; inside 0; gates and streets do not matter
TEST( CoverageVerdicts, straightLines_ignoreStreetsAndGates )
{
  model::CoverageInput input = communities( 3 );
  input.communities[0].gates = { at( 500, 500 ) };
  input.rules = { rule( { "shop" }, 50.01 ), rule( { "park" }, 100 ), rule( { "park", "shop" }, 100, 2 ) };
  addResident( input, at( 0, 0 ), 0 );
  addResident( input, at( 110, 10 ), 1 );
  addResident( input, at( -400, 0 ), 2 );
  input.facilities = { facility( "shop", at( 30, 40 ) ) };
  input.areas.push_back( { "p", "park", { box( 70, -50, 170, 50 ) }, 10000.0 } );
  const model::CoverageResult result = straightCoverage( input );
  EXPECT_NEAR( *result.rows[0].medianMetres, 50, 0.001 );
  EXPECT_NEAR( *result.rows[1].medianMetres, 70, 0.001 );
  EXPECT_NEAR( *result.rows[2].medianMetres, 70, 0.001 ); // the second of 50 and 70
  EXPECT_NEAR( *result.rows[4].medianMetres, 0, 0.001 );
  EXPECT_NEAR( *result.rows[7].medianMetres, 470, 0.001 );
  EXPECT_EQ( result.rows[0].countWithin, 1 );
  EXPECT_EQ( result.rows[2].countWithin, 2 );
  EXPECT_EQ( result.rows[8].countWithin, 0 );
  EXPECT_TRUE( result.notes.residentsOffStreet.empty() );
  EXPECT_FALSE( result.summary[0].isEdge.has_value() );
}

//   Two places on the equator 0.1 degrees (11 km) apart; on WGS 84 they would be 0.19 m nearer.
TEST( CoverageVerdicts, straightLines_areThoseOfTheGivenEllipsoid )
{
  model::CoverageInput input = communities( 1 );
  input.rules = { rule( { "shop" }, 50000 ) };
  addResident( input, { 114.0, 0.0 } );
  input.facilities = { facility( "shop", { 114.1, 0.0 } ) };
  model::CoverageSettings settings;
  settings.isStraight = true;
  settings.ellipsoid = { 6378245.0, 298.3 }; // Krassovsky, as in Beijing 1954
  model::Progress progress;
  const model::CoverageResult result = engine::serviceCoverage( input, nullptr, settings, progress );
  // Along the equator a geodesic is an arc of the semi-major axis: 6,378,245 x 0.1 degrees.
  EXPECT_NEAR( *result.rows[0].medianMetres, 6378245.0 * 3.14159265358979 / 1800.0, 0.001 );
}

TEST( CoverageVerdicts, numberOfThreads_changesNothing )
{
  model::CoverageInput input = tenResidents( 6 );
  for ( int i = 0; i < 5; ++i )
    input.rules.push_back( rule( { "shop" }, 100.0 * i + 1, i + 1 ) );
  for ( int i = 0; i < 20; ++i )
    input.facilities.push_back( facility( "shop", at( 45.0 * i, 30 ) ) );
  model::CoverageSettings one, four;
  one.threads = 1;
  four.threads = 4;
  const model::CoverageResult a = coverage( input, straightStreet(), one ), b = coverage( input, straightStreet(), four );
  for ( std::size_t r = 0; r < a.rows.size(); ++r )
  {
    EXPECT_EQ( a.rows[r].medianMetres, b.rows[r].medianMetres );
    EXPECT_EQ( a.rows[r].countWithin, b.rows[r].countWithin );
    EXPECT_EQ( a.rows[r].verdict, b.rows[r].verdict );
  }
}

//   Four of ten live 800 m away: they lack the shop whether they are listed or not.
TEST( CoverageVerdicts, unservedThatNobodyWants_areNotListed )
{
  model::CoverageSettings settings;
  settings.isUnservedWanted = false;
  const model::CoverageResult listed = coverage( tenResidents( 6 ), straightStreet() ), bare = coverage( tenResidents( 6 ), straightStreet(), settings );
  EXPECT_EQ( listed.unserved.size(), 4u );
  EXPECT_TRUE( bare.unserved.empty() );
  EXPECT_NEAR( *bare.rows[0].coveredShare, 0.6, 1e-12 );
  EXPECT_EQ( bare.rows[0].verdict, Verdict::Partly );
  EXPECT_EQ( bare.summary[0].missing, listed.summary[0].missing );
}
