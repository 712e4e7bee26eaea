// communitychecklist given what it must refuse, and what it must bear.

#include "tests/support/golden_checklist.h"

#include <QtTest>

using namespace renewal::tests;

class TestCommunityChecklistInput : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase() { addProviderOnce(); }
    void setting_isRefusedBeforeWork_data();
    void setting_isRefusedBeforeWork();
    void layer_isRefusedWithASentence_data();
    void layer_isRefusedWithASentence();
    void noCommunities_giveNoRows();
    void brokenRows_areLeftOutAndCounted();
    void duplicateId_isKeptApart();
    void valuesInTheWild_areReadOrUnknown();
    void surveyWithGeometryAndOtherCrs_isATable();

  private:
    GoldenChecklist mGolden;
};

void TestCommunityChecklistInput::setting_isRefusedBeforeWork_data()
{
  QTest::addColumn<QVariantMap>( "changes" );
  QTest::addColumn<QString>( "words" );
  const auto row = []( const char *name, const QVariantMap &changes, const char *words )
  { QTest::newRow( name ) << changes << QString::fromUtf8( words ); };
  row( "survey without community", { { "SURVEY_COMMUNITY", QVariant() } }, "SURVEY_COMMUNITY is missing" );
  row( "survey without item", { { "SURVEY_ITEM", "" } }, "SURVEY_ITEM is missing" );
  row( "survey without status", { { "SURVEY_STATUS", QVariant() } }, "SURVEY_STATUS is missing" );
  row( "survey field without survey", { { "SURVEY", QVariant() } }, "SURVEY_COMMUNITY is given without SURVEY" );
  row( "year 0", { { "BUILT_BY", 0 } }, "BUILT_BY must be a year from 1800 to 2100" );
  row( "year 20000", { { "BUILT_BY", 20000 } }, "BUILT_BY must be a year" );
  row( "half a year", { { "BUILT_BY", 1999.5 } }, "BUILT_BY must be a year" );
}

void TestCommunityChecklistInput::setting_isRefusedBeforeWork()
{
  QFETCH( QVariantMap, changes );
  QFETCH( QString, words );
  QVariantMap parameters = mGolden.parameters();
  for ( auto change = changes.constBegin(); change != changes.constEnd(); ++change )
    parameters.insert( change.key(), change.value() );
  const QString message = refusal( "communitychecklist", parameters );
  QVERIFY2( message.contains( words ), qPrintable( message ) );
  const AuditOutcome outcome = runAudit( "communitychecklist", parameters );
  QVERIFY( !outcome.isDone );
  QVERIFY2( outcome.error.contains( words ), qPrintable( outcome.error ) );
}

void TestCommunityChecklistInput::layer_isRefusedWithASentence_data()
{
  QTest::addColumn<QString>( "parameter" );
  QTest::addColumn<QVariant>( "value" );
  QTest::addColumn<QStringList>( "words" );
  const auto row = []( const char *name, const char *parameter, const QVariant &value, const QStringList &words )
  { QTest::newRow( name ) << QString::fromLatin1( parameter ) << value << words; };
  row( "no such year field", "BUILT_YEAR", QStringLiteral( "建成年代" ), { "BUILT_YEAR", "建成年代" } );
  row( "no such kind field", "KIND", "nowhere", { "KIND", "nowhere" } );
  row( "no such id field", "COMMUNITY_ID", "\" -- DROP", { "COMMUNITY_ID", "\" -- DROP" } );
  row( "no such status field", "SURVEY_STATUS", "nowhere", { "SURVEY_STATUS", "nowhere", "调查" } );
  row( "no such date field", "SURVEY_DATE", "nowhere", { "SURVEY_DATE", "nowhere" } );
  row( "coverage of another kind", "COVERAGE", "parking", { "COVERAGE", "rule", "covered_share", "servicecoverage" } );
  row( "parking of another kind", "PARKING", "coverage", { "PARKING", "gap_after", "parkinggap" } );
  row( "charging of another kind", "CHARGING", "coverage", { "CHARGING", "gap", "charginggap" } );
  row( "a pack that asks nothing", "STANDARD", "gb50180-2018", { "gb50180-2018", "has no checklist", "old-community-2020" } );
  row( "a pack file that asks nothing", "STANDARD_FILE", R"({"id": "bare", "version": "1", "title": {"zh": "空"}})", { "bare", "has no checklist" } );
  row( "a pack that reads files", "STANDARD_FILE", R"j({"id": "bad", "version": "1", "title": {"zh": "坏"}, "checklist": [{"code": "A", "zh": "甲", "en": "A", "kind": "must", "category": "c", "met_when": "file_exists('/etc/passwd')"}]})j", { "file_exists", "not allowed" } );
}

void TestCommunityChecklistInput::layer_isRefusedWithASentence()
{
  QFETCH( QString, parameter );
  QFETCH( QVariant, value );
  QFETCH( QStringList, words );
  QVariantMap parameters = mGolden.parameters();
  if ( value == "parking" )
    value = asParameter( mGolden.parking );
  else if ( value == "coverage" )
    value = asParameter( mGolden.coverage );
  else if ( parameter == "STANDARD_FILE" )
    value = mGolden.district.write( "given.json", value.toString().toUtf8() );
  else if ( parameter == "STANDARD" )
    parameters.remove( "STANDARD_FILE" );
  parameters.insert( parameter, value );
  const AuditOutcome outcome = runAudit( "communitychecklist", parameters );
  QVERIFY( !outcome.isDone );
  for ( const QString &word : words )
    QVERIFY2( outcome.error.contains( word ), qPrintable( outcome.error ) );
}

