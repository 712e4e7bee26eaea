// Gaps of parking on one drawn street, worked out by hand; limit 300 m, snap 100 m, share 0.5 where none is given,
// 0.55 cars per household, factor 1, 1 space per new household.

#include "tests/support/gap_builder.h"

#include <gtest/gtest.h>

#include <random>
#include <stdexcept>

using namespace renewal;
using namespace renewal::test;

namespace
{

template <class Row>
Words wordsOf( const std::vector<Row> &rows )
{
  Words list;
  for ( const Row &row : rows )
    list.push_back( words( row ) );
  return list;
}

model::ParkingSettings by( model::DemandMethod method )
{
  model::ParkingSettings settings;
  settings.method = method;
  settings.hasCars = true;
  return settings;
}

//                                            c3 (0,400)
//                              l6 (-100,250)
//                                        c1 box (-50..50, 20..120)
//   l0 (-450,10)   c0 (-300,20)          |gate (-50,20), l4 inside           c2 (300,40)      c4 (450,10)
//   ----------------------------------------------------------------------------------------------------  y = 0
//                          l2 (-150,-5)           l1 (100,-10)  l5 (200,-30)      l3 (400,-20)
model::ParkingInput goldenInput()
{
  model::ParkingInput input;
  input.communities = { parkingCommunity( -300, 20, 20, 5, 14, 2 ), parkingCommunity( 0, 70, 34, 4, {}, 3 ), parkingCommunity( 300, 40, {}, 7, 3, 1 ), parkingCommunity( 0, 400, 10, 1, 9 ), parkingCommunity( 450, 10, 3, 9, 2 ) };
  input.communities[1].taker = gated( -50, 20, 50, 120, { at( -50, 20 ) } );
  input.lots = { lot( -450, 10, 11 ), lot( 100, -10, 6, 1.0 ), lot( -150, -5, 8, 0.5 ), lot( 400, -20, {}, 1.0 ), lot( 0, 70, 50, 1.0, model::LotUse::InsideCommunity ), lot( 200, -30, 20, 0.0 ), lot( -100, 250, 7, 1.0 ) };
  return input;
}

std::int64_t totalGap( const model::ParkingResult &result )
{
  std::int64_t total = 0;
  for ( const model::ParkingGapRow &row : result.rows )
    total += row.gapAfter.value_or( 0 );
  return total;
}

//! Rows, flows and lots agree to the unit, whatever the input.
void expectBalance( const model::ParkingInput &input, const model::ParkingResult &result )
{
  std::vector<std::int64_t> received( input.communities.size(), 0 ), lent( input.lots.size(), 0 );
  for ( const model::SupplyFlow &flow : result.flows )
  {
    ASSERT_GT( flow.units, 0 );
    received[flow.taker] += flow.units;
    lent[flow.giver] += flow.units;
  }
  for ( std::size_t c = 0; c < result.rows.size(); ++c )
  {
    const model::ParkingGapRow &row = result.rows[c];
    ASSERT_EQ( row.shared.value_or( 0 ), received[c] );
    if ( row.demand )
    {
      ASSERT_EQ( *row.demand, std::min( *row.onsite, *row.demand ) + *row.potential + *row.shared + *row.gapAfter );
      ASSERT_EQ( *row.gapBefore, *row.potential + *row.shared + *row.gapAfter );
      ASSERT_GE( *row.gapAfter, 0 );
    }
  }
  for ( std::size_t l = 0; l < result.lots.size(); ++l )
  {
    ASSERT_EQ( result.lots[l].used, lent[l] );
    ASSERT_LE( lent[l], result.lots[l].offered.value_or( 0 ) );
  }
}

} // namespace

