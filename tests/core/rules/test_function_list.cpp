#include "core/rules/expression_vetting.h"

#include <QFile>
#include <QtTest>
#include <algorithm>
#include <qgsexpression.h>
#include <qgsexpressioncontextutils.h>
#include <qgsexpressionfunction.h>

using namespace renewal::rules;

namespace
{

//! The names that refused_functions.txt lists.
QStringList refusedFunctions()
{
  QFile file( QStringLiteral( SOURCE_DIR "/tests/core/rules/refused_functions.txt" ) );
  if ( !file.open( QIODevice::ReadOnly ) )
    return {};
  QStringList names;
  for ( const QString &line : QString::fromUtf8( file.readAll() ).split( '\n' ) )
  {
    if ( !line.startsWith( '#' ) )
      names += line.split( ' ', Qt::SkipEmptyParts );
  }
  return names;
}

//! A call that QGIS accepts, as far as the number of arguments goes.
QString callOf( const QgsExpressionFunction &function, const QString &name )
{
  if ( name.startsWith( '$' ) && !expressionProblem( name ).isEmpty() ) // else read as a field of that name
    return name;
  QStringList arguments;
  for ( int i = 0; i < std::max( function.minParams(), function.params() > 0 ? 1 : 0 ); ++i )
    arguments << QStringLiteral( "'x'" );
  return name + "(" + arguments.join( ',' ) + ")";
}

//! As a Python plugin registers one.
class ForeignFunction : public QgsExpressionFunction
{
  public:
    ForeignFunction()
      : QgsExpressionFunction( QStringLiteral( "my_python" ), 0, QStringLiteral( "Custom" ) )
    {
    }
    QVariant func( const QVariantList &, const QgsExpressionContext *, QgsExpression *, const QgsExpressionNodeFunction * ) override { return 1; }
};

} // namespace

class TestFunctionList : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase();
    void everyFunctionOfQgis_isDecidedByName();
    void lists_shareNoName();
    void functionOfAnotherPlugin_isRefused();
};

void TestFunctionList::initTestCase()
{
  QgsExpressionContextUtils::registerContextFunctions(); // as the desktop does
}

void TestFunctionList::everyFunctionOfQgis_isDecidedByName()
{
  const QStringList allowed = allowedFunctions();
  const QStringList refused = refusedFunctions();
  QVERIFY( refused.size() > 300 );
  int found = 0;
  for ( const QgsExpressionFunction *function : QgsExpression::Functions() )
  {
    const QString name = function->name();
    const bool isAllowed = allowed.contains( name );
    QVERIFY2( isAllowed || refused.contains( name ), qPrintable( "QGIS has a function that nobody has looked at: " + name ) );
    for ( const QString &spelling : QStringList( name ) + function->aliases() )
    {
      const QString problem = expressionProblem( callOf( *function, spelling ) );
      if ( isAllowed )
        QCOMPARE( spelling + problem, spelling );
      else if ( spelling != QLatin1String( "QgsExpressionUtils::getFeature" ) ) // no name that can be written
        QVERIFY2( problem == "the function \"" + name + "\" is not allowed" || ( name == "var" && problem.startsWith( "variables" ) ), qPrintable( spelling + ": " + problem ) );
      ++found;
    }
  }
  QVERIFY( found > 300 );
}

void TestFunctionList::lists_shareNoName()
{
  const QStringList refused = refusedFunctions();
  for ( const QString &name : allowedFunctions() )
    QVERIFY2( !refused.contains( name ), qPrintable( name ) );
  QCOMPARE( QSet<QString>( refused.begin(), refused.end() ).size(), refused.size() );
}

//! What Python users and plugins register is on no list.
void TestFunctionList::functionOfAnotherPlugin_isRefused()
{
  auto *function = new ForeignFunction;
  QVERIFY( QgsExpression::registerFunction( function, true ) );
  QCOMPARE( expressionProblem( QStringLiteral( "my_python() = 1" ) ), QStringLiteral( "the function \"my_python\" is not allowed" ) );
  QVERIFY( QgsExpression::unregisterFunction( QStringLiteral( "my_python" ) ) );
}

QTEST_APPLESS_MAIN( TestFunctionList )
#include "test_function_list.moc"
