// servicecircles through Processing, on the street y = 0 of the golden district (tests/support/golden_district.h).
//
//              330      400      470        kindergarten at (400,-30): 30 m to the street, so a limit of 100 m
//   ------------+========+========+-----    reaches 70 m to either side, one of 300 m 270 m
//                        |
//                        k

#include "tests/support/golden_district.h"

#include <QtTest>

using namespace renewal::tests;

namespace
{

const double MILLIMETRE = 0.001;
const double CORRIDOR = 40.0;

QList<QgsFeature> ofLimit( const QList<QgsFeature> &rows, double limit )
{
  QList<QgsFeature> result;
  for ( const QgsFeature &row : rows )
    if ( row.attribute( "limit_m" ).toDouble() == limit )
      result << row;
  return result;
}

double lengthOf( const QList<QgsFeature> &rows )
{
  double sum = 0.0;
  for ( const QgsFeature &row : rows )
    sum += row.geometry().length();
  return sum;
}

//! The farthest walk to a vertex of \a circle, which lies along the street from the facility at (x, -30).
double farthestWalk( const QgsGeometry &circle, double x, double limit )
{
  double farthest = 0.0;
  const double reach = limit - 30.0;
  for ( auto vertex = circle.vertices_begin(); vertex != circle.vertices_end(); ++vertex )
  {
    const double dx = ( *vertex ).x() - GoldenDistrict::X0 - x, dy = ( *vertex ).y() - GoldenDistrict::Y0;
    const double along = std::clamp( dx, -reach, reach );
    farthest = std::max( farthest, 30.0 + std::abs( along ) + std::hypot( dx - along, dy ) );
  }
  return farthest;
}

} // namespace

class TestServiceCirclesAlgorithm : public QObject
{
    Q_OBJECT

  private slots:
    void fieldsAndOrder_areThoseOfTheContract();
    void streets_areCutExactlyAtTheLimit();
    void circles_areTheCorridorOfTheReach();
    void circles_areValidAndNested();
    void limits_mayBeFullwidthUnsortedAndTwice();
    void noLimits_areThoseOfThePack();
    void dissolve_hasOneRowPerLimitAndType();
    void offTheStreet_isWarnedAndHasNoCircle();
    void limitShorterThanTheWayToTheStreet_hasNoRow();
    void gate_isTheStart();
    void gatesWithoutCommunities_areIgnoredWithAWarning();
    void straightMode_isADisc();
    void streetsNotNamed_areNotWritten();

  private:
    //! Runs the golden circles with \a changes.
    AuditOutcome run( const QVariantMap &changes = {} ) const
    {
      QVariantMap parameters = mDistrict.circlesParameters();
      for ( auto change = changes.constBegin(); change != changes.constEnd(); ++change )
      {
        if ( change.value().isValid() )
          parameters.insert( change.key(), change.value() );
        else
          parameters.remove( change.key() );
      }
      const AuditOutcome outcome = runAudit( "servicecircles", parameters );
      if ( !outcome.isDone )
        qWarning() << outcome.error;
      return outcome;
    }

    static QList<double> limitsOf( const AuditOutcome &outcome, const QString &facility )
    {
      QList<double> limits;
      for ( const QgsFeature &row : outcome.rows( "CIRCLES" ) )
        if ( row.attribute( "facility_id" ) == facility )
          limits << row.attribute( "limit_m" ).toDouble();
      return limits;
    }

    //! One facility at (\a x, \a y).
    static std::unique_ptr<QgsVectorLayer> facilityAt( double x, double y )
    {
      return memoryLayer( "Point?field=type:string", "EPSG:4547", { { GoldenDistrict::point( x, y ), { "clinic" } } }, QStringLiteral( "设施" ) );
    }

    GoldenDistrict mDistrict;
};

void TestServiceCirclesAlgorithm::fieldsAndOrder_areThoseOfTheContract()
{
  const AuditOutcome outcome = run();
  QVERIFY( outcome.isDone );
  QStringList rows;
  for ( const QgsFeature &row : outcome.rows( "CIRCLES" ) )
    rows << QStringLiteral( "%1 %2 %3 %4" ).arg( row.attribute( "facility" ).toString(), row.attribute( "facility_id" ).toString() ).arg( row.attribute( "limit_m" ).toDouble() ).arg( row.attribute( "minutes" ).isNull() ? QStringLiteral( "NULL" ) : row.attribute( "minutes" ).toString() );
  // Table 3.0.4 knows 300 m as 5 minutes; 100 m has none.
  QCOMPARE( rows, QStringList( { "kindergarten 1 100 NULL", "kindergarten 1 300 5", "health_centre 2 100 NULL", "health_centre 2 300 5", "health_centre 3 100 NULL", "health_centre 3 300 5", "wet_market 4 100 NULL", "wet_market 4 300 5" } ) );
  QCOMPARE( outcome.layers.at( "CIRCLES" )->crs().authid(), QStringLiteral( "EPSG:4547" ) );
  QCOMPARE( outcome.layers.at( "STREETS" )->geometryType(), QgsWkbTypes::LineGeometry );
}

