#include "core/engine/ground_distance.h"
#include "core/input/ground_frame.h"
#include "core/input/input_error.h"
#include "core/input/street_reader.h"
#include "tests/support/memory_layer.h"

#include <cmath>

using namespace renewal;
using namespace renewal::input;
using namespace renewal::tests;

class TestGroundFrame : public QObject
{
    Q_OBJECT

  private slots:
    void crs_givesItsOwnEllipsoid_data();
    void crs_givesItsOwnEllipsoid();
    void knownSegment_isAsLongInEveryCrs_data();
    void knownSegment_isAsLongInEveryCrs();
    void localCrsWithDatumShift_measuresOnItsOwnGround();
    void gradsCrs_becomesDegrees();
    void wayThereAndBack_returnsTheCoordinates();
    void failedCoordinate_isNotANumberAndSparesTheOthers();
    void missingCrs_isRefusedByName();
    void geocentricCrs_isRefused();
};

// a and 1/f as the EPSG registry gives them (ellipsoids 7030, 1024 = GRS80's figures, 7049, 7024).
void TestGroundFrame::crs_givesItsOwnEllipsoid_data()
{
  QTest::addColumn<QString>( "crs" );
  QTest::addColumn<double>( "semiMajor" );
  QTest::addColumn<double>( "inverseFlattening" );
  QTest::newRow( "WGS 84" ) << "EPSG:4326" << 6378137.0 << 298.257223563;
  QTest::newRow( "CGCS2000" ) << "EPSG:4490" << 6378137.0 << 298.257222101;
  QTest::newRow( "web Mercator" ) << "EPSG:3857" << 6378137.0 << 298.257223563;
  QTest::newRow( "CGCS2000 3-degree, CM 114E" ) << "EPSG:4547" << 6378137.0 << 298.257222101;
  QTest::newRow( "CGCS2000 3-degree, zone 39" ) << "EPSG:4527" << 6378137.0 << 298.257222101;
  QTest::newRow( "Xian 1980" ) << "EPSG:2383" << 6378140.0 << 298.257;
  QTest::newRow( "Beijing 1954 (Krassowsky)" ) << "EPSG:2434" << 6378245.0 << 298.3;
  QTest::newRow( "compound with height" ) << "EPSG:9518" << 6378137.0 << 298.257223563;
  QTest::newRow( "own PROJ string" ) << "+proj=tmerc +lat_0=0 +lon_0=113.6 +k=1 +x_0=40000 +y_0=-3800000 +ellps=krass +units=m +no_defs" << 6378245.0 << 298.3;
}

void TestGroundFrame::crs_givesItsOwnEllipsoid()
{
  QFETCH( QString, crs );
  QFETCH( double, semiMajor );
  QFETCH( double, inverseFlattening );
  const QgsCoordinateReferenceSystem given = crs.startsWith( QLatin1Char( '+' ) ) ? QgsCoordinateReferenceSystem::fromProj( crs ) : QgsCoordinateReferenceSystem( crs );
  QVERIFY( given.isValid() );
  const GroundFrame frame( given, QgsCoordinateTransformContext(), QStringLiteral( "路网" ) );
  QCOMPARE( frame.ellipsoid().semiMajorMetres, semiMajor );
  QVERIFY( std::abs( frame.ellipsoid().inverseFlattening - inverseFlattening ) < 1e-6 );
  QVERIFY( isLonLat( frame.geographicCrs() ) );
  QCOMPARE( isLonLat( given ), crs == QLatin1String( "EPSG:4326" ) || crs == QLatin1String( "EPSG:4490" ) || crs == QLatin1String( "EPSG:9518" ) );
}

