// parkinggap through Processing: the golden street (tests/support/golden_supply.h), worked out by hand.
//
//   by ownership (0.55 cars per household):
//   A    20 homes: 11, own 5, lacks 6, gains 2, asks for 4;  B 18.7: 19, own 4, lacks 15, gains 3, asks for 12
//   B#2  households not known;  4: 5.5: 6, own 1, off the street;  E 1.65: 2, own 9
//   l0 floor(11 x 0.5) = 5, l1 6, l2 4, l3 not known, l4 in B, l5 lends 0, l6 off the street, the door is no car park
//   l2 is nearer to A than l0, but B can only have it and l1: A 4 from l0, B 6 from l1 and 4 from l2.

#include "tests/support/golden_supply.h"

#include <QSignalSpy>
#include <QtTest>
#include <qgsprocessingalgrunnertask.h>
#include <qgstaskmanager.h>

using namespace renewal::tests;

namespace
{

const QStringList GAP_FIELDS { "community_id", "demand", "demand_basis", "onsite", "gap_before", "potential", "shared", "gap_after", "new_needed", "verdict_new_build", "verdict_existing" };
const QStringList FLOW_FIELDS { "lot_id", "community_id", "spaces", "walk_m" };
const QStringList LOT_FIELDS { "lot_id", "offered", "used", "left", "verdict", "assumed" };

} // namespace

class TestParkingGapAlgorithm : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase() { mOutcome = runAudit( "parkinggap", mDistrict.parking() ); }
    void golden_runs();
    void gaps_areThoseByHand();
    void gaps_carryNameHouseholdsAndSeverity();
    void flows_areThoseByHand();
    void lots_areThoseByHand();
    void assumptions_areMarkedAndCounted();
    void basis_saysWhatARowRestsOn();
    void demandByCars_fallsBackPerRow();
    void demandByStandard_leavesBothVerdicts();
    void polygonLots_getSpacesByArea();
    void givenNumber_winsAndIsLocal();
    void ownPack_winsWithItsBasis();
    void mixedCrs_changesNothing();
    void straightMode_ignoresStreets();
    void pointCommunities_givePoints();
    void idsAreOptional();
    void noLotsAtAll_keepsTheGaps();
    void workerThread_givesTheSameRows();

  private:
    AuditOutcome with( const QVariantMap &changes ) const
    {
      QVariantMap parameters = mDistrict.parking();
      for ( auto change = changes.constBegin(); change != changes.constEnd(); ++change )
        parameters.insert( change.key(), change.value() );
      return runAudit( "parkinggap", parameters );
    }

    GoldenSupply mDistrict;
    AuditOutcome mOutcome;
};

void TestParkingGapAlgorithm::golden_runs()
{
  QVERIFY2( mOutcome.isDone, qPrintable( mOutcome.error ) );
  QCOMPARE( fieldNames( mOutcome, "GAPS" ), QStringLiteral( "community_id community_name households demand demand_basis onsite gap_before potential shared gap_after new_needed spaces_per_household verdict_new_build verdict_existing severity assumed basis status" ) );
  QCOMPARE( fieldNames( mOutcome, "FLOWS" ), FLOW_FIELDS.join( ' ' ) );
  QCOMPARE( fieldNames( mOutcome, "LOTS_LEFT" ), LOT_FIELDS.join( ' ' ) );
  for ( const QString output : { "GAPS", "FLOWS", "LOTS_LEFT" } )
    QCOMPARE( mOutcome.layers.at( output )->crs().authid(), QStringLiteral( "EPSG:4547" ) );
}

void TestParkingGapAlgorithm::gaps_areThoseByHand()
{
  QCOMPARE( table( mOutcome.rows( "GAPS" ), GAP_FIELDS ), QStringList( { "A 11 ownership 5 6 2 4 0 0 unmet met", "B 19 ownership 4 15 3 10 2 2 unmet unmet", "B#2 NULL ownership 7 NULL NULL NULL NULL NULL nodata nodata", "4 6 ownership 1 5 0 0 5 5 unmet nodata", "E 2 ownership 9 0 0 0 0 0 met met" } ) );
}

