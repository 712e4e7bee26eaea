#include "algorithms/coverage_parameters.h"
#include "algorithms/factories.h"
#include "algorithms/feedback_progress.h"
#include "algorithms/guard.h"
#include "algorithms/parking_gap_rows.h"
#include "algorithms/supply_parameters.h"
#include "core/engine/parking_gap.h"
#include "core/rules/pack_loader.h"

#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

namespace
{

const QString GAPS = QStringLiteral( "GAPS" );
const QString FLOWS = QStringLiteral( "FLOWS" );
const QString LOTS_LEFT = QStringLiteral( "LOTS_LEFT" );
const QString DEFAULT_PACK = QStringLiteral( "parking-gbt51149-2016" );

class ParkingGap : public AuditAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( ParkingGap )

  public:
    QString name() const override { return QStringLiteral( "parkinggap" ); }
    QString displayName() const override { return tr( "Parking gap and shared parking" ); }
    QStringList tags() const override { return tr( "parking,spaces,gap,sharing,allocation,network,renewal,GB/T 51149" ).split( ',' ); }
    QString shortHelpString() const override;
    QString shortDescription() const override { return tr( "How many parking spaces each community lacks, what neighbours can lend, and what must be built." ); }
    ParkingGap *createInstance() const override { return new ParkingGap; }
    bool checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const override;

  protected:
    Group toolboxGroup() const override { return Group::Supply; }
    void initAlgorithm( const QVariantMap & ) override;
    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;
};

QString ParkingGap::shortHelpString() const
{
  return tr( "Answers how many parking spaces each community lacks, how many of them it can still gain itself, how many neighbours can lend, and how many must be built.\n\n"
             "Method: demand by DEMAND (standard: households x spaces per household; cars: cars x factor; ownership: households x cars per household x factor), rounded up. "
             "demand = min(onsite, demand) + potential + shared + gap_after for every row. Lots lend floor(spaces x share) to communities within WALK_LIMIT metres on foot; the most spaces are placed, then with the least walking, and every space counts once (exact minimum-cost flow). "
             "A community's walk starts at its gates, else at its point on surface.\n\n"
             "Two verdicts, never mixed: verdict_new_build holds the own spaces against the yardstick for new building; verdict_existing holds own, gained and shared spaces against the cars there are (present condition).\n\n"
             "Standard: limit 300 m (GB/T 51149-2016), 1 space per new household (complete residential community, 2020); 'status' says how sure the figures are. Measures: Henan guidance 2023-51, 2(6). The formulas are ours: the ministry's indicator gives none.\n\n"
             "Known limit: the share that a lot opens at night is an assumption where no field gives it; lots without a number of spaces are listed as nodata and lend nothing." );
}

void ParkingGap::initAlgorithm( const QVariantMap & )
{
  addParkingParameters( [this]( QgsProcessingParameterDefinition *definition )
                        { addParameter( definition ); } );
  for ( QgsProcessingParameterDefinition *definition : networkParameters() + auditParameters( rules::shippedPackIds(), DEFAULT_PACK ) )
    addParameter( definition );
  addParameter( new QgsProcessingParameterFeatureSink( GAPS, tr( "Parking gap per community" ), compat::SOURCE_ANY_GEOMETRY, QVariant(), true, true ) );
  addParameter( new QgsProcessingParameterFeatureSink( FLOWS, tr( "Shared spaces from lot to community" ), compat::SOURCE_LINE, QVariant(), true, true ) );
  addParameter( new QgsProcessingParameterFeatureSink( LOTS_LEFT, tr( "Lots and what is left of their offer" ), compat::SOURCE_POINT, QVariant(), true, true ) );
  addRunOutputs();
}

bool ParkingGap::checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const
{
  QString problem = networkProblem( *this, parameters, context );
  if ( problem.isEmpty() )
    problem = parkingProblem( ParameterValues( *this, parameters, context ) );
  if ( !problem.isEmpty() && message )
    *message = problem;
  return problem.isEmpty() && AuditAlgorithm::checkParameterValues( parameters, context, message );
}

QVariantMap ParkingGap::processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
{
  return guarded( [&]
                  {
    AuditRun run = beginRun( parameters, context, *feedback );
    const auto layer = [&]( const QString &parameter )
    { return given( parameters, parameter, context ); };
    const ParkingSources layers { layer( COMMUNITIES ), layer( NETWORK ), layer( ENTRANCES ), layer( LOTS ) };
    const NetworkChoice choice = networkChoice( *this, parameters, context );
    const ParkingReading reading = readParking( layers, ParameterValues( *this, parameters, context ), choice, run, context, *feedback );

    FeedbackProgress progress( *feedback, 50.0, 85.0 );
    const model::Network *network = reading.ground.network ? &*reading.ground.network : nullptr;
    const model::ParkingResult result = engine::parkingGap( reading.input, network, reading.settings, progress );
    reportParking( reading, result, *feedback );

    const QgsCoordinateReferenceSystem crs = layers.communities.source->sourceCrs();
    return finishRun( run, parkingRows( reading, result, crs ), crs, parameters, context, *feedback ); } );
}

} // namespace

QgsProcessingAlgorithm *createParkingGap()
{
  return new ParkingGap;
}

} // namespace renewal::algorithms
