#include "core/store/lock_holder.h"

#include <QCoreApplication>
#include <QFile>

#include <fstream>
#include <sstream>
#include <string>
#include <sys/stat.h>
#include <sys/sysmacros.h>

namespace renewal::store
{

namespace
{

// SQLite locks the 512 bytes from 1 GiB on: pending, reserved, then the shared range.
constexpr long long FIRST_LOCK_BYTE = 0x40000000;
constexpr long long LAST_LOCK_BYTE = FIRST_LOCK_BYTE + 511;

struct FileLock
{
    bool isWrite = false;
    long long processId = 0;
};

//! Reads one line of /proc/locks: "1: POSIX ADVISORY WRITE 4711 fe:00:2101 1073741825 1073741825".
bool readLock( const std::string &line, const struct stat &file, FileLock &lock )
{
  std::istringstream words( line );
  std::string number, kind, advisory, mode, where;
  long long start = 0;
  words >> number >> kind >> advisory >> mode >> lock.processId >> where >> start;
  if ( !words || kind != "POSIX" || start < FIRST_LOCK_BYTE || start > LAST_LOCK_BYTE )
    return false;
  unsigned majorNumber = 0;
  unsigned minorNumber = 0;
  unsigned long long inode = 0;
  if ( std::sscanf( where.c_str(), "%x:%x:%llu", &majorNumber, &minorNumber, &inode ) != 3 )
    return false;
  lock.isWrite = mode == "WRITE";
  return inode == file.st_ino && majorNumber == major( file.st_dev ) && minorNumber == minor( file.st_dev );
}

QString programName( long long processId )
{
  std::ifstream comm( "/proc/" + std::to_string( processId ) + "/comm" );
  std::string name;
  std::getline( comm, name );
  return QString::fromStdString( name );
}

} // namespace

QString lockHolder( const QString &path )
{
  struct stat file;
  if ( stat( QFile::encodeName( path ).constData(), &file ) != 0 )
    return QString();

  FileLock holder;
  std::ifstream locks( "/proc/locks" );
  std::string line;
  while ( std::getline( locks, line ) )
  {
    FileLock lock;
    if ( readLock( line, file, lock ) && lock.processId > 0 && ( holder.processId == 0 || lock.isWrite ) )
      holder = lock;
  }
  if ( holder.processId == 0 )
    return QString();
  if ( holder.processId == QCoreApplication::applicationPid() )
    return QCoreApplication::translate( "ResultsDatabase", "another task of this QGIS" );
  return QCoreApplication::translate( "ResultsDatabase", "%1 (process %2)" ).arg( programName( holder.processId ) ).arg( holder.processId );
}

} // namespace renewal::store