void TestGroundFrame::knownSegment_isAsLongInEveryCrs_data()
{
  // Geodesics from (113.65, 34.75) to (113.66, 34.76), by GeographicLib on each ellipsoid (pyproj.Geod.inv).
  QTest::addColumn<QString>( "crs" );
  QTest::addColumn<double>( "metres" );
  const double grs80 = 1438.400032, wgs84 = 1438.400032, xian = 1438.400707, krass = 1438.424722;
  QTest::newRow( "EPSG:4490" ) << "EPSG:4490" << grs80;
  QTest::newRow( "EPSG:4547" ) << "EPSG:4547" << grs80;
  QTest::newRow( "EPSG:4527" ) << "EPSG:4527" << grs80;
  QTest::newRow( "EPSG:4326" ) << "EPSG:4326" << wgs84;
  QTest::newRow( "EPSG:3857" ) << "EPSG:3857" << wgs84;
  QTest::newRow( "EPSG:32649" ) << "EPSG:32649" << wgs84;
  QTest::newRow( "Xian 1980" ) << "EPSG:2383" << xian;
  QTest::newRow( "Beijing 1954" ) << "EPSG:2434" << krass;
  QTest::newRow( "local" ) << "+proj=tmerc +lat_0=0 +lon_0=113.6 +k=1 +x_0=40000 +y_0=-3800000 +ellps=krass +units=m +no_defs" << krass;
}

void TestGroundFrame::knownSegment_isAsLongInEveryCrs()
{
  QFETCH( QString, crs );
  QFETCH( double, metres );
  // The layer's coordinates are made with QGIS's own transform from the geographic CRS under it.
  const auto probe = memoryLayer( QStringLiteral( "LineString" ), crs, {} );
  const GroundFrame frame( probe->crs(), QgsCoordinateTransformContext(), probe->name() );
  const QgsCoordinateTransform project( frame.geographicCrs(), probe->crs(), QgsCoordinateTransformContext() );
  const QgsPointXY from = project.transform( 113.65, 34.75 ), to = project.transform( 113.66, 34.76 );
  const auto layer = memoryLayer( QStringLiteral( "LineString" ), crs, { { QgsGeometry::fromPolylineXY( { from, to } ).asWkt( 17 ), {} } } );
  const model::Progress progress;
  const StreetLayer streets = readStreets( { *layer, {} }, frame, progress );
  QCOMPARE( streets.streets.size(), std::size_t( 1 ) );
  const double length = engine::groundDistanceMetres( streets.streets[0].vertices[0], streets.streets[0].vertices[1], frame.ellipsoid() );
  QVERIFY2( std::abs( length - metres ) < 1e-4, qPrintable( QString::number( length - metres, 'g' ) ) );
}

