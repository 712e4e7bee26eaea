#pragma once

#include "core/engine/protected_ground.h"
#include "core/engine/unit_floor.h"

namespace renewal::engine
{

/**
 * Method: by the share of the present floor area that the plan demolishes, exempt buildings too: little is zheng zhi ti
 * sheng, more is gai jian wan shan, much may be chai chu xin jian - but only if the demolition share of the red line is
 * met and heritage and protected features were looked at and none is in the unit. Where the share is open, the least it
 * can be counts: keep first. The limits are ours; the three words are those of the Henan guidance 2023-51, 1(4).
 * Inputs: the unit's sums, its protected features, the verdict on its demolition share, the figures of the pack.
 * Result: the strategy with what it rests on.
 * Cost: constant.
 * Throws nothing; single-threaded.
 * Not covered: the state of the buildings, which a survey knows and this audit does not.
 */
model::StrategyRow unitStrategy( const UnitFloor &floor, const ProtectedCount &features, model::Verdict demolition, const model::UnitAuditInput &input );

} // namespace renewal::engine
