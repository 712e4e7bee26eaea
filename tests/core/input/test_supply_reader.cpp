// Lots and stations as they come: numbers as text, percentages for shares, entrances, polygons without a number.

#include "core/input/gate_reader.h"
#include "core/input/input_error.h"
#include "core/input/supply_reader.h"
#include "tests/support/memory_layer.h"

using namespace renewal;
using namespace renewal::input;
using namespace renewal::tests;

class TestSupplyReader : public QObject
{
    Q_OBJECT

  private slots:
    void missingField_isRefusedByName();
    void lotWithoutGeometry_isLeftOut();
    void spaces_areReadAsWritten();
    void share_isFromZeroToOneOrNotKnown();
    void duplicateId_getsANumber();
    void entrancesAndOthers_areLeftOut();
    void kind_isTrimmedAndLowerCase();
    void lotInsideACommunity_knowsIt();
    void twoCrs_findTheSameCommunity();
    void area_givesSpacesToPolygonsWithoutANumber_data();
    void area_givesSpacesToPolygonsWithoutANumber();
    void area_givesNothingToPointsNodesAndSmallOnes();
    void station_readsPilesAndPower();
    void stationInsideACommunityWithGates_knowsIt();
    void noCrs_isRefused();
    void cancel_stopsTheReading();
};

namespace
{

const QString ZONE = QStringLiteral( "EPSG:4547" );
const QString POINTS = QStringLiteral( "Point?field=lid:string&field=spaces:string&field=share:string&field=type:string" );

GroundFrame frame()
{
  return GroundFrame( QgsCoordinateReferenceSystem( ZONE ), QgsCoordinateTransformContext(), QStringLiteral( "frame" ) );
}

QString point( double x, double y = 0 )
{
  return QStringLiteral( "Point(%1 %2)" ).arg( 500000 + x, 0, 'f', 3 ).arg( 3846000 + y, 0, 'f', 3 );
}

QString box( double x, double y, double width, double height )
{
  const double west = 500000 + x, south = 3846000 + y;
  return QStringLiteral( "Polygon((%1 %2, %3 %2, %3 %4, %1 %4, %1 %2))" ).arg( west, 0, 'f', 3 ).arg( south, 0, 'f', 3 ).arg( west + width, 0, 'f', 3 ).arg( south + height, 0, 'f', 3 );
}

QString transformed( const QString &wkt, const QString &crs )
{
  QgsGeometry geometry = QgsGeometry::fromWkt( wkt );
  geometry.transform( QgsCoordinateTransform( QgsCoordinateReferenceSystem( ZONE ), QgsCoordinateReferenceSystem( crs ), QgsCoordinateTransformContext() ) );
  return geometry.asWkt( 12 );
}

//! A: 0..100 without a gate, B: 200..300 with one.
CommunityLayer communities()
{
  const auto polygons = memoryLayer( QStringLiteral( "Polygon" ), ZONE, { { box( 0, 0, 100, 100 ), {} }, { box( 200, 0, 100, 100 ), {} } } );
  CommunityLayer result = readCommunities( { *polygons, {} }, {}, frame(), model::Progress() );
  const auto gates = memoryLayer( QStringLiteral( "Point" ), ZONE, { { point( 200, 50 ), {} } } );
  readGates( { *gates, {} }, frame(), result, model::Progress() );
  return result;
}

LotFields fields()
{
  LotFields result;
  result.id = QStringLiteral( "lid" );
  result.spaces = QStringLiteral( "spaces" );
  result.share = QStringLiteral( "share" );
  result.type = QStringLiteral( "type" );
  return result;
}

LotLayer lots( const QList<FeatureRow> &rows, const LotFields &lotFields = fields(), const QString &definition = POINTS, const QString &crs = ZONE )
{
  const auto layer = memoryLayer( definition, crs, rows, QStringLiteral( "停车场" ) );
  return readLots( { *layer, {} }, lotFields, frame(), communities(), model::Progress() );
}

QString said( const LayerReport &report )
{
  return report.sentences().join( QLatin1Char( '\n' ) );
}

} // namespace

void TestSupplyReader::missingField_isRefusedByName()
{
  const auto layer = memoryLayer( POINTS, ZONE, {} );
  LotFields wrong = fields();
  wrong.share = QStringLiteral( "open" );
  try
  {
    requireLotFields( *layer, wrong );
    QFAIL( "no such field" );
  }
  catch ( const InputError &error )
  {
    QVERIFY( error.message().contains( QStringLiteral( "LOT_SHARE" ) ) && error.message().contains( QStringLiteral( "open" ) ) );
  }
  QVERIFY_EXCEPTION_THROWN( requireStationFields( *layer, { {}, {}, QStringLiteral( "kw" ) } ), InputError );
  requireStationFields( *layer, { QStringLiteral( "lid" ), {}, {} } );
}

