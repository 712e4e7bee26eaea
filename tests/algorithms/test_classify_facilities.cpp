#include "algorithms/provider.h"

#include <QTest>
#include <qgsapplication.h>
#include <qgsfeature.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>
#include <qgsprocessingregistry.h>
#include <qgsvectorlayer.h>

namespace
{

class LogFeedback : public QgsProcessingFeedback
{
  public:
    void pushWarning( const QString &warning ) override { warnings << warning; }
    QStringList warnings;
};

struct Run
{
    bool isOk = false;
    QString error;
    QStringList warnings;
    QgsFields fields;
    QgsFeatureList output;
    QgsFeatureList unclassified;
};

struct Poi
{
    QVariant code;
    QString name;
    double eastMetres;
};

//! Points along the parallel of 34.75 N, where a degree of longitude is 91,564.95 m on the ellipsoid.
std::unique_ptr<QgsVectorLayer> layer( const QList<Poi> &pois, const QString &codeField = "typecode", QVariant::Type codeType = QVariant::String, const QString &crs = "EPSG:4490" )
{
  auto result = std::make_unique<QgsVectorLayer>( crs.isEmpty() ? QString( "Point" ) : "Point?crs=" + crs, "高德兴趣点", "memory" );
  if ( crs.isEmpty() )
    result->setCrs( QgsCoordinateReferenceSystem() );
  result->dataProvider()->addAttributes( { QgsField( codeField, codeType ), QgsField( "名称", QVariant::String ) } );
  result->updateFields();
  for ( const Poi &poi : pois )
  {
    QgsFeature feature( result->fields() );
    feature.setAttribute( 0, poi.code );
    feature.setAttribute( 1, poi.name );
    feature.setGeometry( QgsGeometry::fromPointXY( QgsPointXY( 113.65 + poi.eastMetres / 91564.95, 34.75 ) ) );
    result->dataProvider()->addFeature( feature );
  }
  return result;
}

QgsFeatureList featuresOf( QgsProcessingContext &context, const QVariant &id )
{
  QgsFeatureList features;
  auto *layer = qobject_cast<QgsVectorLayer *>( context.getMapLayer( id.toString() ) );
  QgsFeature feature;
  QgsFeatureIterator it = layer->getFeatures();
  while ( it.nextFeature( feature ) )
    features << feature;
  return features;
}

Run classify( QgsVectorLayer *input, QVariantMap parameters )
{
  Run run;
  QgsProcessingContext context;
  LogFeedback feedback;
  parameters.insert( "INPUT", QVariant::fromValue( input ) );
  parameters.insert( "OUTPUT", "memory:" );
  parameters.insert( "UNCLASSIFIED", "memory:" );
  const std::unique_ptr<QgsProcessingAlgorithm> algorithm( QgsApplication::processingRegistry()->createAlgorithmById( "renewal:classifyfacilities" ) );
  if ( !algorithm->checkParameterValues( parameters, context, &run.error ) )
    return run;
  try
  {
    const QVariantMap result = algorithm->run( parameters, context, &feedback, &run.isOk, QVariantMap(), false );
    run.output = featuresOf( context, result.value( "OUTPUT" ) );
    run.unclassified = featuresOf( context, result.value( "UNCLASSIFIED" ) );
    run.fields = qobject_cast<QgsVectorLayer *>( context.getMapLayer( result.value( "OUTPUT" ).toString() ) )->fields();
  }
  catch ( const QgsProcessingException &exception )
  {
    run.isOk = false;
    run.error = exception.what();
  }
  run.warnings = feedback.warnings;
  return run;
}

//! One row as text: `type|rule|duplicate_of`.
QStringList rows( const Run &run )
{
  QStringList result;
  for ( const QgsFeature &feature : run.output )
    result << feature.attribute( "type" ).toString() + '|' + feature.attribute( "rule" ).toString() + '|' + feature.attribute( "duplicate_of" ).toString();
  return result;
}

const QVariantMap AMAP = { { "SCHEME", "amap" }, { "CODE_FIELD", "typecode" }, { "NAME_FIELD", "名称" } };

} // namespace

