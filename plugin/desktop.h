#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QPointer>

class QAction;
class QgisInterface;

namespace renewal::plugin
{

class AuditPanel;
class StandardEditor;

/**
 * What the plugin shows in the QGIS window: its menu, its toolbar buttons and the panel they open. It lives in the main
 * thread; when it goes, nothing of it stays in the window.
 */
class Desktop : public QObject
{
    Q_DECLARE_TR_FUNCTIONS( Desktop )

  public:
    //! \a iface must outlive the object.
    explicit Desktop( QgisInterface &iface );
    ~Desktop() override;

    QgisInterface &iface() const { return mIface; }

    //! The panel; made, hidden, with the desktop.
    AuditPanel *panel() const;

  private:
    //! Adds \a action to the plugin's menu, and to the toolbar of plugins if \a onToolbar.
    void addAction( QAction *action, bool onToolbar );

    //! Shows the rule-pack editor, which stays as it is between two times it is opened.
    void openEditor();

    QgisInterface &mIface;
    QString mMenu;
    QList<QAction *> mActions;
    QPointer<StandardEditor> mEditor; //!< owned by the main window too
    QPointer<AuditPanel> mPanel;      //!< owned by the main window; a window that closes takes it along
};

//! Shows the plugin in the window of \a iface unless it is there already. Returns false without a window.
bool showDesktop( QgisInterface *iface );

//! Takes the plugin out of the window if this copy of the module put it there.
void hideDesktop();

} // namespace renewal::plugin
