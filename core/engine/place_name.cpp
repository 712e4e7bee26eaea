#include "core/engine/place_name.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace renewal::engine
{

namespace
{

//! Two Chinese characters in UTF-8: less is no name.
constexpr std::size_t SHORTEST_NAME_BYTES = 6;

constexpr std::array<std::string_view, 16> GATE_ENDINGS = { "东南门", "东北门", "西南门", "西北门", "东门", "西门", "南门", "北门", "正门", "侧门", "后门", "大门", "主入口", "出入口", "入口", "出口" };

bool endsWith( std::string_view text, std::string_view ending )
{
  return text.size() >= ending.size() && text.substr( text.size() - ending.size() ) == ending;
}

//! Returns how many bytes of \a name its last gate takes, 0 if it does not end in one.
std::size_t gateBytes( std::string_view name )
{
  for ( const std::string_view ending : GATE_ENDINGS )
  {
    if ( endsWith( name, ending ) )
      return ending.size();
  }
  constexpr std::string_view NUMBERED = "号门";
  if ( !endsWith( name, NUMBERED ) )
    return 0;
  std::size_t bytes = NUMBERED.size();
  while ( bytes < name.size() && std::isdigit( static_cast<unsigned char>( name[name.size() - bytes - 1] ) ) )
    ++bytes;
  return bytes > NUMBERED.size() ? bytes : 0;
}

} // namespace

std::string_view trimmed( std::string_view text )
{
  const auto isSpace = []( char letter )
  { return static_cast<unsigned char>( letter ) <= ' '; };
  while ( !text.empty() && isSpace( text.front() ) )
    text.remove_prefix( 1 );
  while ( !text.empty() && isSpace( text.back() ) )
    text.remove_suffix( 1 );
  return text;
}

std::string halfWidth( std::string_view text )
{
  std::string result;
  result.reserve( text.size() );
  for ( std::size_t i = 0; i < text.size(); ++i )
  {
    const auto byte = [&]( std::size_t offset )
    { return i + offset < text.size() ? static_cast<unsigned char>( text[i + offset] ) : 0U; };
    // U+FF01..U+FF5E is EF BC 81 .. EF BD 9E; U+3000 is E3 80 80.
    if ( byte( 0 ) == 0xEF && byte( 1 ) == 0xBC && byte( 2 ) >= 0x81 && byte( 2 ) <= 0xBF )
      result += static_cast<char>( byte( 2 ) - 0x60 );
    else if ( byte( 0 ) == 0xEF && byte( 1 ) == 0xBD && byte( 2 ) >= 0x80 && byte( 2 ) <= 0x9E )
      result += static_cast<char>( byte( 2 ) - 0x20 );
    else if ( byte( 0 ) == 0xE3 && byte( 1 ) == 0x80 && byte( 2 ) == 0x80 )
      result += ' ';
    else
    {
      result += text[i];
      continue;
    }
    i += 2;
  }
  return result;
}

std::string withoutBrackets( std::string_view text )
{
  constexpr std::array<std::string_view, 3> OPEN = { "(", "[", "【" };
  constexpr std::array<std::string_view, 3> CLOSE = { ")", "]", "】" };
  std::string result( text );
  for ( std::size_t kind = 0; kind < OPEN.size(); ++kind )
  {
    std::size_t open = result.find( OPEN[kind] );
    while ( open != std::string::npos )
    {
      const std::size_t close = result.find( CLOSE[kind], open );
      if ( close == std::string::npos )
        break;
      result.erase( open, close + CLOSE[kind].size() - open );
      open = result.find( OPEN[kind], open );
    }
  }
  return trimmed( result ).empty() ? std::string( text ) : result;
}

std::string comparableName( std::string_view name )
{
  std::string result;
  for ( const char letter : withoutBrackets( halfWidth( name ) ) )
  {
    if ( static_cast<unsigned char>( letter ) > ' ' )
      result += static_cast<char>( std::tolower( static_cast<unsigned char>( letter ) ) );
  }
  for ( std::size_t bytes = gateBytes( result ); bytes > 0 && result.size() >= bytes + SHORTEST_NAME_BYTES; bytes = gateBytes( result ) )
    result.resize( result.size() - bytes );
  while ( !result.empty() && ( result.back() == '-' || result.back() == '_' ) )
    result.pop_back();
  return result;
}

} // namespace renewal::engine
