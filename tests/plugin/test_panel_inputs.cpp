// Which layers and columns the panel takes without a question, and which it leaves to the user.

#include "plugin/panel_inputs.h"
#include "tests/support/panel_city.h"

#include <QTest>

using namespace renewal::plugin;
using namespace renewal::tests;

class TestPanelInputs : public QObject
{
    Q_OBJECT

  private slots:
    void cleanup() { QgsProject::instance()->clear(); }

    void emptyProject_choosesNothing() { QVERIFY( guessedInputs( {}, {} ).isEmpty() ); }

    //! The columns are those of the contract for samplecity; need is a scorecard's business, share is the lot's.
    void sampleCity_isGuessedWithoutAClick()
    {
      const QMap<QString, QgsVectorLayer *> city = putCityIntoProject( 4 );
      const InputChoice choice = guessedInputs( {}, QgsProject::instance()->mapLayers().values() );
      for ( const QString &output : cityOutputs() )
        QVERIFY2( choice.value( output ) == city[output]->id(), qPrintable( output + " is " + choice.value( output ) ) );
      const QMap<QString, QString> columns {
        { "COMMUNITY_ID", "cid" }, { "COMMUNITY_NAME", "name" }, { "HOUSEHOLDS", "households" }, { "POPULATION", "population" }, { "ONSITE_SPACES", "onsite" }, { "POTENTIAL_SPACES", "potential" }, { "CARS", "cars" }, { "EVS", "evs" }, { "PRIVATE_PILES", "private_piles" }, { "EBIKE", "ebike" }, { "BUILT_YEAR", "built_year" }, { "KIND", "kind" }, { "FACILITY_TYPE", "type" }, { "FACILITY_SIZE", "floor_m2" }, { "SEATS", "seats" }, { "AREA_TYPE", "type" }, { "RESIDENTS_POPULATION", "population" }, { "FLOOR_AREA", "floor_area_m2" }, { "ACTION", "action" }, { "EXEMPT", "exempt" }, { "HERITAGE", "heritage" }, { "LOT_ID", "lid" }, { "LOT_SPACES", "spaces" }, { "LOT_SHARE", "share" }, { "LOT_TYPE", "lot_type" }, { "LOT_KIND", "lot_kind" }, { "LOT_PILES", "piles" }, { "STATION_ID", "sid" }, { "STATION_PILES", "piles" }, { "STATION_POWER", "power_kw" }, { "SURVEY_COMMUNITY", "community" }, { "SURVEY_ITEM", "item" }, { "SURVEY_STATUS", "status" }, { "SURVEY_DATE", "date" }, { "SURVEY_NOTE", "note" }, { "DISTRICT_NAME", "name" }
      };
      for ( auto column = columns.constBegin(); column != columns.constEnd(); ++column )
        QCOMPARE( column.key() + "=" + choice.value( column.key() ), column.key() + "=" + column.value() );
    }

    //! A file of the city opens as "city — communities".
    void layersOfAFile_areKnownByTheirLastWord()
    {
      const QMap<QString, QgsVectorLayer *> city = putCityIntoProject( 4 );
      for ( const QString &output : cityOutputs() )
        city[output]->setName( QStringLiteral( "city — " ) + output.toLower() );
      const InputChoice choice = guessedInputs( {}, QgsProject::instance()->mapLayers().values() );
      for ( const QString &output : cityOutputs() )
        QVERIFY2( choice.value( output ) == city[output]->id(), qPrintable( output ) );
    }

    void chineseLayers_areKnown()
    {
      QgsProject::instance()->addMapLayer( memoryLayer( "Polygon?field=小区编号:string&field=小区名称:string&field=总户数:integer&field=停车位(个):integer&field=建成年代:string", "EPSG:4490", {}, "老旧小区" ).release() );
      QgsProject::instance()->addMapLayer( memoryLayer( "LineString?field=名称:string", "EPSG:4490", {}, "步行道路" ).release() );
      const InputChoice choice = guessedInputs( {}, QgsProject::instance()->mapLayers().values() );
      QCOMPARE( choice.value( "COMMUNITY_ID" ), QStringLiteral( "小区编号" ) );
      QCOMPARE( choice.value( "HOUSEHOLDS" ), QStringLiteral( "总户数" ) );
      QCOMPARE( choice.value( "ONSITE_SPACES" ), QStringLiteral( "停车位(个)" ) );
      QCOMPARE( choice.value( "BUILT_YEAR" ), QStringLiteral( "建成年代" ) );
      QVERIFY( choice.contains( "NETWORK" ) );
      QVERIFY( choice.value( "FACILITIES" ).isEmpty() );
    }

    //! The user's "none" is an answer; a guess must not come back over it.
    void none_staysNone()
    {
      putCityIntoProject( 4 );
      const InputChoice choice = guessedInputs( { { "ENTRANCES", "" }, { "COMMUNITY_NAME", "" } }, QgsProject::instance()->mapLayers().values() );
      QCOMPARE( choice.value( "ENTRANCES" ), QString() );
      QCOMPARE( choice.value( "COMMUNITY_NAME" ), QString() );
      QCOMPARE( choice.value( "COMMUNITY_ID" ), QStringLiteral( "cid" ) );
    }

    void removedLayer_goesWithItsColumns()
    {
      const QMap<QString, QgsVectorLayer *> city = putCityIntoProject( 4 );
      const InputChoice before = guessedInputs( {}, QgsProject::instance()->mapLayers().values() );
      QgsProject::instance()->removeMapLayer( city["LOTS"] );
      const InputChoice after = guessedInputs( before, QgsProject::instance()->mapLayers().values() );
      QVERIFY( !after.contains( "LOTS" ) );
      QVERIFY( !after.contains( "LOT_SPACES" ) );
      QCOMPARE( after.value( "STATIONS" ), before.value( "STATIONS" ) );
    }

    //! The scorecard looks like a layer of communities, but it is made by the chain.
    void results_areNeverInputs()
    {
      QgsProject::instance()->addMapLayer( memoryLayer( "Polygon?field=run_id:integer&field=community_id:string&field=name:string&field=households:integer&field=population:integer&field=cars:integer", "EPSG:4490", {}, "communities" ).release() );
      QVERIFY( guessedInputs( {}, QgsProject::instance()->mapLayers().values() ).isEmpty() );
    }

    void wrongGeometry_isNotOffered()
    {
      QgsProject::instance()->addMapLayer( memoryLayer( "Point?field=name:string", "EPSG:4490", {}, "streets" ).release() );
      QVERIFY( !guessedInputs( {}, QgsProject::instance()->mapLayers().values() ).contains( "NETWORK" ) );
    }
};

RENEWAL_GUI_MAIN( TestPanelInputs )
#include "test_panel_inputs.moc"
