#include "core/store/run_history.h"
#include "core/store/run_reader.h"
#include "tests/support/store_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace renewal::tests;
using renewal::store::FileRun;
using renewal::store::FileRuns;
using renewal::store::pairRuns;
using renewal::store::RunPairs;
using renewal::store::StoredRun;
using renewal::store::StoreError;

namespace
{

//! A run of coverage that was finished in the month \a month, counted from January 2020.
StoredRun storedRun( qint64 id, const QString &period, int month, const QString &area = QStringLiteral( "East" ), const QString &algorithm = QStringLiteral( "servicecoverage" ) )
{
  StoredRun run { id, QStringLiteral( "complete" ), runRecord( area, algorithm ) };
  run.record.period = period;
  run.record.finishedAt = QDateTime( QDate( 2020, 1, 1 ).addMonths( month ), QTime( 12, 0 ), Qt::UTC );
  return run;
}

RunPairs paired( const std::vector<FileRuns> &files, const QString &before, const QString &after )
{
  return pairRuns( files, before, after, { "servicecoverage", "parkinggap" } );
}

//! Returns the runs of a history as "1 3 7", those of the second file as "b2".
QString historyOf( const std::vector<FileRuns> &files, const QString &before, const QString &after )
{
  QStringList ids;
  const RunPairs pairs = paired( files, before, after );
  for ( const FileRun &run : pairs.pairs.at( 0 ).history )
    ids << ( run.file == 0 ? QString() : QStringLiteral( "b" ) ) + QString::number( run.run.runId );
  return ids.join( ' ' );
}

QString sentenceOf( const std::vector<FileRuns> &files, const QString &before, const QString &after )
{
  try
  {
    paired( files, before, after );
  }
  catch ( const StoreError &error )
  {
    return error.message();
  }
  return QString();
}

} // namespace

//! Which runs are compared, and which lead to the later one.
class TestRunHistory : public QObject
{
    Q_OBJECT

  private slots:
    void strangers_areRefused();
    void pairs_areOfOneAuditAndArea();
    void history_endsWithTheLaterRun();
    void periods_goByYear();
    void periodsWithoutYear_goByDate();
    void namedRuns_goBeforeTheNewest();
    void secondFile_addsItsRunsOnce();
    void reader_readsOneRunAndWritesNothing();
};

void TestRunHistory::strangers_areRefused()
{
  const std::vector<FileRuns> files { { "f", { storedRun( 1, "2024", 1 ), storedRun( 2, "2025", 2, "East", "parkinggap" ), storedRun( 3, "2025", 2, "West" ), storedRun( 4, "2025", 2, "East", "servicecircles" ), storedRun( 5, "2024", 1, "East", "servicecircles" ) } } };
  QVERIFY( sentenceOf( files, "#1", "#2" ).contains( "different audits" ) );
  QVERIFY( sentenceOf( files, "#1", "#3" ).contains( "no audit of the same area" ) );
  QVERIFY( sentenceOf( files, "#5", "#4" ).contains( "servicecoverage, parkinggap" ) );
  QVERIFY( sentenceOf( files, "#1", "2024" ).contains( "both mean" ) );
}

void TestRunHistory::pairs_areOfOneAuditAndArea()
{
  const std::vector<FileRuns> files { { "f", { storedRun( 1, "2024", 1, "West" ), storedRun( 2, "2024", 1, "East", "parkinggap" ), storedRun( 3, "2024", 1 ), storedRun( 4, "2025", 9, "East", "parkinggap" ), storedRun( 5, "2025", 9 ), storedRun( 6, "2025", 9, "North" ) } } };
  const RunPairs pairs = paired( files, "2024", "2025" );
  QCOMPARE( pairs.pairs.size(), std::size_t( 2 ) );
  QCOMPARE( pairs.pairs[0].before.run.runId, qint64( 3 ) ); // coverage first
  QCOMPARE( pairs.pairs[0].after.run.runId, qint64( 5 ) );
  QCOMPARE( pairs.pairs[1].after.run.runId, qint64( 4 ) );
  QCOMPARE( pairs.leftOut, QStringList( { "#1 servicecoverage, West, 2024", "#6 servicecoverage, North, 2025" } ) );
}

