#include "core/engine/facility_classifier.h"

#include "core/engine/place_name.h"
#include "core/model/facility_rules.h"

#include <algorithm>
#include <cctype>

namespace renewal::engine
{

using model::AmapRule;
using model::OsmCondition;
using model::OsmRule;

namespace
{

//! Calls \a visit( part ) for each part of \a list until it returns true; returns whether it did.
template <typename Visit>
bool anyPart( std::string_view list, const char *separators, Visit visit )
{
  while ( !list.empty() )
  {
    const std::size_t end = list.find_first_of( separators );
    if ( visit( list.substr( 0, end ) ) )
      return true;
    list = end == std::string_view::npos ? std::string_view() : list.substr( end + 1 );
  }
  return false;
}

enum class CodeMatch
{
  None,
  Class,
  Listed
};

//! Returns whether \a code is written in \a list, alone or in a range.
bool isListed( std::string_view list, std::string_view code )
{
  return anyPart( list, "|", [code]( std::string_view part )
                  { return part == code || ( part.size() == 13 && part.substr( 0, 6 ) <= code && code <= part.substr( 7 ) ); } );
}

bool isListedAnywhere( std::string_view code )
{
  const auto &rules = model::amapRules();
  return isListed( model::droppedAmapCodes(), code ) || std::any_of( rules.begin(), rules.end(), [code]( const AmapRule &rule )
                                                                     { return isListed( rule.codes, code ); } );
}

//! How \a rule covers \a code. 060200 stands for 0602xx unless the code has a row of its own; 070000 only for itself.
CodeMatch matchCode( const AmapRule &rule, std::string_view code, bool hasOwnRow )
{
  if ( isListed( rule.codes, code ) )
    return CodeMatch::Listed;
  const bool isInClass = !hasOwnRow && anyPart( rule.codes, "|", [code]( std::string_view part )
                                                { return part.substr( 4 ) == "00" && part.substr( 2, 2 ) != "00" && part.substr( 0, 4 ) == code.substr( 0, 4 ); } );
  return isInClass ? CodeMatch::Class : CodeMatch::None;
}

Classification decided( const char *type, const char *secondType, std::string rule )
{
  Classification result;
  result.types.emplace_back( type );
  if ( *secondType != '\0' )
    result.types.emplace_back( secondType );
  result.rule = std::move( rule );
  return result;
}

Classification undecided( std::string reason )
{
  Classification result;
  result.reason = std::move( reason );
  return result;
}

Classification decidedByCode( const AmapRule &rule, const std::string &code, std::string_view name )
{
  std::string text = "amap:" + code;
  const std::string_view word = firstAlternative( name, rule.nameAny );
  if ( !word.empty() )
    text.append( "+name:" ).append( word );
  Classification result = decided( rule.type, rule.secondType, std::move( text ) );
  result.code = code;
  return result;
}

//! A code of a cell that may decide, and whether some row or the list of dropped codes names it.
struct Candidate
{
    std::string code;
    bool hasOwnRow = false;
};

const AmapRule *plainRule( const Candidate &candidate, CodeMatch wanted, std::string_view name, std::string &exclusion )
{
  for ( const AmapRule &rule : model::amapRules() )
  {
    if ( *rule.nameAny != '\0' || matchCode( rule, candidate.code, candidate.hasOwnRow ) != wanted )
      continue;
    const std::string_view word = firstAlternative( name, rule.nameNone );
    if ( word.empty() )
      return &rule;
    exclusion = "amap:" + candidate.code + " excluded by name:" + std::string( word );
  }
  return nullptr;
}

//! Whether the value of \a condition's key, or a bare value, is among those it allows.
bool holds( const OsmCondition &condition, const model::OsmTags &tags, std::string *found = nullptr )
{
  std::string_view value = tags.value( condition.key );
  const bool isAny = std::string_view( condition.values ) == "*";
  if ( value.empty() && !isAny )
    value = tags.value( "*" );
  return anyPart( value, ";", [&]( std::string_view part )
                  {
    part = trimmed( part );
    const bool isFound = isAny ? !part.empty() && part != "no" : anyPart( condition.values, "|", [part]( std::string_view allowed ) { return part == allowed; } );
    if ( isFound && found )
      found->assign( condition.key ).append( "=" ).append( part );
    return isFound; } );
}

bool holds( const OsmRule &rule, const model::OsmTags &tags, std::string_view name )
{
  for ( const OsmCondition &condition : rule.all )
  {
    if ( !holds( condition, tags ) )
      return false;
  }
  if ( *rule.nameAny != '\0' && firstAlternative( name, rule.nameAny ).empty() )
    return false;
  if ( !firstAlternative( name, rule.nameNone ).empty() )
    return false;
  return std::none_of( rule.none.begin(), rule.none.end(), [&tags]( const OsmCondition &condition )
                       { return holds( condition, tags ); } );
}

std::string textOf( const OsmRule &rule, const model::OsmTags &tags, std::string_view name )
{
  std::string text = "osm:";
  for ( const OsmCondition &condition : rule.all )
  {
    std::string found;
    holds( condition, tags, &found );
    text += ( text.size() > 4 ? "+" : "" ) + found;
  }
  const std::string_view word = firstAlternative( name, rule.nameAny );
  if ( !word.empty() )
    text.append( "+name:" ).append( word );
  return text;
}

//! Returns where the last occurrence of any alternative ends in \a name, 0 if none does; \a word is the alternative.
std::size_t lastEnd( std::string_view name, std::string_view alternatives, std::string_view &word )
{
  std::size_t best = 0;
  anyPart( alternatives, "|", [&]( std::string_view part )
           {
    const std::size_t at = name.rfind( part );
    const std::size_t end = at == std::string_view::npos ? 0 : at + part.size();
    if ( end > best )
    {
      best = end;
      word = part;
    }
    return false; } );
  return best;
}

} // namespace

std::string_view firstAlternative( std::string_view text, std::string_view alternatives )
{
  std::string_view found;
  anyPart( alternatives, "|", [&]( std::string_view part )
           {
    if ( text.find( part ) == std::string_view::npos )
      return false;
    found = part;
    return true; } );
  return found;
}

std::vector<std::string> amapCodes( std::string_view cell )
{
  std::vector<std::string> codes;
  const std::string narrow = halfWidth( cell );
  anyPart( narrow, "|;,/ ", [&codes]( std::string_view part )
           {
    while ( !part.empty() && ( part.front() == '\'' || part.front() == '"' || part.front() == '=' ) )
      part.remove_prefix( 1 );
    while ( !part.empty() && ( part.back() == '\'' || part.back() == '"' ) )
      part.remove_suffix( 1 );
    const std::size_t point = part.find( '.' );
    if ( point != std::string_view::npos && part.find_first_not_of( '0', point + 1 ) == std::string_view::npos )
      part = part.substr( 0, point );
    const bool isNumber = std::all_of( part.begin(), part.end(), []( unsigned char letter ) { return std::isdigit( letter ) != 0; } );
    if ( isNumber && ( part.size() == 5 || part.size() == 6 ) )
      codes.push_back( ( part.size() == 5 ? "0" : "" ) + std::string( part ) );
    return false; } );
  return codes;
}

Classification classifyAmap( std::string_view cell, std::string_view name )
{
  const std::vector<std::string> codes = amapCodes( cell );
  if ( codes.empty() )
    return undecided( trimmed( cell ).empty() ? "no code" : "not an Amap code" );
  std::vector<Candidate> candidates;
  for ( const std::string &code : codes )
  {
    if ( code >= "150907" && code <= "150909" )
      return undecided( "amap:" + code + " is an entrance or exit of a car park" );
    if ( !isListed( model::droppedAmapCodes(), code ) )
      candidates.push_back( { code, isListedAnywhere( code ) } );
  }
  if ( candidates.empty() )
    return undecided( "amap:" + codes.front() + " is dropped" );

  for ( const AmapRule &rule : model::amapRules() )
  {
    if ( firstAlternative( name, rule.nameAny ).empty() || !firstAlternative( name, rule.nameNone ).empty() )
      continue;
    for ( const Candidate &candidate : candidates )
    {
      if ( matchCode( rule, candidate.code, candidate.hasOwnRow ) != CodeMatch::None )
        return decidedByCode( rule, candidate.code, name );
    }
  }
  std::string exclusion;
  for ( const Candidate &candidate : candidates )
  {
    for ( const CodeMatch match : { CodeMatch::Listed, CodeMatch::Class } )
    {
      if ( const AmapRule *rule = plainRule( candidate, match, name, exclusion ) )
        return decidedByCode( *rule, candidate.code, {} );
    }
  }
  return undecided( exclusion.empty() ? "no rule for amap:" + candidates.front().code + " with this name" : exclusion );
}

Classification classifyOsm( const model::OsmTags &tags, std::string_view name )
{
  if ( tags.items.empty() )
    return undecided( "no tags" );
  for ( const OsmRule &rule : model::osmRules() )
  {
    if ( holds( rule, tags, name ) )
      return decided( rule.type, rule.secondType, textOf( rule, tags, name ) );
  }
  return undecided( "no rule for these tags" );
}

Classification classifyByName( std::string_view name )
{
  const std::string plain = withoutBrackets( halfWidth( name ) );
  if ( plain.empty() )
    return undecided( "no name" );
  const model::NameRule *best = nullptr;
  std::size_t bestEnd = 0;
  std::string_view bestWord;
  for ( const model::NameRule &rule : model::nameRules() )
  {
    std::string_view word;
    const std::size_t end = lastEnd( plain, rule.nameAny, word );
    if ( end <= bestEnd || !firstAlternative( plain, rule.nameNone ).empty() )
      continue;
    best = &rule;
    bestEnd = end;
    bestWord = word;
  }
  return best ? decided( best->type, best->secondType, "keyword:" + std::string( bestWord ) ) : undecided( "no rule for this name" );
}

} // namespace renewal::engine
