#pragma once

#include "core/input/ground_frame.h"
#include "core/input/layer_reader.h"
#include "core/input/polygon_index.h"
#include "core/model/coverage.h"

#include <qgsgeometry.h>
#include <vector>

namespace renewal::input
{

//! Field names of the community layer; empty = not chosen.
struct CommunityFields
{
    QString id;
    QString name;
    QString population;
    QString households;
};

//! The communities of a run; all vectors are parallel, in layer order, rejected rows left out.
struct CommunityLayer
{
    explicit CommunityLayer( const QString &layerName )
      : report( layerName )
    {
    }

    std::vector<model::Community> communities;
    std::vector<QgsFeatureId> featureIds;
    std::vector<QgsGeometry> geometries; //!< flat multipolygons or points, repaired, in crs: what the outputs show
    std::vector<model::Rings> rings;     //!< degrees; empty per point community
    std::vector<model::LonLat> points;   //!< the point, or the polygon's point on surface
    bool isPoints = false;               //!< the layer holds points, not polygons
    PolygonIndex index;                  //!< over the polygons, in the plane of crs
    QgsCoordinateReferenceSystem crs;
    LayerReport report;
};

/**
 * Reads the communities. Self-crossing polygons are repaired; rows without usable geometry are left out;
 * negative or unreadable population and households become unknown; all counted. A layer is of points
 * if its first usable feature is one; features of the other kind are left out.
 * Throws InputError (no such field, no CRS, coordinates that cannot be the CRS's), model::Canceled.
 */
CommunityLayer readCommunities( const SourceLayer &layer, const CommunityFields &fields, const GroundFrame &frame, const model::Progress &progress );

} // namespace renewal::input
