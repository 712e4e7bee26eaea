// servicecoverage through Processing: the golden district (tests/support/golden_district.h), walks worked out by hand.
//
//          K 300 m (400,-30)       P 500 m (park)       H 500 m (600|650,-20)    W 500 m (610,-10)
//   r1 120   20+280+30 =  330      20+580+50 = 650      20+480+20 =  520         20+490+10 =  520
//   r2 180   20+220+30 =  270      20+520+50 = 590      20+420+20 =  460         20+430+10 =  460
//   r3 620   40+220+30 =  290      40+ 80+50 = 170      40+ 20+20 =   80         40+ 10+10 =   60
//   r4 1500  40+1100+30= 1170      40+700+50 = 790      40+850+20 =  910         40+890+10 =  940
//   r7 600   30+200+30 =  260      30+100+50 = 180      30+  0+20 =   50         30+ 10+10 =   50
//   r5 and r6 are off the street; r8 stands on the far ring: no way to anything.

#include "tests/support/golden_district.h"

#include <QtTest>

using namespace renewal::tests;

namespace
{

const double MILLIMETRE = 0.001;
const char *const NULL_TEXT = "NULL";

QString cellText( const QVariant &cell )
{
  if ( cell.isNull() )
    return QString::fromLatin1( NULL_TEXT );
  if ( cell.type() == QVariant::Double )
    return QString::number( cell.toDouble(), 'f', 2 );
  return cell.toString();
}

//! The cells \a fields of a row, joined by a space.
QString cells( const QgsFeature &row, const QStringList &fields )
{
  QStringList result;
  for ( const QString &field : fields )
    result << cellText( row.attribute( field ) );
  return result.join( ' ' );
}

QStringList table( const QList<QgsFeature> &rows, const QStringList &fields )
{
  QStringList result;
  for ( const QgsFeature &row : rows )
    result << cells( row, fields );
  return result;
}

} // namespace

class TestServiceCoverageAlgorithm : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase() { mOutcome = runAudit( "servicecoverage", mDistrict.coverageParameters() ); }
    void golden_runs();
    void rows_areCommunitiesTimesRulesInOrder();
    void walks_areThoseByHand();
    void verdictsAndShares_areThoseByHand();
    void sizes_areThoseByHand();
    void population_isNullOnlyWhereItIsNotKnown();
    void summary_isThatByHand();
    void unserved_lackAMustHave();
    void leftOut_isCountedInTheLog();
    void gate_isTheWayOut();
    void straightMode_ignoresStreets();
    void samplePoints_standInForResidents();
    void mixedCrs_changesNothing();
    void pointCommunities_areOneResidentEach();

  private:
    QgsFeature row( const QString &community, const QString &rule ) const
    {
      for ( const QgsFeature &feature : mOutcome.rows( "COVERAGE" ) )
        if ( feature.attribute( "community_id" ) == community && feature.attribute( "rule" ) == rule )
          return feature;
      return QgsFeature();
    }

    GoldenDistrict mDistrict;
    AuditOutcome mOutcome;
};

void TestServiceCoverageAlgorithm::golden_runs()
{
  QVERIFY2( mOutcome.isDone, qPrintable( mOutcome.error ) );
  QVERIFY( !mOutcome.layers.at( "COVERAGE" )->isSpatial() );
  QCOMPARE( mOutcome.layers.at( "SUMMARY" )->crs().authid(), QStringLiteral( "EPSG:4547" ) );
  QCOMPARE( mOutcome.layers.at( "UNSERVED" )->crs().authid(), QStringLiteral( "EPSG:4547" ) );
}

void TestServiceCoverageAlgorithm::rows_areCommunitiesTimesRulesInOrder()
{
  QStringList expected;
  // 12.0 loses its decimals, a NULL id becomes the feature id, the second 12 becomes 12#2.
  for ( const QString community : { "12", "2", "12#2", "4", "5", "6" } )
    for ( const QString rule : { "K", "P", "H", "W", "C", "M" } )
      expected << community + ' ' + rule;
  QCOMPARE( table( mOutcome.rows( "COVERAGE" ), { "community_id", "rule" } ), expected );
  const QgsFeature first = row( "12", "K" );
  QCOMPARE( cells( first, { "community_name", "facility", "class", "limit_m", "basis", "status" } ), QStringLiteral( "一号院 kindergarten must 300.00 D 1 verified" ) );
  QCOMPARE( cells( row( "4", "W" ), { "community_name", "facility", "class", "status" } ), QStringLiteral( "NULL wet_market|fresh_food optional local" ) );
}

