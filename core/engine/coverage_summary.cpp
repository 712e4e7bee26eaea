#include "core/engine/coverage_summary.h"
#include "core/engine/grade.h"
#include "core/engine/length_units.h"
#include "core/engine/parallel.h"

#include <algorithm>

namespace renewal::engine
{

namespace
{

//! Communities per turn of a thread.
const std::size_t CHUNK = 16;

//! Knows which residents live so near to the edge of the street data that ways may lead through where there are none.
class DataEdge
{
  public:
    DataEdge( const model::CoverageInput &input, const model::Ellipsoid &ellipsoid )
      : mShape( { input.networkHull }, ellipsoid )
      , mEllipsoid( ellipsoid )
      , mGrid( mShape.box(), 1.0, 1, ellipsoid )
    {
      for ( const model::CoverageRule &rule : input.rules )
        mLimitMetres = std::max( mLimitMetres, rule.limitMetres );
      mGrid = GridIndex( mShape.box(), std::max( mLimitMetres, 100.0 ), 1000000, ellipsoid );
      mGrid.buildSegments( [this]( auto sink )
                           {
        for ( std::uint32_t s = 0; s < mShape.sides().size(); ++s )
          sink( s, mShape.sides()[s].start, mShape.sides()[s].end ); } );
    }

    bool isNear( const model::LonLat &place ) const
    {
      if ( !mShape.contains( place ) )
        return true;
      double least = mLimitMetres;
      bool isFound = false;
      mGrid.visitAround(
        place, [&]( std::uint32_t s )
        {
          const double metres = distanceToSide( place, mShape.sides()[s], mEllipsoid );
          isFound = isFound || metres < mLimitMetres;
          least = std::min( least, metres ); },
        [&least]
        { return least; } );
      return isFound;
    }

  private:
    AreaShape mShape;
    const model::Ellipsoid &mEllipsoid;
    double mLimitMetres = 0.0;
    GridIndex mGrid;
};

void addRule( const model::CoverageRule &rule, const model::CoverageRow &row, model::CoverageSummaryRow &summary )
{
  const bool isMust = rule.ruleClass == model::RuleClass::Must;
  const bool isMet = row.verdict == model::Verdict::Met;
  ( isMust ? summary.rulesMust : summary.rulesOptional ) += 1;
  ( isMust ? summary.rulesMustMet : summary.rulesOptionalMet ) += isMet ? 1 : 0;
  summary.rulesNoData += row.verdict == model::Verdict::NoData ? 1 : 0;
}

model::CoverageSummaryRow summarize( std::uint32_t community, const std::vector<model::CoverageRow> &rows, const model::CoverageInput &input )
{
  model::CoverageSummaryRow summary;
  double weight = 0.0, knownWeight = 0.0, sum = 0.0;
  std::vector<std::uint32_t> missingOptional;
  for ( std::uint32_t r = 0; r < input.rules.size(); ++r )
  {
    const model::CoverageRule &rule = input.rules[r];
    const model::CoverageRow &row = rows[static_cast<std::size_t>( community ) * input.rules.size() + r];
    summary.population = row.population;
    if ( rule.ruleClass == model::RuleClass::Info )
      continue;
    addRule( rule, row, summary );
    weight += rule.weight;
    if ( row.verdict == model::Verdict::NoData )
      continue;
    knownWeight += rule.weight;
    sum += rule.weight * row.coveredShare.value_or( 0.0 );
    if ( row.verdict != model::Verdict::Met )
      ( rule.ruleClass == model::RuleClass::Must ? summary.missing : missingOptional ).push_back( r );
  }
  summary.missing.insert( summary.missing.end(), missingOptional.begin(), missingOptional.end() );
  if ( knownWeight > 0.0 )
  {
    summary.score = 100.0 * sum / knownWeight;
    summary.grade = gradeOf( *summary.score, weight, knownWeight );
  }
  return summary;
}

} // namespace

std::vector<model::CoverageSummaryRow> coverageSummary( const std::vector<model::CoverageRow> &rows, const model::CoverageInput &input, const CoveragePlaces &places, const model::Ellipsoid &ellipsoid, const model::CoverageSettings &settings, const model::Progress &progress )
{
  std::unique_ptr<DataEdge> edge;
  if ( !settings.isStraight && !input.networkHull.empty() )
    edge = std::make_unique<DataEdge>( input, ellipsoid );
  std::vector<model::CoverageSummaryRow> result( input.communities.size() );
  inParallel( result.size(), CHUNK, settings.threads, [&]( std::size_t first, std::size_t end )
              {
    progress.check();
    for ( std::size_t c = first; c < end; ++c )
    {
      result[c] = summarize( static_cast<std::uint32_t>( c ), rows, input );
      if ( !edge )
        continue;
      const auto residents = places.residentsOf.row( c );
      result[c].isEdge = std::any_of( residents.begin(), residents.end(), [&]( std::uint32_t r )
                                      { return edge->isNear( input.residents[r].place ); } );
    } } );
  return result;
}

} // namespace renewal::engine
