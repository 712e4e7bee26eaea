#include "core/store/latest_rows.h"

#include "core/store/connection.h"
#include "core/store/results_database.h"
#include "core/store/schema.h"

#include <QFileInfo>
#include <QMap>

namespace renewal::store
{

namespace
{

bool hasView( Connection &connection, const QString &name )
{
  Statement statement( connection, QStringLiteral( "SELECT 1 FROM sqlite_master WHERE name = ? AND type = 'view'" ) );
  return statement.bind( 1, name ).next();
}

} // namespace

LatestRows readLatestRows( const QString &path, const QString &table, const QStringList &columns, const QString &area, const model::Progress &progress )
{
  LatestRows result;
  result.columns = columns + QStringList { QStringLiteral( "run_id" ) };
  const QString file = QFileInfo( path ).absoluteFilePath();
  if ( !QFileInfo::exists( file ) )
    return result;
  QMap<qint64, StoredRun> runs;
  for ( const StoredRun &run : ResultsDatabase::open( file, ResultsDatabase::Access::Read ).runs() )
    runs.insert( run.runId, run );
  Connection connection( file, Connection::IfMissing::Refuse, ResultsDatabase::DEFAULT_BUSY_TIMEOUT_MS, progress );
  const QString view = table + QString::fromLatin1( LATEST_SUFFIX );
  if ( !hasView( connection, view ) )
    return result;
  QStringList names;
  for ( const QString &column : result.columns )
    names << QStringLiteral( "v." ) + quotedName( column );
  const QString condition = area.trimmed().isEmpty() ? QString() : QStringLiteral( " WHERE r.\"area\" = ?" );
  Statement select( connection, QStringLiteral( "SELECT %1 FROM %2 AS v JOIN \"audit_run\" AS r ON r.\"run_id\" = v.\"run_id\"%3 ORDER BY v.\"run_id\", v.\"row_id\"" ).arg( names.join( QStringLiteral( ", " ) ), quotedName( view ), condition ) );
  if ( !condition.isEmpty() )
    select.bind( 1, area.trimmed() );
  qint64 last = -1;
  while ( select.next() )
  {
    std::vector<QVariant> row;
    for ( int column = 0; column < result.columns.size(); ++column )
      row.push_back( select.value( column ) );
    const qint64 runId = row.back().toLongLong();
    if ( runId != last )
      result.runs.push_back( runs.value( runId ) );
    last = runId;
    result.rows.push_back( std::move( row ) );
  }
  return result;
}

} // namespace renewal::store
