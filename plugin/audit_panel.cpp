#include "plugin/audit_panel.h"

#include "core/rules/pack_loader.h"
#include "plugin/step_dialog.h"
#include "plugin/step_parameters.h"
#include "ui_audit_panel.h"

#include <QKeyEvent>
#include <QScopedValueRollback>
#include <algorithm>
#include <qgsapplication.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace renewal::plugin
{

namespace
{

//! Layers are added and removed by the dozen: one look after the last of them.
const int CALM_MS = 300;

QList<QgsMapLayer *> projectLayerList()
{
  return QgsProject::instance()->mapLayers().values();
}

} // namespace

AuditPanel::AuditPanel( const PanelWindow &window )
  : QgsDockWidget( window.parent )
  , mWindow( window )
  , mUi( std::make_unique<Ui::AuditPanel>() )
{
  mUi->setupUi( this );
  setObjectName( QStringLiteral( "RenewalAuditPanel" ) );
  makePages();
  makeRunner();
  connectWidgets();
  connectProject();
  readProject();
}

AuditPanel::~AuditPanel()
{
  stopAll();
}

void AuditPanel::makePages()
{
  mChain = std::make_unique<ChainPage>( *mUi, ChainPage::Actions { [this]( const QList<const ChainStep *> &steps )
                                                                   { run( steps ); },
                                                                   [this]
                                                                   { mRunner->cancel(); },
                                                                   [this]( const ChainStep &step )
                                                                   { editSettings( step ); },
                                                                   [this]
                                                                   { refresh(); } } );
  mCommunities = std::make_unique<CommunitiesPage>( *mUi, *mWindow.canvas, CommunitiesPage::Actions { [this]( const CommunityRow &community )
                                                                                                      { openSurvey( community ); },
                                                                                                      [this]
                                                                                                      { writeProject(); } } );
  mInputs = std::make_unique<InputsPage>( *mUi->inputs_page, [this]
                                          { onInputs(); } );
}

void AuditPanel::connectWidgets()
{
  mUi->database->setStorageMode( QgsFileWidget::SaveFile );
  mUi->database->setConfirmOverwrite( false );
  mUi->database->setFilter( tr( "Results database (*.sqlite *.db)" ) );
  mUi->database->setDialogTitle( tr( "Results database: choose one, or name a new one" ) );
  mUi->standard_file->setFilter( tr( "Rule packs (*.json)" ) );
  fillPacks();
  connect( mUi->database, &QgsFileWidget::fileChanged, this, [this]
           { onDatabase(); } );
  const auto changed = [this]
  {
    if ( !mIsReading )
      onInputs();
  };
  connect( mUi->standard_file, &QgsFileWidget::fileChanged, this, changed );
  connect( mUi->standard, QOverload<int>::of( &QComboBox::activated ), this, changed );
  connect( mUi->area, &QComboBox::editTextChanged, this, changed );
  connect( mUi->period, &QLineEdit::textChanged, this, changed );
  connect( mUi->guess, &QPushButton::clicked, this, &AuditPanel::guess );
  mTimer.setSingleShot( true );
  mTimer.setInterval( CALM_MS );
  connect( &mTimer, &QTimer::timeout, this, &AuditPanel::look );
  connect( this, &QDockWidget::visibilityChanged, this, [this]( bool isVisible )
           { if ( isVisible ) refresh(); } );
}

void AuditPanel::connectProject()
{
  QgsProject *project = QgsProject::instance();
  connect( project, &QgsProject::readProject, this, [this]
           { readProject(); } );
  // "cleared" comes when the old layers are gone; what reads them has to end before.
  connect( project, QOverload<const QStringList &>::of( &QgsProject::layersWillBeRemoved ), this, [this]( const QStringList &ids )
           { if ( usesAny( ids ) ) stopAll(); } );
  connect( project, &QgsProject::cleared, this, [this]
           { readProject(); } );
  connect( project, &QgsProject::legendLayersAdded, this, [this]
           { showSettings(); mTimer.start(); } );
  connect( project, QOverload<const QStringList &>::of( &QgsProject::layersRemoved ), this, [this]
           { showSettings(); mTimer.start(); } );
}

void AuditPanel::fillPacks()
{
  mUi->standard->addItem( tr( "(that of each audit)" ), QString() );
  const bool isChinese = QgsApplication::locale().startsWith( QLatin1String( "zh" ) );
  for ( const QString &id : rules::shippedPackIds() )
  {
    const model::RulePack pack = rules::loadShippedPack( id );
    mUi->standard->addItem( QStringLiteral( "%1 - %2" ).arg( id, QString::fromStdString( isChinese ? pack.titleZh : pack.titleEn ) ), id );
    mUi->standard->setItemData( mUi->standard->count() - 1, mUi->standard->itemText( mUi->standard->count() - 1 ), Qt::ToolTipRole );
  }
}

void AuditPanel::readProject()
{
  mSettings = readSettings( *QgsProject::instance() );
  mFacts = ChainFacts();
  mCanRun = false;
  mCommunities->setFilters( mSettings.search, mSettings.district, mSettings.unit );
  mCommunities->show( CommunityTable() );
  showSettings();
  mTimer.start();
}

void AuditPanel::showSettings()
{
  const QScopedValueRollback<bool> reading( mIsReading, true );
  const QList<QgsMapLayer *> layers = projectLayerList();
  mSettings.inputs = guessedInputs( mSettings.inputs, layers );
  mInputs->show( mSettings.inputs, layers );
  mUi->database->setFilePath( mSettings.database );
  mUi->standard_file->setFilePath( mSettings.standardFile );
  mUi->standard->setCurrentIndex( std::max( 0, mUi->standard->findData( mSettings.standard ) ) );
  mUi->area->setEditText( mSettings.area );
  if ( mUi->period->text() != mSettings.period )
    mUi->period->setText( mSettings.period );
  linkMap();
}

void AuditPanel::writeProject()
{
  if ( mIsReading )
    return;
  mSettings.search = mCommunities->search();
  mSettings.district = mCommunities->district();
  mSettings.unit = mCommunities->unit();
  writeSettings( *QgsProject::instance(), mSettings );
}

void AuditPanel::onDatabase()
{
  if ( mIsReading )
    return;
  mSettings.database = mUi->database->filePath().trimmed();
  mMayAdoptArea = true;
  writeProject();
  refresh();
}

void AuditPanel::onInputs()
{
  mSettings.inputs = mInputs->choice();
  mSettings.standard = mUi->standard->currentData().toString();
  mSettings.standardFile = mUi->standard_file->filePath().trimmed();
  mSettings.area = mUi->area->currentText().trimmed();
  mSettings.period = mUi->period->text().trimmed();
  writeProject();
  linkMap();
  mTimer.start();
}

void AuditPanel::guess()
{
  for ( auto input = mSettings.inputs.begin(); input != mSettings.inputs.end(); )
    input = input->isEmpty() ? mSettings.inputs.erase( input ) : std::next( input );
  showSettings();
  writeProject();
  mTimer.start();
}

void AuditPanel::editSettings( const ChainStep &step )
{
  StepDialog dialog( step, stepCall( step, mSettings, mFacts.runs ).parameters, this );
  if ( dialog.exec() != QDialog::Accepted )
    return;
  mSettings.steps.insert( step.algorithm, dialog.values() );
  writeProject();
  refresh();
}

bool AuditPanel::event( QEvent *event )
{
  // F5 and Esc are the panel's while the focus is in it; else the window would redraw its map.
  if ( event->type() == QEvent::ShortcutOverride )
  {
    const auto *key = static_cast<QKeyEvent *>( event );
    if ( key->key() == Qt::Key_F5 || ( key->key() == Qt::Key_Escape && isRunning() ) )
    {
      event->accept();
      return true;
    }
  }
  return QgsDockWidget::event( event );
}

void AuditPanel::keyPressEvent( QKeyEvent *event )
{
  if ( event->key() == Qt::Key_F5 )
    refresh();
  else if ( event->key() == Qt::Key_Escape && isRunning() )
    mRunner->cancel();
  else
    QgsDockWidget::keyPressEvent( event );
}

bool AuditPanel::usesAny( const QStringList &ids ) const
{
  return std::any_of( mSettings.inputs.begin(), mSettings.inputs.end(), [&ids]( const QString &input )
                      { return ids.contains( input ); } );
}

void AuditPanel::stopAll()
{
  mTimer.stop();
  mRunner->stopNow();
  for ( const QPointer<BackgroundTask> &task : { mLook, mCheck } )
  {
    if ( task )
      task->abandon();
    cancelAndWait( task, 10000 );
  }
  mLook = nullptr;
  mCheck = nullptr;
  mChain->showIdle();
}

} // namespace renewal::plugin
