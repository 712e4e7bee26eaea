#pragma once

#include <QString>
#include <qgsexpressionnode.h>

namespace renewal::rules
{

/**
 * Returns why the text pattern that \a node matches against, if it matches at all, must not be used; empty if it may be.
 * A pattern from an untrusted pack could keep the matcher of Qt busy for ages, so it must be a text that is there to be
 * looked at, and a simple one.
 */
QString patternProblem( const QgsExpressionNode &node );

} // namespace renewal::rules
