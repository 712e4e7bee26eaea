#pragma once

#include "core/model/rule_pack.h"
#include "core/model/verdict.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace renewal::model
{

//! What a verdict rests on. The spelling is public: survey, attribute, none.
enum class Evidence
{
  Survey,
  Attribute,
  None
};

const char *toText( Evidence evidence );

//! Items of this category say which communities belong to the audit whatever their year; they are no questions.
extern const char *const SCOPE_CATEGORY;

//! What rows on single buildings say together.
struct BuildingCount
{
    std::vector<std::string> open; //!< buildings where the requirement is not met, by name
    std::int64_t closed = 0;       //!< buildings struck off
};

//! One row of a survey that answers yes or no.
struct SurveyRow
{
    static constexpr std::int64_t UNDATED = std::numeric_limits<std::int64_t>::min();

    std::uint32_t community = 0;
    std::uint32_t item = 0;
    bool isYes = false;
    bool isJudgement = false;      //!< of the requirement, as in yes_no.h
    std::int64_t moment = UNDATED; //!< the later the greater
    std::string date;              //!< yyyy-mm-dd, or empty
    std::string status;            //!< as written
    std::string note;
    std::string building;    //!< the building it is about, or empty: the whole community
    BuildingCount buildings; //!< of a row made of rows on buildings
};

//! Returns true if \a row finds the requirement of \a item met. Of a problem, "yes" means that it is there.
inline bool isMet( const SurveyRow &row, const ChecklistItem &item )
{
  return row.isYes != ( item.yesMeansUnmet && !row.isJudgement );
}

//! What the attributes say about an item; empty: cannot be known.
struct AttributeAnswer
{
    std::optional<bool> applies;
    std::optional<bool> met;
};

//! What is known of one community; the vectors are parallel to the items.
struct ChecklistEvidence
{
    std::optional<int> builtYear;
    std::vector<AttributeAnswer> attributes;
    std::vector<const SurveyRow *> survey; //!< the row that counts, or null
};

//! Why a community is in the audit, or is not.
enum class ChecklistScope
{
  BuiltInTime, //!< in
  LocalRule,   //!< in: a scope item of the pack is met
  TooNew,      //!< out
  YearUnknown  //!< cannot be known
};

//! Why an item has the verdict it has, beyond its evidence.
enum class ChecklistReason
{
  None,
  TooNew,
  YearUnknown,
  DoesNotApply,
  ApplicationUnknown //!< whether the item applies cannot be known
};

//! The verdict on one item.
struct ItemVerdict
{
    std::uint32_t item = 0;
    Verdict verdict = Verdict::NoData;
    Evidence evidence = Evidence::None;
    ChecklistReason reason = ChecklistReason::None;
    bool isConflict = false;           //!< survey and attribute disagree; the survey decided
    bool hasAttribute = false;         //!< the attributes answer too, whichever decided
    const SurveyRow *survey = nullptr; //!< the row that decided, or that was passed over because the item is na or nodata
};

//! Counts over the items of one kind that apply.
struct ChecklistCount
{
    std::int64_t total = 0;
    std::int64_t met = 0;
    std::int64_t unmet = 0;
    std::int64_t noData = 0;

    //! met / (total - noData); empty when nothing is known.
    std::optional<double> share() const;
};

//! The checklist of one community.
struct ChecklistResult
{
    ChecklistScope scope = ChecklistScope::YearUnknown;
    std::optional<std::uint32_t> localRule; //!< the scope item that let it in
    std::vector<ItemVerdict> items;         //!< in pack order, without scope items
    ChecklistCount must;
    ChecklistCount optional;
    std::int64_t conflicts = 0;
    std::vector<std::uint32_t> missing;    //!< must-haves not met, then optional items not met, in pack order
    std::vector<std::uint32_t> nextSurvey; //!< what to look at: must-haves first, then by weight, then in pack order

    //! True, false, or empty when the year is not known.
    std::optional<bool> isEligible() const;
};

} // namespace renewal::model
