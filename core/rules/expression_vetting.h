#pragma once

#include <QString>
#include <QStringList>

namespace renewal::rules
{

//! The longest expression in a pack.
constexpr int MAX_EXPRESSION_CHARACTERS = 2000;

//! Returns the functions that an expression of a pack may call, sorted.
QStringList allowedFunctions();

/**
 * Returns why \a expression, a QGIS expression from an untrusted pack, must not be used; empty if it may be.
 *
 * Allowed are attributes of the feature itself, literals, operators, CASE and the functions of allowedFunctions(): no
 * side effects, the same answer every time, no way to files, environment, network, other features, other layers,
 * variables, geometry, further expressions in text (eval) or Python, and none whose result can grow far beyond its
 * arguments (repeating, padding, replacing). A list of what is allowed, because QGIS and its plugins add functions.
 *
 * Bounds, so that one row never takes long: 2000 characters, 400 parts (the depth of the tree is less), brackets 8 deep. A pattern of
 * LIKE and ILIKE is a text in the expression with at most 3 per cent signs; a pattern of regexp_match and regexp_substr
 * one of at most 100 characters with at most 2 quantifiers, one of them without an upper end, none after a bracket, no
 * back references and no (?...). The operator ~ is refused: regexp_match says the same.
 */
QString expressionProblem( const QString &expression );

} // namespace renewal::rules
