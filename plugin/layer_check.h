#pragma once

#include "core/model/progress.h"
#include "plugin/chain_state.h"

#include <memory>

class QgsMapLayer;
class QgsVectorLayer;

namespace renewal::plugin
{

//! A layer of the project made ready to be read in another thread.
struct ReadyLayer
{
    ProjectLayer layer;
    QString uri; //!< with passwords: never shown or stored
    QString provider;
    QString subset;
    QString path;                                //!< file behind the layer, empty for others
    bool isEdited = false;                       //!< has changes that are not saved
    std::shared_ptr<QgsVectorLayer> memoryLayer; //!< a copy, for layers that live in memory only; belongs to no thread
};

//! Makes vector \a layers ready. Main thread only.
QList<ReadyLayer> readyLayers( const QList<QgsMapLayer *> &layers );

//! Returns the survey table of \a database as a layer to look at; without a valid file it does not open.
ReadyLayer surveyLayer( const QString &database );

//! Returns the names, ids and sources of vector \a layers, by id.
QMap<QString, ProjectLayer> projectLayers( const QList<QgsMapLayer *> &layers );

/**
 * Looks again at \a inputs: count and content hash of the same columns as in the run, in the layer of the project with the same
 * source. A file whose size and time have not changed since it was last looked at in this session is not read again.
 * For any thread; throws model::Canceled.
 */
QMap<QString, InputCheck> checkInputs( const QList<RecordedInput> &inputs, const QList<ReadyLayer> &layers, const model::Progress &progress );

} // namespace renewal::plugin
