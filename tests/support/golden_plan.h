#pragma once

#include "tests/support/golden_supply.h"

namespace renewal::tests
{

/**
 * Three renewal units in a row, in metres as GoldenDistrict draws them; buildings are squares of 20 m around:
 *
 *        U1 (0..300)                     U2 (300..600)                 U3 (600..900), overlaps none, no buildings
 *   b0 (50,50)   keep      600      b4 (350,50) 拆除  900, 违建
 *   b1 (100,50)  improve   200      b5 (400,50) keep  100, heritage    b7 (1200,50) outside
 *   b2 (150,50)  demolish  200      b6 (450,50) demolish, no area
 *   b3 (200,50)  demolish  500, 危房
 *
 *   U1: 200 of 1500 m2 = 13.33 %, exempt 500 dangerous; (2000 - 600) / 700 = 2 exactly; 60 of 100 rehoused; tree beside b2
 *   U2: b6 has no area: from 0 of 1000 m2 on, not known; tree on b6
 *   U3: nothing known
 */
struct GoldenPlan
{
    std::unique_ptr<QgsVectorLayer> units, buildings, trees;
    QTemporaryDir folder;

    static QString box( double x, double y ) { return GoldenSupply::box( x, y, 10 ); }

    GoldenPlan()
    {
      const QString crs = QStringLiteral( "EPSG:4547" );
      const QVariant none;
      units = memoryLayer( "Polygon?field=unit_id:string&field=built:double&field=shared:double&field=moved:int&field=near:int", crs, { { GoldenDistrict::box( 0, 0, 300, 100 ), { "U1", 2000.0, 600.0, 100, 60 } }, { GoldenDistrict::box( 300, 0, 600, 100 ), { "U2", 5000.0, none, 0, none } }, { GoldenDistrict::box( 600, 0, 900, 100 ), { "U3", none, none, none, none } } }, QStringLiteral( "更新单元" ) );
      buildings = memoryLayer( "Polygon?field=area:string&field=plan:string&field=why:string&field=old:string", crs, { { box( 50, 50 ), { "600", "keep", none, none } }, { box( 100, 50 ), { "200", QStringLiteral( "整治" ), none, none } }, { box( 150, 50 ), { "200", "demolish", none, none } }, { box( 200, 50 ), { "500", QStringLiteral( "拆除" ), QStringLiteral( "危房" ), none } }, { box( 350, 50 ), { "900", QStringLiteral( "拆除" ), QStringLiteral( "违建" ), none } }, { box( 400, 50 ), { "100", QStringLiteral( "保留" ), none, QStringLiteral( "历史建筑" ) } }, { box( 450, 50 ), { none, "demolish", none, none } }, { box( 1200, 50 ), { "9999", "demolish", none, none } } }, QStringLiteral( "建筑" ) );
      trees = memoryLayer( "Point", crs, { { GoldenSupply::point( 170, 50 ), {} }, { GoldenSupply::point( 450, 55 ), {} } }, QStringLiteral( "古树" ) );
    }

    QVariantMap parameters() const
    {
      return { { "UNITS", asParameter( units ) }, { "NEW_FLOOR_AREA", "built" }, { "PUBLIC_FLOOR_AREA", "shared" }, { "HOUSEHOLDS_MOVED", "moved" }, { "REHOUSED_LOCALLY", "near" }, { "BUILDINGS", asParameter( buildings ) }, { "FLOOR_AREA", "area" }, { "ACTION", "plan" }, { "EXEMPT", "why" }, { "HERITAGE", "old" }, { "PROTECTED", asParameter( trees ) }, { "RENT_RISE", 4.2 }, { "CHECKS", QgsProcessing::TEMPORARY_OUTPUT }, { "UNITS_OUT", QgsProcessing::TEMPORARY_OUTPUT } };
    }
};

} // namespace renewal::tests
