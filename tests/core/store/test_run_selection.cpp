#include "core/store/run_selection.h"
#include "tests/support/store_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace renewal::tests;
using renewal::store::selectRuns;
using renewal::store::StoredRun;
using renewal::store::StoreError;

namespace
{

StoredRun storedRun( qint64 id, const QString &algorithm, const QString &area, const QString &period, const QString &status = QStringLiteral( "complete" ) )
{
  StoredRun run { id, status, runRecord( area, algorithm ) };
  run.record.period = period;
  return run;
}

//! Two audits of two districts over two years, with a corrected run and one that was not finished.
std::vector<StoredRun> sampleRuns()
{
  return {
    storedRun( 1, "servicecoverage", "East", "2024" ),
    storedRun( 2, "parkinggap", "East", "2024" ),
    storedRun( 3, "servicecoverage", "West", "2024" ),
    storedRun( 4, "servicecoverage", "East", "2024" ), // corrects #1
    storedRun( 5, "servicecoverage", "East", "2025" ),
    storedRun( 6, "servicecoverage", "West", "2025", "started" ),
    storedRun( 7, "parkinggap", "", "" ),
  };
}

QList<qint64> idsOf( const std::vector<StoredRun> &runs )
{
  QList<qint64> ids;
  for ( const StoredRun &run : runs )
    ids << run.runId;
  return ids;
}

QString sentenceOf( const std::vector<StoredRun> &runs, const QString &text )
{
  try
  {
    selectRuns( runs, text, QStringLiteral( "/data/results.sqlite" ) );
  }
  catch ( const StoreError &error )
  {
    return error.message();
  }
  return QString();
}

} // namespace

//! "#12" is a run, anything else a period.
class TestRunSelection : public QObject
{
    Q_OBJECT

  private slots:
    void fileWithoutRuns_isRefused();
    void unknownRun_isRefusedWithTheRunsThereAre();
    void unknownPeriod_isRefusedWithThePeriodsThereAre();
    void longLists_areCut();
    void runOrPeriod_isFound_data();
    void runOrPeriod_isFound();
    void storedRuns_areFoundInTheFile();
};

void TestRunSelection::fileWithoutRuns_isRefused()
{
  QVERIFY( sentenceOf( {}, "2025" ).contains( "holds no runs yet" ) );
}

void TestRunSelection::unknownRun_isRefusedWithTheRunsThereAre()
{
  for ( const char *text : { "#99", "#0", "#99999999999999999999", "#6" } ) // #6 was not finished
  {
    const QString sentence = sentenceOf( sampleRuns(), text );
    QVERIFY2( sentence.contains( QString( "no complete run %1 in" ).arg( text ) ), qPrintable( sentence ) );
    QVERIFY2( sentence.contains( "/data/results.sqlite" ) && sentence.contains( "#3 servicecoverage, West, 2024" ), qPrintable( sentence ) );
  }
}

void TestRunSelection::unknownPeriod_isRefusedWithThePeriodsThereAre()
{
  for ( const char *text : { "2023", "#", "#x", "#-4", "12" } )
  {
    const QString sentence = sentenceOf( sampleRuns(), text );
    QVERIFY2( sentence.contains( QString( "of the period \"%1\"" ).arg( text ) ), qPrintable( sentence ) );
    QVERIFY2( sentence.contains( "2024; 2025." ) && sentence.contains( "#7" ), qPrintable( sentence ) );
  }
  QVERIFY( sentenceOf( { storedRun( 3, "parkinggap", "", "" ) }, "2025" ).contains( "without a period" ) );
}

void TestRunSelection::longLists_areCut()
{
  std::vector<StoredRun> runs;
  for ( int i = 1; i <= 20; ++i )
    runs.push_back( storedRun( i, "parkinggap", "", QString::number( 2000 + i ) ) );
  const QString sentence = sentenceOf( runs, "1999" );
  QVERIFY2( sentence.contains( "2009; " ) && !sentence.contains( "2008" ) && sentence.contains( "8 more" ), qPrintable( sentence ) );
}

void TestRunSelection::runOrPeriod_isFound_data()
{
  QTest::addColumn<QString>( "text" );
  QTest::addColumn<QList<qint64>>( "ids" );
  QTest::newRow( "one run" ) << "#1" << QList<qint64> { 1 };
  QTest::newRow( "one run, blanks" ) << " # 1 " << QList<qint64> { 1 };
  QTest::newRow( "one run, full width" ) << QString::fromUtf8( "＃１" ) << QList<qint64> { 1 };
  QTest::newRow( "newest of a period, per audit and area" ) << "2024" << QList<qint64> { 2, 3, 4 };
  QTest::newRow( "blanks around a period" ) << " 2024 " << QList<qint64> { 2, 3, 4 };
  QTest::newRow( "only what is complete" ) << "2025" << QList<qint64> { 5 };
  QTest::newRow( "nothing named: the newest of all" ) << "" << QList<qint64> { 2, 3, 5, 7 };
}

void TestRunSelection::runOrPeriod_isFound()
{
  QFETCH( QString, text );
  QFETCH( QList<qint64>, ids );
  QCOMPARE( idsOf( selectRuns( sampleRuns(), text, "x" ) ), ids );
}

void TestRunSelection::storedRuns_areFoundInTheFile()
{
  QTemporaryDir folder;
  const QString path = folder.filePath( "results.sqlite" );
  writeSampleRun( path, "East" );
  writeSampleRun( path, "East" );
  const std::vector<StoredRun> runs = ResultsDatabase::open( path, ResultsDatabase::Access::Read ).runs();
  QCOMPARE( idsOf( selectRuns( runs, "2025", path ) ), QList<qint64> { 2 } );
  QCOMPARE( idsOf( selectRuns( runs, "#1", path ) ), QList<qint64> { 1 } );
}

QTEST_GUILESS_MAIN( TestRunSelection )
#include "test_run_selection.moc"
