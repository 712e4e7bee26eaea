#include "plugin/standard_field_form.h"

#include "plugin/standard_words.h"
#include "ui_standard_editor.h"

#include <QSignalBlocker>

namespace renewal::plugin
{

StandardFieldForm::StandardFieldForm( Ui::StandardEditor &ui, rules::PackOverlay &overlay, std::function<void()> changed )
  : mUi( ui )
  , mOverlay( overlay )
  , mChanged( std::move( changed ) )
{
  using F = StandardField;
  mLines = { { F::Limit, ui.limit }, { F::MinCount, ui.min_count }, { F::Weight, ui.weight }, { F::MinSize, ui.min_size }, { F::HouseholdSize, ui.household_size }, { F::Requirement, ui.requirement }, { F::Value, ui.value } };
  mRows = { { F::Limit, { ui.limit_label, ui.limit } }, { F::MinCount, { ui.min_count_label, ui.min_count } }, { F::Class, { ui.rule_class_label, ui.rule_class } }, { F::Weight, { ui.weight_label, ui.weight } }, { F::MinSize, { ui.min_size_label, ui.min_size } }, { F::HouseholdSize, { ui.household_size_label, ui.household_size } }, { F::MetWhen, { ui.met_when_label, ui.met_when } }, { F::Requirement, { ui.requirement_label, ui.requirement } }, { F::Value, { ui.value_label, ui.value } } };
  for ( const model::RuleClass ruleClass : { model::RuleClass::Must, model::RuleClass::Optional, model::RuleClass::Info } )
    ui.rule_class->addItem( StandardWords::ruleClass( ruleClass ), QString::fromLatin1( model::toText( ruleClass ) ) );
  for ( const int minutes : { 5, 10, 15 } )
    ui.minutes->addItem( tr( "%1 min = %2 m (GB 50180, table 3.0.4)" ).arg( minutes ).arg( StandardFields::metresOf( minutes ) ), minutes );
  ui.minutes->addItem( tr( "another distance" ), 0 );
  connectFields();
  show( std::nullopt );
}

void StandardFieldForm::connectFields()
{
  for ( const auto &[field, line] : mLines )
  {
    const StandardField taken = field;
    connect( line, &QLineEdit::editingFinished, this, [this, taken]
             { takeField( taken ); } );
  }
  connect( mUi.rule_class, qOverload<int>( &QComboBox::activated ), this, [this]
           { takeField( StandardField::Class ); } );
  connect( mUi.minutes, qOverload<int>( &QComboBox::activated ), this, &StandardFieldForm::takeMinutes );
  // An expression is vetted while it is typed: its faults are hard to find afterwards.
  connect( mUi.met_when, &QPlainTextEdit::textChanged, this, [this]
           { takeField( StandardField::MetWhen ); } );
  for ( QLineEdit *line : { mUi.document, mUi.clause } )
    connect( line, &QLineEdit::editingFinished, this, &StandardFieldForm::takeBasis );
  connect( mUi.undo, &QPushButton::clicked, this, &StandardFieldForm::undo );
}

void StandardFieldForm::show( const std::optional<rules::EntryKey> &entry )
{
  mEntry = entry;
  const QList<StandardField> fields = entry ? StandardFields::of( entry->section ) : QList<StandardField>();
  for ( const auto &[field, row] : mRows )
  {
    row.first->setVisible( fields.contains( field ) );
    row.second->setVisible( fields.contains( field ) );
  }
  mUi.minutes_label->setVisible( fields.contains( StandardField::Limit ) );
  mUi.minutes->setVisible( fields.contains( StandardField::Limit ) );
  for ( QWidget *widget : std::initializer_list<QWidget *> { mUi.document_label, mUi.document, mUi.clause_label, mUi.clause } )
    widget->setVisible( entry.has_value() );
  complain( QString() );
  fill();
}

void StandardFieldForm::fill()
{
  const bool isChanged = mEntry && mOverlay.isChanged( *mEntry );
  mUi.undo->setEnabled( isChanged );
  if ( !mEntry )
    return;
  mIsFilling = true;
  for ( const auto &[field, line] : mLines )
    line->setText( StandardFields::text( mOverlay, *mEntry, field ) );
  mUi.rule_class->setCurrentIndex( mUi.rule_class->findData( StandardFields::text( mOverlay, *mEntry, StandardField::Class ) ) );
  const QString expression = StandardFields::text( mOverlay, *mEntry, StandardField::MetWhen );
  if ( mUi.met_when->toPlainText() != expression ) // the cursor stays where it is
    mUi.met_when->setPlainText( expression );
  const double limit = StandardFields::text( mOverlay, *mEntry, StandardField::Limit ).toDouble();
  mUi.minutes->setCurrentIndex( mUi.minutes->findData( StandardFields::minutesOf( limit ) ) );
  // What the standard rests on is shown above; here stands what the overlay rests on.
  const model::Basis basis = isChanged ? StandardFields::basis( mOverlay, *mEntry ) : model::Basis();
  mUi.document->setText( isChanged ? QString::fromStdString( basis.document ) : mLastDocument );
  mUi.clause->setText( isChanged ? QString::fromStdString( basis.clause ) : mLastClause );
  mIsFilling = false;
}

void StandardFieldForm::complain( const QString &problem )
{
  mProblem = problem;
  mUi.problem->setText( problem );
  mUi.problem->setVisible( !problem.isEmpty() );
}

QString StandardFieldForm::typed( StandardField field ) const
{
  if ( field == StandardField::Class )
    return mUi.rule_class->currentData().toString();
  return field == StandardField::MetWhen ? mUi.met_when->toPlainText() : mLines.at( field )->text();
}

model::Basis StandardFieldForm::typedBasis() const
{
  return { mUi.document->text().trimmed().toStdString(), mUi.clause->text().trimmed().toStdString() };
}

void StandardFieldForm::takeField( StandardField field )
{
  if ( mIsFilling || !mEntry || !StandardFields::of( mEntry->section ).contains( field ) )
    return;
  QString problem = StandardFields::basisProblem( mUi.document->text(), mUi.clause->text() );
  const QByteArray before = mOverlay.json();
  if ( problem.isEmpty() )
    problem = StandardFields::set( mOverlay, *mEntry, field, typed( field ), typedBasis() );
  complain( problem );
  if ( !problem.isEmpty() || mOverlay.json() == before )
    return;
  fill();
  mChanged();
}

void StandardFieldForm::takeMinutes()
{
  if ( const int minutes = mUi.minutes->currentData().toInt(); minutes > 0 )
    mUi.limit->setText( QString::number( StandardFields::metresOf( minutes ) ) );
  takeField( StandardField::Limit );
}

void StandardFieldForm::takeBasis()
{
  if ( mIsFilling || !mEntry )
    return;
  const QString problem = StandardFields::basisProblem( mUi.document->text(), mUi.clause->text() );
  complain( problem );
  if ( !problem.isEmpty() )
    return;
  mLastDocument = mUi.document->text().trimmed();
  mLastClause = mUi.clause->text().trimmed();
  const model::Basis old = StandardFields::basis( mOverlay, *mEntry ), now = typedBasis();
  if ( !mOverlay.isChanged( *mEntry ) || ( old.document == now.document && old.clause == now.clause ) )
    return;
  mOverlay.setBasis( *mEntry, now );
  mChanged();
}

void StandardFieldForm::undo()
{
  if ( !mEntry )
    return;
  mOverlay.undo( *mEntry );
  complain( QString() );
  fill();
  mChanged();
}

bool StandardFieldForm::commit()
{
  if ( !mEntry )
    return true;
  takeBasis();
  for ( const StandardField field : StandardFields::of( mEntry->section ) )
  {
    if ( mProblem.isEmpty() )
      takeField( field );
  }
  return mProblem.isEmpty();
}

} // namespace renewal::plugin
