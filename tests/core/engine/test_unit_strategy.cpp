// Which strategy a plan amounts to, and what protected ground is. A unit of about 1 km2 near Zhengzhou:
//
//   34.71 +-----------------+   building A: lon 113.602 - 113.604, lat 34.702 - 34.704
//         |   A             |   T: a tree at 113.603, 34.703, in A
//   34.70 +-----------------+   W: a wall that A shares with a protected neighbour east of it
//       113.60           113.61

#include "core/engine/protected_ground.h"
#include "tests/support/unit_plan.h"

#include <gtest/gtest.h>

using namespace renewal;
using namespace renewal::model;
using namespace renewal::tests;

namespace
{

Rings box( double west, double south, double east, double north )
{
  return { { { west, south }, { east, south }, { east, north }, { west, north }, { west, south } } };
}

Rings buildingA()
{
  return box( 113.602, 34.702, 113.604, 34.704 );
}

//! A is \a action of all the floor area there is.
Plan planWithGround( std::optional<BuildingAction> action )
{
  Plan plan;
  plan.unit().rings = box( 113.60, 34.70, 113.61, 34.71 );
  plan.add( 1000, action );
  plan.input.buildings[0].ground = buildingA();
  return plan;
}

ProtectedFeature tree( double lon, double lat )
{
  ProtectedFeature feature;
  feature.points = { { lon, lat } };
  return feature;
}

ProtectedFeature protectedArea( const Rings &rings )
{
  ProtectedFeature feature;
  feature.polygon = rings;
  return feature;
}

ProtectedFeature wall( double fromLon, double fromLat, double toLon, double toLat )
{
  ProtectedFeature feature;
  feature.lines = { { { fromLon, fromLat }, { toLon, toLat } } };
  return feature;
}

std::string strategy( const Plan &plan )
{
  const StrategyRow row = auditOf( plan ).strategy;
  return row.strategy ? toText( *row.strategy ) : "";
}

UnitCheckRow features( const Plan &plan )
{
  return checkOf( plan, UnitCheck::HeritageFeatures );
}

std::size_t touched( const Plan &plan )
{
  return engine::protectedGround( plan.input, Progress() ).at( 0 ).touched;
}

} // namespace

TEST( UnitStrategy, noBuildingsOrNoFloor_haveNone )
{
  EXPECT_EQ( auditOf( Plan() ).strategy.reason, StrategyReason::NoBuildings );
  EXPECT_EQ( strategy( Plan() ), "" );
  EXPECT_EQ( auditOf( Plan().keep( std::nullopt ) ).strategy.reason, StrategyReason::NoFloor );
}

TEST( UnitStrategy, littleDemolition_isImprovement )
{
  EXPECT_EQ( strategy( Plan().keep( 1000 ) ), "整治提升" );
  EXPECT_EQ( strategy( Plan().demolish( 50 ).keep( 950 ) ), "整治提升" ); // exactly 5 %
  EXPECT_EQ( strategy( Plan().demolish( 51 ).keep( 949 ) ), "改建完善" );
}

// 600 of 1000 m2 go, but none of it is exempt: the red line is broken, so the plan is no ground for redevelopment.
TEST( UnitStrategy, muchThatIsNotExempt_isNeverRedevelopment )
{
  EXPECT_EQ( auditOf( Plan().demolish( 600 ).keep( 400 ) ).strategy.reason, StrategyReason::RedLine );
  EXPECT_EQ( strategy( Plan().demolish( 600 ).keep( 400 ) ), "改建完善" );
}

TEST( UnitStrategy, muchThatIsExempt_mayBeRedevelopment )
{
  const Plan half = Plan().demolish( 500, Exemption::Dangerous ).keep( 500 );
  EXPECT_EQ( strategy( half ), "拆除新建" ); // exactly 50 %
  EXPECT_EQ( strategy( Plan().demolish( 499, Exemption::Dangerous ).keep( 501 ) ), "改建完善" );
  Plan blind = half;
  blind.input.given.heritage = blind.input.given.protectedFeatures = false;
  EXPECT_EQ( auditOf( blind ).strategy.reason, StrategyReason::NotLookedAt );
  EXPECT_EQ( strategy( blind ), "改建完善" );
}

TEST( UnitStrategy, heritageAndTrees_forbidRedevelopment )
{
  Plan heritage = Plan().demolish( 900, Exemption::Illegal ).keep( 100 );
  heritage.input.buildings[1].isHeritage = true; // it stays, and so does the quarter
  EXPECT_EQ( auditOf( heritage ).strategy.reason, StrategyReason::Protected );
  EXPECT_EQ( strategy( heritage ), "改建完善" );

  Plan withTree = planWithGround( BuildingAction::Demolish );
  withTree.input.buildings[0].exemption = Exemption::Illegal;
  EXPECT_EQ( strategy( withTree ), "拆除新建" );
  withTree.input.protectedFeatures = { tree( 113.609, 34.709 ) }; // in the unit, beside the building
  EXPECT_EQ( strategy( withTree ), "改建完善" );
  EXPECT_EQ( features( withTree ).verdict, Verdict::Met );
}

