#include "core/input/community_reader.h"
#include "core/input/gate_reader.h"
#include "core/input/input_error.h"
#include "tests/support/memory_layer.h"

using namespace renewal;
using namespace renewal::input;
using namespace renewal::tests;

class TestCommunityReader : public QObject
{
    Q_OBJECT

  private slots:
    void badRows_areRepairedOrLeftOutAndCounted();
    void numbers_areReadOrUnknown();
    void duplicateIdOfALeftOutRow_isFree();
    void curvedAndThreeDimensionalPolygons_becomeFlat();
    void points_areACommunityEach();
    void missingField_isRefused();
    void gates_goToTheNearestOutlineWithin15Metres();
    void gatesOfPointCommunities_areIgnoredAndCounted();
    void cancel_stopsTheReading();
};

namespace
{

const QString ZONE = QStringLiteral( "EPSG:4547" ); // metres around (500000, 3846000): nearly ground metres on the central meridian
const QString DEFINITION = QStringLiteral( "Polygon?field=cid:string&field=name:string&field=population:string&field=households:double" );

GroundFrame frame()
{
  return GroundFrame( QgsCoordinateReferenceSystem( ZONE ), QgsCoordinateTransformContext(), QStringLiteral( "frame" ) );
}

//! A square with the lower left corner (500000 + x, 3846000 + y).
QString square( int x, int y, int side )
{
  return QStringLiteral( "Polygon((%1 %2, %3 %2, %3 %4, %1 %4, %1 %2))" ).arg( 500000 + x ).arg( 3846000 + y ).arg( 500000 + x + side ).arg( 3846000 + y + side );
}

CommunityLayer read( const QList<FeatureRow> &rows, const QString &definition = DEFINITION )
{
  const auto layer = memoryLayer( definition, ZONE, rows );
  return readCommunities( { *layer, {} }, { QStringLiteral( "cid" ), QStringLiteral( "name" ), QStringLiteral( "population" ), QStringLiteral( "households" ) }, frame(), model::Progress() );
}

} // namespace

void TestCommunityReader::badRows_areRepairedOrLeftOutAndCounted()
{
  const QString bowTie = QStringLiteral( "Polygon((500000 3846000, 500100 3846100, 500100 3846000, 500000 3846100, 500000 3846000))" );
  const QString line = QStringLiteral( "Polygon((500000 3846000, 500100 3846000, 500200 3846000, 500000 3846000))" );
  const CommunityLayer layer = read( { { QString(), { "A" } }, { bowTie, { "B" } }, { line, { "C" } }, { QStringLiteral( "Polygon EMPTY" ), { "D" } }, { square( 0, 0, 100 ), { "E" } } } );
  QCOMPARE( layer.communities.size(), std::size_t( 2 ) );
  QCOMPARE( layer.communities[0].id, std::string( "B" ) );
  QVERIFY( layer.geometries[0].isGeosValid() );
  // Two triangles of 100 x 50 / 2 each.
  QVERIFY( std::abs( layer.geometries[0].area() - 5000.0 ) < 1e-6 );
  QCOMPARE( layer.communities[1].id, std::string( "E" ) );
  const QString said = layer.report.sentences().join( QLatin1Char( '\n' ) );
  QVERIFY2( said.contains( QStringLiteral( "no geometry, left out (ids A, D)" ) ), qPrintable( said ) );
  QVERIFY( said.contains( QStringLiteral( "repaired (ids B)" ) ) );
  QVERIFY( said.contains( QStringLiteral( "without area, left out (ids C)" ) ) );
}

void TestCommunityReader::numbers_areReadOrUnknown()
{
  const CommunityLayer layer = read( { { square( 0, 0, 100 ), { 1, "甲", "1,200", 400.0 } }, { square( 200, 0, 100 ), { 2, "乙", "about 9", -5.0 } } } );
  QCOMPARE( *layer.communities[0].population, 1200.0 );
  QCOMPARE( *layer.communities[0].households, 400.0 );
  QCOMPARE( QString::fromStdString( layer.communities[0].name ), QStringLiteral( "甲" ) );
  QVERIFY( !layer.communities[1].population && !layer.communities[1].households );
  QCOMPARE( layer.report.sentences().size(), 2 );
}

void TestCommunityReader::duplicateIdOfALeftOutRow_isFree()
{
  const CommunityLayer layer = read( { { QString(), { "A" } }, { square( 0, 0, 100 ), { "A" } }, { square( 200, 0, 100 ), { "A" } } } );
  QCOMPARE( layer.communities[0].id, std::string( "A" ) );
  QCOMPARE( layer.communities[1].id, std::string( "A#2" ) );
}

