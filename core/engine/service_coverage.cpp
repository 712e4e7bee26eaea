#include "core/engine/service_coverage.h"
#include "core/engine/coverage_summary.h"
#include "core/engine/parallel.h"

#include <algorithm>
#include <atomic>
#include <stdexcept>

namespace renewal::engine
{

namespace
{

void checkIndices( const model::CoverageInput &input )
{
  for ( const model::Resident &resident : input.residents )
    if ( resident.community >= input.communities.size() )
      throw std::invalid_argument( "resident of a community that does not exist" );
  for ( const model::Facility &facility : input.facilities )
    if ( facility.community != model::Facility::NO_COMMUNITY && facility.community >= input.communities.size() )
      throw std::invalid_argument( "facility in a community that does not exist" );
}

/**
 * Neighbours near each other in memory: residents sorted by community. Within a community they keep their order, so
 * that every sum is the same. \a original receives the place of each resident in \a input.
 */
model::CoverageInput sortedByCommunity( const model::CoverageInput &input, std::vector<std::uint32_t> &original )
{
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  pairs.reserve( input.residents.size() );
  for ( std::uint32_t r = 0; r < input.residents.size(); ++r )
    pairs.emplace_back( input.residents[r].community, r );
  original = CompressedRows<std::uint32_t>::fromPairs( input.communities.size(), pairs ).items;
  model::CoverageInput result { input.communities, {}, input.facilities, input.areas, input.rules, input.networkHull };
  result.residents.reserve( original.size() );
  for ( const std::uint32_t r : original )
    result.residents.push_back( input.residents[r] );
  return result;
}

//! Turns residents per rule into rules per resident; \a original as in sortedByCommunity().
std::vector<model::UnservedRow> unservedRows( const std::vector<std::vector<std::uint32_t>> &lackingPerRule, const std::vector<std::uint32_t> &original )
{
  std::vector<std::uint32_t> counts( original.size(), 0 );
  for ( const std::vector<std::uint32_t> &residents : lackingPerRule )
    for ( const std::uint32_t resident : residents )
      ++counts[resident];
  std::vector<std::uint32_t> rank( original.size() ), rowOf( original.size() );
  for ( std::uint32_t r = 0; r < original.size(); ++r )
    rank[original[r]] = r;
  std::vector<model::UnservedRow> result;
  for ( std::uint32_t r = 0; r < original.size(); ++r )
  {
    if ( counts[rank[r]] == 0 )
      continue;
    rowOf[rank[r]] = static_cast<std::uint32_t>( result.size() );
    result.push_back( { r, {} } );
    result.back().missing.reserve( counts[rank[r]] );
  }
  for ( std::uint32_t rule = 0; rule < lackingPerRule.size(); ++rule )
    for ( const std::uint32_t resident : lackingPerRule[rule] )
      result[rowOf[resident]].missing.push_back( rule );
  return result;
}

} // namespace

model::CoverageResult serviceCoverage( const model::CoverageInput &given, const model::Network *network, const model::CoverageSettings &chosen, model::Progress &progress )
{
  checkIndices( given );
  std::vector<std::uint32_t> original;
  const model::CoverageInput input = sortedByCommunity( given, original );
  model::CoverageSettings settings = chosen;
  settings.isStraight = chosen.isStraight || !network;
  const bool isStraight = settings.isStraight;
  const model::Ellipsoid ellipsoid = isStraight ? settings.ellipsoid : network->ellipsoid;
  const CoveragePlaces places = coveragePlaces( input, isStraight ? nullptr : network, ellipsoid, settings, progress );
  progress.setPercent( 20.0 );
  const CompressedRows<Within> within = isStraight ? straightCounts( input, ellipsoid, places, settings, progress ) : walkingCounts( input, *network, places, settings, progress );
  progress.setPercent( 40.0 );

  const std::vector<CommunityTotals> totals = communityTotals( input, places );
  const std::vector<FacilityGroup> groups = facilityGroups( input, places );
  model::CoverageResult result;
  result.rows.resize( input.communities.size() * input.rules.size() );
  std::vector<std::vector<std::uint32_t>> lacking( input.rules.size() );
  std::atomic<std::size_t> done { 0 };
  inParallel( groups.size(), 1, settings.threads, [&]( std::size_t g, std::size_t )
              {
    const std::vector<model::LengthUnits> distances = isStraight ? straightDistances( input, ellipsoid, places, groups[g], progress ) : walkingDistances( input, *network, places, groups[g], progress );
    for ( const std::uint32_t rule : groups[g].rules )
    {
      progress.check();
      lacking[rule] = judgeRule( rule, groups[g], distances, input, places, within, totals, settings, result.rows );
    }
    progress.setPercent( 40.0 + 55.0 * static_cast<double>( ++done ) / static_cast<double>( groups.size() ) ); } );
  result.summary = coverageSummary( result.rows, input, places, ellipsoid, settings, progress );
  if ( settings.isUnservedWanted )
    result.unserved = unservedRows( lacking, original );
  result.notes = places.notes;
  for ( std::uint32_t &resident : result.notes.residentsOffStreet )
    resident = original[resident];
  std::sort( result.notes.residentsOffStreet.begin(), result.notes.residentsOffStreet.end() );
  progress.setPercent( 100.0 );
  return result;
}

} // namespace renewal::engine