void TestServiceCirclesAlgorithm::streets_areCutExactlyAtTheLimit()
{
  const auto one = facilityAt( 400, -30 );
  const AuditOutcome outcome = run( { { "FACILITIES", asParameter( one ) } } );
  for ( const double limit : { 100.0, 300.0 } )
  {
    const QList<QgsFeature> pieces = ofLimit( outcome.rows( "STREETS" ), limit );
    QVERIFY( std::abs( lengthOf( pieces ) - 2 * ( limit - 30 ) ) < MILLIMETRE );
    double least = 1e9, most = 0.0;
    for ( const QgsFeature &piece : pieces )
    {
      const double from = piece.attribute( "from_m" ).toDouble(), to = piece.attribute( "to_m" ).toDouble();
      QVERIFY( std::abs( to - from - piece.geometry().length() ) < MILLIMETRE );
      least = std::min( least, from );
      most = std::max( most, to );
    }
    QVERIFY( std::abs( least - 30 ) < MILLIMETRE );
    QVERIFY( std::abs( most - limit ) < MILLIMETRE );
  }
}

//   a capsule of half width 40 around 140 m: 140 x 80 + pi x 40 x 40 = 16226.5; arcs are drawn inside it
void TestServiceCirclesAlgorithm::circles_areTheCorridorOfTheReach()
{
  const auto one = facilityAt( 400, -30 );
  const AuditOutcome outcome = run( { { "FACILITIES", asParameter( one ) } } );
  const QList<QgsFeature> rows = outcome.rows( "CIRCLES" );
  QCOMPARE( rows.size(), 2 );
  const double capsule = 140 * 80 + M_PI * 1600;
  const double area = rows[0].attribute( "area_m2" ).toDouble();
  QVERIFY2( area > 0.98 * capsule && area < capsule, qPrintable( QString::number( area ) ) );
  QVERIFY( std::abs( rows[0].geometry().area() - area ) < 0.01 );
  for ( const QgsFeature &row : rows )
  {
    const double limit = row.attribute( "limit_m" ).toDouble();
    QVERIFY( farthestWalk( row.geometry(), 400, limit ) <= limit + CORRIDOR + MILLIMETRE );
    QVERIFY( farthestWalk( row.geometry(), 400, limit ) > limit + CORRIDOR - 1.0 );
  }
}

void TestServiceCirclesAlgorithm::circles_areValidAndNested()
{
  const QList<QgsFeature> rows = run( { { "LIMITS", "100;300;500;1000" } } ).rows( "CIRCLES" );
  QCOMPARE( rows.size(), 16 );
  for ( int i = 0; i < rows.size(); ++i )
  {
    QVERIFY( rows[i].geometry().isGeosValid() );
    if ( i % 4 != 0 )
      QVERIFY( rows[i - 1].geometry().difference( rows[i].geometry() ).area() < 1e-6 );
  }
}

void TestServiceCirclesAlgorithm::limits_mayBeFullwidthUnsortedAndTwice()
{
  QCOMPARE( limitsOf( run( { { "LIMITS", QStringLiteral( " 300；100; 300 ;" ) } } ), "1" ), QList<double>( { 100, 300 } ) );
}

void TestServiceCirclesAlgorithm::noLimits_areThoseOfThePack()
{
  QCOMPARE( limitsOf( run( { { "LIMITS", QVariant() }, { "STANDARD_FILE", mDistrict.pack } } ), "1" ), QList<double>( { 300, 500, 800, 1000 } ) );
  const QList<double> national = limitsOf( run( { { "LIMITS", "" }, { "STANDARD", "gb50180-2018" } } ), "1" );
  for ( const double limit : { 300.0, 500.0, 1000.0 } )
    QCOMPARE( national.count( limit ), 1 );
}

void TestServiceCirclesAlgorithm::dissolve_hasOneRowPerLimitAndType()
{
  const QList<QgsFeature> rows = run( { { "DISSOLVE", true } } ).rows( "CIRCLES" );
  QStringList seen;
  for ( const QgsFeature &row : rows )
  {
    QVERIFY( row.attribute( "facility_id" ).isNull() );
    seen << row.attribute( "facility" ).toString() + row.attribute( "limit_m" ).toString();
  }
  QCOMPARE( seen, QStringList( { "kindergarten100", "kindergarten300", "health_centre100", "health_centre300", "wet_market100", "wet_market300" } ) );
  // (600,-20) and (650,-20) reach 520..730 together: 210 x 80 + pi x 1600
  const double capsule = 210 * 80 + M_PI * 1600, area = rows[2].attribute( "area_m2" ).toDouble();
  QVERIFY2( area > 0.98 * capsule && area < capsule, qPrintable( QString::number( area ) ) );
}

