#pragma once

#include "algorithms/qgis_compat.h"
#include "core/input/osm_reader.h"
#include "core/input/rejections.h"

#include <functional>
#include <qgsattributes.h>
#include <qgsdistancearea.h>
#include <qgsfields.h>

namespace renewal::algorithms
{

//! The layers that come out of an OpenStreetMap file, in the order of the contract.
enum class OsmLayer
{
  Network,
  Facilities,
  Areas,
  Communities,
  Buildings,
  Lots,
  Stations,
  Barriers,
  Entrances
};

//! All layers, in order.
const std::vector<OsmLayer> &osmLayers();

//! Public parameter name: NETWORK, FACILITIES, ...
QString parameterOf( OsmLayer layer );
QgsFields fieldsOf( OsmLayer layer );
compat::WkbType geometryOf( OsmLayer layer );

/**
 * Turns elements into rows of the layers; one element may be several (a building that is a school).
 * Areas are in ellipsoidal square metres. Broken polygons are repaired or left out, and noted.
 */
class OsmRows
{
  public:
    //! Receives one row; called in file order.
    using Emit = std::function<void( OsmLayer layer, const QgsGeometry &geometry, const QgsAttributes &attributes )>;

    OsmRows( const QString &fileName, const QgsCoordinateTransformContext &context, Emit receiver );

    //! Whether an element can be a row of any layer; cheap, before its geometry is made.
    static bool isWanted( input::OsmShape shape, const model::OsmTags &tags );

    void add( input::OsmElement &element );

    const input::Rejections &notes() const { return mNotes; }

  private:
    bool repair( input::OsmElement &element );
    void addLines( OsmLayer layer, const input::OsmElement &element, const QgsAttributes &attributes );
    void addNetwork( const input::OsmElement &element );
    void addBarrier( const input::OsmElement &element );
    void addFacilities( const input::OsmElement &element );
    void addStation( const input::OsmElement &element, const QgsGeometry &point );
    void addLot( const input::OsmElement &element );
    void addBuilding( const input::OsmElement &element );
    QVariant capacityOf( const input::OsmElement &element );

    Emit mEmit;
    QgsDistanceArea mMeasure;
    input::Rejections mNotes;
};

} // namespace renewal::algorithms
