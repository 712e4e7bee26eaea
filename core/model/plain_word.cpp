#include "core/model/plain_word.h"

#include <algorithm>

namespace renewal::model
{

namespace
{

/**
 * Full-width forms (U+FF01 to U+FF5E, three bytes each) become ASCII, the wide blank U+3000 and the hard blank U+00A0
 * a blank; a byte order mark, a zero-width blank and the selectors behind a check mark (U+FE0E, U+FE0F) go; ASCII
 * letters become small.
 */
std::string plain( const std::string &text )
{
  std::string result;
  for ( std::size_t i = 0; i < text.size(); )
  {
    const unsigned char byte = static_cast<unsigned char>( text[i] );
    const bool isWide = byte == 0xEF && i + 2 < text.size() && ( text[i + 1] == '\xBC' || text[i + 1] == '\xBD' );
    const int code = isWide ? ( text[i + 1] == '\xBC' ? 0x20 : 0x60 ) + ( static_cast<unsigned char>( text[i + 2] ) - 0x80 ) : 0;
    if ( code >= 0x21 && code <= 0x7E )
    {
      result += static_cast<char>( code );
      i += 3;
    }
    else if ( startsWith( text, i, "\xE3\x80\x80" ) )
    {
      result += ' ';
      i += 3;
    }
    else if ( startsWith( text, i, "\xC2\xA0" ) )
    {
      result += ' ';
      i += 2;
    }
    else if ( startsWith( text, i, "\xEF\xBB\xBF" ) || startsWith( text, i, "\xE2\x80\x8B" ) || startsWith( text, i, "\xEF\xB8\x8E" ) || startsWith( text, i, "\xEF\xB8\x8F" ) )
    {
      i += 3;
    }
    else
    {
      result += text[i++];
    }
  }
  for ( char &c : result )
    c = c >= 'A' && c <= 'Z' ? static_cast<char>( c - 'A' + 'a' ) : c;
  return result;
}

bool isBlank( char c )
{
  return c == ' ' || ( c >= '\t' && c <= '\r' );
}

//! Takes blanks off both ends, and full stops, commas and the like off the end.
std::string trimmed( std::string text )
{
  for ( bool again = true; again; )
  {
    again = false;
    while ( !text.empty() && isBlank( text.back() ) )
      text.pop_back();
    for ( const char *mark : { ".", "。", "｡", ";", "；", ",", "，", "、", "!", "！" } )
    {
      const std::size_t length = std::char_traits<char>::length( mark );
      if ( text.size() >= length && startsWith( text, text.size() - length, mark ) )
      {
        text.resize( text.size() - length );
        again = true;
      }
    }
  }
  const auto first = std::find_if_not( text.begin(), text.end(), isBlank );
  text.erase( text.begin(), first );
  return text;
}

} // namespace

bool startsWith( const std::string &text, std::size_t at, const char *prefix )
{
  return text.compare( at, std::char_traits<char>::length( prefix ), prefix ) == 0;
}

std::string plainWord( const std::string &utf8Text )
{
  return trimmed( plain( utf8Text ) );
}

} // namespace renewal::model
