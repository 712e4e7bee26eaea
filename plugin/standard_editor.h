#pragma once

#include "core/rules/pack_overlay.h"
#include "plugin/standard_model.h"

#include <QCoreApplication>
#include <QDialog>
#include <functional>
#include <memory>

namespace Ui
{
class StandardEditor;
}

namespace renewal::plugin
{

class StandardEffectPage;
class StandardFieldForm;

/**
 * The rule-pack editor: a standard with its sources and how sure they are, changed into a local overlay of its own file, and
 * what the changes do to the results before they are saved. A standard of the plugin is never written to.
 */
class StandardEditor : public QDialog
{
    Q_DECLARE_TR_FUNCTIONS( StandardEditor )

  public:
    explicit StandardEditor( QWidget *parent = nullptr );
    ~StandardEditor() override;

    //! Compares with the results in \a path, unless a database was chosen in the editor.
    void offerDatabase( const QString &path );

    //! Starts a new overlay over the shipped pack \a id.
    void startOver( const QString &id );

    //! Opens the overlay in \a path. Returns false, with a sentence at the bottom, if it is no pack that can be used.
    bool openFile( const QString &path );

    //! Saves to \a path. Returns false, with a sentence at the bottom, if nothing was written.
    bool saveFile( const QString &path );

    //! True if something was changed since the overlay was opened or saved.
    bool isModified() const;

    // Questions to the user; tests answer them themselves.
    std::function<bool( const QString &question )> confirm; //!< true: go on
    std::function<QString()> chooseFileToOpen;              //!< empty: none
    std::function<QString( const QString &proposal )> chooseFileToSave;

    void reject() override;

  protected:
    void closeEvent( QCloseEvent *event ) override;

  private:
    void fillChoices();
    void connectParts();
    void connectHead();
    void take( rules::PackOverlay overlay, const QString &path );
    void overlayChanged();
    void showChosen();
    void showChanges();
    void showHead();
    void takeHead();
    void open();
    void save();
    bool mayLeave();
    void say( const QString &message );

    std::unique_ptr<Ui::StandardEditor> mUi;
    rules::PackOverlay mOverlay;
    QString mPath;         //!< of the opened overlay, or empty
    QByteArray mSavedJson; //!< as opened or saved
    StandardModel mModel;
    StandardFilter mFilter;
    std::unique_ptr<StandardFieldForm> mFields;
    std::unique_ptr<StandardEffectPage> mEffect;
};

} // namespace renewal::plugin
