// What completenessaudit is given: bad settings, empty layers, hostile names, and tables from the results database.

#include "tests/support/completeness_quarter.h"
#include "tests/support/store_fixture.h"

#include <QtTest>
#include <cmath>

using namespace renewal::tests;

class TestCompletenessInput : public QObject
{
    Q_OBJECT

  private slots:
    void badSettings_areRefused_data();
    void badSettings_areRefused();
    void checklistOutOfScope_isNoEvidence();
    void emptyLayers_giveEmptyResults();
    void pointCommunities_haveNoLand();
    void hostileNames_areText();
    void database_givesTheSameAsLayers();
    void database_keepsAreasApart();
    void cancel_leavesNothing();

  private:
    CompletenessQuarter mQuarter;
};

void TestCompletenessInput::badSettings_areRefused_data()
{
  QTest::addColumn<QString>( "parameter" );
  QTest::addColumn<QVariant>( "value" );
  QTest::addColumn<QString>( "word" );
  QTest::newRow( "no such field" ) << "COMMUNITY_ID" << QVariant( "nope" ) << "nope";
  QTest::newRow( "no id" ) << "COMMUNITY_ID" << QVariant( "" ) << "COMMUNITY_ID";
  QTest::newRow( "no such seats" ) << "SEATS" << QVariant( "nope" ) << "nope";
  QTest::newRow( "no such name" ) << "DISTRICT_NAME" << QVariant( "nope" ) << "nope";
  QTest::newRow( "seats without layer" ) << "FACILITIES" << QVariant() << "SEATS";
  QTest::newRow( "coverage without columns" ) << "COVERAGE" << asParameter( mQuarter.parking ) << "rule";
  QTest::newRow( "parking without columns" ) << "PARKING" << asParameter( mQuarter.coverage ) << "gap_before";
  QTest::newRow( "charging without columns" ) << "CHARGING" << asParameter( mQuarter.coverage ) << "gap";
  QTest::newRow( "checklist without columns" ) << "CHECKLIST" << asParameter( mQuarter.coverage ) << "item";
  QTest::newRow( "no pack" ) << "STANDARD_FILE" << QVariant( "/nowhere/pack.json" ) << "pack.json";
}

void TestCompletenessInput::badSettings_areRefused()
{
  QFETCH( QString, parameter );
  QFETCH( QVariant, value );
  QFETCH( QString, word );
  QVariantMap parameters = mQuarter.parameters();
  parameters.insert( parameter, value );
  const AuditOutcome refused = runAudit( "completenessaudit", parameters );
  QVERIFY( !refused.isDone );
  QVERIFY2( refused.error.contains( word ), qPrintable( refused.error ) );
}

void TestCompletenessInput::checklistOutOfScope_isNoEvidence()
{
  // The first community was built too late for the checklist; the second is in it, with one item that does not apply.
  const auto checklist = memoryLayer( "None?field=community_id:string&field=item:string&field=verdict:string", "EPSG:4547", { { "", { "1", "W", "na" } }, { "", { "1", "G", "na" } }, { "", { "2", "W", "na" } }, { "", { "2", "G", "met" } } } );
  QVariantMap parameters = mQuarter.parameters();
  parameters.insert( "CHECKLIST", asParameter( checklist ) );
  const AuditOutcome outcome = runAudit( "completenessaudit", parameters );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( scorecardOf( outcome, "1" ).attribute( "utilities_met" ).toInt(), 1 ); // by the attribute
  QCOMPARE( scorecardOf( outcome, "2" ).attribute( "utilities_total" ).toInt(), 0 );
  QCOMPARE( outcome.warningsWith( { "outside its scope", "1 communities" } ).size(), 1 );
}

