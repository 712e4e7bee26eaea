#pragma once

#include "core/input/ground_frame.h"
#include "core/input/layer_reader.h"
#include "core/model/renewal_units.h"

namespace renewal::input
{

//! Barriers or boundaries.
struct SeparatorLayer
{
    explicit SeparatorLayer( const QString &layerName )
      : report( layerName )
    {
    }

    model::Separators separators; //!< in degrees
    LayerReport report;
};

//! Refuses a layer of points. Throws InputError naming \a parameter; reads no feature.
void requireSeparators( const QgsFeatureSource &source, const QString &parameter );

/**
 * Reads lines and polygons that separate; curves become edges, self-crossing polygons are repaired. Rows that are neither are left
 * out and counted. Throws InputError, model::Canceled.
 */
SeparatorLayer readSeparators( const SourceLayer &layer, const GroundFrame &frame, const model::Progress &progress );

} // namespace renewal::input
