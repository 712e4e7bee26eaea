#include "algorithms/provider.h"

#include "algorithms/factories.h"
#include "algorithms/shipped_models.h"

#include <QIcon>
#include <qgsapplication.h>
#include <qgsprocessingmodelalgorithm.h>
#include <qgsprocessingregistry.h>

namespace renewal::algorithms
{

Provider::Provider( QObject *parent )
  : QgsProcessingProvider( parent )
{
  // A model finds its steps when it is read: ours once this provider is registered, those of QGIS once they are.
  connect( QgsApplication::processingRegistry(), &QgsProcessingRegistry::providerAdded, this, [this]( const QString &added )
           {
             if ( added == id() || added == QLatin1String( "native" ) )
               refreshAlgorithms(); } );
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
  if ( QgsApplication::processingRegistry()->providerById( id() ) != this )
    return;
  for ( std::unique_ptr<QgsProcessingModelAlgorithm> &model : shippedModels() )
    addAlgorithm( model.release() );
}

} // namespace renewal::algorithms
