#pragma once

#include "core/model/lon_lat.h"

namespace renewal::engine
{

//! The three horizontal datums that Chinese map data comes in.
enum class Datum
{
  Wgs84, //!< GNSS, OpenStreetMap; CGCS2000 to within a metre
  Gcj02, //!< Amap, Tencent and all published web maps
  Bd09   //!< Baidu
};

//! A shifted position, and whether the published formulas apply there.
struct ShiftedPosition
{
    model::LonLat position;
    bool isInChina = true; //!< false: the position came back unchanged
};

//! Returns whether a WGS 84 position lies in the rectangle of the published formulas, 72.004-137.8347 E, 0.8293-55.8271 N, border included.
bool isInShiftRectangle( const model::LonLat &wgs84 );

/**
 * Method: the published forward formulas (WGS 84 to GCJ-02 on the Krasovsky 1940 ellipsoid, GCJ-02 to
 * BD-09), and their inverse by fixed-point iteration until a step is below 1e-12 degrees. Whether a
 * position is shifted at all is decided by its WGS 84 position: near the rectangle's border a GCJ-02 or
 * BD-09 position is first taken back to WGS 84, so that a round trip from inside always returns.
 * Inputs: a position in degrees in datum \a from.
 * Result: the position in degrees in datum \a to; unchanged outside the rectangle and when \a from is \a to.
 * Cost: constant; about five evaluations for an inverse.
 * Throws nothing; safe from any thread. Not finite input comes back unchanged, as outside.
 * Not covered: the strip outside the rectangle (at most about 1.2 km wide) whose positions equal the
 * shifted ones of points inside cannot be told apart and is treated as inside.
 */
ShiftedPosition shiftCoordinates( const model::LonLat &position, Datum from, Datum to );

} // namespace renewal::engine
