// Whether the shipped packs ask for what can be had: every item can be met and unmet, every facility can be found, and
// no expression can be turned around without a test noticing.

#include "core/engine/community_checklist.h"
#include "core/engine/facility_classifier.h"
#include "core/input/offered_attributes.h"
#include "core/model/facility_rules.h"
#include "core/model/facility_type_keys.h"
#include "core/rules/item_evaluator.h"
#include "core/rules/pack_loader.h"
#include "tests/core/rules/checklist_answers.h"

#include <QFile>
#include <QtTest>
#include <set>

using namespace renewal;
using namespace renewal::rules;

namespace
{

using Names = std::set<QString>;

const std::map<QString, model::RulePack> &packs()
{
  static const std::map<QString, model::RulePack> PACKS = []
  {
    std::map<QString, model::RulePack> all;
    for ( const QString &id : shippedPackIds() )
      all[id] = loadShippedPack( id );
    return all;
  }();
  return PACKS;
}

//! The columns of the table in docs/checklist_items.md that tells districts what to deliver.
Names documentedColumns()
{
  QFile file( QStringLiteral( SOURCE_DIR "/docs/checklist_items.md" ) );
  if ( !file.open( QIODevice::ReadOnly ) )
    qFatal( "docs/checklist_items.md cannot be read" );
  Names columns;
  const QRegularExpression name( QStringLiteral( "`([a-z0-9_]+)`" ) );
  for ( const QString &line : QString::fromUtf8( file.readAll() ).section( "## What the items of the plugin ask for", 1 ).section( "\n## ", 0, 0 ).split( '\n' ) )
  {
    if ( !line.startsWith( "| `" ) )
      continue;
    for ( auto found = name.globalMatch( line.section( '|', 1, 1 ) ); found.hasNext(); )
      columns.insert( found.next().captured( 1 ) );
  }
  return columns;
}

//! What an item of \a pack may read: the documented columns, and what an audit with this very pack offers.
Names inputsOf( const model::RulePack &pack )
{
  static const Names COLUMNS = documentedColumns();
  input::AuditTable coverage( QStringLiteral( "COVERAGE" ) ), parking( QStringLiteral( "PARKING" ) ), charging( QStringLiteral( "CHARGING" ) );
  for ( const model::CoverageRule &rule : pack.coverage )
    coverage.rules << QString::fromStdString( rule.code );
  Names names = COLUMNS;
  for ( const QString &name : input::OfferedAttributes( &coverage, &parking, &charging ).names() )
    names.insert( name );
  return names;
}

ItemAnswer answerOf( const model::ChecklistItem &item, const std::map<QString, QVariant> &attributes )
{
  QStringList columns;
  std::vector<QVariant> cells;
  for ( const auto &[name, value] : attributes )
  {
    columns << name;
    cells.push_back( value );
  }
  return ItemEvaluator( { item }, columns ).evaluate( cells ).at( 0 );
}

//! The verdict of communitychecklist on \a item alone, of a community built in 1990. \a survey may be null.
model::Verdict verdictOf( const model::ChecklistItem &item, const std::map<QString, QVariant> &attributes, const model::SurveyRow *survey = nullptr )
{
  const ItemAnswer answer = answerOf( item, attributes );
  model::ChecklistItem question = item;
  question.category = "x"; // a scope item is judged like a question
  const model::ChecklistResult result = engine::communityChecklist( { question }, { 1990, { { answer.applies, answer.met } }, { survey } }, 2000 );
  return result.items.at( 0 ).verdict;
}

bool areAmong( const Names &inputs, const std::map<QString, QVariant> &attributes )
{
  return std::all_of( attributes.begin(), attributes.end(), [&inputs]( const auto &pair )
                      { return inputs.count( pair.first ) > 0; } );
}

//! The verdict where the item applies: of the places that items tell apart, the first that gives one.
model::Verdict verdictWhereAsked( const model::ChecklistItem &item, const QString &attributes, const Names &inputs )
{
  for ( const char *place : { "", " kind=urban_village", " kind=old_community" } )
  {
    const std::map<QString, QVariant> given = attributesIn( attributes + place );
    const model::Verdict verdict = areAmong( inputs, given ) ? verdictOf( item, given ) : model::Verdict::NoData;
    if ( verdict == model::Verdict::Met || verdict == model::Verdict::Unmet )
      return verdict;
  }
  return model::Verdict::NoData;
}

const std::vector<Answer> &workedOut()
{
  static const std::vector<Answer> ALL = answers();
  return ALL;
}

std::vector<Answer> answersTo( const std::vector<Answer> &all, const model::ChecklistItem &item )
{
  return answersFor( all, QString::fromStdString( item.code ), QString::fromStdString( item.pack ) );
}

//! Whether \a item says to every row worked out by hand what stands there.
bool holdsWhatWasWorkedOut( const model::ChecklistItem &item )
{
  const std::vector<Answer> rows = answersTo( workedOut(), item );
  return std::all_of( rows.begin(), rows.end(), [&item]( const Answer &row )
                      {
    const std::optional<bool> met = answerOf( item, attributesIn( row.attributes ) ).met;
    return row.expected == ( met ? ( *met ? "met" : "unmet" ) : "nodata" ); } );
}

//! Whether \a item applies where it was worked out to apply, and nowhere else.
bool appliesWhereWorkedOut( const model::ChecklistItem &item )
{
  const std::vector<Answer> rows = answersTo( applicability(), item );
  return std::all_of( rows.begin(), rows.end(), [&item]( const Answer &row )
                      { return answerOf( item, attributesIn( row.attributes ) ).applies == std::optional<bool>( row.expected == "yes" ); } );
}

} // namespace

