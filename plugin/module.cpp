// How QGIS meets the module: the provider metadata that every QGIS process initialises (qgis_process and
// PyQGIS too), the C functions of a desktop plugin, and what the Python loader of a profile install
// calls. Whichever comes first adds the Processing provider; the others find it there.

#include "plugin/desktop.h"
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

//! The desktop plugin: the provider, and the panel in the window.
class DesktopPlugin : public QgisPlugin
{
  public:
    explicit DesktopPlugin( QgisInterface *iface )
      : QgisPlugin( QStringLiteral( "Renewal Audit" ), QStringLiteral( "Urban renewal check-up" ), QStringLiteral( "Analysis" ), QStringLiteral( RENEWAL_VERSION ), QgisPlugin::UI )
      , mIface( iface )
    {
    }

    void initGui() override
    {
      if ( renewal::plugin::addProvider() )
        renewal::plugin::showDesktop( mIface );
    }
    void unload() override
    {
      renewal::plugin::hideDesktop();
      renewal::plugin::removeProvider();
    }

  private:
    QgisInterface *mIface;
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

  Q_DECL_EXPORT QgisPlugin *classFactory( QgisInterface *iface )
  {
    return new DesktopPlugin( iface );
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

  //! For the Python loader in the desktop: \a iface is the address of its QgisInterface. Returns 1 if the panel is in the window.
  Q_DECL_EXPORT int renewal_show_desktop( void *iface )
  {
    return renewal::plugin::showDesktop( static_cast<QgisInterface *>( iface ) ) ? 1 : 0;
  }

  Q_DECL_EXPORT void renewal_hide_desktop()
  {
    renewal::plugin::hideDesktop();
  }

  Q_DECL_EXPORT void renewal_remove_provider()
  {
    renewal::plugin::removeProvider();
  }
}
