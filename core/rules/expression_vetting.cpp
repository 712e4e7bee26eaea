#include "core/rules/expression_vetting.h"

#include "core/rules/expression_brackets.h"
#include "core/rules/expression_patterns.h"
#include "core/rules/pack_text.h"

#include <QSet>
#include <qgsexpression.h>
#include <qgsexpressionnodeimpl.h>

namespace renewal::rules
{

namespace
{

// QGIS walks the tree by recursion, also in worker threads with a small stack.
constexpr int MAX_PARTS = 400;

using Node = QgsExpressionNode;

// What newer versions add is not known to show all that is below it (BETWEEN of 3.40 hides its left side), and a pack should
// mean the same everywhere.
const QSet<int> KNOWN_PARTS { Node::ntUnaryOperator, Node::ntBinaryOperator, Node::ntInOperator, Node::ntFunction, Node::ntLiteral, Node::ntColumnRef, Node::ntCondition, Node::ntIndexOperator };

//! All nodes of the tree. QGIS itself leaves out the left side of IN.
QSet<const QgsExpressionNode *> partsOf( const QgsExpressionNode &root )
{
  QSet<const QgsExpressionNode *> parts;
  QList<const QgsExpressionNode *> open = root.nodes();
  while ( !open.isEmpty() )
  {
    const QgsExpressionNode *part = open.takeLast();
    if ( parts.contains( part ) )
      continue;
    parts.insert( part );
    if ( part->nodeType() == QgsExpressionNode::ntInOperator )
      open += static_cast<const QgsExpressionNodeInOperator *>( part )->node()->nodes();
  }
  return parts;
}

QString functionProblem( const QgsExpression &parsed )
{
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
  if ( expression.size() > MAX_EXPRESSION_CHARACTERS )
    return PackText::tr( "an expression of %1 characters (at most %2)" ).arg( expression.size() ).arg( MAX_EXPRESSION_CHARACTERS );
  if ( const QString problem = bracketProblem( expression ); !problem.isEmpty() )
    return problem;
  const QgsExpression parsed( expression );
  if ( parsed.hasParserError() || !parsed.rootNode() )
    return PackText::tr( "QGIS cannot read the expression: %1" ).arg( parsed.parserErrorString().simplified() );
  if ( !parsed.referencedVariables().isEmpty() )
    return PackText::tr( "variables (@...) are not allowed" );
  const QString problem = functionProblem( parsed );
  if ( !problem.isEmpty() )
    return problem;
  const QSet<const QgsExpressionNode *> parts = partsOf( *parsed.rootNode() );
  if ( parts.size() > MAX_PARTS )
    return PackText::tr( "an expression of %1 parts (at most %2)" ).arg( parts.size() ).arg( MAX_PARTS );
  for ( const QgsExpressionNode *part : parts )
  {
    if ( !KNOWN_PARTS.contains( part->nodeType() ) )
      return PackText::tr( "a part of the language that is newer than QGIS 3.22, such as BETWEEN, is not allowed" );
    const QString pattern = patternProblem( *part );
    if ( !pattern.isEmpty() )
      return pattern;
  }
  return QString();
}

} // namespace renewal::rules
