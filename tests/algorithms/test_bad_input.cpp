// Every bad row and bad setting of the contract's section 1: rows are repaired or left out with a line in the log,
// settings are refused with a sentence, and no data is no failure. The good data are the golden district's.

#include "tests/support/golden_district.h"

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

//! Points of type clinic at (400,-30) and, when \a wkt is not empty, one at \a wkt.
std::shared_ptr<QgsVectorLayer> facilities( const QString &crs, const QString &wkt, const QVariant &type = "clinic" )
{
  QList<FeatureRow> rows;
  if ( crs == QLatin1String( CRS ) )
    rows << FeatureRow { GoldenDistrict::point( 400, -30 ), { "clinic" } };
  rows << FeatureRow { wkt, { type } };
  return layer( "Point?field=type:string", crs, rows, "bad facilities" );
}

std::shared_ptr<QgsVectorLayer> communities( const QString &wkt, const QVariant &homes = QVariant(), const QString &crs = CRS )
{
  QList<FeatureRow> rows;
  if ( crs == QLatin1String( CRS ) )
    rows << FeatureRow { GoldenDistrict::box( 100, 10, 200, 110 ), { "a", 10 } };
  rows << FeatureRow { wkt, { "b", homes } };
  return layer( "Polygon?field=cid:string&field=homes:double", crs, rows, "bad communities" );
}

std::shared_ptr<QgsVectorLayer> withNanVertex( std::shared_ptr<QgsVectorLayer> layer, QgsFeatureId id )
{
  QgsGeometry geometry = layer->getFeature( id ).geometry();
  QgsPoint vertex = geometry.vertexAt( 1 );
  if ( QgsWkbTypes::geometryType( geometry.wkbType() ) == QgsWkbTypes::PointGeometry )
    geometry = QgsGeometry( new QgsPoint( std::numeric_limits<double>::infinity(), 1.0 ) ); // with NaN a QGIS point is empty
  else
    geometry.moveVertex( QgsPoint( NOT_A_NUMBER, vertex.y() ), 1 );
  QgsGeometryMap changed { { id, geometry } };
  layer->dataProvider()->changeGeometryValues( changed );
  return layer;
}

} // namespace

class TestBadInput : public QObject
{
    Q_OBJECT

  private slots:
    void badRow_isLoggedAndTheRestIsComputed_data();
    void badRow_isLoggedAndTheRestIsComputed();
    void badLayer_isRefusedWithNameAndRemedy_data();
    void badLayer_isRefusedWithNameAndRemedy();
    void badSetting_isRefused_data();
    void badSetting_isRefused();
    void badField_isRefusedBeforeTheNetworkIsRead();
    void emptyLayers_areNoData_data();
    void emptyLayers_areNoData();

  private:
    QVariantMap base( const QString &algorithm ) const
    {
      QVariantMap parameters = algorithm == QLatin1String( "servicecoverage" ) ? mDistrict.coverageParameters() : mDistrict.circlesParameters();
      for ( const char *name : { "COMMUNITY_ID", "COMMUNITY_NAME", "POPULATION", "HOUSEHOLDS", "FACILITY_SIZE" } )
        parameters.remove( name );
      return parameters;
    }

    GoldenDistrict mDistrict;
};

