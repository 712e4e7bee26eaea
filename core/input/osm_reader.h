#pragma once

#include "core/model/osm_tags.h"
#include "core/model/progress.h"

#include <QString>
#include <functional>
#include <memory>
#include <qgsgeometry.h>
#include <vector>

namespace renewal::input
{

enum class OsmShape
{
  Node,
  Way,
  Area //!< a closed way tagged as an area, or a multipolygon relation
};

//! One tagged element, longitude and latitude in EPSG:4326.
struct OsmElement
{
    OsmShape shape = OsmShape::Node;
    char origin = 'n'; //!< n, w or r: node, way, relation
    QString id;        //!< digits, as in OpenStreetMap
    model::OsmTags tags;
    QgsGeometry geometry; //!< point, line string or multipolygon
};

/**
 * Streams a .osm.pbf or .osm file through GDAL's OSM driver, element by element in one interleaved
 * pass; memory stays bounded (GDAL's node index goes to a temporary file), so a provincial extract can
 * be read. Vertices that ways share by node have equal coordinates, bit for bit.
 */
class OsmReader
{
  public:
    //! Whether an element with these tags is worth its geometry.
    using Wanted = std::function<bool( OsmShape shape, const model::OsmTags &tags )>;
    using Visit = std::function<void( OsmElement &element )>;

    //! Opens \a path; only tags with these \a keys are read. Throws InputError naming the file.
    OsmReader( const QString &path, const std::vector<const char *> &keys );
    ~OsmReader();

    //! Calls \a visit for every wanted element: nodes, then ways, then areas, in file order within each block. Throws InputError on a damaged file, model::Canceled.
    void forEach( const Wanted &wanted, const Visit &visit, model::Progress &progress );

  private:
    struct Source;
    std::unique_ptr<Source> mSource;
};

} // namespace renewal::input
