#pragma once

#include "tests/support/golden_district.h"

namespace renewal::tests
{

/**
 * Five communities and a pack of seven items, worked out by hand in the tests.
 *
 *   12    built 1990年: survey and attributes, one conflict
 *   HOSTILE  built 2000: attributes only, some of them missing
 *   c3    built 2001: out
 *   c4    built "八十年代": year not known
 *   c5    built 2010, 城中村: in by the scope item
 */
struct GoldenChecklist
{
    static QString hostile() { return QStringLiteral( "x'; DROP TABLE checklist_items; --" ); }

    std::unique_ptr<QgsVectorLayer> communities, survey, coverage, parking, charging;
    GoldenDistrict district; //!< for its folder
    QString pack;

    GoldenChecklist()
    {
      const QString crs = QStringLiteral( "EPSG:4547" );
      const QVariant none;
      const auto box = []( int number )
      { return GoldenDistrict::box( number * 200, 0, number * 200 + 100, 100 ); };
      communities = memoryLayer( "Polygon?field=cid:string&field=name:string&field=year:string&field=sort:string&field=WATER:string&field=heated:string&field=heating:string&field=illegal:string&field=parking_gap:integer", crs,
                                 { { box( 0 ), { "12", "一号院", "1990年", "老旧小区", "是", "是", "是", "否", 99 } },
                                   { box( 1 ), { hostile(), "二号院", "2000", none, "", "否", none, "是", 99 } },
                                   { box( 2 ), { "c3", "三号院", "2001", none, "否", "是", "否", "是", 99 } },
                                   { box( 3 ), { "c4", "四号院", "八十年代", none, "否", none, "是", none, 99 } },
                                   { box( 4 ), { "c5", "五号村", "2010", "城中村", "否", none, "是", none, 99 } } } );
      survey = memoryLayer( "NoGeometry?field=who:double&field=id:string&field=item:string&field=answer:string&field=day:string&field=remark:string", {},
                            { { {}, { 1, "12", "A1", "是", "2024/5/1", "旧" } },
                              { {}, { 2, "12", "供水", "不达标", "2025年3月1日", "水压不足" } },
                              { {}, { 3, "12", "A2", "有", "2025-03-01", none } },
                              { {}, { 4, "12", "拆除违法建设", "有", "2025-03-01", none } },
                              { {}, { 5, "12", "P1", "", "2025-03-01", "没看" } },
                              { {}, { 6, "12", "K1", "部分", "2025-03-01", none } },
                              { {}, { 7, hostile(), "A2", "否", none, none } },
                              { {}, { 8, "99'; DROP TABLE audit_run; --", "A1", "是", none, none } },
                              { {}, { 9, "12", "Z9", "是", none, none } },
                              { {}, { 10, "c3", "A1", "否", none, none } },
                              { {}, { 11, "c5", "U1", "y", "someday", none } } },
                            QStringLiteral( "调查" ) );
      coverage = memoryLayer( "NoGeometry?field=community_id:string&field=rule:string&field=verdict:string&field=covered_share:double&field=run_id:integer", {},
                              { { {}, { "12", "R180-0506", "unmet", 0.0, 1 } }, { {}, { "12", "R180-0506", "partly", 0.5, 2 } }, { {}, { hostile(), "R180-0506", "met", 1.0, 2 } }, { {}, { "c5", "R180-0506", "nodata", none, 2 } } }, QStringLiteral( "覆盖" ) );
      parking = memoryLayer( "Point?field=community_id:string&field=gap_after:integer&field=verdict_existing:string", crs, { { {}, { "12", 0, "met" } }, { {}, { hostile(), 7, "unmet" } } }, QStringLiteral( "停车" ) );
      charging = memoryLayer( "NoGeometry?field=community_id:string&field=gap:integer&field=verdict_cover:string&field=verdict_supply:string&field=verdict_ebike:string", {}, { { {}, { "12", 3, "met", "unmet", "met" } } }, QStringLiteral( "充电" ) );
      pack = district.write( "checklist.json", packText() );
    }

    static QByteArray packText()
    {
      return R"j({"id": "golden-checklist", "version": "1", "title": {"zh": "算例", "en": "Golden"}, "checklist": [
        {"code": "P1", "zh": "停车", "en": "Parking", "kind": "optional", "category": "完善类", "met_when": "\"parking_gap\" = 0", "status": "memory"},
        {"code": "A1", "zh": "供水", "en": "Water", "kind": "must", "category": "基础类", "met_when": "\"water\"", "requirement": "水压满足", "basis": {"doc": "D", "clause": "1"}, "status": "verified"},
        {"code": "A2", "zh": "供热", "en": "Heating", "kind": "must", "category": "基础类", "applies_when": "\"heated\"", "met_when": "\"heating\"", "weight": 3},
        {"code": "W1", "zh": "拆除违法建设", "en": "Illegal", "kind": "must", "category": "完善类", "yes_means": "unmet", "met_when": "CASE WHEN \"illegal\" = '是' THEN false WHEN \"illegal\" = '否' THEN true END"},
        {"code": "K1", "zh": "幼儿园", "en": "Kindergarten", "kind": "optional", "category": "提升类", "met_when": "\"cov_R180_0506\" = 'met' AND \"cov_share_R180_0506\" >= 0.9"},
        {"code": "U1", "zh": "隐患", "en": "Hazards", "kind": "info", "category": "城中村", "applies_when": "\"kind\" = 'urban_village'", "yes_means": "unmet", "met_when": "\"hazards\" = 0"},
        {"code": "S1", "zh": "城中村纳入", "en": "Villages", "kind": "info", "category": "scope", "met_when": "\"kind\" = 'urban_village'"}]})j";
    }

    QVariantMap parameters() const
    {
      return { { "COMMUNITIES", asParameter( communities ) }, { "COMMUNITY_ID", "cid" }, { "COMMUNITY_NAME", "name" }, { "BUILT_YEAR", "year" }, { "KIND", "sort" }, { "SURVEY", asParameter( survey ) }, { "SURVEY_COMMUNITY", "id" }, { "SURVEY_ITEM", "item" }, { "SURVEY_STATUS", "answer" }, { "SURVEY_DATE", "day" }, { "SURVEY_NOTE", "remark" }, { "COVERAGE", asParameter( coverage ) }, { "PARKING", asParameter( parking ) }, { "CHARGING", asParameter( charging ) }, { "STANDARD_FILE", pack }, { "ITEMS", QgsProcessing::TEMPORARY_OUTPUT }, { "SUMMARY", QgsProcessing::TEMPORARY_OUTPUT } };
    }

    //! The fields of \a row in one text, parted by bars.
    static QString cells( const QgsFeature &row, const QStringList &fields )
    {
      QStringList parts;
      for ( const QString &field : fields )
      {
        const QVariant cell = row.attribute( field );
        parts << ( cell.isNull() ? QStringLiteral( "NULL" ) : cell.toString() );
      }
      return parts.join( '|' );
    }

    //! The rows of \a output about \a community, as cells().
    static QStringList table( const AuditOutcome &outcome, const QString &output, const QString &community, const QStringList &fields )
    {
      QStringList lines;
      for ( const QgsFeature &row : outcome.rows( output ) )
      {
        if ( row.attribute( "community_id" ).toString() == community )
          lines << cells( row, fields );
      }
      return lines;
    }
};

} // namespace renewal::tests
