#include "tests/support/store_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

#include <thread>

using namespace renewal::tests;
using renewal::store::StoreError;

namespace
{

//! Pages every new connection may use; 0 = no limit. SQLite reports SQLITE_FULL beyond, as on a full disk.
int sPageLimit = 0;

int limitPages( sqlite3 *database, char **, const void * )
{
  if ( sPageLimit > 0 )
    sqlite3_exec( database, ( "PRAGMA max_page_count = " + std::to_string( sPageLimit ) ).c_str(), nullptr, nullptr, nullptr );
  return SQLITE_OK;
}

//! To be called before each writing: closing a SpatiaLite connection forgets all such extensions.
void setPageLimit( int pages )
{
  sPageLimit = pages;
  sqlite3_auto_extension( reinterpret_cast<void ( * )()>( limitPages ) );
}

} // namespace

//! Nothing lost: other writers, a full disk, a cancel and damaged values leave the whole of a run or nothing.
class TestStoreFaults : public QObject
{
    Q_OBJECT

  private slots:
    void init();
    void cleanup() { sPageLimit = 0; }
    void secondWriter_waits();
    void secondWriter_saysWhoHoldsTheFile();
    void cancelWhileWaiting_isObeyed();
    void fullDisk_leavesNothingAtAnyMoment();
    void cancel_leavesNothingAtAnyMoment();
    void wrongGeometry_leavesNothing();
    void madeRows_areStoredInOrderOrNotAtAll();

  private:
    //! Returns the sentence of the StoreError that writing one run to \a path gives, or an empty string.
    QString sentenceOfWriting( const QString &path, int busyTimeoutMs = 200 );

    std::unique_ptr<QTemporaryDir> mFolder;
    QString mPath;
};

void TestStoreFaults::init()
{
  mFolder = std::make_unique<QTemporaryDir>();
  mPath = mFolder->filePath( "results.sqlite" );
}

QString TestStoreFaults::sentenceOfWriting( const QString &path, int busyTimeoutMs )
{
  try
  {
    writeSampleRun( path, "A", 3, busyTimeoutMs );
  }
  catch ( const StoreError &error )
  {
    return error.message();
  }
  return QString();
}

void TestStoreFaults::secondWriter_waits()
{
  writeSampleRun( mPath, "A" );
  Look first( mPath );
  first.execute( "BEGIN IMMEDIATE" );
  qint64 runId = 0;
  std::thread second( [&]
                      { runId = writeSampleRun( mPath, "B", 3, 20000 ); } );
  QTest::qWait( 300 );
  QCOMPARE( runId, qint64( 0 ) );
  first.execute( "ROLLBACK" );
  second.join();
  QCOMPARE( runId, qint64( 2 ) );
}

void TestStoreFaults::secondWriter_saysWhoHoldsTheFile()
{
  writeSampleRun( mPath, "A" );
  Look first( mPath );
  first.execute( "BEGIN IMMEDIATE" );
  const QString sentence = sentenceOfWriting( mPath, 200 );
  QVERIFY2( sentence.contains( "in use by another" ), qPrintable( sentence ) );
  first.execute( "ROLLBACK" );
  QVERIFY( sentenceOfWriting( mPath ).isEmpty() );
}

void TestStoreFaults::cancelWhileWaiting_isObeyed()
{
  writeSampleRun( mPath, "A" );
  Look first( mPath );
  first.execute( "BEGIN IMMEDIATE" );
  ResultsDatabase database = ResultsDatabase::open( mPath, ResultsDatabase::Access::Write, 60000 );
  TestProgress progress( 5 );
  QElapsedTimer timer;
  timer.start();
  QVERIFY_EXCEPTION_THROWN( database.writeRun( runRecord( {} ), { coverageRows( 1 ) }, {}, progress ), renewal::model::Canceled );
  QVERIFY( timer.elapsed() < 1000 );
}

