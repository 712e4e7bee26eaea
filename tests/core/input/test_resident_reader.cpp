#include "core/engine/ground_distance.h"
#include "core/input/input_error.h"
#include "core/input/resident_reader.h"
#include "core/input/sample_grid.h"
#include "tests/support/memory_layer.h"

using namespace renewal;
using namespace renewal::input;
using namespace renewal::tests;

class TestResidentReader : public QObject
{
    Q_OBJECT

  private slots:
    void resident_belongsToTheFirstCommunityThatContainsIt();
    void people_areTheWeightsAndTheirSumThePopulation();
    void populationField_isSharedEqually();
    void building_countsByItsPointOnSurface();
    void otherCrs_findsTheSameCommunity();
    void pointCommunities_refuseResidents();
    void samplePoints_standOnAFixedGroundGrid();
    void samplePoints_doNotDependOnThePolygon();
    void smallCommunity_hasOnePoint();
    void badSpacing_isRefused();
    void sharedBorder_belongsToExactlyOne();
    void polygonIndex_agreesWithGeosOnManyPoints();
    void cancel_stopsTheReading();
};

namespace
{

const QString ZONE = QStringLiteral( "EPSG:4547" );

GroundFrame frame()
{
  return GroundFrame( QgsCoordinateReferenceSystem( ZONE ), QgsCoordinateTransformContext(), QStringLiteral( "frame" ) );
}

QString square( int x, int y, int side )
{
  return QStringLiteral( "Polygon((%1 %2, %3 %2, %3 %4, %1 %4, %1 %2))" ).arg( 500000 + x ).arg( 3846000 + y ).arg( 500000 + x + side ).arg( 3846000 + y + side );
}

QString point( double x, double y )
{
  return QStringLiteral( "Point(%1 %2)" ).arg( 500000 + x, 0, 'f', 3 ).arg( 3846000 + y, 0, 'f', 3 );
}

//! A: 0..100, B: 50..150 (overlaps A), C: 200..300, people 300, none, 90.
CommunityLayer communities()
{
  const auto layer = memoryLayer( QStringLiteral( "Polygon?field=people:int" ), ZONE, { { square( 0, 0, 100 ), { 300 } }, { square( 50, 0, 100 ), { QVariant() } }, { square( 200, 0, 100 ), { 90 } } } );
  return readCommunities( { *layer, {} }, { {}, {}, QStringLiteral( "people" ), {} }, frame(), model::Progress() );
}

} // namespace

void TestResidentReader::resident_belongsToTheFirstCommunityThatContainsIt()
{
  CommunityLayer where = communities();
  const auto layer = memoryLayer( QStringLiteral( "Point" ), ZONE, { { point( 10, 50 ), {} }, { point( 75, 50 ), {} }, { point( 125, 50 ), {} }, { point( 170, 50 ), {} }, { QString(), {} } } );
  const ResidentLayer residents = readResidents( { *layer, {} }, {}, frame(), where, model::Progress() );
  QCOMPARE( residents.residents.size(), std::size_t( 3 ) );
  QCOMPARE( residents.residents[0].community, 0u );
  QCOMPARE( residents.residents[1].community, 0u );
  QCOMPARE( residents.residents[2].community, 1u );
  const QString said = residents.report.sentences().join( QLatin1Char( '\n' ) );
  QVERIFY( said.contains( QStringLiteral( "counted in the first one (ids 2)" ) ) );
  QVERIFY( said.contains( QStringLiteral( "outside all communities, left out (ids 4)" ) ) );
  QVERIFY( said.contains( QStringLiteral( "no geometry, left out (ids 5)" ) ) );
}

void TestResidentReader::people_areTheWeightsAndTheirSumThePopulation()
{
  CommunityLayer where = communities();
  const auto layer = memoryLayer( QStringLiteral( "Point?field=n:string" ), ZONE, { { point( 10, 50 ), { "3" } }, { point( 20, 50 ), { "4" } }, { point( 210, 50 ), { "-1" } }, { point( 220, 50 ), { "x" } }, { point( 230, 50 ), { QVariant() } }, { point( 240, 50 ), { "0" } } } );
  const ResidentLayer residents = readResidents( { *layer, {} }, QStringLiteral( "n" ), frame(), where, model::Progress() );
  QCOMPARE( residents.residents.size(), std::size_t( 3 ) );
  QCOMPARE( residents.residents[1].weight, 4.0 );
  QCOMPARE( *where.communities[0].population, 7.0 );
  QCOMPARE( *where.communities[1].population, 0.0 );
  QCOMPARE( *where.communities[2].population, 0.0 );
  QVERIFY( residents.report.sentences().value( 0 ).contains( QStringLiteral( "left out (ids 3, 4, 5)" ) ) );
}

