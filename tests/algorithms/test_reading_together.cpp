// servicecoverage reads the streets and the other layers at the same time where the layers allow it; nothing that a
// user sees may depend on that.

#include "tests/support/golden_district.h"

#include <QtTest>

using namespace renewal::tests;

namespace
{

QStringList texts( const QList<QgsFeature> &rows )
{
  QStringList result;
  for ( const QgsFeature &row : rows )
  {
    QStringList cells { row.geometry().asWkb().toHex() };
    for ( const QVariant &cell : row.attributes() )
      cells << ( cell.isNull() ? QStringLiteral( "NULL" ) : cell.toString() );
    result << cells.join( ' ' );
  }
  return result;
}

} // namespace

class TestReadingTogether : public QObject
{
    Q_OBJECT

  private slots:
    void oneThread_givesTheSameRowsAndLog();
    void computedField_isReadLikeAnyOther();
    void brokenStreets_areNamedFirst();
    void brokenResidents_areNamedAfterTheWarningsBefore();
};

void TestReadingTogether::oneThread_givesTheSameRowsAndLog()
{
  GoldenDistrict district;
  const AuditOutcome together = runAudit( "servicecoverage", district.coverageParameters() );
  // A computed field may need the main thread: such a layer, and all others with it, are read in one.
  district.network->addExpressionField( QStringLiteral( "1" ), QgsField( QStringLiteral( "computed" ), QVariant::Int ) );
  const AuditOutcome alone = runAudit( "servicecoverage", district.coverageParameters() );
  QVERIFY2( together.isDone && alone.isDone, qPrintable( together.error + alone.error ) );
  QVERIFY( !together.warnings.isEmpty() );
  QCOMPARE( together.warnings, alone.warnings );
  for ( const char *output : { "COVERAGE", "SUMMARY", "UNSERVED" } )
  {
    QVERIFY( !together.rows( output ).isEmpty() );
    QCOMPARE( texts( together.rows( output ) ), texts( alone.rows( output ) ) );
  }
}

void TestReadingTogether::computedField_isReadLikeAnyOther()
{
  GoldenDistrict district;
  const AuditOutcome stored = runAudit( "servicecoverage", district.coverageParameters() );
  district.residents->addExpressionField( QStringLiteral( "n * 1" ), QgsField( QStringLiteral( "computed" ), QVariant::Int ) );
  QVariantMap parameters = district.coverageParameters();
  parameters.insert( "RESIDENTS_POPULATION", "n" );
  const AuditOutcome plain = runAudit( "servicecoverage", parameters );
  parameters.insert( "RESIDENTS_POPULATION", "computed" );
  const AuditOutcome computed = runAudit( "servicecoverage", parameters );
  QVERIFY2( stored.isDone && computed.isDone, qPrintable( stored.error + computed.error ) );
  QCOMPARE( texts( computed.rows( "COVERAGE" ) ), texts( plain.rows( "COVERAGE" ) ) );
}

void TestReadingTogether::brokenStreets_areNamedFirst()
{
  // Both layers are refused; the one that a single thread reads first decides, however the threads run.
  GoldenDistrict district;
  district.network = memoryLayer( "LineString", QStringLiteral( "EPSG:4547" ), { { "LineString(113 34,114 35)", {} } }, QStringLiteral( "roads in degrees" ) );
  district.residents = memoryLayer( "Point?field=n:integer", QStringLiteral( "EPSG:4547" ), { { "Point(113 34)", { 1 } } }, QStringLiteral( "people in degrees" ) );
  for ( int run = 0; run < 20; ++run )
  {
    const AuditOutcome outcome = runAudit( "servicecoverage", district.coverageParameters() );
    QVERIFY( !outcome.isDone );
    QVERIFY2( outcome.error.contains( "roads in degrees" ) && !outcome.error.contains( "people in degrees" ), qPrintable( outcome.error ) );
  }
}

void TestReadingTogether::brokenResidents_areNamedAfterTheWarningsBefore()
{
  // The duplicate id 12 of the communities, read before the residents, still stands in the log.
  GoldenDistrict district;
  district.residents = memoryLayer( "Point?field=n:integer", QStringLiteral( "EPSG:4547" ), { { "Point(113 34)", { 1 } } }, QStringLiteral( "people in degrees" ) );
  const AuditOutcome outcome = runAudit( "servicecoverage", district.coverageParameters() );
  QVERIFY( !outcome.isDone );
  QVERIFY2( outcome.error.contains( "people in degrees" ), qPrintable( outcome.error ) );
  QCOMPARE( outcome.warningsWith( { "12#2" } ).size(), 1 );
}

RENEWAL_QGIS_MAIN( TestReadingTogether )

#include "test_reading_together.moc"
