#include "core/model/yes_no.h"

#include <gtest/gtest.h>

using renewal::model::Answer;
using renewal::model::isJudgement;
using renewal::model::readAnswer;

TEST( YesNo, yes_isReadAsWritten )
{
  for ( const char *text : { "是", "是的", "有", "对", "达标", "合格", "已", "已有", "已完成", "完成", "已配建", "已实施", "已达标", "1", "1.0", "y", "Y", "yes", "Yes", "YES", "true", "TRUE", "True", "t", "√", "✓", "✔", "✔️", "✅" } )
    EXPECT_EQ( readAnswer( text ), Answer::Yes ) << text;
}

TEST( YesNo, no_isReadAsWritten )
{
  for ( const char *text : { "否", "不是", "无", "没有", "没", "不对", "不达标", "未达标", "不合格", "未", "未完成", "尚未完成", "没有完成", "未配建", "未实施", "0", "0.0", "n", "N", "no", "No", "NO", "false", "FALSE", "f", "×", "✗", "✘", "x", "X", "❌" } )
    EXPECT_EQ( readAnswer( text ), Answer::No ) << text;
}

TEST( YesNo, fullWidthPaddingAndStops_changeNothing )
{
  for ( const char *text : { "１", "ｙｅｓ", "ＹＥＳ", "ｔｒｕｅ", "１．０", " 是 ", "是。", "是.", "是．", "已完成。 ", "\t有\r\n", "　是　", "\u00A0是\u00A0", "\uFEFF是", "是；", "yes.", "Yes!" } )
    EXPECT_EQ( readAnswer( text ), Answer::Yes ) << text;
  for ( const char *text : { "０", "ｎｏ", "Ｎ", "ＦＡＬＳＥ", " 否 ", "无。", "不达标。。", "　×　", "no." } )
    EXPECT_EQ( readAnswer( text ), Answer::No ) << text;
}

TEST( YesNo, nothingWritten_isBlank )
{
  for ( const char *text : { "", " ", "　", "\t\n", "-", "－", "--", "—", "——", "/", "／", " / ", "NULL", "null", "<NULL>", "None", "NaN", "N/A", "。" } )
    EXPECT_EQ( readAnswer( text ), Answer::Blank ) << text;
}

TEST( YesNo, whatDecidesNothing_isUnknown )
{
  for ( const char *text : { "部分", "基本达标", "不详", "未知", "待定", "有无", "是否", "是/否", "2", "-1", "10", "01", "0.5", "yesno", "有充电桩", "整改中", "不", "不有", "已拆", "ja", "?" } )
    EXPECT_EQ( readAnswer( text ), Answer::Unknown ) << text;
}

// 违法建设 有: it is there. 违法建设 已拆除 or 达标: it is not, the requirement is met.
TEST( YesNo, wordsOfJudgement_areToldFromWordsOfPresence )
{
  for ( const char *text : { "达标", "不达标", "未达标", "合格", "不合格", "符合", "通过", "未通过", "完成", "已完成", "未完成", "已整改", "尚未整改", "已拆除", "未拆除", "没有处理", " 已拆除。", "met", "Unmet", "not met" } )
    EXPECT_TRUE( isJudgement( text ) ) << text;
  for ( const char *text : { "是", "否", "不是", "有", "无", "没有", "存在", "不存在", "已有", "未配建", "已安装", "1", "0", "y", "no", "√", "×", "", "-", "整改中", "部分" } )
    EXPECT_FALSE( isJudgement( text ) ) << text;
  EXPECT_EQ( readAnswer( "met" ), Answer::Yes );
  EXPECT_EQ( readAnswer( "Unmet" ), Answer::No );
  EXPECT_EQ( readAnswer( "not met" ), Answer::No );
}

TEST( YesNo, anyBytes_areRead )
{
  // 是 in GB18030, a cut-off character, a character of its last byte only, a zero byte, a long text.
  EXPECT_EQ( readAnswer( "\xCA\xC7" ), Answer::Unknown );
  EXPECT_EQ( readAnswer( "\xE6\x98" ), Answer::Unknown );
  EXPECT_EQ( readAnswer( "\xEF\xBC" ), Answer::Unknown );
  EXPECT_EQ( readAnswer( "\xEF" ), Answer::Unknown );
  EXPECT_EQ( readAnswer( std::string( "1\0", 2 ) ), Answer::Unknown );
  EXPECT_EQ( readAnswer( std::string( 1000000, 'y' ) ), Answer::Unknown );
  EXPECT_EQ( readAnswer( std::string( 1000000, ' ' ) + "y" + std::string( 1000000, '.' ) ), Answer::Yes );
  for ( int first = 0; first < 256; ++first )
  {
    for ( int second = 0; second < 256; ++second )
    {
      const std::string text { static_cast<char>( first ), static_cast<char>( second ) };
      const Answer padded = readAnswer( " " + text + " " );
      EXPECT_EQ( padded, readAnswer( text ) ) << first << " " << second;
    }
  }
}
