#pragma once

#include "algorithms/compare_audits_reading.h"

#include <qgsprocessingfeedback.h>

namespace renewal::algorithms
{

//! Warns about what is not the same in the two runs of \a pair: their order, standard and settings.
void reportPair( const store::RunPair &pair, QgsProcessingFeedback &feedback );

//! Says in the log what came out: changes, the ledger, and communities that are not followed by id.
void reportSeries( const ComparedSeries &series, const std::vector<model::ChangeRow> &changes, const std::vector<model::LedgerRow> &ledger, const std::vector<std::uint32_t> &reusedIds, QgsProcessingFeedback &feedback );

} // namespace renewal::algorithms
