#include "core/store/run_selection.h"

#include "core/store/store_error.h"

#include <QCoreApplication>
#include <QMap>
#include <QStringList>
#include <algorithm>

namespace renewal::store
{

namespace
{

//! Names that a sentence lists before it says how many more there are.
constexpr int LISTED_NAMES = 12;

const QString COMPLETE = QStringLiteral( "complete" );

QString listed( const QStringList &names )
{
  if ( names.size() <= LISTED_NAMES )
    return names.join( QStringLiteral( "; " ) );
  return QCoreApplication::translate( "RunSelection", "%1 and %2 more" ).arg( QStringList( names.mid( names.size() - LISTED_NAMES ) ).join( QStringLiteral( "; " ) ) ).arg( names.size() - LISTED_NAMES );
}

//! Returns the number in `#12`, 0 if \a text is not of this kind, -1 if it is and no run can have the number.
qint64 runNumber( const QString &text )
{
  if ( !text.startsWith( QLatin1Char( '#' ) ) || text.size() == 1 )
    return 0;
  const QString digits = text.mid( 1 ).trimmed();
  const auto isDigit = []( QChar character )
  { return character >= QLatin1Char( '0' ) && character <= QLatin1Char( '9' ); };
  if ( digits.isEmpty() || !std::all_of( digits.begin(), digits.end(), isDigit ) )
    return 0;
  bool ok = false;
  const qint64 number = digits.toLongLong( &ok );
  return ok && number > 0 ? number : -1;
}

[[noreturn]] void refuseNumber( const std::vector<StoredRun> &runs, const QString &text, const QString &path )
{
  QStringList names;
  for ( const StoredRun &run : runs )
    names << describedRun( run );
  throw StoreError( QCoreApplication::translate( "RunSelection", "There is no complete run %1 in the results database %2. Its runs are: %3." ).arg( text, path, listed( names ) ) );
}

[[noreturn]] void refusePeriod( const std::vector<StoredRun> &runs, const QString &text, const QString &path )
{
  QStringList periods;
  for ( const StoredRun &run : runs )
  {
    if ( !run.record.period.isEmpty() && !periods.contains( run.record.period ) )
      periods << run.record.period;
  }
  const QString example = QString::number( runs.back().runId );
  if ( periods.isEmpty() )
    throw StoreError( QCoreApplication::translate( "RunSelection", "The results database %1 has no run of the period \"%2\": its runs were stored without a period. Name a single run by its number, such as #%3." ).arg( path, text, example ) );
  throw StoreError( QCoreApplication::translate( "RunSelection", "The results database %1 has no complete run of the period \"%2\". Its periods are: %3. A single run is named by its number, such as #%4." ).arg( path, text, listed( periods ), example ) );
}

} // namespace

QString describedRun( const StoredRun &run )
{
  QStringList parts { QStringLiteral( "#%1 %2" ).arg( run.runId ).arg( run.record.algorithm ) };
  for ( const QString &part : { run.record.area, run.record.period } )
  {
    if ( !part.isEmpty() )
      parts << part;
  }
  return parts.join( QStringLiteral( ", " ) );
}

std::vector<StoredRun> newestRuns( const std::vector<StoredRun> &runs )
{
  QMap<QPair<QString, QString>, const StoredRun *> newest;
  for ( const StoredRun &run : runs )
  {
    if ( run.status != COMPLETE )
      continue;
    const StoredRun *&best = newest[{ run.record.algorithm, run.record.area }];
    if ( !best || run.runId > best->runId )
      best = &run;
  }
  std::vector<StoredRun> result;
  for ( auto run = newest.constBegin(); run != newest.constEnd(); ++run )
    result.push_back( **run );
  std::sort( result.begin(), result.end(), []( const StoredRun &a, const StoredRun &b )
             { return a.runId < b.runId; } );
  return result;
}

std::vector<StoredRun> selectRuns( const std::vector<StoredRun> &runs, const QString &text, const QString &path )
{
  if ( runs.empty() )
    throw StoreError( QCoreApplication::translate( "RunSelection", "The results database %1 holds no runs yet. Run an audit with this file as its results database first." ).arg( path ) );
  const QString wanted = text.trimmed();
  const qint64 number = runNumber( wanted.normalized( QString::NormalizationForm_KC ) );
  std::vector<StoredRun> found;
  for ( const StoredRun &run : runs )
  {
    const bool isMeant = number != 0 ? run.runId == number && run.status == COMPLETE : wanted.isEmpty() || run.record.period == wanted;
    if ( isMeant )
      found.push_back( run );
  }
  found = newestRuns( found );
  if ( found.empty() && number != 0 )
    refuseNumber( runs, wanted, path );
  if ( found.empty() )
    refusePeriod( runs, wanted, path );
  return found;
}

} // namespace renewal::store
