#pragma once

#include "core/engine/coverage_counts.h"
#include "core/engine/supply_places.h"

namespace renewal::engine
{

/**
 * Method: one bounded search per giver with units; gates and same-community walks as the contract's common rules.
 * Inputs: places on the network.
 * Result: per giver the takers that want units and are at most the limit away, ascending (Within::community is the taker).
 * Cost: per giver the streets within the limit; no pair that is out of reach.
 * Throws model::Canceled, std::bad_alloc for more than 2^26 pairs; uses settings.threads threads.
 * Not covered: takers and givers without units.
 */
CompressedRows<Within> walkingPairs( const model::SupplyInput &input, const model::Network &network, const SupplyPlaces &places, const model::SupplySettings &settings, const model::Progress &progress );

//! As walkingPairs(), by geodesic distance from place to place, from a grid over the takers.
CompressedRows<Within> straightPairs( const model::SupplyInput &input, const model::SupplySettings &settings, const model::Progress &progress );

/**
 * Method: one search from all givers at once; rings of a grid in straight mode.
 * Inputs: places on the network.
 * Result: per taker metres to the nearest giver, whatever it offers; empty where there is no way to any.
 * Cost: near-linear in arcs; a few givers per taker in straight mode.
 * Throws model::Canceled; uses settings.threads threads.
 * Not covered: takers off the street: empty.
 */
std::vector<std::optional<double>> walkingNearest( const model::SupplyInput &input, const model::Network &network, const SupplyPlaces &places, const model::SupplySettings &settings, const model::Progress &progress );

//! As walkingNearest(), by geodesic distance.
std::vector<std::optional<double>> straightNearest( const model::SupplyInput &input, const model::SupplySettings &settings, const model::Progress &progress );

} // namespace renewal::engine
