#pragma once

#include "core/model/osm_tags.h"

#include <optional>
#include <string_view>
#include <vector>

namespace renewal::engine
{

// What OpenStreetMap tags mean for an audit. All functions are pure, total and safe from any thread.

//! Returns the keys that the functions below and classifyOsm() read: what an importer has to keep.
const std::vector<const char *> &importedTagKeys();

/**
 * Whether people may walk along a way: every highway but motorways, raceways, bus guideways and those that
 * are not there (construction, proposed, abandoned, ...); not with foot=no, access=private/no or
 * motorroad=yes, unless foot says yes, designated, permissive, permit or destination. A trunk road without
 * these tags is walkable.
 */
bool isWalkable( const model::OsmTags &tags );

/**
 * Returns what kind of barrier between neighbourhoods a line, or the outline of an area, is: `arterial`
 * (motorway, trunk, primary), `river` (river, canal), `rail` (rail, light rail, subway, narrow gauge,
 * monorail), or an empty text. What runs in a tunnel or culvert is no barrier.
 */
std::string_view barrierKind( const model::OsmTags &tags, bool isArea );

//! Whether a point is a gate or entrance that people may use.
bool isEntrance( const model::OsmTags &tags );

//! Whether an area is a building that stands.
bool isBuilding( const model::OsmTags &tags );

//! Storeys above ground (building:levels); none if missing, unreadable or not positive. `5;6` and `5-6` count as 6.
std::optional<double> levelsOf( const model::OsmTags &tags );

//! The whole number that \a text holds ("25", "25.0", "~25"), or none.
std::optional<long long> countIn( std::string_view text );

//! The layer tag as a number; 0, OpenStreetMap's default, if missing or unreadable.
int layerOf( const model::OsmTags &tags );

//! Returns a bridge or tunnel value, or an empty text for `no` and a missing tag.
std::string_view unlessNo( std::string_view value );

} // namespace renewal::engine
