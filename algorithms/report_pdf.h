#pragma once

#include "algorithms/report_layout.h"
#include "core/model/progress.h"

namespace renewal::algorithms
{

/**
 * Writes the report as PDF, page by page: each page is made, drawn and dropped again, so that a long report needs no more
 * memory than its longest page. Text stays text. Written beside \a path and renamed when it is whole: an earlier report
 * is kept until then. Throws InputError with a sentence if the file cannot be written, model::Canceled.
 */
void writePdf( const QString &path, const ReportLayout &layout, const std::vector<ReportPage> &pages, model::Progress &progress );

} // namespace renewal::algorithms
