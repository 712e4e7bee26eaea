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

QStringList columnNames()
{
  QStringList columns;
  for ( const model::SurveyColumn &column : model::SURVEY_COLUMNS )
    columns << QString::fromLatin1( column.name );
  return columns;
}

QString quotedColumns()
{
  QStringList columns;
  for ( const QString &column : columnNames() )
    columns << quotedName( column );
  return columns.join( QStringLiteral( ", " ) );
}

void bindValue( Statement &statement, int parameter, const QVariant &value )
{
  if ( value.isNull() )
    statement.bindNull( parameter );
  else if ( value.type() == QVariant::LongLong )
    statement.bind( parameter, value.toLongLong() );
  else if ( value.type() == QVariant::Double )
    statement.bind( parameter, value.toDouble() );
  else
    statement.bind( parameter, value.toString() );
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

bool hasSurveyTable( Connection &connection )
{
  // A view could be looked at, but not filled in.
  return hasTable( connection, SURVEY ) && hasColumns( connection, SURVEY, columnNames() );
}

void visitSurveyRows( Connection &connection, const std::function<void( SurveyCells & )> &visit )
{
  Statement select( connection, QStringLiteral( "SELECT %1 FROM %2 ORDER BY rowid" ).arg( quotedColumns(), quotedName( SURVEY ) ) );
  while ( select.next() )
  {
    SurveyCells cells;
    for ( int column = 0; column < columnNames().size(); ++column )
      cells.push_back( select.value( column ) );
    visit( cells );
  }
}

bool addSurveyRowOnce( Connection &connection, const SurveyCells &row )
{
  QStringList same, marks;
  for ( const QString &column : columnNames() )
  {
    same << quotedName( column ) + QStringLiteral( " IS ?" );
    marks << QStringLiteral( "?" );
  }
  Statement find( connection, QStringLiteral( "SELECT 1 FROM %1 WHERE %2" ).arg( quotedName( SURVEY ), same.join( QStringLiteral( " AND " ) ) ) );
  Statement insert( connection, QStringLiteral( "INSERT INTO %1 (%2) VALUES (%3)" ).arg( quotedName( SURVEY ), quotedColumns(), marks.join( QStringLiteral( ", " ) ) ) );
  for ( std::size_t column = 0; column < row.size(); ++column )
  {
    bindValue( find, int( column ) + 1, row[column] );
    bindValue( insert, int( column ) + 1, row[column] );
  }
  if ( find.next() )
    return false;
  insert.run();
  return true;
}

void addSurveyRows( const QString &path, const std::vector<SurveyCells> &rows, const SurveyStyle &style, const model::Progress &progress )
{
  constexpr int BUSY_TIMEOUT_MS = 30000;
  Connection connection( path, Connection::IfMissing::Refuse, BUSY_TIMEOUT_MS, progress );
  Transaction transaction( connection );
  storeSurveyTable( connection, style );
  const int columns = columnNames().size();
  const QString marks = QStringList( QVector<QString>( columns, QStringLiteral( "?" ) ).toList() ).join( QStringLiteral( ", " ) );
  Statement insert( connection, QStringLiteral( "INSERT INTO %1 (%2) VALUES (%3)" ).arg( quotedName( SURVEY ), quotedColumns(), marks ) );
  for ( const SurveyCells &cells : rows )
  {
    for ( int column = 0; column < columns; ++column )
      bindValue( insert, column + 1, cells[static_cast<std::size_t>( column )] );
    insert.run();
  }
  transaction.commit();
}

SurveyOutcome storeSurveyTable( Connection &connection, const SurveyStyle &style )
{
  const bool isThere = hasObject( connection, SURVEY );
  if ( isThere && !hasSurveyTable( connection ) )
    return SurveyOutcome::NotOurs;
  if ( !isThere )
    createTable( connection );
  storeDefaultStyle( connection, SURVEY, QString(), style( communities( connection ) ) );
  return isThere ? SurveyOutcome::Kept : SurveyOutcome::Made;
}

} // namespace renewal::store
