#pragma once

#include <cmath>
#include <cstdint>

namespace renewal::engine
{

/**
 * Products of counts and decimal shares come out a hair beside the whole number they mean (100 x 0.55 is
 * 55.00000000000001 in binary), so a value nearer to a whole number than this is that number. Relative from 1 on:
 * doubles of a hundred million are 1.5e-8 apart.
 */
constexpr double WHOLE_TOLERANCE = 1e-12;

//! Larger than any count of spaces; sums of many stay within 64 bits.
constexpr double MOST_UNITS = 1e9;

inline double wholeTolerance( double value )
{
  return WHOLE_TOLERANCE * std::fmax( 1.0, value );
}

//! Returns \a value (>= 0) rounded down to whole units; more than MOST_UNITS counts as that many.
inline std::int64_t wholeUnitsDown( double value )
{
  return static_cast<std::int64_t>( std::fmin( std::floor( value + wholeTolerance( value ) ), MOST_UNITS ) );
}

//! Returns \a value (>= 0) rounded up to whole units; more than MOST_UNITS counts as that many.
inline std::int64_t wholeUnitsUp( double value )
{
  return static_cast<std::int64_t>( std::fmin( std::ceil( value - wholeTolerance( value ) ), MOST_UNITS ) );
}

} // namespace renewal::engine
