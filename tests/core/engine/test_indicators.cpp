#include "core/engine/indicators.h"

#include <gtest/gtest.h>

using namespace renewal;
using model::Indicator;
using model::Verdict;

namespace
{

const int TOTAL = model::IndicatorCommunity::NO_DISTRICT;

std::size_t place( Indicator indicator )
{
  return static_cast<std::size_t>( indicator );
}

//! Five communities: three in the first of two districts, one in the second, one outside.
model::IndicatorInput fiveCommunities()
{
  model::IndicatorInput input;
  input.districts = { "东区", "西区" };
  input.communities.resize( 5 );
  for ( const std::size_t c : { 0, 1, 2 } )
    input.communities[c].district = 0;
  input.communities[3].district = 1;
  input.radius.districts.resize( 2 );
  for ( model::RadiusShare *share : { &input.radius.districts[0], &input.radius.districts[1], &input.radius.total } )
    share->coveredSquareMetres.assign( 3, 0.0 );
  input.sportsGrounds.resize( 3 );
  input.cultureCentres.resize( 3 );
  input.walkways.resize( 3 );
  return input;
}

model::IndicatorRow row( const model::IndicatorInput &input, Indicator indicator, int district = TOTAL, bool isWalking = false )
{
  for ( const model::IndicatorRow &candidate : engine::indicators( input ) )
  {
    if ( candidate.indicator == indicator && candidate.district == district && candidate.isWalking == isWalking )
      return candidate;
  }
  ADD_FAILURE() << "no such row";
  return {};
}

void expectRow( const model::IndicatorRow &found, double value, double numerator, double denominator, int noData )
{
  ASSERT_TRUE( found.value && found.numerator && found.denominator ) << found.reason;
  EXPECT_NEAR( *found.value, value, 1e-9 );
  EXPECT_NEAR( *found.numerator, numerator, 1e-9 );
  EXPECT_NEAR( *found.denominator, denominator, 1e-9 );
  EXPECT_EQ( found.noDataCount, noData );
  EXPECT_EQ( found.reason, "" );
}

void expectNone( const model::IndicatorRow &found, const std::string &reason, int noData )
{
  EXPECT_FALSE( found.value );
  EXPECT_NE( found.reason.find( reason ), std::string::npos ) << found.reason;
  EXPECT_EQ( found.noDataCount, noData );
}

} // namespace

TEST( Indicators, everyRow_isNamedAndInOrder )
{
  const std::vector<model::IndicatorRow> rows = engine::indicators( fiveCommunities() );
  // 18 indicators, three with a second row, for two districts and the total.
  ASSERT_EQ( rows.size(), 3u * 21u );
  ASSERT_EQ( model::indicatorNames().size(), 21u );
  for ( std::size_t i = 0; i < rows.size(); ++i )
  {
    EXPECT_EQ( rows[i].district, i < 21 ? 0 : ( i < 42 ? 1 : TOTAL ) );
    EXPECT_EQ( engine::codeOf( rows[i].indicator, rows[i].isWalking ), model::indicatorNames()[i % 21].code );
    EXPECT_NE( rows[i].basis, "" );
    EXPECT_TRUE( rows[i].value || !rows[i].reason.empty() );
  }
}

TEST( Indicators, questions_countUnmetAndPartly )
{
  model::IndicatorInput input = fiveCommunities();
  model::IndicatorQuestion &asked = input.questions[place( Indicator::Kindergarten )];
  asked.answers = { Verdict::Unmet, Verdict::Partly, Verdict::NoData, Verdict::Met, Verdict::NotApplicable };
  asked.basis = "WJ20-02";
  asked.status = model::Certainty::VerifiedSecondary;
  expectRow( row( input, Indicator::Kindergarten, 0 ), 2, 2, 2, 1 );
  expectRow( row( input, Indicator::Kindergarten, 1 ), 0, 0, 1, 0 );
  expectRow( row( input, Indicator::Kindergarten ), 2, 2, 3, 1 );
  EXPECT_EQ( row( input, Indicator::Kindergarten ).status, model::Certainty::VerifiedSecondary );
  EXPECT_NE( row( input, Indicator::Kindergarten ).basis.find( "WJ20-02" ), std::string::npos );
  asked.answers = { Verdict::NoData, std::nullopt, Verdict::NoData, Verdict::Met, Verdict::Met };
  expectNone( row( input, Indicator::Kindergarten, 0 ), "no community has an answer", 3 );
  asked.answers.clear();
  asked.missing = "no such question";
  expectNone( row( input, Indicator::Kindergarten ), "no such question", 5 );
}

