// What the plan says about the unit as a whole: new floor area, households, rents, heritage, check-up; by hand.

#include "tests/support/unit_plan.h"

#include <gtest/gtest.h>

using namespace renewal;
using namespace renewal::model;
using namespace renewal::tests;

//  (2300 - 300) / 1000 = 2: met. Exempt buildings are demolished floor area too: 200 + 800.
TEST( UnitAudit, rebuildRatioExactlyAtTheLimit_isMet )
{
  Plan plan;
  plan.demolish( 200 ).demolish( 800, Exemption::Illegal ).keep( 500 );
  plan.unit().newFloor = 2300;
  plan.unit().publicFloor = 300;
  EXPECT_DOUBLE_EQ( *checkOf( plan, UnitCheck::RebuildRatio ).value, 2.0 );
  EXPECT_EQ( verdictOf( plan, UnitCheck::RebuildRatio ), "met" );
  EXPECT_DOUBLE_EQ( *checkOf( plan, UnitCheck::ExemptPublic ).value, 300.0 );
  EXPECT_EQ( verdictOf( plan, UnitCheck::ExemptPublic ), "na" );
  plan.unit().publicFloor = 299;
  EXPECT_EQ( verdictOf( plan, UnitCheck::RebuildRatio ), "unmet" );
  plan.input.given.publicFloor = false; // 2300 / 1000
  EXPECT_DOUBLE_EQ( *checkOf( plan, UnitCheck::RebuildRatio ).value, 2.3 );
}

TEST( UnitAudit, rebuildRatio_nothingDemolishedIsNa )
{
  EXPECT_EQ( verdictOf( Plan().keep( 500 ), UnitCheck::RebuildRatio ), "na" );
  EXPECT_EQ( verdictOf( Plan().keep( std::nullopt ).improve( 10 ), UnitCheck::RebuildRatio ), "na" );
  // Perhaps something is: not known.
  Plan open;
  open.open( 100 ).keep( 500 );
  open.unit().newFloor = 50;
  open.unit().publicFloor = 0;
  EXPECT_EQ( verdictOf( open, UnitCheck::RebuildRatio ), "nodata" );
  // At most 100 demolished for 500 new: broken whatever happens.
  open.unit().newFloor = 500;
  const UnitCheckRow row = checkOf( open, UnitCheck::RebuildRatio );
  EXPECT_EQ( row.verdict, Verdict::Unmet );
  EXPECT_DOUBLE_EQ( *row.value, 5.0 );
}

TEST( UnitAudit, rebuildRatio_unknownIsNoData )
{
  Plan plan;
  plan.demolish( 100 ).keep( 900 );
  plan.unit().newFloor = 1000;
  EXPECT_EQ( checkOf( plan, UnitCheck::RebuildRatio ).remark, CheckRemark::CellUnknown ); // public area not known
  plan.unit().publicFloor = 1001;
  EXPECT_EQ( checkOf( plan, UnitCheck::RebuildRatio ).remark, CheckRemark::Contradiction );
  plan.unit().publicFloor = 1000;
  EXPECT_DOUBLE_EQ( *checkOf( plan, UnitCheck::RebuildRatio ).value, 0.0 );
  plan.demolish( std::nullopt ); // any ratio from 0 up
  EXPECT_EQ( verdictOf( plan, UnitCheck::RebuildRatio ), "nodata" );
  plan.unit().newFloor.reset();
  EXPECT_EQ( verdictOf( plan, UnitCheck::RebuildRatio ), "nodata" );
  plan.input.given.newFloor = false;
  EXPECT_EQ( checkOf( plan, UnitCheck::RebuildRatio ).remark, CheckRemark::NotGiven );
}

