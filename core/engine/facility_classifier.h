#pragma once

#include "core/model/osm_tags.h"

#include <string>
#include <string_view>
#include <vector>

namespace renewal::engine
{

//! What one place is.
struct Classification
{
    //! Facility type keys: none, one, or two for a school that holds both levels.
    std::vector<std::string> types;
    //! What decided: `amap:060703`, `amap:060700+name:菜市`, `osm:amenity=school+name:小学`, `keyword:公园`.
    std::string rule;
    //! Why there is no type, in English; empty otherwise.
    std::string reason;
    //! The Amap code that decided, six digits; empty for the other schemes.
    std::string code;
};

//! Returns the first of the bar-separated \a alternatives that occurs in \a text, or an empty view.
std::string_view firstAlternative( std::string_view text, std::string_view alternatives );

/**
 * Returns the six-digit codes of one cell, in its order: parts between bars, semicolons or commas,
 * without spaces, quotes and a spreadsheet's ".0"; a five-digit part gets its lost leading zero. Parts
 * that are no code are left out.
 */
std::vector<std::string> amapCodes( std::string_view cell );

/**
 * Method: mapping table of core/model/facility_rules.h (Amap POI code table, May 2017 edition, 870 codes):
 * rows with a name filter first, over all codes; then plain rows, code by code in the cell's order; a
 * code listed in a row goes before the class it is numbered in.
 * Inputs: the cell with one or more codes; the name, UTF-8, may be empty.
 * Result: see Classification. A cell with a car-park entrance (150907-150909) is never anything else.
 * Cost: linear in the table, about 60 rows.
 * Throws nothing; safe from any thread.
 * Not covered: codes of later editions that fall in no class of the table.
 */
Classification classifyAmap( std::string_view cell, std::string_view name );

//! As classifyAmap(), by OpenStreetMap tags: the first row that holds. A tag with key "*" is tried under every key.
Classification classifyOsm( const model::OsmTags &tags, std::string_view name );

//! As classifyAmap(), by the name alone: the match that ends last in the name wins, as Chinese names end in what a place is.
Classification classifyByName( std::string_view name );

/**
 * Returns the tags written in one cell: `amenity=school;name=...`, hstore (`"amenity"=>"school"`), a flat
 * JSON object, or a bare value, which gets the key \a bareKey.
 */
model::OsmTags parseTagText( std::string_view text, std::string_view bareKey );

} // namespace renewal::engine
