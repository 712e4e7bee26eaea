#pragma once

#include "plugin/standard_fields.h"

#include <QObject>
#include <functional>
#include <map>
#include <optional>

class QLabel;
class QLineEdit;
class QWidget;

namespace Ui
{
class StandardEditor;
}

namespace renewal::plugin
{

/**
 * The fields of the chosen rule in the editor's form. A field that is left takes effect, or says what is wrong with it and
 * keeps the text, so that it can be corrected.
 */
class StandardFieldForm : public QObject
{
    Q_DECLARE_TR_FUNCTIONS( StandardFieldForm )

  public:
    //! \a ui and \a overlay must outlive the form; \a changed is called after each change of the overlay.
    StandardFieldForm( Ui::StandardEditor &ui, rules::PackOverlay &overlay, std::function<void()> changed );

    //! Shows \a entry, none: nothing can be changed.
    void show( const std::optional<rules::EntryKey> &entry );

    //! Takes what is typed and not taken yet. Returns false if something is wrong with it.
    bool commit();

  private:
    void connectFields();
    void takeField( StandardField field );
    void takeMinutes();
    void takeBasis();
    void undo();
    void fill();
    void complain( const QString &problem );
    QString typed( StandardField field ) const;
    model::Basis typedBasis() const;

    Ui::StandardEditor &mUi;
    rules::PackOverlay &mOverlay;
    std::function<void()> mChanged;
    std::optional<rules::EntryKey> mEntry;
    std::map<StandardField, QLineEdit *> mLines;
    std::map<StandardField, std::pair<QWidget *, QWidget *>> mRows; //!< label and field
    QString mLastDocument, mLastClause;                             //!< offered for the next change
    bool mIsFilling = false;
    QString mProblem;
};

} // namespace renewal::plugin
