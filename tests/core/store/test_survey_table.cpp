#include "tests/support/store_fixture.h"

#include "core/store/schema.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace renewal::tests;
using renewal::store::StoreError;
using renewal::store::SurveyCommunities;
using renewal::store::SurveyOutcome;

namespace
{

//! Stands for the QML: the communities it was asked for.
QString listed( const SurveyCommunities &communities )
{
  QStringList words;
  for ( const auto &[id, name] : communities )
    words << id + '=' + name;
  return QStringLiteral( "<qgis>%1</qgis>" ).arg( words.join( ' ' ) );
}

//! Rows of checklist_summary with these ids and names.
TableRows checklistRows( const SurveyCommunities &communities )
{
  TableRows table { &renewal::model::resultTable( "checklist_summary" ), GeometryKind::MultiPolygon, {} };
  for ( const auto &[id, name] : communities )
    table.rows.push_back( { { id, name, true, 1, 1, 0, 0, 1.0, 0, 0, 0, 0, QVariant(), 0, QVariant(), QVariant() }, squareWkb( 500000, 3800000 ) } );
  return table;
}

} // namespace

//! The table `survey` belongs to the user: runs make it once and never touch a row.
class TestSurveyTable : public QObject
{
    Q_OBJECT

  private slots:
    void init();
    void tableOfTheUser_staysAsItIs_data();
    void tableOfTheUser_staysAsItIs();
    void failedRun_leavesNoTable();
    void runWithoutSurvey_makesNoTable();
    void table_isMadeOnce();
    void rows_surviveRunsAndTheirDeletion();
    void tableWithMoreColumns_isStillOurs();
    void styleOfTheUser_stays();
    void communities_areThoseOfTheNewestRuns();

  private:
    SurveyOutcome write( const QString &area, const SurveyCommunities &communities, const renewal::store::SurveyStyle &style = listed );

    std::unique_ptr<QTemporaryDir> mFolder;
    QString mPath;
};

void TestSurveyTable::init()
{
  mFolder = std::make_unique<QTemporaryDir>();
  mPath = mFolder->filePath( QStringLiteral( "体检 'results\".sqlite" ) );
}

SurveyOutcome TestSurveyTable::write( const QString &area, const SurveyCommunities &communities, const renewal::store::SurveyStyle &style )
{
  ResultsDatabase database = ResultsDatabase::open( mPath, ResultsDatabase::Access::Write );
  database.setSrid( 4547 );
  database.offerSurvey( style );
  TestProgress progress;
  database.writeRun( runRecord( area, "communitychecklist" ), { checklistRows( communities ) }, {}, progress );
  return database.surveyOutcome();
}

void TestSurveyTable::tableOfTheUser_staysAsItIs_data()
{
  QTest::addColumn<QString>( "sql" );
  QTest::newRow( "table" ) << "CREATE TABLE survey (community_id TEXT, item TEXT, status TEXT)";
  QTest::newRow( "table in capitals" ) << "CREATE TABLE SURVEY (\"note\" TEXT)";
  QTest::newRow( "view" ) << "CREATE VIEW survey AS SELECT 1 AS community_id, 2 AS item, 8 AS building, 3 AS status, 4 AS surveyed_on, 5 AS surveyor, 6 AS note, 7 AS photo";
}

void TestSurveyTable::tableOfTheUser_staysAsItIs()
{
  QFETCH( QString, sql );
  writeSampleRun( mPath, "A" );
  Look( mPath ).execute( sql );
  QVERIFY( write( "A", { { "1", "one" } } ) == SurveyOutcome::NotOurs );
  Look look( mPath );
  QCOMPARE( look.text( "SELECT sql FROM sqlite_master WHERE lower(name) = 'survey'" ), sql );
  QCOMPARE( look.integer( "SELECT count(*) FROM layer_styles WHERE lower(f_table_name) = 'survey'" ), qint64( 0 ) );
  QCOMPARE( look.integer( "SELECT count(*) FROM checklist_summary" ), qint64( 1 ) ); // the run itself is stored
}

