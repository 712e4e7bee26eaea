#include "styles/style_files.h"

#include <QFile>

namespace renewal::styles
{

QString styleXml( const QString &table )
{
  QFile file( QStringLiteral( ":/renewal/styles/%1.qml" ).arg( table ) );
  return file.open( QIODevice::ReadOnly ) ? QString::fromUtf8( file.readAll() ) : QString();
}

} // namespace renewal::styles
