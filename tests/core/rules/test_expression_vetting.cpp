#include "core/rules/expression_vetting.h"
#include "core/rules/pack_error.h"
#include "core/rules/pack_reader.h"

#include <QtTest>
#include <qgsexpression.h>

using namespace renewal::rules;

class TestExpressionVetting : public QObject
{
    Q_OBJECT

  private slots:
    void hostile_isRefused_data();
    void hostile_isRefused();
    void hiddenInEveryKindOfNode_isRefused_data();
    void hiddenInEveryKindOfNode_isRefused();
    void plain_isAllowed_data();
    void plain_isAllowed();
    void allowed_areKnownToQgis();
    void longExpression_isRefused();
    void deepBrackets_areRefusedUnparsed();
    void hiddenBrackets_areCountedOrRefused();
    void manyParts_areRefused();
    void costlyPattern_isRefused_data();
    void costlyPattern_isRefused();
    void cheapPattern_isAllowed_data();
    void cheapPattern_isAllowed();
    void checklistItem_isRefusedWhenThePackIsLoaded();
};

void TestExpressionVetting::hostile_isRefused_data()
{
  QTest::addColumn<QString>( "expression" );
  QTest::addColumn<QString>( "expected" );
  const auto function = []( const char *name, const char *expression )
  { QTest::newRow( name ) << QString( expression ) << QString( "the function \"%1\" is not allowed" ).arg( name ); };
  function( "env", "env('HOME') = ''" );
  function( "eval", "eval('1')" );
  function( "aggregate", "aggregate('roads','count',1) > 0" );
  function( "count", "count(1) > 0" );
  function( "get_feature", "get_feature('roads','id',1) IS NULL" );
  function( "layer_property", "layer_property('roads','path') = ''" );
  function( "file_size", "file_size('/etc/passwd') > 0" );
  function( "file_exists", "FILE_EXISTS('/etc/passwd')" );
  function( "raster_value", "raster_value('dem',1,x) > 0" );
  function( "$area", "$area > 1" );
  function( "$geometry", "$geometry IS NULL" );
  function( "now", "year(now()) > 2000" );
  function( "rand", "rand(1,2) = 1" );
  function( "rpad", "length(rpad('a',1000000000,'a')) > 0" );
  function( "generate_series", "array_length(generate_series(1,1000000000)) > 0" );
  function( "with_variable", "with_variable('x',1,1) = 1" );
  QTest::newRow( "variable" ) << "@project_path = ''"
                              << "variables (@...) are not allowed";
  QTest::newRow( "variable by name" ) << "var('user_account_name') = ''"
                                      << "variables (@...) are not allowed";
  QTest::newRow( "variable by computed name" ) << "var(\"name\") = ''"
                                               << "";
  QTest::newRow( "empty" ) << " "
                           << "an empty expression";
  QTest::newRow( "broken" ) << "gas = = 1"
                            << "QGIS cannot read the expression: ";
  QTest::newRow( "unknown function" ) << "steal(1)"
                                      << "QGIS cannot read the expression: ";
}

void TestExpressionVetting::hostile_isRefused()
{
  QFETCH( QString, expression );
  QFETCH( QString, expected );
  const QString problem = expressionProblem( expression );
  QVERIFY( !problem.isEmpty() );
  QVERIFY2( problem.startsWith( expected ), qPrintable( problem ) );
}

void TestExpressionVetting::hiddenInEveryKindOfNode_isRefused_data()
{
  QTest::addColumn<QString>( "expression" );
  for ( const char *expression : { "NOT env('A')", "-env('A')", "1 + env('A')", "x IN (1, env('A'))", "env('A') IN (1)", "x NOT IN (env('A'))",
                                   "CASE WHEN env('A') THEN 1 END", "CASE WHEN x THEN env('A') END", "CASE WHEN x THEN 1 ELSE env('A') END",
                                   "array(env('A'))[0]", "array(1)[env('A')]", "coalesce(x, if(y, 1, env('A')))", "x LIKE env('A')", "x IS env('A')",
                                   "x || env('A')", "to_int(value:=env('A'))", "(a LIKE b) BETWEEN 0 AND 1", "a BETWEEN 0 AND 1", "env('A') BETWEEN 0 AND 1", "env('A') NOT BETWEEN 0 AND 1", "1 + (env('A') BETWEEN 0 AND 1)", "a BETWEEN 0 AND (b LIKE c)", "x BETWEEN env('A') AND 2", "x BETWEEN 1 AND env('A')" } )
    QTest::newRow( expression ) << QString( expression );
}