void TestBadInput::badRow_isLoggedAndTheRestIsComputed_data()
{
  QTest::addColumn<QString>( "parameter" );
  QTest::addColumn<std::shared_ptr<QgsVectorLayer>>( "bad" );
  QTest::addColumn<QStringList>( "words" );
  const QString street = GoldenDistrict::line( { { 0, 0 }, { 2000, 0 } } ), inside = GoldenDistrict::box( 1450, 10, 1550, 60 );
  const QString crossed = QStringLiteral( "Polygon((%1,%2,%3,%4,%1))" ).arg( GoldenDistrict::at( 300, 10 ), GoldenDistrict::at( 400, 110 ), GoldenDistrict::at( 400, 10 ), GoldenDistrict::at( 300, 110 ) );
  const auto network = [&]( const QString &wkt )
  { return layer( "LineString", CRS, { { street, {} }, { wkt, {} } }, "bad streets" ); };
  const auto areas = [&]( const QString &wkt )
  { return layer( "Polygon?field=type:string", CRS, { { wkt, { "park" } } }, "bad areas" ); };
  const auto residents = [&]( const QString &wkt )
  { return layer( "Point", CRS, { { GoldenDistrict::point( 120, 20 ), {} }, { wkt, {} } }, "bad residents" ); };

  QTest::newRow( "community, null" ) << "COMMUNITIES" << communities( "" ) << QStringList { "bad communities", "1 features", "no geometry", "b" };
  QTest::newRow( "community, empty" ) << "COMMUNITIES" << communities( "Polygon EMPTY" ) << QStringList { "bad communities", "1 features", "no geometry" };
  QTest::newRow( "community, self-crossing" ) << "COMMUNITIES" << communities( crossed ) << QStringList { "bad communities", "self-crossing", "repaired", "b" };
  QTest::newRow( "community, not a number" ) << "COMMUNITIES" << withNanVertex( communities( inside ), 2 ) << QStringList { "bad communities", "not numbers", "left out" };
  QTest::newRow( "community, no area" ) << "COMMUNITIES" << communities( QStringLiteral( "Polygon((%1,%2,%1))" ).arg( GoldenDistrict::at( 1, 1 ), GoldenDistrict::at( 2, 2 ) ) ) << QStringList { "bad communities", "left out" };
  QTest::newRow( "community, negative households" ) << "COMMUNITIES" << communities( inside, -3 ) << QStringList { "\"homes\" is negative", "unknown", "b" };
  QTest::newRow( "facility, null" ) << "FACILITIES" << facilities( CRS, "" ) << QStringList { "bad facilities", "1 features", "no geometry", "ids 2" };
  QTest::newRow( "facility, empty" ) << "FACILITIES" << facilities( CRS, "Point EMPTY" ) << QStringList { "bad facilities", "no geometry" };
  QTest::newRow( "facility, not a number" ) << "FACILITIES" << withNanVertex( facilities( CRS, GoldenDistrict::point( 1, 1 ) ), 2 ) << QStringList { "bad facilities", "not numbers", "ids 2" };
  QTest::newRow( "network, null" ) << "NETWORK" << network( "" ) << QStringList { "bad streets", "no geometry", "ids 2" };
  QTest::newRow( "network, no length" ) << "NETWORK" << network( QStringLiteral( "LineString(%1,%1)" ).arg( GoldenDistrict::at( 5, 5 ) ) ) << QStringList { "bad streets", "without length" };
  QTest::newRow( "network, not a number" ) << "NETWORK" << withNanVertex( network( street ), 2 ) << QStringList { "bad streets", "not numbers", "ids 2" };
  QTest::newRow( "area, null" ) << "AREAS" << areas( "" ) << QStringList { "bad areas", "no geometry" };
  QTest::newRow( "area, self-crossing" ) << "AREAS" << areas( crossed ) << QStringList { "bad areas", "self-crossing", "repaired" };
  QTest::newRow( "resident, null" ) << "RESIDENTS" << residents( "" ) << QStringList { "bad residents", "no geometry", "ids 2" };
  QTest::newRow( "resident, outside" ) << "RESIDENTS" << residents( GoldenDistrict::point( 0, -500 ) ) << QStringList { "bad residents", "outside all communities", "ids 2" };
  QTest::newRow( "facility, unknown type" ) << "FACILITIES" << facilities( CRS, GoldenDistrict::point( 9, 9 ), "karaoke" ) << QStringList { "unknown facility type", "karaoke" };
  QTest::newRow( "facility, no type" ) << "FACILITIES" << facilities( CRS, GoldenDistrict::point( 9, 9 ), QVariant() ) << QStringList { "no facility type", "ids 2" };
  QTest::newRow( "facility, outside the area of use" ) << "FACILITIES" << facilities( CRS, QStringLiteral( "Point(2500000 3846000)" ) ) << QStringList { "bad facilities", "reaches beyond", "EPSG:4547" };
  QTest::newRow( "gate, far from all outlines" ) << "ENTRANCES" << layer( "Point", CRS, { { GoldenDistrict::point( 0, 900 ), {} } }, "bad gates" ) << QStringList { "bad gates", "gate ignored", "15 m" };
}

