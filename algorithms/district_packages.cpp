#include "algorithms/district_packages_build.h"
#include "algorithms/factories.h"
#include "algorithms/feedback_progress.h"
#include "algorithms/guard.h"
#include "algorithms/layer_styler.h"
#include "algorithms/parameter_names.h"
#include "algorithms/parameter_values.h"
#include "algorithms/renewal_algorithm.h"
#include "core/input/crs_check.h"
#include "core/input/district_reader.h"
#include "core/input/field_reader.h"
#include "core/store/results_database.h"

#include <qgsprocessingoutputs.h>
#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

namespace
{

const QString DISTRICTS = QStringLiteral( "DISTRICTS" );
const QString DISTRICT_NAME = QStringLiteral( "DISTRICT_NAME" );
const QString FOLDER = QStringLiteral( "FOLDER" );
const QString INCLUDE_PERSONAL = QStringLiteral( "INCLUDE_PERSONAL" );
const QString PACKAGES = QStringLiteral( "PACKAGES" );
const QString COUNT = QStringLiteral( "COUNT" );

class DistrictPackages : public RenewalAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( DistrictPackages )

  public:
    QString name() const override { return QStringLiteral( "districtpackages" ); }
    QString displayName() const override { return tr( "Packages for districts" ); }
    QStringList tags() const override { return tr( "district,hand over,package,share,export,split,project,privacy" ).split( ',' ); }
    QString shortHelpString() const override;
    QString shortDescription() const override { return tr( "One folder per district with only its results, which opens in any QGIS without this plugin." ); }
    DistrictPackages *createInstance() const override { return new DistrictPackages; }
    bool checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const override;

  protected:
    Group toolboxGroup() const override { return Group::Results; }
    void initAlgorithm( const QVariantMap & ) override;
    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;

  private:
    QVariantMap writeTable( const std::vector<MadePackage> &packages, const QVariantMap &parameters, QgsProcessingContext &context ) const;
};

QString DistrictPackages::shortHelpString() const
{
  return tr( "Hands each district its own results: a folder that opens on a bare QGIS 3.22 or newer, in Chinese, with nothing of another district in it.\n\n"
             "In each folder: results.sqlite (SpatiaLite with styles), project.qgz (relative paths, layers grouped and styled), a map per result, README.txt (Chinese and English: what is in it, by which rules, what was left out), manifest.json (files and hashes). "
             "Every file is made anew from the rows chosen; nothing is copied and then deleted.\n\n"
             "Rows: the newest complete run per audit and area. A community on a border goes whole to the district with most of its area (equal shares: the first in DISTRICTS); a point, to the district around it; one in no district is named in the log and goes nowhere. Tables follow their communities; lots, stations and their checks go by their points. "
             "A flow over a border keeps spaces and metres, without line and without the id on the other side. Service circles are cut at the border. Of the indicators a district gets its own, not the city's total.\n\n"
             "Personal data, unless INCLUDE_PERSONAL: what the name of a column (姓名, 电话, contact ...) or the text (phone and identity numbers, e-mail, what stands behind 联系人： and its like) shows to be personal is taken out, and counted in README.txt. Text that names a community or place of another district is emptied.\n\n"
             "Districts' names are data: folders get safe names. A folder of an earlier run is replaced when all packages are done; one that somebody changed is kept beside it, and what is not ours is never touched. A cancel changes nothing.\n\n"
             "Known limit: names of people in running text cannot be told from other words. Tables that users added to the database are not handed on." );
}

