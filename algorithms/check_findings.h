#pragma once

#include "core/engine/datum_check.h"
#include "core/engine/network_check.h"
#include "core/input/layer_inspection.h"

#include <optional>
#include <vector>

namespace renewal::algorithms
{

//! What the datum check said about one layer of points.
struct DatumLine
{
    QString layer;
    engine::DatumCheckResult result;
};

//! Everything that was found about all layers.
struct CheckFindings
{
    std::vector<input::LayerInspection> layers; //!< in the order of the parameters; issues in the order found
    std::optional<engine::NetworkCheckResult> network;
    std::vector<DatumLine> datum;
};

//! Points farther than this from every street are noted.
constexpr double OFF_STREET_METRES = 100.0;

/**
 * Compares the layers of \a findings on one ground frame, that of NETWORK or else of the first layer with a
 * usable CRS: street layer, points off the street, datum of the points against the streets. Adds issues
 * to the layers. Throws model::Canceled.
 */
void compareLayers( CheckFindings &findings, const QgsCoordinateTransformContext &context, model::Progress &progress );

//! Returns in words what the datum check found about a layer, with how sure it is.
QString datumSentence( const DatumLine &line );

} // namespace renewal::algorithms
