#pragma once

#include "algorithms/report_data.h"
#include "algorithms/report_document.h"
#include "algorithms/report_grids.h"

namespace renewal::algorithms
{

/**
 * Adds the chapter of one district, or of all that is in \a data (ReportData::WHOLE): for each result its figures, charts,
 * map and questions; with \a hasLists the list of every community too.
 */
void addSection( ReportDocument &document, const ReportData &data, int district, const QString &title, bool hasLists, const RuleNames &rules );

//! Adds the table that sets the districts side by side, the rows outside all of them and the whole city last.
void addComparison( ReportDocument &document, const ReportData &data );

//! Returns the name of a district of \a data, or the words for what lies outside all, or for the whole.
QString districtName( const ReportData &data, int district );

} // namespace renewal::algorithms
