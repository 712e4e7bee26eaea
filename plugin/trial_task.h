#pragma once

#include "plugin/trial_run.h"

#include <functional>
#include <qgstaskmanager.h>

namespace renewal::plugin
{

//! A trial run as a task of QGIS, with progress and cancel.
class TrialTask : public QgsTask
{
    Q_DECLARE_TR_FUNCTIONS( TrialTask )

  public:
    //! Gets the effect, or the sentence of the error; both empty after a cancel.
    using Done = std::function<void( const std::optional<StandardEffect> &effect, const QString &error )>;

    //! \a done is called in the main thread, unless forget() was called.
    TrialTask( const TrialRunner &runner, Done done );

    void cancel() override;

    //! Nobody waits for the outcome any more.
    void forget() { mDone = nullptr; }

  protected:
    bool run() override;
    void finished( bool isDone ) override;

  private:
    TrialRunner mRunner;
    Done mDone;
    QgsProcessingFeedback mFeedback { false };
    std::optional<StandardEffect> mEffect;
    QString mError;
};

} // namespace renewal::plugin
