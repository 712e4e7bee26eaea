// renewalunits through Processing, on a drawn quarter (EPSG:4547, metres from 500000, 3850000):
//
//   blocks of 400 m x 300 m = 12 ha on the ground, streets of 20 m; needs below the ids
//
//        |      A    B  ~  C    D          ~ the river, x = 830
//        |     20   30  ~ 80   90         F: 12 ha, need missing; G: 1 ha, 900 m away
//
//   MIN_AREA 20, MAX_AREA 30: A+B and C+D (24 ha each); mean needs 25 and 85; unlikeness 12 x 5 x 4 = 240.

#include "tests/support/golden_supply.h"

#include <QtTest>

using namespace renewal::tests;

namespace
{

const char *const CRS = "EPSG:4547";

QString block( double x, double y, double width, double height )
{
  const QgsRectangle box( 500000 + x, 3850000 + y, 500000 + x + width, 3850000 + y + height );
  return QgsGeometry::fromRect( box ).asWkt();
}

QList<FeatureRow> quarterRows()
{
  return {
    { block( 0, 0, 400, 300 ), { "A", 20.0, 100 } },
    { block( 420, 0, 400, 300 ), { "B", "30", 200 } },
    { block( 840, 0, 400, 300 ), { "C", 80.0, 300 } },
    { block( 1260, 0, 400, 300 ), { "D", 90.0, 400 } },
    { block( 0, 320, 400, 300 ), { "F", QVariant(), 500 } },
    { block( 0, 1520, 100, 100 ), { "G", 50.0, 10 } },
  };
}

} // namespace

class TestRenewalUnitsAlgorithm : public QObject
{
    Q_OBJECT

  private slots:
    void badSetting_isRefused_data();
    void badSetting_isRefused();
    void wrongLayer_isRefused();
    void quarter_isDividedAsByHand();
    void unit_saysWhatItRestsOn();
    void leftover_saysWhy();
    void geographicCrs_givesTheSameUnits();
    void boundaries_areKept();
    void ownPack_movesTheThreshold();
    void mostHouseholds_areKept();
    void impossibleLimits_areExplained();
    void badRows_areCountedAndListed();
    void noCommunity_isNoFailure();
    void database_holdsTheRun();
    void cancel_leavesNothing();

  private:
    QVariantMap parameters( const QVariantMap &changes = {} ) const
    {
      QVariantMap all { { "COMMUNITIES", asParameter( mCommunities ) }, { "COMMUNITY_ID", "cid" }, { "NEED", "need" }, { "HOUSEHOLDS", "households" }, { "BARRIERS", asParameter( mRiver ) }, { "MIN_AREA", 20 }, { "MAX_AREA", 30 }, { "UNITS", QgsProcessing::TEMPORARY_OUTPUT }, { "MEMBERS", QgsProcessing::TEMPORARY_OUTPUT }, { "LEFTOVER", QgsProcessing::TEMPORARY_OUTPUT } };
      for ( auto change = changes.constBegin(); change != changes.constEnd(); ++change )
        all.insert( change.key(), change.value() );
      return all;
    }
    static std::unique_ptr<QgsVectorLayer> communities( const QList<FeatureRow> &rows, const QString &crs = CRS )
    {
      return memoryLayer( "Polygon?field=cid:string&field=need:string&field=households:integer", crs, rows );
    }

    std::unique_ptr<QgsVectorLayer> mCommunities = communities( quarterRows() );
    std::unique_ptr<QgsVectorLayer> mRiver = memoryLayer( "LineString?field=kind:string", CRS, { { "LineString (500830 3849000, 500830 3852000)", { "river" } } }, "river" );
};

