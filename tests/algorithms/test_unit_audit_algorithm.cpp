// unitaudit through Processing: wrong input first, then the plan of tests/support/golden_plan.h, worked out by hand.

#include "core/store/store_error.h"
#include "tests/support/golden_plan.h"
#include "tests/support/store_fixture.h"

#include <QtTest>

using namespace renewal::tests;

class TestUnitAuditAlgorithm : public QObject
{
    Q_OBJECT

  private slots:
    void badSetting_isRefused_data();
    void badSetting_isRefused();
    void badLayer_isRefusedWithNameAndRemedy();
    void badRows_areCountedAndUnknown();
    void unknownWords_areListed();
    void golden_runs();
    void checks_areThoseByHand();
    void strategies_areThoseByHand();
    void notes_sayWhatIsNotKnown();
    void basis_namesTheNoticeAndItsStatus();
    void overlappingUnits_countABuildingOnce();
    void emptyLayers_areNoFailure();
    void unitsWithoutId_takeTheFeatureId();
    void outputOfUnits_fitsAsUnits();
    void mixedCrs_changesNothing();
    void checkup_isLookedForInTheArea();
    void results_holdTheChecks();
    void cancel_leavesNothing();
    void ownPack_changesTheLimit();

  private:
    AuditOutcome with( const QVariantMap &changes, double cancelAt = 1000.0 ) const
    {
      QVariantMap parameters = mPlan.parameters();
      for ( auto change = changes.constBegin(); change != changes.constEnd(); ++change )
        parameters.insert( change.key(), change.value() );
      return runAudit( "unitaudit", parameters, cancelAt );
    }

    //! The rows "check value verdict" of one unit.
    static QStringList checksOf( const AuditOutcome &outcome, const QString &unit, const QStringList &fields = { "check", "value", "verdict" } )
    {
      QStringList result;
      for ( const QgsFeature &row : outcome.rows( "CHECKS" ) )
      {
        if ( row.attribute( "unit_id" ).toString() == unit )
          result << cells( row, fields );
      }
      return result;
    }

    static QString noteOf( const AuditOutcome &outcome, const QString &unit, const QString &check )
    {
      for ( const QgsFeature &row : outcome.rows( "CHECKS" ) )
      {
        if ( row.attribute( "unit_id" ).toString() == unit && row.attribute( "check" ).toString() == check )
          return row.attribute( "note" ).toString();
      }
      return QStringLiteral( "no such row" );
    }

    GoldenPlan mPlan;
};

void TestUnitAuditAlgorithm::badSetting_isRefused_data()
{
  addProviderOnce();
  QTest::addColumn<QVariantMap>( "changes" );
  QTest::addColumn<QString>( "word" );
  const auto row = []( const char *name, const QString &parameter, const QVariant &value, const char *word )
  { QTest::newRow( name ) << QVariantMap { { parameter, value } } << QString::fromLatin1( word ); };
  row( "no such action field", "ACTION", "nosuch", "ACTION" );
  row( "no such floor field", "FLOOR_AREA", "nosuch", "FLOOR_AREA" );
  row( "no such exempt field", "EXEMPT", "nosuch", "EXEMPT" );
  row( "no such unit field", "REHOUSED_LOCALLY", "nosuch", "REHOUSED_LOCALLY" );
  row( "rent below -100 %", "RENT_RISE", -101, "RENT_RISE" );
  row( "rent in the thousands", "RENT_RISE", 4200, "RENT_RISE" );
  row( "unknown standard", "STANDARD", "nosuch", "STANDARD" );
}

void TestUnitAuditAlgorithm::badSetting_isRefused()
{
  QFETCH( QVariantMap, changes );
  QFETCH( QString, word );
  const AuditOutcome outcome = with( changes );
  QVERIFY( !outcome.isDone );
  QVERIFY2( outcome.error.contains( word ), qPrintable( outcome.error ) );
}

void TestUnitAuditAlgorithm::badLayer_isRefusedWithNameAndRemedy()
{
  const auto noCrs = memoryLayer( "Polygon?field=area:string&field=plan:string&field=why:string&field=old:string", QString(), { { GoldenPlan::box( 50, 50 ), { "1", "keep" } } }, "no crs" );
  const AuditOutcome first = with( { { "BUILDINGS", asParameter( noCrs ) } } );
  QVERIFY( !first.isDone );
  QVERIFY2( first.error.contains( "no crs" ), qPrintable( first.error ) );
  const auto points = memoryLayer( "Point?field=unit_id:string&field=built:double&field=shared:double&field=moved:int&field=near:int", "EPSG:4547", { { GoldenSupply::point( 50, 50 ), { "U1" } } }, "points" );
  const AuditOutcome second = with( { { "UNITS", asParameter( points ) } } );
  QVERIFY( !second.isDone );
  QVERIFY2( second.error.contains( "UNITS" ), qPrintable( second.error ) );
}

