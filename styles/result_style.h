#pragma once

#include "core/model/result_schema.h"
#include "styles/language.h"

#include <QList>
#include <QPair>
#include <QString>

class QgsVectorLayer;

namespace renewal::styles
{

/**
 * Returns the QML of result \a table in \a language: the shipped style with its
 * legend translated, an alias for every field and readable values for coded ones. \a hasPoints chooses
 * the point variant of a community result. A result without a style of its own gets aliases and values only.
 */
QString resultStyle( const model::TableSpec &table, bool hasPoints = false, Language language = Language::OfLocale );

//! Applies resultStyle() to \a layer. Returns an error sentence, empty on success. Main thread only.
QString applyResultStyle( QgsVectorLayer &layer, const model::TableSpec &table );

//! Returns the words a district understands for a field name, in \a language; the name itself if there are none.
QString fieldAlias( const QString &field, Language language = Language::OfLocale );

//! Returns the codes of a coded field with the words for them, in \a language; empty for other fields.
QList<QPair<QString, QString>> codedValues( const QString &field, Language language = Language::OfLocale );

} // namespace renewal::styles
