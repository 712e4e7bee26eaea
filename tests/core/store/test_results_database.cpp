#include "tests/support/store_fixture.h"

#include "core/store/schema.h"

#include <QTemporaryDir>
#include <QtTest>

#include <limits>

using namespace renewal::tests;
using renewal::store::StoreError;

/**
 * What is in the file. Sample runs have three communities: squares of 100 with corners x = 500000, 500200,
 * 500400 and y = 3800000, so the extent is 500000..500500, 3800000..3800100.
 */
class TestResultsDatabase : public QObject
{
    Q_OBJECT

  private slots:
    void init();
    void newFile_carriesTheSchema();
    void run_isRecordedWhole();
    void rows_keepValuesAndNulls();
    void geometry_isRegisteredIndexedAndPromoted();
    void infiniteNumber_isStoredAsNull();
    void checks_refuseForeignValues_data();
    void checks_refuseForeignValues();
    void deletedRun_takesItsRowsAlong();
    void runId_isNeverUsedAgain();
    void latest_isPerAlgorithmAndArea();
    void latest_ignoresIncompleteRuns();
    void fileKeepsTheSridOfItsFirstRun();
    void otherCommunityKind_isRefused();
    void sridChosenByAnotherSession_isRefused();
    void manyRows_costInProportion();

  private:
    std::unique_ptr<QTemporaryDir> mFolder;
    QString mPath;
};

void TestResultsDatabase::init()
{
  mFolder = std::make_unique<QTemporaryDir>();
  mPath = mFolder->filePath( QStringLiteral( "体检 'results\".sqlite" ) );
}

void TestResultsDatabase::newFile_carriesTheSchema()
{
  ResultsDatabase database = ResultsDatabase::open( mPath, ResultsDatabase::Access::Write );
  QCOMPARE( database.srid(), 0 );
  QVERIFY( database.runs().empty() );
  QVERIFY( !QFile::exists( mPath ) ); // nothing is made before there is something to store
  writeSampleRun( mPath, QStringLiteral( "金水区" ) );

  Look look( mPath );
  QVERIFY( look.isIntact() );
  QCOMPARE( look.integer( "PRAGMA application_id" ), qint64( renewal::store::APPLICATION_ID ) );
  QCOMPARE( look.integer( "PRAGMA user_version" ), qint64( 1 ) );
  QCOMPARE( look.integer( "SELECT CheckSpatialMetaData()" ), qint64( 3 ) );
  const QString columns = look.text( "SELECT group_concat(name) FROM pragma_table_info('audit_run')" );
  QCOMPARE( columns, QString( "run_id,algorithm,area,period,started_at,finished_at,status,standard,standard_sha256,parameters,inputs,plugin_version,qgis_version" ) );
  const QString fields = look.text( "SELECT group_concat(name) FROM pragma_table_info('unserved')" );
  QCOMPARE( fields, QString( "row_id,run_id,community_id,population,missing_count,missing,geometry" ) );
}

void TestResultsDatabase::run_isRecordedWhole()
{
  QCOMPARE( writeSampleRun( mPath, QStringLiteral( " 金水区 " ) ), qint64( 1 ) );
  QCOMPARE( writeSampleRun( mPath, QStringLiteral( "  " ) ), qint64( 2 ) );
  const auto runs = ResultsDatabase::open( mPath, ResultsDatabase::Access::Read ).runs();
  QCOMPARE( runs.size(), std::size_t( 2 ) );
  const RunRecord expected = runRecord( QStringLiteral( "金水区" ) );
  QCOMPARE( runs[0].runId, qint64( 1 ) );
  QCOMPARE( runs[0].status, QString( "complete" ) );
  QCOMPARE( runs[0].record.area, QStringLiteral( "金水区" ) );
  QCOMPARE( runs[0].record.standard, expected.standard );
  QCOMPARE( runs[0].record.inputsJson, expected.inputsJson );
  QCOMPARE( runs[0].record.startedAt, expected.startedAt );
  QVERIFY( runs[1].record.area.isEmpty() );

  Look look( mPath );
  // 08:30 in UTC+8 is 00:30 in UTC, and the run took 1.5 s.
  QCOMPARE( look.text( "SELECT started_at || ' ' || finished_at FROM audit_run WHERE run_id = 1" ), QString( "2025-03-01T00:30:00.000Z 2025-03-01T00:30:01.500Z" ) );
  QCOMPARE( look.integer( "SELECT count(*) FROM audit_run WHERE area IS NULL" ), qint64( 1 ) );
}

