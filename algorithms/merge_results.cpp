#include "algorithms/factories.h"
#include "algorithms/feedback_progress.h"
#include "algorithms/guard.h"
#include "algorithms/layer_styler.h"
#include "algorithms/merge_results_sources.h"
#include "algorithms/parameter_names.h"
#include "algorithms/parameter_values.h"
#include "algorithms/renewal_algorithm.h"
#include "algorithms/survey_items.h"
#include "core/store/merge_runs.h"
#include "core/store/run_selection.h"
#include "styles/result_style.h"
#include "styles/survey_form.h"

#include <qgscoordinatetransform.h>
#include <qgsgeometry.h>
#include <qgsprocessingoutputs.h>
#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

namespace
{

const QString INPUTS = QStringLiteral( "INPUTS" );
const QString MERGED = QStringLiteral( "MERGED" );
const QString COPIED = QStringLiteral( "COPIED" );
const QString PRESENT = QStringLiteral( "PRESENT" );
const QString REFUSED = QStringLiteral( "REFUSED" );

class MergeResults : public RenewalAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( MergeResults )

  public:
    QString name() const override { return QStringLiteral( "mergeresults" ); }
    QString displayName() const override { return tr( "Merge results databases" ); }
    QStringList tags() const override { return tr( "merge,join,combine,batch,many districts,county,results,database,city" ).split( ',' ); }
    QString shortHelpString() const override;
    QString shortDescription() const override { return tr( "The runs of many results databases in one, each run once, in one coordinate reference system." ); }
    MergeResults *createInstance() const override { return new MergeResults; }

  protected:
    Group toolboxGroup() const override { return Group::Results; }
    void initAlgorithm( const QVariantMap & ) override;
    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;
};

QString MergeResults::shortHelpString() const
{
  return tr( "Brings the runs of many results databases, such as one per district, into one, so that the city has one set of layers, one comparison of years, one report.\n\n"
             "INPUTS: files, and folders (with all *.sqlite and *.db in and below them). RESULTS: made if missing; what it holds stays.\n\n"
             "Every complete run is copied with all its rows, under a new number. A run that RESULTS has already (the same audit, area, period, times, standard, settings and inputs with their hashes) is not copied again: to merge twice changes nothing.\n\n"
             "Each file is one transaction: after a cancel or a power cut RESULTS holds all of a file or nothing of it; run again and the rest follows. INPUTS are only read. "
             "A file that is refused (not a results database, written by a newer plugin, damaged, communities as points where RESULTS has polygons) is named with the reason, and the others are merged.\n\n"
             "Coordinates: RESULTS keeps its coordinate reference system, else it takes that of the first file; others are transformed to it. "
             "Rows of the table survey follow, equal ones once; relative paths of photographs are set anew, the photographs stay. Tables and styles that users added are not copied.\n\n"
             "The views _latest show the run stored last of each audit and area. So files are taken by the time of their newest run; where RESULTS has a later run of the same area already, a warning names it.\n\n"
             "Known limit: two districts whose runs have the same AREA (or none) hide each other in the views. Give each district its own AREA." );
}

void MergeResults::initAlgorithm( const QVariantMap & )
{
  addParameter( new QgsProcessingParameterMultipleLayers( INPUTS, tr( "Results databases to merge (files or folders)" ), compat::SOURCE_FILE ) );
  // All files, because QGIS refuses another ending without saying why; the store has the sentences.
  const QString filter = QCoreApplication::translate( "AuditParameters", "SpatiaLite" ) + QStringLiteral( " (*.sqlite *.db);;" ) + QCoreApplication::translate( "CompareAudits", "All files" ) + QStringLiteral( " (*)" );
  addParameter( new QgsProcessingParameterFile( RESULTS, tr( "Results database to merge into (made if missing)" ), compat::FILE_PATH, QString(), QVariant(), false, filter ) );
  addParameter( new QgsProcessingParameterFeatureSink( MERGED, tr( "List of runs" ), compat::SOURCE_TABLE, QVariant(), true, true ) );
  addOutput( new QgsProcessingOutputNumber( COPIED, tr( "Number of runs copied" ) ) );
  addOutput( new QgsProcessingOutputNumber( PRESENT, tr( "Number of runs that were there already" ) ) );
  addOutput( new QgsProcessingOutputNumber( REFUSED, tr( "Number of files refused" ) ) );
}

