#include "plugin/standard_editor.h"

#include "core/rules/overlay_file.h"
#include "core/rules/pack_error.h"
#include "core/rules/pack_loader.h"
#include "plugin/standard_effect_page.h"
#include "plugin/standard_field_form.h"
#include "plugin/standard_words.h"
#include "ui_standard_editor.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace renewal::plugin
{

namespace
{

constexpr int MOST_CHANGES = 15; // as many as the page has room for; the list shows them all
const QString DEFAULT_PACK = QStringLiteral( "henan-2023" );

//! Shown as plain text, because it may hold names from packs.
bool askPlainly( QWidget *parent, const QString &title, const QString &question )
{
  QMessageBox box( QMessageBox::Question, title, question, QMessageBox::Yes | QMessageBox::Cancel, parent );
  box.setTextFormat( Qt::PlainText );
  box.setDefaultButton( QMessageBox::Cancel );
  return box.exec() == QMessageBox::Yes;
}

} // namespace

StandardEditor::StandardEditor( QWidget *parent )
  : QDialog( parent )
  , mUi( std::make_unique<Ui::StandardEditor>() )
{
  mUi->setupUi( this );
  confirm = [this]( const QString &question )
  { return askPlainly( this, windowTitle(), question ); };
  const QString filter = tr( "Rule pack (*.json)" );
  chooseFileToOpen = [this, filter]
  { return QFileDialog::getOpenFileName( this, tr( "Open an overlay" ), QFileInfo( mPath ).path(), filter ); };
  chooseFileToSave = [this, filter]( const QString &proposal )
  { return QFileDialog::getSaveFileName( this, tr( "Save the overlay" ), proposal, filter, nullptr, QFileDialog::DontConfirmOverwrite ); };

  mFilter.setSourceModel( &mModel );
  mUi->table->setModel( &mFilter );
  mFields = std::make_unique<StandardFieldForm>( *mUi, mOverlay, [this]
                                                 { overlayChanged(); } );
  mEffect = std::make_unique<StandardEffectPage>( *mUi, mOverlay, [this]
                                                  { return mFields->commit(); } );
  fillChoices();
  connectParts();
  connectHead();
  mUi->splitter->setSizes( { 680, 560 } );
  mUi->tabs->setCurrentWidget( mUi->rule_page );
  startOver( DEFAULT_PACK );
  mUi->table->verticalHeader()->setDefaultSectionSize( mUi->table->fontMetrics().height() + 8 );
  const int widths[] = { 78, 140, 160, 75, 100 };
  for ( int column = 0; column < StandardModel::PACK; ++column )
    mUi->table->setColumnWidth( column, widths[column] );
  mUi->table->horizontalHeader()->setStretchLastSection( true );
}

StandardEditor::~StandardEditor() = default;

void StandardEditor::fillChoices()
{
  for ( const QString &id : rules::shippedPackIds() )
  {
    const model::RulePack pack = rules::loadShippedPack( id );
    mUi->standard->addItem( tr( "%1: %2" ).arg( id, StandardWords::name( pack.titleZh, pack.titleEn ) ), id );
  }
  mUi->filter_section->addItem( tr( "all" ), -1 );
  for ( const rules::PackSection section : { rules::PackSection::Coverage, rules::PackSection::Checklist, rules::PackSection::Parking, rules::PackSection::Charging, rules::PackSection::Unit } )
    mUi->filter_section->addItem( StandardWords::section( section ), static_cast<int>( section ) );
  mUi->filter_certainty->addItem( tr( "all" ), -1 );
  for ( const model::Certainty certainty : { model::Certainty::Verified, model::Certainty::VerifiedSecondary, model::Certainty::Memory, model::Certainty::MemoryLow, model::Certainty::Local } )
    mUi->filter_certainty->addItem( StandardWords::certainty( certainty ), static_cast<int>( certainty ) );
}

void StandardEditor::connectParts()
{
  connect( mUi->standard, qOverload<int>( &QComboBox::activated ), this, [this]
           {
    if ( mayLeave() )
      startOver( mUi->standard->currentData().toString() );
    else
      mUi->standard->setCurrentIndex( mUi->standard->findData( QString::fromStdString( mOverlay.extends().empty() ? std::string() : mOverlay.extends().front() ) ) ); } );
  connect( mUi->open_button, &QPushButton::clicked, this, &StandardEditor::open );
  connect( mUi->save_button, &QPushButton::clicked, this, &StandardEditor::save );
  connect( mUi->close_button, &QPushButton::clicked, this, &StandardEditor::reject );
  connect( mUi->filter_text, &QLineEdit::textChanged, this, [this]( const QString &text )
           { mFilter.setText( text ); } );
  connect( mUi->filter_changes, &QCheckBox::toggled, this, [this]( bool isOnly )
           { mFilter.setChangesOnly( isOnly ); } );
  connect( mUi->filter_section, qOverload<int>( &QComboBox::currentIndexChanged ), this, [this]
           {
    const int section = mUi->filter_section->currentData().toInt();
    mFilter.setSection( section < 0 ? std::nullopt : std::optional( static_cast<rules::PackSection>( section ) ) ); } );
  connect( mUi->filter_certainty, qOverload<int>( &QComboBox::currentIndexChanged ), this, [this]
           {
    const int certainty = mUi->filter_certainty->currentData().toInt();
    mFilter.setCertainty( certainty < 0 ? std::nullopt : std::optional( static_cast<model::Certainty>( certainty ) ) ); } );
  connect( mUi->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StandardEditor::showChosen );
}

void StandardEditor::connectHead()
{
  for ( QLineEdit *line : { mUi->overlay_id, mUi->overlay_version, mUi->overlay_from, mUi->overlay_zh, mUi->overlay_en } )
    connect( line, &QLineEdit::textEdited, this, &StandardEditor::takeHead );
}

void StandardEditor::offerDatabase( const QString &path )
{
  if ( mUi->results->filePath().isEmpty() && !path.isEmpty() )
    mEffect->setDatabase( path );
}

void StandardEditor::startOver( const QString &id )
{
  take( rules::PackOverlay::over( id ), QString() );
  say( QString() );
}

bool StandardEditor::openFile( const QString &path )
{
  try
  {
    take( rules::PackOverlay::fromFile( path ), path );
    say( tr( "Opened %1." ).arg( QDir::toNativeSeparators( path ) ) );
    return true;
  }
  catch ( const rules::PackError &error )
  {
    say( error.message() );
    return false;
  }
}

void StandardEditor::take( rules::PackOverlay overlay, const QString &path )
{
  mFields->show( std::nullopt );
  mOverlay = std::move( overlay );
  mPath = path;
  mSavedJson = mOverlay.json();
  mUi->standard->setCurrentIndex( mUi->standard->findData( mOverlay.extends().size() == 1 ? QString::fromStdString( mOverlay.extends().front() ) : QString() ) );
  showHead();
  overlayChanged();
  if ( mFilter.rowCount() > 0 )
    mUi->table->selectRow( 0 );
  showChosen();
}

void StandardEditor::overlayChanged()
{
  mModel.setEntries( standardEntries( mOverlay ) );
  showChanges();
  setWindowTitle( tr( "Rule packs - %1%2" ).arg( QString::fromStdString( mOverlay.head.id ), isModified() ? QStringLiteral( " *" ) : QString() ) );
  const QModelIndex current = mFilter.mapToSource( mUi->table->currentIndex() );
  mUi->detail->setHtml( current.isValid() ? detailHtml( mModel.entry( current.row() ) ) : QString() );
  mEffect->refresh();
}

void StandardEditor::showChanges()
{
  QStringList lines { tr( "Changes against the standard: %1" ).arg( mOverlay.changes().size() ) };
  for ( int row = 0; row < mModel.rowCount() && lines.size() <= MOST_CHANGES; ++row )
  {
    const StandardEntry &entry = mModel.entry( row );
    if ( entry.isChanged )
      lines << entry.code + QStringLiteral( " " ) + entry.name + QStringLiteral( ": " ) + ( entry.original == entry.figure ? entry.figure : entry.original + QStringLiteral( " → " ) + entry.figure );
  }
  mUi->changes->setText( lines.join( QStringLiteral( "\n" ) ) );
}

void StandardEditor::showChosen()
{
  const QModelIndex current = mFilter.mapToSource( mUi->table->currentIndex() );
  mUi->detail->setHtml( current.isValid() ? detailHtml( mModel.entry( current.row() ) ) : QString() );
  mFields->show( current.isValid() ? std::optional( mModel.entry( current.row() ).key ) : std::nullopt );
}

void StandardEditor::showHead()
{
  const rules::OverlayHead &head = mOverlay.head;
  mUi->overlay_id->setText( QString::fromStdString( head.id ) );
  mUi->overlay_version->setText( QString::fromStdString( head.version ) );
  mUi->overlay_from->setText( QString::fromStdString( head.effectiveFrom ) );
  mUi->overlay_zh->setText( QString::fromStdString( head.titleZh ) );
  mUi->overlay_en->setText( QString::fromStdString( head.titleEn ) );
  QStringList bases;
  for ( const std::string &id : mOverlay.extends() )
    bases << QString::fromStdString( id );
  mUi->overlay_about->setText( bases.isEmpty() ? tr( "This pack is a standard of its own: it changes no standard of the plugin." ) : tr( "A local overlay holds only what it changes in %1. Audits take it as STANDARD_FILE; the id and the basis of each figure stand in their results." ).arg( bases.join( QStringLiteral( ", " ) ) ) );
}

void StandardEditor::takeHead()
{
  mOverlay.head = { mUi->overlay_id->text().trimmed().toStdString(), mUi->overlay_version->text().trimmed().toStdString(), mUi->overlay_from->text().trimmed().toStdString(), mUi->overlay_zh->text().trimmed().toStdString(), mUi->overlay_en->text().trimmed().toStdString() };
  overlayChanged();
}

bool StandardEditor::isModified() const
{
  return mOverlay.json() != mSavedJson;
}

bool StandardEditor::mayLeave()
{
  mFields->commit();
  return !isModified() || confirm( tr( "The overlay %1 has changes that are not saved. Go on without them?" ).arg( QString::fromStdString( mOverlay.head.id ) ) );
}

void StandardEditor::open()
{
  const QString path = mayLeave() ? chooseFileToOpen() : QString();
  if ( !path.isEmpty() )
    openFile( path );
}

void StandardEditor::save()
{
  if ( !mFields->commit() )
  {
    mUi->tabs->setCurrentWidget( mUi->rule_page );
    say( tr( "Correct the field first; nothing was saved." ) );
    return;
  }
  const QString proposal = mPath.isEmpty() ? QDir::homePath() + QStringLiteral( "/" ) + QString::fromStdString( mOverlay.head.id ) + QStringLiteral( ".json" ) : mPath;
  QString path = chooseFileToSave( proposal );
  if ( path.isEmpty() )
    return;
  if ( QFileInfo( path ).suffix().isEmpty() )
    path += QStringLiteral( ".json" );
  saveFile( path );
}

bool StandardEditor::saveFile( const QString &path )
{
  try
  {
    const bool isForeign = rules::overlayTarget( mOverlay, path ) == rules::OverlayTarget::Foreign;
    if ( isForeign && !confirm( tr( "%1 is there already, and is not the overlay %2. Replace it?" ).arg( QDir::toNativeSeparators( path ), QString::fromStdString( mOverlay.head.id ) ) ) )
      return false;
    rules::saveOverlay( mOverlay, path );
  }
  catch ( const rules::PackError &error )
  {
    say( error.message() );
    return false;
  }
  mPath = path;
  mSavedJson = mOverlay.json();
  overlayChanged();
  int unnamed = 0;
  for ( const rules::EntryKey &entry : mOverlay.changes() )
    unnamed += StandardFields::basis( mOverlay, entry ).document.empty() ? 1 : 0;
  const QString saved = tr( "Saved to %1. Give it to the audits as STANDARD_FILE." ).arg( QDir::toNativeSeparators( path ) );
  say( unnamed > 0 ? saved + QStringLiteral( " " ) + tr( "Changed figures that name no document: %1." ).arg( unnamed ) : saved );
  return true;
}

void StandardEditor::say( const QString &message )
{
  mUi->message->setText( message );
}

void StandardEditor::reject()
{
  if ( !mayLeave() )
    return;
  // Whoever opens the editor again finds what is in the file, not what was given up.
  if ( isModified() && !( mPath.isEmpty() ? false : openFile( mPath ) ) )
    startOver( mOverlay.extends().empty() ? DEFAULT_PACK : QString::fromStdString( mOverlay.extends().front() ) );
  QDialog::reject();
}

void StandardEditor::closeEvent( QCloseEvent *event )
{
  // QDialog would hide and leave; so that the question is asked in one place, reject() decides.
  reject();
  if ( isVisible() )
    event->ignore();
  else
    event->accept();
}

} // namespace renewal::plugin
