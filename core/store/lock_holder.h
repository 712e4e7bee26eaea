#pragma once

#include <QString>

namespace renewal::store
{

/**
 * Returns who holds a lock on the SQLite file \a path, for a sentence: "qgis.bin (process 4711)", a writer
 * before readers, or an empty string if it cannot be known (another computer, a system other than Linux and Windows).
 *
 * Reads /proc/locks, on Windows it asks the restart manager, and never opens the file itself: closing a second
 * handle of a file would drop the POSIX locks that SQLite holds on it in this very process.
 */
QString lockHolder( const QString &path );

} // namespace renewal::store