void TestSupplyReader::lotWithoutGeometry_isLeftOut()
{
  const LotLayer layer = lots( { { QString(), { "a", "5", "0.5", "" } }, { QStringLiteral( "Point EMPTY" ), { "b", "5", "0.5", "" } }, { point( 500 ), { "c", "5", "0.5", "" } } } );
  QCOMPARE( layer.lots.size(), std::size_t( 1 ) );
  QCOMPARE( layer.lots[0].id, std::string( "c" ) );
  QVERIFY2( said( layer.report ).contains( QStringLiteral( "2 features: no geometry, left out (ids 1, 2)" ) ), qPrintable( said( layer.report ) ) );
}

void TestSupplyReader::spaces_areReadAsWritten()
{
  const LotLayer layer = lots( { { point( 500 ), { "a", "1,200", "", "" } }, { point( 500 ), { "b", " ３０ ", "", "" } }, { point( 500 ), { "c", "-4", "", "" } }, { point( 500 ), { "d", "about 30", "", "" } }, { point( 500 ), { "e", "", "", "" } }, { point( 500 ), { "f", QVariant(), "", "" } }, { point( 500 ), { "g", "0", "", "" } } } );
  QCOMPARE( *layer.lots[0].spaces, 1200.0 );
  QCOMPARE( *layer.lots[1].spaces, 30.0 );
  for ( const int unknown : { 2, 3, 4, 5 } )
    QVERIFY( !layer.lots[unknown].spaces ); // never 0
  QCOMPARE( *layer.lots[6].spaces, 0.0 );
  QVERIFY2( said( layer.report ).contains( QStringLiteral( "\"spaces\" is negative, treated as unknown (ids 3)" ) ), qPrintable( said( layer.report ) ) );
  QVERIFY( said( layer.report ).contains( QStringLiteral( "\"spaces\" is not a number, treated as unknown (ids 4)" ) ) );
}

//   50 may mean 50 percent or a slip: it is not guessed.
void TestSupplyReader::share_isFromZeroToOneOrNotKnown()
{
  QList<FeatureRow> rows;
  for ( const QVariant &share : { QVariant( "0" ), QVariant( "1" ), QVariant( "0.35" ), QVariant(), QVariant( "50" ), QVariant( "-0.1" ), QVariant( "50%" ), QVariant( "half" ), QVariant( "1.01" ) } )
    rows << FeatureRow { point( 500 ), { QVariant(), "10", share, "" } };
  const LotLayer layer = lots( rows );
  QCOMPARE( *layer.lots[0].share, 0.0 );
  QCOMPARE( *layer.lots[1].share, 1.0 );
  QCOMPARE( *layer.lots[2].share, 0.35 );
  QVERIFY( !layer.lots[3].share && !layer.lots[3].isShareBad );
  for ( const int bad : { 4, 5, 6, 7, 8 } )
    QVERIFY2( layer.lots[bad].isShareBad && !layer.lots[bad].share, qPrintable( QString::number( bad ) ) );
  QVERIFY2( said( layer.report ).contains( QStringLiteral( "5 features: \"share\" is no share from 0 to 1" ) ), qPrintable( said( layer.report ) ) );
}

void TestSupplyReader::duplicateId_getsANumber()
{
  const LotLayer layer = lots( { { point( 500 ), { "7.0", "1", "", "" } }, { point( 501 ), { "7", "2", "", "" } }, { point( 502 ), { QVariant(), "3", "", "" } }, { point( 503 ), { " 7 ", "4", "", "" } } } );
  QStringList ids;
  for ( const Lot &lot : layer.lots )
    ids << QString::fromStdString( lot.id );
  QCOMPARE( ids, QStringList( { "7", "7#2", "3", "7#3" } ) );
  QVERIFY2( said( layer.report ).contains( QStringLiteral( "2 features: duplicate id, kept with a number behind it (ids 7#2, 7#3)" ) ), qPrintable( said( layer.report ) ) );
}

