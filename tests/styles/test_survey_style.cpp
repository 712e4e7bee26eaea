#include "core/model/survey_table.h"
#include "core/model/yes_no.h"
#include "core/rules/pack_loader.h"
#include "styles/survey_form.h"

#include <QDomDocument>
#include <QtTest>
#include <qgsapplication.h>
#include <qgseditformconfig.h>
#include <qgsvaluemapfieldformatter.h>
#include <qgsvectorlayer.h>

using namespace renewal;

namespace
{

using Pairs = QList<QPair<QString, QString>>;

//! A table as QGIS opens it, with \a qml applied.
std::unique_ptr<QgsVectorLayer> styledTable( const QString &qml )
{
  auto layer = std::make_unique<QgsVectorLayer>( "NoGeometry?field=row_id:integer&field=community_id:string&field=item:string&field=building:string&field=status:string&field=surveyed_on:date&field=surveyor:string&field=note:string&field=photo:string", "survey", "memory" );
  QDomDocument document;
  QString error;
  if ( !document.setContent( qml, &error ) || !layer->importNamedStyle( document, error ) )
    qFatal( "%s", qPrintable( error ) );
  return layer;
}

//! What the list of \a field offers: stored value and words.
Pairs offered( const QgsVectorLayer &layer, const QString &field )
{
  Pairs pairs;
  const QgsEditorWidgetSetup setup = layer.editorWidgetSetup( layer.fields().lookupField( field ) );
  for ( const QVariant &entry : setup.config().value( QStringLiteral( "map" ) ).toList() )
  {
    const QVariantMap pair = entry.toMap();
    pairs.append( { pair.first().toString(), pair.firstKey() } );
  }
  return pairs;
}

model::ChecklistItem item( const char *code, const char *zh, const char *en, model::RuleClass kind, bool yesMeansUnmet = false )
{
  model::ChecklistItem made;
  made.code = code;
  made.zh = zh;
  made.en = en;
  made.kind = kind;
  made.yesMeansUnmet = yesMeansUnmet;
  return made;
}

std::vector<model::ChecklistItem> threeItems()
{
  return { item( "K1", "幼儿园", "Kindergarten", model::RuleClass::Optional ), item( "W1", "违法建设", "Illegal structures", model::RuleClass::Must, true ), item( "I1", "参与", "Consent", model::RuleClass::Info ) };
}

} // namespace

class TestSurveyStyle : public QObject
{
    Q_OBJECT

  private slots:
    void cleanup() { QLocale::setDefault( QLocale::c() ); }
    void hostileNames_areShownAsText();
    void manyCommunities_areTyped_data();
    void manyCommunities_areTyped();
    void everyField_hasAnAlias();
    void items_areThoseOfThePack();
    void items_sayWhatAYesMeans();
    void itemNames_areChineseInChinese();
    void answers_areReadByTheChecklist();
    void communities_areOfferedByName();
    void newRow_isOfTodayAndNeedsItsKeys();
    void photo_isStoredFromTheFolderOfTheFile();
    void style_runsNoCode();
};

void TestSurveyStyle::hostileNames_areShownAsText()
{
  const QString name = QStringLiteral( "<b>\"一\u0001号' &\n 院" ) + QChar( 0xD800 ) + QStringLiteral( "</b> " );
  const auto layer = styledTable( styles::surveyStyle( threeItems(), { { "x'; DROP TABLE survey; --", name } } ) );
  QCOMPARE( offered( *layer, "community_id" ), Pairs( { { "x'; DROP TABLE survey; --", QStringLiteral( "<b>\"一号' & 院</b> (x'; DROP TABLE survey; --)" ) } } ) );
}