// 500 of 1000 are exempt, 300 are open: 50 to 80 %. The least counts, and is marked; the share of the red line is open.
TEST( UnitStrategy, openShare_countsTheLeast )
{
  const StrategyRow row = auditOf( Plan().demolish( 40 ).open( 900 ).keep( 60 ) ).strategy;
  EXPECT_EQ( row.reason, StrategyReason::Little );
  EXPECT_TRUE( row.isOpen );
  EXPECT_EQ( auditOf( Plan().demolish( 500, Exemption::Illegal ).open( 300 ).keep( 200 ) ).strategy.reason, StrategyReason::RedLine );
}

TEST( ProtectedGround, treeOnDemolishedGround_isUnmet )
{
  Plan plan = planWithGround( BuildingAction::Demolish );
  plan.input.protectedFeatures = { tree( 113.603, 34.703 ) };
  EXPECT_EQ( features( plan ).verdict, Verdict::Unmet );
  EXPECT_DOUBLE_EQ( *features( plan ).value, 1.0 );
  plan.input.protectedFeatures = { tree( 113.602, 34.703 ) }; // on the outline
  EXPECT_EQ( features( plan ).verdict, Verdict::Unmet );
  plan.input.protectedFeatures = { tree( 113.605, 34.703 ) };
  EXPECT_EQ( features( plan ).verdict, Verdict::Met );
}

TEST( ProtectedGround, improvedBuilding_mayStandUnderATree )
{
  Plan plan = planWithGround( BuildingAction::Improve );
  plan.input.protectedFeatures = { tree( 113.603, 34.703 ) };
  EXPECT_EQ( features( plan ).verdict, Verdict::Met );
  plan.input.buildings[0].action.reset();
  EXPECT_EQ( features( plan ).verdict, Verdict::NoData );
}

// A point has no ground: whether the tree stands on it is not known; without a tree there is nothing to know.
TEST( ProtectedGround, pointBuilding_isNoDataWhereThereIsATree )
{
  Plan plan = planWithGround( BuildingAction::Demolish );
  plan.input.buildings[0].ground.clear();
  EXPECT_EQ( features( plan ).verdict, Verdict::Met );
  plan.input.protectedFeatures = { tree( 113.603, 34.703 ) };
  EXPECT_EQ( features( plan ).verdict, Verdict::NoData );
  EXPECT_EQ( features( plan ).remark, CheckRemark::NoGround );
  plan.input.given.protectedFeatures = false;
  EXPECT_EQ( features( plan ).remark, CheckRemark::NotGiven );
}

// The neighbour's wall, also drawn 2 % of A's width into A, is not on A's ground; 10 % is.
TEST( ProtectedGround, neighbourThatSharesAWall_isNotTouched )
{
  Plan plan = planWithGround( BuildingAction::Demolish );
  plan.input.protectedFeatures = { protectedArea( box( 113.604, 34.702, 113.606, 34.704 ) ) };
  EXPECT_EQ( touched( plan ), 0u );
  plan.input.protectedFeatures = { protectedArea( box( 113.60396, 34.702, 113.606, 34.704 ) ) };
  EXPECT_EQ( touched( plan ), 0u );
  plan.input.protectedFeatures = { protectedArea( box( 113.6038, 34.702, 113.6058, 34.704 ) ) };
  EXPECT_EQ( touched( plan ), 1u );
}

// A small shrine in A, and a quarter around A: 100 % of the smaller shape each.
TEST( ProtectedGround, sizeDoesNotMatter )
{
  Plan plan = planWithGround( BuildingAction::Demolish );
  plan.input.protectedFeatures = { protectedArea( box( 113.60300, 34.70300, 113.60301, 34.70301 ) ), protectedArea( box( 113.5, 34.6, 113.7, 34.8 ) ) };
  EXPECT_EQ( touched( plan ), 2u );
}

TEST( ProtectedGround, wallThroughTheBuilding_isTouched )
{
  Plan plan = planWithGround( BuildingAction::Demolish );
  plan.input.protectedFeatures = { wall( 113.5, 34.703, 113.7, 34.703 ) }; // 20 km long, 200 m of it in A
  EXPECT_EQ( touched( plan ), 1u );
  plan.input.protectedFeatures = { wall( 113.605, 34.700, 113.605, 34.710 ) };
  EXPECT_EQ( touched( plan ), 0u );
}

// Two buildings on one tree's ground: one feature.
TEST( ProtectedGround, featureCountsOncePerUnit )
{
  Plan plan = planWithGround( BuildingAction::Demolish );
  plan.demolish( 10 );
  plan.input.buildings[1].ground = buildingA();
  plan.input.protectedFeatures = { tree( 113.603, 34.703 ) };
  EXPECT_EQ( touched( plan ), 1u );
}