//   Negative, text and blank floor areas are unknown; null geometry is left out; a bow tie is repaired.
void TestUnitAuditAlgorithm::badRows_areCountedAndUnknown()
{
  const QVariant none;
  const auto buildings = memoryLayer( "Polygon?field=area:string&field=plan:string&field=why:string&field=old:string", "EPSG:4547", { { GoldenPlan::box( 50, 50 ), { "-5", "keep" } }, { GoldenPlan::box( 100, 50 ), { "about 12", "keep" } }, { GoldenPlan::box( 150, 50 ), { "nan", "keep" } }, { QString(), { "100", "keep" } }, { GoldenPlan::box( 200, 50 ), { "1,000", "demolish" } } }, "bad" );
  const AuditOutcome outcome = with( { { "BUILDINGS", asParameter( buildings ) }, { "EXEMPT", none }, { "HERITAGE", none }, { "PROTECTED", none } } );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( checksOf( outcome, "U1" ).value( 0 ), QStringLiteral( "demolition_share NULL nodata" ) );
  QVERIFY( noteOf( outcome, "U1", "demolition_share" ).contains( "floor area of 3" ) );
  QCOMPARE( cells( outcome.rows( "UNITS_OUT" )[0], { "buildings", "floor_area_m2", "demolished_m2" } ), QStringLiteral( "4 1000.00 1000.00" ) );
  QCOMPARE( outcome.warningsWith( { "bad", "no geometry" } ).size(), 1 );
}

void TestUnitAuditAlgorithm::unknownWords_areListed()
{
  const auto buildings = memoryLayer( "Polygon?field=area:string&field=plan:string&field=why:string&field=old:string", "EPSG:4547", { { GoldenPlan::box( 50, 50 ), { "900", "keep" } }, { GoldenPlan::box( 100, 50 ), { "50", QStringLiteral( "改建" ) } }, { GoldenPlan::box( 150, 50 ), { "50", QVariant() } }, { GoldenPlan::box( 200, 50 ), { "50", "demolish", QStringLiteral( "C级" ), QStringLiteral( "不详" ) } } }, "words" );
  const AuditOutcome outcome = with( { { "BUILDINGS", asParameter( buildings ) } } );
  for ( const QStringList &words : { QStringList { "1 features", QStringLiteral( "ACTION says \"改建\"" ) }, QStringList { "1 features", QStringLiteral( "EXEMPT says \"C级\"" ) }, QStringList { "1 features", QStringLiteral( "HERITAGE says \"不详\"" ) }, QStringList { "1 features", "no action" } } )
    QVERIFY2( outcome.warningsWith( words ).size() == 1, qPrintable( words.join( ' ' ) + "\n" + outcome.warnings.join( '\n' ) ) );
  // 0 to 150 of 1050 m2: within the limit, but not complete.
  QCOMPARE( checksOf( outcome, "U1" ).value( 0 ), QStringLiteral( "demolition_share NULL nodata" ) );
  QVERIFY2( noteOf( outcome, "U1", "demolition_share" ).contains( "14.3 %" ), qPrintable( noteOf( outcome, "U1", "demolition_share" ) ) );
  QVERIFY( checksOf( outcome, "U1" ).contains( "heritage_buildings NULL nodata" ) );
}

void TestUnitAuditAlgorithm::golden_runs()
{
  const AuditOutcome outcome = with( {} );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( fieldNames( outcome, "CHECKS" ), QStringLiteral( "unit_id check value limit verdict basis status note" ) );
  QCOMPARE( fieldNames( outcome, "UNITS_OUT" ), QStringLiteral( "unit_id strategy reason red_lines buildings floor_area_m2 demolished_m2 exempt_m2" ) );
  QCOMPARE( outcome.rows( "CHECKS" ).size(), 30 );
  QCOMPARE( outcome.layers.at( "UNITS_OUT" )->crs().authid(), QStringLiteral( "EPSG:4547" ) );
  QCOMPARE( outcome.warningsWith( { "1 features", "outside all units", "ids 8" } ).size(), 1 );
  QCOMPARE( outcome.warningsWith( { "1 units", "no building", "ids U3" } ).size(), 1 );
}

