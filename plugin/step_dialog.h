#pragma once

#include "plugin/audit_chain.h"

#include <QCoreApplication>
#include <QDialog>
#include <QVariantMap>
#include <memory>
#include <qgsprocessingcontext.h>
#include <qgsprocessingwidgetwrapper.h>
#include <vector>

class QDialogButtonBox;
class QLabel;

namespace renewal::plugin
{

/**
 * The settings of one step that are its own: distances, choices, numbers of the rule pack. Made of the widgets that Processing
 * itself shows. What equals the default is not kept, so that a later default, or another rule pack, is used.
 */
class StepDialog : public QDialog, private QgsProcessingContextGenerator
{
    Q_DECLARE_TR_FUNCTIONS( StepDialog )

  public:
    //! \a values: what the step would be run with now.
    StepDialog( const ChainStep &step, const QVariantMap &values, QWidget *parent );
    ~StepDialog() override;

    //! Returns the settings that are not the default.
    QVariantMap values() const;

    //! Sets every setting to its default.
    void restoreDefaults();

    void accept() override;

  private:
    QgsProcessingContext *processingContext() override { return &mContext; }
    QString problem() const;

    QgsProcessingContext mContext;
    std::vector<std::unique_ptr<QgsAbstractProcessingParameterWidgetWrapper>> mWidgets;
    QLabel *mProblem = nullptr;
};

} // namespace renewal::plugin