class TestClassifyFacilities : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase()
    {
      QgsApplication::init();
      QgsApplication::initQgis();
      QgsApplication::processingRegistry()->addProvider( new renewal::algorithms::Provider() );
    }

    void cleanupTestCase() { QgsApplication::exitQgis(); }

    void badSettings_areRefusedBeforeWork_data()
    {
      QTest::addColumn<QVariantMap>( "parameters" );
      QTest::addColumn<QString>( "sentence" );
      QTest::newRow( "no such field" ) << QVariantMap { { "CODE_FIELD", "nosuch" } } << "no field nosuch";
      QTest::newRow( "amap without code" ) << QVariantMap { { "SCHEME", "amap" } } << "amap scheme needs CODE_FIELD";
      QTest::newRow( "keywords without name" ) << QVariantMap { { "SCHEME", "keywords" } } << "keywords needs NAME_FIELD";
      QTest::newRow( "osm without tags" ) << QVariantMap { { "SCHEME", "osm" } } << "osm needs CODE_FIELD";
      QTest::newRow( "distance 0" ) << QVariantMap { { "CODE_FIELD", "typecode" }, { "DEDUPLICATE_DISTANCE", 0.0 } } << "above 0";
      QTest::newRow( "distance below 0" ) << QVariantMap { { "CODE_FIELD", "typecode" }, { "DEDUPLICATE_DISTANCE", -5.0 } } << "above 0";
    }

    void badSettings_areRefusedBeforeWork()
    {
      QFETCH( QVariantMap, parameters );
      QFETCH( QString, sentence );
      const auto input = layer( { { "060703", "市场", 0 } } );
      const Run run = classify( input.get(), parameters );
      QVERIFY( !run.isOk );
      QVERIFY2( run.error.contains( sentence ), qPrintable( run.error ) );
    }

    void layerWithoutCrs_isRefusedByName()
    {
      const auto input = layer( { { "060703", "市场", 0 } }, "typecode", QVariant::String, QString() );
      QVERIFY( classify( input.get(), AMAP ).error.contains( "高德兴趣点" ) );
    }

    void amapCells_areReadAsTheyCome()
    {
      const auto input = layer( { { "060703", "甲市场", 0 }, { "50100", "乙饭庄", 500 }, { "060400|060700", "丙菜市场", 1000 }, { "150907", "丁停车场入口", 1500 }, { "", "戊", 2000 } } );
      const Run run = classify( input.get(), AMAP );
      QVERIFY2( run.isOk, qPrintable( run.error ) );
      QCOMPARE( rows( run ), QStringList( { "wet_market|amap:060703|", "restaurant|amap:050100|", "wet_market|amap:060700+name:菜市|" } ) );
      QCOMPARE( run.output.first().attribute( "type_zh" ).toString(), QStringLiteral( "菜市场" ) );
      QCOMPARE( run.output.first().attribute( "名称" ).toString(), QStringLiteral( "甲市场" ) );
      QCOMPARE( run.unclassified.size(), 2 );
      QCOMPARE( run.unclassified[1].attribute( "reason" ).toString(), QStringLiteral( "no code" ) );
    }

    void numericCodes_haveLostTheirZero()
    {
      const auto input = layer( { { 60703.0, "甲市场", 0 }, { 141203.0, "乙小学", 500 } }, "typecode", QVariant::Double );
      QCOMPARE( rows( classify( input.get(), AMAP ) ), QStringList( { "wet_market|amap:060703|", "primary_school|amap:141203|" } ) );
    }

    void schoolOfBothLevels_isTwoRows()
    {
      const auto input = layer( { { "141202", "龙湖九年一贯制学校", 0 } } );
      QCOMPARE( rows( classify( input.get(), AMAP ) ), QStringList( { "primary_school|amap:141202+name:一贯制|", "middle_school|amap:141202+name:一贯制+second|" } ) );
    }

    void duplicates_stayAndAreMarked()
    {
      // Memory ids count from 1. 49 m repeats the first; 60 m does not repeat it (11 m from a duplicate, 60 m from the kept one).
      const auto input = layer( { { "141203", "文化路小学", 0 }, { "141203", "文化路小学（东门）", 49 }, { "141203", "文化路小学", 60 } } );
      QCOMPARE( rows( classify( input.get(), AMAP ) ), QStringList( { "primary_school|amap:141203|", "primary_school|amap:141203|1", "primary_school|amap:141203|" } ) );
      QVariantMap parameters = AMAP;
      parameters.insert( "DEDUPLICATE_DISTANCE", 61.0 );
      QCOMPARE( rows( classify( input.get(), parameters ) ).last(), QStringLiteral( "primary_school|amap:141203|1" ) );
      parameters.insert( "DEDUPLICATE", false );
      QVERIFY( rows( classify( input.get(), parameters ) ).last().endsWith( '|' ) );
    }

    void projectedLayer_measuresOnTheGround()
    {
      // 3857 metres are 1.217 times ground metres here: 58 map metres are 47.7 m, within 50.
      auto input = layer( {}, "typecode", QVariant::String, "EPSG:3857" );
      for ( const double x : { 12651000.0, 12651058.0 } )
      {
        QgsFeature feature( input->fields() );
        feature.setAttribute( 0, "141203" );
        feature.setAttribute( 1, "文化路小学" );
        feature.setGeometry( QgsGeometry::fromPointXY( QgsPointXY( x, 4129000.0 ) ) );
        input->dataProvider()->addFeature( feature );
      }
      QVERIFY( rows( classify( input.get(), AMAP ) ).last().endsWith( "|1" ) );
    }

    void sourceFieldCalledType_isKeptUnderAnotherName()
    {
      const auto input = layer( { { "060703", "市场", 0 } }, "type" );
      const Run run = classify( input.get(), { { "SCHEME", "amap" }, { "CODE_FIELD", "type" }, { "NAME_FIELD", "名称" } } );
      QVERIFY2( run.isOk, qPrintable( run.error ) );
      QCOMPARE( run.fields.names(), QStringList( { "type_in", "名称", "type", "type_zh", "rule", "duplicate_of" } ) );
      QCOMPARE( run.output.first().attribute( "type_in" ).toString(), QStringLiteral( "060703" ) );
      QCOMPARE( run.output.first().attribute( "type" ).toString(), QStringLiteral( "wet_market" ) );
    }

    void osmFields_areReadWithoutACodeField()
    {
      const auto input = layer( { { "kindergarten", "", 0 }, { "parking_entrance", "", 100 } }, "amenity" );
      QCOMPARE( rows( classify( input.get(), { { "SCHEME", "osm" } } ) ), QStringList( { "kindergarten|osm:amenity=kindergarten|" } ) );
    }

    void osmTagText_isReadFromTheCodeField()
    {
      const auto input = layer( { { "\"shop\"=>\"supermarket\"", "", 0 }, { "leisure=park", "", 100 }, { "park", "", 200 } }, "tags" );
      const Run run = classify( input.get(), { { "SCHEME", "osm" }, { "CODE_FIELD", "tags" } } );
      QCOMPARE( rows( run ), QStringList( { "supermarket|osm:shop=supermarket|", "park|osm:leisure=park|", "park|osm:leisure=park|" } ) );
    }

    void keywords_readTheNameAlone()
    {
      const auto input = layer( { { "", "阳光幼儿园停车场", 0 }, { "", "某某", 100 } } );
      const Run run = classify( input.get(), { { "SCHEME", "keywords" }, { "NAME_FIELD", "名称" } } );
      QCOMPARE( rows( run ), QStringList( { "parking|keyword:停车场|" } ) );
      QCOMPARE( run.unclassified.size(), 1 );
    }

    void pointWithoutGeometry_isClassifiedAndCounted()
    {
      auto input = layer( { { "060703", "市场", 0 } } );
      QgsFeature feature( input->fields() );
      feature.setAttribute( 0, "060703" );
      feature.setAttribute( 1, "市场" );
      input->dataProvider()->addFeature( feature );
      const Run run = classify( input.get(), AMAP );
      QCOMPARE( rows( run ), QStringList( { "wet_market|amap:060703|", "wet_market|amap:060703|" } ) );
      QCOMPARE( run.warnings.size(), 1 );
    }
};

int main( int argc, char *argv[] )
{
  QgsApplication application( argc, argv, false );
  TestClassifyFacilities test;
  return QTest::qExec( &test, argc, argv );
}

#include "test_classify_facilities.moc"
