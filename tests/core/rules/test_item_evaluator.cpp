#include "core/rules/item_evaluator.h"
#include "tests/support/memory_layer.h"

using namespace renewal;
using namespace renewal::rules;

class TestItemEvaluator : public QObject
{
    Q_OBJECT

  private slots:
    void attributesOf_areOnceInTheOrderWritten();
    void met_isTrueFalseOrUnknown_data();
    void met_isTrueFalseOrUnknown();
    void missingField_isNullNotAnError();
    void laterColumnOfAName_winsWhateverItsCase();
    void applies_isTrueWithoutExpression();
    void observed_namesTheAttributesRead();
    void evaluator_forgetsTheCommunityBefore();
    void context_holdsNothingButTheCells();
    void expression_isPreparedOnceAndNotPerCommunity();
};

namespace
{

model::ChecklistItem item( const char *met, const char *applies = "" )
{
  model::ChecklistItem result;
  result.metWhen = met;
  result.appliesWhen = applies;
  return result;
}

//! "yes", "no" or "unknown".
QString word( const std::optional<bool> &answer )
{
  return answer ? QString::fromLatin1( *answer ? "yes" : "no" ) : QStringLiteral( "unknown" );
}

} // namespace

void TestItemEvaluator::attributesOf_areOnceInTheOrderWritten()
{
  const QStringList names = attributesOf( { item( "\"zone\" = 1 AND \"gas\" = 1", "\"water\"" ), item( "\"Water\" AND \"heat\"" ) } );
  QCOMPARE( names.join( ' ' ), QStringLiteral( "water zone gas heat" ) );
}

void TestItemEvaluator::met_isTrueFalseOrUnknown_data()
{
  QTest::addColumn<QString>( "expression" );
  QTest::addColumn<QVariant>( "cell" );
  QTest::addColumn<QString>( "answer" );
  const auto row = []( const char *name, const char *expression, const QVariant &cell, const char *answer )
  { QTest::newRow( name ) << QString::fromUtf8( expression ) << cell << QString::fromLatin1( answer ); };
  row( "comparison true", "\"a\" >= 3", 3, "yes" );
  row( "comparison false", "\"a\" >= 3", 2.5, "no" );
  row( "number as text", "\"a\" >= 3", "12", "yes" );
  row( "NULL", "\"a\" >= 3", QVariant( QVariant::Int ), "unknown" );
  row( "NaN", "\"a\" >= 3", std::nan( "" ), "unknown" );
  row( "blank is NULL", "coalesce(\"a\", 7) = 7", "  ", "yes" );
  row( "dash is NULL", "coalesce(\"a\", 7) = 7", "—", "yes" );
  row( "boolean attribute", "\"a\"", true, "yes" );
  row( "boolean attribute, false", "\"a\"", false, "no" );
  row( "number one", "\"a\"", 1, "yes" );
  row( "number zero", "\"a\"", 0, "no" );
  row( "text yes", "\"a\"", "是", "yes" );
  row( "text no", "\"a\"", "不达标", "no" );
  row( "other text", "\"a\"", "部分", "unknown" );
  row( "error in the evaluation", "to_int(\"a\") > 0", "many", "unknown" );
  row( "text minus number", "\"a\" - 1 > 0", "many", "unknown" );
  row( "pack's own spelling of yes", "CASE WHEN upper(trim(\"a\")) IN ('1','TRUE') THEN true WHEN upper(trim(\"a\")) IN ('0','FALSE') THEN false END", true, "yes" );
  row( "pack's own spelling, neither", "CASE WHEN upper(trim(\"a\")) IN ('1','TRUE') THEN true WHEN upper(trim(\"a\")) IN ('0','FALSE') THEN false END", "perhaps", "unknown" );
}

void TestItemEvaluator::met_isTrueFalseOrUnknown()
{
  QFETCH( QString, expression );
  QFETCH( QVariant, cell );
  QFETCH( QString, answer );
  ItemEvaluator evaluator( { item( expression.toUtf8().constData() ) }, { "a" } );
  QCOMPARE( word( evaluator.evaluate( { cell } )[0].met ), answer );
}

void TestItemEvaluator::missingField_isNullNotAnError()
{
  ItemEvaluator evaluator( { item( "\"gone\"" ), item( "coalesce(\"gone\", \"a\") = 2" ), item( "\"gone\" IS NULL" ) }, { "a" } );
  const auto answers = evaluator.evaluate( { 2 } );
  QCOMPARE( word( answers[0].met ), QStringLiteral( "unknown" ) );
  QCOMPARE( word( answers[1].met ), QStringLiteral( "yes" ) );
  QCOMPARE( word( answers[2].met ), QStringLiteral( "yes" ) );
  evaluator.observe( { 2 } );
  QCOMPARE( evaluator.observed( 0 ), QStringLiteral( "gone=NULL" ) );
  QCOMPARE( evaluator.missingAttributes(), QStringList { "gone" } );
}

