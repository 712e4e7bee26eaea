#include "core/store/merge_runs.h"

#include "core/model/survey_table.h"
#include "core/store/stored_runs.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <memory>

namespace renewal::store
{

namespace
{

//! Passes on a part of the whole: the runs \a done of \a total.
class PartOfRuns : public model::Progress
{
  public:
    PartOfRuns( model::Progress &whole, std::size_t done, std::size_t total )
      : mWhole( whole )
      , mDone( double( done ) )
      , mTotal( double( total ) )
    {
    }
    bool isCanceled() const override { return mWhole.isCanceled(); }
    void setPercent( double percent ) override { mWhole.setPercent( ( mDone * 100.0 + percent ) / mTotal ); }

  private:
    model::Progress &mWhole;
    double mDone;
    double mTotal;
};

void refuseMixedCrs( const ResultReader &source, const QString &path )
{
  const auto isOther = [&source]( const StoredTable &table )
  { return table.geometry != model::GeometryKind::None && table.srid != source.srid(); };
  if ( std::any_of( source.tables().begin(), source.tables().end(), isOther ) )
    throw StoreError( Connection::tr( "The tables of the results database %1 differ in their coordinate reference system: it was not written by the plugin alone, and was left out." ).arg( path ) );
}

//! The tables of the source without rows, for the target to have them too.
std::vector<TableRows> layoutOf( const ResultReader &source )
{
  std::vector<TableRows> layout;
  for ( const StoredTable &table : source.tables() )
    layout.push_back( { table.table, table.geometry, {} } );
  return layout;
}

//! The rows of one run, read while they are written.
std::vector<TableRows> rowsOf( ResultReader &source, qint64 run, const MergeSettings &settings )
{
  std::vector<TableRows> tables;
  for ( const StoredTable &table : source.tables() )
  {
    TableRows rows { table.table, table.geometry, {} };
    rows.madeCount = std::size_t( source.count( table, run ) );
    if ( rows.madeCount == 0 )
      continue;
    const auto cursor = std::make_shared<RowCursor>( source.rows( table, run ) );
    rows.make = [cursor, &settings]( std::size_t )
    {
      Row row;
      cursor->next( row ); // as many as were counted: the source is held
      if ( settings.toTarget && !row.wkb.isEmpty() )
        row.wkb = settings.toTarget( row.wkb );
      return row;
    };
    tables.push_back( std::move( rows ) );
  }
  return tables;
}

bool isSameSeries( const RunRecord &a, const RunRecord &b )
{
  return a.algorithm == b.algorithm && a.area == b.area;
}

//! The outcome of \a run before anything is written, given the runs that the target holds.
MergedRun lookedUp( const StoredRun &run, const std::vector<StoredRun> &there )
{
  MergedRun merged { run };
  const auto copy = std::find_if( there.begin(), there.end(), [&run]( const StoredRun &other )
                                  { return isCopy( run.record, other.record ); } );
  if ( run.status != QLatin1String( "complete" ) )
    merged.outcome = MergedRun::Outcome::Incomplete;
  else if ( copy != there.end() )
  {
    merged.outcome = MergedRun::Outcome::Present;
    merged.runId = copy->runId;
  }
  else
    merged.isOlder = std::any_of( there.begin(), there.end(), [&run]( const StoredRun &other )
                                  { return isSameSeries( run.record, other.record ) && other.record.finishedAt > run.record.finishedAt; } );
  return merged;
}

//! A path that was meant from the folder of one file, from that of the other.
QVariant movedPhoto( const QVariant &photo, const QString &from, const QString &to )
{
  const QString path = photo.toString();
  if ( path.trimmed().isEmpty() || QDir::isAbsolutePath( path ) || path.contains( QLatin1String( "://" ) ) )
    return photo;
  return QFileInfo( to ).absoluteDir().relativeFilePath( QFileInfo( from ).absoluteDir().absoluteFilePath( path ) );
}

void mergeSurvey( Connection &connection, ResultReader &source, const QString &sourcePath, const MergeSettings &settings, MergeResult &result )
{
  const std::vector<StoredRun> runs = storedRuns( connection );
  const auto style = [&]( const SurveyCommunities &communities )
  { return settings.surveyStyle( runs, communities ); };
  result.survey = storeSurveyTable( connection, style );
  if ( result.survey == SurveyOutcome::NotOurs )
    return;
  constexpr std::size_t PHOTO = std::size( model::SURVEY_COLUMNS ) - 1;
  static_assert( model::SURVEY_COLUMNS[PHOTO].name[0] == 'p' );
  source.visitSurvey( [&]( SurveyCells &cells )
                      {
    cells[PHOTO] = movedPhoto( cells[PHOTO], sourcePath, connection.path() );
    result.surveyRows += addSurveyRowOnce( connection, cells ) ? 1 : 0; } );
}

} // namespace

MergeResult mergeRuns( ResultReader &source, const QString &sourcePath, ResultsDatabase &target, const MergeSettings &settings, model::Progress &progress )
{
  refuseMixedCrs( source, sourcePath );
  source.hold();
  const std::vector<StoredRun> runs = source.allRuns();
  MergeResult result;
  const auto work = [&]( Connection &connection, const ResultsDatabase::AddRun &add )
  {
    std::vector<StoredRun> there = storedRuns( connection );
    for ( const StoredRun &run : runs )
    {
      MergedRun merged = lookedUp( run, there );
      if ( merged.outcome == MergedRun::Outcome::Copied )
      {
        const std::vector<TableRows> tables = rowsOf( source, run.runId, settings );
        PartOfRuns part( progress, result.runs.size(), runs.size() );
        merged.runId = add( run.record, tables, part );
        for ( const TableRows &table : tables )
          merged.rows += qint64( table.size() );
        there.push_back( { merged.runId, run.status, run.record } );
      }
      result.runs.push_back( merged );
    }
    if ( source.hasSurvey() )
      mergeSurvey( connection, source, sourcePath, settings, result );
  };
  target.writeRuns( layoutOf( source ), settings.styles, work, progress );
  return result;
}

} // namespace renewal::store
