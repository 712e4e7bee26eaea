#include "core/model/building_plan.h"

#include <gtest/gtest.h>

using namespace renewal::model;

TEST( BuildingPlan, unknownWord_isUnreadableNotKeep )
{
  for ( const char *word : { "?", "改建", "拆一半", "demolish?", "keep or demolish", "1", "是" } )
  {
    EXPECT_FALSE( readAction( word ).value ) << word;
    EXPECT_TRUE( readAction( word ).isUnreadable ) << word;
  }
}

TEST( BuildingPlan, blankAction_isEmptyAndReadable )
{
  for ( const char *word : { "", "  ", "\xE3\x80\x80", "-", "NULL", "无数据\xEF\xBB\xBF" } )
    EXPECT_FALSE( readAction( word ).value ) << word;
  EXPECT_FALSE( readAction( "" ).isUnreadable );
  EXPECT_FALSE( readAction( "NULL" ).isUnreadable );
  EXPECT_TRUE( readAction( "无数据" ).isUnreadable );
}

TEST( BuildingPlan, actions_areReadInBothLanguages )
{
  for ( const char *word : { "keep", "KEEP ", "Ｋｅｅｐ", "保留", "保留。", " 留" } )
    EXPECT_EQ( readAction( word ).value, BuildingAction::Keep ) << word;
  for ( const char *word : { "improve", "整治", "改善", "提升", "整治提升", "修缮加固", "微改造" } )
    EXPECT_EQ( readAction( word ).value, BuildingAction::Improve ) << word;
  for ( const char *word : { "demolish", "Demolish", "拆除", "拆", "拟拆除", "拆除新建" } )
    EXPECT_EQ( readAction( word ).value, BuildingAction::Demolish ) << word;
}

TEST( BuildingPlan, exemptions_areReadInBothLanguages )
{
  for ( const char *word : { "illegal", "违法建筑", "违建", "违章" } )
    EXPECT_EQ( readExemption( word ).value, Exemption::Illegal ) << word;
  for ( const char *word : { "dangerous", "危房", "D级", "d级危房" } )
    EXPECT_EQ( readExemption( word ).value, Exemption::Dangerous ) << word;
  for ( const char *word : { "", "否", "无", "0", "no", "none" } )
    EXPECT_EQ( readExemption( word ).value, Exemption::None ) << word;
}

// A yes does not say which exemption; C is a building with dangerous parts, which may be worth repairing.
TEST( BuildingPlan, exemptionWithoutAKind_isUnreadable )
{
  for ( const char *word : { "yes", "是", "1", "C级", "疑似违建" } )
  {
    EXPECT_FALSE( readExemption( word ).value ) << word;
    EXPECT_TRUE( readExemption( word ).isUnreadable ) << word;
  }
}

TEST( BuildingPlan, heritageClass_isHeritage )
{
  for ( const char *word : { "是", "1", "true", "历史建筑", "市级文物保护单位", "三普登记点" } )
    EXPECT_EQ( readHeritage( word ).value, true ) << word;
  for ( const char *word : { "", "否", "0", "false", "无" } )
    EXPECT_EQ( readHeritage( word ).value, false ) << word;
  for ( const char *word : { "不详", "待定", "？" } )
  {
    EXPECT_FALSE( readHeritage( word ).value ) << word;
    EXPECT_TRUE( readHeritage( word ).isUnreadable ) << word;
  }
}
