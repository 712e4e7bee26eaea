// parkinggap and charginggap on bad settings, bad layers, bad rows and no rows: refused with a sentence, or logged and
// the rest computed. The good data are the golden street's.

#include "tests/support/golden_supply.h"

#include <QtTest>
#include <limits>

Q_DECLARE_METATYPE( std::shared_ptr<QgsVectorLayer> )

using namespace renewal::tests;

namespace
{

const char *const CRS = "EPSG:4547";
const double NOT_A_NUMBER = std::numeric_limits<double>::quiet_NaN();

std::shared_ptr<QgsVectorLayer> layer( const QString &definition, const QString &crs, const QList<FeatureRow> &rows, const QString &name )
{
  return std::shared_ptr<QgsVectorLayer>( memoryLayer( definition, crs, rows, name ) );
}

//! The layer \a parameter of the golden street with one feature \a wkt and no values, in \a crs.
std::shared_ptr<QgsVectorLayer> onlyFeature( const GoldenSupply &district, const QString &parameter, const QString &crs, const QString &wkt )
{
  const std::map<QString, QgsVectorLayer *> layers { { "COMMUNITIES", district.communities.get() }, { "NETWORK", district.network.get() }, { "LOTS", district.lots.get() }, { "STATIONS", district.stations.get() }, { "ENTRANCES", district.gates.get() } };
  std::shared_ptr<QgsVectorLayer> copy( layers.at( parameter )->materialize( QgsFeatureRequest() ) );
  copy->dataProvider()->truncate();
  copy->setCrs( crs.isEmpty() ? QgsCoordinateReferenceSystem() : QgsCoordinateReferenceSystem( crs ) );
  copy->setName( QStringLiteral( "bad layer" ) );
  if ( wkt.isNull() )
    return copy;
  QgsFeature feature( copy->fields() );
  feature.setGeometry( QgsGeometry::fromWkt( wkt ) );
  copy->dataProvider()->addFeature( feature );
  return copy;
}

} // namespace

class TestSupplyBadInput : public QObject
{
    Q_OBJECT

  private slots:
    void badSetting_isRefused_data();
    void badSetting_isRefused();
    void badSetting_isRefusedBeforeAnythingIsRead();
    void fieldThatIsMandatory_isAskedFor();
    void badLayer_isRefusedWithNameAndRemedy_data();
    void badLayer_isRefusedWithNameAndRemedy();
    void badParkingRow_isLoggedAndTheRestIsComputed_data();
    void badParkingRow_isLoggedAndTheRestIsComputed();
    void emptyLayers_areNoFailure_data();
    void emptyLayers_areNoFailure();
    void absurdNumbers_areNoFailure();

  private:
    AuditOutcome with( const QString &algorithm, const QVariantMap &changes ) const
    {
      QVariantMap parameters = mDistrict.parameters( algorithm );
      for ( auto change = changes.constBegin(); change != changes.constEnd(); ++change )
        parameters.insert( change.key(), change.value() );
      return runAudit( algorithm, parameters );
    }

    GoldenSupply mDistrict;
};