void TestParkingGapAlgorithm::gaps_carryNameHouseholdsAndSeverity()
{
  const QStringList fields { "community_name", "households", "spaces_per_household", "severity" };
  QCOMPARE( table( mOutcome.rows( "GAPS" ), fields ), QStringList( { QStringLiteral( "一号院 20.00 0.25 0.00" ), QStringLiteral( "二号院 34.00 0.12 0.11" ), "NULL NULL NULL NULL", "NULL 10.00 0.10 0.83", "NULL 3.00 3.00 0.00" } ) );
  QCOMPARE( mOutcome.rows( "GAPS" )[1].attribute( "severity" ).toDouble(), 2.0 / 19.0 );
  QVERIFY( std::abs( mOutcome.rows( "GAPS" )[1].geometry().area() - 10000.0 ) < 1e-6 );
}

void TestParkingGapAlgorithm::flows_areThoseByHand()
{
  QCOMPARE( table( mOutcome.rows( "FLOWS" ), FLOW_FIELDS ), QStringList( { "l0 A 4 180.00", "l1 B 6 180.00", "l2 B 4 125.00" } ) );
  // Drawn straight from the lot to the community's middle, whatever the way.
  const QgsPolylineXY line = mOutcome.rows( "FLOWS" )[1].geometry().asPolyline();
  QCOMPARE( line.size(), 2 );
  QVERIFY( line[0].distance( GoldenDistrict::X0 + 600, GoldenDistrict::Y0 - 10 ) < 0.001 );
  QVERIFY( line[1].distance( GoldenDistrict::X0 + 500, GoldenDistrict::Y0 + 70 ) < 0.001 );
}

void TestParkingGapAlgorithm::lots_areThoseByHand()
{
  QCOMPARE( table( mOutcome.rows( "LOTS_LEFT" ), LOT_FIELDS ), QStringList( { "l0 5 4 1 partly share", "l1 6 6 0 met NULL", "l2 4 4 0 met NULL", "l3 NULL 0 NULL nodata NULL", "l4 0 0 0 na NULL", "l5 0 0 0 na NULL", "l6 7 0 7 nodata NULL" } ) );
  const QgsPointXY place = mOutcome.rows( "LOTS_LEFT" )[3].geometry().asPoint();
  QVERIFY( place.distance( GoldenDistrict::X0 + 900, GoldenDistrict::Y0 - 20 ) < 0.001 );
}

void TestParkingGapAlgorithm::assumptions_areMarkedAndCounted()
{
  QCOMPARE( table( mOutcome.rows( "GAPS" ), { "assumed" } ), QStringList( { "NULL", "NULL", "NULL", "potential", "potential" } ) );
  for ( const QStringList &words : { QStringList { "1 communities", "(ids B#2)", "nodata and take nothing" }, QStringList { "2 communities", "(ids 4, E)", "still gain" }, QStringList { "1 communities", "(ids 4)", "off the street" }, QStringList { "1 lots", "(ids l4)", "inside a community" }, QStringList { "1 lots", "(ids l3)", "no number of spaces" }, QStringList { "1 lots", "(ids l6)", "off the street" }, QStringList { "1 lots", "(ids l0)", "DEFAULT_SHARE" }, QStringList { "1 features", "entrance or exit", "ids 8" }, QStringList { "duplicate id", "B#2" } } )
    QVERIFY2( mOutcome.warningsWith( words ).size() == 1, qPrintable( words.join( ' ' ) + "\n" + mOutcome.warnings.join( '\n' ) ) );
  const AuditOutcome bare = with( { { "POTENTIAL_SPACES", QVariant() }, { "LOT_SHARE", QVariant() } } );
  QCOMPARE( table( bare.rows( "GAPS" ), { "assumed" } ), QStringList( { "potential", "potential", "NULL", "potential", "potential" } ) );
  QCOMPARE( cells( bare.rows( "LOTS_LEFT" )[1], { "offered", "assumed" } ), QStringLiteral( "3 share" ) );
}

