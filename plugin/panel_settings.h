#pragma once

#include "plugin/panel_inputs.h"

#include <QVariantMap>

class QgsProject;

namespace renewal::plugin
{

//! What the panel remembers in a project.
struct PanelSettings
{
    QString database; //!< absolute path; empty: none chosen
    QString area;
    QString period;
    QString standard;     //!< id of a shipped pack for the whole chain; empty: that of each audit
    QString standardFile; //!< path of an own pack; wins
    InputChoice inputs;
    QMap<QString, QVariantMap> steps; //!< by algorithm: what the user set in "Settings" of a step
    QString search;                   //!< filters of the table of communities
    QString district;
    QString unit;
};

//! The pack that a project without a choice begins with: the guidance that the plugin was made for.
extern const QString FIRST_STANDARD;

//! Reads what \a project remembers; for a new project the defaults.
PanelSettings readSettings( const QgsProject &project );

//! Writes \a settings into \a project; paths are kept as the project keeps its own. Marks it as changed only if something did.
void writeSettings( QgsProject &project, const PanelSettings &settings );

} // namespace renewal::plugin
