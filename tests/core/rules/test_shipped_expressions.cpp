#include "core/rules/pack_loader.h"
#include "tests/core/rules/checklist_answers.h"

#include <QFile>
#include <QtTest>
#include <algorithm>
#include <map>
#include <qgsexpression.h>
#include <qgsexpressioncontext.h>
#include <qgsexpressioncontextutils.h>
#include <qgsfeature.h>
#include <qgsfields.h>
#include <set>

using namespace renewal;
using namespace renewal::rules;

namespace
{

using Attributes = std::map<QString, QVariant>;

QString verdict( const QVariant &value )
{
  return value.isNull() ? QStringLiteral( "nodata" ) : value.toBool() ? QStringLiteral( "met" )
                                                                      : QStringLiteral( "unmet" );
}

//! Evaluates as an audit does: a field that is not there is NULL.
QVariant evaluate( const std::string &text, const Attributes &attributes )
{
  QgsExpression expression( QString::fromStdString( text ) );
  QgsFields fields;
  QgsAttributes values;
  for ( const QString &column : expression.referencedColumns() )
  {
    const auto given = attributes.find( column );
    fields.append( QgsField( column, QVariant::String ) );
    values.append( given == attributes.end() ? QVariant() : given->second );
  }
  QgsFeature feature( fields );
  feature.setAttributes( values );
  feature.setValid( true );
  QgsExpressionContext context;
  context.setFields( fields );
  context.setFeature( feature );
  const QVariant value = expression.evaluate( &context );
  if ( expression.hasEvalError() )
    return QStringLiteral( "error: " ) + expression.evalErrorString();
  return value;
}

//! Each item as each pack asks it, once.
const std::vector<model::ChecklistItem> &itemsOfAllPacks()
{
  static const std::vector<model::ChecklistItem> ITEMS = []
  {
    std::vector<model::ChecklistItem> all;
    std::set<std::string> known;
    for ( const QString &id : shippedPackIds() )
    {
      for ( const model::ChecklistItem &item : loadShippedPack( id ).checklist )
      {
        if ( known.insert( item.code + "@" + item.pack ).second )
          all.push_back( item );
      }
    }
    return all;
  }();
  return ITEMS;
}

const model::ChecklistItem *find( const model::RulePack &pack, const QString &code )
{
  const auto found = std::find_if( pack.checklist.begin(), pack.checklist.end(), [&code]( const auto &item )
                                   { return item.code == code.toStdString(); } );
  return found == pack.checklist.end() ? nullptr : &*found;
}

} // namespace

class TestShippedExpressions : public QObject
{
    Q_OBJECT

  private slots:
    void metWhen_decidesAsWorkedOut_data();
    void metWhen_decidesAsWorkedOut();
    void everyItem_isTriedBothWays();
    void nothingKnown_isNoData();
    void appliesWhen_decidesAsWorkedOut_data();
    void appliesWhen_decidesAsWorkedOut();
    void everyInput_isDocumented();
};

void TestShippedExpressions::metWhen_decidesAsWorkedOut_data()
{
  QTest::addColumn<QString>( "code" );
  QTest::addColumn<QString>( "attributes" );
  QTest::addColumn<QString>( "expected" );
  for ( const Answer &answer : answers() )
    QTest::newRow( qPrintable( answer.code + ": " + answer.attributes ) ) << answer.code << answer.attributes << answer.expected;
}

//! Every shipped pack that holds an item of this code asks the same.
void TestShippedExpressions::metWhen_decidesAsWorkedOut()
{
  QFETCH( QString, code );
  QFETCH( QString, attributes );
  QFETCH( QString, expected );
  int holders = 0;
  for ( const model::ChecklistItem &item : itemsOfAllPacks() )
  {
    if ( item.code != code.section( '@', 0, 0 ).toStdString() )
      continue;
    static const std::vector<Answer> ALL = answers();
    const std::vector<Answer> asked = answersFor( ALL, QString::fromStdString( item.code ), QString::fromStdString( item.pack ) );
    const bool isAsked = std::any_of( asked.begin(), asked.end(), [&]( const Answer &answer )
                                      { return answer.code == code; } );
    if ( !isAsked )
      continue;
    ++holders;
    QCOMPARE( verdict( evaluate( item.metWhen, attributesIn( attributes ) ) ), expected );
  }
  QVERIFY2( holders > 0, "no pack has this item" );
}

