#include "tests/support/sample_city_rows.h"

#include <cmath>
#include <gtest/gtest.h>
#include <set>
#include <stdexcept>

using namespace renewal;
using namespace renewal::tests;

namespace
{

//! FNV-1a over the parts of a city that a platform could get wrong.
std::uint64_t fingerprint( const CityRows &rows )
{
  std::uint64_t hash = 1469598103934665603ull;
  const auto mix = [&hash]( std::int64_t value )
  { hash = ( hash ^ static_cast<std::uint64_t>( value ) ) * 1099511628211ull; };
  const auto mixText = [&mix]( const std::string &text )
  { for ( const char letter : text ) mix( letter ); };
  const auto mixLine = [&mix]( const CityLine &line )
  { for ( const CityPoint &point : line ) { mix( std::llround( point.x * 1000 ) ); mix( std::llround( point.y * 1000 ) ); } };
  for ( const CityStreet &row : rows.streets )
    mixLine( row.line );
  for ( const CityCommunity &row : rows.communities )
  {
    mixLine( row.outline );
    mixText( row.id + row.name + row.kind );
    mix( row.households * 1000003ll + row.cars * 1009 + row.builtYear );
    mix( std::llround( row.need * 10 ) );
  }
  for ( const CityFacility &row : rows.facilities )
  {
    mixText( row.type );
    mixLine( { row.point } );
  }
  for ( const CitySurveyRow &row : rows.survey )
    mixText( row.item + row.status + row.date );
  return hash;
}

} // namespace

TEST( SampleCity, settingsOutOfRange_areRefused )
{
  CityRows rows;
  model::Progress progress;
  SampleCitySettings settings;
  settings.blocks = 0;
  EXPECT_THROW( generateSampleCity( settings, rows, progress ), std::invalid_argument );
  settings.blocks = SampleCitySettings::MAX_BLOCKS + 1;
  EXPECT_THROW( generateSampleCity( settings, rows, progress ), std::invalid_argument );
  EXPECT_TRUE( rows.streets.empty() );
}

TEST( SampleCity, cancel_stopsWithinOneBlock )
{
  struct : model::Progress
  {
      bool isCanceled() const override { return true; }
  } canceled;
  CityRows rows;
  EXPECT_THROW( generateSampleCity( SampleCitySettings(), rows, canceled ), model::Canceled );
  EXPECT_TRUE( rows.streets.empty() );
}

TEST( SampleCity, sameSeed_givesTheSameCity_anotherSeedAnother )
{
  const CityRows first = sampleCity( 7, 25 );
  EXPECT_EQ( fingerprint( first ), fingerprint( sampleCity( 7, 25 ) ) );
  EXPECT_NE( fingerprint( first ), fingerprint( sampleCity( 8, 25 ) ) );
}

TEST( SampleCity, rows_growWithTheBlocks )
{
  const CityRows one = sampleCity( 3, 1 );
  const CityRows few = sampleCity( 3, 25 );
  const CityRows many = sampleCity( 3, 100 );
  // The first block is always housing: its first parcel holds a community at least.
  EXPECT_GE( one.communities.size(), 1u );
  EXPECT_GT( few.communities.size(), 25u );
  EXPECT_NEAR( static_cast<double>( many.communities.size() ) / static_cast<double>( few.communities.size() ), 4.0, 1.6 );
  EXPECT_GT( many.streets.size(), 3 * few.streets.size() );
  EXPECT_GT( many.facilities.size(), 2 * few.facilities.size() );
  EXPECT_GT( many.buildings.size(), 2 * few.buildings.size() );
}

TEST( SampleCity, lots_offerWholeSpaces_outsideCommunities )
{
  const CityRows rows = sampleCity( 1, 100 );
  ASSERT_FALSE( rows.lots.empty() );
  std::set<std::string> kinds;
  for ( const CityLot &row : rows.lots )
  {
    EXPECT_GT( row.spaces, 0 ) << row.id;
    EXPECT_TRUE( row.share >= 0.0 && row.share <= 1.0 ) << row.id;
    kinds.insert( row.lotType );
  }
  EXPECT_EQ( kinds, ( std::set<std::string> { "150904", "150905", "150906" } ) );
  for ( const CityStation &row : rows.stations )
    EXPECT_TRUE( row.piles > 0 && row.powerKilowatts >= 7.0 * row.piles ) << row.id;
}

TEST( SampleCity, need_growsWithAge )
{
  const CityRows rows = sampleCity( 1, 100 );
  double old = 0.0;
  double recent = 0.0;
  int oldCount = 0;
  int recentCount = 0;
  for ( const CityCommunity &row : rows.communities )
  {
    ( row.builtYear <= 1995 ? old : recent ) += row.builtYear <= 1995 || row.builtYear > 2005 ? row.need : 0.0;
    oldCount += row.builtYear <= 1995;
    recentCount += row.builtYear > 2005;
  }
  ASSERT_GT( oldCount, 20 );
  ASSERT_GT( recentCount, 20 );
  EXPECT_GT( old / oldCount, recent / recentCount + 20.0 );
}

TEST( SampleCity, survey_coversOldCommunitiesOnly_barriersOfAllKinds )
{
  const CityRows rows = sampleCity( 1, 36 );
  std::set<std::string> old;
  for ( const CityCommunity &row : rows.communities )
  {
    if ( row.builtYear <= 2000 )
      old.insert( row.id );
  }
  std::set<std::string> surveyed;
  for ( const CitySurveyRow &row : rows.survey )
  {
    EXPECT_EQ( old.count( row.communityId ), 1u ) << row.communityId;
    EXPECT_TRUE( row.status == "yes" || row.status == "no" );
    EXPECT_EQ( row.date.size(), 10u );
    surveyed.insert( row.communityId );
  }
  EXPECT_GT( 2 * surveyed.size(), old.size() );
  EXPECT_LT( surveyed.size(), old.size() );
  std::set<std::string> kinds;
  for ( const CityBarrier &row : rows.barriers )
    kinds.insert( row.kind );
  EXPECT_EQ( kinds, ( std::set<std::string> { "arterial", "rail", "river" } ) );
}

TEST( SampleCity, names_showThatTheyAreMadeUp )
{
  const CityRows rows = sampleCity( 1, 36 );
  for ( const CityCommunity &row : rows.communities )
    EXPECT_EQ( row.name.rfind( "示例", 0 ), 0u ) << row.name;
  for ( const CityFacility &row : rows.facilities )
    EXPECT_EQ( row.name.rfind( "示例", 0 ), 0u ) << row.name;
  for ( const CityDistrict &row : rows.districts )
    EXPECT_EQ( row.name.rfind( "示例", 0 ), 0u ) << row.name;
}
