#include "core/engine/indicator_scope.h"

#include <algorithm>
#include <cmath>

namespace renewal::engine
{

namespace
{

using model::Indicator;
using model::IndicatorRow;

const char *NO_COMMUNITY = "no community here 此范围内没有小区";
const char *NO_PEOPLE = "needs population in COVERAGE 缺少人口数";
const char *NO_LAND = "no residential land here 此范围内没有居住用地";
const char *NO_SEATS = "primary schools without SEATS nearby 附近有小学没有学位数";
const char *NO_DISTRICTS = "needs DISTRICTS 缺少行政区划";
const char *NO_SIZE = "size not known 面积未知";
const char *NO_WALKWAY = "no walkway here says whether it is substandard 此范围内没有可判断的步行道";

} // namespace

const model::RadiusShare &IndicatorScope::share() const
{
  return isTotal() ? mInput.radius.total : mInput.radius.districts[static_cast<std::size_t>( mDistrict )];
}

IndicatorRow IndicatorScope::primarySeats() const
{
  IndicatorRow row = begin( Indicator::PrimarySeats );
  row.noDataCount = communityCount();
  if ( !row.reason.empty() )
    return row;
  double people = 0.0, seats = 0.0;
  std::int64_t known = 0, schoolsUnknown = 0;
  for ( const std::size_t i : mCommunities )
  {
    people += mInput.communities[i].population.value_or( 0.0 );
    known += mInput.communities[i].population ? 1 : 0;
  }
  for ( std::size_t school = 0; school < mInput.seats.size(); ++school )
  {
    if ( !share().isProbeNear[school] )
      continue;
    seats += mInput.seats[school].value_or( 0.0 );
    schoolsUnknown += mInput.seats[school] ? 0 : 1;
  }
  row.noDataCount = communityCount() - known + schoolsUnknown;
  if ( known > 0 )
    // A hair below a whole number is that number: 65 per thousand is no binary fraction.
    row.numerator = std::ceil( people * mInput.primarySeatsPerThousand / 1000.0 - 1e-9 );
  if ( schoolsUnknown == 0 )
    row.denominator = seats;
  const char *reason = mCommunities.empty() ? NO_COMMUNITY : ( known == 0 ? NO_PEOPLE : NO_SEATS );
  return finished( row, row.numerator && row.denominator, std::max( 0.0, row.numerator.value_or( 0.0 ) - seats ), reason );
}

IndicatorRow IndicatorScope::walkways() const
{
  IndicatorRow row = begin( Indicator::Walkways );
  if ( !row.reason.empty() )
    return row;
  model::WalkwaySum all;
  for ( std::size_t d = 0; d < mInput.walkways.size(); ++d )
  {
    if ( !isTotal() && d != static_cast<std::size_t>( mDistrict ) )
      continue;
    all.substandardMetres += mInput.walkways[d].substandardMetres;
    all.knownMetres += mInput.walkways[d].knownMetres;
    all.unknownCount += mInput.walkways[d].unknownCount;
  }
  row.noDataCount = all.unknownCount;
  row.numerator = all.substandardMetres / 1000.0;
  row.denominator = all.knownMetres / 1000.0;
  if ( mInput.areWidthsUsed )
    row.status = model::Certainty::Memory;
  return finished( row, all.knownMetres > 0.0, *row.numerator, NO_WALKWAY );
}

IndicatorRow IndicatorScope::land( std::size_t radius ) const
{
  IndicatorRow row = begin( model::RADIUS_INDICATORS[radius] );
  row.noDataCount = mInput.unknownPlaces[radius];
  if ( !row.reason.empty() )
    return row;
  row.numerator = share().coveredSquareMetres[radius];
  row.denominator = share().areaSquareMetres;
  // Two overlays of the same ground may differ in the last digits.
  const double ratio = *row.denominator > 0.0 ? std::min( 1.0, *row.numerator / *row.denominator ) : 0.0;
  return finished( row, *row.denominator > 0.0, 100.0 * ratio, NO_LAND );
}

IndicatorRow IndicatorScope::grounds( Indicator indicator, const std::vector<model::GroundCount> &counts ) const
{
  IndicatorRow row = begin( indicator );
  if ( !row.reason.empty() )
    return row;
  std::int64_t lacking = 0, known = 0;
  for ( std::size_t d = 0; d < mInput.districts.size(); ++d )
  {
    if ( !isTotal() && d != static_cast<std::size_t>( mDistrict ) )
      continue;
    const bool isOpen = counts[d].largeEnough == 0 && counts[d].unknownSize > 0;
    row.noDataCount += isOpen ? 1 : 0;
    known += isOpen ? 0 : 1;
    lacking += counts[d].largeEnough == 0 && !isOpen ? 1 : 0;
  }
  row.numerator = static_cast<double>( lacking );
  row.denominator = static_cast<double>( known );
  return finished( row, known > 0, static_cast<double>( lacking ), mInput.districts.empty() ? NO_DISTRICTS : NO_SIZE );
}

} // namespace renewal::engine
