// The scorecard and the indicators through QGIS, worked out by hand on the drawn quarter.

#include "tests/support/completeness_quarter.h"

#include <QtTest>
#include <cmath>
#include <optional>

using namespace renewal::tests;

class TestCompletenessAudit : public QObject
{
    Q_OBJECT

  private slots:
    void scorecard_isThatWorkedOutByHand_data();
    void scorecard_isThatWorkedOutByHand();
    void dimensions_countTheirQuestions();
    void indicators_areThoseWorkedOutByHand_data();
    void indicators_areThoseWorkedOutByHand();
    void indicatorsWithoutData_haveAReason_data();
    void indicatorsWithoutData_haveAReason();
    void log_saysWhatWasPassedOver();
    void onlyCommunities_areNoData();
    void shippedPacks_run_data();
    void shippedPacks_run();

  private:
    const AuditOutcome &outcome()
    {
      if ( !mOutcome )
        mOutcome = runAudit( "completenessaudit", mQuarter.parameters() );
      return *mOutcome;
    }

    CompletenessQuarter mQuarter;
    std::optional<AuditOutcome> mOutcome;
};

void TestCompletenessAudit::scorecard_isThatWorkedOutByHand_data()
{
  QTest::addColumn<QVariant>( "score" );
  QTest::addColumn<QVariant>( "grade" );
  QTest::addColumn<QString>( "complete" );
  QTest::addColumn<double>( "knownShare" );
  QTest::addColumn<QString>( "missing" );
  // K met 1, P partly 2, W nodata (the checklist's row keeps the attribute out), G unmet: (1 + 1 + 0) / 4; 1 of 5 open.
  QTest::newRow( "1" ) << QVariant( 50.0 ) << QVariant( "D" ) << "nodata" << 0.8 << QStringLiteral( "公园、停车" );
  // K unmet, P met 2, W met by the checklist against the attribute, G met: 4 / 5.
  QTest::newRow( "2" ) << QVariant( 80.0 ) << QVariant( "B" ) << "unmet" << 1.0 << QStringLiteral( "幼儿园" );
  // K met, W unmet, P and G open: 1 / 2; 3 of 5 open is too much for a grade.
  QTest::newRow( "3" ) << QVariant( 50.0 ) << QVariant() << "unmet" << 0.4 << QStringLiteral( "垃圾分类" );
  // Nothing but the attribute.
  QTest::newRow( "4" ) << QVariant( 100.0 ) << QVariant() << "nodata" << 0.2 << QString();
}

void TestCompletenessAudit::scorecard_isThatWorkedOutByHand()
{
  QVERIFY2( outcome().isDone, qPrintable( outcome().error ) );
  QCOMPARE( outcome().rows( "SCORECARD" ).size(), 4 );
  QFETCH( QVariant, score );
  QFETCH( QVariant, grade );
  const QgsFeature row = scorecardOf( outcome(), QTest::currentDataTag() );
  QVERIFY( std::abs( row.attribute( "score" ).toDouble() - score.toDouble() ) < 1e-9 );
  QVERIFY( std::abs( row.attribute( "need" ).toDouble() - 100.0 + score.toDouble() ) < 1e-9 );
  QCOMPARE( row.attribute( "grade" ).toString(), grade.toString() );
  QCOMPARE( row.attribute( "grade" ).isNull(), grade.isNull() );
  QTEST( row.attribute( "complete" ).toString(), "complete" );
  QTEST( row.attribute( "missing" ).toString(), "missing" );
  QFETCH( double, knownShare );
  QVERIFY( std::abs( row.attribute( "known_share" ).toDouble() - knownShare ) < 1e-12 );
  QVERIFY( row.hasGeometry() );
}

void TestCompletenessAudit::dimensions_countTheirQuestions()
{
  const QgsFeature one = scorecardOf( outcome(), "1" );
  QCOMPARE( one.attribute( "service_total" ).toInt(), 1 );
  QCOMPARE( one.attribute( "service_met" ).toInt(), 1 );
  QCOMPARE( one.attribute( "public_space_score" ).toDouble(), 50.0 );
  QCOMPARE( one.attribute( "utilities_nodata" ).toInt(), 1 );
  QVERIFY( one.attribute( "utilities_score" ).isNull() );
  QCOMPARE( one.attribute( "parking_charging_score" ).toDouble(), 0.0 );
  QCOMPARE( one.attribute( "management_total" ).toInt(), 0 ); // information only
  QCOMPARE( one.attribute( "commerce_total" ).toInt(), 0 );
}

