#pragma once

#include "core/model/coverage.h"
#include "core/model/unit_strategy.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace renewal::model
{

//! What the cell of NEED said.
enum class NeedState
{
  Known,
  Missing,    //!< null or blank
  Unreadable, //!< no number
  Outside     //!< a number, but not from 0 to 100
};

//! A community as the drawing of units sees it.
struct UnitCommunity
{
    std::string id;
    Rings rings;       //!< degrees
    double need = 0.0; //!< 0 to 100, 100 = most urgent; counts only if needState is Known
    NeedState needState = NeedState::Known;
    std::optional<double> households;
};

using PlaceLine = std::vector<LonLat>;

//! Lines and polygons that separate: barriers, or boundaries of administrative areas.
struct Separators
{
    std::vector<PlaceLine> lines;
    std::vector<Rings> polygons;
};

struct UnitInput
{
    std::vector<UnitCommunity> communities;
    Separators barriers;
    Separators boundaries; //!< a community belongs to the polygon with most of its area
};

struct UnitSettings
{
    double maxGapMetres = 60.0;
    double minAreaHectares = 10.0;
    double maxAreaHectares = 50.0;
    std::optional<double> maxHouseholds;
    double improveNeed = 60.0; //!< a unit's mean need from here on asks for rebuilding parts (gai jian wan shan)
    std::uint64_t seed = 1;
    unsigned threads = 0; //!< 0 = all cores
    Ellipsoid ellipsoid;

    //! Returns what is wrong with the settings, or an empty string.
    std::string problem() const;
};

//! One renewal unit.
struct UnitRow
{
    std::string id;
    std::vector<std::uint32_t> members; //!< as in the input, ascending
    double areaHectares = 0.0;          //!< sum of the members
    std::optional<double> households;   //!< empty: those of a member are not known
    double need = 0.0;                  //!< area-weighted mean
    double compactness = 0.0;           //!< 4 pi area / outline^2 of shape, 0 to 1
    UnitStrategy strategy = UnitStrategy::Improve;
    std::vector<Rings> shape; //!< its polygons in degrees, outer ring first
};

//! Why a community is in no unit.
enum class LeftoverCause
{
  NeedMissing,
  NeedUnreadable,
  NeedOutside,
  HouseholdsMissing, //!< MAX_HOUSEHOLDS cannot be kept without them
  TooLarge,
  TooManyHouseholds,
  TooFar,         //!< alone: nothing within the gap
  BehindBarrier,  //!< alone: whoever is near lies beyond a barrier
  OtherArea,      //!< alone: whoever is near belongs to another administrative area
  BarrierAndArea, //!< alone: both
  NeighboursLeft, //!< alone: whoever is near cannot be in a unit itself
  GroupTooSmall,  //!< all it hangs together with is below MIN_AREA
  NoDivision      //!< its group is large enough, but no division within the limits has a place for it
};

struct LeftoverRow
{
    std::uint32_t community = 0;
    LeftoverCause cause = LeftoverCause::TooFar;
    double areaHectares = 0.0;
    std::optional<double> nearestMetres; //!< to the next community, beyond the gap; empty if there is none near
    std::uint32_t groupCount = 1;        //!< communities that hang together, itself included
    double groupHectares = 0.0;
    bool isBarrierNear = false;   //!< someone is within the gap of the group, beyond a barrier
    bool isOtherAreaNear = false; //!< likewise, in another administrative area
};

//! A community that a separator runs through.
struct CutCommunity
{
    std::uint32_t community = 0;
    double shareBeyond = 0.0; //!< of its area, not on the side with most of it
};

//! How good the division is; compared in this order.
struct UnitObjective
{
    double leftoverHectares = 0.0;
    double unlikeness = 0.0; //!< sum of hectares x |need - mean need of the unit|
    double outlineMetres = 0.0;
};

struct UnitResult
{
    std::vector<UnitRow> units;         //!< by their first member
    std::vector<LeftoverRow> leftovers; //!< as the communities
    std::vector<CutCommunity> cut;      //!< as the communities
    UnitObjective objective;
    std::size_t links = 0;       //!< pairs of neighbours
    std::size_t groups = 0;      //!< groups of communities that hang together
    std::size_t exactGroups = 0; //!< groups whose division is a proven optimum
};

} // namespace renewal::model
