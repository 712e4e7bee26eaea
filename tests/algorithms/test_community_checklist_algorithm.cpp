// communitychecklist through Processing: the golden communities (tests/support/golden_checklist.h), worked out by hand.

#include "core/store/results_database.h"
#include "tests/support/golden_checklist.h"

#include <QSignalSpy>
#include <QtTest>
#include <qgsprocessingalgrunnertask.h>
#include <qgstaskmanager.h>
#include <sqlite3.h>

using namespace renewal;
using namespace renewal::tests;

namespace
{

const QStringList VERDICT { "item", "verdict", "evidence", "conflict" };
const QStringList COUNTS { "eligible", "must_total", "must_met", "must_unmet", "must_nodata", "must_share", "optional_total", "optional_met", "optional_unmet", "optional_nodata", "optional_share", "conflicts" };

//! The first row of \a sql, cells parted by bars.
QString query( const QString &path, const QString &sql )
{
  sqlite3 *database = nullptr;
  sqlite3_open_v2( path.toUtf8().constData(), &database, SQLITE_OPEN_READONLY, nullptr );
  sqlite3_stmt *statement = nullptr;
  QStringList cells;
  if ( sqlite3_prepare_v2( database, sql.toUtf8().constData(), -1, &statement, nullptr ) == SQLITE_OK && sqlite3_step( statement ) == SQLITE_ROW )
  {
    for ( int i = 0; i < sqlite3_column_count( statement ); ++i )
      cells << QString::fromUtf8( reinterpret_cast<const char *>( sqlite3_column_text( statement, i ) ) );
  }
  sqlite3_finalize( statement );
  sqlite3_close( database );
  return cells.join( '|' );
}

} // namespace

class TestCommunityChecklistAlgorithm : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase() { mOutcome = runAudit( "communitychecklist", mGolden.parameters() ); }
    void golden_runs();
    void surveyedCommunity_isThatByHand();
    void surveyedCommunity_showsItsEvidence();
    void attributesAlone_giveVerdictsAndGaps();
    void builtLater_isNaThroughout();
    void unknownYear_isNoDataAndAskedFirst();
    void urbanVillage_isInByLocalRule();
    void summary_isThatByHand();
    void summary_namesWhatIsMissingAndNext();
    void log_namesWhatWasLeftOut();
    void offeredAttribute_winsOverTheColumn();
    void builtBy_movesTheScope();
    void withoutOtherInputs_everythingRestsOnAttributes();
    void pointCommunities_givePoints();
    void results_standInTheDatabaseWithTheirRun();
    void henan_asksUrbanVillagesOtherThings();
    void cancel_leavesNothing();
    void workerThread_givesTheSameRows();

  private:
    AuditOutcome with( const QVariantMap &changes ) const
    {
      QVariantMap parameters = mGolden.parameters();
      for ( auto change = changes.constBegin(); change != changes.constEnd(); ++change )
        parameters.insert( change.key(), change.value() );
      return runAudit( "communitychecklist", parameters );
    }
    QStringList items( const QString &community, const QStringList &fields = VERDICT ) const { return GoldenChecklist::table( mOutcome, "ITEMS", community, fields ); }
    QStringList summary( const QString &community, const QStringList &fields = COUNTS ) const { return GoldenChecklist::table( mOutcome, "SUMMARY", community, fields ); }

    GoldenChecklist mGolden;
    AuditOutcome mOutcome;
};

void TestCommunityChecklistAlgorithm::golden_runs()
{
  QVERIFY2( mOutcome.isDone, qPrintable( mOutcome.error ) );
  QCOMPARE( mOutcome.rows( "ITEMS" ).size(), 30 ); // 5 communities x 6 items; the scope item is no question
  QCOMPARE( mOutcome.rows( "SUMMARY" ).size(), 5 );
  QCOMPARE( mOutcome.layers.at( "SUMMARY" )->crs().authid(), QStringLiteral( "EPSG:4547" ) );
  QVERIFY( !mOutcome.layers.at( "ITEMS" )->isSpatial() );
}

