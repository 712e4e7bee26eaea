#pragma once

#include "core/input/ground_frame.h"
#include "core/input/layer_reader.h"
#include "core/input/vertex_buffer.h"

#include <functional>

namespace renewal::input
{

//! The places of a point layer: in its own CRS and in degrees. Rows without a place are left out.
struct PointRows
{
    VertexBuffer places;  //!< degrees; NaN where the coordinates did not transform
    VertexBuffer inOther; //!< in the CRS asked for; empty if none was
    std::vector<QgsFeatureId> featureIds;
};

/**
 * Reads a layer of points (polygons count by their point on surface). \a accept sees the reader at each
 * row that has a place and says whether to keep it; it may note why not. \a other, if valid, is a CRS the
 * places are also wanted in (to be compared with polygons as the map shows them).
 * Fills \a report. Throws InputError, model::Canceled.
 */
PointRows readPoints( const SourceLayer &layer, const QVector<int> &fields, const GroundFrame &frame, const QgsCoordinateReferenceSystem &other, const std::function<bool( const LayerReader & )> &accept, LayerReport &report, const model::Progress &progress );

} // namespace renewal::input