void TestBadInput::badRow_isLoggedAndTheRestIsComputed()
{
  QFETCH( QString, parameter );
  QFETCH( std::shared_ptr<QgsVectorLayer>, bad );
  QFETCH( QStringList, words );
  for ( const QString algorithm : { "servicecoverage", "servicecircles" } )
  {
    // Circles take every type, and no areas and residents; the rest of the rows is the same for both.
    if ( algorithm == QLatin1String( "servicecircles" ) && ( parameter != QLatin1String( "NETWORK" ) && parameter != QLatin1String( "FACILITIES" ) ) )
      continue;
    if ( algorithm == QLatin1String( "servicecircles" ) && words[0].contains( "facility type" ) )
      continue;
    QVariantMap parameters = base( algorithm );
    parameters.insert( parameter, asParameter( bad.get() ) );
    if ( parameter == QLatin1String( "COMMUNITIES" ) )
    {
      parameters.insert( "COMMUNITY_ID", "cid" );
      parameters.insert( "HOUSEHOLDS", "homes" );
    }
    const AuditOutcome outcome = runAudit( algorithm, parameters );
    QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
    QVERIFY2( outcome.warningsWith( words ).size() == 1, qPrintable( outcome.warnings.join( '\n' ) ) );
    QVERIFY( !outcome.rows( algorithm == QLatin1String( "servicecoverage" ) ? "COVERAGE" : "CIRCLES" ).isEmpty() );
  }
}

void TestBadInput::badLayer_isRefusedWithNameAndRemedy_data()
{
  QTest::addColumn<QString>( "parameter" );
  QTest::addColumn<std::shared_ptr<QgsVectorLayer>>( "bad" );
  QTest::addColumn<QStringList>( "words" );
  const auto streets = []( const QString &crs, const QString &wkt )
  { return layer( "LineString", crs, { { wkt, {} } }, "bad streets" ); };
  QTest::newRow( "network without CRS" ) << "NETWORK" << streets( "", "LineString(0 0,9 9)" ) << QStringList { "bad streets", "coordinate reference system", "Assigned CRS" };
  QTest::newRow( "facilities without CRS" ) << "FACILITIES" << facilities( "", "Point(1 1)" ) << QStringList { "bad facilities", "no coordinate reference system", "Assigned CRS" };
  QTest::newRow( "communities without CRS" ) << "COMMUNITIES" << communities( GoldenDistrict::box( 0, 0, 9, 9 ), 1, "" ) << QStringList { "bad communities", "no coordinate reference system", "Assigned CRS" };
  QTest::newRow( "degrees beyond 180" ) << "FACILITIES" << facilities( "EPSG:4490", "Point(500000 3846000)" ) << QStringList { "bad facilities", "are not degrees", "Assign the projected CRS" };
  QTest::newRow( "degrees beyond 90" ) << "FACILITIES" << facilities( "EPSG:4326", "Point(34.7 113.6)" ) << QStringList { "bad facilities", "are not degrees" };
  QTest::newRow( "degrees in a projected CRS" ) << "FACILITIES" << facilities( "EPSG:3857", "Point(113.6 34.7)" ) << QStringList { "bad facilities", "look like degrees", "EPSG:4490" };
  QTest::newRow( "streets in degrees in a projected CRS" ) << "NETWORK" << streets( CRS, "LineString(113.6 34.7,113.7 34.8)" ) << QStringList { "bad streets", "look like degrees", "EPSG:4490" };
  QTest::newRow( "coordinates of no place" ) << "FACILITIES" << facilities( "EPSG:32649", "Point(1e300 1e300)" ) << QStringList { "bad facilities", "do not transform", "Assign the CRS" };
  QTest::newRow( "no usable street" ) << "NETWORK" << streets( CRS, "" ) << QStringList { "bad streets", "no usable street", "METHOD" };
}

