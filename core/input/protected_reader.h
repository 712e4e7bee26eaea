#pragma once

#include "core/input/ground_frame.h"
#include "core/input/layer_reader.h"
#include "core/model/unit_audit.h"

#include <vector>

namespace renewal::input
{

struct ProtectedLayer
{
    explicit ProtectedLayer( const QString &layerName )
      : report( layerName )
    {
    }

    std::vector<model::ProtectedFeature> features; //!< in layer order
    LayerReport report;
};

/**
 * Reads protected buildings, old trees and the like: points, lines or polygons; of a collection that holds a
 * polygon only the polygons. Self-crossing polygons are repaired; features without geometry are left out; counted. Throws InputError, model::Canceled.
 */
ProtectedLayer readProtected( const SourceLayer &layer, const GroundFrame &frame, const model::Progress &progress );

} // namespace renewal::input
