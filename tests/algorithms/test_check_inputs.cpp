#include "core/engine/coordinate_shift.h"
#include "tests/support/check_inputs_run.h"
#include "tests/support/memory_layer.h"

#include <cmath>
#include <qgslinestring.h>

using namespace renewal;
using namespace renewal::tests;

/**
 * Runs checkinputs on layers with one fault each. Map: EPSG:4547 around (500000, 3846000), where map metres are
 * ground metres within 1e-7.
 */
class TestCheckInputs : public QObject
{
    Q_OBJECT

  private slots:
    void nothingGiven_isNothingFound();
    void crsTraps_becomeRows_data();
    void crsTraps_becomeRows();
    void brokenPolygon_isShownWhereItCrosses();
    void badCells_becomeRows();
    void duplicates_becomeRows();
    void carParks_areLookedAt();
    void streetFaults_becomeRowsOnTheFault();
    void pointsOffTheStreet_becomeRows();
    void layersInOtherCrs_areShownInTheFirst();
    void shiftedFacilities_areSuspected();
    void damagedGeometry_neverCrashes();
    void report_escapesWhatLayersSay();
    void cancel_leavesNoRows();
};

namespace
{

const QString ZONE = QStringLiteral( "EPSG:4547" );

QString line( const QList<QPair<double, double>> &vertices )
{
  QStringList texts;
  for ( const auto &vertex : vertices )
    texts << QStringLiteral( "%1 %2" ).arg( 500000 + vertex.first, 0, 'f', 3 ).arg( 3846000 + vertex.second, 0, 'f', 3 );
  return QStringLiteral( "LineString(%1)" ).arg( texts.join( QLatin1Char( ',' ) ) );
}

QString point( double east, double north )
{
  return QStringLiteral( "Point(%1 %2)" ).arg( 500000 + east, 0, 'f', 3 ).arg( 3846000 + north, 0, 'f', 3 );
}

QString square( double east, double north, double side )
{
  return QStringLiteral( "Polygon((%1 %2, %3 %2, %3 %4, %1 %4, %1 %2))" ).arg( 500000 + east, 0, 'f', 3 ).arg( 3846000 + north, 0, 'f', 3 ).arg( 500000 + east + side, 0, 'f', 3 ).arg( 3846000 + north + side, 0, 'f', 3 );
}

} // namespace

void TestCheckInputs::nothingGiven_isNothingFound()
{
  const Outcome outcome = check( {} );
  QVERIFY( outcome.isOk );
  QVERIFY( outcome.rows.isEmpty() );
  QVERIFY( outcome.report.contains( QStringLiteral( "Nothing found." ) ) );
}

void TestCheckInputs::crsTraps_becomeRows_data()
{
  QTest::addColumn<QString>( "crs" );
  QTest::addColumn<QString>( "wkt" );
  QTest::addColumn<QString>( "reason" );
  QTest::newRow( "no CRS" ) << ""
                            << "Point(113 34)"
                            << "No coordinate reference system";
  QTest::newRow( "metres called degrees" ) << "EPSG:4490"
                                           << "Point(468000 3846000)"
                                           << "cannot be what the CRS says";
  QTest::newRow( "degrees called metres" ) << "EPSG:4547"
                                           << "Point(113.6 34.7)"
                                           << "cannot be what the CRS says";
  QTest::newRow( "zone number missing" ) << "EPSG:4527"
                                         << "Point(468000 3846000)"
                                         << "cannot be what the CRS says";
  QTest::newRow( "outside the area of use" ) << "EPSG:4547"
                                             << "Point(900000 3846000)"
                                             << "Outside the area";
}

