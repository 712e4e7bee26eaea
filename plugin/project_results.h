#pragma once

#include <QList>
#include <QString>
#include <QStringList>

class QgsProject;
class QgsVectorLayer;

namespace renewal::plugin
{

//! Returns the layers of \a project that show the newest rows of \a table of \a database.
QList<QgsVectorLayer *> resultLayers( const QgsProject &project, const QString &database, const QString &table );

/**
 * Shows the results \a tables of \a database in \a project, with the styles and names stored for them: those that are there
 * already are refreshed, the others are added to a group of the layer tree. Of what is added only what opens a project is
 * switched on. Returns how many layers were added.
 */
int showResults( QgsProject &project, const QString &database, const QStringList &tables );

} // namespace renewal::plugin
