#pragma once

#include "algorithms/report_layout.h"
#include "core/model/progress.h"

namespace renewal::algorithms
{

/**
 * Writes the report as one HTML file that needs nothing else: styles inside, maps as pictures in the file, charts as SVG, no
 * script, nothing from the network, all text escaped. Throws InputError with a sentence if the file cannot be written,
 * model::Canceled; an earlier report is kept then.
 */
void writeHtml( const QString &path, const ReportDocument &document, const ReportLayout &layout, const ReportType &type, model::Progress &progress );

} // namespace renewal::algorithms
