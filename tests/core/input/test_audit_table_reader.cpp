#include "core/input/input_error.h"
#include "core/input/offered_attributes.h"
#include "tests/support/memory_layer.h"

using namespace renewal;
using namespace renewal::input;
using namespace renewal::tests;

class TestAuditTableReader : public QObject
{
    Q_OBJECT

  private slots:
    void missingColumn_isRefusedByName();
    void newestRun_countsWhateverTheOrder();
    void withoutRunId_theLastRowCounts();
    void idsAreMatchedAsText();
    void strangeRows_areNotedAndPassedOver();
    void parkingAndCharging_giveGapsAndVerdicts();
    void offered_areNamedByCodeAndNullWithoutData();
    void cancel_stopsTheReading();
};

namespace
{

const QString COVERAGE = QStringLiteral( "NoGeometry?field=community_id:string&field=rule:string&field=verdict:string&field=covered_share:double" );

AuditTable readCoverage( const QString &definition, const QList<FeatureRow> &rows, const QSet<QString> &communities = { "1", "2" } )
{
  const auto layer = memoryLayer( definition, {}, rows, QStringLiteral( "结果" ) );
  return readAuditTable( { *layer, {} }, AuditTableKind::Coverage, QStringLiteral( "COVERAGE" ), communities, model::Progress() );
}

QString said( const AuditTable &table )
{
  return table.report.sentences().join( '\n' );
}

} // namespace

void TestAuditTableReader::missingColumn_isRefusedByName()
{
  const auto layer = memoryLayer( QStringLiteral( "NoGeometry?field=community_id:string&field=rule:string" ), {}, {} );
  try
  {
    requireAuditTable( *layer, AuditTableKind::Coverage, QStringLiteral( "COVERAGE" ) );
    QFAIL( "accepted" );
  }
  catch ( const InputError &error )
  {
    for ( const char *word : { "COVERAGE", "小区", "covered_share", "verdict", "servicecoverage" } )
      QVERIFY2( error.message().contains( QString::fromUtf8( word ) ), qPrintable( error.message() ) );
  }
  QVERIFY_EXCEPTION_THROWN( requireAuditTable( *layer, AuditTableKind::Parking, QStringLiteral( "PARKING" ) ), InputError );
  QVERIFY_EXCEPTION_THROWN( requireAuditTable( *layer, AuditTableKind::Charging, QStringLiteral( "CHARGING" ) ), InputError );
}

void TestAuditTableReader::newestRun_countsWhateverTheOrder()
{
  const AuditTable table = readCoverage( COVERAGE + "&field=run_id:integer", { { {}, { "1", "K", "met", 1.0, 7 } }, { {}, { "1", "K", "unmet", 0.0, 3 } }, { {}, { "2", "K", "unmet", 0.2, 3 } }, { {}, { "2", "K", "partly", 0.5, 7 } } } );
  QVERIFY( table.find( "1", "K" )->verdicts[0] == model::Verdict::Met );
  QCOMPARE( *table.find( "2", "K" )->value, 0.5 );
  QVERIFY2( said( table ).contains( QStringLiteral( "2 features: several runs in one table, the newest run_id counts (ids 1, 2)" ) ), qPrintable( said( table ) ) );
}

void TestAuditTableReader::withoutRunId_theLastRowCounts()
{
  const AuditTable table = readCoverage( COVERAGE, { { {}, { "1", "K", "met", 1.0 } }, { {}, { "1", "K", "unmet", 0.0 } } } );
  QVERIFY( table.find( "1", "K" )->verdicts[0] == model::Verdict::Unmet );
  QVERIFY( said( table ).contains( QStringLiteral( "the last one counts (ids 1)" ) ) );
}

void TestAuditTableReader::idsAreMatchedAsText()
{
  const AuditTable table = readCoverage( QStringLiteral( "Point?field=community_id:double&field=rule:string&field=verdict:string&field=covered_share:string" ), { { {}, { 1.0, " K ", " MET ", "0.9" } } } );
  QVERIFY( table.find( "1", "K" ) );
  QVERIFY( table.find( "1", "K" )->verdicts[0] == model::Verdict::Met );
  QCOMPARE( *table.find( "1", "K" )->value, 0.9 );
  QVERIFY( !table.find( "1", "L" ) && !table.find( "2", "K" ) );
}