TEST( Indicators, districtWithoutCommunities_saysSo )
{
  model::IndicatorInput input = fiveCommunities();
  input.communities[3].district = TOTAL;
  expectNone( row( input, Indicator::CompleteShare, 1 ), "no community here", 0 );
  expectNone( row( input, Indicator::ParkingGap, 1 ), "no community here", 0 );
}

TEST( Indicators, primarySeats_areWhatIsShort )
{
  model::IndicatorInput input = fiveCommunities();
  for ( std::size_t c = 0; c < 4; ++c )
    input.communities[c].population = 1000.0 * static_cast<double>( c + 1 ); // 1000, 2000, 3000 | 4000 | unknown
  input.seats = { 300.0, 50.0, std::nullopt };
  input.radius.districts[0].isProbeNear = { true, true, false };
  input.radius.districts[1].isProbeNear = { true, false, true };
  input.radius.total.isProbeNear = { true, true, true };
  // 6000 x 65 / 1000 = 390 wanted, 350 there.
  expectRow( row( input, Indicator::PrimarySeats, 0 ), 40, 390, 350, 0 );
  // The second district has a school that does not say how many: 260 wanted, nobody knows how many there are.
  expectNone( row( input, Indicator::PrimarySeats, 1 ), "without SEATS", 1 );
  EXPECT_NEAR( *row( input, Indicator::PrimarySeats, 1 ).numerator, 260, 1e-9 );
  input.seats[2] = 1000.0;
  expectRow( row( input, Indicator::PrimarySeats, 1 ), 0, 260, 1300, 0 ); // more than enough is no negative gap
  expectRow( row( input, Indicator::PrimarySeats ), 0, 650, 1350, 1 );    // the shared school counts once
  // 1 person: 0.065 of a seat is one seat.
  for ( model::IndicatorCommunity &community : input.communities )
    community.population = 0.2;
  input.radius.districts[0].isProbeNear = { false, false, false };
  expectRow( row( input, Indicator::PrimarySeats, 0 ), 1, 1, 0, 0 );
  for ( model::IndicatorCommunity &community : input.communities )
    community.population.reset();
  expectNone( row( input, Indicator::PrimarySeats, 0 ), "needs population", 3 );
  input.missing[place( Indicator::PrimarySeats )] = "needs SEATS";
  expectNone( row( input, Indicator::PrimarySeats ), "needs SEATS", 5 );
}

TEST( Indicators, gaps_areSums )
{
  model::IndicatorInput input = fiveCommunities();
  input.communities[0].parkingGap = 12.0;
  input.communities[1].parkingGap = 0.0;
  input.communities[3].parkingGap = 5.0;
  input.communities[4].parkingGap = 100.0;
  input.communities[3].chargingGap = 7.0;
  expectRow( row( input, Indicator::ParkingGap, 0 ), 12, 12, 2, 1 );
  expectRow( row( input, Indicator::ParkingGap ), 117, 117, 4, 1 ); // with the one outside all districts
  expectRow( row( input, Indicator::ChargingGap ), 7, 7, 1, 4 );
  EXPECT_EQ( row( input, Indicator::ParkingGap ).status, model::Certainty::Local );
  input.missing[place( Indicator::ParkingGap )] = "needs PARKING";
  const model::IndicatorRow none = row( input, Indicator::ParkingGap );
  expectNone( none, "needs PARKING", 1 );
  EXPECT_FALSE( none.numerator || none.denominator );
}

TEST( Indicators, walkways_areKilometres )
{
  model::IndicatorInput input = fiveCommunities();
  input.walkways = { { 1500.0, 4000.0, 2 }, { 0.0, 0.0, 1 }, { 250.0, 250.0, 0 } };
  expectRow( row( input, Indicator::Walkways, 0 ), 1.5, 1.5, 4, 2 );
  expectNone( row( input, Indicator::Walkways, 1 ), "no walkway here", 1 );
  expectRow( row( input, Indicator::Walkways ), 1.75, 1.75, 4.25, 3 );
  EXPECT_EQ( row( input, Indicator::Walkways ).status, model::Certainty::Verified );
  input.areWidthsUsed = true; // 1.5 m is from memory
  EXPECT_EQ( row( input, Indicator::Walkways ).status, model::Certainty::Memory );
}

