// How QGIS meets the module: the provider metadata that every QGIS process initialises (qgis_process and
// PyQGIS too), the C functions of a desktop plugin, and one function for the Python loader of a profile
// install. Whichever comes first adds the Processing provider; the others find it there.

#include "plugin/registration.h"

#include <qgisplugin.h>
#include <qgsprovidermetadata.h>

namespace
{

//! Carries no data source: it exists for initProvider(), which QGIS calls in every process.
class ModuleMetadata : public QgsProviderMetadata
{
  public:
    ModuleMetadata()
      : QgsProviderMetadata( QStringLiteral( "renewal_audit_module" ), QStringLiteral( "Renewal Audit" ) )
    {
    }

    void initProvider() override { renewal::plugin::addProvider(); }
    void cleanupProvider() override { renewal::plugin::removeProvider(); }
};

//! The desktop plugin: today it only makes sure that the provider is there.
class DesktopPlugin : public QgisPlugin
{
  public:
    DesktopPlugin()
      : QgisPlugin( QStringLiteral( "Renewal Audit" ), QStringLiteral( "Urban renewal check-up" ), QStringLiteral( "Analysis" ), QStringLiteral( RENEWAL_VERSION ), QgisPlugin::UI )
    {
    }

    void initGui() override { renewal::plugin::addProvider(); }
    void unload() override { renewal::plugin::removeProvider(); }
};

const QString *text( const char *value )
{
  static QHash<QByteArray, QString> texts;
  QString &entry = texts[QByteArray( value )];
  entry = QString::fromUtf8( value );
  return &entry;
}

} // namespace

extern "C"
{
  Q_DECL_EXPORT QgsProviderMetadata *providerMetadataFactory()
  {
    return new ModuleMetadata();
  }

  Q_DECL_EXPORT QgisPlugin *classFactory( QgisInterface * )
  {
    return new DesktopPlugin();
  }

  Q_DECL_EXPORT void unload( QgisPlugin *plugin )
  {
    delete plugin;
  }

  Q_DECL_EXPORT const QString *name()
  {
    return text( "Renewal Audit" );
  }
  Q_DECL_EXPORT const QString *description()
  {
    return text( "Urban renewal check-up / 城市更新体检" );
  }
  Q_DECL_EXPORT const QString *category()
  {
    return text( "Analysis" );
  }
  Q_DECL_EXPORT int type()
  {
    return QgisPlugin::UI;
  }
  Q_DECL_EXPORT const QString *version()
  {
    return text( RENEWAL_VERSION );
  }
  Q_DECL_EXPORT const QString *icon()
  {
    return text( ":/renewal/icons/provider.svg" );
  }
  Q_DECL_EXPORT const QString *experimental_status()
  {
    return text( "true" );
  }

  //! For the Python loader: returns 1 if the provider is there after the call, 0 if it was refused.
  Q_DECL_EXPORT int renewal_add_provider()
  {
    return renewal::plugin::addProvider() ? 1 : 0;
  }

  Q_DECL_EXPORT void renewal_remove_provider()
  {
    renewal::plugin::removeProvider();
  }
}