void TestSupplyBadInput::badSetting_isRefused_data()
{
  QTest::addColumn<QString>( "algorithm" );
  QTest::addColumn<QVariantMap>( "changes" );
  QTest::addColumn<QStringList>( "words" );
  const auto row = []( const QString &name, const char *algorithm, const QVariantMap &changes, const QStringList &words )
  { QTest::newRow( qPrintable( name + ", " + algorithm ) ) << algorithm << changes << words; };
  // A district's short pack, without a figure of the section.
  const QString poor = mDistrict.writePack( "poor.json", R"("parking": {"cars_per_household": 0.6}, "charging": {"ev_share": 0.1})" );
  const QString wrong = mDistrict.writePack( "wrong.json", R"("parking": {"walk_limit": -5})" );
  for ( const char *algorithm : { "parkinggap", "charginggap" } )
  {
    row( "NETWORK missing", algorithm, { { "NETWORK", QVariant() } }, { "NETWORK is missing", "METHOD to straight" } );
    row( "SNAP_DISTANCE 0", algorithm, { { "SNAP_DISTANCE", 0 } }, { "SNAP_DISTANCE" } );
    row( "STANDARD unknown", algorithm, { { "STANDARD", "gb99999" } }, { "STANDARD" } );
    row( "STANDARD_FILE wrong", algorithm, { { "STANDARD_FILE", wrong } }, { "wrong.json", "walk_limit" } );
    row( "STANDARD without figures", algorithm, { { "STANDARD", "gb50180-2018" } }, { "gb50180-2018", "has no figure", "STANDARD" } );
    row( "CARS_PER_HOUSEHOLD 0", algorithm, { { "CARS_PER_HOUSEHOLD", 0 } }, { "CARS_PER_HOUSEHOLD must be greater than 0" } );
    row( "RESULTS in no folder", algorithm, { { "RESULTS", mDistrict.folder.filePath( "none/r.sqlite" ) } }, { "none" } );
    for ( const char *field : { "COMMUNITY_ID", "COMMUNITY_NAME", "HOUSEHOLDS", "CARS", "LOT_SPACES" } )
      row( QString( "no such field " ) + field, algorithm, { { field, "no_such_field" } }, { "no_such_field", field } );
  }
  for ( const char *field : { "ONSITE_SPACES", "POTENTIAL_SPACES", "LOT_ID", "LOT_SHARE", "LOT_TYPE" } )
    row( QString( "no such field " ) + field, "parkinggap", { { field, "no_such_field" } }, { "no_such_field", field } );
  for ( const char *field : { "EVS", "PRIVATE_PILES", "SPACES", "EBIKE", "STATION_ID", "STATION_PILES", "STATION_POWER", "LOT_PILES", "LOT_KIND" } )
    row( QString( "no such field " ) + field, "charginggap", { { field, "no_such_field" } }, { "no_such_field", field } );
  for ( const double bad : { 0.0, -1.0, NOT_A_NUMBER, 1e9 } )
  {
    for ( const char *name : { "WALK_LIMIT", "SPACES_PER_HOUSEHOLD", "DEMAND_FACTOR", "AREA_PER_SPACE" } )
      row( QStringLiteral( "%1 %2" ).arg( name ).arg( bad ), "parkinggap", { { name, bad } }, { QString( name ) + " must be greater than 0" } );
    for ( const char *name : { "SERVICE_RADIUS", "EVS_PER_PUBLIC_PILE" } )
      row( QStringLiteral( "%1 %2" ).arg( name ).arg( bad ), "charginggap", { { name, bad } }, { QString( name ) + " must be greater than 0" } );
  }
  row( "DEFAULT_SHARE 1.5", "parkinggap", { { "DEFAULT_SHARE", 1.5 } }, { "DEFAULT_SHARE must be 0 or more and at most 1" } );
  row( "DEFAULT_SHARE -0.1", "parkinggap", { { "DEFAULT_SHARE", -0.1 } }, { "DEFAULT_SHARE" } );
  row( "EV_SHARE 12", "charginggap", { { "EV_SHARE", 12 } }, { "EV_SHARE must be 0 or more and at most 1" } );
  row( "DEMAND unknown", "parkinggap", { { "DEMAND", "guess" } }, { "DEMAND" } );
  row( "PROFILE unknown", "charginggap", { { "PROFILE", "old" } }, { "PROFILE" } );
  row( "fields without LOTS", "parkinggap", { { "LOTS", QVariant() } }, { "LOT_ID is given without LOTS" } );
  row( "fields without LOTS", "charginggap", { { "LOTS", QVariant() } }, { "LOT_SPACES is given without LOTS" } );
  row( "fields without STATIONS", "charginggap", { { "STATIONS", QVariant() } }, { "STATION_ID is given without STATIONS" } );
  row( "pack without a figure", "parkinggap", { { "STANDARD_FILE", poor } }, { "mine", "\"spaces_per_household\"", "give SPACES_PER_HOUSEHOLD" } );
  row( "pack without a figure", "charginggap", { { "STANDARD_FILE", poor } }, { "mine", "\"evs_per_public_pile\"", "give EVS_PER_PUBLIC_PILE" } );
  row( "pack without a figure, one given", "parkinggap", { { "STANDARD_FILE", poor }, { "SPACES_PER_HOUSEHOLD", 1 } }, { "\"demand_factor\"", "give DEMAND_FACTOR" } );
}