void TestRenewalUnitsAlgorithm::badSetting_isRefused_data()
{
  QTest::addColumn<QVariantMap>( "changes" );
  QTest::addColumn<QString>( "word" );
  QTest::newRow( "least above greatest" ) << QVariantMap { { "MIN_AREA", 31 } } << "MAX_AREA";
  QTest::newRow( "no area" ) << QVariantMap { { "MIN_AREA", 0 } } << "MIN_AREA";
  QTest::newRow( "negative area" ) << QVariantMap { { "MAX_AREA", -1 } } << "MAX_AREA";
  QTest::newRow( "negative gap" ) << QVariantMap { { "MAX_GAP", -1 } } << "MAX_GAP";
  QTest::newRow( "gap is no number" ) << QVariantMap { { "MAX_GAP", std::numeric_limits<double>::quiet_NaN() } } << "MAX_GAP";
  QTest::newRow( "no households" ) << QVariantMap { { "MAX_HOUSEHOLDS", 0 } } << "MAX_HOUSEHOLDS";
  QTest::newRow( "limit without field" ) << QVariantMap { { "MAX_HOUSEHOLDS", 100 }, { "HOUSEHOLDS", QVariant() } } << "HOUSEHOLDS";
  QTest::newRow( "no id" ) << QVariantMap { { "COMMUNITY_ID", QVariant() } } << "COMMUNITY_ID";
  QTest::newRow( "no need" ) << QVariantMap { { "NEED", QVariant() } } << "NEED";
}

void TestRenewalUnitsAlgorithm::badSetting_isRefused()
{
  QFETCH( QVariantMap, changes );
  QFETCH( QString, word );
  addProviderOnce();
  const QString message = refusal( "renewalunits", parameters( changes ) );
  QVERIFY2( message.contains( word ), qPrintable( message ) );
  const AuditOutcome outcome = runAudit( "renewalunits", parameters( changes ) );
  QVERIFY( !outcome.isDone );
}

void TestRenewalUnitsAlgorithm::wrongLayer_isRefused()
{
  const auto points = memoryLayer( "Point?field=cid:string&field=need:double&field=households:integer", CRS, { { "Point (500000 3850000)", { "A", 5.0, 1 } } }, "points" );
  AuditOutcome outcome = runAudit( "renewalunits", parameters( { { "COMMUNITIES", asParameter( points ) } } ) );
  QVERIFY( !outcome.isDone );
  QVERIFY2( outcome.error.contains( "polygons" ), qPrintable( outcome.error ) );
  const auto nowhere = communities( quarterRows(), QString() );
  outcome = runAudit( "renewalunits", parameters( { { "COMMUNITIES", asParameter( nowhere ) } } ) );
  QVERIFY( !outcome.isDone );
  outcome = runAudit( "renewalunits", parameters( { { "BARRIERS", asParameter( points ) } } ) );
  QVERIFY( !outcome.isDone && outcome.error.contains( "BARRIERS" ) );
  outcome = runAudit( "renewalunits", parameters( { { "NEED", "nothing" } } ) );
  QVERIFY( !outcome.isDone && outcome.error.contains( "NEED" ) );
  outcome = runAudit( "renewalunits", parameters( { { "STANDARD", "no-such-pack" } } ) );
  QVERIFY( !outcome.isDone );
}

void TestRenewalUnitsAlgorithm::quarter_isDividedAsByHand()
{
  const AuditOutcome outcome = runAudit( "renewalunits", parameters() );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( fieldNames( outcome, "UNITS" ), QStringLiteral( "unit_id communities households area_ha need compactness strategy reason basis status" ) );
  const QList<QgsFeature> units = outcome.rows( "UNITS" );
  QCOMPARE( table( outcome.rows( "MEMBERS" ), { "unit_id", "community_id" } ), QStringList( { "U-A A", "U-A B", "U-C C", "U-C D" } ) );
  QCOMPARE( table( units, { "unit_id", "communities", "households", "strategy" } ), QStringList( { QStringLiteral( "U-A 2 300.00 整治提升" ), QStringLiteral( "U-C 2 700.00 改建完善" ) } ) );
  QVERIFY( std::abs( units[0].attribute( "area_ha" ).toDouble() - 24.0 ) < 0.02 );
  QVERIFY( std::abs( units[0].attribute( "need" ).toDouble() - 25.0 ) < 0.01 );
  // 820 m x 300 m: 4 pi 246000 / 2240^2 = 0.6161
  QVERIFY( std::abs( units[0].attribute( "compactness" ).toDouble() - 0.6161 ) < 0.001 );
  QVERIFY( units[0].geometry().isGeosValid() );
  QVERIFY( std::abs( units[0].geometry().area() - 246000.0 ) < 1.0 );
  QCOMPARE( outcome.layers.at( "UNITS" )->crs().authid(), QStringLiteral( "EPSG:4547" ) );
}

