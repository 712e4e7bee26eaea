#include "core/rules/expression_vetting.h"

#include "core/rules/pack_text.h"

#include <QSet>
#include <qgsexpression.h>

namespace renewal::rules
{

namespace
{

// Bounds the depth of the tree too, which QGIS walks by recursion.
constexpr int MAX_CHARACTERS = 2000;

} // namespace

QStringList allowedFunctions()
{
  return { "abs", "array", "array_contains", "array_length", "ceil", "clamp", "coalesce", "concat", "day", "exp", "floor", "if", "left", "length", "ln",
           "log10", "lower", "max", "min", "month", "nullif", "regexp_match", "regexp_substr", "right", "round", "sqrt", "string_to_array", "strpos",
           "substr", "to_date", "to_int", "to_real", "to_string", "trim", "try", "upper", "year" };
}

QString expressionProblem( const QString &expression )
{
  if ( expression.trimmed().isEmpty() )
    return PackText::tr( "an empty expression" );
  if ( expression.size() > MAX_CHARACTERS )
    return PackText::tr( "an expression of %1 characters (at most %2)" ).arg( expression.size() ).arg( MAX_CHARACTERS );
  const QgsExpression parsed( expression );
  if ( parsed.hasParserError() || !parsed.rootNode() )
    return PackText::tr( "QGIS cannot read the expression: %1" ).arg( parsed.parserErrorString().simplified() );
  if ( !parsed.referencedVariables().isEmpty() )
    return PackText::tr( "variables (@...) are not allowed" );
  QStringList functions = parsed.referencedFunctions().values();
  functions.sort();
  const QStringList allowed = allowedFunctions();
  for ( const QString &function : functions )
  {
    if ( !allowed.contains( function ) )
      return PackText::tr( "the function \"%1\" is not allowed" ).arg( function.left( 80 ) );
  }
  return QString();
}

} // namespace renewal::rules