void TestAuditTableReader::strangeRows_areNotedAndPassedOver()
{
  const AuditTable table = readCoverage( COVERAGE, { { {}, { "9'; DROP TABLE coverage; --", "K", "met", 1.0 } }, { {}, { "1", QVariant(), "met", 1.0 } }, { {}, { "1", "K", "good", -1.0 } } } );
  QCOMPARE( table.cells.size(), 1 );
  QVERIFY( !table.find( "1", "K" )->verdicts[0] && !table.find( "1", "K" )->value );
  for ( const char *words : { "not among COMMUNITIES, passed over (ids 9'; DROP TABLE coverage; --)", "no rule, passed over (ids 1)", "\"verdict\" is not a verdict", "\"covered_share\" is negative" } )
    QVERIFY2( said( table ).contains( QString::fromUtf8( words ) ), qPrintable( said( table ) ) );
}

void TestAuditTableReader::parkingAndCharging_giveGapsAndVerdicts()
{
  const auto parking = memoryLayer( QStringLiteral( "Point?crs=EPSG:4547&field=community_id:string&field=gap_after:integer&field=verdict_existing:string" ), {}, { { {}, { "1", 12, "unmet" } }, { {}, { "2", QVariant(), "nodata" } } } );
  const auto charging = memoryLayer( QStringLiteral( "NoGeometry?field=community_id:string&field=gap:integer&field=verdict_cover:string&field=verdict_supply:string&field=verdict_ebike:string" ), {}, { { {}, { "1", 3, "met", "unmet", "nodata" } } } );
  const AuditTable spaces = readAuditTable( { *parking, {} }, AuditTableKind::Parking, QStringLiteral( "PARKING" ), { "1", "2" }, model::Progress() );
  const AuditTable piles = readAuditTable( { *charging, {} }, AuditTableKind::Charging, QStringLiteral( "CHARGING" ), { "1", "2" }, model::Progress() );
  QVERIFY( piles.find( "1" )->verdicts[1] == model::Verdict::Unmet );
  const OfferedAttributes offered( nullptr, &spaces, &piles );
  QCOMPARE( offered.names().join( ' ' ), QStringLiteral( "parking_gap parking_verdict charging_gap" ) );
  std::vector<QVariant> cells;
  offered.append( "1", cells );
  QCOMPARE( cells[0].toDouble(), 12.0 );
  QCOMPARE( cells[1].toString(), QStringLiteral( "unmet" ) );
  QCOMPARE( cells[2].toDouble(), 3.0 );
  cells.clear();
  offered.append( "2", cells );
  QCOMPARE( cells.size(), std::size_t( 3 ) );
  QVERIFY( cells[0].isNull() && cells[1].isNull() && cells[2].isNull() );
}

void TestAuditTableReader::offered_areNamedByCodeAndNullWithoutData()
{
  const AuditTable table = readCoverage( COVERAGE, { { {}, { "1", "R180-0506", "nodata", QVariant() } }, { {}, { "2", "R180-0506", "partly", 0.25 } }, { {}, { "2", "条 1", "met", 1.0 } } } );
  const OfferedAttributes offered( &table, nullptr, nullptr );
  QCOMPARE( offered.names().join( ' ' ), QStringLiteral( "cov_R180_0506 cov_share_R180_0506 cov___1 cov_share___1" ) );
  std::vector<QVariant> cells { QVariant( 5 ) };
  offered.append( "1", cells );
  QCOMPARE( cells.size(), std::size_t( 5 ) );
  QVERIFY( cells[1].isNull() && cells[2].isNull() && cells[3].isNull() && cells[4].isNull() );
  cells.clear();
  offered.append( "2", cells );
  QCOMPARE( cells[0].toString(), QStringLiteral( "partly" ) );
  QCOMPARE( cells[1].toDouble(), 0.25 );
  QCOMPARE( cells[2].toString(), QStringLiteral( "met" ) );
}

void TestAuditTableReader::cancel_stopsTheReading()
{
  const auto layer = memoryLayer( COVERAGE, {}, { { {}, { "1", "K", "met", 1.0 } } } );
  QVERIFY_EXCEPTION_THROWN( readAuditTable( { *layer, {} }, AuditTableKind::Coverage, QStringLiteral( "COVERAGE" ), { "1" }, CanceledProgress() ), model::Canceled );
}

RENEWAL_QGIS_MAIN( TestAuditTableReader )
#include "test_audit_table_reader.moc"