// A1: the row of 2025 says no, the attribute yes. W1: 有 (there are) = unmet, the register says 否 = met: conflict.
// P1: a blank row is no evidence, parking_gap = 0. K1: 部分 is no evidence; run 2 counts: partly.
void TestCommunityChecklistAlgorithm::surveyedCommunity_isThatByHand()
{
  QCOMPARE( items( "12" ), QStringList( { "P1|met|attribute|false", "A1|unmet|survey|true", "A2|met|survey|false", "W1|unmet|survey|true", "K1|unmet|attribute|false", "U1|na|none|false" } ) );
}

void TestCommunityChecklistAlgorithm::surveyedCommunity_showsItsEvidence()
{
  const QStringList fields { "observed", "required", "note", "surveyed_on" };
  QCOMPARE( items( "12", fields ), QStringList( { "parking_gap=0|NULL|NULL|NULL", QStringLiteral( "survey=不达标; water=是|水压满足|水压不足|2025-03-01" ), QStringLiteral( "survey=有; heating=是|NULL|NULL|2025-03-01" ), QStringLiteral( "survey=有; illegal=否|NULL|NULL|2025-03-01" ), "cov_R180_0506=partly; cov_share_R180_0506=0.5|NULL|NULL|NULL", "kind=old_community|NULL|does not apply here|NULL" } ) );
  QCOMPARE( items( "12", { "community_name", "item_name", "kind", "category", "basis", "status" } ).mid( 0, 2 ), QStringList( { QStringLiteral( "一号院|停车|optional|完善类|NULL|memory" ), QStringLiteral( "一号院|供水|must|基础类|D 1|verified" ) } ) );
}

// A1: the cell is blank. A2: 否 in "heated": na, whatever the survey says.
void TestCommunityChecklistAlgorithm::attributesAlone_giveVerdictsAndGaps()
{
  QCOMPARE( items( GoldenChecklist::hostile() ), QStringList( { "P1|unmet|attribute|false", "A1|nodata|none|false", "A2|na|none|false", "W1|unmet|attribute|false", "K1|met|attribute|false", "U1|nodata|none|false" } ) );
  QCOMPARE( items( GoldenChecklist::hostile(), { "observed", "note" } ).mid( 0, 3 ), QStringList( { "parking_gap=7|NULL", "water=NULL|NULL", QStringLiteral( "heated=否|does not apply here; survey row passed over: 否" ) } ) );
}

void TestCommunityChecklistAlgorithm::builtLater_isNaThroughout()
{
  QCOMPARE( items( "c3", { "verdict", "evidence" } ), QStringList( { "na|none", "na|none", "na|none", "na|none", "na|none", "na|none" } ) );
  QCOMPARE( items( "c3", { "observed", "note" } )[1], QStringLiteral( "built_year=2001|built after 2000: not part of this audit; survey row passed over: 否" ) );
}

void TestCommunityChecklistAlgorithm::unknownYear_isNoDataAndAskedFirst()
{
  QCOMPARE( items( "c4", { "verdict", "evidence" } ), QStringList( { "nodata|none", "nodata|none", "nodata|none", "nodata|none", "nodata|none", "nodata|none" } ) );
  QVERIFY( items( "c4", { "observed", "note" } )[0].startsWith( QStringLiteral( "built_year=八十年代|build year not known" ) ) );
  // Water is known to fail once the year is known; heating may not apply, illegal, parking, kindergarten are not known.
  QCOMPARE( summary( "c4", { "next_survey", "missing" } ), QStringList { QStringLiteral( "建成年份、供热、拆除违法建设、停车、幼儿园|NULL" ) } );
}

void TestCommunityChecklistAlgorithm::urbanVillage_isInByLocalRule()
{
  QCOMPARE( items( "c5" ), QStringList( { "P1|nodata|none|false", "A1|unmet|attribute|false", "A2|nodata|none|false", "W1|nodata|none|false", "K1|nodata|none|false", "U1|unmet|survey|false" } ) );
  const QStringList notes = items( "c5", { "note" } );
  QCOMPARE( notes[0], QStringLiteral( "part of the audit by local rule S1 城中村纳入" ) );
  QCOMPARE( notes[2], QStringLiteral( "whether it applies here is not known: heated=NULL; part of the audit by local rule S1 城中村纳入" ) );
}

