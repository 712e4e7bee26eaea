#pragma once

#include "algorithms/report_data.h"
#include "algorithms/report_document.h"
#include "algorithms/report_districts.h"
#include "algorithms/report_type.h"

#include <memory>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace renewal::algorithms
{

/**
 * Makes the layers of the report's maps: copies in memory of the rows that a map shows, so that a page needs no more than
 * its own. Main thread only.
 */
class ReportMaps
{
  public:
    //! \a districts may be null. What is referred to must outlive this.
    ReportMaps( const ReportData &data, const ReportDistricts *districts, const ReportType &type );

    /**
     * Adds the layers of \a map to \a project, which owns them, sets its CRS, and returns them, top to bottom; those in
     * the legend come first, \a legendCount says how many. Nothing to draw: none.
     */
    QList<QgsMapLayer *> addLayers( QgsProject &project, const ReportMap &map, int &legendCount );

    //! Returns what a map of \a layers in the CRS of \a project shows.
    QgsRectangle extentOf( const QgsProject &project, const QList<QgsMapLayer *> &layers ) const;

  private:
    const QgsVectorLayer *sourceOf( const QString &table );
    std::unique_ptr<QgsVectorLayer> outlines( int district ) const;

    const ReportData &mData;
    const ReportDistricts *mDistricts;
    ReportType mType;
    std::map<QString, std::unique_ptr<QgsVectorLayer>> mSources;
};

} // namespace renewal::algorithms
