// Rows of chosen runs, read as they stood at one moment.
#include "core/store/run_rows.h"

#include "tests/support/store_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace renewal;
using namespace renewal::tests;
using store::RunRows;

class TestRunRows : public QObject
{
    Q_OBJECT

  private slots:
    void missingFile_isRefused();
    void missingTable_hasNoColumns();
    void rows_areThoseOfTheRunsInStoredOrder();
    void cancel_stops();

  private:
    QTemporaryDir mFolder;
};

void TestRunRows::missingFile_isRefused()
{
  const TestProgress progress;
  QVERIFY_EXCEPTION_THROWN( RunRows( mFolder.filePath( "none.sqlite" ), {}, progress ), store::StoreError );
}

void TestRunRows::missingTable_hasNoColumns()
{
  const QString path = mFolder.filePath( QStringLiteral( "a.sqlite" ) );
  writeSampleRun( path, QStringLiteral( "金水区" ) );
  const TestProgress progress;
  RunRows rows( path, {}, progress );
  QVERIFY( rows.columnsOf( QStringLiteral( "scorecard" ) ).isEmpty() );
  QVERIFY( rows.columnsOf( QStringLiteral( "x\"; DROP TABLE coverage; --" ) ).isEmpty() );
  QVERIFY( rows.columnsOf( QStringLiteral( "coverage" ) ).contains( QStringLiteral( "verdict" ) ) );
}

void TestRunRows::rows_areThoseOfTheRunsInStoredOrder()
{
  const QString path = mFolder.filePath( QStringLiteral( "b.sqlite" ) );
  writeSampleRun( path, QStringLiteral( "金水区" ), 2 ); // run 1: communities 0, 1
  writeSampleRun( path, QStringLiteral( "二七区" ), 1 ); // run 2: community 0
  writeSampleRun( path, QStringLiteral( "中原区" ), 3 ); // run 3: communities 0, 1, 2
  store::StoredRun first, third;
  first.runId = 1;
  third.runId = 3;
  const TestProgress progress;
  RunRows rows( path, { third, first }, progress );
  QStringList found;
  rows.read( QStringLiteral( "coverage_summary" ), { QStringLiteral( "run_id" ), QStringLiteral( "community_id" ), QStringLiteral( "score" ) }, [&found]( const std::vector<QVariant> &row )
             { found << QStringLiteral( "%1/%2/%3" ).arg( row[0].toLongLong() ).arg( row[1].toString() ).arg( row[2].toDouble() ); } );
  QCOMPARE( found, QStringList( { "1/0/81.5", "1/1/81.5", "3/0/81.5", "3/1/81.5", "3/2/81.5" } ) );
}

void TestRunRows::cancel_stops()
{
  const QString path = mFolder.filePath( QStringLiteral( "c.sqlite" ) );
  writeSampleRun( path, QString(), 5000 );
  store::StoredRun run;
  run.runId = 1;
  const TestProgress progress( 1 );
  const auto read = [&]
  {
    RunRows rows( path, { run }, progress );
    rows.read( QStringLiteral( "coverage" ), { QStringLiteral( "verdict" ) }, []( const std::vector<QVariant> & ) {} );
  };
  QVERIFY_EXCEPTION_THROWN( read(), model::Canceled );
}

QTEST_GUILESS_MAIN( TestRunRows )
#include "test_run_rows.moc"
