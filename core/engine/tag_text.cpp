#include "core/engine/facility_classifier.h"
#include "core/engine/place_name.h"

#include <algorithm>

namespace renewal::engine
{

namespace
{

void addTag( model::OsmTags &tags, std::string key, std::string value )
{
  if ( !key.empty() && tags.value( key ).empty() )
    tags.items.emplace_back( std::move( key ), std::move( value ) );
}

//! Reads a quoted text whose opening quote is at \a at; leaves \a at behind the closing one. Backslash escapes one character.
std::string quoted( std::string_view text, std::size_t &at )
{
  std::string result;
  for ( ++at; at < text.size() && text[at] != '"'; ++at )
  {
    if ( text[at] == '\\' && at + 1 < text.size() )
      ++at;
    result += text[at];
  }
  if ( at < text.size() )
    ++at;
  return result;
}

//! hstore and JSON differ only in what stands between key and value.
model::OsmTags quotedPairs( std::string_view text )
{
  model::OsmTags tags;
  for ( std::size_t at = text.find( '"' ); at < text.size(); at = text.find( '"', at ) )
  {
    std::string key = quoted( text, at );
    at = text.find_first_not_of( " \t\r\n:=>", at );
    if ( at == std::string_view::npos )
      break;
    if ( text[at] == '"' )
    {
      addTag( tags, std::move( key ), quoted( text, at ) );
      continue;
    }
    const std::size_t end = std::min( text.find_first_of( ",}", at ), text.size() );
    addTag( tags, std::move( key ), std::string( trimmed( text.substr( at, end - at ) ) ) );
    at = end;
  }
  return tags;
}

} // namespace

model::OsmTags parseTagText( std::string_view text, std::string_view bareKey )
{
  text = trimmed( text );
  if ( !text.empty() && ( text.front() == '{' || text.front() == '"' ) )
    return quotedPairs( text );
  model::OsmTags tags;
  while ( !text.empty() )
  {
    const std::size_t end = text.find_first_of( ";|" );
    const std::string_view part = trimmed( text.substr( 0, end ) );
    const std::size_t equals = part.find( '=' );
    if ( equals != std::string_view::npos )
      addTag( tags, std::string( trimmed( part.substr( 0, equals ) ) ), std::string( trimmed( part.substr( equals + 1 ) ) ) );
    else if ( !tags.items.empty() && !part.empty() )
      tags.items.back().second.append( ";" ).append( part ); // shop=bakery;butcher
    else
      addTag( tags, std::string( bareKey ), std::string( part ) );
    text = end == std::string_view::npos ? std::string_view() : text.substr( end + 1 );
  }
  return tags;
}

} // namespace renewal::engine