//! Whoever turns a met_when around must make a test fail, so each item is met somewhere and unmet somewhere.
void TestShippedExpressions::everyItem_isTriedBothWays()
{
  const std::vector<Answer> all = answers();
  for ( const model::ChecklistItem &item : itemsOfAllPacks() )
  {
    std::set<QString> tried;
    for ( const Answer &answer : answersFor( all, QString::fromStdString( item.code ), QString::fromStdString( item.pack ) ) )
      tried.insert( answer.expected );
    QVERIFY2( tried.count( "met" ) == 1 && tried.count( "unmet" ) == 1, item.code.c_str() );
  }
}

void TestShippedExpressions::nothingKnown_isNoData()
{
  for ( const QString &id : shippedPackIds() )
  {
    for ( const model::ChecklistItem &item : loadShippedPack( id ).checklist )
      QCOMPARE( QString::fromStdString( item.code ) + evaluate( item.metWhen, {} ).toString(), QString::fromStdString( item.code ) );
  }
}

void TestShippedExpressions::appliesWhen_decidesAsWorkedOut_data()
{
  QTest::addColumn<QString>( "code" );
  QTest::addColumn<QString>( "attributes" );
  QTest::addColumn<bool>( "expected" );
  for ( const Answer &answer : applicability() )
    QTest::newRow( qPrintable( answer.code + ": " + answer.attributes ) ) << answer.code << answer.attributes << ( answer.expected == "yes" );
}

void TestShippedExpressions::appliesWhen_decidesAsWorkedOut()
{
  QFETCH( QString, code );
  QFETCH( QString, attributes );
  QFETCH( bool, expected );
  const model::RulePack pack = loadShippedPack( QStringLiteral( "henan-2023" ) );
  const model::ChecklistItem *item = find( pack, code );
  QVERIFY( item && !item->appliesWhen.empty() );
  const QVariant value = evaluate( item->appliesWhen, attributesIn( attributes ) );
  QVERIFY( !value.isNull() );
  QCOMPARE( value.toBool(), expected );
}

//! A rule that asks for what no document tells anybody to deliver could never be met.
void TestShippedExpressions::everyInput_isDocumented()
{
  QFile file( QStringLiteral( SOURCE_DIR "/docs/checklist_items.md" ) );
  QVERIFY( file.open( QIODevice::ReadOnly ) );
  const QString documentation = QString::fromUtf8( file.readAll() );
  QSet<QString> offered { "parking_gap", "parking_verdict", "charging_gap" };
  for ( const QString &id : shippedPackIds() )
  {
    for ( const model::CoverageRule &rule : loadShippedPack( id ).coverage )
      offered.insert( "cov_" + QString::fromStdString( rule.code ).replace( QRegularExpression( "[^A-Za-z0-9]" ), "_" ) );
  }
  for ( const QString &id : shippedPackIds() )
  {
    for ( const model::ChecklistItem &item : loadShippedPack( id ).checklist )
    {
      for ( const std::string &text : { item.metWhen, item.appliesWhen } )
      {
        for ( const QString &column : QgsExpression( QString::fromStdString( text ) ).referencedColumns() )
          QVERIFY2( offered.contains( column ) || documentation.contains( "`" + column + "`" ), qPrintable( QString::fromStdString( item.code ) + " asks for " + column ) );
      }
    }
  }
}

QTEST_APPLESS_MAIN( TestShippedExpressions )
#include "test_shipped_expressions.moc"
