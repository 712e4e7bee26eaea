#pragma once

#include "core/model/rule_pack.h"
#include "core/model/shared_supply.h"
#include "core/model/verdict.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace renewal::model
{

//! Where the number of electric vehicles comes from. The spelling is public: evs, cars, ownership.
enum class EvBasis
{
  Evs,      //!< counted
  Cars,     //!< cars x share of electric ones
  Ownership //!< households x cars per household x share
};

const char *toText( EvBasis basis );

//! Which readiness of spaces is asked for. The spelling is public: new, existing.
enum class BuildProfile
{
  New,     //!< every space built ready for a charger
  Existing //!< what is installed counts; no document sets a number
};

//! Throws std::invalid_argument for anything but new and existing.
BuildProfile buildProfileFromText( const std::string &text );

//! A community as the charging audit sees it; empty = not known.
struct ChargingCommunity
{
    SupplyTaker taker; //!< its wanted is worked out by the audit
    std::optional<double> households;
    std::optional<double> cars;
    std::optional<double> evs;
    std::optional<double> privatePiles;
    std::optional<double> spaces;
    std::optional<bool> hasEbikeCharging;
};

struct ChargingStation
{
    std::string id;
    LonLat place;
    std::optional<double> piles; //!< empty: not known, it lends nothing but is near
    std::optional<double> powerKilowatts;
    std::uint32_t inside = SupplyGiver::NO_TAKER; //!< the community with gates that contains it
};

//! A lot that may owe charging piles.
struct ChargingLot
{
    std::string id;
    LonLat place;
    std::optional<double> spaces;
    std::optional<double> piles;
    std::string kind; //!< public, building, institution, institution_provincial; empty: not known
    bool isKindAssumed = false;
};

struct ChargingInput
{
    std::vector<ChargingCommunity> communities;
    std::vector<ChargingStation> stations;
    std::vector<ChargingLot> lots;
};

struct ChargingSettings
{
    double evShare = 0.0;
    double carsPerHousehold = 0.0;
    double evsPerPublicPile = 0.0;
    double readinessShare = 1.0;         //!< of the profile new
    std::optional<double> fastKilowatts; //!< from this power on a pile is fast
    BuildProfile profile = BuildProfile::Existing;
    std::vector<Figure> lotShares; //!< figures lot_share_<kind> of the pack
    SupplySettings supply;         //!< limit: the service radius

    //! Returns what is wrong with the settings, or an empty string.
    std::string problem() const;
};

//! One row of the result "charging_gap"; empty = not known.
struct ChargingGapRow
{
    std::optional<double> evs;
    EvBasis basis = EvBasis::Ownership;
    std::optional<double> privatePiles;
    std::optional<std::int64_t> publicNeed; //!< piles
    std::optional<std::int64_t> allocated;
    std::int64_t allocatedFast = 0;
    std::int64_t allocatedSlow = 0;
    std::optional<std::int64_t> gap;
    std::optional<std::int64_t> provisionRequired; //!< spaces that must be ready
    std::optional<std::int64_t> provisionFound;
    std::optional<double> nearestStationMetres;
    Verdict cover = Verdict::NoData;
    Verdict supply = Verdict::NoData; //!< nodata too where piles lack and a station within the radius has an unknown number
    Verdict ebike = Verdict::NoData;
    std::optional<double> severity;
    bool isPrivateAssumed = false; //!< private piles are not known and counted as 0
};

//! Fast or slow, by the power of a station's piles.
enum class PileSpeed
{
  Unknown,
  Slow,
  Fast
};

//! One row of the result "stations_left", in the order of the stations.
struct StationRow
{
    std::optional<std::int64_t> offered;
    std::int64_t used = 0;
    Verdict verdict = Verdict::NoData; //!< as LotRow::verdict
    PileSpeed speed = PileSpeed::Unknown;
};

//! One row of the result "lot_checks", in the order of the lots.
struct LotCheckRow
{
    std::optional<std::int64_t> required; //!< piles
    Verdict verdict = Verdict::NoData;
    std::optional<std::size_t> figure; //!< index into the settings' lotShares; empty: the pack has none for this kind
};

struct ChargingResult
{
    std::vector<ChargingGapRow> rows;
    std::vector<StationRow> stations;
    std::vector<LotCheckRow> lots;
    std::vector<SupplyFlow> flows; //!< giver = station, taker = community
    std::vector<std::uint32_t> communitiesOffStreet;
    std::vector<std::uint32_t> stationsOffStreet;
};

} // namespace renewal::model
