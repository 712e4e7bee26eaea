#include "core/engine/coverage_estimate.h"

#include "core/engine/coverage_summary.h"
#include "core/engine/length_units.h"

#include <algorithm>
#include <stdexcept>

namespace renewal::engine
{

namespace
{

// As in coverage_verdicts.cpp: shares and sizes are sums of doubles.
const double ROUNDING = 1e-9;

//! The covered share lies between these, both included.
struct Bounds
{
    double least = 0.0;
    double most = 1.0;
};

bool isWithin( const std::optional<double> &metres, double limit )
{
  return metres && toUnits( *metres ) <= toUnits( limit );
}

Bounds shareBounds( const KnownCoverage &known, const model::CoverageRule &before, const model::CoverageRule &after )
{
  const double share = *known.row.coveredShare;
  const double limit = after.limitMetres;
  if ( toUnits( limit ) == toUnits( before.limitMetres ) )
    return { share, share };
  if ( isWithin( known.row.farthestMetres, limit ) )
    return { 1.0, 1.0 };
  if ( known.isOneResident )
    return { 0.0, 0.0 };
  Bounds bounds = limit > before.limitMetres ? Bounds { share, 1.0 } : Bounds { 0.0, share };
  if ( isWithin( known.row.medianMetres, limit ) )
    bounds.least = std::max( bounds.least, 0.5 );
  else
    bounds.most = std::min( bounds.most, 0.5 );
  return bounds;
}

//! Size that the rule would ask for; empty if the stored row does not tell.
std::optional<double> requiredSize( const model::CoverageRow &row, const model::SizeRequirement &before, const model::SizeRequirement &after )
{
  if ( !after.per100HouseholdsSquareMetres )
    return after.minSquareMetres;
  const bool isSame = before.minSquareMetres == after.minSquareMetres && before.per100HouseholdsSquareMetres == after.per100HouseholdsSquareMetres;
  if ( isSame )
    return row.sizeRequired;
  // Households show in the stored figure only where they, and not the fixed part, decided it.
  if ( !before.per100HouseholdsSquareMetres || !row.sizeRequired || *row.sizeRequired <= before.minSquareMetres.value_or( 0.0 ) )
    return std::nullopt;
  const double households = *row.sizeRequired * 100.0 / *before.per100HouseholdsSquareMetres;
  return std::max( after.minSquareMetres.value_or( 0.0 ), *after.per100HouseholdsSquareMetres * households / 100.0 );
}

//! The verdict where enough residents are within the limit.
std::optional<model::Verdict> verdictBySize( const model::CoverageRow &row, const model::CoverageRule &before, const model::CoverageRule &after, double metShare )
{
  const bool isAsked = after.size.minSquareMetres || after.size.per100HouseholdsSquareMetres;
  if ( !isAsked )
    return model::Verdict::Met;
  const std::optional<double> required = requiredSize( row, before.size, after.size );
  if ( !required )
    return std::nullopt;
  const double leastFound = row.sizeFound.value_or( 0.0 );
  const bool isSameLimit = toUnits( after.limitMetres ) == toUnits( before.limitMetres );
  const bool isFarther = after.limitMetres >= before.limitMetres;
  if ( isFarther && row.sizeFound && leastFound >= *required * ( 1.0 - ROUNDING ) )
    return model::Verdict::Met;
  const bool wasShort = *row.coveredShare >= metShare - ROUNDING && row.sizeRequired && leastFound < *row.sizeRequired * ( 1.0 - ROUNDING );
  if ( isSameLimit && wasShort && leastFound < *required * ( 1.0 - ROUNDING ) )
    return row.verdict; // partly: all sizes are known; nodata: some are not
  return std::nullopt;
}

} // namespace

CoverageEstimate estimateCoverage( const KnownCoverage &known, const model::CoverageRule &before, const model::CoverageRule &after, double metShare )
{
  CoverageEstimate estimate;
  if ( before.facilities != after.facilities )
    return estimate;
  if ( !known.row.coveredShare )
  {
    // Nobody has a street, or the data know no such facility: no figure changes that.
    estimate.verdict = model::Verdict::NoData;
    estimate.isShareKnown = true;
    return estimate;
  }
  if ( before.minCount != after.minCount )
    return estimate;
  const Bounds bounds = shareBounds( known, before, after );
  if ( bounds.least == bounds.most )
  {
    estimate.isShareKnown = true;
    estimate.coveredShare = bounds.least;
  }
  if ( bounds.least >= metShare - ROUNDING )
    estimate.verdict = verdictBySize( known.row, before, after, metShare );
  else if ( bounds.most <= 0.0 )
    estimate.verdict = model::Verdict::Unmet;
  else if ( bounds.least > 0.0 && bounds.most < metShare - ROUNDING )
    estimate.verdict = model::Verdict::Partly;
  return estimate;
}

std::vector<model::CoverageSummaryRow> gradeCommunities( const std::vector<model::CoverageRule> &rules, const std::vector<model::CoverageRow> &rows )
{
  if ( rules.empty() || rows.size() % rules.size() != 0 )
    throw std::invalid_argument( "one row for each community and rule" );
  model::CoverageInput input;
  input.communities.resize( rows.size() / rules.size() );
  input.rules = rules;
  model::CoverageSettings settings;
  settings.isStraight = true; // leaves out only the mark of the edge
  return coverageSummary( rows, input, CoveragePlaces(), model::Ellipsoid(), settings, model::Progress() );
}

} // namespace renewal::engine