void TestResultsDatabase::rows_keepValuesAndNulls()
{
  writeSampleRun( mPath, QString() );
  Look look( mPath );
  QCOMPARE( look.text( "SELECT group_concat(community_id) FROM (SELECT community_id FROM coverage ORDER BY row_id)" ), QString( "0,1,2" ) );
  QCOMPARE( look.text( "SELECT community_name FROM coverage LIMIT 1" ), QStringLiteral( "花园小区" ) );
  QCOMPARE( look.integer( "SELECT count(*) FROM coverage WHERE size_required IS NULL AND covered_share = 0.95 AND farthest_m = 280.25 AND typeof(count_within) = 'integer'" ), qint64( 3 ) );
  QCOMPARE( look.integer( "SELECT count(*) FROM coverage_summary WHERE edge = 0" ), qint64( 3 ) );
}

void TestResultsDatabase::geometry_isRegisteredIndexedAndPromoted()
{
  TestProgress progress;
  ResultsDatabase database = ResultsDatabase::open( mPath, ResultsDatabase::Access::Write );
  database.setSrid( 4547 );
  TableRows summary = summaryRows( 3 );
  summary.rows[1].wkb = squareWkb( 500200, 3800000, true );
  summary.rows[2].wkb.clear();
  database.writeRun( runRecord( {} ), { summary }, {}, progress );
  QCOMPARE( progress.percent(), 100.0 );

  Look look( mPath );
  QCOMPARE( look.text( "SELECT geometry_type || ' ' || srid || ' ' || spatial_index_enabled FROM geometry_columns WHERE f_table_name = 'coverage_summary'" ), QString( "6 4547 1" ) );
  QCOMPARE( look.text( "SELECT AsText(geometry) FROM coverage_summary WHERE row_id = 2" ), QString( "MULTIPOLYGON(((500200 3800000, 500300 3800000, 500300 3800100, 500200 3800100, 500200 3800000)))" ) );
  QCOMPARE( look.integer( "SELECT count(*) FROM coverage_summary WHERE geometry IS NULL" ), qint64( 1 ) );
  QCOMPARE( look.integer( "SELECT CheckSpatialIndex('coverage_summary', 'geometry')" ), qint64( 1 ) );
  QCOMPARE( look.integer( "SELECT count(*) FROM idx_coverage_summary_geometry WHERE xmax > 500250" ), qint64( 1 ) );
}

void TestResultsDatabase::infiniteNumber_isStoredAsNull()
{
  TestProgress progress;
  ResultsDatabase database = ResultsDatabase::open( mPath, ResultsDatabase::Access::Write );
  TableRows coverage = coverageRows( 2 );
  coverage.rows[0].values[7] = std::numeric_limits<double>::infinity();
  coverage.rows[1].values[7] = std::numeric_limits<double>::quiet_NaN();
  database.writeRun( runRecord( {} ), { coverage }, {}, progress );
  QCOMPARE( Look( mPath ).integer( "SELECT count(*) FROM coverage WHERE farthest_m IS NULL" ), qint64( 2 ) );
}

void TestResultsDatabase::checks_refuseForeignValues_data()
{
  QTest::addColumn<int>( "field" );
  QTest::addColumn<QVariant>( "value" );
  QTest::newRow( "verdict" ) << 14 << QVariant( "good" );
  QTest::newRow( "class" ) << 4 << QVariant( "maybe" );
  QTest::newRow( "status" ) << 16 << QVariant( "sure" );
  QTest::newRow( "share above one" ) << 11 << QVariant( 1.01 );
  QTest::newRow( "limit zero" ) << 5 << QVariant( 0.0 );
  QTest::newRow( "negative count" ) << 8 << QVariant( -1 );
  QTest::newRow( "text for a number" ) << 9 << QVariant( "many" );
}

