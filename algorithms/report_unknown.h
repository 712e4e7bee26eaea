#pragma once

#include "algorithms/report_data.h"
#include "algorithms/report_document.h"
#include "algorithms/report_grids.h"

namespace renewal::algorithms
{

//! Adds the chapter "What is not known": for every figure and question without data how many rows, and why.
void addNotKnown( ReportDocument &document, const ReportData &data, int district, const RuleNames &rules );

} // namespace renewal::algorithms
