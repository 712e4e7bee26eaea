// The panel runs audits, through its own widgets, on a made-up city: one, all, cancelled, failing, and when panel or
// project go meanwhile.

#include "plugin/project_results.h"
#include "tests/support/panel_desk.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace renewal;
using namespace renewal::plugin;
using namespace renewal::tests;

class TestAuditPanel : public QObject
{
    Q_OBJECT

  private slots:
    void missingFile_isMadeByTheFirstRun();
    void oneStep_runsAndIsShown();
    void runAll_doesTheChain();
    void cancel_leavesNothing();
    void failure_stopsTheChainWithItsSentence();
    void missingInputs_arePassedOverAndNamed();
    void panelGoesDuringARun_cancelsIt();
    void projectClosesDuringARun_cancelsIt();

  private:
    static void changeAHousehold( QgsVectorLayer &communities );
};

void TestAuditPanel::missingFile_isMadeByTheFirstRun()
{
  PanelDesk desk;
  QVERIFY( desk.choose( desk.path ) );
  QVERIFY( desk.widget<QLabel>( "problem" )->text().contains( "the first run makes it" ) );
  QVERIFY( desk.widget<QPushButton>( "run_all" )->isEnabled() );
  QVERIFY( !QFile::exists( desk.path ) );
}

void TestAuditPanel::oneStep_runsAndIsShown()
{
  PanelDesk desk;
  putCityIntoProject( 4 );
  QVERIFY( desk.choose( desk.path ) );
  desk.widget<QLineEdit>( "period" )->setText( "2025" );
  desk.mark( "parkinggap" );
  desk.click( "run_step" );
  QVERIFY( desk.panel->isRunning() );
  QVERIFY( desk.widget<QPushButton>( "cancel" )->isEnabled() );
  QVERIFY( desk.settle() );
  QCOMPARE( desk.runs().size(), std::size_t( 1 ) );
  const store::RunRecord run = desk.runs()[0].record;
  QCOMPARE( run.algorithm, QString( "parkinggap" ) );
  QCOMPARE( run.period, QString( "2025" ) );
  QCOMPARE( run.standard, QString( "henan-2023" ) );
  QCOMPARE( int( desk.state( "parkinggap" ).kind ), int( StepState::Kind::Done ) );
  QVERIFY2( desk.state( "parkinggap" ).notChecked.isEmpty(), qPrintable( desk.state( "parkinggap" ).notChecked.join( '\n' ) ) );
  const QList<QgsVectorLayer *> shown = resultLayers( *QgsProject::instance(), desk.path, "parking_gap" );
  QCOMPARE( shown.size(), 1 );
  QCOMPARE( shown.first()->name(), QString( "Parking gap" ) );
  QVERIFY( shown.first()->featureCount() > 0 );
  // Once more: the layer is refreshed, not doubled.
  desk.click( "run_step" );
  QVERIFY( desk.settle() );
  QCOMPARE( desk.runs().size(), std::size_t( 2 ) );
  QCOMPARE( resultLayers( *QgsProject::instance(), desk.path, "parking_gap" ).size(), 1 );
}

void TestAuditPanel::changeAHousehold( QgsVectorLayer &communities )
{
  QgsFeature feature;
  QVERIFY( communities.getFeatures().nextFeature( feature ) );
  const int field = communities.fields().lookupField( "households" );
  communities.dataProvider()->changeAttributeValues( { { feature.id(), { { field, feature.attribute( field ).toInt() + 1 } } } } );
}

void TestAuditPanel::runAll_doesTheChain()
{
  PanelDesk desk;
  const QMap<QString, QgsVectorLayer *> city = putCityIntoProject( 9 );
  QVERIFY( desk.choose( desk.path ) );
  desk.click( "run_all" );
  QVERIFY( desk.settle() );
  QStringList done;
  for ( const store::StoredRun &run : desk.runs() )
    done << run.record.algorithm;
  QCOMPARE( done, QStringList( { "servicecoverage", "parkinggap", "charginggap", "communitychecklist", "completenessaudit", "renewalunits", "unitaudit", "servicecircles" } ) );
  for ( const ChainStep &step : auditChain() )
    QVERIFY2( desk.state( step.algorithm ).kind == StepState::Kind::Done, qPrintable( step.algorithm + ": " + stateSentences( desk.state( step.algorithm ) ) ) );

  // The table holds every community, with its district.
  auto *table = desk.widget<QTableView>( "communities" );
  QCOMPARE( table->model()->rowCount(), int( city["COMMUNITIES"]->featureCount() ) );
  QVERIFY( !table->model()->index( 0, CommunityModel::District ).data().toString().isEmpty() );
  const QString id = table->model()->index( 0, CommunityModel::Id ).data().toString();
  table->selectRow( 0 );
  QCOMPARE( city["COMMUNITIES"]->selectedFeatureCount(), 1 );
  QCOMPARE( city["COMMUNITIES"]->selectedFeatures().first().attribute( "cid" ).toString(), id );
  QCOMPARE( resultLayers( *QgsProject::instance(), desk.path, "scorecard" ).first()->selectedFeatureCount(), 1 );

  // One household more: what reads households is out of date; units read the scorecard, which is as it was.
  changeAHousehold( *city["COMMUNITIES"] );
  desk.panel->refresh();
  QVERIFY( desk.settle() );
  QCOMPARE( int( desk.state( "parkinggap" ).kind ), int( StepState::Kind::OutOfDate ) );
  QVERIFY2( stateSentences( desk.state( "parkinggap" ) ).contains( "has changed" ), qPrintable( stateSentences( desk.state( "parkinggap" ) ) ) );
  QCOMPARE( int( desk.state( "renewalunits" ).kind ), int( StepState::Kind::Done ) );
  const std::size_t before = desk.runs().size();
  desk.click( "run_all" );
  QVERIFY( desk.settle() );
  QStringList again;
  for ( std::size_t i = before; i < desk.runs().size(); ++i )
    again << desk.runs()[i].record.algorithm;
  // Circles read no households; all else does, or rests on what does.
  QVERIFY2( again.contains( "parkinggap" ) && again.contains( "completenessaudit" ) && again.contains( "renewalunits" ) && !again.contains( "servicecircles" ), qPrintable( again.join( ' ' ) ) );
  for ( const ChainStep &step : auditChain() )
    QVERIFY2( desk.state( step.algorithm ).kind == StepState::Kind::Done, qPrintable( step.algorithm + ": " + stateSentences( desk.state( step.algorithm ) ) ) );
}

