#include "algorithms/compare_audits_report.h"
#include "algorithms/compare_audits_rows.h"
#include "algorithms/factories.h"
#include "algorithms/feedback_progress.h"
#include "algorithms/guard.h"
#include "algorithms/parameter_names.h"
#include "algorithms/parameter_values.h"
#include "core/engine/community_match.h"
#include "core/engine/compare_audits.h"
#include "core/engine/problem_ledger.h"

#include <QFileInfo>
#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

namespace
{

const QString RESULTS_B = QStringLiteral( "RESULTS_B" );
const QString RUN_A = QStringLiteral( "RUN_A" );
const QString RUN_B = QStringLiteral( "RUN_B" );
const QString CHANGES = QStringLiteral( "CHANGES" );
const QString LEDGER = QStringLiteral( "LEDGER" );

//! Compares what one audit says in one area.
Comparison compare( const ComparedSeries &series, FeedbackProgress progress, QgsProcessingFeedback &feedback )
{
  const auto communitiesOf = []( const model::ComparedRun &run )
  {
    std::vector<const model::ComparedCommunity *> communities;
    for ( const model::ComparedCommunity &community : run.communities )
      communities.push_back( &community );
    return communities;
  };
  const engine::CommunityMatch match = engine::matchCommunities( communitiesOf( series.before() ), communitiesOf( series.after() ), progress );
  Comparison result { &series, engine::auditChanges( series.history.items, series.before(), series.after(), match, progress ), engine::problemLedger( series.history, progress ) };
  reportSeries( series, result.changes, result.ledger, match.reusedIds, feedback );
  return result;
}

class CompareAudits : public AuditAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( CompareAudits )

  public:
    QString name() const override { return QStringLiteral( "compareaudits" ); }
    QString displayName() const override { return tr( "Compare audits and keep the ledger of problems" ); }
    QStringList tags() const override { return tr( "compare,change,year,ledger,strike off,resolved,check-up,renewal,district" ).split( ',' ); }
    QString shortHelpString() const override;
    QString shortDescription() const override { return tr( "Which problems are new, solved, worse or better since an earlier run, and since when each has been open." ); }
    CompareAudits *createInstance() const override { return new CompareAudits; }
    bool checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const override;

  protected:
    Group toolboxGroup() const override { return Group::Results; }
    void initAlgorithm( const QVariantMap & ) override;
    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;

  private:
    std::vector<store::FileRuns> files( const QVariantMap &parameters, QgsProcessingContext &context ) const;
};

QString CompareAudits::shortHelpString() const
{
  return tr( "Answers which problems are new, solved, the same, worse or better in run B against run A, and keeps the ledger (台账): each problem with the day it was first seen and the day it was struck off (销号).\n\n"
             "RUN_A and RUN_B: #12 is the run of that number; anything else is a period and means its newest complete run per audit and area. Run B is looked for in RESULTS_B, if given. The files are only read.\n\n"
             "A problem is a verdict unmet or partly: of a coverage rule, a checklist item, the parking gap, the public piles, the charging stations in reach, e-bike charging, or the complete community.\n\n"
             "Method: communities belong together by id, else by ground (at least half of the smaller one in common), so that new names, divided and joined communities are followed. "
             "Worse and better: spaces or piles lacking, else the verdict, else the covered share by more than 1 percentage point or the score by more than 1 point. "
             "A problem of a divided community is resolved when all its parts have solved it. Data that got lost, questions no longer asked and vanished communities are unknown, never resolved.\n\n"
             "The ledger runs over all periods of the file up to run B: a problem that comes back keeps its first date and is counted as reopened.\n\n"
             "Different standards or settings in the two runs are named in the log, and per row in pack_changed and note.\n\n"
             "Known limit: a verdict is as good as the data of its year; a facility added to the map later resolves a problem that it did not solve." );
}