void TestParkingGapAlgorithm::basis_saysWhatARowRestsOn()
{
  const QString basis = mOutcome.rows( "GAPS" )[0].attribute( "basis" ).toString();
  for ( const QString word : { "cars_per_household = 0.55 (", "demand_factor = 1 (", "spaces_per_household = 1 (", "walk_limit = 300 (GB/T 51149-2016", "default_share = 0.5 (" } )
    QVERIFY2( basis.contains( word ), qPrintable( basis ) );
  mDistrict.lots->dataProvider()->changeAttributeValues( { { 1, { { 2, "0.5" } } } } ); // now every lot has a share of its own
  const AuditOutcome known = with( {} );
  mDistrict.lots->dataProvider()->changeAttributeValues( { { 1, { { 2, QVariant() } } } } );
  QVERIFY( !known.rows( "GAPS" )[0].attribute( "basis" ).toString().contains( "default_share" ) );
  QCOMPARE( cells( mOutcome.rows( "GAPS" )[0], { "status" } ), QStringLiteral( "memory" ) ); // of cars and of the limit
}

//   A has 14 cars: asks for 7, gets l0's 5; B has no number: as before. E: 2. D: 9.
void TestParkingGapAlgorithm::demandByCars_fallsBackPerRow()
{
  const AuditOutcome outcome = with( { { "DEMAND", "cars" } } );
  QCOMPARE( table( outcome.rows( "GAPS" ), { "community_id", "demand", "demand_basis", "shared", "gap_after", "assumed" } ), QStringList( { "A 14 cars 5 2 NULL", "B 19 ownership 10 2 cars", "B#2 NULL cars NULL NULL NULL", "4 9 cars 0 8 potential", "E 2 cars 0 0 potential" } ) );
  QCOMPARE( outcome.warningsWith( { "1 communities", "(ids B)", "by ownership" } ).size(), 1 );
  QVERIFY( !outcome.rows( "GAPS" )[0].attribute( "basis" ).toString().contains( "cars_per_household" ) );
  QVERIFY( outcome.rows( "GAPS" )[1].attribute( "basis" ).toString().contains( "cars_per_household" ) );
}

void TestParkingGapAlgorithm::demandByStandard_leavesBothVerdicts()
{
  const AuditOutcome outcome = with( { { "DEMAND", "standard" }, { "CARS", QVariant() } } );
  QCOMPARE( table( outcome.rows( "GAPS" ), { "demand", "shared", "gap_after", "verdict_new_build" } ), QStringList( { "20 5 8 unmet", "34 10 17 unmet", "NULL NULL NULL nodata", "10 0 9 unmet", "3 0 0 met" } ) );
  QCOMPARE( cells( outcome.rows( "GAPS" )[0], { "verdict_existing" } ), QStringLiteral( "met" ) ); // 5 + 2 + 5 for 11 by ownership
}

//   1200 m2 at 29 m2: 41.4, so 41 spaces, half of them; the node of 1 m2 and the point have none.
void TestParkingGapAlgorithm::polygonLots_getSpacesByArea()
{
  const auto lots = memoryLayer( "Polygon?field=lid:string&field=n:int&field=from_node:bool", "EPSG:4547", { { GoldenDistrict::box( 580, -40, 620, -10 ), { "drawn", QVariant(), false } }, { GoldenDistrict::box( 580, -40, 620, -10 ), { "node", QVariant(), true } }, { GoldenDistrict::box( 580, -40, 620, -10 ), { "counted", 8, false } } } );
  const QVariantMap changes { { "LOTS", asParameter( lots ) }, { "LOT_SHARE", QVariant() }, { "LOT_TYPE", QVariant() } };
  QCOMPARE( table( with( changes ).rows( "LOTS_LEFT" ), { "lot_id", "offered", "assumed" } ), QStringList( { "drawn NULL NULL", "node NULL NULL", "counted 4 share" } ) );
  QVariantMap byArea = changes;
  byArea.insert( "AREA_PER_SPACE", 29 );
  const AuditOutcome outcome = with( byArea );
  QCOMPARE( table( outcome.rows( "LOTS_LEFT" ), { "lot_id", "offered", "assumed" } ), QStringList( { "drawn 20 spaces;share", "node NULL NULL", "counted 4 share" } ) );
  QCOMPARE( outcome.warningsWith( { "1 lots", "from their area", "drawn" } ).size(), 1 );
}

