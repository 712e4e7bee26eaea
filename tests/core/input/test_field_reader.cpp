#include "core/input/field_reader.h"
#include "core/input/input_error.h"
#include "tests/support/memory_layer.h"

#include <cmath>
#include <limits>

using namespace renewal::input;
using namespace renewal::tests;

class TestFieldReader : public QObject
{
    Q_OBJECT

  private slots:
    void cell_readsAsNumber_data();
    void cell_readsAsNumber();
    void negativeAndUnreadableCounts_areUnknownAndCounted();
    void text_isTrimmedAndWholeNumbersHaveNoDecimals_data();
    void text_isTrimmedAndWholeNumbersHaveNoDecimals();
    void yes_followsOsm();
    void missingField_isRefusedByName();
    void duplicateIds_getANumberAndAreCounted();
    void manyDuplicates_areStillQuick();
};

void TestFieldReader::cell_readsAsNumber_data()
{
  QTest::addColumn<QVariant>( "cell" );
  QTest::addColumn<double>( "value" ); // NaN = empty
  QTest::addColumn<bool>( "isUnreadable" );
  const double none = std::nan( "" );
  QTest::newRow( "null" ) << QVariant( QVariant::Double ) << none << false;
  QTest::newRow( "blank" ) << QVariant( "  " ) << none << false;
  QTest::newRow( "integer" ) << QVariant( 12 ) << 12.0 << false;
  QTest::newRow( "text" ) << QVariant( " 12.5 " ) << 12.5 << false;
  QTest::newRow( "thousands" ) << QVariant( "1,200" ) << 1200.0 << false;
  QTest::newRow( "millions" ) << QVariant( "1,234,567.5" ) << 1234567.5 << false;
  QTest::newRow( "comma elsewhere" ) << QVariant( "12,5" ) << none << true;
  QTest::newRow( "full width" ) << QVariant( QStringLiteral( "１２３" ) ) << 123.0 << false;
  QTest::newRow( "full width comma" ) << QVariant( QStringLiteral( "１，２００" ) ) << 1200.0 << false;
  QTest::newRow( "with a unit" ) << QVariant( QStringLiteral( "12 户" ) ) << none << true;
  QTest::newRow( "words" ) << QVariant( QStringLiteral( "约300" ) ) << none << true;
  QTest::newRow( "NaN" ) << QVariant( none ) << none << true;
  QTest::newRow( "NaN as text" ) << QVariant( "nan" ) << none << true;
  QTest::newRow( "infinity" ) << QVariant( std::numeric_limits<double>::infinity() ) << none << true;
  QTest::newRow( "hex" ) << QVariant( "0x10" ) << none << true;
  QTest::newRow( "negative" ) << QVariant( "-3" ) << -3.0 << false;
}

void TestFieldReader::cell_readsAsNumber()
{
  QFETCH( QVariant, cell );
  QFETCH( double, value );
  QFETCH( bool, isUnreadable );
  const NumberCell number = readNumber( cell );
  QCOMPARE( number.value.has_value(), !std::isnan( value ) );
  if ( number.value )
    QCOMPARE( *number.value, value );
  QCOMPARE( number.isUnreadable, isUnreadable );
}

void TestFieldReader::negativeAndUnreadableCounts_areUnknownAndCounted()
{
  Rejections rejections( QStringLiteral( "小区" ) );
  QVERIFY( !readCount( -1, QStringLiteral( "户数" ), QStringLiteral( "7" ), rejections ) );
  QVERIFY( !readCount( "many", QStringLiteral( "户数" ), QStringLiteral( "8" ), rejections ) );
  QVERIFY( !readCount( QVariant(), QStringLiteral( "户数" ), QStringLiteral( "9" ), rejections ) );
  QCOMPARE( *readCount( 0, QStringLiteral( "户数" ), QStringLiteral( "10" ), rejections ), 0.0 );
  const QStringList said = rejections.sentences();
  QCOMPARE( said.size(), 2 );
  QVERIFY( said[0].contains( QStringLiteral( "户数" ) ) && said[0].contains( QStringLiteral( "is negative" ) ) && said[0].contains( "(ids 7)" ) );
  QVERIFY( said[1].contains( QStringLiteral( "not a number" ) ) && said[1].contains( "(ids 8)" ) );
}

