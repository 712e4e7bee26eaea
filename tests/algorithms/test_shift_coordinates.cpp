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

//! Keeps warnings, so that a test can see what the user would.
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
    QgsFeatureList features;
    QgsCoordinateReferenceSystem crs;
    QgsFields fields;
};

std::unique_ptr<QgsVectorLayer> layer( const QString &type, const QString &crs, const QStringList &wkts )
{
  auto result = std::make_unique<QgsVectorLayer>( type + ( crs.isEmpty() ? QString() : "?crs=" + crs ), "points of interest", "memory" );
  if ( crs.isEmpty() )
    result->setCrs( QgsCoordinateReferenceSystem() );
  result->dataProvider()->addAttributes( { QgsField( "name", QVariant::String ) } );
  result->updateFields();
  int number = 0;
  for ( const QString &wkt : wkts )
  {
    QgsFeature feature( result->fields() );
    feature.setAttribute( "name", QStringLiteral( "点%1" ).arg( ++number ) );
    if ( !wkt.isEmpty() )
      feature.setGeometry( QgsGeometry::fromWkt( wkt ) );
    result->dataProvider()->addFeature( feature );
  }
  return result;
}

Run shift( QgsVectorLayer *input, const QString &from, const QString &to )
{
  Run run;
  QgsProcessingContext context;
  LogFeedback feedback;
  const QVariantMap parameters = { { "INPUT", QVariant::fromValue( input ) }, { "FROM", from }, { "TO", to }, { "OUTPUT", "memory:" } };
  const std::unique_ptr<QgsProcessingAlgorithm> algorithm( QgsApplication::processingRegistry()->createAlgorithmById( "renewal:shiftcoordinates" ) );
  if ( !algorithm->checkParameterValues( parameters, context, &run.error ) )
    return run;
  try
  {
    const QVariantMap result = algorithm->run( parameters, context, &feedback, &run.isOk, QVariantMap(), false );
    const auto *output = qobject_cast<QgsVectorLayer *>( context.getMapLayer( result.value( "OUTPUT" ).toString() ) );
    run.crs = output->crs();
    run.fields = output->fields();
    QgsFeature feature;
    QgsFeatureIterator features = output->getFeatures();
    while ( features.nextFeature( feature ) )
      run.features << feature;
  }
  catch ( const QgsProcessingException &exception )
  {
    run.isOk = false;
    run.error = exception.what();
  }
  run.warnings = feedback.warnings;
  return run;
}

} // namespace

