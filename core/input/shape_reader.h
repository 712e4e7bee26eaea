#pragma once

#include "core/input/ground_frame.h"
#include "core/input/layer_reader.h"
#include "core/model/coverage.h"

#include <vector>

namespace renewal::input
{

//! What there is of a feature, in degrees; a polygon is alone.
struct PlaceShape
{
    std::vector<model::LonLat> points;
    std::vector<std::vector<model::LonLat>> lines;
    model::Rings polygon;
};

//! What a layer of shapes may hold.
enum class ShapeKinds
{
  LinesAndPolygons,
  All //!< points, too
};

/**
 * Reads features of mixed kinds; of a collection that holds a polygon only the polygons. Curves become edges, self-crossing polygons
 * are repaired. A feature with nothing of \a kinds is left out for the reason \a emptyReason, one whose coordinates do not transform for that;
 * both counted in \a report. Result in layer order. Throws InputError, model::Canceled.
 */
std::vector<PlaceShape> readShapes( const SourceLayer &layer, const GroundFrame &frame, ShapeKinds kinds, const QString &emptyReason, LayerReport &report, const model::Progress &progress );

} // namespace renewal::input