void TestFieldReader::text_isTrimmedAndWholeNumbersHaveNoDecimals_data()
{
  QTest::addColumn<QVariant>( "cell" );
  QTest::addColumn<QString>( "text" );
  QTest::newRow( "null" ) << QVariant() << QString();
  QTest::newRow( "padded" ) << QVariant( QStringLiteral( " 锦绣园 " ) ) << QStringLiteral( "锦绣园" );
  QTest::newRow( "whole double" ) << QVariant( 12.0 ) << "12";
  QTest::newRow( "whole double as text" ) << QVariant( "12.0" ) << "12";
  QTest::newRow( "twelve digits" ) << QVariant( 410105001001.0 ) << "410105001001";
  QTest::newRow( "fraction" ) << QVariant( 12.5 ) << "12.5";
  QTest::newRow( "leading zero stays" ) << QVariant( "0123" ) << "0123";
  QTest::newRow( "integer" ) << QVariant( 12 ) << "12";
}

void TestFieldReader::text_isTrimmedAndWholeNumbersHaveNoDecimals()
{
  QFETCH( QVariant, cell );
  QFETCH( QString, text );
  QCOMPARE( readText( cell ), text );
}

void TestFieldReader::yes_followsOsm()
{
  for ( const QVariant &yes : { QVariant( "yes" ), QVariant( "true" ), QVariant( "1" ), QVariant( 1 ), QVariant( 1.0 ), QVariant( true ), QVariant( "viaduct" ), QVariant( "building_passage" ) } )
    QVERIFY2( readYes( yes ), qPrintable( yes.toString() ) );
  for ( const QVariant &no : { QVariant(), QVariant( "" ), QVariant( " No " ), QVariant( "false" ), QVariant( "0" ), QVariant( 0 ), QVariant( false ), QVariant( QStringLiteral( "否" ) ) } )
    QVERIFY2( !readYes( no ), qPrintable( no.toString() ) );
}

void TestFieldReader::missingField_isRefusedByName()
{
  const auto layer = memoryLayer( QStringLiteral( "Point?field=户数:int" ), QStringLiteral( "EPSG:4490" ), {} );
  QCOMPARE( requiredField( *layer, QString(), QStringLiteral( "HOUSEHOLDS" ) ), -1 );
  QCOMPARE( requiredField( *layer, QStringLiteral( "户数" ), QStringLiteral( "HOUSEHOLDS" ) ), 0 );
  try
  {
    requiredField( *layer, QStringLiteral( "人口" ), QStringLiteral( "POPULATION" ) );
    QFAIL( "accepted" );
  }
  catch ( const InputError &error )
  {
    QVERIFY( error.message().contains( QStringLiteral( "人口" ) ) && error.message().contains( QStringLiteral( "POPULATION" ) ) && error.message().contains( QStringLiteral( "小区" ) ) );
  }
}

void TestFieldReader::duplicateIds_getANumberAndAreCounted()
{
  Rejections rejections( QStringLiteral( "小区" ) );
  IdRegister ids;
  QCOMPARE( ids.take( "A", 1, rejections ), QStringLiteral( "A" ) );
  QCOMPARE( ids.take( " A ", 2, rejections ), QStringLiteral( "A#2" ) );
  QCOMPARE( ids.take( "A", 3, rejections ), QStringLiteral( "A#3" ) );
  QCOMPARE( ids.take( "A#2", 4, rejections ), QStringLiteral( "A#2#2" ) );
  QCOMPARE( ids.take( QVariant(), 5, rejections ), QStringLiteral( "5" ) );
  QCOMPARE( ids.take( 5.0, 6, rejections ), QStringLiteral( "5#2" ) );
  QCOMPARE( rejections.sentences().size(), 1 );
  QVERIFY( rejections.sentences()[0].contains( "4 features" ) );
}

void TestFieldReader::manyDuplicates_areStillQuick()
{
  Rejections rejections( QStringLiteral( "小区" ) );
  IdRegister ids;
  QString last;
  for ( int i = 0; i < 100000; ++i )
    last = ids.take( "A", i, rejections );
  QCOMPARE( last, QStringLiteral( "A#100000" ) );
}

RENEWAL_QGIS_MAIN( TestFieldReader )
#include "test_field_reader.moc"
