// Does an input still hold what a run read? By content, in memory and in files.

#include "plugin/layer_check.h"
#include "plugin/step_parameters.h"
#include "tests/support/chain_facts.h"
#include "tests/support/panel_city.h"

#include <QTemporaryDir>
#include <QTest>

using namespace renewal;
using namespace renewal::plugin;
using namespace renewal::tests;

namespace
{

void apply( const QString &change, QgsVectorLayer &layer )
{
  QgsFeature feature;
  layer.getFeatures().nextFeature( feature );
  if ( change == "add" )
  {
    QgsFeature added( layer.fields() );
    layer.dataProvider()->addFeature( added );
  }
  else if ( change == "value" )
    layer.dataProvider()->changeAttributeValues( { { feature.id(), { { 1, 101 } } } } );
  else if ( change == "other" )
    layer.dataProvider()->changeAttributeValues( { { feature.id(), { { 2, "z" } } } } );
  else if ( change == "shape" )
  {
    QgsGeometryMap shapes { { feature.id(), QgsGeometry::fromWkt( "Point(500001 3800000)" ) } };
    layer.dataProvider()->changeGeometryValues( shapes );
  }
  else if ( change == "drop" )
  {
    layer.dataProvider()->deleteAttributes( { 1 } );
    layer.updateFields();
  }
  else if ( change == "edit" )
  {
    layer.startEditing();
    layer.changeAttributeValue( feature.id(), 1, 7 );
  }
  else if ( change == "remove" )
    QgsProject::instance()->removeMapLayer( &layer );
}

} // namespace

class TestLayerCheck : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase() { addProviderOnce(); }
    void cleanup() { QgsProject::instance()->clear(); }

    void inputs_data()
    {
      QTest::addColumn<QString>( "change" );
      QTest::addColumn<int>( "outcome" );
      QTest::addColumn<QString>( "words" );
      QTest::newRow( "none" ) << "" << int( InputCheck::Outcome::Same ) << "";
      QTest::newRow( "one more" ) << "add" << int( InputCheck::Outcome::Changed ) << "had 2 features and has 3 now";
      QTest::newRow( "a value" ) << "value" << int( InputCheck::Outcome::Changed ) << "has changed";
      QTest::newRow( "a shape" ) << "shape" << int( InputCheck::Outcome::Changed ) << "has changed";
      QTest::newRow( "a column that was not read" ) << "other" << int( InputCheck::Outcome::Same ) << "";
      QTest::newRow( "a column gone" ) << "drop" << int( InputCheck::Outcome::Changed ) << "no longer has the column \"households\"";
      QTest::newRow( "layer gone" ) << "remove" << int( InputCheck::Outcome::Unknown ) << "is not in the project";
      QTest::newRow( "being edited" ) << "edit" << int( InputCheck::Outcome::Unknown ) << "changes that are not saved";
    }

    void inputs()
    {
      QFETCH( QString, change );
      QFETCH( int, outcome );
      QFETCH( QString, words );
      std::unique_ptr<QgsVectorLayer> made = memoryLayer( "Point?field=cid:string&field=households:integer&field=note:string", "EPSG:4547", { { "Point(500000 3800000)", { "C1", 100, "x" } }, { "Point(500100 3800000)", { "C2", 200, "y" } } } );
      QgsVectorLayer *layer = made.release();
      QgsProject::instance()->addMapLayer( layer );
      const ChainFacts runs = facts( { storedRun( 3, "parkinggap", "A", recorded( *layer, { "cid", "", "households" } ) ) } );
      QVERIFY( stateOf( runs, "parkinggap" ).isChecking );

      apply( change, *layer );
      const QList<RecordedInput> wanted = recordedInputs( runs );
      QCOMPARE( wanted.size(), 1 );
      const QList<ReadyLayer> ready = readyLayers( QgsProject::instance()->mapLayers().values() );
      ChainFacts after = runs;
      const model::Progress progress;
      after.checks = checkInputs( wanted, ready, progress );
      const InputCheck check = after.checks.value( "parkinggap/COMMUNITIES" );
      QCOMPARE( int( check.outcome ), outcome );
      QVERIFY2( check.words.contains( words ), qPrintable( check.words ) );
      const StepState state = stateOf( after, "parkinggap" );
      QVERIFY( !state.isChecking );
      QCOMPARE( state.kind == StepState::Kind::OutOfDate, check.outcome == InputCheck::Outcome::Changed );
      if ( change == "edit" )
        layer->rollBack();
    }

    //! A file that was written to since is read again, whatever was remembered of it.
    void fileWrittenTo_isSeen()
    {
      QTemporaryDir folder;
      const QString path = folder.filePath( "c.geojson" );
      const auto write = [&path]( int households )
      {
        QFile file( path );
        QVERIFY( file.open( QIODevice::WriteOnly ) );
        file.write( QStringLiteral( R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"cid":"C1","households":%1},"geometry":{"type":"Point","coordinates":[113.6,34.7]}}]})" ).arg( households ).toUtf8() );
      };
      write( 100 );
      auto *layer = new QgsVectorLayer( path, "c", "ogr" );
      QVERIFY( layer->isValid() );
      QgsProject::instance()->addMapLayer( layer );
      const ChainFacts runs = facts( { storedRun( 3, "parkinggap", "A", recorded( *layer, { "cid", "households" } ) ) } );
      const model::Progress progress;
      const auto look = [&]
      { return checkInputs( recordedInputs( runs ), readyLayers( QgsProject::instance()->mapLayers().values() ), progress ).first().outcome; };
      QCOMPARE( int( look() ), int( InputCheck::Outcome::Same ) );
      QCOMPARE( int( look() ), int( InputCheck::Outcome::Same ) );
      write( 1000 );
      QCOMPARE( int( look() ), int( InputCheck::Outcome::Changed ) );
    }

    void oldRunWithoutColumns_canOnlyBeCounted()
    {
      auto *layer = memoryLayer( "Point?field=cid:string", "EPSG:4547", { { "Point(500000 3800000)", { "C1" } } } ).release();
      QgsProject::instance()->addMapLayer( layer );
      QJsonObject object { { "parameter", "COMMUNITIES" }, { "layer", "c" }, { "source", layer->source() }, { "feature_count", 1 }, { "sha256", "ab" } };
      const ChainFacts runs = facts( { storedRun( 3, "parkinggap", "A", QString::fromUtf8( QJsonDocument( QJsonArray { object } ).toJson() ) ) } );
      const model::Progress progress;
      const InputCheck check = checkInputs( recordedInputs( runs ), readyLayers( { layer } ), progress ).first();
      QCOMPARE( int( check.outcome ), int( InputCheck::Outcome::Unknown ) );
    }
};

RENEWAL_GUI_MAIN( TestLayerCheck )
#include "test_layer_check.moc"
