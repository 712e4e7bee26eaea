#pragma once

#include <optional>
#include <string>

namespace renewal::model
{

/**
 * Reads a building year as people write it: `1998`, `2010.0`, `1998年`, `2010年建造`, `建于1987年`,
 * `1998-05-01`, `199805`, `19980501`, also in full-width digits. A decade (`1980年代`), a span of years
 * (`1995-2003`) and a two-digit year are no year: someone has to decide, so they count as unknown.
 * \a text is UTF-8. Returns the year, 1800 to 2100, or nothing.
 */
std::optional<int> buildYear( const std::string &text );

} // namespace renewal::model
