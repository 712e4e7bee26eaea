#include "algorithms/provider.h"

#include "algorithms/factories.h"

#include <QIcon>

namespace renewal::algorithms
{

Provider::Provider( QObject *parent )
  : QgsProcessingProvider( parent )
{
}

QString Provider::id() const
{
  return QStringLiteral( "renewal" );
}

QString Provider::name() const
{
  return QStringLiteral( "Urban renewal audit / 城市更新体检" );
}

QString Provider::longName() const
{
  return name();
}

QString Provider::versionInfo() const
{
  return QStringLiteral( RENEWAL_VERSION );
}

QIcon Provider::icon() const
{
  return QIcon( svgIconPath() );
}

QString Provider::svgIconPath() const
{
  return QStringLiteral( ":/renewal/icons/provider.svg" );
}

void Provider::loadAlgorithms()
{
  for ( QgsProcessingAlgorithm *algorithm : createAll() )
    addAlgorithm( algorithm );
}

} // namespace renewal::algorithms