//   U2: b6 without an area may be anything, so nothing of the share is known; 5000 of new floor area: b6 may carry it.
void TestUnitAuditAlgorithm::checks_areThoseByHand()
{
  const AuditOutcome outcome = with( {} );
  QCOMPARE( checksOf( outcome, "U1" ), QStringList( { "demolition_share 0.13 met", "exempt_illegal 0.00 na", "exempt_dangerous 500.00 na", "rebuild_ratio 2.00 met", "exempt_public 600.00 na", "local_rehousing 0.60 met", "rent_rise 4.20 met", "heritage_buildings 0.00 met", "heritage_features 0.00 met", "checkup_first NULL nodata" } ) );
  QCOMPARE( outcome.rows( "CHECKS" )[0].attribute( "value" ).toDouble(), 200.0 / 1500.0 );
  QCOMPARE( checksOf( outcome, "U2" ), QStringList( { "demolition_share NULL nodata", "exempt_illegal 900.00 na", "exempt_dangerous 0.00 na", "rebuild_ratio NULL nodata", "exempt_public NULL nodata", "local_rehousing NULL na", "rent_rise 4.20 met", "heritage_buildings 0.00 met", "heritage_features 1.00 unmet", "checkup_first NULL nodata" } ) );
  QCOMPARE( checksOf( outcome, "U3", { "verdict" } ), QStringList( { "nodata", "nodata", "nodata", "nodata", "nodata", "nodata", "met", "nodata", "nodata", "nodata" } ) );
  QCOMPARE( checksOf( outcome, "U1", { "limit" } ), QStringList( { "0.20", "NULL", "NULL", "2.00", "NULL", "0.50", "5.00", "0.00", "0.00", "1.00" } ) );
}

//   U1: 700 of 1500 = 46.7 %: between 5 and 50 %. U2: 900 of 1000 or more, but a heritage building and a tree.
void TestUnitAuditAlgorithm::strategies_areThoseByHand()
{
  const AuditOutcome outcome = with( {} );
  QCOMPARE( table( outcome.rows( "UNITS_OUT" ), { "unit_id", "strategy", "red_lines", "buildings", "floor_area_m2", "demolished_m2", "exempt_m2" } ), QStringList( { QStringLiteral( "U1 改建完善 nodata 4 1500.00 700.00 500.00" ), QStringLiteral( "U2 改建完善 unmet 3 1000.00 900.00 900.00" ), "U3 NULL nodata 0 0.00 0.00 0.00" } ) );
  const QString first = outcome.rows( "UNITS_OUT" )[0].attribute( "reason" ).toString();
  QVERIFY2( first.contains( "46.7 %" ) && first.contains( "local" ), qPrintable( first ) );
  const QString second = outcome.rows( "UNITS_OUT" )[1].attribute( "reason" ).toString();
  QVERIFY2( second.contains( "1 heritage buildings and 1 protected features" ) && second.contains( "at least 90.0 %" ), qPrintable( second ) );
  QVERIFY( std::abs( outcome.rows( "UNITS_OUT" )[0].geometry().area() - 30000.0 ) < 1e-6 );
}

void TestUnitAuditAlgorithm::notes_sayWhatIsNotKnown()
{
  const AuditOutcome outcome = with( {} );
  QCOMPARE( noteOf( outcome, "U1", "demolition_share" ), QString() );
  QCOMPARE( noteOf( outcome, "U2", "demolition_share" ), QStringLiteral( "between 0.0 % and 100.0 %; not known of buildings: floor area of 1" ) );
  QVERIFY( noteOf( outcome, "U1", "exempt_dangerous" ).contains( "exempt from the demolition share" ) );
  QVERIFY( noteOf( outcome, "U1", "checkup_first" ).contains( "RESULTS is not given" ) );
  QVERIFY( noteOf( outcome, "U3", "demolition_share" ).contains( "no building" ) );
}

void TestUnitAuditAlgorithm::basis_namesTheNoticeAndItsStatus()
{
  const AuditOutcome outcome = with( {} );
  for ( const QgsFeature &row : outcome.rows( "CHECKS" ) )
  {
    QVERIFY( row.attribute( "basis" ).toString().contains( QStringLiteral( "建科〔20" ) ) );
    QCOMPARE( row.attribute( "status" ).toString(), QStringLiteral( "verified_secondary" ) );
  }
}

