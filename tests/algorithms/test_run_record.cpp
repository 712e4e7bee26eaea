// What a run leaves in the results database: its record, its rows, the newest run per area; and nothing at all
// when it is cancelled or fails.

#include "tests/support/golden_district.h"
#include "tests/support/store_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace renewal::tests;

class TestRunRecord : public QObject
{
    Q_OBJECT

  private slots:
    void record_saysWhatWasRunOnWhat();
    void password_isNotInTheFile();
    void districtsOneAfterAnother_haveTheirOwnLatest();
    void cancel_leavesNothing_data();
    void cancel_leavesNothing();
    void sinkThatFails_leavesNothing();
    void failedInput_leavesNothing();
    void circles_areStored();

  private:
    QVariantMap parameters( const QString &file, const QString &area = QStringLiteral( "金水区" ) ) const
    {
      QVariantMap result = mDistrict.coverageParameters();
      result.insert( "RESULTS", mDistrict.folder.filePath( file ) );
      result.insert( "AREA", area );
      result.insert( "PERIOD", "2025" );
      return result;
    }

    //! Number of runs in \a file; 0 where there is no file.
    qint64 runsIn( const QString &file ) const
    {
      const QString path = mDistrict.folder.filePath( file );
      return QFile::exists( path ) ? Look( path ).integer( "SELECT count(*) FROM audit_run" ) : 0;
    }

    GoldenDistrict mDistrict;
};

void TestRunRecord::record_saysWhatWasRunOnWhat()
{
  const AuditOutcome outcome = runAudit( "servicecoverage", parameters( "record.sqlite" ) );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( outcome.results.value( "RUN_ID" ).toInt(), 1 );
  Look look( mDistrict.folder.filePath( "record.sqlite" ) );
  QVERIFY( look.isIntact() );
  QCOMPARE( look.text( "SELECT algorithm || ' ' || area || ' ' || period || ' ' || status || ' ' || standard FROM audit_run" ), QStringLiteral( "servicecoverage 金水区 2025 complete golden" ) );
  QCOMPARE( look.text( "SELECT length(standard_sha256) FROM audit_run" ), QStringLiteral( "64" ) );
  QVERIFY( look.integer( "SELECT started_at <= finished_at AND started_at LIKE '20__-__-__T__:__:__%Z' FROM audit_run" ) );

  const QJsonObject chosen = QJsonDocument::fromJson( look.text( "SELECT parameters FROM audit_run" ).toUtf8() ).object();
  QCOMPARE( chosen.value( "MET_SHARE" ).toDouble(), 0.9 ); // the default that was used, not only what was given
  QCOMPARE( chosen.value( "SNAP_DISTANCE" ).toDouble(), 100.0 );
  QCOMPARE( chosen.value( "METHOD" ).toString(), QStringLiteral( "network" ) );
  QCOMPARE( chosen.value( "POPULATION" ).toString(), QStringLiteral( "people" ) );
  QVERIFY( chosen.contains( "JOIN_CROSSINGS" ) && chosen.contains( "STANDARD" ) && !chosen.contains( "COVERAGE" ) );

  const QJsonArray inputs = QJsonDocument::fromJson( look.text( "SELECT inputs FROM audit_run" ).toUtf8() ).array();
  QMap<QString, QJsonObject> byParameter;
  for ( const QJsonValue &input : inputs )
    byParameter.insert( input.toObject().value( "parameter" ).toString(), input.toObject() );
  QCOMPARE( byParameter.keys(), QStringList( { "AREAS", "COMMUNITIES", "FACILITIES", "NETWORK", "RESIDENTS" } ) );
  QCOMPARE( byParameter["COMMUNITIES"].value( "feature_count" ).toInt(), 6 );
  QCOMPARE( byParameter["COMMUNITIES"].value( "crs" ).toString(), QStringLiteral( "EPSG:4547" ) );
  QCOMPARE( byParameter["COMMUNITIES"].value( "layer" ).toString(), QStringLiteral( "小区" ) );
  QCOMPARE( byParameter["NETWORK"].value( "sha256" ).toString().size(), 64 );

  // The rows are those of the sinks: 6 communities x 6 rules, 6, 3; no data is NULL there too.
  QCOMPARE( look.integer( "SELECT count(*) FROM coverage" ), qint64( 36 ) );
  QCOMPARE( look.integer( "SELECT count(*) FROM coverage_summary" ), qint64( 6 ) );
  QCOMPARE( look.integer( "SELECT count(*) FROM unserved" ), qint64( 3 ) );
  QCOMPARE( look.integer( "SELECT count(*) FROM coverage WHERE verdict = 'nodata' AND rule IN ('C', 'M') AND covered_share IS NULL AND covered_population IS NULL" ), qint64( 12 ) );
  QCOMPARE( look.integer( "SELECT srid FROM geometry_columns WHERE f_table_name = 'coverage_summary'" ), qint64( 4547 ) );
}

void TestRunRecord::password_isNotInTheFile()
{
  const QByteArray json = QStringLiteral( R"({"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4547"}}, "features": [{"type": "Feature", "properties": {"type": "kindergarten"}, "geometry": {"type": "Point", "coordinates": [%1, %2]}}]})" ).arg( GoldenDistrict::X0 + 400, 0, 'f', 3 ).arg( GoldenDistrict::Y0 - 30, 0, 'f', 3 ).toUtf8();
  QgsVectorLayer layer( mDistrict.write( "facilities.geojson", json ) + "|subset=type <> 'password=geheim42'", "facilities", "ogr" );
  QVERIFY( layer.isValid() );
  QVERIFY( layer.source().contains( "geheim42" ) );
  QVariantMap given = parameters( "secret.sqlite" );
  given.insert( "FACILITIES", asParameter( &layer ) );
  given.remove( "FACILITY_SIZE" );
  const AuditOutcome outcome = runAudit( "servicecoverage", given );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QFile file( mDistrict.folder.filePath( "secret.sqlite" ) );
  QVERIFY( file.open( QIODevice::ReadOnly ) );
  const QByteArray bytes = file.readAll();
  QVERIFY( bytes.contains( "facilities.geojson" ) );
  QVERIFY( !bytes.contains( "geheim42" ) );
}

