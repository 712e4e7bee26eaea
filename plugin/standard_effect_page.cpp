#include "plugin/standard_effect_page.h"

#include "core/rules/overlay_file.h"
#include "core/rules/pack_error.h"
#include "core/store/store_error.h"
#include "ui_standard_editor.h"

#include <QFileInfo>
#include <qgsapplication.h>
#include <qgsguiutils.h>
#include <qgsproject.h>

namespace renewal::plugin
{

namespace
{

constexpr int WAIT_MS = 20000; // for the end of a cancelled audit; cancel takes a second outside a solver

} // namespace

StandardEffectPage::StandardEffectPage( Ui::StandardEditor &ui, const rules::PackOverlay &overlay, std::function<bool()> commit )
  : mUi( ui )
  , mOverlay( overlay )
  , mCommit( std::move( commit ) )
{
  mUi.results->setStorageMode( QgsFileWidget::GetFile );
  mUi.results->setFilter( tr( "Results database (*.sqlite *.db)" ) );
  connect( mUi.results, &QgsFileWidget::fileChanged, this, &StandardEffectPage::refresh );
  connect( mUi.try_button, &QPushButton::clicked, this, &StandardEffectPage::startTrial );
  connect( mUi.stop_button, &QPushButton::clicked, this, [this]
           {
    if ( mTask )
      mTask->cancel(); } );
  // Reading a large database takes a moment: only when somebody looks.
  connect( mUi.tabs, &QTabWidget::currentChanged, this, &StandardEffectPage::refresh );
  updateButtons();
}

StandardEffectPage::~StandardEffectPage()
{
  if ( !mTask )
    return;
  mTask->forget();
  mTask->cancel();
  mTask->waitForFinished( WAIT_MS );
}

void StandardEffectPage::setDatabase( const QString &path )
{
  mUi.results->setFilePath( path );
}

void StandardEffectPage::showState( const QString &summary, const QStringList &notes )
{
  mUi.effect_summary->setText( summary );
  mUi.effect_notes->setText( notes.join( QStringLiteral( "\n" ) ) );
  mUi.effect_notes->setVisible( !notes.isEmpty() );
}

void StandardEffectPage::updateButtons()
{
  mUi.trial_progress->setVisible( mTask );
  mUi.stop_button->setVisible( mTask );
  mUi.try_button->setEnabled( !mTask && !mUi.results->filePath().isEmpty() && !mOverlay.changes().empty() );
}

//! Reads the database if it is another one than before. Throws StoreError.
void StandardEffectPage::read()
{
  const QString path = mUi.results->filePath();
  const QDateTime written = QFileInfo( path ).lastModified();
  if ( mEstimate && mReadPath == path && mReadAt == written )
    return;
  mEstimate.reset();
  mReadPath = path;
  mReadAt = written;
  mTriedPack.clear();
  const QgsTemporaryCursorOverride waiting( Qt::WaitCursor );
  mEstimate.emplace( path );
}

void StandardEffectPage::refresh()
{
  updateButtons();
  if ( mUi.tabs->currentWidget() != mUi.effect_page || ( !mTriedPack.isEmpty() && mTriedPack == mOverlay.json() && mReadPath == mUi.results->filePath() ) )
    return;
  mUi.effect->clear();
  if ( !mTask )
    mTriedPack.clear();
  if ( mOverlay.changes().empty() )
  {
    showState( tr( "Nothing is changed yet. Change a figure under \"Rule\", then see here what it does to the results." ), {} );
    return;
  }
  if ( mUi.results->filePath().isEmpty() )
  {
    showState( tr( "Choose the results database to compare with." ), {} );
    return;
  }
  try
  {
    read();
    const StandardEffect effect = mEstimate->effectOf( mOverlay );
    showEffect( *mUi.effect, effect );
    const QString summary = effect.lines.empty() ? tr( "What the stored results tell for certain: nothing changes." ) : tr( "What the stored results tell for certain. \"Needs a run\" counts communities that only \"Try it\" can tell." );
    showState( summary, effect.notes );
  }
  catch ( const store::StoreError &error )
  {
    showState( error.message(), {} );
  }
  catch ( const rules::PackError &error )
  {
    showState( error.message(), {} );
  }
}

void StandardEffectPage::startTrial()
{
  if ( mTask || !mCommit() || mOverlay.changes().empty() )
    return;
  try
  {
    rules::checkedOverlay( mOverlay );
    const TrialPlan plan = TrialPlanner::plan( mUi.results->filePath(), mOverlay );
    if ( plan.runs.empty() )
    {
      mUi.effect->clear();
      showState( tr( "No audit in this database can be run again with the changes." ), plan.notes );
      return;
    }
    mTriedPack = mOverlay.json();
    const TrialRunner runner( plan, mTriedPack, QgsProject::instance()->transformContext() );
    mTask = new TrialTask( runner, [this]( const std::optional<StandardEffect> &effect, const QString &error )
                           { trialDone( effect, error ); } );
    connect( mTask, &QgsTask::progressChanged, this, [this]( double percent )
             { mUi.trial_progress->setValue( static_cast<int>( percent ) ); } );
    mUi.trial_progress->setValue( 0 );
    showState( tr( "Audits being run again in a copy of the database: %1." ).arg( plan.runs.size() ), {} );
    QgsApplication::taskManager()->addTask( mTask );
  }
  catch ( const store::StoreError &error )
  {
    showState( error.message(), {} );
  }
  catch ( const rules::PackError &error )
  {
    showState( error.message(), {} );
  }
  updateButtons();
}

void StandardEffectPage::trialDone( const std::optional<StandardEffect> &effect, const QString &error )
{
  mTask.clear();
  updateButtons();
  if ( !effect )
  {
    mTriedPack.clear();
    refresh();
    if ( mUi.tabs->currentWidget() == mUi.effect_page )
      mUi.effect_summary->setText( error.isEmpty() ? tr( "The trial was stopped. Nothing was changed." ) : error );
    return;
  }
  if ( mTriedPack != mOverlay.json() )
  {
    mTriedPack.clear();
    refresh();
    mUi.effect_summary->setText( tr( "The overlay was changed while the trial ran: try it again." ) );
    return;
  }
  showEffect( *mUi.effect, *effect );
  showState( effect->lines.empty() ? tr( "Tried: no verdict changes, nor does any grade." ) : tr( "Tried: this is what the audits find with the changes. Questions that stay as they are: %1." ).arg( effect->unchanged ), effect->notes );
}

} // namespace renewal::plugin
