#pragma once

#include "core/model/rule_pack.h"
#include "core/rules/pack_fields.h"

#include <set>
#include <string>
#include <vector>

namespace renewal::rules
{

//! must, optional or info.
model::RuleClass readRuleClass( const PackField &field );

//! A document and, if given, a clause. An address (url) may stand beside them.
model::Basis readBasis( const PackField &field );

//! How sure a figure is; memory_low is refused unless the rule is for information only.
model::Certainty readStatus( const PackField &field, model::RuleClass ruleClass );

//! A list of at most 200 codes, each once.
std::vector<std::string> readCodes( const PackField &field );

//! Sees to it that a section uses each code once.
class CodesOnce
{
  public:
    //! \throws PackError if \a code has been added before or is no code
    void add( const PackField &code );

  private:
    std::set<std::string> mCodes;
};

/**
 * Reads the section checklist. Every expression is vetted (expression_vetting.h) before it is kept.
 * \param packId goes into the items
 * \throws PackError that says where
 */
std::vector<model::ChecklistItem> readChecklist( const PackField &field, const std::string &packId );

/**
 * Reads one of the sections parking, charging and unit: named figures, each a plain number or an object
 * `{"value", "code", "zh", "en", "unit", "basis", "status"}`, status `local` if left out.
 *
 * Names and ranges are those of model::knownFigures().
 *
 * \param section key of the section
 * \param packId goes into the figures
 * \throws PackError that says where
 */
std::vector<model::Figure> readFigures( const PackField &field, const std::string &section, const std::string &packId );

} // namespace renewal::rules
