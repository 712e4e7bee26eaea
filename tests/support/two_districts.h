#pragma once

#include "tests/support/audit_harness.h"
#include "tests/support/store_fixture.h"

#include <QTemporaryDir>

namespace renewal::tests
{

/**
 * Two districts side by side and what audits found there, in metres from (X0, Y0) in EPSG:4547:
 *
 *     0            1000           2000            5000     6000
 *     |  A1        T|AB      B1     |       N       |        |      squares of 100: A1 at 100, T at 950, AB at 960,
 *     |     L1  F1  |      L2       |               |        |      B1 at 1500, N at 3000; lots L1 at 500, L2 at 1600
 *     +-----甲------+-----乙--------+               +---丙---+
 *
 * AB is 40 : 60, so it is 乙's; T is 50 : 50, so it is that of the first, 甲; N is nobody's, and 丙 has nothing.
 */
class TwoDistricts
{
  public:
    static constexpr double X0 = 500123.25;
    static constexpr double Y0 = 3800123.75;

    TwoDistricts() { QFile::copy( audited(), path( "results.sqlite" ) ); }

    QString path( const QString &name ) const { return mFolder.filePath( name ); }

    std::unique_ptr<QgsVectorLayer> districts( const QStringList &names = { "甲", "乙", "丙" } ) const
    {
      return memoryLayer( "Polygon?field=name:string", "EPSG:4547", { { box( 0, 1000 ), { names[0] } }, { box( 1000, 2000 ), { names[1] } }, { box( 5000, 6000 ), { names[2] } } }, "区县" );
    }

    AuditOutcome run( const QgsVectorLayer *districts, QVariantMap more = {}, double cancelAt = 1000.0 ) const
    {
      QVariantMap parameters { { "RESULTS", path( "results.sqlite" ) }, { "DISTRICTS", asParameter( const_cast<QgsVectorLayer *>( districts ) ) }, { "DISTRICT_NAME", "name" }, { "FOLDER", path( "out" ) }, { "PACKAGES", "memory:" } };
      for ( auto given = more.begin(); given != more.end(); ++given )
        parameters.insert( given.key(), given.value() );
      return runAudit( "districtpackages", parameters, cancelAt );
    }

    struct Place
    {
        QString id;
        QString name;
        double x = 0.0;
    };

    void write( const QString &algorithm, const QString &area, const std::vector<TableRows> &tables ) const { writeTo( path( "results.sqlite" ), algorithm, area, tables ); }

    static void writeTo( const QString &path, const QString &algorithm, const QString &area, const std::vector<TableRows> &tables )
    {
      ResultsDatabase database = ResultsDatabase::open( path, ResultsDatabase::Access::Write );
      database.setSrid( 4547 );
      TestProgress progress;
      RunRecord record = runRecord( area, algorithm );
      record.inputsJson = QStringLiteral( R"([{"parameter":"COMMUNITIES","layer":"乙区小区","source":"/data/乙.gpkg","crs":"EPSG:4547","feature_count":5,"sha256":"ab"}])" );
      database.writeRun( record, tables, {}, progress );
    }

    static TableRows summary( const std::vector<Place> &places )
    {
      TableRows table { &model::resultTable( "coverage_summary" ), GeometryKind::MultiPolygon, {} };
      for ( const Place &place : places )
        table.rows.push_back( { { place.id, place.name, 1000.0, 10, 8, 4, 2, 1, 81.5, "B", QStringLiteral( "幼儿园" ), false }, squareWkb( X0 + place.x, Y0 + 100.5 ) } );
      return table;
    }

  private:
    //! Returns a database with the results, the newest run last, and an old run that no package may hold; written once.
    static QString audited()
    {
      static const QTemporaryDir FOLDER;
      const QString path = FOLDER.filePath( "results.sqlite" );
      if ( QFile::exists( path ) )
        return path;
      writeTo( path, "servicecoverage", QString(), { summary( { { "OLD", "旧苑", 200 } } ) } );
      writeTo( path, "servicecoverage", QString(), { summary( communities() ), coverage() } );
      writeTo( path, "parkinggap", QString(), { flows(), lots() } );
      writeTo( path, "servicecircles", QString(), { circles() } );
      writeTo( path, "communitychecklist", QString(), { items() } );
      writeTo( path, "completenessaudit", QString(), { indicators() } );
      return path;
    }

    static std::vector<Place> communities() { return { { "A1", "甲苑", 100 }, { "T", "平苑", 950 }, { "AB", "界苑", 960 }, { "B1", "乙苑", 1500 }, { "N", "外苑", 3000 } }; }

