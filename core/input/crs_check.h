#pragma once

#include "core/input/ground_frame.h"
#include "core/model/progress.h"

#include <QString>
#include <QStringList>
#include <cstddef>
#include <limits>
#include <vector>

class QgsRectangle;

namespace renewal::input
{

//! The box around the finite coordinates seen so far.
struct CoordinateExtent
{
    double minX = std::numeric_limits<double>::infinity();
    double minY = std::numeric_limits<double>::infinity();
    double maxX = -std::numeric_limits<double>::infinity();
    double maxY = -std::numeric_limits<double>::infinity();

    bool isEmpty() const { return minX > maxX; }
    //! Takes in \a count coordinates; those with NaN or infinity do not count.
    void add( const double *x, const double *y, std::size_t count );
};

//! Returns the sentence for a spatial layer without CRS, or an empty string if \a crs is set.
QString missingCrsProblem( const QString &layerName, const QgsCoordinateReferenceSystem &crs );

/**
 * Returns why \a coordinates cannot be what \a crs says, with the remedy, or an empty string: degrees
 * beyond 180 and 90, or a projected CRS with all coordinates within them. No coordinates: no problem.
 */
QString rangeProblem( const QString &layerName, const QgsCoordinateReferenceSystem &crs, const CoordinateExtent &coordinates );

/**
 * Refuses a layer without CRS, or whose extent cannot be what its CRS says; an empty or unknown extent is no reason.
 * Throws InputError.
 */
void requirePlausibleCrs( const QString &layerName, const QgsCoordinateReferenceSystem &crs, const QgsRectangle &extent );

//! Returns the sentence for a layer none of whose coordinates transforms to longitude and latitude.
QString transformProblem( const QString &layerName, const QgsCoordinateReferenceSystem &crs );

//! Returns a warning if \a ground (degrees) reaches beyond the area of use of \a crs, else an empty string.
QString areaOfUseWarning( const QString &layerName, const QgsCoordinateReferenceSystem &crs, const CoordinateExtent &ground );

/**
 * Takes all coordinates of a layer to the ground frame, in place, after the checks above; a coordinate
 * that fails alone becomes NaN, NaN. Appends to \a warnings. Throws InputError, model::Canceled.
 */
void toGroundChecked( const QString &layerName, const QgsCoordinateReferenceSystem &crs, const GroundFrame &frame, std::vector<double> &x, std::vector<double> &y, QStringList &warnings, const model::Progress &progress );

} // namespace renewal::input
