// Gaps of charging on one drawn street, worked out by hand; radius 300 m, snap 100 m, 1 car in 10 is electric, half a
// car per household, 8 vehicles per public pile, fast from 30 kW on.

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

//                                            c3 (0,400)
//                              s4 (-100,250)
//                                        c1 box (-50..50, 20..120)
//   s0 (-450,10)   c0 (-300,20)          |gate (-50,20)              s5 (200,30)   c2 (300,40)      c4 (480,10)
//   ----------------------------------------------------------------------------------------------------  y = 0
//                          s2 (-150,-5)           s1 (100,-10)                           s3 (400,-20)
model::ChargingInput goldenInput()
{
  model::ChargingInput input;
  input.communities = { chargingCommunity( taker( at( -300, 20 ), 0 ), 1000, 900, 50, 9 ), chargingCommunity( gated( -50, 20, 50, 120, { at( -50, 20 ) } ), 10, 400, {} ), chargingCommunity( taker( at( 300, 40 ), 0 ), 1000, {}, {}, 60 ), chargingCommunity( taker( at( 0, 400 ), 0 ), {}, {}, 16, 0 ), chargingCommunity( taker( at( 480, 10 ), 0 ), {}, {}, {}, 2 ) };
  input.stations = { station( -450, 10, 4, 60 ), station( 100, -10, 3, 7 ), station( -150, -5, 3 ), station( 400, -20, {}, 120 ), station( -100, 250, 9, 60 ), station( 200, 30, 0, 30 ) };
  return input;
}

model::ChargingLot chargingLot( const std::string &kind, Number spaces, Number piles )
{
  return { "lot", at( 0, 0 ), spaces, piles, kind };
}

model::ChargingSettings withShares( std::vector<std::pair<std::string, double>> shares )
{
  model::ChargingSettings settings = chargingSettings();
  for ( const auto &[name, value] : shares )
  {
    model::Figure figure;
    figure.name = name;
    figure.value = value;
    settings.lotShares.push_back( figure );
  }
  return settings;
}

//! "required verdict" of one lot.
std::string checked( const model::ChargingLot &lot, const model::ChargingSettings &settings )
{
  model::ChargingInput input;
  input.lots = { lot };
  const model::LotCheckRow row = charging( input, settings ).lots.at( 0 );
  return number( row.required ) + " " + toText( row.verdict );
}

} // namespace

//   c0: 50 counted, 9 private piles: 41 / 8 = 5.125, 6 piles. c1: 400 cars x 0.1 = 40: 5 piles. c2: 1000 x 0.5 x 0.1 = 50,
//   60 private piles: none. c3: 16 / 8 = 2, off the street. c4: nobody knows.
//   Walks: s0-c0 20+150+10 = 180, s1-c1 from its gate 20+150+10 = 180, s2-c0 20+150+5 = 175, s2-c1 20+100+5 = 125, s5-c1
//   20+250+30 = 300, s3-c2 40+100+20 = 160, s3-c4 10+80+20 = 110. s0's 4 go to c0, s1's 3 to c1; of s2's 3 c1 takes the 2 it
//   still lacks, as it is nearer, c0 the third. One is lacking.
TEST( ChargingGap, goldenCase_isThatByHand )
{
  const model::ChargingResult result = charging( goldenInput() );
  EXPECT_EQ( flowWords( result.flows ), Words( { "0>0 4 180", "1>1 3 180", "2>0 1 175", "2>1 2 125" } ) );
  EXPECT_EQ( wordsOf( result.rows ), Words( { "50 evs 6 5 1 175 met unmet 0.1667", "40 cars 5 5 0 125 met met 0", "50 ownership 0 0 0 160 met met 0", "16 evs 2 0 2 - nodata nodata 1", "- ownership - - - 110 met nodata -" } ) );
  EXPECT_EQ( wordsOf( result.stations ), Words( { "4 4 met", "3 3 met", "3 3 met", "- 0 nodata", "9 0 nodata", "0 0 na" } ) );
  EXPECT_EQ( result.communitiesOffStreet, std::vector<std::uint32_t>( { 3 } ) );
  EXPECT_EQ( result.stationsOffStreet, std::vector<std::uint32_t>( { 4 } ) );
  std::vector<model::PileSpeed> speeds;
  for ( const model::StationRow &row : result.stations )
    speeds.push_back( row.speed );
  using Speed = model::PileSpeed;
  EXPECT_EQ( speeds, std::vector<Speed>( { Speed::Fast, Speed::Slow, Speed::Unknown, Speed::Fast, Speed::Fast, Speed::Fast } ) ); // 30 kW is fast
  EXPECT_EQ( result.rows[0].allocatedFast, 4 );
  EXPECT_EQ( result.rows[0].allocatedSlow, 0 );
  EXPECT_EQ( result.rows[1].allocatedSlow, 3 );
  EXPECT_TRUE( result.rows[1].isPrivateAssumed );
  EXPECT_FALSE( result.rows[0].isPrivateAssumed || result.rows[4].isPrivateAssumed );
}