//   1 car per household: A 20, lacks 15, asks for 13. A walk of 178 m reaches l2 only: 4 spaces, B at 125 m before A at 175 m.
void TestParkingGapAlgorithm::givenNumber_winsAndIsLocal()
{
  const AuditOutcome outcome = with( { { "CARS_PER_HOUSEHOLD", 1.0 }, { "WALK_LIMIT", 178 } } );
  QCOMPARE( table( outcome.rows( "FLOWS" ), FLOW_FIELDS ), QStringList( { "l2 B 4 125.00" } ) );
  QCOMPARE( cells( outcome.rows( "GAPS" )[0], { "demand", "gap_after", "status" } ), QStringLiteral( "20 13 local" ) );
  QVERIFY2( outcome.rows( "GAPS" )[0].attribute( "basis" ).toString().contains( QStringLiteral( "walk_limit = 178 (given 用户给定)" ) ), qPrintable( outcome.rows( "GAPS" )[0].attribute( "basis" ).toString() ) );
}

void TestParkingGapAlgorithm::ownPack_winsWithItsBasis()
{
  const QString pack = mDistrict.writePack( "own.json", R"("extends": ["parking-gbt51149-2016"], "parking": {"cars_per_household": {"value": 0.8, "basis": {"doc": "2024 survey", "clause": "table 3"}, "status": "local"}, "walk_limit": {"value": 150, "basis": {"doc": "D"}, "status": "verified"}})" );
  const AuditOutcome outcome = with( { { "STANDARD_FILE", pack } } );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  const QgsFeature first = outcome.rows( "GAPS" )[0];
  QCOMPARE( cells( first, { "demand", "shared", "status" } ), QStringLiteral( "16 0 local" ) ); // 20 x 0.8; nothing within 150 m
  const QString basis = first.attribute( "basis" ).toString();
  QVERIFY2( basis.contains( "cars_per_household = 0.8 (2024 survey table 3)" ) && basis.contains( "walk_limit = 150 (D)" ), qPrintable( basis ) );
  QCOMPARE( table( outcome.rows( "FLOWS" ), FLOW_FIELDS ), QStringList( { "l2 B 4 125.00" } ) );
  // A number given by hand comes before the pack.
  QCOMPARE( cells( with( { { "STANDARD_FILE", pack }, { "WALK_LIMIT", 300 } } ).rows( "GAPS" )[0], { "demand", "shared" } ), QStringLiteral( "16 5" ) );
}

void TestParkingGapAlgorithm::mixedCrs_changesNothing()
{
  const auto network = GoldenDistrict::inCrs( *mDistrict.network, "EPSG:4326" );
  const auto lots = GoldenDistrict::inCrs( *mDistrict.lots, "EPSG:3857" );
  const auto gates = GoldenDistrict::inCrs( *mDistrict.gates, "EPSG:4490" );
  const AuditOutcome outcome = with( { { "NETWORK", asParameter( network ) }, { "LOTS", asParameter( lots ) }, { "ENTRANCES", asParameter( gates ) } } );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  for ( const auto &[output, fields] : std::map<QString, QStringList> { { "GAPS", GAP_FIELDS }, { "FLOWS", FLOW_FIELDS }, { "LOTS_LEFT", LOT_FIELDS } } )
  {
    QCOMPARE( table( outcome.rows( output ), fields ), table( mOutcome.rows( output ), fields ) );
    QCOMPARE( outcome.layers.at( output )->crs().authid(), QStringLiteral( "EPSG:4547" ) ); // that of COMMUNITIES
  }
  QVERIFY( outcome.rows( "LOTS_LEFT" )[0].geometry().asPoint().distance( GoldenDistrict::X0 + 50, GoldenDistrict::Y0 + 10 ) < 0.001 );
}

//   A-l0 is hypot(150,10) = 150.33, A-l2 152.07, B's middle (500,70) to l1 128.06, to l2 167.71; l6 (400,250) lends to 4 over
//   hypot(100,150) = 180.28. To B l6 would be 205.91: 12 asked, l1 6 + l2 4 + l6 2, and 5 of l6 to 4.
void TestParkingGapAlgorithm::straightMode_ignoresStreets()
{
  const AuditOutcome outcome = with( { { "METHOD", "straight" }, { "NETWORK", QVariant() } } );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( table( outcome.rows( "FLOWS" ), FLOW_FIELDS ), QStringList( { "l0 A 4 150.33", "l1 B 6 128.06", "l2 B 4 167.71", "l6 B 2 205.91", "l6 4 5 180.28" } ) );
  QCOMPARE( cells( outcome.rows( "GAPS" )[3], { "shared", "verdict_existing" } ), QStringLiteral( "5 met" ) );
}

