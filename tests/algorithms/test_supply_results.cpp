// What parkinggap and charginggap leave in the results database: rows, record, views, styles; broken rows are refused
// by the file itself; a cancelled run leaves nothing.

#include "core/store/store_error.h"
#include "tests/support/golden_supply.h"
#include "tests/support/store_fixture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace renewal::tests;

namespace
{

const QStringList PARKING_TABLES { "parking_gap", "parking_flows", "lots_left" };
const QStringList CHARGING_TABLES { "charging_gap", "charging_flows", "stations_left", "lot_checks" };

} // namespace

class TestSupplyResults : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase();
    void rows_areThoseOfTheSinks();
    void record_holdsTheNumbersUsed();
    void sums_agreeInTheFile();
    void geometry_isRegistered();
    void styles_standForTablesAndViews();
    void brokenRow_isRefusedByTheFile_data();
    void brokenRow_isRefusedByTheFile();
    void latest_isTheNewestRunPerArea();
    void deletedRun_takesItsRows();
    void cancel_leavesNothing_data();
    void cancel_leavesNothing();
    void pointsAfterPolygons_areRefused();

  private:
    AuditOutcome run( const QString &algorithm, const QString &file, const QVariantMap &changes = {}, double cancelAt = 1000.0 ) const
    {
      QVariantMap parameters = mDistrict.parameters( algorithm );
      parameters.insert( "RESULTS", mDistrict.folder.filePath( file ) );
      parameters.insert( "AREA", QStringLiteral( "金水区" ) );
      for ( auto change = changes.constBegin(); change != changes.constEnd(); ++change )
        parameters.insert( change.key(), change.value() );
      return runAudit( algorithm, parameters, cancelAt );
    }

    Look look( const QString &file = QStringLiteral( "both.sqlite" ) ) const { return Look( mDistrict.folder.filePath( file ) ); }
    QJsonObject parametersOf( int runId ) const { return QJsonDocument::fromJson( look().text( QStringLiteral( "SELECT parameters FROM audit_run WHERE run_id = %1" ).arg( runId ) ).toUtf8() ).object(); }

    GoldenSupply mDistrict;
};

void TestSupplyResults::initTestCase()
{
  QCOMPARE( run( "parkinggap", "both.sqlite" ).results.value( "RUN_ID" ).toInt(), 1 );
  QCOMPARE( run( "charginggap", "both.sqlite" ).results.value( "RUN_ID" ).toInt(), 2 );
  QVERIFY( look().isIntact() );
}

void TestSupplyResults::rows_areThoseOfTheSinks()
{
  Look file = look();
  QMap<QString, int> counts { { "parking_gap", 5 }, { "parking_flows", 3 }, { "lots_left", 7 }, { "charging_gap", 5 }, { "charging_flows", 4 }, { "stations_left", 6 }, { "lot_checks", 5 } };
  for ( auto count = counts.constBegin(); count != counts.constEnd(); ++count )
    QCOMPARE( file.integer( "SELECT count(*) FROM " + count.key() ), qint64( count.value() ) );
  QCOMPARE( file.text( "SELECT group_concat(community_id || ':' || ifnull(demand, '-') || ':' || ifnull(shared, '-') || ':' || ifnull(gap_after, '-') || ':' || verdict_existing) FROM parking_gap" ), QStringLiteral( "A:11:4:0:met,B:19:10:2:unmet,B#2:-:-:-:nodata,4:6:0:5:nodata,E:2:0:0:met" ) );
  QCOMPARE( file.text( "SELECT group_concat(lot_id || '>' || community_id || ' ' || spaces || ' ' || round(walk_m)) FROM parking_flows" ), QStringLiteral( "l0>A 4 180.0,l1>B 6 180.0,l2>B 4 125.0" ) );
  QCOMPARE( file.text( "SELECT group_concat(station_id || ':' || ifnull(left, '-') || ':' || ifnull(speed, '-')) FROM stations_left" ), QStringLiteral( "s0:0:fast,s1:0:slow,s2:0:-,s3:-:fast,s4:9:fast,s5:0:fast" ) );
}

