#include "plugin/survey_window.h"

#include "styles/result_catalogue.h"

#include <QDate>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>
#include <qgsattributeeditorcontext.h>
#include <qgsattributeform.h>
#include <qgsexpression.h>
#include <qgsfeatureiterator.h>
#include <qgsfieldformatter.h>
#include <qgsfieldformatterregistry.h>
#include <qgsapplication.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerutils.h>

namespace renewal::plugin
{

namespace
{

const QString COMMUNITY = QStringLiteral( "community_id" );
const QStringList SHOWN { QStringLiteral( "item" ), QStringLiteral( "building" ), QStringLiteral( "status" ), QStringLiteral( "surveyed_on" ), QStringLiteral( "surveyor" ) };

std::unique_ptr<QgsVectorLayer> openSurvey( const QString &database )
{
  for ( const styles::ShownResult &shown : styles::shownResults() )
  {
    if ( shown.table == QLatin1String( "survey" ) )
      return styles::openResult( database, shown, shown.titleIn( styles::Language::OfLocale ) );
  }
  return nullptr;
}

//! The cell in the words of the form: the name of an item, not its code.
QString shownValue( const QgsVectorLayer &layer, const QgsFeature &feature, const QString &field )
{
  const int index = layer.fields().lookupField( field );
  const QVariant value = feature.attribute( index );
  if ( value.isNull() )
    return QString();
  const QgsEditorWidgetSetup setup = layer.editorWidgetSetup( index );
  QgsFieldFormatter *formatter = QgsApplication::fieldFormatterRegistry()->fieldFormatter( setup.type() );
  return formatter->representValue( const_cast<QgsVectorLayer *>( &layer ), index, setup.config(), QVariant(), value );
}

} // namespace

SurveyWindow::SurveyWindow( const QString &database, const QString &communityId, const QString &communityName, QWidget *parent )
  : QDialog( parent )
  , mCommunity( communityId )
  , mLayer( openSurvey( database ) )
{
  if ( !mLayer || !mLayer->isValid() )
  {
    mProblem = tr( "The results database has no survey yet: run \"Checklist of old communities\", which makes it." );
    return;
  }
  if ( !mLayer->startEditing() )
  {
    mProblem = tr( "The survey cannot be written: the results database is read-only." );
    return;
  }
  setWindowTitle( communityName.isEmpty() ? tr( "Survey: %1" ).arg( communityId ) : tr( "Survey: %1 (%2)" ).arg( communityName, communityId ) );
  auto *layout = new QVBoxLayout( this );
  makeTable( *layout );
  makeForm( *layout );
  resize( 640, 620 );
  readRows();
  newRow();
}

void SurveyWindow::makeTable( QVBoxLayout &layout )
{
  auto *title = new QLabel( tr( "&Rows there are" ) );
  mTable = new QTableWidget( 0, SHOWN.size() );
  title->setBuddy( mTable );
  QStringList heads;
  for ( const QString &field : SHOWN )
    heads << mLayer->attributeDisplayName( mLayer->fields().lookupField( field ) );
  mTable->setHorizontalHeaderLabels( heads );
  mTable->setAccessibleName( tr( "Rows of the survey" ) );
  mTable->setSelectionBehavior( QAbstractItemView::SelectRows );
  mTable->setSelectionMode( QAbstractItemView::SingleSelection );
  mTable->setEditTriggers( QAbstractItemView::NoEditTriggers );
  mTable->setTabKeyNavigation( false );
  mTable->verticalHeader()->hide();
  mTable->horizontalHeader()->setStretchLastSection( true );
  mTable->setMaximumHeight( 140 );
  layout.addWidget( title );
  layout.addWidget( mTable );
  connect( mTable, &QTableWidget::itemSelectionChanged, this, [this]
           {
             const int row = mTable->currentRow();
             if ( !mTable->selectedItems().isEmpty() && row >= 0 && row < mRows.size() )
               showForm( mRows[row], false ); } );
}

void SurveyWindow::makeForm( QVBoxLayout &layout )
{
  auto *area = new QScrollArea;
  area->setWidgetResizable( true );
  area->setFrameShape( QFrame::NoFrame );
  auto *page = new QWidget;
  mFormPlace = new QVBoxLayout( page );
  mFormPlace->setContentsMargins( 0, 0, 0, 0 );
  area->setWidget( page );
  layout.addWidget( area, 1 );
  mWords = new QLabel;
  mWords->setWordWrap( true );
  layout.addWidget( mWords );
  auto *buttons = new QDialogButtonBox( QDialogButtonBox::Save | QDialogButtonBox::Close );
  auto *fresh = buttons->addButton( tr( "&New row" ), QDialogButtonBox::ActionRole );
  layout.addWidget( buttons );
  connect( buttons->button( QDialogButtonBox::Save ), &QPushButton::clicked, this, [this]
           { save(); } );
  connect( fresh, &QPushButton::clicked, this, [this]
           { newRow(); } );
  connect( buttons, &QDialogButtonBox::rejected, this, &SurveyWindow::reject );
}

SurveyWindow::~SurveyWindow()
{
  // The form goes before the layer it shows.
  delete mForm;
  if ( mLayer && mLayer->isEditable() )
    mLayer->rollBack();
}

int SurveyWindow::rowCount() const
{
  return mRows.size();
}

void SurveyWindow::readRows()
{
  mRows.clear();
  QgsFeatureRequest request;
  request.setFilterExpression( QStringLiteral( "trim(\"%1\") = %2" ).arg( COMMUNITY, QgsExpression::quotedString( mCommunity ) ) );
  QgsFeatureIterator features = mLayer->getFeatures( request );
  QgsFeature feature;
  while ( features.nextFeature( feature ) )
    mRows << feature;
  const QSignalBlocker blocker( mTable );
  mTable->clearSelection();
  mTable->setRowCount( mRows.size() );
  for ( int row = 0; row < mRows.size(); ++row )
  {
    for ( int column = 0; column < SHOWN.size(); ++column )
      mTable->setItem( row, column, new QTableWidgetItem( shownValue( *mLayer, mRows[row], SHOWN[column] ) ) );
  }
}

void SurveyWindow::showForm( const QgsFeature &feature, bool isNew )
{
  delete mForm;
  mForm = new QgsAttributeForm( mLayer.get(), feature, QgsAttributeEditorContext() );
  mForm->setMode( isNew ? QgsAttributeEditorContext::AddFeatureMode : QgsAttributeEditorContext::SingleEditMode );
  mForm->hideButtonBox();
  mFormPlace->addWidget( mForm );
}

void SurveyWindow::newRow()
{
  const QgsAttributeMap values { { mLayer->fields().lookupField( COMMUNITY ), mCommunity }, { mLayer->fields().lookupField( QStringLiteral( "surveyed_on" ) ), QDate::currentDate() } };
  mTable->clearSelection();
  showForm( QgsVectorLayerUtils::createFeature( mLayer.get(), QgsGeometry(), values ), true );
}

bool SurveyWindow::save()
{
  if ( !mForm->save() )
  {
    say( tr( "Not saved: choose the item, and an answer." ) );
    return false;
  }
  if ( !mLayer->commitChanges() )
  {
    say( tr( "Not saved: %1" ).arg( mLayer->commitErrors().join( QLatin1Char( ' ' ) ) ) );
    return false;
  }
  mLayer->startEditing();
  readRows();
  newRow();
  say( tr( "Saved. The next run of the checklist takes it in, unless another survey list is chosen under Inputs." ) );
  return true;
}

void SurveyWindow::say( const QString &sentence )
{
  mWords->setText( sentence );
}

void SurveyWindow::reject()
{
  if ( mLayer && mLayer->isEditable() )
    mLayer->rollBack();
  QDialog::reject();
}

} // namespace renewal::plugin
