#include "algorithms/community_checklist_rows.h"
#include "algorithms/community_checklist_verdicts.h"
#include "algorithms/coverage_parameters.h"
#include "algorithms/factories.h"
#include "algorithms/feedback_progress.h"
#include "algorithms/guard.h"
#include "core/rules/pack_loader.h"
#include "styles/survey_form.h"

#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

namespace
{

const QString ITEMS = QStringLiteral( "ITEMS" );
const QString SUMMARY = QStringLiteral( "SUMMARY" );
const QString DEFAULT_PACK = QStringLiteral( "old-community-2020" );

class CommunityChecklist : public AuditAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( CommunityChecklist )

  public:
    QString name() const override { return QStringLiteral( "communitychecklist" ); }
    QString displayName() const override { return tr( "Checklist of old communities" ); }
    QStringList tags() const override { return tr( "old community,checklist,must-have,optional,survey,urban village,renewal" ).split( ',' ); }
    QString shortHelpString() const override;
    QString shortDescription() const override { return tr( "Which must-have and optional items each old community has, on what evidence, and what to survey next." ); }
    CommunityChecklist *createInstance() const override { return new CommunityChecklist; }
    bool checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const override;

  protected:
    Group toolboxGroup() const override { return Group::Communities; }
    void initAlgorithm( const QVariantMap & ) override;
    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;

  private:
    static void reportSurvey( const AuditRun &run, QgsProcessingFeedback &feedback );
};

QString CommunityChecklist::shortHelpString() const
{
  return tr( "Answers, for every old community and every item of the standard: met, not met, not known, or not asked; on what evidence; by which clause; and what to survey next.\n\n"
             "Evidence: the newest row of SURVEY, else the community's own attributes and the results of the other audits (COVERAGE, PARKING, CHARGING), else none: nodata, never a failure. "
             "Of equal dates, and without dates, the last row counts; a blank answer is no evidence; an answer that is neither yes nor no is listed in the log. "
             "Where survey and attribute disagree the survey decides, 'conflict' is true and both stand in 'observed'. For problem items (illegal structures, hazards) a surveyed \"yes\" means not met.\n\n"
             "Scope: built in or before BUILT_BY. Later: every item is na. Year not known: every item is nodata. A pack's items of category \"scope\" let communities in by local rule.\n\n"
             "Items are expressions of the rule pack over the community's columns and the attributes cov_<code>, cov_share_<code>, parking_gap, parking_verdict, charging_gap, kind (one key for 城中村, urban village ...) and built_year, which win over columns of the same name. A missing column is NULL.\n\n"
             "SUMMARY counts items that apply; must_share = met / (total - nodata); 'missing' names what is not met, 'next_survey' what to look at, must-haves first.\n\n"
             "Standard: classes of items of Guobanfa [2020] No. 23, Henan guidance 2023-51; which items are must-haves is our mapping; 'status' says how sure each item is.\n\n"
             "Known limit: an item is met or not met as a whole; how good the evidence is, and how many buildings it concerns, is for the surveyor to say." );
}

void CommunityChecklist::initAlgorithm( const QVariantMap & )
{
  addChecklistParameters( [this]( QgsProcessingParameterDefinition *definition )
                          { addParameter( definition ); } );
  for ( QgsProcessingParameterDefinition *definition : auditParameters( rules::shippedPackIds(), DEFAULT_PACK ) )
    addParameter( definition );
  addParameter( new QgsProcessingParameterFeatureSink( ITEMS, tr( "Verdict per community and item" ), compat::SOURCE_TABLE, QVariant(), true, true ) );
  addParameter( new QgsProcessingParameterFeatureSink( SUMMARY, tr( "Checklist per community" ), compat::SOURCE_ANY_GEOMETRY, QVariant(), true, true ) );
  addRunOutputs();
}

bool CommunityChecklist::checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const
{
  const QString problem = checklistProblem( ParameterValues( *this, parameters, context ) );
  if ( !problem.isEmpty() && message )
    *message = problem;
  return problem.isEmpty() && AuditAlgorithm::checkParameterValues( parameters, context, message );
}

//! Tells where surveyors write, or why they cannot.
void CommunityChecklist::reportSurvey( const AuditRun &run, QgsProcessingFeedback &feedback )
{
  const store::SurveyOutcome outcome = run.database ? run.database->surveyOutcome() : store::SurveyOutcome::NotAsked;
  if ( outcome == store::SurveyOutcome::Made )
    feedback.pushInfo( tr( "Surveyors fill in the table \"survey\" of the results database; give it as SURVEY to the next run." ) );
  if ( outcome == store::SurveyOutcome::NotOurs )
    feedback.pushWarning( tr( "The results database has a table or view named \"survey\" that is not the plugin's: it was left as it is, and there is no survey form. Rename it to have one." ) );
}

QVariantMap CommunityChecklist::processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
{
  return guarded( [&]
                  {
    AuditRun run = beginRun( parameters, context, *feedback );
    if ( run.database )
      run.database->offerSurvey( [&run]( const store::SurveyCommunities &known )
                                 { return styles::surveyStyle( run.pack.checklist, known ); } );
    const auto layer = [&]( const char *parameter )
    { return given( parameters, QString::fromLatin1( parameter ), context ); };
    const ChecklistSources layers { layer( "COMMUNITIES" ), layer( "SURVEY" ), layer( "COVERAGE" ), layer( "PARKING" ), layer( "CHARGING" ) };
    const ChecklistReading reading = readChecklistInput( layers, ParameterValues( *this, parameters, context ), run, context, *feedback );

    FeedbackProgress progress( *feedback, 60.0, 85.0 );
    ChecklistRows rows( reading, checklistVerdicts( reading, progress ) );
    rows.report( *feedback );
    const QVariantMap outputs = finishRun( run, rows.results(), layers.communities.source->sourceCrs(), parameters, context, *feedback );
    reportSurvey( run, *feedback );
    return outputs; } );
}

} // namespace

QgsProcessingAlgorithm *createCommunityChecklist()
{
  return new CommunityChecklist;
}

} // namespace renewal::algorithms
