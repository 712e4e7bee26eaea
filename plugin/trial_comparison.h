#pragma once

#include "core/model/progress.h"
#include "plugin/standard_effect.h"

#include <QHash>
#include <qgscoordinatetransformcontext.h>

namespace renewal::plugin
{

/**
 * Compares pairs of runs of one audit each (before, after) in the results database \a database: the verdicts of each question,
 * what is lacking, and grades. Communities belong together by their id, because both runs read the same layers. Notes tell
 * where the layers have changed in between. \a names are those of the questions, by their code. Throws StoreError, model::Canceled.
 */
StandardEffect comparedRuns( const QString &database, const std::vector<std::pair<qint64, qint64>> &runs, const QHash<QString, QString> &names, const QgsCoordinateTransformContext &transformContext, const model::Progress &progress );

} // namespace renewal::plugin
