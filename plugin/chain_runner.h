#pragma once

#include "plugin/background.h"

#include <QCoreApplication>
#include <functional>

namespace renewal::plugin
{

struct ChainStep;

/**
 * Runs steps of the chain one after the other as background tasks. A step's call is made only when its turn comes, because it
 * takes the results of the steps before it. Stops at the first step that fails. To be used in the main thread.
 */
class ChainRunner
{
    Q_DECLARE_TR_FUNCTIONS( ChainRunner )

  public:
    //! How the runner finds out what to run a step with, and whom it tells. All are called in the main thread.
    struct Callbacks
    {
        //! Returns a task for \a step that calls \a done, or nullptr and the reason in \a problem: the step is passed over.
        std::function<AlgorithmTask *( const ChainStep &step, const AlgorithmTask::Done &done, QString &problem )> make;
        std::function<void( const ChainStep &step )> started;
        std::function<void( const ChainStep &step, double percent )> progress;
        std::function<void( const ChainStep &step, const AlgorithmOutcome &outcome )> finished;
        std::function<void( const ChainStep &step, const QString &reason )> passedOver;
        std::function<void()> ended; //!< nothing runs any more
    };

    explicit ChainRunner( Callbacks callbacks );

    //! Cancels what runs, and waits for it: a second at most, as the audits promise.
    ~ChainRunner();

    bool isRunning() const { return mIsRunning; }

    //! Runs \a steps in order; nothing happens while others run.
    void start( const QList<const ChainStep *> &steps );

    //! Cancels the step that runs, and forgets the others.
    void cancel();

    //! As cancel(), and waits until the thread has let go: no callback is called after this.
    void stopNow();

  private:
    void next();
    void onDone( const AlgorithmOutcome &outcome );
    void end();

    Callbacks mCallbacks;
    QList<const ChainStep *> mQueue;
    const ChainStep *mStep = nullptr;
    QPointer<AlgorithmTask> mTask;
    bool mIsRunning = false;
    QObject mReceiver; //!< goes with the runner, and takes its connections along
};

} // namespace renewal::plugin
