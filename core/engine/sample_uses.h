#pragma once

#include "core/engine/sample_draft.h"

namespace renewal::engine
{

enum class ParcelUse
{
  Housing,
  Park,
  PrimarySchool,
  MiddleSchool,
  Hospital,
  Shopping,
  Office,
  CareHome,
  Campus,
  Industry,
  Vacant
};

//! Returns the use of the \a index-th parcel of a mixed block; the first is always housing.
ParcelUse drawUse( SampleRandom &random, std::size_t index );

//! Fills a parcel that is not housing: buildings, facilities, areas, lots and paths.
void addUse( BlockDraft &draft, const SampleParcel &parcel, ParcelUse use );

//! Fills a corner of about 0.1 ha cut out of a compound: lot, pocket park, market, kindergarten or service station.
void addCornerUse( BlockDraft &draft, const SampleParcel &corner );

} // namespace renewal::engine
