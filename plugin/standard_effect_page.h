#pragma once

#include "core/rules/pack_overlay.h"
#include "plugin/standard_effect.h"
#include "plugin/standard_estimate.h"
#include "plugin/trial_task.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QObject>
#include <QPointer>
#include <functional>

class QTreeWidget;

namespace Ui
{
class StandardEditor;
}

namespace renewal::plugin
{

//! Fills \a tree with \a effect: a line per question with its verdicts before and after, and under it the communities that change.
void showEffect( QTreeWidget &tree, const StandardEffect &effect );

/**
 * The page that shows what the changes do to the results of a database: at once what stored rows tell for certain, and after
 * a trial run all of it.
 */
class StandardEffectPage : public QObject
{
    Q_DECLARE_TR_FUNCTIONS( StandardEffectPage )

  public:
    //! \a ui and \a overlay must outlive the page. \a commit takes what is typed; false: something is wrong with it.
    StandardEffectPage( Ui::StandardEditor &ui, const rules::PackOverlay &overlay, std::function<bool()> commit );
    ~StandardEffectPage() override;

    //! Compares with the results in \a path from now on.
    void setDatabase( const QString &path );

    //! The overlay is another one: an effect that was shown is no longer that of this one.
    void refresh();

    bool isRunning() const { return mTask; }

  private:
    void read();
    void startTrial();
    void trialDone( const std::optional<StandardEffect> &effect, const QString &error );
    void showState( const QString &summary, const QStringList &notes );
    void updateButtons();

    Ui::StandardEditor &mUi;
    const rules::PackOverlay &mOverlay;
    std::function<bool()> mCommit;
    std::optional<StandardEstimate> mEstimate;
    QString mReadPath;     //!< that the estimate was read from
    QDateTime mReadAt;     //!< when that file was last written
    QByteArray mTriedPack; //!< of the trial that runs or is shown
    QPointer<TrialTask> mTask;
};

} // namespace renewal::plugin