void TestServiceCoverageAlgorithm::walks_areThoseByHand()
{
  const auto expectWalk = [this]( const QString &community, const QString &rule, double median, double farthest )
  {
    const QgsFeature found = row( community, rule );
    QVERIFY2( std::abs( found.attribute( "median_m" ).toDouble() - median ) < MILLIMETRE, qPrintable( community + rule + cellText( found.attribute( "median_m" ) ) ) );
    QVERIFY2( std::abs( found.attribute( "farthest_m" ).toDouble() - farthest ) < MILLIMETRE, qPrintable( community + rule ) );
  };
  expectWalk( "12", "K", 270, 330 ); // the lower of two
  expectWalk( "12", "P", 590, 650 );
  expectWalk( "12", "H", 460, 520 );
  expectWalk( "12", "W", 460, 520 );
  expectWalk( "2", "K", 290, 290 );
  expectWalk( "2", "P", 170, 170 );
  expectWalk( "2", "H", 80, 80 );
  expectWalk( "12#2", "K", 1170, 1170 );
  expectWalk( "12#2", "P", 790, 790 );
  expectWalk( "12#2", "H", 910, 910 );
  expectWalk( "12#2", "W", 940, 940 );
  expectWalk( "5", "K", 260, 260 );
  expectWalk( "5", "P", 180, 180 );
  for ( const QString nowhere : { "4", "6" } ) // off the street; no way
    for ( const QString rule : { "K", "P", "H", "W" } )
      QCOMPARE( cells( row( nowhere, rule ), { "median_m", "farthest_m" } ), QStringLiteral( "NULL NULL" ) );
}

void TestServiceCoverageAlgorithm::verdictsAndShares_areThoseByHand()
{
  const QStringList fields { "covered_population", "covered_share", "count_within", "verdict" };
  QCOMPARE( cells( row( "12", "K" ), fields ), QStringLiteral( "50.00 0.50 1 partly" ) );
  QCOMPARE( cells( row( "12", "P" ), fields ), QStringLiteral( "0.00 0.00 0 unmet" ) );
  QCOMPARE( cells( row( "12", "H" ), fields ), QStringLiteral( "50.00 0.50 1 partly" ) ); // the second is 510 m from r2
  QCOMPARE( cells( row( "2", "K" ), fields ), QStringLiteral( "NULL 1.00 1 met" ) );
  QCOMPARE( cells( row( "2", "H" ), fields ), QStringLiteral( "NULL 1.00 2 nodata" ) ); // needed size not known
  QCOMPARE( cells( row( "2", "W" ), fields ), QStringLiteral( "NULL 1.00 1 partly" ) ); // 100 of 200 m2
  QCOMPARE( cells( row( "12#2", "K" ), fields ), QStringLiteral( "0.00 0.00 0 unmet" ) );
  QCOMPARE( cells( row( "4", "K" ), fields ), QStringLiteral( "NULL NULL 0 nodata" ) ); // nobody has a street
  QCOMPARE( cells( row( "5", "P" ), fields ), QStringLiteral( "30.00 1.00 1 met" ) );
  QCOMPARE( cells( row( "5", "H" ), fields ), QStringLiteral( "30.00 1.00 2 nodata" ) ); // 300 of 500 m2, one of unknown size
  QCOMPARE( cells( row( "6", "K" ), fields ), QStringLiteral( "0.00 0.00 0 unmet" ) );   // a street, but no way
  for ( const QString community : { "12", "2", "12#2", "4", "5", "6" } )
    for ( const QString rule : { "C", "M" } ) // the type is not in the data: no data is never 0
      QCOMPARE( cells( row( community, rule ), fields ), QStringLiteral( "NULL NULL 0 nodata" ) );
}

void TestServiceCoverageAlgorithm::sizes_areThoseByHand()
{
  QCOMPARE( cells( row( "12", "H" ), { "size_required", "size_found" } ), QStringLiteral( "500.00 300.00" ) ); // 50 x 1000 / 100
  QCOMPARE( cells( row( "2", "H" ), { "size_required", "size_found" } ), QStringLiteral( "NULL 300.00" ) );
  // 60 people / 2.86 = 20.98 households: 10.49 m2, less than the 100 that are always needed
  QCOMPARE( cells( row( "12#2", "H" ), { "size_required", "size_found" } ), QStringLiteral( "100.00 0.00" ) );
  QVERIFY( row( "12#2", "H" ).attribute( "basis" ).toString().contains( QStringLiteral( "2.86" ) ) );
  QVERIFY( !row( "12", "H" ).attribute( "basis" ).toString().contains( QStringLiteral( "2.86" ) ) );
  QVERIFY( std::abs( row( "2", "P" ).attribute( "size_found" ).toDouble() - 10000.0 ) < 0.01 );
}