//   A second unit over U1 gets nothing: its four buildings belong to the first.
void TestUnitAuditAlgorithm::overlappingUnits_countABuildingOnce()
{
  const auto units = memoryLayer( "Polygon?field=unit_id:string", "EPSG:4547", { { GoldenDistrict::box( 0, 0, 300, 100 ), { "first" } }, { GoldenDistrict::box( 0, 0, 310, 100 ), { "second" } } }, "units" );
  const AuditOutcome outcome = with( { { "UNITS", asParameter( units ) }, { "NEW_FLOOR_AREA", QVariant() }, { "PUBLIC_FLOOR_AREA", QVariant() }, { "HOUSEHOLDS_MOVED", QVariant() }, { "REHOUSED_LOCALLY", QVariant() } } );
  QCOMPARE( table( outcome.rows( "UNITS_OUT" ), { "unit_id", "buildings" } ), QStringList( { "first 4", "second 0" } ) );
  QCOMPARE( outcome.warningsWith( { "4 features", "in several units" } ).size(), 1 );
}

void TestUnitAuditAlgorithm::emptyLayers_areNoFailure()
{
  const auto noUnits = memoryLayer( "Polygon?field=unit_id:string&field=built:double&field=shared:double&field=moved:int&field=near:int", "EPSG:4547", {}, "none" );
  const AuditOutcome first = with( { { "UNITS", asParameter( noUnits ) } } );
  QVERIFY2( first.isDone, qPrintable( first.error ) );
  QCOMPARE( first.rows( "CHECKS" ).size(), 0 );
  const auto noBuildings = memoryLayer( "Polygon?field=area:string&field=plan:string&field=why:string&field=old:string", "EPSG:4547", {}, "none" );
  const AuditOutcome second = with( { { "BUILDINGS", asParameter( noBuildings ) } } );
  QVERIFY2( second.isDone, qPrintable( second.error ) );
  QCOMPARE( checksOf( second, "U1" ).value( 0 ), QStringLiteral( "demolition_share NULL nodata" ) );
}

void TestUnitAuditAlgorithm::unitsWithoutId_takeTheFeatureId()
{
  const auto units = memoryLayer( "Polygon?field=name:string", "EPSG:4547", { { GoldenDistrict::box( 0, 0, 300, 100 ), { "x" } } }, "units" );
  const AuditOutcome outcome = with( { { "UNITS", asParameter( units ) }, { "NEW_FLOOR_AREA", QVariant() }, { "PUBLIC_FLOOR_AREA", QVariant() }, { "HOUSEHOLDS_MOVED", QVariant() }, { "REHOUSED_LOCALLY", QVariant() } } );
  QCOMPARE( table( outcome.rows( "UNITS_OUT" ), { "unit_id" } ), QStringList( { "1" } ) );
}

//   What renewalunits writes: multipolygons with unit_id among other columns. UNITS_OUT is of that kind itself.
void TestUnitAuditAlgorithm::outputOfUnits_fitsAsUnits()
{
  const AuditOutcome first = with( {} );
  const AuditOutcome second = with( { { "UNITS", asParameter( first.layers.at( "UNITS_OUT" ).get() ) }, { "NEW_FLOOR_AREA", QVariant() }, { "PUBLIC_FLOOR_AREA", QVariant() }, { "HOUSEHOLDS_MOVED", QVariant() }, { "REHOUSED_LOCALLY", QVariant() } } );
  QVERIFY2( second.isDone, qPrintable( second.error ) );
  QCOMPARE( table( second.rows( "UNITS_OUT" ), { "unit_id", "buildings", "strategy" } ), table( first.rows( "UNITS_OUT" ), { "unit_id", "buildings", "strategy" } ) );
}

void TestUnitAuditAlgorithm::mixedCrs_changesNothing()
{
  const auto moved = []( const std::unique_ptr<QgsVectorLayer> &layer )
  {
    std::shared_ptr<QgsVectorLayer> copy( layer->materialize( QgsFeatureRequest().setDestinationCrs( QgsCoordinateReferenceSystem( "EPSG:4326" ), QgsCoordinateTransformContext() ) ) );
    return copy;
  };
  const auto buildings = moved( mPlan.buildings ), trees = moved( mPlan.trees );
  const AuditOutcome here = with( {} );
  const AuditOutcome there = with( { { "BUILDINGS", asParameter( buildings.get() ) }, { "PROTECTED", asParameter( trees.get() ) } } );
  QVERIFY2( there.isDone, qPrintable( there.error ) );
  QCOMPARE( table( there.rows( "CHECKS" ), { "unit_id", "check", "value", "verdict" } ), table( here.rows( "CHECKS" ), { "unit_id", "check", "value", "verdict" } ) );
}

