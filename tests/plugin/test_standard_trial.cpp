#include "core/store/database_copy.h"
#include "plugin/standard_estimate.h"
#include "plugin/trial_run.h"
#include "tests/support/trial_town.h"

#include <QtTest>

using namespace renewal;
using namespace renewal::plugin;
using namespace renewal::tests;

namespace
{

StandardEffect tried( const TrialTown &town, const rules::PackOverlay &overlay, QgsProcessingFeedback &feedback )
{
  return TrialRunner( TrialPlanner::plan( town.database(), overlay ), overlay.json(), QgsCoordinateTransformContext() ).run( feedback );
}

StandardEffect tried( const TrialTown &town, const rules::PackOverlay &overlay )
{
  QgsProcessingFeedback feedback( false );
  return tried( town, overlay, feedback );
}

const EffectLine *lineOf( const StandardEffect &effect, const QString &code )
{
  for ( const EffectLine &line : effect.lines )
  {
    if ( line.code == code )
      return &line;
  }
  return nullptr;
}

using Counts = std::array<int, EFFECT_VERDICTS>;

} // namespace

class TestStandardTrial : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase() { addProviderOnce(); }
    void estimate_tellsPointCommunitiesExactly();
    void trial_findsWhatTheEstimateTells();
    void trial_leavesTheDatabaseAsItWas();
    void trial_leavesFiguresToThePack();
    void figureGivenByTheUser_winsInTheTrialToo();
    void otherStandard_isNotCompared();
    void changedLayer_isSaid();
    void missingLayer_isSaid();
    void whatBuildsOnAnArea_isRunToo();
    void movedDatabase_isReadWhereItIs();
    void canceledTrial_leavesNothing();
    void figuresOfUnits_needTheirOwnAudit();
};

void TestStandardTrial::estimate_tellsPointCommunitiesExactly()
{
  const TrialTown town;
  town.auditCoverage();
  const StandardEffect effect = StandardEstimate( town.database() ).effectOf( TrialTown::marketOverlay() );
  const EffectLine *market = lineOf( effect, QStringLiteral( "R180-1002" ) );
  QVERIFY( market );
  QVERIFY( market->before == Counts( { 1, 0, 1, 0, 0 } ) );
  QVERIFY( market->after == Counts( { 2, 0, 0, 0, 0 } ) );
  QCOMPARE( market->unknown, 0 );
  QCOMPARE( market->communities.size(), std::size_t( 1 ) );
  QCOMPARE( market->communities[0].id, QStringLiteral( "b" ) );
  // Only the market is in the data, so it is the whole score: (100 + 0) / 2 before, 100 after.
  const EffectLine *grade = lineOf( effect, QString() );
  QVERIFY( grade && grade->sumBefore && grade->sumAfter );
  QCOMPARE( *grade->sumBefore, 50.0 );
  QCOMPARE( *grade->sumAfter, 100.0 );
}

void TestStandardTrial::trial_findsWhatTheEstimateTells()
{
  const TrialTown town;
  town.auditCoverage();
  const StandardEffect told = StandardEstimate( town.database() ).effectOf( TrialTown::marketOverlay() );
  const StandardEffect found = tried( town, TrialTown::marketOverlay() );
  QCOMPARE( found.lines.size(), told.lines.size() );
  for ( std::size_t i = 0; i < found.lines.size(); ++i )
  {
    QCOMPARE( found.lines[i].code, told.lines[i].code );
    QCOMPARE( found.lines[i].name, told.lines[i].name );
    QVERIFY( found.lines[i].before == told.lines[i].before );
    QVERIFY( found.lines[i].after == told.lines[i].after );
    QVERIFY( found.lines[i].sumBefore == told.lines[i].sumBefore );
    QVERIFY( found.lines[i].sumAfter == told.lines[i].sumAfter );
    QCOMPARE( found.lines[i].communities.size(), told.lines[i].communities.size() );
  }
  QCOMPARE( found.unchanged, told.unchanged );
  QVERIFY2( found.notes.isEmpty(), qPrintable( found.notes.join( '\n' ) ) );
}