void TestServiceCoverageAlgorithm::population_isNullOnlyWhereItIsNotKnown()
{
  QCOMPARE( table( mOutcome.rows( "SUMMARY" ), { "community_id", "population" } ), QStringList( { "12 100.00", "2 NULL", "12#2 60.00", "4 10.00", "5 30.00", "6 5.00" } ) );
  QCOMPARE( cells( row( "2", "K" ), { "population" } ), QStringLiteral( "NULL" ) );
  QCOMPARE( cells( row( "12#2", "K" ), { "population" } ), QStringLiteral( "60.00" ) ); // r5 is off the street, and counted
  QVariantMap parameters = mDistrict.coverageParameters();
  parameters.remove( "POPULATION" );
  for ( const QgsFeature &feature : runAudit( "servicecoverage", parameters ).rows( "SUMMARY" ) )
    QVERIFY( feature.attribute( "population" ).isNull() );
  parameters.insert( "RESIDENTS_POPULATION", "n" ); // 1 per point, whatever the community says
  QCOMPARE( table( runAudit( "servicecoverage", parameters ).rows( "SUMMARY" ), { "population" } ), QStringList( { "2.00", "1.00", "2.00", "1.00", "1.00", "1.00" } ) );
}

void TestServiceCoverageAlgorithm::summary_isThatByHand()
{
  const QStringList fields { "rules_must", "rules_must_met", "rules_optional", "rules_optional_met", "rules_nodata", "score", "grade", "missing", "edge" };
  QStringList expected;
  // weights K 1, P 1, H 2, W 1, C 1; C is nodata everywhere: 1 of 6 is 17 %
  expected << QStringLiteral( "3 0 2 0 1 40.00 D 幼儿园、卫生、公园、菜场 false" ); // (0.5 + 0 + 2 x 0.5 + 0.5) / 5
  expected << QStringLiteral( "3 1 2 1 2 100.00 NULL 菜场 false" );                 // H too: 3 of 6 is 50 %
  expected << QStringLiteral( "3 0 2 0 1 0.00 D 幼儿园、卫生、公园、菜场 false" );
  expected << QStringLiteral( "3 0 2 0 5 NULL NULL NULL false" );
  expected << QStringLiteral( "3 1 2 1 2 100.00 NULL 菜场 false" );
  expected << QStringLiteral( "3 0 2 0 1 0.00 D 幼儿园、卫生、公园、菜场 true" ); // 50 m from the edge of the data
  QCOMPARE( table( mOutcome.rows( "SUMMARY" ), fields ), expected );
  const QgsGeometry first = mOutcome.rows( "SUMMARY" )[0].geometry();
  QVERIFY( std::abs( first.area() - 10000.0 ) < 1e-6 );
}

void TestServiceCoverageAlgorithm::unserved_lackAMustHave()
{
  // r1, r4 and r8 lack kindergarten and health; the others lack none, or nobody knows.
  QCOMPARE( table( mOutcome.rows( "UNSERVED" ), { "community_id", "population", "missing_count", "missing" } ), QStringList( { QStringLiteral( "12 50.00 2 幼儿园、卫生" ), QStringLiteral( "12#2 30.00 2 幼儿园、卫生" ), QStringLiteral( "6 5.00 2 幼儿园、卫生" ) } ) );
  const QgsPointXY place = mOutcome.rows( "UNSERVED" )[0].geometry().asPoint();
  QVERIFY( place.distance( GoldenDistrict::X0 + 120, GoldenDistrict::Y0 + 20 ) < MILLIMETRE );
}

void TestServiceCoverageAlgorithm::leftOut_isCountedInTheLog()
{
  QCOMPARE( mOutcome.warningsWith( { "2 residents", "off the street", "12#2, 4" } ).size(), 1 );
  QCOMPARE( mOutcome.warningsWith( { "1 features", "duplicate id", "12#2" } ).size(), 1 );
}

//   gate (200,80): r1 leaves by it: (80,60) = 100; r2: (20,60) = 63.246; then 80 + 200 + 30
void TestServiceCoverageAlgorithm::gate_isTheWayOut()
{
  QVariantMap parameters = mDistrict.coverageParameters();
  parameters.insert( "ENTRANCES", asParameter( mDistrict.gates ) );
  const AuditOutcome outcome = runAudit( "servicecoverage", parameters );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  const QgsFeature first = outcome.rows( "COVERAGE" )[0];
  QVERIFY( std::abs( first.attribute( "median_m" ).toDouble() - ( std::hypot( 20, 60 ) + 310 ) ) < MILLIMETRE );
  QVERIFY( std::abs( first.attribute( "farthest_m" ).toDouble() - 410 ) < MILLIMETRE );
  QCOMPARE( cells( outcome.rows( "COVERAGE" )[6], { "median_m" } ), QStringLiteral( "290.00" ) ); // no gate, no rule
}

