#pragma once

#include "tests/support/audit_harness.h"

#include <QFile>
#include <QTemporaryDir>
#include <qgscoordinatetransform.h>

namespace renewal::tests
{

/**
 * A drawn district with round numbers, in metres from a place on the central meridian of EPSG:4547, where drawn
 * metres are ground metres (2 km off it the scale is 1 + 5e-8: 0.05 mm per km).
 *
 *                                                   a far ring of streets, 8 x 6 km, joined to nothing
 *      c1 (r1, r2)        park                         c3 (r4)          c4 (r6), 800 m from every street
 *      +------+      c2  +----+
 *      |120 180|    r3 620   |700..800, y 50..150      r4 1500
 *   ---+------+---k400---h600-h650------------------------------ 2000   the street, y = 0
 *                        w610
 */
struct GoldenDistrict
{
    static constexpr double X0 = 500000.0, Y0 = 3846000.0;

    std::unique_ptr<QgsVectorLayer> network, communities, residents, facilities, areas, gates;
    QTemporaryDir folder;
    QString pack;

    static QString at( double x, double y ) { return QStringLiteral( "%1 %2" ).arg( X0 + x, 0, 'f', 6 ).arg( Y0 + y, 0, 'f', 6 ); }
    static QString point( double x, double y ) { return QStringLiteral( "Point(%1)" ).arg( at( x, y ) ); }

    static QString box( double x0, double y0, double x1, double y1 )
    {
      return QStringLiteral( "Polygon((%1,%2,%3,%4,%1))" ).arg( at( x0, y0 ), at( x1, y0 ), at( x1, y1 ), at( x0, y1 ) );
    }

    //! A line through \a corners with a vertex at least every 100 m: a geodesic between far vertices would bulge.
    static QString line( const QList<QPointF> &corners )
    {
      QStringList places { at( corners[0].x(), corners[0].y() ) };
      for ( int i = 1; i < corners.size(); ++i )
      {
        const QPointF way = corners[i] - corners[i - 1];
        const int pieces = static_cast<int>( std::ceil( std::hypot( way.x(), way.y() ) / 100.0 ) );
        for ( int piece = 1; piece <= pieces; ++piece )
          places << at( corners[i - 1].x() + way.x() * piece / pieces, corners[i - 1].y() + way.y() * piece / pieces );
      }
      return QStringLiteral( "LineString(%1)" ).arg( places.join( ',' ) );
    }

    GoldenDistrict()
    {
      const QString crs = QStringLiteral( "EPSG:4547" );
      const QVariant none;
      network = memoryLayer( "LineString", crs, { { line( { { 0, 0 }, { 2000, 0 } } ), {} }, { line( { { -3000, -3000 }, { 5000, -3000 }, { 5000, 3000 }, { -3000, 3000 }, { -3000, -3000 } } ), {} } }, QStringLiteral( "街道" ) );
      communities = memoryLayer( "Polygon?field=cid:double&field=name:string&field=people:double&field=homes:double", crs, { { box( 100, 10, 200, 110 ), { 12.0, QStringLiteral( "一号院" ), 100.0, 1000.0 } }, { box( 610, 10, 630, 110 ), { none, QStringLiteral( "二号院" ), none, none } }, { box( 1450, 10, 1550, 600 ), { 12.0, QStringLiteral( "三号院" ), 60.0, none } }, { box( 950, 750, 1050, 850 ), { 4.0, none, 10.0, none } }, { box( 590, 10, 605, 110 ), { 5.0, QStringLiteral( "五号院" ), 30.0, 1000.0 } }, { box( -2960, -10, -2940, 10 ), { 6.0, QStringLiteral( "六号院" ), 5.0, none } } } );
      residents = memoryLayer( "Point?field=n:integer", crs, { { point( 120, 20 ), { 1 } }, { point( 180, 20 ), { 1 } }, { point( 620, 40 ), { 1 } }, { point( 1500, 40 ), { 1 } }, { point( 1520, 500 ), { 1 } }, { point( 1000, 800 ), { 1 } }, { point( 600, 30 ), { 1 } }, { point( -2950, 0 ), { 1 } } }, QStringLiteral( "居民" ) );
      facilities = memoryLayer( "Point?field=type:string&field=m2:double", crs, { { point( 400, -30 ), { "kindergarten", none } }, { point( 600, -20 ), { "health_centre", 300.0 } }, { point( 650, -20 ), { "health_centre", none } }, { point( 610, -10 ), { "wet_market", 100.0 } } }, QStringLiteral( "设施" ) );
      areas = memoryLayer( "Polygon?field=type:string", crs, { { box( 700, 50, 800, 150 ), { "park" } } }, QStringLiteral( "公园" ) );
      gates = memoryLayer( "Point", crs, { { point( 200, 80 ), {} } }, QStringLiteral( "大门" ) );
      pack = write( "pack.json", packText() );
    }

