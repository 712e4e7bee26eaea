#pragma once

#include "algorithms/report_data.h"
#include "algorithms/report_document.h"
#include "algorithms/report_grids.h"

namespace renewal::algorithms
{

//! Returns the names of the coverage rules in the packs of \a runs that this plugin ships, in the language of the QGIS locale.
RuleNames ruleNames( const std::vector<store::StoredRun> &runs );

//! Adds the title, what the report is about, when and from what it was made, and how it is to be read.
void addOpening( ReportDocument &document, const ReportData &data, const QString &district );

//! Adds the chapter "Method and sources", with the certainty of each figure.
void addMethod( ReportDocument &document, const ReportData &data, int district, const RuleNames &rules );

} // namespace renewal::algorithms
