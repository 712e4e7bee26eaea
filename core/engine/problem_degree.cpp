#include "core/engine/problem_degree.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace renewal::engine
{

using model::Change;
using model::Degree;
using model::Finding;
using model::Verdict;

namespace
{

//! What is lacking is counted in whole things.
constexpr double LACK_TOLERANCE = 0.5;
//! Differences of doubles at the very edge of a tolerance count as within it.
constexpr double ROUNDING = 1e-9;
constexpr int LEVEL_NOT_KNOWN = -1;

//! 0 unmet, 1 partly, 2 met.
int levelOf( const Finding &finding )
{
  if ( finding.verdict == Verdict::Unmet )
    return 0;
  if ( finding.verdict == Verdict::Partly )
    return 1;
  return finding.verdict == Verdict::Met ? 2 : LEVEL_NOT_KNOWN;
}

//! Returns how much a degree has become worse; empty where it cannot be compared.
std::optional<double> worsening( const ProblemGroup &group, Degree degree )
{
  const bool isOneToOne = group.before.size() == 1 && group.after.size() == 1;
  if ( degree == Degree::None || ( degree != Degree::Lack && !isOneToOne ) || !isSameYardstick( group ) )
    return std::nullopt;
  double before = 0.0, after = 0.0;
  for ( const Finding *finding : group.before )
  {
    if ( !finding->degree || levelOf( *finding ) == LEVEL_NOT_KNOWN )
      return std::nullopt;
    before += *finding->degree;
  }
  for ( const Finding *finding : group.after )
  {
    if ( !finding->degree || levelOf( *finding ) == LEVEL_NOT_KNOWN )
      return std::nullopt;
    after += *finding->degree;
  }
  return degree == Degree::Lack ? after - before : before - after;
}

Change byDegree( double worse, double tolerance )
{
  if ( std::abs( worse ) <= tolerance + ROUNDING )
    return Change::Persistent;
  return worse > 0.0 ? Change::Worse : Change::Better;
}

} // namespace

Finding joinedFinding( const std::vector<const Finding *> &findings, Degree degree )
{
  if ( findings.size() == 1 )
    return *findings.front();
  static const Verdict WORST_FIRST[] = { Verdict::Unmet, Verdict::Partly, Verdict::NoData, Verdict::Met, Verdict::NotApplicable };
  Finding result;
  for ( auto verdict = std::rbegin( WORST_FIRST ); verdict != std::rend( WORST_FIRST ); ++verdict )
  {
    for ( const Finding *finding : findings )
    {
      if ( finding->verdict == *verdict )
        result.verdict = *verdict;
    }
  }
  double sum = 0.0;
  for ( const Finding *finding : findings )
  {
    if ( degree != Degree::Lack || !finding->degree )
      return result;
    sum += *finding->degree;
  }
  if ( !findings.empty() )
    result.degree = sum;
  return result;
}

bool isSameYardstick( const ProblemGroup &group )
{
  int yardstick = Finding::NO_YARDSTICK;
  for ( const auto *findings : { &group.before, &group.after } )
  {
    for ( const Finding *finding : *findings )
    {
      if ( finding->yardstick == Finding::NO_YARDSTICK )
        continue;
      if ( yardstick != Finding::NO_YARDSTICK && yardstick != finding->yardstick )
        return false;
      yardstick = finding->yardstick;
    }
  }
  return true;
}

Change comparedProblem( const Finding &now, const ProblemGroup &group, Degree degree, unsigned &notes )
{
  const std::optional<double> worse = worsening( group, degree );
  if ( degree == Degree::Lack && worse )
    return byDegree( *worse, LACK_TOLERANCE );
  int leastBefore = 2, mostBefore = LEVEL_NOT_KNOWN, mostAfter = LEVEL_NOT_KNOWN;
  bool isKnownBefore = true, isKnownAfter = true;
  for ( const Finding *finding : group.before )
  {
    isKnownBefore = isKnownBefore && levelOf( *finding ) != LEVEL_NOT_KNOWN;
    leastBefore = std::min( leastBefore, levelOf( *finding ) );
    mostBefore = std::max( mostBefore, levelOf( *finding ) );
  }
  for ( const Finding *finding : group.after )
  {
    isKnownAfter = isKnownAfter && levelOf( *finding ) != LEVEL_NOT_KNOWN;
    mostAfter = std::max( mostAfter, levelOf( *finding ) );
  }
  // Nobody was served, now some are; some were served everywhere, now nobody is.
  if ( isKnownBefore && levelOf( now ) > mostBefore )
    return Change::Better;
  if ( isKnownBefore && isKnownAfter && mostAfter < leastBefore )
    return Change::Worse;
  if ( worse )
    return byDegree( *worse, degree == Degree::Share ? SHARE_TOLERANCE : SCORE_TOLERANCE );
  if ( group.before.size() > 1 || group.after.size() > 1 )
    notes |= model::DEGREE_NOT_COMPARABLE;
  return Change::Persistent;
}

} // namespace renewal::engine
