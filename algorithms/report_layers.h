#pragma once

#include "core/store/run_record.h"

#include <QString>
#include <QStringList>
#include <memory>
#include <qgsvectorlayer.h>
#include <set>

namespace renewal::algorithms
{

/**
 * Returns the rows of \a table of a results database that belong to \a runs as a layer, without style; nullptr if the
 * file has no such table with geometry, or none of its rows is of these runs. Throws InputError if this QGIS cannot open SpatiaLite layers.
 */
std::unique_ptr<QgsVectorLayer> openRows( const QString &path, const QString &table, const std::vector<store::StoredRun> &runs );

/**
 * Returns a copy of those rows of \a source, opened by openRows(), whose row_id is among \a rowIds, as a layer in memory
 * called \a name, styled as the result \a table by the shipped style: a style that lies in the file is not ours.
 * Main thread only.
 */
std::unique_ptr<QgsVectorLayer> styledCopy( const QgsVectorLayer &source, const std::set<qint64> &rowIds, const QString &table, const QString &name );

} // namespace renewal::algorithms
