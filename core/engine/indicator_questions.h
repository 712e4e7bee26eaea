#pragma once

#include "core/model/completeness.h"
#include "core/model/indicators.h"

#include <map>
#include <string>
#include <vector>

namespace renewal::engine
{

/**
 * Verdicts by code for one community: CHECKLIST rows of codes that the pack does not have, so that a checklist of old
 * communities can answer what the scorecard does not ask.
 */
using StrayVerdicts = std::map<std::string, model::Verdict>;

//! Returns the codes that the questions of indicators look for beyond those of the pack.
const std::vector<std::string> &indicatorCodes();

/**
 * Method: per indicator the pack's question with the facility asked for (must-haves first, then optional ones, in the
 * order of the pack), or the questions named in indicator_names.h, the first that applies.
 * Inputs: questions and verdicts of the scorecard, the evidence they rest on, stray verdicts per community (or none).
 * Result: the answers of TJ-10, 11, 12, 17, 19, 20 and 21 in their places, with basis and status of the question.
 * Cost: O(communities x questions).
 * Throws nothing. Single-threaded.
 * Not covered: TJ-16, which the charging audit answers.
 */
std::array<model::IndicatorQuestion, model::INDICATOR_COUNT> indicatorQuestions( const model::CompletenessInput &input, const std::vector<model::Verdict> &verdicts, const std::vector<StrayVerdicts> &strays );

//! Returns the less sure of two.
model::Certainty weaker( model::Certainty a, model::Certainty b );

} // namespace renewal::engine
