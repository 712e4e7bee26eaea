#include "core/model/dimensions.h"
#include "core/model/facility_type_keys.h"
#include "core/model/indicator_names.h"

#include <gtest/gtest.h>
#include <set>

using namespace renewal::model;

TEST( IndicatorNames, list_holdsTheOfficialCodesInOrder )
{
  std::vector<std::string> official;
  for ( const IndicatorName &name : indicatorNames() )
  {
    const std::string code = name.code;
    if ( code.rfind( "TJ-", 0 ) == 0 && code.back() != 'W' )
      official.push_back( code );
  }
  std::vector<std::string> expected;
  for ( int number = 10; number <= 26; ++number )
    expected.push_back( "TJ-" + std::to_string( number ) );
  EXPECT_EQ( official, expected );
}

TEST( IndicatorNames, everyRow_isCompleteAndOnce )
{
  std::set<std::string> codes;
  for ( const IndicatorName &name : indicatorNames() )
  {
    EXPECT_TRUE( codes.insert( name.code ).second ) << name.code;
    for ( const char *text : { name.zh, name.en, name.unit, name.definition, name.formula, name.document, name.clause } )
      EXPECT_STRNE( text, "" ) << name.code;
    EXPECT_NE( name.status, Certainty::MemoryLow ) << name.code;
  }
  EXPECT_EQ( codes.size(), 21U ); // 17 official, 3 on foot, 1 rate
}

// Section 12: what was added after 2023, and what was counted in facilities and is now in communities.
TEST( IndicatorNames, names2023_areThoseOfTheList )
{
  for ( const char *added : { "TJ-16", "TJ-26", "TJ-22W", "TJ-25W", "TJ-26W", "WJ20-RATE" } )
    EXPECT_STREQ( findIndicator( added )->zh2023, "" ) << added;
  EXPECT_STREQ( findIndicator( "TJ-10" )->zh2023, "未达标配建的养老服务设施数量" );
  EXPECT_STREQ( findIndicator( "TJ-10" )->zh, "未达标配建养老服务设施的小区数量" );
  EXPECT_STREQ( findIndicator( "TJ-20" )->zh2023, "未实施好物业管理的小区数量" );
  EXPECT_STREQ( findIndicator( "TJ-20" )->zh, "未实施物业管理的小区数量" );
  EXPECT_STREQ( findIndicator( "TJ-18" )->unit, "千米" );
  EXPECT_EQ( findIndicator( "TJ-27" ), nullptr );
}

// The list gives no formula for the two gaps; whoever reads the value must see whose it is.
TEST( IndicatorNames, ourFormulas_sayThatTheyAreOurs )
{
  for ( const IndicatorName &name : indicatorNames() )
  {
    if ( name.status != Certainty::Local && name.status != Certainty::Memory )
      continue;
    EXPECT_NE( std::string( name.formula ).find( "本工具" ), std::string::npos ) << name.code;
  }
  EXPECT_EQ( findIndicator( "TJ-14" )->status, Certainty::Local );
  EXPECT_EQ( findIndicator( "TJ-15" )->status, Certainty::Local );
}

TEST( Dimensions, everyServiceType_hasOne )
{
  std::set<std::string> without;
  for ( const FacilityTypeName &type : facilityTypes() )
  {
    if ( !dimensionOfFacility( type.key ) )
      without.insert( type.key );
  }
  EXPECT_EQ( without, ( std::set<std::string> { "gates", "residential" } ) );
  EXPECT_EQ( dimensions().size(), 6U );
  EXPECT_STREQ( dimensionOfFacility( "kindergarten" )->key, "service" );
  EXPECT_STREQ( dimensionOfFacility( "ebike_charging" )->key, "parking_charging" );
  EXPECT_EQ( dimensionOfFacility( "mall" ), nullptr );
}

TEST( Dimensions, item_namesItOrIsCalledLikeIt )
{
  ChecklistItem item;
  item.category = "基础类";
  EXPECT_EQ( dimensionOf( item ), nullptr );
  item.dimension = "utilities";
  EXPECT_STREQ( dimensionOf( item )->zh, "市政配套" );
  item.dimension.clear();
  item.category = "便民商业";
  EXPECT_STREQ( dimensionOf( item )->key, "commerce" );
  CoverageRule rule;
  EXPECT_EQ( dimensionOf( rule ), nullptr );
  rule.facilities = { "gates", "park" };
  EXPECT_STREQ( dimensionOf( rule )->key, "public_space" );
}