void TestRenewalUnitsAlgorithm::unit_saysWhatItRestsOn()
{
  const QgsFeature unit = runAudit( "renewalunits", parameters() ).rows( "UNITS" )[1];
  const QString reason = unit.attribute( "reason" ).toString();
  QVERIFY2( reason.contains( "85.0" ) && reason.contains( "60" ) && reason.contains( "strategy_improve_need" ) && reason.contains( "local" ) && reason.contains( QStringLiteral( "不提出拆除新建" ) ), qPrintable( reason ) );
  // 20 ha is the user's, 60 m the pack's.
  const QString basis = unit.attribute( "basis" ).toString();
  QVERIFY2( basis.contains( QStringLiteral( "min_area = 20 (given 用户给定)" ) ) && basis.contains( QStringLiteral( "max_gap = 60 (本工具默认" ) ), qPrintable( basis ) );
  QCOMPARE( unit.attribute( "status" ).toString(), QStringLiteral( "local" ) );
}

void TestRenewalUnitsAlgorithm::leftover_saysWhy()
{
  const AuditOutcome outcome = runAudit( "renewalunits", parameters() );
  const QList<QgsFeature> rows = outcome.rows( "LEFTOVER" );
  QCOMPARE( table( rows, { "community_id", "cause" } ), QStringList( { "F need", "G alone" } ) );
  // From F's northern edge (y 620) to G (y 1520).
  QVERIFY2( rows[1].attribute( "reason" ).toString().contains( "900.0 m" ), qPrintable( rows[1].attribute( "reason" ).toString() ) );
  QVERIFY( std::abs( rows[1].geometry().area() - 10000.0 ) < 1e-6 );
  QCOMPARE( outcome.warningsWith( { "F", "need" } ).size(), 1 );
}

void TestRenewalUnitsAlgorithm::geographicCrs_givesTheSameUnits()
{
  const auto degrees = communities( {}, "EPSG:4490" );
  const QgsCoordinateTransform transform( QgsCoordinateReferenceSystem( CRS ), degrees->crs(), QgsCoordinateTransformContext() );
  for ( FeatureRow row : quarterRows() )
  {
    QgsFeature feature( degrees->fields() );
    QgsGeometry geometry = QgsGeometry::fromWkt( row.wkt );
    geometry.transform( transform );
    feature.setGeometry( geometry );
    for ( int i = 0; i < row.cells.size(); ++i )
      feature.setAttribute( i, row.cells[i] );
    degrees->dataProvider()->addFeature( feature );
  }
  const AuditOutcome here = runAudit( "renewalunits", parameters() ), there = runAudit( "renewalunits", parameters( { { "COMMUNITIES", asParameter( degrees ) } } ) );
  QVERIFY2( there.isDone, qPrintable( there.error ) );
  const QStringList fields { "unit_id", "area_ha", "need", "compactness" };
  QCOMPARE( table( there.rows( "UNITS" ), fields ), table( here.rows( "UNITS" ), fields ) );
  QVERIFY( there.rows( "UNITS" )[0].geometry().boundingBox().xMaximum() < 180.0 );
}

//   The border runs between A and B, which are then alone with 12 ha each.
void TestRenewalUnitsAlgorithm::boundaries_areKept()
{
  const auto areas = memoryLayer( "Polygon?field=name:string", CRS, { { block( -1000, -1000, 1410, 4000 ), { "west" } }, { block( 410, -1000, 3000, 4000 ), { "east" } } }, "areas" );
  const AuditOutcome outcome = runAudit( "renewalunits", parameters( { { "BOUNDARIES", asParameter( areas ) } } ) );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( table( outcome.rows( "MEMBERS" ), { "unit_id", "community_id" } ), QStringList( { "U-C C", "U-C D" } ) );
  const QString reason = outcome.rows( "LEFTOVER" )[1].attribute( "reason" ).toString(); // B
  QVERIFY2( reason.contains( "administrative area" ), qPrintable( reason ) );
}

void TestRenewalUnitsAlgorithm::ownPack_movesTheThreshold()
{
  const GoldenSupply files;
  const QString pack = files.writePack( "own.json", "\"unit\": {\"strategy_improve_need\": 20}" );
  const AuditOutcome outcome = runAudit( "renewalunits", parameters( { { "STANDARD_FILE", pack } } ) );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( outcome.rows( "UNITS" )[0].attribute( "strategy" ).toString(), QStringLiteral( "改建完善" ) );
}