void TestResidentReader::populationField_isSharedEqually()
{
  CommunityLayer where = communities();
  const auto layer = memoryLayer( QStringLiteral( "Point" ), ZONE, { { point( 10, 50 ), {} }, { point( 20, 50 ), {} }, { point( 30, 50 ), {} }, { point( 125, 50 ), {} }, { point( 220, 50 ), {} } } );
  const ResidentLayer residents = readResidents( { *layer, {} }, {}, frame(), where, model::Progress() );
  QCOMPARE( residents.residents[0].weight, 100.0 ); // 300 people in 3 places
  QCOMPARE( residents.residents[3].weight, 1.0 );   // unknown
  QCOMPARE( residents.residents[4].weight, 90.0 );
}

void TestResidentReader::building_countsByItsPointOnSurface()
{
  CommunityLayer where = communities();
  // Mostly outside C (200..300): 180..210 is two thirds west of it, so its middle at 195 is outside.
  const auto layer = memoryLayer( QStringLiteral( "MultiPolygon" ), ZONE, { { square( 180, 10, 30 ), {} }, { square( 190, 50, 30 ), {} } } );
  const ResidentLayer residents = readResidents( { *layer, {} }, {}, frame(), where, model::Progress() );
  QCOMPARE( residents.residents.size(), std::size_t( 1 ) );
  QCOMPARE( residents.residents[0].community, 2u );
}

void TestResidentReader::otherCrs_findsTheSameCommunity()
{
  CommunityLayer where = communities();
  const model::LonLat place = frame().transform( QgsCoordinateReferenceSystem( ZONE ) ).toGround( QgsPointXY( 500125, 3846050 ) );
  const auto layer = memoryLayer( QStringLiteral( "Point" ), QStringLiteral( "EPSG:4490" ), { { QStringLiteral( "Point(%1 %2)" ).arg( place.lon, 0, 'f', 12 ).arg( place.lat, 0, 'f', 12 ), {} } } );
  const ResidentLayer residents = readResidents( { *layer, {} }, {}, frame(), where, model::Progress() );
  QCOMPARE( residents.residents.size(), std::size_t( 1 ) );
  QCOMPARE( residents.residents[0].community, 1u );
}

void TestResidentReader::pointCommunities_refuseResidents()
{
  const auto layer = memoryLayer( QStringLiteral( "Point" ), ZONE, { { point( 0, 0 ), {} } } );
  CommunityLayer where = readCommunities( { *layer, {} }, {}, frame(), model::Progress() );
  QVERIFY_EXCEPTION_THROWN( readResidents( { *layer, {} }, {}, frame(), where, model::Progress() ), InputError );
  const std::vector<model::Resident> sampled = sampleResidents( where, 25.0, frame(), model::Progress() );
  QCOMPARE( sampled.size(), std::size_t( 1 ) );
  QVERIFY( sampled[0].place == where.points[0] );
}

void TestResidentReader::samplePoints_standOnAFixedGroundGrid()
{
  const std::vector<model::Resident> sampled = sampleResidents( communities(), 25.0, frame(), model::Progress() );
  // 100 m hold 4 rows and 4 columns of 25 m: 16 points each, whatever the phase of the grid.
  QCOMPARE( sampled.size(), std::size_t( 48 ) );
  const model::Ellipsoid grs80 = frame().ellipsoid();
  const double metres = engine::groundDistanceMetres( { 0, 0 }, { 0, sampled[0].place.lat }, grs80 );
  QVERIFY( std::abs( metres / 25.0 - std::round( metres / 25.0 ) ) < 1e-6 );
  QVERIFY( std::abs( engine::groundDistanceMetres( sampled[0].place, sampled[1].place, grs80 ) - 25.0 ) < 1e-4 );
  QCOMPARE( sampled[0].weight, 300.0 / 16.0 );
  QCOMPARE( sampled[16].weight, 1.0 );
}

void TestResidentReader::samplePoints_doNotDependOnThePolygon()
{
  const model::Ellipsoid grs80;
  const model::Rings large { { { 113.99, 34.73 }, { 114.01, 34.73 }, { 114.01, 34.75 }, { 113.99, 34.75 }, { 113.99, 34.73 } } };
  const model::Rings small { { { 114.000, 34.740 }, { 114.001, 34.740 }, { 114.001, 34.741 }, { 114.000, 34.741 }, { 114.000, 34.740 } } };
  const std::vector<model::LonLat> all = sampleGrid( large, 25.0, grs80, 1000000 );
  for ( const model::LonLat &place : sampleGrid( small, 25.0, grs80, 1000000 ) )
    QVERIFY( std::find( all.begin(), all.end(), place ) != all.end() );
  // A hole takes its points away.
  const model::Rings withHole { large[0], small[0] };
  QCOMPARE( sampleGrid( withHole, 25.0, grs80, 1000000 ).size(), all.size() - sampleGrid( small, 25.0, grs80, 1000000 ).size() );
}

