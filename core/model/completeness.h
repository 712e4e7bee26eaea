#pragma once

#include "core/model/rule_pack.h"
#include "core/model/verdict.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace renewal::model
{

//! Parts of the scorecard; their keys and names stand in dimensions.h, in this order.
constexpr std::size_t DIMENSION_COUNT = 6;

//! One question of the scorecard: a coverage rule, a checklist item, or both under one code.
struct CompletenessQuestion
{
    static constexpr int NO_DIMENSION = -1;
    static constexpr int NO_ITEM = -1;

    std::string code;
    std::string zh;
    RuleClass ruleClass = RuleClass::Info; //!< info: shown and asked for indicators, never counted
    double weight = 1.0;
    int dimension = NO_DIMENSION;  //!< index into dimensions()
    int item = NO_ITEM;            //!< index into the pack's checklist
    bool buildsOnCoverage = false; //!< the item's expression reads cov_<code> of this very question, and may ask for more
    std::vector<std::string> facilities;
    Basis basis;
    Certainty status = Certainty::Local;
};

//! What is known about one question for one community; empty where that source says nothing.
struct CompletenessEvidence
{
    std::optional<Verdict> checklist;  //!< a row of CHECKLIST
    std::optional<Verdict> coverage;   //!< a row of COVERAGE
    std::optional<Verdict> expression; //!< what the item's own expression finds in attributes and audits
};

struct CompletenessInput
{
    std::vector<CompletenessQuestion> questions;
    std::size_t communities = 0;
    //! Community by community, in the order of the questions: communities x questions.
    std::vector<CompletenessEvidence> evidence;
};

//! One part of the scorecard of one community, of must and optional questions.
struct DimensionScore
{
    int total = 0; //!< those that apply
    int met = 0;
    int noData = 0;
    std::optional<double> score; //!< 0 .. 100; empty if nothing is known
};

//! One row of the result "scorecard".
struct ScorecardRow
{
    std::optional<double> score; //!< 0 .. 100; empty if nothing is known
    std::string grade;           //!< A, B, C, D or empty
    Verdict complete = Verdict::NoData;
    std::optional<double> need;       //!< 100 - score
    std::vector<std::size_t> missing; //!< questions unmet or partly, must-haves first
    std::optional<double> knownShare; //!< 0 .. 1 of the weight that applies; empty if none does
    std::array<DimensionScore, DIMENSION_COUNT> dimensions;
};

struct CompletenessResult
{
    std::vector<ScorecardRow> rows; //!< in the order of the communities
    std::vector<Verdict> verdicts;  //!< communities x questions, info questions too
};

} // namespace renewal::model
