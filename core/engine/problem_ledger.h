#pragma once

#include "core/model/compare_audits.h"
#include "core/model/progress.h"

#include <vector>

namespace renewal::engine
{

/**
 * Method: run by run, each open problem is looked for where its community went (community_match.h; a community that a
 * run does not have waits for the next one). Still a problem: open; met: closed; not known, not asked or gone: unknown,
 * never closed. A closed problem that comes back is reopened under its first date. A divided community hands its problem
 * on to every part that has not solved it; it is closed when all parts have. Where communities are joined, their
 * problems of one item become one, with the earliest first date.
 * Inputs: all runs of one audit in one area, oldest first.
 * Result: one row per problem: of the communities of the newest run in its order, then of older ones; items in order.
 * Cost: matching of each run with what came before; O(communities x items) per run.
 * Throws model::Canceled, std::bad_alloc. Single-threaded.
 * Not covered: problems solved and back again between two runs.
 */
std::vector<model::LedgerRow> problemLedger( const model::ComparedHistory &history, model::Progress &progress );

} // namespace renewal::engine
