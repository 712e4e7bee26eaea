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

} // namespace

const std::vector<TableSpec> &resultTables()
{
  static const std::vector<TableSpec> TABLES { coverage(), coverageSummary(), unserved(), serviceCircles(), circleStreets() };
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