//   c0: 20 x 0.55 = 11, own 5, lacks 6, gains 2, asks for 4. c1: 34 x 0.55 = 18.7: 19, own 4, lacks 15, gains 3, asks for 12.
//   c3: 5.5: 6, own 1, asks for 5 but is 400 m from the street. c4: 1.65: 2, own 9. c2: nobody knows.
//   l0 offers floor(5.5) = 5, l1 6, l2 4, l3 not known, l4 is c1's own, l5 lends 0, l6 7 but off the street.
//   Walks: l0-c0 20+150+10 = 180; l1-c1 from its gate 20+150+10 = 180; l2-c0 20+150+5 = 175; l2-c1 20+100+5 = 125; all others
//   over 300. All of l0 that c0 asks for must come from l0 so that l2 can serve c1, though l2 is nearer to c0.
TEST( ParkingGap, goldenCase_isThatByHand )
{
  const model::ParkingResult result = parking( goldenInput(), by( model::DemandMethod::Ownership ) );
  EXPECT_EQ( flowWords( result.flows ), Words( { "0>0 4 180", "1>1 6 180", "2>1 4 125" } ) );
  EXPECT_EQ( wordsOf( result.rows ), Words( { "11 ownership 5 6 2 4 0 unmet met 0", "19 ownership 4 15 3 10 2 unmet unmet 0.1053", "- ownership 7 - - - - nodata nodata -", "6 ownership 1 5 0 0 5 unmet nodata 0.8333", "2 ownership 9 0 0 0 0 met met 0" } ) );
  EXPECT_EQ( wordsOf( result.lots ), Words( { "5 4 partly", "6 6 met", "4 4 met", "- 0 nodata", "0 0 na", "0 0 na", "7 0 nodata" } ) );
  EXPECT_EQ( result.communitiesOffStreet, std::vector<std::uint32_t>( { 3 } ) );
  EXPECT_EQ( result.lotsOffStreet, std::vector<std::uint32_t>( { 6 } ) );
  EXPECT_DOUBLE_EQ( *result.rows[0].spacesPerHousehold, 0.25 );
  EXPECT_FALSE( result.rows[2].spacesPerHousehold );
  EXPECT_FALSE( result.rows[0].isPotentialAssumed || result.rows[2].isPotentialAssumed ); // no demand, nothing to assume for
  EXPECT_TRUE( result.rows[3].isPotentialAssumed && result.rows[4].isPotentialAssumed );
  EXPECT_TRUE( result.lots[0].isShareAssumed );
  EXPECT_FALSE( result.lots[1].isShareAssumed );
  expectBalance( goldenInput(), result );
}

//   By cars x 1: c0 14, lacks 9, asks for 7 and gets l0's 5. c1 has no number of cars: 19 by ownership, asks for 12.
//   l2's 4 could go to either, 15 are placed anyhow: they go to c1, which is 125 m away and not 175 m.
//   c3: 9, asks for 8. c4: 2. verdict_existing counts the cars: c0 has 5 + 2 + 5 = 12 of 14.
TEST( ParkingGap, demandByCars_fallsBackToOwnershipPerRow )
{
  const model::ParkingResult result = parking( goldenInput(), by( model::DemandMethod::Cars ) );
  EXPECT_EQ( flowWords( result.flows ), Words( { "0>0 5 180", "1>1 6 180", "2>1 4 125" } ) );
  EXPECT_EQ( words( result.rows[0] ), "14 cars 5 9 2 5 2 unmet unmet 0.1429" );
  EXPECT_EQ( words( result.rows[1] ), "19 ownership 4 15 3 10 2 unmet unmet 0.1053" );
  EXPECT_EQ( words( result.rows[3] ), "9 cars 1 8 0 0 8 unmet nodata 0.8889" );
  EXPECT_FALSE( result.rows[0].isCarsAssumed );
  EXPECT_TRUE( result.rows[1].isCarsAssumed );
  model::ParkingInput nobody = goldenInput();
  nobody.communities[1].households.reset();
  EXPECT_FALSE( parking( nobody, by( model::DemandMethod::Cars ) ).rows[1].isCarsAssumed ); // there is no demand to reckon
}

//   By the standard: c0 20, c1 34, c4 3. The present condition stays another question: c0 has 12 spaces for 14 cars (counted),
//   c1 17 for 19 (ownership), and c4 9 for 2.
TEST( ParkingGap, demandByStandard_isNotThePresentCondition )
{
  const model::ParkingResult result = parking( goldenInput(), by( model::DemandMethod::Standard ) );
  EXPECT_EQ( words( result.rows[0] ), "20 standard 5 15 2 5 8 unmet unmet 0.4" );
  EXPECT_EQ( words( result.rows[1] ), "34 standard 4 30 3 10 17 unmet unmet 0.5" );
  EXPECT_EQ( words( result.rows[4] ), "3 standard 9 0 0 0 0 met met 0" );
  model::ParkingInput enough = goldenInput();
  enough.communities[0].cars = 12; // as many as there are spaces, own, gained and shared
  EXPECT_EQ( parking( enough, by( model::DemandMethod::Standard ) ).rows[0].existing, model::Verdict::Met );
}

