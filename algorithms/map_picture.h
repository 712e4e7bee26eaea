#pragma once

#include <QImage>
#include <QList>
#include <QString>
#include <qgscoordinatereferencesystem.h>
#include <qgscoordinatetransformcontext.h>

class QgsFeedback;
class QgsVectorLayer;

namespace renewal::algorithms
{

//! A map to be drawn without a project: layers top to bottom, all of them in the legend.
struct MapPicture
{
    QString title;
    QList<QgsVectorLayer *> layers;
    QgsCoordinateReferenceSystem crs;
    QgsCoordinateTransformContext transforms;
};

/**
 * Draws \a picture with title, legend and scale bar, as large as the layers' rows reach. Safe in any thread that owns the
 * layers: print layouts are not, which is why this is none. Throws model::Canceled.
 */
QImage drawMap( const MapPicture &picture, const QgsFeedback &feedback );

} // namespace renewal::algorithms