void TestCommunityChecklistInput::noCommunities_giveNoRows()
{
  const auto empty = memoryLayer( "Polygon?field=cid:string&field=name:string&field=year:string&field=sort:string", QStringLiteral( "EPSG:4547" ), {} );
  QVariantMap parameters = mGolden.parameters();
  parameters.insert( "COMMUNITIES", asParameter( empty ) );
  const AuditOutcome outcome = runAudit( "communitychecklist", parameters );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QVERIFY( outcome.rows( "ITEMS" ).isEmpty() && outcome.rows( "SUMMARY" ).isEmpty() );
}

void TestCommunityChecklistInput::brokenRows_areLeftOutAndCounted()
{
  const auto layer = memoryLayer( "Polygon?field=cid:string&field=name:string&field=year:string&field=sort:string", QStringLiteral( "EPSG:4547" ), { { QString(), { "null", {}, "1990" } }, { GoldenDistrict::box( 0, 0, 100, 100 ), { "12", {}, "1990" } } } );
  QVariantMap parameters = mGolden.parameters();
  parameters.insert( "COMMUNITIES", asParameter( layer ) );
  const AuditOutcome outcome = runAudit( "communitychecklist", parameters );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( outcome.rows( "SUMMARY" ).size(), 1 );
  QCOMPARE( outcome.warningsWith( { "no geometry, left out", "null" } ).size(), 1 );
  const auto lost = memoryLayer( "Polygon?field=cid:string&field=name:string&field=year:string&field=sort:string", {}, { { GoldenDistrict::box( 0, 0, 100, 100 ), { "12", {}, "1990" } } } );
  parameters.insert( "COMMUNITIES", asParameter( lost ) );
  QVERIFY( runAudit( "communitychecklist", parameters ).error.contains( QStringLiteral( "小区" ) ) );
}

void TestCommunityChecklistInput::duplicateId_isKeptApart()
{
  const auto layer = memoryLayer( "Polygon?field=cid:double&field=name:string&field=year:string&field=sort:string&field=water:string", QStringLiteral( "EPSG:4547" ), { { GoldenDistrict::box( 0, 0, 100, 100 ), { 12.0, {}, "1990", {}, "是" } }, { GoldenDistrict::box( 200, 0, 300, 100 ), { 12.0, {}, "1990", {}, "是" } } } );
  QVariantMap parameters = mGolden.parameters();
  parameters.insert( "COMMUNITIES", asParameter( layer ) );
  const AuditOutcome outcome = runAudit( "communitychecklist", parameters );
  // The survey row is about the first 12; nobody asked about 12#2.
  QCOMPARE( GoldenChecklist::table( outcome, "ITEMS", "12", { "item", "verdict", "evidence" } )[1], QStringLiteral( "A1|unmet|survey" ) );
  QCOMPARE( GoldenChecklist::table( outcome, "ITEMS", "12#2", { "item", "verdict", "evidence" } )[1], QStringLiteral( "A1|met|attribute" ) );
}

void TestCommunityChecklistInput::valuesInTheWild_areReadOrUnknown()
{
  const QStringList definition { "Polygon?field=cid:string", "field=name:string", "field=year:string", "field=sort:string", "field=water:string" };
  QList<FeatureRow> rows;
  const QStringList water { "有", "Y", "１", "无", "不达标", "0", "部分", "<b>是</b>", "-", QString() };
  for ( int i = 0; i < water.size(); ++i )
    rows << FeatureRow { GoldenDistrict::box( i * 200, 0, i * 200 + 100, 100 ), { QString::number( 100 + i ), {}, "1998年", {}, water[i].isNull() ? QVariant() : QVariant( water[i] ) } };
  const auto layer = memoryLayer( definition.join( '&' ), QStringLiteral( "EPSG:4547" ), rows );
  QVariantMap parameters = mGolden.parameters();
  parameters.insert( "COMMUNITIES", asParameter( layer ) );
  const AuditOutcome outcome = runAudit( "communitychecklist", parameters );
  QStringList verdicts;
  for ( int i = 0; i < water.size(); ++i )
    verdicts << GoldenChecklist::table( outcome, "ITEMS", QString::number( 100 + i ), { "verdict" } ).value( 1 );
  QCOMPARE( verdicts.join( ' ' ), QStringLiteral( "met met met unmet unmet unmet nodata nodata nodata nodata" ) );
}

void TestCommunityChecklistInput::surveyWithGeometryAndOtherCrs_isATable()
{
  const auto survey = memoryLayer( "Point?field=id:integer&field=item:string&field=answer:boolean&field=day:date&field=remark:string", QStringLiteral( "EPSG:4326" ), { { QStringLiteral( "Point(500 99)" ), { 12, "A1", true, QDate( 2025, 3, 1 ), QVariant() } } } );
  QVariantMap parameters = mGolden.parameters();
  parameters.insert( "SURVEY", asParameter( survey ) );
  const AuditOutcome outcome = runAudit( "communitychecklist", parameters );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( GoldenChecklist::table( outcome, "ITEMS", "12", { "verdict", "evidence", "surveyed_on" } )[1], QStringLiteral( "met|survey|2025-03-01" ) );
}

RENEWAL_QGIS_MAIN( TestCommunityChecklistInput )
#include "test_community_checklist_input.moc"
