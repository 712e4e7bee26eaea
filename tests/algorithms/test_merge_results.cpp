// Many results databases into one: each run once, whole files or nothing, one coordinate reference system, sources untouched.
#include "tests/support/audit_harness.h"
#include "tests/support/store_fixture.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QtTest>

using namespace renewal;
using namespace renewal::tests;

class TestMergeResults : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase() { addProviderOnce(); }
    void init();
    void uselessInput_isRefused();
    void badFile_isNamedAndTheOthersAreMerged();
    void otherKindOfCommunities_isRefused();
    void runs_getNewNumbersAndKeepTheirRows();
    void mergingTwice_changesNothing();
    void folder_isSearchedAndTheTargetLeftOut();
    void otherCrs_isTransformed();
    void latestViews_showTheNewestWhateverTheOrder();
    void olderRunLater_isWarnedAbout();
    void unfinishedRun_staysBehind();
    void damagedGeometry_refusesTheWholeFile();
    void surveys_areJoinedOnce();
    void source_isNotTouched();
    void cancel_leavesNothingOfTheFile();

  private:
    QString file( const QString &name ) const { return mFolder->filePath( name ); }
    //! Writes a run of coverage with \a count communities that was finished \a day of June 2025.
    void writeRun( const QString &path, const QString &area, int day, int count = 2, int epsg = 4547, GeometryKind kind = GeometryKind::MultiPolygon ) const;
    AuditOutcome merge( const QStringList &inputs, double cancelAt = 1000.0 ) const;

    std::unique_ptr<QTemporaryDir> mFolder;
    QString mTarget;
};

void TestMergeResults::init()
{
  mFolder = std::make_unique<QTemporaryDir>();
  mTarget = file( QStringLiteral( "全市 'merged\".sqlite" ) );
}

void TestMergeResults::writeRun( const QString &path, const QString &area, int day, int count, int epsg, GeometryKind kind ) const
{
  ResultsDatabase database = ResultsDatabase::open( path, ResultsDatabase::Access::Write );
  database.setSrid( epsg );
  RunRecord record = runRecord( area );
  record.startedAt = QDateTime( QDate( 2025, 6, day ), QTime( 8, 0 ), Qt::UTC );
  record.finishedAt = record.startedAt.addSecs( 60 );
  TestProgress progress;
  database.writeRun( record, { coverageRows( count ), summaryRows( count, kind ) }, {}, progress );
}

AuditOutcome TestMergeResults::merge( const QStringList &inputs, double cancelAt ) const
{
  return runAudit( "mergeresults", { { "INPUTS", inputs }, { "RESULTS", mTarget }, { "MERGED", QgsProcessing::TEMPORARY_OUTPUT } }, cancelAt );
}

void TestMergeResults::uselessInput_isRefused()
{
  QVERIFY( QDir( mFolder->path() ).mkdir( "empty" ) );
  AuditOutcome outcome = merge( { file( "empty" ) } );
  QVERIFY( !outcome.isDone && outcome.error.contains( "nothing to merge" ) );
  QCOMPARE( outcome.warningsWith( { "empty", "holds no results database" } ).size(), 1 );
  outcome = merge( { file( "missing.sqlite" ) } );
  QVERIFY2( !outcome.isDone && outcome.error.contains( "There is no results database" ), qPrintable( outcome.error ) );
  QVERIFY( !QFile::exists( mTarget ) );
  writeRun( mTarget, "东区", 1 );
  outcome = merge( { mTarget } );
  QVERIFY( !outcome.isDone && outcome.warningsWith( { "RESULTS itself" } ).size() == 1 );
}

void TestMergeResults::badFile_isNamedAndTheOthersAreMerged()
{
  QFile text( file( "text.sqlite" ) );
  QVERIFY( text.open( QIODevice::WriteOnly ) && text.write( "this is no database, but long enough to be read as one" ) > 0 );
  text.close();
  writeRun( file( "newer.sqlite" ), "西区", 1 );
  Look( file( "newer.sqlite" ) ).execute( "PRAGMA user_version = 99" );
  writeRun( file( "good.sqlite" ), "东区", 1 );
  const AuditOutcome outcome = merge( { file( "text.sqlite" ), file( "newer.sqlite" ), file( "good.sqlite" ) } );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( outcome.results.value( "COPIED" ).toInt(), 1 );
  QCOMPARE( outcome.results.value( "REFUSED" ).toInt(), 2 );
  QCOMPARE( outcome.warningsWith( { "text.sqlite was not merged", "not a SpatiaLite database" } ).size(), 1 );
  QCOMPARE( outcome.warningsWith( { "newer.sqlite was not merged", "newer version" } ).size(), 1 );
  QStringList words;
  for ( const QgsFeature &row : outcome.rows( "MERGED" ) )
    words << row.attribute( "outcome" ).toString();
  QCOMPARE( words, QStringList( { "copied", "refused", "refused" } ) );
}

