#include "core/store/package_folder.h"

#include "core/store/store_error.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace renewal::store
{

namespace
{

const QString MADE_BY = QStringLiteral( "renewal-audit" );
const QString STAGING = QStringLiteral( ".renewal-packages-new" );
const QString RETIRED = QStringLiteral( ".renewal-packages-old" );
const QString LOCK = QStringLiteral( ".renewal-packages.lock" );
constexpr auto EVERYTHING = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;

QString hashOf( const QString &path )
{
  QFile file( path );
  QCryptographicHash hash( QCryptographicHash::Sha256 );
  if ( !file.open( QIODevice::ReadOnly ) || !hash.addData( &file ) )
    return QString();
  return QString::fromLatin1( hash.result().toHex() );
}

QJsonObject manifestOf( const QString &folder )
{
  QFile file( folder + QLatin1Char( '/' ) + MANIFEST );
  if ( QFileInfo( file ).isSymLink() || !file.open( QIODevice::ReadOnly ) )
    return QJsonObject();
  return QJsonDocument::fromJson( file.readAll() ).object();
}

//! A real folder, not a link to one, with a manifest of ours.
bool isPackage( const QString &folder )
{
  const QFileInfo info( folder );
  return info.isDir() && !info.isSymLink() && manifestOf( folder ).value( QStringLiteral( "made_by" ) ).toString() == MADE_BY;
}

//! True if \a folder holds exactly what its manifest lists.
bool isUnchanged( const QString &folder )
{
  QMap<QString, QString> listed;
  const QJsonArray files = manifestOf( folder ).value( QStringLiteral( "files" ) ).toArray();
  for ( const QJsonValue &file : files )
    listed.insert( file.toObject().value( QStringLiteral( "name" ) ).toString(), file.toObject().value( QStringLiteral( "sha256" ) ).toString() );
  const QFileInfoList entries = QDir( folder ).entryInfoList( EVERYTHING );
  for ( const QFileInfo &entry : entries )
  {
    if ( entry.fileName() == MANIFEST && entry.isFile() && !entry.isSymLink() )
      continue;
    const bool isListed = entry.isFile() && !entry.isSymLink() && listed.contains( entry.fileName() );
    if ( !isListed || hashOf( entry.filePath() ) != listed.value( entry.fileName() ) )
      return false;
  }
  return true;
}

//! Deletes a folder of ours; a link in its place is deleted, not followed.
void removeOwn( const QString &folder )
{
  if ( QFileInfo( folder ).isSymLink() )
    QFile::remove( folder );
  else
    QDir( folder ).removeRecursively();
}

} // namespace

void writeManifest( const QString &folder )
{
  QJsonArray files;
  const QFileInfoList entries = QDir( folder ).entryInfoList( EVERYTHING, QDir::Name );
  for ( const QFileInfo &entry : entries )
    files.append( QJsonObject { { QStringLiteral( "name" ), entry.fileName() }, { QStringLiteral( "bytes" ), entry.size() }, { QStringLiteral( "sha256" ), hashOf( entry.filePath() ) } } );
  const QJsonObject manifest { { QStringLiteral( "made_by" ), MADE_BY }, { QStringLiteral( "files" ), files } };
  QFile file( folder + QLatin1Char( '/' ) + MANIFEST );
  const QByteArray text = QJsonDocument( manifest ).toJson();
  if ( !file.open( QIODevice::WriteOnly ) || file.write( text ) != text.size() || !file.flush() )
    throw StoreError( PackageFolder::tr( "A package cannot be written to %1: %2. Nothing was changed there." ).arg( folder, file.errorString() ) );
}

PackageFolder::PackageFolder( const QString &folder, const QStringList &names )
{
  const QFileInfo info( folder );
  if ( info.exists() && !info.isDir() )
    throw StoreError( tr( "%1 is a file. Name a folder for the packages." ).arg( folder ) );
  if ( !QDir().mkpath( info.absoluteFilePath() ) )
    throw StoreError( tr( "The folder %1 cannot be made here. Choose another one, or ask for the right to write." ).arg( info.absoluteFilePath() ) );
  mPath = QFileInfo( folder ).canonicalFilePath();
  refuseOthers( names );
  mLock = std::make_unique<QLockFile>( inside( LOCK ) );
  mLock->setStaleLockTime( 0 );
  if ( !mLock->tryLock( 0 ) )
  {
    const bool isBusy = mLock->error() == QLockFile::LockFailedError;
    mLock.reset();
    throw StoreError( isBusy ? tr( "Another session is writing packages to %1. Run again when it has finished." ).arg( mPath )
                             : tr( "The folder %1 cannot be written: it is read-only, or its disk is full. Choose another one." ).arg( mPath ) );
  }
  recover();
}

PackageFolder::~PackageFolder()
{
  if ( mLock )
    removeOwn( inside( STAGING ) );
}

QString PackageFolder::staged( const QString &name ) const
{
  return inside( STAGING ) + QLatin1Char( '/' ) + name;
}

QString PackageFolder::retired( const QString &name ) const
{
  return inside( RETIRED ) + QLatin1Char( '/' ) + name;
}

void PackageFolder::refuseOthers( const QStringList &names ) const
{
  for ( const QString &name : names )
  {
    const QFileInfo there( inside( name ) );
    if ( ( there.exists() || there.isSymLink() ) && !isPackage( there.filePath() ) )
      throw StoreError( tr( "%1 is there already and is no package of this plugin. It was left as it is; move it away, or choose another folder." ).arg( there.filePath() ) );
  }
}

void PackageFolder::recover()
{
  removeOwn( inside( STAGING ) );
  if ( QFileInfo( inside( RETIRED ) ).isSymLink() )
    removeOwn( inside( RETIRED ) );
  // Killed between two renames: the earlier package goes back. After them: it is dealt with as if just replaced.
  const QStringList names = QDir( inside( RETIRED ) ).entryList( EVERYTHING );
  QStringList kept;
  for ( const QString &name : names )
  {
    const QFileInfo now( inside( name ) );
    if ( now.exists() || now.isSymLink() )
      retire( name, kept );
    else
      QDir().rename( retired( name ), inside( name ) );
  }
  QDir().rmdir( inside( RETIRED ) );
}

QString PackageFolder::begin( const QString &name )
{
  const QString folder = staged( name );
  if ( !QDir().mkpath( folder ) )
    throw StoreError( tr( "A package cannot be written to %1: %2. Nothing was changed there." ).arg( mPath, tr( "the folder is read-only, or its disk is full" ) ) );
  mBegun << name;
  return folder;
}

void PackageFolder::drop( const QString &name )
{
  removeOwn( staged( name ) );
  mBegun.removeAll( name );
}

void PackageFolder::retire( const QString &name, QStringList &kept )
{
  const QString old = retired( name );
  if ( isPackage( old ) && isUnchanged( old ) )
  {
    removeOwn( old );
    return;
  }
  QString aside = name + QDateTime::currentDateTime().toString( QStringLiteral( "' (earlier' yyyyMMdd-HHmmss')'" ) );
  for ( int number = 2; QFileInfo::exists( inside( aside ) ); ++number )
    aside = name + QStringLiteral( " (earlier %1)" ).arg( number );
  if ( QDir().rename( old, inside( aside ) ) )
    kept << aside;
}

void PackageFolder::putBack( const QStringList &published )
{
  for ( const QString &name : published )
    QDir().rename( inside( name ), staged( name ) );
  const QStringList names = QDir( inside( RETIRED ) ).entryList( EVERYTHING );
  for ( const QString &name : names )
    QDir().rename( retired( name ), inside( name ) );
  QDir().rmdir( inside( RETIRED ) );
}

QStringList PackageFolder::publish()
{
  refuseOthers( mBegun ); // looked at again: time has passed
  QStringList published;
  for ( const QString &name : mBegun )
  {
    const bool isThere = QFileInfo::exists( inside( name ) );
    const bool isFree = !isThere || ( QDir().mkpath( inside( RETIRED ) ) && QDir().rename( inside( name ), retired( name ) ) );
    if ( !isFree || !QDir().rename( staged( name ), inside( name ) ) )
    {
      putBack( published );
      throw StoreError( tr( "The package %1 could not be put into place. Is one of its files open in another program? Close it and run again; nothing was changed." ).arg( inside( name ) ) );
    }
    published << name;
  }
  QStringList kept;
  const QStringList names = QDir( inside( RETIRED ) ).entryList( EVERYTHING );
  for ( const QString &name : names )
    retire( name, kept );
  QDir().rmdir( inside( RETIRED ) );
  return kept;
}

} // namespace renewal::store