void TestParkingGapAlgorithm::pointCommunities_givePoints()
{
  const auto points = memoryLayer( "Point?field=homes:int&field=onsite:int", "EPSG:4547", { { GoldenSupply::point( 200, 20 ), { 20, 5 } } } );
  QVariantMap changes { { "COMMUNITIES", asParameter( points ) } };
  for ( const char *field : { "COMMUNITY_ID", "COMMUNITY_NAME", "CARS", "POTENTIAL_SPACES" } )
    changes.insert( field, QVariant() );
  const AuditOutcome outcome = with( changes );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( table( outcome.rows( "GAPS" ), GAP_FIELDS ), QStringList( { "1 11 ownership 5 6 0 6 0 0 unmet met" } ) );
  QCOMPARE( outcome.rows( "GAPS" )[0].geometry().type(), QgsWkbTypes::PointGeometry );
  QCOMPARE( cells( outcome.rows( "LOTS_LEFT" )[4], { "offered" } ), QStringLiteral( "50" ) ); // points contain no lot
}

void TestParkingGapAlgorithm::idsAreOptional()
{
  const AuditOutcome outcome = with( { { "COMMUNITY_ID", QVariant() }, { "LOT_ID", QVariant() }, { "LOTS_LEFT", QVariant() } } );
  QCOMPARE( table( outcome.rows( "FLOWS" ), FLOW_FIELDS ), QStringList( { "1 1 4 180.00", "2 2 6 180.00", "3 2 4 125.00" } ) );
  QVERIFY( !outcome.results.contains( "LOTS_LEFT" ) ); // not named, not written
}

void TestParkingGapAlgorithm::noLotsAtAll_keepsTheGaps()
{
  QVariantMap none { { "LOTS", QVariant() } };
  for ( const char *field : { "LOT_ID", "LOT_SPACES", "LOT_SHARE", "LOT_TYPE" } )
    none.insert( field, QVariant() );
  const AuditOutcome outcome = with( none );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( table( outcome.rows( "GAPS" ), { "shared", "gap_after", "verdict_existing" } ), QStringList( { "0 4 unmet", "0 12 unmet", "NULL NULL nodata", "0 5 nodata", "0 0 met" } ) );
  QVERIFY( outcome.rows( "LOTS_LEFT" ).isEmpty() && outcome.rows( "FLOWS" ).isEmpty() );
}

//   As the desktop runs it.
void TestParkingGapAlgorithm::workerThread_givesTheSameRows()
{
  QgsProject project;
  QgsProcessingContext context;
  context.setProject( &project );
  QgsProcessingFeedback feedback( false );
  auto *task = new QgsProcessingAlgRunnerTask( QgsApplication::processingRegistry()->algorithmById( "renewal:parkinggap" ), mDistrict.parking(), context, &feedback );
  QVariantMap results;
  bool isDone = false;
  connect( task, &QgsProcessingAlgRunnerTask::executed, this, [&]( bool successful, const QVariantMap &outputs )
           { isDone = successful; results = outputs; } );
  QSignalSpy spy( task, &QgsProcessingAlgRunnerTask::executed );
  QgsApplication::taskManager()->addTask( task );
  QVERIFY( spy.count() > 0 || spy.wait( 60000 ) );
  QVERIFY( isDone );
  const std::unique_ptr<QgsMapLayer> layer( context.takeResultLayer( results.value( "GAPS" ).toString() ) );
  QVERIFY( layer );
  QList<QgsFeature> rows;
  QgsFeature feature;
  QgsFeatureIterator features = qobject_cast<QgsVectorLayer *>( layer.get() )->getFeatures();
  while ( features.nextFeature( feature ) )
    rows << feature;
  QCOMPARE( table( rows, GAP_FIELDS ), table( mOutcome.rows( "GAPS" ), GAP_FIELDS ) );
}

RENEWAL_QGIS_MAIN( TestParkingGapAlgorithm )

#include "test_parking_gap_algorithm.moc"
