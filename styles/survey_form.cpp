#include "styles/survey_form.h"

#include "styles/value_map.h"

#include <QDomDocument>
#include <QFile>
#include <qgsapplication.h>
#include <qgsvaluemapfieldformatter.h>

namespace renewal::styles
{

namespace
{

using Codes = QList<QPair<QString, QString>>;

QString say( const char *text, Language language )
{
  return words( "SurveyForm", text, language );
}

//! The same words stand in forms/survey.ui.
struct Label
{
    const char *field;
    const char *text;
};
const Label LABELS[] = {
  { "community_id", QT_TRANSLATE_NOOP( "SurveyForm", "Community" ) },
  { "item", QT_TRANSLATE_NOOP( "SurveyForm", "Item" ) },
  { "building", QT_TRANSLATE_NOOP( "SurveyForm", "Building" ) },
  { "status", QT_TRANSLATE_NOOP( "SurveyForm", "Answer" ) },
  { "surveyed_on", QT_TRANSLATE_NOOP( "SurveyForm", "Surveyed on" ) },
  { "surveyor", QT_TRANSLATE_NOOP( "SurveyForm", "Surveyor" ) },
  { "note", QT_TRANSLATE_NOOP( "SurveyForm", "Note" ) },
  { "photo", QT_TRANSLATE_NOOP( "SurveyForm", "Photo" ) },
};

QString labelled( const QString &name, const QString &code )
{
  const QString plain = name.simplified();
  return plain.isEmpty() ? code : QStringLiteral( "%1 (%2)" ).arg( plain, code );
}

//! "name (code)", then what a surveyor must know about it.
QString itemWords( const model::ChecklistItem &item, bool isChinese, Language language )
{
  QStringList parts { labelled( QString::fromStdString( isChinese ? item.zh : item.en ), QString::fromStdString( item.code ) ) };
  if ( item.kind == model::RuleClass::Optional )
    parts << say( QT_TRANSLATE_NOOP( "SurveyForm", "optional" ), language );
  if ( item.kind == model::RuleClass::Info )
    parts << say( QT_TRANSLATE_NOOP( "SurveyForm", "for information" ), language );
  if ( item.yesMeansUnmet )
    parts << say( QT_TRANSLATE_NOOP( "SurveyForm", "a problem: yes = not met" ), language );
  return parts.join( QStringLiteral( " - " ) );
}

Codes itemCodes( const std::vector<model::ChecklistItem> &items, Language language )
{
  const bool isChinese = language == Language::Chinese || QgsApplication::locale().startsWith( QLatin1String( "zh" ) );
  Codes codes;
  for ( const model::RuleClass kind : { model::RuleClass::Must, model::RuleClass::Optional, model::RuleClass::Info } )
  {
    for ( const model::ChecklistItem &item : items )
    {
      if ( item.kind == kind )
        codes.append( { QString::fromStdString( item.code ), itemWords( item, isChinese, language ) } );
    }
  }
  return codes;
}

//! What is stored is read by model::readAnswer() in every language, and by whoever opens the table elsewhere.
Codes answerCodes( Language language )
{
  return { { QgsValueMapFieldFormatter::NULL_VALUE, say( QT_TRANSLATE_NOOP( "SurveyForm", "(not looked at)" ), language ) },
           { QStringLiteral( "是" ), say( QT_TRANSLATE_NOOP( "SurveyForm", "yes" ), language ) },
           { QStringLiteral( "否" ), say( QT_TRANSLATE_NOOP( "SurveyForm", "no" ), language ) } };
}

Codes communityCodes( const Codes &communities )
{
  Codes codes;
  for ( const auto &[id, name] : communities )
    codes.append( { id, labelled( name, id ) } );
  return codes;
}

void addAliases( QDomDocument &document, Language language )
{
  QDomElement aliases = document.createElement( QStringLiteral( "aliases" ) );
  for ( const Label &label : LABELS )
  {
    QDomElement alias = document.createElement( QStringLiteral( "alias" ) );
    alias.setAttribute( QStringLiteral( "field" ), QString::fromLatin1( label.field ) );
    alias.setAttribute( QStringLiteral( "name" ), say( label.text, language ) );
    aliases.appendChild( alias );
  }
  document.documentElement().appendChild( aliases );
}

void addList( QDomDocument &document, const QString &field, const Codes &codes )
{
  QDomElement element = document.createElement( QStringLiteral( "field" ) );
  element.setAttribute( QStringLiteral( "name" ), field );
  element.appendChild( valueMap( document, codes ) );
  document.documentElement().firstChildElement( QStringLiteral( "fieldConfiguration" ) ).appendChild( element );
}

//! A list needs a list's widget: without one, the form is left to QGIS.
void takeOwnForm( QDomDocument &document )
{
  QDomElement root = document.documentElement();
  for ( const char *name : { "editform", "editorlayout" } )
    root.removeChild( root.firstChildElement( QString::fromLatin1( name ) ) );
}

} // namespace

QString surveyStyle( const std::vector<model::ChecklistItem> &items, const Codes &communities, Language language )
{
  QDomDocument document;
  QFile file( QStringLiteral( ":/renewal/styles/survey.qml" ) );
  if ( !file.open( QIODevice::ReadOnly ) || !document.setContent( &file ) )
    return QString();
  addAliases( document, language );
  if ( !items.empty() )
    addList( document, QStringLiteral( "item" ), itemCodes( items, language ) );
  addList( document, QStringLiteral( "status" ), answerCodes( language ) );
  if ( !items.empty() && !communities.isEmpty() && communities.size() <= MOST_COMMUNITIES_LISTED )
    addList( document, QStringLiteral( "community_id" ), communityCodes( communities ) );
  else
    takeOwnForm( document );
  return document.toString( 1 );
}

} // namespace renewal::styles
