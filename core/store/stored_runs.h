#pragma once

#include "core/store/connection.h"
#include "core/store/run_record.h"

#include <vector>

namespace renewal::store
{

//! Returns all runs of a results database, by ascending run_id.
std::vector<StoredRun> storedRuns( Connection &connection );

//! Returns true if the two records, of two files, are of one run: whatever the audit wrote down of itself is the same.
bool isCopy( const RunRecord &a, const RunRecord &b );

} // namespace renewal::store
