#include "plugin/trial_task.h"

#include "core/model/progress.h"
#include "core/store/store_error.h"

namespace renewal::plugin
{

TrialTask::TrialTask( const TrialRunner &runner, Done done )
  : QgsTask( tr( "Trial of a rule pack" ), QgsTask::CanCancel )
  , mRunner( runner )
  , mDone( std::move( done ) )
{
  connect(
    &mFeedback, &QgsFeedback::progressChanged, this, [this]( double percent )
    { setProgress( percent ); },
    Qt::DirectConnection );
}

void TrialTask::cancel()
{
  mFeedback.cancel();
  QgsTask::cancel();
}

bool TrialTask::run()
{
  try
  {
    mEffect = mRunner.run( mFeedback );
    return true;
  }
  catch ( const model::Canceled & )
  {
    return false;
  }
  catch ( const store::StoreError &error )
  {
    mError = error.message();
  }
  catch ( const std::exception &error ) // an exception that leaves a thread ends QGIS
  {
    mError = QString::fromUtf8( error.what() );
  }
  return false;
}

void TrialTask::finished( bool )
{
  if ( mDone )
    mDone( mEffect, mError );
}

} // namespace renewal::plugin
