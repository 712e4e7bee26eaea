// charginggap through Processing: the golden street (tests/support/golden_supply.h), worked out by hand.
//
//   1 car in 10 electric, half a car per household, radius 300 m; 8 vehicles per public pile from the pack:
//   A    50 counted, 9 private piles: 41 / 8, 6 piles;  B  400 cars: 40, private piles not known: 5
//   B#2  500 cars: 50, 60 private piles: none;  4: 16: 2, off the street;  E  3 homes: 0.15, private not known: 1
//   s0 4 piles of 60 kW, s1 3 of 7 kW, s2 3, s3 not known, s4 9 off the street, s5 none
//   s0's 4 go to A, s1's 3 to B; of s2's 3 B takes the 2 it still lacks, as it is nearer, A the third.

#include "tests/support/golden_supply.h"

#include <QtTest>

using namespace renewal::tests;

namespace
{

const QStringList GAP_FIELDS { "community_id", "evs", "evs_basis", "private_piles", "public_need", "allocated", "gap", "nearest_station_m", "verdict_cover", "verdict_supply" };
const QStringList FLOW_FIELDS { "station_id", "community_id", "piles", "walk_m" };
const QStringList STATION_FIELDS { "station_id", "offered", "used", "left", "verdict", "speed" };
const QStringList CHECK_FIELDS { "lot_id", "lot_kind", "spaces", "piles", "required", "verdict", "assumed", "status" };

} // namespace

class TestChargingGapAlgorithm : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase() { mOutcome = runAudit( "charginggap", mDistrict.charging() ); }
    void golden_runs();
    void gaps_areThoseByHand();
    void speedProvisionAndEbikes_areThoseByHand();
    void flows_areThoseByHand();
    void stations_areThoseByHand();
    void lotChecks_areThoseByHand();
    void henanPack_asksPublicBodies();
    void profileNew_asksForEverySpace();
    void assumptions_areMarkedAndCounted();
    void basis_saysWhatARowRestsOn();
    void ownPack_winsWithItsBasis();
    void withoutPower_nothingIsFastOrSlow();
    void noStations_areNoData();
    void stationsWithoutPiles_leaveSupplyOpen();
    void mixedCrs_changesNothing();
    void straightMode_ignoresStreets();
    void pointCommunities_givePoints();

  private:
    AuditOutcome with( const QVariantMap &changes ) const
    {
      QVariantMap parameters = mDistrict.charging();
      for ( auto change = changes.constBegin(); change != changes.constEnd(); ++change )
        parameters.insert( change.key(), change.value() );
      return runAudit( "charginggap", parameters );
    }

    GoldenSupply mDistrict;
    AuditOutcome mOutcome;
};

void TestChargingGapAlgorithm::golden_runs()
{
  QVERIFY2( mOutcome.isDone, qPrintable( mOutcome.error ) );
  QCOMPARE( fieldNames( mOutcome, "GAPS" ), QStringLiteral( "community_id community_name households evs evs_basis private_piles public_need allocated gap provision_required provision_found nearest_station_m verdict_cover verdict_supply verdict_ebike severity allocated_fast allocated_slow assumed basis status" ) );
  QCOMPARE( fieldNames( mOutcome, "FLOWS" ), FLOW_FIELDS.join( ' ' ) );
  QCOMPARE( fieldNames( mOutcome, "STATIONS_LEFT" ), STATION_FIELDS.join( ' ' ) );
  QCOMPARE( fieldNames( mOutcome, "LOT_CHECKS" ), QStringLiteral( "lot_id lot_kind spaces piles required verdict assumed basis status" ) );
  for ( const QString output : { "GAPS", "FLOWS", "STATIONS_LEFT", "LOT_CHECKS" } )
    QCOMPARE( mOutcome.layers.at( output )->crs().authid(), QStringLiteral( "EPSG:4547" ) );
}

void TestChargingGapAlgorithm::gaps_areThoseByHand()
{
  // E: the only station near, s3, has no number of piles: near, but what it can give is not known.
  QCOMPARE( table( mOutcome.rows( "GAPS" ), GAP_FIELDS ), QStringList( { "A 50.00 evs 9.00 6 5 1 175.00 met unmet", "B 40.00 cars 0.00 5 5 0 125.00 met met", "B#2 50.00 cars 60.00 0 0 0 160.00 met met", "4 16.00 evs 0.00 2 0 2 NULL nodata nodata", "E 0.15 ownership 0.00 1 0 1 80.00 met nodata" } ) );
  QCOMPARE( table( mOutcome.rows( "GAPS" ), { "community_name", "households", "severity" } ), QStringList( { QStringLiteral( "一号院 20.00 0.17" ), QStringLiteral( "二号院 34.00 0.00" ), "NULL NULL 0.00", "NULL 10.00 1.00", "NULL 3.00 1.00" } ) );
  QVERIFY( std::abs( mOutcome.rows( "GAPS" )[1].geometry().area() - 10000.0 ) < 1e-6 );
}

