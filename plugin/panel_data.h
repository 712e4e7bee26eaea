#pragma once

#include "plugin/chain_state.h"
#include "plugin/community_rows.h"

namespace renewal::plugin
{

//! What the panel reads of its database and packs, in the background.
struct PanelData
{
    std::vector<store::StoredRun> runs;
    QMap<QString, QString> packSums; //!< by algorithm; missing: could not be loaded
    CommunityTable communities;
    bool isThere = false; //!< the file exists
    QString problem;      //!< the sentence why it cannot be read
    QStringList notes;    //!< packs that cannot be loaded
};

//! What to read, taken from the project in the main thread.
struct PanelQuestion
{
    PanelSettings settings;
    QMap<QString, QString> standards;    //!< by algorithm
    std::optional<ReadyLayer> districts; //!< of the filter
    QgsCoordinateTransformContext transforms;
};

//! Returns the question that \a settings ask of the project with \a layers. Main thread only.
PanelQuestion panelQuestion( const PanelSettings &settings, const QList<QgsMapLayer *> &layers, const QgsCoordinateTransformContext &transforms );

//! Reads it. For any thread; throws model::Canceled only: a bad database is a sentence in the result.
PanelData readPanelData( const PanelQuestion &question, const model::Progress &progress );

} // namespace renewal::plugin