void TestStandardTrial::trial_leavesTheDatabaseAsItWas()
{
  const TrialTown town;
  town.auditCoverage();
  const QByteArray before = town.databaseBytes();
  tried( town, TrialTown::marketOverlay() );
  QVERIFY( !before.isEmpty() && town.databaseBytes() == before );
}

//! The record says 0.55, because the pack did: run again, it is the overlay's 0.71.
void TestStandardTrial::trial_leavesFiguresToThePack()
{
  const TrialTown town;
  town.auditParking();
  const StandardEffect effect = tried( town, TrialTown::carsOverlay() );
  const EffectLine *gap = lineOf( effect, QStringLiteral( "parking_gap" ) );
  QVERIFY( gap );
  QCOMPARE( *gap->sumBefore, 15.0 );
  QCOMPARE( *gap->sumAfter, 31.0 );
  QVERIFY( gap->before == gap->after );
  QCOMPARE( gap->communities.size(), std::size_t( 1 ) );
  QCOMPARE( gap->communities[0].after, QStringLiteral( "unmet, lacking 31" ) );
  // From stored rows nothing is told about sharing: said, not guessed.
  const StandardEffect estimate = StandardEstimate( town.database() ).effectOf( TrialTown::carsOverlay() );
  QVERIFY( estimate.lines.empty() );
  QCOMPARE( estimate.notes, QStringList { QStringLiteral( "#1 Parking gap and shared parking, 2025: only a run can tell." ) } );
}

void TestStandardTrial::figureGivenByTheUser_winsInTheTrialToo()
{
  const TrialTown town;
  town.auditParking( { { "CARS_PER_HOUSEHOLD", 0.6 } } );
  QVERIFY( tried( town, TrialTown::carsOverlay() ).lines.empty() );
}

void TestStandardTrial::otherStandard_isNotCompared()
{
  const TrialTown town;
  town.auditCoverage();
  rules::PackOverlay overlay = rules::PackOverlay::over( QStringLiteral( "henan-2023" ) );
  model::CoverageRule rule = overlay.coverage().inherited().front();
  rule.weight = 2.0;
  overlay.setRule( rule, {} );
  const TrialPlan plan = TrialPlanner::plan( town.database(), overlay );
  QVERIFY( plan.runs.empty() );
  QCOMPARE( plan.notes, QStringList { QStringLiteral( "#1 Service coverage on foot, 2025 rests on gb50180-2018, which asks other things than the standard of the overlay; it is not compared." ) } );
}

void TestStandardTrial::changedLayer_isSaid()
{
  const TrialTown town;
  town.auditCoverage();
  QgsVectorLayer layer( town.facilities(), QStringLiteral( "f" ), QStringLiteral( "ogr" ) );
  QgsFeature market( layer.fields() );
  market.setGeometry( QgsGeometry::fromWkt( QStringLiteral( "Point(499300 3800000)" ) ) );
  market.setAttribute( QStringLiteral( "type" ), QStringLiteral( "wet_market" ) );
  QVERIFY( layer.dataProvider()->addFeature( market ) );
  const StandardEffect effect = tried( town, TrialTown::marketOverlay() );
  QCOMPARE( effect.notes, QStringList { QStringLiteral( "Since #1 Service coverage on foot, 2025 these layers have changed: FACILITIES. Part of the difference comes from them." ) } );
}

void TestStandardTrial::missingLayer_isSaid()
{
  const TrialTown town;
  town.auditCoverage();
  QVERIFY( QFile::remove( town.facilities() ) );
  const TrialPlan plan = TrialPlanner::plan( town.database(), TrialTown::marketOverlay() );
  QVERIFY( plan.runs.empty() );
  QCOMPARE( plan.notes.size(), 1 );
  QVERIFY2( plan.notes[0].startsWith( "#1 Service coverage on foot, 2025 cannot be run again: the layer \"" ) && plan.notes[0].contains( "is no longer at " + town.facilities() ), qPrintable( plan.notes[0] ) );
}

/*
 *   #1 coverage A   reached          #3 checklist A   builds on #1       #5 scorecard A (older)   not the newest
 *   #2 coverage B                    #4 checklist B   nothing reached    #6 scorecard A           builds on #1
 */
