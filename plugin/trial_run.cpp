#include "plugin/trial_run.h"

#include "algorithms/feedback_progress.h"
#include "core/store/database_copy.h"
#include "core/store/results_database.h"
#include "plugin/standard_words.h"
#include "plugin/trial_comparison.h"

#include <QFile>
#include <QTemporaryDir>
#include <qgsapplication.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingregistry.h>

namespace renewal::plugin
{

namespace
{

//! Keeps the error of an algorithm, and passes progress and cancel on.
class StepFeedback : public QgsProcessingFeedback
{
  public:
    StepFeedback( QgsProcessingFeedback &outer, double from, double to )
      : QgsProcessingFeedback( false )
    {
      if ( outer.isCanceled() )
        cancel();
      connect( &outer, &QgsFeedback::canceled, this, &QgsFeedback::cancel, Qt::DirectConnection );
      connect(
        this, &QgsFeedback::progressChanged, &outer, [&outer, from, to]( double percent )
        { outer.setProgress( from + ( to - from ) * percent / 100.0 ); },
        Qt::DirectConnection );
    }

    void reportError( const QString &text, bool ) override { error = text; }

    QString error;
};

const QString DATABASE = QStringLiteral( "/results.sqlite" );
const QString OVERLAY = QStringLiteral( "/overlay.json" );

} // namespace

TrialRunner::TrialRunner( const TrialPlan &plan, const QByteArray &overlay, const QgsCoordinateTransformContext &transformContext )
  : mPlan( plan )
  , mOverlay( overlay )
  , mTransformContext( transformContext )
{
}

//! Runs one audit again and returns the number of its new run.
qint64 TrialRunner::repeat( const TrialRun &trial, const QString &folder, QgsProcessingFeedback &feedback ) const
{
  QVariantMap parameters;
  for ( auto value = trial.parameters.begin(); value != trial.parameters.end(); ++value )
  {
    // What was read from the results is read from the copy, where the audits before this one are new.
    QVariant copied = value.value();
    if ( copied.type() == QVariant::String )
      copied = copied.toString().replace( mPlan.database, folder + DATABASE );
    parameters.insert( value.key(), copied );
  }
  if ( trial.isUnderOverlay )
    parameters.insert( QStringLiteral( "STANDARD_FILE" ), folder + OVERLAY );
  parameters.insert( QStringLiteral( "RESULTS" ), folder + DATABASE );

  const std::unique_ptr<QgsProcessingAlgorithm> algorithm( QgsApplication::processingRegistry()->createAlgorithmById( QStringLiteral( "renewal:" ) + trial.run.record.algorithm ) );
  if ( !algorithm )
    throw TrialError( tr( "The audit %1 is not in the toolbox." ).arg( trial.run.record.algorithm ) );
  QgsProcessingContext context;
  context.setTransformContext( mTransformContext );
  StepFeedback step( feedback, feedback.progress(), feedback.progress() + 90.0 / double( mPlan.runs.size() ) );
  context.setFeedback( &step );
  QString problem;
  bool isDone = algorithm->checkParameterValues( parameters, context, &problem );
  QVariantMap outputs;
  if ( isDone )
    outputs = algorithm->run( parameters, context, &step, &isDone );
  if ( feedback.isCanceled() )
    throw model::Canceled();
  if ( !isDone )
    throw TrialError( tr( "%1 cannot be run again: %2" ).arg( StandardWords::run( trial.run ), problem.isEmpty() ? step.error : problem ) );
  return outputs.value( QStringLiteral( "RUN_ID" ) ).toLongLong();
}

StandardEffect TrialRunner::run( QgsProcessingFeedback &feedback )
{
  const algorithms::FeedbackProgress progress( feedback, 0.0, 100.0 );
  const QTemporaryDir folder;
  QFile overlay( folder.path() + OVERLAY );
  if ( !folder.isValid() || !overlay.open( QIODevice::WriteOnly ) || overlay.write( mOverlay ) != mOverlay.size() || !overlay.flush() )
    throw TrialError( tr( "The trial needs a temporary folder, and none can be written to: %1" ).arg( folder.errorString() + overlay.errorString() ) );
  overlay.close();
  store::copyDatabase( mPlan.database, folder.path() + DATABASE, progress );
  feedback.setProgress( 5.0 );
  std::vector<std::pair<qint64, qint64>> runs;
  for ( const TrialRun &trial : mPlan.runs )
    runs.emplace_back( trial.run.runId, repeat( trial, folder.path(), feedback ) );
  StandardEffect effect = comparedRuns( folder.path() + DATABASE, runs, mPlan.names, mTransformContext, progress );
  effect.notes = mPlan.notes + effect.notes;
  feedback.setProgress( 100.0 );
  return effect;
}

} // namespace renewal::plugin
