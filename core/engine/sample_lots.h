#pragma once

#include "core/engine/sample_draft.h"

namespace renewal::engine
{

//! What a car park is; see CityLot.
struct LotKind
{
    const char *label;
    const char *amapCode;
    const char *kind;
    double floors; //!< decks, for cars parked below and above each other
    double share;
};

//! Adds a car park over \a parcel, sometimes with a charging station.
void addLot( BlockDraft &draft, const SampleParcel &parcel, const LotKind &kind );

//! Adds a charging station at \a point.
void addStation( BlockDraft &draft, PlanPoint point, int piles );

//! Marks parking strips along some inner streets, clear of junctions and gates. Call when all joints are known.
void addRoadsideParking( BlockDraft &draft );

} // namespace renewal::engine
