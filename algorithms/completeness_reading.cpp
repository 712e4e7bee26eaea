#include "algorithms/completeness_reading.h"

#include "algorithms/feedback_progress.h"
#include "algorithms/network_reading.h"
#include "core/engine/completeness.h"
#include "core/input/input_error.h"
#include "core/rules/item_evaluator.h"

#include <QCoreApplication>
#include <algorithm>

namespace renewal::algorithms
{

namespace
{

//! The communities' own columns that the expressions of the pack read.
QVector<input::OtherField> attributesFor( const model::RulePack &pack, const QgsFields &fields )
{
  QVector<input::OtherField> others;
  for ( const QString &attribute : rules::attributesOf( pack.checklist ) )
  {
    const int column = fields.lookupField( attribute );
    if ( column >= 0 )
      others.append( { attribute, fields.at( column ).name() } );
  }
  return others;
}

//! Whether the expression of \a item reads the coverage of its own code.
bool readsOwnCoverage( const model::ChecklistItem &item )
{
  const QString own = QStringLiteral( "cov_" ) + input::OfferedAttributes::nameOf( QString::fromStdString( item.code ) );
  return rules::attributesOf( { item } ).contains( own, Qt::CaseInsensitive );
}

model::Verdict verdictOf( const rules::ItemAnswer &answer )
{
  if ( answer.applies && !*answer.applies )
    return model::Verdict::NotApplicable;
  if ( !answer.applies || !answer.met )
    return model::Verdict::NoData;
  return *answer.met ? model::Verdict::Met : model::Verdict::Unmet;
}

//! Asks the expressions of the pack's items about every community.
void askExpressions( const model::RulePack &pack, const QVector<input::OtherField> &others, CompletenessReading &reading, const model::Progress &progress )
{
  const OfferedTables tables( reading.tables, reading.communityIds );
  const input::OfferedAttributes offered( reading.tables.hasCoverage ? &tables.coverage : nullptr, reading.tables.hasParking ? &tables.parking : nullptr, reading.tables.hasCharging ? &tables.charging : nullptr );
  QStringList columns;
  for ( const input::OtherField &other : others )
    columns << other.field;
  rules::ItemEvaluator evaluator( pack.checklist, columns + offered.names() );
  const std::size_t count = reading.input.questions.size();
  for ( int i = 0; i < reading.communityIds.size(); ++i )
  {
    if ( i % 256 == 0 )
      progress.check();
    std::vector<QVariant> cells = reading.communities.others[static_cast<std::size_t>( i )];
    offered.append( reading.communityIds[i], cells );
    const std::vector<rules::ItemAnswer> answers = evaluator.evaluate( cells );
    for ( std::size_t q = 0; q < count; ++q )
    {
      const int item = reading.input.questions[q].item;
      if ( item != model::CompletenessQuestion::NO_ITEM )
        reading.input.evidence[static_cast<std::size_t>( i ) * count + q].expression = verdictOf( answers[static_cast<std::size_t>( item )] );
    }
  }
}

//! Counts the rows whose code the pack does not have.
class ForeignCodes
{
  public:
    void add( const QString &code ) { ++mCounts[code]; }

    void report( const QString &parameter, const std::string &pack, QgsProcessingFeedback &feedback ) const
    {
      int rows = 0;
      for ( const int count : mCounts )
        rows += count;
      if ( rows == 0 )
        return;
      const QStringList codes = mCounts.keys();
      const QString shown = QStringList( codes.mid( 0, 10 ) ).join( QStringLiteral( ", " ) ) + ( codes.size() > 10 ? QStringLiteral( ", ..." ) : QString() );
      feedback.pushWarning( QCoreApplication::translate( "CompletenessReading", "%1: %2 rows have codes that the standard %3 does not ask (%4); they are left out of the scorecard. Run that audit with the same standard to have them." ).arg( parameter ).arg( rows ).arg( QString::fromStdString( pack ), shown ) );
    }

