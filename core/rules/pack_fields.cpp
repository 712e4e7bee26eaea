#include "core/rules/pack_fields.h"

#include "core/rules/pack_error.h"
#include "core/rules/pack_text.h"

#include <algorithm>
#include <cmath>

namespace renewal::rules
{

namespace
{

QString kindName( JsonNode::Kind kind )
{
  switch ( kind )
  {
    case JsonNode::Kind::Null:
      return PackText::tr( "null" );
    case JsonNode::Kind::Bool:
      return PackText::tr( "true or false" );
    case JsonNode::Kind::Number:
      return PackText::tr( "a number" );
    case JsonNode::Kind::Text:
      return PackText::tr( "a text" );
    case JsonNode::Kind::Array:
      return PackText::tr( "a list" );
    case JsonNode::Kind::Object:
      return PackText::tr( "an object" );
  }
  return QString();
}

bool isCodeCharacter( QChar c )
{
  return ( c >= 'a' && c <= 'z' ) || ( c >= 'A' && c <= 'Z' ) || ( c >= '0' && c <= '9' ) || c == '.' || c == '_' || c == '-';
}

} // namespace

PackField::PackField( const JsonNode &node, const QString &label, const QString &path )
  : mNode( node )
  , mLabel( label )
  , mPath( path )
{
}

void PackField::fail( const QString &problem, const QString &allowed ) const
{
  const QString place = mPath.isEmpty() ? PackText::tr( "the pack" ) : mPath;
  throw PackError( PackText::tr( "%1, line %2, %3: %4. Allowed: %5." ).arg( mLabel, QString::number( mNode.line ), place, problem, allowed ) );
}

void PackField::checkObject( const QStringList &required, const QStringList &optional ) const
{
  const QString allowed = ( required + optional ).join( QStringLiteral( ", " ) );
  if ( mNode.kind != JsonNode::Kind::Object )
    fail( PackText::tr( "%1 instead of an object" ).arg( kindName( mNode.kind ) ), allowed );
  for ( const auto &[key, value] : mNode.members )
  {
    if ( !required.contains( key ) && !optional.contains( key ) )
      PackField( value, mLabel, mPath ).fail( PackText::tr( "unknown key \"%1\"" ).arg( key.left( 64 ) ), allowed );
  }
  for ( const QString &key : required )
  {
    if ( !has( key ) )
      fail( PackText::tr( "\"%1\" is missing" ).arg( key ), allowed );
  }
}

PackField PackField::at( const QString &key ) const
{
  const JsonNode *member = mNode.member( key );
  if ( !member )
    fail( PackText::tr( "\"%1\" is missing" ).arg( key ), key );
  return PackField( *member, mLabel, mPath.isEmpty() ? key : mPath + QLatin1Char( '.' ) + key );
}

std::vector<PackField> PackField::items( int most, bool mayBeEmpty ) const
{
  const QString allowed = PackText::tr( "a list of %1 to %2 entries" ).arg( mayBeEmpty ? 0 : 1 ).arg( most );
  if ( mNode.kind != JsonNode::Kind::Array )
    fail( PackText::tr( "%1 instead of a list" ).arg( kindName( mNode.kind ) ), allowed );
  const std::size_t count = mNode.items.size();
  if ( count > static_cast<std::size_t>( most ) || ( count == 0 && !mayBeEmpty ) )
    fail( PackText::tr( "%1 entries" ).arg( count ), allowed );
  std::vector<PackField> fields;
  for ( std::size_t i = 0; i < count; ++i )
    fields.emplace_back( mNode.items[i], mLabel, QStringLiteral( "%1[%2]" ).arg( mPath ).arg( i ) );
  return fields;
}

std::string PackField::text( int most ) const
{
  const QString allowed = PackText::tr( "a text of 1 to %1 characters without line breaks" ).arg( most );
  if ( mNode.kind != JsonNode::Kind::Text )
    fail( PackText::tr( "%1 instead of a text" ).arg( kindName( mNode.kind ) ), allowed );
  if ( mNode.text.trimmed().isEmpty() )
    fail( PackText::tr( "an empty text" ), allowed );
  if ( mNode.text.size() > most )
    fail( PackText::tr( "a text of %1 characters" ).arg( mNode.text.size() ), allowed );
  if ( std::any_of( mNode.text.begin(), mNode.text.end(), []( QChar c )
                    { return c.category() == QChar::Other_Control; } ) )
    fail( PackText::tr( "a control character in the text" ), allowed );
  return mNode.text.toStdString();
}

std::string PackField::code() const
{
  const QString allowed = PackText::tr( "1 to 64 letters, digits, dots, underscores and hyphens (A-Z a-z 0-9 . _ -)" );
  const std::string value = text();
  if ( mNode.text.size() > 64 || !std::all_of( mNode.text.begin(), mNode.text.end(), isCodeCharacter ) )
    fail( PackText::tr( "\"%1\" is not a code" ).arg( mNode.text.left( 80 ) ), allowed );
  return value;
}

std::string PackField::oneOf( const QStringList &values ) const
{
  const QString allowed = values.join( QStringLiteral( ", " ) );
  if ( mNode.kind != JsonNode::Kind::Text )
    fail( PackText::tr( "%1 instead of a text" ).arg( kindName( mNode.kind ) ), allowed );
  if ( !values.contains( mNode.text ) )
    fail( PackText::tr( "\"%1\" is not known" ).arg( mNode.text.left( 80 ) ), allowed );
  return mNode.text.toStdString();
}

double PackField::number( double least, double most, bool above ) const
{
  const QString allowed = above ? PackText::tr( "a number greater than %1, at most %2" ).arg( least ).arg( most, 0, 'f', 0 )
                                : PackText::tr( "a number from %1 to %2" ).arg( least ).arg( most, 0, 'f', 0 );
  if ( mNode.kind != JsonNode::Kind::Number )
    fail( PackText::tr( "%1 instead of a number" ).arg( kindName( mNode.kind ) ), allowed );
  if ( mNode.number < least || mNode.number > most || ( above && mNode.number == least ) )
    fail( PackText::tr( "%1 is out of range" ).arg( mNode.number ), allowed );
  return mNode.number;
}

int PackField::wholeNumber( int least, int most ) const
{
  const double value = number( least, most );
  if ( value != std::floor( value ) )
    fail( PackText::tr( "%1 is not a whole number" ).arg( value ), PackText::tr( "a whole number from %1 to %2" ).arg( least ).arg( most ) );
  return static_cast<int>( value );
}

} // namespace renewal::rules
