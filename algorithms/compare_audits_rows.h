#pragma once

#include "algorithms/audit_algorithm.h"
#include "algorithms/compare_audits_reading.h"

namespace renewal::algorithms
{

//! What one series of runs came to.
struct Comparison
{
    const ComparedSeries *series = nullptr;
    std::vector<model::ChangeRow> changes;
    std::vector<model::LedgerRow> ledger;
};

//! Returns the rows of CHANGES. They are made when they are asked for: \a all must outlive them.
ResultRows changeRows( const std::vector<Comparison> &all );

//! Returns the rows of LEDGER likewise, with the shape of the community. A shape of another kind than the layer's is left out.
ResultRows ledgerRows( const std::vector<Comparison> &all );

} // namespace renewal::algorithms
