// Twelve communities through communitychecklist and completenessaudit, worked out by hand:
// tests/data/community_checklist_golden/README.md.

#include "tests/support/golden_tables.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>
#include <set>

using namespace renewal::tests;

namespace
{

const QString FOLDER = QStringLiteral( SOURCE_DIR "/tests/data/community_checklist_golden/" );
const QStringList INDICATORS { "TJ-12", "TJ-14", "TJ-15", "TJ-16", "WJ20-RATE" };

//! The twelve, read once.
struct Twelve
{
    std::unique_ptr<QgsVectorLayer> communities = layer( "communities" ), survey = layer( "survey" ), coverage = layer( "coverage" ), parking = layer( "parking" ), charging = layer( "charging" ), districts = layer( "districts" );

    static std::unique_ptr<QgsVectorLayer> layer( const char *name ) { return golden::readLayer( FOLDER + name + ".csv", QStringLiteral( "EPSG:4547" ) ); }

    AuditOutcome checklist( const QString &pack ) const
    {
      return runAudit( "communitychecklist", { { "COMMUNITIES", asParameter( communities ) }, { "COMMUNITY_ID", "cid" }, { "COMMUNITY_NAME", "name" }, { "BUILT_YEAR", "year" }, { "KIND", "kind" }, { "SURVEY", asParameter( survey ) }, { "SURVEY_COMMUNITY", "who" }, { "SURVEY_ITEM", "item" }, { "SURVEY_STATUS", "answer" }, { "SURVEY_DATE", "day" }, { "SURVEY_NOTE", "remark" }, { "COVERAGE", asParameter( coverage ) }, { "PARKING", asParameter( parking ) }, { "CHARGING", asParameter( charging ) }, { "STANDARD_FILE", pack }, { "ITEMS", QgsProcessing::TEMPORARY_OUTPUT }, { "SUMMARY", QgsProcessing::TEMPORARY_OUTPUT } } );
    }

    AuditOutcome scorecard( const AuditOutcome &checklist, const QString &pack ) const
    {
      return runAudit( "completenessaudit", { { "COMMUNITIES", asParameter( communities ) }, { "COMMUNITY_ID", "cid" }, { "COMMUNITY_NAME", "name" }, { "COVERAGE", asParameter( coverage ) }, { "PARKING", asParameter( parking ) }, { "CHARGING", asParameter( charging ) }, { "CHECKLIST", asParameter( checklist.layers.at( "ITEMS" ).get() ) }, { "DISTRICTS", asParameter( districts ) }, { "DISTRICT_NAME", "name" }, { "STANDARD_FILE", pack }, { "SCORECARD", QgsProcessing::TEMPORARY_OUTPUT }, { "INDICATORS", QgsProcessing::TEMPORARY_OUTPUT } } );
    }
};

QJsonObject goldenPack()
{
  QFile file( FOLDER + "pack.json" );
  if ( !file.open( QIODevice::ReadOnly ) )
    qFatal( "pack.json cannot be read" );
  return QJsonDocument::fromJson( file.readAll() ).object();
}

} // namespace

class TestCommunityChecklistGolden : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase();
    void items_areThoseByHand();
    void summary_isThatByHand();
    void scorecard_isThatByHand();
    void indicators_areThoseByHand();
    void expectedTables_coverEveryCase();
    void itemTurnedAround_isNoticed_data();
    void itemTurnedAround_isNoticed();

  private:
    Twelve mTwelve;
    AuditOutcome mChecklist, mScorecard;
};

void TestCommunityChecklistGolden::initTestCase()
{
  mChecklist = mTwelve.checklist( FOLDER + "pack.json" );
  QVERIFY2( mChecklist.isDone, qPrintable( mChecklist.error ) );
  mScorecard = mTwelve.scorecard( mChecklist, FOLDER + "pack.json" );
  QVERIFY2( mScorecard.isDone, qPrintable( mScorecard.error ) );
}

void TestCommunityChecklistGolden::items_areThoseByHand()
{
  QCOMPARE( golden::differences( mChecklist.rows( "ITEMS" ), FOLDER + "checklist_items.csv" ).join( '\n' ), QString() );
}