void TestCompletenessInput::emptyLayers_giveEmptyResults()
{
  const QString crs = QStringLiteral( "EPSG:4547" );
  const auto communities = memoryLayer( "Polygon?field=cid:string", crs, {} );
  const auto facilities = memoryLayer( "Point?field=type:string&field=seats:integer", crs, {} );
  const auto districts = memoryLayer( "Polygon?field=name:string", crs, {} );
  QVariantMap parameters = mQuarter.parameters();
  parameters.insert( "COMMUNITIES", asParameter( communities ) );
  parameters.remove( "COMMUNITY_NAME" );
  parameters.insert( "FACILITIES", asParameter( facilities ) );
  parameters.insert( "DISTRICTS", asParameter( districts ) );
  const AuditOutcome empty = runAudit( "completenessaudit", parameters );
  QVERIFY2( empty.isDone, qPrintable( empty.error ) );
  QCOMPARE( empty.rows( "SCORECARD" ).size(), 0 );
  QCOMPARE( empty.rows( "INDICATORS" ).size(), 21 );
  const QgsFeature rate = indicatorOf( empty, QStringLiteral( "全部" ), "WJ20-RATE" );
  QVERIFY( rate.attribute( "value" ).isNull() && !rate.attribute( "reason" ).isNull() );

  const auto unset = memoryLayer( "Polygon?field=cid:string", "", { { "Polygon((0 0,1 0,1 1,0 0))", { "1" } } }, "noCrs" );
  parameters.insert( "COMMUNITIES", asParameter( unset ) );
  const AuditOutcome refused = runAudit( "completenessaudit", parameters );
  QVERIFY( !refused.isDone );
  QVERIFY2( refused.error.contains( "noCrs" ), qPrintable( refused.error ) );
}

void TestCompletenessInput::pointCommunities_haveNoLand()
{
  const auto points = memoryLayer( "Point?field=cid:string&field=waste:string", "EPSG:4547", { { GoldenDistrict::point( 50, 50 ), { "1", "yes" } }, { GoldenDistrict::point( 1050, 50 ), { "3", "no" } } } );
  QVariantMap parameters = mQuarter.parameters();
  parameters.insert( "COMMUNITIES", asParameter( points ) );
  parameters.remove( "COMMUNITY_NAME" );
  const AuditOutcome bare = runAudit( "completenessaudit", parameters );
  QVERIFY2( bare.isDone, qPrintable( bare.error ) );
  QVERIFY( indicatorOf( bare, QStringLiteral( "东区" ), "TJ-22" ).attribute( "reason" ).toString().contains( "RESIDENTIAL" ) );
  QCOMPARE( indicatorOf( bare, QStringLiteral( "东区" ), "TJ-14" ).attribute( "value" ).toDouble(), 6.0 );
  QCOMPARE( indicatorOf( bare, QStringLiteral( "西区" ), "WJ20-RATE" ).attribute( "denominator" ).toDouble(), 1.0 );
  // Residential land of its own brings the areas back: 200 x 100 m, all within 1000 m of the school.
  const auto land = memoryLayer( "Polygon", "EPSG:4547", { { GoldenDistrict::box( 0, 0, 150, 100 ), {} }, { GoldenDistrict::box( 50, 0, 200, 100 ), {} } } );
  parameters.insert( "RESIDENTIAL", asParameter( land ) );
  const AuditOutcome withLand = runAudit( "completenessaudit", parameters );
  QVERIFY2( withLand.isDone, qPrintable( withLand.error ) );
  const double area = indicatorOf( withLand, QStringLiteral( "东区" ), "TJ-22" ).attribute( "denominator" ).toDouble();
  QVERIFY2( std::abs( area - 20000.0 ) < 0.1, qPrintable( QString::number( area ) + withLand.warnings.join( QLatin1Char( 0x0a ) ) ) );
}

void TestCompletenessInput::hostileNames_areText()
{
  const QString evil = QStringLiteral( "'; DROP TABLE scorecard; -- <script>alert(1)</script> ../..\n\"全部\"" );
  const auto districts = memoryLayer( "Polygon?field=name:string", "EPSG:4547", { { GoldenDistrict::box( -1000, -1000, 500, 1000 ), { evil } } } );
  const auto communities = memoryLayer( "Polygon?field=cid:string&field=name:string", "EPSG:4547", { { GoldenDistrict::box( 0, 0, 100, 100 ), { evil, evil } }, { GoldenDistrict::box( 0, 200, 100, 300 ), { evil, evil } } } );
  QVariantMap parameters = mQuarter.parameters();
  parameters.insert( "DISTRICTS", asParameter( districts ) );
  parameters.insert( "COMMUNITIES", asParameter( communities ) );
  parameters.insert( "RESULTS", mQuarter.folder.filePath( "hostile.sqlite" ) );
  parameters.insert( "AREA", evil );
  const AuditOutcome outcome = runAudit( "completenessaudit", parameters );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QVERIFY( scorecardOf( outcome, evil.trimmed() ).isValid() );
  QVERIFY( scorecardOf( outcome, evil.trimmed() + "#2" ).isValid() ); // the second of an id
  QVERIFY( indicatorOf( outcome, evil.trimmed(), "TJ-14" ).isValid() );
  Look look( mQuarter.folder.filePath( "hostile.sqlite" ) );
  QVERIFY( look.isIntact() );
  QCOMPARE( look.integer( "SELECT count(*) FROM scorecard" ), qint64( 2 ) );
}