class TestShiftCoordinates : public QObject
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

    void unknownDatum_isRefused()
    {
      const auto input = layer( "Point", "EPSG:4326", { "Point(113.65 34.75)" } );
      const Run run = shift( input.get(), "gcj", "wgs84" );
      QVERIFY( !run.isOk );
      QVERIFY( !run.error.isEmpty() );
    }

    void layerWithoutCrs_isRefusedByName()
    {
      const auto input = layer( "Point", QString(), { "Point(113.65 34.75)" } );
      const Run run = shift( input.get(), "gcj02", "wgs84" );
      QVERIFY( !run.isOk );
      QVERIFY2( run.error.contains( "points of interest" ), qPrintable( run.error ) );
    }

    void degreesDeclaredAsProjected_areRefused()
    {
      const auto input = layer( "Point", "EPSG:4547", { "Point(113.65 34.75)" } );
      QVERIFY( shift( input.get(), "gcj02", "wgs84" ).error.contains( "EPSG:4547" ) );
    }

    void metresDeclaredAsDegrees_areRefused()
    {
      const auto input = layer( "Point", "EPSG:4326", { "Point(500000 3845000)" } );
      QVERIFY( shift( input.get(), "gcj02", "wgs84" ).error.contains( "not degrees" ) );
    }

    void point_isShiftedByThePublishedFormula()
    {
      // The worked example of the published formulas: 116.404 E 39.915 N.
      const auto input = layer( "Point", "EPSG:4490", { "Point(116.404 39.915)" } );
      const Run run = shift( input.get(), "wgs84", "gcj02" );
      QVERIFY2( run.isOk, qPrintable( run.error ) );
      QCOMPARE( run.crs.authid(), QStringLiteral( "EPSG:4490" ) );
      QCOMPARE( run.features.size(), 1 );
      const QgsPointXY point = run.features.first().geometry().asPoint();
      QVERIFY( qAbs( point.x() - 116.41024449916938 ) < 1e-11 );
      QVERIFY( qAbs( point.y() - 39.91640428150164 ) < 1e-11 );
      QCOMPARE( run.features.first().attribute( "name" ).toString(), QStringLiteral( "点1" ) );
      QVERIFY( run.warnings.isEmpty() );
    }

    void projectedLayer_returnsWithinACentimetre()
    {
      const QStringList crss = { "EPSG:4547", "EPSG:3857", "EPSG:4526" };
      const QStringList wkts = { "Point(468000 3847000)", "Point(12651000 4130000)", "Point(38468000 3847000)" };
      for ( int i = 0; i < crss.size(); ++i )
      {
        const auto input = layer( "Point", crss[i], { wkts[i] } );
        const QgsPointXY start = input->getFeature( 1 ).geometry().asPoint();
        const Run there = shift( input.get(), "wgs84", "bd09" );
        QVERIFY2( there.isOk, qPrintable( there.error ) );
        QVERIFY( there.features.first().geometry().asPoint().distance( start ) > 500.0 );
        const auto moved = layer( "Point", crss[i], { there.features.first().geometry().asWkt( 9 ) } );
        const Run back = shift( moved.get(), "bd09", "wgs84" );
        QVERIFY( back.features.first().geometry().asPoint().distance( start ) < 0.01 );
      }
    }

    void everyGeometryKind_keepsItsShapeAndHeights()
    {
      const QVector<QPair<QString, QString>> kinds = {
        { "MultiPointZM", "MultiPointZM((113.1 34.1 5 6),(113.2 34.2 7 8))" },
        { "MultiLineStringZ", "MultiLineStringZ((113.1 34.1 5,113.2 34.2 6),(113.3 34.3 1,113.4 34.4 2))" },
        { "MultiPolygonM", "MultiPolygonM(((113 34 1,114 34 2,114 35 3,113 34 1),(113.5 34.2 4,113.6 34.2 5,113.6 34.3 6,113.5 34.2 4)))" },
        { "CurvePolygon", "CurvePolygon(CompoundCurve(CircularString(113 34,113.5 34.5,114 34),(114 34,113 34)))" },
        { "MultiCurve", "MultiCurve(CircularString(113 34,113.5 34.5,114 34),(113 35,114 35))" }
      };
      for ( const auto &kind : kinds )
      {
        const auto input = layer( kind.first, "EPSG:4326", { kind.second } );
        const QgsGeometry start = input->getFeature( 1 ).geometry();
        QVERIFY2( !start.isNull(), qPrintable( kind.first ) );
        const Run there = shift( input.get(), "wgs84", "gcj02" );
        QVERIFY2( there.isOk, qPrintable( there.error ) );
        QCOMPARE( there.features.first().geometry().wkbType(), start.wkbType() );
        const auto moved = layer( kind.first, "EPSG:4326", { there.features.first().geometry().asWkt( 14 ) } );
        const Run back = shift( moved.get(), "gcj02", "wgs84" );
        QCOMPARE( back.features.first().geometry().asWkt( 8 ), start.asWkt( 8 ) );
      }
    }

    void nullAndOutside_areKeptAndCounted()
    {
      const QString lisbon = "Point(-9.14 38.72)";
      const auto input = layer( "Point", "EPSG:4326", { "Point(113.65 34.75)", QString(), lisbon } );
      const Run run = shift( input.get(), "gcj02", "wgs84" );
      QCOMPARE( run.features.size(), 3 );
      QVERIFY( run.features[1].geometry().isNull() );
      QCOMPARE( run.features[2].geometry().asWkt( 2 ), QgsGeometry::fromWkt( lisbon ).asWkt( 2 ) );
      QCOMPARE( run.features[2].attribute( "name" ).toString(), QStringLiteral( "点3" ) );
      QCOMPARE( run.warnings.size(), 2 );
      QVERIFY2( run.warnings.join( ' ' ).contains( "outside" ), qPrintable( run.warnings.join( ' ' ) ) );
    }

    void coordinateThatIsNotANumber_losesItsGeometryOnly()
    {
      const auto input = layer( "LineString", "EPSG:4326", { "LineString(113 34,113.1 34.1)" } );
      QgsGeometry broken = QgsGeometry::fromWkt( "LineString(113 34,113.1 34.1)" );
      broken.moveVertex( std::numeric_limits<double>::quiet_NaN(), 34.0, 1 );
      input->dataProvider()->changeGeometryValues( { { 1, broken } } );
      const Run run = shift( input.get(), "gcj02", "wgs84" );
      QCOMPARE( run.features.size(), 1 );
      QVERIFY( run.features.first().geometry().isNull() );
      QCOMPARE( run.warnings.size(), 1 );
    }

    void sameDatum_isACopyToTheLastBit()
    {
      const auto input = layer( "Point", "EPSG:4547", { "Point(468000.123456789 3847000.987654321)" } );
      const Run run = shift( input.get(), "gcj02", "gcj02" );
      QCOMPARE( run.features.first().geometry().asWkb(), input->getFeature( 1 ).geometry().asWkb() );
      QVERIFY( run.warnings.isEmpty() );
    }

    void emptyLayer_givesAnEmptyLayer()
    {
      const auto input = layer( "Polygon", "EPSG:4490", {} );
      const Run run = shift( input.get(), "gcj02", "wgs84" );
      QVERIFY2( run.isOk, qPrintable( run.error ) );
      QCOMPARE( run.features.size(), 0 );
      QCOMPARE( run.fields.size(), 1 );
    }
};

int main( int argc, char *argv[] )
{
  QgsApplication application( argc, argv, false );
  TestShiftCoordinates test;
  return QTest::qExec( &test, argc, argv );
}

#include "test_shift_coordinates.moc"
