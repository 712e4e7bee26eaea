#include "plugin/registration.h"

#include "algorithms/provider.h"

#include <QPointer>
#include <QTranslator>
#include <qgis.h>
#include <qgsapplication.h>
#include <qgsconfig.h>
#include <qgsmessagelog.h>
#include <qgsprocessingregistry.h>

namespace renewal::plugin
{

namespace
{

//! The provider that this copy of the module added, owned by the registry.
QPointer<algorithms::Provider> sProvider;

//! The C++ ABI of QGIS holds within one minor version only.
bool isBuiltForThisQgis()
{
  return Qgis::versionInt() / 100 == _QGIS_VERSION_INT / 100;
}

//! Chinese for what this copy of the module says; goes with the provider.
QPointer<QTranslator> sTranslator;

void installTranslation()
{
  if ( sTranslator || !QgsApplication::locale().startsWith( QLatin1String( "zh" ) ) )
    return;
  sTranslator = new QTranslator( QCoreApplication::instance() );
  if ( sTranslator->load( QStringLiteral( ":/renewal/i18n/renewal_zh_CN.qm" ) ) )
    QCoreApplication::installTranslator( sTranslator );
}

} // namespace

bool addProvider()
{
  if ( !isBuiltForThisQgis() )
  {
    QgsMessageLog::logMessage(
      QStringLiteral( "Renewal Audit was built for QGIS %1 and does not load in QGIS %2: install the package made for this version. "
                      "本插件为 QGIS %1 编译，不能在 QGIS %2 中加载：请安装与该版本对应的安装包。" )
        .arg( QStringLiteral( _QGIS_VERSION ), Qgis::version() ),
      QStringLiteral( "Renewal Audit" ), Qgis::Critical );
    return false;
  }
  QgsProcessingRegistry *registry = QgsApplication::processingRegistry();
  if ( !registry )
    return false;
  if ( registry->providerById( QStringLiteral( "renewal" ) ) )
    return true;
  installTranslation();
  sProvider = new algorithms::Provider( registry );
  return registry->addProvider( sProvider );
}

void removeProvider()
{
  if ( !QgsApplication::instance() )
    return;
  // A translator that is deleted takes itself out of the application.
  delete sTranslator;
  if ( !sProvider )
    return;
  if ( QgsProcessingRegistry *registry = QgsApplication::processingRegistry() )
    registry->removeProvider( sProvider );
  sProvider = nullptr;
}

} // namespace renewal::plugin
