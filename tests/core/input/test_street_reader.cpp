#include "core/input/field_reader.h"
#include "core/input/street_reader.h"
#include "tests/support/memory_layer.h"

#include <qgslinestring.h>

using namespace renewal;
using namespace renewal::input;
using namespace renewal::tests;

class TestStreetReader : public QObject
{
    Q_OBJECT

  private slots:
    void badLines_areLeftOutAndCounted();
    void lines_becomePartsInOrder();
    void tags_areReadFromAnyType();
    void curves_areSegmentised();
    void hull_holdsAllVerticesAndTurnsLeft();
    void cancel_stopsTheReading();
    void hash_changesWithContentAndOnlyWithIt();
};

namespace
{

GroundFrame frame()
{
  return GroundFrame( QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:4490" ) ), QgsCoordinateTransformContext(), QStringLiteral( "frame" ) );
}

StreetLayer read( const QString &definition, const QList<FeatureRow> &rows )
{
  const auto layer = memoryLayer( definition, QStringLiteral( "EPSG:4490" ), rows, QStringLiteral( "路网" ) );
  return readStreets( { *layer, QStringLiteral( "/data/roads.gpkg" ) }, frame(), model::Progress() );
}

} // namespace

void TestStreetReader::badLines_areLeftOutAndCounted()
{
  const auto layer = memoryLayer( QStringLiteral( "LineString" ), QStringLiteral( "EPSG:4490" ), { { QString(), {} }, { QStringLiteral( "LineString EMPTY" ), {} }, { QStringLiteral( "LineString(113 34, 113 34)" ), {} }, { QStringLiteral( "LineString(113 34, 113.1 34)" ), {} } }, QStringLiteral( "路网" ) );
  QgsFeature broken( layer->fields() );
  broken.setGeometry( QgsGeometry( new QgsLineString( QVector<double> { 113, std::nan( "" ) }, QVector<double> { 34, 34 } ) ) );
  layer->dataProvider()->addFeatures( QgsFeatureList() << broken );
  const StreetLayer streets = readStreets( { *layer, {} }, frame(), model::Progress() );
  QCOMPARE( streets.streets.size(), std::size_t( 1 ) );
  QCOMPARE( streets.streets[0].id, std::int64_t( 4 ) );
  const QStringList said = streets.report.sentences();
  QCOMPARE( said.size(), 3 );
  QVERIFY( said[0].contains( QStringLiteral( "not numbers" ) ) && said[0].contains( "(ids 5)" ) );
  QVERIFY( said[1].contains( QStringLiteral( "without length" ) ) && said[1].contains( "(ids 3)" ) );
  QVERIFY( said[2].contains( QStringLiteral( "no geometry" ) ) && said[2].contains( "(ids 1, 2)" ) );
  QCOMPARE( streets.report.record.featureCount, qint64( 5 ) );
}

void TestStreetReader::lines_becomePartsInOrder()
{
  const StreetLayer streets = read( QStringLiteral( "MultiLineStringZ" ), { { QStringLiteral( "MultiLineStringZ((1 1 50, 2 2 60), (3 3 9, 4 4 9, 5 5 9))" ), {} }, { QStringLiteral( "LineStringZ(6 6 1, 7 7 1)" ), {} } } );
  QCOMPARE( streets.streets.size(), std::size_t( 3 ) );
  QVERIFY( ( streets.streets[0].vertices == std::vector<model::LonLat> { { 1, 1 }, { 2, 2 } } ) );
  QCOMPARE( streets.streets[1].vertices.size(), std::size_t( 3 ) );
  QCOMPARE( streets.streets[1].id, std::int64_t( 1 ) );
  QCOMPARE( streets.streets[2].id, std::int64_t( 2 ) );
  QCOMPARE( streets.report.record.source, QStringLiteral( "/data/roads.gpkg" ) );
  QCOMPARE( streets.report.record.crs, QStringLiteral( "EPSG:4490" ) );
}

void TestStreetReader::tags_areReadFromAnyType()
{
  const QString line = QStringLiteral( "LineString(1 1, 2 2)" );
  const StreetLayer streets = read( QStringLiteral( "LineString?field=bridge:string&field=tunnel:int&field=layer:string" ), { { line, { "yes", 0, "1" } }, { line, { "no", 1, "-1" } }, { line, { QVariant(), QVariant(), "middle" } } } );
  QVERIFY( streets.streets[0].isBridge && !streets.streets[0].isTunnel );
  QCOMPARE( streets.streets[0].layer, 1 );
  QVERIFY( !streets.streets[1].isBridge && streets.streets[1].isTunnel );
  QCOMPARE( streets.streets[1].layer, -1 );
  QVERIFY( !streets.streets[2].isBridge && !streets.streets[2].isTunnel );
  QCOMPARE( streets.streets[2].layer, 0 );
}

void TestStreetReader::curves_areSegmentised()
{
  const StreetLayer streets = read( QStringLiteral( "CompoundCurve" ), { { QStringLiteral( "CompoundCurve(CircularString(0 0, 1 1, 2 0), (2 0, 3 0))" ), {} } } );
  QCOMPARE( streets.streets.size(), std::size_t( 1 ) );
  QVERIFY( streets.streets[0].vertices.size() > 10 );
}

void TestStreetReader::hull_holdsAllVerticesAndTurnsLeft()
{
  // A square with points inside and on its sides.
  const std::vector<model::LonLat> hull = convexHull( { { 0, 0 }, { 1, 1 }, { 2, 0 }, { 2, 2 }, { 0, 2 }, { 1, 0 }, { 0.5, 1.7 } } );
  QVERIFY( ( hull == std::vector<model::LonLat> { { 0, 0 }, { 2, 0 }, { 2, 2 }, { 0, 2 }, { 0, 0 } } ) );
  QVERIFY( ( convexHull( { { 3, 4 } } ) == std::vector<model::LonLat> { { 3, 4 }, { 3, 4 } } ) );
  QCOMPARE( convexHull( { { 0, 0 }, { 1, 1 }, { 2, 2 } } ).size(), std::size_t( 3 ) );
  QVERIFY( convexHull( {} ).empty() );
  // A circle of 1000 points keeps them all, whatever the filter of inner points does.
  std::vector<model::LonLat> circle;
  for ( int i = 0; i < 1000; ++i )
    circle.push_back( { std::cos( i * 0.0062831853 ), std::sin( i * 0.0062831853 ) } );
  QCOMPARE( convexHull( circle ).size(), std::size_t( 1001 ) );
}

void TestStreetReader::cancel_stopsTheReading()
{
  const auto layer = memoryLayer( QStringLiteral( "LineString" ), QStringLiteral( "EPSG:4490" ), { { QStringLiteral( "LineString(1 1, 2 2)" ), {} } } );
  QVERIFY_EXCEPTION_THROWN( readStreets( { *layer, {} }, frame(), CanceledProgress() ), model::Canceled );
}

void TestStreetReader::hash_changesWithContentAndOnlyWithIt()
{
  const QString definition = QStringLiteral( "LineString?field=bridge:string&field=name:string" );
  const QString line = QStringLiteral( "LineString(1 1, 2 2)" ), moved = QStringLiteral( "LineString(1 1, 2 2.0000000001)" );
  const QString base = read( definition, { { line, { "yes", "a" } } } ).report.record.sha256;
  QCOMPARE( base.size(), 64 );
  QCOMPARE( read( definition, { { line, { "yes", "another name, which is not read" } } } ).report.record.sha256, base );
  QVERIFY( read( definition, { { moved, { "yes", "a" } } } ).report.record.sha256 != base );
  QVERIFY( read( definition, { { line, { "no", "a" } } } ).report.record.sha256 != base );
  QVERIFY( read( definition, { { line, { "yes", "a" } }, { QString(), {} } } ).report.record.sha256 != base );
}

RENEWAL_QGIS_MAIN( TestStreetReader )
#include "test_street_reader.moc"
