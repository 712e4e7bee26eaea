#pragma once

#include <string>

namespace renewal::model
{

//! What an answer in a survey says. Unknown: something is written there, but it is neither yes nor no.
enum class Answer
{
  Yes,
  No,
  Blank,
  Unknown
};

/**
 * Reads a survey answer as people write it: `是`/`否`, `有`/`无`, `达标`/`不达标`, `合格`/`不合格`, `已完成`/`未完成`,
 * `已配建`/`未配建`, `1`/`0`, `y`/`n`, `yes`/`no`, `true`/`false`, `√`/`×` and the like; in full-width or half-width
 * characters, upper or lower case, with blanks around it and a full stop behind it.
 *
 * Nothing but a dash, a slash, `NULL`, `None`, `NaN` or `N/A` is Blank, as is an empty text. Partial answers (`部分`),
 * `不详` and whole sentences are Unknown: whether they count is for a person to say.
 *
 * \param utf8Text any bytes; what is not valid UTF-8 is Unknown
 */
Answer readAnswer( const std::string &utf8Text );

/**
 * Returns true if an answer speaks of the requirement, not of the thing that is asked for: `达标`, `不合格`, `已拆除`,
 * `未整改`, `met`. Asked about a problem (违法建设), `有` says that there is one, but `已拆除` that it is solved.
 */
bool isJudgement( const std::string &utf8Text );

} // namespace renewal::model