//   Given or of the pack, the number used stands in the record.
void TestSupplyResults::record_holdsTheNumbersUsed()
{
  const QJsonObject parking = parametersOf( 1 ), charging = parametersOf( 2 );
  const QMap<QString, double> ofParking { { "SPACES_PER_HOUSEHOLD", 1.0 }, { "CARS_PER_HOUSEHOLD", 0.55 }, { "DEMAND_FACTOR", 1.0 }, { "DEFAULT_SHARE", 0.5 }, { "WALK_LIMIT", 300.0 } };
  for ( auto number = ofParking.constBegin(); number != ofParking.constEnd(); ++number )
    QCOMPARE( parking.value( number.key() ).toDouble( -1.0 ), number.value() );
  QCOMPARE( parking.value( "DEMAND" ).toString(), QStringLiteral( "ownership" ) );
  QVERIFY( parking.value( "AREA_PER_SPACE" ).isNull() ); // nobody gave one and the pack has no such default
  const QMap<QString, double> ofCharging { { "EV_SHARE", 0.1 }, { "CARS_PER_HOUSEHOLD", 0.5 }, { "EVS_PER_PUBLIC_PILE", 8.0 }, { "SERVICE_RADIUS", 300.0 } };
  for ( auto number = ofCharging.constBegin(); number != ofCharging.constEnd(); ++number )
    QCOMPARE( charging.value( number.key() ).toDouble( -1.0 ), number.value() );
  QCOMPARE( charging.value( "PROFILE" ).toString(), QStringLiteral( "existing" ) );
  Look file = look();
  QCOMPARE( file.text( "SELECT group_concat(algorithm || ' ' || standard || ' ' || status) FROM audit_run" ), QStringLiteral( "parkinggap parking-gbt51149-2016 complete,charginggap charging-2023 complete" ) );
  for ( const QString &layer : { QStringLiteral( "小区" ), QStringLiteral( "街道" ), QStringLiteral( "停车场" ), QStringLiteral( "大门" ) } )
    QVERIFY2( file.text( "SELECT inputs FROM audit_run WHERE run_id = 1" ).contains( layer ), qPrintable( layer ) );
}

void TestSupplyResults::sums_agreeInTheFile()
{
  Look file = look();
  QCOMPARE( file.integer( "SELECT count(*) FROM parking_gap WHERE demand <> min(onsite, demand) + potential + shared + gap_after" ), qint64( 0 ) );
  for ( const QString sum : { "SELECT sum(shared) FROM parking_gap", "SELECT sum(spaces) FROM parking_flows", "SELECT sum(used) FROM lots_left" } )
    QCOMPARE( file.integer( sum ), qint64( 14 ) );
  for ( const QString sum : { "SELECT sum(allocated) FROM charging_gap", "SELECT sum(piles) FROM charging_flows", "SELECT sum(used) FROM stations_left" } )
    QCOMPARE( file.integer( sum ), qint64( 10 ) );
}

void TestSupplyResults::geometry_isRegistered()
{
  Look file = look();
  const QMap<QString, int> types { { "parking_gap", 6 }, { "parking_flows", 2 }, { "lots_left", 1 }, { "charging_gap", 6 }, { "charging_flows", 2 }, { "stations_left", 1 }, { "lot_checks", 1 } };
  for ( auto type = types.constBegin(); type != types.constEnd(); ++type )
  {
    QCOMPARE( file.text( QStringLiteral( "SELECT geometry_type || ' ' || srid || ' ' || spatial_index_enabled FROM geometry_columns WHERE f_table_name = '%1'" ).arg( type.key() ) ), QStringLiteral( "%1 4547 1" ).arg( type.value() ) );
    QCOMPARE( file.integer( QStringLiteral( "SELECT count(*) FROM views_geometry_columns WHERE view_name = '%1_latest'" ).arg( type.key() ) ), qint64( 1 ) );
  }
}

//   A table and its view, for the SpatiaLite provider and for OGR.
void TestSupplyResults::styles_standForTablesAndViews()
{
  Look file = look();
  for ( const QString &table : PARKING_TABLES + CHARGING_TABLES )
    QCOMPARE( file.integer( QStringLiteral( "SELECT count(*) FROM layer_styles WHERE f_table_name IN ('%1', '%1_latest') AND useAsDefault AND length(styleQML) > 200" ).arg( table ) ), qint64( 4 ) );
}

void TestSupplyResults::brokenRow_isRefusedByTheFile_data()
{
  QTest::addColumn<QString>( "sql" );
  for ( const char *sql : { "UPDATE parking_gap SET shared = shared + 1 WHERE community_id = 'A'", "UPDATE parking_gap SET gap_after = -1 WHERE community_id = 'A'", "UPDATE parking_gap SET demand = 12 WHERE community_id = 'A'", "UPDATE parking_gap SET demand_basis = 'guess'", "UPDATE parking_gap SET severity = 1.2", "UPDATE parking_gap SET verdict_existing = 'good'", "UPDATE parking_flows SET spaces = -1", "UPDATE parking_flows SET walk_m = -1", "UPDATE lots_left SET used = used + 1 WHERE lot_id = 'l0'", "UPDATE charging_gap SET allocated = allocated + 1 WHERE community_id = 'A'", "UPDATE charging_gap SET evs_basis = 'guess'", "UPDATE charging_gap SET verdict_ebike = 'yes'", "UPDATE charging_flows SET piles = -1", "UPDATE stations_left SET left = left - 1 WHERE station_id = 's4'", "UPDATE stations_left SET speed = 'quick'", "UPDATE lot_checks SET verdict = 'no'", "UPDATE lot_checks SET required = -1", "UPDATE parking_gap SET run_id = 99" } )
    QTest::newRow( sql ) << QString::fromLatin1( sql );
}

