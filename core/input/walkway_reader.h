#pragma once

#include "core/input/ground_frame.h"
#include "core/input/layer_reader.h"
#include "core/model/coverage.h"

#include <optional>
#include <vector>

namespace renewal::input
{

//! One walkway and whether it is up to standard.
struct Walkway
{
    std::vector<std::vector<model::LonLat>> lines;
    std::optional<bool> isSubstandard; //!< empty: neither marked nor measured
    bool isByWidth = false;            //!< judged by its width
};

struct WalkwayLayer
{
    explicit WalkwayLayer( const QString &layerName )
      : report( layerName )
    {
    }

    std::vector<Walkway> walkways;
    bool hasColumn = false; //!< one of `substandard`, `width`, `width_m` is there
    LayerReport report;
};

/**
 * Reads walkways. The column `substandard` says yes or no (yes_no.h); where it is blank, a `width` or `width_m` below
 * \a leastWidthMetres is substandard. Lines without geometry and answers that cannot be read are counted.
 * Throws InputError, model::Canceled.
 */
WalkwayLayer readWalkways( const SourceLayer &layer, double leastWidthMetres, const GroundFrame &frame, const model::Progress &progress );

} // namespace renewal::input
