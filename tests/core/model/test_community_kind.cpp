#include "core/model/community_kind.h"

#include <gtest/gtest.h>

using renewal::model::communityKind;

TEST( CommunityKind, spellings_becomeOneKey )
{
  for ( const char *text : { "城中村", " 城中村　", "urban_village", "Urban Village", "URBAN-VILLAGE", "urbanvillage" } )
    EXPECT_EQ( communityKind( text ), "urban_village" ) << text;
  for ( const char *text : { "老旧小区", "old_community", "Old community", "old-community", "老小区" } )
    EXPECT_EQ( communityKind( text ), "old_community" ) << text;
  EXPECT_EQ( communityKind( "安置小区" ), "resettlement" );
  EXPECT_EQ( communityKind( "商品房小区" ), "commodity" );
}

TEST( CommunityKind, otherWords_stayAsTheyStand )
{
  EXPECT_EQ( communityKind( "  单位 大院 " ), "单位 大院" );
  EXPECT_EQ( communityKind( "Danwei_Yard" ), "Danwei_Yard" );
  EXPECT_EQ( communityKind( "" ), "" );
  EXPECT_EQ( communityKind( " \t　" ), "" );
}