class TestShippedReach : public QObject
{
    Q_OBJECT

  private slots:
    void everyItem_canBeMetAndUnmetByAttributes();
    void everyItem_canBeMetAndUnmetBySurvey();
    void everyAppliesWhen_canBeTrueAndFalse();
    void everyFacility_isFoundBySomeInput();
    void metWhenTurnedAround_isNoticed();
    void appliesWhenTurnedAround_isNoticed();
};

//! With the coverage of its own pack; what other packs would offer does not count.
void TestShippedReach::everyItem_canBeMetAndUnmetByAttributes()
{
  QStringList unreachable;
  int items = 0;
  for ( const auto &[id, pack] : packs() )
  {
    const Names inputs = inputsOf( pack );
    for ( const model::ChecklistItem &item : pack.checklist )
    {
      std::set<model::Verdict> reached;
      for ( const Answer &answer : answersTo( workedOut(), item ) )
        reached.insert( verdictWhereAsked( item, answer.attributes, inputs ) );
      for ( const model::Verdict verdict : { model::Verdict::Met, model::Verdict::Unmet } )
      {
        if ( reached.count( verdict ) == 0 )
          unreachable << id + ' ' + QString::fromStdString( item.code ) + ' ' + model::toText( verdict );
      }
      ++items;
    }
  }
  QCOMPARE( unreachable.join( '\n' ), QString() );
  QVERIFY( items > 300 );
}

//! yes_means tells which answer is which.
void TestShippedReach::everyItem_canBeMetAndUnmetBySurvey()
{
  QStringList unreachable;
  for ( const auto &[id, pack] : packs() )
  {
    for ( const model::ChecklistItem &item : pack.checklist )
    {
      for ( const bool isYes : { false, true } )
      {
        model::SurveyRow row;
        row.isYes = isYes;
        const model::Verdict wanted = isYes != item.yesMeansUnmet ? model::Verdict::Met : model::Verdict::Unmet;
        const bool isReached = verdictOf( item, {}, &row ) == wanted || verdictOf( item, { { "kind", "urban_village" } }, &row ) == wanted;
        if ( !isReached )
          unreachable << id + ' ' + QString::fromStdString( item.code ) + ' ' + model::toText( wanted );
      }
    }
  }
  QCOMPARE( unreachable.join( '\n' ), QString() );
}