void TestResidentReader::smallCommunity_hasOnePoint()
{
  const auto layer = memoryLayer( QStringLiteral( "Polygon" ), ZONE, { { square( 3, 3, 1 ), {} } } );
  const CommunityLayer where = readCommunities( { *layer, {} }, {}, frame(), model::Progress() );
  const std::vector<model::Resident> sampled = sampleResidents( where, 1000.0, frame(), model::Progress() );
  QCOMPARE( sampled.size(), std::size_t( 1 ) );
  QVERIFY( sampled[0].place == where.points[0] );
}

void TestResidentReader::badSpacing_isRefused()
{
  QVERIFY_EXCEPTION_THROWN( sampleResidents( communities(), 0.0, frame(), model::Progress() ), InputError );
  QVERIFY_EXCEPTION_THROWN( sampleResidents( communities(), -1.0, frame(), model::Progress() ), InputError );
  QVERIFY_EXCEPTION_THROWN( sampleResidents( communities(), std::nan( "" ), frame(), model::Progress() ), InputError );
  QVERIFY_EXCEPTION_THROWN( sampleResidents( communities(), 0.001, frame(), model::Progress() ), InputError );
}

void TestResidentReader::sharedBorder_belongsToExactlyOne()
{
  PolygonIndex index;
  index.add( *QgsGeometry::fromWkt( QStringLiteral( "Polygon((0 0, 1 0, 1 1, 0 1, 0 0))" ) ).constGet() );
  index.add( *QgsGeometry::fromWkt( QStringLiteral( "Polygon((1 0, 2 0, 2 1, 1 1, 1 0))" ) ).constGet() );
  index.build();
  std::uint32_t first = 9;
  QCOMPARE( index.find( 1.0, 0.5, first ), 1 );
  QCOMPARE( index.find( 1.0, 0.0, first ), 1 );
  QCOMPARE( index.find( 2.5, 0.5, first ), 0 );
  QCOMPARE( index.find( std::nan( "" ), 0.5, first ), 0 );
}

void TestResidentReader::polygonIndex_agreesWithGeosOnManyPoints()
{
  // Stars of 200 vertices with a hole, on a 5 x 5 raster, so that neighbours overlap.
  std::vector<QgsGeometry> stars;
  PolygonIndex index;
  for ( int s = 0; s < 25; ++s )
  {
    QgsPolylineXY ring, hole;
    for ( int i = 0; i <= 200; ++i )
    {
      const double angle = ( i % 200 ) * 2 * 3.14159265358979 / 200, radius = i % 2 ? 0.7 : 0.4;
      ring << QgsPointXY( s % 5 + radius * std::cos( angle ), s / 5 + radius * std::sin( angle ) );
      hole << QgsPointXY( s % 5 + 0.1 * std::cos( angle ), s / 5 + 0.1 * std::sin( angle ) );
    }
    stars.push_back( QgsGeometry::fromPolygonXY( { ring, hole } ) );
    index.add( *stars.back().constGet() );
  }
  index.build();
  quint32 state = 12345;
  const auto random = [&state]()
  { state = state * 1664525u + 1013904223u; return ( state >> 8 ) / 16777216.0; };
  for ( int i = 0; i < 3000; ++i )
  {
    const QgsPointXY place( random() * 6 - 1, random() * 6 - 1 );
    int expected = 0;
    std::uint32_t expectedFirst = 0, first = 0;
    for ( std::size_t s = 0; s < stars.size(); ++s )
    {
      if ( stars[s].contains( &place ) && expected++ == 0 )
        expectedFirst = static_cast<std::uint32_t>( s );
    }
    QCOMPARE( index.find( place.x(), place.y(), first ), expected );
    if ( expected > 0 )
      QCOMPARE( first, expectedFirst );
  }
}

void TestResidentReader::cancel_stopsTheReading()
{
  CommunityLayer where = communities();
  const auto layer = memoryLayer( QStringLiteral( "Point" ), ZONE, { { point( 10, 50 ), {} } } );
  QVERIFY_EXCEPTION_THROWN( readResidents( { *layer, {} }, {}, frame(), where, CanceledProgress() ), model::Canceled );
  QVERIFY_EXCEPTION_THROWN( sampleResidents( where, 25.0, frame(), CanceledProgress() ), model::Canceled );
}

RENEWAL_QGIS_MAIN( TestResidentReader )
#include "test_resident_reader.moc"