void TestExpressionVetting::hiddenInEveryKindOfNode_isRefused()
{
  QFETCH( QString, expression );
  QVERIFY( !expressionProblem( expression ).isEmpty() );
}

void TestExpressionVetting::plain_isAllowed_data()
{
  QTest::addColumn<QString>( "expression" );
  for ( const char *expression : { "\"gas\" = 1", "built_year <= 2000 AND lifts IS NOT NULL", "\"户数\" > 0", "coalesce(\"a\", 0) + 1 >= round(b / 3, 1)",
                                   "CASE WHEN a IN ('x','y') THEN true ELSE false END", "cov_R180_0506 = 'met'", "IF(a, b, c)", "to_int(regexp_substr(y,'(\\\\d{4})')) <= 2000",
                                   "array_contains(array(1, 2), a)", "a LIKE '%有%'", "TO_REAL(\"面积\") >= 30 * households / 100" } )
    QTest::newRow( expression ) << QString::fromUtf8( expression );
}

void TestExpressionVetting::plain_isAllowed()
{
  QFETCH( QString, expression );
  QCOMPARE( expressionProblem( expression ), QString() );
}

void TestExpressionVetting::allowed_areKnownToQgis()
{
  QStringList sorted = allowedFunctions();
  sorted.sort();
  QCOMPARE( allowedFunctions(), sorted );
  for ( const QString &name : sorted )
    QVERIFY2( QgsExpression::functionIndex( name ) >= 0, qPrintable( name ) );
}

void TestExpressionVetting::longExpression_isRefused()
{
  QVERIFY( expressionProblem( QString( "(" ).repeated( 1000 ) + "1" + QString( ")" ).repeated( 1000 ) ).contains( "2001 characters (at most 2000)" ) );
  // The deepest that passes the length: must not crash, whatever QGIS makes of it.
  expressionProblem( QString( "-" ).repeated( 1999 ) + "1" );
  expressionProblem( QString( "(" ).repeated( 999 ) + "1" + QString( ")" ).repeated( 999 ) );
}

//! The parser of QGIS takes twice as long with each call more: 30 in each other would take an hour.
void TestExpressionVetting::deepBrackets_areRefusedUnparsed()
{
  const auto nested = []( const char *call, int depth )
  { return QString( call ).repeated( depth ) + "a" + QString( ")" ).repeated( depth ); };
  QElapsedTimer timer;
  timer.start();
  for ( const char *call : { "trim(", "trim (", "upper(lower(", "(", "1 IN (", "coalesce(1," } )
    QCOMPARE( expressionProblem( nested( call, 100 ) ), QStringLiteral( "brackets nested more than 8 deep" ) );
  QVERIFY( timer.elapsed() < 1000 );
  QCOMPARE( expressionProblem( nested( "trim(", 8 ) ), QString() );
  QCOMPARE( expressionProblem( nested( "trim(", 9 ) ), QStringLiteral( "brackets nested more than 8 deep" ) );
  QCOMPARE( expressionProblem( QString( "(a) + " ).repeated( 50 ) + "a" ), QString() ); // many, but none in another
}

//! What looks closed to us must be closed to QGIS.
void TestExpressionVetting::hiddenBrackets_areCountedOrRefused()
{
  const QString tail = "a" + QString( ")" ).repeated( 100 );
  const QString comment = QStringLiteral( "comments (--, /*) are not allowed; write a minus before a negative number with a blank between" );
  QCOMPARE( expressionProblem( QString( "trim(/*)*/" ).repeated( 100 ) + tail ), comment );
  QCOMPARE( expressionProblem( QString( "trim(--)\n" ).repeated( 100 ) + tail ), comment );
  QCOMPARE( expressionProblem( "a--1" ), comment ); // to QGIS a comment, not a sum
  QCOMPARE( expressionProblem( QString( "concat(')'," ).repeated( 100 ) + tail ), QStringLiteral( "brackets nested more than 8 deep" ) );
  QCOMPARE( expressionProblem( QString( "concat('\\')'," ).repeated( 100 ) + tail ), QStringLiteral( "brackets nested more than 8 deep" ) );
  QCOMPARE( expressionProblem( QString( "concat(\")\"," ).repeated( 100 ) + tail ), QStringLiteral( "brackets nested more than 8 deep" ) );
  for ( const char *open : { "'", "\"", "concat('\\\n'," } )
    QCOMPARE( expressionProblem( open + QString( "trim(" ).repeated( 100 ) + tail ), QStringLiteral( "a quote that is not closed" ) );
  QCOMPARE( expressionProblem( "a = '((((((((((' OR \"((((((((((\" = 1 OR a = 'it''s' OR a = '\\'' OR \"a\"\"b\" = 1 OR a - -1 = 2 OR a = '--/*'" ), QString() );
}

