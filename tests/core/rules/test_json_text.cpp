#include "core/rules/json_text.h"
#include "core/rules/pack_error.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace renewal::rules;

namespace
{

//! Returns the complaint about \a bytes, or "accepted".
QString complaint( const QByteArray &bytes )
{
  try
  {
    parseJson( bytes, QStringLiteral( "p.json" ) );
  }
  catch ( const PackError &error )
  {
    return error.message();
  }
  return QStringLiteral( "accepted" );
}

} // namespace

class TestJsonText : public QObject
{
    Q_OBJECT

  private slots:
    void brokenText_isRefusedWithItsLine_data();
    void brokenText_isRefusedWithItsLine();
    void values_areReadAsTheyStand();
    void lines_areCounted();
    void byteOrderMark_isAccepted();
    void otherEncodings_areRefused_data();
    void otherEncodings_areRefused();
    void deepNesting_isRefusedWithoutCrash();
    void manyValues_areRefused();
    void manyNames_areReadInTime();
};

void TestJsonText::brokenText_isRefusedWithItsLine_data()
{
  QTest::addColumn<QByteArray>( "bytes" );
  QTest::addColumn<QString>( "expected" );
  const auto row = []( const char *name, const char *bytes, const char *expected )
  { QTest::newRow( name ) << QByteArray( bytes ) << QString::fromUtf8( expected ); };
  row( "empty", "", "p.json, line 1: the file ends too early." );
  row( "only spaces", " \n ", "p.json, line 2: the file ends too early." );
  row( "cut off", "{\"a\":\n[1,", "p.json, line 2: the file ends too early." );
  row( "text cut off", "\"abc", "p.json, line 1: a text is not closed by a double quote." );
  row( "two values", "{}\n{}", "p.json, line 2: text after the end of the pack." );
  row( "comma too many", "{\"a\":1,}", "p.json, line 1: a name in double quotes is expected (a comma too many?)." );
  row( "no comma", "[1\n2]", "p.json, line 2: a comma or ] is expected." );
  row( "no colon", "{\"a\" 1}", "p.json, line 1: a colon is expected after \"a\"." );
  row( "equal keys", "{\"limit_m\":300,\n\"limit_m\":500}", "p.json, line 2: \"limit_m\" stands twice in the same object." );
  row( "equal keys, one escaped", "{\"a\":1,\"\\u0061\":2}", "p.json, line 1: \"a\" stands twice in the same object." );
  row( "NaN", "NaN", "p.json, line 1: a value is expected: a text in double quotes, a number, true, false, an object or a list." );
  row( "1e999", "[1e999]", "p.json, line 1: the number is too large." );
  row( "-1e999", "-1e999", "p.json, line 1: the number is too large." );
  row( "leading zero", "0300", "p.json, line 1: a number must not start with 0." );
  row( "minus alone", "[-]", "p.json, line 1: not a number." );
  row( "point alone", "1.", "p.json, line 1: not a number." );
  row( "line break in text", "\"a\nb\"", "p.json, line 1: a line break or control character inside a text." );
  row( "windows path", "\"C:\\x\"", "p.json, line 1: an unknown escape after a backslash (write \\\\ for one backslash)." );
  row( "short escape", "\"\\u12", "p.json, line 1: an unknown escape after a backslash (write \\\\ for one backslash)." );
  row( "signed escape", "\"\\u+123\"", "p.json, line 1: an unknown escape after a backslash (write \\\\ for one backslash)." );
  row( "half a character", "\"\\ud83d\"", "p.json, line 1: half a character (\\ud800 to \\udfff alone) inside a text." );
}

void TestJsonText::brokenText_isRefusedWithItsLine()
{
  QFETCH( QByteArray, bytes );
  QFETCH( QString, expected );
  QCOMPARE( complaint( bytes ), expected );
}

