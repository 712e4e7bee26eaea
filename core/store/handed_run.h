#pragma once

#include "core/store/foreign_names.h"
#include "core/store/run_record.h"

namespace renewal::store
{

/**
 * Returns the record of \a run as \a district may have it. Kept: algorithm, times, standard, versions; of the parameters numbers,
 * switches and words; of the inputs parameter, reference system and content hash. Left out: file and layer names,
 * feature counts, and what names another district's. \a area replaces the area; the parameter `SOURCE_RUN` holds the number
 * the run has in the database it comes from.
 */
RunRecord handedRun( const StoredRun &run, const QString &area, const ForeignNames &names, int district );

/**
 * Returns the area a package writes for a run of \a area: the same, unless it names another district's; then \a districtName.
 * A number is added where \a taken (areas of the same algorithm, to which the result is added) has it already.
 */
QString handedArea( const QString &area, const QString &districtName, const ForeignNames &names, int district, QStringList &taken );

} // namespace renewal::store
