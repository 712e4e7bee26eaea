#include "algorithms/district_packages_build.h"

#include "algorithms/district_packages_rows.h"
#include "algorithms/feedback_progress.h"
#include "algorithms/package_project.h"
#include "algorithms/package_readme.h"
#include "algorithms/survey_items.h"
#include "core/store/folder_names.h"
#include "core/store/handed_run.h"
#include "core/store/package_folder.h"
#include "core/store/results_database.h"
#include "styles/result_style.h"
#include "styles/survey_form.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <algorithm>

namespace renewal::algorithms
{

namespace
{

const double SORTED_PERCENT = 15.0;
const double BUILT_PERCENT = 98.0;

PackageDistricts districtsOf( const input::DistrictLayer &layer, const input::StoredPlaces &places )
{
  PackageDistricts districts { layer.names, layer.shapes, {} };
  for ( const std::vector<model::Rings> &shapes : layer.shapes )
    districts.outlines << places.outlineOf( engine::DistrictMap::polygonsOf( shapes ) );
  return districts;
}

//! A name as it may stand in a title or a line of text: without line breaks and what turns text around.
QString printable( const QString &name )
{
  static const QRegularExpression CONTROL( QStringLiteral( "[\\p{C}]" ) );
  QString text = name;
  return text.replace( CONTROL, QStringLiteral( " " ) ).simplified();
}

class PackageBuilder
{
    Q_DECLARE_TR_FUNCTIONS( DistrictPackages )

  public:
    PackageBuilder( store::ResultReader &reader, const Sorting &sorting, const PackageDistricts &districts, const input::StoredPlaces &places, bool isPersonalKept, QgsProcessingFeedback &feedback )
      : mReader( reader )
      , mSorting( sorting )
      , mDistricts( districts )
      , mPlaces( places )
      , mIsPersonalKept( isPersonalKept )
      , mFeedback( feedback )
    {
    }

    bool hasRows( int district ) const
    {
      return std::any_of( mSorting.tables.begin(), mSorting.tables.end(), [district]( const HandedTable &table )
                          { return !table.rows[static_cast<std::size_t>( district )].empty(); } );
    }

    MadePackage build( int district, const QString &folder, FeedbackProgress &progress ) const
    {
      PackageRows rows( mReader, mSorting, mDistricts, mPlaces, district, mIsPersonalKept );
      PackageReadme readme;
      readme.runs = writeDatabase( district, folder, rows, progress );
      if ( readme.runs.isEmpty() )
        return { mDistricts.names[district], QString() }; // all it had was cut away
      writeSurvey( folder, readme.runs, rows, progress );
      QStringList tables { QStringLiteral( "audit_run" ) };
      MadePackage made;
      for ( const auto &[table, count] : rows.counts() )
      {
        tables << table;
        made.rows += count;
      }
      const QString name = printable( mDistricts.names[district] );
      const QString title = styles::words( "Readme", QT_TRANSLATE_NOOP( "Readme", "Urban renewal audit: results of %1" ), styles::Language::Chinese ).arg( name );
      readme.pictures = makePackageProject( folder, title, tables, mFeedback );
      readme.district = name;
      readme.communities = mSorting.communities[static_cast<std::size_t>( district )];
      readme.srid = mReader.srid();
      readme.rows = rows.counts();
      readme.withheld = rows.withheld();
      readme.isPersonalKept = mIsPersonalKept;
      writeReadme( folder, readme );
      store::writeManifest( folder );
      made.district = mDistricts.names[district];
      made.communities = readme.communities;
      made.flows = readme.withheld.flows;
      made.withheld = readme.withheld.cells();
      return made;
    }

  private:
    //! Writes the runs the district has rows of, and returns their records.
    QList<store::RunRecord> writeDatabase( int district, const QString &folder, PackageRows &rows, FeedbackProgress &progress ) const
    {
      store::ResultsDatabase database = store::ResultsDatabase::open( QDir( folder ).filePath( PACKAGE_DATABASE ), store::ResultsDatabase::Access::Write );
      database.setSrid( mReader.srid() );
      QList<store::RunRecord> records;
      QMap<QString, QStringList> areas;
      for ( std::size_t i = 0; i < mReader.latestRuns().size(); ++i )
      {
        const std::vector<store::TableRows> tables = rows.tablesOf( i, progress );
        if ( tables.empty() )
          continue;
        const store::StoredRun &run = mReader.latestRuns()[i];
        const QString area = store::handedArea( run.record.area, printable( mDistricts.names[district] ), mSorting.names, district, areas[run.record.algorithm] );
        records << store::handedRun( run, area, mSorting.names, district );
        database.writeRun( records.last(), tables, stylesOf( tables ), progress );
      }
      return records;
    }

