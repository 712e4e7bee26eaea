#pragma once

#include <string>

namespace renewal::model
{

/**
 * Returns a word from a table as it can be compared: full-width forms as ASCII, ASCII letters small, without blanks
 * (wide and hard ones too) at its ends, full stops, commas and the like at its end, byte order marks, zero-width blanks
 * and the selectors behind a check mark.
 *
 * \param utf8Text any bytes; what is not valid UTF-8 stays as it is
 */
std::string plainWord( const std::string &utf8Text );

//! Returns true if \a text holds \a prefix at byte \a at.
bool startsWith( const std::string &text, std::size_t at, const char *prefix );

} // namespace renewal::model
