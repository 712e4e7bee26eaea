#include "algorithms/provider.h"
#include "algorithms/qgis_compat.h"

#include <QtTest>
#include <qgsapplication.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>
#include <qgsprocessingregistry.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace compat = renewal::compat;

namespace
{

//! Output name, geometry, and the fields that other algorithms and the contract rely on.
struct ExpectedOutput
{
    const char *name;
    compat::WkbType geometry;
    QStringList fields;
};

QList<ExpectedOutput> expectedOutputs()
{
  return {
    { "NETWORK", compat::WkbType::LineString, { "name", "highway", "bridge", "tunnel", "layer" } },
    { "COMMUNITIES", compat::WkbType::MultiPolygon, { "cid", "name", "households", "population", "cars", "built_year", "onsite", "potential", "need", "kind", "note" } },
    { "BUILDINGS", compat::WkbType::MultiPolygon, { "bid", "cid", "levels", "floor_area_m2", "population", "action", "exempt", "heritage" } },
    { "ENTRANCES", compat::WkbType::Point, { "eid", "cid" } },
    { "FACILITIES", compat::WkbType::Point, { "type", "name", "floor_m2" } },
    { "AREAS", compat::WkbType::MultiPolygon, { "type", "name", "area_m2" } },
    { "LOTS", compat::WkbType::Polygon, { "lid", "spaces", "share", "lot_type" } },
    { "STATIONS", compat::WkbType::Point, { "sid", "piles", "power_kw" } },
    { "SURVEY", compat::WkbType::NoGeometry, { "community", "item", "status", "date", "note" } },
    { "DISTRICTS", compat::WkbType::MultiPolygon, { "name" } },
    { "BARRIERS", compat::WkbType::LineString, { "kind", "name" } },
  };
}

} // namespace

class TestSampleCityAlgorithm : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase();
    void cleanupTestCase();
    void blocksOutOfRange_areRefused();
    void cancel_isAnError();
    void allOutputs_haveTheirFieldsAndCrs();
    void outputNotNamed_isNotWritten();
    void sameSeed_givesTheSameRows();
    void centre_isAtTheAgreedPlace();

  private:
    QVariantMap run( const QVariantMap &parameters, bool &ok, QgsProcessingFeedback *feedback = nullptr );
    QgsVectorLayer *layer( const QVariantMap &results, const char *name );

    QgsProject mProject;
    QgsProcessingContext mContext;
};

void TestSampleCityAlgorithm::initTestCase()
{
  QgsApplication::initQgis();
  QgsApplication::processingRegistry()->addProvider( new renewal::algorithms::Provider() );
  mContext.setProject( &mProject );
}

void TestSampleCityAlgorithm::cleanupTestCase()
{
  mContext.temporaryLayerStore()->removeAllMapLayers();
  QgsApplication::exitQgis();
}

QVariantMap TestSampleCityAlgorithm::run( const QVariantMap &parameters, bool &ok, QgsProcessingFeedback *feedback )
{
  const QgsProcessingAlgorithm *algorithm = QgsApplication::processingRegistry()->algorithmById( QStringLiteral( "renewal:samplecity" ) );
  QgsProcessingFeedback quiet( false );
  return algorithm->run( parameters, mContext, feedback ? feedback : &quiet, &ok );
}

QgsVectorLayer *TestSampleCityAlgorithm::layer( const QVariantMap &results, const char *name )
{
  return qobject_cast<QgsVectorLayer *>( mContext.temporaryLayerStore()->mapLayer( results.value( QString::fromLatin1( name ) ).toString() ) );
}

void TestSampleCityAlgorithm::blocksOutOfRange_areRefused()
{
  const QgsProcessingAlgorithm *algorithm = QgsApplication::processingRegistry()->algorithmById( QStringLiteral( "renewal:samplecity" ) );
  QVERIFY( algorithm );
  QVERIFY( !algorithm->checkParameterValues( { { "BLOCKS", 0 } }, mContext ) );
  QVERIFY( !algorithm->checkParameterValues( { { "BLOCKS", 100001 } }, mContext ) );
  QVERIFY( algorithm->checkParameterValues( { { "BLOCKS", 1 } }, mContext ) );
}

void TestSampleCityAlgorithm::cancel_isAnError()
{
  QgsProcessingFeedback feedback( false );
  feedback.cancel();
  bool ok = true;
  run( { { "BLOCKS", 4 }, { "NETWORK", QgsProcessing::TEMPORARY_OUTPUT } }, ok, &feedback );
  QVERIFY( !ok );
}

