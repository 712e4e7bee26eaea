#include "tests/support/four_years.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QtTest>

using namespace renewal;
using namespace renewal::tests;

//! Through QGIS and real files: refusals, and the golden case.
class TestCompareAuditsAlgorithm : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase();
    void badFile_isRefused();
    void badRuns_areRefused_data();
    void badRuns_areRefused();
    void fourYears_giveTheLedger();
    void changes_areAsDerived_data();
    void changes_areAsDerived();
    void notes_sayWhatHappened();
    void files_areNeverChanged();
    void olderRunB_isWarnedOf();
    void cancel_leavesNothing();

  private:
    QVariantMap parameters( const QString &a, const QString &b ) const { return { { "RESULTS", mPath }, { "RUN_A", a }, { "RUN_B", b }, { "CHANGES", QgsProcessing::TEMPORARY_OUTPUT }, { "LEDGER", QgsProcessing::TEMPORARY_OUTPUT } }; }

    QTemporaryDir mFolder;
    QString mPath;
};

namespace
{

QByteArray hashOf( const QString &path )
{
  QFile file( path );
  return file.open( QIODevice::ReadOnly ) ? QCryptographicHash::hash( file.readAll(), QCryptographicHash::Sha256 ) : QByteArray();
}

} // namespace

void TestCompareAuditsAlgorithm::initTestCase()
{
  addProviderOnce();
  mPath = mFolder.filePath( "four.sqlite" );
  writeFourYears( mPath ); // runs 1, 3, 5, 7: coverage; 2, 4, 6, 8: parking
  RunRecord circles = yearlyRecord( "servicecircles", "2022", QDate( 2022, 6, 1 ) );
  storeRun( mPath, circles, {} ); // 9
  circles.period = "2025";
  storeRun( mPath, circles, {} ); // 10
  RunRecord west = yearlyRecord( "servicecoverage", "2019", QDate( 2019, 6, 1 ) );
  west.area = QStringLiteral( "二七区" );
  storeRun( mPath, west, coverageTables( oneVerdict( "W", "unmet 0" ) ) ); // 11
}

void TestCompareAuditsAlgorithm::badFile_isRefused()
{
  const auto errorWith = [&]( const QString &path )
  {
    QVariantMap given = parameters( "2024", "2025" );
    given["RESULTS"] = path;
    return runAudit( "compareaudits", given ).error;
  };
  QVERIFY( errorWith( mFolder.filePath( "missing.sqlite" ) ).contains( "There is no results database" ) );
  QVERIFY2( errorWith( mFolder.path() ).contains( "is a folder" ), qPrintable( errorWith( mFolder.path() ) ) );
  QFile text( mFolder.filePath( "text.csv" ) );
  QVERIFY( text.open( QIODevice::WriteOnly ) );
  text.write( "cid,name\n1,a\n" );
  text.close();
  QVERIFY( errorWith( text.fileName() ).contains( "not a SpatiaLite database" ) );
  const QString newer = mFolder.filePath( "newer.sqlite" );
  QVERIFY( QFile::copy( mPath, newer ) );
  Look( newer ).execute( "PRAGMA user_version = 99" );
  QVERIFY( errorWith( newer ).contains( "newer version" ) );
  QVariantMap given = parameters( "2024", "2025" );
  given["RESULTS_B"] = mFolder.filePath( "missing.sqlite" );
  QVERIFY( runAudit( "compareaudits", given ).error.contains( "There is no results database" ) );
}

void TestCompareAuditsAlgorithm::badRuns_areRefused_data()
{
  QTest::addColumn<QString>( "a" );
  QTest::addColumn<QString>( "b" );
  QTest::addColumn<QString>( "words" );
  QTest::newRow( "nothing" ) << ""
                             << "2025"
                             << "RUN_A is empty";
  QTest::newRow( "blank" ) << "2024"
                           << "  "
                           << "RUN_B is empty";
  QTest::newRow( "no such run" ) << "#99"
                                 << "2025"
                                 << "no complete run #99";
  QTest::newRow( "no such period" ) << "2024"
                                    << "2031"
                                    << "Its periods are: 2022; 2023; 2024; 2025; 2019.";
  QTest::newRow( "one run twice" ) << "#5"
                                   << "#5"
                                   << "both mean #5 servicecoverage";
  QTest::newRow( "one period twice" ) << "2024"
                                      << "2024"
                                      << "both mean";
  QTest::newRow( "a run and its own period" ) << "#7"
                                              << "2025"
                                              << "both mean";
  QTest::newRow( "different audits" ) << "#3"
                                      << "#6"
                                      << "runs of different audits";
  QTest::newRow( "different areas" ) << "#11"
                                     << "#7"
                                     << "no audit of the same area in common";
  QTest::newRow( "periods without a common area" ) << "2019"
                                                   << "2025"
                                                   << "no audit of the same area in common";
  QTest::newRow( "nothing to compare" ) << "#9"
                                        << "#10"
                                        << "hold no problems that could be compared";
}

void TestCompareAuditsAlgorithm::badRuns_areRefused()
{
  QFETCH( QString, a );
  QFETCH( QString, b );
  QFETCH( QString, words );
  const AuditOutcome outcome = runAudit( "compareaudits", parameters( a, b ) );
  QVERIFY( !outcome.isDone );
  QVERIFY2( outcome.error.contains( words ), qPrintable( outcome.error ) );
}

