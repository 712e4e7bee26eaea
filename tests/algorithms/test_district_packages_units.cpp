// Renewal units that reach over a district border, on the drawing in two_districts.h.

#include "tests/support/two_districts.h"

#include <QtTest>

using namespace renewal::tests;

class TestDistrictPackagesUnits : public QObject
{
    Q_OBJECT

  private slots:
    void sharedUnit_isNamedByTheDistrictsOwnCommunity();
    void unitInsideADistrict_keepsItsName();
};

namespace
{

Row unit( const QString &id, double x )
{
  return { { id, 2, 900.0, 2.0, 50.0, 0.8, QStringLiteral( "整治提升" ), QStringLiteral( "需求分 50" ), "local", "local" }, squareWkb( TwoDistricts::X0 + x, TwoDistricts::Y0 + 100.5 ) };
}

//! Unit U-AB lies 70 : 30 in 甲 and is its, though AB, its name, is 乙's; U-B1 is 乙's own.
std::vector<TableRows> units()
{
  TableRows outlines { &renewal::model::resultTable( "renewal_units" ), GeometryKind::MultiPolygon, { unit( "U-AB", 930 ), unit( "U-B1", 1500 ) } };
  TableRows members { &renewal::model::resultTable( "unit_members" ), GeometryKind::None, {} };
  members.rows = { { { "U-AB", "A1" }, {} }, { { "U-AB", "AB" }, {} }, { { "U-B1", "B1" }, {} } };
  return { outlines, members };
}

} // namespace

void TestDistrictPackagesUnits::sharedUnit_isNamedByTheDistrictsOwnCommunity()
{
  const TwoDistricts city;
  city.write( "renewalunits", QString(), units() );
  const auto layer = city.districts();
  const AuditOutcome outcome = city.run( layer.get() );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  Look first( city.path( "out/甲/results.sqlite" ) );
  QCOMPARE( first.text( "SELECT unit_id || ',' || (geometry IS NULL) FROM renewal_units" ), QString( "U-A1,1" ) );
  QCOMPARE( first.text( "SELECT group_concat(unit_id || ',' || community_id) FROM unit_members" ), QString( "U-A1,A1" ) );
  QFile file( city.path( "out/甲/results.sqlite" ) );
  QVERIFY( file.open( QIODevice::ReadOnly ) );
  QVERIFY( !file.readAll().contains( "U-AB" ) );
  Look second( city.path( "out/乙/results.sqlite" ) );
  QCOMPARE( second.text( "SELECT group_concat(coalesce(unit_id, '-') || ',' || community_id, ' ') FROM unit_members" ), QString( "-,AB U-B1,B1" ) );
}

void TestDistrictPackagesUnits::unitInsideADistrict_keepsItsName()
{
  const TwoDistricts city;
  city.write( "renewalunits", QString(), units() );
  const auto layer = city.districts();
  QVERIFY( city.run( layer.get() ).isDone );
  QCOMPARE( Look( city.path( "out/乙/results.sqlite" ) ).text( "SELECT unit_id || ',' || (geometry IS NULL) FROM renewal_units" ), QString( "U-B1,0" ) );
}

int main( int argc, char *argv[] )
{
  return runWithProviders<TestDistrictPackagesUnits>( argc, argv );
}

#include "test_district_packages_units.moc"