    static QByteArray packText()
    {
      return R"({"id": "golden", "version": "1", "title": {"zh": "算例", "en": "Golden"}, "coverage": [
        {"code": "K", "zh": "幼儿园", "en": "Kindergarten", "facilities": ["kindergarten"], "limit_m": 300, "class": "must", "status": "verified", "basis": {"doc": "D", "clause": "1"}},
        {"code": "P", "zh": "公园", "en": "Park", "facilities": ["park"], "limit_m": 500, "class": "optional", "size": {"min_m2": 9000}},
        {"code": "H", "zh": "卫生", "en": "Health", "facilities": ["health_centre"], "limit_m": 500, "class": "must", "weight": 2, "size": {"min_m2": 100, "per_100_households_m2": 50}},
        {"code": "W", "zh": "菜场", "en": "Market", "facilities": ["wet_market", "fresh_food"], "limit_m": 500, "class": "optional", "size": {"min_m2": 200}},
        {"code": "C", "zh": "文化", "en": "Culture", "facilities": ["culture"], "limit_m": 1000, "class": "must"},
        {"code": "M", "zh": "地铁", "en": "Metro", "facilities": ["metro"], "limit_m": 800, "class": "info"}]})";
    }

    //! Writes \a bytes to a file of the district's folder; returns its path.
    QString write( const QString &name, const QByteArray &bytes ) const
    {
      QFile file( folder.filePath( name ) );
      if ( !file.open( QIODevice::WriteOnly ) || file.write( bytes ) != bytes.size() )
        qFatal( "cannot write a test file" );
      return file.fileName();
    }

    //! Everything but gates, all three outputs.
    QVariantMap coverageParameters() const
    {
      return { { "COMMUNITIES", asParameter( communities ) }, { "COMMUNITY_ID", "cid" }, { "COMMUNITY_NAME", "name" }, { "POPULATION", "people" }, { "HOUSEHOLDS", "homes" }, { "RESIDENTS", asParameter( residents ) }, { "FACILITIES", asParameter( facilities ) }, { "FACILITY_SIZE", "m2" }, { "AREAS", asParameter( areas ) }, { "NETWORK", asParameter( network ) }, { "STANDARD_FILE", pack }, { "COVERAGE", QgsProcessing::TEMPORARY_OUTPUT }, { "SUMMARY", QgsProcessing::TEMPORARY_OUTPUT }, { "UNSERVED", QgsProcessing::TEMPORARY_OUTPUT } };
    }

    //! Circles of 100 and 300 m around every facility.
    QVariantMap circlesParameters() const
    {
      return { { "FACILITIES", asParameter( facilities ) }, { "NETWORK", asParameter( network ) }, { "LIMITS", "100;300" }, { "CIRCLES", QgsProcessing::TEMPORARY_OUTPUT }, { "STREETS", QgsProcessing::TEMPORARY_OUTPUT } };
    }

    //! Returns a copy of \a layer in \a crs.
    static std::unique_ptr<QgsVectorLayer> inCrs( QgsVectorLayer &layer, const QString &crs )
    {
      std::unique_ptr<QgsVectorLayer> copy( layer.materialize( QgsFeatureRequest() ) );
      copy->setCrs( QgsCoordinateReferenceSystem( crs ) );
      const QgsCoordinateTransform transform( layer.crs(), copy->crs(), QgsCoordinateTransformContext() );
      QgsGeometryMap changed;
      QgsFeature feature;
      QgsFeatureIterator features = copy->getFeatures();
      while ( features.nextFeature( feature ) )
      {
        QgsGeometry geometry = feature.geometry();
        geometry.transform( transform );
        changed.insert( feature.id(), geometry );
      }
      copy->dataProvider()->changeGeometryValues( changed );
      return copy;
    }
};

} // namespace renewal::tests
