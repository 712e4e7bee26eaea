#include "core/rules/pack_sections.h"

#include "core/model/known_figures.h"
#include "core/rules/nearest_names.h"
#include "core/rules/pack_text.h"

#include <algorithm>

namespace renewal::rules
{

namespace
{

constexpr int MAX_LIST = 200;
constexpr int MAX_FIGURES = 200;
constexpr int MAX_ADDRESS = 2000;

bool isFigureName( const QString &name )
{
  for ( const QChar c : name )
  {
    if ( !( ( c >= 'a' && c <= 'z' ) || ( c >= '0' && c <= '9' ) || c == '_' ) )
      return false;
  }
  return !name.isEmpty() && name.size() <= 64 && name.at( 0 ).isLetter();
}

double readFigureValue( const PackField &field, const model::KnownFigure &known )
{
  return field.number( known.least, known.most, known.isAbove );
}

model::Figure readFigure( const PackField &field, const model::KnownFigure &known )
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
const model::KnownFigure &requireKnown( const PackField &field, const std::string &name, const std::vector<model::KnownFigure> &known )
{
  const auto found = std::find_if( known.begin(), known.end(), [&name]( const model::KnownFigure &figure )
                                   { return name == figure.name; } );
  if ( found != known.end() )
    return *found;
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
    basis.address = field.at( "url" ).text( MAX_ADDRESS );
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

std::vector<std::string> readCodes( const PackField &field )
{
  std::vector<std::string> codes;
  for ( const PackField &item : field.items( MAX_LIST, true ) )
  {
    const std::string code = item.code();
    if ( std::find( codes.begin(), codes.end(), code ) != codes.end() )
      item.fail( PackText::tr( "\"%1\" stands twice" ).arg( QString::fromStdString( code ) ), PackText::tr( "each code once" ) );
    codes.push_back( code );
  }
  return codes;
}

void CodesOnce::add( const PackField &code )
{
  const std::string value = code.code();
  if ( !mCodes.insert( value ).second )
    code.fail( PackText::tr( "\"%1\" stands twice in this pack" ).arg( QString::fromStdString( value ) ), PackText::tr( "each code once" ) );
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
