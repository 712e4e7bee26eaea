#pragma once

#include "core/engine/sample_compound.h"

namespace renewal::engine
{

//! What the houses of a compound add up to.
struct HouseTotals
{
    int houses = 0;
    int households = 0;
    int population = 0;
};

//! Adds the houses of a compound in rows facing south, as its building year has them.
HouseTotals addHouses( BlockDraft &draft, const SampleCompound &compound, const std::string &communityId );

} // namespace renewal::engine
