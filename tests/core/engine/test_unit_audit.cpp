// The red lines by hand: one unit, buildings of round sizes.

#include "core/engine/unit_audit.h"
#include "tests/support/unit_plan.h"

#include <gtest/gtest.h>

using namespace renewal;
using namespace renewal::model;
using namespace renewal::tests;

namespace
{

class CanceledProgress : public Progress
{
  public:
    bool isCanceled() const override { return true; }
};

} // namespace

TEST( UnitAudit, cancel_throws )
{
  CanceledProgress progress;
  EXPECT_THROW( engine::unitAudit( Plan().keep( 100 ).input, progress ), Canceled );
}

TEST( UnitAudit, noUnits_giveNoRows )
{
  Progress progress;
  EXPECT_TRUE( engine::unitAudit( UnitAuditInput(), progress ).empty() );
}

TEST( UnitAudit, unitWithoutBuildings_isNoData )
{
  const UnitAuditRow row = auditOf( Plan() );
  ASSERT_EQ( row.checks.size(), 10u );
  for ( const UnitCheck which : { UnitCheck::DemolitionShare, UnitCheck::ExemptIllegal, UnitCheck::RebuildRatio, UnitCheck::HeritageBuildings, UnitCheck::HeritageFeatures } )
  {
    const UnitCheckRow &found = row.checks.at( static_cast<std::size_t>( which ) );
    EXPECT_EQ( found.verdict, Verdict::NoData );
    EXPECT_EQ( found.remark, CheckRemark::NoBuildings );
    EXPECT_FALSE( found.value );
  }
  EXPECT_FALSE( row.strategy.strategy );
  EXPECT_EQ( row.redLines, Verdict::NoData );
}

// A pack without the figure asks nothing: it is never taken as 0.
TEST( UnitAudit, packWithoutFigures_leavesTheQuestionsOpen )
{
  Plan plan;
  plan.demolish( 900 ).keep( 100 );
  plan.input.figures.clear();
  EXPECT_EQ( verdictOf( plan, UnitCheck::DemolitionShare ), "na" );
  EXPECT_FALSE( checkOf( plan, UnitCheck::DemolitionShare ).limit );
  EXPECT_EQ( verdictOf( plan, UnitCheck::CheckupFirst ), "na" );
  const UnitAuditRow row = auditOf( plan );
  EXPECT_EQ( row.redLines, Verdict::NoData );
  EXPECT_EQ( row.strategy.reason, StrategyReason::NoFigure );
}

// 200 of 1000 m2 is exactly 20 %; sums of tenths are not exact in binary: 0.1 ten times, demolished two.
TEST( UnitAudit, demolitionExactlyAtTheLimit_isMet )
{
  const UnitCheckRow row = checkOf( Plan().demolish( 200 ).improve( 300 ).keep( 500 ), UnitCheck::DemolitionShare );
  EXPECT_EQ( row.verdict, Verdict::Met );
  EXPECT_DOUBLE_EQ( *row.value, 0.2 );
  EXPECT_DOUBLE_EQ( *row.limit, 0.2 );
  Plan tenths;
  for ( int i = 0; i < 10; ++i )
    i < 2 ? tenths.demolish( 0.1 ) : tenths.keep( 0.1 );
  EXPECT_EQ( verdictOf( tenths, UnitCheck::DemolitionShare ), "met" );
  EXPECT_EQ( verdictOf( Plan().demolish( 200.1 ).keep( 799.9 ), UnitCheck::DemolitionShare ), "unmet" );
}

// 500 illegal and 100 dangerous go besides 200 that are not exempt: 200 of 1000, not 800 of 1000.
TEST( UnitAudit, exemptBuildings_areShownApart )
{
  const Plan plan = Plan().demolish( 500, Exemption::Illegal ).demolish( 100, Exemption::Dangerous ).demolish( 200 ).keep( 200 );
  EXPECT_DOUBLE_EQ( *checkOf( plan, UnitCheck::DemolitionShare ).value, 0.2 );
  EXPECT_EQ( verdictOf( plan, UnitCheck::DemolitionShare ), "met" );
  EXPECT_DOUBLE_EQ( *checkOf( plan, UnitCheck::ExemptIllegal ).value, 500.0 );
  EXPECT_EQ( verdictOf( plan, UnitCheck::ExemptIllegal ), "na" );
  EXPECT_FALSE( checkOf( plan, UnitCheck::ExemptIllegal ).limit );
  EXPECT_DOUBLE_EQ( *checkOf( plan, UnitCheck::ExemptDangerous ).value, 100.0 );
}

// Exempt, but kept: not demolished at all.
TEST( UnitAudit, exemptBuildingThatStays_isNoDemolition )
{
  Plan plan;
  plan.keep( 500 ).demolish( 100 ).keep( 400 );
  plan.input.buildings[0].exemption = Exemption::Illegal;
  EXPECT_DOUBLE_EQ( *checkOf( plan, UnitCheck::ExemptIllegal ).value, 0.0 );
  EXPECT_DOUBLE_EQ( *checkOf( plan, UnitCheck::DemolitionShare ).value, 0.1 );
}

