#include "core/store/survey_table.h"

#include "core/model/survey_table.h"
#include "core/store/layer_styles.h"
#include "core/store/schema.h"

#include <QStringList>

namespace renewal::store
{

namespace
{

const QString SURVEY = QString::fromLatin1( model::SURVEY_TABLE );

void createTable( Connection &connection )
{
  QString sql = QStringLiteral( "CREATE TABLE %1 (\n\"row_id\" INTEGER PRIMARY KEY" ).arg( quotedName( SURVEY ) );
  for ( const model::SurveyColumn &column : model::SURVEY_COLUMNS )
    sql += QStringLiteral( ",\n%1 %2" ).arg( quotedName( QString::fromLatin1( column.name ) ), QString::fromLatin1( column.sqlType ) );
  connection.execute( sql + QStringLiteral( ")" ) );
}

bool isOurs( Connection &connection )
{
  QStringList columns;
  for ( const model::SurveyColumn &column : model::SURVEY_COLUMNS )
    columns << QString::fromLatin1( column.name );
  // A view could be looked at, but not filled in.
  return hasTable( connection, SURVEY ) && hasColumns( connection, SURVEY, columns );
}

//! A community that is in several areas once, as it is called in the first of them.
SurveyCommunities communities( Connection &connection )
{
  SurveyCommunities found;
  const QString view = QStringLiteral( "checklist_summary" ) + QString::fromLatin1( LATEST_SUFFIX );
  if ( !hasObject( connection, view ) )
    return found;
  Statement select( connection, QStringLiteral( "SELECT \"community_id\", \"community_name\", min(\"row_id\") AS \"first\" FROM %1 GROUP BY \"community_id\" ORDER BY \"first\"" ).arg( quotedName( view ) ) );
  while ( select.next() )
    found.append( { select.text( 0 ), select.text( 1 ) } );
  return found;
}

} // namespace

SurveyOutcome storeSurveyTable( Connection &connection, const SurveyStyle &style )
{
  const bool isThere = hasObject( connection, SURVEY );
  if ( isThere && !isOurs( connection ) )
    return SurveyOutcome::NotOurs;
  if ( !isThere )
    createTable( connection );
  storeDefaultStyle( connection, SURVEY, QString(), style( communities( connection ) ) );
  return isThere ? SurveyOutcome::Kept : SurveyOutcome::Made;
}

} // namespace renewal::store