    static QString box( double west, double east )
    {
      return QStringLiteral( "Polygon((%1 %3,%2 %3,%2 %4,%1 %4,%1 %3))" ).arg( X0 + west, 0, 'f', 2 ).arg( X0 + east, 0, 'f', 2 ).arg( Y0, 0, 'f', 2 ).arg( Y0 + 1000, 0, 'f', 2 );
    }

    static TableRows coverage()
    {
      TableRows table { &model::resultTable( "coverage" ), GeometryKind::None, {} };
      for ( const Place &place : communities() )
        table.rows.push_back( coverageRow( place.id ) );
      return table;
    }

    static TableRows lots()
    {
      TableRows table { &model::resultTable( "lots_left" ), GeometryKind::Point, {} };
      table.rows.push_back( { { "L1", 30, 25, 5, "met", QVariant() }, pointWkb( X0 + 500.5, Y0 + 500.5 ) } );
      table.rows.push_back( { { "L2", 10, 10, 0, "met", QVariant() }, pointWkb( X0 + 1600.5, Y0 + 500.5 ) } );
      return table;
    }

    static QByteArray lineWkb( double west, double east )
    {
      return QgsGeometry::fromPolylineXY( { { X0 + west, Y0 + 500.5 }, { X0 + east, Y0 + 150.25 } } ).asWkb();
    }

    static TableRows flows()
    {
      TableRows table { &model::resultTable( "parking_flows" ), GeometryKind::Line, {} };
      table.rows.push_back( { { "L1", "A1", 20, 111.5 }, lineWkb( 500.5, 150.25 ) } );
      table.rows.push_back( { { "L1", "B1", 5, 222.5 }, lineWkb( 500.5, 1550.25 ) } );
      table.rows.push_back( { { "L2", "AB", 10, 333.5 }, lineWkb( 1600.5, 1010.25 ) } );
      return table;
    }

    static TableRows circles()
    {
      TableRows table { &model::resultTable( "service_circles" ), GeometryKind::MultiPolygon, {} };
      // F1: 60 of 100 in 甲; its larger circle lies mostly in 乙 and goes with it. The last is one of all facilities.
      table.rows.push_back( { { "kindergarten", "F1", 1000.0, 15.0, 10000.0 }, squareWkb( X0 + 980, Y0 + 300.5 ) } );
      table.rows.push_back( { { "kindergarten", "F1", 300.0, 5.0, 10000.0 }, squareWkb( X0 + 940, Y0 + 300.5 ) } );
      table.rows.push_back( { { "clinic", QVariant(), 300.0, 5.0, 10000.0 }, squareWkb( X0 + 975, Y0 + 700.5 ) } );
      return table;
    }

    static Row item( const QString &community, const QString &note )
    {
      return { { community, QVariant(), "LX-1", QStringLiteral( "屋面" ), "must", QVariant(), "unmet", "survey", "no", QVariant(), false, note, "2025-03-01", "local", "local" }, {} };
    }

    static TableRows items()
    {
      TableRows table { &model::resultTable( "checklist_items" ), GeometryKind::None, {} };
      table.rows = { item( "A1", "屋面渗漏，联系人：张三" ), item( "A1", "电13812345678" ), item( "A1", "与乙苑共用" ), item( "B1", "乙苑自有" ) };
      return table;
    }

    static TableRows indicators()
    {
      TableRows table { &model::resultTable( "indicators" ), GeometryKind::None, {} };
      for ( const char *district : { "甲", "乙", "全部" } )
        table.rows.push_back( { { QString::fromUtf8( district ), "TJ-10", QStringLiteral( "养老" ), QVariant(), QStringLiteral( "个" ), 1.0, 1.0, 2.0, 0, "f", QVariant(), "b", "local" }, {} } );
      return table;
    }

    QTemporaryDir mFolder;
};

inline QString textOf( const QString &path )
{
  QFile file( path );
  return file.open( QIODevice::ReadOnly ) ? QString::fromUtf8( file.readAll() ) : QString();
}

//! Runs the test object of type T inside a QGIS that knows its data providers.
template <typename T>
int runWithProviders( int argc, char *argv[] )
{
  QgsApplication application( argc, argv, false );
  QgsApplication::setPrefixPath( "/usr", true );
  QgsApplication::init();
  QgsApplication::initQgis();
  int result = 0;
  {
    T test;
    result = QTest::qExec( &test, argc, argv );
  }
  QgsApplication::exitQgis();
  return result;
}

} // namespace renewal::tests
