// The whole audit against merely reading the same layers once through QGIS, in one run.
// Usage: service_coverage_qgis DATA_FOLDER [RUNS]; the folder is made by bench_service_coverage.py.

#include "algorithms/factories.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>
#include <algorithm>
#include <qgsapplication.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerfeatureiterator.h>

namespace
{

//! Prints what the audit takes part by part, from the times its progress passes the borders between them.
class Stages : public QgsProcessingFeedback
{
  public:
    Stages()
      : QgsProcessingFeedback( false )
    {
      mClock.start();
    }
    void pushInfo( const QString &info ) override { mNotes << QStringLiteral( "%1 s: %2" ).arg( mClock.elapsed() / 1000.0 ).arg( info ); }
    void pushWarning( const QString &warning ) override { mNotes << QStringLiteral( "%1 s: %2" ).arg( mClock.elapsed() / 1000.0 ).arg( warning ); }
    void reportError( const QString &error, bool ) override { mNotes << error; }
    QStringList notes() const { return mNotes; }

  private:
    QElapsedTimer mClock;
    QStringList mNotes;
};

struct Read
{
    QString file;
    QStringList fields;
};

//! Reads every feature with its geometry and the fields the audit needs; returns seconds.
double readOnce( const QString &folder, const std::vector<Read> &layers, qint64 &vertices )
{
  QElapsedTimer clock;
  clock.start();
  vertices = 0;
  for ( const Read &read : layers )
  {
    const QgsVectorLayer layer( folder + '/' + read.file, read.file, QStringLiteral( "ogr" ) );
    QgsFeatureRequest request;
    request.setSubsetOfAttributes( read.fields, layer.fields() );
    QgsFeatureIterator features = layer.getFeatures( request );
    QgsFeature feature;
    while ( features.nextFeature( feature ) )
      vertices += feature.geometry().constGet()->nCoordinates();
  }
  return clock.nsecsElapsed() / 1e9;
}

double audit( const QString &folder, QStringList &notes )
{
  QElapsedTimer clock;
  clock.start();
  std::unique_ptr<QgsProcessingAlgorithm> algorithm( renewal::algorithms::createServiceCoverage()->create() );
  const QVariantMap parameters {
    { "NETWORK", folder + "/network.gpkg" }, { "COMMUNITIES", folder + "/communities.gpkg" }, { "COMMUNITY_ID", "cid" }, { "RESIDENTS", folder + "/residents.gpkg" }, { "RESIDENTS_POPULATION", "people" }, { "FACILITIES", folder + "/facilities.gpkg" }, { "FACILITY_TYPE", "type" }, { "STANDARD_FILE", folder + "/pack.json" }, { "COVERAGE", "memory:" }, { "SUMMARY", "memory:" }
  };
  QgsProcessingContext context;
  Stages feedback;
  bool isDone = false;
  algorithm->run( parameters, context, &feedback, &isDone );
  notes = feedback.notes();
  if ( !isDone )
    qFatal( "%s", qPrintable( notes.join( '\n' ) ) );
  return clock.nsecsElapsed() / 1e9;
}

double median( std::vector<double> values )
{
  std::sort( values.begin(), values.end() );
  return values[values.size() / 2];
}

//! Peak resident memory of this process in MiB.
double peakMebibytes()
{
  QFile status( QStringLiteral( "/proc/self/status" ) );
  if ( !status.open( QIODevice::ReadOnly ) )
    return 0.0;
  for ( const QByteArray &line : status.readAll().split( '\n' ) )
  {
    if ( line.startsWith( "VmHWM:" ) )
      return line.simplified().split( ' ' ).at( 1 ).toDouble() / 1024.0;
  }
  return 0.0;
}

} // namespace

int main( int argc, char **argv )
{
  QgsApplication application( argc, argv, false );
  QgsApplication::initQgis();
  const QString folder = QString::fromLocal8Bit( argv[1] );
  const int runs = argc > 2 ? atoi( argv[2] ) : 5;
  const std::vector<Read> layers { { "network.gpkg", { "bridge", "tunnel", "layer" } }, { "communities.gpkg", { "cid" } }, { "residents.gpkg", { "people" } }, { "facilities.gpkg", { "type" } } };
  std::vector<double> reading, auditing;
  QStringList notes;
  qint64 vertices = 0;
  readOnce( folder, layers, vertices );
  const double before = peakMebibytes();
  for ( int i = 0; i < runs; ++i )
  {
    reading.push_back( readOnce( folder, layers, vertices ) );
    auditing.push_back( audit( folder, notes ) );
  }
  QTextStream out( stdout );
  out << "vertices read: " << vertices << "\n"
      << notes.join( '\n' ) << "\n"
      << "read once through QGIS: " << median( reading ) << " s\n"
      << "servicecoverage: " << median( auditing ) << " s\n"
      << "ratio audit / reading: " << median( auditing ) / median( reading ) << " (goal: at most 2.5)\n"
      << "peak memory: " << peakMebibytes() << " MiB, " << before << " MiB before the first audit; "
      << ( peakMebibytes() - before ) * 1048576.0 / static_cast<double>( vertices ) << " bytes per vertex read\n";
  out.flush();
  QgsApplication::exitQgis();
  return 0;
}