void TestSupplyResults::brokenRow_isRefusedByTheFile()
{
  QFETCH( QString, sql );
  Look file = look();
  file.execute( "PRAGMA foreign_keys = ON" );
  QVERIFY_EXCEPTION_THROWN( file.execute( sql ), renewal::store::StoreError );
}

void TestSupplyResults::latest_isTheNewestRunPerArea()
{
  QCOMPARE( run( "parkinggap", "latest.sqlite" ).results.value( "RUN_ID" ).toInt(), 1 );
  QCOMPARE( run( "parkinggap", "latest.sqlite", { { "AREA", QStringLiteral( "二七区" ) } } ).results.value( "RUN_ID" ).toInt(), 2 );
  QCOMPARE( run( "parkinggap", "latest.sqlite", { { "DEMAND", "standard" } } ).results.value( "RUN_ID" ).toInt(), 3 );
  Look file = look( "latest.sqlite" );
  QCOMPARE( file.integer( "SELECT count(*) FROM parking_gap" ), qint64( 15 ) );
  QCOMPARE( file.text( "SELECT group_concat(n) FROM (SELECT run_id || ':' || demand_basis || ':' || count(*) AS n FROM parking_gap_latest GROUP BY run_id ORDER BY run_id)" ), QStringLiteral( "2:ownership:5,3:standard:5" ) );
  QCOMPARE( file.integer( "SELECT count(*) FROM lots_left_latest" ), qint64( 14 ) );
}

void TestSupplyResults::deletedRun_takesItsRows()
{
  for ( const char *algorithm : { "parkinggap", "charginggap", "parkinggap" } )
    QVERIFY( run( algorithm, "delete.sqlite" ).isDone );
  Look file = look( "delete.sqlite" );
  file.execute( "PRAGMA foreign_keys = ON" );
  file.execute( "DELETE FROM audit_run WHERE run_id < 3" );
  QCOMPARE( file.integer( "SELECT count(*) FROM parking_gap" ), qint64( 5 ) );
  QCOMPARE( file.integer( "SELECT count(*) FROM parking_flows WHERE run_id = 3" ), file.integer( "SELECT count(*) FROM parking_flows" ) );
  for ( const QString &table : CHARGING_TABLES )
    QCOMPARE( file.integer( "SELECT count(*) FROM " + table ), qint64( 0 ) );
  QVERIFY( file.isIntact() );
}

void TestSupplyResults::cancel_leavesNothing_data()
{
  QTest::addColumn<QString>( "algorithm" );
  QTest::addColumn<double>( "percent" );
  for ( const char *algorithm : { "parkinggap", "charginggap" } )
    for ( const double percent : { 0.0, 20.0, 60.0, 90.05 } ) // beforehand, reading, computing, storing
      QTest::newRow( qPrintable( QStringLiteral( "%1 at %2" ).arg( algorithm ).arg( percent ) ) ) << algorithm << percent;
}

void TestSupplyResults::cancel_leavesNothing()
{
  QFETCH( QString, algorithm );
  QFETCH( double, percent );
  const QString name = QStringLiteral( "cancel_%1_%2.sqlite" ).arg( algorithm ).arg( percent );
  QVERIFY( run( algorithm, name ).isDone );
  const AuditOutcome canceled = run( algorithm, name, {}, percent );
  QVERIFY( !canceled.isDone );
  Look file = look( name );
  QVERIFY( file.isIntact() );
  QCOMPARE( file.integer( "SELECT count(*) FROM audit_run" ), qint64( 1 ) );
  QCOMPARE( file.integer( algorithm == QLatin1String( "parkinggap" ) ? "SELECT count(*) FROM parking_gap" : "SELECT count(*) FROM charging_gap" ), qint64( 5 ) );
}

void TestSupplyResults::pointsAfterPolygons_areRefused()
{
  QVERIFY( run( "parkinggap", "kinds.sqlite" ).isDone );
  const auto points = memoryLayer( "Point?field=homes:int&field=onsite:int", "EPSG:4547", { { GoldenSupply::point( 200, 20 ), { 20, 5 } } } );
  QVariantMap changes { { "COMMUNITIES", asParameter( points ) } };
  for ( const char *field : { "COMMUNITY_ID", "COMMUNITY_NAME", "CARS", "POTENTIAL_SPACES" } )
    changes.insert( field, QVariant() );
  const AuditOutcome refused = run( "parkinggap", "kinds.sqlite", changes );
  QVERIFY( !refused.isDone );
  QVERIFY2( refused.error.contains( "points" ) || refused.error.contains( "polygons" ), qPrintable( refused.error ) );
  QVERIFY2( run( "parkinggap", "points.sqlite", changes ).isDone, "a file of points is as good" );
  QCOMPARE( look( "points.sqlite" ).integer( "SELECT geometry_type FROM geometry_columns WHERE f_table_name = 'parking_gap'" ), qint64( 1 ) );
}

RENEWAL_QGIS_MAIN( TestSupplyResults )

#include "test_supply_results.moc"