void TestShippedReach::everyAppliesWhen_canBeTrueAndFalse()
{
  QStringList unreachable;
  for ( const auto &[id, pack] : packs() )
  {
    const Names inputs = inputsOf( pack );
    for ( const model::ChecklistItem &item : pack.checklist )
    {
      std::set<bool> reached;
      for ( const Answer &answer : answersTo( applicability(), item ) )
      {
        const std::map<QString, QVariant> given = attributesIn( answer.attributes );
        if ( areAmong( inputs, given ) )
          reached.insert( verdictOf( item, given ) == model::Verdict::NotApplicable );
      }
      if ( !item.appliesWhen.empty() && reached.size() < 2 )
        unreachable << id + ' ' + QString::fromStdString( item.code );
    }
  }
  QCOMPARE( unreachable.join( '\n' ), QString() );
}

//! A rule about a type that neither classifyfacilities nor importosm can give would never be met.
void TestShippedReach::everyFacility_isFoundBySomeInput()
{
  const auto first = []( const char *list )
  { return std::string( list ).substr( 0, std::string( list ).find( '|' ) ); };
  std::set<std::string> byPoints, byOsm; // Amap codes and names; OpenStreetMap
  for ( const model::AmapRule &rule : model::amapRules() )
  {
    for ( const std::string &type : engine::classifyAmap( first( rule.codes ), first( rule.nameAny ) ).types )
      byPoints.insert( type );
  }
  for ( const model::NameRule &rule : model::nameRules() )
  {
    for ( const std::string &type : engine::classifyByName( first( rule.nameAny ) ).types )
      byPoints.insert( type );
  }
  for ( const model::OsmRule &rule : model::osmRules() )
  {
    model::OsmTags tags;
    for ( const model::OsmCondition &condition : rule.all )
      tags.items.emplace_back( condition.key, first( condition.values ) == "*" ? "yes" : first( condition.values ) );
    for ( const std::string &type : engine::classifyOsm( tags, first( rule.nameAny ) ).types )
      byOsm.insert( type );
  }
  QStringList unreachable;
  for ( const auto &[id, pack] : packs() )
  {
    for ( const model::CoverageRule &rule : pack.coverage )
    {
      for ( const std::string &facility : rule.facilities )
      {
        if ( !model::findFacilityType( facility ) || byPoints.count( facility ) == 0 || byOsm.count( facility ) == 0 )
          unreachable << id + ' ' + QString::fromStdString( rule.code + ' ' + facility );
      }
    }
  }
  QCOMPARE( unreachable.join( '\n' ), QString() );
}

//! The table of answers is the judge; a mutation that it does not notice is named.
void TestShippedReach::metWhenTurnedAround_isNoticed()
{
  QStringList unnoticed;
  for ( const auto &[id, pack] : packs() )
  {
    for ( model::ChecklistItem item : pack.checklist )
    {
      QVERIFY2( holdsWhatWasWorkedOut( item ), item.code.c_str() );
      item.metWhen = "NOT (" + item.metWhen + ")";
      if ( holdsWhatWasWorkedOut( item ) )
        unnoticed << id + ' ' + QString::fromStdString( item.code );
    }
  }
  QCOMPARE( unnoticed.join( '\n' ), QString() );
}

void TestShippedReach::appliesWhenTurnedAround_isNoticed()
{
  QStringList unnoticed;
  for ( const auto &[id, pack] : packs() )
  {
    for ( model::ChecklistItem item : pack.checklist )
    {
      if ( item.appliesWhen.empty() )
        continue;
      QVERIFY2( appliesWhereWorkedOut( item ), item.code.c_str() );
      item.appliesWhen = "NOT (" + item.appliesWhen + ")";
      if ( appliesWhereWorkedOut( item ) )
        unnoticed << id + ' ' + QString::fromStdString( item.code );
    }
  }
  QCOMPARE( unnoticed.join( '\n' ), QString() );
}

QTEST_APPLESS_MAIN( TestShippedReach )
#include "test_shipped_reach.moc"
