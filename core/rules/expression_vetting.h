#pragma once

#include <QString>
#include <QStringList>

namespace renewal::rules
{

//! Returns the functions that an expression of a pack may call, sorted.
QStringList allowedFunctions();

/**
 * Returns why \a expression, a QGIS expression from an untrusted pack, must not be used; empty if it may be.
 *
 * Allowed are attributes of the feature itself, literals, operators, CASE and the functions of allowedFunctions(): no
 * side effects, the same answer every time, no way to files, environment, network, other features, other layers,
 * variables, geometry, further expressions in text (eval) or Python, and none whose result can grow far beyond its
 * arguments (repeating, padding, replacing). A list of what is allowed, because QGIS and its plugins add functions.
 */
QString expressionProblem( const QString &expression );

} // namespace renewal::rules
