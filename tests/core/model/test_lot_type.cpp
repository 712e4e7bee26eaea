#include "core/model/lot_type.h"

#include <gtest/gtest.h>

using renewal::model::LotType;
using renewal::model::lotType;

TEST( LotType, carPark_isOneByKeyCodeOrNothing )
{
  for ( const char *cell : { "", " ", "|", "parking", "Parking", " PARKING ", "150900", "150903", "150904", "150905", "150906", "150900|150904", "060703|150904" } )
    EXPECT_EQ( lotType( cell ), LotType::CarPark ) << cell;
}

//   Counting a car park's entrance beside the car park would double the supply.
TEST( LotType, entrance_neverCounts )
{
  for ( const char *cell : { "150907", "150908", "150909", " 150908 ", "150904|150907", "150909;150900", "060703,150908", "parking|150907", "150907|hospital" } )
    EXPECT_EQ( lotType( cell ), LotType::Entrance ) << cell;
}

//   Other codes and keys; five digits are a code whose leading zero a spreadsheet ate.
TEST( LotType, knownTypeThatIsNoCarPark_isOther )
{
  for ( const char *cell : { "060703", "60703", "070400", "141201|060101", "hospital", "ev_charging", "hospital|060703", "15090" } )
    EXPECT_EQ( lotType( cell ), LotType::Other ) << cell;
}

//   A word of the user's own speaks against nothing.
TEST( LotType, wordsOfTheUser_areCarParks )
{
  for ( const char *cell : { "surface", "underground garage", "地下", "地面停车场", "1509070", "12", "hospital|地下" } )
    EXPECT_EQ( lotType( cell ), LotType::CarPark ) << cell;
}
