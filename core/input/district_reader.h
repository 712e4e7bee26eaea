#pragma once

#include "core/input/ground_frame.h"
#include "core/input/layer_reader.h"
#include "core/model/coverage.h"

#include <vector>

namespace renewal::input
{

//! Districts by name; polygons of one name belong together.
struct DistrictLayer
{
    explicit DistrictLayer( const QString &layerName )
      : report( layerName )
    {
    }

    QStringList names;                             //!< in the order they first come, each once
    std::vector<std::vector<model::Rings>> shapes; //!< parallel: the polygons, in degrees
    LayerReport report;
};

/**
 * Returns the column of the districts' names: \a field, or `name` if that is empty. Throws InputError, naming
 * DISTRICT_NAME, if the layer has none; reads no feature.
 */
int requireDistrictName( const QgsFeatureSource &source, const QString &field );

/**
 * Reads districts. A name that comes again adds its polygon to the district; rows without a name or a usable polygon are
 * left out; all counted. Throws InputError, model::Canceled.
 */
DistrictLayer readDistricts( const SourceLayer &layer, const QString &field, const GroundFrame &frame, const model::Progress &progress );

} // namespace renewal::input
