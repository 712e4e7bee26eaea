#include "core/rules/overlay_file.h"

#include "core/rules/figure_pairs.h"
#include "core/rules/pack_error.h"
#include "core/rules/pack_loader.h"
#include "core/rules/pack_reader.h"
#include "core/rules/pack_text.h"

#include <QFileInfo>
#include <QSaveFile>

namespace renewal::rules
{

OverlayTarget overlayTarget( const PackOverlay &overlay, const QString &path )
{
  if ( path.startsWith( ':' ) || path.startsWith( QLatin1String( "qrc:" ) ) )
    return OverlayTarget::Forbidden;
  if ( !QFileInfo::exists( path ) )
    return OverlayTarget::Free;
  try
  {
    const model::RulePack pack = readPack( packFileBytes( path ), QFileInfo( path ).fileName() );
    if ( shippedPackIds().contains( QString::fromStdString( pack.id ) ) )
      return OverlayTarget::Forbidden;
    return !pack.extends.empty() && pack.id == overlay.head.id ? OverlayTarget::Overlay : OverlayTarget::Foreign;
  }
  catch ( const PackError & )
  {
    return OverlayTarget::Foreign;
  }
}

model::RulePack checkedOverlay( const PackOverlay &overlay )
{
  const QString id = QString::fromStdString( overlay.head.id );
  if ( shippedPackIds().contains( id ) )
    throw PackError( PackText::tr( "\"%1\" is a standard of the plugin: an audit would seem to rest on it. Give the overlay an id of its own, such as jinshui-2025." ).arg( id ) );
  const model::RulePack pack = mergePack( overlay.json(), PackText::tr( "The overlay" ), shippedPackBytes );
  for ( const std::vector<model::Figure> *figures : { &pack.parking, &pack.charging, &pack.unit } )
  {
    if ( const QString problem = pairProblem( *figures ); !problem.isEmpty() )
      throw PackError( problem );
  }
  return pack;
}

void saveOverlay( const PackOverlay &overlay, const QString &path )
{
  checkedOverlay( overlay );
  if ( overlayTarget( overlay, path ) == OverlayTarget::Forbidden )
    throw PackError( PackText::tr( "%1 is a standard of the plugin, which is never changed. Choose another file for the overlay." ).arg( path ) );
  QSaveFile file( path );
  const QByteArray bytes = overlay.json();
  if ( !file.open( QIODevice::WriteOnly ) || file.write( bytes ) != bytes.size() || !file.commit() )
    throw PackError( PackText::tr( "The overlay cannot be written to %1: %2. Choose a folder that you may write to." ).arg( path, file.errorString() ) );
}

} // namespace renewal::rules