void TestAuditPanel::cancel_leavesNothing()
{
  PanelDesk desk;
  putCityIntoProject( 100 );
  QVERIFY( desk.choose( desk.path ) );
  desk.click( "run_all" );
  QVERIFY( desk.panel->isRunning() );
  QTest::qWait( 5 ); // the first audit takes at least some hundred
  QElapsedTimer timer;
  timer.start();
  desk.click( "cancel" );
  QTRY_VERIFY_WITH_TIMEOUT( !desk.panel->isRunning(), 10000 );
  qInfo( "cancelled after %lld ms", static_cast<long long>( timer.elapsed() ) );
  QVERIFY( desk.settle() );
  QVERIFY( desk.hasNoRun() );
  QVERIFY( desk.widget<QLabel>( "about" )->text().contains( "nothing of the run is stored" ) );
  QVERIFY( desk.widget<QPushButton>( "run_all" )->isEnabled() );
}

//! Facilities without a reference system are refused by the first step; what comes after it is not begun.
void TestAuditPanel::failure_stopsTheChainWithItsSentence()
{
  PanelDesk desk;
  const QMap<QString, QgsVectorLayer *> city = putCityIntoProject( 4 );
  city["FACILITIES"]->setCrs( QgsCoordinateReferenceSystem() );
  QVERIFY( desk.choose( desk.path ) );
  desk.click( "run_all" );
  QVERIFY( desk.settle() );
  const QString about = desk.widget<QLabel>( "about" )->text();
  QVERIFY2( about.contains( "Failed:" ) && about.contains( "Facilities (made up)" ), qPrintable( about ) );
  QVERIFY( desk.messages->currentItem() );
  QVERIFY( desk.hasNoRun() );
}

//! Only communities and streets: parking can be told, services cannot, and the rest of the chain goes on.
void TestAuditPanel::missingInputs_arePassedOverAndNamed()
{
  PanelDesk desk;
  const QMap<QString, QgsVectorLayer *> city = putCityIntoProject( 4 );
  for ( const char *output : { "FACILITIES", "AREAS", "BUILDINGS" } )
    QgsProject::instance()->removeMapLayer( city[output] );
  QVERIFY( desk.choose( desk.path ) );
  desk.click( "run_all" );
  QVERIFY( desk.settle() );
  QCOMPARE( int( desk.state( "servicecoverage" ).kind ), int( StepState::Kind::NotRun ) );
  QVERIFY( stateSentences( desk.state( "servicecoverage" ) ).contains( "Facilities (points) or Parks" ) );
  QCOMPARE( int( desk.state( "parkinggap" ).kind ), int( StepState::Kind::Done ) );
  QCOMPARE( int( desk.state( "completenessaudit" ).kind ), int( StepState::Kind::Done ) );
  QCOMPARE( int( desk.state( "servicecircles" ).kind ), int( StepState::Kind::NotRun ) );
}

void TestAuditPanel::panelGoesDuringARun_cancelsIt()
{
  PanelDesk desk;
  putCityIntoProject( 100 );
  QVERIFY( desk.choose( desk.path ) );
  desk.click( "run_all" );
  QTest::qWait( 5 ); // the first audit takes at least some hundred
  QElapsedTimer timer;
  timer.start();
  desk.panel.reset();
  qInfo( "gone after %lld ms", static_cast<long long>( timer.elapsed() ) );
  QTest::qWait( 300 );
  QVERIFY( desk.hasNoRun() );
}

void TestAuditPanel::projectClosesDuringARun_cancelsIt()
{
  PanelDesk desk;
  putCityIntoProject( 100 );
  QVERIFY( desk.choose( desk.path ) );
  desk.click( "run_all" );
  QTest::qWait( 5 ); // the first audit takes at least some hundred
  QgsProject::instance()->clear();
  QVERIFY( !desk.panel->isRunning() );
  QCOMPARE( desk.panel->database(), QString() );
  QVERIFY( desk.settle() );
  QVERIFY( desk.hasNoRun() );
}

RENEWAL_GUI_MAIN( TestAuditPanel )
#include "test_audit_panel.moc"
