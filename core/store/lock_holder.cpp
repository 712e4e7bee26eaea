#include "core/store/lock_holder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

// The one file that asks the operating system itself; tests/layout/check_portable.py keeps it so.
#ifdef Q_OS_LINUX
#include <fstream>
#include <sstream>
#include <string>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#elif defined( Q_OS_WIN )
#include <windows.h>
// after windows.h
#include <restartmanager.h>
#endif

namespace renewal::store
{

namespace
{

QString thisProcess()
{
  return QCoreApplication::translate( "ResultsDatabase", "another task of this QGIS" );
}

QString otherProcess( const QString &program, qint64 processId )
{
  return QCoreApplication::translate( "ResultsDatabase", "%1 (process %2)" ).arg( program ).arg( processId );
}

} // namespace

#ifdef Q_OS_LINUX

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
    return thisProcess();
  return otherProcess( programName( holder.processId ), holder.processId );
}

#elif defined( Q_OS_WIN )

QString lockHolder( const QString &path )
{
  DWORD session = 0;
  WCHAR key[CCH_RM_SESSION_KEY + 1] = {};
  if ( RmStartSession( &session, 0, key ) != ERROR_SUCCESS )
    return QString();
  const std::wstring file = QDir::toNativeSeparators( path ).toStdWString();
  LPCWSTR files[1] = { file.c_str() };
  RM_PROCESS_INFO holders[8];
  UINT needed = 0;
  UINT count = 8;
  DWORD reasons = 0;
  // More than eight holders: ERROR_MORE_DATA, and nobody is named.
  const bool isKnown = RmRegisterResources( session, 1, files, 0, nullptr, 0, nullptr ) == ERROR_SUCCESS && RmGetList( session, &needed, &count, holders, &reasons ) == ERROR_SUCCESS;
  RmEndSession( session );
  // This process has the file open whether or not it holds the lock: another one is the better guess.
  for ( UINT i = 0; isKnown && i < count; ++i )
  {
    const qint64 processId = holders[i].Process.dwProcessId;
    if ( processId != QCoreApplication::applicationPid() )
      return otherProcess( QString::fromWCharArray( holders[i].strAppName ), processId );
  }
  return isKnown && count > 0 ? thisProcess() : QString();
}

#else

QString lockHolder( const QString & )
{
  return QString();
}

#endif

} // namespace renewal::store
