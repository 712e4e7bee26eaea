#pragma once

#include "core/engine/sample_draft.h"

namespace renewal::engine
{

//! The plan of one compound: which corner is cut out, where the two axes run, where its gates stand.
struct SampleCompound
{
    SampleParcel parcel;
    int builtYear = 0;
    bool isVillage = false;
    bool isGated = false;
    bool hasRing = false;       //!< a path all around, inside the wall
    bool hasLengthAxis = false; //!< a path from south to north at x = lengthAt
    bool hasCrossAxis = false;  //!< a path from west to east at y = crossAt
    Mm lengthAt = 0;
    Mm crossAt = 0;
    std::array<bool, SIDE_COUNT> gates = { false, false, false, false };
    bool hasCorner = false;
    SampleParcel corner; //!< the corner cut out, with its streets

    //! Returns where the gate of \a side stands: on the outline, at the end of an axis.
    PlanPoint gateAt( int side ) const;
};

//! Draws axes, gates, ring and cut corner of a compound.
SampleCompound drawCompound( SampleRandom &random, const SampleParcel &parcel, int builtYear, bool isVillage );

//! Returns the corners of the outline, anticlockwise, with a vertex at every gate.
std::vector<PlanPoint> compoundOutline( const SampleCompound &compound );

//! Adds the inner paths, joined to the streets through the gates.
void addCompoundPaths( BlockDraft &draft, const SampleCompound &compound );

//! Returns the pieces of ground on which houses may stand, clear of walls and paths.
std::vector<SampleParcel> buildableGround( const SampleCompound &compound );

} // namespace renewal::engine