QMap<QString, QString> stylesOf( const store::ResultReader &source )
{
  QMap<QString, QString> qml;
  for ( const store::StoredTable &table : source.tables() )
  {
    const bool hasPoints = table.table->geometry == model::GeometryKind::Community && table.geometry == model::GeometryKind::Point;
    qml.insert( QString::fromStdString( table.table->name ), styles::resultStyle( *table.table, hasPoints ) );
  }
  return qml;
}

//! Returns the way from the CRS of the source to that of the target, empty if they are the same.
std::function<QByteArray( const QByteArray & )> transformer( int from, int to, const QString &path, const QgsCoordinateTransformContext &context )
{
  const auto crsOf = []( int epsg )
  { return QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:%1" ).arg( epsg ) ); };
  if ( from == 0 || from == to )
    return {};
  if ( !crsOf( from ).isValid() || !crsOf( to ).isValid() )
    throw store::StoreError( QCoreApplication::translate( "MergeResults", "QGIS does not know the coordinate reference system EPSG:%1 of %2." ).arg( crsOf( from ).isValid() ? to : from ).arg( path ) );
  const QgsCoordinateTransform toTarget( crsOf( from ), crsOf( to ), context );
  return [toTarget, path]( const QByteArray &wkb )
  {
    QgsGeometry geometry;
    geometry.fromWkb( wkb );
    try
    {
      geometry.transform( toTarget );
    }
    catch ( const QgsCsException & )
    {
      throw store::StoreError( QCoreApplication::translate( "MergeResults", "%1 has coordinates that cannot be transformed to %2." ).arg( path, toTarget.destinationCrs().authid() ) );
    }
    return geometry.asWkb();
  };
}

//! Merges one file. Throws StoreError, model::Canceled; then nothing of the file is in the target.
store::MergeResult mergeFile( const QString &path, store::ResultsDatabase &target, const QgsCoordinateTransformContext &transforms, FeedbackProgress progress )
{
  store::ResultReader source( path, progress );
  if ( target.srid() == 0 && source.srid() != 0 )
    target.setSrid( source.srid() );
  store::MergeSettings settings;
  settings.toTarget = transformer( source.srid(), target.srid(), path, transforms );
  settings.styles = stylesOf( source );
  settings.surveyStyle = []( const std::vector<store::StoredRun> &runs, const store::SurveyCommunities &communities )
  {
    QList<store::RunRecord> records;
    for ( const store::StoredRun &run : runs )
      records << run.record;
    return styles::surveyStyle( surveyItems( records ), communities );
  };
  return store::mergeRuns( source, path, target, settings, progress );
}

QString wordOf( store::MergedRun::Outcome outcome )
{
  switch ( outcome )
  {
    case store::MergedRun::Outcome::Copied:
      return QStringLiteral( "copied" );
    case store::MergedRun::Outcome::Present:
      return QStringLiteral( "present" );
    case store::MergedRun::Outcome::Incomplete:
      return QStringLiteral( "incomplete" );
  }
  return QString();
}

//! The rows of the output, and what they add up to.
class MergeList
{
    Q_DECLARE_TR_FUNCTIONS( MergeResults )

  public:
    void add( const QString &path, const store::MergeResult &result, QgsProcessingFeedback &feedback )
    {
      for ( const store::MergedRun &run : result.runs )
      {
        const QString note = run.isOlder ? tr( "older than a run of the same audit and area that was there: the views _latest now show this one" ) : QString();
        if ( run.isOlder )
          feedback.pushWarning( tr( "%1, %2: %3." ).arg( path, store::describedRun( run.source ), note ) );
        if ( run.outcome == store::MergedRun::Outcome::Incomplete )
          feedback.pushWarning( tr( "%1, %2: not finished, left out." ).arg( path, store::describedRun( run.source ) ) );
        const store::RunRecord &record = run.source.record;
        add( { path, run.source.runId, run.runId > 0 ? QVariant( run.runId ) : QVariant(), record.algorithm, record.area, record.period, record.finishedAt.toUTC().toString( Qt::ISODateWithMs ), wordOf( run.outcome ), run.rows, note } );
        copied += run.outcome == store::MergedRun::Outcome::Copied ? 1 : 0;
        present += run.outcome == store::MergedRun::Outcome::Present ? 1 : 0;
      }
      if ( result.runs.empty() )
        feedback.pushWarning( tr( "%1 holds no runs." ).arg( path ) );
      if ( result.survey == store::SurveyOutcome::NotOurs )
        feedback.pushWarning( tr( "RESULTS has a table or view named \"survey\" that is not the plugin's: the survey of %1 was not merged." ).arg( path ) );
      if ( result.surveyRows > 0 )
        feedback.pushInfo( tr( "%1: %2 rows of the survey added." ).arg( path ).arg( result.surveyRows ) );
    }

    void refuse( const QString &path, const QString &reason, QgsProcessingFeedback &feedback )
    {
      ++refused;
      feedback.pushWarning( tr( "%1 was not merged: %2" ).arg( path, reason ) );
      add( { path, QVariant(), QVariant(), QVariant(), QVariant(), QVariant(), QVariant(), QStringLiteral( "refused" ), 0, reason } );
    }

    QList<QgsAttributes> rows;
    int copied = 0;
    int present = 0;
    int refused = 0;

  private:
    void add( const QList<QVariant> &cells )
    {
      QgsAttributes row;
      for ( const QVariant &cell : cells )
        row << ( cell.type() == QVariant::String && cell.toString().isEmpty() ? QVariant() : cell );
      rows << row;
    }
};

QVariantMap MergeResults::processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
{
  return guarded( [&]
                  {
    const ParameterValues values( *this, parameters, context );
    const QString path = values.text( RESULTS );
    if ( path.isEmpty() )
      throw QgsProcessingException( tr( "RESULTS is empty: name the results database to merge into." ) );
    const MergeSources sources = mergeSources( parameterAsFileList( parameters, INPUTS, context ), path );
    for ( const QString &note : sources.notes )
      feedback->pushWarning( note );
    if ( sources.paths.isEmpty() )
      throw QgsProcessingException( tr( "INPUTS names no results database other than RESULTS: nothing to merge." ) );

    MergeList list;
    const double step = 100.0 / sources.paths.size();
    for ( int i = 0; i < sources.paths.size(); ++i )
    {
      // Looked at anew: the file before may have fixed its CRS. What is wrong with RESULTS ends the work, with an input only that input.
      store::ResultsDatabase target = store::ResultsDatabase::open( path, store::ResultsDatabase::Access::Write );
      const FeedbackProgress progress( *feedback, step * i, step * ( i + 1 ) );
      try
      {
        progress.check();
        list.add( sources.paths[i], mergeFile( sources.paths[i], target, context.transformContext(), progress ), *feedback );
      }
      catch ( const store::StoreError &error )
      {
        list.refuse( sources.paths[i], error.message(), *feedback );
      }
      catch ( const model::Canceled & )
      {
        throw QgsProcessingException( tr( "Canceled: of %1 files %2 are in RESULTS whole, of the others nothing. Run again to merge the rest." ).arg( sources.paths.size() ).arg( i - list.refused ) );
      }
    }
    if ( list.refused == sources.paths.size() )
      throw QgsProcessingException( tr( "No file could be merged. The first: %1" ).arg( list.rows.front().last().toString() ) );
    feedback->pushInfo( tr( "Runs copied: %1; there already: %2; files refused: %3." ).arg( list.copied ).arg( list.present ).arg( list.refused ) );

    QString destination;
    const QgsFields fields = fieldsOf( model::resultTable( "merged_runs" ) );
    const auto table = sink( parameters, MERGED, context, destination, fields );
    for ( const QgsAttributes &row : list.rows )
    {
      QgsFeature feature( fields );
      feature.setAttributes( row );
      write( table.get(), feature, parameters, MERGED );
    }
    QVariantMap outputs { { COPIED, list.copied }, { PRESENT, list.present }, { REFUSED, list.refused } };
    if ( table )
    {
      outputs.insert( MERGED, destination );
      styleWhenLoaded( context, destination, model::resultTable( "merged_runs" ) );
    }
    return outputs; } );
}

} // namespace

QgsProcessingAlgorithm *createMergeResults()
{
  return new MergeResults;
}

} // namespace renewal::algorithms
