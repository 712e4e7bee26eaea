#pragma once

#include <QStringList>

namespace renewal::store
{

/**
 * Returns a folder name for each of \a names, which are data and may hold anything: letters, digits, single blanks and
 * - _ ( ) stay, everything else becomes _, and a name that had to be changed ends in a piece of its SHA-256. So does every name
 * that differs from an earlier one only as some file systems do not see (case, width, composition). The results
 * are distinct in that sense too, at most 60 characters, never a path, hidden, or a device of Windows; the
 * same name gives the same folder on every run, whatever stands beside it, unless two differ only as above.
 */
QStringList folderNames( const QStringList &names );

} // namespace renewal::store
