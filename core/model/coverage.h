#pragma once

#include "core/model/lon_lat.h"
#include "core/model/rule_pack.h"
#include "core/model/verdict.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace renewal::model
{

using Rings = std::vector<std::vector<LonLat>>; //!< closed rings of all parts; inside = odd number of rings

//! A residential community as the coverage audit sees it.
struct Community
{
    std::string id;
    std::string name;
    std::optional<double> population; //!< people; empty: not known here, weights of its residents are then not people
    std::optional<double> households;
    std::vector<LonLat> gates; //!< gates that belong to its outline; empty: its residents snap like any others
};

//! One resident, sample point or building.
struct Resident
{
    LonLat place;
    std::uint32_t community = 0; //!< index into the communities
    double weight = 1.0;         //!< people, or 1 where nothing is known
};

//! A facility at a point.
struct Facility
{
    static constexpr std::uint32_t NO_COMMUNITY = 0xFFFFFFFFu;

    std::string id;
    std::string type; //!< type key
    LonLat place;
    std::optional<double> sizeSquareMetres;
    std::uint32_t community = NO_COMMUNITY; //!< the community *with gates* that contains it
};

//! A facility with extent: a park, a sports ground.
struct AreaFacility
{
    std::string id;
    std::string type;
    Rings rings;
    double areaSquareMetres = 0.0; //!< on the ellipsoid
};

struct CoverageSettings
{
    bool isStraight = false;
    double snapDistanceMetres = 100.0;
    double metShare = 0.9;
    double personsPerHousehold = 2.86; //!< where households are not known (7th census, Henan)
    unsigned threads = 0;              //!< 0 = all cores
    bool isUnservedWanted = true;      //!< false: CoverageResult::unserved stays empty, which saves a tenth of the time
    Ellipsoid ellipsoid;               //!< of straight mode; on a network its own counts
};

//! What the coverage audit reads.
struct CoverageInput
{
    std::vector<Community> communities;
    std::vector<Resident> residents;
    std::vector<Facility> facilities;
    std::vector<AreaFacility> areas;
    std::vector<CoverageRule> rules;
    //! Outer ring of the convex hull of the network layer; empty in straight mode.
    std::vector<LonLat> networkHull;
};

//! One row of the result "coverage": community x rule, in the order of communities, then rules.
struct CoverageRow
{
    std::uint32_t community = 0;
    std::uint32_t rule = 0;
    std::optional<double> medianMetres;
    std::optional<double> farthestMetres;
    std::int64_t countWithin = 0;
    std::optional<double> population;
    std::optional<double> coveredPopulation;
    std::optional<double> coveredShare;
    std::optional<double> sizeRequired;
    bool isHouseholdsEstimated = false; //!< sizeRequired rests on population / personsPerHousehold
    std::optional<double> sizeFound;
    Verdict verdict = Verdict::NoData;
};

//! One row of the result "coverage_summary", in the order of the communities.
struct CoverageSummaryRow
{
    std::optional<double> population;
    int rulesMust = 0, rulesMustMet = 0, rulesOptional = 0, rulesOptionalMet = 0, rulesNoData = 0;
    std::optional<double> score;
    std::string grade;                  //!< A, B, C, D or empty
    std::vector<std::uint32_t> missing; //!< rules that are unmet or partly, must-haves first
    std::optional<bool> isEdge;         //!< empty in straight mode
};

//! A resident who lacks a must-have, in the order of the residents.
struct UnservedRow
{
    std::uint32_t resident = 0;
    std::vector<std::uint32_t> missing; //!< must rules
};

//! Counts for the log; ids are in input order.
struct CoverageNotes
{
    std::vector<std::uint32_t> residentsOffStreet;
    std::vector<std::uint32_t> facilitiesOffStreet;
    std::vector<std::uint32_t> areasOffStreet;
    std::vector<std::uint32_t> communitiesWithGatesOffStreet;
};

struct CoverageResult
{
    std::vector<CoverageRow> rows;
    std::vector<CoverageSummaryRow> summary;
    std::vector<UnservedRow> unserved;
    CoverageNotes notes;
};

} // namespace renewal::model
