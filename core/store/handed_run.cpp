#include "core/store/handed_run.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace renewal::store
{

namespace
{

constexpr int MOST_CHARACTERS = 64;

//! Parameters that are files, or say again what stands in a column of the record.
const QStringList LEFT_OUT { QStringLiteral( "RESULTS" ), QStringLiteral( "RESULTS_B" ), QStringLiteral( "STANDARD_FILE" ), QStringLiteral( "FOLDER" ), QStringLiteral( "INPUT" ), QStringLiteral( "AREA" ) };

//! A word, a field's name or a list of numbers: nothing that could be a path or a data source.
bool isWord( const QString &text )
{
  static const QRegularExpression WORD( QStringLiteral( "^[\\w ;,.+-]*$" ), QRegularExpression::UseUnicodePropertiesOption );
  return text.size() <= MOST_CHARACTERS && WORD.match( text ).hasMatch();
}

QString handedParameters( const StoredRun &run, const ForeignNames &names, int district )
{
  QJsonObject handed { { QStringLiteral( "SOURCE_RUN" ), run.runId } };
  const QJsonObject all = QJsonDocument::fromJson( run.record.parametersJson.toUtf8() ).object();
  for ( auto parameter = all.begin(); parameter != all.end(); ++parameter )
  {
    const QJsonValue value = parameter.value();
    const QString text = value.toString();
    const bool isPlain = value.isDouble() || value.isBool() || value.isNull() || ( value.isString() && isWord( text ) && !names.isIn( text, district ) );
    if ( isPlain && !LEFT_OUT.contains( parameter.key() ) && isWord( parameter.key() ) )
      handed.insert( parameter.key(), value );
  }
  return QString::fromUtf8( QJsonDocument( handed ).toJson( QJsonDocument::Compact ) );
}

QString handedInputs( const StoredRun &run )
{
  QJsonArray handed;
  const QJsonArray all = QJsonDocument::fromJson( run.record.inputsJson.toUtf8() ).array();
  for ( const QJsonValue &value : all )
  {
    QJsonObject input;
    for ( const QString &key : { QStringLiteral( "parameter" ), QStringLiteral( "crs" ), QStringLiteral( "sha256" ) } )
    {
      if ( value.toObject().contains( key ) )
        input.insert( key, value.toObject().value( key ) );
    }
    handed.append( input );
  }
  return QString::fromUtf8( QJsonDocument( handed ).toJson( QJsonDocument::Compact ) );
}

QString unlessForeign( const QString &text, const ForeignNames &names, int district )
{
  return names.isIn( text, district ) ? QString() : text;
}

} // namespace

RunRecord handedRun( const StoredRun &run, const QString &area, const ForeignNames &names, int district )
{
  RunRecord handed = run.record;
  handed.area = area;
  handed.period = unlessForeign( handed.period, names, district );
  handed.standard = unlessForeign( handed.standard, names, district );
  handed.parametersJson = handedParameters( run, names, district );
  handed.inputsJson = handedInputs( run );
  return handed;
}

QString handedArea( const QString &area, const QString &districtName, const ForeignNames &names, int district, QStringList &taken )
{
  const QString base = names.isIn( area, district ) ? districtName : area;
  QString result = base;
  for ( int number = 2; taken.contains( result ); ++number )
    result = QStringLiteral( "%1 %2" ).arg( base ).arg( number ).trimmed();
  taken << result;
  return result;
}

} // namespace renewal::store