void TestCheckInputs::crsTraps_becomeRows()
{
  QFETCH( QString, crs );
  QFETCH( QString, wkt );
  QFETCH( QString, reason );
  const auto layer = memoryLayer( QStringLiteral( "Point" ), crs, { { wkt, {} } } );
  const Outcome outcome = check( { { QStringLiteral( "ENTRANCES" ), layer.get() } } );
  QVERIFY( outcome.isOk );
  QCOMPARE( outcome.with( reason ).size(), 1 );
  QVERIFY( !outcome.with( reason )[0].hasPoint );
  QCOMPARE( outcome.with( reason )[0].layer, QStringLiteral( "小区" ) );
  QVERIFY( !outcome.with( reason )[0].remedy.isEmpty() );
}

void TestCheckInputs::brokenPolygon_isShownWhereItCrosses()
{
  // A bow tie between (0, 0) and (100, 100): its diagonals cross at (50, 50).
  const auto layer = memoryLayer( QStringLiteral( "Polygon?field=cid:string" ), ZONE, { { QStringLiteral( "Polygon((500000 3846000, 500100 3846100, 500100 3846000, 500000 3846100, 500000 3846000))" ), { "A" } }, { QString(), { "B" } } } );
  const Outcome outcome = check( { { QStringLiteral( "COMMUNITIES" ), layer.get() } } );
  QCOMPARE( outcome.with( QStringLiteral( "Broken polygon" ) ).size(), 1 );
  const IssueRow row = outcome.with( QStringLiteral( "Broken polygon" ) )[0];
  QCOMPARE( row.id, QStringLiteral( "A" ) );
  QVERIFY2( row.point.distance( 500050, 3846050 ) < 1e-6, qPrintable( row.point.asWkt() ) );
  QCOMPARE( outcome.with( QStringLiteral( "No geometry" ) ).size(), 1 );
  QVERIFY( !outcome.with( QStringLiteral( "No geometry" ) )[0].hasPoint );
}

void TestCheckInputs::badCells_becomeRows()
{
  const auto layer = memoryLayer( QStringLiteral( "Point?field=cid:string&field=户数:string&field=population:int&field=built_year:string" ), ZONE, { { point( 0, 0 ), { "A", "1,200", 100, "1998年" } }, { point( 10, 0 ), { "B", "约300", -4, "2010.0" } }, { point( 20, 0 ), { "C", QVariant(), QVariant(), "八十年代" } }, { point( 30, 0 ), { "D", "", 0, "2010年建造" } } } );
  const Outcome outcome = check( { { QStringLiteral( "COMMUNITIES" ), layer.get() } } );
  QCOMPARE( outcome.rows.size(), 4 );
  QCOMPARE( outcome.with( QStringLiteral( "Not a number: 户数 = \"约300\"" ) ).value( 0 ).id, QStringLiteral( "B" ) );
  QCOMPARE( outcome.with( QStringLiteral( "Negative number: population" ) ).value( 0 ).id, QStringLiteral( "B" ) );
  QCOMPARE( outcome.with( QStringLiteral( "Building year cannot be read: built_year = \"八十年代\"" ) ).value( 0 ).id, QStringLiteral( "C" ) );
  QCOMPARE( outcome.with( QStringLiteral( "Numbers kept as text: 户数 (1 rows)" ) ).size(), 1 );
}

void TestCheckInputs::duplicates_becomeRows()
{
  const auto layer = memoryLayer( QStringLiteral( "Point?field=type:string&field=facility_id:string" ), ZONE, { { point( 0, 0 ), { "park", "1" } }, { point( 0, 0 ), { "park", "1" } }, { point( 5, 0 ), { "castle", "3" } }, { point( 6, 0 ), { QVariant(), "4" } } } );
  const Outcome outcome = check( { { QStringLiteral( "FACILITIES" ), layer.get() } } );
  QCOMPARE( outcome.with( QStringLiteral( "Id used twice" ) ).size(), 1 );
  QCOMPARE( outcome.with( QStringLiteral( "Same geometry as another feature" ) ).size(), 1 );
  QCOMPARE( outcome.with( QStringLiteral( "Unknown facility type: \"castle\"" ) ).value( 0 ).id, QStringLiteral( "3" ) );
  QCOMPARE( outcome.with( QStringLiteral( "No facility type" ) ).value( 0 ).id, QStringLiteral( "4" ) );
}

