// Packages of two districts, worked out by hand on the drawing in two_districts.h.

#include "tests/support/two_districts.h"

#include <QDir>
#include <QThread>
#include <QtTest>
#include <cmath>

using namespace renewal::tests;

class TestDistrictPackages : public QObject
{
    Q_OBJECT

  private slots:
    void badSettings_areRefused();
    void databaseWithoutPlaces_isRefused();
    void communities_goToTheDistrictWithMostOfTheirArea();
    void flowOverTheBorder_keepsSpacesAndMetresOnly();
    void circles_areCutAtTheBorder();
    void indicators_areTheDistrictsOwn();
    void texts_loseWhatIsPersonalAndWhatIsOthers();
    void personalData_stayIfAsked();
    void survey_followsItsCommunities();
    void list_saysWhatWasMade();
    void package_opensStyledInChinese();
    void database_isSoundAndOfOneDistrict();
    void areasAreNotMixed();
    void hostileNames_giveSafeFolders();
    void cancel_leavesNothing();
    void secondRun_replacesTheFirst();
    void workerThread_makesTheSame();

  private:
    const TwoDistricts &made()
    {
      if ( !mMade )
      {
        mMade = std::make_unique<TwoDistricts>();
        mDistricts = mMade->districts();
        mOutcome = mMade->run( mDistricts.get() );
      }
      return *mMade;
    }

    //! Looks into the database of a package.
    Look in( const QString &district ) { return Look( made().path( "out/" + district + "/results.sqlite" ) ); }

    //! Column c of all rows, in order.
    QString list( const QString &district, const QString &sql ) { return in( district ).text( QStringLiteral( "SELECT group_concat(c, ' ') FROM (SELECT %1)" ).arg( sql ) ); }

    std::unique_ptr<TwoDistricts> mMade;
    std::unique_ptr<QgsVectorLayer> mDistricts;
    AuditOutcome mOutcome;
};

void TestDistrictPackages::badSettings_areRefused()
{
  const TwoDistricts city;
  const auto layer = city.districts();
  const QVariantMap good { { "RESULTS", city.path( "results.sqlite" ) }, { "DISTRICTS", asParameter( layer ) }, { "DISTRICT_NAME", "name" }, { "FOLDER", city.path( "out" ) } };
  addProviderOnce();
  QCOMPARE( refusal( "districtpackages", good ), QString() );
  const auto with = [&good]( const QString &name, const QVariant &value )
  {
    QVariantMap parameters = good;
    parameters.insert( name, value );
    return refusal( "districtpackages", parameters );
  };
  QVERIFY( with( "DISTRICT_NAME", "nome" ).contains( "DISTRICT_NAME" ) );
  QVERIFY( with( "RESULTS", city.path( "none.sqlite" ) ).contains( "no results database" ) );
  const auto noCrs = memoryLayer( "Polygon?field=name:string", QString(), { { "Polygon((0 0,1 0,1 1,0 0))", { "x" } } } );
  QVERIFY( with( "DISTRICTS", asParameter( noCrs ) ).contains( "no coordinate reference system" ) );
  const auto noNames = memoryLayer( "Polygon?field=name:string", "EPSG:4547", { { "Polygon((500000 0,500001 0,500001 1,500000 0))", { QVariant() } } } );
  const AuditOutcome outcome = city.run( noNames.get() );
  QVERIFY( !outcome.isDone );
  QVERIFY2( outcome.error.contains( "no polygon with a name" ), qPrintable( outcome.error ) );
  QVERIFY( !QFileInfo::exists( city.path( "out" ) ) );
}

void TestDistrictPackages::databaseWithoutPlaces_isRefused()
{
  const TwoDistricts city;
  const auto layer = city.districts();
  TestProgress progress;
  ResultsDatabase::open( city.path( "tables.sqlite" ), ResultsDatabase::Access::Write ).writeRun( runRecord( "" ), { coverageRows( 1 ) }, {}, progress );
  const AuditOutcome outcome = city.run( layer.get(), { { "RESULTS", city.path( "tables.sqlite" ) } } );
  QVERIFY2( outcome.error.contains( "no results with a place" ), qPrintable( outcome.error ) );
}

