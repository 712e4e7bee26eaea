#include "tests/support/four_years.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace renewal;
using namespace renewal::tests;

//! Which runs are compared: corrected ones, other packs, two files, points.
class TestCompareAuditsRuns : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase() { addProviderOnce(); }
    void rerunOfAPeriod_counts();
    void otherPack_isShown();
    void secondFile_isMatchedAcrossCoordinateSystems();
    void pointCommunities_stayPoints();

  private:
    QVariantMap parameters( const QString &path, const QString &a, const QString &b ) const { return { { "RESULTS", path }, { "RUN_A", a }, { "RUN_B", b }, { "CHANGES", QgsProcessing::TEMPORARY_OUTPUT }, { "LEDGER", QgsProcessing::TEMPORARY_OUTPUT } }; }

    QTemporaryDir mFolder;
};

void TestCompareAuditsRuns::rerunOfAPeriod_counts()
{
  // 2024 is corrected after 2025 was audited: its place among the years stays, its rows are the new ones.
  const QString path = mFolder.filePath( "rerun.sqlite" );
  storeRun( path, yearlyRecord( "servicecoverage", "2024", QDate( 2024, 6, 1 ) ), coverageTables( oneVerdict( "1", "met 1" ) ) );
  storeRun( path, yearlyRecord( "servicecoverage", "2025", QDate( 2025, 6, 1 ) ), coverageTables( oneVerdict( "1", "met 1" ) ) );
  storeRun( path, yearlyRecord( "servicecoverage", "2024", QDate( 2025, 7, 1 ) ), coverageTables( oneVerdict( "1", "unmet 0" ) ) );
  QVariantMap given = parameters( path, "2024", "2025" );
  AuditOutcome outcome = runAudit( "compareaudits", given );
  QVERIFY2( outcome.isDone && outcome.warnings.isEmpty(), qPrintable( outcome.error + outcome.warnings.join( ' ' ) ) );
  QCOMPARE( outcome.rows( "CHANGES" ).at( 0 ).attribute( "change" ).toString(), QStringLiteral( "resolved" ) );
  QCOMPARE( outcome.rows( "LEDGER" ).at( 0 ).attribute( "first_period" ).toString(), QStringLiteral( "2024" ) );
  QCOMPARE( outcome.rows( "LEDGER" ).at( 0 ).attribute( "closed_period" ).toString(), QStringLiteral( "2025" ) );
  given["RUN_A"] = "#1"; // the run before the correction had no problem
  QVERIFY( runAudit( "compareaudits", given ).rows( "CHANGES" ).isEmpty() );
}

void TestCompareAuditsRuns::otherPack_isShown()
{
  const QString path = mFolder.filePath( "packs.sqlite" );
  CoverageYear before = oneVerdict( "1", "unmet 0" ), after = oneVerdict( "1", "met 1" );
  before.rules << "OLD";
  before.verdicts.front().insert( "OLD", "unmet 0" );
  after.rules << "NEW";
  after.verdicts.front().insert( "NEW", "unmet 0" );
  after.limitMetres = 800;
  storeRun( path, yearlyRecord( "servicecoverage", "2024", QDate( 2024, 6, 1 ) ), coverageTables( before ) );
  RunRecord record = yearlyRecord( "servicecoverage", "2025", QDate( 2025, 6, 1 ) );
  record.standard = "henan-2023";
  record.parametersJson = "{\"MET_SHARE\":0.8}";
  storeRun( path, record, coverageTables( after ) );
  QVariantMap given = parameters( path, "2024", "2025" );
  const AuditOutcome outcome = runAudit( "compareaudits", given );
  QCOMPARE( outcome.warningsWith( { "different standards", "gb50180-2018", "henan-2023" } ).size(), 1 );
  QCOMPARE( outcome.warningsWith( { "different settings", "MET_SHARE 0.9 / 0.8" } ).size(), 1 );
  const QList<QgsFeature> rows = outcome.rows( "CHANGES" );
  QCOMPARE( rows.size(), 3 );
  for ( const QgsFeature &row : rows )
    QVERIFY( row.attribute( "pack_changed" ).toBool() );
  QCOMPARE( rows[0].attribute( "change" ).toString(), QStringLiteral( "resolved" ) );
  QCOMPARE( rows[0].attribute( "note" ).toString(), QStringLiteral( "the requirement was changed: 500 before, 800 now" ) );
  QCOMPARE( rows[1].attribute( "item" ).toString() + rows[1].attribute( "change" ).toString(), QStringLiteral( "OLDunknown" ) );
  QCOMPARE( rows[1].attribute( "note" ).toString(), QStringLiteral( "the later run does not ask this any more: not comparable" ) );
  QCOMPARE( rows[2].attribute( "item" ).toString() + rows[2].attribute( "change" ).toString(), QStringLiteral( "NEWnew" ) );
  QCOMPARE( rows[2].attribute( "note" ).toString(), QStringLiteral( "the earlier run does not ask this: the problem may be older" ) );
  const QgsFeature closed = outcome.rows( "LEDGER" ).at( 0 );
  QCOMPARE( closed.attribute( "standard_first" ).toString() + " " + closed.attribute( "standard_last" ).toString(), QStringLiteral( "gb50180-2018 henan-2023" ) );
  QVERIFY( closed.attribute( "pack_changed" ).toBool() );
}