void TestJsonText::values_areReadAsTheyStand()
{
  const JsonNode root = parseJson( "{\"a\":[-1.5e2,true,false,null,{}],\"b\":\"\\u4e2d\\n\\\"\\ud83d\\ude00<b>\"}", "p" );
  QCOMPARE( root.members.size(), std::size_t( 2 ) );
  const std::vector<JsonNode> &items = root.member( "a" )->items;
  QCOMPARE( items.size(), std::size_t( 5 ) );
  QCOMPARE( items[0].number, -150.0 );
  QVERIFY( items[1].boolean );
  QVERIFY( items[2].kind == JsonNode::Kind::Bool && !items[2].boolean );
  QVERIFY( items[3].kind == JsonNode::Kind::Null );
  QVERIFY( items[4].kind == JsonNode::Kind::Object );
  QCOMPARE( root.member( "b" )->text, QString::fromUtf8( "中\n\"😀<b>" ) );
  QVERIFY( !root.member( "c" ) );
}

void TestJsonText::lines_areCounted()
{
  const JsonNode root = parseJson( "{\r\n\"a\": 1,\r\n\r\n\"b\":\n[2,\n3]}", "p" );
  QCOMPARE( root.member( "a" )->line, 2 );
  QCOMPARE( root.member( "b" )->line, 5 );
  QCOMPARE( root.member( "b" )->items[1].line, 6 );
}

void TestJsonText::byteOrderMark_isAccepted()
{
  QCOMPARE( parseJson( "\xEF\xBB\xBF\"x\"", "p" ).text, QStringLiteral( "x" ) );
}

void TestJsonText::otherEncodings_areRefused_data()
{
  QTest::addColumn<QByteArray>( "bytes" );
  QTest::newRow( "GB18030" ) << QByteArray( "{\"zh\":\"\xD3\xD7\xB6\xF9\xD4\xB0\"}" ); // 幼儿园
  QTest::newRow( "UTF-16" ) << QByteArray( "\xFF\xFE{\0}\0", 6 );
  QTest::newRow( "NUL byte" ) << QByteArray( "{\"a\0b\":1}", 9 );
  QTest::newRow( "overlong" ) << QByteArray( "\"\xC0\xAF\"" );
  QTest::newRow( "surrogate in UTF-8" ) << QByteArray( "\"\xED\xA0\x80\"" );
  QTest::newRow( "cut character" ) << QByteArray( "\"\xE5\xB9\"" );
}

void TestJsonText::otherEncodings_areRefused()
{
  QFETCH( QByteArray, bytes );
  QCOMPARE( complaint( bytes ), QStringLiteral( "p.json is not UTF-8 text (GB18030 or UTF-16?). Save it again with encoding UTF-8." ) );
}

void TestJsonText::deepNesting_isRefusedWithoutCrash()
{
  QCOMPARE( complaint( QByteArray( 100000, '[' ) ), QStringLiteral( "p.json, line 1: nested too deep; at most 16 levels are allowed." ) );
  QCOMPARE( complaint( QByteArray( "{\"a\":" ).repeated( 100000 ) ), QStringLiteral( "p.json, line 1: nested too deep; at most 16 levels are allowed." ) );
  // The root is level 0: 17 brackets are the last that pass.
  QCOMPARE( complaint( QByteArray( 17, '[' ) + QByteArray( 17, ']' ) ), QStringLiteral( "accepted" ) );
  QVERIFY( complaint( QByteArray( 18, '[' ) + QByteArray( 18, ']' ) ).contains( "nested too deep" ) );
}

void TestJsonText::manyValues_areRefused()
{
  // With the list itself 100,001 values.
  QCOMPARE( complaint( '[' + QByteArray( "1," ).repeated( 99999 ) + "1]" ), QStringLiteral( "p.json, line 1: too many values; at most 100000 are allowed." ) );
  QCOMPARE( complaint( '[' + QByteArray( "1," ).repeated( 99998 ) + "1]" ), QStringLiteral( "accepted" ) );
}

void TestJsonText::manyNames_areReadInTime()
{
  QByteArray bytes = "{";
  for ( int i = 0; i < 90000; ++i )
    bytes += "\"k" + QByteArray::number( i ) + "\":1,";
  bytes += "\"k\":1}";
  QElapsedTimer timer;
  timer.start();
  QCOMPARE( complaint( bytes ), QStringLiteral( "accepted" ) );
  QVERIFY2( timer.elapsed() < 5000, "looking for equal names must not grow with the square of their number" );
}

QTEST_APPLESS_MAIN( TestJsonText )
#include "test_json_text.moc"
