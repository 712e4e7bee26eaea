#include "core/input/input_error.h"
#include "core/input/survey_date.h"
#include "core/input/survey_reader.h"
#include "tests/support/memory_layer.h"

using namespace renewal;
using namespace renewal::input;
using namespace renewal::tests;

class TestSurveyReader : public QObject
{
    Q_OBJECT

  private slots:
    void date_isReadAsPeopleWriteIt_data();
    void date_isReadAsPeopleWriteIt();
    void status_isReadAsPeopleWriteIt();
    void communityAndItem_areMatchedAsText();
    void nameOfTwoItems_isTheFirst();
    void unknownCommunitiesItemsAndAnswers_areCountedAndNamed();
    void dates_giveOrderAndText();
    void hostileText_isOnlyText();
    void missingField_isRefused();
    void cancel_stopsTheReading();
};

namespace
{

const QString DEFINITION = QStringLiteral( "NoGeometry?field=cid:string&field=item:string&field=status:string&field=date:string&field=note:string" );
const SurveyFields FIELDS { "cid", "item", "status", "date", "note" };

std::vector<model::ChecklistItem> items()
{
  model::ChecklistItem water, drainage;
  water.code = "LX20-J01";
  water.zh = "供水";
  water.en = "Water supply";
  drainage.code = "LX20-J02";
  drainage.zh = "排水（雨污分流）";
  drainage.en = "Drainage";
  return { water, drainage };
}

SurveyTable read( const QList<FeatureRow> &rows, const std::vector<model::ChecklistItem> &asked = items(), const QString &definition = DEFINITION )
{
  const auto layer = memoryLayer( definition, {}, rows, QStringLiteral( "调查" ) );
  return readSurvey( { *layer, {} }, FIELDS, { "12", "B" }, asked, model::Progress() );
}

} // namespace

void TestSurveyReader::date_isReadAsPeopleWriteIt_data()
{
  QTest::addColumn<QVariant>( "cell" );
  QTest::addColumn<QString>( "date" );
  const auto row = []( const char *name, const QVariant &cell, const char *date )
  { QTest::newRow( name ) << cell << QString::fromLatin1( date ); };
  for ( const char *text : { "2025-03-01", "2025/3/1", "2025.3.1", "20250301", "2025年3月1日", " 2025年03月01日 ", "２０２５－０３－０１", "2025-03-01 00:00", "2025-03-01T00:00:00Z", "20250301000000" } )
    row( text, QString::fromUtf8( text ), "2025-03-01 00:00" );
  row( "with time", "2025/3/1 9:30", "2025-03-01 09:30" );
  row( "date cell", QDate( 2025, 3, 1 ), "2025-03-01 00:00" );
  row( "date-time cell", QDateTime( QDate( 2025, 3, 1 ), QTime( 8, 5 ) ), "2025-03-01 08:05" );
  row( "whole number", 20250301, "2025-03-01 00:00" );
  row( "whole number as double", 20250301.0, "2025-03-01 00:00" );
  for ( const char *text : { "2025-02-30", "20251301", "2025-03", "3月1日", "yesterday", "45717", "1025-03-01", "2025-03-01 25:00" } )
    row( text, QString::fromUtf8( text ), "unreadable" );
  row( "blank", " ", "" );
  row( "null", QVariant( QVariant::Date ), "" );
}

void TestSurveyReader::date_isReadAsPeopleWriteIt()
{
  QFETCH( QVariant, cell );
  QFETCH( QString, date );
  const DateCell read = readDate( cell );
  const QString text = read.moment ? read.moment->toString( QStringLiteral( "yyyy-MM-dd HH:mm" ) ) : QString();
  QCOMPARE( read.isUnreadable ? QStringLiteral( "unreadable" ) : text, date );
}

void TestSurveyReader::status_isReadAsPeopleWriteIt()
{
  QList<FeatureRow> rows;
  for ( const char *status : { "是", "有", "达标", "1", "y", "YES", "√", "否", "无", "不达标", "0", "N", "×" } )
    rows << FeatureRow { {}, { "12", "供水", QString::fromUtf8( status ) } };
  rows << FeatureRow { {}, { "12", "供水", "" } } << FeatureRow { {}, { "12", "供水", QVariant() } } << FeatureRow { {}, { "12", "供水", "—" } };
  const SurveyTable table = read( rows );
  QCOMPARE( table.rows.size(), std::size_t( 13 ) );
  for ( std::size_t i = 0; i < table.rows.size(); ++i )
    QVERIFY2( table.rows[i].isYes == ( i < 7 ), table.rows[i].status.c_str() );
  QCOMPARE( table.blankRows, 3 );
  QVERIFY( table.report.sentences().isEmpty() );
}

