#include "core/rules/expression_patterns.h"

#include "core/rules/pack_text.h"

#include <QRegularExpression>
#include <QSet>
#include <optional>
#include <qgsexpression.h>
#include <qgsexpressionfunction.h>
#include <qgsexpressionnodeimpl.h>

namespace renewal::rules
{

namespace
{

using Binary = QgsExpressionNodeBinaryOperator;

constexpr int MAX_WILDCARDS = 3;
constexpr int MAX_PATTERN = 100;
constexpr int MAX_QUANTIFIERS = 2;

//! The text that \a node is, or nothing if it is not known before a row is there.
std::optional<QString> literalText( const QgsExpressionNode &node )
{
  if ( node.nodeType() != QgsExpressionNode::ntLiteral )
    return std::nullopt;
  const QVariant value = static_cast<const QgsExpressionNodeLiteral &>( node ).value();
  if ( value.type() != QVariant::String )
    return std::nullopt;
  return value.toString();
}

//! Each per cent sign may try every place in the text, and so together with the others.
QString likeProblem( const QgsExpressionNode &node )
{
  const std::optional<QString> pattern = literalText( node );
  if ( !pattern )
    return PackText::tr( "the pattern of LIKE must be a text between apostrophes" );
  if ( pattern->size() > MAX_PATTERN || pattern->count( QLatin1Char( '%' ) ) > MAX_WILDCARDS )
    return PackText::tr( "the pattern of LIKE is too costly (at most %1 characters and %2 per cent signs)" ).arg( MAX_PATTERN ).arg( MAX_WILDCARDS );
  return QString();
}

//! True if \a pattern can be matched in a time that grows with the square of the text at worst.
bool isCheapPattern( const QString &pattern )
{
  static const QRegularExpression QUANTIFIER( QStringLiteral( "[*+?]|\\{" ) );
  static const QRegularExpression UNBOUNDED( QStringLiteral( "[*+]|\\{\\d*,\\}|\\{\\d*,?\\d{3,}" ) );
  static const QRegularExpression FORBIDDEN( QStringLiteral( "\\)[*+?{]|\\(\\?|\\(\\*|\\\\[1-9gkKRXQE]" ) );
  const QRegularExpression parsed( pattern );
  return pattern.size() <= MAX_PATTERN && parsed.isValid() && pattern.count( QUANTIFIER ) <= MAX_QUANTIFIERS && pattern.count( UNBOUNDED ) <= 1 && !pattern.contains( FORBIDDEN );
}

QString regexpProblem( const QgsExpressionNodeFunction &node )
{
  const QList<QgsExpressionNode *> arguments = node.args() ? node.args()->list() : QList<QgsExpressionNode *>();
  const std::optional<QString> pattern = arguments.size() == 2 ? literalText( *arguments.at( 1 ) ) : std::nullopt;
  if ( !pattern )
    return PackText::tr( "the pattern of a regular expression must be a text between apostrophes" );
  if ( !isCheapPattern( *pattern ) )
    return PackText::tr( "the regular expression is broken or too costly (at most %1 characters, %2 quantifiers, one of them without an upper end, none after a bracket, no back references)" ).arg( MAX_PATTERN ).arg( MAX_QUANTIFIERS );
  return QString();
}

QString binaryProblem( const Binary &node )
{
  static const QSet<int> LIKES { Binary::boLike, Binary::boNotLike, Binary::boILike, Binary::boNotILike };
  if ( node.op() == Binary::boRegexp )
    return PackText::tr( "the operator ~ is not allowed; regexp_match does the same" );
  return LIKES.contains( node.op() ) ? likeProblem( *node.opRight() ) : QString();
}

} // namespace

QString patternProblem( const QgsExpressionNode &node )
{
  if ( node.nodeType() == QgsExpressionNode::ntBinaryOperator )
    return binaryProblem( static_cast<const Binary &>( node ) );
  if ( node.nodeType() != QgsExpressionNode::ntFunction )
    return QString();
  const auto &call = static_cast<const QgsExpressionNodeFunction &>( node );
  const QString name = QgsExpression::Functions().at( call.fnIndex() )->name();
  return name == QLatin1String( "regexp_match" ) || name == QLatin1String( "regexp_substr" ) ? regexpProblem( call ) : QString();
}

} // namespace renewal::rules