void TestChargingGapAlgorithm::speedProvisionAndEbikes_areThoseByHand()
{
  QCOMPARE( table( mOutcome.rows( "GAPS" ), { "allocated_fast", "allocated_slow", "provision_required", "provision_found", "verdict_ebike" } ), QStringList( { "4 0 NULL 9 met", "0 3 NULL NULL unmet", "0 0 NULL 60 nodata", "0 0 NULL 0 nodata", "0 0 NULL NULL met" } ) );
  QCOMPARE( mOutcome.warningsWith( { "1 communities", "e-bike", "(ids 4)" } ).size(), 1 ); // "maybe" is no answer; nothing written is none
}

void TestChargingGapAlgorithm::flows_areThoseByHand()
{
  QCOMPARE( table( mOutcome.rows( "FLOWS" ), FLOW_FIELDS ), QStringList( { "s0 A 4 180.00", "s1 B 3 180.00", "s2 A 1 175.00", "s2 B 2 125.00" } ) );
  const QgsPolylineXY line = mOutcome.rows( "FLOWS" )[2].geometry().asPolyline();
  QCOMPARE( line.size(), 2 );
  QVERIFY( line[0].distance( GoldenDistrict::X0 + 350, GoldenDistrict::Y0 - 5 ) < 0.001 );
  QVERIFY( line[1].distance( GoldenDistrict::X0 + 200, GoldenDistrict::Y0 + 20 ) < 0.001 );
}

void TestChargingGapAlgorithm::stations_areThoseByHand()
{
  QCOMPARE( table( mOutcome.rows( "STATIONS_LEFT" ), STATION_FIELDS ), QStringList( { "s0 4 4 0 met fast", "s1 3 3 0 met slow", "s2 3 3 0 met NULL", "s3 NULL 0 NULL nodata fast", "s4 9 0 9 nodata fast", "s5 0 0 0 na fast" } ) );
}

//   10 % of public car parks and large buildings: 70 owe 7, 71 owe 8; the state asks nothing of other public bodies.
void TestChargingGapAlgorithm::lotChecks_areThoseByHand()
{
  QCOMPARE( table( mOutcome.rows( "LOT_CHECKS" ), CHECK_FIELDS ), QStringList( { "1 public 70 7 7 met NULL verified_secondary", "2 building 71 7 8 unmet NULL verified_secondary", "3 institution 100 10 NULL na NULL NULL", "4 NULL 50 1 NULL nodata NULL NULL", "5 public 100 NULL 10 nodata lot_kind verified_secondary" } ) );
  QVERIFY( mOutcome.rows( "LOT_CHECKS" )[0].attribute( "basis" ).toString().startsWith( "lot_share_public = 0.1 (" ) );
  QCOMPARE( mOutcome.warningsWith( { "1 lots", "no kind", "(ids 5)" } ).size(), 1 );
  QCOMPARE( mOutcome.warningsWith( { "1 lots", "a kind that is not", "(ids 4)" } ).size(), 1 );
  QVERIFY( mOutcome.rows( "LOT_CHECKS" )[1].geometry().asPoint().distance( GoldenDistrict::X0 + 310, GoldenDistrict::Y0 + 5 ) < 0.001 );
}

void TestChargingGapAlgorithm::henanPack_asksPublicBodies()
{
  const auto lots = memoryLayer( "Point?field=n:int&field=piles:int&field=kind:string", "EPSG:4547", { { GoldenSupply::point( 300, 5 ), { 100, 10, "institution" } }, { GoldenSupply::point( 310, 5 ), { 100, 19, "institution_provincial" } }, { GoldenSupply::point( 320, 5 ), { 100, 9, "public" } } } );
  const AuditOutcome outcome = with( { { "STANDARD", "henan-2023" }, { "LOTS", asParameter( lots ) } } );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( table( outcome.rows( "LOT_CHECKS" ), { "lot_kind", "required", "verdict" } ), QStringList( { "institution 10 met", "institution_provincial 20 unmet", "public 10 unmet" } ) );
}

void TestChargingGapAlgorithm::profileNew_asksForEverySpace()
{
  QCOMPARE( table( with( { { "PROFILE", "new" } } ).rows( "GAPS" ), { "provision_required", "provision_found" } ), QStringList( { "70 9", "35 NULL", "NULL 60", "NULL 0", "NULL NULL" } ) );
}

