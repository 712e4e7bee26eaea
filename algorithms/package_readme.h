#pragma once

#include "algorithms/district_packages_rows.h"

namespace renewal::algorithms
{

const QString PACKAGE_README = QStringLiteral( "README.txt" );

//! What the read-me of a package tells.
struct PackageReadme
{
    QString district;
    int communities = 0;
    int srid = 0;
    QList<store::RunRecord> runs;    //!< as in the package, in the order of their run_id
    QList<QPair<QString, int>> rows; //!< result, rows
    QStringList pictures;
    Withheld withheld;
    bool isPersonalKept = false;
};

//! Writes the read-me into \a folder, Chinese first, then English. Throws StoreError.
void writeReadme( const QString &folder, const PackageReadme &readme );

} // namespace renewal::algorithms
