#pragma once

#include "core/model/known_figures.h"

#include <QString>
#include <optional>

namespace renewal::rules
{

//! What a number may be.
struct NumberRange
{
    double least = 0.0;
    double most = 0.0;
    bool isAbove = false; //!< greater than least
    bool isWhole = false;
};

//! Returns the range of a figure.
NumberRange rangeOf( const model::KnownFigure &figure );

//! A number that somebody typed: the value, or the sentence that says what is wrong with it.
struct TypedNumber
{
    std::optional<double> value;
    QString problem;
};

/**
 * Reads a number as people type it in China: with a point, in full-width characters too, spaces around it. Letters, NaN, infinity,
 * commas (which may mean thousands or a decimal point) and what is outside \a range are refused.
 */
TypedNumber typedNumber( const QString &text, const NumberRange &range );

//! Returns \a value as people type it: the fewest digits that mean the same number, never in powers of ten.
QString numberText( double value );

} // namespace renewal::rules
