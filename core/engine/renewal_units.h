#pragma once

#include "core/model/progress.h"
#include "core/model/renewal_units.h"

namespace renewal::engine
{

/**
 * Method: neighbours by the ground between them (UnitGround), groups of communities that hang together, each divided
 * exactly or by search (divideGroup), units drawn with the gaps between neighbours closed (drawUnits). Units whose links
 * cross over the same ground are divided anew without one of the links.
 * Inputs: communities, barriers and boundaries in degrees; settings without a problem().
 * Result: every community in exactly one unit or left over with its cause; units by their first member. The order of the
 * communities matters only for the order of the rows: work is done in the order of ids.
 * Cost: n log n for the neighbours, groups by their size.
 * Throws model::Canceled, std::bad_alloc; uses threads, the result does not depend on their number.
 * Not covered: what UnitGround and UnitScene do not.
 */
model::UnitResult renewalUnits( const model::UnitInput &input, const model::UnitSettings &settings, model::Progress &progress );

} // namespace renewal::engine
