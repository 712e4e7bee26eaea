#include "core/store/database_copy.h"
#include "tests/support/report_city.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace renewal;
using namespace renewal::store;
using namespace renewal::tests;

class TestDatabaseCopy : public QObject
{
    Q_OBJECT

  private slots:
    void missingFile_isRefused();
    void fileThatIsThere_isNotOverwritten();
    void copy_holdsTheSameRuns();
    void copyWhileAnotherWrites_isOneMoment();
    void cancel_isHeard();
};

void TestDatabaseCopy::missingFile_isRefused()
{
  const QTemporaryDir folder;
  const TestProgress progress;
  QVERIFY_EXCEPTION_THROWN( copyDatabase( folder.filePath( "none.sqlite" ), folder.filePath( "copy.sqlite" ), progress ), StoreError );
  QVERIFY( !QFile::exists( folder.filePath( "copy.sqlite" ) ) );
}

void TestDatabaseCopy::fileThatIsThere_isNotOverwritten()
{
  const QTemporaryDir folder;
  writeReportCity( folder.filePath( "a.sqlite" ) );
  writeReportCity( folder.filePath( "b.sqlite" ) );
  const TestProgress progress;
  QVERIFY_EXCEPTION_THROWN( copyDatabase( folder.filePath( "a.sqlite" ), folder.filePath( "b.sqlite" ), progress ), std::invalid_argument );
}

void TestDatabaseCopy::copy_holdsTheSameRuns()
{
  const QTemporaryDir folder;
  writeReportCity( folder.filePath( "a.sqlite" ) );
  const TestProgress progress;
  copyDatabase( folder.filePath( "a.sqlite" ), folder.filePath( "b.sqlite" ), progress );
  const ResultsDatabase original = ResultsDatabase::open( folder.filePath( "a.sqlite" ), ResultsDatabase::Access::Read );
  const ResultsDatabase copy = ResultsDatabase::open( folder.filePath( "b.sqlite" ), ResultsDatabase::Access::Read );
  QCOMPARE( copy.runs().size(), std::size_t( 2 ) );
  QCOMPARE( copy.runs()[1].record.algorithm, original.runs()[1].record.algorithm );
  QCOMPARE( copy.srid(), 4547 );
}

//! A writer in the middle of a transaction: the copy has what was committed before.
void TestDatabaseCopy::copyWhileAnotherWrites_isOneMoment()
{
  const QTemporaryDir folder;
  writeReportCity( folder.filePath( "a.sqlite" ) );
  const TestProgress progress;
  Connection writer( folder.filePath( "a.sqlite" ), Connection::IfMissing::Refuse, 100, progress );
  Transaction transaction( writer );
  writer.execute( QStringLiteral( "DELETE FROM audit_run" ) );
  copyDatabase( folder.filePath( "a.sqlite" ), folder.filePath( "b.sqlite" ), progress );
  QCOMPARE( ResultsDatabase::open( folder.filePath( "b.sqlite" ), ResultsDatabase::Access::Read ).runs().size(), std::size_t( 2 ) );
}

void TestDatabaseCopy::cancel_isHeard()
{
  const QTemporaryDir folder;
  writeReportCity( folder.filePath( "a.sqlite" ) );
  QVERIFY_EXCEPTION_THROWN( copyDatabase( folder.filePath( "a.sqlite" ), folder.filePath( "b.sqlite" ), CanceledProgress() ), model::Canceled );
}

int main( int argc, char **argv )
{
  return runQgisTest<TestDatabaseCopy>( argc, argv );
}

#include "test_database_copy.moc"
