#include "styles/result_style.h"
#include "styles/value_map.h"

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

void translateLegend( QDomDocument &document, Language language )
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
        element.setAttribute( attribute, words( "Styles", label.constData(), language ) );
    }
  }
}

void addFieldWords( QDomDocument &document, const model::TableSpec &table, Language language )
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
    alias.setAttribute( QStringLiteral( "name" ), fieldAlias( name, language ) );
    aliases.appendChild( alias );
    const QList<QPair<QString, QString>> codes = codedValues( name, language );
    if ( codes.isEmpty() )
      continue;
    QDomElement coded = document.createElement( QStringLiteral( "field" ) );
    coded.setAttribute( QStringLiteral( "name" ), name );
    coded.appendChild( valueMap( document, codes ) );
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

QString resultStyle( const model::TableSpec &table, bool hasPoints, Language language )
{
  QDomDocument document( QStringLiteral( "qgis" ) );
  const QString name = QString::fromStdString( table.name );
  const bool isRead = ( hasPoints && readStyle( document, name + QStringLiteral( "_points" ) ) ) || readStyle( document, name );
  if ( !isRead )
    document.setContent( QStringLiteral( "<!DOCTYPE qgis><qgis version=\"3.22\" styleCategories=\"Fields\"/>" ) );
  translateLegend( document, language );
  addFieldWords( document, table, language );
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
