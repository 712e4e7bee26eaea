#include "core/model/handover_rule.h"

#include <gtest/gtest.h>

using namespace renewal::model;

TEST( HandOverRule, tableTiedToNothing_goesToNobody )
{
  EXPECT_EQ( handOverOf( { "totals", GeometryKind::None, { { "value", FieldType::Real, "" } } } ), HandOver::Nobody );
}

TEST( HandOverRule, everyStoredResult_hasTheRuleItsFieldsCallFor )
{
  const auto rule = []( const char *table )
  { return handOverOf( resultTable( table ) ); };
  for ( const char *table : { "coverage", "coverage_summary", "unserved", "parking_gap", "charging_gap", "checklist_items", "checklist_summary", "scorecard" } )
    EXPECT_EQ( rule( table ), HandOver::Community ) << table;
  EXPECT_EQ( rule( "parking_flows" ), HandOver::Flow );
  EXPECT_EQ( rule( "charging_flows" ), HandOver::Flow );
  EXPECT_EQ( rule( "service_circles" ), HandOver::Circle );
  EXPECT_EQ( rule( "indicators" ), HandOver::District );
  for ( const char *table : { "lots_left", "stations_left", "lot_checks" } )
    EXPECT_EQ( rule( table ), HandOver::Place ) << table;
}

TEST( HandOverRule, noStoredResult_goesToNobody )
{
  for ( const TableSpec &table : resultTables() )
  {
    if ( table.isStored )
    {
      EXPECT_NE( handOverOf( table ), HandOver::Nobody ) << table.name;
    }
  }
}

TEST( HandOverRule, renewalUnits_goByTheirPolygon_theirChecksByTheUnit )
{
  const FieldSpec unit { "unit_id", FieldType::Text, "" };
  EXPECT_EQ( handOverOf( { "renewal_units", GeometryKind::MultiPolygon, { unit } } ), HandOver::Place );
  EXPECT_EQ( handOverOf( { "unit_checks", GeometryKind::None, { unit } } ), HandOver::Unit );
  EXPECT_EQ( handOverOf( { "unit_members", GeometryKind::None, { unit, { "community_id", FieldType::Text, "" } } } ), HandOver::Community );
}

TEST( HandOverRule, columns_areFoundByName )
{
  const TableSpec &flows = resultTable( "charging_flows" );
  EXPECT_EQ( columnOf( flows, "community_id" ), 1 );
  EXPECT_EQ( placeColumnOf( flows ), 0 );
  EXPECT_EQ( columnOf( flows, "note" ), -1 );
  EXPECT_EQ( placeColumnOf( resultTable( "coverage" ) ), -1 );
}

TEST( HandOverRule, freeText_isNeitherKeyNorFixedWordNorNumber )
{
  const TableSpec &items = resultTable( "checklist_items" );
  const auto isFree = [&items]( const char *field )
  { return isFreeText( items.fields[static_cast<std::size_t>( columnOf( items, field ) )] ); };
  EXPECT_TRUE( isFree( "note" ) );
  EXPECT_TRUE( isFree( "observed" ) );
  EXPECT_FALSE( isFree( "community_name" ) );
  EXPECT_FALSE( isFree( "verdict" ) );
  EXPECT_FALSE( isFree( "conflict" ) );
}
