#include "styles/result_style.h"

#include <QCoreApplication>
#include <QDomDocument>
#include <QFile>
#include <qgsvectorlayer.h>

namespace renewal::styles
{

namespace
{

//! The elements whose text a district reads, and the attribute that holds it.
struct Translated
{
    const char *element;
    const char *attribute;
};
const Translated TRANSLATED[] = { { "category", "label" }, { "range", "label" }, { "rule", "label" }, { "style", "name" } };

void translateLegend( QDomDocument &document )
{
  for ( const Translated &kind : TRANSLATED )
  {
    const QDomNodeList elements = document.elementsByTagName( QString::fromLatin1( kind.element ) );
    for ( int i = 0; i < elements.size(); ++i )
    {
      QDomElement element = elements.at( i ).toElement();
      const QString attribute = QString::fromLatin1( kind.attribute );
      const QByteArray label = element.attribute( attribute ).toUtf8();
      if ( !label.isEmpty() )
        element.setAttribute( attribute, QCoreApplication::translate( "Styles", label.constData() ) );
    }
  }
}

QDomElement option( QDomDocument &document, const QString &name, const QString &type )
{
  QDomElement element = document.createElement( QStringLiteral( "Option" ) );
  if ( !name.isEmpty() )
    element.setAttribute( QStringLiteral( "name" ), name );
  element.setAttribute( QStringLiteral( "type" ), type );
  return element;
}

//! A value map: the attribute table and forms show words, the data keep the codes.
QDomElement valueMap( QDomDocument &document, const QString &field )
{
  QDomElement list = option( document, QStringLiteral( "map" ), QStringLiteral( "List" ) );
  for ( const auto &[code, words] : codedValues( field ) )
  {
    QDomElement value = option( document, words, QStringLiteral( "QString" ) );
    value.setAttribute( QStringLiteral( "value" ), code );
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

void addFieldWords( QDomDocument &document, const model::TableSpec &table )
{
  QDomElement aliases = document.createElement( QStringLiteral( "aliases" ) );
  QDomElement widgets = document.createElement( QStringLiteral( "fieldConfiguration" ) );
  int index = 0;
  for ( const model::FieldSpec &field : table.fields )
  {
    const QString name = QString::fromStdString( field.name );
    QDomElement alias = document.createElement( QStringLiteral( "alias" ) );
    alias.setAttribute( QStringLiteral( "field" ), name );
    alias.setAttribute( QStringLiteral( "index" ), index++ );
    alias.setAttribute( QStringLiteral( "name" ), fieldAlias( name ) );
    aliases.appendChild( alias );
    if ( codedValues( name ).isEmpty() )
      continue;
    QDomElement coded = document.createElement( QStringLiteral( "field" ) );
    coded.setAttribute( QStringLiteral( "name" ), name );
    coded.appendChild( valueMap( document, name ) );
    widgets.appendChild( coded );
  }
  document.documentElement().appendChild( aliases );
  document.documentElement().appendChild( widgets );
}

bool readStyle( QDomDocument &document, const QString &name )
{
  QFile file( QStringLiteral( ":/renewal/styles/%1.qml" ).arg( name ) );
  return file.open( QIODevice::ReadOnly ) && document.setContent( &file );
}

} // namespace

QString resultStyle( const model::TableSpec &table, bool hasPoints )
{
  QDomDocument document( QStringLiteral( "qgis" ) );
  const QString name = QString::fromStdString( table.name );
  const bool isRead = ( hasPoints && readStyle( document, name + QStringLiteral( "_points" ) ) ) || readStyle( document, name );
  if ( !isRead )
    document.setContent( QStringLiteral( "<!DOCTYPE qgis><qgis version=\"3.22\" styleCategories=\"Fields\"/>" ) );
  translateLegend( document );
  addFieldWords( document, table );
  return document.toString( 1 );
}

QString applyResultStyle( QgsVectorLayer &layer, const model::TableSpec &table )
{
  const bool isPoint = table.geometry == model::GeometryKind::Community && layer.geometryType() == QgsWkbTypes::geometryType( decltype( layer.wkbType() )::Point );
  QDomDocument document;
  QString error;
  if ( !document.setContent( resultStyle( table, isPoint ), &error ) || !layer.importNamedStyle( document, error ) )
    return error;
  layer.triggerRepaint();
  return QString();
}

} // namespace renewal::styles
