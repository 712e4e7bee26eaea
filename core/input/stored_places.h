#pragma once

#include "core/input/ground_frame.h"
#include "core/model/coverage.h"

#include <QByteArray>
#include <optional>

class QgsGeometry;

namespace renewal::input
{

//! Where something stored as WKB lies: at a point, or within rings, in degrees on the ground frame.
struct StoredPlace
{
    std::optional<model::LonLat> point;
    model::Rings rings;

    bool isNowhere() const { return !point && rings.empty(); }
};

/**
 * Takes stored geometry of one CRS to the ground frame and outlines back. Not for sharing between threads.
 */
class StoredPlaces
{
  public:
    StoredPlaces( const QgsCoordinateReferenceSystem &crs, const GroundFrame &frame );

    //! Returns where \a wkb lies; nowhere if it is empty, damaged, a line, or does not transform.
    StoredPlace placeOf( const QByteArray &wkb ) const;

    //! Returns the multipolygon of \a polygons, each its outer ring first, in the CRS. They may overlap.
    QgsGeometry outlineOf( const std::vector<model::Rings> &polygons ) const;

    //! Returns the ground area of \a geometry, polygons in the CRS, in square metres.
    double areaSquareMetres( const QgsGeometry &geometry ) const;

  private:
    GroundTransform mTransform;
    model::Ellipsoid mEllipsoid;
};

} // namespace renewal::input
