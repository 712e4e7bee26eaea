#pragma once

#include "core/model/lon_lat.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace renewal::model
{

//! A community that asks for whole units: parking spaces, charging piles.
struct SupplyTaker
{
    LonLat place;                           //!< the point, or the polygon's point on surface
    std::vector<std::vector<LonLat>> rings; //!< closed rings of the outline; empty for a point community
    std::vector<LonLat> gates;              //!< the walk starts at them; empty: at the place
    std::int64_t wanted = 0;                //!< units, >= 0
};

//! A lot or a station that lends whole units.
struct SupplyGiver
{
    static constexpr std::uint32_t NO_TAKER = 0xFFFFFFFFu;

    LonLat place;
    std::int64_t offered = 0;        //!< units, >= 0
    std::uint32_t inside = NO_TAKER; //!< the taker *with gates* that contains it: entered by its gates
};

struct SupplyInput
{
    //! Most units of one taker or giver: sums over any city stay far inside 64 bits.
    static constexpr std::int64_t MAX_UNITS = 1000000000;

    std::vector<SupplyTaker> takers;
    std::vector<SupplyGiver> givers;

    //! Returns what is wrong with units or indices, or an empty string.
    std::string problem() const;
};

struct SupplySettings
{
    bool isStraight = false;
    double snapDistanceMetres = 100.0;
    double limitMetres = 300.0; //!< a walk of exactly this length is within reach
    bool hasNearest = false;    //!< also find the nearest giver of each taker, however far
    unsigned threads = 0;       //!< 0 = all cores
    Ellipsoid ellipsoid;        //!< of straight mode; on a network its own counts

    //! Returns what is wrong with the settings, or an empty string.
    std::string problem() const;
};

//! Units that one giver lends to one taker.
struct SupplyFlow
{
    std::uint32_t giver = 0;
    std::uint32_t taker = 0;
    std::int64_t units = 0;  //!< > 0
    double walkMetres = 0.0; //!< of one walk, not times units
};

struct SupplyResult
{
    std::vector<SupplyFlow> flows;                    //!< by giver, then taker
    std::vector<std::int64_t> received;               //!< per taker, <= wanted
    std::vector<std::int64_t> used;                   //!< per giver, <= offered
    std::vector<std::optional<double>> nearestMetres; //!< per taker; empty value: no way to any. Empty vector unless hasNearest
    std::vector<std::uint32_t> takersOffStreet;       //!< ascending
    std::vector<std::uint32_t> giversOffStreet;       //!< ascending
    std::size_t pairCount = 0;                        //!< taker and giver within reach of each other, both with units
    std::size_t componentCount = 0;                   //!< independent problems solved
};

} // namespace renewal::model
