// In the desktop an algorithm is prepared in the main thread and run in another. Looking up a layer of the project drops
// the project's cached variables, which the main thread reads while it draws the legend: a run must not do it.

#include "tests/support/golden_district.h"

#include <QtTest>
#include <thread>

using namespace renewal::tests;

class TestLayersOpenedEarly : public QObject
{
    Q_OBJECT

  private slots:
    void run_findsItsLayersWithoutTheProject_data();
    void run_findsItsLayersWithoutTheProject();

  private:
    GoldenDistrict mDistrict;
};

void TestLayersOpenedEarly::run_findsItsLayersWithoutTheProject_data()
{
  QTest::addColumn<QStringList>( "inputs" );
  QTest::newRow( "servicecoverage" ) << QStringList();
  QTest::newRow( "checkinputs" ) << QStringList( { "COMMUNITIES", "NETWORK", "RESIDENTS", "FACILITIES" } );
}

void TestLayersOpenedEarly::run_findsItsLayersWithoutTheProject()
{
  QFETCH( QStringList, inputs );
  addProviderOnce();
  QgsProject project;
  QVariantMap parameters;
  const QVariantMap given = mDistrict.coverageParameters();
  int layerCount = 0;
  for ( auto parameter = given.constBegin(); parameter != given.constEnd(); ++parameter )
  {
    if ( !inputs.isEmpty() && !inputs.contains( parameter.key() ) )
      continue;
    const auto *layer = qobject_cast<QgsVectorLayer *>( qvariant_cast<QObject *>( parameter.value() ) );
    parameters.insert( parameter.key(), layer ? QVariant( project.addMapLayer( layer->clone() )->id() ) : parameter.value() );
    layerCount += layer ? 1 : 0;
  }
  QVERIFY( layerCount >= 4 );

  AuditFeedback feedback;
  QgsProcessingContext context;
  context.setProject( &project );
  const std::unique_ptr<QgsProcessingAlgorithm> algorithm( QgsApplication::processingRegistry()->createAlgorithmById( QStringLiteral( "renewal:" ) + QTest::currentDataTag() ) );
  QVERIFY2( algorithm->prepare( parameters, context, &feedback ), qPrintable( feedback.errors.join( '\n' ) ) );
  context.setProject( nullptr );
  QString problem;
  std::thread worker( [&]
                      {
    try
    {
      algorithm->runPrepared( parameters, context, &feedback );
    }
    catch ( const QgsException &error )
    {
      problem = error.what();
    } } );
  worker.join();
  QCOMPARE( problem, QString() );
  algorithm->postProcess( context, &feedback );
}

RENEWAL_QGIS_MAIN( TestLayersOpenedEarly )

#include "test_layers_opened_early.moc"
