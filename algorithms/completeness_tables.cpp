#include "algorithms/completeness_tables.h"

#include "algorithms/network_reading.h"
#include "core/input/field_reader.h"
#include "core/input/result_rows.h"
#include "core/store/latest_rows.h"

#include <QCoreApplication>
#include <QSet>
#include <stdexcept>

namespace renewal::algorithms
{

const QString COVERAGE_TABLE = QStringLiteral( "COVERAGE" );
const QString PARKING_TABLE = QStringLiteral( "PARKING" );
const QString CHARGING_TABLE = QStringLiteral( "CHARGING" );
const QString CHECKLIST_TABLE = QStringLiteral( "CHECKLIST" );

namespace
{

const QString RUN_COLUMN = QStringLiteral( "run_id" );

//! A table of another audit: where it comes from and its columns.
struct Kind
{
    input::ResultColumns columns;
    QString table; //!< in the results database
};

//! In the order of the parameters. The optional columns end with run_id.
const std::vector<Kind> &kinds()
{
  static const std::vector<Kind> KINDS {
    { { COVERAGE_TABLE, QStringLiteral( "servicecoverage" ), { "community_id", "rule", "verdict" }, { "facility", "limit_m", "population", "covered_population", "covered_share", RUN_COLUMN } }, QStringLiteral( "coverage" ) },
    { { PARKING_TABLE, QStringLiteral( "parkinggap" ), { "community_id", "gap_before", "shared" }, { "gap_after", "verdict_existing", RUN_COLUMN } }, QStringLiteral( "parking_gap" ) },
    { { CHARGING_TABLE, QStringLiteral( "charginggap" ), { "community_id", "gap" }, { "verdict_ebike", RUN_COLUMN } }, QStringLiteral( "charging_gap" ) },
    { { CHECKLIST_TABLE, QStringLiteral( "communitychecklist" ), { "community_id", "item", "verdict" }, { RUN_COLUMN } }, QStringLiteral( "checklist_items" ) },
  };
  return KINDS;
}

//! Reads the cells of rows and notes what cannot be read.
class CellReader
{
  public:
    CellReader( const Kind &kind, input::Rejections &rejections )
      : mColumns( kind.columns.required + kind.columns.optional )
      , mRejections( rejections )
    {
    }

    void setRow( const std::vector<QVariant> &row ) { mRow = &row; }

    QString text( const char *column ) const { return input::readText( cell( column ) ); }

    std::optional<double> number( const char *column ) const
    {
      return input::readCount( cell( column ), QString::fromLatin1( column ), text( "community_id" ), mRejections );
    }

    std::optional<model::Verdict> verdict( const char *column ) const
    {
      const QString word = text( column ).toLower();
      if ( word.isEmpty() )
        return std::nullopt;
      try
      {
        return model::verdictFromText( word.toStdString() );
      }
      catch ( const std::invalid_argument & )
      {
        mRejections.add( QCoreApplication::translate( "CompletenessTables", "\"%1\" is not a verdict, treated as unknown" ).arg( QString::fromLatin1( column ) ), text( "community_id" ) );
        return std::nullopt;
      }
    }

    double runId() const { return input::readNumber( mRow->back() ).value.value_or( -1.0 ); }

  private:
    QVariant cell( const char *column ) const { return ( *mRow )[static_cast<std::size_t>( mColumns.indexOf( QString::fromLatin1( column ) ) )]; }

    QStringList mColumns;
    input::Rejections &mRejections;
    const std::vector<QVariant> *mRow = nullptr;
};

//! Puts the row where it belongs.
void take( const CellReader &row, const QString &parameter, CommunityFindings &findings )
{
  if ( parameter == COVERAGE_TABLE )
    findings.coverage.insert( row.text( "rule" ), { row.verdict( "verdict" ), row.text( "facility" ).split( '|' ), row.number( "limit_m" ), row.number( "population" ), row.number( "covered_population" ), row.number( "covered_share" ) } );
  else if ( parameter == PARKING_TABLE )
    findings.parking = ParkingFinding { row.number( "gap_before" ), row.number( "shared" ), row.number( "gap_after" ), row.verdict( "verdict_existing" ) };
  else if ( parameter == CHARGING_TABLE )
    findings.charging = ChargingFinding { row.number( "gap" ), row.verdict( "verdict_ebike" ) };
  else
    findings.checklist.insert( row.text( "item" ), row.verdict( "verdict" ) );
}

//! Takes \a rows, the newest run of each community and rule; of one run, the last row.
void takeRows( const Kind &kind, const std::vector<std::vector<QVariant>> &rows, const QHash<QString, int> &places, input::Rejections &rejections, CompletenessTables &tables )
{
  CellReader reader( kind, rejections );
  QHash<QString, double> taken;
  for ( const std::vector<QVariant> &row : rows )
  {
    reader.setRow( row );
    const QString community = reader.text( "community_id" );
    const auto place = places.constFind( community );
    if ( place == places.constEnd() )
    {
      rejections.add( QCoreApplication::translate( "CompletenessTables", "a community that is not among COMMUNITIES, passed over" ), community );
      continue;
    }
    const QString code = kind.columns.required.contains( QStringLiteral( "rule" ) ) ? reader.text( "rule" ) : ( kind.columns.required.contains( QStringLiteral( "item" ) ) ? reader.text( "item" ) : QString() );
    const QString key = community + QChar( 0x1f ) + code;
    const auto before = taken.constFind( key );
    if ( before != taken.constEnd() )
    {
      rejections.add( QCoreApplication::translate( "CompletenessTables", "several rows for one community and question, the newest run counts, then the last row" ), community );
      if ( *before > reader.runId() )
        continue;
    }
    taken.insert( key, reader.runId() );
    take( reader, kind.columns.parameter, tables.communities[static_cast<std::size_t>( *place )] );
  }
}

//! Reads a table from the results database; false if there is none.
bool takeStored( const Kind &kind, const QHash<QString, int> &places, AuditRun &run, QgsProcessingFeedback &feedback, const model::Progress &progress, CompletenessTables &tables )
{
  const QStringList columns = kind.columns.required + kind.columns.optional.mid( 0, kind.columns.optional.size() - 1 );
  const store::LatestRows found = store::readLatestRows( run.choice.resultsPath, kind.table, columns, run.choice.area, progress );
  if ( found.rows.empty() )
    return false;
  input::Rejections rejections( kind.columns.parameter );
  takeRows( kind, found.rows, places, rejections, tables );
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
    input::ResultTable table = input::readResultRows( given[i]->layer(), kind.columns, progress );
    takeRows( kind, table.rows, places, table.report.rejections, tables );
    noteLayer( run, kind.columns.parameter, table.report, feedback );
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
      cells[static_cast<std::size_t>( coverage.rules.indexOf( row.key() ) )] = input::AuditCell { { row->verdict, std::nullopt, std::nullopt }, row->share, std::nullopt };
    if ( found.parking )
      parking.cells[communityIds[i]] = { input::AuditCell { { found.parking->existing, std::nullopt, std::nullopt }, found.parking->gapAfter, std::nullopt } };
    if ( found.charging )
      charging.cells[communityIds[i]] = { input::AuditCell { { std::nullopt, std::nullopt, found.charging->ebike }, found.charging->gap, std::nullopt } };
  }
}

} // namespace renewal::algorithms