void TestGroundFrame::localCrsWithDatumShift_measuresOnItsOwnGround()
{
  // A bound CRS (+towgs84): its own layer is only unprojected, while WGS 84 layers are shifted to its datum.
  const QString local = QStringLiteral( "+proj=tmerc +lat_0=0 +lon_0=114 +k=1 +x_0=500000 +y_0=0 +ellps=krass +towgs84=15.8,-154.4,-82.3,0,0,0,0 +units=m +no_defs" );
  const QgsCoordinateReferenceSystem crs = QgsCoordinateReferenceSystem::fromProj( local );
  const GroundFrame frame( crs, QgsCoordinateTransformContext(), QStringLiteral( "local" ) );
  QCOMPARE( frame.ellipsoid().semiMajorMetres, 6378245.0 );
  const model::LonLat own = frame.transform( crs ).toGround( QgsPointXY( 500000, 0 ) );
  QVERIFY( std::abs( own.lon - 114.0 ) < 1e-11 && std::abs( own.lat ) < 1e-11 );
  const model::LonLat shifted = frame.transform( QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:4326" ) ) ).toGround( QgsPointXY( 114, 34.75 ) );
  // East = -dx sin(lon) + dy cos(lon) takes this datum to WGS 84, so the way from WGS 84 is its opposite:
  // 15.8 sin 114 + 154.4 * -cos 114 ... = 14.43 - 62.80 = -48.37 m. A change of ellipsoid moves nothing east.
  const double eastMetres = ( shifted.lon - 114.0 ) * 3.14159265358979 / 180 * 6378245.0 * std::cos( 34.75 * 3.14159265358979 / 180 );
  QVERIFY2( std::abs( eastMetres - -48.37 ) < 0.5, qPrintable( QString::number( eastMetres ) ) );
}

void TestGroundFrame::gradsCrs_becomesDegrees()
{
  // EPSG:4807 counts in grads (100 to the right angle): 50 grads north are 45 degrees.
  const QgsCoordinateReferenceSystem crs( QStringLiteral( "EPSG:4807" ) );
  const GroundFrame frame( crs, QgsCoordinateTransformContext(), QStringLiteral( "grads" ) );
  const model::LonLat place = frame.transform( crs ).toGround( QgsPointXY( 10, 50 ) );
  QVERIFY( std::abs( place.lon - 9.0 ) < 1e-9 && std::abs( place.lat - 45.0 ) < 1e-9 );
  const QgsPointXY back = frame.transform( crs ).fromGround( place );
  QVERIFY( std::abs( back.x() - 10 ) < 1e-9 && std::abs( back.y() - 50 ) < 1e-9 );
}

void TestGroundFrame::wayThereAndBack_returnsTheCoordinates()
{
  const QgsCoordinateReferenceSystem crs( QStringLiteral( "EPSG:4547" ) );
  const GroundFrame frame( crs, QgsCoordinateTransformContext(), QStringLiteral( "x" ) );
  std::vector<double> x { 468000.25, 470123.5 }, y { 3846000.75, 3850000.125 };
  const GroundTransform transform = frame.transform( crs );
  transform.toGround( x.data(), y.data(), 2 );
  transform.fromGround( x.data(), y.data(), 2 );
  QVERIFY( std::abs( x[0] - 468000.25 ) < 1e-6 && std::abs( y[1] - 3850000.125 ) < 1e-6 );
  QVERIFY( frame.transform( frame.geographicCrs() ).isIdentity() );
  QVERIFY( !transform.isIdentity() );
}

void TestGroundFrame::failedCoordinate_isNotANumberAndSparesTheOthers()
{
  const QgsCoordinateReferenceSystem crs( QStringLiteral( "EPSG:4547" ) );
  const GroundFrame frame( crs, QgsCoordinateTransformContext(), QStringLiteral( "x" ) );
  std::vector<double> x { 500000, 1e15, 500000 }, y { 3846000, 1e15, 3846000 };
  frame.transform( crs ).toGround( x.data(), y.data(), 3 );
  QVERIFY( std::isnan( x[1] ) && std::isnan( y[1] ) );
  QVERIFY( std::abs( x[0] - 114.0 ) < 1e-9 && x[2] == x[0] );
  double oneX = 1e15, oneY = 1e15;
  frame.transform( crs ).toGround( &oneX, &oneY, 1 );
  QVERIFY( std::isnan( oneX ) && std::isnan( oneY ) );
}

void TestGroundFrame::missingCrs_isRefusedByName()
{
  try
  {
    const GroundFrame frame( QgsCoordinateReferenceSystem(), QgsCoordinateTransformContext(), QStringLiteral( "路网" ) );
    QFAIL( "accepted" );
  }
  catch ( const InputError &error )
  {
    QVERIFY( error.message().contains( QStringLiteral( "路网" ) ) );
    QVERIFY( error.message().contains( QStringLiteral( "Assigned CRS" ) ) );
  }
}

void TestGroundFrame::geocentricCrs_isRefused()
{
  QVERIFY_EXCEPTION_THROWN( GroundFrame( QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:4978" ) ), QgsCoordinateTransformContext(), QStringLiteral( "x" ) ), InputError );
}

RENEWAL_QGIS_MAIN( TestGroundFrame )
#include "test_ground_frame.moc"
