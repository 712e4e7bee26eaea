#include "tests/support/store_fixture.h"
#include "tests/support/unprivileged.h"

#include "core/store/schema.h"

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

} // namespace

//! Nothing lost: each fault gives a sentence, and the file is what it was before.
class TestStoreFaults : public QObject
{
    Q_OBJECT

  private slots:
    void init();
    void cleanup() { sPageLimit = 0; }
    void impossiblePath_isRefused();
    void fileThatIsNoDatabase_staysAsItIs_data();
    void fileThatIsNoDatabase_staysAsItIs();
    void newerVersion_isRefused();
    void olderVersion_isMigrated();
    void failedMigration_leavesTheOldVersion();
    void fileOfAnotherApplication_isRefused();
    void userTables_areUntouched();
    void userTableWithOurName_isRefused();
    void readOnlyFile_isReadButNotWritten();
    void readOnlyFolder_isRefused();
    void secondWriter_waits();
    void secondWriter_saysWhoHoldsTheFile();
    void cancelWhileWaiting_isObeyed();
    void fullDisk_leavesNothingAtAnyMoment();
    void cancel_leavesNothingAtAnyMoment();
    void wrongGeometry_leavesNothing();

  private:
    //! Returns the sentence of the StoreError that writing one run to \a path gives, or an empty string.
    QString sentenceOfWriting( const QString &path, int busyTimeoutMs = 200 );
    QByteArray bytes( const QString &path );

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
  sqlite3_auto_extension( reinterpret_cast<void ( * )()>( limitPages ) );
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

QByteArray TestStoreFaults::bytes( const QString &path )
{
  QFile file( path );
  return file.open( QIODevice::ReadOnly ) ? file.readAll() : QByteArray( "unreadable" );
}

void TestStoreFaults::impossiblePath_isRefused()
{
  QVERIFY( sentenceOfWriting( mFolder->path() ).contains( "is a folder" ) );
  QVERIFY( sentenceOfWriting( mFolder->filePath( "no/such/results.sqlite" ) ).contains( "does not exist" ) );
  QVERIFY_EXCEPTION_THROWN( ResultsDatabase::open( mPath, ResultsDatabase::Access::Read ), StoreError );
  QVERIFY( !QFile::exists( mPath ) );
}

void TestStoreFaults::fileThatIsNoDatabase_staysAsItIs_data()
{
  QTest::addColumn<QByteArray>( "content" );
  QTest::newRow( "one letter" ) << QByteArray( "x" );
  QTest::newRow( "a line" ) << QByteArray( "cid,name\n1,a\n" );
  QTest::newRow( "long text" ) << QByteArray( 20000, 'x' );
  QTest::newRow( "header only, then rubbish" ) << QByteArray( "SQLite format 3" ).append( '\0' ).append( QByteArray( 5000, '\x7f' ) );
}

void TestStoreFaults::fileThatIsNoDatabase_staysAsItIs()
{
  QFETCH( QByteArray, content );
  QFile file( mPath );
  QVERIFY( file.open( QIODevice::WriteOnly ) );
  file.write( content );
  file.close();
  const QString sentence = sentenceOfWriting( mPath );
  QVERIFY2( sentence.contains( "not a SpatiaLite database" ), qPrintable( sentence ) );
  QCOMPARE( bytes( mPath ), content );
}

void TestStoreFaults::newerVersion_isRefused()
{
  writeSampleRun( mPath, "A" );
  Look( mPath ).execute( "PRAGMA user_version = 2" );
  const QByteArray before = bytes( mPath );
  QVERIFY( sentenceOfWriting( mPath ).contains( "newer version" ) );
  QVERIFY_EXCEPTION_THROWN( ResultsDatabase::open( mPath, ResultsDatabase::Access::Read ), StoreError );
  QCOMPARE( bytes( mPath ), before );
}

void TestStoreFaults::olderVersion_isMigrated()
{
  // Version 0 is what SpatiaLite itself makes: metadata, and none of our tables.
  {
    TestProgress progress;
    Connection connection( mPath, Connection::IfMissing::Create, 0, progress );
    connection.callSpatial( "SELECT InitSpatialMetaData(1)" );
  }
  QVERIFY( ResultsDatabase::open( mPath, ResultsDatabase::Access::Read ).runs().empty() );
  QCOMPARE( Look( mPath ).integer( "PRAGMA user_version" ), qint64( 0 ) ); // reading does not migrate
  writeSampleRun( mPath, "A" );
  QCOMPARE( Look( mPath ).integer( "PRAGMA user_version" ), qint64( 1 ) );

  // A file with runs whose version was lost keeps them.
  Look( mPath ).execute( "PRAGMA user_version = 0" );
  QCOMPARE( writeSampleRun( mPath, "A" ), qint64( 2 ) );
  Look look( mPath );
  QCOMPARE( look.integer( "PRAGMA user_version" ), qint64( 1 ) );
  QCOMPARE( look.integer( "SELECT count(*) FROM coverage" ), qint64( 6 ) );
  QVERIFY( look.isIntact() );
}

void TestStoreFaults::failedMigration_leavesTheOldVersion()
{
  {
    TestProgress progress;
    Connection connection( mPath, Connection::IfMissing::Create, 0, progress );
    connection.execute( "CREATE TABLE audit_run (note TEXT)" ); // a user's own
  }
  const QByteArray before = bytes( mPath );
  QVERIFY( sentenceOfWriting( mPath ).contains( "named audit_run" ) );
  QCOMPARE( bytes( mPath ), before );
}

void TestStoreFaults::fileOfAnotherApplication_isRefused()
{
  for ( const char *pragma : { "PRAGMA application_id = 1196444487", "PRAGMA user_version = 7" } ) // "GPKG"
  {
    const QString path = mFolder->filePath( QString( pragma ).right( 3 ) );
    TestProgress progress;
    {
      Connection connection( path, Connection::IfMissing::Create, 0, progress );
      connection.execute( pragma );
    }
    const QByteArray before = bytes( path );
    QVERIFY( sentenceOfWriting( path ).contains( "another application" ) );
    QCOMPARE( bytes( path ), before );
  }
}

void TestStoreFaults::userTables_areUntouched()
{
  {
    TestProgress progress;
    Connection connection( mPath, Connection::IfMissing::Create, 0, progress );
    connection.callSpatial( "SELECT InitSpatialMetaData(1)" );
    connection.execute( "CREATE TABLE survey (id INTEGER PRIMARY KEY, note TEXT)" );
    connection.callSpatial( "SELECT AddGeometryColumn('survey', 'geom', 4326, 'POINT', 'XY')" );
    connection.execute( "INSERT INTO survey VALUES (1, 'mine', MakePoint(113, 34, 4326))" );
  }
  const QString all = "SELECT group_concat(sql) || (SELECT count(*) FROM survey WHERE note = 'mine' AND ST_X(geom) = 113) FROM sqlite_master WHERE tbl_name = 'survey'";
  const QString before = Look( mPath ).text( all );
  writeSampleRun( mPath, "A" );
  writeSampleRun( mPath, "A" );
  Look look( mPath );
  QCOMPARE( look.text( all ), before );
  QVERIFY( before.endsWith( "1" ) );
  QCOMPARE( look.integer( "SELECT srid FROM geometry_columns WHERE f_table_name = 'survey'" ), qint64( 4326 ) );
  QCOMPARE( look.integer( "SELECT srid FROM geometry_columns WHERE f_table_name = 'unserved'" ), qint64( 4547 ) );
}

void TestStoreFaults::userTableWithOurName_isRefused()
{
  for ( const char *name : { "coverage", "unserved_latest" } )
  {
    const QString path = mFolder->filePath( name );
    {
      TestProgress progress;
      Connection connection( path, Connection::IfMissing::Create, 0, progress );
      connection.execute( QString( "CREATE TABLE %1 (community_id TEXT)" ).arg( name ) );
    }
    const QByteArray before = bytes( path );
    QVERIFY( sentenceOfWriting( path ).contains( QString( "named %1" ).arg( name ) ) );
    QCOMPARE( bytes( path ), before );
  }
}

void TestStoreFaults::readOnlyFile_isReadButNotWritten()
{
  writeSampleRun( mPath, "A" );
  QVERIFY( QFile::setPermissions( mFolder->path(), QFile::Permissions( 0x7777 ) ) );
  QVERIFY( QFile::setPermissions( mPath, QFile::ReadOwner | QFile::ReadUser | QFile::ReadGroup | QFile::ReadOther ) );
  const QByteArray before = bytes( mPath );
  {
    Unprivileged unprivileged;
    QVERIFY( unprivileged.isDropped() );
    QCOMPARE( ResultsDatabase::open( mPath, ResultsDatabase::Access::Read ).runs().size(), std::size_t( 1 ) );
    QVERIFY( sentenceOfWriting( mPath ).contains( "read-only" ) );
  }
  QCOMPARE( bytes( mPath ), before );

  // The right was lost during the computing.
  ResultsDatabase opened = ResultsDatabase::open( mFolder->filePath( "b.sqlite" ), ResultsDatabase::Access::Write );
  opened.setSrid( 4547 );
  QVERIFY( QFile::setPermissions( mFolder->path(), QFile::Permissions( 0x5555 ) ) );
  Unprivileged unprivileged;
  TestProgress progress;
  QVERIFY_EXCEPTION_THROWN( opened.writeRun( runRecord( {} ), { coverageRows( 1 ) }, {}, progress ), StoreError );
}

void TestStoreFaults::readOnlyFolder_isRefused()
{
  writeSampleRun( mPath, "A" );
  QVERIFY( QFile::setPermissions( mPath, QFile::Permissions( 0x6666 ) ) );
  QVERIFY( QFile::setPermissions( mFolder->path(), QFile::Permissions( 0x5555 ) ) );
  const QByteArray before = bytes( mPath );
  {
    Unprivileged unprivileged;
    QVERIFY( unprivileged.isDropped() );
    const QString sentence = sentenceOfWriting( mPath );
    QVERIFY2( sentence.contains( "cannot be" ), qPrintable( sentence ) );
  }
  QCOMPARE( bytes( mPath ), before );
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
  for ( sPageLimit = 1; sPageLimit < 4000; sPageLimit += sPageLimit < 1500 ? 150 : 10 )
  {
    const QString path = mFolder->filePath( QString::number( sPageLimit ) );
    const QString sentence = sentenceOfWriting( path );
    if ( sentence.isEmpty() )
      break;
    ++failures;
    QVERIFY2( sentence.contains( "full" ), qPrintable( sentence ) );
    const int limit = sPageLimit;
    sPageLimit = 0;
    QVERIFY( Look( path ).isIntact() );
    QVERIFY( ResultsDatabase::open( path, ResultsDatabase::Access::Read ).runs().empty() );
    QCOMPARE( writeSampleRun( path, "A" ), qint64( 1 ) ); // and once there is room again, it works
    sPageLimit = limit;
  }
  QVERIFY2( failures > 10 && sPageLimit < 4000, qPrintable( QString( "%1 failures, limit %2" ).arg( failures ).arg( sPageLimit ) ) );

  sPageLimit = 0;
  writeSampleRun( mPath, "A" );
  sPageLimit = int( Look( mPath ).integer( "PRAGMA page_count" ) ) + 20;
  QVERIFY_EXCEPTION_THROWN( writeSampleRun( mPath, "B", 5000 ), StoreError );
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

QTEST_GUILESS_MAIN( TestStoreFaults )
#include "test_store_faults.moc"