void TestSupplyBadInput::badSetting_isRefused()
{
  QFETCH( QString, algorithm );
  QFETCH( QVariantMap, changes );
  QFETCH( QStringList, words );
  const AuditOutcome outcome = with( algorithm, changes );
  QVERIFY( !outcome.isDone );
  for ( const QString &word : words )
    QVERIFY2( outcome.error.contains( word ), qPrintable( outcome.error ) );
}

//   The streets are broken as well, but it is the setting that the sentence is about.
void TestSupplyBadInput::badSetting_isRefusedBeforeAnythingIsRead()
{
  const auto noStreets = layer( "LineString", CRS, {}, "no streets" );
  const QString poor = mDistrict.writePack( "poor.json", R"("parking": {"cars_per_household": 0.6}, "charging": {"ev_share": 0.1})" );
  for ( const char *algorithm : { "parkinggap", "charginggap" } )
    for ( const QVariantMap &setting : { QVariantMap { { "LOT_SPACES", "no_such_field" } }, QVariantMap { { "STANDARD_FILE", poor } } } )
    {
      QVariantMap changes = setting;
      changes.insert( "NETWORK", asParameter( noStreets.get() ) );
      const AuditOutcome outcome = with( algorithm, changes );
      QVERIFY( !outcome.isDone );
      QVERIFY2( !outcome.error.contains( "no streets" ), qPrintable( outcome.error ) );
    }
}

void TestSupplyBadInput::fieldThatIsMandatory_isAskedFor()
{
  for ( const char *field : { "HOUSEHOLDS", "ONSITE_SPACES", "COMMUNITIES" } )
  {
    QVariantMap parameters = mDistrict.parking();
    parameters.remove( field );
    QVERIFY2( !refusal( "parkinggap", parameters ).isEmpty(), field );
    const AuditOutcome outcome = runAudit( "parkinggap", parameters );
    QVERIFY2( !outcome.isDone && !outcome.error.isEmpty(), field );
  }
}

void TestSupplyBadInput::badLayer_isRefusedWithNameAndRemedy_data()
{
  QTest::addColumn<QString>( "parameter" );
  QTest::addColumn<std::shared_ptr<QgsVectorLayer>>( "bad" );
  QTest::addColumn<QStringList>( "words" );
  const auto add = [this]( const QString &name, const QString &parameter, const char *crs, const QString &wkt, const QStringList &words )
  { QTest::newRow( qPrintable( parameter + " " + name ) ) << parameter << onlyFeature( mDistrict, parameter, crs, wkt ) << QStringList { "bad layer" } + words; };
  for ( const char *parameter : { "COMMUNITIES", "LOTS", "STATIONS", "ENTRANCES" } )
  {
    const bool isPolygon = QLatin1String( parameter ) == QLatin1String( "COMMUNITIES" );
    const QString metres = isPolygon ? GoldenSupply::box( 200, 20, 10 ) : GoldenSupply::point( 50, 10 ), degrees = isPolygon ? QStringLiteral( "Polygon((113 34,113.1 34,113.1 34.1,113 34))" ) : QStringLiteral( "Point(113.6 34.7)" );
    add( "without CRS", parameter, "", metres, { "coordinate reference system", "Assigned CRS" } );
    add( "degrees in a projected CRS", parameter, CRS, degrees, { "look like degrees", "EPSG:4490" } );
    add( "metres in degrees", parameter, "EPSG:4490", metres, { "are not degrees", "Assign the projected CRS" } );
  }
  add( "without CRS", "NETWORK", "", GoldenDistrict::line( { { 0, 0 }, { 100, 0 } } ), { "coordinate reference system", "Assigned CRS" } );
  add( "without a street", "NETWORK", CRS, QString(), { "no usable street", "METHOD" } );
}