void TestCompareAuditsRuns::secondFile_isMatchedAcrossCoordinateSystems()
{
  // Run B stands in another file, in degrees, with new ids; the history of both files counts, a copied run once.
  const QString first = mFolder.filePath( "a.sqlite" ), second = mFolder.filePath( "b.sqlite" );
  storeRun( first, yearlyRecord( "servicecoverage", "2023", QDate( 2023, 6, 1 ) ), coverageTables( oneVerdict( "1", "unmet 0" ) ) );
  storeRun( first, yearlyRecord( "servicecoverage", "2024", QDate( 2024, 6, 1 ) ), coverageTables( oneVerdict( "1", "partly 0.5" ) ) );
  CoverageYear degrees = oneVerdict( "X1", "met 1" );
  degrees.crs = "EPSG:4490";
  storeRun( second, yearlyRecord( "servicecoverage", "2025", QDate( 2025, 6, 1 ) ), coverageTables( degrees ), 4490 );
  QVariantMap given = parameters( first, "2024", "2025" );
  given["RESULTS_B"] = second;
  const AuditOutcome outcome = runAudit( "compareaudits", given );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  const QgsFeature change = outcome.rows( "CHANGES" ).at( 0 );
  QCOMPARE( change.attribute( "change" ).toString() + " " + change.attribute( "matched_by" ).toString(), QStringLiteral( "resolved place" ) );
  const QgsFeature closed = outcome.rows( "LEDGER" ).at( 0 );
  QCOMPARE( closed.attribute( "first_period" ).toString() + " " + closed.attribute( "closed_period" ).toString(), QStringLiteral( "2023 2025" ) );
  QCOMPARE( outcome.layers.at( "LEDGER" )->crs().authid(), QStringLiteral( "EPSG:4547" ) );
  QVERIFY( std::abs( closed.geometry().boundingBox().xMinimum() - 500000.0 ) < 0.01 );
  // A copy of the file is not another run.
  const QString copy = mFolder.filePath( "copy.sqlite" );
  QVERIFY( QFile::copy( first, copy ) );
  given["RESULTS_B"] = copy;
  given["RUN_B"] = "2024";
  QVERIFY( runAudit( "compareaudits", given ).error.contains( "both mean" ) );
  given["RUN_A"] = "2023";
  QCOMPARE( runAudit( "compareaudits", given ).rows( "LEDGER" ).at( 0 ).attribute( "last_period" ).toString(), QStringLiteral( "2024" ) );
}

void TestCompareAuditsRuns::pointCommunities_stayPoints()
{
  const QString path = mFolder.filePath( "points.sqlite" );
  for ( const QString &period : { QStringLiteral( "2024" ), QStringLiteral( "2025" ) } )
  {
    std::vector<TableRows> tables = coverageTables( oneVerdict( period == "2024" ? "1" : "P1", "unmet 0" ) );
    tables[1].geometry = GeometryKind::Point;
    tables[1].rows[0].wkb = pointWkb( 500000, 3800000 );
    storeRun( path, yearlyRecord( "servicecoverage", period, QDate( period.toInt(), 6, 1 ) ), tables );
  }
  QVariantMap given = parameters( path, "2024", "2025" );
  const AuditOutcome outcome = runAudit( "compareaudits", given );
  QCOMPARE( outcome.rows( "CHANGES" ).at( 0 ).attribute( "matched_by" ).toString(), QStringLiteral( "place" ) );
  QCOMPARE( outcome.rows( "LEDGER" ).at( 0 ).geometry().asPoint(), QgsPointXY( 500000, 3800000 ) );
}

RENEWAL_QGIS_MAIN( TestCompareAuditsRuns )
#include "test_compare_audits_runs.moc"
