#include "core/input/community_reader.h"
#include "core/input/crs_check.h"
#include "core/input/facility_reader.h"
#include "core/input/input_error.h"
#include "core/input/resident_reader.h"
#include "core/input/street_reader.h"
#include "tests/support/memory_layer.h"

using namespace renewal;
using namespace renewal::input;
using namespace renewal::tests;

class TestCrsCheck : public QObject
{
    Q_OBJECT

  private slots:
    void coordinatesThatCannotBe_areRefused_data();
    void coordinatesThatCannotBe_areRefused();
    void plausibleCoordinates_areAccepted_data();
    void plausibleCoordinates_areAccepted();
    void everyReader_refusesALayerWithoutCrs();
    void outsideTheAreaOfUse_isAWarningOnly();
    void emptyLayer_isNoProblem();
};

namespace
{

GroundFrame frame()
{
  return GroundFrame( QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:4490" ) ), QgsCoordinateTransformContext(), QStringLiteral( "frame" ) );
}

StreetLayer read( const QString &crs, const QString &wkt )
{
  const auto layer = memoryLayer( QStringLiteral( "LineString" ), crs, { { wkt, {} } }, QStringLiteral( "道路" ) );
  return readStreets( { *layer, {} }, frame(), model::Progress() );
}

} // namespace

void TestCrsCheck::coordinatesThatCannotBe_areRefused_data()
{
  QTest::addColumn<QString>( "crs" );
  QTest::addColumn<QString>( "wkt" );
  QTest::addColumn<QString>( "said" );
  QTest::newRow( "metres called degrees" ) << "EPSG:4490"
                                           << "LineString(468000 3846000, 468100 3846000)"
                                           << "are not degrees";
  QTest::newRow( "longitude beyond 180" ) << "EPSG:4326"
                                          << "LineString(113 34, 180.5 34)"
                                          << "are not degrees";
  QTest::newRow( "latitude beyond 90, x and y swapped" ) << "EPSG:4326"
                                                         << "LineString(34 113, 34 113.1)"
                                                         << "are not degrees";
  QTest::newRow( "degrees called Gauss-Kruger" ) << "EPSG:4547"
                                                 << "LineString(113.6 34.7, 113.7 34.8)"
                                                 << "look like degrees";
  QTest::newRow( "degrees called web Mercator" ) << "EPSG:3857"
                                                 << "LineString(113.6 34.7, 113.7 34.8)"
                                                 << "look like degrees";
  QTest::newRow( "no zone number, CRS wants one" ) << "EPSG:4527"
                                                   << "LineString(500000 3846000, 500100 3846000)"
                                                   << "do not transform";
  QTest::newRow( "infinite far away" ) << "EPSG:4547"
                                       << "LineString(1e15 1e15, 1e15 2e15)"
                                       << "do not transform";
}

void TestCrsCheck::coordinatesThatCannotBe_areRefused()
{
  QFETCH( QString, crs );
  QFETCH( QString, wkt );
  QFETCH( QString, said );
  try
  {
    read( crs, wkt );
    QFAIL( "accepted" );
  }
  catch ( const InputError &error )
  {
    QVERIFY2( error.message().contains( said ), qPrintable( error.message() ) );
    QVERIFY( error.message().contains( QStringLiteral( "道路" ) ) );
    QVERIFY( error.message().contains( QStringLiteral( "run again" ) ) );
  }
}

void TestCrsCheck::plausibleCoordinates_areAccepted_data()
{
  QTest::addColumn<QString>( "crs" );
  QTest::addColumn<QString>( "wkt" );
  QTest::newRow( "degrees" ) << "EPSG:4490"
                             << "LineString(113.6 34.7, 113.7 34.8)";
  QTest::newRow( "degrees on an ellipsoid of one's own" ) << "+proj=longlat +a=6378200 +rf=298.1 +no_defs"
                                                          << "LineString(113.6 34.7, 113.7 34.8)";
  QTest::newRow( "the very edge" ) << "EPSG:4326"
                                   << "LineString(-180 -90, 180 90)";
  QTest::newRow( "zone number" ) << "EPSG:4527"
                                 << "LineString(39500000 3846000, 39500100 3846000)";
  QTest::newRow( "one end near the origin" ) << "EPSG:3857"
                                             << "LineString(0 0, 1000 1000)";
}

void TestCrsCheck::plausibleCoordinates_areAccepted()
{
  QFETCH( QString, crs );
  QFETCH( QString, wkt );
  QCOMPARE( read( crs, wkt ).streets.size(), std::size_t( 1 ) );
}

void TestCrsCheck::everyReader_refusesALayerWithoutCrs()
{
  const model::Progress progress;
  const auto lines = memoryLayer( QStringLiteral( "LineString" ), QString(), { { QStringLiteral( "LineString(113.6 34.7, 113.7 34.8)" ), {} } } );
  const auto polygons = memoryLayer( QStringLiteral( "Polygon?field=type:string" ), QString(), { { QStringLiteral( "Polygon((113 34, 114 34, 114 35, 113 34))" ), { "park" } } } );
  QVERIFY_EXCEPTION_THROWN( readStreets( { *lines, {} }, frame(), progress ), InputError );
  QVERIFY_EXCEPTION_THROWN( readCommunities( { *polygons, {} }, {}, frame(), progress ), InputError );
  FacilityFields fields;
  QVERIFY_EXCEPTION_THROWN( readFacilities( { *polygons, {} }, fields, frame(), nullptr, progress ), InputError );
  QVERIFY_EXCEPTION_THROWN( readAreas( { *polygons, {} }, fields, frame(), progress ), InputError );
  CommunityLayer communities( QStringLiteral( "x" ) );
  communities.crs = QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:4490" ) );
  QVERIFY_EXCEPTION_THROWN( readResidents( { *polygons, {} }, {}, frame(), communities, progress ), InputError );
}

void TestCrsCheck::outsideTheAreaOfUse_isAWarningOnly()
{
  // EPSG:4547 is made for 112.5 to 115.5 E; x = 900000 lies four degrees further east.
  const StreetLayer streets = read( QStringLiteral( "EPSG:4547" ), QStringLiteral( "LineString(900000 3846000, 900100 3846000)" ) );
  QCOMPARE( streets.streets.size(), std::size_t( 1 ) );
  QCOMPARE( streets.report.warnings.size(), 1 );
  QVERIFY( streets.report.warnings[0].contains( QStringLiteral( "beyond the area" ) ) );
  QVERIFY( read( QStringLiteral( "EPSG:4547" ), QStringLiteral( "LineString(500000 3846000, 500100 3846000)" ) ).report.warnings.isEmpty() );
}

void TestCrsCheck::emptyLayer_isNoProblem()
{
  const auto layer = memoryLayer( QStringLiteral( "LineString" ), QStringLiteral( "EPSG:4547" ), {} );
  const StreetLayer streets = readStreets( { *layer, {} }, frame(), model::Progress() );
  QVERIFY( streets.streets.empty() && streets.hull.empty() && streets.report.sentences().isEmpty() );
}

RENEWAL_QGIS_MAIN( TestCrsCheck )
#include "test_crs_check.moc"
