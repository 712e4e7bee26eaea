#include "core/model/result_schema.h"

#include <stdexcept>

namespace renewal::model
{

namespace
{

const char *VERDICT_CHECK = "IN ('met','partly','unmet','nodata','na')";
const char *CLASS_CHECK = "IN ('must','optional','info')";
const char *STATUS_CHECK = "IN ('verified','verified_secondary','memory','memory_low','local')";
const char *SHARE_CHECK = "BETWEEN 0 AND 1";
const char *COUNT_CHECK = ">= 0";
const char *SCORE_CHECK = "BETWEEN 0 AND 100";

FieldSpec text( const char *name, const char *check = "" )
{
  return { name, FieldType::Text, check };
}
FieldSpec count( const char *name )
{
  return { name, FieldType::Integer, COUNT_CHECK };
}
FieldSpec real( const char *name, const char *check = COUNT_CHECK )
{
  return { name, FieldType::Real, check };
}
FieldSpec flag( const char *name )
{
  return { name, FieldType::Boolean, "IN (0,1)" };
}

TableSpec coverage()
{
  return { "coverage", GeometryKind::None, { text( "community_id" ), text( "community_name" ), text( "rule" ), text( "facility" ), text( "class", CLASS_CHECK ), real( "limit_m", "> 0" ), real( "median_m" ), real( "farthest_m" ), count( "count_within" ), real( "population" ), real( "covered_population" ), real( "covered_share", SHARE_CHECK ), real( "size_required" ), real( "size_found" ), text( "verdict", VERDICT_CHECK ), text( "basis" ), text( "status", STATUS_CHECK ) } };
}

TableSpec coverageSummary()
{
  return { "coverage_summary", GeometryKind::Community, { text( "community_id" ), text( "community_name" ), real( "population" ), count( "rules_must" ), count( "rules_must_met" ), count( "rules_optional" ), count( "rules_optional_met" ), count( "rules_nodata" ), real( "score", SCORE_CHECK ), text( "grade", "IN ('A','B','C','D')" ), text( "missing" ), flag( "edge" ) } };
}

TableSpec unserved()
{
  return { "unserved", GeometryKind::Point, { text( "community_id" ), real( "population" ), count( "missing_count" ), text( "missing" ) } };
}

TableSpec serviceCircles()
{
  return { "service_circles", GeometryKind::MultiPolygon, { text( "facility" ), text( "facility_id" ), real( "limit_m", "> 0" ), real( "minutes" ), real( "area_m2" ) } };
}

TableSpec circleStreets()
{
  return { "circle_streets", GeometryKind::Line, { text( "facility" ), text( "facility_id" ), real( "limit_m", "> 0" ), real( "from_m" ), real( "to_m" ) }, false };
}

TableSpec parkingGap()
{
  TableSpec table { "parking_gap", GeometryKind::Community, { text( "community_id" ), text( "community_name" ), real( "households" ), count( "demand" ), text( "demand_basis", "IN ('standard','cars','ownership')" ), count( "onsite" ), count( "gap_before" ), count( "potential" ), count( "shared" ), count( "gap_after" ), count( "new_needed" ), real( "spaces_per_household" ), text( "verdict_new_build", VERDICT_CHECK ), text( "verdict_existing", VERDICT_CHECK ), real( "severity", SHARE_CHECK ), text( "assumed" ), text( "basis" ), text( "status", STATUS_CHECK ) } };
  table.rowCheck = R"("demand" = min("onsite", "demand") + "potential" + "shared" + "gap_after")";
  return table;
}

TableSpec parkingFlows()
{
  return { "parking_flows", GeometryKind::Line, { text( "lot_id" ), text( "community_id" ), count( "spaces" ), real( "walk_m" ) } };
}

TableSpec lotsLeft()
{
  TableSpec table { "lots_left", GeometryKind::Point, { text( "lot_id" ), count( "offered" ), count( "used" ), count( "left" ), text( "verdict", VERDICT_CHECK ), text( "assumed" ) } };
  table.rowCheck = R"("offered" = "used" + "left")";
  return table;
}

TableSpec chargingGap()
{
  TableSpec table { "charging_gap", GeometryKind::Community, { text( "community_id" ), text( "community_name" ), real( "households" ), real( "evs" ), text( "evs_basis", "IN ('evs','cars','ownership')" ), real( "private_piles" ), count( "public_need" ), count( "allocated" ), count( "gap" ), count( "provision_required" ), count( "provision_found" ), real( "nearest_station_m" ), text( "verdict_cover", VERDICT_CHECK ), text( "verdict_supply", VERDICT_CHECK ), text( "verdict_ebike", VERDICT_CHECK ), real( "severity", SHARE_CHECK ), count( "allocated_fast" ), count( "allocated_slow" ), text( "assumed" ), text( "basis" ), text( "status", STATUS_CHECK ) } };
  table.rowCheck = R"("public_need" = "allocated" + "gap")";
  return table;
}

TableSpec chargingFlows()
{
  return { "charging_flows", GeometryKind::Line, { text( "station_id" ), text( "community_id" ), count( "piles" ), real( "walk_m" ) } };
}

TableSpec stationsLeft()
{
  TableSpec table { "stations_left", GeometryKind::Point, { text( "station_id" ), count( "offered" ), count( "used" ), count( "left" ), text( "verdict", VERDICT_CHECK ), text( "speed", "IN ('fast','slow')" ) } };
  table.rowCheck = R"("offered" = "used" + "left")";
  return table;
}

TableSpec lotChecks()
{
  return { "lot_checks", GeometryKind::Point, { text( "lot_id" ), text( "lot_kind" ), count( "spaces" ), count( "piles" ), count( "required" ), text( "verdict", VERDICT_CHECK ), text( "assumed" ), text( "basis" ), text( "status", STATUS_CHECK ) } };
}

TableSpec checklistItems()
{
  return { "checklist_items", GeometryKind::None, { text( "community_id" ), text( "community_name" ), text( "item" ), text( "item_name" ), text( "kind", CLASS_CHECK ), text( "category" ), text( "verdict", VERDICT_CHECK ), text( "evidence", "IN ('survey','attribute','none')" ), text( "observed" ), text( "required" ), flag( "conflict" ), text( "note" ), text( "surveyed_on" ), text( "basis" ), text( "status", STATUS_CHECK ) } };
}

TableSpec checklistSummary()
{
  return { "checklist_summary", GeometryKind::Community, { text( "community_id" ), text( "community_name" ), flag( "eligible" ), count( "must_total" ), count( "must_met" ), count( "must_unmet" ), count( "must_nodata" ), real( "must_share", SHARE_CHECK ), count( "optional_total" ), count( "optional_met" ), count( "optional_unmet" ), count( "optional_nodata" ), real( "optional_share", SHARE_CHECK ), count( "conflicts" ), text( "missing" ), text( "next_survey" ) } };
}

//! The dimensions of the scorecard, as field prefixes; their words stand in dimensions.h.
const char *SCORECARD_DIMENSIONS[] = { "service", "commerce", "utilities", "parking_charging", "public_space", "management" };

TableSpec scorecard()
{
  TableSpec table { "scorecard", GeometryKind::Community, { text( "community_id" ), text( "community_name" ), real( "score", SCORE_CHECK ), text( "grade", "IN ('A','B','C','D')" ), text( "complete", "IN ('met','unmet','nodata')" ), real( "need", SCORE_CHECK ), text( "missing" ), real( "known_share", SHARE_CHECK ) } };
  for ( const std::string dimension : SCORECARD_DIMENSIONS )
  {
    for ( const char *field : { "_total", "_met", "_nodata" } )
      table.fields.push_back( { dimension + field, FieldType::Integer, COUNT_CHECK } );
    table.fields.push_back( { dimension + "_score", FieldType::Real, SCORE_CHECK } );
  }
  return table;
}

TableSpec indicators()
{
  return { "indicators", GeometryKind::None, { text( "district" ), text( "code" ), text( "name" ), text( "name_2023" ), text( "unit" ), real( "value" ), real( "numerator" ), real( "denominator" ), count( "nodata_count" ), text( "formula" ), text( "reason" ), text( "basis" ), text( "status", STATUS_CHECK ) } };
}

TableSpec renewalUnits()
{
  return { "renewal_units", GeometryKind::MultiPolygon, { text( "unit_id" ), count( "communities" ), real( "households" ), real( "area_ha" ), real( "need", SCORE_CHECK ), real( "compactness", SHARE_CHECK ), text( "strategy", "IN ('整治提升','改建完善','拆除新建')" ), text( "reason" ), text( "basis" ), text( "status", STATUS_CHECK ) } };
}

TableSpec unitMembers()
{
  return { "unit_members", GeometryKind::None, { text( "unit_id" ), text( "community_id" ) } };
}

//! Units need polygons: this table never holds points, whatever the other community tables of a file hold.
TableSpec leftover()
{
  return { "leftover", GeometryKind::MultiPolygon, { text( "community_id" ), text( "reason" ), text( "cause", "IN ('need','limit','alone','group','no_place','unknown')" ), real( "area_ha" ) } };
}

TableSpec unitChecks()
{
  const char *CHECKS = "IN ('demolition_share','exempt_illegal','exempt_dangerous','rebuild_ratio','exempt_public','local_rehousing','rent_rise','heritage_buildings','heritage_features','checkup_first')";
  return { "unit_checks", GeometryKind::None, { text( "unit_id" ), text( "check", CHECKS ), real( "value", "" ), real( "limit" ), text( "verdict", VERDICT_CHECK ), text( "basis" ), text( "status", STATUS_CHECK ), text( "note" ) } };
}

TableSpec unitStrategies()
{
  return { "unit_strategies", GeometryKind::MultiPolygon, { text( "unit_id" ), text( "strategy", "IN ('整治提升','改建完善','拆除新建')" ), text( "reason" ), text( "red_lines", VERDICT_CHECK ), count( "buildings" ), real( "floor_area_m2" ), real( "demolished_m2" ), real( "exempt_m2" ) }, false };
}

//! What runs were compared with what is in the rows; never stored, because it can be made again from the runs.
TableSpec auditChanges()
{
  return { "audit_changes", GeometryKind::None, { text( "community_id" ), text( "item" ), text( "before", VERDICT_CHECK ), text( "after", VERDICT_CHECK ), text( "change", "IN ('new','resolved','persistent','worse','better','unknown')" ), text( "community_name" ), text( "item_name" ), text( "kind", CLASS_CHECK ), text( "algorithm" ), text( "area" ), real( "before_value" ), real( "after_value" ), text( "run_before" ), text( "run_after" ), text( "standard_before" ), text( "standard_after" ), flag( "pack_changed" ), text( "id_before" ), text( "matched_by", "IN ('id','place','split','merged','none')" ), text( "note" ) }, false };
}

TableSpec problemLedger()
{
  return { "problem_ledger", GeometryKind::Community, { text( "community_id" ), text( "community_name" ), text( "item" ), text( "item_name" ), text( "kind", CLASS_CHECK ), text( "algorithm" ), text( "area" ), text( "state", "IN ('open','closed','unknown')" ), text( "verdict", VERDICT_CHECK ), text( "first_seen" ), text( "first_period" ), text( "last_seen" ), text( "last_period" ), text( "closed_on" ), text( "closed_period" ), count( "times_reopened" ), text( "earlier_ids" ), text( "standard_first" ), text( "standard_last" ), flag( "pack_changed" ), text( "note" ) }, false };
}

TableSpec districtPackages()
{
  return { "district_packages", GeometryKind::None, { text( "district" ), text( "folder" ), count( "communities" ), count( "rows" ), count( "flows_cut" ), count( "cells_withheld" ) }, false };
}

TableSpec mergedRuns()
{
  return { "merged_runs", GeometryKind::None, { text( "source" ), count( "source_run" ), count( "run_id" ), text( "algorithm" ), text( "area" ), text( "period" ), text( "finished_at" ), text( "outcome" ), count( "rows" ), text( "note" ) }, false };
}

} // namespace

const std::vector<TableSpec> &resultTables()
{
  static const std::vector<TableSpec> TABLES { coverage(), coverageSummary(), unserved(), serviceCircles(), circleStreets(), parkingGap(), parkingFlows(), lotsLeft(), chargingGap(), chargingFlows(), stationsLeft(), lotChecks(), checklistItems(), checklistSummary(), scorecard(), indicators(), renewalUnits(), unitMembers(), leftover(), unitChecks(), unitStrategies(), auditChanges(), problemLedger(), districtPackages(), mergedRuns() };
  return TABLES;
}

const TableSpec &resultTable( const std::string &name )
{
  for ( const TableSpec &table : resultTables() )
  {
    if ( table.name == name )
      return table;
  }
  throw std::invalid_argument( "no such result: " + name );
}

} // namespace renewal::model
