#pragma once

#include "plugin/chain_page.h"
#include "plugin/chain_runner.h"
#include "plugin/communities_page.h"
#include "plugin/inputs_page.h"
#include "plugin/panel_data.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTimer>
#include <memory>
#include <qgsdockwidget.h>

class QgsMapCanvas;
class QgsMessageBar;

namespace Ui
{
class AuditPanel;
}

namespace renewal::plugin
{

//! What the panel needs of the QGIS window; all of it outlives the panel.
struct PanelWindow
{
    QWidget *parent = nullptr;
    QgsMapCanvas *canvas = nullptr;
    QgsMessageBar *messages = nullptr; //!< may be missing
};

/**
 * The panel of the audits: the results database of the project, the chain of audits with its state, the communities with what
 * they miss, and the layers that all of it is made from. What it is set to is kept in the project. It reads in the
 * background, and runs audits as tasks of QGIS; when it goes, what runs is cancelled first.
 */
class AuditPanel : public QgsDockWidget
{
    Q_DECLARE_TR_FUNCTIONS( AuditPanel )

  public:
    explicit AuditPanel( const PanelWindow &window );
    ~AuditPanel() override;

    //! Returns the results database the panel works with; empty if none was chosen.
    QString database() const { return mSettings.database; }

    const PanelSettings &settings() const { return mSettings; }

    //! Returns the states as shown, parallel to auditChain().
    std::vector<StepState> states() const { return chainStates( mFacts ); }

    //! Returns true while an audit runs.
    bool isRunning() const { return mRunner->isRunning(); }

    //! Returns true while the database or the layers are being looked at.
    bool isLooking() const { return mLook || mCheck || mTimer.isActive(); }

    //! Looks at the database and the layers again.
    void refresh();

  protected:
    bool event( QEvent *event ) override;
    void keyPressEvent( QKeyEvent *event ) override;

  private:
    void connectWidgets();
    void connectProject();
    void makePages();
    void makeRunner();
    void fillPacks();

    void readProject();
    void writeProject();
    void showSettings();
    void onDatabase();
    void onInputs();
    void guess();

    void look();
    void onLooked( const PanelData &found );
    void check();
    void showStates();
    void showProblem( const PanelData &found );
    void adoptArea( const std::vector<store::StoredRun> &runs );
    void linkMap();

    void run( const QList<const ChainStep *> &steps );
    AlgorithmTask *makeTask( const ChainStep &step, const AlgorithmTask::Done &done, QString &problem );
    void onFinished( const ChainStep &step, const AlgorithmOutcome &outcome );
    void tellWarnings( const ChainStep &step, const QStringList &warnings );
    void onEnded();
    void editSettings( const ChainStep &step );
    void openSurvey( const CommunityRow &community );
    void stopAll();

    //! Returns true if a layer of \a ids is an input: it is read while an audit runs.
    bool usesAny( const QStringList &ids ) const;

    PanelWindow mWindow;
    std::unique_ptr<Ui::AuditPanel> mUi;
    PanelSettings mSettings;
    ChainFacts mFacts;
    std::unique_ptr<ChainPage> mChain;
    std::unique_ptr<CommunitiesPage> mCommunities;
    std::unique_ptr<InputsPage> mInputs;
    std::unique_ptr<ChainRunner> mRunner;
    QPointer<BackgroundTask> mLook, mCheck;
    QTimer mTimer;
    QStringList mPassedOver;
    QStringList mDone;
    bool mHasFailed = false;
    bool mIsReading = false;    //!< the widgets are being filled: nothing is the user's doing
    bool mMayAdoptArea = false; //!< the user has just chosen the database
    bool mCanRun = false;       //!< there is a database, or a place for one
};

} // namespace renewal::plugin