void TestCompletenessInput::database_givesTheSameAsLayers()
{
  GoldenDistrict district;
  const QString file = mQuarter.folder.filePath( "chain.sqlite" );
  QVariantMap coverage = district.coverageParameters();
  coverage.insert( "RESULTS", file );
  coverage.insert( "AREA", QStringLiteral( "金水区" ) );
  const AuditOutcome first = runAudit( "servicecoverage", coverage );
  QVERIFY2( first.isDone, qPrintable( first.error ) );

  QVariantMap parameters { { "COMMUNITIES", asParameter( district.communities ) }, { "COMMUNITY_ID", "cid" }, { "STANDARD_FILE", district.pack }, { "RESULTS", file }, { "AREA", QStringLiteral( "金水区" ) }, { "SCORECARD", QgsProcessing::TEMPORARY_OUTPUT }, { "INDICATORS", QgsProcessing::TEMPORARY_OUTPUT } };
  const AuditOutcome stored = runAudit( "completenessaudit", parameters );
  QVERIFY2( stored.isDone, qPrintable( stored.error ) );
  QCOMPARE( stored.results.value( "RUN_ID" ).toInt(), 2 );
  parameters.remove( "RESULTS" );
  parameters.insert( "COVERAGE", asParameter( first.layers.at( "COVERAGE" ).get() ) );
  const AuditOutcome given = runAudit( "completenessaudit", parameters );
  QVERIFY2( given.isDone, qPrintable( given.error ) );
  for ( const char *output : { "SCORECARD", "INDICATORS" } )
  {
    const QList<QgsFeature> a = stored.rows( output ), b = given.rows( output );
    QCOMPARE( a.size(), b.size() );
    for ( int i = 0; i < a.size(); ++i )
      QCOMPARE( a[i].attributes(), b[i].attributes() );
  }
  // Something was found: the first community has a kindergarten (contract: verdict of rule K).
  QVERIFY( !scorecardOf( stored, "12" ).attribute( "score" ).isNull() );

  Look look( file );
  QVERIFY( look.isIntact() );
  QCOMPARE( look.integer( "SELECT count(*) FROM scorecard_latest" ), qint64( 6 ) );
  QCOMPARE( look.integer( "SELECT count(*) FROM indicators WHERE district = '全部'" ), qint64( 21 ) );
  QVERIFY( look.text( "SELECT inputs FROM audit_run WHERE run_id = 2" ).contains( "coverage_latest #1" ) );
}

void TestCompletenessInput::database_keepsAreasApart()
{
  GoldenDistrict district;
  const QString file = mQuarter.folder.filePath( "areas.sqlite" );
  QVariantMap coverage = district.coverageParameters();
  coverage.insert( "RESULTS", file );
  coverage.insert( "AREA", QStringLiteral( "金水区" ) );
  QVERIFY( runAudit( "servicecoverage", coverage ).isDone );
  QVariantMap parameters { { "COMMUNITIES", asParameter( district.communities ) }, { "COMMUNITY_ID", "cid" }, { "STANDARD_FILE", district.pack }, { "RESULTS", file }, { "AREA", QStringLiteral( "二七区" ) }, { "SCORECARD", QgsProcessing::TEMPORARY_OUTPUT } };
  const AuditOutcome other = runAudit( "completenessaudit", parameters );
  QVERIFY2( other.isDone, qPrintable( other.error ) );
  QVERIFY( scorecardOf( other, "12" ).attribute( "score" ).isNull() );
  parameters.remove( "AREA" ); // every area's newest run
  QVERIFY( !scorecardOf( runAudit( "completenessaudit", parameters ), "12" ).attribute( "score" ).isNull() );
}

void TestCompletenessInput::cancel_leavesNothing()
{
  QVariantMap parameters = mQuarter.parameters();
  parameters.insert( "RESULTS", mQuarter.folder.filePath( "canceled.sqlite" ) );
  for ( const double percent : { 0.0, 45.0, 70.0 } )
  {
    const AuditOutcome canceled = runAudit( "completenessaudit", parameters, percent );
    QVERIFY( !canceled.isDone );
    QVERIFY( !QFile::exists( mQuarter.folder.filePath( "canceled.sqlite" ) ) );
  }
}

RENEWAL_QGIS_MAIN( TestCompletenessInput )
#include "test_completeness_input.moc"
