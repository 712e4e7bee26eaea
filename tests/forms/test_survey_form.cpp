// The survey form as a surveyor meets it: the table of a results database, opened through both providers and filled in in QGIS's attribute form.

#include "core/model/survey_table.h"
#include "tests/support/golden_checklist.h"

#include <QComboBox>
#include <QDomDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QtTest>
#include <qgsattributeeditorcontext.h>
#include <qgsattributeform.h>
#include <qgsdatetimeedit.h>
#include <qgseditorwidgetregistry.h>
#include <qgsexternalresourcewidget.h>
#include <qgsgui.h>
#include <qgsvectorlayerutils.h>

using namespace renewal;
using namespace renewal::tests;

namespace
{

const char *UI_FILE = ":/renewal/forms/survey.ui";

QDomElement readForm( QDomDocument &document )
{
  QFile file( UI_FILE );
  return file.open( QIODevice::ReadOnly ) && document.setContent( &file ) ? document.documentElement() : QDomElement();
}

//! The one widget of \a Kind that stands for \a field.
template <typename Kind>
Kind *widget( const QgsAttributeForm &form, const QString &field )
{
  Kind *found = form.findChild<Kind *>( field );
  if ( !found )
    qFatal( "no such widget for %s", qPrintable( field ) );
  return found;
}

void choose( const QgsAttributeForm &form, const QString &field, const QString &value )
{
  QComboBox *list = widget<QComboBox>( form, field );
  const int index = list->findData( value );
  if ( index < 0 )
    qFatal( "%s is not offered", qPrintable( value ) );
  list->setCurrentIndex( index );
}

} // namespace

class TestSurveyForm : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase() { QgsGui::editorWidgetRegistry()->initEditors(); }
    void init();
    void uiFile_holdsNoCode();
    void uiFile_saysTheWordsOfTheAliases();
    void formWithoutKeys_isNotSaved_data() { providers(); }
    void formWithoutKeys_isNotSaved();
    void everyField_hasItsWidget_data() { providers(); }
    void everyField_hasItsWidget();
    void row_isFilledInAndStored_data() { providers(); }
    void row_isFilledInAndStored();
    void otherValues_stayAsTheyAre_data() { providers(); }
    void otherValues_stayAsTheyAre();
    void withoutTheForm_qgisMakesOne_data() { providers(); }
    void withoutTheForm_qgisMakesOne();
    void project_keepsTheForm();
    void nextRun_readsTheNewestRows();

  private:
    static void providers();
    std::unique_ptr<QgsVectorLayer> survey( const QString &provider ) const;
    std::unique_ptr<QgsAttributeForm> form( QgsVectorLayer &layer ) const;
    void run( const QVariantMap &more = {} );

    std::unique_ptr<GoldenChecklist> mGolden;
    QString mPath;
    AuditOutcome mOutcome;
};

void TestSurveyForm::providers()
{
  QTest::addColumn<QString>( "provider" );
  QTest::newRow( "spatialite" ) << "spatialite";
  QTest::newRow( "ogr" ) << "ogr";
}

void TestSurveyForm::init()
{
  mGolden = std::make_unique<GoldenChecklist>();
  mPath = mGolden->district.folder.filePath( QStringLiteral( "体检 'results.sqlite" ) );
  run();
}

void TestSurveyForm::run( const QVariantMap &more )
{
  QVariantMap parameters = mGolden->parameters();
  parameters.insert( "RESULTS", mPath );
  for ( auto value = more.constBegin(); value != more.constEnd(); ++value )
    parameters.insert( value.key(), value.value() );
  mOutcome = runAudit( "communitychecklist", parameters );
  QVERIFY2( mOutcome.isDone, qPrintable( mOutcome.error ) );
}

std::unique_ptr<QgsVectorLayer> TestSurveyForm::survey( const QString &provider ) const
{
  QgsDataSourceUri uri;
  uri.setDatabase( mPath );
  uri.setDataSource( QString(), model::SURVEY_TABLE, QString() );
  auto layer = std::make_unique<QgsVectorLayer>( provider == "ogr" ? mPath + "|layername=survey" : uri.uri(), "survey", provider );
  if ( !layer->isValid() || !layer->startEditing() )
    qFatal( "the table cannot be edited" );
  return layer;
}

//! The form for a new row, as "Add feature" opens it.
std::unique_ptr<QgsAttributeForm> TestSurveyForm::form( QgsVectorLayer &layer ) const
{
  QgsAttributeEditorContext context;
  context.setAttributeFormMode( QgsAttributeEditorContext::AddFeatureMode );
  auto made = std::make_unique<QgsAttributeForm>( &layer, QgsVectorLayerUtils::createFeature( &layer ), context );
  made->setMode( QgsAttributeEditorContext::AddFeatureMode );
  return made;
}

