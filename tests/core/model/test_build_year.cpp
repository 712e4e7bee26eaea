#include "core/model/build_year.h"

#include <gtest/gtest.h>

using renewal::model::buildYear;

TEST( BuildYear, usualSpellings_areRead )
{
  for ( const char *text : { "1998", " 1998 ", "1998.0", "1998年", "1998年建造", "建于1998年", "约1998", "1998-05-01", "1998/5", "199805", "19980501", "１９９８年", "1998年5月至1998年9月" } )
    EXPECT_EQ( buildYear( text ), 1998 ) << text;
  EXPECT_EQ( buildYear( "2010.0" ), 2010 );
  EXPECT_EQ( buildYear( "1800" ), 1800 );
  EXPECT_EQ( buildYear( "2100" ), 2100 );
}

TEST( BuildYear, whatSaysNoSingleYear_isUnknown )
{
  for ( const char *text : { "", "  ", "不详", "98年", "85", "1980年代", "1980s", "1995-2003", "1998、2001", "-1998", "0.1998", "1799", "2101", "19981301", "12345", "0", "nan" } )
    EXPECT_FALSE( buildYear( text ) ) << text;
}
