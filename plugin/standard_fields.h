#pragma once

#include "core/rules/pack_overlay.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace renewal::plugin
{

//! What of an entry can be changed in the editor.
enum class StandardField
{
  Limit,
  MinCount,
  Class, //!< must, optional or info
  Weight,
  MinSize,
  HouseholdSize,
  MetWhen,
  Requirement,
  Value
};

/**
 * The fields of one entry of an overlay, as text: what they hold, and what is wrong with what somebody typed. A field takes
 * effect at once or not at all.
 */
class StandardFields
{
    Q_DECLARE_TR_FUNCTIONS( StandardFields )

  public:
    //! Returns the fields that \a section has.
    static QList<StandardField> of( rules::PackSection section );

    //! Returns what the field holds now; an absent size is empty.
    static QString text( const rules::PackOverlay &overlay, const rules::EntryKey &entry, StandardField field );

    /**
     * Puts \a text into the field, on \a basis. Returns the sentence that says what is wrong, then nothing has changed; empty
     * if it was taken. A limit of table 3.0.4 of GB 50180 brings its minutes along, any other takes them away.
     */
    static QString set( rules::PackOverlay &overlay, const rules::EntryKey &entry, StandardField field, const QString &text, const model::Basis &basis );

    //! Returns what the entry rests on; of one that is not changed, the standard's.
    static model::Basis basis( const rules::PackOverlay &overlay, const rules::EntryKey &entry );

    //! Returns what is wrong with a basis as it was typed, or an empty text.
    static QString basisProblem( const QString &document, const QString &clause );

    //! Returns the minutes that table 3.0.4 gives for \a metres; 0 for none.
    static int minutesOf( double metres );
    //! Returns the metres that table 3.0.4 gives for \a minutes, 5, 10 or 15.
    static double metresOf( int minutes );
};

} // namespace renewal::plugin
