#include "core/engine/service_coverage.h"
#include "core/engine/coverage_summary.h"
#include "core/engine/parallel.h"

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

//! Turns residents per rule into rules per resident.
std::vector<model::UnservedRow> unservedRows( const std::vector<std::vector<std::uint32_t>> &lackingPerRule, std::size_t residents )
{
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for ( std::uint32_t rule = 0; rule < lackingPerRule.size(); ++rule )
    for ( const std::uint32_t resident : lackingPerRule[rule] )
      pairs.emplace_back( resident, rule );
  const CompressedRows<std::uint32_t> rules = CompressedRows<std::uint32_t>::fromPairs( residents, pairs );
  std::vector<model::UnservedRow> result;
  for ( std::uint32_t r = 0; r < residents; ++r )
    if ( !rules.row( r ).isEmpty() )
      result.push_back( { r, { rules.row( r ).begin(), rules.row( r ).end() } } );
  return result;
}

} // namespace

model::CoverageResult serviceCoverage( const model::CoverageInput &input, const model::Network *network, const model::CoverageSettings &settings, model::Progress &progress )
{
  checkIndices( input );
  const bool isStraight = settings.isStraight || !network;
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
  result.summary = coverageSummary( result.rows, input, places, ellipsoid, isStraight, progress );
  result.unserved = unservedRows( lacking, input.residents.size() );
  result.notes = places.notes;
  progress.setPercent( 100.0 );
  return result;
}

} // namespace renewal::engine
