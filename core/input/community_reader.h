#pragma once

#include "core/input/ground_frame.h"
#include "core/input/layer_reader.h"
#include "core/input/polygon_index.h"
#include "core/model/coverage.h"

#include <qgsgeometry.h>
#include <vector>

namespace renewal::input
{

//! A column that only some audits read.
struct OtherField
{
    QString parameter; //!< for messages: ONSITE_SPACES
    QString field;     //!< empty = not chosen
};

//! Field names of the community layer; empty = not chosen.
struct CommunityFields
{
    QString id;
    QString name;
    QString population;
    QString households;
    QVector<OtherField> others {}; //!< further columns that an audit wants
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
    std::vector<QgsGeometry> geometries;       //!< flat multipolygons or points, repaired, in crs: what the outputs show
    std::vector<model::Rings> rings;           //!< degrees; empty per point community
    std::vector<model::LonLat> points;         //!< the point, or the polygon's point on surface
    std::vector<std::vector<QVariant>> others; //!< cells of CommunityFields::others, NULL where not chosen
    QStringList withoutGeometry;               //!< ids of rows left out for want of usable geometry
    bool isPoints = false;                     //!< the layer holds points, not polygons
    PolygonIndex index;                        //!< over the polygons, in the plane of crs
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

//! Refuses fields that \a source does not have. Throws InputError; reads no feature.
void requireCommunityFields( const QgsFeatureSource &source, const CommunityFields &fields );

/**
 * Reads column \a other of CommunityFields::others as counts that cannot be negative, per community; bad cells are
 * unknown and noted in the layer's report.
 */
std::vector<std::optional<double>> readOtherCounts( CommunityLayer &communities, const CommunityFields &fields, int other );

} // namespace renewal::input
