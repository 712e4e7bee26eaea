#pragma once

#include "core/input/ground_frame.h"
#include "core/input/layer_reader.h"
#include "core/input/vertex_buffer.h"
#include "core/model/network.h"

#include <QString>
#include <optional>
#include <qgspointxy.h>
#include <vector>

namespace renewal::input
{

//! What a layer is used for; decides what is expected of it.
enum class LayerRole
{
  Network,
  Communities,
  Residents,
  Facilities,
  Areas,
  Entrances,
  Lots,
  Stations,
  Survey,
  Barriers
};

//! One thing that is wrong, in words for the user.
struct Issue
{
    QString featureId; //!< empty where it concerns the layer
    QString kind;      //!< the same text for all of a kind
    QString detail;    //!< what is particular to this one; may be empty
    QString remedy;
    std::optional<QgsPointXY> place; //!< in the CRS of the layer

    QString reason() const { return detail.isEmpty() ? kind : kind + QStringLiteral( ": " ) + detail; }
};

//! A feature whose geometry can be looked at further.
struct InspectedShape
{
    QString featureId;
    qint64 fid = 0;
    int dimension = 0;                   //!< 0 point, 1 line, 2 polygon
    std::vector<VertexBuffer::Run> runs; //!< lines or rings
    std::size_t point = 0;               //!< vertex that stands for a point or a polygon
    QgsPointXY place;                    //!< the same in the CRS of the layer
    model::Street tags;                  //!< bridge, tunnel and layer of a street
};

//! What an inspection found and kept of one layer.
struct LayerInspection
{
    LayerRole role = LayerRole::Network;
    QString name;
    QgsCoordinateReferenceSystem crs;
    qint64 featureCount = 0;
    std::vector<Issue> issues;
    std::vector<InspectedShape> shapes;
    VertexBuffer vertices;   //!< of all shapes; degrees after putOnGround()
    bool isOnGround = false; //!< putOnGround() succeeded

    //! Streets of a network layer, zero-length ones too; needs putOnGround().
    std::vector<model::Street> streets() const;
    //! The points that stand for points and polygons, in the order of those shapes; needs putOnGround().
    std::vector<model::LonLat> points() const;
};

/**
 * Reads a layer once and notes every fault that it shows by itself: null, empty and NaN geometry, the place
 * where a polygon crosses itself, repeated ids and geometries, numbers kept as text, unreadable and
 * negative numbers, unreadable building years, unknown facility types, car parks without spaces or that are
 * entrances. Refuses nothing. Throws model::Canceled.
 */
LayerInspection inspectLayer( const SourceLayer &layer, LayerRole role, const model::Progress &progress );

//! Returns the issues of the CRS of \a inspection, judged by its coordinates (not yet on the ground).
std::optional<Issue> crsIssue( const LayerInspection &inspection );

/**
 * Takes the coordinates to \a frame; what does not get there becomes issues. Returns whether the layer can
 * be compared with others. Throws model::Canceled.
 */
bool putOnGround( LayerInspection &inspection, const GroundFrame &frame, const model::Progress &progress );

} // namespace renewal::input
