#pragma once

#include <QString>

namespace renewal::rules
{

//! How deep brackets of an expression may be nested.
constexpr int MAX_BRACKET_DEPTH = 8;

/**
 * Returns why the text of \a expression must not even be given to QGIS, whose parser copies the arguments of a call once
 * more per level: 25 calls in each other take minutes, and nothing can stop them. Empty if it may be.
 *
 * Refused are brackets nested deeper than MAX_BRACKET_DEPTH, quotes that are not closed, and comments, in which
 * brackets could hide. Quotes are read as QGIS reads them: '' and \' inside '...', "" inside "...".
 */
QString bracketProblem( const QString &expression );

} // namespace renewal::rules
