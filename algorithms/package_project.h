#pragma once

#include <QString>
#include <QStringList>

class QgsProcessingFeedback;

namespace renewal::algorithms
{

//! Names of the files in a package.
const QString PACKAGE_DATABASE = QStringLiteral( "results.sqlite" );
const QString PACKAGE_PROJECT = QStringLiteral( "project.qgz" );

/**
 * Makes, in \a folder, the project of the results database there and a picture of every map that has something on it; \a tables
 * are the results in it. The project opens without this plugin: grouped, styled, in Chinese, with paths relative to
 * itself, and with nothing in it of who made it and where. Returns the pictures' file names. Safe in any thread; touches no
 * other project. Throws StoreError, model::Canceled.
 */
QStringList makePackageProject( const QString &folder, const QString &title, const QStringList &tables, QgsProcessingFeedback &feedback );

} // namespace renewal::algorithms
