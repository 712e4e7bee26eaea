#include "core/input/field_reader.h"

#include "core/input/input_error.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <cmath>

namespace renewal::input
{

namespace
{

//! Beyond this a double no longer holds every whole number.
const double LARGEST_WHOLE = 9007199254740992.0;

NumberCell numberFromText( const QString &raw )
{
  NumberCell result;
  // Full-width digits, points and commas become plain ones.
  QString plain = raw.normalized( QString::NormalizationForm_KC ).trimmed();
  if ( plain.isEmpty() )
    return result;
  static const QRegularExpression GROUPED( QStringLiteral( "^[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?$" ) );
  if ( GROUPED.match( plain ).hasMatch() )
    plain.remove( QLatin1Char( ',' ) );
  static const QRegularExpression PLAIN( QStringLiteral( "^[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?$" ) );
  const double value = PLAIN.match( plain ).hasMatch() ? plain.toDouble() : std::nan( "" );
  result.isText = true;
  if ( std::isfinite( value ) )
    result.value = value;
  else
    result.isUnreadable = true;
  return result;
}

} // namespace

NumberCell readNumber( const QVariant &cell )
{
  if ( !cell.isValid() || cell.isNull() )
    return {};
  if ( cell.type() == QVariant::String )
    return numberFromText( cell.toString() );
  NumberCell result;
  bool isNumber = false;
  const double value = cell.toDouble( &isNumber );
  if ( isNumber && std::isfinite( value ) )
    result.value = value;
  else
    result.isUnreadable = true;
  return result;
}

bool readYes( const QVariant &cell )
{
  if ( !cell.isValid() || cell.isNull() )
    return false;
  if ( cell.type() == QVariant::Bool )
    return cell.toBool();
  static const QSet<QString> NO = { QString(), QStringLiteral( "no" ), QStringLiteral( "false" ), QStringLiteral( "0" ), QStringLiteral( "f" ), QStringLiteral( "n" ), QStringLiteral( "none" ), QStringLiteral( "null" ), QStringLiteral( "否" ), QStringLiteral( "无" ) };
  return !NO.contains( readText( cell ).toLower() );
}

QString readText( const QVariant &cell )
{
  if ( !cell.isValid() || cell.isNull() )
    return QString();
  if ( cell.type() == QVariant::Double )
  {
    const double value = cell.toDouble();
    if ( std::isnan( value ) )
      return QString();
    if ( std::trunc( value ) == value && std::abs( value ) < LARGEST_WHOLE )
      return QString::number( static_cast<qlonglong>( value ) );
    return QString::number( value, 'g', 17 );
  }
  const QString result = cell.toString().trimmed();
  // A number column that went through a spreadsheet comes back as "12.0".
  static const QRegularExpression WHOLE( QStringLiteral( "^-?\\d+\\.0+$" ) );
  if ( result.contains( QLatin1Char( '.' ) ) && WHOLE.match( result ).hasMatch() )
    return result.left( result.indexOf( QLatin1Char( '.' ) ) );
  return result;
}

int requiredField( const QgsFeatureSource &source, const QString &name, const QString &parameter )
{
  if ( name.isEmpty() )
    return -1;
  const int index = source.fields().lookupField( name );
  if ( index < 0 )
    throw InputError( QCoreApplication::translate( "FieldReader", "%1: layer \"%2\" has no field \"%3\". Choose one of its fields." ).arg( parameter, source.sourceName(), name ) );
  return index;
}

std::optional<double> readCount( const QVariant &cell, const QString &fieldName, const QString &featureId, Rejections &rejections )
{
  const NumberCell number = readNumber( cell );
  if ( number.isUnreadable )
    rejections.add( QCoreApplication::translate( "FieldReader", "\"%1\" is not a number, treated as unknown" ).arg( fieldName ), featureId );
  if ( number.value && *number.value < 0.0 )
  {
    rejections.add( QCoreApplication::translate( "FieldReader", "\"%1\" is negative, treated as unknown" ).arg( fieldName ), featureId );
    return std::nullopt;
  }
  return number.value;
}

QString IdRegister::take( const QVariant &cell, QgsFeatureId featureId, Rejections &rejections )
{
  QString id = readText( cell );
  if ( id.isEmpty() )
    id = QString::number( featureId );
  QString unique = id;
  for ( int copy = mTaken.value( id, 0 ) + 1; mTaken.contains( unique ); ++copy )
  {
    unique = id + QLatin1Char( '#' ) + QString::number( std::max( copy, 2 ) );
    mTaken[id] = std::max( copy, 2 );
  }
  if ( unique != id )
    rejections.add( QCoreApplication::translate( "FieldReader", "duplicate id, kept with a number behind it" ), unique );
  mTaken.insert( unique, 1 );
  return unique;
}

} // namespace renewal::input
