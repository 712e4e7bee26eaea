#pragma once

#include "core/model/rule_pack.h"

#include <QByteArray>
#include <QString>

namespace renewal::rules
{

/**
 * Reads one pack as it stands in \a bytes: checked, but nothing it extends is looked up, and sha256 is empty.
 *
 * Every key, type, range and name of the published schema (standards/rule-pack.schema.json) is checked, and what only
 * code can check: codes used once, known facility types, memory_low only for info, expressions of
 * the checklist that may be evaluated (expression_vetting.h).
 *
 * \param label names the pack in errors, e.g. the file name
 * \throws PackError with label, line, the path inside the pack and what is allowed
 */
model::RulePack readPack( const QByteArray &bytes, const QString &label );

} // namespace renewal::rules
