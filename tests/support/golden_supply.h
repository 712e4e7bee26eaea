#pragma once

#include "tests/support/golden_district.h"

namespace renewal::tests
{

/**
 * A drawn street of 1000 m with communities, lots and stations, in metres as GoldenDistrict draws them; id null: the
 * feature's own, the second B becomes B#2. Walks within 300 m, from a community's middle or B's gate to a lot or station:
 *
 *                                            4 (500,400), 390 m off
 *                              6|s4 (400,250)
 *                                        B box, gate (450,20), lot 4 in its middle
 *   0|s0 (50,10)   A (200,20)            |450..550, 20..120    s5 (700,30)   B#2 (800,40)     E (950,10)
 *   ----------------------------------------------------------------------------------------------------  y = 0
 *                          2|s2 (350,-5)       1|s1 (600,-10)  5 (700,-30)             3|s3 (900,-20)
 *
 *   0-A 20+150+10 = 180, 2-A 20+150+5 = 175, 2-B 20+100+5 = 125, 1-B 20+150+10 = 180, s3-B#2 160, s3-E 80
 */
struct GoldenSupply
{
    std::unique_ptr<QgsVectorLayer> network, communities, gates, lots, stations, owing;
    QTemporaryDir folder;

    static QString point( double x, double y ) { return GoldenDistrict::point( x, y ); }
    static QString box( double x, double y, double half ) { return GoldenDistrict::box( x - half, y - half, x + half, y + half ); }

    GoldenSupply()
    {
      const QString crs = QStringLiteral( "EPSG:4547" );
      const QVariant none;
      network = memoryLayer( "LineString", crs, { { GoldenDistrict::line( { { 0, 0 }, { 1000, 0 } } ), {} } }, QStringLiteral( "街道" ) );
      communities = memoryLayer( "Polygon?field=cid:string&field=name:string&field=homes:string&field=onsite:int&field=cars:int&field=extra:int&field=evs:int&field=fleet:int&field=private:int&field=spaces:int&field=ebike:string", crs, { { box( 200, 20, 10 ), { " A ", QStringLiteral( "一号院" ), "20", 5, 14, 2, 50, 900, 9, 70, QStringLiteral( "有" ) } }, { GoldenDistrict::box( 450, 20, 550, 120 ), { "B", QStringLiteral( "二号院" ), "34", 4, none, 3, none, 400, none, 35, QStringLiteral( "无" ) } }, { box( 800, 40, 10 ), { "B", none, none, 7, 3, 1, none, 500, 60, none, none } }, { box( 500, 400, 10 ), { none, none, "10", 1, 9, none, 16, none, 0, none, "maybe" } }, { box( 950, 10, 5 ), { "E", none, "3", 9, 2, none, none, none, none, none, "yes" } } } );
      gates = memoryLayer( "Point", crs, { { point( 450, 20 ), {} } }, QStringLiteral( "大门" ) );
      lots = memoryLayer( "Point?field=lid:string&field=n:int&field=open:string&field=type:string", crs, { { point( 50, 10 ), { "l0", 11, none, "parking" } }, { point( 600, -10 ), { "l1", 6, "1", "150904" } }, { point( 350, -5 ), { "l2", 8, "0.5", none } }, { point( 900, -20 ), { "l3", none, "1", none } }, { point( 500, 70 ), { "l4", 50, "1", none } }, { point( 700, -30 ), { "l5", 20, "0", none } }, { point( 400, 250 ), { "l6", 7, "1", none } }, { point( 600, -10 ), { "door", 99, "1", "150907" } } }, QStringLiteral( "停车场" ) );
      stations = memoryLayer( "Point?field=sid:string&field=piles:int&field=kw:double", crs, { { point( 50, 10 ), { "s0", 4, 60.0 } }, { point( 600, -10 ), { "s1", 3, 7.0 } }, { point( 350, -5 ), { "s2", 3, none } }, { point( 900, -20 ), { "s3", none, 120.0 } }, { point( 400, 250 ), { "s4", 9, 60.0 } }, { point( 700, 30 ), { "s5", 0, 30.0 } } }, QStringLiteral( "充电站" ) );
      owing = memoryLayer( "Point?field=n:int&field=piles:int&field=kind:string", crs, { { point( 300, 5 ), { 70, 7, "public" } }, { point( 310, 5 ), { 71, 7, "Building" } }, { point( 320, 5 ), { 100, 10, "institution" } }, { point( 330, 5 ), { 50, 1, "school" } }, { point( 340, 5 ), { 100, none, none } } }, QStringLiteral( "车场" ) );
    }

