#pragma once

#include "plugin/chain_state.h"

#include <QCoreApplication>
#include <functional>

class QTreeWidgetItem;

namespace Ui
{
class AuditPanel;
}

namespace renewal::plugin
{

//! The page with the chain of audits: what is done, what is out of date and why, and the buttons that run them.
class ChainPage
{
    Q_DECLARE_TR_FUNCTIONS( ChainPage )

  public:
    //! What the buttons do.
    struct Actions
    {
        std::function<void( const QList<const ChainStep *> &steps )> run;
        std::function<void()> cancel;
        std::function<void( const ChainStep &step )> settings;
        std::function<void()> refresh;
    };

    //! \a ui must outlive the page.
    ChainPage( Ui::AuditPanel &ui, Actions actions );

    //! Shows \a states, which are parallel to auditChain(). \a canRun: there is a database to write to.
    void show( const std::vector<StepState> &states, bool canRun );

    //! Shows that \a step runs, and how far it is.
    void showRunning( const ChainStep &step, double percent );

    /**
     * Shows what became of \a step, until the next run: the sentence of an error, why it was passed over, or what it left out;
     * empty: nothing to say. With \a marks the step is marked, so that the words are seen.
     */
    void showOutcome( const ChainStep &step, const QString &words, bool marks = true );

    //! Shows that nothing runs.
    void showIdle();

    //! Runs all that is not done and can be run, in order; what cannot be run is passed over with the reason.
    void runAll();

    //! Runs the marked step.
    void runStep();

  private:
    const ChainStep *marked() const;
    void showButtons();
    void showAbout();

    Ui::AuditPanel &mUi;
    Actions mActions;
    std::vector<StepState> mStates;
    QMap<QString, QString> mOutcomes; //!< by algorithm
    QString mRunning;                 //!< algorithm
    bool mCanRun = false;
};

} // namespace renewal::plugin
