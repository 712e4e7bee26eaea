#pragma once

#include "core/model/rule_pack.h"
#include "core/store/run_record.h"

#include <QList>

namespace renewal::algorithms
{

//! Returns the items that the newest checklist among \a runs, oldest first, asked. Those of a pack that this plugin does not ship as it was are not known.
std::vector<model::ChecklistItem> surveyItems( const QList<store::RunRecord> &runs );

} // namespace renewal::algorithms
