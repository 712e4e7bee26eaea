#include "plugin/chain_page.h"

#include "ui_audit_panel.h"

#include <QHeaderView>
#include <QShortcut>
#include <qgsapplication.h>

namespace renewal::plugin
{

namespace
{

QIcon iconOf( const StepState &state )
{
  switch ( state.kind )
  {
    case StepState::Kind::Done:
      return QgsApplication::getThemeIcon( QStringLiteral( "/mIconSuccess.svg" ) );
    case StepState::Kind::OutOfDate:
      return QgsApplication::getThemeIcon( QStringLiteral( "/mIconWarning.svg" ) );
    case StepState::Kind::NotRun:
      return QgsApplication::getThemeIcon( QStringLiteral( "/mTaskQueued.svg" ) );
  }
  return QIcon();
}

} // namespace

ChainPage::ChainPage( Ui::AuditPanel &ui, Actions actions )
  : mUi( ui )
  , mActions( std::move( actions ) )
{
  for ( const ChainStep &step : auditChain() )
  {
    auto *item = new QTreeWidgetItem( mUi.chain, QStringList { step.titleText() } );
    item->setData( 0, Qt::UserRole, step.algorithm );
    item->setToolTip( 0, step.titleText() );
  }
  mUi.chain->header()->setStretchLastSection( false );
  mUi.chain->header()->setSectionResizeMode( 0, QHeaderView::Stretch );
  mUi.chain->header()->setSectionResizeMode( 1, QHeaderView::ResizeToContents );
  mUi.chain->setCurrentItem( mUi.chain->topLevelItem( 0 ) );
  QObject::connect( mUi.chain, &QTreeWidget::currentItemChanged, mUi.chain, [this]
                    { showButtons(); showAbout(); } );
  const auto run = [this]
  { runStep(); };
  for ( const Qt::Key key : { Qt::Key_Return, Qt::Key_Enter } )
    QObject::connect( new QShortcut( key, mUi.chain, nullptr, nullptr, Qt::WidgetShortcut ), &QShortcut::activated, mUi.chain, run );
  QObject::connect( mUi.run_step, &QPushButton::clicked, mUi.chain, run );
  QObject::connect( mUi.run_all, &QPushButton::clicked, mUi.chain, [this]
                    { runAll(); } );
  QObject::connect( mUi.cancel, &QPushButton::clicked, mUi.chain, mActions.cancel );
  QObject::connect( mUi.refresh, &QPushButton::clicked, mUi.chain, mActions.refresh );
  QObject::connect( mUi.settings, &QPushButton::clicked, mUi.chain, [this]
                    { if ( const ChainStep *step = marked() ) mActions.settings( *step ); } );
  showIdle();
}

const ChainStep *ChainPage::marked() const
{
  const QTreeWidgetItem *item = mUi.chain->currentItem();
  return item ? findStep( item->data( 0, Qt::UserRole ).toString() ) : nullptr;
}

void ChainPage::show( const std::vector<StepState> &states, bool canRun )
{
  mStates = states;
  mCanRun = canRun;
  for ( std::size_t i = 0; i < mStates.size(); ++i )
  {
    QTreeWidgetItem *item = mUi.chain->topLevelItem( static_cast<int>( i ) );
    const bool isRunning = auditChain()[i].algorithm == mRunning;
    if ( isRunning )
      continue;
    item->setIcon( 0, iconOf( mStates[i] ) );
    item->setText( 1, stateWord( mStates[i] ) );
    item->setToolTip( 1, stateSentences( mStates[i] ) );
  }
  showButtons();
  showAbout();
}

void ChainPage::showButtons()
{
  const bool isIdle = mRunning.isEmpty();
  mUi.run_all->setEnabled( isIdle && mCanRun );
  mUi.run_step->setEnabled( isIdle && mCanRun && marked() );
  mUi.settings->setEnabled( isIdle && marked() );
  mUi.cancel->setEnabled( !isIdle );
}

void ChainPage::showAbout()
{
  const ChainStep *step = marked();
  QStringList lines;
  for ( std::size_t i = 0; step && i < mStates.size(); ++i )
  {
    if ( auditChain()[i].algorithm != step->algorithm )
      continue;
    const QString outcome = mOutcomes.value( step->algorithm );
    if ( !outcome.isEmpty() )
      lines << outcome;
    lines << stateSentences( mStates[i] );
  }
  mUi.about->setText( lines.join( QLatin1Char( '\n' ) ).trimmed() );
}

void ChainPage::showRunning( const ChainStep &step, double percent )
{
  if ( mRunning != step.algorithm )
  {
    mRunning = step.algorithm;
    mOutcomes.remove( step.algorithm );
    showButtons();
    for ( int row = 0; row < mUi.chain->topLevelItemCount(); ++row )
    {
      QTreeWidgetItem *item = mUi.chain->topLevelItem( row );
      if ( item->data( 0, Qt::UserRole ).toString() != step.algorithm )
        continue;
      item->setIcon( 0, QgsApplication::getThemeIcon( QStringLiteral( "/mActionRefresh.svg" ) ) );
      item->setText( 1, tr( "Running" ) );
    }
  }
  mUi.progress->show();
  mUi.progress->setFormat( tr( "%1: %p%" ).arg( step.titleText() ) );
  mUi.progress->setValue( static_cast<int>( percent ) );
}

void ChainPage::showOutcome( const ChainStep &step, const QString &words, bool marks )
{
  mRunning.clear();
  if ( words.isEmpty() )
    mOutcomes.remove( step.algorithm );
  else
    mOutcomes.insert( step.algorithm, words );
  for ( int row = 0; marks && !words.isEmpty() && row < mUi.chain->topLevelItemCount(); ++row )
  {
    if ( mUi.chain->topLevelItem( row )->data( 0, Qt::UserRole ).toString() == step.algorithm )
      mUi.chain->setCurrentItem( mUi.chain->topLevelItem( row ) );
  }
}

void ChainPage::showIdle()
{
  mRunning.clear();
  mUi.progress->hide();
  show( std::vector<StepState>( mStates ), mCanRun );
}

void ChainPage::runAll()
{
  QList<const ChainStep *> steps;
  bool hasChanged = false;
  QStringList run;
  for ( std::size_t i = 0; i < mStates.size(); ++i )
  {
    const ChainStep &step = auditChain()[i];
    const QStringList rests = step.restsOn();
    const bool isStale = mStates[i].kind != StepState::Kind::Done || std::any_of( run.begin(), run.end(), [&rests]( const QString &earlier )
                                                                                  { return rests.contains( earlier ); } );
    if ( !isStale )
      continue;
    hasChanged = true;
    run << step.algorithm;
    steps << &step;
  }
  // All is done: one click means the user wants it anew.
  for ( std::size_t i = 0; !hasChanged && i < mStates.size(); ++i )
    steps << &auditChain()[i];
  mOutcomes.clear();
  mActions.run( steps );
}

void ChainPage::runStep()
{
  const ChainStep *step = marked();
  if ( step && mCanRun && mRunning.isEmpty() )
    mActions.run( { step } );
}

} // namespace renewal::plugin
