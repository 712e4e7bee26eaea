#pragma once

#include "core/store/results_database.h"
#include "plugin/audit_panel.h"
#include "tests/support/panel_city.h"

#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <qgseditorwidgetregistry.h>
#include <qgsfilewidget.h>
#include <qgsgui.h>
#include <qgsmapcanvas.h>
#include <qgsmessagebar.h>

namespace renewal::tests
{

//! The panel beside a map, in a folder of its own, and hands to use it with.
class PanelDesk
{
  public:
    PanelDesk()
      : path( folder.filePath( QStringLiteral( "results.sqlite" ) ) )
      , canvas( new QgsMapCanvas( &window ) )
      , messages( new QgsMessageBar( &window ) )
    {
      addProviderOnce();
      static const bool HAS_EDITORS = []
      {
        QgsGui::editorWidgetRegistry()->initEditors();
        return true;
      }();
      Q_UNUSED( HAS_EDITORS )
      panel = std::make_unique<plugin::AuditPanel>( plugin::PanelWindow { &window, canvas, messages } );
    }
    ~PanelDesk()
    {
      panel.reset();
      QgsProject::instance()->clear();
    }

    template <typename T>
    T *widget( const char *name ) const
    {
      return panel->findChild<T *>( QString::fromLatin1( name ) );
    }

    //! Waits until nothing runs and nothing is looked at.
    bool settle()
    {
      return QTest::qWaitFor( [this]
                              { return !panel->isRunning() && !panel->isLooking(); },
                              240000 );
    }

    //! Chooses database \a file as the user does, and waits until it was looked at.
    bool choose( const QString &file )
    {
      widget<QgsFileWidget>( "database" )->setFilePath( file );
      return settle();
    }

    void click( const char *name ) { widget<QPushButton>( name )->click(); }

    void mark( const QString &algorithm ) { widget<QTreeWidget>( "chain" )->setCurrentItem( widget<QTreeWidget>( "chain" )->topLevelItem( rowOf( algorithm ) ) ); }

    plugin::StepState state( const QString &algorithm ) const { return panel->states()[static_cast<std::size_t>( rowOf( algorithm ) )]; }

    std::vector<store::StoredRun> runs() const { return store::ResultsDatabase::open( path, store::ResultsDatabase::Access::Read ).runs(); }

    //! Returns true if the database holds no run, or is not there.
    bool hasNoRun() const { return QFileInfo( path ).size() == 0 || runs().empty(); }

    QTemporaryDir folder;
    QString path;
    QWidget window;
    QgsMapCanvas *canvas;
    QgsMessageBar *messages;
    std::unique_ptr<plugin::AuditPanel> panel;

  private:
    static int rowOf( const QString &algorithm )
    {
      for ( std::size_t i = 0; i < plugin::auditChain().size(); ++i )
      {
        if ( plugin::auditChain()[i].algorithm == algorithm )
          return static_cast<int>( i );
      }
      return -1;
    }
};

} // namespace renewal::tests
