#include "plugin/step_dialog.h"

#include "plugin/step_parameters.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <qgsgui.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingguiregistry.h>
#include <qgsprocessingparameters.h>
#include <qgsproject.h>

namespace renewal::plugin
{

namespace
{

//! What a panel can set without a layer: layers and columns stand on its page of inputs.
bool isShown( const QgsProcessingParameterDefinition &definition )
{
  return definition.type() != QgsProcessingParameterFeatureSource::typeName() && definition.type() != QgsProcessingParameterField::typeName();
}

} // namespace

StepDialog::StepDialog( const ChainStep &step, const QVariantMap &values, QWidget *parent )
  : QDialog( parent )
{
  setWindowTitle( tr( "Settings: %1" ).arg( step.titleText() ) );
  mContext.setProject( QgsProject::instance() );
  auto *layout = new QVBoxLayout( this );
  auto *area = new QScrollArea;
  area->setWidgetResizable( true );
  area->setFrameShape( QFrame::NoFrame );
  auto *page = new QWidget;
  auto *rows = new QVBoxLayout( page );
  const QgsProcessingAlgorithm *algorithm = algorithmOf( step );
  for ( const QString &name : ownParameters( step ) )
  {
    const QgsProcessingParameterDefinition *definition = algorithm->parameterDefinition( name );
    if ( !isShown( *definition ) )
      continue;
    std::unique_ptr<QgsAbstractProcessingParameterWidgetWrapper> wrapper( QgsGui::processingGuiRegistry()->createParameterWidgetWrapper( definition, QgsProcessingGui::Standard ) );
    if ( !wrapper )
      continue;
    wrapper->registerProcessingContextGenerator( this );
    QWidget *widget = wrapper->createWrappedWidget( mContext );
    if ( QLabel *label = wrapper->createWrappedLabel() )
    {
      label->setWordWrap( true );
      label->setBuddy( widget );
      rows->addWidget( label );
    }
    widget->setAccessibleName( definition->description() );
    rows->addWidget( widget );
    wrapper->setParameterValue( values.value( name, definition->defaultValue() ), mContext );
    mWidgets.push_back( std::move( wrapper ) );
  }
  rows->addStretch();
  area->setWidget( page );
  layout->addWidget( area );
  mProblem = new QLabel;
  mProblem->setWordWrap( true );
  mProblem->hide();
  layout->addWidget( mProblem );
  auto *buttons = new QDialogButtonBox( QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults );
  layout->addWidget( buttons );
  connect( buttons, &QDialogButtonBox::accepted, this, &StepDialog::accept );
  connect( buttons, &QDialogButtonBox::rejected, this, &StepDialog::reject );
  connect( buttons->button( QDialogButtonBox::RestoreDefaults ), &QPushButton::clicked, this, &StepDialog::restoreDefaults );
  resize( 460, 520 );
}

StepDialog::~StepDialog() = default;

QVariantMap StepDialog::values() const
{
  QVariantMap result;
  for ( const auto &widget : mWidgets )
  {
    const QVariant value = widget->parameterValue();
    const QVariant standard = widget->parameterDefinition()->defaultValue();
    if ( value.isValid() && !value.toString().isEmpty() && value.toString() != standard.toString() )
      result.insert( widget->parameterDefinition()->name(), value );
  }
  return result;
}

void StepDialog::restoreDefaults()
{
  for ( const auto &widget : mWidgets )
    widget->setParameterValue( widget->parameterDefinition()->defaultValue(), mContext );
}

QString StepDialog::problem() const
{
  for ( const auto &widget : mWidgets )
  {
    const QgsProcessingParameterDefinition *definition = widget->parameterDefinition();
    if ( !definition->checkValueIsAcceptable( widget->parameterValue() ) )
      return tr( "\"%1\": this value is not possible." ).arg( definition->description() );
  }
  return QString();
}

void StepDialog::accept()
{
  const QString words = problem();
  mProblem->setText( words );
  mProblem->setVisible( !words.isEmpty() );
  if ( words.isEmpty() )
    QDialog::accept();
}

} // namespace renewal::plugin