void TestCommunityChecklistAlgorithm::summary_isThatByHand()
{
  // 12: A1 unmet, A2 met, W1 unmet: 1/3. P1 met, K1 unmet: 1/2. Two conflicts.
  QCOMPARE( summary( "12" ), QStringList { "true|3|1|2|0|" + QVariant( 1.0 / 3.0 ).toString() + "|2|1|1|0|0.5|2" } );
  // A1 nodata, W1 unmet, A2 na: 0 / (2 - 1).
  QCOMPARE( summary( GoldenChecklist::hostile() ), QStringList { "true|2|0|1|1|0|2|1|1|0|0.5|0" } );
  QCOMPARE( summary( "c3" ), QStringList { "false|0|0|0|0|NULL|0|0|0|0|NULL|0" } );
  QCOMPARE( summary( "c4" ), QStringList { "NULL|3|0|0|3|NULL|2|0|0|2|NULL|0" } );
  QCOMPARE( summary( "c5" ), QStringList { "true|3|0|1|2|0|2|0|0|2|NULL|0" } );
}

void TestCommunityChecklistAlgorithm::summary_namesWhatIsMissingAndNext()
{
  const QStringList fields { "missing", "next_survey" };
  QCOMPARE( summary( "12", fields ), QStringList { QStringLiteral( "供水、拆除违法建设、幼儿园|NULL" ) } );
  QCOMPARE( summary( GoldenChecklist::hostile(), fields ), QStringList { QStringLiteral( "拆除违法建设、停车|供水" ) } );
  QCOMPARE( summary( "c3", fields ), QStringList { "NULL|NULL" } );
  QCOMPARE( summary( "c5", fields ), QStringList { QStringLiteral( "供水|供热、拆除违法建设、停车、幼儿园" ) } ); // A2 weighs 3
}

void TestCommunityChecklistAlgorithm::log_namesWhatWasLeftOut()
{
  for ( const QStringList &words : { QStringList { "99'; DROP TABLE audit_run; --", "1 rows are about 1 communities" }, QStringList { "1 items that the standard does not have", "Z9" }, QStringList { "1 answers that are neither yes nor no", "部分" }, QStringList { "a date that cannot be read", "c5" }, QStringList { "1 communities have a build year that cannot be read", "c4" }, QStringList { "1 communities have items on which survey and attribute disagree", "12" }, QStringList { "1 communities are part of the audit by a local rule", "c5" }, QStringList { "several runs in one table", "12" }, QStringList { "items that do not apply", GoldenChecklist::hostile() } } )
    QVERIFY2( mOutcome.warningsWith( words ).size() == 1, qPrintable( words.join( ' ' ) + "\n" + mOutcome.warnings.join( '\n' ) ) );
}

void TestCommunityChecklistAlgorithm::offeredAttribute_winsOverTheColumn()
{
  // The column parking_gap says 99 everywhere; without PARKING it is all there is.
  const AuditOutcome outcome = with( { { "PARKING", QVariant() } } );
  QCOMPARE( GoldenChecklist::table( outcome, "ITEMS", "12", { "verdict", "observed" } )[0], QStringLiteral( "unmet|parking_gap=99" ) );
}

void TestCommunityChecklistAlgorithm::builtBy_movesTheScope()
{
  const AuditOutcome later = with( { { "BUILT_BY", 2001 } } );
  QCOMPARE( GoldenChecklist::table( later, "SUMMARY", "c3", { "eligible", "must_total", "must_unmet" } ), QStringList { "true|3|3" } );
  const AuditOutcome earlier = with( { { "BUILT_BY", 1999 } } );
  QCOMPARE( GoldenChecklist::table( earlier, "SUMMARY", GoldenChecklist::hostile(), { "eligible" } ), QStringList { "false" } );
}

void TestCommunityChecklistAlgorithm::withoutOtherInputs_everythingRestsOnAttributes()
{
  const AuditOutcome outcome = with( { { "SURVEY", QVariant() }, { "SURVEY_COMMUNITY", QVariant() }, { "SURVEY_ITEM", QVariant() }, { "SURVEY_STATUS", QVariant() }, { "SURVEY_DATE", QVariant() }, { "SURVEY_NOTE", QVariant() }, { "COVERAGE", QVariant() }, { "PARKING", QVariant() }, { "CHARGING", QVariant() }, { "KIND", QVariant() } } );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( GoldenChecklist::table( outcome, "ITEMS", "12", VERDICT ), QStringList( { "P1|unmet|attribute|false", "A1|met|attribute|false", "A2|met|attribute|false", "W1|met|attribute|false", "K1|nodata|none|false", "U1|nodata|none|false" } ) );
  QCOMPARE( GoldenChecklist::table( outcome, "SUMMARY", "c5", { "eligible" } ), QStringList { "false" } );
}