// Without the field nothing is exempt, whatever stands in the row.
TEST( UnitAudit, exemptNotGiven_countsAll )
{
  Plan plan;
  plan.demolish( 300, Exemption::Illegal ).keep( 700 );
  plan.input.given.exemption = false;
  EXPECT_DOUBLE_EQ( *checkOf( plan, UnitCheck::DemolitionShare ).value, 0.3 );
  EXPECT_EQ( verdictOf( plan, UnitCheck::ExemptIllegal ), "nodata" );
  EXPECT_EQ( checkOf( plan, UnitCheck::ExemptIllegal ).remark, CheckRemark::NotGiven );
}

//  known: 100 of 1000. A kept building of any size leaves at most 10 %, and still nothing is met.
TEST( UnitAudit, keptBuildingWithoutArea_isNoDataWithBounds )
{
  const UnitCheckRow row = checkOf( Plan().demolish( 100 ).keep( 900 ).keep( std::nullopt ), UnitCheck::DemolitionShare );
  EXPECT_EQ( row.verdict, Verdict::NoData );
  EXPECT_FALSE( row.value );
  EXPECT_EQ( row.remark, CheckRemark::WithinAnyway );
  EXPECT_DOUBLE_EQ( *row.least, 0.0 );
  EXPECT_DOUBLE_EQ( *row.most, 0.1 );
  EXPECT_EQ( row.doubt.floor, 1u );
}

//  known: 300 of 1000. A demolished building of any size only adds: 30 % or more.
TEST( UnitAudit, demolishedBuildingWithoutArea_cannotSaveABrokenLimit )
{
  const UnitCheckRow row = checkOf( Plan().demolish( 300 ).keep( 700 ).demolish( std::nullopt ), UnitCheck::DemolitionShare );
  EXPECT_EQ( row.verdict, Verdict::Unmet );
  EXPECT_EQ( row.remark, CheckRemark::BrokenAnyway );
  EXPECT_DOUBLE_EQ( *row.value, 0.3 );
  // A kept one of any size could: the share may sink to 0.
  EXPECT_EQ( verdictOf( Plan().demolish( 300 ).keep( 700 ).keep( std::nullopt ), UnitCheck::DemolitionShare ), "nodata" );
  // So could an exempt one.
  EXPECT_EQ( verdictOf( Plan().demolish( 300 ).keep( 700 ).demolish( std::nullopt, Exemption::Illegal ), UnitCheck::DemolitionShare ), "nodata" );
  EXPECT_EQ( verdictOf( Plan().demolish( 100 ).keep( 900 ).demolish( std::nullopt ), UnitCheck::DemolitionShare ), "nodata" );
}

//  100 demolished, 300 open, 600 kept: 10 to 40 %.
TEST( UnitAudit, unknownAction_isNoDataWithBounds )
{
  const UnitCheckRow row = checkOf( Plan().demolish( 100 ).open( 300 ).keep( 600 ), UnitCheck::DemolitionShare );
  EXPECT_EQ( row.verdict, Verdict::NoData );
  EXPECT_EQ( row.remark, CheckRemark::BuildingsUnknown );
  EXPECT_DOUBLE_EQ( *row.least, 0.1 );
  EXPECT_DOUBLE_EQ( *row.most, 0.4 );
  EXPECT_EQ( row.doubt.action, 1u );
  EXPECT_EQ( verdictOf( Plan().demolish( 300 ).open( 100 ).keep( 600 ), UnitCheck::DemolitionShare ), "unmet" );
}

//  The exemption of 200 is not known: 10 to 30 %. That of a building that stays does not matter.
TEST( UnitAudit, unknownExemption_mattersOnlyWhereDemolished )
{
  Plan plan;
  plan.demolish( 100 ).demolish( 200 ).keep( 700 );
  plan.input.buildings[1].exemption.reset();
  EXPECT_EQ( verdictOf( plan, UnitCheck::DemolitionShare ), "nodata" );
  EXPECT_EQ( verdictOf( plan, UnitCheck::ExemptIllegal ), "nodata" );
  EXPECT_EQ( checkOf( plan, UnitCheck::DemolitionShare ).doubt.exemption, 1u );
  plan.input.buildings[1].action = BuildingAction::Keep;
  EXPECT_DOUBLE_EQ( *checkOf( plan, UnitCheck::DemolitionShare ).value, 0.1 );
  EXPECT_DOUBLE_EQ( *checkOf( plan, UnitCheck::ExemptIllegal ).value, 0.0 );
}

// A kept building without an area leaves the share open, but not the square metres that are exempt.
TEST( UnitAudit, exemptArea_needsOnlyTheDemolished )
{
  EXPECT_DOUBLE_EQ( *checkOf( Plan().demolish( 50, Exemption::Illegal ).keep( std::nullopt ), UnitCheck::ExemptIllegal ).value, 50.0 );
}

TEST( UnitAudit, buildingsOfNoSize_haveNoShare )
{
  EXPECT_EQ( checkOf( Plan().demolish( 0 ).keep( 0 ), UnitCheck::DemolitionShare ).remark, CheckRemark::NoFloor );
  EXPECT_EQ( verdictOf( Plan().demolish( 0 ).keep( 0 ), UnitCheck::DemolitionShare ), "nodata" );
}