void TestSurveyStyle::manyCommunities_areTyped_data()
{
  QTest::addColumn<int>( "communities" );
  QTest::addColumn<bool>( "isList" );
  QTest::newRow( "none" ) << 0 << false;
  QTest::newRow( "one" ) << 1 << true;
  QTest::newRow( "the most" ) << styles::MOST_COMMUNITIES_LISTED << true;
  QTest::newRow( "one more" ) << styles::MOST_COMMUNITIES_LISTED + 1 << false;
}

// A line to type in cannot stand where the form has a list: then QGIS makes the form.
void TestSurveyStyle::manyCommunities_areTyped()
{
  QFETCH( int, communities );
  QFETCH( bool, isList );
  Pairs ids;
  for ( int i = 0; i < communities; ++i )
    ids.append( { QString::number( i ), QString() } );
  const auto layer = styledTable( styles::surveyStyle( threeItems(), ids ) );
  QCOMPARE( offered( *layer, "community_id" ).size(), isList ? communities : 0 );
  QCOMPARE( layer->editFormConfig().layout() == QgsEditFormConfig::UiFileLayout, isList );
  QCOMPARE( layer->editFormConfig().uiForm(), isList ? QStringLiteral( ":/renewal/forms/survey.ui" ) : QString() );
  QCOMPARE( offered( *layer, "item" ).size(), 3 );
}

void TestSurveyStyle::everyField_hasAnAlias()
{
  const auto layer = styledTable( styles::surveyStyle( threeItems(), {} ) );
  for ( const model::SurveyColumn &column : model::SURVEY_COLUMNS )
    QVERIFY2( !layer->attributeAlias( layer->fields().lookupField( column.name ) ).isEmpty(), column.name );
}

void TestSurveyStyle::items_areThoseOfThePack()
{
  for ( const QString &id : { QStringLiteral( "old-community-2020" ), QStringLiteral( "henan-2023" ) } )
  {
    const model::RulePack pack = rules::loadShippedPack( id );
    const Pairs items = offered( *styledTable( styles::surveyStyle( pack.checklist, {} ) ), "item" );
    QSet<QString> codes, wanted;
    for ( const auto &[code, words] : items )
    {
      codes.insert( code );
      QVERIFY2( words.contains( QStringLiteral( " (%1)" ).arg( code ) ), qPrintable( words ) );
    }
    for ( const model::ChecklistItem &asked : pack.checklist )
      wanted.insert( QString::fromStdString( asked.code ) );
    QCOMPARE( codes, wanted );
    QCOMPARE( items.size(), static_cast<int>( pack.checklist.size() ) );
  }
}

void TestSurveyStyle::items_sayWhatAYesMeans()
{
  const auto layer = styledTable( styles::surveyStyle( threeItems(), {} ) );
  QCOMPARE( offered( *layer, "item" ), Pairs( { { "W1", "Illegal structures (W1) - a problem: yes = not met" }, { "K1", "Kindergarten (K1) - optional" }, { "I1", "Consent (I1) - for information" } } ) );
}

void TestSurveyStyle::itemNames_areChineseInChinese()
{
  QLocale::setDefault( QLocale( QLocale::Chinese, QLocale::China ) );
  const auto layer = styledTable( styles::surveyStyle( threeItems(), {} ) );
  QVERIFY( offered( *layer, "item" ).first().second.startsWith( QStringLiteral( "违法建设 (W1)" ) ) );
}

void TestSurveyStyle::answers_areReadByTheChecklist()
{
  const Pairs answers = offered( *styledTable( styles::surveyStyle( threeItems(), {} ) ), "status" );
  QCOMPARE( answers.size(), 3 );
  QCOMPARE( answers[0].first, QgsValueMapFieldFormatter::NULL_VALUE ); // stored as NULL: no evidence
  QVERIFY( model::readAnswer( answers[1].first.toStdString() ) == model::Answer::Yes );
  QCOMPARE( answers[1].second, QStringLiteral( "yes" ) );
  QVERIFY( model::readAnswer( answers[2].first.toStdString() ) == model::Answer::No );
  QCOMPARE( answers[2].second, QStringLiteral( "no" ) );
}