void TestCompareAuditsAlgorithm::fourYears_giveTheLedger()
{
  const AuditOutcome outcome = runAudit( "compareaudits", parameters( "2022", "2025" ) );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( linesLike( "expected_ledger.csv", outcome.rows( "LEDGER" ) ).join( '\n' ), linesOf( "expected_ledger.csv" ).join( '\n' ) );
  // Whatever RUN_A is, the ledger begins with the first run of the file; the shape is that of the community.
  QCOMPARE( linesLike( "expected_ledger.csv", runAudit( "compareaudits", parameters( "2024", "#7" ) ).rows( "LEDGER" ) ).size(), 11 );
  const QgsFeature part = outcome.rows( "LEDGER" ).at( 5 ); // JS-007A: block 2
  QCOMPARE( part.attribute( "community_name" ).toString(), QStringLiteral( "建设新村东" ) );
  QCOMPARE( part.geometry().boundingBox().xMinimum(), 500200.0 );
  QCOMPARE( part.geometry().area(), 10000.0 );
  QCOMPARE( outcome.layers.at( "LEDGER" )->crs().authid(), QStringLiteral( "EPSG:4547" ) );
}

void TestCompareAuditsAlgorithm::changes_areAsDerived_data()
{
  QTest::addColumn<QString>( "a" );
  QTest::addColumn<QString>( "b" );
  QTest::addColumn<QString>( "expected" );
  QTest::newRow( "2023 to 2024" ) << "2023"
                                  << "2024"
                                  << "expected_changes_2023_2024.csv";
  QTest::newRow( "2024 to 2025" ) << "2024"
                                  << " 2025 "
                                  << "expected_changes_2024_2025.csv";
}

void TestCompareAuditsAlgorithm::changes_areAsDerived()
{
  QFETCH( QString, a );
  QFETCH( QString, b );
  QFETCH( QString, expected );
  const AuditOutcome outcome = runAudit( "compareaudits", parameters( a, b ) );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( linesLike( expected, outcome.rows( "CHANGES" ) ).join( '\n' ), linesOf( expected ).join( '\n' ) );
  // A run by its number compares that run only.
  const QList<QgsFeature> one = runAudit( "compareaudits", parameters( a == "2023" ? "#4" : "#6", a == "2023" ? "#6" : "#8" ) ).rows( "CHANGES" );
  QCOMPARE( one.size(), 1 );
  QCOMPARE( one.front().attribute( "item" ).toString(), QStringLiteral( "parking_gap" ) );
}

void TestCompareAuditsAlgorithm::notes_sayWhatHappened()
{
  const QList<QgsFeature> changes = runAudit( "compareaudits", parameters( "2023", "2024" ) ).rows( "CHANGES" );
  QCOMPARE( changes.at( 4 ).attribute( "note" ).toString(), QStringLiteral( "part of JS-007 (建设新村) before; solved here, not yet in JS-007B (建设新村西)" ) );
  QCOMPARE( changes.at( 10 ).attribute( "note" ).toString(), QStringLiteral( "the later run does not have this community" ) );
  QCOMPARE( changes.at( 0 ).attribute( "run_before" ).toString(), QStringLiteral( "#3" ) );
  QCOMPARE( changes.at( 0 ).attribute( "area" ).toString(), QStringLiteral( "金水区" ) );
  const QList<QgsFeature> ledger = runAudit( "compareaudits", parameters( "2023", "2025" ) ).rows( "LEDGER" );
  QCOMPARE( ledger.at( 0 ).attribute( "note" ).toString(), QStringLiteral( "struck off on 2024-05-12 (2024), came back" ) );
  QCOMPARE( ledger.at( 4 ).attribute( "note" ).toString(), QStringLiteral( "not known before: the problem may be older" ) );
  // The newer communities of 2022 are found by their ground.
  const QList<QgsFeature> renamed = runAudit( "compareaudits", parameters( "2022", "2023" ) ).rows( "CHANGES" );
  QCOMPARE( renamed.at( 0 ).attribute( "note" ).toString(), QStringLiteral( "1 (幸福小区) before" ) );
}

void TestCompareAuditsAlgorithm::files_areNeverChanged()
{
  const QByteArray before = hashOf( mPath );
  QVERIFY( runAudit( "compareaudits", parameters( "2022", "2025" ) ).isDone );
  QVERIFY( !runAudit( "compareaudits", parameters( "2022", "1999" ) ).isDone );
  QCOMPARE( hashOf( mPath ), before );
  QVERIFY( !QFile::exists( mPath + "-journal" ) );
}

void TestCompareAuditsAlgorithm::olderRunB_isWarnedOf()
{
  const AuditOutcome outcome = runAudit( "compareaudits", parameters( "#8", "#4" ) ); // parking 0 in 2025, 35 in 2023
  QCOMPARE( outcome.warningsWith( { "RUN_A (#8", "is newer than RUN_B (#4" } ).size(), 1 );
  QCOMPARE( outcome.rows( "CHANGES" ).at( 0 ).attribute( "change" ).toString(), QStringLiteral( "new" ) );
  QCOMPARE( outcome.rows( "LEDGER" ).at( 0 ).attribute( "last_period" ).toString(), QStringLiteral( "2023" ) );
}

void TestCompareAuditsAlgorithm::cancel_leavesNothing()
{
  for ( const double percent : { 0.0, 30.0, 60.0 } )
    QVERIFY( !runAudit( "compareaudits", parameters( "2022", "2025" ), percent ).isDone );
}

RENEWAL_QGIS_MAIN( TestCompareAuditsAlgorithm )
#include "test_compare_audits_algorithm.moc"