// Only widgets and their looks: no slots, no scripts, no files.
void TestSurveyForm::uiFile_holdsNoCode()
{
  QDomDocument document;
  const QDomElement ui = readForm( document );
  QVERIFY( ui.firstChildElement( "connections" ).childNodes().isEmpty() && ui.firstChildElement( "resources" ).childNodes().isEmpty() );
  for ( const char *element : { "script", "pixmap", "iconset", "slots", "signal", "slot" } )
    QVERIFY2( document.elementsByTagName( element ).isEmpty(), element );
  const QSet<QString> known { "QWidget", "QLabel", "QComboBox", "QLineEdit", "QPlainTextEdit", "QgsDateTimeEdit", "QgsExternalResourceWidget" };
  const QDomNodeList widgets = document.elementsByTagName( "widget" );
  QVERIFY( widgets.size() > 10 );
  for ( int i = 0; i < widgets.size(); ++i )
    QVERIFY2( known.contains( widgets.at( i ).toElement().attribute( "class" ) ), qPrintable( widgets.at( i ).toElement().attribute( "class" ) ) );
}

void TestSurveyForm::uiFile_saysTheWordsOfTheAliases()
{
  const auto layer = survey( "ogr" );
  const auto shown = form( *layer );
  for ( const model::SurveyColumn &column : model::SURVEY_COLUMNS )
  {
    const QLabel *label = widget<QLabel>( *shown, QString( column.name ) + "_label" );
    QVERIFY2( label->text().startsWith( layer->attributeAlias( layer->fields().lookupField( column.name ) ) ), column.name );
  }
}

void TestSurveyForm::formWithoutKeys_isNotSaved()
{
  QFETCH( QString, provider );
  const auto layer = survey( provider );
  const auto shown = form( *layer );
  choose( *shown, "status", QStringLiteral( "是" ) );
  shown->save();
  choose( *shown, "community_id", "12" );
  shown->save();
  QVERIFY( layer->commitChanges() );
  QCOMPARE( layer->featureCount(), 0L );
}

void TestSurveyForm::everyField_hasItsWidget()
{
  QFETCH( QString, provider );
  const auto layer = survey( provider );
  QCOMPARE( layer->editFormConfig().uiForm(), QString( UI_FILE ) );
  const auto shown = form( *layer );
  QCOMPARE( widget<QComboBox>( *shown, "community_id" )->itemText( 0 ), QStringLiteral( "一号院 (12)" ) );
  QVERIFY( widget<QComboBox>( *shown, "item" )->findText( "Water (A1)" ) >= 0 );
  QCOMPARE( widget<QComboBox>( *shown, "status" )->currentText(), QString( "(not looked at)" ) );
  QCOMPARE( widget<QgsDateTimeEdit>( *shown, "surveyed_on" )->date(), QDate::currentDate() );
  QVERIFY( widget<QLineEdit>( *shown, "building" ) && widget<QLineEdit>( *shown, "surveyor" ) && widget<QPlainTextEdit>( *shown, "note" ) );
  const auto *photo = widget<QgsExternalResourceWidget>( *shown, "photo" );
  QVERIFY( photo->documentViewerContent() == QgsExternalResourceWidget::Image );
  QVERIFY( !shown->findChild<QWidget *>( "row_id" ) );
}

void TestSurveyForm::row_isFilledInAndStored()
{
  QFETCH( QString, provider );
  {
    const auto layer = survey( provider );
    const auto shown = form( *layer );
    choose( *shown, "community_id", GoldenChecklist::hostile() );
    choose( *shown, "item", "W1" );
    choose( *shown, "status", QStringLiteral( "否" ) );
    widget<QgsDateTimeEdit>( *shown, "surveyed_on" )->setDate( QDate( 2026, 3, 1 ) );
    widget<QLineEdit>( *shown, "building" )->setText( QStringLiteral( "3号楼" ) );
    widget<QLineEdit>( *shown, "surveyor" )->setText( QStringLiteral( "王工" ) );
    widget<QPlainTextEdit>( *shown, "note" )->setPlainText( QStringLiteral( "已拆除\n'复查'" ) );
    QVERIFY( shown->save() );
    QVERIFY2( layer->commitChanges(), qPrintable( layer->commitErrors().join( '\n' ) ) );
  }
  QgsFeature row;
  QVERIFY( survey( "spatialite" )->getFeatures().nextFeature( row ) );
  QCOMPARE( GoldenChecklist::cells( row, { "community_id", "item", "building", "status", "surveyed_on", "surveyor", "note", "photo" } ), GoldenChecklist::hostile() + QStringLiteral( "|W1|3号楼|否|2026-03-01|王工|已拆除\n'复查'|NULL" ) );
}

// Rows from elsewhere: words the form does not offer, no date. Looking at them and changing the note changes the note only.
void TestSurveyForm::otherValues_stayAsTheyAre()
{
  QFETCH( QString, provider );
  const auto layer = survey( provider );
  QgsFeature row = QgsVectorLayerUtils::createFeature( layer.get() );
  row.setAttribute( "community_id", "old-99" );
  row.setAttribute( "item", QStringLiteral( "供水" ) );
  row.setAttribute( "status", QStringLiteral( "部分" ) );
  row.setAttribute( "surveyed_on", QVariant( QVariant::Date ) );
  QVERIFY( layer->addFeature( row ) && layer->commitChanges( false ) && layer->getFeatures().nextFeature( row ) );
  QgsAttributeForm shown( layer.get(), row );
  widget<QPlainTextEdit>( shown, "note" )->setPlainText( "seen" );
  QVERIFY( shown.save() && layer->commitChanges() );
  QVERIFY( layer->getFeatures().nextFeature( row ) );
  QCOMPARE( GoldenChecklist::cells( row, { "community_id", "item", "status", "surveyed_on", "note" } ), QStringLiteral( "old-99|供水|部分|NULL|seen" ) );
}

