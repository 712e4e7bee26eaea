#include "plugin/desktop.h"

#include "plugin/audit_panel.h"
#include "plugin/standard_editor.h"

#include <QAction>
#include <QIcon>
#include <QMainWindow>
#include <QMenu>
#include <memory>
#include <qgisinterface.h>

namespace renewal::plugin
{

namespace
{

std::unique_ptr<Desktop> sDesktop;

//! On the main window while a copy of the module is shown there: another copy must not show a second panel.
constexpr char SHOWN[] = "renewal_audit_desktop";

} // namespace

Desktop::Desktop( QgisInterface &iface )
  : mIface( iface )
  , mMenu( tr( "Urban renewal audit" ) )
{
  mPanel = new AuditPanel( { iface.mainWindow(), iface.mapCanvas(), iface.messageBar() } );
  mIface.addDockWidget( Qt::RightDockWidgetArea, mPanel );
  mPanel->hide();
  QAction *show = mPanel->toggleViewAction();
  show->setIcon( QIcon( QStringLiteral( ":/renewal/icons/provider.svg" ) ) );
  addAction( show, true );
  auto *packs = new QAction( tr( "Rule &packs..." ), this );
  packs->setObjectName( QStringLiteral( "renewal_rule_packs" ) );
  connect( packs, &QAction::triggered, this, &Desktop::openEditor );
  addAction( packs, false );
}

Desktop::~Desktop()
{
  for ( QAction *action : mActions )
  {
    mIface.removePluginMenu( mMenu, action );
    mIface.removeToolBarIcon( action );
  }
  // QGIS takes the empty submenu out of its menu but keeps it; the next start makes another.
  for ( QMenu *menu : mIface.mainWindow()->findChildren<QMenu *>() )
  {
    if ( menu->isEmpty() && menu->title().remove( '&' ) == mMenu )
      delete menu;
  }
  delete mEditor;
  if ( mPanel )
  {
    mIface.removeDockWidget( mPanel );
    delete mPanel;
  }
}

AuditPanel *Desktop::panel() const
{
  return mPanel;
}

void Desktop::openEditor()
{
  if ( !mEditor )
    mEditor = new StandardEditor( mIface.mainWindow() );
  if ( mPanel )
    mEditor->offerDatabase( mPanel->database() );
  mEditor->show();
  mEditor->raise();
  mEditor->activateWindow();
}

void Desktop::addAction( QAction *action, bool onToolbar )
{
  mActions << action;
  mIface.addPluginToMenu( mMenu, action );
  if ( onToolbar )
    mIface.addToolBarIcon( action );
}

bool showDesktop( QgisInterface *iface )
{
  if ( !iface || !iface->mainWindow() )
    return false;
  if ( !iface->mainWindow()->property( SHOWN ).toBool() )
  {
    iface->mainWindow()->setProperty( SHOWN, true );
    sDesktop = std::make_unique<Desktop>( *iface );
  }
  return true;
}

void hideDesktop()
{
  if ( !sDesktop )
    return;
  QgisInterface &iface = sDesktop->iface();
  sDesktop.reset();
  iface.mainWindow()->setProperty( SHOWN, QVariant() );
}

} // namespace renewal::plugin
