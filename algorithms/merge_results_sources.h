#pragma once

#include <QStringList>

namespace renewal::algorithms
{

struct MergeSources
{
    QStringList paths; //!< absolute, each file once
    QStringList notes; //!< what was left out or looks wrong, as sentences
};

/**
 * Returns the databases that \a given means: files as they are, of folders every *.sqlite and *.db in them and in the
 * folders below, hidden ones left out. The file \a target is none of them. Order: by the time of the newest run, then by
 * path; files that cannot be read come last, for the caller to find out why.
 */
MergeSources mergeSources( const QStringList &given, const QString &target );

} // namespace renewal::algorithms
