#include "core/model/build_year.h"

#include <cstdlib>

namespace renewal::model
{

namespace
{

const int EARLIEST = 1800;
const int LATEST = 2100;

bool isDigit( char c )
{
  return c >= '0' && c <= '9';
}

//! Full-width digits (U+FF10 to U+FF19, bytes EF BC 90 to EF BC 99) become plain ones.
std::string withPlainDigits( const std::string &text )
{
  std::string result;
  for ( std::size_t i = 0; i < text.size(); ++i )
  {
    const bool isWide = i + 2 < text.size() && text[i] == '\xEF' && text[i + 1] == '\xBC' && text[i + 2] >= '\x90' && text[i + 2] <= '\x99';
    result += isWide ? static_cast<char>( '0' + ( text[i + 2] - '\x90' ) ) : text[i];
    i += isWide ? 2 : 0;
  }
  return result;
}

bool isBetween( const std::string &digits, int least, int most )
{
  const int value = std::atoi( digits.c_str() );
  return value >= least && value <= most;
}

//! The year that a run of digits says: 1998, 199805 or 19980501.
std::optional<int> yearOf( const std::string &digits )
{
  const bool hasMonth = digits.size() == 6 || digits.size() == 8;
  if ( digits.size() != 4 && !hasMonth )
    return std::nullopt;
  if ( hasMonth && !isBetween( digits.substr( 4, 2 ), 1, 12 ) )
    return std::nullopt;
  if ( digits.size() == 8 && !isBetween( digits.substr( 6, 2 ), 1, 31 ) )
    return std::nullopt;
  const std::string year = digits.substr( 0, 4 );
  return isBetween( year, EARLIEST, LATEST ) ? std::optional<int>( std::atoi( year.c_str() ) ) : std::nullopt;
}

bool isDecade( const std::string &text, std::size_t behind )
{
  const std::string rest = text.substr( behind );
  return rest.rfind( "年代", 0 ) == 0 || rest.rfind( "s", 0 ) == 0 || rest.rfind( "'s", 0 ) == 0;
}

} // namespace

std::optional<int> buildYear( const std::string &text )
{
  const std::string plain = withPlainDigits( text );
  std::optional<int> found;
  for ( std::size_t start = 0; start < plain.size(); )
  {
    if ( !isDigit( plain[start] ) )
    {
      ++start;
      continue;
    }
    std::size_t behind = start;
    while ( behind < plain.size() && isDigit( plain[behind] ) )
      ++behind;
    const std::optional<int> year = yearOf( plain.substr( start, behind - start ) );
    // A minus before the first figure and the decimals of a number are no year.
    const bool isPart = ( start == 1 && plain[0] == '-' ) || ( start >= 2 && plain[start - 1] == '.' && isDigit( plain[start - 2] ) );
    if ( year && !isPart )
    {
      if ( isDecade( plain, behind ) || ( found && *found != *year ) )
        return std::nullopt;
      found = year;
    }
    start = behind;
  }
  return found;
}

} // namespace renewal::model