void TestCommunityChecklistGolden::summary_isThatByHand()
{
  QCOMPARE( golden::differences( mChecklist.rows( "SUMMARY" ), FOLDER + "checklist_summary.csv" ).join( '\n' ), QString() );
}

void TestCommunityChecklistGolden::scorecard_isThatByHand()
{
  QCOMPARE( golden::differences( mScorecard.rows( "SCORECARD" ), FOLDER + "scorecard.csv" ).join( '\n' ), QString() );
}

void TestCommunityChecklistGolden::indicators_areThoseByHand()
{
  const auto isWorkedOut = []( const QgsFeature &row )
  { return INDICATORS.contains( row.attribute( "code" ).toString() ); };
  QCOMPARE( golden::differences( mScorecard.rows( "INDICATORS" ), FOLDER + "indicators.csv", isWorkedOut ).join( '\n' ), QString() );
}

//! What the case promises to hold; a row taken out of it must not pass unnoticed.
void TestCommunityChecklistGolden::expectedTables_coverEveryCase()
{
  std::set<QString> found;
  for ( const QStringList &row : golden::readTable( FOLDER + "checklist_items.csv" ).mid( 1 ) )
  {
    for ( const int column : { 2, 3, 4 } )
      found.insert( row[column] );
    if ( row[5] == QLatin1String( "true" ) )
      found.insert( "conflict decided as " + row[3] );
  }
  for ( const QStringList &row : golden::readTable( FOLDER + "checklist_summary.csv" ).mid( 1 ) )
    found.insert( row[1].isEmpty() ? QStringLiteral( "year not known" ) : "eligible " + row[1] );
  for ( const QStringList &row : golden::readTable( FOLDER + "scorecard.csv" ).mid( 1 ) )
    found.insert( { "complete " + row[3], row[2].isEmpty() ? QStringLiteral( "no grade" ) : "grade " + row[2], row[1].isEmpty() ? QStringLiteral( "no score" ) : QStringLiteral( "score" ) } );
  for ( const char *wanted : { "must", "optional", "info", "met", "unmet", "nodata", "na", "survey", "attribute", "none", "conflict decided as met", "conflict decided as unmet", "year not known", "eligible true", "eligible false", "complete met", "complete unmet", "complete nodata", "grade A", "grade B", "grade C", "grade D", "no grade", "no score" } )
    QVERIFY2( found.count( wanted ) == 1, wanted );
}

void TestCommunityChecklistGolden::itemTurnedAround_isNoticed_data()
{
  QTest::addColumn<QJsonObject>( "pack" );
  const QJsonObject pack = goldenPack();
  const QJsonArray items = pack["checklist"].toArray();
  const auto row = [&]( int index, const QString &key, const QString &value )
  {
    QJsonObject changed = pack, item = items[index].toObject();
    QJsonArray list = items;
    item[key] = value;
    list.replace( index, item );
    changed["checklist"] = list;
    QTest::newRow( qPrintable( item["code"].toString() + ' ' + key ) ) << changed;
  };
  for ( int i = 0; i < items.size(); ++i )
  {
    for ( const char *key : { "met_when", "applies_when" } )
    {
      if ( const QString text = items[i].toObject()[key].toString(); !text.isEmpty() )
        row( i, key, "NOT (" + text + ")" );
    }
    if ( items[i].toObject().contains( "yes_means" ) )
      row( i, "yes_means", "met" );
  }
}

void TestCommunityChecklistGolden::itemTurnedAround_isNoticed()
{
  QFETCH( QJsonObject, pack );
  const QTemporaryDir folder;
  QFile file( folder.filePath( "pack.json" ) );
  QVERIFY( file.open( QIODevice::WriteOnly ) );
  file.write( QJsonDocument( pack ).toJson() );
  file.close();
  const AuditOutcome outcome = mTwelve.checklist( file.fileName() );
  QVERIFY2( outcome.isDone, qPrintable( outcome.error ) );
  QVERIFY2( !golden::differences( outcome.rows( "ITEMS" ), FOLDER + "checklist_items.csv" ).isEmpty(), "this mutation goes unnoticed" );
}

RENEWAL_QGIS_MAIN( TestCommunityChecklistGolden )
#include "test_community_checklist_golden.moc"
