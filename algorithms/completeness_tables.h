#pragma once

#include "algorithms/audit_algorithm.h"
#include "core/input/offered_attributes.h"
#include "core/model/indicators.h"

#include <QMap>

namespace renewal::algorithms
{

extern const QString COVERAGE_TABLE;
extern const QString PARKING_TABLE;
extern const QString CHARGING_TABLE;
extern const QString CHECKLIST_TABLE;

//! What COVERAGE says about one community and rule.
struct CoverageFinding
{
    std::optional<model::Verdict> verdict;
    QStringList facilities;
    std::optional<double> limitMetres, population, covered, share;
};

struct ParkingFinding
{
    std::optional<double> gapBefore, shared, gapAfter;
    std::optional<model::Verdict> existing;
};

struct ChargingFinding
{
    std::optional<double> gap;
    std::optional<model::Verdict> ebike;
};

//! What the other audits found about one community.
struct CommunityFindings
{
    QMap<QString, CoverageFinding> coverage; //!< by rule
    std::optional<ParkingFinding> parking;
    std::optional<ChargingFinding> charging;
    QMap<QString, std::optional<model::Verdict>> checklist; //!< by item
};

//! The results of other audits, from layers or from the results database.
struct CompletenessTables
{
    std::vector<CommunityFindings> communities; //!< in the order of the ids
    bool hasCoverage = false, hasParking = false, hasCharging = false, hasChecklist = false;
    bool hasEbike = false; //!< CHARGING has the column verdict_ebike

    //! Returns all rules of COVERAGE, sorted.
    QStringList coverageRules() const;
};

//! Refuses a given table without its columns. Throws InputError.
void requireCompletenessTables( const std::array<const GivenLayer *, 4> &tables );

/**
 * Reads COVERAGE, PARKING, CHARGING and CHECKLIST (\a tables, in this order); those that are not given come from the results
 * database of the run, if there is one: the newest complete run per algorithm and area, of the run's area if it has one. What was used, rows passed
 * over and what cannot be read are said in the log. Throws InputError, StoreError, model::Canceled.
 */
CompletenessTables readCompletenessTables( const std::array<const GivenLayer *, 4> &tables, const QStringList &communityIds, AuditRun &run, QgsProcessingFeedback &feedback, const model::Progress &progress );

//! The tables in the shape in which they are offered to expressions.
struct OfferedTables
{
    OfferedTables( const CompletenessTables &tables, const QStringList &communityIds );

    input::AuditTable coverage, parking, charging;
};

} // namespace renewal::algorithms