  private:
    QMap<QString, int> mCounts;
};

/**
 * Whether the checklist left the community out as a whole: all its items are na. It was built too late to be an old
 * community, which says nothing about how complete it is.
 */
bool isOutOfScope( const CommunityFindings &found )
{
  return found.checklist.size() > 1 && std::all_of( found.checklist.begin(), found.checklist.end(), []( const std::optional<model::Verdict> &verdict )
                                                    { return verdict == model::Verdict::NotApplicable; } );
}

//! Passes over the checklists of communities that it left out, and says so.
void dropOutOfScope( CompletenessReading &reading, QgsProcessingFeedback &feedback )
{
  QStringList outside;
  for ( std::size_t i = 0; i < reading.tables.communities.size(); ++i )
  {
    if ( !isOutOfScope( reading.tables.communities[i] ) )
      continue;
    reading.tables.communities[i].checklist.clear();
    outside << reading.communityIds[static_cast<int>( i )];
  }
  warnAbout( outside, QCoreApplication::translate( "CompletenessReading", "CHECKLIST: %1 communities are outside its scope, all their items are na (ids %2); the other sources answer for them." ), feedback );
}

//! Puts the rows of COVERAGE and CHECKLIST beside their questions.
void takeEvidence( CompletenessReading &reading, const std::string &pack, QgsProcessingFeedback &feedback )
{
  QHash<QString, std::size_t> places;
  for ( std::size_t q = 0; q < reading.input.questions.size(); ++q )
    places.insert( QString::fromStdString( reading.input.questions[q].code ), q );
  const std::vector<std::string> &wanted = engine::indicatorCodes();
  ForeignCodes coverage, checklist;
  reading.strays.resize( reading.tables.communities.size() );
  for ( std::size_t i = 0; i < reading.tables.communities.size(); ++i )
  {
    const CommunityFindings &found = reading.tables.communities[i];
    model::CompletenessEvidence *evidence = reading.input.evidence.data() + i * reading.input.questions.size();
    for ( auto row = found.coverage.constBegin(); row != found.coverage.constEnd(); ++row )
    {
      const auto place = places.constFind( row.key() );
      if ( place == places.constEnd() )
        coverage.add( row.key() );
      else
        evidence[*place].coverage = row->verdict;
    }
    for ( auto row = found.checklist.constBegin(); row != found.checklist.constEnd(); ++row )
    {
      const auto place = places.constFind( row.key() );
      if ( place != places.constEnd() )
        evidence[*place].checklist = *row;
      else
        checklist.add( row.key() );
      const std::string code = row.key().toStdString();
      if ( place == places.constEnd() && *row && std::find( wanted.begin(), wanted.end(), code ) != wanted.end() )
        reading.strays[i][code] = **row;
    }
  }
  coverage.report( COVERAGE_TABLE, pack, feedback );
  checklist.report( CHECKLIST_TABLE, pack, feedback );
}

} // namespace

CompletenessReading readCompleteness( const CompletenessLayers &layers, const CompletenessFields &fields, AuditRun &run, QgsProcessingContext &context, QgsProcessingFeedback &feedback )
{
  const QgsFeatureSource &source = *layers.communities.source;
  input::CommunityFields columns { fields.communityId, fields.communityName, QString(), QString() };
  columns.others = attributesFor( run.pack, source.fields() );
  input::requireCommunityFields( source, columns );
  requireCompletenessTables( layers.tables() );
  FeedbackProgress progress( feedback, 0.0, 40.0 );
  const input::GroundFrame frame( source.sourceCrs(), context.transformContext(), source.sourceName() );
  CompletenessReading reading { frame, input::readCommunities( layers.communities.layer(), columns, frame, progress ), {}, {}, {}, {} };
  noteLayer( run, COMMUNITIES, reading.communities.report, feedback );
  for ( const model::Community &community : reading.communities.communities )
    reading.communityIds << QString::fromStdString( community.id );
  reading.tables = readCompletenessTables( layers.tables(), reading.communityIds, run, feedback, progress );
  reading.input.questions = engine::questionsOf( run.pack );
  const bool isAnyCounted = std::any_of( reading.input.questions.begin(), reading.input.questions.end(), []( const model::CompletenessQuestion &question )
                                         { return question.ruleClass != model::RuleClass::Info; } );
  if ( !isAnyCounted )
    throw input::InputError( QCoreApplication::translate( "CompletenessReading", "The rule pack %1 has no question that counts (coverage rules or checklist items, must or optional): choose another STANDARD." ).arg( QString::fromStdString( run.pack.id ) ) );
  for ( model::CompletenessQuestion &question : reading.input.questions )
    question.buildsOnCoverage = question.item != model::CompletenessQuestion::NO_ITEM && readsOwnCoverage( run.pack.checklist[static_cast<std::size_t>( question.item )] );
  reading.input.communities = reading.communities.communities.size();
  reading.input.evidence.resize( reading.input.communities * reading.input.questions.size() );
  dropOutOfScope( reading, feedback );
  takeEvidence( reading, run.pack.id, feedback );
  askExpressions( run.pack, columns.others, reading, progress );
  return reading;
}

} // namespace renewal::algorithms
