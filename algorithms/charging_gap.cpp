#include "algorithms/coverage_parameters.h"
#include "algorithms/factories.h"
#include "algorithms/feedback_progress.h"
#include "algorithms/guard.h"
#include "algorithms/charging_gap_rows.h"
#include "algorithms/supply_parameters.h"
#include "core/engine/charging_gap.h"
#include "core/rules/pack_loader.h"

#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

namespace
{

const QString GAPS = QStringLiteral( "GAPS" );
const QString FLOWS = QStringLiteral( "FLOWS" );
const QString STATIONS = QStringLiteral( "STATIONS" );
const QString STATIONS_LEFT = QStringLiteral( "STATIONS_LEFT" );
const QString LOT_CHECKS = QStringLiteral( "LOT_CHECKS" );
const QString DEFAULT_PACK = QStringLiteral( "charging-2023" );

class ChargingGap : public AuditAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( ChargingGap )

  public:
    QString name() const override { return QStringLiteral( "charginggap" ); }
    QString displayName() const override { return tr( "Charging gap" ); }
    QStringList tags() const override { return tr( "charging,electric vehicle,EV,pile,station,gap,allocation,network,renewal,e-bike" ).split( ',' ); }
    QString shortHelpString() const override;
    QString shortDescription() const override { return tr( "How many public charging piles each community needs, how many stations nearby can give, and what is lacking." ); }
    ChargingGap *createInstance() const override { return new ChargingGap; }
    bool checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const override;

  protected:
    Group toolboxGroup() const override { return Group::Supply; }
    void initAlgorithm( const QVariantMap & ) override;
    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;
};

QString ChargingGap::shortHelpString() const
{
  return tr( "Answers how many public charging piles each community needs, how many of them stations within reach can give, and how many are lacking; how far the nearest station is; and which car parks owe charging piles.\n\n"
             "Method: electric vehicles = EVS, else CARS x EV_SHARE, else households x CARS_PER_HOUSEHOLD x EV_SHARE (evs_basis says which). public_need = (vehicles - private piles) / EVS_PER_PUBLIC_PILE, rounded up. "
             "Piles of stations within SERVICE_RADIUS metres on foot are allocated: the most piles first, then the least walking, every pile once (exact minimum-cost flow). public_need = allocated + gap for every row. "
             "A community's walk starts at its gates, else at its point on surface.\n\n"
             "Also: verdict_cover (a station within the radius), provision (PROFILE new: every space ready for a charger; existing: what is installed, no document sets a number), LOT_CHECKS (share of spaces with piles by LOT_KIND), e-bike charging present, absent or not known.\n\n"
             "Standard: radius and 8 vehicles per public pile from Henan's charging policy, 10 % of public car parks (State Council office 2015-73), public bodies only with a Henan pack; 'status' says how sure the figures are. The formulas are ours: the ministry's indicator gives none.\n\n"
             "Known limit: stations without a number of piles are listed as nodata and give nothing; opening hours, queues and the grid are not considered." );
}

void ChargingGap::initAlgorithm( const QVariantMap & )
{
  addChargingParameters( [this]( QgsProcessingParameterDefinition *definition )
                         { addParameter( definition ); } );
  for ( QgsProcessingParameterDefinition *definition : networkParameters() + auditParameters( rules::shippedPackIds(), DEFAULT_PACK ) )
    addParameter( definition );
  addParameter( new QgsProcessingParameterFeatureSink( GAPS, tr( "Charging gap per community" ), compat::SOURCE_ANY_GEOMETRY, QVariant(), true, true ) );
  addParameter( new QgsProcessingParameterFeatureSink( FLOWS, tr( "Allocated piles from station to community" ), compat::SOURCE_LINE, QVariant(), true, true ) );
  addParameter( new QgsProcessingParameterFeatureSink( STATIONS_LEFT, tr( "Stations and what is left of their piles" ), compat::SOURCE_POINT, QVariant(), true, true ) );
  addParameter( new QgsProcessingParameterFeatureSink( LOT_CHECKS, tr( "Car parks and the piles they owe" ), compat::SOURCE_POINT, QVariant(), true, true ) );
  addRunOutputs();
}

bool ChargingGap::checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const
{
  QString problem = networkProblem( *this, parameters, context );
  if ( problem.isEmpty() )
    problem = chargingProblem( ParameterValues( *this, parameters, context ) );
  if ( !problem.isEmpty() && message )
    *message = problem;
  return problem.isEmpty() && AuditAlgorithm::checkParameterValues( parameters, context, message );
}

QVariantMap ChargingGap::processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
{
  return guarded( [&]
                  {
    AuditRun run = beginRun( parameters, context, *feedback );
    const auto layer = [&]( const QString &parameter )
    { return given( parameters, parameter, context ); };
    const ChargingSources layers { layer( COMMUNITIES ), layer( NETWORK ), layer( ENTRANCES ), layer( STATIONS ), layer( LOTS ) };
    const NetworkChoice choice = networkChoice( *this, parameters, context );
    const ChargingReading reading = readCharging( layers, ParameterValues( *this, parameters, context ), choice, run, context, *feedback );

    FeedbackProgress progress( *feedback, 50.0, 85.0 );
    const model::Network *network = reading.ground.network ? &*reading.ground.network : nullptr;
    const model::ChargingResult result = engine::chargingGap( reading.input, network, reading.settings, progress );
    reportCharging( reading, result, *feedback );

    const QgsCoordinateReferenceSystem crs = layers.communities.source->sourceCrs();
    return finishRun( run, chargingRows( reading, result, crs ), crs, parameters, context, *feedback ); } );
}

} // namespace

QgsProcessingAlgorithm *createChargingGap()
{
  return new ChargingGap;
}

} // namespace renewal::algorithms