void TestItemEvaluator::laterColumnOfAName_winsWhateverItsCase()
{
  ItemEvaluator evaluator( { item( "\"Water\" = 2" ), item( "\"water\" = 2" ) }, { "WATER", "other", "water" } );
  const auto answers = evaluator.evaluate( { 1, 0, 2 } );
  QCOMPARE( word( answers[0].met ), QStringLiteral( "yes" ) );
  QCOMPARE( word( answers[1].met ), QStringLiteral( "yes" ) );
}

void TestItemEvaluator::applies_isTrueWithoutExpression()
{
  ItemEvaluator evaluator( { item( "true" ), item( "true", "\"floors\" >= 4" ) }, { "floors" } );
  QCOMPARE( word( evaluator.evaluate( { 6 } )[0].applies ), QStringLiteral( "yes" ) );
  QCOMPARE( word( evaluator.evaluate( { 6 } )[1].applies ), QStringLiteral( "yes" ) );
  QCOMPARE( word( evaluator.evaluate( { 3 } )[1].applies ), QStringLiteral( "no" ) );
  QCOMPARE( word( evaluator.evaluate( { QVariant() } )[1].applies ), QStringLiteral( "unknown" ) );
}

void TestItemEvaluator::observed_namesTheAttributesRead()
{
  ItemEvaluator evaluator( { item( "\"water\" = '是' AND \"heating\"", "\"floors\" > 1" ) }, { "heating", "water", "floors" } );
  evaluator.observe( { QVariant(), "是", 6 } );
  QCOMPARE( evaluator.observed( 0 ), QStringLiteral( "water=是; heating=NULL" ) );
  QCOMPARE( evaluator.observedApplies( 0 ), QStringLiteral( "floors=6" ) );
  evaluator.evaluate( { QVariant(), "否", 2 } ); // says nothing about who is observed
  QCOMPARE( evaluator.observed( 0 ), QStringLiteral( "water=是; heating=NULL" ) );
}

void TestItemEvaluator::evaluator_forgetsTheCommunityBefore()
{
  ItemEvaluator evaluator( { item( "\"a\" = 1" ) }, { "a" } );
  QCOMPARE( word( evaluator.evaluate( { 1 } )[0].met ), QStringLiteral( "yes" ) );
  QCOMPARE( word( evaluator.evaluate( { QVariant() } )[0].met ), QStringLiteral( "unknown" ) );
  QCOMPARE( word( evaluator.evaluate( { 0 } )[0].met ), QStringLiteral( "no" ) );
}

void TestItemEvaluator::context_holdsNothingButTheCells()
{
  // No pack gets such expressions past the vetting; were one to, it still learns nothing.
  ItemEvaluator evaluator( { item( "@layer_name IS NULL" ), item( "$geometry IS NULL" ), item( "length(@project_path) > 0" ) }, {} );
  const auto answers = evaluator.evaluate( {} );
  QCOMPARE( word( answers[0].met ), QStringLiteral( "yes" ) );
  QVERIFY( word( answers[1].met ) != QStringLiteral( "no" ) );
  QVERIFY( word( answers[2].met ) != QStringLiteral( "yes" ) );
}

namespace
{

//! A function that counts how often an expression with it is prepared and how often it is evaluated.
class CountedFunction : public QgsExpressionFunction
{
  public:
    CountedFunction()
      : QgsExpressionFunction( QStringLiteral( "counted" ), 1, QStringLiteral( "Custom" ) )
    {
    }

    QVariant func( const QVariantList &values, const QgsExpressionContext *, QgsExpression *, const QgsExpressionNodeFunction * ) override
    {
      ++evaluations;
      return values[0];
    }

    bool prepare( const QgsExpressionNodeFunction *, QgsExpression *, const QgsExpressionContext * ) const override
    {
      ++preparations;
      return true;
    }

    int evaluations = 0;
    mutable int preparations = 0;
};

} // namespace

void TestItemEvaluator::expression_isPreparedOnceAndNotPerCommunity()
{
  auto *counted = new CountedFunction;
  QVERIFY( QgsExpression::registerFunction( counted, true ) );
  ItemEvaluator evaluator( { item( "counted(\"a\") = 1", "counted(\"b\") > 0" ), item( "counted(\"a\") = 2" ) }, { "a", "b" } );
  for ( int community = 0; community < 1000; ++community )
    QCOMPARE( word( evaluator.evaluate( { 1, community + 1 } )[0].met ), QStringLiteral( "yes" ) );
  // Three expressions, of two items: each prepared once, each evaluated for each of 1000 communities.
  QCOMPARE( counted->preparations, 3 );
  QCOMPARE( counted->evaluations, 3 * 1000 );
  QVERIFY( QgsExpression::unregisterFunction( QStringLiteral( "counted" ) ) );
}

RENEWAL_QGIS_MAIN( TestItemEvaluator )
#include "test_item_evaluator.moc"
