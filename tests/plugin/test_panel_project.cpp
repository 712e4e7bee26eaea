// The panel and its project: bad databases, what is remembered, the survey, small screens and the keyboard.

#include "core/store/schema.h"
#include "plugin/project_results.h"
#include "plugin/survey_window.h"
#include "tests/support/panel_desk.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <qgsattributeform.h>

using namespace renewal;
using namespace renewal::plugin;
using namespace renewal::tests;

class TestPanelProject : public QObject
{
    Q_OBJECT

  private slots:
    void emptyProject_asksForADatabase();
    void badDatabase_saysSoAndLetsNothingRun();
    void projectRemembersAll();
    void newProject_forgets();
    void databaseOfAnotherArea_isShown();
    void survey_isFilledIn();
    void fitsASmallScreen();
    void keyboard_reachesEverything();
};

void TestPanelProject::emptyProject_asksForADatabase()
{
  PanelDesk desk;
  QVERIFY( desk.settle() );
  QVERIFY( desk.widget<QLabel>( "problem" )->text().contains( "Choose a results database" ) );
  QVERIFY( !desk.widget<QPushButton>( "run_all" )->isEnabled() );
  QVERIFY( !QgsProject::instance()->isDirty() );
}

void TestPanelProject::badDatabase_saysSoAndLetsNothingRun()
{
  PanelDesk desk;
  putCityIntoProject( 4 );
  QFile file( desk.path );
  QVERIFY( file.open( QIODevice::WriteOnly ) );
  file.write( "this is a letter, not a database, and it is longer than a header of a hundred bytes would be, to be sure of it." );
  file.close();
  const QString newer = desk.folder.filePath( "newer.sqlite" );
  {
    const model::Progress progress;
    store::Connection made( newer, store::Connection::IfMissing::Create, 1000, progress );
    made.execute( QStringLiteral( "PRAGMA application_id = %1" ).arg( store::APPLICATION_ID ) );
    made.execute( "PRAGMA user_version = 99" );
  }
  const QList<QPair<QString, QString>> bad { { newer, "newer" }, { desk.path, "not a SpatiaLite database" }, { desk.folder.path(), "is a folder" }, { desk.folder.filePath( "no/such/folder.sqlite" ), "does not exist" } };
  for ( const QPair<QString, QString> &one : bad )
  {
    QVERIFY( desk.choose( one.first ) );
    const QString said = desk.widget<QLabel>( "problem" )->text();
    QVERIFY2( said.contains( one.second ), qPrintable( said ) );
    QVERIFY( !desk.widget<QPushButton>( "run_all" )->isEnabled() );
    QVERIFY( !desk.widget<QPushButton>( "run_step" )->isEnabled() );
  }
}

void TestPanelProject::projectRemembersAll()
{
  PanelDesk desk;
  QVERIFY( QDir( desk.folder.path() ).mkdir( "city" ) );
  const QString project = desk.folder.filePath( "city/p.qgs" );
  QgsProject::instance()->addMapLayer( memoryLayer( "Polygon?field=id:string&field=alias:string", "EPSG:4547", {}, "communities" ).release() );
  QgsProject::instance()->setFileName( project );
  QVERIFY( desk.choose( desk.path ) );
  desk.widget<QComboBox>( "area" )->setEditText( QStringLiteral( "金水区" ) );
  desk.widget<QLineEdit>( "period" )->setText( "2026" );
  desk.widget<QLineEdit>( "search" )->setText( "park" );
  auto *standard = desk.widget<QComboBox>( "standard" );
  standard->setCurrentIndex( 0 );
  emit standard->activated( 0 );
  auto *name = desk.widget<QComboBox>( "input_COMMUNITY_NAME" );
  name->setCurrentIndex( name->findData( "alias" ) );
  emit name->activated( name->currentIndex() );
  QVERIFY( QgsProject::instance()->write() );
  QVERIFY( desk.settle() );

  // Relative: the folder can be moved.
  QFile stored( project );
  QVERIFY( stored.open( QIODevice::ReadOnly ) );
  const QString text = QString::fromUtf8( stored.readAll() );
  QVERIFY( text.contains( "../results.sqlite" ) );
  QVERIFY( !text.contains( desk.folder.path() + "/results" ) );

  QgsProject::instance()->clear();
  QCOMPARE( desk.panel->database(), QString() );
  QVERIFY( QgsProject::instance()->read( project ) );
  QCOMPARE( desk.panel->database(), desk.path );
  QCOMPARE( desk.widget<QComboBox>( "area" )->currentText(), QStringLiteral( "金水区" ) );
  QCOMPARE( desk.widget<QLineEdit>( "period" )->text(), QString( "2026" ) );
  QCOMPARE( desk.widget<QLineEdit>( "search" )->text(), QString( "park" ) );
  QCOMPARE( desk.panel->settings().standard, QString() );
  QCOMPARE( desk.panel->settings().inputs.value( "COMMUNITY_NAME" ), QString( "alias" ) );
  QCOMPARE( desk.widget<QComboBox>( "input_COMMUNITY_NAME" )->currentData().toString(), QString( "alias" ) );
  QVERIFY( desk.settle() );
}