void TestSurveyStyle::communities_areOfferedByName()
{
  const auto layer = styledTable( styles::surveyStyle( threeItems(), { { "12", QStringLiteral( "一号院" ) }, { "7", QString() } } ) );
  QCOMPARE( offered( *layer, "community_id" ), Pairs( { { "12", QStringLiteral( "一号院 (12)" ) }, { "7", "7" } } ) );
}

void TestSurveyStyle::newRow_isOfTodayAndNeedsItsKeys()
{
  const auto layer = styledTable( styles::surveyStyle( threeItems(), {} ) );
  const auto index = [&layer]( const char *field )
  { return layer->fields().lookupField( field ); };
  QCOMPARE( layer->defaultValue( index( "surveyed_on" ) ).toDate(), QDate::currentDate() );
  QCOMPARE( layer->editorWidgetSetup( index( "surveyed_on" ) ).type(), QStringLiteral( "DateTime" ) );
  QCOMPARE( layer->editorWidgetSetup( index( "row_id" ) ).type(), QStringLiteral( "Hidden" ) );
  for ( const model::SurveyColumn &column : model::SURVEY_COLUMNS )
  {
    const bool isKey = QByteArray( column.sqlType ).contains( "NOT NULL" );
    QCOMPARE( layer->fieldConstraintsAndStrength( index( column.name ) ).value( QgsFieldConstraints::ConstraintNotNull, QgsFieldConstraints::ConstraintStrengthNotSet ) == QgsFieldConstraints::ConstraintStrengthHard, isKey );
  }
  QVERIFY( layer->editorWidgetSetup( index( "note" ) ).config().value( "IsMultiline" ).toBool() );
}

void TestSurveyStyle::photo_isStoredFromTheFolderOfTheFile()
{
  const auto layer = styledTable( styles::surveyStyle( threeItems(), {} ) );
  const QgsEditorWidgetSetup setup = layer->editorWidgetSetup( layer->fields().lookupField( "photo" ) );
  QCOMPARE( setup.type(), QStringLiteral( "ExternalResource" ) );
  QCOMPARE( setup.config().value( "RelativeStorage" ).toInt(), 2 ); // relative to the root below
  QCOMPARE( setup.config().value( "DocumentViewer" ).toInt(), 1 );  // a picture, never a web page
  const QVariantMap root = setup.config().value( "PropertyCollection" ).toMap().value( "properties" ).toMap().value( "propertyRootPath" ).toMap();
  QCOMPARE( root.value( "expression" ).toString(), QStringLiteral( "file_path( decode_uri( @layer_id, 'path' ) )" ) );
}

void TestSurveyStyle::style_runsNoCode()
{
  const auto layer = styledTable( styles::surveyStyle( threeItems(), { { "1", "one" } } ) );
  const QgsEditFormConfig form = layer->editFormConfig();
  QVERIFY( form.initCodeSource() == QgsEditFormConfig::CodeSourceNone );
  QVERIFY( form.initFunction().isEmpty() && form.initCode().isEmpty() && form.initFilePath().isEmpty() );
  QFile qml( ":/renewal/styles/survey.qml" );
  QVERIFY( qml.open( QIODevice::ReadOnly ) );
  const QString text = QString::fromUtf8( qml.readAll() );
  for ( const char *word : { "attributeactions", "actionsetting", "QmlWidget", "HtmlWidget", "http:/", "https:", "file:" } )
    QVERIFY2( !text.mid( text.indexOf( "<qgis" ) ).contains( word ), word );
}

int main( int argc, char **argv )
{
  QgsApplication application( argc, argv, false );
  QgsApplication::initQgis();
  TestSurveyStyle test;
  const int failures = QTest::qExec( &test, argc, argv );
  QgsApplication::exitQgis();
  return failures;
}

#include "test_survey_style.moc"
