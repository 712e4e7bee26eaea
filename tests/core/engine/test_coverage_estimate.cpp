#include "core/engine/coverage_estimate.h"

#include <gtest/gtest.h>

using namespace renewal;
using model::Verdict;

namespace
{

/*
 * A community of ten residents at 100, 200, ... 1000 m from the nearest kindergarten, and a limit of 300 m:
 *
 *   |-x---x---x-|-x---x---x---x---x---x---x
 *     100     300         500            1000
 *
 * covered 3 of 10: share 0.3, partly; lower median 500 m; farthest 1000 m. Met from 9 of 10.
 */
engine::KnownCoverage tenResidents()
{
  engine::KnownCoverage known;
  known.row.medianMetres = 500.0;
  known.row.farthestMetres = 1000.0;
  known.row.coveredShare = 0.3;
  known.row.verdict = Verdict::Partly;
  return known;
}

model::CoverageRule ruleOf( double limit )
{
  model::CoverageRule rule;
  rule.facilities = { "kindergarten" };
  rule.limitMetres = limit;
  rule.ruleClass = model::RuleClass::Must;
  return rule;
}

engine::CoverageEstimate at( const engine::KnownCoverage &known, double limit )
{
  return engine::estimateCoverage( known, ruleOf( 300.0 ), ruleOf( limit ), 0.9 );
}

} // namespace

TEST( CoverageEstimate, otherFacilities_areNotKnown )
{
  model::CoverageRule other = ruleOf( 300.0 );
  other.facilities = { "nursery" };
  EXPECT_FALSE( engine::estimateCoverage( tenResidents(), ruleOf( 300.0 ), other, 0.9 ).verdict );
}

TEST( CoverageEstimate, anotherCount_isNotKnown )
{
  model::CoverageRule two = ruleOf( 300.0 );
  two.minCount = 2;
  EXPECT_FALSE( engine::estimateCoverage( tenResidents(), ruleOf( 300.0 ), two, 0.9 ).verdict );
}

TEST( CoverageEstimate, sameLimit_isAsStored )
{
  const engine::CoverageEstimate estimate = at( tenResidents(), 300.0 );
  EXPECT_EQ( estimate.verdict, Verdict::Partly );
  ASSERT_TRUE( estimate.isShareKnown );
  EXPECT_DOUBLE_EQ( *estimate.coveredShare, 0.3 );
}

TEST( CoverageEstimate, limitFromTheFarthestOn_isMet )
{
  EXPECT_EQ( at( tenResidents(), 1000.0 ).verdict, Verdict::Met );
  EXPECT_DOUBLE_EQ( *at( tenResidents(), 1000.0 ).coveredShare, 1.0 );
  // At 999.9 m nine of ten are covered, which is met too; but of what is stored, 5 to 10 of 10 may be.
  EXPECT_FALSE( at( tenResidents(), 999.9 ).verdict );
}

TEST( CoverageEstimate, limitBeforeTheMedian_isPartly )
{
  // 400 m: at least the 0.3 of before, less than the half: partly for sure, the share (0.4) not known.
  const engine::CoverageEstimate estimate = at( tenResidents(), 400.0 );
  EXPECT_EQ( estimate.verdict, Verdict::Partly );
  EXPECT_FALSE( estimate.isShareKnown );
}

TEST( CoverageEstimate, limitFromTheMedianOn_mayBeMet )
{
  EXPECT_FALSE( at( tenResidents(), 500.0 ).verdict );
}

TEST( CoverageEstimate, shorterLimit_mayLoseAll )
{
  // 200 m: between nobody and the 0.3 of before.
  EXPECT_FALSE( at( tenResidents(), 200.0 ).verdict );
}

TEST( CoverageEstimate, nobodyCovered_staysUnmetForAShorterLimit )
{
  engine::KnownCoverage known = tenResidents();
  known.row.coveredShare = 0.0;
  known.row.verdict = Verdict::Unmet;
  EXPECT_EQ( at( known, 250.0 ).verdict, Verdict::Unmet );
  EXPECT_DOUBLE_EQ( *at( known, 250.0 ).coveredShare, 0.0 );
}

TEST( CoverageEstimate, allCovered_staysMetDownToTheFarthest )
{
  engine::KnownCoverage known = tenResidents();
  known.row.farthestMetres = 280.0;
  known.row.medianMetres = 150.0;
  known.row.coveredShare = 1.0;
  known.row.verdict = Verdict::Met;
  EXPECT_EQ( at( known, 280.0 ).verdict, Verdict::Met );
  EXPECT_FALSE( at( known, 279.0 ).verdict ) << "between the half and all";
  EXPECT_EQ( at( known, 400.0 ).verdict, Verdict::Met );
}

TEST( CoverageEstimate, noWay_neverCovers )
{
  // More than half have no way at all: median and farthest are NULL.
  engine::KnownCoverage known = tenResidents();
  known.row.medianMetres.reset();
  known.row.farthestMetres.reset();
  EXPECT_EQ( at( known, 90000.0 ).verdict, Verdict::Partly );
}