void TestSupplyBadInput::badLayer_isRefusedWithNameAndRemedy()
{
  QFETCH( QString, parameter );
  QFETCH( std::shared_ptr<QgsVectorLayer>, bad );
  QFETCH( QStringList, words );
  const QStringList algorithms = parameter == QLatin1String( "LOTS" ) ? QStringList { "parkinggap" } : parameter == QLatin1String( "STATIONS" ) ? QStringList { "charginggap" }
                                                                                                                                                : QStringList { "parkinggap", "charginggap" };
  for ( const QString &algorithm : algorithms )
  {
    const AuditOutcome outcome = with( algorithm, { { parameter, asParameter( bad.get() ) } } );
    QVERIFY2( !outcome.isDone, qPrintable( algorithm ) );
    for ( const QString &word : words )
      QVERIFY2( outcome.error.contains( word ), qPrintable( algorithm + ": " + outcome.error ) );
  }
}

void TestSupplyBadInput::badParkingRow_isLoggedAndTheRestIsComputed_data()
{
  QTest::addColumn<QString>( "homes" );
  QTest::addColumn<QString>( "onsite" );
  QTest::addColumn<QString>( "share" );
  QTest::addColumn<QString>( "row" ); // demand onsite shared verdict_existing
  QTest::addColumn<QStringList>( "words" );
  QTest::newRow( "text numbers" ) << " ２０ "
                                  << "5.0"
                                  << "1"
                                  << "11 5 6 met" << QStringList {};
  QTest::newRow( "zero households" ) << "0"
                                     << "5"
                                     << "1"
                                     << "0 5 0 met" << QStringList {};
  QTest::newRow( "negative households" ) << "-20"
                                         << "5"
                                         << "1"
                                         << "NULL 5 NULL nodata" << QStringList { "\"homes\" is negative", "unknown", "ids a" };
  QTest::newRow( "households in words" ) << "about 20"
                                         << "5"
                                         << "1"
                                         << "NULL 5 NULL nodata" << QStringList { "\"homes\" is not a number", "ids a" };
  QTest::newRow( "negative spaces" ) << "20"
                                     << "-5"
                                     << "1"
                                     << "NULL NULL NULL nodata" << QStringList { "\"onsite\" is negative", "ids a" };
  QTest::newRow( "spaces not known" ) << "20" << QString() << "1"
                                      << "NULL NULL NULL nodata" << QStringList { "1 communities", "nodata and take nothing", "ids a" };
  QTest::newRow( "share in percent" ) << "20"
                                      << "5"
                                      << "50"
                                      << "11 5 0 unmet" << QStringList { "\"open\" is no share from 0 to 1", "50 percent is 0.5", "ids 1" };
  QTest::newRow( "negative share" ) << "20"
                                    << "5"
                                    << "-0.5"
                                    << "11 5 0 unmet" << QStringList { "\"open\" is no share from 0 to 1", "ids 1" };
}

