#include "algorithms/community_checklist_rows.h"

#include "algorithms/network_reading.h"
#include "algorithms/row_values.h"

#include <QCoreApplication>
#include <algorithm>

namespace renewal::algorithms
{

namespace
{

//! What has to be found out first where it is not known; in Chinese like the names of items.
const QString BUILD_YEAR_NAME = QStringLiteral( "建成年份" );
const QString NAME_SEPARATOR = QStringLiteral( "、" );
const QString PART_SEPARATOR = QStringLiteral( "; " );
const int MOST_MISSING_SHOWN = 15;
const std::size_t MOST_BUILDINGS_SHOWN = 10;

//! The Chinese names of items, in every locale: the same inputs must give the same rows, and districts read them.
QString namesOf( const std::vector<model::ChecklistItem> &items, const std::vector<std::uint32_t> &indices, const QString &first = QString() )
{
  QStringList names;
  if ( !first.isEmpty() )
    names << first;
  for ( const std::uint32_t index : indices )
    names << textValue( items[index].zh );
  return names.join( NAME_SEPARATOR );
}

//! The word of \a value, one text for all rows: a layer in memory keeps more than a million of them.
template <typename Value>
const QVariant &shared( std::map<Value, QVariant> &words, Value value )
{
  QVariant &word = words[value];
  if ( !word.isValid() )
    word = QString::fromLatin1( toText( value ) );
  return word;
}

QVariant shownOrNull( const QString &text )
{
  return text.isEmpty() ? QVariant() : QVariant( text );
}

//! Why an item has no verdict of its own, or is not asked; \a applies is what applies_when read.
QString reasonOf( model::ChecklistReason reason, const QString &applies, int builtBy )
{
  switch ( reason )
  {
    case model::ChecklistReason::TooNew:
      return QCoreApplication::translate( "CommunityChecklist", "built after %1: not part of this audit" ).arg( builtBy );
    case model::ChecklistReason::YearUnknown:
      return QCoreApplication::translate( "CommunityChecklist", "build year not known: whether the community belongs to the audit is open" );
    case model::ChecklistReason::DoesNotApply:
      return QCoreApplication::translate( "CommunityChecklist", "does not apply here" );
    case model::ChecklistReason::ApplicationUnknown:
      return QCoreApplication::translate( "CommunityChecklist", "whether it applies here is not known: %1" ).arg( applies );
    case model::ChecklistReason::None:
      break;
  }
  return QString();
}

//! How far the file of a community is worked off: which buildings are open, and how many struck off.
QString buildingsOf( const model::BuildingCount &buildings )
{
  if ( buildings.open.empty() && buildings.closed == 0 )
    return QString();
  QStringList names;
  for ( std::size_t i = 0; i < buildings.open.size() && i < MOST_BUILDINGS_SHOWN; ++i )
    names << textValue( buildings.open[i] );
  if ( buildings.open.size() > MOST_BUILDINGS_SHOWN )
    names << QStringLiteral( "..." );
  const QString open = QString::number( buildings.open.size() ) + ( names.isEmpty() ? QString() : QStringLiteral( " (%1)" ).arg( names.join( NAME_SEPARATOR ) ) );
  return QCoreApplication::translate( "CommunityChecklist", "buildings open: %1, struck off: %2" ).arg( open ).arg( buildings.closed );
}

} // namespace

ChecklistRows::ChecklistRows( const ChecklistReading &reading, std::vector<model::ChecklistResult> results )
  : mReading( reading )
  , mResults( std::move( results ) )
  , mEvaluator( reading.items, reading.columns )
  , mSummary { &model::resultTable( "checklist_summary" ), QStringLiteral( "SUMMARY" ), reading.communities.isPoints ? compat::WkbType::Point : compat::WkbType::MultiPolygon, {}, {} }
{
  for ( const model::ChecklistItem &item : reading.items )
    mWords.push_back( { textValue( item.code ), textValue( item.zh ), QString::fromLatin1( toText( item.kind ) ), textValue( item.category ), textOrNull( item.requirement ), textOrNull( item.basis.text() ), QString::fromLatin1( toText( item.status ) ) } );
  for ( std::size_t i = 0; i < mResults.size(); ++i )
    summarize( i );
}

std::vector<ResultRows> ChecklistRows::results()
{
  ResultRows items { &model::resultTable( "checklist_items" ), QStringLiteral( "ITEMS" ), compat::WkbType::NoGeometry, {}, {} };
  // Every community is asked the same items.
  items.madeCount = mResults.empty() ? 0 : mResults.size() * mResults.front().items.size();
  items.make = [this]( std::size_t row )
  { return itemRow( row ); };
  return { std::move( items ), mSummary };
}

//! What the verdict was read from: `survey=否; water=是`.
QString ChecklistRows::observedOf( const model::ItemVerdict &verdict ) const
{
  using Reason = model::ChecklistReason;
  if ( verdict.reason == Reason::TooNew || verdict.reason == Reason::YearUnknown )
  {
    const QString &builtText = mReading.builtTexts[mCommunity];
    return QStringLiteral( "built_year=" ) + ( builtText.isEmpty() ? QStringLiteral( "NULL" ) : builtText );
  }
  if ( verdict.reason == Reason::DoesNotApply )
    return mEvaluator.observedApplies( verdict.item );
  const bool isSurveyed = verdict.evidence == model::Evidence::Survey;
  const QString observed = !isSurveyed || verdict.hasAttribute ? mEvaluator.observed( verdict.item ) : QString();
  if ( !isSurveyed )
    return observed;
  const QString surveyed = QStringLiteral( "survey=" ) + textValue( verdict.survey->status );
  return observed.isEmpty() ? surveyed : surveyed + PART_SEPARATOR + observed;
}

QString ChecklistRows::noteOf( const model::ItemVerdict &verdict ) const
{
  QStringList parts;
  const bool isOpen = verdict.reason == model::ChecklistReason::ApplicationUnknown;
  if ( const QString reason = reasonOf( verdict.reason, isOpen ? mEvaluator.observedApplies( verdict.item ) : QString(), mReading.builtBy ); !reason.isEmpty() )
    parts << reason;
  if ( const std::optional<std::uint32_t> &localRule = mResults[mCommunity].localRule )
  {
    const model::ChecklistItem &rule = mReading.items[*localRule];
    parts << QCoreApplication::translate( "CommunityChecklist", "part of the audit by local rule %1 %2" ).arg( textValue( rule.code ), textValue( rule.zh ) );
  }
  if ( verdict.survey && verdict.evidence != model::Evidence::Survey )
    parts << QCoreApplication::translate( "CommunityChecklist", "survey row passed over: %1" ).arg( textValue( verdict.survey->status ) );
  else if ( verdict.survey )
  {
    for ( const QString &part : { textValue( verdict.survey->note ), buildingsOf( verdict.survey->buildings ) } )
    {
      if ( !part.isEmpty() )
        parts << part;
    }
  }
  return parts.join( PART_SEPARATOR );
}

RowValues ChecklistRows::itemRow( std::size_t row )
{
  const std::size_t perCommunity = mResults.front().items.size();
  if ( const std::size_t community = row / perCommunity; community != mCommunity )
  {
    mCommunity = community;
    mId = textValue( mReading.communities.communities[community].id );
    mName = textOrNull( mReading.communities.communities[community].name );
    mEvaluator.observe( mReading.cells[community] );
  }
  const model::ItemVerdict &verdict = mResults[mCommunity].items[row % perCommunity];
  const ItemWords &words = mWords[verdict.item];
  const bool isSurveyed = verdict.evidence == model::Evidence::Survey;
  return {
    mId, mName, words.code, words.name, words.kind, words.category,
    shared( mVerdicts, verdict.verdict ), shared( mEvidence, verdict.evidence ), shownOrNull( observedOf( verdict ) ), words.required,
    verdict.isConflict, shownOrNull( noteOf( verdict ) ), isSurveyed ? textOrNull( verdict.survey->date ) : QVariant(), words.basis, words.status
  };
}

void ChecklistRows::summarize( std::size_t index )
{
  const model::Community &community = mReading.communities.communities[index];
  const model::ChecklistResult &result = mResults[index];
  const QString id = textValue( community.id );
  const model::ChecklistCount &must = result.must, &optional = result.optional;
  const bool isYearOpen = result.scope == model::ChecklistScope::YearUnknown;
  mSummary.add( RowValues {
                  id, textOrNull( community.name ), valueOrNull( result.isEligible() ),
                  countOrNull( must.total ), countOrNull( must.met ), countOrNull( must.unmet ), countOrNull( must.noData ), valueOrNull( must.share() ),
                  countOrNull( optional.total ), countOrNull( optional.met ), countOrNull( optional.unmet ), countOrNull( optional.noData ), valueOrNull( optional.share() ),
                  countOrNull( result.conflicts ), shownOrNull( namesOf( mReading.items, result.missing ) ), shownOrNull( namesOf( mReading.items, result.nextSurvey, isYearOpen ? BUILD_YEAR_NAME : QString() ) ) },
                mReading.communities.geometries[index] );
  if ( result.conflicts > 0 )
    mConflicts << id;
  if ( result.localRule )
    mLocal << id;
  const auto isPassedOver = []( const model::ItemVerdict &verdict )
  { return verdict.survey && verdict.reason == model::ChecklistReason::DoesNotApply; };
  if ( std::any_of( result.items.begin(), result.items.end(), isPassedOver ) )
    mPassedOver << id;
  mEligible += result.isEligible().value_or( false );
  mOut += result.scope == model::ChecklistScope::TooNew;
  mMust.total += must.total;
  mMust.met += must.met;
  mMust.unmet += must.unmet;
  mMust.noData += must.noData;
}

void ChecklistRows::report( QgsProcessingFeedback &feedback ) const
{
  const QStringList missing = mEvaluator.missingAttributes();
  warnAbout( mConflicts, QCoreApplication::translate( "CommunityChecklist", "%1 communities have items on which survey and attribute disagree (ids %2): the survey decides, both stand in \"observed\"." ), feedback );
  warnAbout( mLocal, QCoreApplication::translate( "CommunityChecklist", "%1 communities are part of the audit by a local rule, not by their year (ids %2)." ), feedback );
  warnAbout( mPassedOver, QCoreApplication::translate( "CommunityChecklist", "%1 communities have survey rows about items that do not apply to them (ids %2): passed over." ), feedback );
  if ( !missing.isEmpty() )
    feedback.pushInfo( QCoreApplication::translate( "CommunityChecklist", "%1 attributes that items ask for are in no input (%2): NULL, such items rest on the survey." ).arg( missing.size() ).arg( QStringList( missing.mid( 0, MOST_MISSING_SHOWN ) ).join( QStringLiteral( ", " ) ) + ( missing.size() > MOST_MISSING_SHOWN ? QStringLiteral( ", ..." ) : QString() ) ) );
  const std::size_t all = mReading.communities.communities.size();
  feedback.pushInfo( QCoreApplication::translate( "CommunityChecklist", "%1 communities: %2 part of the audit, %3 built later, %4 with unknown year." ).arg( all ).arg( mEligible ).arg( mOut ).arg( all - mEligible - mOut ) );
  feedback.pushInfo( QCoreApplication::translate( "CommunityChecklist", "Must-haves: %1 met, %2 not met, %3 without data, of %4." ).arg( mMust.met ).arg( mMust.unmet ).arg( mMust.noData ).arg( mMust.total ) );
}

} // namespace renewal::algorithms
