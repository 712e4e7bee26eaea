#include "core/rules/typed_number.h"

#include "core/rules/pack_text.h"

#include <QLocale>
#include <QRegularExpression>
#include <cmath>

namespace renewal::rules
{

NumberRange rangeOf( const model::KnownFigure &figure )
{
  return { figure.least, figure.most, figure.isAbove, false };
}

TypedNumber typedNumber( const QString &text, const NumberRange &range )
{
  static const QRegularExpression PLAIN( QStringLiteral( "^[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)$" ) );
  const QString plain = text.normalized( QString::NormalizationForm_KC ).trimmed();
  if ( plain.isEmpty() )
    return { std::nullopt, PackText::tr( "Give a number." ) };
  if ( plain.size() > 40 || !PLAIN.match( plain ).hasMatch() )
    return { std::nullopt, PackText::tr( "\"%1\" is not a number. Write digits, with a point for the decimals: 0.5." ).arg( text.left( 40 ) ) };
  const double value = plain.toDouble();
  if ( range.isAbove ? !( value > range.least ) : !( value >= range.least ) )
    return { std::nullopt, ( range.isAbove ? PackText::tr( "%1 is too small: the number must be greater than %2." ) : PackText::tr( "%1 is too small: the number must be at least %2." ) ).arg( numberText( value ), numberText( range.least ) ) };
  if ( !( value <= range.most ) )
    return { std::nullopt, PackText::tr( "%1 is too large: the number must be at most %2." ).arg( numberText( value ), numberText( range.most ) ) };
  if ( range.isWhole && value != std::floor( value ) )
    return { std::nullopt, PackText::tr( "%1 is not a whole number." ).arg( numberText( value ) ) };
  return { value, QString() };
}

QString numberText( double value )
{
  return QString::number( value, 'f', QLocale::FloatingPointShortest );
}

} // namespace renewal::rules
