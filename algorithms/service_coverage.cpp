#include "algorithms/coverage_reading.h"
#include "algorithms/coverage_rows.h"
#include "algorithms/factories.h"
#include "algorithms/feedback_progress.h"
#include "algorithms/guard.h"
#include "algorithms/qgis_compat.h"
#include "core/engine/service_coverage.h"
#include "core/rules/pack_loader.h"

#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

namespace
{

const QString COVERAGE = QStringLiteral( "COVERAGE" );
const QString SUMMARY = QStringLiteral( "SUMMARY" );
const QString UNSERVED = QStringLiteral( "UNSERVED" );
const QString DEFAULT_PACK = QStringLiteral( "gb50180-2018" );

class ServiceCoverage : public AuditAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( ServiceCoverage )

  public:
    QString name() const override { return QStringLiteral( "servicecoverage" ); }
    QString displayName() const override { return tr( "Service coverage on foot" ); }
    QStringList tags() const override { return tr( "15-minute city,living circle,walking,network,accessibility,isochrone,coverage,complete community,GB 50180" ).split( ',' ); }
    QString shortHelpString() const override;
    QString shortDescription() const override { return tr( "Which residents lack which service within the standard's walking distance, and where." ); }
    ServiceCoverage *createInstance() const override { return new ServiceCoverage; }
    bool checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const override;

  protected:
    Group toolboxGroup() const override { return Group::Circles; }
    void initAlgorithm( const QVariantMap & ) override;
    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;
};

QString ServiceCoverage::shortHelpString() const
{
  return tr( "Answers which residents lack which service within the walking distance of a standard, and where.\n\n"
             "Method: walking distance = straight line to the nearest street + shortest way along streets, from and to points inside a street + straight line to the facility, in ground metres on the ellipsoid. "
             "One search per facility type from all facilities at once. Residents are points, buildings, or a grid of sample points. Parks (areas) are entered from every street near them. "
             "Gates: who lives in a community with gates leaves by the best one.\n\n"
             "Result: per community and rule the share of residents covered, median and longest walk (m), facilities within the limit, verdict and basis; per community a score (0-100) and grade; and the residents who lack a must-have.\n\n"
             "Standard: limits from GB 50180-2018 (table 3.0.4: 5, 10, 15 minutes = 300, 500, 1000 m; levels are not inclusive) or another rule pack; 'status' says how sure a figure is.\n\n"
             "Known limit: a facility that is missing from the data counts as not found, not as missing on the ground; no data is never a failure. Opening hours and capacity are not considered." );
}

void ServiceCoverage::initAlgorithm( const QVariantMap & )
{
  addCoverageParameters( [this]( QgsProcessingParameterDefinition *definition )
                         { addParameter( definition ); } );
  for ( QgsProcessingParameterDefinition *definition : networkParameters() + auditParameters( rules::shippedPackIds(), DEFAULT_PACK ) )
    addParameter( definition );
  addParameter( new QgsProcessingParameterFeatureSink( COVERAGE, tr( "Coverage per community and rule" ), compat::SOURCE_TABLE, QVariant(), true, true ) );
  addParameter( new QgsProcessingParameterFeatureSink( SUMMARY, tr( "Summary per community" ), compat::SOURCE_ANY_GEOMETRY, QVariant(), true, true ) );
  addParameter( new QgsProcessingParameterFeatureSink( UNSERVED, tr( "Residents who lack a must-have" ), compat::SOURCE_POINT, QVariant(), true, true ) );
  addRunOutputs();
}

bool ServiceCoverage::checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const
{
  QString problem = networkProblem( *this, parameters, context );
  if ( problem.isEmpty() )
    problem = coverageProblem( *this, parameters, context );
  if ( !problem.isEmpty() && message )
    *message = problem;
  return problem.isEmpty() && AuditAlgorithm::checkParameterValues( parameters, context, message );
}

QVariantMap ServiceCoverage::processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
{
  return guarded( [&]
                  {
    AuditRun run = beginRun( parameters, context, *feedback );
    const NetworkChoice choice = networkChoice( *this, parameters, context );
    const auto layer = [&]( const QString &parameter )
    { return given( parameters, parameter, context ); };
    const CoverageSources layers { layer( COMMUNITIES ), layer( NETWORK ), layer( ENTRANCES ), layer( RESIDENTS ), layer( FACILITIES ), layer( AREAS ) };
    const CoverageReading reading = readCoverage( layers, coverageFields( *this, parameters, context ), choice, run, context, *feedback );

    FeedbackProgress progress( *feedback, 50.0, 80.0 );
    const model::Network *network = reading.network ? &*reading.network : nullptr;
    model::CoverageSettings settings = coverageSettings( *this, parameters, context );
    settings.ellipsoid = reading.frame.ellipsoid();
    settings.isUnservedWanted = isWanted( run, parameters, UNSERVED );
    const model::CoverageResult result = engine::serviceCoverage( reading.input, network, settings, progress );
    reportNotes( result.notes, reading, *feedback );

    const QgsCoordinateReferenceSystem crs = layers.communities.source->sourceCrs();
    const input::GroundTransform toOutput = reading.frame.transform( crs );
    const CoverageTables tables { reading.input, result, reading.communities, toOutput };
    std::vector<ResultRows> results { coverageRows( tables, COVERAGE ), coverageSummaryRows( tables, SUMMARY ) };
    if ( settings.isUnservedWanted )
      results.push_back( unservedRows( tables, UNSERVED ) );
    return finishRun( run, results, crs, parameters, context, *feedback ); } );
}

} // namespace

QgsProcessingAlgorithm *createServiceCoverage()
{
  return new ServiceCoverage;
}

} // namespace renewal::algorithms