void CompareAudits::initAlgorithm( const QVariantMap & )
{
  // All files, because QGIS refuses another ending without saying why; the store has the sentences.
  const QString filter = QCoreApplication::translate( "AuditParameters", "SpatiaLite" ) + QStringLiteral( " (*.sqlite *.db);;" ) + tr( "All files" ) + QStringLiteral( " (*)" );
  addParameter( new QgsProcessingParameterFile( RESULTS, tr( "Results database" ), compat::FILE_PATH, QString(), QVariant(), false, filter ) );
  addParameter( new QgsProcessingParameterFile( RESULTS_B, tr( "Results database of run B (empty: the same)" ), compat::FILE_PATH, QString(), QVariant(), true, filter ) );
  addParameter( new QgsProcessingParameterString( RUN_A, tr( "Run A, the earlier one: a period such as 2024, or #12" ) ) );
  addParameter( new QgsProcessingParameterString( RUN_B, tr( "Run B, the later one: a period such as 2025, or #15" ) ) );
  addParameter( new QgsProcessingParameterFeatureSink( CHANGES, tr( "Changes from run A to run B" ), compat::SOURCE_TABLE, QVariant(), true, true ) );
  addParameter( new QgsProcessingParameterFeatureSink( LEDGER, tr( "Ledger of problems" ), compat::SOURCE_ANY_GEOMETRY, QVariant(), true, true ) );
}

bool CompareAudits::checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const
{
  const ParameterValues values( *this, parameters, context );
  for ( const QString &run : { RUN_A, RUN_B } )
  {
    if ( !values.text( run ).isEmpty() )
      continue;
    if ( message )
      *message = tr( "%1 is empty: name a period, such as 2025, or a run by its number, such as #12." ).arg( run );
    return false;
  }
  return AuditAlgorithm::checkParameterValues( parameters, context, message );
}

std::vector<store::FileRuns> CompareAudits::files( const QVariantMap &parameters, QgsProcessingContext &context ) const
{
  const ParameterValues values( *this, parameters, context );
  QStringList paths { values.text( RESULTS ) };
  const QString other = values.text( RESULTS_B );
  if ( !other.isEmpty() && QFileInfo( other ) != QFileInfo( paths.front() ) )
    paths << other;
  std::vector<store::FileRuns> result;
  for ( const QString &path : paths )
  {
    const store::ResultsDatabase database = store::ResultsDatabase::open( path, store::ResultsDatabase::Access::Read );
    result.push_back( { database.path(), database.runs() } );
  }
  return result;
}

QVariantMap CompareAudits::processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
{
  return guarded( [&]
                  {
    QString problem;
    if ( !checkParameterValues( parameters, context, &problem ) ) // a model does not check what it hands to its steps
      throw QgsProcessingException( problem );
    const ParameterValues values( *this, parameters, context );
    const std::vector<store::FileRuns> given = files( parameters, context );
    const store::RunPairs pairs = store::pairRuns( given, values.text( RUN_A ), values.text( RUN_B ), comparableAudits() );
    if ( !pairs.leftOut.isEmpty() )
      feedback->pushWarning( tr( "Only in one of RUN_A and RUN_B, and not compared: %1" ).arg( pairs.leftOut.join( QStringLiteral( "; " ) ) ) );

    FeedbackProgress progress( *feedback, 0.0, 60.0 );
    SeriesReader reader( given, context.transformContext(), progress );
    std::vector<ComparedSeries> all;
    for ( const store::RunPair &pair : pairs.pairs )
    {
      reportPair( pair, *feedback );
      all.push_back( reader.read( pair ) );
      progress.setPercent( 100.0 * double( all.size() ) / double( pairs.pairs.size() ) );
    }
    const double step = 30.0 / double( all.size() );
    std::vector<Comparison> compared;
    for ( std::size_t i = 0; i < all.size(); ++i )
      compared.push_back( compare( all[i], FeedbackProgress( *feedback, 60.0 + step * double( i ), 60.0 + step * double( i + 1 ) ), *feedback ) );

    QVariantMap outputs;
    for ( const ResultRows &rows : { changeRows( compared ), ledgerRows( compared ) } )
    {
      const QString destination = writeSink( rows, reader.crs(), parameters, context, *feedback );
      if ( !destination.isEmpty() )
        outputs.insert( rows.parameter, destination );
    }
    return outputs; } );
}

} // namespace

QgsProcessingAlgorithm *createCompareAudits()
{
  return new CompareAudits;
}

} // namespace renewal::algorithms
