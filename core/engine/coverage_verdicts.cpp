#include "core/engine/coverage_verdicts.h"
#include "core/engine/length_units.h"

#include <algorithm>

namespace renewal::engine
{

namespace
{

//! Shares and weights are sums of doubles; a share this close to the demanded one is the demanded one.
const double SHARE_ROUNDING = 1e-9;

//! Size found within the limit of a community.
struct FoundSize
{
    std::int64_t count = 0;
    std::int64_t unknownCount = 0;
    double sum = 0.0;
};

std::vector<FoundSize> foundSizes( const model::CoverageRule &rule, const FacilityGroup &group, const model::CoverageInput &input, const CompressedRows<Within> &within )
{
  const model::LengthUnits limit = toUnits( rule.limitMetres );
  std::vector<FoundSize> result( input.communities.size() );
  for ( const std::uint32_t item : group.items )
  {
    std::optional<double> size;
    if ( item < input.facilities.size() )
      size = input.facilities[item].sizeSquareMetres;
    else
      size = input.areas[item - input.facilities.size()].areaSquareMetres;
    for ( const Within &one : within.row( item ) )
    {
      if ( one.distance > limit )
        continue;
      FoundSize &found = result[one.community];
      ++found.count;
      found.unknownCount += size ? 0 : 1;
      found.sum += size.value_or( 0.0 );
    }
  }
  return result;
}

using Weighted = std::pair<model::LengthUnits, double>; //!< distance and weight

/**
 * Returns the least distance up to which \a wanted of the weight lies. Reorders \a items, which hold more; their
 * sum decides by itself only up to rounding, which SHARE_ROUNDING is far above.
 */
model::LengthUnits distanceOfWeight( std::vector<Weighted> &items, double wanted )
{
  auto first = items.begin(), last = items.end();
  double below = 0.0;
  while ( last - first > 1 )
  {
    const model::LengthUnits a = first->first, b = ( first + ( last - first ) / 2 )->first, c = ( last - 1 )->first;
    const model::LengthUnits pivot = std::max( std::min( a, b ), std::min( std::max( a, b ), c ) );
    double lessWeight = 0.0, equalWeight = 0.0;
    const auto equal = std::partition( first, last, [pivot]( const Weighted &item )
                                       { return item.first < pivot; } );
    for ( auto item = first; item != equal; ++item )
      lessWeight += item->second;
    if ( below + lessWeight >= wanted )
    {
      last = equal;
      continue;
    }
    const auto greater = std::partition( equal, last, [pivot]( const Weighted &item )
                                         { return item.first == pivot; } );
    for ( auto item = equal; item != greater; ++item )
      equalWeight += item->second;
    below += lessWeight + equalWeight;
    if ( below >= wanted || greater == last )
      return pivot;
    first = greater;
  }
  return first->first;
}

//! Sets the weighted lower median, the farthest and the covered weight; returns the covered weight. \a items is work space.
double measure( const CompressedRows<std::uint32_t>::Row &residents, const std::vector<model::LengthUnits> &distances, const model::CoverageInput &input, const CoveragePlaces &places, const CommunityTotals &totals, model::LengthUnits limit, std::vector<Weighted> &items, model::CoverageRow &row )
{
  items.clear();
  double covered = 0.0;
  model::LengthUnits farthest = 0;
  for ( const std::uint32_t r : residents )
  {
    if ( !places.isCounted[r] )
      continue;
    items.emplace_back( distances[r], input.residents[r].weight );
    farthest = std::max( farthest, distances[r] );
    if ( distances[r] <= limit )
      covered += input.residents[r].weight;
  }
  if ( farthest != model::UNREACHED )
    row.farthestMetres = toMetres( farthest );
  const model::LengthUnits median = distanceOfWeight( items, 0.5 * totals.countedWeight * ( 1.0 - SHARE_ROUNDING ) );
  if ( median != model::UNREACHED )
    row.medianMetres = toMetres( median );
  return covered;
}

void requireSize( const model::SizeRequirement &size, const model::Community &community, double personsPerHousehold, model::CoverageRow &row )
{
  if ( !size.per100HouseholdsSquareMetres )
  {
    row.sizeRequired = size.minSquareMetres;
    return;
  }
  std::optional<double> households = community.households;
  if ( !households )
  {
    if ( !community.population )
      return; // cannot be known
    households = *community.population / personsPerHousehold;
    row.isHouseholdsEstimated = true;
  }
  row.sizeRequired = std::max( size.minSquareMetres.value_or( 0.0 ), *size.per100HouseholdsSquareMetres * *households / 100.0 );
}

model::Verdict verdictBySize( const model::SizeRequirement &size, const FoundSize &found, const model::CoverageRow &row )
{
  if ( !size.minSquareMetres && !size.per100HouseholdsSquareMetres )
    return model::Verdict::Met;
  // Without households only the fixed part of the demand is known.
  const double required = row.sizeRequired ? *row.sizeRequired : size.minSquareMetres.value_or( 0.0 );
  if ( found.sum < required * ( 1.0 - SHARE_ROUNDING ) )
    return found.unknownCount > 0 ? model::Verdict::NoData : model::Verdict::Partly;
  return row.sizeRequired ? model::Verdict::Met : model::Verdict::NoData;
}

} // namespace

std::vector<CommunityTotals> communityTotals( const model::CoverageInput &input, const CoveragePlaces &places )
{
  std::vector<CommunityTotals> result( input.communities.size() );
  for ( std::uint32_t c = 0; c < result.size(); ++c )
  {
    for ( const std::uint32_t r : places.residentsOf.row( c ) )
    {
      result[c].weight += input.residents[r].weight;
      if ( places.isCounted[r] )
        result[c].countedWeight += input.residents[r].weight;
    }
    result[c].isCounted = result[c].countedWeight > 0.0;
  }
  return result;
}

std::vector<std::uint32_t> judgeRule( std::uint32_t rule, const FacilityGroup &group, const std::vector<model::LengthUnits> &distances, const model::CoverageInput &input, const CoveragePlaces &places, const CompressedRows<Within> &within, const std::vector<CommunityTotals> &totals, const model::CoverageSettings &settings, std::vector<model::CoverageRow> &rows )
{
  const model::CoverageRule &demand = input.rules[rule];
  const model::LengthUnits limit = toUnits( demand.limitMetres );
  const std::vector<FoundSize> found = foundSizes( demand, group, input, within );
  std::vector<std::uint32_t> lacking;
  std::vector<Weighted> items;
  for ( std::uint32_t c = 0; c < input.communities.size(); ++c )
  {
    model::CoverageRow &row = rows[static_cast<std::size_t>( c ) * input.rules.size() + rule];
    row.community = c;
    row.rule = rule;
    row.countWithin = found[c].count;
    if ( found[c].count == 0 || found[c].count > found[c].unknownCount )
      row.sizeFound = found[c].sum;
    row.population = input.communities[c].population;
    requireSize( demand.size, input.communities[c], settings.personsPerHousehold, row );
    if ( !totals[c].isCounted )
      continue; // nobody has a street: no data
    const double covered = measure( places.residentsOf.row( c ), distances, input, places, totals[c], limit, items, row );
    if ( group.items.empty() )
      continue; // the data know no such facility: nobody can say that it is missing, so no share of 0 either
    row.coveredShare = covered / totals[c].countedWeight;
    if ( row.population )
      row.coveredPopulation = covered;
    if ( *row.coveredShare >= settings.metShare - SHARE_ROUNDING )
      row.verdict = verdictBySize( demand.size, found[c], row );
    else
      row.verdict = covered > 0.0 ? model::Verdict::Partly : model::Verdict::Unmet;
    if ( demand.ruleClass != model::RuleClass::Must || row.verdict == model::Verdict::NoData )
      continue;
    for ( const std::uint32_t r : places.residentsOf.row( c ) )
      if ( places.isCounted[r] && distances[r] > limit )
        lacking.push_back( r );
  }
  return lacking;
}

} // namespace renewal::engine