void TestSurveyReader::communityAndItem_areMatchedAsText()
{
  const QString definition = QStringLiteral( "Point?field=cid:double&field=item:string&field=status:integer&field=date:string&field=note:string" );
  const SurveyTable table = read( { { {}, { 12.0, " lx20-j01 ", 1 } }, { QStringLiteral( "Point(1 2)" ), { 12.0, "排水(雨污分流)", 0 } }, { {}, { 12.0, "排水 （雨污分流）", 0 } }, { {}, { 12.0, "water SUPPLY", 1 } } }, items(), definition );
  QCOMPARE( table.rows.size(), std::size_t( 4 ) );
  QCOMPARE( table.rows[0].community, 0u );
  QCOMPARE( table.rows[0].item, 0u );
  QCOMPARE( table.rows[1].item, 1u );
  QCOMPARE( table.rows[2].item, 1u );
  QCOMPARE( table.rows[3].item, 0u );
}

void TestSurveyReader::nameOfTwoItems_isTheFirst()
{
  std::vector<model::ChecklistItem> asked = items();
  asked[1].zh = "LX20-J01"; // a name that is another item's code: the code goes first
  asked[1].en = "供水";     // and Chinese before English
  const SurveyTable table = read( { { {}, { "12", "LX20-J01", "1" } }, { {}, { "12", "供水", "1" } }, { {}, { "12", "LX20-J02", "1" } } }, asked );
  QCOMPARE( table.rows[0].item, 0u );
  QCOMPARE( table.rows[1].item, 0u );
  QCOMPARE( table.rows[2].item, 1u );
}

void TestSurveyReader::unknownCommunitiesItemsAndAnswers_areCountedAndNamed()
{
  const SurveyTable table = read( { { {}, { "99", "供水", "1" } }, { {}, { "99", "供水", "1" } }, { {}, { QVariant(), "供水", "1" } }, { {}, { "12", "电梯", "1" } }, { {}, { "12", "供水", "部分达标" } }, { {}, { "12", "供水", "不清楚" } }, { {}, { "B", "供水", "1" } } } );
  QCOMPARE( table.rows.size(), std::size_t( 1 ) );
  const QString said = table.report.sentences().join( '\n' );
  QVERIFY2( said.contains( QStringLiteral( "调查: 3 rows are about 2 communities that are not among COMMUNITIES, left out (first: 99, NULL)" ) ), qPrintable( said ) );
  QVERIFY2( said.contains( QStringLiteral( "1 rows ask 1 items that the standard does not have, left out (first: 电梯)" ) ), qPrintable( said ) );
  QVERIFY2( said.contains( QStringLiteral( "2 rows hold 2 answers that are neither yes nor no and are no evidence (first: 部分达标, 不清楚)" ) ), qPrintable( said ) );
}

void TestSurveyReader::dates_giveOrderAndText()
{
  const SurveyTable table = read( { { {}, { "12", "供水", "1", "2025/3/1 9:30", "晨" } }, { {}, { "12", "供水", "0", "2025年3月1日", QVariant() } }, { {}, { "12", "供水", "0", "去年" } }, { {}, { "12", "供水", "0", QVariant() } } } );
  QVERIFY( table.rows[0].moment > table.rows[1].moment );
  QVERIFY( table.rows[1].moment > table.rows[2].moment );
  QCOMPARE( table.rows[2].moment, model::SurveyRow::UNDATED );
  QCOMPARE( table.rows[3].moment, model::SurveyRow::UNDATED );
  QCOMPARE( table.rows[0].date, std::string( "2025-03-01" ) );
  QCOMPARE( table.rows[0].note, std::string( "晨" ) );
  QCOMPARE( table.rows[2].date, std::string() );
  const QString said = table.report.sentences().join( '\n' );
  QVERIFY2( said.contains( QStringLiteral( "1 features: a date that cannot be read, counted as undated (ids 12)" ) ), qPrintable( said ) );
}

void TestSurveyReader::hostileText_isOnlyText()
{
  const QString id = QStringLiteral( "1'; DROP TABLE audit_run; --" );
  const QString longText( 250, QChar( u'长' ) );
  const SurveyTable table = read( { { {}, { id, "供水", "1" } }, { {}, { "12", longText, "1" } }, { {}, { "12", "供水", "%1 <b>%2</b>" } } } );
  QVERIFY( table.rows.empty() );
  const QString said = table.report.sentences().join( '\n' );
  QVERIFY2( said.contains( id ), qPrintable( said ) );
  QVERIFY2( said.contains( QStringLiteral( "%1 <b>%2</b>" ) ), qPrintable( said ) );
  QVERIFY( said.size() < 1000 );
}

void TestSurveyReader::missingField_isRefused()
{
  const auto layer = memoryLayer( DEFINITION, {}, {} );
  SurveyFields fields = FIELDS;
  fields.status = QStringLiteral( "状态" );
  QVERIFY_EXCEPTION_THROWN( requireSurveyFields( *layer, fields ), InputError );
  fields = FIELDS;
  fields.date.clear();
  fields.note.clear();
  requireSurveyFields( *layer, fields );
}

void TestSurveyReader::cancel_stopsTheReading()
{
  const auto layer = memoryLayer( DEFINITION, {}, { { {}, { "12", "供水", "1" } } } );
  QVERIFY_EXCEPTION_THROWN( readSurvey( { *layer, {} }, FIELDS, { "12" }, items(), CanceledProgress() ), model::Canceled );
}

RENEWAL_QGIS_MAIN( TestSurveyReader )
#include "test_survey_reader.moc"
