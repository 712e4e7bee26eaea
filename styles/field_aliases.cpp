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
  { "class", "must", QT_TRANSLATE_NOOP( "Values", "must-have" ) },
  { "class", "optional", QT_TRANSLATE_NOOP( "Values", "optional" ) },
  { "class", "info", QT_TRANSLATE_NOOP( "Values", "for information" ) },
  { "status", "verified", QT_TRANSLATE_NOOP( "Values", "verified in the document" ) },
  { "status", "verified_secondary", QT_TRANSLATE_NOOP( "Values", "verified second hand" ) },
  { "status", "memory", QT_TRANSLATE_NOOP( "Values", "unverified" ) },
  { "status", "memory_low", QT_TRANSLATE_NOOP( "Values", "unverified, doubtful" ) },
  { "status", "local", QT_TRANSLATE_NOOP( "Values", "local rule" ) },
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
  for ( const CodedValue &value : CODED_VALUES )
  {
    if ( field == QLatin1String( value.field ) )
      result.append( { QString::fromLatin1( value.code ), QCoreApplication::translate( "Values", value.words ) } );
  }
  return result;
}

} // namespace renewal::styles
