#include "plugin/chain_runner.h"

#include "plugin/audit_chain.h"

#include <qgsapplication.h>

namespace renewal::plugin
{

namespace
{

//! Longer than any audit takes to see a cancel; it is only reached if a thread hangs.
const int LONGEST_WAIT_MS = 10000;

} // namespace

ChainRunner::ChainRunner( Callbacks callbacks )
  : mCallbacks( std::move( callbacks ) )
{
}

ChainRunner::~ChainRunner()
{
  stopNow();
}

void ChainRunner::start( const QList<const ChainStep *> &steps )
{
  if ( mIsRunning || steps.isEmpty() )
    return;
  mQueue = steps;
  mIsRunning = true;
  next();
}

void ChainRunner::cancel()
{
  mQueue.clear();
  if ( mTask )
    mTask->cancel();
}

void ChainRunner::stopNow()
{
  mQueue.clear();
  mIsRunning = false;
  if ( !mTask )
    return;
  mTask->forget();
  cancelAndWait( mTask, LONGEST_WAIT_MS );
  mTask = nullptr;
}

void ChainRunner::next()
{
  mTask = nullptr;
  while ( !mQueue.isEmpty() )
  {
    mStep = mQueue.takeFirst();
    const ChainStep &step = *mStep;
    QString problem;
    AlgorithmTask *task = mCallbacks.make(
      step, [this]( const AlgorithmOutcome &outcome )
      { onDone( outcome ); },
      problem );
    if ( !task )
    {
      mCallbacks.passedOver( step, problem );
      continue;
    }
    mTask = task;
    QObject::connect( task, &QgsTask::progressChanged, &mReceiver, [this, &step]( double percent )
                      { mCallbacks.progress( step, percent ); } );
    mCallbacks.started( step );
    QgsApplication::taskManager()->addTask( task );
    return;
  }
  end();
}

void ChainRunner::onDone( const AlgorithmOutcome &outcome )
{
  mTask = nullptr;
  const ChainStep &step = *mStep;
  if ( !outcome.isDone )
    mQueue.clear();
  mCallbacks.finished( step, outcome );
  if ( mIsRunning )
    next();
}

void ChainRunner::end()
{
  mIsRunning = false;
  mStep = nullptr;
  mCallbacks.ended();
}

} // namespace renewal::plugin
