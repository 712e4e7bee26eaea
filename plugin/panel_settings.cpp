#include "plugin/panel_settings.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <qgsproject.h>

namespace renewal::plugin
{

const QString FIRST_STANDARD = QStringLiteral( "henan-2023" );

namespace
{

const QString SCOPE = QStringLiteral( "renewal_audit" );
const QString DATABASE = QStringLiteral( "/results" );
const QString STANDARD_FILE = QStringLiteral( "/standard_file" );
const QString INPUTS = QStringLiteral( "/inputs" );
const QString STEPS = QStringLiteral( "/steps" );

//! The entries that are plain text, and where they stand in the settings.
struct TextEntry
{
    const char *key;
    QString PanelSettings::*value;
};
const TextEntry TEXTS[] = {
  { "/area", &PanelSettings::area },
  { "/period", &PanelSettings::period },
  { "/standard", &PanelSettings::standard },
  { "/search", &PanelSettings::search },
  { "/district", &PanelSettings::district },
  { "/unit", &PanelSettings::unit },
};

QString readPath( const QgsProject &project, const QString &key )
{
  const QString stored = project.readEntry( SCOPE, key );
  return stored.isEmpty() ? QString() : project.readPath( stored );
}

//! The project counts as changed by every entry that is written, so only new ones are.
void writeText( QgsProject &project, const QString &key, const QString &value )
{
  if ( project.readEntry( SCOPE, key ) != value )
    project.writeEntry( SCOPE, key, value );
}

void writePath( QgsProject &project, const QString &key, const QString &path )
{
  writeText( project, key, path.isEmpty() ? QString() : project.writePath( path ) );
}

QString jsonText( const QVariantMap &map )
{
  return QString::fromUtf8( QJsonDocument( QJsonObject::fromVariantMap( map ) ).toJson( QJsonDocument::Compact ) );
}

QVariantMap mapOf( const QgsProject &project, const QString &key )
{
  return QJsonDocument::fromJson( project.readEntry( SCOPE, key ).toUtf8() ).object().toVariantMap();
}

} // namespace

PanelSettings readSettings( const QgsProject &project )
{
  PanelSettings settings;
  settings.standard = FIRST_STANDARD;
  settings.database = readPath( project, DATABASE );
  settings.standardFile = readPath( project, STANDARD_FILE );
  for ( const TextEntry &entry : TEXTS )
    settings.*entry.value = project.readEntry( SCOPE, QString::fromLatin1( entry.key ), settings.*entry.value );
  const QVariantMap inputs = mapOf( project, INPUTS );
  for ( auto input = inputs.constBegin(); input != inputs.constEnd(); ++input )
    settings.inputs.insert( input.key(), input.value().toString() );
  const QVariantMap steps = mapOf( project, STEPS );
  for ( auto step = steps.constBegin(); step != steps.constEnd(); ++step )
    settings.steps.insert( step.key(), step.value().toMap() );
  return settings;
}

void writeSettings( QgsProject &project, const PanelSettings &settings )
{
  writePath( project, DATABASE, settings.database );
  writePath( project, STANDARD_FILE, settings.standardFile );
  for ( const TextEntry &entry : TEXTS )
    writeText( project, QString::fromLatin1( entry.key ), settings.*entry.value );
  QVariantMap inputs;
  for ( auto input = settings.inputs.constBegin(); input != settings.inputs.constEnd(); ++input )
    inputs.insert( input.key(), input.value() );
  writeText( project, INPUTS, jsonText( inputs ) );
  QVariantMap steps;
  for ( auto step = settings.steps.constBegin(); step != settings.steps.constEnd(); ++step )
    steps.insert( step.key(), step.value() );
  writeText( project, STEPS, jsonText( steps ) );
}

} // namespace renewal::plugin