void TestSupplyBadInput::badParkingRow_isLoggedAndTheRestIsComputed()
{
  QFETCH( QString, homes );
  QFETCH( QString, onsite );
  QFETCH( QString, share );
  QFETCH( QString, row );
  QFETCH( QStringList, words );
  const auto communities = layer( "Polygon?field=cid:string&field=homes:string&field=onsite:string", CRS, { { GoldenSupply::box( 200, 20, 10 ), { "a", homes, onsite.isNull() ? QVariant() : QVariant( onsite ) } }, { GoldenSupply::box( 950, 10, 5 ), { "good", "3", "9" } } }, "bad communities" );
  const auto lots = layer( "Point?field=lid:string&field=n:int&field=open:string", CRS, { { GoldenSupply::point( 50, 10 ), { "l", 6, share } } }, "bad lots" );
  QVariantMap changes { { "COMMUNITIES", asParameter( communities.get() ) }, { "LOTS", asParameter( lots.get() ) } };
  for ( const char *field : { "COMMUNITY_NAME", "CARS", "POTENTIAL_SPACES", "LOT_TYPE" } )
    changes.insert( field, QVariant() );
  const AuditOutcome outcome = with( "parkinggap", changes );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( table( outcome.rows( "GAPS" ), { "demand", "onsite", "shared", "verdict_existing" } ), QStringList( { row, "2 9 0 met" } ) );
  QVERIFY2( words.isEmpty() || outcome.warningsWith( words ).size() == 1, qPrintable( outcome.warnings.join( '\n' ) ) );
}

void TestSupplyBadInput::emptyLayers_areNoFailure_data()
{
  QTest::addColumn<QString>( "algorithm" );
  QTest::addColumn<QString>( "parameter" );
  QTest::addColumn<QString>( "total" ); // rows and what is shared
  QTest::newRow( "communities, parking" ) << "parkinggap"
                                          << "COMMUNITIES"
                                          << "0 0";
  QTest::newRow( "communities, charging" ) << "charginggap"
                                           << "COMMUNITIES"
                                           << "0 0";
  QTest::newRow( "lots, parking" ) << "parkinggap"
                                   << "LOTS"
                                   << "5 0";
  QTest::newRow( "stations, charging" ) << "charginggap"
                                        << "STATIONS"
                                        << "5 0";
  QTest::newRow( "gates, charging" ) << "charginggap"
                                     << "ENTRANCES"
                                     << "5 4"; // B begins in its middle (500,70): s0-A, s1-B 180, s2-A, s2-B 225
}

void TestSupplyBadInput::emptyLayers_areNoFailure()
{
  QFETCH( QString, algorithm );
  QFETCH( QString, parameter );
  QFETCH( QString, total );
  const auto empty = onlyFeature( mDistrict, parameter, CRS, QString() );
  const AuditOutcome outcome = with( algorithm, { { parameter, asParameter( empty.get() ) } } );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( QStringLiteral( "%1 %2" ).arg( outcome.rows( "GAPS" ).size() ).arg( outcome.rows( "FLOWS" ).size() ), total );
}

//   A cell of 1e300 is no reason to fail, nor may it break the file.
void TestSupplyBadInput::absurdNumbers_areNoFailure()
{
  const auto lots = layer( "Point?field=lid:string&field=n:double&field=open:double&field=type:string&field=piles:double&field=kind:string", CRS, { { GoldenSupply::point( 50, 10 ), { "l", 1e300, 1.0, QVariant(), 1e300, "public" } } }, "bad lots" );
  const QString file = mDistrict.folder.filePath( "absurd.sqlite" );
  const AuditOutcome parking = with( "parkinggap", { { "LOTS", asParameter( lots.get() ) }, { "RESULTS", file } } );
  QVERIFY2( parking.isDone, qPrintable( parking.error ) );
  QCOMPARE( table( parking.rows( "LOTS_LEFT" ), { "offered", "used" } ), QStringList( { "1000000000 4" } ) );
  const AuditOutcome charging = with( "charginggap", { { "LOTS", asParameter( lots.get() ) }, { "RESULTS", file } } );
  QVERIFY2( charging.isDone, qPrintable( charging.error ) );
  QCOMPARE( table( charging.rows( "LOT_CHECKS" ), { "spaces", "required", "verdict" } ), QStringList( { "1000000000 1000000000 met" } ) );
}

RENEWAL_QGIS_MAIN( TestSupplyBadInput )

#include "test_supply_bad_input.moc"
