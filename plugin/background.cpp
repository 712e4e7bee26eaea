#include "plugin/background.h"

#include <QMutex>
#include <exception>
#include <qgsexception.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>
#include <qgsproject.h>

namespace renewal::plugin
{

namespace
{

//! A cancel of the task as the core sees it.
class TaskProgress : public model::Progress
{
  public:
    explicit TaskProgress( std::function<bool()> isCanceled )
      : mIsCanceled( std::move( isCanceled ) )
    {
    }
    bool isCanceled() const override { return mIsCanceled(); }

  private:
    std::function<bool()> mIsCanceled;
};

//! Keeps what an algorithm says; it may say so from any thread.
class KeptFeedback : public QgsProcessingFeedback
{
  public:
    KeptFeedback()
      : QgsProcessingFeedback( false )
    {
    }

    void reportError( const QString &error, bool ) override
    {
      const QMutexLocker lock( &mMutex );
      mErrors << error;
    }
    void pushWarning( const QString &warning ) override
    {
      const QMutexLocker lock( &mMutex );
      mWarnings << warning;
    }

    QStringList errors() const { return mErrors; }
    QStringList warnings() const { return mWarnings; }

  private:
    QMutex mMutex;
    QStringList mErrors, mWarnings;
};

} // namespace

// It only reads: whoever closes QGIS meanwhile need not be asked.
BackgroundTask::BackgroundTask( const QString &description, Work work, Done done )
  : QgsTask( description, QgsTask::CanCancel | QgsTask::CancelWithoutPrompt )
  , mWork( std::move( work ) )
  , mDone( std::move( done ) )
{
}

bool BackgroundTask::run()
{
  if ( mIsAbandoned )
    return true;
  try
  {
    mWork( TaskProgress( [this]
                         { return isCanceled() || mIsAbandoned; } ) );
  }
  catch ( const model::Canceled & )
  {
    return mIsAbandoned;
  }
  catch ( const std::exception &error )
  {
    mError = QString::fromUtf8( error.what() );
  }
  return mIsAbandoned || !isCanceled();
}

void BackgroundTask::finished( bool result )
{
  if ( result && !mIsAbandoned && mDone )
    mDone( mError );
}

struct AlgorithmTask::Parts
{
    QVariantMap parameters;
    QgsProcessingContext context;
    KeptFeedback feedback;
    std::unique_ptr<QgsProcessingAlgorithm> algorithm;
    bool isPrepared = false;
};

AlgorithmTask::AlgorithmTask( const QString &description, const QgsProcessingAlgorithm &algorithm, const QVariantMap &parameters, QgsProject &project, Done done )
  : QgsTask( description, QgsTask::CanCancel )
  , mParts( std::make_unique<Parts>() )
  , mDone( std::move( done ) )
{
  mParts->parameters = parameters;
  mParts->context.setProject( &project );
  mParts->context.setFeedback( &mParts->feedback );
  mParts->algorithm.reset( algorithm.create() );
  // Through the task, which hands it to the main thread.
  QObject::connect(
    &mParts->feedback, &QgsFeedback::progressChanged, this, [this]( double percent )
    { setProgress( percent ); },
    Qt::DirectConnection );
  QString problem;
  if ( !mParts->algorithm->checkParameterValues( parameters, mParts->context, &problem ) )
    mOutcome.error = problem.isEmpty() ? tr( "The settings of the step are not complete." ) : problem;
  else
    mParts->isPrepared = mParts->algorithm->prepare( parameters, mParts->context, &mParts->feedback );
}

AlgorithmTask::~AlgorithmTask() = default;

void AlgorithmTask::cancel()
{
  mParts->feedback.cancel();
  QgsTask::cancel();
}

bool AlgorithmTask::run()
{
  if ( !mParts->isPrepared )
    return false;
  try
  {
    mOutcome.results = mParts->algorithm->runPrepared( mParts->parameters, mParts->context, &mParts->feedback );
  }
  catch ( const QgsException &error )
  {
    mOutcome.error = error.what();
    return false;
  }
  catch ( const std::exception &error )
  {
    mOutcome.error = QString::fromUtf8( error.what() );
    return false;
  }
  return !mParts->feedback.isCanceled();
}

void AlgorithmTask::finished( bool result )
{
  if ( result )
    mParts->algorithm->postProcess( mParts->context, &mParts->feedback );
  mOutcome.isDone = result;
  mOutcome.isCanceled = !result && mParts->feedback.isCanceled();
  mOutcome.warnings = mParts->feedback.warnings();
  if ( !result && mOutcome.error.isEmpty() )
    mOutcome.error = mParts->feedback.errors().join( QLatin1Char( '\n' ) );
  if ( mOutcome.isCanceled )
    mOutcome.error.clear();
  // The receiver may start the next task, or go away itself.
  if ( const Done done = std::exchange( mDone, nullptr ) )
    done( mOutcome );
}

bool cancelAndWait( QgsTask *task, int milliseconds )
{
  if ( !task )
    return true;
  task->cancel();
  const bool isOver = task->status() == QgsTask::Complete || task->status() == QgsTask::Terminated;
  return isOver || task->waitForFinished( milliseconds );
}

} // namespace renewal::plugin