    //! The whole district, all outputs; the shipped pack.
    QVariantMap parking() const
    {
      return { { "COMMUNITIES", asParameter( communities ) }, { "COMMUNITY_ID", "cid" }, { "COMMUNITY_NAME", "name" }, { "HOUSEHOLDS", "homes" }, { "ONSITE_SPACES", "onsite" }, { "CARS", "cars" }, { "POTENTIAL_SPACES", "extra" }, { "LOTS", asParameter( lots ) }, { "LOT_ID", "lid" }, { "LOT_SPACES", "n" }, { "LOT_SHARE", "open" }, { "LOT_TYPE", "type" }, { "NETWORK", asParameter( network ) }, { "ENTRANCES", asParameter( gates ) }, { "GAPS", QgsProcessing::TEMPORARY_OUTPUT }, { "FLOWS", QgsProcessing::TEMPORARY_OUTPUT }, { "LOTS_LEFT", QgsProcessing::TEMPORARY_OUTPUT } };
    }

    //! Likewise, with figures of round numbers.
    QVariantMap charging() const
    {
      return { { "COMMUNITIES", asParameter( communities ) }, { "COMMUNITY_ID", "cid" }, { "COMMUNITY_NAME", "name" }, { "HOUSEHOLDS", "homes" }, { "CARS", "fleet" }, { "EVS", "evs" }, { "PRIVATE_PILES", "private" }, { "SPACES", "spaces" }, { "EBIKE", "ebike" }, { "STATIONS", asParameter( stations ) }, { "STATION_ID", "sid" }, { "STATION_PILES", "piles" }, { "STATION_POWER", "kw" }, { "LOTS", asParameter( owing ) }, { "LOT_SPACES", "n" }, { "LOT_PILES", "piles" }, { "LOT_KIND", "kind" }, { "EV_SHARE", 0.1 }, { "CARS_PER_HOUSEHOLD", 0.5 }, { "SERVICE_RADIUS", 300 }, { "NETWORK", asParameter( network ) }, { "ENTRANCES", asParameter( gates ) }, { "GAPS", QgsProcessing::TEMPORARY_OUTPUT }, { "FLOWS", QgsProcessing::TEMPORARY_OUTPUT }, { "STATIONS_LEFT", QgsProcessing::TEMPORARY_OUTPUT }, { "LOT_CHECKS", QgsProcessing::TEMPORARY_OUTPUT } };
    }

    //! The run of \a algorithm, parkinggap or charginggap.
    QVariantMap parameters( const QString &algorithm ) const { return algorithm == QLatin1String( "parkinggap" ) ? parking() : charging(); }

    //! Writes a rule pack to the district's folder; returns its path.
    QString writePack( const QString &name, const QByteArray &sections ) const
    {
      QFile file( folder.filePath( name ) );
      const QByteArray bytes = "{\"id\": \"mine\", \"version\": \"1\", \"title\": {\"zh\": \"本区\", \"en\": \"Mine\"}, " + sections + "}";
      if ( !file.open( QIODevice::WriteOnly ) || file.write( bytes ) != bytes.size() )
        qFatal( "cannot write a test file" );
      return file.fileName();
    }
};

//! The cells \a fields of a row, joined by a space; numbers with a point to two decimals.
inline QString cells( const QgsFeature &row, const QStringList &fields )
{
  QStringList result;
  for ( const QString &field : fields )
  {
    const QVariant cell = row.attribute( field );
    result << ( cell.isNull() ? QStringLiteral( "NULL" ) : cell.type() == QVariant::Double ? QString::number( cell.toDouble(), 'f', 2 )
                                                                                           : cell.toString() );
  }
  return result.join( ' ' );
}

inline QStringList table( const QList<QgsFeature> &rows, const QStringList &fields )
{
  QStringList result;
  for ( const QgsFeature &row : rows )
    result << cells( row, fields );
  return result;
}

//! All fields of a layer in order, joined by a space.
inline QString fieldNames( const AuditOutcome &outcome, const QString &output )
{
  return outcome.layers.at( output )->fields().names().join( ' ' );
}

} // namespace renewal::tests
