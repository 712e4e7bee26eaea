#include "plugin/audit_panel.h"

#include "ui_audit_panel.h"

#include <qgisinterface.h>
#include <qgsproject.h>

namespace renewal::plugin
{

namespace
{

//! Where a project keeps what the panel remembers; paths are stored as the project stores its own.
const QString SCOPE = QStringLiteral( "renewal_audit" );
const QString DATABASE = QStringLiteral( "/results" );

} // namespace

AuditPanel::AuditPanel( QgisInterface &iface )
  : QgsDockWidget( iface.mainWindow() )
  , mIface( iface )
  , mUi( std::make_unique<Ui::AuditPanel>() )
{
  mUi->setupUi( this );
  mUi->database->setStorageMode( QgsFileWidget::SaveFile );
  mUi->database->setConfirmOverwrite( false );
  mUi->database->setFilter( tr( "Results database (*.sqlite *.db)" ) );
  connect( mUi->database, &QgsFileWidget::fileChanged, this, &AuditPanel::writeProject );
  connect( QgsProject::instance(), &QgsProject::readProject, this, &AuditPanel::readProject );
  connect( QgsProject::instance(), &QgsProject::cleared, this, &AuditPanel::readProject );
  readProject();
}

AuditPanel::~AuditPanel() = default;

QString AuditPanel::database() const
{
  return mUi->database->filePath();
}

void AuditPanel::readProject()
{
  const QString stored = QgsProject::instance()->readEntry( SCOPE, DATABASE );
  const QSignalBlocker blocker( mUi->database );
  mUi->database->setFilePath( stored.isEmpty() ? QString() : QgsProject::instance()->readPath( stored ) );
}

void AuditPanel::writeProject()
{
  const QString path = mUi->database->filePath();
  QgsProject::instance()->writeEntry( SCOPE, DATABASE, path.isEmpty() ? QString() : QgsProject::instance()->writePath( path ) );
}

} // namespace renewal::plugin
