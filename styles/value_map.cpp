#include "styles/value_map.h"

namespace renewal::styles
{

namespace
{

//! Qt writes whatever is in a text, but no reader takes a document with such characters.
QString xmlText( const QString &text )
{
  QString result;
  for ( int i = 0; i < text.size(); ++i )
  {
    const QChar c = text.at( i );
    const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text.at( i + 1 ).isLowSurrogate();
    const bool isAllowed = ( c >= QLatin1Char( ' ' ) || c == QLatin1Char( '\t' ) || c == QLatin1Char( '\n' ) ) && !c.isSurrogate() && c.unicode() < 0xFFFE;
    if ( isPair )
      result += text.at( i++ );
    if ( isPair || isAllowed )
      result += text.at( i );
  }
  return result;
}

QDomElement option( QDomDocument &document, const QString &name, const QString &type )
{
  QDomElement element = document.createElement( QStringLiteral( "Option" ) );
  if ( !name.isEmpty() )
    element.setAttribute( QStringLiteral( "name" ), name );
  element.setAttribute( QStringLiteral( "type" ), type );
  return element;
}

} // namespace

QDomElement valueMap( QDomDocument &document, const QList<QPair<QString, QString>> &codes )
{
  QDomElement list = option( document, QStringLiteral( "map" ), QStringLiteral( "List" ) );
  for ( const auto &[code, words] : codes )
  {
    QDomElement value = option( document, xmlText( words ), QStringLiteral( "QString" ) );
    value.setAttribute( QStringLiteral( "value" ), xmlText( code ) );
    QDomElement entry = option( document, QString(), QStringLiteral( "Map" ) );
    entry.appendChild( value );
    list.appendChild( entry );
  }
  QDomElement map = option( document, QString(), QStringLiteral( "Map" ) );
  map.appendChild( list );
  QDomElement config = document.createElement( QStringLiteral( "config" ) );
  config.appendChild( map );
  QDomElement widget = document.createElement( QStringLiteral( "editWidget" ) );
  widget.setAttribute( QStringLiteral( "type" ), QStringLiteral( "ValueMap" ) );
  widget.appendChild( config );
  return widget;
}

} // namespace renewal::styles