//   6 lacking, 20 to gain: no more than lacks is counted, and neighbours are not asked.
TEST( ParkingGap, potentialBeyondTheGap_isCutToIt )
{
  model::ParkingInput input;
  input.communities = { parkingCommunity( 0, 0, 20, 5, {}, 20 ) };
  input.lots = { lot( 10, 0, 9, 1.0 ) };
  const model::ParkingResult result = parking( input );
  EXPECT_EQ( words( result.rows[0] ), "11 ownership 5 6 6 0 0 unmet met 0" );
  EXPECT_EQ( words( result.lots[0] ), "9 0 unmet" );
}

TEST( ParkingGap, nobodyLivesThere_nothingIsAskedFor )
{
  model::ParkingInput input;
  input.communities = { parkingCommunity( 0, 0, 0, 0 ) };
  input.lots = { lot( 10, 0, 9, 1.0 ) };
  for ( const model::DemandMethod method : { model::DemandMethod::Ownership, model::DemandMethod::Standard, model::DemandMethod::Cars } )
  {
    const model::ParkingResult result = parking( input, by( method ) );
    EXPECT_EQ( result.rows[0].demand, 0 );
    EXPECT_EQ( result.rows[0].severity, 0.0 );
    EXPECT_EQ( result.rows[0].newBuild, model::Verdict::Met );
    EXPECT_EQ( result.rows[0].existing, model::Verdict::Met );
    EXPECT_FALSE( result.rows[0].spacesPerHousehold );
  }
}

//   In binary 100 x 0.55 is 55.00000000000001, 10 x 1.1 is 11.000000000000002, 100 x 0.29 is 28.999999999999996.
TEST( ParkingGap, decimalFigures_giveTheWholeNumbersTheyMean )
{
  model::ParkingInput input;
  input.communities = { parkingCommunity( 0, 0, 100, 0, 10 ) };
  for ( int i = 0; i < 10; ++i )
    input.lots.push_back( lot( 10.0 * i, 0, 100, 0.29 ) );
  model::ParkingSettings settings = by( model::DemandMethod::Ownership );
  const model::ParkingResult result = parking( input, settings );
  EXPECT_EQ( result.rows[0].demand, 55 );
  for ( const model::LotRow &row : result.lots )
    EXPECT_EQ( row.offered, 29 );
  settings.method = model::DemandMethod::Cars;
  settings.demandFactor = 1.1;
  EXPECT_EQ( parking( input, settings ).rows[0].demand, 11 );
  settings.method = model::DemandMethod::Standard;
  settings.spacesPerHousehold = 0.551; // 55.1: a part of a space is a space
  EXPECT_EQ( parking( input, settings ).rows[0].demand, 56 );
  input.lots = { lot( 0, 0, 1, 0.99 ), lot( 0, 0, 5.9, 1.0 ) };
  EXPECT_EQ( wordsOf( parking( input, settings ).lots ), Words( { "0 0 na", "5 5 met" } ) );
}

TEST( ParkingGap, absurdNumbers_areCutAndBalance )
{
  model::ParkingInput input;
  input.communities = { parkingCommunity( 0, 0, 1e300, 1e300 ), parkingCommunity( 10, 0, 1e300, 0, 1e300, 1.0 ) };
  input.lots = { lot( 10, 0, 1e300, 1.0 ), lot( 0, 0, 1e12, 0.5 ) };
  for ( const model::DemandMethod method : { model::DemandMethod::Ownership, model::DemandMethod::Standard, model::DemandMethod::Cars } )
  {
    const model::ParkingResult result = parking( input, by( method ) );
    expectBalance( input, result );
    EXPECT_EQ( result.lots[0].offered, 1000000000 );
    EXPECT_EQ( result.rows[1].demand, 1000000000 );
  }
}

//   A share that is no share: not known what it lends; the number of spaces does not matter.
TEST( ParkingGap, badShare_isNotKnown )
{
  model::ParkingInput input;
  input.communities = { parkingCommunity( 0, 0, 20, 5 ) };
  input.lots = { lot( 10, 0, 9, {}, model::LotUse::BadShare ) };
  EXPECT_EQ( words( parking( input ).lots[0] ), "- 0 nodata" );
}