    //! The form goes with the survey, with the district's own communities to choose from.
    void writeSurvey( const QString &folder, const QList<store::RunRecord> &runs, PackageRows &rows, const model::Progress &progress ) const
    {
      const std::vector<store::SurveyCells> cells = mReader.hasSurvey() ? rows.survey() : std::vector<store::SurveyCells>();
      const bool isChecked = std::any_of( runs.begin(), runs.end(), []( const store::RunRecord &run )
                                          { return run.algorithm == QLatin1String( "communitychecklist" ); } );
      if ( !mReader.hasSurvey() || ( cells.empty() && !isChecked ) )
        return;
      const std::vector<model::ChecklistItem> items = surveyItems( runs );
      store::addSurveyRows(
        QDir( folder ).filePath( PACKAGE_DATABASE ), cells, [&items]( const store::SurveyCommunities &known )
        { return styles::surveyStyle( items, known, styles::Language::Chinese ); },
        progress );
    }

    static QMap<QString, QString> stylesOf( const std::vector<store::TableRows> &tables )
    {
      QMap<QString, QString> qml;
      for ( const store::TableRows &table : tables )
      {
        const bool hasPoints = table.table->geometry == model::GeometryKind::Community && table.geometry == model::GeometryKind::Point;
        qml.insert( QString::fromStdString( table.table->name ), styles::resultStyle( *table.table, hasPoints, styles::Language::Chinese ) );
      }
      return qml;
    }

    store::ResultReader &mReader;
    const Sorting &mSorting;
    const PackageDistricts &mDistricts;
    const input::StoredPlaces &mPlaces;
    bool mIsPersonalKept = false;
    QgsProcessingFeedback &mFeedback;
};

//! What the user should know besides the list.
void report( const QStringList &nothing, const QStringList &kept, const Sorting &sorting, QgsProcessingFeedback &feedback )
{
  const QStringList sentences = sorting.left.sentences();
  for ( const QString &sentence : sentences )
    feedback.pushWarning( sentence );
  if ( !nothing.isEmpty() )
    feedback.pushWarning( QCoreApplication::translate( "DistrictPackages", "The results have nothing of these districts, no package was made for them: %1" ).arg( nothing.join( QStringLiteral( ", " ) ) ) );
  for ( const QString &name : kept )
    feedback.pushWarning( QCoreApplication::translate( "DistrictPackages", "An earlier package had been changed and was kept as %1" ).arg( name ) );
}

} // namespace

std::vector<MadePackage> makePackages( store::ResultReader &reader, const input::DistrictLayer &layer, const input::GroundFrame &frame, const PackageOrder &order, QgsProcessingFeedback &feedback )
{
  const input::StoredPlaces places( QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:%1" ).arg( reader.srid() ) ), frame );
  const PackageDistricts districts = districtsOf( layer, places );
  const QStringList folders = store::folderNames( districts.names );
  store::PackageFolder target( order.folder, folders );
  FeedbackProgress sortProgress( feedback, 0.0, SORTED_PERCENT );
  const Sorting sorting = sortRows( reader, districts, places, frame.ellipsoid(), sortProgress );
  const PackageBuilder builder( reader, sorting, districts, places, order.isPersonalKept, feedback );

  std::vector<MadePackage> packages;
  QStringList nothing;
  const double step = ( BUILT_PERCENT - SORTED_PERCENT ) / districts.names.size();
  for ( int district = 0; district < districts.names.size(); ++district )
  {
    FeedbackProgress progress( feedback, SORTED_PERCENT + step * district, SORTED_PERCENT + step * ( district + 0.7 ) );
    progress.check();
    if ( !builder.hasRows( district ) )
    {
      nothing << printable( districts.names[district] );
      packages.push_back( { districts.names[district], QString() } );
      continue;
    }
    packages.push_back( builder.build( district, target.begin( folders[district] ), progress ) );
    if ( packages.back().rows == 0 )
    {
      target.drop( folders[district] );
      nothing << printable( districts.names[district] );
      continue;
    }
    packages.back().folder = target.path() + QLatin1Char( '/' ) + folders[district];
    feedback.setProgress( SORTED_PERCENT + step * ( district + 1 ) );
  }
  if ( feedback.isCanceled() )
    throw model::Canceled();
  report( nothing, target.publish(), sorting, feedback );
  return packages;
}

} // namespace renewal::algorithms