// As on a computer without the plugin, where nothing is at the place the style names.
void TestSurveyForm::withoutTheForm_qgisMakesOne()
{
  QFETCH( QString, provider );
  const auto layer = survey( provider );
  QDomDocument style( "qgis" );
  QString error;
  layer->exportNamedStyle( style, error );
  QDomElement place = style.documentElement().firstChildElement( "editform" );
  place.firstChild().setNodeValue( ":/nowhere/forms/survey.ui" );
  QVERIFY( layer->importNamedStyle( style, error ) );
  QCOMPARE( layer->editFormConfig().uiForm(), QString( ":/nowhere/forms/survey.ui" ) );
  const auto shown = form( *layer );
  choose( *shown, "community_id", "12" );
  choose( *shown, "item", "A1" );
  choose( *shown, "status", QStringLiteral( "是" ) );
  QgsFeature row;
  QVERIFY( shown->save() && layer->commitChanges() && layer->getFeatures().nextFeature( row ) );
  QCOMPARE( GoldenChecklist::cells( row, { "community_id", "item", "status", "surveyed_on" } ), QStringLiteral( "12|A1|是|" ) + QDate::currentDate().toString( Qt::ISODate ) );
}

void TestSurveyForm::project_keepsTheForm()
{
  const QString path = mGolden->district.folder.filePath( "project.qgs" );
  QgsProject saved;
  saved.addMapLayer( survey( "spatialite" ).release() );
  saved.mapLayers().first()->setName( "kept" );
  QVERIFY( saved.write( path ) );
  QgsProject opened;
  QVERIFY( opened.read( path ) );
  const auto *layer = qobject_cast<QgsVectorLayer *>( opened.mapLayersByName( "kept" ).value( 0 ) );
  QVERIFY( layer && layer->isValid() );
  QCOMPARE( layer->editFormConfig().uiForm(), QString( UI_FILE ) );
}

// Water of community 12, which the register says is there: the newest row, of May, says no. Illegal structures: 3号楼 open, 5号楼 struck off since.
void TestSurveyForm::nextRun_readsTheNewestRows()
{
  const QString yes = QStringLiteral( "是" ), no = QStringLiteral( "否" ), third = QStringLiteral( "3号楼" ), fifth = QStringLiteral( "5号楼" );
  const auto layer = survey( "spatialite" );
  const QList<QStringList> rows { { "A1", "", no, "2026-05-01" }, { "A1", "", yes, "2026-04-01" }, { "W1", third, yes, "2026-05-02" }, { "W1", fifth, yes, "2026-05-02" }, { "W1", fifth, no, "2026-05-03" } };
  for ( const QStringList &row : rows )
  {
    const auto shown = form( *layer );
    choose( *shown, "community_id", "12" );
    choose( *shown, "item", row[0] );
    widget<QLineEdit>( *shown, "building" )->setText( row[1] );
    choose( *shown, "status", row[2] );
    widget<QgsDateTimeEdit>( *shown, "surveyed_on" )->setDate( QDate::fromString( row[3], Qt::ISODate ) );
    QVERIFY( shown->save() );
  }
  QVERIFY( layer->commitChanges() );
  run( { { "SURVEY", mPath + "|layername=survey" }, { "SURVEY_COMMUNITY", "community_id" }, { "SURVEY_ITEM", "item" }, { "SURVEY_STATUS", "status" }, { "SURVEY_DATE", "surveyed_on" }, { "SURVEY_NOTE", "note" } } );
  const QStringList items = GoldenChecklist::table( mOutcome, "ITEMS", "12", { "item", "verdict", "evidence", "conflict", "surveyed_on", "note" } );
  QVERIFY2( items.contains( "A1|unmet|survey|true|2026-05-01|NULL" ), qPrintable( items.join( '\n' ) ) );
  QVERIFY2( items.contains( QStringLiteral( "W1|unmet|survey|true|2026-05-02|buildings open: 1 (3号楼), struck off: 1" ) ), qPrintable( items.join( '\n' ) ) );
  QCOMPARE( survey( "ogr" )->featureCount(), 5L ); // the run left the rows alone
}

int main( int argc, char **argv )
{
  QgsApplication application( argc, argv, true );
  QgsApplication::setPrefixPath( "/usr", true ); // where the provider libraries are
  QgsApplication::initQgis();
  TestSurveyForm test;
  const int failures = QTest::qExec( &test, argc, argv );
  QgsApplication::exitQgis();
  return failures;
}

#include "test_survey_form.moc"
