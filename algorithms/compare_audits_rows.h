#pragma once

#include "algorithms/audit_algorithm.h"
#include "algorithms/compare_audits_reading.h"

namespace renewal::algorithms
{

//! Adds the rows of CHANGES of one series.
void addChangeRows( const ComparedSeries &series, const std::vector<model::ChangeRow> &changes, ResultRows &rows );

//! Adds the rows of LEDGER of one series, with the shape of the community. A shape of another kind than the layer's is left out.
void addLedgerRows( const ComparedSeries &series, const std::vector<model::LedgerRow> &ledger, ResultRows &rows );

//! Returns MultiPolygon, or Point where all shapes of \a series are points.
compat::WkbType ledgerGeometry( const std::vector<ComparedSeries> &series );

} // namespace renewal::algorithms