void TestRunHistory::history_endsWithTheLaterRun()
{
  // 2023 was run twice: the newest counts. 2026 is later than RUN_B.
  const std::vector<FileRuns> files { { "f", { storedRun( 1, "2023", 1 ), storedRun( 2, "2023", 2 ), storedRun( 3, "2024", 14 ), storedRun( 4, "2025", 26 ), storedRun( 5, "2026", 38 ) } } };
  QCOMPARE( historyOf( files, "2024", "2025" ), QStringLiteral( "2 3 4" ) );
  QCOMPARE( paired( files, "2024", "2025" ).pairs[0].beforeAt, std::optional<std::size_t>( 1 ) );
  QCOMPARE( historyOf( files, "2025", "2024" ), QStringLiteral( "2 3" ) );
  QVERIFY( !paired( files, "2025", "2024" ).pairs[0].beforeAt );
}

void TestRunHistory::periods_goByYear()
{
  // The audit of 2023 was made up for in 2026, the first half of 2025 before the second.
  const std::vector<FileRuns> files { { "f", { storedRun( 1, QStringLiteral( "2025上半年" ), 26 ), storedRun( 2, QStringLiteral( "2025下半年" ), 32 ), storedRun( 3, "2023", 70 ) } } };
  QCOMPARE( historyOf( files, "#1", "#2" ), QStringLiteral( "3 1 2" ) );
}

void TestRunHistory::periodsWithoutYear_goByDate()
{
  const std::vector<FileRuns> files { { "f", { storedRun( 1, "second", 9 ), storedRun( 2, "first", 3 ), storedRun( 3, "", 6 ), storedRun( 4, "", 12 ) } } };
  QCOMPARE( historyOf( files, "first", "#4" ), QStringLiteral( "2 3 1 4" ) );
}

void TestRunHistory::namedRuns_goBeforeTheNewest()
{
  const std::vector<FileRuns> files { { "f", { storedRun( 1, "2024", 1 ), storedRun( 2, "2024", 2 ), storedRun( 3, "2024", 3 ), storedRun( 4, "2025", 14 ) } } };
  QCOMPARE( historyOf( files, "#2", "2025" ), QStringLiteral( "2 4" ) );
  QCOMPARE( historyOf( files, "#1", "#3" ), QStringLiteral( "1 3" ) ); // two runs of one period
}

void TestRunHistory::secondFile_addsItsRunsOnce()
{
  const StoredRun copied = storedRun( 2, "2024", 14 );
  StoredRun copy = copied;
  copy.runId = 7;
  const std::vector<FileRuns> files { { "a", { storedRun( 1, "2023", 1 ), copied } }, { "b", { copy, storedRun( 8, "2025", 26 ), storedRun( 9, "2023", 3 ) } } };
  QCOMPARE( historyOf( files, "2024", "2025" ), QStringLiteral( "b9 2 b8" ) ); // 2023: the later run of the two files
  QVERIFY( sentenceOf( files, "2024", "#7" ).contains( "both mean" ) );
}

void TestRunHistory::reader_readsOneRunAndWritesNothing()
{
  QTemporaryDir folder;
  const QString path = folder.filePath( "results.sqlite" );
  writeSampleRun( path, "A", 2 );
  writeSampleRun( path, "B", 3 );
  TestProgress progress;
  renewal::store::RunReader reader( path, progress );
  QCOMPARE( reader.srid(), 4547 );
  QStringList rows;
  reader.read( "coverage_summary", { "community_id", "no_such_column" }, 2, [&]( const std::vector<QVariant> &cells, const QByteArray &wkb )
               { rows << cells[0].toString() + ( cells[1].isValid() ? "?" : "" ) + ( wkb.size() > 90 ? "+" : "-" ); } );
  QCOMPARE( rows, QStringList( { "0+", "1+", "2+" } ) );
  int count = 0;
  const auto take = [&count]( const std::vector<QVariant> &, const QByteArray &wkb )
  { count += wkb.isEmpty() ? 1 : 100; };
  reader.read( "coverage", { "rule" }, 1, take ); // no geometry
  QCOMPARE( count, 2 );
  reader.read( "parking_gap", { "gap_after" }, 1, take ); // no such table in this file
  reader.read( "x\"; DROP TABLE coverage; --", { "rule" }, 1, take );
  QCOMPARE( count, 2 );
  QVERIFY_EXCEPTION_THROWN( renewal::store::RunReader( folder.filePath( "missing.sqlite" ), progress ), StoreError );
  TestProgress canceled( 1 );
  renewal::store::RunReader other( path, progress );
  QVERIFY_EXCEPTION_THROWN( ( renewal::store::RunReader( path, canceled ).read( "coverage", { "rule" }, 1, take ) ), renewal::model::Canceled );
}

QTEST_GUILESS_MAIN( TestRunHistory )
#include "test_run_history.moc"
