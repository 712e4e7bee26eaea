#include "core/engine/unit_strategy.h"

#include "core/engine/limit_check.h"

namespace renewal::engine
{

namespace
{

//! Decides where the share is known to reach the limit of Renew.
model::StrategyReason reasonAgainst( const model::StrategyRow &row, const UnitFloor &floor, model::Verdict demolition, const model::UnitAuditGiven &given )
{
  using model::StrategyReason;
  if ( row.heritage + row.features > 0 )
    return StrategyReason::Protected;
  const bool isLookedAt = ( given.heritage || given.protectedFeatures ) && !floor.heritageDoubt.any();
  if ( !isLookedAt )
    return StrategyReason::NotLookedAt;
  return demolition == model::Verdict::Met ? StrategyReason::Much : StrategyReason::RedLine;
}

} // namespace

model::StrategyRow unitStrategy( const UnitFloor &floor, const ProtectedCount &features, model::Verdict demolition, const model::UnitAuditInput &input )
{
  using model::StrategyReason;
  using model::UnitStrategy;
  model::StrategyRow row;
  row.improveMost = model::findFigure( input.figures, "strategy_improve_demolition_max" );
  row.renewLeast = model::findFigure( input.figures, "strategy_rebuild_demolition_min" );
  row.heritage = floor.heritage;
  row.features = features.inUnit;
  row.share = floor.demolished.leastShare();
  row.isOpen = !floor.demolished.isKnown();
  if ( floor.buildings == 0 )
    row.reason = StrategyReason::NoBuildings;
  else if ( floor.demolished.total() == 0.0 )
    row.reason = StrategyReason::NoFloor;
  else if ( !row.improveMost || !row.renewLeast )
    row.reason = StrategyReason::NoFigure;
  else if ( row.share <= row.improveMost->value + LIMIT_SLACK )
    row.reason = StrategyReason::Little;
  else if ( row.share < row.renewLeast->value - LIMIT_SLACK )
    row.reason = StrategyReason::Some;
  else
    row.reason = reasonAgainst( row, floor, demolition, input.given );

  if ( row.reason == StrategyReason::Little )
    row.strategy = UnitStrategy::Improve;
  else if ( row.reason == StrategyReason::Much )
    row.strategy = UnitStrategy::Renew;
  else if ( row.reason > StrategyReason::Little )
    row.strategy = UnitStrategy::Alter;
  return row;
}

} // namespace renewal::engine
