#include "core/store/run_history.h"

#include "core/store/run_selection.h"
#include "core/store/store_error.h"
#include "core/store/stored_runs.h"

#include <QCoreApplication>
#include <QMap>
#include <QRegularExpression>
#include <algorithm>
#include <tuple>

namespace renewal::store
{

namespace
{

//! Returns true for one run, and for a run and its copy in another file.
bool isSame( const FileRun &a, const FileRun &b )
{
  if ( a.file == b.file )
    return a.run.runId == b.run.runId;
  return isCopy( a.run.record, b.run.record );
}

bool isSameSeries( const StoredRun &a, const StoredRun &b )
{
  return a.record.algorithm == b.record.algorithm && a.record.area == b.record.area;
}

QString described( const std::vector<StoredRun> &runs )
{
  QStringList words;
  for ( const StoredRun &run : runs )
    words << describedRun( run );
  return words.join( QStringLiteral( "; " ) );
}

//! Returns the year that a period begins with, 0 if it begins otherwise.
int yearOf( const QString &period )
{
  static const QRegularExpression YEAR( QStringLiteral( "^((?:19|20)[0-9]{2})(?![0-9])" ) );
  return YEAR.match( period ).captured( 1 ).toInt();
}

//! The runs of one period.
struct Period
{
    std::vector<FileRun> runs;
    int year = 0;

    QDateTime firstFinished() const
    {
      const auto first = std::min_element( runs.begin(), runs.end(), []( const FileRun &a, const FileRun &b )
                                           { return a.run.record.finishedAt < b.run.record.finishedAt; } );
      return first->run.record.finishedAt;
    }

    //! The newest run: in one file the greatest number, of two files the one that was finished later.
    const FileRun &newest() const
    {
      const FileRun *best = &runs.front();
      for ( const FileRun &run : runs )
      {
        const bool isNewer = run.file == best->file ? run.run.runId > best->run.runId : run.run.record.finishedAt >= best->run.record.finishedAt;
        best = isNewer ? &run : best;
      }
      return *best;
    }
};

//! Returns the runs of the audit and area of \a pair, each once, by period.
std::vector<Period> periodsOf( const std::vector<FileRuns> &files, const RunPair &pair )
{
  std::vector<Period> periods;
  QMap<QString, std::size_t> places;
  for ( int file = 0; file < int( files.size() ); ++file )
  {
    for ( const StoredRun &stored : files[std::size_t( file )].runs )
    {
      const FileRun run { file, stored };
      const bool isKnown = std::any_of( periods.begin(), periods.end(), [&]( const Period &period )
                                        { return std::any_of( period.runs.begin(), period.runs.end(), [&]( const FileRun &other )
                                                              { return isSame( other, run ); } ); } );
      if ( stored.status != QLatin1String( "complete" ) || !isSameSeries( stored, pair.after.run ) || isKnown )
        continue;
      const QString &name = stored.record.period;
      if ( name.isEmpty() || !places.contains( name ) )
      {
        places.insert( name, periods.size() );
        periods.push_back( { {}, yearOf( name ) } );
      }
      periods[places.value( name )].runs.push_back( run );
    }
  }
  const bool haveYears = std::all_of( periods.begin(), periods.end(), []( const Period &period )
                                      { return period.year > 0; } );
  std::stable_sort( periods.begin(), periods.end(), [haveYears]( const Period &a, const Period &b )
                    { return std::make_tuple( haveYears ? a.year : 0, a.firstFinished() ) < std::make_tuple( haveYears ? b.year : 0, b.firstFinished() ); } );
  return periods;
}

void addHistory( const std::vector<FileRuns> &files, RunPair &pair )
{
  for ( const Period &period : periodsOf( files, pair ) )
  {
    std::vector<FileRun> chosen;
    for ( const FileRun &run : period.runs )
    {
      if ( isSame( run, pair.before ) || isSame( run, pair.after ) )
        chosen.push_back( run );
    }
    if ( chosen.empty() )
      chosen.push_back( period.newest() );
    for ( const FileRun &run : chosen )
    {
      if ( isSame( run, pair.before ) )
        pair.beforeAt = pair.history.size();
      pair.history.push_back( run );
      if ( isSame( run, pair.after ) )
        return;
    }
  }
}

[[noreturn]] void refuseStrangers( const std::vector<StoredRun> &before, const std::vector<StoredRun> &after )
{
  const bool areSingle = before.size() == 1 && after.size() == 1;
  if ( areSingle && before.front().record.algorithm != after.front().record.algorithm )
    throw StoreError( QCoreApplication::translate( "RunHistory", "RUN_A (%1) and RUN_B (%2) are runs of different audits. Name two runs of the same audit, or two periods." ).arg( described( before ), described( after ) ) );
  throw StoreError( QCoreApplication::translate( "RunHistory", "RUN_A and RUN_B have no audit of the same area in common, so there is nothing to compare. RUN_A means: %1. RUN_B means: %2." ).arg( described( before ), described( after ) ) );
}

} // namespace

RunPairs pairRuns( const std::vector<FileRuns> &files, const QString &before, const QString &after, const QStringList &algorithms )
{
  const std::vector<StoredRun> befores = selectRuns( files.front().runs, before, files.front().path );
  const std::vector<StoredRun> afters = selectRuns( files.back().runs, after, files.back().path );
  RunPairs result;
  bool haveCommon = false, haveSame = false;
  const auto partnerOf = []( const StoredRun &run, const std::vector<StoredRun> &others )
  { return std::find_if( others.begin(), others.end(), [&run]( const StoredRun &other )
                         { return isSameSeries( run, other ); } ); };
  for ( const StoredRun &run : befores )
  {
    if ( partnerOf( run, afters ) == afters.end() )
      result.leftOut << describedRun( run );
  }
  for ( const StoredRun &run : afters )
  {
    const auto partner = partnerOf( run, befores );
    if ( partner == befores.end() )
    {
      result.leftOut << describedRun( run );
      continue;
    }
    haveCommon = true;
    RunPair pair { { 0, *partner }, { int( files.size() ) - 1, run }, {}, {} };
    if ( isSame( pair.before, pair.after ) )
      haveSame = true;
    else if ( algorithms.contains( run.record.algorithm ) )
      result.pairs.push_back( std::move( pair ) );
  }
  if ( !haveCommon )
    refuseStrangers( befores, afters );
  if ( result.pairs.empty() && haveSame )
    throw StoreError( QCoreApplication::translate( "RunHistory", "RUN_A and RUN_B both mean %1. Name two different runs, such as #3 and #7, or two periods." ).arg( described( afters ) ) );
  if ( result.pairs.empty() )
    throw StoreError( QCoreApplication::translate( "RunHistory", "The runs in common (%1) hold no problems that could be compared. Compare runs of: %2." ).arg( described( afters ), algorithms.join( QStringLiteral( ", " ) ) ) );
  std::stable_sort( result.pairs.begin(), result.pairs.end(), [&algorithms]( const RunPair &a, const RunPair &b )
                    { return algorithms.indexOf( a.after.run.record.algorithm ) < algorithms.indexOf( b.after.run.record.algorithm ); } );
  for ( RunPair &pair : result.pairs )
    addHistory( files, pair );
  return result;
}

} // namespace renewal::store
