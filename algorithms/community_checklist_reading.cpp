#include "algorithms/community_checklist_reading.h"

#include "algorithms/coverage_parameters.h"
#include "algorithms/feedback_progress.h"
#include "algorithms/supply_parameters.h"
#include "algorithms/supply_reading.h"
#include "core/engine/building_answers.h"
#include "core/input/field_reader.h"
#include "core/input/input_error.h"
#include "core/model/build_year.h"
#include "core/model/community_kind.h"
#include "core/rules/item_evaluator.h"

#include <QCoreApplication>
#include <cmath>
#include <qgsprocessingparameters.h>

namespace renewal::algorithms
{

const QString BUILT_BY = QStringLiteral( "BUILT_BY" );

namespace
{

const QString COMMUNITY_ID = QStringLiteral( "COMMUNITY_ID" );
const QString COMMUNITY_NAME = QStringLiteral( "COMMUNITY_NAME" );
const QString BUILT_YEAR = QStringLiteral( "BUILT_YEAR" );
const QString KIND = QStringLiteral( "KIND" );
const QString SURVEY = QStringLiteral( "SURVEY" );
const QString SURVEY_COMMUNITY = QStringLiteral( "SURVEY_COMMUNITY" );
const QString SURVEY_ITEM = QStringLiteral( "SURVEY_ITEM" );
const QString SURVEY_STATUS = QStringLiteral( "SURVEY_STATUS" );
const QString SURVEY_DATE = QStringLiteral( "SURVEY_DATE" );
const QString SURVEY_NOTE = QStringLiteral( "SURVEY_NOTE" );
const QString SURVEY_BUILDING = QStringLiteral( "SURVEY_BUILDING" );
const QString COVERAGE = QStringLiteral( "COVERAGE" );
const QString PARKING = QStringLiteral( "PARKING" );
const QString CHARGING = QStringLiteral( "CHARGING" );

const int EARLIEST_YEAR = 1800;
const int LATEST_YEAR = 2100;
//! Places of the columns that are not attributes in CommunityFields::others.
const std::size_t YEAR_COLUMN = 0, KIND_COLUMN = 1, FIRST_ATTRIBUTE = 2;

/**
 * The column \c building of our own survey table is read unasked: to pass it over would let the newest of a community's
 * dangerous buildings speak for all.
 */
input::SurveyFields surveyFields( const ParameterValues &values, const QgsFeatureSource &survey )
{
  const int own = survey.fields().lookupField( QStringLiteral( "building" ) );
  const QString building = values.isGiven( SURVEY_BUILDING ) || own < 0 ? values.field( SURVEY_BUILDING ) : survey.fields().at( own ).name();
  return { values.field( SURVEY_COMMUNITY ), values.field( SURVEY_ITEM ), values.field( SURVEY_STATUS ), values.field( SURVEY_DATE ), values.field( SURVEY_NOTE ), building };
}

//! The fields of the communities: year, kind, then those of \a attributes that the layer has.
input::CommunityFields communityFields( const ParameterValues &values, const QgsFeatureSource &source, const QStringList &attributes, QStringList &found )
{
  input::CommunityFields fields { values.field( COMMUNITY_ID ), values.field( COMMUNITY_NAME ), QString(), QString() };
  fields.others.append( { BUILT_YEAR, values.field( BUILT_YEAR ) } );
  fields.others.append( { KIND, values.field( KIND ) } );
  for ( const QString &attribute : attributes )
  {
    const int index = source.fields().lookupField( attribute );
    if ( index < 0 )
      continue;
    fields.others.append( { COMMUNITIES, source.fields().at( index ).name() } );
    found << attribute;
  }
  return fields;
}

//! Refuses layers without the columns that are asked for, before anything is read.
void requireColumns( const ChecklistSources &layers, const ParameterValues &values, const input::CommunityFields &fields )
{
  input::requireCommunityFields( *layers.communities.source, fields );
  if ( layers.survey )
    input::requireSurveyFields( *layers.survey.source, surveyFields( values, *layers.survey.source ) );
  if ( layers.coverage )
    input::requireAuditTable( *layers.coverage.source, input::AuditTableKind::Coverage, COVERAGE );
  if ( layers.parking )
    input::requireAuditTable( *layers.parking.source, input::AuditTableKind::Parking, PARKING );
  if ( layers.charging )
    input::requireAuditTable( *layers.charging.source, input::AuditTableKind::Charging, CHARGING );
}

std::vector<model::ChecklistItem> requiredItems( const AuditRun &run )
{
  for ( const model::ChecklistItem &item : run.pack.checklist )
  {
    if ( item.category != model::SCOPE_CATEGORY )
      return run.pack.checklist;
  }
  throw input::InputError( QCoreApplication::translate( "CommunityChecklist", "Standard \"%1\" has no checklist: choose old-community-2020 or henan-2023, or a pack of your own that extends one of them." ).arg( QString::fromStdString( run.pack.id ) ) );
}

//! Reads the years and says where there is none.
void readYears( ChecklistReading &reading, QgsProcessingFeedback &feedback )
{
  QStringList blank, unreadable;
  for ( std::size_t i = 0; i < reading.communities.communities.size(); ++i )
  {
    const QString text = input::readText( reading.communities.others[i][YEAR_COLUMN] );
    const std::optional<int> year = model::buildYear( text.toStdString() );
    if ( !year )
      ( text.isEmpty() ? blank : unreadable ) << QString::fromStdString( reading.communities.communities[i].id );
    reading.builtYears.push_back( year );
    reading.builtTexts.push_back( text );
  }
  warnAbout( blank, QCoreApplication::translate( "CommunityChecklist", "%1 communities have no build year (ids %2): whether they belong to the audit is not known." ), feedback );
  warnAbout( unreadable, QCoreApplication::translate( "CommunityChecklist", "%1 communities have a build year that cannot be read as one (ids %2): whether they belong to the audit is not known." ), feedback );
}

//! The other audits, empty where no layer is given.
struct OtherAudits
{
    std::optional<input::AuditTable> coverage, parking, charging;
};

std::optional<input::AuditTable> readOther( const GivenLayer &layer, input::AuditTableKind kind, const QString &parameter, const QSet<QString> &communities, const model::Progress &progress, AuditRun &run, QgsProcessingFeedback &feedback )
{
  if ( !layer )
    return std::nullopt;
  input::AuditTable table = input::readAuditTable( layer.layer(), kind, parameter, communities, progress );
  noteLayer( run, parameter, table.report, feedback );
  return table;
}

//! Puts together what the expressions may read: the layer's own attributes, then those that win over them.
void takeAttributes( ChecklistReading &reading, const QStringList &own, const OtherAudits &audits, bool hasKind, QgsProcessingFeedback &feedback )
{
  const auto pointer = []( const std::optional<input::AuditTable> &table )
  { return table ? &*table : nullptr; };
  const input::OfferedAttributes offered( pointer( audits.coverage ), pointer( audits.parking ), pointer( audits.charging ) );
  QStringList winning = offered.names() << QStringLiteral( "built_year" );
  if ( hasKind )
    winning << QStringLiteral( "kind" );
  for ( const QString &name : own )
  {
    if ( winning.contains( name, Qt::CaseInsensitive ) )
      feedback.pushInfo( QCoreApplication::translate( "CommunityChecklist", "The audit's own \"%1\" stands in for the column of that name." ).arg( name ) );
  }
  reading.columns = own + winning;
  for ( std::size_t i = 0; i < reading.communities.communities.size(); ++i )
  {
    std::vector<QVariant> &others = reading.communities.others[i];
    std::vector<QVariant> cells( std::make_move_iterator( others.begin() + FIRST_ATTRIBUTE ), std::make_move_iterator( others.end() ) );
    offered.append( QString::fromStdString( reading.communities.communities[i].id ), cells );
    cells.push_back( reading.builtYears[i] ? QVariant( *reading.builtYears[i] ) : QVariant() );
    if ( hasKind )
      cells.push_back( QString::fromStdString( model::communityKind( input::readText( others[KIND_COLUMN] ).toStdString() ) ) );
    reading.cells.push_back( std::move( cells ) );
  }
  reading.communities.others.clear();
}

} // namespace

void addChecklistParameters( const std::function<void( QgsProcessingParameterDefinition * )> &add )
{
  const auto table = [&add]( const QString &name, const QString &description )
  { add( new QgsProcessingParameterFeatureSource( name, description, { compat::SOURCE_TABLE }, QVariant(), true ) ); };
  add( new QgsProcessingParameterFeatureSource( COMMUNITIES, QCoreApplication::translate( "CommunityChecklist", "Communities, with the attributes that the items ask for" ), { compat::SOURCE_POLYGON, compat::SOURCE_POINT } ) );
  add( optionalField( COMMUNITY_ID, QCoreApplication::translate( "CommunityChecklist", "Community id" ), COMMUNITIES ) );
  add( optionalField( COMMUNITY_NAME, QCoreApplication::translate( "CommunityChecklist", "Community name" ), COMMUNITIES ) );
  add( new QgsProcessingParameterField( BUILT_YEAR, QCoreApplication::translate( "CommunityChecklist", "Build year (1998, 1998年, 1998-05 ...)" ), QVariant(), COMMUNITIES, compat::FIELD_ANY ) );
  add( new QgsProcessingParameterNumber( BUILT_BY, QCoreApplication::translate( "CommunityChecklist", "Last build year that belongs to the audit (that year included)" ), compat::WHOLE_NUMBER, 2000 ) );
  add( optionalField( KIND, QCoreApplication::translate( "CommunityChecklist", "Kind: old community, urban village (城中村) ..." ), COMMUNITIES ) );
  table( SURVEY, QCoreApplication::translate( "CommunityChecklist", "Survey: one row per community and item" ) );
  add( optionalField( SURVEY_COMMUNITY, QCoreApplication::translate( "CommunityChecklist", "Community id in the survey" ), SURVEY ) );
  add( optionalField( SURVEY_ITEM, QCoreApplication::translate( "CommunityChecklist", "Item: code or name" ), SURVEY ) );
  add( optionalField( SURVEY_STATUS, QCoreApplication::translate( "CommunityChecklist", "Answer: 是/否, 有/无, 达标/不达标, 1/0 ..." ), SURVEY ) );
  add( optionalField( SURVEY_DATE, QCoreApplication::translate( "CommunityChecklist", "Date of the survey; the newest row counts" ), SURVEY ) );
  add( optionalField( SURVEY_NOTE, QCoreApplication::translate( "CommunityChecklist", "Note of the surveyor" ), SURVEY ) );
  add( optionalField( SURVEY_BUILDING, QCoreApplication::translate( "CommunityChecklist", "Building that a row is about; empty: the column \"building\", if there is one" ), SURVEY ) );
  table( COVERAGE, QCoreApplication::translate( "CommunityChecklist", "Service coverage (result of servicecoverage)" ) );
  table( PARKING, QCoreApplication::translate( "CommunityChecklist", "Parking gap (result of parkinggap)" ) );
  table( CHARGING, QCoreApplication::translate( "CommunityChecklist", "Charging gap (result of charginggap)" ) );
}

QString checklistProblem( const ParameterValues &values )
{
  for ( const QString &field : { SURVEY_COMMUNITY, SURVEY_ITEM, SURVEY_STATUS, SURVEY_DATE, SURVEY_NOTE, SURVEY_BUILDING } )
    if ( const QString problem = fieldWithoutLayer( values, field, SURVEY ); !problem.isEmpty() )
      return problem;
  for ( const QString &field : { SURVEY_COMMUNITY, SURVEY_ITEM, SURVEY_STATUS } )
    if ( values.isGiven( SURVEY ) && !values.isGiven( field ) )
      return QCoreApplication::translate( "CommunityChecklist", "%1 is missing: with SURVEY, name the fields of the community, the item and the answer." ).arg( field );
  const double year = values.number( BUILT_BY );
  if ( !( year >= EARLIEST_YEAR && year <= LATEST_YEAR ) || std::trunc( year ) != year )
    return QCoreApplication::translate( "CommunityChecklist", "BUILT_BY must be a year from %1 to %2." ).arg( EARLIEST_YEAR ).arg( LATEST_YEAR );
  return QString();
}

ChecklistReading readChecklistInput( const ChecklistSources &layers, const ParameterValues &values, AuditRun &run, QgsProcessingContext &context, QgsProcessingFeedback &feedback )
{
  const QgsFeatureSource &source = *layers.communities.source;
  ChecklistReading reading( source.sourceName() );
  reading.items = requiredItems( run );
  reading.builtBy = static_cast<int>( values.number( BUILT_BY ) );
  QStringList own;
  const input::CommunityFields fields = communityFields( values, source, rules::attributesOf( reading.items ), own );
  requireColumns( layers, values, fields );

  FeedbackProgress progress( feedback, 0.0, 60.0 );
  const input::GroundFrame frame( source.sourceCrs(), context.transformContext(), source.sourceName() );
  reading.communities = input::readCommunities( layers.communities.layer(), fields, frame, progress );
  noteLayer( run, COMMUNITIES, reading.communities.report, feedback );
  progress.setPercent( 30.0 );
  readYears( reading, feedback );
  std::vector<std::string> ids;
  QSet<QString> known;
  for ( const model::Community &community : reading.communities.communities )
  {
    ids.push_back( community.id );
    known.insert( QString::fromStdString( community.id ) );
  }
  if ( layers.survey )
  {
    input::SurveyTable survey = input::readSurvey( layers.survey.layer(), surveyFields( values, *layers.survey.source ), ids, reading.items, progress );
    noteLayer( run, SURVEY, survey.report, feedback );
    feedback.pushInfo( QCoreApplication::translate( "CommunityChecklist", "Survey: %1 answers; %2 rows without an answer are no evidence." ).arg( survey.rows.size() ).arg( survey.blankRows ) );
    engine::CommunityAnswers answers = engine::answersByCommunity( survey.rows, reading.items );
    if ( answers.undecided > 0 )
      feedback.pushInfo( QCoreApplication::translate( "CommunityChecklist", "Survey: %1 items are surveyed in single buildings only, without a fault: no evidence for the whole community." ).arg( answers.undecided ) );
    reading.survey = std::move( answers.rows );
  }
  progress.setPercent( 60.0 );
  const auto other = [&]( const GivenLayer &layer, input::AuditTableKind kind, const QString &parameter )
  { return readOther( layer, kind, parameter, known, progress, run, feedback ); };
  const OtherAudits audits { other( layers.coverage, input::AuditTableKind::Coverage, COVERAGE ), other( layers.parking, input::AuditTableKind::Parking, PARKING ), other( layers.charging, input::AuditTableKind::Charging, CHARGING ) };
  takeAttributes( reading, own, audits, values.isGiven( KIND ), feedback );
  return reading;
}

} // namespace renewal::algorithms
