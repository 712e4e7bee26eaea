#pragma once

#include "core/model/progress.h"
#include "core/store/run_record.h"
#include "plugin/layer_check.h"

#include <QHash>
#include <QString>
#include <optional>
#include <vector>

namespace renewal::plugin
{

//! A community in the table of the panel.
struct CommunityRow
{
    QString id;
    QString name;
    std::optional<double> score; //!< empty: not known, which is not 0
    QString grade;
    QStringList missing;
    bool isKnown = true; //!< false: nothing is known, so that an empty list of what is missing says nothing
    QString district;
    QString unit;
};

//! The communities of the newest runs, and where they come from.
struct CommunityTable
{
    QString table; //!< result they are read from; empty: no audit yet that has a row per community
    std::vector<CommunityRow> rows;
    QString problem; //!< what could not be added: districts that cannot be read
};

//! Returns the results that hold communities, best first.
const QStringList &communityTables();

/**
 * Reads the communities of \a path: the scorecard, else the coverage score, else the checklist of the newest run in \a area
 * (of each area if that is empty). \a districts and the name of its column \a nameField give the district that holds
 * most of a community's area. For any thread; throws StoreError, model::Canceled.
 */
CommunityTable readCommunityTable( const QString &path, const std::vector<store::StoredRun> &runs, const QString &area, const ReadyLayer *districts, const QString &nameField, const QgsCoordinateTransformContext &transforms, const model::Progress &progress );

} // namespace renewal::plugin
