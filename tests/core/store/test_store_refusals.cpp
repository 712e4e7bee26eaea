#include "tests/support/store_fixture.h"
#include "tests/support/unprivileged.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace renewal::tests;
using renewal::store::StoreError;

//! Files that are not, or not any more, results databases to write to: each gives a sentence and stays as it was.
class TestStoreRefusals : public QObject
{
    Q_OBJECT

  private slots:
    void init();
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

  private:
    //! Returns the sentence of the StoreError that writing one run to \a path gives, or an empty string.
    QString sentenceOfWriting( const QString &path, int busyTimeoutMs = 200 );
    QByteArray bytes( const QString &path );

    std::unique_ptr<QTemporaryDir> mFolder;
    QString mPath;
};

void TestStoreRefusals::init()
{
  mFolder = std::make_unique<QTemporaryDir>();
  mPath = mFolder->filePath( "results.sqlite" );
}

QString TestStoreRefusals::sentenceOfWriting( const QString &path, int busyTimeoutMs )
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

QByteArray TestStoreRefusals::bytes( const QString &path )
{
  QFile file( path );
  return file.open( QIODevice::ReadOnly ) ? file.readAll() : QByteArray( "unreadable" );
}

void TestStoreRefusals::impossiblePath_isRefused()
{
  QVERIFY( sentenceOfWriting( mFolder->path() ).contains( "is a folder" ) );
  QVERIFY( sentenceOfWriting( mFolder->filePath( "no/such/results.sqlite" ) ).contains( "does not exist" ) );
  QVERIFY_EXCEPTION_THROWN( ResultsDatabase::open( mPath, ResultsDatabase::Access::Read ), StoreError );
  QVERIFY( !QFile::exists( mPath ) );
}

void TestStoreRefusals::fileThatIsNoDatabase_staysAsItIs_data()
{
  QTest::addColumn<QByteArray>( "content" );
  QTest::newRow( "one letter" ) << QByteArray( "x" );
  QTest::newRow( "a line" ) << QByteArray( "cid,name\n1,a\n" );
  QTest::newRow( "long text" ) << QByteArray( 20000, 'x' );
  QTest::newRow( "header only, then rubbish" ) << QByteArray( "SQLite format 3" ).append( '\0' ).append( QByteArray( 5000, '\x7f' ) );
}

void TestStoreRefusals::fileThatIsNoDatabase_staysAsItIs()
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

void TestStoreRefusals::newerVersion_isRefused()
{
  writeSampleRun( mPath, "A" );
  Look( mPath ).execute( "PRAGMA user_version = 2" );
  const QByteArray before = bytes( mPath );
  QVERIFY( sentenceOfWriting( mPath ).contains( "newer version" ) );
  QVERIFY_EXCEPTION_THROWN( ResultsDatabase::open( mPath, ResultsDatabase::Access::Read ), StoreError );
  QCOMPARE( bytes( mPath ), before );
}

void TestStoreRefusals::olderVersion_isMigrated()
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

void TestStoreRefusals::failedMigration_leavesTheOldVersion()
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

void TestStoreRefusals::fileOfAnotherApplication_isRefused()
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

void TestStoreRefusals::userTables_areUntouched()
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

void TestStoreRefusals::userTableWithOurName_isRefused()
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

void TestStoreRefusals::readOnlyFile_isReadButNotWritten()
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

void TestStoreRefusals::readOnlyFolder_isRefused()
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

QTEST_GUILESS_MAIN( TestStoreRefusals )
#include "test_store_refusals.moc"
