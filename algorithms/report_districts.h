#pragma once

#include "algorithms/report_data.h"
#include "core/input/layer_reader.h"

#include <qgscoordinatetransformcontext.h>
#include <qgsgeometry.h>

namespace renewal::algorithms
{

//! The districts of a report, and which rows lie in them.
struct ReportDistricts
{
    QStringList names;           //!< in layer order
    QList<QgsGeometry> outlines; //!< parallel, in crs
    QgsCoordinateReferenceSystem crs;
    ReportPlaces places;
    QStringList sentences; //!< what was repaired or left out
};

/**
 * Reads the districts of \a layer and finds for every community, unit, lot and station of the runs of \a data the district
 * that holds most of its area, or its point. Throws InputError, model::Canceled.
 */
ReportDistricts reportDistricts( const input::SourceLayer &layer, const QString &nameField, const ReportData &data, const QgsCoordinateTransformContext &context, const model::Progress &progress );

} // namespace renewal::algorithms
