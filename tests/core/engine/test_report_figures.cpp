// Sums, means and counts of the report, by hand; what is not known is never 0.
#include "core/engine/report_figures.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace renewal;
using model::ReportCell;

namespace
{

//  community | score | gap | verdict | basis | status | assumed
model::ReportRows communities()
{
  model::ReportRows rows;
  rows.columns = { "community_id", "score", "gap_after", "verdict", "basis", "status", "assumed" };
  rows.rows = {
    { "a", 80.5, 12.0, "met", "GB 1", "verified", "cars;potential" },
    { "b", {}, 30.0, "nodata", "GB 1", "verified", {} },
    { "c", 60.0, {}, "unmet", "GB 1", "memory", "cars" },
    { "d", 0.0, 0.0, {}, {}, {}, {} },
  };
  return rows;
}

model::ReportTopic topic()
{
  model::ReportTopic result;
  result.table = "parking_gap";
  result.idField = "community_id";
  result.sums = { "gap_after", "no_such_field" };
  result.means = { "score" };
  result.tallies = { "verdict" };
  return result;
}

} // namespace

TEST( ReportFigures, sum_countsWhatIsNotKnownBesideIt )
{
  const model::ReportPart part = engine::reportPart( topic(), communities(), { 0, 1, 2, 3 } );
  // 12 + 30 + 0 = 42 from three rows; the row of c is not known. A field that the file does not have is left out.
  ASSERT_EQ( part.sums.size(), 1u );
  EXPECT_EQ( part.sums[0].field, "gap_after" );
  EXPECT_DOUBLE_EQ( part.sums[0].total, 42.0 );
  EXPECT_EQ( part.sums[0].known, 3 );
  EXPECT_EQ( part.sums[0].unknown, 1 );
}

TEST( ReportFigures, mean_isOverTheKnownOnly )
{
  const model::ReportPart part = engine::reportPart( topic(), communities(), { 0, 1, 2, 3 } );
  // (80.5 + 60 + 0) / 3: a score of 0 is known.
  ASSERT_EQ( part.means.size(), 1u );
  EXPECT_DOUBLE_EQ( part.means[0].total / part.means[0].known, 140.5 / 3.0 );
  EXPECT_EQ( part.means[0].unknown, 1 );
}

TEST( ReportFigures, sumOfDistricts_isTheSumOfTheWhole )
{
  const model::ReportPart east = engine::reportPart( topic(), communities(), { 0, 2 } );
  const model::ReportPart west = engine::reportPart( topic(), communities(), { 1, 3 } );
  EXPECT_DOUBLE_EQ( east.sums[0].total, 12.0 );
  EXPECT_DOUBLE_EQ( west.sums[0].total, 30.0 );
  EXPECT_EQ( east.sums[0].known + west.sums[0].known, 3 );
  EXPECT_EQ( east.sums[0].unknown + west.sums[0].unknown, 1 );
}

TEST( ReportFigures, nothingKnown_hasNoTotalToShow )
{
  const model::ReportPart part = engine::reportPart( topic(), communities(), { 2 } );
  EXPECT_EQ( part.sums[0].known, 0 );
  EXPECT_EQ( part.sums[0].unknown, 1 );
}

TEST( ReportFigures, notANumber_isNotKnown )
{
  model::ReportRows rows = communities();
  rows.rows[0][2] = std::nan( "" );
  rows.rows[1][2] = "thirty";
  const model::ReportPart part = engine::reportPart( topic(), rows, { 0, 1, 2, 3 } );
  EXPECT_DOUBLE_EQ( part.sums[0].total, 0.0 );
  EXPECT_EQ( part.sums[0].known, 1 );
  EXPECT_EQ( part.sums[0].unknown, 3 );
}

TEST( ReportFigures, tally_countsEachCodeAndTheRowsWithout )
{
  const model::ReportTally tally = engine::reportPart( topic(), communities(), { 0, 1, 2, 3 } ).tallies.at( 0 );
  EXPECT_EQ( tally.counts.at( "met" ), 1 );
  EXPECT_EQ( tally.counts.at( "nodata" ), 1 );
  EXPECT_EQ( tally.counts.at( "unmet" ), 1 );
  EXPECT_EQ( tally.unknown, 1 );
}

TEST( ReportFigures, sources_keepBasisAndCertaintyTogether )
{
  const model::ReportPart part = engine::reportPart( topic(), communities(), { 0, 1, 2, 3 } );
  ASSERT_EQ( part.sources.size(), 2u );
  EXPECT_EQ( part.sources.at( { "GB 1", "verified" } ), 2 );
  EXPECT_EQ( part.sources.at( { "GB 1", "memory" } ), 1 );
  EXPECT_EQ( part.assumed.at( "cars" ), 2 );
  EXPECT_EQ( part.assumed.at( "potential" ), 1 );
}

TEST( ReportFigures, answers_standMustHavesFirstAndKeepEveryFact )
{
  const model::ReportQuestions questions { "coverage", "rule", "", "class", { "facility", "limit_m" }, { "covered_population" } };
  engine::ReportAnswers answers( questions, { "rule", "class", "facility", "limit_m", "covered_population", "verdict", "basis", "status" } );
  answers.add( { "P", "info", "park", 1000.0, 5.0, "met", "GB 2", "memory" } );
  answers.add( { "K", "must", "kindergarten", 300.0, 100.5, "met", "GB 1", "verified" } );
  answers.add( { "K", "must", "kindergarten", 500.0, {}, "nodata", "GB 1", "local" } );
  answers.add( { "K", "must", "kindergarten", 300.0, 20.0, {}, "GB 1", "verified" } );
  const std::vector<model::ReportAnswer> result = answers.result();
  ASSERT_EQ( result.size(), 2u );
  EXPECT_EQ( result[0].code, "K" );
  EXPECT_EQ( result[0].facts, ( std::vector<std::string> { "kindergarten", "300 / 500" } ) );
  EXPECT_DOUBLE_EQ( result[0].sums[0].total, 120.5 );
  EXPECT_EQ( result[0].sums[0].unknown, 1 );
  EXPECT_EQ( result[0].verdicts.counts.at( "met" ), 1 );
  EXPECT_EQ( result[0].verdicts.counts.at( "nodata" ), 1 );
  EXPECT_EQ( result[0].verdicts.unknown, 1 );
  EXPECT_EQ( result[0].statuses, ( std::set<std::string> { "local", "verified" } ) );
  EXPECT_EQ( result[1].code, "P" );
}

TEST( ReportFigures, text_isWholeWhereTheNumberIs )
{
  EXPECT_EQ( engine::textOf( ReportCell( 1234567.0 ) ), "1234567" );
  EXPECT_EQ( engine::textOf( ReportCell( 0.2 ) ), "0.2" );
  EXPECT_EQ( engine::textOf( ReportCell() ), "" );
  EXPECT_EQ( engine::textOf( ReportCell( std::string( "小区" ) ) ), "小区" );
}

TEST( ReportTopics, listAndMapBelongToTheTable )
{
  for ( const model::ReportTopic &topic : model::reportTopics() )
  {
    EXPECT_TRUE( topic.listed.empty() || topic.listed.front() == topic.idField ) << topic.table;
    EXPECT_TRUE( topic.layers.empty() || topic.layers.back() == topic.table || topic.layers.front() == topic.table ) << topic.table;
  }
}
