#include "core/rules/expression_brackets.h"

#include "core/rules/pack_text.h"

namespace renewal::rules
{

namespace
{

/**
 * Returns the place of the quote that closes the one at \a open, -1 if there is none. A doubled quote closes and opens
 * again, which comes to the same. The lexer of QGIS gives up a text with a backslash at the end of a line.
 */
int closingQuote( const QString &text, int open )
{
  const QChar quote = text[open];
  for ( int at = open + 1; at < text.size(); ++at )
  {
    if ( text[at] == quote )
      return at;
    if ( text[at] != QLatin1Char( '\\' ) || quote == QLatin1Char( '"' ) )
      continue;
    ++at;
    if ( at >= text.size() || text[at] == QLatin1Char( '\n' ) )
      return -1;
  }
  return -1;
}

} // namespace

QString bracketProblem( const QString &expression )
{
  int depth = 0;
  for ( int at = 0; at < expression.size(); ++at )
  {
    const QChar sign = expression[at];
    const QString pair = expression.mid( at, 2 );
    if ( sign == QLatin1Char( '\'' ) || sign == QLatin1Char( '"' ) )
    {
      at = closingQuote( expression, at );
      if ( at < 0 )
        return PackText::tr( "a quote that is not closed" );
    }
    else if ( pair == QLatin1String( "--" ) || pair == QLatin1String( "/*" ) )
      return PackText::tr( "comments (--, /*) are not allowed; write a minus before a negative number with a blank between" );
    else if ( sign == QLatin1Char( '(' ) && ++depth > MAX_BRACKET_DEPTH )
      return PackText::tr( "brackets nested more than %1 deep" ).arg( MAX_BRACKET_DEPTH );
    else if ( sign == QLatin1Char( ')' ) && depth > 0 )
      --depth;
  }
  return QString();
}

} // namespace renewal::rules