void TestCheckInputs::carParks_areLookedAt()
{
  const auto layer = memoryLayer( QStringLiteral( "Point?field=lid:string&field=spaces:int&field=lot_type:string" ), ZONE, { { point( 0, 0 ), { "1", 20, "150903" } }, { point( 9, 0 ), { "2", QVariant(), "150903" } }, { point( 18, 0 ), { "3", 20, "150908" } } } );
  const Outcome outcome = check( { { QStringLiteral( "LOTS" ), layer.get() } } );
  QCOMPARE( outcome.rows.size(), 2 );
  QCOMPARE( outcome.with( QStringLiteral( "without number of spaces" ) ).value( 0 ).id, QStringLiteral( "2" ) );
  QCOMPARE( outcome.with( QStringLiteral( "Entrance of a car park" ) ).value( 0 ).id, QStringLiteral( "3" ) );
}

// A main street of 1000 m; a line 3 m short of it; one across it without vertex; one drawn twice; one without length; one far away.
void TestCheckInputs::streetFaults_becomeRowsOnTheFault()
{
  const auto layer = memoryLayer( QStringLiteral( "LineString" ), ZONE, { { line( { { 0, 0 }, { 1000, 0 } } ), {} }, { line( { { 200, 100 }, { 200, 3 } } ), {} }, { line( { { 500, -50 }, { 500, 50 } } ), {} }, { line( { { 1000, 0 }, { 1000, 100 } } ), {} }, { line( { { 1000, 100 }, { 1000, 0 } } ), {} }, { line( { { 700, 5 }, { 700, 5 } } ), {} }, { line( { { 0, 3000 }, { 100, 3000 } } ), {} } } );
  const Outcome outcome = check( { { QStringLiteral( "NETWORK" ), layer.get() } } );
  const QList<IssueRow> dangling = outcome.with( QStringLiteral( "without touching it: 3.00 m from line 1" ) );
  QCOMPARE( dangling.size(), 1 );
  QVERIFY( dangling[0].point.distance( 500200, 3846003 ) < 1e-3 );
  const QList<IssueRow> crossing = outcome.with( QStringLiteral( "without a common vertex" ) );
  QCOMPARE( crossing.size(), 1 );
  // The street bends by 14 mm between the straight line of the map and that of degrees (1000^2 tan 34.7 / 8 R).
  QVERIFY( crossing[0].point.distance( 500500, 3846000 ) < 2e-2 );
  QCOMPARE( outcome.with( QStringLiteral( "Same line as another one: 4" ) ).value( 0 ).id, QStringLiteral( "5" ) );
  QCOMPARE( outcome.with( QStringLiteral( "Line without length" ) ).value( 0 ).id, QStringLiteral( "6" ) );
  // 1000 + 2 x 100 hang together; 97, 100 and 100 stand alone.
  QCOMPARE( outcome.with( QStringLiteral( "without connection" ) ).size(), 3 );
  QVERIFY( outcome.report.contains( QStringLiteral( "4 parts" ) ) );
}

void TestCheckInputs::pointsOffTheStreet_becomeRows()
{
  const auto streets = memoryLayer( QStringLiteral( "LineString" ), ZONE, { { line( { { 0, 0 }, { 1000, 0 } } ), {} } } );
  const auto gates = memoryLayer( QStringLiteral( "Point" ), ZONE, { { point( 500, 99 ), {} }, { point( 500, 101 ), {} } } );
  // Its outline is 90 m away, its middle 290 m.
  const auto communities = memoryLayer( QStringLiteral( "Polygon" ), ZONE, { { square( 100, 90, 400 ), {} }, { square( 600, 110, 100 ), {} } } );
  const Outcome outcome = check( { { QStringLiteral( "NETWORK" ), streets.get() }, { QStringLiteral( "ENTRANCES" ), gates.get() }, { QStringLiteral( "COMMUNITIES" ), communities.get() } } );
  QCOMPARE( outcome.rows.size(), 2 );
  QCOMPARE( outcome.rows[0].id, QStringLiteral( "2" ) );
  QCOMPARE( outcome.rows[1].id, QStringLiteral( "2" ) );
  QVERIFY( outcome.rows[1].point.distance( 500500, 3846101 ) < 1e-3 );
}

