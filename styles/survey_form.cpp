#include "styles/survey_form.h"

#include "styles/value_map.h"

#include <QCoreApplication>
#include <QDomDocument>
#include <QFile>
#include <qgsapplication.h>
#include <qgsvaluemapfieldformatter.h>

namespace renewal::styles
{

namespace
{

using Codes = QList<QPair<QString, QString>>;

QString words( const char *text )
{
  return QCoreApplication::translate( "SurveyForm", text );
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
QString itemWords( const model::ChecklistItem &item, bool isChinese )
{
  QStringList parts { labelled( QString::fromStdString( isChinese ? item.zh : item.en ), QString::fromStdString( item.code ) ) };
  if ( item.kind == model::RuleClass::Optional )
    parts << words( QT_TRANSLATE_NOOP( "SurveyForm", "optional" ) );
  if ( item.kind == model::RuleClass::Info )
    parts << words( QT_TRANSLATE_NOOP( "SurveyForm", "for information" ) );
  if ( item.yesMeansUnmet )
    parts << words( QT_TRANSLATE_NOOP( "SurveyForm", "a problem: yes = not met" ) );
  return parts.join( QStringLiteral( " - " ) );
}

Codes itemCodes( const std::vector<model::ChecklistItem> &items )
{
  const bool isChinese = QgsApplication::locale().startsWith( QLatin1String( "zh" ) );
  Codes codes;
  for ( const model::RuleClass kind : { model::RuleClass::Must, model::RuleClass::Optional, model::RuleClass::Info } )
  {
    for ( const model::ChecklistItem &item : items )
    {
      if ( item.kind == kind )
        codes.append( { QString::fromStdString( item.code ), itemWords( item, isChinese ) } );
    }
  }
  return codes;
}

//! What is stored is read by model::readAnswer() in every language, and by whoever opens the table elsewhere.
Codes answerCodes()
{
  return { { QgsValueMapFieldFormatter::NULL_VALUE, words( QT_TRANSLATE_NOOP( "SurveyForm", "(not looked at)" ) ) },
           { QStringLiteral( "是" ), words( QT_TRANSLATE_NOOP( "SurveyForm", "yes" ) ) },
           { QStringLiteral( "否" ), words( QT_TRANSLATE_NOOP( "SurveyForm", "no" ) ) } };
}

Codes communityCodes( const Codes &communities )
{
  Codes codes;
  for ( const auto &[id, name] : communities )
    codes.append( { id, labelled( name, id ) } );
  return codes;
}

void addAliases( QDomDocument &document )
{
  QDomElement aliases = document.createElement( QStringLiteral( "aliases" ) );
  for ( const Label &label : LABELS )
  {
    QDomElement alias = document.createElement( QStringLiteral( "alias" ) );
    alias.setAttribute( QStringLiteral( "field" ), QString::fromLatin1( label.field ) );
    alias.setAttribute( QStringLiteral( "name" ), words( label.text ) );
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

QString surveyStyle( const std::vector<model::ChecklistItem> &items, const Codes &communities )
{
  QDomDocument document;
  QFile file( QStringLiteral( ":/renewal/styles/survey.qml" ) );
  if ( !file.open( QIODevice::ReadOnly ) || !document.setContent( &file ) )
    return QString();
  addAliases( document );
  addList( document, QStringLiteral( "item" ), itemCodes( items ) );
  addList( document, QStringLiteral( "status" ), answerCodes() );
  if ( !communities.isEmpty() && communities.size() <= MOST_COMMUNITIES_LISTED )
    addList( document, QStringLiteral( "community_id" ), communityCodes( communities ) );
  else
    takeOwnForm( document );
  return document.toString( 1 );
}

} // namespace renewal::styles
