#include "styles/result_style.h"

#include <QCoreApplication>
#include <QHash>

namespace renewal::styles
{

namespace
{

//! One word per field, the same in every result. Translated in the context "Fields".
const QHash<QString, const char *> &aliases()
{
  static const QHash<QString, const char *> ALIASES {
    { QStringLiteral( "community_id" ), QT_TRANSLATE_NOOP( "Fields", "Community id" ) },
    { QStringLiteral( "community_name" ), QT_TRANSLATE_NOOP( "Fields", "Community" ) },
    { QStringLiteral( "rule" ), QT_TRANSLATE_NOOP( "Fields", "Rule" ) },
    { QStringLiteral( "facility" ), QT_TRANSLATE_NOOP( "Fields", "Facility" ) },
    { QStringLiteral( "facility_id" ), QT_TRANSLATE_NOOP( "Fields", "Facility id" ) },
    { QStringLiteral( "class" ), QT_TRANSLATE_NOOP( "Fields", "Must-have or optional" ) },
    { QStringLiteral( "limit_m" ), QT_TRANSLATE_NOOP( "Fields", "Limit (m)" ) },
    { QStringLiteral( "minutes" ), QT_TRANSLATE_NOOP( "Fields", "Minutes on foot" ) },
    { QStringLiteral( "median_m" ), QT_TRANSLATE_NOOP( "Fields", "Median walk (m)" ) },
    { QStringLiteral( "farthest_m" ), QT_TRANSLATE_NOOP( "Fields", "Longest walk (m)" ) },
    { QStringLiteral( "count_within" ), QT_TRANSLATE_NOOP( "Fields", "Facilities within the limit" ) },
    { QStringLiteral( "population" ), QT_TRANSLATE_NOOP( "Fields", "Residents" ) },
    { QStringLiteral( "covered_population" ), QT_TRANSLATE_NOOP( "Fields", "Residents covered" ) },
    { QStringLiteral( "covered_share" ), QT_TRANSLATE_NOOP( "Fields", "Share covered (0-1)" ) },
    { QStringLiteral( "size_required" ), QT_TRANSLATE_NOOP( "Fields", "Size required (m2)" ) },
    { QStringLiteral( "size_found" ), QT_TRANSLATE_NOOP( "Fields", "Size found (m2)" ) },
    { QStringLiteral( "verdict" ), QT_TRANSLATE_NOOP( "Fields", "Verdict" ) },
    { QStringLiteral( "basis" ), QT_TRANSLATE_NOOP( "Fields", "Basis" ) },
    { QStringLiteral( "status" ), QT_TRANSLATE_NOOP( "Fields", "How sure the figure is" ) },
    { QStringLiteral( "rules_must" ), QT_TRANSLATE_NOOP( "Fields", "Must-have rules" ) },
    { QStringLiteral( "rules_must_met" ), QT_TRANSLATE_NOOP( "Fields", "Must-have rules met" ) },
    { QStringLiteral( "rules_optional" ), QT_TRANSLATE_NOOP( "Fields", "Optional rules" ) },
    { QStringLiteral( "rules_optional_met" ), QT_TRANSLATE_NOOP( "Fields", "Optional rules met" ) },
    { QStringLiteral( "rules_nodata" ), QT_TRANSLATE_NOOP( "Fields", "Rules without data" ) },
    { QStringLiteral( "score" ), QT_TRANSLATE_NOOP( "Fields", "Score (0-100)" ) },
    { QStringLiteral( "grade" ), QT_TRANSLATE_NOOP( "Fields", "Grade" ) },
    { QStringLiteral( "missing" ), QT_TRANSLATE_NOOP( "Fields", "Missing" ) },
    { QStringLiteral( "missing_count" ), QT_TRANSLATE_NOOP( "Fields", "Must-haves missing" ) },
    { QStringLiteral( "edge" ), QT_TRANSLATE_NOOP( "Fields", "Near the edge of the streets (figure may be too low)" ) },
    { QStringLiteral( "area_m2" ), QT_TRANSLATE_NOOP( "Fields", "Area (m2)" ) },
    { QStringLiteral( "from_m" ), QT_TRANSLATE_NOOP( "Fields", "Walk at the near end (m)" ) },
    { QStringLiteral( "to_m" ), QT_TRANSLATE_NOOP( "Fields", "Walk at the far end (m)" ) },
    { QStringLiteral( "households" ), QT_TRANSLATE_NOOP( "Fields", "Households" ) },
    { QStringLiteral( "demand" ), QT_TRANSLATE_NOOP( "Fields", "Spaces needed" ) },
    { QStringLiteral( "demand_basis" ), QT_TRANSLATE_NOOP( "Fields", "Need reckoned by" ) },
    { QStringLiteral( "onsite" ), QT_TRANSLATE_NOOP( "Fields", "Own spaces" ) },
    { QStringLiteral( "gap_before" ), QT_TRANSLATE_NOOP( "Fields", "Lacking before measures" ) },
    { QStringLiteral( "potential" ), QT_TRANSLATE_NOOP( "Fields", "Can be gained in the community" ) },
    { QStringLiteral( "shared" ), QT_TRANSLATE_NOOP( "Fields", "Lent by neighbours" ) },
    { QStringLiteral( "gap_after" ), QT_TRANSLATE_NOOP( "Fields", "Lacking after sharing" ) },
    { QStringLiteral( "new_needed" ), QT_TRANSLATE_NOOP( "Fields", "To be built" ) },
    { QStringLiteral( "spaces_per_household" ), QT_TRANSLATE_NOOP( "Fields", "Own spaces per household" ) },
    { QStringLiteral( "verdict_new_build" ), QT_TRANSLATE_NOOP( "Fields", "Against the new-building yardstick" ) },
    { QStringLiteral( "verdict_existing" ), QT_TRANSLATE_NOOP( "Fields", "Against present cars" ) },
    { QStringLiteral( "severity" ), QT_TRANSLATE_NOOP( "Fields", "Share of the need lacking (0-1)" ) },
    { QStringLiteral( "assumed" ), QT_TRANSLATE_NOOP( "Fields", "Assumed for want of data" ) },
    { QStringLiteral( "lot_id" ), QT_TRANSLATE_NOOP( "Fields", "Lot id" ) },
    { QStringLiteral( "spaces" ), QT_TRANSLATE_NOOP( "Fields", "Spaces" ) },
    { QStringLiteral( "walk_m" ), QT_TRANSLATE_NOOP( "Fields", "Walk (m)" ) },
    { QStringLiteral( "offered" ), QT_TRANSLATE_NOOP( "Fields", "Offered" ) },
    { QStringLiteral( "used" ), QT_TRANSLATE_NOOP( "Fields", "Taken" ) },
    { QStringLiteral( "left" ), QT_TRANSLATE_NOOP( "Fields", "Left" ) },
    { QStringLiteral( "evs" ), QT_TRANSLATE_NOOP( "Fields", "Electric vehicles" ) },
    { QStringLiteral( "evs_basis" ), QT_TRANSLATE_NOOP( "Fields", "Vehicles reckoned by" ) },
    { QStringLiteral( "private_piles" ), QT_TRANSLATE_NOOP( "Fields", "Private piles" ) },
    { QStringLiteral( "public_need" ), QT_TRANSLATE_NOOP( "Fields", "Public piles needed" ) },
    { QStringLiteral( "allocated" ), QT_TRANSLATE_NOOP( "Fields", "Piles allocated" ) },
    { QStringLiteral( "gap" ), QT_TRANSLATE_NOOP( "Fields", "Piles lacking" ) },
    { QStringLiteral( "provision_required" ), QT_TRANSLATE_NOOP( "Fields", "Spaces that must be ready for chargers" ) },
    { QStringLiteral( "provision_found" ), QT_TRANSLATE_NOOP( "Fields", "Spaces with chargers" ) },
    { QStringLiteral( "nearest_station_m" ), QT_TRANSLATE_NOOP( "Fields", "Walk to the nearest station (m)" ) },
    { QStringLiteral( "verdict_cover" ), QT_TRANSLATE_NOOP( "Fields", "Station within the radius" ) },
    { QStringLiteral( "verdict_supply" ), QT_TRANSLATE_NOOP( "Fields", "Enough public piles" ) },
    { QStringLiteral( "verdict_ebike" ), QT_TRANSLATE_NOOP( "Fields", "E-bike charging" ) },
    { QStringLiteral( "allocated_fast" ), QT_TRANSLATE_NOOP( "Fields", "Of these fast" ) },
    { QStringLiteral( "allocated_slow" ), QT_TRANSLATE_NOOP( "Fields", "Of these slow" ) },
    { QStringLiteral( "station_id" ), QT_TRANSLATE_NOOP( "Fields", "Station id" ) },
    { QStringLiteral( "piles" ), QT_TRANSLATE_NOOP( "Fields", "Piles" ) },
    { QStringLiteral( "speed" ), QT_TRANSLATE_NOOP( "Fields", "Fast or slow" ) },
    { QStringLiteral( "lot_kind" ), QT_TRANSLATE_NOOP( "Fields", "Kind of lot" ) },
    { QStringLiteral( "required" ), QT_TRANSLATE_NOOP( "Fields", "Required" ) },
    { QStringLiteral( "item" ), QT_TRANSLATE_NOOP( "Fields", "Item code" ) },
    { QStringLiteral( "item_name" ), QT_TRANSLATE_NOOP( "Fields", "Item" ) },
    { QStringLiteral( "kind" ), QT_TRANSLATE_NOOP( "Fields", "Must-have or optional" ) },
    { QStringLiteral( "category" ), QT_TRANSLATE_NOOP( "Fields", "Category" ) },
    { QStringLiteral( "evidence" ), QT_TRANSLATE_NOOP( "Fields", "Evidence" ) },
    { QStringLiteral( "observed" ), QT_TRANSLATE_NOOP( "Fields", "What was found" ) },
    { QStringLiteral( "conflict" ), QT_TRANSLATE_NOOP( "Fields", "Survey and attribute disagree" ) },
    { QStringLiteral( "note" ), QT_TRANSLATE_NOOP( "Fields", "Note" ) },
    { QStringLiteral( "surveyed_on" ), QT_TRANSLATE_NOOP( "Fields", "Surveyed on" ) },
    { QStringLiteral( "eligible" ), QT_TRANSLATE_NOOP( "Fields", "Part of the audit" ) },
    { QStringLiteral( "must_total" ), QT_TRANSLATE_NOOP( "Fields", "Must-haves" ) },
    { QStringLiteral( "must_met" ), QT_TRANSLATE_NOOP( "Fields", "Must-haves met" ) },
    { QStringLiteral( "must_unmet" ), QT_TRANSLATE_NOOP( "Fields", "Must-haves not met" ) },
    { QStringLiteral( "must_nodata" ), QT_TRANSLATE_NOOP( "Fields", "Must-haves without data" ) },
    { QStringLiteral( "must_share" ), QT_TRANSLATE_NOOP( "Fields", "Share of known must-haves met (0-1)" ) },
    { QStringLiteral( "optional_total" ), QT_TRANSLATE_NOOP( "Fields", "Optional items" ) },
    { QStringLiteral( "optional_met" ), QT_TRANSLATE_NOOP( "Fields", "Optional items met" ) },
    { QStringLiteral( "optional_unmet" ), QT_TRANSLATE_NOOP( "Fields", "Optional items not met" ) },
    { QStringLiteral( "optional_nodata" ), QT_TRANSLATE_NOOP( "Fields", "Optional items without data" ) },
    { QStringLiteral( "optional_share" ), QT_TRANSLATE_NOOP( "Fields", "Share of known optional items met (0-1)" ) },
    { QStringLiteral( "conflicts" ), QT_TRANSLATE_NOOP( "Fields", "Conflicts of survey and attribute" ) },
    { QStringLiteral( "next_survey" ), QT_TRANSLATE_NOOP( "Fields", "To be surveyed next" ) },
    { QStringLiteral( "complete" ), QT_TRANSLATE_NOOP( "Fields", "Complete community" ) },
    { QStringLiteral( "need" ), QT_TRANSLATE_NOOP( "Fields", "Need for renewal (0-100)" ) },
    { QStringLiteral( "known_share" ), QT_TRANSLATE_NOOP( "Fields", "Share of the questions known (0-1)" ) },
    { QStringLiteral( "service_total" ), QT_TRANSLATE_NOOP( "Fields", "Services: questions" ) },
    { QStringLiteral( "service_met" ), QT_TRANSLATE_NOOP( "Fields", "Services: met" ) },
    { QStringLiteral( "service_nodata" ), QT_TRANSLATE_NOOP( "Fields", "Services: without data" ) },
    { QStringLiteral( "service_score" ), QT_TRANSLATE_NOOP( "Fields", "Services: score (0-100)" ) },
    { QStringLiteral( "commerce_total" ), QT_TRANSLATE_NOOP( "Fields", "Shops: questions" ) },
    { QStringLiteral( "commerce_met" ), QT_TRANSLATE_NOOP( "Fields", "Shops: met" ) },
    { QStringLiteral( "commerce_nodata" ), QT_TRANSLATE_NOOP( "Fields", "Shops: without data" ) },
    { QStringLiteral( "commerce_score" ), QT_TRANSLATE_NOOP( "Fields", "Shops: score (0-100)" ) },
    { QStringLiteral( "utilities_total" ), QT_TRANSLATE_NOOP( "Fields", "Utilities: questions" ) },
    { QStringLiteral( "utilities_met" ), QT_TRANSLATE_NOOP( "Fields", "Utilities: met" ) },
    { QStringLiteral( "utilities_nodata" ), QT_TRANSLATE_NOOP( "Fields", "Utilities: without data" ) },
    { QStringLiteral( "utilities_score" ), QT_TRANSLATE_NOOP( "Fields", "Utilities: score (0-100)" ) },
    { QStringLiteral( "parking_charging_total" ), QT_TRANSLATE_NOOP( "Fields", "Parking and charging: questions" ) },
    { QStringLiteral( "parking_charging_met" ), QT_TRANSLATE_NOOP( "Fields", "Parking and charging: met" ) },
    { QStringLiteral( "parking_charging_nodata" ), QT_TRANSLATE_NOOP( "Fields", "Parking and charging: without data" ) },
    { QStringLiteral( "parking_charging_score" ), QT_TRANSLATE_NOOP( "Fields", "Parking and charging: score (0-100)" ) },
    { QStringLiteral( "public_space_total" ), QT_TRANSLATE_NOOP( "Fields", "Public space: questions" ) },
    { QStringLiteral( "public_space_met" ), QT_TRANSLATE_NOOP( "Fields", "Public space: met" ) },
    { QStringLiteral( "public_space_nodata" ), QT_TRANSLATE_NOOP( "Fields", "Public space: without data" ) },
    { QStringLiteral( "public_space_score" ), QT_TRANSLATE_NOOP( "Fields", "Public space: score (0-100)" ) },
    { QStringLiteral( "management_total" ), QT_TRANSLATE_NOOP( "Fields", "Management: questions" ) },
    { QStringLiteral( "management_met" ), QT_TRANSLATE_NOOP( "Fields", "Management: met" ) },
    { QStringLiteral( "management_nodata" ), QT_TRANSLATE_NOOP( "Fields", "Management: without data" ) },
    { QStringLiteral( "management_score" ), QT_TRANSLATE_NOOP( "Fields", "Management: score (0-100)" ) },
    { QStringLiteral( "district" ), QT_TRANSLATE_NOOP( "Fields", "District" ) },
    { QStringLiteral( "code" ), QT_TRANSLATE_NOOP( "Fields", "Code" ) },
    { QStringLiteral( "name" ), QT_TRANSLATE_NOOP( "Fields", "Name" ) },
    { QStringLiteral( "name_2023" ), QT_TRANSLATE_NOOP( "Fields", "Name of 2023" ) },
    { QStringLiteral( "unit" ), QT_TRANSLATE_NOOP( "Fields", "Unit" ) },
    { QStringLiteral( "value" ), QT_TRANSLATE_NOOP( "Fields", "Value" ) },
    { QStringLiteral( "numerator" ), QT_TRANSLATE_NOOP( "Fields", "Numerator" ) },
    { QStringLiteral( "denominator" ), QT_TRANSLATE_NOOP( "Fields", "Denominator" ) },
    { QStringLiteral( "nodata_count" ), QT_TRANSLATE_NOOP( "Fields", "Without data" ) },
    { QStringLiteral( "formula" ), QT_TRANSLATE_NOOP( "Fields", "Formula" ) },
    { QStringLiteral( "reason" ), QT_TRANSLATE_NOOP( "Fields", "Why there is no value" ) },
    { QStringLiteral( "before" ), QT_TRANSLATE_NOOP( "Fields", "Before" ) },
    { QStringLiteral( "after" ), QT_TRANSLATE_NOOP( "Fields", "Now" ) },
    { QStringLiteral( "change" ), QT_TRANSLATE_NOOP( "Fields", "Change" ) },
    { QStringLiteral( "algorithm" ), QT_TRANSLATE_NOOP( "Fields", "Audit" ) },
    { QStringLiteral( "area" ), QT_TRANSLATE_NOOP( "Fields", "Area" ) },
    { QStringLiteral( "before_value" ), QT_TRANSLATE_NOOP( "Fields", "Share covered, things lacking or score before" ) },
    { QStringLiteral( "after_value" ), QT_TRANSLATE_NOOP( "Fields", "Share covered, things lacking or score now" ) },
    { QStringLiteral( "run_before" ), QT_TRANSLATE_NOOP( "Fields", "Run before" ) },
    { QStringLiteral( "run_after" ), QT_TRANSLATE_NOOP( "Fields", "Run now" ) },
    { QStringLiteral( "standard_before" ), QT_TRANSLATE_NOOP( "Fields", "Standard before" ) },
    { QStringLiteral( "standard_after" ), QT_TRANSLATE_NOOP( "Fields", "Standard now" ) },
    { QStringLiteral( "pack_changed" ), QT_TRANSLATE_NOOP( "Fields", "Standard differs" ) },
    { QStringLiteral( "id_before" ), QT_TRANSLATE_NOOP( "Fields", "Community id before" ) },
    { QStringLiteral( "matched_by" ), QT_TRANSLATE_NOOP( "Fields", "Community matched by" ) },
    { QStringLiteral( "state" ), QT_TRANSLATE_NOOP( "Fields", "State" ) },
    { QStringLiteral( "first_seen" ), QT_TRANSLATE_NOOP( "Fields", "First seen on" ) },
    { QStringLiteral( "first_period" ), QT_TRANSLATE_NOOP( "Fields", "First seen in" ) },
    { QStringLiteral( "last_seen" ), QT_TRANSLATE_NOOP( "Fields", "Last seen on" ) },
    { QStringLiteral( "last_period" ), QT_TRANSLATE_NOOP( "Fields", "Last seen in" ) },
    { QStringLiteral( "closed_on" ), QT_TRANSLATE_NOOP( "Fields", "Struck off on" ) },
    { QStringLiteral( "closed_period" ), QT_TRANSLATE_NOOP( "Fields", "Struck off in" ) },
    { QStringLiteral( "times_reopened" ), QT_TRANSLATE_NOOP( "Fields", "Times it came back" ) },
    { QStringLiteral( "earlier_ids" ), QT_TRANSLATE_NOOP( "Fields", "Earlier community ids" ) },
    { QStringLiteral( "standard_first" ), QT_TRANSLATE_NOOP( "Fields", "Standard when first seen" ) },
    { QStringLiteral( "standard_last" ), QT_TRANSLATE_NOOP( "Fields", "Standard of the last verdict" ) },
  };
  return ALIASES;
}

struct CodedValue
{
    const char *field;
    const char *code;
    const char *words;
};

const CodedValue CODED_VALUES[] = {
  { "verdict", "met", QT_TRANSLATE_NOOP( "Values", "met" ) },
  { "verdict", "partly", QT_TRANSLATE_NOOP( "Values", "partly met" ) },
  { "verdict", "unmet", QT_TRANSLATE_NOOP( "Values", "not met" ) },
  { "verdict", "nodata", QT_TRANSLATE_NOOP( "Values", "not known (no data)" ) },
  { "verdict", "na", QT_TRANSLATE_NOOP( "Values", "does not apply" ) },
  { "complete", "met", QT_TRANSLATE_NOOP( "Values", "complete" ) },
  { "complete", "unmet", QT_TRANSLATE_NOOP( "Values", "not complete" ) },
  { "complete", "nodata", QT_TRANSLATE_NOOP( "Values", "not known (no data)" ) },
  { "class", "must", QT_TRANSLATE_NOOP( "Values", "must-have" ) },
  { "class", "optional", QT_TRANSLATE_NOOP( "Values", "optional" ) },
  { "class", "info", QT_TRANSLATE_NOOP( "Values", "for information" ) },
  { "status", "verified", QT_TRANSLATE_NOOP( "Values", "verified in the document" ) },
  { "status", "verified_secondary", QT_TRANSLATE_NOOP( "Values", "verified second hand" ) },
  { "status", "memory", QT_TRANSLATE_NOOP( "Values", "unverified" ) },
  { "status", "memory_low", QT_TRANSLATE_NOOP( "Values", "unverified, doubtful" ) },
  { "status", "local", QT_TRANSLATE_NOOP( "Values", "local rule" ) },
  { "demand_basis", "standard", QT_TRANSLATE_NOOP( "Values", "households, new-building yardstick" ) },
  { "demand_basis", "cars", QT_TRANSLATE_NOOP( "Values", "registered cars" ) },
  { "demand_basis", "ownership", QT_TRANSLATE_NOOP( "Values", "households and car ownership" ) },
  { "evs_basis", "evs", QT_TRANSLATE_NOOP( "Values", "counted" ) },
  { "evs_basis", "cars", QT_TRANSLATE_NOOP( "Values", "share of registered cars" ) },
  { "evs_basis", "ownership", QT_TRANSLATE_NOOP( "Values", "share of cars by ownership" ) },
  { "speed", "fast", QT_TRANSLATE_NOOP( "Values", "fast charging" ) },
  { "speed", "slow", QT_TRANSLATE_NOOP( "Values", "slow charging" ) },
  { "lot_kind", "public", QT_TRANSLATE_NOOP( "Values", "public car park" ) },
  { "lot_kind", "building", QT_TRANSLATE_NOOP( "Values", "large public building" ) },
  { "lot_kind", "institution", QT_TRANSLATE_NOOP( "Values", "public body" ) },
  { "lot_kind", "institution_provincial", QT_TRANSLATE_NOOP( "Values", "public body of the province or above" ) },
  { "kind", "must", QT_TRANSLATE_NOOP( "Values", "must-have" ) },
  { "kind", "optional", QT_TRANSLATE_NOOP( "Values", "optional" ) },
  { "kind", "info", QT_TRANSLATE_NOOP( "Values", "for information" ) },
  { "evidence", "survey", QT_TRANSLATE_NOOP( "Values", "survey" ) },
  { "evidence", "attribute", QT_TRANSLATE_NOOP( "Values", "attribute" ) },
  { "evidence", "none", QT_TRANSLATE_NOOP( "Values", "no evidence" ) },
  // Layers hold true and false, tables of a database 1 and 0.
  { "eligible", "true", QT_TRANSLATE_NOOP( "Values", "part of the audit" ) },
  { "eligible", "1", QT_TRANSLATE_NOOP( "Values", "part of the audit" ) },
  { "eligible", "false", QT_TRANSLATE_NOOP( "Values", "not part of the audit" ) },
  { "eligible", "0", QT_TRANSLATE_NOOP( "Values", "not part of the audit" ) },
  { "change", "new", QT_TRANSLATE_NOOP( "Values", "new" ) },
  { "change", "resolved", QT_TRANSLATE_NOOP( "Values", "solved" ) },
  { "change", "persistent", QT_TRANSLATE_NOOP( "Values", "as before" ) },
  { "change", "worse", QT_TRANSLATE_NOOP( "Values", "worse" ) },
  { "change", "better", QT_TRANSLATE_NOOP( "Values", "better" ) },
  { "change", "unknown", QT_TRANSLATE_NOOP( "Values", "not known any more" ) },
  { "state", "open", QT_TRANSLATE_NOOP( "Values", "open" ) },
  { "state", "closed", QT_TRANSLATE_NOOP( "Values", "struck off" ) },
  { "state", "unknown", QT_TRANSLATE_NOOP( "Values", "not known any more" ) },
  { "matched_by", "id", QT_TRANSLATE_NOOP( "Values", "same id" ) },
  { "matched_by", "place", QT_TRANSLATE_NOOP( "Values", "same ground, other id" ) },
  { "matched_by", "split", QT_TRANSLATE_NOOP( "Values", "part of an earlier one" ) },
  { "matched_by", "merged", QT_TRANSLATE_NOOP( "Values", "joined from several" ) },
  { "matched_by", "none", QT_TRANSLATE_NOOP( "Values", "no counterpart" ) },
  { "algorithm", "servicecoverage", QT_TRANSLATE_NOOP( "Values", "service coverage" ) },
  { "algorithm", "parkinggap", QT_TRANSLATE_NOOP( "Values", "parking gap" ) },
  { "algorithm", "charginggap", QT_TRANSLATE_NOOP( "Values", "charging gap" ) },
  { "algorithm", "communitychecklist", QT_TRANSLATE_NOOP( "Values", "checklist of old communities" ) },
  { "algorithm", "completenessaudit", QT_TRANSLATE_NOOP( "Values", "complete community scorecard" ) },
};

} // namespace

QString fieldAlias( const QString &field )
{
  const char *alias = aliases().value( field );
  return alias ? QCoreApplication::translate( "Fields", alias ) : field;
}

QList<QPair<QString, QString>> codedValues( const QString &field )
{
  QList<QPair<QString, QString>> result;
  // An audit with several verdicts in a row names them verdict_<what>; the words are the same.
  const bool isVerdict = field.startsWith( QLatin1String( "verdict_" ) ) || field == QLatin1String( "before" ) || field == QLatin1String( "after" );
  const QString known = isVerdict ? QStringLiteral( "verdict" ) : field;
  for ( const CodedValue &value : CODED_VALUES )
  {
    if ( known == QLatin1String( value.field ) )
      result.append( { QString::fromLatin1( value.code ), QCoreApplication::translate( "Values", value.words ) } );
  }
  return result;
}

} // namespace renewal::styles
