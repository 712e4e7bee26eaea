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

//! "a=1 b=met": numbers where they are numbers.
Attributes attributesOf( const QString &text )
{
  Attributes attributes;
  for ( const QString &pair : text.split( ' ', Qt::SkipEmptyParts ) )
  {
    const QString value = pair.section( '=', 1 );
    bool isNumber = false;
    const double number = value.toDouble( &isNumber );
    attributes[pair.section( '=', 0, 0 )] = isNumber ? QVariant( number ) : QVariant( value );
  }
  return attributes;
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
  for ( const char *id : { "old-community-2020", "complete-community-2020", "henan-2023", "overlay-new-community", "overlay-charging-basic", "overlay-committee-area" } )
  {
    static std::map<QString, model::RulePack> packs;
    if ( packs.count( id ) == 0 )
      packs[id] = loadShippedPack( id );
    const model::ChecklistItem *item = find( packs[id], code );
    if ( !item )
      continue;
    ++holders;
    QCOMPARE( verdict( evaluate( item->metWhen, attributesOf( attributes ) ) ), expected );
  }
  QVERIFY2( holders > 0, "no pack has this item" );
}

//! Whoever turns a met_when around must make a test fail, so each item is met somewhere and unmet somewhere.
void TestShippedExpressions::everyItem_isTriedBothWays()
{
  std::map<QString, std::set<QString>> triedVerdicts;
  for ( const Answer &answer : answers() )
    triedVerdicts[answer.code].insert( answer.expected );
  for ( const QString &id : shippedPackIds() )
  {
    for ( const model::ChecklistItem &item : loadShippedPack( id ).checklist )
    {
      const std::set<QString> &tried = triedVerdicts[QString::fromStdString( item.code )];
      QVERIFY2( tried.count( "met" ) == 1 && tried.count( "unmet" ) == 1, item.code.c_str() );
    }
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
  const auto row = []( const char *code, const char *attributes, bool expected )
  { QTest::newRow( qPrintable( QString( code ) + ": " + QString::fromUtf8( attributes ) ) ) << QString( code ) << QString::fromUtf8( attributes ) << expected; };
  row( "LX20-J06", "", true );
  row( "LX20-J06", "heated_zone=1", true );
  row( "LX20-J06", "heated_zone=否", false );
  row( "LX20-W10", "", true );
  row( "LX20-W10", "storeys=4", true );
  row( "LX20-W10", "storeys=3", false );
  for ( const char *code : { "LX20-J11", "LX20-W04", "LX20-W05", "WJ20-16" } )
  {
    row( code, "", true );
    row( code, "kind=old_community", true );
    row( code, "kind=urban_village", false );
    row( code, "kind=城中村", false );
  }
  for ( const char *code : { "HN00-30", "HN00-31", "HN00-32", "HN00-33", "HN00-34", "HN00-35", "HN00-36" } )
  {
    row( code, "", false );
    row( code, "kind=old_community", false );
    row( code, "kind=Urban_Village", true );
    row( code, "kind=城中村", true );
  }
}

void TestShippedExpressions::appliesWhen_decidesAsWorkedOut()
{
  QFETCH( QString, code );
  QFETCH( QString, attributes );
  QFETCH( bool, expected );
  const model::RulePack pack = loadShippedPack( QStringLiteral( "henan-2023" ) );
  const model::ChecklistItem *item = find( pack, code );
  QVERIFY( item && !item->appliesWhen.empty() );
  const QVariant value = evaluate( item->appliesWhen, attributesOf( attributes ) );
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