void TestDistrictPackages::communities_goToTheDistrictWithMostOfTheirArea()
{
  made();
  QVERIFY2( mOutcome.isDone, qPrintable( mOutcome.error ) );
  for ( const char *table : { "coverage_summary", "coverage" } )
  {
    const QString sql = QStringLiteral( "community_id AS c FROM %1_latest ORDER BY row_id" ).arg( table );
    QCOMPARE( list( "甲", sql ), QString( "A1 T" ) );
    QCOMPARE( list( "乙", sql ), QString( "AB B1" ) );
  }
  QCOMPARE( mOutcome.warningsWith( { "in no district", "N" } ).size(), 1 );
  QCOMPARE( mOutcome.warningsWith( { "no package was made", "丙" } ).size(), 1 );
  QVERIFY( !QFileInfo::exists( made().path( "out/丙" ) ) );
}

void TestDistrictPackages::flowOverTheBorder_keepsSpacesAndMetresOnly()
{
  const QString sql = "coalesce(lot_id, '-') || ',' || coalesce(community_id, '-') || ',' || spaces || ',' || walk_m || ',' || (geometry IS NOT NULL) AS c FROM parking_flows ORDER BY row_id";
  QCOMPARE( list( "甲", sql ), QString( "L1,A1,20,111.5,1 L1,-,5,222.5,0" ) );
  QCOMPARE( list( "乙", sql ), QString( "-,B1,5,222.5,0 L2,AB,10,333.5,1" ) );
  QCOMPARE( list( "甲", "lot_id AS c FROM lots_left" ), QString( "L1" ) );
}

void TestDistrictPackages::circles_areCutAtTheBorder()
{
  // Metres west of the border: F1 300 m 60, 1000 m 20, the common one 25; of each 100 in the other direction.
  const QString sql = "coalesce(facility_id, '-') || ',' || limit_m || ',' || CAST(round(MbrMaxX(geometry) - MbrMinX(geometry)) AS INTEGER) AS c FROM service_circles ORDER BY row_id";
  QCOMPARE( list( "甲", sql ), QString( "F1,1000.0,20 F1,300.0,60 -,300.0,25" ) );
  QCOMPARE( list( "乙", sql ), QString( "-,300.0,75" ) );
  QVERIFY( std::abs( in( "甲" ).text( "SELECT area_m2 FROM service_circles WHERE limit_m = 300 AND facility_id = 'F1'" ).toDouble() - 6000.0 ) < 5.0 );
}

void TestDistrictPackages::indicators_areTheDistrictsOwn()
{
  QCOMPARE( list( "甲", "district AS c FROM indicators" ), QString( "甲" ) );
  QCOMPARE( list( "乙", "district AS c FROM indicators" ), QString( "乙" ) );
}

void TestDistrictPackages::texts_loseWhatIsPersonalAndWhatIsOthers()
{
  QCOMPARE( list( "甲", "coalesce(note, '-') AS c FROM checklist_items ORDER BY row_id" ), QStringLiteral( "屋面渗漏，〔略〕 电〔略〕 -" ) );
  QCOMPARE( list( "乙", "note AS c FROM checklist_items" ), QStringLiteral( "乙苑自有" ) );
  const QString text = textOf( made().path( "out/甲/README.txt" ) );
  QVERIFY2( text.contains( "checklist_items.note: personal data taken out of 2 cells" ), qPrintable( text ) );
  QVERIFY( text.contains( "checklist_items.note: 1 cells emptied" ) );
  QVERIFY( text.contains( QStringLiteral( "归属规则" ) ) && !text.contains( QStringLiteral( "张三" ) ) );
}

void TestDistrictPackages::personalData_stayIfAsked()
{
  const TwoDistricts city;
  const auto layer = city.districts();
  QVERIFY( city.run( layer.get(), { { "INCLUDE_PERSONAL", true } } ).isDone );
  Look look( city.path( "out/甲/results.sqlite" ) );
  QCOMPARE( look.text( "SELECT note FROM checklist_items LIMIT 1" ), QStringLiteral( "屋面渗漏，联系人：张三" ) );
  // What is another district's stays out all the same.
  QCOMPARE( look.integer( "SELECT count(*) FROM checklist_items WHERE note LIKE '%乙苑%'" ), qint64( 0 ) );
}

