#include "core/rules/pack_sections.h"

#include "core/model/known_figures.h"
#include "core/rules/expression_vetting.h"
#include "core/rules/nearest_names.h"
#include "core/rules/pack_text.h"

#include <algorithm>
#include <set>

namespace renewal::rules
{

namespace
{

constexpr int MAX_ITEMS = 1000;
constexpr int MAX_FIGURES = 200;
constexpr int MAX_EXPRESSION = 2000;

void checkExpression( const PackField &field )
{
  field.text( MAX_EXPRESSION );
  const QString problem = expressionProblem( field.node().text );
  if ( !problem.isEmpty() )
    field.fail( problem, PackText::tr( "the community's own attributes, operators and the functions %1" ).arg( allowedFunctions().join( QStringLiteral( ", " ) ) ) );
}

void checkChecklistItem( const PackField &field )
{
  field.checkObject( { "code", "zh", "en", "kind", "category", "met_when" },
                     { "applies_when", "yes_means", "weight", "requirement", "unit", "replaces", "basis", "status" } );
  field.at( "code" ).code();
  for ( const char *key : { "zh", "en", "category" } )
    field.at( key ).text();
  const model::RuleClass kind = readRuleClass( field.at( "kind" ) );
  for ( const char *key : { "met_when", "applies_when" } )
  {
    if ( field.has( key ) )
      checkExpression( field.at( key ) );
  }
  if ( field.has( "yes_means" ) )
    field.at( "yes_means" ).oneOf( { "met", "unmet" } );
  if ( field.has( "weight" ) )
    field.at( "weight" ).number( 0.0, 1e6 );
  for ( const char *key : { "requirement", "unit" } )
  {
    if ( field.has( key ) )
      field.at( key ).text();
  }
  if ( field.has( "replaces" ) )
  {
    for ( const PackField &item : field.at( "replaces" ).items( MAX_ITEMS, true ) )
      item.code();
  }
  if ( field.has( "basis" ) )
    readBasis( field.at( "basis" ) );
  if ( field.has( "status" ) )
    readStatus( field.at( "status" ), kind );
}

bool isFigureName( const QString &name )
{
  for ( const QChar c : name )
  {
    if ( !( ( c >= 'a' && c <= 'z' ) || ( c >= '0' && c <= '9' ) || c == '_' ) )
      return false;
  }
  return !name.isEmpty() && name.size() <= 64 && name.at( 0 ).isLetter();
}

double readFigureValue( const PackField &field, const model::KnownFigure *known )
{
  constexpr double MAX_FIGURE = 1e9;
  return known ? field.number( known->least, known->most, known->isAbove ) : field.number( 0.0, MAX_FIGURE );
}

//! \param known the range, or nullptr in a section that has no list of figures
model::Figure readFigure( const PackField &field, const model::KnownFigure *known )
{
  model::Figure figure;
  if ( field.node().kind != JsonNode::Kind::Object ) // also of "0.55", so that the sentence asks for a number
  {
    figure.value = readFigureValue( field, known );
    return figure;
  }
  field.checkObject( { "value" }, { "code", "zh", "en", "unit", "basis", "status" } );
  figure.value = readFigureValue( field.at( "value" ), known );
  if ( field.has( "code" ) )
    figure.code = field.at( "code" ).code();
  if ( field.has( "zh" ) )
    figure.zh = field.at( "zh" ).text();
  if ( field.has( "en" ) )
    figure.en = field.at( "en" ).text();
  if ( field.has( "unit" ) )
    figure.unit = field.at( "unit" ).text();
  if ( field.has( "basis" ) )
    figure.basis = readBasis( field.at( "basis" ) );
  if ( field.has( "status" ) )
    figure.status = readStatus( field.at( "status" ), model::RuleClass::Must );
  return figure;
}

//! A misspelt figure would leave the standard's in force without a word, so an unknown name is refused.
const model::KnownFigure *requireKnown( const PackField &field, const std::string &name, const std::vector<model::KnownFigure> &known )
{
  if ( known.empty() )
    return nullptr;
  const auto found = std::find_if( known.begin(), known.end(), [&name]( const model::KnownFigure &figure )
                                   { return name == figure.name; } );
  if ( found != known.end() )
    return &*found;
  std::vector<std::string> names;
  for ( const model::KnownFigure &figure : known )
    names.emplace_back( figure.name );
  field.fail( PackText::tr( "there is no figure of this name" ), PackText::tr( "the nearest first: %1" ).arg( nearestNames( name, names, names.size() ).join( QStringLiteral( ", " ) ) ) );
}

} // namespace

model::RuleClass readRuleClass( const PackField &field )
{
  return model::ruleClassFromText( field.oneOf( { "must", "optional", "info" } ) );
}

model::Basis readBasis( const PackField &field )
{
  field.checkObject( { "doc" }, { "clause", "url" } );
  model::Basis basis;
  basis.document = field.at( "doc" ).text();
  if ( field.has( "clause" ) )
    basis.clause = field.at( "clause" ).text();
  if ( field.has( "url" ) )
    field.at( "url" ).text( MAX_EXPRESSION );
  return basis;
}

model::Certainty readStatus( const PackField &field, model::RuleClass ruleClass )
{
  const QStringList values { "verified", "verified_secondary", "memory", "memory_low", "local" };
  const model::Certainty status = model::certaintyFromText( field.oneOf( values ) );
  if ( status == model::Certainty::MemoryLow && ruleClass != model::RuleClass::Info )
    field.fail( PackText::tr( "memory_low is only for class info: such a figure must not decide a verdict" ), PackText::tr( "verified, verified_secondary, memory, local" ) );
  return status;
}

void checkChecklist( const PackField &field )
{
  std::set<std::string> codes;
  for ( const PackField &item : field.items( MAX_ITEMS, true ) )
  {
    checkChecklistItem( item );
    const PackField code = item.at( "code" );
    if ( !codes.insert( code.code() ).second )
      code.fail( PackText::tr( "\"%1\" stands twice in this checklist" ).arg( code.node().text ), PackText::tr( "each code once" ) );
  }
}

std::vector<model::Figure> readFigures( const PackField &field, const std::string &section, const std::string &packId )
{
  if ( field.node().kind != JsonNode::Kind::Object )
    field.checkObject( {}, {} );
  if ( field.node().members.size() > MAX_FIGURES )
    field.fail( PackText::tr( "%1 figures" ).arg( field.node().members.size() ), PackText::tr( "at most %1" ).arg( MAX_FIGURES ) );
  const std::vector<model::KnownFigure> known = model::knownFigures( section );
  std::vector<model::Figure> figures;
  for ( const auto &[name, value] : field.node().members )
  {
    if ( !isFigureName( name ) )
      field.fail( PackText::tr( "\"%1\" is not the name of a figure" ).arg( name.left( 64 ) ), PackText::tr( "lower-case letters, digits and underscores, such as cars_per_household" ) );
    const PackField place = field.at( name );
    model::Figure figure = readFigure( place, requireKnown( place, name.toStdString(), known ) );
    figure.name = name.toStdString();
    figure.pack = packId;
    figures.push_back( std::move( figure ) );
  }
  return figures;
}

} // namespace renewal::rules
