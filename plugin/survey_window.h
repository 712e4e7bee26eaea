#pragma once

#include <QCoreApplication>
#include <QDialog>
#include <memory>
#include <qgsfeature.h>

class QLabel;
class QTableWidget;
class QVBoxLayout;
class QgsAttributeForm;
class QgsVectorLayer;

namespace renewal::plugin
{

/**
 * The survey of one community: the rows there are, and the form of the survey table for a new row or one of them. Writes to the
 * table `survey` of the results database through a layer of its own, so that nothing the user edits in the project is
 * saved along.
 */
class SurveyWindow : public QDialog
{
    Q_DECLARE_TR_FUNCTIONS( SurveyWindow )

  public:
    SurveyWindow( const QString &database, const QString &communityId, const QString &communityName, QWidget *parent );
    ~SurveyWindow() override;

    //! Returns why the survey cannot be opened, or an empty text.
    const QString &problem() const { return mProblem; }

    //! Returns the form that is shown; nullptr if there is a problem.
    QgsAttributeForm *form() const { return mForm; }

    //! Returns how many rows the community has.
    int rowCount() const;

    //! Shows the form for a new row.
    void newRow();

    //! Saves the row that the form shows, and offers the next. Returns false, and says why, if it cannot.
    bool save();

    void reject() override;

  private:
    void makeTable( QVBoxLayout &layout );
    void makeForm( QVBoxLayout &layout );
    void readRows();
    void showForm( const QgsFeature &feature, bool isNew );
    void say( const QString &sentence );

    QString mCommunity;
    QString mProblem;
    std::unique_ptr<QgsVectorLayer> mLayer;
    QList<QgsFeature> mRows;
    QTableWidget *mTable = nullptr;
    QVBoxLayout *mFormPlace = nullptr;
    QgsAttributeForm *mForm = nullptr;
    QLabel *mWords = nullptr;
};

} // namespace renewal::plugin