void TestDistrictPackages::survey_followsItsCommunities()
{
  const TwoDistricts city;
  const auto row = []( const char *community, const char *note )
  { return renewal::store::SurveyCells { community, "LX20-J01", QVariant(), QStringLiteral( "否" ), "2025-03-01", QStringLiteral( "张三" ), QString::fromUtf8( note ), "a.jpg" }; };
  TestProgress progress;
  renewal::store::addSurveyRows(
    city.path( "results.sqlite" ), { row( "A1", "漏水 13812345678" ), row( "B1", "与甲苑共用" ), row( "X", "?" ) }, []( const auto & )
    { return QStringLiteral( "<qgis/>" ); },
    progress );
  const auto layer = city.districts();
  const AuditOutcome outcome = city.run( layer.get() );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  const QString all = "SELECT group_concat(community_id || ',' || status || ',' || surveyed_on || ',' || coalesce(surveyor, '-') || ',' || coalesce(note, '-') || ',' || coalesce(photo, '-')) FROM survey";
  QCOMPARE( Look( city.path( "out/甲/results.sqlite" ) ).text( all ), QStringLiteral( "A1,否,2025-03-01,-,漏水 〔略〕,-" ) );
  QCOMPARE( Look( city.path( "out/乙/results.sqlite" ) ).text( all ), QStringLiteral( "B1,否,2025-03-01,-,-,-" ) );
  QCOMPARE( outcome.warningsWith( { "survey", "X" } ).size(), 1 );
  // The form is ours, in Chinese, not the one the city's file happens to have.
  const QgsVectorLayer table( QStringLiteral( "dbname='%1' table=\"survey\"" ).arg( city.path( "out/甲/results.sqlite" ) ), "survey", "spatialite" );
  QCOMPARE( table.attributeAlias( table.fields().lookupField( "surveyor" ) ), QStringLiteral( "调查人" ) );
}

void TestDistrictPackages::list_saysWhatWasMade()
{
  made();
  QCOMPARE( mOutcome.results.value( "COUNT" ).toInt(), 2 );
  const QList<QgsFeature> rows = mOutcome.rows( "PACKAGES" );
  QCOMPARE( rows.size(), 3 );
  QCOMPARE( rows[0].attribute( "district" ).toString(), QString( "甲" ) );
  QCOMPARE( rows[0].attribute( "folder" ).toString(), QDir( made().path( "out" ) ).canonicalPath() + "/甲" );
  QCOMPARE( rows[0].attribute( "communities" ).toInt(), 2 );
  QCOMPARE( rows[0].attribute( "rows" ).toInt(), 2 + 2 + 2 + 1 + 3 + 3 + 1 );
  QCOMPARE( rows[0].attribute( "flows_cut" ).toInt(), 1 );
  QCOMPARE( rows[0].attribute( "cells_withheld" ).toInt(), 3 );
  QVERIFY( rows[2].attribute( "folder" ).isNull() );
}

void TestDistrictPackages::package_opensStyledInChinese()
{
  QgsProject project;
  QVERIFY( project.read( made().path( "out/甲/project.qgz" ) ) );
  QVERIFY( project.mapLayers().size() >= 8 );
  for ( QgsMapLayer *layer : project.mapLayers() )
  {
    QVERIFY2( layer->isValid(), qPrintable( layer->name() ) );
    QVERIFY2( layer->name().contains( QRegularExpression( "[\\x{4e00}-\\x{9fff}]" ) ), qPrintable( layer->name() ) );
  }
  for ( const char *provider : { "spatialite", "ogr" } )
  {
    const QString path = made().path( "out/甲/results.sqlite" );
    const QString source = QString( provider ) == "ogr" ? path + "|layername=parking_flows" : QStringLiteral( "dbname='%1' table=\"parking_flows\" (geometry)" ).arg( path );
    const QgsVectorLayer layer( source, "flows", provider );
    QVERIFY( layer.isValid() );
    QCOMPARE( layer.attributeAlias( layer.fields().lookupField( "spaces" ) ), QStringLiteral( "泊位" ) );
  }
  for ( const char *picture : { "coverage_summary.png", "parking_gap.png", "service_circles.png" } )
    QVERIFY2( QImage( made().path( QString( "out/甲/" ) + picture ) ).width() > 1000, picture );
}

void TestDistrictPackages::database_isSoundAndOfOneDistrict()
{
  for ( const char *district : { "甲", "乙" } )
  {
    Look look = in( district );
    QVERIFY( look.isIntact() );
    QCOMPARE( look.integer( "PRAGMA freelist_count" ), qint64( 0 ) );
    QCOMPARE( look.integer( "SELECT count(*) FROM audit_run" ), qint64( 5 ) );
    QCOMPARE( look.integer( "SELECT seq FROM sqlite_sequence WHERE name = 'audit_run'" ), qint64( 5 ) );
    QCOMPARE( look.integer( "SELECT count(*) FROM audit_run WHERE parameters || inputs LIKE '%乙%'" ), qint64( 0 ) );
    QCOMPARE( look.integer( "SELECT count(*) FROM idx_coverage_summary_geometry" ), qint64( 2 ) );
  }
  // The border is 1000 m east of X0; a square of 100 that is half over it reaches farthest.
  QVERIFY( in( "甲" ).text( "SELECT extent_max_x FROM geometry_columns_statistics WHERE f_table_name = 'coverage_summary'" ).toDouble() <= TwoDistricts::X0 + 1050.0 );
}