void TestCommunityChecklistAlgorithm::pointCommunities_givePoints()
{
  const auto points = memoryLayer( "Point?field=cid:integer&field=year:integer&field=water:bool", QStringLiteral( "EPSG:4326" ), { { QStringLiteral( "Point(113.6 34.7)" ), { 12, 1990, true } } } );
  const AuditOutcome outcome = with( { { "COMMUNITIES", asParameter( points ) }, { "COMMUNITY_NAME", QVariant() }, { "KIND", QVariant() }, { "SURVEY_DATE", QVariant() } } );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( GoldenChecklist::table( outcome, "ITEMS", "12", { "verdict", "surveyed_on", "observed", "community_name" } )[1], QStringLiteral( "unmet|NULL|survey=不达标; water=true|NULL" ) );
  QVERIFY( outcome.rows( "SUMMARY" )[0].geometry().asPoint().distance( 113.6, 34.7 ) < 1e-9 );
}

void TestCommunityChecklistAlgorithm::results_standInTheDatabaseWithTheirRun()
{
  const QString path = mGolden.district.folder.filePath( "results.sqlite" );
  const AuditOutcome outcome = with( { { "RESULTS", path }, { "AREA", QStringLiteral( "金水区" ) }, { "PERIOD", "2025" }, { "ITEMS", QVariant() } } );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QCOMPARE( query( path, "SELECT count(*), sum(conflict), count(DISTINCT community_id) FROM checklist_items" ), QStringLiteral( "30|2|5" ) );
  QCOMPARE( query( path, "SELECT community_id, eligible, must_unmet, next_survey FROM checklist_summary_latest WHERE community_id LIKE 'x''%'" ), GoldenChecklist::hostile() + QStringLiteral( "|1|1|供水" ) );
  QCOMPARE( query( path, "SELECT algorithm, area, standard, json_extract(parameters, '$.BUILT_BY'), json_array_length(inputs) FROM audit_run" ), QStringLiteral( "communitychecklist|金水区|golden-checklist|2000|5" ) );
  QCOMPARE( query( path, "PRAGMA integrity_check" ), QStringLiteral( "ok" ) );
}

