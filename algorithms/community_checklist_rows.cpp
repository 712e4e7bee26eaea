#include "algorithms/community_checklist_rows.h"

#include "algorithms/network_reading.h"
#include "algorithms/row_values.h"

#include <QCoreApplication>

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

QVariant shownOrNull( const QString &text )
{
  return text.isEmpty() ? QVariant() : QVariant( text );
}

//! What the verdict was read from: `survey=否; water=是`.
QString observedOf( const model::ItemVerdict &verdict, const rules::ItemAnswer &answer, const QString &builtText )
{
  using Reason = model::ChecklistReason;
  if ( verdict.reason == Reason::TooNew || verdict.reason == Reason::YearUnknown )
    return QStringLiteral( "built_year=" ) + ( builtText.isEmpty() ? QStringLiteral( "NULL" ) : builtText );
  if ( verdict.reason == Reason::DoesNotApply )
    return answer.observedApplies;
  QStringList parts;
  if ( verdict.evidence == model::Evidence::Survey )
    parts << QStringLiteral( "survey=" ) + textValue( verdict.survey->status );
  const bool isShown = verdict.evidence != model::Evidence::Survey || answer.met;
  if ( isShown && !answer.observed.isEmpty() )
    parts << answer.observed;
  return parts.join( PART_SEPARATOR );
}

//! Why an item has no verdict of its own, or is not asked.
QString reasonOf( const model::ItemVerdict &verdict, const rules::ItemAnswer &answer, int builtBy )
{
  switch ( verdict.reason )
  {
    case model::ChecklistReason::TooNew:
      return QCoreApplication::translate( "CommunityChecklist", "built after %1: not part of this audit" ).arg( builtBy );
    case model::ChecklistReason::YearUnknown:
      return QCoreApplication::translate( "CommunityChecklist", "build year not known: whether the community belongs to the audit is open" );
    case model::ChecklistReason::DoesNotApply:
      return QCoreApplication::translate( "CommunityChecklist", "does not apply here" );
    case model::ChecklistReason::ApplicationUnknown:
      return QCoreApplication::translate( "CommunityChecklist", "whether it applies here is not known: %1" ).arg( answer.observedApplies );
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

QString noteOf( const model::ItemVerdict &verdict, const rules::ItemAnswer &answer, const model::ChecklistResult &result, const ChecklistReading &reading )
{
  QStringList parts;
  if ( const QString reason = reasonOf( verdict, answer, reading.builtBy ); !reason.isEmpty() )
    parts << reason;
  if ( result.localRule )
  {
    const model::ChecklistItem &rule = reading.items[*result.localRule];
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

} // namespace

ChecklistRows::ChecklistRows( const ChecklistReading &reading, bool wantsItems )
  : mReading( reading )
  , mWantsItems( wantsItems )
  , mItems { &model::resultTable( "checklist_items" ), QStringLiteral( "ITEMS" ), compat::WkbType::NoGeometry, {}, {} }
  , mSummary { &model::resultTable( "checklist_summary" ), QStringLiteral( "SUMMARY" ), reading.communities.isPoints ? compat::WkbType::Point : compat::WkbType::MultiPolygon, {}, {} }
{
  for ( const model::ChecklistItem &item : reading.items )
    mWords.push_back( { textValue( item.code ), textValue( item.zh ), QString::fromLatin1( toText( item.kind ) ), textValue( item.category ), textOrNull( item.requirement ), textOrNull( item.basis.text() ), QString::fromLatin1( toText( item.status ) ) } );
}

void ChecklistRows::addItem( std::size_t index, const rules::ItemAnswer &answer, const model::ChecklistResult &result, const model::ItemVerdict &verdict )
{
  const ItemWords &words = mWords[verdict.item];
  const bool isSurveyed = verdict.evidence == model::Evidence::Survey;
  mItems.add( RowValues {
    mId, mName, words.code, words.name, words.kind, words.category,
    QString::fromLatin1( toText( verdict.verdict ) ), QString::fromLatin1( toText( verdict.evidence ) ), shownOrNull( observedOf( verdict, answer, mReading.builtTexts[index] ) ), words.required,
    verdict.isConflict, shownOrNull( noteOf( verdict, answer, result, mReading ) ), isSurveyed ? textOrNull( verdict.survey->date ) : QVariant(), words.basis, words.status } );
}

void ChecklistRows::add( std::size_t index, const std::vector<rules::ItemAnswer> &answers, const model::ChecklistResult &result )
{
  const model::Community &community = mReading.communities.communities[index];
  mId = textValue( community.id );
  mName = textOrNull( community.name );
  bool isPassedOver = false;
  for ( const model::ItemVerdict &verdict : result.items )
  {
    isPassedOver = isPassedOver || ( verdict.survey && verdict.reason == model::ChecklistReason::DoesNotApply );
    if ( mWantsItems )
      addItem( index, answers[verdict.item], result, verdict );
  }
  const model::ChecklistCount &must = result.must, &optional = result.optional;
  const bool isYearOpen = result.scope == model::ChecklistScope::YearUnknown;
  mSummary.add( RowValues {
                  mId, mName, valueOrNull( result.isEligible() ),
                  countOrNull( must.total ), countOrNull( must.met ), countOrNull( must.unmet ), countOrNull( must.noData ), valueOrNull( must.share() ),
                  countOrNull( optional.total ), countOrNull( optional.met ), countOrNull( optional.unmet ), countOrNull( optional.noData ), valueOrNull( optional.share() ),
                  countOrNull( result.conflicts ), shownOrNull( namesOf( mReading.items, result.missing ) ), shownOrNull( namesOf( mReading.items, result.nextSurvey, isYearOpen ? BUILD_YEAR_NAME : QString() ) ) },
                mReading.communities.geometries[index] );
  const QString id = mId.toString();
  if ( result.conflicts > 0 )
    mConflicts << id;
  if ( result.localRule )
    mLocal << id;
  if ( isPassedOver )
    mPassedOver << id;
  mEligible += result.isEligible().value_or( false );
  mOut += result.scope == model::ChecklistScope::TooNew;
  mMust.total += must.total;
  mMust.met += must.met;
  mMust.unmet += must.unmet;
  mMust.noData += must.noData;
}

void ChecklistRows::report( const QStringList &missing, QgsProcessingFeedback &feedback ) const
{
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