void TestCompletenessAudit::indicators_areThoseWorkedOutByHand_data()
{
  QTest::addColumn<QString>( "district" );
  QTest::addColumn<QString>( "code" );
  QTest::addColumn<double>( "value" );
  QTest::addColumn<double>( "numerator" );
  QTest::addColumn<double>( "denominator" );
  QTest::addColumn<int>( "noData" );
  const QString east = QStringLiteral( "东区" ), west = QStringLiteral( "西区" ), all = QStringLiteral( "全部" );
  const auto row = []( const QString &district, const char *code, double value, double numerator, double denominator, int noData )
  { QTest::newRow( ( district + code ).toUtf8() ) << district << code << value << numerator << denominator << noData; };
  row( east, "TJ-12", 1, 1, 2, 0 );
  row( west, "TJ-12", 0, 0, 1, 0 );
  row( all, "TJ-12", 1, 1, 3, 1 );
  row( east, "TJ-13", 10, 20, 10, 0 ); // ceil(300 x 0.065) - 10
  row( all, "TJ-13", 29, 39, 10, 1 );  // 600 people
  row( west, "TJ-13", 20, 20, 0, 0 );  // 300 people, no school within 500 m
  row( east, "TJ-14", 6, 6, 2, 0 );    // 10 - 4 + 0
  row( all, "TJ-14", 6, 6, 2, 2 );
  row( all, "TJ-15", 3, 3, 2, 2 );
  row( all, "TJ-16", 1, 1, 2, 2 );
  row( east, "TJ-17", 1, 1, 2, 0 );       // the park question asks for playgrounds too; partly counts
  row( east, "TJ-18", 0.3, 0.3, 0.3, 0 ); // marked, although 3 m wide
  row( west, "TJ-18", 0.1, 0.1, 0.2, 1 ); // 1.2 m of 1.2 and 2.0 m
  row( all, "TJ-18", 0.4, 0.4, 0.5, 1 );
  row( all, "TJ-19", 1, 1, 2, 2 ); // a checklist of another pack answers
  row( east, "TJ-22", 100, 20000, 20000, 0 );
  row( west, "TJ-22", 0, 0, 10000, 0 );
  row( all, "TJ-22", 50, 20000, 40000, 0 );
  row( east, "TJ-23", 1, 1, 1, 0 );
  row( west, "TJ-23", 0, 0, 1, 0 ); // 80 x 50 m
  row( all, "TJ-23", 1, 1, 2, 0 );
  row( west, "TJ-24", 1, 1, 1, 0 );
  row( all, "TJ-24", 1, 1, 1, 1 );          // the east has one of unknown size
  row( all, "TJ-25", 75, 30000, 40000, 0 ); // a green of 100 m2 does not count; the point lies in the park
  row( all, "TJ-25W", 250.0 / 3.0, 250, 300, 2 );
  row( all, "WJ20-RATE", 0, 0, 2, 2 );
}

void TestCompletenessAudit::indicators_areThoseWorkedOutByHand()
{
  QVERIFY2( outcome().isDone, qPrintable( outcome().error ) );
  QCOMPARE( outcome().rows( "INDICATORS" ).size(), 3 * 21 );
  QFETCH( QString, district );
  QFETCH( QString, code );
  const QgsFeature row = indicatorOf( outcome(), district, code );
  QFETCH( double, value );
  QFETCH( double, numerator );
  QFETCH( double, denominator );
  for ( const auto &[field, wanted] : { std::make_pair( "value", value ), std::make_pair( "numerator", numerator ), std::make_pair( "denominator", denominator ) } )
  {
    const double found = row.attribute( field ).toDouble();
    QVERIFY2( !row.attribute( field ).isNull() && std::abs( found - wanted ) <= 1e-5 * std::max( 1.0, wanted ), qPrintable( QStringLiteral( "%1 %2 %3" ).arg( field ).arg( found ).arg( row.attribute( "reason" ).toString() ) ) );
  }
  QTEST( row.attribute( "nodata_count" ).toInt(), "noData" );
  QVERIFY( row.attribute( "reason" ).isNull() );
  QVERIFY( !row.attribute( "formula" ).toString().isEmpty() && !row.attribute( "basis" ).toString().isEmpty() );
}

void TestCompletenessAudit::indicatorsWithoutData_haveAReason_data()
{
  QTest::addColumn<QString>( "district" );
  QTest::addColumn<QString>( "reason" );
  const QString east = QStringLiteral( "东区" ), all = QStringLiteral( "全部" );
  QTest::newRow( "TJ-10" ) << all << "no such question";
  QTest::newRow( "TJ-20" ) << all << "no such question";
  QTest::newRow( "TJ-22W" ) << all << "no rule with this facility";
  QTest::newRow( "TJ-24" ) << east << "size not known";
  QTest::newRow( "TJ-26" ) << all << "no wet_market";
  QTest::newRow( "WJ20-RATE" ) << QStringLiteral( "不存在" ) << "";
}