void TestBadInput::badLayer_isRefusedWithNameAndRemedy()
{
  QFETCH( QString, parameter );
  QFETCH( std::shared_ptr<QgsVectorLayer>, bad );
  QFETCH( QStringList, words );
  for ( const QString algorithm : { "servicecoverage", "servicecircles" } )
  {
    if ( algorithm == QLatin1String( "servicecircles" ) && parameter == QLatin1String( "COMMUNITIES" ) )
      continue;
    QVariantMap parameters = base( algorithm );
    parameters.insert( parameter, asParameter( bad.get() ) );
    const AuditOutcome outcome = runAudit( algorithm, parameters );
    QVERIFY( !outcome.isDone );
    for ( const QString &word : words )
      QVERIFY2( outcome.error.contains( word ), qPrintable( outcome.error ) );
  }
}

void TestBadInput::badSetting_isRefused_data()
{
  QTest::addColumn<QString>( "algorithm" );
  QTest::addColumn<QVariantMap>( "changes" );
  QTest::addColumn<QString>( "word" );
  const QString broken = mDistrict.write( "broken.json", "{\"id\": \"x\"," ), text = mDistrict.write( "text.sqlite", "this is no database, but long enough to be looked at" );
  const auto row = []( const char *name, const char *algorithm, const QVariantMap &changes, const char *word )
  { QTest::newRow( name ) << algorithm << changes << word; };
  for ( const char *algorithm : { "servicecoverage", "servicecircles" } )
  {
    const auto both = [&]( const char *name, const QVariantMap &changes, const char *word )
    { QTest::newRow( qPrintable( QString( name ) + ", " + algorithm ) ) << algorithm << changes << word; };
    both( "SNAP_DISTANCE 0", { { "SNAP_DISTANCE", 0 } }, "SNAP_DISTANCE" );
    both( "SNAP_DISTANCE not a number", { { "SNAP_DISTANCE", NOT_A_NUMBER } }, "SNAP_DISTANCE" );
    both( "GAP_TOLERANCE -1", { { "GAP_TOLERANCE", -1 } }, "GAP_TOLERANCE" );
    both( "STANDARD unknown", { { "STANDARD_FILE", QVariant() }, { "STANDARD", "gb99999" } }, "STANDARD" );
    both( "STANDARD_FILE broken", { { "STANDARD_FILE", broken } }, "broken.json" );
    both( "STANDARD_FILE missing", { { "STANDARD_FILE", "nowhere.json" } }, "nowhere.json" );
    both( "RESULTS not a database", { { "RESULTS", text } }, "text.sqlite" );
    both( "RESULTS in no folder", { { "RESULTS", mDistrict.folder.filePath( "none/r.sqlite" ) } }, "none" );
    both( "NETWORK missing", { { "NETWORK", QVariant() } }, "NETWORK" );
    both( "FACILITY_TYPE no such field", { { "FACILITY_TYPE", "kind" } }, "FACILITY_TYPE" );
  }
  row( "MET_SHARE 0", "servicecoverage", { { "MET_SHARE", 0 } }, "MET_SHARE" );
  row( "MET_SHARE 2", "servicecoverage", { { "MET_SHARE", 2 } }, "MET_SHARE" );
  row( "SAMPLE_SPACING 0", "servicecoverage", { { "SAMPLE_SPACING", 0 } }, "SAMPLE_SPACING" );
  row( "no FACILITIES, no AREAS", "servicecoverage", { { "FACILITIES", QVariant() }, { "AREAS", QVariant() } }, "AREAS" );
  row( "people without residents", "servicecoverage", { { "RESIDENTS", QVariant() }, { "RESIDENTS_POPULATION", "n" } }, "RESIDENTS_POPULATION" );
  row( "residents of points", "servicecoverage", { { "COMMUNITIES", asParameter( mDistrict.residents ) } }, "RESIDENTS cannot be used" );
  for ( const char *field : { "COMMUNITY_ID", "COMMUNITY_NAME", "POPULATION", "HOUSEHOLDS", "RESIDENTS_POPULATION", "FACILITY_SIZE", "AREA_TYPE" } )
    row( field, "servicecoverage", { { field, "no_such_field" } }, "no_such_field" );
  row( "no type field", "servicecoverage", { { "FACILITIES", asParameter( mDistrict.residents ) } }, "FACILITY_TYPE" );
  row( "LIMITS 0", "servicecircles", { { "LIMITS", "0" } }, "LIMITS" );
  row( "LIMITS abc", "servicecircles", { { "LIMITS", "abc" } }, "LIMITS" );
  row( "LIMITS -5", "servicecircles", { { "LIMITS", "300;-5" } }, "LIMITS" );
  row( "LIMITS ;", "servicecircles", { { "LIMITS", ";" } }, "LIMITS" );
  row( "LIMITS nan", "servicecircles", { { "LIMITS", "nan" } }, "LIMITS" );
  row( "LIMITS beyond the earth", "servicecircles", { { "LIMITS", "1e300" } }, "LIMITS" );
  row( "CORRIDOR 0", "servicecircles", { { "CORRIDOR", 0 } }, "CORRIDOR" );
  row( "CORRIDOR infinite", "servicecircles", { { "CORRIDOR", std::numeric_limits<double>::infinity() } }, "CORRIDOR" );
}

