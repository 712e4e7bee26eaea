#pragma once

#include "tests/support/golden_district.h"

namespace renewal::tests
{

/**
 * Four communities of 100 x 100 m and what the other audits say about them, worked out by hand; drawn metres of
 * GoldenDistrict.
 *
 *   school (-450, 50)   c1 (0..100)   c2 (200..300)  |  c3 (1000..1100)        |   c4 (9000..9100)
 *                       <------- East 东区 -------->  500 <--- West 西区 ---> 2000   outside
 */
struct CompletenessQuarter
{
    using G = GoldenDistrict;

    std::unique_ptr<QgsVectorLayer> communities, coverage, parking, charging, checklist, facilities, areas, walkways, districts;
    QTemporaryDir folder;
    QString pack;

    CompletenessQuarter()
    {
      const QString crs = QStringLiteral( "EPSG:4547" );
      const QVariant none;
      communities = memoryLayer( "Polygon?field=cid:double&field=name:string&field=waste:string", crs, { { G::box( 0, 0, 100, 100 ), { 1.0, QStringLiteral( "一号院" ), "yes" } }, { G::box( 200, 0, 300, 100 ), { 2.0, QStringLiteral( "二号院" ), "no" } }, { G::box( 1000, 0, 1100, 100 ), { 3.0, none, none } }, { G::box( 9000, 0, 9100, 100 ), { 4.0, QStringLiteral( "四号院" ), "yes" } } } );
      coverage = memoryLayer( "None?field=community_id:string&field=rule:string&field=facility:string&field=limit_m:double&field=population:double&field=covered_population:double&field=covered_share:double&field=verdict:string", crs, { { "", { "1", "K", "kindergarten", 300.0, 100.0, 100.0, 1.0, "met" } }, { "", { "1", "P", "park|playground", 500.0, 100.0, 50.0, 0.5, "partly" } }, { "", { "2", "K", "kindergarten", 300.0, 200.0, 0.0, 0.0, "unmet" } }, { "", { "2", "P", "park|playground", 500.0, 200.0, 200.0, 1.0, "met" } }, { "", { "3", "K", "kindergarten", 300.0, 300.0, 300.0, 1.0, "met" } }, { "", { "3", "P", "park|playground", 500.0, 300.0, none, none, "nodata" } }, { "", { "1", "R9", "bank", 500.0, 100.0, 0.0, 0.0, "unmet" } }, { "", { "77", "K", "kindergarten", 300.0, 1.0, 0.0, 0.0, "unmet" } } }, "coverage" );
      parking = memoryLayer( "None?field=community_id:integer&field=gap_before:integer&field=shared:integer&field=gap_after:integer&field=verdict_existing:string", crs, { { "", { 1, 10, 4, 6, "partly" } }, { "", { 2, 0, 0, 0, "met" } }, { "", { 3, none, none, none, "nodata" } } }, "parking" );
      charging = memoryLayer( "None?field=community_id:string&field=gap:integer&field=verdict_ebike:string", crs, { { "", { "1", 3, "unmet" } }, { "", { "2", 0, "met" } }, { "", { "3", none, "nodata" } } }, "charging" );
      checklist = memoryLayer( "None?field=community_id:string&field=item:string&field=verdict:string", crs, { { "", { "1", "W", "nodata" } }, { "", { "2", "W", "met" } }, { "", { "3", "W", "unmet" } }, { "", { "1", "LX20-J09", "met" } }, { "", { "2", "LX20-J09", "unmet" } } }, "checklist" );
      facilities = memoryLayer( "Point?field=type:string&field=seats:integer&field=floor_m2:double", crs, { { G::point( -450, 50 ), { "middle_school", none, none } }, { G::point( 50, 500 ), { "primary_school", 10, none } }, { G::point( 60, 60 ), { "culture", none, none } }, { G::point( 50, 250 ), { "park", none, none } } }, "facilities" );
      areas = memoryLayer( "Polygon?field=type:string", crs, { { G::box( 0, 200, 120, 300 ), { "park" } }, { G::box( 1000, 250, 1030, 270 ), { "park" } }, { G::box( 9000, 200, 9010, 210 ), { "park" } }, { G::box( 1200, 100, 1280, 150 ), { "sports_ground" } } }, "areas" );
      walkways = memoryLayer( "LineString?field=substandard:string&field=width_m:double", crs, { { G::line( { { 0, -50 }, { 300, -50 } } ), { QStringLiteral( "是" ), 3.0 } }, { G::line( { { 1000, -50 }, { 1100, -50 } } ), { none, 1.2 } }, { G::line( { { 1200, -50 }, { 1300, -50 } } ), { none, 2.0 } }, { G::line( { { 1400, -50 }, { 1500, -50 } } ), { none, none } }, { "", { QStringLiteral( "是" ), none } } }, "walkways" );
      districts = memoryLayer( "Polygon?field=name:string", crs, { { G::box( -1000, -1000, 500, 1000 ), { QStringLiteral( "东区" ) } }, { G::box( 500, -1000, 2000, 1000 ), { QStringLiteral( "西区" ) } }, { G::box( 5000, 0, 5100, 100 ), { QStringLiteral( "东区" ) } }, { G::box( 8900, -100, 9200, 200 ), { none } } }, "districts" );
      pack = folder.filePath( "pack.json" );
      QFile file( pack );
      if ( !file.open( QIODevice::WriteOnly ) || file.write( packText() ) < 0 )
        qFatal( "cannot write a test file" );
    }