//   Two communities and two lots, every walk 100 m: whichever the split, it is the same on every run.
TEST( ParkingGap, equalOptima_areBrokenTheSameWay )
{
  model::ParkingInput input;
  input.communities = { parkingCommunity( -50, 0, 20, 5 ), parkingCommunity( -50, 0, 20, 5 ) };
  input.lots = { lot( 50, 0, 8, 1.0 ), lot( 50, 0, 3, 1.0 ) };
  const model::ParkingResult first = parking( input );
  EXPECT_EQ( *first.rows[0].shared + *first.rows[1].shared, 11 );
  for ( int i = 0; i < 10; ++i )
    EXPECT_EQ( flowWords( parking( input ).flows ), flowWords( first.flows ) );
}

TEST( ParkingGap, noLotsAtAll_keepsTheGaps )
{
  model::ParkingInput input = goldenInput();
  input.lots.clear();
  const model::ParkingResult result = parking( input );
  EXPECT_EQ( words( result.rows[0] ), "11 ownership 5 6 2 0 4 unmet unmet 0.3636" );
  EXPECT_TRUE( result.flows.empty() && result.lots.empty() );
  EXPECT_TRUE( parking( {} ).rows.empty() );
}

TEST( ParkingGap, badSettings_areRefused )
{
  for ( const double bad : { 0.0, -1.0, std::nan( "" ), HUGE_VAL } )
  {
    model::ParkingSettings settings;
    settings.spacesPerHousehold = bad;
    EXPECT_THROW( parking( {}, settings ), std::invalid_argument );
    settings = {};
    settings.carsPerHousehold = bad;
    EXPECT_THROW( parking( {}, settings ), std::invalid_argument );
    settings = {};
    settings.demandFactor = bad;
    EXPECT_THROW( parking( {}, settings ), std::invalid_argument );
    settings = {};
    settings.supply.limitMetres = bad;
    EXPECT_THROW( parking( {}, settings ), std::invalid_argument );
  }
  model::ParkingSettings settings;
  settings.defaultShare = 1.5;
  EXPECT_THROW( parking( {}, settings ), std::invalid_argument );
  EXPECT_THROW( model::demandMethodFromText( "Cars" ), std::invalid_argument );
}

//   200 random streets full of communities and lots, some off the street, some unknown.
TEST( ParkingGap, randomInputs_balanceAndNeverLoseByALot )
{
  std::mt19937 random( 7 );
  const auto draw = [&random]( int count )
  { return static_cast<int>( random() % static_cast<unsigned>( count ) ); };
  const auto maybe = [&draw]( double value )
  { return draw( 8 ) == 0 ? Number() : Number( value ); };
  int shared = 0;
  for ( int run = 0; run < 200; ++run )
  {
    model::ParkingInput input;
    for ( int c = draw( 7 ); c > 0; --c )
      input.communities.push_back( parkingCommunity( draw( 1001 ) - 500, draw( 130 ), maybe( draw( 80 ) ), maybe( 0.5 * draw( 60 ) ), maybe( draw( 50 ) ), maybe( 0.5 * draw( 10 ) ) ) );
    for ( int l = draw( 7 ); l > 0; --l )
      input.lots.push_back( lot( draw( 1001 ) - 500, -draw( 130 ), maybe( draw( 40 ) ), maybe( 0.01 * draw( 101 ) ), draw( 9 ) == 0 ? model::LotUse::InsideCommunity : model::LotUse::Lends ) );
    std::vector<model::Verdict> newBuild;
    for ( const model::DemandMethod method : { model::DemandMethod::Ownership, model::DemandMethod::Standard, model::DemandMethod::Cars } )
    {
      model::ParkingSettings settings = by( method );
      settings.supply.isStraight = run % 3 == 0;
      const model::ParkingResult result = parking( input, settings );
      expectBalance( input, result );
      std::vector<model::Verdict> verdicts;
      for ( const model::ParkingGapRow &row : result.rows )
        verdicts.push_back( row.newBuild );
      if ( newBuild.empty() )
        newBuild = verdicts;
      EXPECT_EQ( verdicts, newBuild ); // whatever DEMAND is
      shared += static_cast<int>( result.flows.size() );
      model::ParkingInput more = input;
      more.lots.push_back( lot( 0, 0, draw( 30 ), 1.0 ) );
      EXPECT_LE( totalGap( parking( more, settings ) ), totalGap( result ) );
    }
  }
  EXPECT_GT( shared, 300 ); // else the cases say nothing
}
