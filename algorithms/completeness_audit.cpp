#include "algorithms/completeness_rows.h"
#include "algorithms/factories.h"
#include "algorithms/feedback_progress.h"
#include "algorithms/guard.h"
#include "algorithms/network_reading.h"
#include "core/engine/completeness.h"
#include "core/input/input_error.h"
#include "core/rules/pack_loader.h"

#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

namespace
{

const QString SCORECARD = QStringLiteral( "SCORECARD" );
const QString INDICATORS = QStringLiteral( "INDICATORS" );
const QString DEFAULT_PACK = QStringLiteral( "complete-community-2020" );

class CompletenessAudit : public AuditAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( CompletenessAudit )

  public:
    QString name() const override { return QStringLiteral( "completenessaudit" ); }
    QString displayName() const override { return tr( "Complete community scorecard and check-up indicators" ); }
    QStringList tags() const override { return tr( "complete community,scorecard,check-up,indicators,grade,renewal,district" ).split( ',' ); }
    QString shortHelpString() const override;
    QString shortDescription() const override { return tr( "How complete each community is, what it lacks, and the city check-up indicators per district." ); }
    CompletenessAudit *createInstance() const override { return new CompletenessAudit; }
    bool checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const override;

  protected:
    Group toolboxGroup() const override { return Group::Communities; }
    void initAlgorithm( const QVariantMap & ) override;
    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;
};

QString CompletenessAudit::shortHelpString() const
{
  return tr( "Answers how complete each community is, what it lacks, and what the city check-up counts per district.\n\n"
             "Method: every question of the standard once (coverage rules and checklist items of one code are one question). Its verdict is the checklist's, unless that is nodata; else that of the coverage audit; else what the item's expression says about the community's attributes. "
             "score = 100 x sum(weight x v) / sum(weight), v = 1 met, 0.5 partly, 0 unmet; na and nodata are left out. A community is complete when every must-have that applies is met; no grade if more than 30 % of the weight is nodata; need = 100 - score.\n\n"
             "The results of the other audits are layers, or come from the results database: the newest complete run per audit and area (AREA, if given).\n\n"
             "Indicators: TJ-10 to TJ-26 and the share of complete communities, per district and in total (district 全部), with numerator, denominator, what was unknown, formula, basis and the names of 2023 and 2025. TJ-22, 25 and 26 are shares of residential AREA by straight radius, as the ministry defines them; their second rows (code with W) are people on foot and marked local. A community belongs to the district with most of its area.\n\n"
             "Standard: complete residential communities (2020); 'status' says how sure the figures are. The ministry gives no formulas for the gaps (TJ-13 to TJ-15): ours are stated in each row.\n\n"
             "Known limit: what the data do not allow has no value and a reason, never 0. A facility that is missing from the data counts as not found, not as missing on the ground." );
}

void CompletenessAudit::initAlgorithm( const QVariantMap & )
{
  addCompletenessParameters( [this]( QgsProcessingParameterDefinition *definition )
                             { addParameter( definition ); } );
  for ( QgsProcessingParameterDefinition *definition : auditParameters( rules::shippedPackIds(), DEFAULT_PACK ) )
    addParameter( definition );
  addParameter( new QgsProcessingParameterFeatureSink( SCORECARD, tr( "Scorecard per community" ), compat::SOURCE_ANY_GEOMETRY, QVariant(), true, true ) );
  addParameter( new QgsProcessingParameterFeatureSink( INDICATORS, tr( "Check-up indicators per district" ), compat::SOURCE_TABLE, QVariant(), true, true ) );
  addRunOutputs();
}

bool CompletenessAudit::checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const
{
  const QString problem = completenessProblem( ParameterValues( *this, parameters, context ) );
  if ( !problem.isEmpty() && message )
    *message = problem;
  return problem.isEmpty() && AuditAlgorithm::checkParameterValues( parameters, context, message );
}

QVariantMap CompletenessAudit::processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
{
  return guarded( [&]
                  {
    AuditRun run = beginRun( parameters, context, *feedback );
    const auto layer = [&]( const QString &parameter )
    { return given( parameters, parameter, context ); };
    const CompletenessLayers layers { layer( COMMUNITIES ), layer( COVERAGE_TABLE ), layer( PARKING_TABLE ), layer( CHARGING_TABLE ), layer( CHECKLIST_TABLE ), layer( FACILITIES ), layer( AREAS ), layer( WALKWAYS ), layer( RESIDENTIAL ), layer( DISTRICTS ) };
    const CompletenessFields fields = completenessFields( ParameterValues( *this, parameters, context ) );
    requireIndicatorLayers( layers, fields );
    const CompletenessReading reading = readCompleteness( layers, fields, run, context, *feedback );

    FeedbackProgress progress( *feedback, 40.0, 50.0 );
    const model::CompletenessResult result = engine::completeness( reading.input, progress );
    reportScorecard( reading, result, *feedback );
    std::vector<ResultRows> results { scorecardRows( reading, result, SCORECARD ) };
    if ( isWanted( run, parameters, INDICATORS ) )
      results.push_back( indicatorRows( computeIndicators( layers, fields, reading, result, run, *feedback ), INDICATORS ) );
    return finishRun( run, results, layers.communities.source->sourceCrs(), parameters, context, *feedback ); } );
}

} // namespace

QgsProcessingAlgorithm *createCompletenessAudit()
{
  return new CompletenessAudit;
}

} // namespace renewal::algorithms