void TestCheckInputs::layersInOtherCrs_areShownInTheFirst()
{
  const auto streets = memoryLayer( QStringLiteral( "LineString" ), ZONE, { { line( { { 0, 0 }, { 1000, 0 } } ), {} } } );
  const auto gates = memoryLayer( QStringLiteral( "Point" ), QStringLiteral( "EPSG:4490" ), { { QStringLiteral( "Point(114 35)" ), {} } } );
  const Outcome outcome = check( { { QStringLiteral( "NETWORK" ), streets.get() }, { QStringLiteral( "ENTRANCES" ), gates.get() } } );
  QCOMPARE( outcome.crs.authid(), ZONE );
  QCOMPARE( outcome.rows.size(), 1 );
  // 114 E is the central meridian: x = 500000; 35 N is 3874592 m from the equator (pyproj, 4490 to 4547).
  QVERIFY( std::abs( outcome.rows[0].point.x() - 500000.0 ) < 1e-3 );
  QVERIFY( std::abs( outcome.rows[0].point.y() - 3874592.9016 ) < 1e-3 );
}

// Streets every 180 m with a wobble; houses anywhere but within 6 m of a centreline, then shifted to GCJ-02.
void TestCheckInputs::shiftedFacilities_areSuspected()
{
  const auto place = []( double east, double north )
  { return model::LonLat { 113.65 + east / 91600.0, 34.75 + north / 110940.0 }; };
  const auto wobble = []( int i )
  { return i * 180.0 + 60.0 * std::fmod( i * 0.618034 + 1000.0, 1.0 ); };
  const auto wkt = []( const model::LonLat &p )
  { return QStringLiteral( "%1 %2" ).arg( p.lon, 0, 'f', 9 ).arg( p.lat, 0, 'f', 9 ); };
  QList<FeatureRow> streets, houses;
  for ( int i = -20; i <= 20; ++i )
  {
    streets << FeatureRow { QStringLiteral( "LineString(%1, %2)" ).arg( wkt( place( -4000, wobble( i ) ) ), wkt( place( 4000, wobble( i ) ) ) ), {} };
    streets << FeatureRow { QStringLiteral( "LineString(%1, %2)" ).arg( wkt( place( wobble( i ), -4000 ) ), wkt( place( wobble( i ), 4000 ) ) ), {} };
  }
  for ( int n = 0; n < 1800; ++n )
  {
    const double east = -1900.0 + 3800.0 * std::fmod( n * 0.7548777, 1.0 ), north = -1900.0 + 3800.0 * std::fmod( n * 0.5698403, 1.0 );
    bool isFree = true;
    for ( int i = -20; i <= 20; ++i )
      isFree = isFree && std::abs( east - wobble( i ) ) > 6.0 && std::abs( north - wobble( i ) ) > 6.0;
    if ( isFree )
      houses << FeatureRow { QStringLiteral( "Point(%1)" ).arg( wkt( engine::shiftCoordinates( place( east, north ), engine::Datum::Wgs84, engine::Datum::Gcj02 ).position ) ), { "shop" } };
  }
  const auto network = memoryLayer( QStringLiteral( "LineString" ), QStringLiteral( "EPSG:4490" ), streets );
  const auto facilities = memoryLayer( QStringLiteral( "Point?field=name:string" ), QStringLiteral( "EPSG:4490" ), houses );
  const Outcome outcome = check( { { QStringLiteral( "NETWORK" ), network.get() }, { QStringLiteral( "FACILITIES" ), facilities.get() } } );
  const QList<IssueRow> suspected = outcome.with( QStringLiteral( "look like GCJ-02" ) );
  QCOMPARE( suspected.size(), 1 );
  QVERIFY2( suspected[0].reason.contains( QStringLiteral( "% sure" ) ), qPrintable( suspected[0].reason ) );
  QVERIFY( suspected[0].remedy.contains( QStringLiteral( "gcj02 to wgs84" ) ) );
  QVERIFY( !suspected[0].hasPoint );
  QVERIFY( outcome.report.contains( QStringLiteral( "Datum of the points" ) ) );
}