void TestBadInput::badSetting_isRefused()
{
  QFETCH( QString, algorithm );
  QFETCH( QVariantMap, changes );
  QFETCH( QString, word );
  QVariantMap parameters = base( algorithm );
  for ( auto change = changes.constBegin(); change != changes.constEnd(); ++change )
    parameters.insert( change.key(), change.value() );
  const AuditOutcome outcome = runAudit( algorithm, parameters );
  QVERIFY( !outcome.isDone );
  QVERIFY2( outcome.error.contains( word ), qPrintable( outcome.error ) );
}

//   the network is broken as well, but it is the field that the sentence is about
void TestBadInput::badField_isRefusedBeforeTheNetworkIsRead()
{
  const auto noStreets = layer( "LineString", CRS, {}, "no streets" );
  QVariantMap parameters = base( "servicecoverage" );
  parameters.insert( "NETWORK", asParameter( noStreets.get() ) );
  parameters.insert( "POPULATION", "no_such_field" );
  QVERIFY( runAudit( "servicecoverage", parameters ).error.contains( "no_such_field" ) );
}

void TestBadInput::emptyLayers_areNoData_data()
{
  QTest::addColumn<QString>( "parameter" );
  QTest::addColumn<QString>( "definition" );
  QTest::newRow( "communities" ) << "COMMUNITIES"
                                 << "Polygon";
  QTest::newRow( "residents" ) << "RESIDENTS"
                               << "Point";
  QTest::newRow( "facilities" ) << "FACILITIES"
                                << "Point?field=type:string";
  QTest::newRow( "areas" ) << "AREAS"
                           << "Polygon?field=type:string";
  QTest::newRow( "gates" ) << "ENTRANCES"
                           << "Point";
}

void TestBadInput::emptyLayers_areNoData()
{
  QFETCH( QString, parameter );
  QFETCH( QString, definition );
  const auto empty = layer( definition, CRS, {}, "empty" );
  QVariantMap parameters = base( "servicecoverage" );
  parameters.insert( parameter, asParameter( empty.get() ) );
  const AuditOutcome outcome = runAudit( "servicecoverage", parameters );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( outcome.rows( "SUMMARY" ).size(), parameter == QLatin1String( "COMMUNITIES" ) ? 0 : 6 );
  for ( const QgsFeature &row : outcome.rows( "COVERAGE" ) )
  {
    const bool isLost = parameter == QLatin1String( "RESIDENTS" ) || ( parameter == QLatin1String( "FACILITIES" ) && row.attribute( "rule" ) != QLatin1String( "P" ) ) || ( parameter == QLatin1String( "AREAS" ) && row.attribute( "rule" ) == QLatin1String( "P" ) );
    QVERIFY( !isLost || ( row.attribute( "verdict" ) == QLatin1String( "nodata" ) && row.attribute( "covered_share" ).isNull() ) );
  }
  if ( parameter == QLatin1String( "FACILITIES" ) )
  {
    QVariantMap circles = base( "servicecircles" );
    circles.insert( parameter, asParameter( empty.get() ) );
    const AuditOutcome none = runAudit( "servicecircles", circles );
    QVERIFY2( none.isDone, qPrintable( none.error ) );
    QVERIFY( none.rows( "CIRCLES" ).isEmpty() );
  }
}

RENEWAL_QGIS_MAIN( TestBadInput )

#include "test_bad_input.moc"
