#include "styles/result_catalogue.h"

#include <QStringList>
#include <qgsdatasourceuri.h>
#include <qgsvectorlayer.h>

namespace renewal::styles
{

namespace
{

const char *CIRCLES = QT_TRANSLATE_NOOP( "Results", "Living circles" );
const char *SUPPLY = QT_TRANSLATE_NOOP( "Results", "Parking and charging" );
const char *COMMUNITIES = QT_TRANSLATE_NOOP( "Results", "Old and complete communities" );
const char *UNITS = QT_TRANSLATE_NOOP( "Results", "Renewal units" );
const char *TABLES = QT_TRANSLATE_NOOP( "Results", "Tables" );

} // namespace

const QList<ShownResult> &shownResults()
{
  static const QList<ShownResult> SHOWN {
    { QStringLiteral( "unserved" ), QT_TRANSLATE_NOOP( "Results", "Residents lacking a service" ), QStringLiteral( "unserved" ), CIRCLES },
    { QStringLiteral( "coverage_summary" ), QT_TRANSLATE_NOOP( "Results", "Coverage score" ), QStringLiteral( "coverage_summary" ), CIRCLES },
    { QStringLiteral( "lots_left" ), QT_TRANSLATE_NOOP( "Results", "Lots and their offer" ), QStringLiteral( "parking_gap" ), SUPPLY },
    { QStringLiteral( "parking_flows" ), QT_TRANSLATE_NOOP( "Results", "Shared spaces" ), QStringLiteral( "parking_gap" ), SUPPLY },
    { QStringLiteral( "parking_gap" ), QT_TRANSLATE_NOOP( "Results", "Parking gap" ), QStringLiteral( "parking_gap" ), SUPPLY },
    { QStringLiteral( "stations_left" ), QT_TRANSLATE_NOOP( "Results", "Stations and their piles" ), QStringLiteral( "charging_gap" ), SUPPLY },
    { QStringLiteral( "charging_flows" ), QT_TRANSLATE_NOOP( "Results", "Allocated piles" ), QStringLiteral( "charging_gap" ), SUPPLY },
    { QStringLiteral( "charging_gap" ), QT_TRANSLATE_NOOP( "Results", "Charging gap" ), QStringLiteral( "charging_gap" ), SUPPLY },
    { QStringLiteral( "checklist_summary" ), QT_TRANSLATE_NOOP( "Results", "Checklist of old communities" ), QStringLiteral( "community_checklist" ), COMMUNITIES },
    { QStringLiteral( "scorecard" ), QT_TRANSLATE_NOOP( "Results", "Complete communities" ), QStringLiteral( "completeness_audit" ), COMMUNITIES },
    { QStringLiteral( "leftover" ), QT_TRANSLATE_NOOP( "Results", "Communities in no unit" ), QStringLiteral( "renewal_units" ), UNITS },
    { QStringLiteral( "renewal_units" ), QT_TRANSLATE_NOOP( "Results", "Renewal units" ), QStringLiteral( "renewal_units" ), UNITS },
    { QStringLiteral( "service_circles" ), QT_TRANSLATE_NOOP( "Results", "Service circles: kindergartens" ), QStringLiteral( "service_circles" ), CIRCLES },
    { QStringLiteral( "lot_checks" ), QT_TRANSLATE_NOOP( "Results", "Chargers in car parks" ), QStringLiteral( "lot_checks" ), SUPPLY },
    { QStringLiteral( "coverage" ), QT_TRANSLATE_NOOP( "Results", "Coverage by rule" ), QString(), TABLES },
    { QStringLiteral( "checklist_items" ), QT_TRANSLATE_NOOP( "Results", "Checklist by item" ), QString(), TABLES },
    { QStringLiteral( "unit_members" ), QT_TRANSLATE_NOOP( "Results", "Communities by unit" ), QString(), TABLES },
    { QStringLiteral( "unit_checks" ), QT_TRANSLATE_NOOP( "Results", "Red lines by unit" ), QString(), TABLES },
    { QStringLiteral( "survey" ), QT_TRANSLATE_NOOP( "Results", "Survey" ), QString(), TABLES },
    { QStringLiteral( "indicators" ), QT_TRANSLATE_NOOP( "Results", "Check-up indicators" ), QString(), TABLES },
    { QStringLiteral( "audit_run" ), QT_TRANSLATE_NOOP( "Results", "Runs" ), QString(), TABLES },
  };
  return SHOWN;
}

const ShownResult &shownStrategies()
{
  static const ShownResult STRATEGIES { QStringLiteral( "unit_strategies" ), QT_TRANSLATE_NOOP( "Results", "Strategy and red lines" ), QStringLiteral( "unit_audit" ), UNITS };
  return STRATEGIES;
}

const QStringList &firstPages()
{
  static const QStringList PAGES { QStringLiteral( "unserved" ), QStringLiteral( "coverage_summary" ) };
  return PAGES;
}

const QString &firstFacility()
{
  static const QString FACILITY = QStringLiteral( "kindergarten" );
  return FACILITY;
}

std::unique_ptr<QgsVectorLayer> openResult( const QString &database, const ShownResult &shown, const QString &name )
{
  QgsDataSourceUri uri;
  uri.setDatabase( database );
  // Two tables that no run replaces have no view of the newest rows.
  const bool isWhole = shown.table == QLatin1String( "audit_run" ) || shown.table == QLatin1String( "survey" );
  uri.setDataSource( QString(), isWhole ? shown.table : shown.table + QLatin1String( "_latest" ), shown.page.isEmpty() ? QString() : QStringLiteral( "geometry" ) );
  return std::make_unique<QgsVectorLayer>( uri.uri(), name, QStringLiteral( "spatialite" ) );
}

} // namespace renewal::styles
