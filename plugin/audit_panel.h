#pragma once

#include <QCoreApplication>
#include <memory>
#include <qgsdockwidget.h>

class QgisInterface;

namespace Ui
{
class AuditPanel;
}

namespace renewal::plugin
{

//! The panel of the audits: which results database the project works with, remembered in the project.
class AuditPanel : public QgsDockWidget
{
    Q_DECLARE_TR_FUNCTIONS( AuditPanel )

  public:
    //! \a iface must outlive the panel.
    explicit AuditPanel( QgisInterface &iface );
    ~AuditPanel() override;

    //! Returns the results database the panel works with; empty if none was chosen.
    QString database() const;

  private:
    void readProject();
    void writeProject();

    QgisInterface &mIface;
    std::unique_ptr<Ui::AuditPanel> mUi;
};

} // namespace renewal::plugin