void TestServiceCirclesAlgorithm::offTheStreet_isWarnedAndHasNoCircle()
{
  const auto far = facilityAt( 400, 101 );
  const AuditOutcome outcome = run( { { "FACILITIES", asParameter( far ) } } );
  QVERIFY( outcome.isDone );
  QVERIFY( outcome.rows( "CIRCLES" ).isEmpty() );
  QVERIFY( outcome.rows( "STREETS" ).isEmpty() );
  QCOMPARE( outcome.warningsWith( { "1 facilities", "off the street", "ids 1" } ).size(), 1 );
  const auto near = facilityAt( 400, 99.9 );
  QCOMPARE( run( { { "FACILITIES", asParameter( near ) } } ).rows( "CIRCLES" ).size(), 2 );
}

void TestServiceCirclesAlgorithm::limitShorterThanTheWayToTheStreet_hasNoRow()
{
  const auto near = facilityAt( 400, 60 );
  const AuditOutcome outcome = run( { { "FACILITIES", asParameter( near ) }, { "LIMITS", "50;300" } } );
  QCOMPARE( limitsOf( outcome, "1" ), QList<double>( { 300 } ) );
  QCOMPARE( outcome.warningsWith( { "smallest limit", "ids 1" } ).size(), 1 );
}

//   from (120,20) in c1 to its gate (200,80) 100 m, to the street 80 m: 300 m leave 120 m to either side of x = 200
void TestServiceCirclesAlgorithm::gate_isTheStart()
{
  const auto inside = facilityAt( 120, 20 );
  const QVariantMap changes { { "FACILITIES", asParameter( inside ) }, { "LIMITS", "300" }, { "ENTRANCES", asParameter( mDistrict.gates ) }, { "COMMUNITIES", asParameter( mDistrict.communities ) } };
  const QList<QgsFeature> pieces = run( changes ).rows( "STREETS" );
  QVERIFY( std::abs( lengthOf( pieces ) - 240 ) < MILLIMETRE );
  double west = 1e9;
  for ( const QgsFeature &piece : pieces )
    west = std::min( west, piece.geometry().boundingBox().xMinimum() - GoldenDistrict::X0 );
  QVERIFY( std::abs( west - 80 ) < MILLIMETRE );
}

//   20 m to the street; west it ends after 120 m, east it goes 280 m
void TestServiceCirclesAlgorithm::gatesWithoutCommunities_areIgnoredWithAWarning()
{
  const auto inside = facilityAt( 120, 20 );
  const AuditOutcome outcome = run( { { "FACILITIES", asParameter( inside ) }, { "LIMITS", "300" }, { "ENTRANCES", asParameter( mDistrict.gates ) } } );
  QCOMPARE( outcome.warningsWith( { "ENTRANCES without COMMUNITIES" } ).size(), 1 );
  QVERIFY( std::abs( lengthOf( outcome.rows( "STREETS" ) ) - 400 ) < MILLIMETRE );
}

void TestServiceCirclesAlgorithm::straightMode_isADisc()
{
  const auto one = facilityAt( 400, 2000 ); // streets do not matter
  const AuditOutcome outcome = run( { { "FACILITIES", asParameter( one ) }, { "METHOD", "straight" }, { "NETWORK", QVariant() } } );
  const QList<QgsFeature> rows = outcome.rows( "CIRCLES" );
  QCOMPARE( rows.size(), 2 );
  const double area = rows[1].attribute( "area_m2" ).toDouble();
  QVERIFY2( area < M_PI * 90000 && area > 0.99 * M_PI * 90000, qPrintable( QString::number( area ) ) );
  const QgsGeometry disc = rows[1].geometry();
  for ( auto vertex = disc.vertices_begin(); vertex != disc.vertices_end(); ++vertex )
    QVERIFY( std::abs( std::hypot( ( *vertex ).x() - GoldenDistrict::X0 - 400, ( *vertex ).y() - GoldenDistrict::Y0 - 2000 ) - 300 ) < MILLIMETRE );
  QVERIFY( outcome.rows( "STREETS" ).isEmpty() );
}

void TestServiceCirclesAlgorithm::streetsNotNamed_areNotWritten()
{
  const AuditOutcome outcome = run( { { "STREETS", QVariant() } } );
  QVERIFY( outcome.isDone );
  QCOMPARE( outcome.results.keys(), QStringList( { "CIRCLES" } ) );
}

RENEWAL_QGIS_MAIN( TestServiceCirclesAlgorithm )

#include "test_service_circles_algorithm.moc"
