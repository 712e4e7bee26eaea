#include "core/input/facility_reader.h"
#include "core/input/gate_reader.h"
#include "core/input/input_error.h"
#include "tests/support/memory_layer.h"

using namespace renewal;
using namespace renewal::input;
using namespace renewal::tests;

class TestFacilityReader : public QObject
{
    Q_OBJECT

  private slots:
    void badRows_areLeftOutAndCounted();
    void size_isReadOrUnknown();
    void typeField_isFoundOrDemanded();
    void polygon_countsByItsPointOnSurface();
    void facilityInsideACommunityWithGates_knowsIt();
    void area_isMeasuredOnTheEllipsoid();
    void holesAndIslands_countByNesting();
    void secrets_leaveTheSource_data();
    void secrets_leaveTheSource();
};

namespace
{

const QString ZONE = QStringLiteral( "EPSG:4547" );

GroundFrame frame()
{
  return GroundFrame( QgsCoordinateReferenceSystem( ZONE ), QgsCoordinateTransformContext(), QStringLiteral( "frame" ) );
}

FacilityFields fields()
{
  FacilityFields result;
  result.typeParameter = QStringLiteral( "FACILITY_TYPE" );
  result.knownTypes = { "park", "wet_market" };
  return result;
}

} // namespace

void TestFacilityReader::badRows_areLeftOutAndCounted()
{
  const QString here = QStringLiteral( "Point(500000 3846000)" );
  const auto layer = memoryLayer( QStringLiteral( "Point?field=type:string&field=duplicate_of:string" ), ZONE, { { here, { "park", QVariant() } }, { here, { " Wet_Market ", "" } }, { here, { "castle", QVariant() } }, { here, { QVariant(), QVariant() } }, { here, { "park", "1" } }, { QString(), { "park", QVariant() } } } );
  const FacilityLayer facilities = readFacilities( { *layer, {} }, fields(), frame(), nullptr, model::Progress() );
  QCOMPARE( facilities.facilities.size(), std::size_t( 2 ) );
  QCOMPARE( facilities.facilities[0].id, std::string( "1" ) );
  QCOMPARE( facilities.facilities[1].type, std::string( "wet_market" ) );
  QVERIFY( std::abs( facilities.facilities[0].place.lon - 114.0 ) < 1e-9 );
  const QString said = facilities.report.sentences().join( QLatin1Char( '\n' ) );
  QVERIFY2( said.contains( QStringLiteral( "unknown facility type, left out (ids 3 \"castle\")" ) ), qPrintable( said ) );
  QVERIFY( said.contains( QStringLiteral( "no facility type, left out (ids 4)" ) ) );
  QVERIFY( said.contains( QStringLiteral( "(duplicate_of), left out (ids 5)" ) ) );
  QVERIFY( said.contains( QStringLiteral( "no geometry, left out (ids 6)" ) ) );
}

void TestFacilityReader::size_isReadOrUnknown()
{
  const QString here = QStringLiteral( "Point(500000 3846000)" );
  const auto layer = memoryLayer( QStringLiteral( "Point?field=type:string&field=m2:string" ), ZONE, { { here, { "park", "1,500" } }, { here, { "park", "-3" } }, { here, { "park", "large" } } } );
  FacilityFields withSize = fields();
  withSize.size = QStringLiteral( "m2" );
  const FacilityLayer facilities = readFacilities( { *layer, {} }, withSize, frame(), nullptr, model::Progress() );
  QCOMPARE( *facilities.facilities[0].sizeSquareMetres, 1500.0 );
  QVERIFY( !facilities.facilities[1].sizeSquareMetres && !facilities.facilities[2].sizeSquareMetres );
  QCOMPARE( facilities.report.sentences().size(), 2 );
}

void TestFacilityReader::typeField_isFoundOrDemanded()
{
  const auto layer = memoryLayer( QStringLiteral( "Point?field=类型:string" ), ZONE, { { QStringLiteral( "Point(500000 3846000)" ), { "park" } } } );
  QVERIFY_EXCEPTION_THROWN( readFacilities( { *layer, {} }, fields(), frame(), nullptr, model::Progress() ), InputError );
  FacilityFields named = fields();
  named.type = QStringLiteral( "类型" );
  QCOMPARE( readFacilities( { *layer, {} }, named, frame(), nullptr, model::Progress() ).facilities.size(), std::size_t( 1 ) );
  FacilityFields free = fields();
  free.isTypeNeeded = false;
  QCOMPARE( readFacilities( { *layer, {} }, free, frame(), nullptr, model::Progress() ).facilities[0].type, std::string() );
}

void TestFacilityReader::polygon_countsByItsPointOnSurface()
{
  const auto layer = memoryLayer( QStringLiteral( "Polygon?field=type:string" ), ZONE, { { QStringLiteral( "Polygon((499900 3845900, 500100 3845900, 500100 3846100, 499900 3846100, 499900 3845900))" ), { "park" } } } );
  const FacilityLayer facilities = readFacilities( { *layer, {} }, fields(), frame(), nullptr, model::Progress() );
  QVERIFY( std::abs( facilities.facilities[0].place.lon - 114.0 ) < 1e-6 );
}

