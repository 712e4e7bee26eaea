#include "core/input/survey_date.h"

#include "core/input/field_reader.h"

#include <QRegularExpression>

namespace renewal::input
{

namespace
{

const int EARLIEST = 1900;
const int LATEST = 2100;

std::optional<QDateTime> checked( const QDate &date, const QTime &time )
{
  if ( !date.isValid() || !time.isValid() || date.year() < EARLIEST || date.year() > LATEST )
    return std::nullopt;
  return QDateTime( date, time, Qt::UTC );
}

std::optional<QDateTime> fromText( const QString &text )
{
  // 1 year, 2 month, 3 day; 4, 5, 6 hour, minute, second.
  static const QRegularExpression PARTED( QStringLiteral( "^(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[T\\s]\\s*(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.\\d+)?)?\\s*(?:Z|[+-]\\d{2}:?\\d{0,2})?)?$" ) );
  static const QRegularExpression JOINED( QStringLiteral( "^(\\d{4})(\\d{2})(\\d{2})(?:[T\\s]?(\\d{2}):?(\\d{2}):?(\\d{2})?)?$" ) );
  const QString plain = text.normalized( QString::NormalizationForm_KC ).trimmed();
  QRegularExpressionMatch match = PARTED.match( plain );
  if ( !match.hasMatch() )
    match = JOINED.match( plain );
  if ( !match.hasMatch() )
    return std::nullopt;
  const QDate date( match.captured( 1 ).toInt(), match.captured( 2 ).toInt(), match.captured( 3 ).toInt() );
  return checked( date, QTime( match.captured( 4 ).toInt(), match.captured( 5 ).toInt(), match.captured( 6 ).toInt() ) );
}

} // namespace

DateCell readDate( const QVariant &cell )
{
  DateCell result;
  if ( !cell.isValid() || cell.isNull() )
    return result;
  if ( cell.type() == QVariant::Date )
    result.moment = checked( cell.toDate(), QTime( 0, 0 ) );
  else if ( cell.type() == QVariant::DateTime )
    result.moment = checked( cell.toDateTime().date(), cell.toDateTime().time() );
  else
  {
    const QString text = readText( cell );
    if ( text.isEmpty() )
      return result;
    result.moment = fromText( text );
  }
  result.isUnreadable = !result.moment;
  return result;
}

} // namespace renewal::input
