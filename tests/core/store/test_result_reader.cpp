// Rows back from a file: the newest run per algorithm and area, the order, the geometry, an older file.

#include "core/store/result_reader.h"
#include "core/store/store_error.h"
#include "tests/support/store_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace renewal::tests;
using renewal::store::ResultReader;
using renewal::store::StoredTable;

class TestResultReader : public QObject
{
    Q_OBJECT

  private slots:
    void init()
    {
      mFolder = std::make_unique<QTemporaryDir>();
      mPath = mFolder->filePath( "results.sqlite" );
    }

    void missingFile_isRefused()
    {
      QVERIFY_EXCEPTION_THROWN( ResultReader( mPath, mProgress ), renewal::store::StoreError );
    }

    void plainDatabase_hasNothing()
    {
      Connection( mPath, Connection::IfMissing::Create, 1000, mProgress ).execute( "CREATE TABLE coverage (run_id INTEGER)" );
      const ResultReader reader( mPath, mProgress );
      QCOMPARE( reader.srid(), 0 );
      QVERIFY( reader.tables().empty() && reader.latestRuns().empty() );
    }

    void newestRun_countsPerArea()
    {
      writeSampleRun( mPath, "A" );
      writeSampleRun( mPath, "B" );
      writeSampleRun( mPath, "A" );
      writeSampleRun( mPath, "" );
      const ResultReader reader( mPath, mProgress );
      QCOMPARE( reader.srid(), 4547 );
      std::vector<qint64> runs;
      for ( const renewal::store::StoredRun &run : reader.latestRuns() )
        runs.push_back( run.runId );
      QCOMPARE( runs, ( std::vector<qint64> { 2, 3, 4 } ) );
      QCOMPARE( reader.tables().size(), std::size_t( 3 ) );
    }

    void rows_comeInOrder_withTheirGeometry()
    {
      writeSampleRun( mPath, "A" );
      ResultReader reader( mPath, mProgress );
      const StoredTable &summary = tableOf( reader, "coverage_summary" );
      QStringList ids;
      std::vector<qint64> rowIds;
      reader.visitRows( summary, 1, [&]( qint64 rowId, Row &row )
                        {
        ids << row.values[0].toString();
        rowIds.push_back( rowId );
        QVERIFY( row.wkb.size() > 80 ); } );
      QCOMPARE( ids, QStringList( { "0", "1", "2" } ) );
      QCOMPARE( reader.row( summary, rowIds[1] ).values[0].toString(), QString( "1" ) );
      QCOMPARE( reader.row( summary, rowIds[0] ).values[0].toString(), QString( "0" ) );
      QVERIFY( tableOf( reader, "coverage" ).geometry == GeometryKind::None );
    }

    void rowThatWentMeanwhile_isSaid()
    {
      writeSampleRun( mPath, "A" );
      ResultReader reader( mPath, mProgress );
      QVERIFY_EXCEPTION_THROWN( reader.row( tableOf( reader, "coverage" ), 99 ), renewal::store::StoreError );
    }

    void columnAnOlderFileLacks_isNull()
    {
      writeSampleRun( mPath, "A" );
      Look( mPath ).execute( "ALTER TABLE coverage RENAME COLUMN basis TO other" );
      ResultReader reader( mPath, mProgress );
      const Row row = reader.row( tableOf( reader, "coverage" ), 1 );
      QVERIFY( row.values[15].isNull() ); // basis
      QCOMPARE( row.values[16].toString(), QString( "verified" ) );
    }

    void nothingIsLocked_betweenTwoRows()
    {
      writeSampleRun( mPath, "A" );
      ResultReader reader( mPath, mProgress );
      reader.row( tableOf( reader, "coverage" ), 1 );
      QCOMPARE( writeSampleRun( mPath, "A", 3, 200 ), qint64( 2 ) );
    }

  private:
    static const StoredTable &tableOf( const ResultReader &reader, const std::string &name )
    {
      for ( const StoredTable &table : reader.tables() )
        if ( table.table->name == name )
          return table;
      throw std::invalid_argument( name );
    }

    TestProgress mProgress;
    std::unique_ptr<QTemporaryDir> mFolder;
    QString mPath;
};

QTEST_GUILESS_MAIN( TestResultReader )
#include "test_result_reader.moc"
