#pragma once

#include "core/input/community_reader.h"

namespace renewal::input
{

//! Farthest that a gate may stand from the outline it belongs to.
constexpr double GATE_REACH_METRES = 15.0;

/**
 * Reads the gates (points) and hands each to the community whose outline is nearest on the ground, at
 * most GATE_REACH_METRES away, the earlier one at equal distance; others are left out and counted.
 * Gates of one community stand in layer order.
 * Throws InputError, model::Canceled.
 */
LayerReport readGates( const SourceLayer &layer, const GroundFrame &frame, CommunityLayer &communities, const model::Progress &progress );

} // namespace renewal::input