void TestMergeResults::otherKindOfCommunities_isRefused()
{
  writeRun( file( "polygons.sqlite" ), "东区", 1 );
  writeRun( file( "points.sqlite" ), "西区", 2, 2, 4547, GeometryKind::Point );
  const AuditOutcome outcome = merge( { file( "points.sqlite" ), file( "polygons.sqlite" ) } );
  QCOMPARE( outcome.warningsWith( { "points.sqlite was not merged", "communities as polygons" } ).size(), 1 );
  QCOMPARE( Look( mTarget ).integer( "SELECT count(*) FROM audit_run" ), 1 );
}

void TestMergeResults::runs_getNewNumbersAndKeepTheirRows()
{
  writeRun( file( "a.sqlite" ), "东区", 1, 2 );
  writeRun( file( "a.sqlite" ), "南区", 2, 3 );
  writeRun( file( "b.sqlite" ), "西区", 3, 4 );
  const AuditOutcome outcome = merge( { file( "b.sqlite" ), file( "a.sqlite" ) } );
  QVERIFY2( outcome.isDone && outcome.warnings.isEmpty(), qPrintable( outcome.error + outcome.warnings.join( ' ' ) ) );
  QCOMPARE( outcome.results.value( "COPIED" ).toInt(), 3 );
  Look look( mTarget );
  QVERIFY( look.isIntact() );
  QCOMPARE( look.text( "SELECT group_concat(run_id || area || period || finished_at) FROM (SELECT * FROM audit_run ORDER BY run_id)" ),
            QStringLiteral( "1东区20252025-06-01T08:01:00.000Z,2南区20252025-06-02T08:01:00.000Z,3西区20252025-06-03T08:01:00.000Z" ) );
  // Communities 0, 1 of run 1; 0, 1, 2 of run 2; 0 to 3 of run 3; two tables alike.
  for ( const char *table : { "coverage", "coverage_summary" } )
    QCOMPARE( look.text( QStringLiteral( "SELECT group_concat(run_id || '/' || community_id) FROM (SELECT * FROM %1 ORDER BY row_id)" ).arg( table ) ), QStringLiteral( "1/0,1/1,2/0,2/1,2/2,3/0,3/1,3/2,3/3" ) );
  QCOMPARE( look.integer( "SELECT count(*) FROM idx_coverage_summary_geometry" ), 9 );
  QCOMPARE( look.integer( "SELECT count(*) FROM coverage_summary_latest" ), 9 );
  QCOMPARE( look.integer( "SELECT count(*) FROM layer_styles WHERE f_table_name IN ('coverage_summary', 'coverage_summary_latest') AND styleQML LIKE '%<qgis%'" ), 4 );
  // What the two files say of a row is what the merged one says of it.
  look.execute( QStringLiteral( "ATTACH '%1' AS b" ).arg( file( "b.sqlite" ) ) );
  const QString columns = "community_id, community_name, population, rules_must, score, grade, missing, edge, AsBinary(geometry)";
  QCOMPARE( look.integer( QStringLiteral( "SELECT count(*) FROM (SELECT %1 FROM coverage_summary WHERE run_id = 3 INTERSECT SELECT %1 FROM b.coverage_summary)" ).arg( columns ) ), 4 );
}

void TestMergeResults::mergingTwice_changesNothing()
{
  writeRun( file( "a.sqlite" ), "东区", 1 );
  writeRun( file( "b.sqlite" ), "西区", 2 );
  merge( { file( "a.sqlite" ) } );
  const AuditOutcome outcome = merge( { file( "a.sqlite" ), file( "b.sqlite" ), file( "a.sqlite" ) } );
  QCOMPARE( outcome.results.value( "COPIED" ).toInt(), 1 );
  QCOMPARE( outcome.results.value( "PRESENT" ).toInt(), 1 );
  // The same run, found again by a second way to it, and the merged file merged back.
  QVERIFY( QFile::copy( mTarget, file( "again.sqlite" ) ) );
  const AuditOutcome again = merge( { file( "again.sqlite" ) } );
  QCOMPARE( again.results.value( "PRESENT" ).toInt(), 2 );
  QCOMPARE( again.rows( "MERGED" ).at( 0 ).attribute( "outcome" ).toString(), QStringLiteral( "present" ) );
  Look look( mTarget );
  QCOMPARE( look.integer( "SELECT count(*) FROM audit_run" ), 2 );
  QCOMPARE( look.integer( "SELECT count(*) FROM coverage" ), 4 );
}

