#pragma once

#include "core/model/lon_lat.h"

#include <functional>
#include <qgscoordinatetransform.h>
#include <vector>

class QgsGeometry;
class QgsRectangle;

namespace renewal::input
{

//! Moves a position (degrees, WGS 84) in place; returns false when it has to stay where it is.
using PositionShift = std::function<bool( model::LonLat &position )>;

//! What became of one geometry.
struct ShiftOutcome
{
    int points = 0;        //!< vertices, curve control points included
    int outsidePoints = 0; //!< of these, left where they were, see PositionShift
    bool isFinite = true;  //!< false: a coordinate is NaN or infinite, the geometry was not touched
};

/**
 * Shifts geometries of one layer vertex by vertex in degrees, whatever the
 * layer's CRS; Z, M, curves and parts stay as they are.
 */
class GeometryShifter
{
  public:
    /**
     * \a layerName is used in messages only. Throws InputError when \a crs is not valid or the
     * coordinates of \a extent cannot be what it says.
     */
    GeometryShifter( const QString &layerName, const QgsCoordinateReferenceSystem &crs, const QgsRectangle &extent, const QgsCoordinateTransformContext &context );

    //! Moves the vertices of \a geometry in place by \a shiftPosition. Throws InputError when a vertex has no longitude and latitude.
    ShiftOutcome shift( QgsGeometry &geometry, const PositionShift &shiftPosition );

  private:
    void transform( Qgis::TransformDirection direction );

    QString mLayerName;
    QgsCoordinateTransform mToDegrees;
    std::vector<double> mX;
    std::vector<double> mY;
    std::vector<double> mZ;
};

} // namespace renewal::input
