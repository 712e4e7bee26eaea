#include "algorithms/factories.h"
#include "algorithms/feedback_progress.h"
#include "algorithms/guard.h"
#include "algorithms/unit_audit_rows.h"
#include "core/engine/unit_audit.h"
#include "core/rules/pack_loader.h"

#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

namespace
{

const QString CHECKS = QStringLiteral( "CHECKS" );
const QString UNITS_OUT = QStringLiteral( "UNITS_OUT" );
const QString DEFAULT_PACK = QStringLiteral( "renewal-unit-2021" );

class UnitAudit : public AuditAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( UnitAudit )

  public:
    QString name() const override { return QStringLiteral( "unitaudit" ); }
    QString displayName() const override { return tr( "Red lines and strategy of renewal units" ); }
    QStringList tags() const override { return tr( "renewal unit,demolition,rebuild ratio,rehousing,heritage,red line,strategy,63" ).split( ',' ); }
    QString shortHelpString() const override;
    QString shortDescription() const override { return tr( "Whether the plan of each renewal unit keeps the red lines against mass demolition, and which strategy it amounts to." ); }
    UnitAudit *createInstance() const override { return new UnitAudit; }
    bool checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const override;

  protected:
    Group toolboxGroup() const override { return Group::Units; }
    void initAlgorithm( const QVariantMap & ) override;
    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;
};

QString UnitAudit::shortHelpString() const
{
  return tr( "Answers whether the plan of each renewal unit keeps the red lines of Jianke [2021] No. 63 against mass demolition, and which strategy it amounts to.\n\n"
             "Method: demolition share = demolished floor area that is not exempt / all present floor area (at most 20 %); rebuild ratio = (new floor area - added public facilities) / demolished floor area (at most 2; nothing demolished: na); local rehousing = REHOUSED_LOCALLY / HOUSEHOLDS_MOVED (at least 50 %; nobody moved: na); rent rise of the city (at most 5 % a year); heritage buildings and protected features that demolition touches (none); a check-up of AREA in RESULTS before the unit. "
             "Exactly at the limit is met. Illegal and certified dangerous buildings and added public facilities are shown apart, in m2. A building belongs to the unit that holds its point on surface.\n\n"
             "What is not known is nodata, never met; it is unmet only where the known part breaks the limit whatever the rest is.\n\n"
             "Strategy: keep first. 整治提升 up to 5 % demolition (exempt buildings too), 改建完善 above, 拆除新建 only from 50 % on, with the demolition share met and heritage looked for and not found. These limits are ours; pack figures strategy_...\n\n"
             "Standard: figures of the notice, seen second hand ('status'). UNITS takes the result of renewalunits; its column unit_id is the id.\n\n"
             "Known limit: the audit sees the plan, not the buildings: whether a dangerous building is beyond repair is for the surveyor to say." );
}

void UnitAudit::initAlgorithm( const QVariantMap & )
{
  addUnitAuditParameters( [this]( QgsProcessingParameterDefinition *definition )
                          { addParameter( definition ); } );
  for ( QgsProcessingParameterDefinition *definition : auditParameters( rules::shippedPackIds(), DEFAULT_PACK ) )
    addParameter( definition );
  addParameter( new QgsProcessingParameterFeatureSink( CHECKS, tr( "Red lines per unit" ), compat::SOURCE_TABLE, QVariant(), true, true ) );
  addParameter( new QgsProcessingParameterFeatureSink( UNITS_OUT, tr( "Strategy per unit" ), compat::SOURCE_POLYGON, QVariant(), true, true ) );
  addRunOutputs();
}

bool UnitAudit::checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const
{
  const QString problem = unitAuditProblem( ParameterValues( *this, parameters, context ) );
  if ( !problem.isEmpty() && message )
    *message = problem;
  return problem.isEmpty() && AuditAlgorithm::checkParameterValues( parameters, context, message );
}

QVariantMap UnitAudit::processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
{
  return guarded( [&]
                  {
    AuditRun run = beginRun( parameters, context, *feedback );
    const UnitAuditLayers layers { given( parameters, UNITS, context ), given( parameters, BUILDINGS, context ), given( parameters, PROTECTED, context ) };
    const UnitAuditReading reading = readUnitAudit( layers, ParameterValues( *this, parameters, context ), run, context, *feedback );

    FeedbackProgress progress( *feedback, 60.0, 85.0 );
    const std::vector<model::UnitAuditRow> result = engine::unitAudit( reading.input, progress );
    reportUnitAudit( reading, result, *feedback );
    return finishRun( run, unitAuditRows( reading, result, run.choice.area ), layers.units.source->sourceCrs(), parameters, context, *feedback ); } );
}

} // namespace

QgsProcessingAlgorithm *createUnitAudit()
{
  return new UnitAudit;
}

} // namespace renewal::algorithms