void TestMergeResults::folder_isSearchedAndTheTargetLeftOut()
{
  QVERIFY( QDir( mFolder->path() ).mkpath( "jobs/1/done" ) && QDir( mFolder->path() ).mkpath( "jobs/2/.part" ) );
  writeRun( file( "jobs/1/done/results.sqlite" ), "东区", 1 );
  writeRun( file( "jobs/2/.part/results.sqlite" ), "西区", 2 ); // of a job that was killed
  mTarget = file( "jobs/results.sqlite" );
  writeRun( mTarget, "南区", 3 );
  const AuditOutcome outcome = merge( { file( "jobs" ) } );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( outcome.results.value( "COPIED" ).toInt(), 1 );
  QCOMPARE( Look( mTarget ).text( "SELECT group_concat(area) FROM (SELECT area FROM audit_run ORDER BY run_id)" ), QStringLiteral( "南区,东区" ) );
}

void TestMergeResults::otherCrs_isTransformed()
{
  // Zone of 114 degrees: its middle, x = 500000, is 114 E. Squares of 100 m; 1 degree of latitude is about 110.9 km there.
  writeRun( file( "degrees.sqlite" ), "东区", 1, 1, 4490 );
  Look( file( "degrees.sqlite" ) ).execute( "UPDATE coverage_summary SET geometry = CastToMultiPolygon(BuildMbr(113.9, 34.3, 113.95, 34.4, 4490))" );
  writeRun( file( "metres.sqlite" ), "西区", 2, 1 );
  const AuditOutcome outcome = merge( { file( "metres.sqlite" ), file( "degrees.sqlite" ) } );
  QVERIFY2( outcome.isDone && outcome.warnings.isEmpty(), qPrintable( outcome.error + outcome.warnings.join( ' ' ) ) );
  Look look( mTarget );
  QCOMPARE( look.integer( "SELECT srid FROM geometry_columns WHERE f_table_name = 'coverage_summary'" ), 4490 );
  const auto number = [&look]( const QString &term )
  { return look.text( QStringLiteral( "SELECT %1 FROM coverage_summary WHERE run_id = 2" ).arg( term ) ).toDouble(); };
  QVERIFY( std::abs( number( "MbrMinX(geometry)" ) - 114.0 ) < 1e-9 );
  QVERIFY( std::abs( ( number( "MbrMaxY(geometry)" ) - number( "MbrMinY(geometry)" ) ) * 110900.0 - 100.0 ) < 0.2 );
  QCOMPARE( look.integer( "SELECT count(*) FROM coverage_summary WHERE ST_SRID(geometry) = 4490" ), 2 );
  // Untouched where nothing had to be transformed.
  QCOMPARE( look.text( "SELECT MbrMinX(geometry) FROM coverage_summary WHERE run_id = 1" ), QStringLiteral( "113.9" ) );
}

void TestMergeResults::latestViews_showTheNewestWhateverTheOrder()
{
  writeRun( file( "a_2025.sqlite" ), "东区", 9, 3 );
  writeRun( file( "b_2024.sqlite" ), "东区", 2, 5 );
  const AuditOutcome outcome = merge( { file( "a_2025.sqlite" ), file( "b_2024.sqlite" ) } );
  QVERIFY( outcome.warnings.isEmpty() );
  QCOMPARE( Look( mTarget ).integer( "SELECT count(*) FROM coverage_latest" ), 3 );
}

void TestMergeResults::olderRunLater_isWarnedAbout()
{
  writeRun( file( "new.sqlite" ), "东区", 9, 3 );
  writeRun( file( "old.sqlite" ), "东区", 2, 5 );
  merge( { file( "new.sqlite" ) } );
  const AuditOutcome outcome = merge( { file( "old.sqlite" ) } );
  QCOMPARE( outcome.warningsWith( { "old.sqlite", "东区", "older than a run of the same audit and area" } ).size(), 1 );
  QVERIFY( !outcome.rows( "MERGED" ).at( 0 ).attribute( "note" ).toString().isEmpty() );
}

void TestMergeResults::unfinishedRun_staysBehind()
{
  writeRun( file( "a.sqlite" ), "东区", 1 );
  writeRun( file( "a.sqlite" ), "西区", 2 );
  Look( file( "a.sqlite" ) ).execute( "UPDATE audit_run SET status = 'running' WHERE run_id = 1" );
  const AuditOutcome outcome = merge( { file( "a.sqlite" ) } );
  QCOMPARE( outcome.warningsWith( { "#1 servicecoverage", "not finished" } ).size(), 1 );
  QCOMPARE( Look( mTarget ).text( "SELECT group_concat(area) FROM audit_run" ), QStringLiteral( "西区" ) );
}

