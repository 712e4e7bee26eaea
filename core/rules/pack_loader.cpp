#include "core/rules/pack_loader.h"

#include "core/rules/pack_error.h"
#include "core/rules/pack_text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace renewal::rules
{

namespace
{

constexpr qint64 MAX_FILE_BYTES = 4 * 1024 * 1024;
const char *const SHIPPED_FOLDER = ":/renewal/standards/";

} // namespace

QStringList shippedPackIds()
{
  QStringList ids;
  const QStringList files = QDir( QString::fromLatin1( SHIPPED_FOLDER ) ).entryList( { QStringLiteral( "*.json" ) }, QDir::Files, QDir::Name );
  for ( const QString &file : files )
  {
    if ( !file.endsWith( QLatin1String( ".schema.json" ) ) )
      ids << file.chopped( 5 );
  }
  ids.sort();
  return ids;
}

std::optional<QByteArray> shippedPackBytes( const QString &id )
{
  // The id must be in the list, so that none can point anywhere else.
  if ( !shippedPackIds().contains( id ) )
    return std::nullopt;
  QFile file( QString::fromLatin1( SHIPPED_FOLDER ) + id + QStringLiteral( ".json" ) );
  if ( !file.open( QIODevice::ReadOnly ) )
    return std::nullopt;
  return file.readAll();
}

QByteArray packFileBytes( const QString &path )
{
  const QFileInfo info( path );
  if ( !info.exists() )
    throw PackError( PackText::tr( "There is no rule pack file %1." ).arg( path ) );
  if ( !info.isFile() ) // a folder, a pipe or a device, which might never end
    throw PackError( PackText::tr( "%1 is not a file. Allowed: a rule pack, a JSON file." ).arg( path ) );
  QFile file( path );
  if ( !file.open( QIODevice::ReadOnly ) )
    throw PackError( PackText::tr( "The rule pack file %1 cannot be read: %2." ).arg( path, file.errorString() ) );
  // One byte more than allowed: the file may grow between looking and reading.
  const QByteArray bytes = info.size() > MAX_FILE_BYTES ? QByteArray() : file.read( MAX_FILE_BYTES + 1 );
  if ( info.size() > MAX_FILE_BYTES || bytes.size() > MAX_FILE_BYTES )
    throw PackError( PackText::tr( "%1 is too large for a rule pack. Allowed: at most 4 MB." ).arg( path ) );
  if ( file.error() != QFileDevice::NoError )
    throw PackError( PackText::tr( "The rule pack file %1 cannot be read: %2." ).arg( path, file.errorString() ) );
  return bytes;
}

model::RulePack loadShippedPack( const QString &id )
{
  const std::optional<QByteArray> bytes = shippedPackBytes( id );
  if ( !bytes )
    throw PackError( PackText::tr( "There is no standard \"%1\". Allowed: %2." ).arg( id.left( 80 ), shippedPackIds().join( QStringLiteral( ", " ) ) ) );
  return mergePack( *bytes, id, shippedPackBytes );
}

model::RulePack loadPackFile( const QString &path )
{
  return mergePack( packFileBytes( path ), QFileInfo( path ).fileName(), shippedPackBytes );
}

} // namespace renewal::rules
