#pragma once

#include "core/model/indicators.h"

#include <cstddef>
#include <string>
#include <vector>

namespace renewal::engine
{

//! The indicators of one district, or of the whole area: what indicators() is made of. Keeps a reference to the input.
class IndicatorScope
{
  public:
    IndicatorScope( const model::IndicatorInput &input, int district );

    //! Returns the rows in the order of the list.
    std::vector<model::IndicatorRow> rows() const;

  private:
    bool isTotal() const { return mDistrict == model::IndicatorCommunity::NO_DISTRICT; }
    std::int64_t communityCount() const { return static_cast<std::int64_t>( mCommunities.size() ); }
    model::IndicatorRow begin( model::Indicator indicator ) const;
    model::IndicatorRow rowOf( model::Indicator indicator ) const;
    //! Sets the value unless something is missing; \a reason says what it is that leaves it open otherwise.
    static model::IndicatorRow finished( model::IndicatorRow row, bool isKnown, double value, const char *reason );
    const char *reasonOfNone() const;
    model::IndicatorRow question( model::Indicator indicator ) const;
    model::IndicatorRow sum( model::Indicator indicator, std::optional<double> model::IndicatorCommunity::*gap ) const;
    const model::RadiusShare &share() const;
    model::IndicatorRow primarySeats() const;
    model::IndicatorRow walkways() const;
    model::IndicatorRow land( std::size_t radius ) const;
    model::IndicatorRow walking( std::size_t radius ) const;
    model::IndicatorRow grounds( model::Indicator indicator, const std::vector<model::GroundCount> &counts ) const;
    model::IndicatorRow completeShare() const;

    const model::IndicatorInput &mInput;
    int mDistrict;
    std::vector<std::size_t> mCommunities;
};

} // namespace renewal::engine
