#include "algorithms/completeness_tables.h"

#include "algorithms/network_reading.h"
#include "core/input/result_rows.h"
#include "core/store/latest_rows.h"

#include <QCoreApplication>

namespace renewal::algorithms
{

const QString COVERAGE_TABLE = QStringLiteral( "COVERAGE" );
const QString PARKING_TABLE = QStringLiteral( "PARKING" );
const QString CHARGING_TABLE = QStringLiteral( "CHARGING" );
const QString CHECKLIST_TABLE = QStringLiteral( "CHECKLIST" );

namespace
{

//! A table of another audit: where it comes from and its columns.
struct Kind
{
    input::ResultColumns columns;
    QString table; //!< in the results database
};

//! In the order of the parameters.
const std::vector<Kind> &kinds()
{
  static const std::vector<Kind> KINDS {
    { { COVERAGE_TABLE, QStringLiteral( "servicecoverage" ), QStringLiteral( "rule" ), { "community_id", "rule", "verdict" }, { "facility", "limit_m", "population", "covered_population", "covered_share" } }, QStringLiteral( "coverage" ) },
    { { PARKING_TABLE, QStringLiteral( "parkinggap" ), QString(), { "community_id", "gap_before", "shared" }, { "gap_after", "verdict_existing" } }, QStringLiteral( "parking_gap" ) },
    { { CHARGING_TABLE, QStringLiteral( "charginggap" ), QString(), { "community_id", "gap" }, { "verdict_ebike" } }, QStringLiteral( "charging_gap" ) },
    { { CHECKLIST_TABLE, QStringLiteral( "communitychecklist" ), QStringLiteral( "item" ), { "community_id", "item", "verdict" }, {} }, QStringLiteral( "checklist_items" ) },
  };
  return KINDS;
}

//! Puts the row where it belongs.
void take( const input::NewestRows &row, const QString &parameter, CompletenessTables &tables )
{
  CommunityFindings &findings = tables.communities[static_cast<std::size_t>( row.community() )];
  if ( parameter == COVERAGE_TABLE )
    findings.coverage.insert( row.question(), { row.verdict( "verdict" ), row.text( "facility" ).split( '|' ), row.count( "limit_m" ), row.count( "population" ), row.count( "covered_population" ), row.count( "covered_share" ) } );
  else if ( parameter == PARKING_TABLE )
    findings.parking = ParkingFinding { row.count( "gap_before" ), row.count( "shared" ), row.count( "gap_after" ), row.verdict( "verdict_existing" ) };
  else if ( parameter == CHARGING_TABLE )
    findings.charging = ChargingFinding { row.count( "gap" ), row.verdict( "verdict_ebike" ) };
  else
    findings.checklist.insert( row.question(), row.verdict( "verdict" ) );
}

//! Reads a table from the results database; false if there is none.
bool takeStored( const Kind &kind, const QHash<QString, int> &places, AuditRun &run, QgsProcessingFeedback &feedback, const model::Progress &progress, CompletenessTables &tables )
{
  const store::LatestRows found = store::readLatestRows( run.choice.resultsPath, kind.table, kind.columns.required + kind.columns.optional, run.choice.area, progress );
  if ( found.rows.empty() )
    return false;
  input::Rejections rejections( kind.columns.parameter );
  input::NewestRows rows( kind.columns, places, rejections );
  for ( const std::vector<QVariant> &cells : found.rows )
  {
    if ( rows.next( cells ) )
      take( rows, kind.columns.parameter, tables );
  }
  QStringList runs;
  for ( const store::StoredRun &used : found.runs )
    runs << QCoreApplication::translate( "CompletenessTables", "#%1 of %2 (%3)" ).arg( used.runId ).arg( used.record.finishedAt.toString( Qt::ISODate ), used.record.standard );
  feedback.pushInfo( QCoreApplication::translate( "CompletenessTables", "%1: from the results database, run %2" ).arg( kind.columns.parameter, runs.join( QStringLiteral( ", " ) ) ) );
  for ( const QString &sentence : rejections.sentences() )
    feedback.pushWarning( sentence );
  input::ContentHash hash;
  for ( const std::vector<QVariant> &row : found.rows )
    for ( const QVariant &cell : row )
      hash.add( cell );
  QStringList ids;
  for ( const store::StoredRun &used : found.runs )
    ids << QStringLiteral( "#%1" ).arg( used.runId );
  run.addInput( kind.columns.parameter, { kind.table + QStringLiteral( "_latest " ) + ids.join( QLatin1Char( ' ' ) ), run.choice.resultsPath, QString(), static_cast<qint64>( found.rows.size() ), hash.result() } );
  return true;
}

} // namespace

QStringList CompletenessTables::coverageRules() const
{
  QMap<QString, bool> rules;
  for ( const CommunityFindings &community : communities )
  {
    for ( auto row = community.coverage.constBegin(); row != community.coverage.constEnd(); ++row )
      rules.insert( row.key(), true );
  }
  return rules.keys();
}

void requireCompletenessTables( const std::array<const GivenLayer *, 4> &tables )
{
  for ( std::size_t i = 0; i < tables.size(); ++i )
  {
    if ( *tables[i] )
      input::requireResultColumns( *tables[i]->source, kinds()[i].columns );
  }
}

CompletenessTables readCompletenessTables( const std::array<const GivenLayer *, 4> &given, const QStringList &communityIds, AuditRun &run, QgsProcessingFeedback &feedback, const model::Progress &progress )
{
  CompletenessTables tables;
  tables.communities.resize( static_cast<std::size_t>( communityIds.size() ) );
  QHash<QString, int> places;
  for ( int i = 0; i < communityIds.size(); ++i )
    places.insert( communityIds[i], i );
  const std::array<bool *, 4> has { &tables.hasCoverage, &tables.hasParking, &tables.hasCharging, &tables.hasChecklist };
  for ( std::size_t i = 0; i < given.size(); ++i )
  {
    const Kind &kind = kinds()[i];
    if ( !*given[i] )
    {
      *has[i] = !run.choice.resultsPath.isEmpty() && takeStored( kind, places, run, feedback, progress, tables );
      tables.hasEbike = tables.hasEbike || ( *has[i] && kind.columns.parameter == CHARGING_TABLE );
      continue;
    }
    input::LayerReport report( given[i]->layer().name() );
    input::NewestRows rows( kind.columns, places, report.rejections );
    const auto takeRow = [&]
    { take( rows, kind.columns.parameter, tables ); };
    report.record = input::readResultRows( given[i]->layer(), kind.columns, rows, takeRow, progress );
    noteLayer( run, kind.columns.parameter, report, feedback );
    *has[i] = true;
    if ( kind.columns.parameter == CHARGING_TABLE )
      tables.hasEbike = given[i]->source->fields().lookupField( QStringLiteral( "verdict_ebike" ) ) >= 0;
  }
  return tables;
}

OfferedTables::OfferedTables( const CompletenessTables &tables, const QStringList &communityIds )
  : coverage( COVERAGE_TABLE )
  , parking( PARKING_TABLE )
  , charging( CHARGING_TABLE )
{
  coverage.rules = tables.coverageRules();
  parking.rules = QStringList { QString() };
  charging.rules = parking.rules;
  for ( int i = 0; i < communityIds.size(); ++i )
  {
    const CommunityFindings &found = tables.communities[static_cast<std::size_t>( i )];
    std::vector<std::optional<input::AuditCell>> &cells = coverage.cells[communityIds[i]];
    cells.resize( static_cast<std::size_t>( coverage.rules.size() ) );
    for ( auto row = found.coverage.constBegin(); row != found.coverage.constEnd(); ++row )
      cells[static_cast<std::size_t>( coverage.rules.indexOf( row.key() ) )] = input::AuditCell { { row->verdict, std::nullopt, std::nullopt }, row->share };
    if ( found.parking )
      parking.cells[communityIds[i]] = { input::AuditCell { { found.parking->existing, std::nullopt, std::nullopt }, found.parking->gapAfter } };
    if ( found.charging )
      charging.cells[communityIds[i]] = { input::AuditCell { { std::nullopt, std::nullopt, found.charging->ebike }, found.charging->gap } };
  }
}

} // namespace renewal::algorithms
