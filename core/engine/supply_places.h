#pragma once

#include "core/engine/compressed_rows.h"
#include "core/engine/nearest_search.h"
#include "core/model/network.h"
#include "core/model/progress.h"
#include "core/model/shared_supply.h"

namespace renewal::engine
{

//! Where takers and givers stand on the streets; an empty row is off the street.
struct SupplyPlaces
{
    CompressedRows<model::StreetPosition> starts; //!< per taker: its place or its gates
    CompressedRows<SearchSeed> seeds;             //!< per giver; SearchSeed::facility is the giver
};

/**
 * Method: the nearest street of every place and gate. A taker with an outline that is near a street is on the street
 * even when its place or gate is not: those are looked for again without the snap distance.
 * Inputs: valid indices; a network.
 * Result: places in input order; the legs to the street, and a giver's way to the gates around it, are in access.
 * Cost: about a microsecond per place and thread; per taker whose place is far from a street, the streets around its outline.
 * Throws model::Canceled; uses settings.threads threads.
 * Not covered: legs longer than 400 km; beyond 5 km their length is rough (LocalPlane).
 */
SupplyPlaces supplyPlaces( const model::SupplyInput &input, const model::Network &network, const model::SupplySettings &settings, const model::Progress &progress );

} // namespace renewal::engine