void TestResultsDatabase::checks_refuseForeignValues()
{
  QFETCH( int, field );
  QFETCH( QVariant, value );
  writeSampleRun( mPath, QString() );
  TableRows coverage = coverageRows( 5 );
  coverage.rows[4].values[std::size_t( field )] = value;
  ResultsDatabase database = ResultsDatabase::open( mPath, ResultsDatabase::Access::Write );
  TestProgress progress;
  QVERIFY_EXCEPTION_THROWN( database.writeRun( runRecord( {} ), { coverage }, {}, progress ), StoreError );
  Look look( mPath );
  QCOMPARE( look.integer( "SELECT count(*) FROM coverage" ), qint64( 3 ) );
  QCOMPARE( look.integer( "SELECT count(*) FROM audit_run" ), qint64( 1 ) );
}

void TestResultsDatabase::deletedRun_takesItsRowsAlong()
{
  writeSampleRun( mPath, "A", 3 );
  writeSampleRun( mPath, "B", 2 );
  Look look( mPath );
  look.execute( "DELETE FROM audit_run WHERE run_id = 1" );
  for ( const char *table : { "coverage", "coverage_summary", "unserved" } )
    QCOMPARE( look.integer( QString( "SELECT count(*) FROM %1" ).arg( table ) ), qint64( 2 ) );
  QCOMPARE( look.integer( "SELECT CheckSpatialIndex('unserved', 'geometry')" ), qint64( 1 ) );
  QVERIFY( look.isIntact() );
}

void TestResultsDatabase::runId_isNeverUsedAgain()
{
  writeSampleRun( mPath, "A" );
  QCOMPARE( writeSampleRun( mPath, "A" ), qint64( 2 ) );
  Look( mPath ).execute( "DELETE FROM audit_run WHERE run_id = 2" );
  QCOMPARE( writeSampleRun( mPath, "A" ), qint64( 3 ) );
}

void TestResultsDatabase::latest_isPerAlgorithmAndArea()
{
  // Runs: 1 A, 2 A, 3 B, 4 no area, 5 no area, 6 no area by another algorithm. Newest per group: 2, 3, 5, 6.
  for ( const char *area : { "A", "A", "B", "", "" } )
    writeSampleRun( mPath, area, 1 );
  TestProgress progress;
  ResultsDatabase database = ResultsDatabase::open( mPath, ResultsDatabase::Access::Write );
  database.writeRun( runRecord( {}, "completenessaudit" ), { coverageRows( 1 ), unservedRows( 1 ) }, {}, progress );
  Look look( mPath );
  QCOMPARE( look.text( "SELECT group_concat(run_id) FROM (SELECT run_id FROM coverage_latest ORDER BY run_id)" ), QString( "2,3,5,6" ) );
  QCOMPARE( look.text( "SELECT group_concat(run_id) FROM (SELECT run_id FROM coverage_summary_latest ORDER BY run_id)" ), QString( "2,3,5" ) );
  QCOMPARE( look.text( "SELECT view_rowid || ' ' || f_table_name || ' ' || read_only FROM views_geometry_columns WHERE view_name = 'unserved_latest' AND view_geometry = 'geometry'" ), QString( "row_id unserved 1" ) );
}

void TestResultsDatabase::latest_ignoresIncompleteRuns()
{
  writeSampleRun( mPath, "A", 1 );
  writeSampleRun( mPath, "A", 1 );
  Look look( mPath );
  look.execute( "UPDATE audit_run SET status = 'imported' WHERE run_id = 2" );
  QCOMPARE( look.text( "SELECT group_concat(run_id) FROM coverage_latest" ), QString( "1" ) );
}