TEST( UnitAudit, localRehousing_isJudgedAgainstTheMoved )
{
  Plan plan;
  plan.keep( 100 );
  const auto withHouseholds = [&plan]( std::optional<double> moved, std::optional<double> rehoused )
  {
    plan.unit().householdsMoved = moved;
    plan.unit().rehousedLocally = rehoused;
    return verdictOf( plan, UnitCheck::LocalRehousing );
  };
  EXPECT_EQ( withHouseholds( 100, 50 ), "met" );
  EXPECT_DOUBLE_EQ( *checkOf( plan, UnitCheck::LocalRehousing ).value, 0.5 );
  EXPECT_EQ( withHouseholds( 100, 49 ), "unmet" );
  EXPECT_EQ( withHouseholds( 0, std::nullopt ), "na" );
  EXPECT_EQ( withHouseholds( 0, 0 ), "na" );
  EXPECT_EQ( withHouseholds( 0, 3 ), "nodata" );
  EXPECT_EQ( withHouseholds( 10, 11 ), "nodata" );
  EXPECT_EQ( withHouseholds( 100, std::nullopt ), "nodata" );
  EXPECT_EQ( withHouseholds( std::nullopt, 50 ), "nodata" );
  plan.input.given.householdsMoved = false;
  EXPECT_EQ( withHouseholds( std::nullopt, 50 ), "nodata" );
}

TEST( UnitAudit, rentRise_isThatOfTheCity )
{
  Plan plan;
  plan.keep( 100 );
  EXPECT_EQ( verdictOf( plan, UnitCheck::RentRise ), "nodata" );
  plan.input.rentRisePercent = 5.0;
  EXPECT_EQ( verdictOf( plan, UnitCheck::RentRise ), "met" );
  plan.input.rentRisePercent = 5.01;
  EXPECT_EQ( verdictOf( plan, UnitCheck::RentRise ), "unmet" );
  plan.input.rentRisePercent = -3.0;
  EXPECT_EQ( verdictOf( plan, UnitCheck::RentRise ), "met" );
}

TEST( UnitAudit, heritage_mayBeImprovedNotDemolished )
{
  Plan plan;
  plan.improve( 100 ).keep( 900 );
  plan.input.buildings[0].isHeritage = true;
  EXPECT_EQ( verdictOf( plan, UnitCheck::HeritageBuildings ), "met" );
  // Dangerous or not: it is not to be demolished.
  plan.input.buildings[0].action = BuildingAction::Demolish;
  plan.input.buildings[0].exemption = Exemption::Dangerous;
  EXPECT_EQ( verdictOf( plan, UnitCheck::HeritageBuildings ), "unmet" );
  EXPECT_DOUBLE_EQ( *checkOf( plan, UnitCheck::HeritageBuildings ).value, 1.0 );
  plan.input.buildings[0].action.reset();
  EXPECT_EQ( verdictOf( plan, UnitCheck::HeritageBuildings ), "nodata" );
  plan.input.buildings[0].action = BuildingAction::Demolish;
  plan.input.buildings[0].isHeritage.reset();
  EXPECT_EQ( verdictOf( plan, UnitCheck::HeritageBuildings ), "nodata" );
  // Known to be broken by another building: unmet whatever that one is.
  plan.demolish( 10 );
  plan.input.buildings.back().isHeritage = true;
  EXPECT_EQ( verdictOf( plan, UnitCheck::HeritageBuildings ), "unmet" );
  plan.input.given.heritage = false;
  EXPECT_EQ( verdictOf( plan, UnitCheck::HeritageBuildings ), "nodata" );
}

TEST( UnitAudit, checkup_isMetOrNotKnown )
{
  Plan plan;
  plan.keep( 100 );
  EXPECT_EQ( checkOf( plan, UnitCheck::CheckupFirst ).remark, CheckRemark::NotGiven );
  plan.input.checkups = 0;
  EXPECT_EQ( checkOf( plan, UnitCheck::CheckupFirst ).remark, CheckRemark::NoCheckup );
  EXPECT_EQ( verdictOf( plan, UnitCheck::CheckupFirst ), "nodata" );
  plan.input.checkups = 1;
  EXPECT_EQ( verdictOf( plan, UnitCheck::CheckupFirst ), "met" );
}

TEST( UnitAudit, redLines_areTheWorstOfAll )
{
  Plan plan;
  plan.keep( 100 );
  plan.input.rentRisePercent = 4.0;
  plan.input.checkups = 2;
  plan.unit().householdsMoved = 0;
  EXPECT_EQ( auditOf( plan ).redLines, Verdict::Met );
  plan.input.checkups = 0;
  EXPECT_EQ( auditOf( plan ).redLines, Verdict::NoData );
  plan.input.rentRisePercent = 6.0;
  EXPECT_EQ( auditOf( plan ).redLines, Verdict::Unmet );
}
