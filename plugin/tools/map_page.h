#pragma once

#include <QList>
#include <QString>

class QgsMapLayer;
class QgsPrintLayout;
class QgsProject;

namespace renewal::tools
{

/**
 * One page with a map, a title, a legend and a scale bar. The first \a legendCount of \a layers (drawn top
 * to bottom) stand in the legend; the rest is background.
 */
struct MapPage
{
    QString name; //!< of the layout, and of the picture without its extension
    QString title;
    QString note;
    QList<QgsMapLayer *> layers;
    int legendCount = 1;
};

//! Adds \a page to the layouts of \a project, an A4 landscape page, and returns it. The project owns it.
QgsPrintLayout *addMapPage( QgsProject &project, const MapPage &page );

//! Writes \a layout as a PNG of 150 dots per inch to \a path. Throws std::runtime_error if it cannot.
void writePicture( QgsPrintLayout *layout, const QString &path );

} // namespace renewal::tools
