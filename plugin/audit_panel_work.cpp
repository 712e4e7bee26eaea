// The work of the panel: looking at the database and the layers, and running audits. The widgets stand in audit_panel.cpp.

#include "core/store/results_database.h"
#include "plugin/audit_panel.h"
#include "plugin/project_results.h"
#include "plugin/step_parameters.h"
#include "plugin/survey_window.h"
#include "ui_audit_panel.h"

#include <QScopedValueRollback>
#include <qgsapplication.h>
#include <qgsmessagebar.h>
#include <qgsmessagelog.h>
#include <qgsprocessingalgorithm.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace renewal::plugin
{

void AuditPanel::refresh()
{
  mTimer.stop();
  look();
}

void AuditPanel::look()
{
  if ( mLook )
    mLook->abandon();
  if ( mCheck )
    mCheck->abandon();
  const QList<QgsMapLayer *> layers = QgsProject::instance()->mapLayers().values();
  const auto question = std::make_shared<PanelQuestion>( panelQuestion( mSettings, layers, QgsProject::instance()->transformContext() ) );
  const auto answer = std::make_shared<PanelData>();
  const QPointer<AuditPanel> self( this );
  auto *task = new BackgroundTask(
    tr( "Reading the results database" ), [question, answer]( const model::Progress &progress )
    { *answer = readPanelData( *question, progress ); },
    [self, answer]( const QString &error )
    {
      if ( !self )
        return;
      if ( !error.isEmpty() )
        answer->problem = error;
      self->mLook = nullptr;
      self->onLooked( *answer );
    } );
  mLook = task;
  QgsApplication::taskManager()->addTask( task );
}

void AuditPanel::onLooked( const PanelData &found )
{
  mFacts.runs = found.runs;
  mFacts.packSums = found.packSums;
  showProblem( found );
  const QString areaBefore = mSettings.area;
  adoptArea( found.runs );
  mCommunities->show( found.communities );
  linkMap();
  if ( mSettings.area != areaBefore )
    look();
  else
    check();
}

void AuditPanel::showProblem( const PanelData &found )
{
  QStringList lines;
  if ( mSettings.database.isEmpty() )
    lines << tr( "Choose a results database, or name a new file for one." );
  else if ( !found.problem.isEmpty() )
    lines << found.problem;
  else if ( !found.isThere )
    lines << tr( "The file does not exist yet: the first run makes it." );
  lines << found.notes;
  mUi->problem->setText( lines.join( QLatin1Char( '\n' ) ) );
  mUi->problem->setVisible( !lines.isEmpty() );
  mCanRun = !mSettings.database.isEmpty() && found.problem.isEmpty();
}

void AuditPanel::adoptArea( const std::vector<store::StoredRun> &runs )
{
  QStringList areas;
  for ( const store::StoredRun &run : runs )
  {
    if ( !run.record.area.isEmpty() )
      areas << run.record.area;
  }
  areas.removeDuplicates();
  areas.sort();
  // A database with runs that the panel's area hides would look empty.
  const bool hasOwn = std::any_of( runs.begin(), runs.end(), [this]( const store::StoredRun &run )
                                   { return run.record.area == mSettings.area; } );
  if ( mMayAdoptArea && !runs.empty() && !hasOwn )
  {
    mSettings.area = runs.back().record.area;
    mSettings.period = runs.back().record.period;
    writeProject();
  }
  mMayAdoptArea = false;
  const QScopedValueRollback<bool> reading( mIsReading, true );
  if ( !mUi->area->hasFocus() || mUi->area->count() != areas.size() )
  {
    mUi->area->clear();
    mUi->area->addItems( areas );
    mUi->area->setEditText( mSettings.area );
  }
  if ( mUi->period->text() != mSettings.period )
    mUi->period->setText( mSettings.period );
}

void AuditPanel::check()
{
  const QList<QgsMapLayer *> layers = QgsProject::instance()->mapLayers().values();
  mFacts.settings = mSettings;
  mFacts.layers = projectLayers( layers );
  mFacts.checks.clear();
  const QList<RecordedInput> inputs = recordedInputs( mFacts );
  showStates();
  if ( inputs.isEmpty() )
    return;
  const auto ready = std::make_shared<QList<ReadyLayer>>( readyLayers( layers ) );
  *ready << surveyLayer( mSettings.database );
  const auto checks = std::make_shared<QMap<QString, InputCheck>>();
  const QPointer<AuditPanel> self( this );
  auto *task = new BackgroundTask(
    tr( "Looking at the inputs of the audits" ), [inputs, ready, checks]( const model::Progress &progress )
    { *checks = checkInputs( inputs, *ready, progress ); },
    [self, checks]( const QString & )
    {
      if ( !self )
        return;
      self->mCheck = nullptr;
      self->mFacts.checks = *checks;
      self->showStates();
    } );
  mCheck = task;
  QgsApplication::taskManager()->addTask( task );
}

void AuditPanel::showStates()
{
  mFacts.settings = mSettings;
  mChain->show( states(), mCanRun );
}

void AuditPanel::linkMap()
{
  std::vector<MapLink::Target> targets;
  for ( const QString &table : { QStringLiteral( "scorecard" ), QStringLiteral( "coverage_summary" ), QStringLiteral( "checklist_summary" ), QStringLiteral( "parking_gap" ), QStringLiteral( "charging_gap" ) } )
  {
    for ( QgsVectorLayer *layer : resultLayers( *QgsProject::instance(), mSettings.database, table ) )
      targets.push_back( { layer, QStringLiteral( "community_id" ) } );
  }
  auto *communities = qobject_cast<QgsVectorLayer *>( QgsProject::instance()->mapLayer( mSettings.inputs.value( QStringLiteral( "COMMUNITIES" ) ) ) );
  if ( communities )
    targets.push_back( { communities, mSettings.inputs.value( QStringLiteral( "COMMUNITY_ID" ) ) } );
  // Edits that were saved may put a run out of date.
  for ( const QString &input : mSettings.inputs )
  {
    if ( const auto *layer = qobject_cast<QgsVectorLayer *>( QgsProject::instance()->mapLayer( input ) ) )
      connect( layer, &QgsVectorLayer::afterCommitChanges, &mTimer, QOverload<>::of( &QTimer::start ), Qt::UniqueConnection );
  }
  mCommunities->setTargets( targets );
}

void AuditPanel::makeRunner()
{
  ChainRunner::Callbacks callbacks;
  callbacks.make = [this]( const ChainStep &step, const AlgorithmTask::Done &done, QString &problem )
  { return makeTask( step, done, problem ); };
  callbacks.started = [this]( const ChainStep &step )
  { mChain->showRunning( step, 0.0 ); };
  callbacks.progress = [this]( const ChainStep &step, double percent )
  { mChain->showRunning( step, percent ); };
  callbacks.finished = [this]( const ChainStep &step, const AlgorithmOutcome &outcome )
  { onFinished( step, outcome ); };
  callbacks.passedOver = [this]( const ChainStep &step, const QString &reason )
  {
    mPassedOver << step.titleText();
    mChain->showOutcome( step, reason );
  };
  callbacks.ended = [this]
  { onEnded(); };
  mRunner = std::make_unique<ChainRunner>( std::move( callbacks ) );
}

void AuditPanel::run( const QList<const ChainStep *> &steps )
{
  if ( mRunner->isRunning() )
    return;
  mPassedOver.clear();
  mDone.clear();
  mHasFailed = false;
  mRunner->start( steps );
}

AlgorithmTask *AuditPanel::makeTask( const ChainStep &step, const AlgorithmTask::Done &done, QString &problem )
{
  StepCall call = stepCall( step, mSettings, mFacts.runs );
  dropMissingSurvey( call.parameters, mSettings.database );
  const QgsProcessingAlgorithm *algorithm = algorithmOf( step );
  if ( !call.missing.isEmpty() || !algorithm )
  {
    problem = tr( "Not run. Choose first: %1" ).arg( call.missing.join( tr( "; " ) ) );
    return nullptr;
  }
  return new AlgorithmTask( step.titleText(), *algorithm, call.parameters, *QgsProject::instance(), done );
}

void AuditPanel::tellWarnings( const ChainStep &step, const QStringList &warnings )
{
  mChain->showOutcome( step, warnings.isEmpty() ? QString() : tr( "Note: %1" ).arg( warnings.join( QLatin1Char( '\n' ) ) ), false );
  for ( const QString &warning : warnings )
    QgsMessageLog::logMessage( step.titleText() + QStringLiteral( ": " ) + warning, QStringLiteral( "Renewal Audit" ), Qgis::Warning, false );
}

void AuditPanel::onFinished( const ChainStep &step, const AlgorithmOutcome &outcome )
{
  if ( outcome.isDone )
  {
    mDone << step.algorithm;
    tellWarnings( step, outcome.warnings );
    // The next step takes this run's results.
    try
    {
      mFacts.runs = store::ResultsDatabase::open( mSettings.database, store::ResultsDatabase::Access::Read ).runs();
    }
    catch ( const store::StoreError & )
    {
      // The next look says what is wrong with it.
    }
    QStringList tables = step.makes;
    if ( step.algorithm == QLatin1String( "communitychecklist" ) )
      tables << QStringLiteral( "survey" );
    showResults( *QgsProject::instance(), mSettings.database, tables );
    mUi->problem->hide();
    // What it has just read need not be looked at.
    mFacts.settings = mSettings;
    for ( const RecordedInput &input : recordedInputs( mFacts ) )
    {
      if ( input.algorithm == step.algorithm )
        mFacts.checks.insert( input.key(), { InputCheck::Outcome::Same, QString() } );
    }
    showStates();
  }
  else if ( outcome.isCanceled )
  {
    mChain->showOutcome( step, tr( "Cancelled: nothing of the run is stored." ) );
  }
  else
  {
    mHasFailed = true;
    const QString error = outcome.error.isEmpty() ? tr( "The audit failed; the log of messages may say why." ) : outcome.error;
    mChain->showOutcome( step, tr( "Failed: %1" ).arg( error ) );
    if ( mWindow.messages )
      mWindow.messages->pushMessage( step.titleText(), error, Qgis::Critical );
  }
}

void AuditPanel::onEnded()
{
  mChain->showIdle();
  if ( mWindow.messages && !mDone.isEmpty() && !mHasFailed )
  {
    const QString left = mPassedOver.isEmpty() ? QString() : QLatin1Char( ' ' ) + tr( "Not run, because layers are missing: %1." ).arg( mPassedOver.join( tr( ", " ) ) );
    mWindow.messages->pushMessage( tr( "Urban renewal audit" ), tr( "Audits done: %1." ).arg( mDone.size() ) + left, mPassedOver.isEmpty() ? Qgis::Success : Qgis::Info );
  }
  refresh();
}

void AuditPanel::openSurvey( const CommunityRow &community )
{
  SurveyWindow window( mSettings.database, community.id, community.name, this );
  if ( !window.problem().isEmpty() )
  {
    mUi->count->setText( window.problem() );
    if ( mWindow.messages )
      mWindow.messages->pushMessage( tr( "Survey" ), window.problem(), Qgis::Warning );
    return;
  }
  window.exec();
  showResults( *QgsProject::instance(), mSettings.database, { QStringLiteral( "survey" ) } );
  refresh();
}

} // namespace renewal::plugin
