#pragma once

#include "algorithms/audit_algorithm.h"
#include "core/input/street_reader.h"
#include "core/model/network.h"

#include <optional>

namespace renewal::algorithms
{

//! The streets of a run, ready to search; no network in straight mode.
struct NetworkReading
{
    std::optional<model::Network> network;
    std::vector<model::LonLat> hull;
};

//! Pushes what a reader has to say to the log and adds the layer to the run record.
void noteLayer( AuditRun &run, const QString &parameter, const input::LayerReport &report, QgsProcessingFeedback &feedback );

/**
 * Warns about the rows \a ids, if there are any: \a sentence holds %1 for their number and %2 for the first ids.
 */
void warnAbout( const QStringList &ids, const QString &sentence, QgsProcessingFeedback &feedback );

//! Reads NETWORK and joins its streets. Throws InputError if no street is left, model::Canceled.
NetworkReading readNetwork( const GivenLayer &streets, const NetworkChoice &choice, const input::GroundFrame &frame, AuditRun &run, QgsProcessingFeedback &feedback, double fromPercent, double toPercent );

} // namespace renewal::algorithms