void TestMergeResults::damagedGeometry_refusesTheWholeFile()
{
  writeRun( file( "a.sqlite" ), "东区", 1, 3 );
  {
    Look look( file( "a.sqlite" ) );
    look.execute( "DROP TRIGGER \"ggu_coverage_summary_geometry\"" );
    look.execute( "UPDATE coverage_summary SET geometry = x'0001' WHERE community_id = '2'" );
  }
  writeRun( file( "b.sqlite" ), "西区", 2 );
  const AuditOutcome outcome = merge( { file( "a.sqlite" ), file( "b.sqlite" ) } );
  QCOMPARE( outcome.warningsWith( { "a.sqlite was not merged", "damaged geometry", "coverage_summary" } ).size(), 1 );
  QCOMPARE( Look( mTarget ).integer( "SELECT count(*) FROM coverage" ), 2 );
  QCOMPARE( Look( mTarget ).text( "SELECT group_concat(area) FROM audit_run" ), QStringLiteral( "西区" ) );
}

void TestMergeResults::surveys_areJoinedOnce()
{
  QVERIFY( QDir( mFolder->path() ).mkdir( "east" ) );
  writeRun( file( "east/a.sqlite" ), "东区", 1 );
  writeRun( file( "b.sqlite" ), "西区", 2 );
  TestProgress progress;
  const auto style = []( const store::SurveyCommunities & )
  { return QStringLiteral( "<qgis/>" ); };
  const QVariant none;
  store::addSurveyRows( file( "east/a.sqlite" ), { { "1", "A1", none, "是", "2025-06-01", "王", none, "photos/1.jpg" }, { "2", "A1", none, "否", none, none, none, none } }, style, progress );
  store::addSurveyRows( file( "b.sqlite" ), { { "2", "A1", none, "否", none, none, none, none } }, style, progress );
  merge( { file( "east/a.sqlite" ), file( "b.sqlite" ) } );
  merge( { file( "east/a.sqlite" ) } );
  Look look( mTarget );
  QCOMPARE( look.integer( "SELECT count(*) FROM survey" ), 2 );
  QCOMPARE( look.text( "SELECT photo FROM survey WHERE community_id = '1'" ), QStringLiteral( "east/photos/1.jpg" ) );
  QVERIFY( look.text( "SELECT styleQML FROM layer_styles WHERE f_table_name = 'survey'" ).contains( "<aliases>" ) );
}

void TestMergeResults::source_isNotTouched()
{
  writeRun( file( "a.sqlite" ), "东区", 1 );
  const auto hash = [this]
  {
    QFile source( file( "a.sqlite" ) );
    return source.open( QIODevice::ReadOnly ) ? QCryptographicHash::hash( source.readAll(), QCryptographicHash::Sha256 ) : QByteArray();
  };
  const QByteArray before = hash();
  QVERIFY( !before.isEmpty() );
  QVERIFY( merge( { file( "a.sqlite" ) } ).isDone );
  QCOMPARE( hash(), before );
  QVERIFY( !QFile::exists( file( "a.sqlite-journal" ) ) );
}

void TestMergeResults::cancel_leavesNothingOfTheFile()
{
  writeRun( file( "a.sqlite" ), "东区", 1, 10 );
  writeRun( file( "b.sqlite" ), "西区", 2, 3000 );
  // The first file is half of the work; the cancel comes in the rows of the second.
  const AuditOutcome outcome = merge( { file( "a.sqlite" ), file( "b.sqlite" ) }, 60.0 );
  QVERIFY2( !outcome.isDone && outcome.error.contains( "of 2 files 1 are in RESULTS whole" ), qPrintable( outcome.error ) );
  Look look( mTarget );
  QVERIFY( look.isIntact() );
  QCOMPARE( look.integer( "SELECT count(*) FROM audit_run" ), 1 );
  QCOMPARE( look.integer( "SELECT count(*) FROM coverage" ), 10 );
  QCOMPARE( merge( { file( "a.sqlite" ), file( "b.sqlite" ) } ).results.value( "COPIED" ).toInt(), 1 );
  QCOMPARE( Look( mTarget ).integer( "SELECT count(*) FROM coverage" ), 3010 );
}

RENEWAL_QGIS_MAIN( TestMergeResults )
#include "test_merge_results.moc"