void TestResultsDatabase::fileKeepsTheSridOfItsFirstRun()
{
  writeSampleRun( mPath, QString() );
  ResultsDatabase database = ResultsDatabase::open( mPath, ResultsDatabase::Access::Write );
  QCOMPARE( database.srid(), 4547 );
  QCOMPARE( database.communityKind(), GeometryKind::MultiPolygon );
  QVERIFY_EXCEPTION_THROWN( database.setSrid( 4490 ), StoreError );
  TestProgress progress;
  TableRows table = unservedRows( 1 );
  ResultsDatabase other = ResultsDatabase::open( mFolder->filePath( "b.sqlite" ), ResultsDatabase::Access::Write );
  QVERIFY_EXCEPTION_THROWN( other.writeRun( runRecord( {} ), { table }, {}, progress ), std::invalid_argument );
  other.setSrid( 999999 );
  QVERIFY_EXCEPTION_THROWN( other.writeRun( runRecord( {} ), { table }, {}, progress ), StoreError );
}

void TestResultsDatabase::otherCommunityKind_isRefused()
{
  writeSampleRun( mPath, QString() );
  ResultsDatabase database = ResultsDatabase::open( mPath, ResultsDatabase::Access::Write );
  TestProgress progress;
  QVERIFY_EXCEPTION_THROWN( database.writeRun( runRecord( {} ), { summaryRows( 1, GeometryKind::Point ) }, {}, progress ), StoreError );

  const QString points = mFolder->filePath( "points.sqlite" );
  ResultsDatabase second = ResultsDatabase::open( points, ResultsDatabase::Access::Write );
  second.setSrid( 4490 );
  second.writeRun( runRecord( {} ), { summaryRows( 2, GeometryKind::Point ) }, {}, progress );
  QCOMPARE( ResultsDatabase::open( points, ResultsDatabase::Access::Read ).communityKind(), GeometryKind::Point );
  QVERIFY_EXCEPTION_THROWN( second.writeRun( runRecord( {} ), { summaryRows( 1 ) }, {}, progress ), StoreError );
  QCOMPARE( Look( points ).integer( "SELECT count(*) FROM coverage_summary" ), qint64( 2 ) );
}

void TestResultsDatabase::sridChosenByAnotherSession_isRefused()
{
  ResultsDatabase late = ResultsDatabase::open( mPath, ResultsDatabase::Access::Write );
  late.setSrid( 4490 );
  writeSampleRun( mPath, QString() ); // EPSG:4547 gets there first
  TestProgress progress;
  QVERIFY_EXCEPTION_THROWN( late.writeRun( runRecord( {} ), { unservedRows( 1 ) }, {}, progress ), StoreError );
  QCOMPARE( Look( mPath ).integer( "SELECT count(*) FROM audit_run" ), qint64( 1 ) );
}

//! Milliseconds to write a run of \a count rows without and \a count / 4 with geometry into \a path.
qint64 millisecondsFor( const QString &path, int count )
{
  const TableRows coverage = coverageRows( count );
  const TableRows unserved = unservedRows( count / 4 );
  ResultsDatabase database = ResultsDatabase::open( path, ResultsDatabase::Access::Write );
  database.setSrid( 4547 );
  TestProgress progress;
  QElapsedTimer timer;
  timer.start();
  database.writeRun( runRecord( {} ), { coverage, unserved }, {}, progress );
  return timer.elapsed();
}

void TestResultsDatabase::manyRows_costInProportion()
{
  const qint64 few = millisecondsFor( mPath, 5000 );
  const qint64 many = millisecondsFor( mPath, 40000 );
  qInfo( "5,000 rows: %lld ms; 40,000 rows: %lld ms", few, many );
  // Eight times the rows; a cost that grows with the square would take 64 times as long.
  QVERIFY( many < 32 * std::max<qint64>( few, 10 ) );
  QCOMPARE( Look( mPath ).integer( "SELECT (SELECT count(*) FROM coverage) + (SELECT count(*) FROM unserved)" ), qint64( 45000 + 11250 ) );
}

QTEST_GUILESS_MAIN( TestResultsDatabase )
#include "test_results_database.moc"
