#include "plugin/inputs_page.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace renewal::plugin
{

namespace
{

QString labelOf( const char *text )
{
  return QCoreApplication::translate( "PanelInputs", text );
}

//! A box that lets the page be scrolled over it: the wheel changes nothing by accident.
class CalmBox : public QComboBox
{
  public:
    CalmBox()
    {
      setSizeAdjustPolicy( QComboBox::AdjustToMinimumContentsLengthWithIcon );
      setMinimumContentsLength( 8 );
      setFocusPolicy( Qt::StrongFocus );
    }

  protected:
    void wheelEvent( QWheelEvent *event ) override { event->ignore(); }
};

QLabel *labelled( const QString &text, QComboBox *box )
{
  auto *label = new QLabel( text );
  label->setWordWrap( true );
  label->setBuddy( box );
  box->setAccessibleName( text );
  return label;
}

void select( QComboBox &box, const QString &value )
{
  box.setCurrentIndex( std::max( 0, box.findData( value ) ) );
}

} // namespace

InputsPage::InputsPage( QWidget &page, std::function<void()> changed )
  : mChanged( std::move( changed ) )
{
  auto *layout = new QVBoxLayout( &page );
  layout->setContentsMargins( 0, 0, 0, 0 );
  for ( const InputLayer &input : panelInputs() )
  {
    auto *box = new CalmBox;
    box->setObjectName( QStringLiteral( "input_" ) + input.key );
    layout->addWidget( labelled( labelOf( input.label ), box ) );
    layout->addWidget( box );
    mBoxes.insert( input.key, box );
    QObject::connect( box, QOverload<int>::of( &QComboBox::activated ), box, [this, &input]
                      { onLayer( input ); } );
    if ( input.fields.isEmpty() )
      continue;
    auto *toggle = new QPushButton;
    toggle->setCheckable( true );
    toggle->setFlat( true );
    toggle->setObjectName( QStringLiteral( "columns_" ) + input.key );
    auto *columns = new QWidget;
    auto *form = new QFormLayout( columns );
    form->setContentsMargins( 16, 0, 0, 0 );
    form->setRowWrapPolicy( QFormLayout::WrapLongRows );
    columns->hide();
    for ( const InputField &field : input.fields )
    {
      auto *fieldBox = new CalmBox;
      fieldBox->setObjectName( QStringLiteral( "input_" ) + field.key );
      form->addRow( labelled( labelOf( field.label ), fieldBox ), fieldBox );
      fieldBox->setAccessibleName( inputLabel( field.key ) );
      mBoxes.insert( field.key, fieldBox );
      QObject::connect( fieldBox, QOverload<int>::of( &QComboBox::activated ), fieldBox, [this, &field]
                        { onField( field ); } );
    }
    layout->addWidget( toggle );
    layout->addWidget( columns );
    toggle->setStyleSheet( QStringLiteral( "text-align: left" ) );
    QObject::connect( toggle, &QPushButton::toggled, columns, [this, &input, columns]( bool isOpen )
                      { columns->setVisible( isOpen ); showCount( input ); } );
    mToggles.insert( input.key, toggle );
  }
  layout->addStretch();
}

void InputsPage::show( const InputChoice &choice, const QList<QgsMapLayer *> &layers )
{
  mChoice = choice;
  mLayers = layers;
  for ( const InputLayer &input : panelInputs() )
  {
    QComboBox &box = *mBoxes.value( input.key );
    box.clear();
    box.addItem( input.key == QLatin1String( "SURVEY" ) ? tr( "(the survey of the results database)" ) : tr( "(none)" ), QString() );
    for ( const QgsVectorLayer *layer : layersFor( input, layers ) )
      box.addItem( layer->name(), layer->id() );
    select( box, choice.value( input.key ) );
    showFields( input );
  }
}

void InputsPage::showFields( const InputLayer &input )
{
  const QgsVectorLayer *layer = nullptr;
  for ( QgsMapLayer *one : mLayers )
    layer = one->id() == mChoice.value( input.key ) ? qobject_cast<QgsVectorLayer *>( one ) : layer;
  for ( const InputField &field : input.fields )
  {
    QComboBox &box = *mBoxes.value( field.key );
    box.clear();
    box.addItem( tr( "(none)" ), QString() );
    if ( layer )
    {
      for ( const QgsField &column : layer->fields() )
        box.addItem( column.displayNameWithAlias(), column.name() );
    }
    select( box, mChoice.value( field.key ) );
  }
  if ( QPushButton *toggle = mToggles.value( input.key ) )
    toggle->setEnabled( layer );
  showCount( input );
}

void InputsPage::showCount( const InputLayer &input )
{
  QPushButton *toggle = mToggles.value( input.key );
  if ( !toggle )
    return;
  int chosen = 0;
  for ( const InputField &field : input.fields )
    chosen += mChoice.value( field.key ).isEmpty() ? 0 : 1;
  const QString words = tr( "Columns: %1 of %2 chosen" ).arg( chosen ).arg( input.fields.size() );
  toggle->setText( QString( QChar( toggle->isChecked() ? 0x25BE : 0x25B8 ) ) + QLatin1Char( ' ' ) + words );
  toggle->setAccessibleName( labelOf( input.label ) + QLatin1Char( ' ' ) + words );
}

void InputsPage::onLayer( const InputLayer &input )
{
  const QString id = mBoxes.value( input.key )->currentData().toString();
  if ( id == mChoice.value( input.key ) && mChoice.contains( input.key ) )
    return;
  mChoice.insert( input.key, id );
  mLayers = QgsProject::instance()->mapLayers().values();
  for ( const InputField &field : input.fields )
  {
    mChoice.remove( field.key );
    for ( QgsMapLayer *layer : mLayers )
    {
      if ( layer->id() == id )
        mChoice.insert( field.key, guessedField( field, *static_cast<QgsVectorLayer *>( layer ) ) );
    }
  }
  showFields( input );
  mChanged();
}

void InputsPage::onField( const InputField &field )
{
  mChoice.insert( field.key, mBoxes.value( field.key )->currentData().toString() );
  for ( const InputLayer &input : panelInputs() )
    showCount( input );
  mChanged();
}

} // namespace renewal::plugin