void DistrictPackages::initAlgorithm( const QVariantMap & )
{
  addParameter( new QgsProcessingParameterFile( RESULTS, tr( "Results database (SpatiaLite)" ), compat::FILE_PATH ) );
  addParameter( new QgsProcessingParameterFeatureSource( DISTRICTS, tr( "Districts" ), { static_cast<int>( compat::SOURCE_POLYGON ) } ) );
  addParameter( new QgsProcessingParameterField( DISTRICT_NAME, tr( "Name of the district" ), QVariant(), DISTRICTS, compat::FIELD_ANY ) );
  addParameter( new QgsProcessingParameterFile( FOLDER, tr( "Folder for the packages (made if missing)" ), compat::FOLDER_PATH ) );
  addParameter( new QgsProcessingParameterBoolean( INCLUDE_PERSONAL, tr( "Hand on personal data (names, phone numbers, addresses)" ), false ) );
  addParameter( new QgsProcessingParameterFeatureSink( PACKAGES, tr( "List of packages" ), compat::SOURCE_TABLE, QVariant(), true, true ) );
  addOutput( new QgsProcessingOutputNumber( COUNT, tr( "Number of packages" ) ) );
}

bool DistrictPackages::checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const
{
  if ( !QgsProcessingAlgorithm::checkParameterValues( parameters, context, message ) )
    return false;
  try
  {
    const ParameterValues values( *this, parameters, context );
    const auto districts = requiredSource( parameters, DISTRICTS, context );
    input::requiredField( *districts, values.field( DISTRICT_NAME ), DISTRICT_NAME );
    input::requirePlausibleCrs( districts->sourceName(), districts->sourceCrs(), districts->sourceExtent() );
    store::ResultsDatabase::open( values.text( RESULTS ), store::ResultsDatabase::Access::Read );
    return true;
  }
  catch ( const input::InputError &error )
  {
    if ( message )
      *message = error.message();
  }
  catch ( const store::StoreError &error )
  {
    if ( message )
      *message = error.message();
  }
  return false;
}

QVariantMap DistrictPackages::processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
{
  return guarded( [&]
                  {
    const ParameterValues values( *this, parameters, context );
    const auto source = requiredSource( parameters, DISTRICTS, context );
    FeedbackProgress progress( *feedback, 0.0, 100.0 );
    store::ResultReader reader( values.text( RESULTS ), progress );
    if ( reader.srid() == 0 )
      throw QgsProcessingException( tr( "The results database %1 holds no results with a place. Run an audit with RESULTS first." ).arg( values.text( RESULTS ) ) );

    const QgsCoordinateReferenceSystem crs( QStringLiteral( "EPSG:%1" ).arg( reader.srid() ) );
    const input::GroundFrame frame( crs, context.transformContext(), values.text( RESULTS ) );
    const input::DistrictLayer layer = input::readDistricts( { *source, QString() }, values.field( DISTRICT_NAME ), frame, progress );
    for ( const QString &sentence : layer.report.sentences() )
      feedback->pushWarning( sentence );
    if ( layer.names.isEmpty() )
      throw QgsProcessingException( tr( "The layer of districts has no polygon with a name: nothing to make packages for." ) );

    const PackageOrder order { values.text( FOLDER ), values.flag( INCLUDE_PERSONAL ) };
    const std::vector<MadePackage> packages = makePackages( reader, layer, frame, order, *feedback );
    return writeTable( packages, parameters, context ); } );
}

QVariantMap DistrictPackages::writeTable( const std::vector<MadePackage> &packages, const QVariantMap &parameters, QgsProcessingContext &context ) const
{
  const QgsFields fields = fieldsOf( model::resultTable( "district_packages" ) );
  QString destination;
  const auto table = sink( parameters, PACKAGES, context, destination, fields );
  int count = 0;
  for ( const MadePackage &package : packages )
  {
    count += package.folder.isEmpty() ? 0 : 1;
    QgsFeature feature( fields );
    const QVariant folder = package.folder.isEmpty() ? QVariant() : QVariant( package.folder );
    feature.setAttributes( QgsAttributes() << package.district << folder << package.communities << package.rows << package.flows << package.withheld );
    write( table.get(), feature, parameters, PACKAGES );
  }
  QVariantMap outputs { { COUNT, count } };
  if ( table )
  {
    outputs.insert( PACKAGES, destination );
    styleWhenLoaded( context, destination, model::resultTable( "district_packages" ) );
  }
  return outputs;
}

} // namespace

QgsProcessingAlgorithm *createDistrictPackages()
{
  return new DistrictPackages;
}

} // namespace renewal::algorithms