void TestChargingGapAlgorithm::assumptions_areMarkedAndCounted()
{
  QCOMPARE( table( mOutcome.rows( "GAPS" ), { "assumed" } ), QStringList( { "NULL", "private_piles", "NULL", "NULL", "private_piles" } ) );
  for ( const QStringList &words : { QStringList { "2 communities", "private piles", "(ids B, E)" }, QStringList { "3 communities", "evs_basis", "(ids B, B#2, E)" }, QStringList { "1 communities", "off the street", "(ids 4)" }, QStringList { "1 stations", "off the street", "(ids s4)" }, QStringList { "1 stations", "no number of piles", "(ids s3)" }, QStringList { "duplicate id", "B#2" } } )
    QVERIFY2( mOutcome.warningsWith( words ).size() == 1, qPrintable( words.join( ' ' ) + "\n" + mOutcome.warnings.join( '\n' ) ) );
  // No field at all is as much of an assumption; without households, cars and vehicles nobody knows.
  const AuditOutcome bare = with( { { "PRIVATE_PILES", QVariant() }, { "EVS", QVariant() }, { "CARS", QVariant() } } );
  QCOMPARE( table( bare.rows( "GAPS" ), { "evs", "evs_basis", "public_need", "verdict_supply", "assumed" } ), QStringList( { "1.00 ownership 1 met private_piles", "1.70 ownership 1 met private_piles", "NULL ownership NULL nodata NULL", "0.50 ownership 1 nodata private_piles", "0.15 ownership 1 nodata private_piles" } ) );
  QCOMPARE( bare.warningsWith( { "1 communities", "(ids B#2)", "neither electric vehicles" } ).size(), 1 );
}

void TestChargingGapAlgorithm::basis_saysWhatARowRestsOn()
{
  const QList<QgsFeature> rows = mOutcome.rows( "GAPS" );
  const QString evs = rows[0].attribute( "basis" ).toString(), cars = rows[1].attribute( "basis" ).toString(), ownership = rows[4].attribute( "basis" ).toString();
  QVERIFY2( evs.startsWith( QStringLiteral( "evs_per_public_pile = 8 (河南省" ) ) && evs.contains( QStringLiteral( "service_radius = 300 (given 用户给定)" ) ) && !evs.contains( "ev_share" ), qPrintable( evs ) );
  QVERIFY( cars.contains( "ev_share = 0.1 (" ) && !cars.contains( "cars_per_household" ) );
  QVERIFY( ownership.contains( "cars_per_household = 0.5 (" ) );
  QCOMPARE( cells( rows[0], { "status" } ), QStringLiteral( "local" ) ); // the radius is the user's
}

//   16 vehicles per pile: A 41 / 16 and B 40 / 16 are 3 piles each. A from s0 (180) or s2 (175), B from s1 (180) or s2 (125):
//   3 x 180 + 3 x 125 m beats 3 x 175 + 3 x 180 m.
void TestChargingGapAlgorithm::ownPack_winsWithItsBasis()
{
  const QString pack = mDistrict.writePack( "own.json", R"("extends": ["charging-2023"], "charging": {"evs_per_public_pile": {"value": 16, "basis": {"doc": "2024 notice"}, "status": "verified"}})" );
  const AuditOutcome outcome = with( { { "STANDARD_FILE", pack } } );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( table( outcome.rows( "FLOWS" ), FLOW_FIELDS ), QStringList( { "s0 A 3 180.00", "s2 B 3 125.00" } ) );
  QVERIFY( outcome.rows( "GAPS" )[0].attribute( "basis" ).toString().startsWith( "evs_per_public_pile = 16 (2024 notice)" ) );
}

void TestChargingGapAlgorithm::withoutPower_nothingIsFastOrSlow()
{
  const AuditOutcome outcome = with( { { "STATION_POWER", QVariant() } } );
  for ( const QgsFeature &row : outcome.rows( "GAPS" ) )
    QCOMPARE( cells( row, { "allocated_fast", "allocated_slow" } ), QStringLiteral( "NULL NULL" ) );
  for ( const QgsFeature &row : outcome.rows( "STATIONS_LEFT" ) )
    QVERIFY( row.attribute( "speed" ).isNull() );
  QCOMPARE( table( outcome.rows( "FLOWS" ), FLOW_FIELDS ), table( mOutcome.rows( "FLOWS" ), FLOW_FIELDS ) );
}

