#include "plugin/audit_chain.h"

#include <QCoreApplication>

namespace renewal::plugin
{

namespace
{

const QString COVERAGE = QStringLiteral( "servicecoverage" );
const QString PARKING = QStringLiteral( "parkinggap" );
const QString CHARGING = QStringLiteral( "charginggap" );
const QString CHECKLIST = QStringLiteral( "communitychecklist" );
const QString COMPLETENESS = QStringLiteral( "completenessaudit" );
const QString UNITS = QStringLiteral( "renewalunits" );

QStringList keys( const char *list )
{
  return QString::fromLatin1( list ).split( QLatin1Char( ' ' ), Qt::SkipEmptyParts );
}

ChainStep step( const QString &algorithm, const char *title, const char *needed, const char *makes )
{
  ChainStep result;
  result.algorithm = algorithm;
  result.title = title;
  result.needed = keys( needed );
  result.makes = keys( makes );
  return result;
}

std::vector<ChainStep> makeChain()
{
  ChainStep coverage = step( COVERAGE, QT_TRANSLATE_NOOP( "AuditChain", "Services within walking distance" ), "COMMUNITIES FACILITIES|AREAS NETWORK", "coverage coverage_summary unserved" );
  coverage.keys = { { QStringLiteral( "RESIDENTS" ), QStringLiteral( "BUILDINGS" ) } };

  ChainStep parking = step( PARKING, QT_TRANSLATE_NOOP( "AuditChain", "Parking gap" ), "COMMUNITIES HOUSEHOLDS ONSITE_SPACES NETWORK", "parking_gap parking_flows lots_left" );

  ChainStep charging = step( CHARGING, QT_TRANSLATE_NOOP( "AuditChain", "Charging gap" ), "COMMUNITIES HOUSEHOLDS NETWORK", "charging_gap charging_flows stations_left lot_checks" );
  charging.keys = { { QStringLiteral( "SPACES" ), QStringLiteral( "ONSITE_SPACES" ) } };

  ChainStep checklist = step( CHECKLIST, QT_TRANSLATE_NOOP( "AuditChain", "Checklist of old communities" ), "COMMUNITIES BUILT_YEAR", "checklist_items checklist_summary" );
  checklist.tables = {
    { QStringLiteral( "COVERAGE" ), QStringLiteral( "coverage" ), COVERAGE, false, {} },
    { QStringLiteral( "PARKING" ), QStringLiteral( "parking_gap" ), PARKING, false, {} },
    { QStringLiteral( "CHARGING" ), QStringLiteral( "charging_gap" ), CHARGING, false, {} }
  };

  ChainStep completeness = step( COMPLETENESS, QT_TRANSLATE_NOOP( "AuditChain", "Scorecard of complete communities" ), "COMMUNITIES COMMUNITY_ID", "scorecard indicators" );
  completeness.readsFromDatabase = QStringList { COVERAGE, PARKING, CHARGING, CHECKLIST };

  ChainStep units = step( UNITS, QT_TRANSLATE_NOOP( "AuditChain", "Renewal units" ), "", "renewal_units unit_members leftover" );
  units.tables = { { QStringLiteral( "COMMUNITIES" ), QStringLiteral( "scorecard" ), COMPLETENESS, true, { { QStringLiteral( "COMMUNITY_ID" ), QStringLiteral( "community_id" ) }, { QStringLiteral( "NEED" ), QStringLiteral( "need" ) } } } };
  units.keys = { { QStringLiteral( "BOUNDARIES" ), QStringLiteral( "DISTRICTS" ) } };
  // A column of the communities, which are another layer here.
  units.left = QStringList { QStringLiteral( "HOUSEHOLDS" ) };

  ChainStep redLines = step( QStringLiteral( "unitaudit" ), QT_TRANSLATE_NOOP( "AuditChain", "Red lines of renewal units" ), "BUILDINGS FLOOR_AREA ACTION", "unit_checks" );
  redLines.tables = { { QStringLiteral( "UNITS" ), QStringLiteral( "renewal_units" ), UNITS, true, {} } };
  redLines.isOptional = true;

  ChainStep circles = step( QStringLiteral( "servicecircles" ), QT_TRANSLATE_NOOP( "AuditChain", "Service circles" ), "FACILITIES NETWORK", "service_circles" );

  return { coverage, parking, charging, checklist, completeness, units, redLines, circles };
}

} // namespace

QStringList ChainStep::restsOn() const
{
  QStringList result = readsFromDatabase;
  for ( const StepTable &table : tables )
    result << table.step;
  return result;
}

QString ChainStep::titleText() const
{
  return QCoreApplication::translate( "AuditChain", title );
}

const std::vector<ChainStep> &auditChain()
{
  static const std::vector<ChainStep> CHAIN = makeChain();
  return CHAIN;
}

const ChainStep *findStep( const QString &algorithm )
{
  for ( const ChainStep &step : auditChain() )
  {
    if ( step.algorithm == algorithm )
      return &step;
  }
  return nullptr;
}

} // namespace renewal::plugin
