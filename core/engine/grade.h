#pragma once

#include <string>

namespace renewal::engine
{

/**
 * Returns the grade of \a score, 0 to 100: A from 90, B from 75, C from 60, else D; empty if more than 30 % of
 * \a weight is not among the \a knownWeight.
 */
inline std::string gradeOf( double score, double weight, double knownWeight )
{
  const double maxNoDataShare = 0.3;
  // Sums of weights come out a hair beside the bound they mean.
  const double rounding = 1e-9;
  if ( weight - knownWeight > maxNoDataShare * weight * ( 1.0 + rounding ) )
    return std::string();
  if ( score >= 90.0 - rounding )
    return "A";
  if ( score >= 75.0 - rounding )
    return "B";
  return score >= 60.0 - rounding ? "C" : "D";
}

} // namespace renewal::engine