//   No layer, an empty one, and one off the street say the same: nothing.
void TestChargingGapAlgorithm::noStations_areNoData()
{
  QVariantMap none { { "STATIONS", QVariant() }, { "LOTS", QVariant() } };
  for ( const char *field : { "STATION_ID", "STATION_PILES", "STATION_POWER", "LOT_SPACES", "LOT_PILES", "LOT_KIND" } )
    none.insert( field, QVariant() );
  const QString fields = QStringLiteral( "Point?field=sid:string&field=piles:int&field=kw:double" );
  const auto empty = memoryLayer( fields, "EPSG:4547", {} ), far = memoryLayer( fields, "EPSG:4547", { { GoldenSupply::point( 400, 250 ), { "s", 9, 7.0 } } } );
  for ( const AuditOutcome &outcome : { with( none ), with( { { "STATIONS", asParameter( empty ) } } ), with( { { "STATIONS", asParameter( far ) } } ) } )
  {
    QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
    QCOMPARE( table( outcome.rows( "GAPS" ), { "gap", "nearest_station_m", "verdict_cover", "verdict_supply" } ), QStringList( { "6 NULL nodata nodata", "5 NULL nodata nodata", "0 NULL nodata met", "2 NULL nodata nodata", "1 NULL nodata nodata" } ) );
  }
  QVERIFY( with( none ).rows( "LOT_CHECKS" ).isEmpty() );
}

void TestChargingGapAlgorithm::stationsWithoutPiles_leaveSupplyOpen()
{
  const AuditOutcome outcome = with( { { "STATION_PILES", QVariant() }, { "SERVICE_RADIUS", 170 } } );
  QCOMPARE( table( outcome.rows( "GAPS" ), { "allocated", "gap", "verdict_cover", "verdict_supply" } ), QStringList( { "0 6 unmet unmet", "0 5 met nodata", "0 0 met met", "0 2 nodata nodata", "0 1 met nodata" } ) ); // the nearest to A is 175 m away
}

void TestChargingGapAlgorithm::mixedCrs_changesNothing()
{
  const auto network = GoldenDistrict::inCrs( *mDistrict.network, "EPSG:4326" );
  const auto stations = GoldenDistrict::inCrs( *mDistrict.stations, "EPSG:3857" );
  const auto lots = GoldenDistrict::inCrs( *mDistrict.owing, "EPSG:4490" );
  const AuditOutcome outcome = with( { { "NETWORK", asParameter( network ) }, { "STATIONS", asParameter( stations ) }, { "LOTS", asParameter( lots ) } } );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  for ( const auto &[output, fields] : std::map<QString, QStringList> { { "GAPS", GAP_FIELDS }, { "FLOWS", FLOW_FIELDS }, { "STATIONS_LEFT", STATION_FIELDS }, { "LOT_CHECKS", CHECK_FIELDS } } )
    QCOMPARE( table( outcome.rows( output ), fields ), table( mOutcome.rows( output ), fields ) );
  QCOMPARE( outcome.layers.at( "GAPS" )->crs().authid(), QStringLiteral( "EPSG:4547" ) );
}

//   4 (500,400) to s4 (400,250): hypot(100,150) = 180.28, 2 piles; it is a station like any other then.
void TestChargingGapAlgorithm::straightMode_ignoresStreets()
{
  const AuditOutcome outcome = with( { { "METHOD", "straight" }, { "NETWORK", QVariant() } } );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( cells( outcome.rows( "GAPS" )[3], { "allocated", "gap", "nearest_station_m", "verdict_cover", "verdict_supply" } ), QStringLiteral( "2 0 180.28 met met" ) );
  QCOMPARE( cells( outcome.rows( "GAPS" )[0], { "nearest_station_m" } ), QStringLiteral( "150.33" ) ); // s0: hypot(150,10)
}

void TestChargingGapAlgorithm::pointCommunities_givePoints()
{
  const auto points = memoryLayer( "Point?field=homes:int", "EPSG:4547", { { GoldenSupply::point( 200, 20 ), { 800 } } } );
  QVariantMap changes { { "COMMUNITIES", asParameter( points ) } };
  for ( const char *field : { "COMMUNITY_ID", "COMMUNITY_NAME", "CARS", "EVS", "PRIVATE_PILES", "SPACES", "EBIKE" } )
    changes.insert( field, QVariant() );
  const AuditOutcome outcome = with( changes );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( table( outcome.rows( "GAPS" ), GAP_FIELDS ), QStringList( { "1 40.00 ownership 0.00 5 5 0 175.00 met met" } ) );
  QCOMPARE( outcome.rows( "GAPS" )[0].geometry().type(), QgsWkbTypes::PointGeometry );
}

RENEWAL_QGIS_MAIN( TestChargingGapAlgorithm )

#include "test_charging_gap_algorithm.moc"
