#include "tests/support/store_fixture.h"

#include <QCoreApplication>

#include <cstdio>

using namespace renewal::tests;

/**
 * Writes runs to a results database until it is killed or done:
 *
 *   store_writer FILE RUNS ROWS AREA WAIT_MS
 *
 * Each run has ROWS rows in each of three tables, and waits at most WAIT_MS for other writers. Prints "writing" before each run, "stored N" after; a StoreError
 * goes to the error output with exit code 1.
 */
int main( int argc, char *argv[] )
{
  const QCoreApplication application( argc, argv );
  if ( argc != 6 )
    return 2;
  const QString path = QString::fromLocal8Bit( argv[1] );
  const int runs = QByteArray( argv[2] ).toInt();
  const int rows = QByteArray( argv[3] ).toInt();
  try
  {
    const std::vector<TableRows> tables { coverageRows( rows ), summaryRows( rows ), unservedRows( rows ) };
    for ( int i = 0; i < runs; ++i )
    {
      ResultsDatabase database = ResultsDatabase::open( path, ResultsDatabase::Access::Write, QByteArray( argv[5] ).toInt() );
      database.setSrid( 4547 );
      std::puts( "writing" );
      std::fflush( stdout );
      TestProgress progress;
      const qint64 runId = database.writeRun( runRecord( QString::fromLocal8Bit( argv[4] ) ), tables, { { "coverage", "<qgis/>" } }, progress );
      std::printf( "stored %lld\n", runId );
      std::fflush( stdout );
    }
  }
  catch ( const renewal::store::StoreError &error )
  {
    std::fprintf( stderr, "%s\n", error.what() );
    return 1;
  }
  return 0;
}