//   In binary 100 x 0.07 is 7.000000000000001; 66.055 / 8 = 8.26 is 9 piles; nothing to charge needs none.
TEST( ChargingGap, publicNeed_isRoundedUpToWhatFiguresMean )
{
  model::ChargingSettings settings = chargingSettings();
  settings.evShare = 0.07;
  settings.evsPerPublicPile = 1.0;
  model::ChargingInput input;
  input.communities = { chargingCommunity( taker( at( 0, 0 ), 0 ), {}, 100, {} ) };
  EXPECT_EQ( charging( input, settings ).rows[0].publicNeed, 7 );
  settings = chargingSettings();
  settings.evShare = 0.1201;
  settings.carsPerHousehold = 0.55;
  input.communities = { chargingCommunity( taker( at( 0, 0 ), 0 ), 1000, {}, {} ) };
  EXPECT_EQ( charging( input, settings ).rows[0].publicNeed, 9 );
  input.communities = { withVehicles( 0, 0, 0 ) };
  EXPECT_EQ( words( charging( input, settings ).rows[0] ), "0 evs 0 0 0 - nodata met 0" );
  input.communities = { chargingCommunity( taker( at( 0, 0 ), 0 ), {}, {}, 1e300, 0 ) };
  input.stations = { station( 0, 0, 1e300 ) };
  EXPECT_EQ( words( charging( input, settings ).rows[0] ), "1e+300 evs 1000000000 1000000000 0 0 met met 0" );
}

//   None, an empty layer, or only stations off the street: nothing can be said of cover or supply.
TEST( ChargingGap, noUsableStation_isNoData )
{
  model::ChargingInput input;
  input.communities = { withVehicles( 0, 0, 16 ) };
  EXPECT_EQ( words( charging( input ).rows[0] ), "16 evs 2 0 2 - nodata nodata 1" );
  input.stations = { station( 0, 300, 5 ) };
  EXPECT_EQ( words( charging( input ).rows[0] ), "16 evs 2 0 2 - nodata nodata 1" );
  model::ChargingSettings straight = chargingSettings();
  straight.supply.isStraight = true;
  EXPECT_EQ( words( charging( input, straight ).rows[0] ), "16 evs 2 2 0 300 met met 0" );
}

//   310 m away is known, and too far.
TEST( ChargingGap, radius_isHitExactly )
{
  model::ChargingInput input;
  input.communities = { withVehicles( 0, 20, 16 ) };
  input.stations = { station( 250, -30, 5 ) }; // 20 + 250 + 30
  EXPECT_EQ( words( charging( input ).rows[0] ), "16 evs 2 2 0 300 met met 0" );
  EXPECT_EQ( words( charging( input, chargingSettings( 299.999 ) ).rows[0] ), "16 evs 2 0 2 300 unmet unmet 1" );
  input.stations = { station( 250, -40, 5 ) };
  EXPECT_EQ( words( charging( input ).rows[0] ), "16 evs 2 0 2 310 unmet unmet 1" );
}

