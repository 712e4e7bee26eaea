#pragma once

#include "core/model/shared_supply.h"
#include "core/model/verdict.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace renewal::model
{

//! How a community's demand for parking spaces is reckoned. The spelling is public: standard, cars, ownership.
enum class DemandMethod
{
  Standard, //!< households x spaces per household: the yardstick for new building
  Cars,     //!< registered cars x factor
  Ownership //!< households x cars per household x factor
};

const char *toText( DemandMethod method );
//! Returns the method spelt \a text. Throws std::invalid_argument for anything else.
DemandMethod demandMethodFromText( const std::string &text );

//! A community as the parking audit sees it; empty = not known.
struct ParkingCommunity
{
    SupplyTaker taker; //!< its wanted is worked out by the audit
    std::optional<double> households;
    std::optional<double> onsiteSpaces;
    std::optional<double> cars;
    std::optional<double> potentialSpaces; //!< what the community itself can still gain
};

//! What speaks against counting a lot.
enum class LotUse
{
  Lends,
  InsideCommunity, //!< part of that community's own spaces
  BadShare         //!< a share that is no number from 0 to 1: what it opens to neighbours is not known
};

struct ParkingLot
{
    std::string id;
    LonLat place;
    std::optional<double> spaces; //!< empty: not known, the lot lends nothing
    bool isFromArea = false;      //!< spaces were reckoned from the lot's area
    std::optional<double> share;  //!< 0..1 open to neighbours at night; empty: the default
    LotUse use = LotUse::Lends;
};

struct ParkingInput
{
    std::vector<ParkingCommunity> communities;
    std::vector<ParkingLot> lots;
};

struct ParkingSettings
{
    DemandMethod method = DemandMethod::Ownership;
    double spacesPerHousehold = 1.0;
    double carsPerHousehold = 0.55;
    double demandFactor = 1.0;
    double defaultShare = 0.5;
    bool hasCars = false; //!< the user named a field of cars
    SupplySettings supply;

    //! Returns what is wrong with the settings, or an empty string.
    std::string problem() const;
};

//! One row of the result "parking_gap"; counts are whole spaces, empty = not known.
struct ParkingGapRow
{
    std::optional<std::int64_t> demand;
    DemandMethod basis = DemandMethod::Ownership; //!< of demand; cars that are not known fall back to ownership
    std::optional<std::int64_t> onsite;
    std::optional<std::int64_t> gapBefore;
    std::optional<std::int64_t> potential;
    std::optional<std::int64_t> shared;
    std::optional<std::int64_t> gapAfter; //!< what must be built
    std::optional<double> spacesPerHousehold;
    Verdict newBuild = Verdict::NoData;
    Verdict existing = Verdict::NoData;
    std::optional<double> severity;  //!< gapAfter / demand; 0 where nothing is asked for
    bool isCarsAssumed = false;      //!< cars were wanted but not known
    bool isPotentialAssumed = false; //!< potential is not known and counted as 0
};

//! One row of the result "lots_left", in the order of the lots.
struct LotRow
{
    std::optional<std::int64_t> offered; //!< empty: not known
    std::int64_t used = 0;
    Verdict verdict = Verdict::NoData; //!< met: all lent, partly, unmet: none taken, na: nothing to lend, nodata: not known or off the street
    bool isShareAssumed = false;
};

struct ParkingResult
{
    std::vector<ParkingGapRow> rows; //!< as the communities
    std::vector<LotRow> lots;        //!< as the lots
    std::vector<SupplyFlow> flows;   //!< giver = lot, taker = community; by lot, then community
    std::vector<std::uint32_t> communitiesOffStreet;
    std::vector<std::uint32_t> lotsOffStreet;
};

} // namespace renewal::model
