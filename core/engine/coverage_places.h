#pragma once

#include "core/engine/area_shape.h"
#include "core/engine/compressed_rows.h"
#include "core/engine/nearest_search.h"
#include "core/model/coverage.h"
#include "core/model/network.h"
#include "core/model/progress.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace renewal::engine
{

/**
 * Where everybody is. "Items" number the facilities and then the areas; only items of a type that
 * some rule names have a type here, the others are left alone.
 */
struct CoveragePlaces
{
    static constexpr std::uint32_t NO_TYPE = 0xFFFFFFFFu;

    std::unordered_map<std::string, std::uint32_t> types;
    std::vector<std::uint32_t> typeOfItem;
    std::vector<std::uint8_t> isUsable;             //!< per item: of a named type and, on a network, on a street
    std::vector<std::unique_ptr<AreaShape>> shapes; //!< per area, null if of no named type
    CompressedRows<model::StreetPosition> starts;   //!< per resident: places on streets, inner leg in access; empty: off the street
    CompressedRows<SearchSeed> seeds;               //!< per item; SearchSeed::facility is the item
    CompressedRows<std::uint32_t> areasAround;      //!< per resident: area items that contain it
    CompressedRows<std::uint32_t> residentsOf;      //!< per community
    CompressedRows<std::uint32_t> facilitiesOf;     //!< per community with gates: usable facilities inside
    std::vector<std::uint8_t> isCounted;            //!< per resident: has a street, or straight mode
    model::CoverageNotes notes;
};

/**
 * Method: residents, gates and facilities snap to the nearest street; who lives in a community with
 * gates starts at its gates, and a facility inside is entered by them, each with a straight inner leg.
 * Inputs: input with valid indices; network, or null for straight lines (then nothing is snapped).
 * Result: places in input order.
 * Cost: about a microsecond per resident and thread; per area the streets around it.
 * Throws model::Canceled; uses settings.threads threads.
 * Not covered: an area facility inside a community with gates is entered from all streets around it.
 */
CoveragePlaces coveragePlaces( const model::CoverageInput &input, const model::Network *network, const model::Ellipsoid &ellipsoid, const model::CoverageSettings &settings, const model::Progress &progress );

} // namespace renewal::engine