void TestDistrictPackages::areasAreNotMixed()
{
  // Another area has an A1 of its own, in 乙; its run is kept apart from that of the area without a name.
  const TwoDistricts city;
  city.write( "servicecoverage", "乙", { TwoDistricts::summary( { { "A1", "新苑", 1700 }, { "A2", "边苑", 300 } } ) } );
  const auto layer = city.districts();
  QVERIFY( city.run( layer.get() ).isDone );
  Look first( city.path( "out/甲/results.sqlite" ) ), second( city.path( "out/乙/results.sqlite" ) );
  QCOMPARE( first.text( "SELECT group_concat(community_name, ' ') FROM (SELECT community_name FROM coverage_summary_latest ORDER BY community_id)" ), QStringLiteral( "甲苑 边苑 平苑" ) );
  QCOMPARE( second.text( "SELECT group_concat(community_name, ' ') FROM (SELECT community_name FROM coverage_summary_latest ORDER BY community_id)" ), QStringLiteral( "新苑 界苑 乙苑" ) );
  // Named after the neighbour, the area would tell 甲 of it.
  QCOMPARE( first.integer( "SELECT count(*) FROM audit_run WHERE area = '甲'" ), qint64( 1 ) );
  QCOMPARE( first.integer( "SELECT count(*) FROM audit_run WHERE area = '乙'" ), qint64( 0 ) );
  QCOMPARE( second.integer( "SELECT count(*) FROM audit_run WHERE area = '乙'" ), qint64( 1 ) );
}

void TestDistrictPackages::hostileNames_giveSafeFolders()
{
  const TwoDistricts city;
  const auto layer = city.districts( { "../x", "..\\x\"'; DROP TABLE audit_run; --", "丙" } );
  const AuditOutcome outcome = city.run( layer.get() );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  const QFileInfoList folders = QDir( city.path( "out" ) ).entryInfoList( QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot );
  QCOMPARE( folders.size(), 2 );
  for ( const QFileInfo &folder : folders )
    QVERIFY( QFileInfo::exists( folder.filePath() + "/manifest.json" ) );
  QVERIFY( !QFileInfo::exists( city.path( "x" ) ) );
  QCOMPARE( Look( city.path( "results.sqlite" ) ).integer( "SELECT count(*) FROM audit_run" ), qint64( 6 ) );
}

void TestDistrictPackages::cancel_leavesNothing()
{
  const TwoDistricts city;
  const auto layer = city.districts();
  for ( const double percent : { 5.0, 20.0, 50.0 } )
  {
    const AuditOutcome outcome = city.run( layer.get(), {}, percent );
    QVERIFY( !outcome.isDone );
    QVERIFY( QDir( city.path( "out" ) ).entryList( QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot ).isEmpty() );
  }
}

void TestDistrictPackages::secondRun_replacesTheFirst()
{
  const TwoDistricts city;
  const auto layer = city.districts();
  QVERIFY( city.run( layer.get() ).isDone );
  city.write( "servicecoverage", QString(), { TwoDistricts::summary( { { "A1", "改名苑", 100 } } ) } );
  const AuditOutcome outcome = city.run( layer.get() );
  QVERIFY( outcome.isDone );
  QVERIFY2( outcome.warningsWith( { "kept as" } ).isEmpty(), "opening a package is no change" );
  QCOMPARE( Look( city.path( "out/甲/results.sqlite" ) ).text( "SELECT group_concat(community_name) FROM coverage_summary" ), QStringLiteral( "改名苑" ) );
}

void TestDistrictPackages::workerThread_makesTheSame()
{
  const TwoDistricts city;
  AuditOutcome outcome;
  const std::unique_ptr<QThread> thread( QThread::create( [&city, &outcome]
                                                          {
    const auto layer = city.districts();
    outcome.isDone = city.run( layer.get(), { { "PACKAGES", QVariant() } } ).isDone; } ) );
  thread->start();
  QVERIFY( thread->wait( 120000 ) );
  QVERIFY( outcome.isDone );
  for ( const char *picture : { "coverage_summary.png", "parking_gap.png" } )
    QCOMPARE( QImage( city.path( QString( "out/甲/" ) + picture ) ).size(), QImage( made().path( QString( "out/甲/" ) + picture ) ).size() );
}

int main( int argc, char *argv[] )
{
  return runWithProviders<TestDistrictPackages>( argc, argv );
}

#include "test_district_packages.moc"