void TestSupplyReader::entrancesAndOthers_areLeftOut()
{
  const LotLayer layer = lots( { { point( 500 ), { "a", "9", "", "150907" } }, { point( 500 ), { "b", "9", "", "150904|150909" } }, { point( 500 ), { "c", "9", "", "060703" } }, { point( 500 ), { "d", "9", "", "150904" } }, { point( 500 ), { "e", "9", "", "" } }, { point( 500 ), { "f", "9", "", "地下" } } } );
  QCOMPARE( layer.lots.size(), std::size_t( 3 ) );
  QCOMPARE( layer.lots[0].id, std::string( "d" ) );
  QVERIFY2( said( layer.report ).contains( QStringLiteral( "2 features: entrance or exit of a car park, left out (ids 1, 2)" ) ), qPrintable( said( layer.report ) ) );
  QVERIFY( said( layer.report ).contains( QStringLiteral( "1 features: its type is no car park, left out (ids 3)" ) ) );
}

void TestSupplyReader::kind_isTrimmedAndLowerCase()
{
  LotFields withKind = fields();
  withKind.kind = QStringLiteral( "kind" );
  withKind.piles = QStringLiteral( "piles" );
  const LotLayer layer = lots( { { point( 500 ), { "a", "9", "", "", " Public ", "3" } }, { point( 500 ), { "b", "9", "", "", QVariant(), "-1" } } }, withKind, POINTS + "&field=kind:string&field=piles:string" );
  QCOMPARE( layer.lots[0].kind, std::string( "public" ) );
  QCOMPARE( *layer.lots[0].piles, 3.0 );
  QVERIFY( layer.lots[1].kind.empty() && !layer.lots[1].piles );
}

void TestSupplyReader::lotInsideACommunity_knowsIt()
{
  const LotLayer layer = lots( { { point( 50, 50 ), { "in", "9", "", "" } }, { point( 150, 50 ), { "between", "9", "", "" } }, { point( 250, 50 ), { "in gated", "9", "", "" } } } );
  QVERIFY( layer.lots[0].isInsideCommunity );
  QVERIFY( !layer.lots[1].isInsideCommunity );
  QVERIFY( layer.lots[2].isInsideCommunity );
  QVERIFY( std::abs( layer.lots[1].place.lat - layer.lots[0].place.lat ) < 1e-6 );
}

void TestSupplyReader::twoCrs_findTheSameCommunity()
{
  for ( const QString crs : { "EPSG:4326", "EPSG:3857", "EPSG:4490" } )
  {
    const LotLayer layer = lots( { { transformed( point( 99, 50 ), crs ), { "in", "9", "", "" } }, { transformed( point( 101, 50 ), crs ), { "out", "9", "", "" } } }, fields(), POINTS, crs );
    QVERIFY2( layer.lots[0].isInsideCommunity && !layer.lots[1].isInsideCommunity, qPrintable( crs ) );
  }
}

void TestSupplyReader::area_givesSpacesToPolygonsWithoutANumber_data()
{
  QTest::addColumn<QString>( "crs" );
  QTest::newRow( "zone" ) << ZONE;
  QTest::newRow( "degrees" ) << QStringLiteral( "EPSG:4490" );
  QTest::newRow( "web Mercator" ) << QStringLiteral( "EPSG:3857" );
}

//   40 m x 30 m = 1200 m2 of ground: at 27 m2 a space 44.4, so 44. What has a number keeps it, be it 0.
void TestSupplyReader::area_givesSpacesToPolygonsWithoutANumber()
{
  QFETCH( QString, crs );
  LotFields byArea = fields();
  byArea.areaPerSpace = 27.0;
  const QString polygon = transformed( box( 500, 500, 40, 30 ), crs );
  const LotLayer layer = lots( { { polygon, { "none", QVariant(), "", "" } }, { polygon, { "given", "7", "", "" } }, { polygon, { "zero", "0", "", "" } }, { polygon, { "negative", "-7", "", "" } } }, byArea, QString( POINTS ).replace( "Point", "Polygon" ), crs );
  QCOMPARE( *layer.lots[0].spaces, 44.0 );
  QVERIFY( layer.lots[0].isFromArea );
  QCOMPARE( *layer.lots[1].spaces, 7.0 );
  QVERIFY( !layer.lots[1].isFromArea );
  QCOMPARE( *layer.lots[2].spaces, 0.0 );
  QCOMPARE( *layer.lots[3].spaces, 44.0 );
  const LotLayer asked = lots( { { polygon, { "none", QVariant(), "", "" } } }, fields(), QString( POINTS ).replace( "Point", "Polygon" ), crs );
  QVERIFY( !asked.lots[0].spaces ); // not guessed where nobody asks for it
}

