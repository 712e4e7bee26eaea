#pragma once

#include "tests/support/audit_harness.h"

#include <QTemporaryDir>
#include <qgsproject.h>
#include <qgsvectorfilewriter.h>
#include <qgsvectorlayer.h>

namespace renewal::tests
{

//! The outputs of samplecity, as parameters.
inline QStringList cityOutputs()
{
  return QStringLiteral( "NETWORK COMMUNITIES BUILDINGS ENTRANCES FACILITIES AREAS LOTS STATIONS SURVEY DISTRICTS BARRIERS" ).split( ' ' );
}

/**
 * Puts a made-up city of \a blocks into the project of the application, each layer called as QGIS calls it when the algorithm
 * loads it. Returns the layers by output.
 */
inline QMap<QString, QgsVectorLayer *> putCityIntoProject( int blocks, int seed = 1 )
{
  QVariantMap parameters { { "SEED", seed }, { "BLOCKS", blocks } };
  for ( const QString &output : cityOutputs() )
    parameters.insert( output, QStringLiteral( "memory:" ) );
  AuditOutcome outcome = runAudit( QStringLiteral( "samplecity" ), parameters );
  const QgsProcessingAlgorithm *algorithm = QgsApplication::processingRegistry()->algorithmById( QStringLiteral( "renewal:samplecity" ) );
  QMap<QString, QgsVectorLayer *> layers;
  for ( const QString &output : cityOutputs() )
  {
    const std::shared_ptr<QgsVectorLayer> made = outcome.layers.at( output );
    QgsVectorLayer *layer = made->clone();
    layer->setName( algorithm->parameterDefinition( output )->description() );
    QgsProject::instance()->addMapLayer( layer );
    layers.insert( output, layer );
  }
  return layers;
}

} // namespace renewal::tests

#define RENEWAL_GUI_MAIN( TestClass )               \
  int main( int argc, char *argv[] )                \
  {                                                 \
    QgsApplication application( argc, argv, true ); \
    QgsApplication::setPrefixPath( "/usr", true );  \
    QgsApplication::initQgis();                     \
    int result = 0;                                 \
    {                                               \
      TestClass test;                               \
      result = QTest::qExec( &test, argc, argv );   \
    }                                               \
    QgsProject::instance()->clear();                \
    QgsApplication::exitQgis();                     \
    return result;                                  \
  }
