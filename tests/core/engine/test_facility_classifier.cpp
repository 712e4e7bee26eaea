#include "core/engine/facility_classifier.h"

#include "core/model/facility_rules.h"
#include "core/model/facility_type_keys.h"

#include <algorithm>
#include <gtest/gtest.h>

using namespace renewal::engine;

namespace
{

struct AmapCase
{
    const char *cell;
    const char *name;
    const char *type; //!< "" = unclassified, "a+b" = two
    const char *rule;
};

std::string joined( const Classification &result )
{
  std::string text;
  for ( const std::string &type : result.types )
    text += ( text.empty() ? "" : "+" ) + type;
  return text;
}

renewal::model::OsmTags tags( const char *text )
{
  return parseTagText( text, "*" );
}

} // namespace

TEST( FacilityRules, everyType_isAPublicKeyAndIsReachable )
{
  std::vector<std::string> reached;
  const auto check = [&reached]( const char *type )
  {
    EXPECT_NE( renewal::model::findFacilityType( type ), nullptr ) << type;
    reached.emplace_back( type );
  };
  for ( const auto &rule : renewal::model::amapRules() )
    check( rule.type );
  for ( const auto &rule : renewal::model::osmRules() )
    check( rule.type );
  for ( const auto &rule : renewal::model::nameRules() )
    check( rule.type );
  for ( const auto &type : renewal::model::facilityTypes() )
    EXPECT_NE( std::find( reached.begin(), reached.end(), type.key ), reached.end() ) << type.key;
}

TEST( AmapCodes, cellsAsTheyComeFromSpreadsheets_areRead )
{
  using Codes = std::vector<std::string>;
  EXPECT_EQ( amapCodes( "060703" ), ( Codes { "060703" } ) );
  EXPECT_EQ( amapCodes( "50100" ), ( Codes { "050100" } ) );
  EXPECT_EQ( amapCodes( "50100.0" ), ( Codes { "050100" } ) );
  EXPECT_EQ( amapCodes( " '060703 " ), ( Codes { "060703" } ) );
  EXPECT_EQ( amapCodes( "060400|60703.0| 150900" ), ( Codes { "060400", "060703", "150900" } ) );
  EXPECT_EQ( amapCodes( "０６０７０３｜１５０９００" ), ( Codes { "060703", "150900" } ) );
  EXPECT_EQ( amapCodes( "" ), Codes() );
  EXPECT_EQ( amapCodes( "购物服务" ), Codes() );
  EXPECT_EQ( amapCodes( "1234567" ), Codes() );
  EXPECT_EQ( amapCodes( "50100.5" ), Codes() );
}