void TestStoreFaults::fullDisk_leavesNothingAtAnyMoment()
{
  // From no room at all to enough for a first run, about 1,700 pages of 4 KiB, which is mostly the list of CRS.
  int failures = 0;
  for ( int limit = 1; limit < 4000; limit += 90 )
  {
    const QString path = mFolder->filePath( QString::number( limit ) );
    setPageLimit( limit );
    const QString sentence = sentenceOfWriting( path );
    setPageLimit( 0 );
    if ( sentence.isEmpty() )
      break;
    ++failures;
    QVERIFY2( sentence.contains( "full" ), qPrintable( sentence ) );
    QCOMPARE( Look( path ).integer( "SELECT count(*) FROM sqlite_master" ), qint64( 0 ) );
  }
  QVERIFY2( failures > 10 && failures < 40, qPrintable( QString::number( failures ) ) );
  QCOMPARE( writeSampleRun( mFolder->filePath( "1" ), "A" ), qint64( 1 ) ); // with room again, it works

  writeSampleRun( mPath, "A" );
  const int pages = int( Look( mPath ).integer( "PRAGMA page_count" ) );
  ResultsDatabase database = ResultsDatabase::open( mPath, ResultsDatabase::Access::Write );
  const TableRows coverage = coverageRows( 5000 );
  TestProgress progress;
  setPageLimit( pages + 20 );
  QVERIFY_EXCEPTION_THROWN( database.writeRun( runRecord( "B" ), { coverage }, {}, progress ), StoreError );
  setPageLimit( 0 );
  Look look( mPath );
  QCOMPARE( look.integer( "SELECT (SELECT count(*) FROM audit_run) * 1000 + (SELECT count(*) FROM coverage)" ), qint64( 1003 ) );
  QVERIFY( look.isIntact() );
}

void TestStoreFaults::cancel_leavesNothingAtAnyMoment()
{
  writeSampleRun( mPath, "A" );
  const TableRows coverage = coverageRows( 5000 );
  ResultsDatabase database = ResultsDatabase::open( mPath, ResultsDatabase::Access::Write );
  int canceled = 0;
  for ( int checks = 0; checks < 1000; ++checks )
  {
    TestProgress progress( checks );
    try
    {
      database.writeRun( runRecord( "B" ), { coverage, summaryRows( 10 ) }, {}, progress );
      break;
    }
    catch ( const renewal::model::Canceled & )
    {
      ++canceled;
    }
    QCOMPARE( Look( mPath ).integer( "SELECT (SELECT count(*) FROM audit_run) * 1000 + (SELECT count(*) FROM coverage)" ), qint64( 1003 ) );
  }
  QVERIFY( canceled >= 6 ); // before every thousand rows, and before the commit
  QCOMPARE( Look( mPath ).integer( "SELECT count(*) FROM coverage" ), qint64( 5003 ) );
}

void TestStoreFaults::wrongGeometry_leavesNothing()
{
  writeSampleRun( mPath, "A" );
  ResultsDatabase database = ResultsDatabase::open( mPath, ResultsDatabase::Access::Write );
  TestProgress progress;
  for ( const QByteArray &wkb : { pointWkb( 1, 2 ), QByteArray( "rubbish" ), squareWkb( 0, 0 ).left( 60 ) } )
  {
    TableRows summary = summaryRows( 2 );
    summary.rows[1].wkb = wkb;
    QVERIFY_EXCEPTION_THROWN( database.writeRun( runRecord( {} ), { coverageRows( 2 ), summary }, {}, progress ), StoreError );
  }
  QCOMPARE( Look( mPath ).integer( "SELECT (SELECT count(*) FROM audit_run) * 1000 + (SELECT count(*) FROM coverage)" ), qint64( 1003 ) );
}

void TestStoreFaults::madeRows_areStoredInOrderOrNotAtAll()
{
  ResultsDatabase database = ResultsDatabase::open( mPath, ResultsDatabase::Access::Write );
  TestProgress progress;
  TableRows coverage = coverageRows( 0 );
  coverage.madeCount = 3;
  std::vector<std::size_t> asked;
  coverage.make = [&asked]( std::size_t i )
  {
    asked.push_back( i );
    return coverageRow( QString::number( 10 * i ) );
  };
  database.writeRun( runRecord( "A" ), { coverage }, {}, progress );
  QVERIFY( asked == ( std::vector<std::size_t> { 0, 1, 2 } ) );
  QCOMPARE( Look( mPath ).text( "SELECT group_concat(community_id) FROM (SELECT community_id FROM coverage ORDER BY row_id)" ), QStringLiteral( "0,10,20" ) );

  coverage.make = []( std::size_t i ) -> renewal::store::Row
  {
    if ( i == 2 )
      throw std::runtime_error( "cannot be made" );
    return coverageRow( QString::number( i ) );
  };
  QVERIFY_EXCEPTION_THROWN( database.writeRun( runRecord( "B" ), { coverage }, {}, progress ), std::runtime_error );
  QCOMPARE( Look( mPath ).integer( "SELECT (SELECT count(*) FROM audit_run) * 1000 + (SELECT count(*) FROM coverage)" ), qint64( 1003 ) );
  QVERIFY( Look( mPath ).isIntact() );
}

QTEST_GUILESS_MAIN( TestStoreFaults )
#include "test_store_faults.moc"
