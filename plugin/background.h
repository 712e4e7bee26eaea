#pragma once

#include "core/model/progress.h"

#include <QCoreApplication>
#include <QPointer>
#include <QString>
#include <QVariantMap>
#include <atomic>
#include <functional>
#include <memory>
#include <qgstaskmanager.h>

class QgsProcessingAlgorithm;
class QgsProject;

namespace renewal::plugin
{

/**
 * A task of QGIS that calls \a work in another thread and then \a done in the main thread: with the sentence of the error, an
 * empty one after success; not at all after a cancel. What belongs to the work stays alive as long as the task does,
 * whatever became of the panel.
 */
class BackgroundTask : public QgsTask
{
  public:
    using Work = std::function<void( const model::Progress &progress )>;
    using Done = std::function<void( const QString &error )>;

    BackgroundTask( const QString &description, Work work, Done done );

    //! A newer task has taken its place: it ends soon and silently. A cancel would show in the window as a failure.
    void abandon() { mIsAbandoned = true; }

  protected:
    bool run() override;
    void finished( bool result ) override;

  private:
    Work mWork;
    Done mDone;
    QString mError;
    std::atomic<bool> mIsAbandoned { false };
};

//! What became of an algorithm that ran in the background.
struct AlgorithmOutcome
{
    bool isDone = false;
    bool isCanceled = false;
    QString error;        //!< the sentence of the algorithm; empty if it was done or cancelled
    QStringList warnings; //!< what it said about rows left out, and the like
    QVariantMap results;
};

//! A task of QGIS that runs an algorithm. Owns algorithm, context and feedback, so that it outlives the panel if it has to.
class AlgorithmTask : public QgsTask
{
    Q_DECLARE_TR_FUNCTIONS( AlgorithmTask )

  public:
    using Done = std::function<void( const AlgorithmOutcome &outcome )>;

    /**
     * Main thread only. \a project must outlive the run. \a done is called in the main thread, also after a cancel; unless
     * forget() was called.
     */
    AlgorithmTask( const QString &description, const QgsProcessingAlgorithm &algorithm, const QVariantMap &parameters, QgsProject &project, Done done );
    ~AlgorithmTask() override;

    void cancel() override;

    //! Nobody waits for the outcome any more.
    void forget() { mDone = nullptr; }

  protected:
    bool run() override;
    void finished( bool result ) override;

  private:
    struct Parts;
    std::unique_ptr<Parts> mParts;
    Done mDone;
    AlgorithmOutcome mOutcome;
};

//! Cancels \a task and waits until its thread has let go, at most \a milliseconds. Returns true if it has.
bool cancelAndWait( QgsTask *task, int milliseconds );

} // namespace renewal::plugin