TEST( ClassifyAmap, mappingTable_holds )
{
  const AmapCase CASES[] = {
    // plain codes, lost zero, several codes
    { "060703", "", "wet_market", "amap:060703" },
    { "60703", "刘庄农副产品市场", "wet_market", "amap:060703" },
    { "50100.0", "老街饭庄", "restaurant", "amap:050100" },
    { "190000|060703", "某处", "wet_market", "amap:060703" },
    { "060400|060200", "大张", "supermarket", "amap:060400" },
    { "060200|060400", "大张", "convenience", "amap:060200" },
    // a name filter on any code goes before plain codes
    { "060400|060700", "关虎屯菜市场", "wet_market", "amap:060700+name:菜市" },
    { "060700", "国贸综合市场", "", "" },
    { "060700", "便民市场", "wet_market", "amap:060700+name:便民市场" },
    { "060700", "农贸批发市场", "", "" },
    { "060703", "万邦农副产品批发市场", "", "" },
    { "060705", "百果园生鲜", "fresh_food", "amap:060705+name:生鲜" },
    // kindergarten, nursery and schools
    { "141204", "实验幼儿园", "kindergarten", "amap:141204" },
    { "141204", "小太阳托育园", "nursery", "amap:141204+name:托育" },
    { "141204", "金宝贝早教", "", "" },
    { "072000", "婴幼游泳馆", "nursery", "amap:072000+name:婴幼" },
    { "141203", "文化路第一小学", "primary_school", "amap:141203" },
    { "141203", "家长学校", "", "" },
    { "141202", "第四初级中学", "middle_school", "amap:141202+name:初级中学" },
    { "141202", "第四十七中学", "middle_school", "amap:141202" },
    { "141202", "职业中学", "", "" },
    { "141202", "龙湖九年一贯制学校", "primary_school+middle_school", "amap:141202+name:一贯制" },
    { "141207", "教学楼", "", "" },
    // health
    { "090300", "幸福路社区卫生服务站", "health_station", "amap:090300+name:卫生服务站" },
    { "090102", "经八路社区卫生服务中心纬五路卫生服务站", "health_station", "amap:090102+name:卫生服务站" },
    { "090102", "沟赵乡卫生院", "health_centre", "amap:090102+name:卫生院" },
    { "090300", "王氏诊所", "clinic", "amap:090300" },
    { "090300", "欢乐口腔", "", "" },
    { "090101", "人民医院", "hospital", "amap:090101" },
    { "090202", "眼科医院", "hospital", "amap:090202" },
    { "090201", "丽人整形医院", "", "" },
    { "090700", "动物医院", "", "" },
    { "090601", "大药房", "pharmacy", "amap:090601" },
    // no code of their own
    { "080402", "金色年华老年公寓", "elderly_care", "amap:080402+name:老年公寓" },
    { "070000", "居家养老服务中心", "elderly_daycare", "amap:070000+name:养老服务中心" },
    { "050100", "祥和社区食堂", "canteen", "amap:050100+name:社区食堂" },
    { "050301", "方中山胡辣汤", "breakfast", "amap:050301+name:胡辣汤" },
    { "070000", "好阿姨家政", "housekeeping", "amap:070000+name:家政" },
    { "070000", "老张烟酒", "", "" },
    // parking, charging, transit
    { "150904", "公共停车场", "parking", "amap:150904" },
    { "150906", "路边停车", "parking", "amap:150906" },
    { "150907", "停车场入口", "", "" },
    { "150900|150908", "停车场出口", "", "" },
    { "011100", "国网充电站", "ev_charging", "amap:011100" },
    { "11100", "蔚来换电站", "", "" },
    { "011100", "小区电动自行车充电棚", "ebike_charging", "amap:011100+name:电动自行车充电" },
    { "150500", "紫荆山(地铁站)", "metro", "amap:150500" },
    { "150501", "紫荆山A口", "metro", "amap:150501" },
    // a class stands for its codes, unless the code has its own row
    { "160105", "中国工商银行", "bank", "amap:160105" },
    { "060411", "屈臣氏", "", "" },
    { "060405", "家乐福", "supermarket", "amap:060405" },
    { "080108", "健身路径", "fitness", "amap:080108" },
    { "080112", "乒乓球馆", "sports_ground", "amap:080112" },
    { "080103", "台球厅", "", "" },
    { "110105", "绿城广场", "park", "amap:110105" },
    { "110105", "儿童广场", "playground", "amap:110105+name:儿童" },
    { "110106", "公园内部", "", "" },
    { "070501", "物流园", "", "" },
    { "070500", "菜鸟驿站", "parcel", "amap:070500+name:驿站" },
    { "120302", "阳光小区", "residential", "amap:120302" },
    { "120303", "宿舍", "", "" },
    { "200302", "公厕", "toilet", "amap:200302" },
    { "991401", "东门", "gates", "amap:991401" },
  };
  for ( const AmapCase &row : CASES )
  {
    const Classification result = classifyAmap( row.cell, row.name );
    EXPECT_EQ( joined( result ), row.type ) << row.cell << ' ' << row.name;
    EXPECT_EQ( result.rule, row.rule ) << row.cell << ' ' << row.name;
    EXPECT_EQ( result.reason.empty(), !result.types.empty() ) << row.cell << ' ' << row.name;
  }
}

TEST( ClassifyAmap, reason_namesWhatWasMissing )
{
  EXPECT_EQ( classifyAmap( "", "x" ).reason, "no code" );
  EXPECT_EQ( classifyAmap( "x", "x" ).reason, "not an Amap code" );
  EXPECT_EQ( classifyAmap( "060703", "批发市场" ).reason, "amap:060703 excluded by name:批发" );
}