//   A station without a number of piles is near, but lends nothing: what it could lend is not known.
TEST( ChargingGap, stationWithoutPiles_isNearAndLeavesSupplyOpen )
{
  model::ChargingInput input;
  input.communities = { withVehicles( 0, 0, 16 ), withVehicles( -400, 0, 16 ), withVehicles( 100, 0, 0 ) };
  input.stations = { station( 50, 0, {} ), station( -100, 0, 1 ) };
  const model::ChargingResult result = charging( input );
  EXPECT_EQ( words( result.rows[0] ), "16 evs 2 1 1 50 met nodata 0.5" );
  EXPECT_EQ( words( result.rows[1] ), "16 evs 2 0 2 300 met unmet 1" ); // the other is 450 m away
  EXPECT_EQ( words( result.rows[2] ), "0 evs 0 0 0 50 met met 0" );
  EXPECT_EQ( words( result.stations[0] ), "- 0 nodata" );
}

TEST( ChargingGap, provision_isAskedForByProfile )
{
  model::ChargingInput input;
  input.communities = { chargingCommunity( taker( at( 0, 0 ), 0 ), 10, {}, {}, 12.0 ), chargingCommunity( taker( at( 0, 0 ), 0 ), 10, {}, {} ) };
  input.communities[0].spaces = 70;
  model::ChargingSettings settings = chargingSettings();
  settings.readinessShare = 0.1;
  settings.profile = model::BuildProfile::New;
  model::ChargingResult result = charging( input, settings );
  EXPECT_EQ( result.rows[0].provisionRequired, 7 ); // 7.000000000000001 in binary
  EXPECT_EQ( result.rows[0].provisionFound, 12 );
  EXPECT_FALSE( result.rows[1].provisionRequired );
  EXPECT_FALSE( result.rows[1].provisionFound );
  settings.profile = model::BuildProfile::Existing;
  result = charging( input, settings );
  EXPECT_FALSE( result.rows[0].provisionRequired ); // no document sets a number
  EXPECT_EQ( result.rows[0].provisionFound, 12 );
  EXPECT_THROW( model::buildProfileFromText( "old" ), std::invalid_argument );
}

TEST( ChargingGap, ebikeCharging_isPresentAbsentOrNotKnown )
{
  model::ChargingInput input;
  input.communities.assign( 3, withVehicles( 0, 0, 0 ) );
  input.communities[0].hasEbikeCharging = true;
  input.communities[1].hasEbikeCharging = false;
  const model::ChargingResult result = charging( input );
  EXPECT_EQ( result.rows[0].ebike, model::Verdict::Met );
  EXPECT_EQ( result.rows[1].ebike, model::Verdict::Unmet );
  EXPECT_EQ( result.rows[2].ebike, model::Verdict::NoData );
}

//   Public car parks owe 10 %: 70 spaces 7 piles, 71 spaces 8. What the pack does not ask of a kind is na.
TEST( ChargingGap, lots_oweTheShareOfTheirKind )
{
  const model::ChargingSettings national = withShares( { { "lot_share_public", 0.1 }, { "lot_share_building", 0.1 } } );
  EXPECT_EQ( checked( chargingLot( "public", 70, 7 ), national ), "7 met" );
  EXPECT_EQ( checked( chargingLot( "building", 71, 7 ), national ), "8 unmet" );
  EXPECT_EQ( checked( chargingLot( "public", 0, 0 ), national ), "0 met" );
  EXPECT_EQ( checked( chargingLot( "institution", 100, 0 ), national ), "- na" );
  const model::ChargingSettings henan = withShares( { { "lot_share_institution", 0.1 }, { "lot_share_institution_provincial", 0.2 } } );
  EXPECT_EQ( checked( chargingLot( "institution", 100, 10 ), henan ), "10 met" );
  EXPECT_EQ( checked( chargingLot( "institution_provincial", 100, 19 ), henan ), "20 unmet" );
  EXPECT_EQ( checked( chargingLot( "public", 100, 19 ), henan ), "- na" );
}