// An urban village is asked HN00-30 ... 36 instead of W04 and W05, whatever its year: HN00-20 lets it in.
void TestCommunityChecklistAlgorithm::henan_asksUrbanVillagesOtherThings()
{
  const auto layer = memoryLayer( "Polygon?field=cid:string&field=year:string&field=kind:string&field=dangerous_found:integer&field=dangerous_closed:integer&field=Safety_Hazards:string", QStringLiteral( "EPSG:4547" ),
                                  { { GoldenDistrict::box( 0, 0, 100, 100 ), { "old", "1985", "老旧小区", 5, 5, "有" } }, { GoldenDistrict::box( 200, 0, 300, 100 ), { "village", "1985", "Urban Village", 5, 3, "有" } }, { GoldenDistrict::box( 400, 0, 500, 100 ), { "young", "2008年", "城中村", 5, 3, "有" } }, { GoldenDistrict::box( 600, 0, 700, 100 ), { "undated", {}, "urban-village", 5, 5, "无" } }, { GoldenDistrict::box( 800, 0, 900, 100 ), { "flats", "2008", "商品房", 5, 3, "有" } }, { GoldenDistrict::box( 1000, 0, 1100, 100 ), { "unknown", {}, {}, 5, 3, "有" } } } );
  const AuditOutcome outcome = runAudit( "communitychecklist", { { "COMMUNITIES", asParameter( layer ) }, { "COMMUNITY_ID", "cid" }, { "BUILT_YEAR", "year" }, { "KIND", "kind" }, { "STANDARD", "henan-2023" }, { "PARKING", asParameter( memoryLayer( "NoGeometry?field=community_id:string&field=gap_after:integer&field=verdict_existing:string", {}, { { {}, { "old", 4, "unmet" } }, { {}, { "village", 4, "unmet" } } } ).release() ) }, { "ITEMS", QgsProcessing::TEMPORARY_OUTPUT }, { "SUMMARY", QgsProcessing::TEMPORARY_OUTPUT } } );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  const auto verdict = [&outcome]( const QString &community, const QString &item )
  {
    for ( const QString &line : GoldenChecklist::table( outcome, "ITEMS", community, { "item", "verdict", "kind" } ) )
      if ( line.startsWith( item + '|' ) )
        return line.mid( item.size() + 1 );
    return QString();
  };
  QCOMPARE( verdict( "old", "HN00-22" ), QStringLiteral( "met|must" ) );       // 5 found, 5 struck off
  QCOMPARE( verdict( "village", "HN00-22" ), QStringLiteral( "unmet|must" ) ); // 2 open
  QCOMPARE( verdict( "old", "HN00-30" ), QStringLiteral( "na|must" ) );
  QCOMPARE( verdict( "village", "HN00-30" ), QStringLiteral( "unmet|must" ) );
  QCOMPARE( verdict( "old", "LX20-W04" ), QStringLiteral( "unmet|must" ) ); // raised to must in Henan
  QCOMPARE( verdict( "village", "LX20-W04" ), QStringLiteral( "na|must" ) );
  QCOMPARE( verdict( "village", "HN00-34" ).section( '|', 1 ), QStringLiteral( "optional" ) );
  QCOMPARE( verdict( "young", "HN00-30" ), QStringLiteral( "unmet|must" ) );
  QCOMPARE( verdict( "undated", "HN00-30" ), QStringLiteral( "met|must" ) ); // no year, and no need of one
  QCOMPARE( verdict( "flats", "HN00-22" ), QStringLiteral( "na|must" ) );
  QCOMPARE( verdict( "unknown", "HN00-22" ), QStringLiteral( "nodata|must" ) );
  for ( const char *village : { "young", "undated" } )
    QVERIFY( GoldenChecklist::table( outcome, "ITEMS", village, { "note" } )[0].contains( QStringLiteral( "part of the audit by local rule HN00-20 城中村纳入体检" ) ) );
  QCOMPARE( outcome.warningsWith( { "2 communities are part of the audit by a local rule", "young", "undated" } ).size(), 1 );
  QVERIFY( verdict( "young", "HN00-20" ).isEmpty() ); // no question
}

void TestCommunityChecklistAlgorithm::cancel_leavesNothing()
{
  const QString path = mGolden.district.folder.filePath( "canceled.sqlite" );
  QVariantMap parameters = mGolden.parameters();
  parameters.insert( "RESULTS", path );
  QVERIFY( runAudit( "communitychecklist", parameters ).isDone );
  QVERIFY( !runAudit( "communitychecklist", parameters, 61.0 ).isDone );
  QCOMPARE( query( path, "SELECT (SELECT count(*) FROM audit_run), (SELECT count(*) FROM checklist_items)" ), QStringLiteral( "1|30" ) );
}

void TestCommunityChecklistAlgorithm::workerThread_givesTheSameRows()
{
  QgsProject project;
  QgsProcessingContext context;
  context.setProject( &project );
  QgsProcessingFeedback feedback( false );
  auto *task = new QgsProcessingAlgRunnerTask( QgsApplication::processingRegistry()->algorithmById( "renewal:communitychecklist" ), mGolden.parameters(), context, &feedback );
  AuditOutcome outcome;
  connect( task, &QgsProcessingAlgRunnerTask::executed, this, [&]( bool successful, const QVariantMap &outputs )
           { outcome.isDone = successful; outcome.results = outputs; } );
  QSignalSpy spy( task, &QgsProcessingAlgRunnerTask::executed );
  QgsApplication::taskManager()->addTask( task );
  QVERIFY( spy.count() > 0 || spy.wait( 60000 ) );
  QVERIFY( outcome.isDone );
  outcome.layers["ITEMS"].reset( qobject_cast<QgsVectorLayer *>( context.takeResultLayer( outcome.results.value( "ITEMS" ).toString() ) ) );
  for ( const QString community : { "12", "c4", "c5" } )
    QCOMPARE( GoldenChecklist::table( outcome, "ITEMS", community, VERDICT ), items( community ) );
}

RENEWAL_QGIS_MAIN( TestCommunityChecklistAlgorithm )
#include "test_community_checklist_algorithm.moc"
