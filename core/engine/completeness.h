#pragma once

#include "core/model/completeness.h"
#include "core/model/progress.h"

namespace renewal::engine
{

/**
 * Returns the questions of \a pack: its coverage rules, then the checklist items of other codes, each code once. Where
 * a rule and an item share a code, the stronger class of the two counts, the weight is the item's (the rule's, if the
 * item is for information only), the dimension the item's if it has one, basis and status the item's. buildsOnCoverage is left to who reads expressions.
 */
std::vector<model::CompletenessQuestion> questionsOf( const model::RulePack &pack );

/**
 * Method: per question the row of CHECKLIST, unless it is nodata; else the row of COVERAGE; else, where there is no
 * row of CHECKLIST, the item's own expression; else nodata. A COVERAGE that is met answers only its part of an item
 * that asks for more (toilet and sorted waste): there the expression decides. Then weighted score, grade and
 * completeness as the contract defines completenessaudit.
 * Inputs: questions, and per community and question what each source says.
 * Result: one scorecard per community, in order, and every verdict.
 * Cost: O(communities x questions).
 * Throws model::Canceled, std::invalid_argument if the evidence has the wrong size. Single-threaded.
 * Not covered: what the verdicts rest on. Where no must-have applies nothing is lacking: met. A pack without must-haves: nodata.
 */
model::CompletenessResult completeness( const model::CompletenessInput &input, model::Progress &progress );

//! Returns what \a evidence says about \a question, in the order of its sources.
model::Verdict verdictOf( const model::CompletenessQuestion &question, const model::CompletenessEvidence &evidence );

} // namespace renewal::engine
