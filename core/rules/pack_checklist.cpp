#include "core/model/dimensions.h"
#include "core/rules/expression_vetting.h"
#include "core/rules/pack_limits.h"
#include "core/rules/pack_sections.h"
#include "core/rules/pack_text.h"

namespace renewal::rules
{

namespace
{

constexpr int MAX_ITEMS = 1000;

std::string readExpression( const PackField &field )
{
  const std::string expression = field.text( MAX_EXPRESSION_CHARACTERS );
  const QString problem = expressionProblem( field.node().text );
  if ( !problem.isEmpty() )
    field.fail( problem, PackText::tr( "the community's own attributes, operators and the functions %1" ).arg( allowedFunctions().join( QStringLiteral( ", " ) ) ) );
  return expression;
}

QStringList dimensionKeys()
{
  QStringList keys;
  for ( const model::Dimension &dimension : model::dimensions() )
    keys << QString::fromUtf8( dimension.key );
  return keys;
}

model::ChecklistItem readItem( const PackField &field, const std::string &packId )
{
  field.checkObject( { "code", "zh", "en", "kind", "category", "met_when" },
                     { "applies_when", "yes_means", "weight", "requirement", "unit", "replaces", "basis", "status", "dimension" } );
  model::ChecklistItem item;
  item.pack = packId;
  item.code = field.at( "code" ).code();
  item.zh = field.at( "zh" ).text();
  item.en = field.at( "en" ).text();
  item.kind = readRuleClass( field.at( "kind" ) );
  item.category = field.at( "category" ).text();
  if ( field.has( "dimension" ) )
    item.dimension = field.at( "dimension" ).oneOf( dimensionKeys() );
  item.metWhen = readExpression( field.at( "met_when" ) );
  if ( field.has( "applies_when" ) )
    item.appliesWhen = readExpression( field.at( "applies_when" ) );
  if ( field.has( "yes_means" ) )
    item.yesMeansUnmet = field.at( "yes_means" ).oneOf( { "met", "unmet" } ) == "unmet";
  if ( field.has( "weight" ) )
    item.weight = field.at( "weight" ).number( 0.0, MAX_WEIGHT );
  if ( field.has( "requirement" ) )
    item.requirement = field.at( "requirement" ).text();
  if ( field.has( "unit" ) )
    item.unit = field.at( "unit" ).text();
  if ( field.has( "replaces" ) )
    item.replaces = readCodes( field.at( "replaces" ) );
  if ( field.has( "basis" ) )
    item.basis = readBasis( field.at( "basis" ) );
  if ( field.has( "status" ) )
    item.status = readStatus( field.at( "status" ), item.kind );
  return item;
}

} // namespace

std::vector<model::ChecklistItem> readChecklist( const PackField &field, const std::string &packId )
{
  std::vector<model::ChecklistItem> items;
  CodesOnce codes;
  for ( const PackField &entry : field.items( MAX_ITEMS, true ) )
  {
    items.push_back( readItem( entry, packId ) );
    codes.add( entry.at( "code" ) );
  }
  return items;
}

} // namespace renewal::rules
