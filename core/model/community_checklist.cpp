#include "core/model/community_checklist.h"

#include <stdexcept>

namespace renewal::model
{

const char *const SCOPE_CATEGORY = "scope";

const char *toText( Evidence evidence )
{
  switch ( evidence )
  {
    case Evidence::Survey:
      return "survey";
    case Evidence::Attribute:
      return "attribute";
    case Evidence::None:
      return "none";
  }
  throw std::invalid_argument( "unknown evidence" );
}

std::optional<double> ChecklistCount::share() const
{
  const std::int64_t known = total - noData;
  return known > 0 ? std::optional<double>( static_cast<double>( met ) / static_cast<double>( known ) ) : std::nullopt;
}

std::optional<bool> ChecklistResult::isEligible() const
{
  if ( scope == ChecklistScope::YearUnknown )
    return std::nullopt;
  return scope != ChecklistScope::TooNew;
}

} // namespace renewal::model
