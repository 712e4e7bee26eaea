#pragma once

#include "core/model/building_plan.h"
#include "core/model/coverage.h"
#include "core/model/unit_strategy.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace renewal::model
{

//! A building of a unit and what the plan does with it.
struct PlannedBuilding
{
    std::uint32_t unit = 0;                  //!< index into the units
    std::optional<double> floorSquareMetres; //!< present floor area; empty: not known
    std::optional<BuildingAction> action;    //!< empty: not known
    std::optional<Exemption> exemption;      //!< empty: not known
    std::optional<bool> isHeritage;          //!< empty: not known
    Rings ground;                            //!< degrees; empty: not known (a point)
};

//! A renewal unit and what the plan says about it as a whole; empty: not known.
struct PlannedUnit
{
    Rings rings;                       //!< degrees
    std::optional<double> newFloor;    //!< square metres
    std::optional<double> publicFloor; //!< square metres of added public facilities, part of newFloor
    std::optional<double> householdsMoved;
    std::optional<double> rehousedLocally; //!< households, part of householdsMoved
};

//! A protected building, an old tree and the like, in degrees.
struct ProtectedFeature
{
    std::vector<LonLat> points;
    std::vector<std::vector<LonLat>> lines;
    Rings polygon;
};

//! Which of the optional inputs there are at all.
struct UnitAuditGiven
{
    bool newFloor = false;
    bool publicFloor = false; //!< if not, nothing of the new floor area is public
    bool householdsMoved = false;
    bool rehousedLocally = false;
    bool exemption = false; //!< if not, nothing is exempt
    bool heritage = false;
    bool protectedFeatures = false;
};

struct UnitAuditInput
{
    std::vector<PlannedUnit> units;
    std::vector<PlannedBuilding> buildings;
    std::vector<ProtectedFeature> protectedFeatures;
    UnitAuditGiven given;
    std::optional<double> rentRisePercent; //!< of the city, a year
    std::optional<int> checkups;           //!< complete check-ups of the area on file; empty: no file to look in
    std::vector<Figure> figures;           //!< section unit of the pack
    Ellipsoid ellipsoid;
};

//! The rows of a unit, in this order. The spelling is public.
enum class UnitCheck
{
  DemolitionShare,
  ExemptIllegal,   //!< shown, not judged: square metres
  ExemptDangerous, //!< shown, not judged: square metres
  RebuildRatio,
  ExemptPublic, //!< shown, not judged: square metres
  LocalRehousing,
  RentRise,
  HeritageBuildings,
  HeritageFeatures,
  CheckupFirst
};

const char *toText( UnitCheck check );

//! Why a check has no verdict, or what else is to be said about it.
enum class CheckRemark
{
  None,
  NoFigure,         //!< the pack sets no limit
  NoBuildings,      //!< of the unit in the data
  NoFloor,          //!< the known floor area is 0
  NotGiven,         //!< the field, layer or number is not given
  CellUnknown,      //!< the unit's cell is blank or no number
  Contradiction,    //!< a part is greater than the whole
  BuildingsUnknown, //!< open, because of the buildings counted in doubt
  BrokenAnyway,     //!< unmet whatever the unknown figures are
  WithinAnyway,     //!< no verdict, but within the limit whatever the unknown figures are
  NothingDemolished,
  NobodyMoved,
  ShownApart,
  NoGround, //!< buildings to be demolished are points
  NoCheckup //!< none on file for the area
};

//! How many buildings leave a figure open, by what is not known of them; one may count more than once.
struct BuildingDoubt
{
    std::size_t floor = 0;
    std::size_t action = 0;
    std::size_t exemption = 0;
    std::size_t heritage = 0;

    bool any() const { return floor + action + exemption + heritage > 0; }
};

//! One row of the result "unit_checks".
struct UnitCheckRow
{
    UnitCheck check = UnitCheck::DemolitionShare;
    std::optional<double> value; //!< with BrokenAnyway the least it can be
    std::optional<double> limit;
    Verdict verdict = Verdict::NoData;
    const Figure *figure = nullptr; //!< what the limit rests on, of the input's figures
    CheckRemark remark = CheckRemark::None;
    BuildingDoubt doubt;
    std::optional<double> least, most; //!< between which the value lies, where it is open
};

//! What the strategy rests on.
enum class StrategyReason
{
  NoBuildings, //!< no strategy
  NoFloor,     //!< no strategy
  NoFigure,    //!< no strategy
  Little,      //!< demolition up to the limit of Improve
  Some,        //!< between the limits
  Protected,   //!< enough for Renew, but heritage or a protected feature is in the unit
  NotLookedAt, //!< enough for Renew, but whether heritage is there is not known
  RedLine,     //!< enough for Renew, but the demolition share is not met
  Much         //!< Renew
};

struct StrategyRow
{
    std::optional<UnitStrategy> strategy;
    StrategyReason reason = StrategyReason::NoBuildings;
    double share = 0.0;       //!< demolished, exempt buildings too, of the present floor area; the least it can be
    bool isOpen = false;      //!< the share may be greater
    std::size_t heritage = 0; //!< heritage buildings in the unit
    std::size_t features = 0; //!< protected features in the unit
    const Figure *improveMost = nullptr;
    const Figure *renewLeast = nullptr;
};

//! What the audit says about one unit.
struct UnitAuditRow
{
    std::vector<UnitCheckRow> checks; //!< one per UnitCheck, in order
    StrategyRow strategy;
    Verdict redLines = Verdict::NoData; //!< unmet if a check is; else nodata if one is; else met
    std::size_t buildings = 0;
    double floorSquareMetres = 0.0;      //!< known, present
    double demolishedSquareMetres = 0.0; //!< known, exempt buildings too
    double exemptSquareMetres = 0.0;     //!< known, of the demolished
};

} // namespace renewal::model