    //! Weights: K 1, P 2, W 1, G 1; I is information only.
    static QByteArray packText()
    {
      return R"({"id": "quarter", "version": "1", "title": {"zh": "算例", "en": "Quarter"}, "coverage": [
        {"code": "K", "zh": "幼儿园", "en": "Kindergarten", "facilities": ["kindergarten"], "limit_m": 300, "class": "must", "status": "verified"},
        {"code": "P", "zh": "公园", "en": "Park", "facilities": ["park", "playground"], "limit_m": 500, "class": "optional", "weight": 2, "status": "memory"}],
        "checklist": [
        {"code": "W", "zh": "垃圾分类", "en": "Waste", "kind": "must", "category": "市政配套", "met_when": "\"waste\" = 'yes'", "status": "verified"},
        {"code": "G", "zh": "停车", "en": "Parking", "kind": "optional", "category": "parking_charging", "met_when": "\"parking_gap\" <= 0"},
        {"code": "I", "zh": "信息", "en": "Info", "kind": "info", "category": "management", "met_when": "false"}]})";
    }

    QVariantMap parameters() const
    {
      return { { "COMMUNITIES", asParameter( communities ) }, { "COMMUNITY_ID", "cid" }, { "COMMUNITY_NAME", "name" }, { "COVERAGE", asParameter( coverage ) }, { "PARKING", asParameter( parking ) }, { "CHARGING", asParameter( charging ) }, { "CHECKLIST", asParameter( checklist ) }, { "FACILITIES", asParameter( facilities ) }, { "SEATS", "seats" }, { "AREAS", asParameter( areas ) }, { "WALKWAYS", asParameter( walkways ) }, { "DISTRICTS", asParameter( districts ) }, { "STANDARD_FILE", pack }, { "SCORECARD", QgsProcessing::TEMPORARY_OUTPUT }, { "INDICATORS", QgsProcessing::TEMPORARY_OUTPUT } };
    }
};

//! Returns the row of community \a id; an invalid feature if there is none.
inline QgsFeature scorecardOf( const AuditOutcome &outcome, const QString &id )
{
  for ( const QgsFeature &row : outcome.rows( "SCORECARD" ) )
  {
    if ( row.attribute( "community_id" ).toString() == id )
      return row;
  }
  return QgsFeature();
}

//! Returns the row of indicator \a code for \a district; an invalid feature if there is none.
inline QgsFeature indicatorOf( const AuditOutcome &outcome, const QString &district, const QString &code )
{
  for ( const QgsFeature &row : outcome.rows( "INDICATORS" ) )
  {
    if ( row.attribute( "district" ).toString() == district && row.attribute( "code" ).toString() == code )
      return row;
  }
  return QgsFeature();
}

} // namespace renewal::tests
