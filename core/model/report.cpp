#include "core/model/report.h"

#include <algorithm>

namespace renewal::model
{

int ReportRows::indexOf( const std::string &column ) const
{
  const auto found = std::find( columns.begin(), columns.end(), column );
  return found == columns.end() ? -1 : static_cast<int>( found - columns.begin() );
}

const std::vector<ReportTopic> &reportTopics()
{
  static const std::vector<ReportTopic> TOPICS {
    { "scorecard", "community_id", {}, { "score" }, { "grade", "complete" }, { "community_id", "community_name", "score", "grade", "complete", "known_share", "missing" }, { "scorecard" } },
    { "coverage_summary", "community_id", { "population" }, { "score" }, { "grade" }, { "community_id", "community_name", "score", "grade", "rules_must_met", "rules_must", "rules_optional_met", "rules_optional", "rules_nodata", "missing" }, { "coverage_summary" } },
    { "unserved", "community_id", { "population" }, {}, {}, {}, { "unserved", "coverage_summary" } },
    { "parking_gap", "community_id", { "households", "demand", "onsite", "gap_before", "potential", "shared", "gap_after" }, {}, { "verdict_existing", "verdict_new_build" }, { "community_id", "community_name", "demand", "onsite", "potential", "shared", "gap_after", "verdict_existing" }, { "parking_flows", "parking_gap" } },
    { "lots_left", "lot_id", { "offered", "used", "left" }, {}, {}, {}, {} },
    { "parking_flows", "community_id", { "spaces" }, {}, {}, {}, {} },
    { "charging_gap", "community_id", { "evs", "private_piles", "public_need", "allocated", "gap" }, {}, { "verdict_supply", "verdict_cover", "verdict_ebike" }, { "community_id", "community_name", "evs", "public_need", "allocated", "gap", "nearest_station_m", "verdict_supply" }, { "charging_flows", "charging_gap" } },
    { "stations_left", "station_id", { "offered", "used", "left" }, {}, {}, {}, {} },
    { "charging_flows", "community_id", { "piles" }, {}, {}, {}, {} },
    { "lot_checks", "lot_id", { "spaces", "piles", "required" }, {}, { "verdict" }, {}, {} },
    { "checklist_summary", "community_id", { "must_total", "must_met", "must_unmet", "must_nodata", "optional_total", "optional_met", "optional_unmet", "optional_nodata", "conflicts" }, {}, { "eligible" }, { "community_id", "community_name", "eligible", "must_met", "must_unmet", "must_nodata", "optional_unmet", "missing" }, { "checklist_summary" } },
    { "renewal_units", "unit_id", { "communities", "households", "area_ha" }, {}, { "strategy" }, { "unit_id", "communities", "households", "area_ha", "need", "strategy", "reason" }, { "renewal_units" } },
    { "leftover", "community_id", {}, {}, {}, { "community_id", "reason" }, {} },
  };
  return TOPICS;
}

const std::vector<ReportQuestions> &reportQuestions()
{
  static const std::vector<ReportQuestions> QUESTIONS {
    { "coverage", "rule", "", "class", { "facility", "limit_m" }, { "covered_population" } },
    { "checklist_items", "item", "item_name", "kind", { "required" }, {} },
    { "unit_checks", "check", "", "", { "limit" }, {} },
  };
  return QUESTIONS;
}

} // namespace renewal::model