void TestPanelProject::newProject_forgets()
{
  PanelDesk desk;
  QVERIFY( desk.choose( desk.path ) );
  desk.widget<QLineEdit>( "period" )->setText( "2026" );
  QgsProject::instance()->clear();
  QCOMPARE( desk.panel->database(), QString() );
  QCOMPARE( desk.widget<QLineEdit>( "period" )->text(), QString() );
  QCOMPARE( desk.panel->settings().standard, FIRST_STANDARD );
  QVERIFY( desk.settle() );
  QVERIFY( !QgsProject::instance()->isDirty() );
}

//! Somebody else's results: their area is taken, or the panel would look empty.
void TestPanelProject::databaseOfAnotherArea_isShown()
{
  PanelDesk desk;
  const QMap<QString, QgsVectorLayer *> city = putCityIntoProject( 4 );
  const AuditOutcome outcome = runAudit( "parkinggap", { { "COMMUNITIES", asParameter( city["COMMUNITIES"] ) }, { "HOUSEHOLDS", "households" }, { "ONSITE_SPACES", "onsite" }, { "METHOD", "straight" }, { "RESULTS", desk.path }, { "AREA", QStringLiteral( "示范区" ) }, { "PERIOD", "2024" } } );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QVERIFY( desk.choose( desk.path ) );
  QCOMPARE( desk.panel->settings().area, QStringLiteral( "示范区" ) );
  QCOMPARE( desk.widget<QLineEdit>( "period" )->text(), QString( "2024" ) );
  QVERIFY( desk.state( "parkinggap" ).kind != StepState::Kind::NotRun );
}

void TestPanelProject::survey_isFilledIn()
{
  PanelDesk desk;
  putCityIntoProject( 4 );
  QVERIFY( desk.choose( desk.path ) );
  QVERIFY( SurveyWindow( desk.path, "C1", "", &desk.window ).problem().contains( "Checklist of old communities" ) );
  desk.mark( "communitychecklist" );
  desk.click( "run_step" );
  QVERIFY( desk.settle() );
  SurveyWindow window( desk.path, "C0001", QStringLiteral( "一号院" ), &desk.window );
  QVERIFY2( window.problem().isEmpty(), qPrintable( window.problem() ) );
  QVERIFY( window.windowTitle().contains( QStringLiteral( "一号院" ) ) );
  QCOMPARE( window.rowCount(), 0 );
  QVERIFY( window.form() );
  window.form()->changeAttribute( "item", "HN00-22" );
  window.form()->changeAttribute( "status", QStringLiteral( "是" ) );
  QVERIFY( window.save() );
  QCOMPARE( window.rowCount(), 1 );
  const QList<QgsVectorLayer *> shown = resultLayers( *QgsProject::instance(), desk.path, "survey" );
  QCOMPARE( shown.size(), 1 );
  shown.first()->reload();
  QgsFeature feature;
  QVERIFY( shown.first()->getFeatures().nextFeature( feature ) );
  QCOMPARE( feature.attribute( "community_id" ).toString(), QString( "C0001" ) );
  QCOMPARE( feature.attribute( "item" ).toString(), QString( "HN00-22" ) );
}

//! 1366 x 768: a dock of 400, and 635 of height between the toolbars and the status bar.
void TestPanelProject::fitsASmallScreen()
{
  PanelDesk desk;
  putCityIntoProject( 4 );
  QVERIFY( desk.settle() );
  const QSize least = desk.panel->minimumSizeHint();
  QVERIFY2( least.width() <= 400 && least.height() <= 630, qPrintable( QStringLiteral( "%1 x %2" ).arg( least.width() ).arg( least.height() ) ) );
}

//! Every letter after Alt is used once, and every box has a name that a screen reader can say.
void TestPanelProject::keyboard_reachesEverything()
{
  PanelDesk desk;
  QVERIFY( desk.settle() );
  QStringList texts;
  for ( const QPushButton *button : desk.panel->findChildren<QPushButton *>() )
    texts << button->text();
  for ( const QLabel *label : desk.panel->findChildren<QLabel *>() )
    texts << ( label->buddy() ? label->text() : QString() );
  const auto *tabs = desk.widget<QTabWidget>( "tabs" );
  for ( int i = 0; i < tabs->count(); ++i )
    texts << tabs->tabText( i );
  QMap<QChar, QString> letters;
  for ( const QString &text : texts )
  {
    const int at = text.indexOf( '&' );
    if ( at < 0 )
      continue;
    const QChar letter = text.at( at + 1 ).toLower();
    QVERIFY2( !letters.contains( letter ), qPrintable( text + " and " + letters.value( letter ) ) );
    letters.insert( letter, text );
  }
  QVERIFY2( letters.size() > 12, qPrintable( texts.join( ' ' ) ) );
  for ( const char *name : { "database", "area", "period", "chain", "communities", "district", "unit", "search", "standard", "input_COMMUNITIES", "input_COMMUNITY_ID" } )
    QVERIFY2( !desk.widget<QWidget>( name )->accessibleName().isEmpty(), name );
}

RENEWAL_GUI_MAIN( TestPanelProject )
#include "test_panel_project.moc"