//   A check-up counts for the area it was made in, and for no other.
void TestUnitAuditAlgorithm::checkup_isLookedForInTheArea()
{
  const QString file = mPlan.folder.filePath( "checkup.sqlite" );
  const auto communities = memoryLayer( "Polygon?field=cid:string&field=year:int", "EPSG:4547", { { GoldenDistrict::box( 0, 0, 300, 100 ), { "c", 1990 } } }, "communities" );
  const auto unitAudit = [&]( const QString &area )
  { return with( { { "RESULTS", file }, { "AREA", area } } ); };
  AuditOutcome before = unitAudit( QStringLiteral( "金水区" ) );
  QCOMPARE( checksOf( before, "U1" ).last(), QStringLiteral( "checkup_first NULL nodata" ) );
  QVERIFY( noteOf( before, "U1", "checkup_first" ).contains( QStringLiteral( "金水区" ) ) );
  const AuditOutcome checkup = runAudit( "communitychecklist", { { "COMMUNITIES", asParameter( communities ) }, { "COMMUNITY_ID", "cid" }, { "BUILT_YEAR", "year" }, { "RESULTS", file }, { "AREA", QStringLiteral( "金水区" ) } } );
  QVERIFY2( checkup.isDone, qPrintable( checkup.error ) );
  QCOMPARE( checksOf( unitAudit( QStringLiteral( "金水区" ) ), "U1" ).last(), QStringLiteral( "checkup_first 1.00 met" ) );
  QCOMPARE( checksOf( unitAudit( QStringLiteral( "二七区" ) ), "U1" ).last(), QStringLiteral( "checkup_first NULL nodata" ) );
  QCOMPARE( checksOf( unitAudit( QString() ), "U1" ).last(), QStringLiteral( "checkup_first NULL nodata" ) );
}

void TestUnitAuditAlgorithm::results_holdTheChecks()
{
  const QString name = mPlan.folder.filePath( "results.sqlite" );
  const AuditOutcome outcome = with( { { "RESULTS", name }, { "AREA", QStringLiteral( "金水区" ) } } );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  Look file( name );
  QVERIFY( file.isIntact() );
  QCOMPARE( file.integer( "SELECT count(*) FROM unit_checks" ), qint64( 30 ) );
  QCOMPARE( file.text( "SELECT \"check\" || ' ' || round(value, 2) || ' ' || \"limit\" || ' ' || verdict FROM unit_checks_latest WHERE unit_id = 'U1' AND \"check\" = 'rebuild_ratio'" ), QStringLiteral( "rebuild_ratio 2.0 2.0 met" ) );
  QCOMPARE( file.integer( "SELECT count(*) FROM sqlite_master WHERE name = 'unit_strategies'" ), qint64( 0 ) );
  QCOMPARE( file.text( "SELECT algorithm || ' ' || standard || ' ' || status FROM audit_run" ), QStringLiteral( "unitaudit renewal-unit-2021 complete" ) );
  QVERIFY( file.text( "SELECT parameters FROM audit_run" ).contains( "\"RENT_RISE\":4.2" ) );
  QVERIFY_EXCEPTION_THROWN( file.execute( "UPDATE unit_checks SET verdict = 'good'" ), renewal::store::StoreError );
  QVERIFY_EXCEPTION_THROWN( file.execute( "UPDATE unit_checks SET \"check\" = 'other'" ), renewal::store::StoreError );
}

void TestUnitAuditAlgorithm::cancel_leavesNothing()
{
  const QString name = mPlan.folder.filePath( "cancel.sqlite" );
  QVERIFY( with( { { "RESULTS", name } } ).isDone );
  for ( const double percent : { 0.0, 20.0, 60.0, 90.05 } )
    QVERIFY( !with( { { "RESULTS", name } }, percent ).isDone );
  QCOMPARE( Look( name ).integer( "SELECT count(*) FROM audit_run" ), qint64( 1 ) );
}

//   10 % in a pack of the district's own: 13.3 % is too much, and the row says whose figure it is.
void TestUnitAuditAlgorithm::ownPack_changesTheLimit()
{
  QFile pack( mPlan.folder.filePath( "own.json" ) );
  QVERIFY( pack.open( QIODevice::WriteOnly ) );
  pack.write( R"({"id": "own", "version": "1", "title": {"zh": "本区"}, "extends": ["renewal-unit-2021"], "unit": {"demolition_share_max": {"value": 0.1, "basis": {"doc": "D-7"}, "status": "local"}}})" );
  pack.close();
  const AuditOutcome outcome = with( { { "STANDARD_FILE", pack.fileName() } } );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( checksOf( outcome, "U1", { "check", "limit", "verdict", "basis", "status" } ).first(), QStringLiteral( "demolition_share 0.10 unmet D-7 local" ) );
  QCOMPARE( outcome.warningsWith( { "2 units", "break a red line", "ids U1, U2" } ).size(), 1 );
}

RENEWAL_QGIS_MAIN( TestUnitAuditAlgorithm )

#include "test_unit_audit_algorithm.moc"