TEST( ClassifyOsm, tagsInEveryNotation_meanTheSame )
{
  for ( const char *text : { "amenity=school;isced:level=1", "\"amenity\"=>\"school\",\"isced:level\"=>\"1\"", "{\"amenity\": \"school\", \"isced:level\": 1}" } )
  {
    const Classification result = classifyOsm( tags( text ), "" );
    EXPECT_EQ( joined( result ), "primary_school" ) << text;
    EXPECT_EQ( result.rule, "osm:amenity=school+isced:level=1" );
  }
  EXPECT_EQ( joined( classifyOsm( tags( "kindergarten" ), "" ) ), "kindergarten" );
  EXPECT_EQ( joined( classifyOsm( parseTagText( "pitch", "leisure" ), "" ) ), "sports_ground" );
}

TEST( ClassifyOsm, mappingTable_holds )
{
  const AmapCase CASES[] = {
    { "amenity=school", "", "", "" },
    { "amenity=school", "文化路第二小学", "primary_school", "osm:amenity=school+name:小学" },
    { "amenity=school;isced:level=1;2", "", "primary_school+middle_school", "osm:amenity=school+isced:level=1+isced:level=2" },
    { "amenity=clinic", "", "health_centre", "osm:amenity=clinic" },
    { "amenity=clinic", "王氏诊所", "clinic", "osm:amenity=clinic+name:诊所" },
    { "amenity=social_facility;social_facility=day_care;social_facility:for=senior", "", "elderly_daycare", "osm:social_facility=day_care+social_facility:for=senior" },
    { "amenity=social_facility;social_facility:for=senior", "", "elderly_care", "osm:amenity=social_facility+social_facility:for=senior" },
    { "leisure=pitch;sport=golf", "", "", "" },
    { "leisure=garden;access=private", "", "", "" },
    { "shop=bakery;convenience", "", "convenience", "osm:shop=convenience" },
    { "amenity=charging_station;bicycle=yes", "", "ebike_charging", "osm:amenity=charging_station+bicycle=yes" },
    { "amenity=charging_station;bicycle=yes;motorcar=yes", "", "ev_charging", "osm:amenity=charging_station" },
    { "public_transport=platform;train=yes", "", "", "" },
    { "public_transport=platform;bus=yes", "", "bus_stop", "osm:public_transport=platform" },
    { "amenity=parking_entrance", "", "", "" },
    { "craft=brewery", "", "", "" },
    { "entrance=yes", "", "gates", "osm:entrance=yes" },
    { "entrance=no", "", "", "" },
  };
  for ( const AmapCase &row : CASES )
  {
    const Classification result = classifyOsm( tags( row.cell ), row.name );
    EXPECT_EQ( joined( result ), row.type ) << row.cell << ' ' << row.name;
    EXPECT_EQ( result.rule, row.rule ) << row.cell << ' ' << row.name;
  }
}

TEST( ClassifyByName, whatTheNameEndsIn_decides )
{
  const AmapCase CASES[] = {
    { "", "阳光幼儿园", "kindergarten", "keyword:幼儿园" },
    { "", "阳光幼儿园停车场", "parking", "keyword:停车场" },
    { "", "人民医院大药房", "pharmacy", "keyword:大药房" },
    { "", "人民公园（地铁站）", "park", "keyword:公园" },
    { "", "中原区外国语小学（公交站）", "primary_school", "keyword:小学" },
    { "", "关虎屯菜市场", "wet_market", "keyword:菜市场" },
    { "", "龙湖九年一贯制学校", "primary_school+middle_school", "keyword:一贯制学校" },
    { "", "停车场入口", "", "" },
    { "", "张三", "", "" },
    { "", "", "", "" },
  };
  for ( const AmapCase &row : CASES )
  {
    const Classification result = classifyByName( row.name );
    EXPECT_EQ( joined( result ), row.type ) << row.name;
    EXPECT_EQ( result.rule, row.rule ) << row.name;
  }
}
