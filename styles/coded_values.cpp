#include "styles/result_style.h"

namespace renewal::styles
{

namespace
{

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
  { "strategy", "整治提升", QT_TRANSLATE_NOOP( "Values", "improvement (整治提升)" ) },
  { "strategy", "改建完善", QT_TRANSLATE_NOOP( "Values", "partial rebuilding (改建完善)" ) },
  { "strategy", "拆除新建", QT_TRANSLATE_NOOP( "Values", "redevelopment (拆除新建)" ) },
  { "cause", "need", QT_TRANSLATE_NOOP( "Values", "need not known or not valid" ) },
  { "cause", "limit", QT_TRANSLATE_NOOP( "Values", "over a limit by itself" ) },
  { "cause", "alone", QT_TRANSLATE_NOOP( "Values", "no neighbour to join" ) },
  { "cause", "group", QT_TRANSLATE_NOOP( "Values", "group of neighbours too small" ) },
  { "cause", "no_place", QT_TRANSLATE_NOOP( "Values", "no place within the limits" ) },
  { "cause", "unknown", QT_TRANSLATE_NOOP( "Values", "not known (no data)" ) },
  // Layers hold true and false, tables of a database 1 and 0.
  { "eligible", "true", QT_TRANSLATE_NOOP( "Values", "part of the audit" ) },
  { "eligible", "1", QT_TRANSLATE_NOOP( "Values", "part of the audit" ) },
  { "eligible", "false", QT_TRANSLATE_NOOP( "Values", "not part of the audit" ) },
  { "eligible", "0", QT_TRANSLATE_NOOP( "Values", "not part of the audit" ) },
  { "check", "demolition_share", QT_TRANSLATE_NOOP( "Values", "demolition share (0-1)" ) },
  { "check", "exempt_illegal", QT_TRANSLATE_NOOP( "Values", "exempt: illegal buildings (m2)" ) },
  { "check", "exempt_dangerous", QT_TRANSLATE_NOOP( "Values", "exempt: dangerous buildings (m2)" ) },
  { "check", "rebuild_ratio", QT_TRANSLATE_NOOP( "Values", "rebuild ratio" ) },
  { "check", "exempt_public", QT_TRANSLATE_NOOP( "Values", "exempt: added public facilities (m2)" ) },
  { "check", "local_rehousing", QT_TRANSLATE_NOOP( "Values", "local rehousing (0-1)" ) },
  { "check", "rent_rise", QT_TRANSLATE_NOOP( "Values", "rent rise of the city (% a year)" ) },
  { "check", "heritage_buildings", QT_TRANSLATE_NOOP( "Values", "heritage buildings demolished" ) },
  { "check", "heritage_features", QT_TRANSLATE_NOOP( "Values", "protected features on demolished ground" ) },
  { "check", "checkup_first", QT_TRANSLATE_NOOP( "Values", "check-ups before the unit" ) },
  { "red_lines", "met", QT_TRANSLATE_NOOP( "Values", "all met" ) },
  { "red_lines", "unmet", QT_TRANSLATE_NOOP( "Values", "one broken or more" ) },
  { "red_lines", "nodata", QT_TRANSLATE_NOOP( "Values", "not all known (no data)" ) },
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
  { "outcome", "copied", QT_TRANSLATE_NOOP( "Values", "copied" ) },
  { "outcome", "present", QT_TRANSLATE_NOOP( "Values", "there already" ) },
  { "outcome", "incomplete", QT_TRANSLATE_NOOP( "Values", "not finished, left out" ) },
  { "outcome", "refused", QT_TRANSLATE_NOOP( "Values", "file refused" ) },
};

} // namespace

QList<QPair<QString, QString>> codedValues( const QString &field, Language language )
{
  QList<QPair<QString, QString>> result;
  // An audit with several verdicts in a row names them verdict_<what>; the words are the same.
  const bool isVerdict = field.startsWith( QLatin1String( "verdict_" ) ) || field == QLatin1String( "before" ) || field == QLatin1String( "after" );
  const QString known = isVerdict ? QStringLiteral( "verdict" ) : field;
  for ( const CodedValue &value : CODED_VALUES )
  {
    if ( known == QLatin1String( value.field ) )
      result.append( { QString::fromUtf8( value.code ), words( "Values", value.words, language ) } );
  }
  return result;
}

} // namespace renewal::styles
