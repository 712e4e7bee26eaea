#pragma once

#include <string>
#include <string_view>

namespace renewal::engine
{

// Names of places as text, UTF-8. All of these are total: bytes that are no UTF-8 pass through.

//! Returns \a text without ASCII spaces and control characters at both ends.
std::string_view trimmed( std::string_view text );

//! Returns \a text with full-width letters, digits, marks and the ideographic space as ASCII.
std::string halfWidth( std::string_view text );

//! Returns \a text without anything in round, square or lenticular brackets: a branch, a stop, a remark. A text that would become empty is returned whole.
std::string withoutBrackets( std::string_view text );

/**
 * Method: half width, lower case, no spaces, no brackets, no gate or entrance at the end (东门, 正门,
 * 3号门, 出入口), so that several points of one place have one name.
 * Inputs: a name, may be empty.
 * Result: the comparable name; what would leave fewer than two characters is not cut.
 * Cost: linear.
 * Throws nothing; safe from any thread.
 * Not covered: abbreviations and spelling variants.
 */
std::string comparableName( std::string_view name );

} // namespace renewal::engine