void TestCompletenessAudit::indicatorsWithoutData_haveAReason()
{
  QFETCH( QString, district );
  QFETCH( QString, reason );
  const QgsFeature row = indicatorOf( outcome(), district, QTest::currentDataTag() );
  if ( reason.isEmpty() )
  {
    QVERIFY( !row.isValid() );
    return;
  }
  QVERIFY( row.attribute( "value" ).isNull() );
  QVERIFY2( row.attribute( "reason" ).toString().contains( reason ), qPrintable( row.attribute( "reason" ).toString() ) );
}

void TestCompletenessAudit::log_saysWhatWasPassedOver()
{
  QCOMPARE( outcome().warningsWith( { "COVERAGE", "1 ", "R9", "quarter" } ).size(), 1 );
  QCOMPARE( outcome().warningsWith( { "CHECKLIST", "2 ", "LX20-J09" } ).size(), 1 );
  QCOMPARE( outcome().warningsWith( { "coverage", "not among COMMUNITIES", "77" } ).size(), 1 );
  QCOMPARE( outcome().warningsWith( { "1 communities", "outside all districts", "4" } ).size(), 1 );
  QCOMPARE( outcome().warningsWith( { "districts", "no name" } ).size(), 1 );
  QCOMPARE( outcome().warningsWith( { "districts", QStringLiteral( "东区" ) } ).size(), 1 );
  QCOMPARE( outcome().warningsWith( { "walkways", "no line" } ).size(), 1 );
}

void TestCompletenessAudit::onlyCommunities_areNoData()
{
  QVariantMap parameters = mQuarter.parameters();
  for ( const char *layer : { "COVERAGE", "PARKING", "CHARGING", "CHECKLIST", "FACILITIES", "SEATS", "AREAS", "WALKWAYS", "DISTRICTS" } )
    parameters.remove( layer );
  const AuditOutcome bare = runAudit( "completenessaudit", parameters );
  QVERIFY2( bare.isDone, qPrintable( bare.error ) );
  // The attribute is all there is: c1 and c4 sort, c2 does not, of c3 nothing is known.
  QCOMPARE( scorecardOf( bare, "1" ).attribute( "score" ).toDouble(), 100.0 );
  QCOMPARE( scorecardOf( bare, "2" ).attribute( "score" ).toDouble(), 0.0 );
  QCOMPARE( scorecardOf( bare, "2" ).attribute( "complete" ).toString(), QStringLiteral( "unmet" ) );
  QVERIFY( scorecardOf( bare, "3" ).attribute( "score" ).isNull() && scorecardOf( bare, "3" ).attribute( "need" ).isNull() && scorecardOf( bare, "3" ).attribute( "grade" ).isNull() );
  QCOMPARE( scorecardOf( bare, "3" ).attribute( "complete" ).toString(), QStringLiteral( "nodata" ) );
  QCOMPARE( bare.rows( "INDICATORS" ).size(), 21 ); // the total only
  for ( const QgsFeature &row : bare.rows( "INDICATORS" ) )
  {
    if ( row.attribute( "code" ).toString() == "WJ20-RATE" )
      continue;
    QVERIFY2( row.attribute( "value" ).isNull() && !row.attribute( "reason" ).toString().isEmpty(), qPrintable( row.attribute( "code" ).toString() ) );
  }
  QCOMPARE( bare.warningsWith( { "no score", "3" } ).size(), 1 );
}

void TestCompletenessAudit::shippedPacks_run_data()
{
  QTest::addColumn<bool>( "hasQuestions" );
  QTest::newRow( "complete-community-2020" ) << true;
  QTest::newRow( "henan-2023" ) << true;
  QTest::newRow( "gb50180-2018" ) << true;
  QTest::newRow( "old-community-2020" ) << true;
  QTest::newRow( "parking-gbt51149-2016" ) << false;
}

void TestCompletenessAudit::shippedPacks_run()
{
  QFETCH( bool, hasQuestions );
  QVariantMap parameters = mQuarter.parameters();
  parameters.remove( "STANDARD_FILE" );
  parameters.insert( "STANDARD", QTest::currentDataTag() );
  const AuditOutcome run = runAudit( "completenessaudit", parameters );
  QCOMPARE( run.isDone, hasQuestions );
  if ( !hasQuestions )
  {
    QVERIFY2( run.error.contains( "no question that counts" ), qPrintable( run.error ) );
    return;
  }
  QCOMPARE( run.rows( "SCORECARD" ).size(), 4 );
  QCOMPARE( run.rows( "INDICATORS" ).size(), 63 );
}

RENEWAL_QGIS_MAIN( TestCompletenessAudit )
#include "test_completeness_audit.moc"