void TestSampleCityAlgorithm::allOutputs_haveTheirFieldsAndCrs()
{
  QVariantMap parameters = { { "SEED", 1 }, { "BLOCKS", 36 } };
  for ( const ExpectedOutput &expected : expectedOutputs() )
    parameters.insert( QString::fromLatin1( expected.name ), QgsProcessing::TEMPORARY_OUTPUT );
  bool ok = false;
  const QVariantMap results = run( parameters, ok );
  QVERIFY( ok );
  for ( const ExpectedOutput &expected : expectedOutputs() )
  {
    const QgsVectorLayer *output = layer( results, expected.name );
    QVERIFY2( output, expected.name );
    QVERIFY2( output->wkbType() == expected.geometry, expected.name );
    QVERIFY2( output->featureCount() > 0, expected.name );
    if ( output->isSpatial() )
      QCOMPARE( output->crs().authid(), QStringLiteral( "EPSG:4547" ) );
    for ( const QString &field : expected.fields )
      QVERIFY2( output->fields().lookupField( field ) >= 0, qPrintable( QString::fromLatin1( expected.name ) + '.' + field ) );
    QgsFeature feature;
    QgsFeatureIterator features = output->getFeatures();
    while ( features.nextFeature( feature ) )
      QVERIFY2( !output->isSpatial() || ( !feature.geometry().isNull() && feature.geometry().isGeosValid() ), expected.name );
  }
  QgsFeature community;
  QVERIFY( layer( results, "COMMUNITIES" )->getFeatures().nextFeature( community ) );
  QCOMPARE( community.attribute( "note" ).toString(), QStringLiteral( "虚构示例" ) );
  QVERIFY( community.attribute( "name" ).toString().startsWith( QStringLiteral( "示例" ) ) );
  QVERIFY( community.attribute( "households" ).toInt() > 0 );
  QgsFeature survey;
  QVERIFY( layer( results, "SURVEY" )->getFeatures().nextFeature( survey ) );
  QVERIFY( survey.attribute( "date" ).toDate().isValid() );
}

void TestSampleCityAlgorithm::outputNotNamed_isNotWritten()
{
  bool ok = false;
  const QVariantMap results = run( { { "BLOCKS", 4 }, { "LOTS", QgsProcessing::TEMPORARY_OUTPUT } }, ok );
  QVERIFY( ok );
  QCOMPARE( results.keys(), QStringList( { QStringLiteral( "LOTS" ) } ) );
}

void TestSampleCityAlgorithm::sameSeed_givesTheSameRows()
{
  const auto rows = [this]( int seed )
  {
    bool ok = false;
    const QVariantMap results = run( { { "SEED", seed }, { "BLOCKS", 9 }, { "COMMUNITIES", QgsProcessing::TEMPORARY_OUTPUT } }, ok );
    QStringList texts;
    QgsFeature feature;
    QgsFeatureIterator features = layer( results, "COMMUNITIES" )->getFeatures();
    while ( features.nextFeature( feature ) )
      texts << feature.geometry().asWkt( 3 ) + feature.attribute( "cid" ).toString() + feature.attribute( "need" ).toString();
    return texts;
  };
  const QStringList first = rows( 11 );
  QVERIFY( first.size() > 9 );
  QCOMPARE( first, rows( 11 ) );
  QVERIFY( first != rows( 12 ) );
}

void TestSampleCityAlgorithm::centre_isAtTheAgreedPlace()
{
  bool ok = false;
  const QVariantMap results = run( { { "BLOCKS", 100 }, { "DISTRICTS", QgsProcessing::TEMPORARY_OUTPUT } }, ok );
  QgsVectorLayer *districts = layer( results, "DISTRICTS" );
  const QgsCoordinateTransform toDegrees( districts->crs(), QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:4490" ) ), mContext.transformContext() );
  const QgsPointXY centre = toDegrees.transform( districts->extent().center() );
  // The bends move the whole by a few hundred metres at most: 0.005 degrees are about 500 m.
  QVERIFY2( std::abs( centre.x() - 113.65 ) < 0.005, qPrintable( QString::number( centre.x() ) ) );
  QVERIFY2( std::abs( centre.y() - 34.75 ) < 0.005, qPrintable( QString::number( centre.y() ) ) );
}

int main( int argc, char *argv[] )
{
  QgsApplication app( argc, argv, false );
  TestSampleCityAlgorithm test;
  return QTest::qExec( &test, argc, argv );
}

#include "test_sample_city_algorithm.moc"
