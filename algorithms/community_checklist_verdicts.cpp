#include "algorithms/community_checklist_verdicts.h"

#include "core/engine/community_checklist.h"
#include "core/engine/parallel.h"
#include "core/rules/item_evaluator.h"

namespace renewal::algorithms
{

namespace
{

//! Fewer communities are not worth a second thread, which prepares all expressions anew.
const std::size_t SMALLEST_SHARE = 256;
const std::size_t COMMUNITIES_BETWEEN_CHECKS = 64;

} // namespace

std::vector<model::ChecklistResult> checklistVerdicts( const ChecklistReading &reading, model::Progress &progress )
{
  const std::size_t communities = reading.cells.size(), items = reading.items.size();
  const std::vector<const model::SurveyRow *> survey = engine::newestSurveyRows( reading.survey, communities, items );
  std::vector<model::ChecklistResult> results( communities );
  std::atomic<std::size_t> done { 0 };
  const auto judge = [&]( std::size_t first, std::size_t end )
  {
    rules::ItemEvaluator evaluator( reading.items, reading.columns );
    for ( std::size_t i = first; i < end; ++i )
    {
      if ( done++ % COMMUNITIES_BETWEEN_CHECKS == 0 || i == first )
      {
        progress.check();
        progress.setPercent( 100.0 * static_cast<double>( done ) / static_cast<double>( communities ) );
      }
      model::ChecklistEvidence evidence { reading.builtYears[i], {}, { survey.begin() + i * items, survey.begin() + ( i + 1 ) * items } };
      for ( const rules::ItemAnswer &answer : evaluator.evaluate( reading.cells[i] ) )
        evidence.attributes.push_back( { answer.applies, answer.met } );
      results[i] = engine::communityChecklist( reading.items, evidence, reading.builtBy );
    }
  };
  const std::size_t threads = engine::threadCount( 0 );
  engine::inParallel( communities, std::max( SMALLEST_SHARE, ( communities + threads - 1 ) / threads ), 0, judge );
  return results;
}

} // namespace renewal::algorithms
