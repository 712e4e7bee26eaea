#pragma once

#include "core/model/rule_pack.h"
#include "core/rules/pack_fields.h"

namespace renewal::rules
{

//! must, optional or info.
model::RuleClass readRuleClass( const PackField &field );

//! A document and, if given, a clause. An address (url) may stand beside them.
model::Basis readBasis( const PackField &field );

//! How sure a figure is; memory_low is refused unless the rule is for information only.
model::Certainty readStatus( const PackField &field, model::RuleClass ruleClass );

//! Checks the shape of a checklist: keys, types, codes used once. \throws PackError
void checkChecklist( const PackField &field );

/**
 * Checks the shape of the sections parking, charging and unit: named figures, each a plain number or an object
 * `{"value", "unit", "zh", "en", "basis", "status"}`. Names are lower-case parameter names. \throws PackError
 */
void checkFigures( const PackField &field );

} // namespace renewal::rules