void TestRunRecord::districtsOneAfterAnother_haveTheirOwnLatest()
{
  const QStringList areas { QStringLiteral( "金水区" ), QStringLiteral( "二七区" ), QStringLiteral( "惠济区" ) };
  for ( const QString &area : areas )
    QVERIFY( runAudit( "servicecoverage", parameters( "batch.sqlite", area ) ).isDone );
  // The second district again, with one community only.
  const auto one = memoryLayer( "Polygon?field=cid:string", "EPSG:4547", { { GoldenDistrict::box( 590, 10, 605, 110 ), { "new" } } } );
  QVariantMap again = parameters( "batch.sqlite", areas[1] );
  again.insert( "COMMUNITIES", asParameter( one ) );
  for ( const char *name : { "COMMUNITY_NAME", "POPULATION", "HOUSEHOLDS" } )
    again.remove( name );
  QCOMPARE( runAudit( "servicecoverage", again ).results.value( "RUN_ID" ).toInt(), 4 );

  Look look( mDistrict.folder.filePath( "batch.sqlite" ) );
  QVERIFY( look.isIntact() );
  QCOMPARE( look.integer( "SELECT count(*) FROM coverage_summary" ), qint64( 6 + 6 + 6 + 1 ) );
  QCOMPARE( look.text( "SELECT group_concat(n) FROM (SELECT run_id || ':' || count(*) AS n FROM coverage_summary_latest GROUP BY run_id ORDER BY run_id)" ), QStringLiteral( "1:6,3:6,4:1" ) );
  QCOMPARE( look.integer( "SELECT count(*) FROM coverage_latest" ), qint64( 36 + 36 + 6 ) );
}

void TestRunRecord::cancel_leavesNothing_data()
{
  QTest::addColumn<double>( "percent" );
  QTest::newRow( "beforehand" ) << 0.0;
  QTest::newRow( "reading" ) << 20.0;
  QTest::newRow( "computing" ) << 60.0;
  QTest::newRow( "storing" ) << 90.05; // after the first row; the next sign of life comes after the commit
}

void TestRunRecord::cancel_leavesNothing()
{
  QFETCH( double, percent );
  const QString file = QStringLiteral( "cancel%1.sqlite" ).arg( percent );
  QVERIFY( runAudit( "servicecoverage", parameters( file ) ).isDone );
  const AuditOutcome canceled = runAudit( "servicecoverage", parameters( file, QStringLiteral( "二七区" ) ), percent );
  QVERIFY( !canceled.isDone );
  QCOMPARE( runsIn( file ), qint64( 1 ) );
  Look look( mDistrict.folder.filePath( file ) );
  QVERIFY( look.isIntact() );
  QCOMPARE( look.integer( "SELECT count(*) FROM coverage" ), qint64( 36 ) );
}

void TestRunRecord::sinkThatFails_leavesNothing()
{
  QVariantMap given = parameters( "sink.sqlite" );
  given.insert( "SUMMARY", mDistrict.folder.filePath( "no/such/folder/summary.gpkg" ) );
  const AuditOutcome outcome = runAudit( "servicecoverage", given );
  QVERIFY( !outcome.isDone );
  QVERIFY2( outcome.error.contains( "summary.gpkg" ), qPrintable( outcome.error ) );
  QCOMPARE( runsIn( "sink.sqlite" ), qint64( 0 ) );
}

void TestRunRecord::failedInput_leavesNothing()
{
  QVariantMap given = parameters( "failed.sqlite" );
  const auto noCrs = memoryLayer( "Point?field=type:string", "", { { GoldenDistrict::point( 0, 0 ), { "park" } } }, "nirgends" );
  given.insert( "FACILITIES", asParameter( noCrs ) );
  given.remove( "FACILITY_SIZE" );
  QVERIFY( !runAudit( "servicecoverage", given ).isDone );
  QCOMPARE( runsIn( "failed.sqlite" ), qint64( 0 ) );
}

void TestRunRecord::circles_areStored()
{
  QVariantMap given = mDistrict.circlesParameters();
  given.insert( "RESULTS", mDistrict.folder.filePath( "circles.sqlite" ) );
  const AuditOutcome outcome = runAudit( "servicecircles", given );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  Look look( mDistrict.folder.filePath( "circles.sqlite" ) );
  QCOMPARE( look.integer( "SELECT count(*) FROM service_circles" ), qint64( 8 ) );
  QCOMPARE( look.integer( "SELECT count(*) FROM service_circles_latest" ), qint64( 8 ) );
  const QJsonObject chosen = QJsonDocument::fromJson( look.text( "SELECT parameters FROM audit_run" ).toUtf8() ).object();
  QCOMPARE( chosen.value( "LIMITS" ).toString(), QStringLiteral( "100;300" ) );
  QCOMPARE( chosen.value( "CORRIDOR" ).toDouble(), 40.0 );
  const AuditOutcome canceled = runAudit( "servicecircles", given, 60.0 );
  QVERIFY( !canceled.isDone );
  QCOMPARE( runsIn( "circles.sqlite" ), qint64( 1 ) );
}

RENEWAL_QGIS_MAIN( TestRunRecord )

#include "test_run_record.moc"