TEST( CoverageEstimate, oneResident_isKnownAtEveryLimit )
{
  engine::KnownCoverage known = tenResidents();
  known.isOneResident = true;
  known.row.medianMetres = known.row.farthestMetres = 420.0;
  known.row.coveredShare = 0.0;
  known.row.verdict = Verdict::Unmet;
  EXPECT_EQ( at( known, 419.0 ).verdict, Verdict::Unmet );
  EXPECT_EQ( at( known, 420.0 ).verdict, Verdict::Met );
  EXPECT_TRUE( at( known, 419.0 ).isShareKnown );
}

TEST( CoverageEstimate, noData_staysNoData )
{
  engine::KnownCoverage known;
  EXPECT_EQ( at( known, 5000.0 ).verdict, Verdict::NoData );
  EXPECT_TRUE( at( known, 5000.0 ).isShareKnown );
}

TEST( CoverageEstimate, size_isComparedWithWhatWasFound )
{
  // All covered, 180 m² of 200 m² found, all sizes known: partly.
  engine::KnownCoverage known = tenResidents();
  known.row.coveredShare = 1.0;
  known.row.sizeFound = 180.0;
  known.row.sizeRequired = 200.0;
  known.row.verdict = Verdict::Partly;
  model::CoverageRule before = ruleOf( 1000.0 ), after = before;
  before.size.minSquareMetres = 200.0;
  after.size.minSquareMetres = 180.0;
  EXPECT_EQ( engine::estimateCoverage( known, before, after, 0.9 ).verdict, Verdict::Met );
  after.size.minSquareMetres = 181.0;
  EXPECT_EQ( engine::estimateCoverage( known, before, after, 0.9 ).verdict, Verdict::Partly );
  known.row.verdict = Verdict::NoData; // some sizes were not known
  EXPECT_EQ( engine::estimateCoverage( known, before, after, 0.9 ).verdict, Verdict::NoData );
  after.size.minSquareMetres.reset();
  EXPECT_EQ( engine::estimateCoverage( known, before, after, 0.9 ).verdict, Verdict::Met );
}

TEST( CoverageEstimate, sizePerHousehold_isScaled )
{
  // 30 m² per 100 households asked 300 m²: 1000 households. 20 m² ask 200 m², and 250 m² were found.
  engine::KnownCoverage known = tenResidents();
  known.row.coveredShare = 1.0;
  known.row.sizeFound = 250.0;
  known.row.sizeRequired = 300.0;
  known.row.verdict = Verdict::Partly;
  model::CoverageRule before = ruleOf( 1000.0 ), after = before;
  before.size.per100HouseholdsSquareMetres = 30.0;
  after.size.per100HouseholdsSquareMetres = 20.0;
  EXPECT_EQ( engine::estimateCoverage( known, before, after, 0.9 ).verdict, Verdict::Met );
  // The fixed part decided: how many households there are does not show.
  before.size.minSquareMetres = 300.0;
  EXPECT_FALSE( engine::estimateCoverage( known, before, after, 0.9 ).verdict );
}

TEST( CoverageEstimate, shorterLimit_mayLoseSize )
{
  engine::KnownCoverage known = tenResidents();
  known.row.farthestMetres = 250.0;
  known.row.medianMetres = 100.0;
  known.row.coveredShare = 1.0;
  known.row.sizeFound = 500.0;
  known.row.sizeRequired = 200.0;
  known.row.verdict = Verdict::Met;
  model::CoverageRule before = ruleOf( 300.0 ), after = ruleOf( 260.0 );
  before.size.minSquareMetres = after.size.minSquareMetres = 200.0;
  EXPECT_FALSE( engine::estimateCoverage( known, before, after, 0.9 ).verdict );
}

TEST( CoverageEstimate, grade_isThatOfTheAudit )
{
  // 1 x 1.0 and 3 x 0.5 of a weight of 4: 100 x 2.5 / 4 = 62.5, grade C; one must of two met.
  std::vector<model::CoverageRule> rules { ruleOf( 300.0 ), ruleOf( 500.0 ) };
  rules[1].weight = 3.0;
  std::vector<model::CoverageRow> rows( 2 );
  rows[0].coveredShare = 1.0;
  rows[0].verdict = Verdict::Met;
  rows[1].coveredShare = 0.5;
  rows[1].verdict = Verdict::Partly;
  const model::CoverageSummaryRow row = engine::gradeCommunities( rules, rows ).at( 0 );
  EXPECT_DOUBLE_EQ( *row.score, 62.5 );
  EXPECT_EQ( row.grade, "C" );
  EXPECT_EQ( row.rulesMustMet, 1 );
  EXPECT_THROW( engine::gradeCommunities( rules, { rows[0] } ), std::invalid_argument );
}