void TestSurveyTable::failedRun_leavesNoTable()
{
  writeSampleRun( mPath, "A" );
  const auto fail = []( const SurveyCommunities & ) -> QString
  { throw StoreError( "no style" ); };
  QVERIFY_EXCEPTION_THROWN( write( "A", {}, fail ), StoreError );
  QCOMPARE( Look( mPath ).integer( "SELECT count(*) FROM sqlite_master WHERE name IN ('survey', 'checklist_summary')" ), qint64( 0 ) );
}

void TestSurveyTable::runWithoutSurvey_makesNoTable()
{
  writeSampleRun( mPath, "A" );
  QCOMPARE( Look( mPath ).integer( "SELECT count(*) FROM sqlite_master WHERE name = 'survey'" ), qint64( 0 ) );
}

void TestSurveyTable::table_isMadeOnce()
{
  QVERIFY( write( "A", { { "1", "one" } } ) == SurveyOutcome::Made );
  QVERIFY( write( "A", { { "1", "one" } } ) == SurveyOutcome::Kept );
  Look look( mPath );
  QVERIFY( look.isIntact() );
  QCOMPARE( look.text( "SELECT group_concat(name || ' ' || type) FROM pragma_table_info('survey')" ), QString( "row_id INTEGER,community_id TEXT,item TEXT,building TEXT,status TEXT,surveyed_on DATE,surveyor TEXT,note TEXT,photo TEXT" ) );
  QCOMPARE( look.integer( "SELECT count(*) FROM layer_styles WHERE f_table_name = 'survey' AND useAsDefault" ), qint64( 2 ) ); // one per provider
}

void TestSurveyTable::rows_surviveRunsAndTheirDeletion()
{
  write( "A", { { "1", "one" } } );
  Look( mPath ).execute( "INSERT INTO survey (community_id, item, status, surveyed_on) VALUES ('1', 'A1', '是', '2026-03-01')" );
  write( "A", { { "2", "two" } } );
  Look look( mPath );
  look.execute( "DELETE FROM audit_run" );
  QCOMPARE( look.integer( "SELECT count(*) FROM checklist_summary" ), qint64( 0 ) );
  QCOMPARE( look.text( "SELECT row_id || community_id || item || status || surveyed_on FROM survey" ), QStringLiteral( "11A1是2026-03-01" ) );
}

void TestSurveyTable::tableWithMoreColumns_isStillOurs()
{
  write( "A", { { "1", "one" } } );
  Look( mPath ).execute( "ALTER TABLE survey ADD COLUMN phone TEXT" );
  QVERIFY( write( "A", { { "1", "one" } } ) == SurveyOutcome::Kept );
  QCOMPARE( Look( mPath ).integer( "SELECT count(*) FROM pragma_table_info('survey') WHERE name = 'phone'" ), qint64( 1 ) );
}

void TestSurveyTable::styleOfTheUser_stays()
{
  write( "A", { { "1", "one" } } );
  Look( mPath ).execute( "UPDATE layer_styles SET styleQML = 'mine', owner = 'me' WHERE f_table_name = 'survey'" );
  write( "A", { { "2", "two" } } );
  QCOMPARE( Look( mPath ).text( "SELECT group_concat(DISTINCT styleQML) FROM layer_styles WHERE f_table_name = 'survey'" ), QString( "mine" ) );
}

// A: 1 and 2, then 2 and 4 (1 is gone). B: 3, and 2 under another name, which stands behind A's in the file.
void TestSurveyTable::communities_areThoseOfTheNewestRuns()
{
  write( "A", { { "1", "one" }, { "2", "two" } } );
  write( "A", { { "4", "four" }, { "2", "two" } } );
  write( "B", { { "3", "three" }, { "2", "again" }, { "5", QString() } } );
  QCOMPARE( Look( mPath ).text( "SELECT DISTINCT styleQML FROM layer_styles WHERE f_table_name = 'survey'" ), QString( "<qgis>4=four 2=two 3=three 5=</qgis>" ) );
}

QTEST_GUILESS_MAIN( TestSurveyTable )
#include "test_survey_table.moc"