void TestFacilityReader::facilityInsideACommunityWithGates_knowsIt()
{
  const auto polygons = memoryLayer( QStringLiteral( "Polygon" ), ZONE, { { QStringLiteral( "Polygon((500000 3846000, 500100 3846000, 500100 3846100, 500000 3846100, 500000 3846000))" ), {} }, { QStringLiteral( "Polygon((500200 3846000, 500300 3846000, 500300 3846100, 500200 3846100, 500200 3846000))" ), {} } } );
  CommunityLayer communities = readCommunities( { *polygons, {} }, {}, frame(), model::Progress() );
  const auto gates = memoryLayer( QStringLiteral( "Point" ), ZONE, { { QStringLiteral( "Point(500200 3846050)" ), {} } } );
  readGates( { *gates, {} }, frame(), communities, model::Progress() );
  const auto layer = memoryLayer( QStringLiteral( "Point?field=type:string" ), ZONE, { { QStringLiteral( "Point(500050 3846050)" ), { "park" } }, { QStringLiteral( "Point(500250 3846050)" ), { "park" } } } );
  const FacilityLayer facilities = readFacilities( { *layer, {} }, fields(), frame(), &communities, model::Progress() );
  QCOMPARE( facilities.facilities[0].community, model::Facility::NO_COMMUNITY );
  QCOMPARE( facilities.facilities[1].community, 1u );
}

void TestFacilityReader::area_isMeasuredOnTheEllipsoid()
{
  // On the central meridian the map is true to scale: 200 m x 100 m = 20000 m2 less than 1e-7.
  const auto zone = memoryLayer( QStringLiteral( "Polygon?field=type:string" ), ZONE, { { QStringLiteral( "Polygon((499900 3846000, 500100 3846000, 500100 3846100, 499900 3846100, 499900 3846000))" ), { "park" } }, { QStringLiteral( "Polygon((0 0, 1 0, 1 0, 0 0))" ), { "park" } } } );
  const AreaLayer areas = readAreas( { *zone, {} }, fields(), frame(), model::Progress() );
  QCOMPARE( areas.areas.size(), std::size_t( 1 ) );
  QVERIFY2( std::abs( areas.areas[0].areaSquareMetres - 20000.0 ) < 0.01, qPrintable( QString::number( areas.areas[0].areaSquareMetres, 'f', 6 ) ) );
  QCOMPARE( areas.areas[0].rings.size(), std::size_t( 1 ) );
  QVERIFY( areas.report.sentences().value( 0 ).contains( QStringLiteral( "without area" ) ) );
  // The same park in web Mercator, whose map is (1 / cos 34.74)^2 = 1.48 times too large.
  const QgsCoordinateReferenceSystem mercator( QStringLiteral( "EPSG:3857" ) );
  QgsGeometry park = QgsGeometry::fromWkt( QStringLiteral( "Polygon((499900 3846000, 500100 3846000, 500100 3846100, 499900 3846100, 499900 3846000))" ) );
  park.transform( QgsCoordinateTransform( QgsCoordinateReferenceSystem( ZONE ), mercator, QgsCoordinateTransformContext() ) );
  const auto webLayer = memoryLayer( QStringLiteral( "Polygon?field=type:string" ), QStringLiteral( "EPSG:3857" ), { { park.asWkt( 12 ), { "park" } } } );
  QVERIFY( std::abs( readAreas( { *webLayer, {} }, fields(), frame(), model::Progress() ).areas[0].areaSquareMetres - 20000.0 ) < 0.02 );
}

void TestFacilityReader::holesAndIslands_countByNesting()
{
  const auto ring = []( double size )
  { return std::vector<model::LonLat> { { -size, -size }, { size, -size }, { size, size }, { -size, size }, { -size, -size } }; };
  const model::Ellipsoid grs80;
  const double outer = groundAreaSquareMetres( { ring( 0.03 ) }, grs80 ), hole = groundAreaSquareMetres( { ring( 0.02 ) }, grs80 ), island = groundAreaSquareMetres( { ring( 0.01 ) }, grs80 );
  QVERIFY( std::abs( groundAreaSquareMetres( { ring( 0.03 ), ring( 0.02 ), ring( 0.01 ) }, grs80 ) - ( outer - hole + island ) ) < 1e-3 );
}

void TestFacilityReader::secrets_leaveTheSource_data()
{
  QTest::addColumn<QString>( "uri" );
  QTest::addColumn<QString>( "expected" );
  QTest::newRow( "file" ) << "/data/小区.gpkg|layername=a"
                          << "/data/小区.gpkg|layername=a";
  QTest::newRow( "PostGIS" ) << "dbname='gis' host=10.1.1.1 user='u' password='geheim' key='id' table=\"public\".\"t\" (geom)"
                             << "dbname='gis' host=10.1.1.1 user='u' password=*** key='id' table=\"public\".\"t\" (geom)";
  QTest::newRow( "quote in password" ) << "user='u' password='a\\'b c' table=\"t\""
                                       << "user='u' password=*** table=\"t\"";
  QTest::newRow( "URL" ) << "https://anna:geheim@host/wfs?service=WFS"
                         << "https://anna@host/wfs?service=WFS";
  QTest::newRow( "Amap key" ) << "url=https://x/y?key=abc123&type=1"
                              << "url=https://x/y?key=***&type=1";
  QTest::newRow( "token" ) << "https://x/tianditu?tk=0815&z=1"
                           << "https://x/tianditu?tk=***&z=1";
  QTest::newRow( "authcfg" ) << "authcfg=a1b2c3d typename='x'"
                             << "authcfg=*** typename='x'";
  QTest::newRow( "GDAL" ) << "PG:dbname=gis user=u password=geheim"
                          << "PG:dbname=gis user=u password=***";
}

void TestFacilityReader::secrets_leaveTheSource()
{
  QFETCH( QString, uri );
  QFETCH( QString, expected );
  QCOMPARE( withoutSecrets( uri ), expected );
}

RENEWAL_QGIS_MAIN( TestFacilityReader )
#include "test_facility_reader.moc"
