#pragma once

#include "core/engine/coverage_estimate.h"
#include "core/rules/pack_overlay.h"
#include "core/store/run_record.h"
#include "plugin/standard_effect.h"

#include <QCoreApplication>

namespace renewal::plugin
{

//! The newest run of the coverage audit in one area, as it stands in a results database.
struct StoredCoverage
{
    store::StoredRun run;
    QStringList codes;                                       //!< of the rules, in the order of the rows
    std::vector<std::pair<QString, QString>> communities;    //!< id and name
    std::vector<std::vector<engine::KnownCoverage>> answers; //!< by community, then rule
};

/**
 * What a change of the pack does to results, as far as stored rows tell it for certain, without running anything: walking
 * distances, sizes, classes and weights, and the grades of the coverage audit where every share is known. All else is
 * named as needing a run.
 */
class StandardEstimate
{
    Q_DECLARE_TR_FUNCTIONS( StandardEstimate )

  public:
    StandardEstimate() = default;
    //! Reads the runs of \a database, which is only read. Throws StoreError.
    explicit StandardEstimate( const QString &database );

    //! Returns what \a overlay changes. Throws nothing.
    StandardEffect effectOf( const rules::PackOverlay &overlay ) const;

  private:
    void addCoverage( const StoredCoverage &stored, const model::RulePack &before, const rules::PackOverlay &overlay, StandardEffect &effect ) const;

    std::vector<store::StoredRun> mRuns;
    std::vector<StoredCoverage> mCoverage;
};

} // namespace renewal::plugin
