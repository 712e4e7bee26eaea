#pragma once

#include "styles/language.h"

#include <QList>
#include <QString>
#include <memory>

class QgsVectorLayer;

namespace renewal::styles
{

//! A result as projects show it.
struct ShownResult
{
    QString table;               //!< without `_latest`
    const char *title = nullptr; //!< in the layer tree, the legend and over the map; English
    QString page;                //!< picture it is drawn on, with others of the same page; empty: a table
    const char *group = nullptr; //!< in the layer tree; English

    QString titleIn( Language language ) const { return words( "Results", title, language ); }
    QString groupIn( Language language ) const { return words( "Results", group, language ); }
};

//! Returns the results that projects show, top to bottom as drawn; behind them the tables.
const QList<ShownResult> &shownResults();

//! Returns how projects show the units with their strategy, which are a layer and stand in no database.
const ShownResult &shownStrategies();

//! The pages that are seen when a project opens; the others are a click away.
const QStringList &firstPages();

//! The facility type whose service circles are shown first: those of all types cover the map.
const QString &firstFacility();

/**
 * Opens the newest rows of a result in the SpatiaLite file \a database, with the default style stored there, as a layer called
 * \a name. The layer is invalid if the file has no such result.
 */
std::unique_ptr<QgsVectorLayer> openResult( const QString &database, const ShownResult &shown, const QString &name );

} // namespace renewal::styles
