#include "core/engine/renewal_units.h"

#include "algorithms/coverage_parameters.h"
#include "algorithms/factories.h"
#include "algorithms/feedback_progress.h"
#include "algorithms/guard.h"
#include "algorithms/renewal_units_rows.h"
#include "core/rules/pack_loader.h"

#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

namespace
{

const QString BARRIERS = QStringLiteral( "BARRIERS" );
const QString BOUNDARIES = QStringLiteral( "BOUNDARIES" );
const QString UNITS = QStringLiteral( "UNITS" );
const QString MEMBERS = QStringLiteral( "MEMBERS" );
const QString LEFTOVER = QStringLiteral( "LEFTOVER" );
const QString DEFAULT_PACK = QStringLiteral( "renewal-unit-2021" );

class RenewalUnits : public AuditAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( RenewalUnits )

  public:
    QString name() const override { return QStringLiteral( "renewalunits" ); }
    QString displayName() const override { return tr( "Renewal units" ); }
    QStringList tags() const override { return tr( "renewal unit,regions,max-p,skater,barriers,need,strategy,delineation" ).split( ',' ); }
    QString shortHelpString() const override;
    QString shortDescription() const override { return tr( "Draws renewal units: neighbouring communities alike in need, within size limits, never across a barrier or an administrative boundary." ); }
    RenewalUnits *createInstance() const override { return new RenewalUnits; }
    bool checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const override;

  protected:
    Group toolboxGroup() const override { return Group::Units; }
    void initAlgorithm( const QVariantMap & ) override;
    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;
};

QString RenewalUnits::shortHelpString() const
{
  return tr( "Answers which neighbouring communities should be renewed together, as a first draft for the planner.\n\n"
             "Method: communities are neighbours if they share an edge, or lie at most MAX_GAP metres apart and the ground that joins them across the gap does not fall apart once the barriers are taken out. A barrier that ends inside the gap does not separate; another community that fills the gap does. "
             "Every group of neighbours is divided so that, in this order, the least area is left over, the sum of area x |need - mean need of the unit| is least, and outlines are shortest: small groups exactly, large ones by max-p construction and a seeded local search (Duque, Anselin and Rey 2012; SKATER, Assuncao et al. 2006).\n\n"
             "Limits: the members of a unit have MIN_AREA to MAX_AREA hectares together and at most MAX_HOUSEHOLDS households. A community belongs to the BOUNDARIES polygon with most of its area. One that a barrier runs through is kept whole and joins neighbours on the side with most of its area.\n\n"
             "UNITS: area_ha is the sum of the members, need their area-weighted mean, compactness 4 x pi x area / outline^2 (1 = circle); gaps between members are closed in the drawing. Every community is in MEMBERS once, or in LEFTOVER with the reason.\n\n"
             "strategy follows the rule pack's threshold of need; keep first: demolition is never proposed from need alone. Basis: 10 to 50 ha is our default, no clause sets it; 'status' says how sure the figures are.\n\n"
             "Known limit: need says what is urgent, not what is feasible. The optimum of large groups is not proven." );
}

void RenewalUnits::initAlgorithm( const QVariantMap & )
{
  addUnitParameters( [this]( QgsProcessingParameterDefinition *definition )
                     { addParameter( definition ); } );
  for ( QgsProcessingParameterDefinition *definition : auditParameters( rules::shippedPackIds(), DEFAULT_PACK ) )
    addParameter( definition );
  addParameter( new QgsProcessingParameterFeatureSink( UNITS, tr( "Renewal units" ), compat::SOURCE_POLYGON, QVariant(), true, true ) );
  addParameter( new QgsProcessingParameterFeatureSink( MEMBERS, tr( "Communities of each unit" ), compat::SOURCE_TABLE, QVariant(), true, true ) );
  addParameter( new QgsProcessingParameterFeatureSink( LEFTOVER, tr( "Communities in no unit, with the reason" ), compat::SOURCE_POLYGON, QVariant(), true, true ) );
  addRunOutputs();
}

bool RenewalUnits::checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const
{
  const QString problem = unitProblem( ParameterValues( *this, parameters, context ) );
  if ( !problem.isEmpty() && message )
    *message = problem;
  return problem.isEmpty() && AuditAlgorithm::checkParameterValues( parameters, context, message );
}

QVariantMap RenewalUnits::processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
{
  return guarded( [&]
                  {
    AuditRun run = beginRun( parameters, context, *feedback );
    const auto layer = [&]( const QString &parameter )
    { return given( parameters, parameter, context ); };
    const UnitSources layers { layer( COMMUNITIES ), layer( BARRIERS ), layer( BOUNDARIES ) };
    const UnitReading reading = readUnits( layers, ParameterValues( *this, parameters, context ), run, context, *feedback );

    FeedbackProgress progress( *feedback, 20.0, 95.0 );
    const model::UnitResult result = engine::renewalUnits( reading.input, reading.settings, progress );
    reportUnits( reading, result, *feedback );

    const QgsCoordinateReferenceSystem crs = layers.communities.source->sourceCrs();
    return finishRun( run, unitRows( reading, result, crs ), crs, parameters, context, *feedback ); } );
}

} // namespace

QgsProcessingAlgorithm *createRenewalUnits()
{
  return new RenewalUnits;
}

} // namespace renewal::algorithms
