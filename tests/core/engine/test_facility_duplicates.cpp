#include "core/engine/facility_duplicates.h"

#include "core/engine/ground_distance.h"
#include "core/engine/place_name.h"

#include <cmath>
#include <gtest/gtest.h>
#include <random>

using renewal::engine::comparableName;
using renewal::engine::duplicatesOf;
using renewal::engine::FacilityPlace;
using renewal::model::Ellipsoid;
using renewal::model::LonLat;

namespace
{

//! A place so many metres east of 113.65 E on the equator, where a degree is 111,319.49 m.
FacilityPlace place( const char *name, double eastMetres, const char *type = "bank", const char *code = "" )
{
  return { { 113.65 + eastMetres / 111319.4907932264, 0.0 }, true, type, name, code };
}

std::vector<int> duplicates( const std::vector<FacilityPlace> &places, double metres = 50.0 )
{
  return duplicatesOf( places, metres, Ellipsoid(), renewal::model::Progress() );
}

class CanceledProgress : public renewal::model::Progress
{
  public:
    bool isCanceled() const override { return true; }
};

} // namespace

TEST( ComparableName, gatesBranchesAndWidth_doNotMatter )
{
  for ( const char *name : { "郑州大学", "郑州大学东门", "郑州大学(北校区)", "郑州大学（北校区）东南门", "郑州大学3号门", "郑州大学 正门", "郑州大学-西门" } )
    EXPECT_EQ( comparableName( name ), "郑州大学" ) << name;
  EXPECT_EQ( comparableName( "ＫＦＣ" ), "kfc" );
  EXPECT_EQ( comparableName( "东门" ), "东门" );     // nothing would be left
  EXPECT_EQ( comparableName( "老东门" ), "老东门" ); // one character is no name
  EXPECT_EQ( comparableName( "（无名）" ), "(无名)" );
  EXPECT_EQ( comparableName( "" ), "" );
}

TEST( FacilityDuplicates, sameNameAndType_withinTheDistance )
{
  // 49 m repeats the first, 51 m stands for itself, 99 m repeats that one (48 m).
  EXPECT_EQ( duplicates( { place( "中国银行", 0 ), place( "中国银行(西门)", 49 ), place( "中国银行", 51 ), place( "中国银行", 99 ) } ), ( std::vector<int> { -1, 0, -1, 2 } ) );
}

TEST( FacilityDuplicates, otherNameOrTypeOrNone_isNotADuplicate )
{
  EXPECT_EQ( duplicates( { place( "中国银行", 0 ), place( "工商银行", 1 ), place( "中国银行", 1, "post" ), place( "", 2 ), place( "", 2 ) } ), ( std::vector<int> { -1, -1, -1, -1, -1 } ) );
}

TEST( FacilityDuplicates, placeWithoutPosition_isNotADuplicate )
{
  std::vector<FacilityPlace> places = { place( "中国银行", 0 ), place( "中国银行", 0 ) };
  places[1].hasPosition = false;
  EXPECT_EQ( duplicates( places ), ( std::vector<int> { -1, -1 } ) );
}

TEST( FacilityDuplicates, toiletParts_belongToTheToiletWithinThirtyMetres )
{
  // The part comes first in the data; the name does not matter. 31 m is another toilet.
  EXPECT_EQ( duplicates( { place( "男厕", 29, "toilet", "200301" ), place( "公厕", 0, "toilet", "200300" ), place( "女厕", -31, "toilet", "200302" ) } ), ( std::vector<int> { 1, -1, -1 } ) );
}

TEST( FacilityDuplicates, toiletPartOfARepeatedToilet_pointsAtTheKeptOne )
{
  // 200300 at 40 m repeats the one at 0; the part at 60 m is nearest to the one at 40 m.
  EXPECT_EQ( duplicates( { place( "公厕", 0, "toilet", "200300" ), place( "公厕", 40, "toilet", "200300" ), place( "男厕", 60, "toilet", "200301" ) } ), ( std::vector<int> { -1, 0, 0 } ) );
}

TEST( FacilityDuplicates, metroExits_stayAccessPoints )
{
  EXPECT_EQ( duplicates( { place( "紫荆山", 0, "metro", "150501" ), place( "紫荆山", 10, "metro", "150501" ) } ), ( std::vector<int> { -1, -1 } ) );
}

TEST( FacilityDuplicates, grid_agreesWithComparingAllPairs )
{
  std::mt19937 random( 5 );
  for ( const double lat : { 0.0, 34.75, -52.0 } )
  {
    std::uniform_real_distribution<double> offset( 0.0, 0.01 );
    std::vector<FacilityPlace> places( 600 );
    for ( FacilityPlace &one : places )
      one = { { 113.6 + offset( random ), lat + offset( random ) }, true, "bank", random() % 2 == 0 ? "中国银行" : "工商银行", "" };
    std::vector<int> expected( places.size(), -1 );
    for ( std::size_t i = 0; i < places.size(); ++i )
    {
      double best = 80.0;
      for ( std::size_t j = 0; j < i; ++j )
      {
        const double metres = renewal::engine::groundDistanceMetres( places[i].position, places[j].position, Ellipsoid() );
        if ( expected[j] < 0 && places[i].name == places[j].name && metres <= best && ( metres < best || expected[i] < 0 ) )
        {
          best = metres;
          expected[i] = static_cast<int>( j );
        }
      }
    }
    EXPECT_EQ( duplicates( places, 80.0 ), expected );
  }
}

TEST( FacilityDuplicates, cancel_throws )
{
  EXPECT_THROW( duplicatesOf( { place( "a", 0 ) }, 50.0, Ellipsoid(), CanceledProgress() ), renewal::model::Canceled );
}