void TestStandardTrial::whatBuildsOnAnArea_isRunToo()
{
  std::vector<store::StoredRun> runs;
  for ( const auto &[algorithm, area] : QList<QPair<QString, QString>> { { "servicecoverage", "A" }, { "servicecoverage", "B" }, { "communitychecklist", "A" }, { "communitychecklist", "B" }, { "completenessaudit", "A" }, { "completenessaudit", "A" } } )
  {
    store::StoredRun run;
    run.runId = qint64( runs.size() ) + 1;
    run.status = QStringLiteral( "complete" );
    run.record.algorithm = algorithm;
    run.record.area = area;
    runs.push_back( run );
  }
  const auto ids = []( const std::vector<store::StoredRun> &found )
  {
    QList<qint64> list;
    for ( const store::StoredRun &run : found )
      list << run.runId;
    return list;
  };
  QCOMPARE( ids( TrialPlanner::buildingRuns( runs, { runs[0] } ) ), QList<qint64>( { 3, 6 } ) );
  QCOMPARE( ids( TrialPlanner::buildingRuns( runs, { runs[0], runs[2] } ) ), QList<qint64>( { 6 } ) );
  QCOMPARE( ids( TrialPlanner::buildingRuns( runs, { runs[5] } ) ), QList<qint64>() ); // a checklist does not read the scorecard
}

void TestStandardTrial::movedDatabase_isReadWhereItIs()
{
  const TrialTown town;
  town.auditCoverage(); // makes the file
  store::StoredRun run;
  run.record.parametersJson = QString::fromUtf8( R"({"RESULTS": "/then/r.sqlite", "COMMUNITY_ID": "cid", "EMPTY": "", "NONE": null, "WALK_LIMIT": 300, "DEFAULT_SHARE": 0.4})" );
  run.record.inputsJson = QString::fromUtf8( R"json([{"parameter": "COVERAGE", "layer": "coverage_latest", "source": "/then/r.sqlite|layername=coverage_latest"},
    {"parameter": "PARKING", "layer": "p", "source": "dbname='/then/r.sqlite' table=\"parking_gap_latest\" (geom)"
}, {"parameter": "CHECKLIST", "layer": "checklist_items_latest #4", "source": "/then/r.sqlite"}])json" );
  QString problem;
  const std::vector<model::Figure> figures { { "walk_limit", 300.0, {}, {}, {}, {}, {}, {}, {} }, { "default_share", 0.5, {}, {}, {}, {}, {}, {}, {} } };
  const QVariantMap parameters = repeatedParameters( run, town.database(), figures, problem );
  QCOMPARE( problem, QString() );
  QCOMPARE( parameters, QVariantMap( { { "COMMUNITY_ID", "cid" }, { "DEFAULT_SHARE", 0.4 }, { "COVERAGE", town.database() + "|layername=coverage_latest" }, { "PARKING", "spatialite://dbname='" + town.database() + "' table=\"parking_gap_latest\" (geom)" } } ) );
}

void TestStandardTrial::canceledTrial_leavesNothing()
{
  const TrialTown town;
  town.auditCoverage();
  const QByteArray before = town.databaseBytes();
  AuditFeedback feedback( 4.0 ); // after the copy
  QVERIFY_EXCEPTION_THROWN( tried( town, TrialTown::marketOverlay(), feedback ), model::Canceled );
  QVERIFY( town.databaseBytes() == before );
}

void TestStandardTrial::figuresOfUnits_needTheirOwnAudit()
{
  const TrialTown town;
  town.auditCoverage();
  rules::PackOverlay overlay = rules::PackOverlay::over( QStringLiteral( "renewal-unit-2021" ) );
  model::Figure gap = *overlay.figures( rules::PackSection::Unit ).current( "max_gap" );
  gap.value = 80.0;
  overlay.setFigure( rules::PackSection::Unit, gap, {} );
  QCOMPARE( StandardEstimate( town.database() ).effectOf( overlay ).notes, QStringList { QStringLiteral( "What figures of renewal units change is not compared: run the audits of units with the overlay." ) } );
}

int main( int argc, char **argv )
{
  return runQgisTest<TestStandardTrial>( argc, argv );
}

#include "test_standard_trial.moc"
