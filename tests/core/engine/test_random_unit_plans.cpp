// Invariants of the red lines on random plans, in which now and then something is not known.

#include "tests/support/unit_plan.h"

#include <algorithm>
#include <gtest/gtest.h>

using namespace renewal;
using namespace renewal::model;
using namespace renewal::tests;

namespace
{

constexpr int ROUNDS = 300;

const UnitCheckRow &demolition( const UnitAuditRow &row )
{
  return row.checks.at( static_cast<std::size_t>( UnitCheck::DemolitionShare ) );
}

Plan randomPlan( std::mt19937 &random )
{
  Plan plan;
  const std::size_t count = 1 + random() % 12;
  for ( std::size_t i = 0; i < count; ++i )
    plan.any( random );
  plan.unit().newFloor = static_cast<double>( random() % 5000 );
  plan.unit().publicFloor = 0.0;
  return plan;
}

//! Replaces the first building with a floor area by its halves.
Plan halved( Plan plan )
{
  std::vector<PlannedBuilding> &buildings = plan.input.buildings;
  const auto whole = std::find_if( buildings.begin(), buildings.end(), []( const PlannedBuilding &building )
                                   { return building.floorSquareMetres.has_value(); } );
  if ( whole == buildings.end() )
    return plan;
  whole->floorSquareMetres = *whole->floorSquareMetres / 2.0;
  buildings.push_back( PlannedBuilding( *whole ) );
  return plan;
}

} // namespace

TEST( RandomUnitPlans, halvesOfABuilding_countAsTheBuilding )
{
  std::mt19937 random( 2021 );
  int judged = 0;
  for ( int round = 0; round < ROUNDS; ++round )
  {
    const Plan plan = randomPlan( random );
    const UnitAuditRow whole = auditOf( plan ), halves = auditOf( halved( plan ) );
    for ( std::size_t i = 0; i < whole.checks.size(); ++i )
    {
      ASSERT_EQ( whole.checks[i].verdict, halves.checks[i].verdict ) << round << " " << i;
      ASSERT_EQ( whole.checks[i].value.has_value(), halves.checks[i].value.has_value() ) << round << " " << i;
      ASSERT_NEAR( whole.checks[i].value.value_or( 0.0 ), halves.checks[i].value.value_or( 0.0 ), 1e-9 ) << round << " " << i;
    }
    ASSERT_EQ( whole.strategy.strategy, halves.strategy.strategy ) << round;
    judged += demolition( whole ).verdict == Verdict::Met || demolition( whole ).verdict == Verdict::Unmet;
  }
  EXPECT_GT( judged, ROUNDS / 4 );
}

TEST( RandomUnitPlans, exemptBuilding_neverAddsToTheNumerator )
{
  std::mt19937 random( 63 );
  int known = 0;
  for ( int round = 0; round < ROUNDS; ++round )
  {
    const Plan plan = randomPlan( random );
    Plan more = plan;
    more.demolish( 1.0 + random() % 500, random() % 2 ? Exemption::Illegal : Exemption::Dangerous );
    const UnitCheckRow before = demolition( auditOf( plan ) ), after = demolition( auditOf( more ) );
    ASSERT_FALSE( before.verdict == Verdict::Met && after.verdict != Verdict::Met ) << round;
    if ( !before.value || before.remark != CheckRemark::None )
      continue;
    ++known;
    ASSERT_NEAR( *before.value * plan.knownFloor(), *after.value * more.knownFloor(), 1e-6 ) << round;
  }
  EXPECT_GT( known, ROUNDS / 4 );
}

TEST( RandomUnitPlans, keepingInsteadOfDemolishing_neverBreaksALimit )
{
  std::mt19937 random( 20 );
  for ( int round = 0; round < ROUNDS; ++round )
  {
    Plan plan = randomPlan( random );
    const Verdict before = demolition( auditOf( plan ) ).verdict;
    for ( PlannedBuilding &building : plan.input.buildings )
    {
      if ( building.action == BuildingAction::Demolish )
        building.action = BuildingAction::Keep;
    }
    const Verdict after = demolition( auditOf( plan ) ).verdict;
    ASSERT_NE( after, Verdict::Unmet ) << round; // nothing goes for sure
    ASSERT_FALSE( before == Verdict::Met && after != Verdict::Met ) << round;
  }
}

// Whatever the unknown figures turn out to be, a verdict that was given holds.
TEST( RandomUnitPlans, verdictHolds_whateverTheUnknownIs )
{
  std::mt19937 random( 2023 );
  int decided = 0;
  for ( int round = 0; round < ROUNDS; ++round )
  {
    const Plan plan = randomPlan( random );
    const UnitCheckRow before = demolition( auditOf( plan ) );
    for ( int guess = 0; guess < 10; ++guess )
    {
      Plan filled = plan;
      for ( PlannedBuilding &building : filled.input.buildings )
      {
        building.floorSquareMetres = building.floorSquareMetres.value_or( static_cast<double>( random() % 3000 ) );
        building.action = building.action.value_or( random() % 2 ? BuildingAction::Keep : BuildingAction::Demolish );
        building.exemption = building.exemption.value_or( random() % 2 ? Exemption::None : Exemption::Illegal );
      }
      const UnitCheckRow after = demolition( auditOf( filled ) );
      if ( before.least && after.value )
      {
        ASSERT_GE( *after.value, *before.least - 1e-9 ) << round;
        ASSERT_LE( *after.value, *before.most + 1e-9 ) << round;
      }
      const bool isDecided = before.verdict == Verdict::Unmet || before.verdict == Verdict::Met;
      ASSERT_FALSE( isDecided && after.verdict != before.verdict ) << round;
      decided += before.verdict == Verdict::Unmet && before.remark == CheckRemark::BrokenAnyway;
    }
  }
  EXPECT_GT( decided, 10 );
}
