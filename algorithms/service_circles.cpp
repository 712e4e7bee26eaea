#include "algorithms/circles_reading.h"
#include "algorithms/coverage_parameters.h"
#include "algorithms/factories.h"
#include "algorithms/feedback_progress.h"
#include "algorithms/guard.h"
#include "algorithms/qgis_compat.h"
#include "core/rules/pack_loader.h"

#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

namespace
{

const QString FACILITY_TYPE = QStringLiteral( "FACILITY_TYPE" );
const QString LIMITS = QStringLiteral( "LIMITS" );
const QString DISSOLVE = QStringLiteral( "DISSOLVE" );
const QString CORRIDOR = QStringLiteral( "CORRIDOR" );
const QString CIRCLES = QStringLiteral( "CIRCLES" );
const QString STREETS = QStringLiteral( "STREETS" );
const QString DEFAULT_PACK = QStringLiteral( "gb50180-2018" );

//! Ten times the widest use; an endless one would draw the earth.
const double MOST_CORRIDOR_METRES = 10000.0;

class ServiceCircles : public AuditAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( ServiceCircles )

  public:
    QString name() const override { return QStringLiteral( "servicecircles" ); }
    QString displayName() const override { return tr( "Service circles on foot" ); }
    QStringList tags() const override { return tr( "15-minute city,living circle,isochrone,service area,walking,network,buffer" ).split( ',' ); }
    QString shortHelpString() const override;
    QString shortDescription() const override { return tr( "The ground and the streets that a facility serves within walking limits." ); }
    ServiceCircles *createInstance() const override { return new ServiceCircles; }
    bool checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const override;

  protected:
    Group toolboxGroup() const override { return Group::Circles; }
    void initAlgorithm( const QVariantMap & ) override;
    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;

  private:
    CirclesChoice choice( const QVariantMap &parameters, QgsProcessingContext &context ) const;
};

QString ServiceCircles::shortHelpString() const
{
  return tr( "Draws which ground and which streets each facility serves within walking limits.\n\n"
             "Method: from each facility a bounded search along the streets, cut exactly at the limit inside a street; the way from the facility to its street is charged. "
             "CIRCLES is the ground within CORRIDOR metres of the reached streets: no point is farther than limit + corridor, and smaller limits lie inside larger ones. STREETS holds the reached pieces with the walk at both ends, per facility and limit.\n\n"
             "LIMITS: metres, separated by semicolons (300;500;1000); empty = the limits of the standard. GB 50180-2018 table 3.0.4: 5, 10, 15 minutes = 300, 500, 1000 m.\n\n"
             "DISSOLVE: one polygon per limit and type; its facility_id is NULL. COMMUNITIES is needed only together with gates (ENTRANCES): a facility inside a community with gates starts at its gates.\n\n"
             "Known limit: the corridor is a drawing convention (about the depth of a row of buildings); who is served is answered by the service coverage audit, resident by resident." );
}

void ServiceCircles::initAlgorithm( const QVariantMap & )
{
  addParameter( new QgsProcessingParameterFeatureSource( FACILITIES, tr( "Facilities (points)" ), { compat::SOURCE_POINT } ) );
  addParameter( new QgsProcessingParameterField( FACILITY_TYPE, tr( "Facility type key (empty: the field 'type', if there is one)" ), QVariant(), FACILITIES, compat::FIELD_ANY, false, true ) );
  addParameter( new QgsProcessingParameterString( LIMITS, tr( "Limits in metres, e.g. 300;500;1000 (empty: those of the standard)" ), QVariant(), false, true ) );
  addParameter( new QgsProcessingParameterBoolean( DISSOLVE, tr( "One polygon per limit and type" ), false ) );
  addParameter( new QgsProcessingParameterNumber( CORRIDOR, tr( "Half width of the ground along a reached street (m)" ), compat::NUMBER_DOUBLE, 40.0, false, 0.0 ) );
  addParameter( new QgsProcessingParameterFeatureSource( COMMUNITIES, tr( "Communities (only with gates)" ), { compat::SOURCE_POLYGON }, QVariant(), true ) );
  for ( QgsProcessingParameterDefinition *definition : networkParameters() + auditParameters( rules::shippedPackIds(), DEFAULT_PACK ) )
    addParameter( definition );
  addParameter( new QgsProcessingParameterFeatureSink( CIRCLES, tr( "Service circles" ), compat::SOURCE_POLYGON, QVariant(), true, true ) );
  addParameter( new QgsProcessingParameterFeatureSink( STREETS, tr( "Reached streets" ), compat::SOURCE_LINE, QVariant(), true, true ) );
  addRunOutputs();
}

bool ServiceCircles::checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const
{
  QString problem = networkProblem( *this, parameters, context );
  if ( problem.isEmpty() )
    problem = limitsProblem( parameterAsString( parameters, LIMITS, context ) );
  const double corridorMetres = parameterAsDouble( parameters, CORRIDOR, context );
  if ( problem.isEmpty() && !( corridorMetres > 0.0 && corridorMetres <= MOST_CORRIDOR_METRES ) )
    problem = tr( "CORRIDOR must be greater than 0 and at most 10000 metres." );
  if ( !problem.isEmpty() && message )
    *message = problem;
  return problem.isEmpty() && AuditAlgorithm::checkParameterValues( parameters, context, message );
}

CirclesChoice ServiceCircles::choice( const QVariantMap &parameters, QgsProcessingContext &context ) const
{
  CirclesChoice result;
  result.network = networkChoice( *this, parameters, context );
  result.facilityType = parameterAsString( parameters, FACILITY_TYPE, context );
  result.limits = parameterAsString( parameters, LIMITS, context );
  result.isDissolved = parameterAsBool( parameters, DISSOLVE, context );
  result.corridorMetres = parameterAsDouble( parameters, CORRIDOR, context );
  return result;
}

QVariantMap ServiceCircles::processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
{
  return guarded( [&]
                  {
    AuditRun run = beginRun( parameters, context, *feedback );
    const auto layer = [&]( const QString &parameter ) { return given( parameters, parameter, context ); };
    const CirclesSources layers { layer( FACILITIES ), layer( NETWORK ), layer( ENTRANCES ), layer( COMMUNITIES ) };
    const CirclesReading reading = readCircles( layers, choice( parameters, context ), run, context, *feedback );

    const QgsCoordinateReferenceSystem crs = layers.facilities.source->sourceCrs();
    ResultRows circles { &model::resultTable( "service_circles" ), CIRCLES, compat::WkbType::MultiPolygon, {}, {} };
    ResultRows streets { &model::resultTable( "circle_streets" ), STREETS, compat::WkbType::LineString, {}, {} };
    FeedbackProgress progress( *feedback, 50.0, 85.0 );
    const bool hasStreets = parameters.value( STREETS ).isValid();
    computeCircles( reading, hasStreets, reading.frame.transform( crs ), circles, streets, *feedback, progress );
    return finishRun( run, { std::move( circles ), std::move( streets ) }, crs, parameters, context, *feedback ); } );
}

} // namespace

QgsProcessingAlgorithm *createServiceCircles()
{
  return new ServiceCircles;
}

} // namespace renewal::algorithms