void TestServiceCoverageAlgorithm::straightMode_ignoresStreets()
{
  QVariantMap parameters = mDistrict.coverageParameters();
  parameters.insert( "METHOD", "straight" );
  parameters.remove( "NETWORK" );
  const AuditOutcome outcome = runAudit( "servicecoverage", parameters );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  const QList<QgsFeature> rows = outcome.rows( "COVERAGE" );
  QVERIFY( std::abs( rows[0].attribute( "farthest_m" ).toDouble() - std::hypot( 280, 50 ) ) < MILLIMETRE );
  QVERIFY( std::abs( rows[18].attribute( "median_m" ).toDouble() - std::hypot( 600, 830 ) ) < MILLIMETRE ); // c4 is as good as others
  QVERIFY( std::abs( rows[7].attribute( "median_m" ).toDouble() - std::hypot( 80, 10 ) ) < MILLIMETRE );    // park corner (700,50)
  QVERIFY( outcome.rows( "SUMMARY" )[5].attribute( "edge" ).isNull() );
}

//   c1 is 100 x 100 m: a grid of 50 m has 4 points in it, give or take those on its outline
void TestServiceCoverageAlgorithm::samplePoints_standInForResidents()
{
  QVariantMap parameters = mDistrict.coverageParameters();
  parameters.remove( "RESIDENTS" );
  parameters.insert( "SAMPLE_SPACING", 50 );
  const AuditOutcome outcome = runAudit( "servicecoverage", parameters );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( cells( outcome.rows( "SUMMARY" )[0], { "population" } ), QStringLiteral( "100.00" ) );
  int points = 0;
  for ( const QgsFeature &feature : outcome.rows( "UNSERVED" ) )
    points += feature.attribute( "community_id" ) == QStringLiteral( "12" ) ? 1 : 0;
  QVERIFY2( points >= 1 && points <= 9, qPrintable( QString::number( points ) ) );
  // c4 is 100 m wide, 750 m off: off the street; c6 is 20 m wide and still has a point.
  QCOMPARE( outcome.rows( "SUMMARY" )[5].attribute( "rules_nodata" ).toInt(), 1 );
}

void TestServiceCoverageAlgorithm::mixedCrs_changesNothing()
{
  const auto network = GoldenDistrict::inCrs( *mDistrict.network, "EPSG:4326" );
  const auto facilities = GoldenDistrict::inCrs( *mDistrict.facilities, "EPSG:3857" );
  const auto areas = GoldenDistrict::inCrs( *mDistrict.areas, "EPSG:4490" );
  const auto residents = GoldenDistrict::inCrs( *mDistrict.residents, "EPSG:32649" );
  QVariantMap parameters = mDistrict.coverageParameters();
  parameters.insert( "NETWORK", asParameter( network ) );
  parameters.insert( "FACILITIES", asParameter( facilities ) );
  parameters.insert( "AREAS", asParameter( areas ) );
  parameters.insert( "RESIDENTS", asParameter( residents ) );
  const AuditOutcome outcome = runAudit( "servicecoverage", parameters );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  const QList<QgsFeature> before = mOutcome.rows( "COVERAGE" ), after = outcome.rows( "COVERAGE" );
  QCOMPARE( after.size(), before.size() );
  for ( int i = 0; i < before.size(); ++i )
  {
    for ( const QString field : { "median_m", "farthest_m" } )
    {
      QCOMPARE( after[i].attribute( field ).isNull(), before[i].attribute( field ).isNull() );
      QVERIFY( std::abs( after[i].attribute( field ).toDouble() - before[i].attribute( field ).toDouble() ) < MILLIMETRE );
    }
    QCOMPARE( cells( after[i], { "covered_share", "count_within", "verdict" } ), cells( before[i], { "covered_share", "count_within", "verdict" } ) );
  }
  QCOMPARE( outcome.layers.at( "SUMMARY" )->crs().authid(), QStringLiteral( "EPSG:4547" ) ); // that of COMMUNITIES
}

void TestServiceCoverageAlgorithm::pointCommunities_areOneResidentEach()
{
  QVariantMap parameters = mDistrict.coverageParameters();
  for ( const char *name : { "COMMUNITY_ID", "COMMUNITY_NAME", "POPULATION", "HOUSEHOLDS", "RESIDENTS" } )
    parameters.remove( name );
  parameters.insert( "COMMUNITIES", asParameter( mDistrict.residents ) );
  const AuditOutcome outcome = runAudit( "servicecoverage", parameters );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( outcome.rows( "SUMMARY" ).size(), 8 );
  QVERIFY( std::abs( outcome.rows( "COVERAGE" )[0].attribute( "median_m" ).toDouble() - 330 ) < MILLIMETRE );
  QCOMPARE( outcome.rows( "SUMMARY" )[0].geometry().type(), QgsWkbTypes::PointGeometry );
}

RENEWAL_QGIS_MAIN( TestServiceCoverageAlgorithm )

#include "test_service_coverage_algorithm.moc"