TEST( ChargingGap, lotOfUnknownKindOrNumber_isNoData )
{
  const model::ChargingSettings national = withShares( { { "lot_share_public", 0.1 } } );
  EXPECT_EQ( checked( chargingLot( "", 70, 7 ), national ), "- nodata" );
  EXPECT_EQ( checked( chargingLot( "public", {}, 7 ), national ), "- nodata" );
  EXPECT_EQ( checked( chargingLot( "public", 70, {} ), national ), "7 nodata" );
}

TEST( ChargingGap, badSettings_areRefused )
{
  for ( const double bad : { -1.0, std::nan( "" ), HUGE_VAL } )
    for ( double model::ChargingSettings::*member : { &model::ChargingSettings::evShare, &model::ChargingSettings::carsPerHousehold, &model::ChargingSettings::evsPerPublicPile, &model::ChargingSettings::readinessShare } )
    {
      model::ChargingSettings settings = chargingSettings();
      settings.*member = bad;
      EXPECT_THROW( charging( {}, settings ), std::invalid_argument );
    }
  model::ChargingSettings settings = chargingSettings();
  settings.evShare = 1.1;
  EXPECT_THROW( charging( {}, settings ), std::invalid_argument );
  EXPECT_THROW( charging( {}, chargingSettings( 0.0 ) ), std::invalid_argument );
  EXPECT_TRUE( charging( {} ).rows.empty() );
}

//   200 random streets: rows, flows and stations agree to the unit, and a further station never makes the gaps larger.
TEST( ChargingGap, randomInputs_balanceAndNeverLoseByAStation )
{
  std::mt19937 random( 11 );
  const auto draw = [&random]( int count )
  { return static_cast<int>( random() % static_cast<unsigned>( count ) ); };
  const auto maybe = [&draw]( double value )
  { return draw( 6 ) == 0 ? Number() : Number( value ); };
  const auto total = []( const model::ChargingResult &result )
  {
    std::int64_t gaps = 0;
    for ( const model::ChargingGapRow &row : result.rows )
      gaps += row.gap.value_or( 0 );
    return gaps;
  };
  std::size_t flows = 0;
  for ( int run = 0; run < 200; ++run )
  {
    model::ChargingInput input;
    for ( int c = 1 + draw( 6 ); c > 0; --c )
      input.communities.push_back( chargingCommunity( taker( at( draw( 1001 ) - 500, draw( 130 ) ), 0 ), maybe( draw( 2000 ) ), maybe( draw( 900 ) ), draw( 2 ) == 0 ? maybe( draw( 90 ) ) : Number(), maybe( draw( 30 ) ) ) );
    for ( int s = draw( 6 ); s > 0; --s )
      input.stations.push_back( station( draw( 1001 ) - 500, -draw( 130 ), maybe( draw( 12 ) ), maybe( draw( 60 ) ) ) );
    model::ChargingSettings settings = chargingSettings();
    settings.supply.isStraight = run % 3 == 0;
    const model::ChargingResult result = charging( input, settings );
    std::vector<std::int64_t> received( input.communities.size(), 0 ), lent( input.stations.size(), 0 );
    for ( const model::SupplyFlow &flow : result.flows )
    {
      received[flow.taker] += flow.units;
      lent[flow.giver] += flow.units;
      EXPECT_LE( flow.walkMetres, 300.0 );
    }
    for ( std::size_t c = 0; c < result.rows.size(); ++c )
    {
      EXPECT_EQ( result.rows[c].allocated.value_or( 0 ), received[c] );
      EXPECT_EQ( result.rows[c].publicNeed.value_or( 0 ), received[c] + result.rows[c].gap.value_or( 0 ) );
      EXPECT_LE( result.rows[c].allocatedFast + result.rows[c].allocatedSlow, received[c] );
    }
    for ( std::size_t s = 0; s < result.stations.size(); ++s )
      EXPECT_EQ( result.stations[s].used, lent[s] );
    flows += result.flows.size();
    input.stations.push_back( station( 0, 0, draw( 30 ) ) );
    EXPECT_LE( total( charging( input, settings ) ), total( result ) );
  }
  EXPECT_GT( flows, 100u ); // else the cases say nothing
}