void TestExpressionVetting::manyParts_areRefused()
{
  // 201 columns and 200 additions are 401 parts; one fewer of each is 399.
  QVERIFY( expressionProblem( QString( "a" ) + QString( "+a" ).repeated( 200 ) ).startsWith( "an expression of 401 parts (at most 400)" ) );
  QCOMPARE( expressionProblem( QString( "a" ) + QString( "+a" ).repeated( 199 ) ), QString() );
  QVERIFY( expressionProblem( QString( "(" ).repeated( 100000 ) ).startsWith( "an expression of 100000 characters" ) );
  QVERIFY( expressionProblem( "'" + QString( "x" ).repeated( 1000000 ) + "'" ).startsWith( "an expression of 1000002 characters" ) );
  QVERIFY( expressionProblem( QString( "NOT " ).repeated( 450 ) + "a" ).startsWith( "an expression of 451 parts" ) );
}

void TestExpressionVetting::costlyPattern_isRefused_data()
{
  QTest::addColumn<QString>( "expression" );
  for ( const char *expression : { "regexp_match(a,'(a+)+$')", "regexp_match(a,'(a|a)*b')", "regexp_match(a,'a*a*b')", "regexp_match(a,'a?a?a?')", "regexp_match(a,'.{1,999}.*')",
                                   "regexp_match(a,'(.)\\\\1')", "regexp_match(a,'(?R)')", "regexp_match(a,b)", "regexp_match(a,'a' || '+')", "regexp_match(regex:='a*a*',string:=a)",
                                   "regexp_substr(a,'(x+x+)+y')", "regexp_match(a,'(')", "a ~ 'x'", "a LIKE b", "a LIKE '%a%a%a%'", "a ILIKE '%a%a%a%'", "a NOT LIKE '%a%a%a%'", "a NOT ILIKE b",
                                   // in every kind of node
                                   "NOT a LIKE b", "1 + (a LIKE b)", "c IN (1, a LIKE b)", "(a LIKE b) IN (1)", "CASE WHEN a LIKE b THEN 1 END", "CASE WHEN a THEN b LIKE c END",
                                   "CASE WHEN a THEN 1 ELSE b LIKE c END", "array(a LIKE b)[0]", "array(1)[a LIKE b]", "if(a, b LIKE c, 1)", "a IS (b LIKE c)", "((a LIKE b) IN (1)) IN (1)" } )
    QTest::newRow( expression ) << QString( expression );
}

void TestExpressionVetting::costlyPattern_isRefused()
{
  QFETCH( QString, expression );
  const QString problem = expressionProblem( expression );
  QVERIFY2( problem.contains( "pattern" ) || problem.contains( "regular expression" ) || problem.contains( "operator ~" ), qPrintable( problem ) );
}

void TestExpressionVetting::cheapPattern_isAllowed_data()
{
  QTest::addColumn<QString>( "expression" );
  for ( const char *expression : { "regexp_match(a,'^[0-9]{4}')", "regexp_substr(a,'(\\\\d+)年?')", "a LIKE '%有%无%'", "a ILIKE 'y%'" } )
    QTest::newRow( expression ) << QString::fromUtf8( expression );
}

void TestExpressionVetting::cheapPattern_isAllowed()
{
  QFETCH( QString, expression );
  QCOMPARE( expressionProblem( expression ), QString() );
}

void TestExpressionVetting::checklistItem_isRefusedWhenThePackIsLoaded()
{
  const QByteArray bytes = R"({"id":"d","version":"1","title":{"zh":"x"},
    "checklist":[{"code":"C","zh":"x","en":"x","kind":"must","category":"x","met_when":"gas = 1","applies_when":"env('HOME') = ''"}]})";
  try
  {
    readPack( bytes, QStringLiteral( "p.json" ) );
    QFAIL( "an expression that reads the environment was accepted" );
  }
  catch ( const PackError &error )
  {
    QVERIFY2( error.message().startsWith( "p.json, line 2, checklist[0].applies_when: the function \"env\" is not allowed. Allowed: the community's own attributes, operators and the functions abs, array, " ),
              qPrintable( error.message() ) );
  }
}

QTEST_APPLESS_MAIN( TestExpressionVetting )
#include "test_expression_vetting.moc"
