// When is a step not run, done, or out of date, and what does it say? Runs are made by hand; no audit is run.

#include "plugin/layer_check.h"
#include "plugin/step_parameters.h"
#include "tests/support/chain_facts.h"
#include "tests/support/panel_city.h"

#include <QTemporaryDir>
#include <QTest>

using namespace renewal;
using namespace renewal::plugin;
using namespace renewal::tests;

class TestChainState : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase() { addProviderOnce(); }
    void cleanup() { QgsProject::instance()->clear(); }

    void order_putsEveryStepBehindWhatItRestsOn()
    {
      QStringList before;
      for ( const ChainStep &step : auditChain() )
      {
        QVERIFY2( algorithmOf( step ), qPrintable( step.algorithm ) );
        for ( const QString &rests : step.restsOn() )
          QVERIFY2( before.contains( rests ), qPrintable( step.algorithm + " before " + rests ) );
        before << step.algorithm;
      }
      QCOMPARE( before, QStringList( { "servicecoverage", "parkinggap", "charginggap", "communitychecklist", "completenessaudit", "renewalunits", "unitaudit", "servicecircles" } ) );
    }

    void emptyDatabase_isNotRun()
    {
      for ( const StepState &state : chainStates( facts( {} ) ) )
        QCOMPARE( int( state.kind ), int( StepState::Kind::NotRun ) );
    }

    void run_isDone()
    {
      const StepState state = stateOf( facts( { storedRun( 3, "parkinggap" ) } ), "parkinggap" );
      QCOMPARE( int( state.kind ), int( StepState::Kind::Done ) );
      QCOMPARE( state.runId, 3 );
      QVERIFY( stateSentences( state ).contains( "henan-2023" ) );
      QVERIFY( !state.isChecking );
    }

    void runOfAnotherArea_doesNotCount()
    {
      QCOMPARE( int( stateOf( facts( { storedRun( 3, "parkinggap", "B" ) } ), "parkinggap" ).kind ), int( StepState::Kind::NotRun ) );
    }

    void changedPack_isOutOfDate()
    {
      ChainFacts changed = facts( { storedRun( 3, "parkinggap" ) } );
      changed.packSums["parkinggap"] = "other";
      const StepState state = stateOf( changed, "parkinggap" );
      QCOMPARE( int( state.kind ), int( StepState::Kind::OutOfDate ) );
      QCOMPARE( state.reasons, QStringList( { "The rule pack henan-2023 has changed since." } ) );
    }

    void anotherPack_isOutOfDate()
    {
      ChainFacts changed = facts( { storedRun( 3, "parkinggap" ) } );
      changed.settings.standard = "parking-gbt51149-2016";
      changed.packSums["parkinggap"] = "other";
      QCOMPARE( stateOf( changed, "parkinggap" ).reasons, QStringList( { "The run used the rule pack henan-2023; parking-gbt51149-2016 is chosen now." } ) );
    }

    void unreadablePack_isNotOutOfDate()
    {
      ChainFacts changed = facts( { storedRun( 3, "parkinggap" ) } );
      changed.packSums.clear();
      const StepState state = stateOf( changed, "parkinggap" );
      QCOMPARE( int( state.kind ), int( StepState::Kind::Done ) );
      QCOMPARE( state.notChecked.size(), 1 );
    }

    //! #5 parking is newer than #4 scorecard, which read it; #3 coverage is older.
    void earlierStepRunSince_isOutOfDate()
    {
      const ChainFacts runs = facts( { storedRun( 3, "servicecoverage" ), storedRun( 4, "completenessaudit" ), storedRun( 5, "parkinggap" ) } );
      QCOMPARE( stateOf( runs, "completenessaudit" ).reasons, QStringList( { "\"Parking gap\" has been run since." } ) );
      QCOMPARE( int( stateOf( runs, "parkinggap" ).kind ), int( StepState::Kind::Done ) );
    }

    void anotherPeriod_isOutOfDate()
    {
      ChainFacts next = facts( { storedRun( 3, "parkinggap" ) } );
      next.settings.period = "2026";
      QCOMPARE( stateOf( next, "parkinggap" ).reasons, QStringList( { "The run is of the period \"2025\"; \"2026\" is set now." } ) );
    }

    void anotherLayerChosen_isOutOfDate()
    {
      auto *first = memoryLayer( "Point?field=cid:string", "EPSG:4547", {} ).release();
      auto *second = memoryLayer( "Point?field=cid:string", "EPSG:4547", {}, "new communities" ).release();
      QgsProject::instance()->addMapLayers( { first, second } );
      ChainFacts runs = facts( { storedRun( 3, "parkinggap", "A", recorded( *first, { "cid" } ) ) } );
      runs.layers = projectLayers( { first, second } );
      runs.settings.inputs.insert( "COMMUNITIES", second->id() );
      const QStringList reasons = stateOf( runs, "parkinggap" ).reasons;
      QCOMPARE( reasons, QStringList( { "Another layer is chosen now for \"Communities\": new communities." } ) );
    }

    void sameFile_isTheSameWhateverTheSpelling()
    {
      QTemporaryDir folder;
      QFile file( folder.filePath( "a.gpkg" ) );
      QVERIFY( file.open( QIODevice::WriteOnly ) );
      const QString path = folder.filePath( "a.gpkg" );
      const QString winding = folder.path() + "/../" + QFileInfo( folder.path() ).fileName() + "/a.gpkg";
      QVERIFY( isSameSource( path + "|layername=lots", winding + "|layername=lots" ) );
      QVERIFY( isSameSource( path, winding + "|layername=lots" ) );
      QVERIFY( !isSameSource( path + "|layername=lots", path + "|layername=areas" ) );
      QVERIFY( !isSameSource( path + "|layername=lots|subset=a=1", path + "|layername=lots" ) );
    }

    //! A number that a run took from its pack is the pack's again in the next run; a choice of the user stays.
    void lastRun_givesItsChoicesButNotThePacksNumbers()
    {
      store::StoredRun run = storedRun( 3, "parkinggap" );
      run.record.parametersJson = R"({"DEMAND":"cars","WALK_LIMIT":450,"SNAP_DISTANCE":80,"HOUSEHOLDS":"old"})";
      ChainFacts runs = facts( { run } );
      runs.settings.inputs = { { "COMMUNITIES", "c1" }, { "HOUSEHOLDS", "hh" }, { "ONSITE_SPACES", "spaces" }, { "NETWORK", "n1" } };
      const StepCall call = stepCall( *findStep( "parkinggap" ), runs.settings, runs.runs );
      QVERIFY( call.missing.isEmpty() );
      QCOMPARE( call.parameters.value( "DEMAND" ).toString(), QString( "cars" ) );
      QCOMPARE( call.parameters.value( "SNAP_DISTANCE" ).toDouble(), 80.0 );
      QVERIFY( !call.parameters.contains( "WALK_LIMIT" ) );
      QCOMPARE( call.parameters.value( "HOUSEHOLDS" ).toString(), QString( "hh" ) );
      QCOMPARE( call.parameters.value( "STANDARD" ).toString(), CHAIN_PACK );
      runs.settings.steps.insert( "parkinggap", { { "DEMAND", "standard" }, { "WALK_LIMIT", 300 } } );
      const StepCall set = stepCall( *findStep( "parkinggap" ), runs.settings, runs.runs );
      QCOMPARE( set.parameters.value( "DEMAND" ).toString(), QString( "standard" ) );
      QCOMPARE( set.parameters.value( "WALK_LIMIT" ).toInt(), 300 );
    }

    //! Projects and databases come from anywhere: neither may name a file to write, or another layer to read.
    void foreignSettings_setNoOutput()
    {
      store::StoredRun run = storedRun( 3, "parkinggap" );
      run.record.parametersJson = R"({"GAPS":"/elsewhere/x.gpkg","RESULTS":"/elsewhere/y.sqlite","COMMUNITIES":"z"})";
      ChainFacts runs = facts( { run } );
      runs.settings.steps.insert( "parkinggap", { { "GAPS", "/elsewhere/x.gpkg" }, { "RESULTS", "/elsewhere/y.sqlite" }, { "COMMUNITIES", "z" }, { "DEMAND", "cars" } } );
      const QVariantMap parameters = stepCall( *findStep( "parkinggap" ), runs.settings, runs.runs ).parameters;
      QVERIFY( !parameters.contains( "GAPS" ) );
      QVERIFY( !parameters.contains( "COMMUNITIES" ) );
      QCOMPARE( parameters.value( "RESULTS" ).toString(), runs.settings.database );
      QCOMPARE( parameters.value( "DEMAND" ).toString(), QString( "cars" ) );
    }

    //! Once a checklist has made the survey table, its rows count; a list in the project wins.
    void surveyOfTheDatabase_isUsedWithoutAList()
    {
      ChainFacts runs = facts( {} );
      runs.settings.inputs = { { "COMMUNITIES", "c1" }, { "BUILT_YEAR", "year" } };
      const ChainStep &checklist = *findStep( "communitychecklist" );
      QVERIFY( !stepCall( checklist, runs.settings, runs.runs ).parameters.contains( "SURVEY" ) );
      runs.runs = { storedRun( 3, "communitychecklist" ) };
      const QVariantMap parameters = stepCall( checklist, runs.settings, runs.runs ).parameters;
      QCOMPARE( parameters.value( "SURVEY" ).toString(), QString( "/nowhere/results.sqlite|layername=survey" ) );
      QCOMPARE( parameters.value( "SURVEY_ITEM" ).toString(), QString( "item" ) );
      runs.settings.inputs.insert( "SURVEY", "list" );
      QCOMPARE( stepCall( checklist, runs.settings, runs.runs ).parameters.value( "SURVEY" ).toString(), QString( "list" ) );
    }

    void missingInputs_areNamed()
    {
      const StepCall parking = stepCall( *findStep( "parkinggap" ), facts( {} ).settings, {} );
      QCOMPARE( parking.missing, QStringList( { "Communities", "Communities: Households", "Communities: Parking spaces it has", "Streets to walk on" } ) );
      QCOMPARE( stepCall( *findStep( "renewalunits" ), facts( {} ).settings, {} ).missing, QStringList( { "a run of \"Scorecard of complete communities\"" } ) );
    }

    void unitsTakeTheScorecardOfTheArea()
    {
      const ChainFacts runs = facts( { storedRun( 7, "completenessaudit", "A" ), storedRun( 8, "completenessaudit", "B" ) } );
      const StepCall call = stepCall( *findStep( "renewalunits" ), runs.settings, runs.runs );
      QVERIFY( call.missing.isEmpty() );
      QCOMPARE( call.parameters.value( "COMMUNITIES" ).toString(), QString( "/nowhere/results.sqlite|layername=scorecard_latest|subset=\"run_id\" = 7" ) );
      QCOMPARE( call.parameters.value( "NEED" ).toString(), QString( "need" ) );
    }
};

RENEWAL_GUI_MAIN( TestChainState )
#include "test_chain_state.moc"