void TestCheckInputs::damagedGeometry_neverCrashes()
{
  const double none = std::nan( "" );
  const auto streets = memoryLayer( QStringLiteral( "LineString" ), ZONE, { { line( { { 0, 0 }, { 1000, 0 } } ), {} }, { QStringLiteral( "LineString EMPTY" ), {} }, { QStringLiteral( "LineString(1e300 1e300, -1e300 5)" ), {} }, { QString(), {} } } );
  QgsFeature broken( streets->fields() );
  broken.setGeometry( QgsGeometry( new QgsLineString( QVector<double> { 500000, none }, QVector<double> { none, 3846000 } ) ) );
  streets->dataProvider()->addFeatures( QgsFeatureList() << broken );
  const auto areas = memoryLayer( QStringLiteral( "Polygon" ), ZONE, { { QStringLiteral( "Polygon((500000 3846000, 500000 3846000, 500000 3846000, 500000 3846000))" ), {} }, { QStringLiteral( "Polygon EMPTY" ), {} }, { QStringLiteral( "Polygon((0 0, 1e200 0, 1e200 1e200, 0 0))" ), {} } } );
  const auto table = memoryLayer( QStringLiteral( "None?field=户数:string" ), QString(), { { QString(), { "x" } } }, QStringLiteral( "调查" ) );
  const Outcome outcome = check( { { QStringLiteral( "NETWORK" ), streets.get() }, { QStringLiteral( "AREAS" ), areas.get() }, { QStringLiteral( "COMMUNITIES" ), streets.get() }, { QStringLiteral( "SURVEY" ), table.get() } } );
  QVERIFY( outcome.isOk );
  QVERIFY( !outcome.with( QStringLiteral( "Coordinates that are not numbers" ) ).isEmpty() );
  QCOMPARE( outcome.with( QStringLiteral( "Not a number: 户数" ) ).size(), 1 );
}

void TestCheckInputs::report_escapesWhatLayersSay()
{
  const auto layer = memoryLayer( QStringLiteral( "Point?field=cid:string&field=households:string" ), ZONE, { { point( 0, 0 ), { "<script>alert(1)</script>", "<b>5</b>" } } }, QStringLiteral( "a & <i>b</i>" ) );
  const Outcome outcome = check( { { QStringLiteral( "COMMUNITIES" ), layer.get() } } );
  QVERIFY( !outcome.report.contains( QStringLiteral( "<script" ) ) && !outcome.report.contains( QStringLiteral( "<b>" ) ) && !outcome.report.contains( QStringLiteral( "<i>" ) ) );
  QVERIFY( outcome.report.contains( QStringLiteral( "a &amp; &lt;i&gt;b&lt;/i&gt;" ) ) );
}

void TestCheckInputs::cancel_leavesNoRows()
{
  const auto layer = memoryLayer( QStringLiteral( "Point" ), ZONE, { { point( 0, 0 ), {} } } );
  QgsProcessingFeedback feedback;
  feedback.cancel();
  QVERIFY( !check( { { QStringLiteral( "ENTRANCES" ), layer.get() } }, &feedback ).isOk );
}

RENEWAL_QGIS_MAIN( TestCheckInputs )
#include "test_check_inputs.moc"
