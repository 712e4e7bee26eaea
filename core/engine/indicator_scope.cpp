#include "core/engine/indicator_scope.h"

#include "core/engine/indicators.h"

#include <algorithm>
#include <cmath>

namespace renewal::engine
{

namespace
{

using model::Indicator;
using model::IndicatorRow;
using model::Verdict;

const char *NO_COMMUNITY = "no community here 此范围内没有小区";
const char *NO_ANSWER = "no community has an answer 没有小区有数据";
const char *NO_PEOPLE = "needs population in COVERAGE 缺少人口数";

std::size_t placeOf( Indicator indicator )
{
  return static_cast<std::size_t>( indicator );
}

} // namespace

IndicatorScope::IndicatorScope( const model::IndicatorInput &input, int district )
  : mInput( input )
  , mDistrict( district )
{
  for ( std::size_t i = 0; i < input.communities.size(); ++i )
  {
    if ( isTotal() || input.communities[i].district == district )
      mCommunities.push_back( i );
  }
}

std::vector<IndicatorRow> IndicatorScope::rows() const
{
  std::vector<IndicatorRow> rows;
  for ( std::size_t i = 0; i < model::INDICATOR_COUNT; ++i )
  {
    const Indicator indicator = static_cast<Indicator>( i );
    rows.push_back( rowOf( indicator ) );
    const auto radius = std::find( model::RADIUS_INDICATORS.begin(), model::RADIUS_INDICATORS.end(), indicator );
    if ( radius != model::RADIUS_INDICATORS.end() )
      rows.push_back( walking( static_cast<std::size_t>( radius - model::RADIUS_INDICATORS.begin() ) ) );
  }
  return rows;
}

IndicatorRow IndicatorScope::begin( Indicator indicator ) const
{
  IndicatorRow row;
  row.district = mDistrict;
  row.indicator = indicator;
  const model::IndicatorName *name = model::findIndicator( codeOf( indicator ) );
  row.basis = std::string( name->document ) + " " + name->clause;
  row.status = name->status;
  row.reason = mInput.missing[placeOf( indicator )];
  return row;
}

IndicatorRow IndicatorScope::rowOf( Indicator indicator ) const
{
  switch ( indicator )
  {
    case Indicator::PrimarySeats:
      return primarySeats();
    case Indicator::ParkingGap:
      return sum( indicator, &model::IndicatorCommunity::parkingGap );
    case Indicator::ChargingGap:
      return sum( indicator, &model::IndicatorCommunity::chargingGap );
    case Indicator::Walkways:
      return walkways();
    case Indicator::MiddleSchool:
      return land( 0 );
    case Indicator::Parks:
      return land( 1 );
    case Indicator::Market:
      return land( 2 );
    case Indicator::SportsGround:
      return grounds( indicator, mInput.sportsGrounds );
    case Indicator::CultureCentre:
      return grounds( indicator, mInput.cultureCentres );
    case Indicator::CompleteShare:
      return completeShare();
    default:
      return question( indicator );
  }
}

IndicatorRow IndicatorScope::finished( IndicatorRow row, bool isKnown, double value, const char *reason )
{
  if ( !row.reason.empty() )
  {
    row.numerator.reset();
    row.denominator.reset();
  }
  else if ( isKnown )
    row.value = value;
  else
    row.reason = reason;
  return row;
}

const char *IndicatorScope::reasonOfNone() const
{
  return mCommunities.empty() ? NO_COMMUNITY : NO_ANSWER;
}

IndicatorRow IndicatorScope::question( Indicator indicator ) const
{
  IndicatorRow row = begin( indicator );
  const model::IndicatorQuestion &asked = mInput.questions[placeOf( indicator )];
  if ( row.reason.empty() )
    row.reason = asked.missing;
  if ( !asked.basis.empty() )
  {
    row.basis += "；" + asked.basis;
    row.status = asked.status;
  }
  std::int64_t known = 0, failing = 0;
  for ( const std::size_t i : mCommunities )
  {
    const Verdict verdict = asked.answers.empty() ? Verdict::NoData : asked.answers[i].value_or( Verdict::NoData );
    if ( verdict == Verdict::NotApplicable )
      continue;
    row.noDataCount += verdict == Verdict::NoData ? 1 : 0;
    known += verdict == Verdict::NoData ? 0 : 1;
    failing += verdict == Verdict::Unmet || verdict == Verdict::Partly ? 1 : 0;
  }
  row.numerator = static_cast<double>( failing );
  row.denominator = static_cast<double>( known );
  return finished( std::move( row ), known > 0, static_cast<double>( failing ), reasonOfNone() );
}

IndicatorRow IndicatorScope::sum( Indicator indicator, std::optional<double> model::IndicatorCommunity::*gap ) const
{
  IndicatorRow row = begin( indicator );
  double total = 0.0;
  std::int64_t known = 0;
  for ( const std::size_t i : mCommunities )
  {
    const std::optional<double> &value = mInput.communities[i].*gap;
    total += value.value_or( 0.0 );
    known += value ? 1 : 0;
  }
  row.noDataCount = communityCount() - known;
  row.numerator = total;
  row.denominator = static_cast<double>( known );
  return finished( std::move( row ), known > 0, total, reasonOfNone() );
}

IndicatorRow IndicatorScope::walking( std::size_t radius ) const
{
  IndicatorRow row = begin( model::RADIUS_INDICATORS[radius] );
  row.isWalking = true;
  row.status = model::Certainty::Local;
  const model::IndicatorName *name = model::findIndicator( codeOf( row.indicator, true ) );
  row.basis = std::string( name->document ) + " " + name->clause + ( mInput.walkingBasis[radius].empty() ? "" : "；" + mInput.walkingBasis[radius] );
  row.reason = mInput.walkingMissing[radius];
  double people = 0.0, covered = 0.0;
  std::int64_t known = 0;
  for ( const std::size_t i : mCommunities )
  {
    const model::WalkingShare &walk = mInput.communities[i].walking[radius];
    if ( !walk.population || !walk.covered )
      continue;
    ++known;
    people += *walk.population;
    covered += *walk.covered;
  }
  row.noDataCount = communityCount() - known;
  row.numerator = covered;
  row.denominator = people;
  return finished( row, people > 0.0, 100.0 * std::min( 1.0, people > 0.0 ? covered / people : 0.0 ), mCommunities.empty() ? NO_COMMUNITY : NO_PEOPLE );
}

IndicatorRow IndicatorScope::completeShare() const
{
  IndicatorRow row = begin( Indicator::CompleteShare );
  row.status = mInput.completeStatus;
  std::int64_t met = 0, known = 0;
  for ( const std::size_t i : mCommunities )
  {
    met += mInput.communities[i].complete == Verdict::Met ? 1 : 0;
    known += mInput.communities[i].complete == Verdict::NoData ? 0 : 1;
  }
  row.noDataCount = communityCount() - known;
  row.numerator = static_cast<double>( met );
  row.denominator = static_cast<double>( known );
  return finished( row, known > 0, known > 0 ? 100.0 * static_cast<double>( met ) / static_cast<double>( known ) : 0.0, reasonOfNone() );
}

} // namespace renewal::engine