TEST( Indicators, land_isAShareOfArea )
{
  model::IndicatorInput input = fiveCommunities();
  input.radius.districts[0].areaSquareMetres = 40000;
  input.radius.districts[0].coveredSquareMetres = { 10000, 40000.0000001, 0 };
  input.radius.total.areaSquareMetres = 80000;
  input.radius.total.coveredSquareMetres = { 20000, 60000, 0 };
  input.unknownPlaces = { 0, 3, 0 };
  expectRow( row( input, Indicator::MiddleSchool, 0 ), 25, 10000, 40000, 0 );
  EXPECT_EQ( *row( input, Indicator::Parks, 0 ).value, 100.0 ); // never above
  expectRow( row( input, Indicator::Parks ), 75, 60000, 80000, 3 );
  expectRow( row( input, Indicator::Market ), 0, 0, 80000, 0 );
  expectNone( row( input, Indicator::MiddleSchool, 1 ), "no residential land here", 0 );
  input.missing[place( Indicator::Market )] = "no wet_market";
  expectNone( row( input, Indicator::Market ), "no wet_market", 0 );
  EXPECT_EQ( row( input, Indicator::MiddleSchool ).status, model::Certainty::Verified );
}

TEST( Indicators, walking_isAShareOfPeople )
{
  model::IndicatorInput input = fiveCommunities();
  input.communities[0].walking[0] = { 100.0, 50.0 };
  input.communities[1].walking[0] = { 300.0, 0.0 };
  input.communities[2].walking[0] = { 500.0, std::nullopt };
  input.walkingBasis[0] = "R180-1501 1000 m";
  expectRow( row( input, Indicator::MiddleSchool, 0, true ), 12.5, 50, 400, 1 );
  expectNone( row( input, Indicator::MiddleSchool, 1, true ), "needs population", 1 );
  EXPECT_EQ( row( input, Indicator::MiddleSchool, 0, true ).status, model::Certainty::Local );
  EXPECT_NE( row( input, Indicator::MiddleSchool, 0, true ).basis.find( "R180-1501" ), std::string::npos );
  input.walkingMissing[2] = "needs COVERAGE";
  expectNone( row( input, Indicator::Market, 0, true ), "needs COVERAGE", 3 );
}

TEST( Indicators, grounds_areDistrictsWithoutOne )
{
  model::IndicatorInput input = fiveCommunities();
  input.sportsGrounds = { { 0, 0 }, { 0, 2 }, { 5, 0 } }; // none | two of unknown size | outside
  input.cultureCentres = { { 1, 1 }, { 0, 0 }, { 0, 0 } };
  expectRow( row( input, Indicator::SportsGround, 0 ), 1, 1, 1, 0 );
  expectNone( row( input, Indicator::SportsGround, 1 ), "size not known", 1 );
  expectRow( row( input, Indicator::SportsGround ), 1, 1, 1, 1 );
  expectRow( row( input, Indicator::CultureCentre ), 1, 1, 2, 0 );
  expectRow( row( input, Indicator::CultureCentre, 0 ), 0, 0, 1, 0 );
  input.districts.clear();
  expectNone( row( input, Indicator::SportsGround ), "needs DISTRICTS", 0 );
}

TEST( Indicators, completeShare_leavesOutWhatIsUnknown )
{
  model::IndicatorInput input = fiveCommunities();
  input.communities[0].complete = Verdict::Met;
  input.communities[1].complete = Verdict::Unmet;
  input.communities[3].complete = Verdict::Met;
  input.completeStatus = model::Certainty::Memory;
  expectRow( row( input, Indicator::CompleteShare, 0 ), 50, 1, 2, 1 );
  expectRow( row( input, Indicator::CompleteShare ), 200.0 / 3.0, 2, 3, 2 );
  EXPECT_EQ( row( input, Indicator::CompleteShare ).status, model::Certainty::Memory );
}