void TestRenewalUnitsAlgorithm::mostHouseholds_areKept()
{
  const AuditOutcome outcome = runAudit( "renewalunits", parameters( { { "MAX_HOUSEHOLDS", 650 } } ) );
  QCOMPARE( table( outcome.rows( "MEMBERS" ), { "unit_id", "community_id" } ), QStringList( { "U-A A", "U-A B" } ) );
  QCOMPARE( table( outcome.rows( "LEFTOVER" ), { "community_id", "cause" } ), QStringList( { "C no_place", "D no_place", "F need", "G alone" } ) );
}

void TestRenewalUnitsAlgorithm::impossibleLimits_areExplained()
{
  const AuditOutcome outcome = runAudit( "renewalunits", parameters( { { "MIN_AREA", 100 }, { "MAX_AREA", 200 } } ) );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( outcome.rows( "UNITS" ).size(), 0 );
  QCOMPARE( outcome.rows( "LEFTOVER" ).size(), 6 );
  QCOMPARE( outcome.warningsWith( { "No unit fits the limits", "24.0 ha" } ).size(), 1 );
}

void TestRenewalUnitsAlgorithm::badRows_areCountedAndListed()
{
  QList<FeatureRow> rows = quarterRows();
  rows[0].cells[1] = QStringLiteral( "about 20" );
  rows[1].cells[1] = 101.0;
  rows << FeatureRow { QString(), { "N", 50.0, 1 } } << FeatureRow { block( 3000, 0, 500, 500 ), { "C", 50.0, -5 } };
  const auto layer = communities( rows );
  const AuditOutcome outcome = runAudit( "renewalunits", parameters( { { "COMMUNITIES", asParameter( layer ) } } ) );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( table( outcome.rows( "UNITS" ), { "unit_id", "households" } ), QStringList( { "U-C 700.00", "U-C#2 NULL" } ) );
  QCOMPARE( table( outcome.rows( "LEFTOVER" ), { "community_id", "cause" } ), QStringList( { "A need", "B need", "F need", "G alone", "N unknown" } ) );
  const QList<QgsFeature> left = outcome.rows( "LEFTOVER" );
  QVERIFY( left[0].attribute( "reason" ).toString().contains( "not a number" ) );
  QVERIFY( left[1].attribute( "reason" ).toString().contains( "0 to 100" ) );
  QVERIFY( !left[4].hasGeometry() );
}

void TestRenewalUnitsAlgorithm::noCommunity_isNoFailure()
{
  const auto layer = communities( {} );
  const AuditOutcome outcome = runAudit( "renewalunits", parameters( { { "COMMUNITIES", asParameter( layer ) } } ) );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( outcome.rows( "UNITS" ).size() + outcome.rows( "LEFTOVER" ).size(), 0 );
  QCOMPARE( outcome.warningsWith( { "no usable community" } ).size(), 1 );
}

void TestRenewalUnitsAlgorithm::database_holdsTheRun()
{
  QTemporaryDir folder;
  const QString path = folder.filePath( QStringLiteral( "results.sqlite" ) );
  const AuditOutcome outcome = runAudit( "renewalunits", parameters( { { "RESULTS", path }, { "AREA", "金水区" } } ) );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  const std::map<QString, long> tables { { "renewal_units", 2 }, { "renewal_units_latest", 2 }, { "unit_members", 4 }, { "leftover", 2 }, { "leftover_latest", 2 } };
  for ( const auto &[name, count] : tables )
  {
    const QgsVectorLayer layer( path + QStringLiteral( "|layername=" ) + name, name, QStringLiteral( "ogr" ) );
    QVERIFY2( layer.isValid(), qPrintable( name ) );
    QCOMPARE( layer.featureCount(), count );
  }
}

void TestRenewalUnitsAlgorithm::cancel_leavesNothing()
{
  const AuditOutcome outcome = runAudit( "renewalunits", parameters(), 30.0 );
  QVERIFY( !outcome.isDone );
  QVERIFY( outcome.results.isEmpty() );
}

RENEWAL_QGIS_MAIN( TestRenewalUnitsAlgorithm )

#include "test_renewal_units_algorithm.moc"