void TestCommunityReader::curvedAndThreeDimensionalPolygons_becomeFlat()
{
  const auto layer = memoryLayer( QStringLiteral( "CurvePolygonZ" ), ZONE, { { QStringLiteral( "CurvePolygonZ(CircularStringZ(500000 3846000 5, 500100 3846000 5, 500000 3846000 5))" ), {} } } );
  const CommunityLayer communities = readCommunities( { *layer, {} }, {}, frame(), model::Progress() );
  QCOMPARE( communities.communities.size(), std::size_t( 1 ) );
  QCOMPARE( communities.communities[0].id, std::string( "1" ) );
  QVERIFY( communities.geometries[0].wkbType() == decltype( communities.geometries[0].wkbType() )::MultiPolygon );
  // A circle of radius 50: pi 50^2 = 7854 m2, a polygon inside it slightly less.
  QVERIFY( std::abs( communities.geometries[0].area() - 7854.0 ) < 5.0 );
}

void TestCommunityReader::points_areACommunityEach()
{
  const auto layer = memoryLayer( QStringLiteral( "MultiPoint?field=cid:int" ), ZONE, { { QStringLiteral( "MultiPoint((500000 3846000))" ), { 1 } }, { QStringLiteral( "MultiPoint((500100 3846000), (500200 3846000))" ), { 2 } } } );
  const CommunityLayer communities = readCommunities( { *layer, {} }, { QStringLiteral( "cid" ), {}, {}, {} }, frame(), model::Progress() );
  QVERIFY( communities.isPoints );
  QCOMPARE( communities.communities.size(), std::size_t( 2 ) );
  QVERIFY( std::abs( communities.points[0].lon - 114.0 ) < 1e-9 );
  QVERIFY( communities.report.sentences().value( 0 ).contains( QStringLiteral( "the first one counts (ids 2)" ) ) );
}

void TestCommunityReader::missingField_isRefused()
{
  const auto layer = memoryLayer( DEFINITION, ZONE, {} );
  QVERIFY_EXCEPTION_THROWN( readCommunities( { *layer, {} }, { QStringLiteral( "小区编号" ), {}, {}, {} }, frame(), model::Progress() ), InputError );
}

// A is 0..100, B is 120..220 east; a street of 20 m between them. Ground metres are the map's within 1e-8 here.
void TestCommunityReader::gates_goToTheNearestOutlineWithin15Metres()
{
  CommunityLayer communities = read( { { square( 0, 0, 100 ), { "A" } }, { square( 120, 0, 100 ), { "B" } } } );
  const auto gates = memoryLayer( QStringLiteral( "Point" ), ZONE, { { QStringLiteral( "Point(500108 3846050)" ), {} },     // 8 from A, 12 from B
                                                                     { QStringLiteral( "Point(500113 3846050)" ), {} },     // 13 from A, 7 from B
                                                                     { QStringLiteral( "Point(500095 3846050)" ), {} },     // inside A, 5 from its outline
                                                                     { QStringLiteral( "Point(500050 3846050)" ), {} },     // inside A, 50 from its outline: nobody's
                                                                     { QStringLiteral( "Point(499985.001 3846050)" ), {} }, // 14.999 from A
                                                                     { QStringLiteral( "Point(499984.99 3846050)" ), {} },  // 15.01 from A: nobody's
                                                                     { QString(), {} } } );
  const LayerReport report = readGates( { *gates, {} }, frame(), communities, model::Progress() );
  QCOMPARE( communities.communities[0].gates.size(), std::size_t( 3 ) );
  QCOMPARE( communities.communities[1].gates.size(), std::size_t( 1 ) );
  const QString said = report.sentences().join( QLatin1Char( '\n' ) );
  QVERIFY2( said.contains( QStringLiteral( "within 15 m (ids 4, 6)" ) ), qPrintable( said ) );
  QVERIFY( said.contains( QStringLiteral( "no geometry, left out (ids 7)" ) ) );
}

void TestCommunityReader::gatesOfPointCommunities_areIgnoredAndCounted()
{
  const auto layer = memoryLayer( QStringLiteral( "Point" ), ZONE, { { QStringLiteral( "Point(500000 3846000)" ), {} } } );
  CommunityLayer communities = readCommunities( { *layer, {} }, {}, frame(), model::Progress() );
  const LayerReport report = readGates( { *layer, {} }, frame(), communities, model::Progress() );
  QVERIFY( communities.communities[0].gates.empty() );
  QVERIFY( report.sentences().value( 0 ).contains( QStringLiteral( "have no outline (ids 1)" ) ) );
}

void TestCommunityReader::cancel_stopsTheReading()
{
  const auto layer = memoryLayer( DEFINITION, ZONE, { { square( 0, 0, 100 ), {} } } );
  QVERIFY_EXCEPTION_THROWN( readCommunities( { *layer, {} }, {}, frame(), CanceledProgress() ), model::Canceled );
}

RENEWAL_QGIS_MAIN( TestCommunityReader )
#include "test_community_reader.moc"
