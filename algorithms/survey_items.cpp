#include "algorithms/survey_items.h"

#include "core/rules/pack_loader.h"

namespace renewal::algorithms
{

std::vector<model::ChecklistItem> surveyItems( const QList<store::RunRecord> &runs )
{
  std::vector<model::ChecklistItem> items;
  for ( const store::RunRecord &run : runs )
  {
    if ( run.algorithm != QLatin1String( "communitychecklist" ) )
      continue;
    const model::RulePack pack = rules::shippedPackIds().contains( run.standard ) ? rules::loadShippedPack( run.standard ) : model::RulePack();
    items = QString::fromStdString( pack.sha256 ) == run.standardSha256 ? pack.checklist : std::vector<model::ChecklistItem>();
  }
  return items;
}

} // namespace renewal::algorithms
