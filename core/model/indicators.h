#pragma once

#include "core/model/indicator_names.h"
#include "core/model/radius_coverage.h"
#include "core/model/rule_pack.h"
#include "core/model/verdict.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace renewal::model
{

//! What is computed, in the order of the rows; names and formulas stand in indicator_names.h.
enum class Indicator
{
  Elderly,
  Nursery,
  Kindergarten,
  PrimarySeats,
  ParkingGap,
  ChargingGap,
  EbikeCharging,
  ActivityGround,
  Walkways,
  WasteSorting,
  Property,
  Smart,
  MiddleSchool,
  SportsGround,
  CultureCentre,
  Parks,
  Market,
  CompleteShare
};
constexpr std::size_t INDICATOR_COUNT = 18;

//! The three indicators of covered land, which have a second row for people on foot.
constexpr std::array<Indicator, 3> RADIUS_INDICATORS { Indicator::MiddleSchool, Indicator::Parks, Indicator::Market };

//! What a question of an indicator is answered with, per community, and on what the answer rests.
struct IndicatorQuestion
{
    std::vector<std::optional<Verdict>> answers; //!< empty entry: not asked there. The vector is empty if nobody asks it
    std::string basis;
    Certainty status = Certainty::Local;
    std::string missing; //!< why it cannot be asked, if it cannot
};

//! Residents on foot, of the rule with a facility; empty where COVERAGE has no such row or no people.
struct WalkingShare
{
    std::optional<double> population;
    std::optional<double> covered;
};

//! What indicators read of one community.
struct IndicatorCommunity
{
    static constexpr int NO_DISTRICT = -1;

    int district = NO_DISTRICT;
    Verdict complete = Verdict::NoData;
    std::optional<double> population;
    std::optional<double> parkingGap;    //!< gap_before - shared
    std::optional<double> chargingGap;   //!< gap
    std::array<WalkingShare, 3> walking; //!< middle school, park, market
};

//! Walkways of one district, or outside all.
struct WalkwaySum
{
    double substandardMetres = 0.0;
    double knownMetres = 0.0;
    std::int64_t unknownCount = 0; //!< walkways that say neither
};

//! Sports grounds or culture centres of one district.
struct GroundCount
{
    int largeEnough = 0;
    int unknownSize = 0;
};

struct IndicatorInput
{
    std::vector<std::string> districts;
    std::vector<IndicatorCommunity> communities;
    std::array<IndicatorQuestion, INDICATOR_COUNT> questions; //!< of those indicators that ask one
    RadiusResult radius;                                      //!< questions: middle school, park, market; probes: primary schools
    std::array<int, 3> unknownPlaces {};                      //!< facilities whose radius is not known, of the same
    std::vector<std::optional<double>> seats;                 //!< per probe
    std::vector<WalkwaySum> walkways;                         //!< per district, then one entry for outside; empty: none given
    bool areWidthsUsed = false;                               //!< a walkway was judged by its width
    std::vector<GroundCount> sportsGrounds;                   //!< per district, then one entry for outside
    std::vector<GroundCount> cultureCentres;
    double primarySeatsPerThousand = 65.0;
    //! Why an indicator cannot be computed at all (a layer, field or table that was not given), or empty.
    std::array<std::string, INDICATOR_COUNT> missing;
    std::array<std::string, 3> walkingMissing;
    std::array<std::string, 3> walkingBasis; //!< the rules that the walking shares rest on
    Certainty completeStatus = Certainty::Local;
};

//! One row of the result "indicators": indicator by district, the total last.
struct IndicatorRow
{
    int district = IndicatorCommunity::NO_DISTRICT; //!< NO_DISTRICT: the total
    Indicator indicator = Indicator::Elderly;
    bool isWalking = false; //!< the second row, marked local
    std::optional<double> value;
    std::optional<double> numerator;
    std::optional<double> denominator;
    std::int64_t noDataCount = 0;
    std::string reason; //!< why there is no value
    std::string basis;
    Certainty status = Certainty::Local;
};

} // namespace renewal::model