//   A node drawn as a square (from_node), a point, 5 m x 5 m at 27 m2: no number, and not 0 either.
void TestSupplyReader::area_givesNothingToPointsNodesAndSmallOnes()
{
  LotFields byArea = fields();
  byArea.areaPerSpace = 27.0;
  const QString polygons = QStringLiteral( "Polygon?field=lid:string&field=spaces:string&field=share:string&field=type:string&field=from_node:string" );
  const LotLayer layer = lots( { { box( 500, 500, 40, 30 ), { "node", QVariant(), "", "", "true" } }, { box( 500, 500, 40, 30 ), { "drawn", QVariant(), "", "", "false" } }, { box( 500, 500, 5, 5 ), { "small", QVariant(), "", "", QVariant() } } }, byArea, polygons );
  QVERIFY( !layer.lots[0].spaces && !layer.lots[0].isFromArea );
  QCOMPARE( *layer.lots[1].spaces, 44.0 );
  QVERIFY( !layer.lots[2].spaces && !layer.lots[2].isFromArea );
  const LotLayer points = lots( { { point( 500 ), { "point", QVariant(), "", "" } } }, byArea );
  QVERIFY( !points.lots[0].spaces );
}

void TestSupplyReader::station_readsPilesAndPower()
{
  const auto layer = memoryLayer( QStringLiteral( "Point?field=sid:int&field=piles:string&field=kw:string" ), ZONE, { { point( 500 ), { 4, "12", "60" } }, { point( 500 ), { 4, "-1", "quick" } }, { QString(), { 5, "1", "7" } }, { point( 50, 50 ), { QVariant(), QVariant(), QVariant() } } } );
  const StationLayer stations = readStations( { *layer, {} }, { QStringLiteral( "sid" ), QStringLiteral( "piles" ), QStringLiteral( "kw" ) }, frame(), communities(), model::Progress() );
  QCOMPARE( stations.stations.size(), std::size_t( 3 ) );
  QCOMPARE( *stations.stations[0].piles, 12.0 );
  QCOMPARE( *stations.stations[0].powerKilowatts, 60.0 );
  QCOMPARE( stations.stations[1].id, std::string( "4#2" ) );
  QVERIFY( !stations.stations[1].piles && !stations.stations[1].powerKilowatts );
  // Without an id the feature's own stands in: 4 again, the third of that name.
  QCOMPARE( stations.stations[2].id, std::string( "4#3" ) );
  QCOMPARE( stations.report.sentences().size(), 4 ); // duplicate, negative, no number, no geometry
}

//   Only gates make an inside: A has none.
void TestSupplyReader::stationInsideACommunityWithGates_knowsIt()
{
  const auto layer = memoryLayer( QStringLiteral( "Point" ), ZONE, { { point( 50, 50 ), {} }, { point( 250, 50 ), {} }, { point( 150, 50 ), {} } } );
  const StationLayer stations = readStations( { *layer, {} }, {}, frame(), communities(), model::Progress() );
  QCOMPARE( stations.stations[0].community, model::Facility::NO_COMMUNITY );
  QCOMPARE( stations.stations[1].community, 1u );
  QCOMPARE( stations.stations[2].community, model::Facility::NO_COMMUNITY );
  QVERIFY( !stations.stations[0].piles );
}

void TestSupplyReader::noCrs_isRefused()
{
  QVERIFY_EXCEPTION_THROWN( lots( { { point( 500 ), { "a", "9", "", "" } } }, fields(), POINTS, QString() ), InputError );
  QVERIFY_EXCEPTION_THROWN( lots( { { QStringLiteral( "Point(113.6 34.7)" ), { "a", "9", "", "" } } } ), InputError ); // degrees in a zone
  QVERIFY_EXCEPTION_THROWN( lots( { { point( 500 ), { "a", "9", "", "" } } }, fields(), POINTS, QStringLiteral( "EPSG:4490" ) ), InputError );
}

void TestSupplyReader::cancel_stopsTheReading()
{
  const auto layer = memoryLayer( POINTS, ZONE, { { point( 500 ), { "a", "9", "", "" } } } );
  QVERIFY_EXCEPTION_THROWN( readLots( { *layer, {} }, fields(), frame(), communities(), CanceledProgress() ), model::Canceled );
  QVERIFY_EXCEPTION_THROWN( readStations( { *layer, {} }, {}, frame(), communities(), CanceledProgress() ), model::Canceled );
}

RENEWAL_QGIS_MAIN( TestSupplyReader )

#include "test_supply_reader.moc"
