#pragma once

#include "core/model/rule_pack.h"
#include "styles/language.h"

#include <QList>
#include <QPair>
#include <QString>

namespace renewal::styles
{

//! More communities than this are not offered in a list: their id is typed.
constexpr int MOST_COMMUNITIES_LISTED = 1000;

/**
 * Returns the QML of the table `survey` (core/model/survey_table.h) in \a language: aliases, what each
 * field is filled in with, and forms/survey.ui as its form. \a items are those of the standard, \a communities ids and
 * names to choose from. Without items their codes are typed.
 *
 * The form is named by its place in this module, never in a file: where the module is missing, QGIS makes a form by
 * itself with the same lists. So does it for more than MOST_COMMUNITIES_LISTED communities, or none. No code runs.
 */
QString surveyStyle( const std::vector<model::ChecklistItem> &items, const QList<QPair<QString, QString>> &communities, Language language = Language::OfLocale );

} // namespace renewal::styles
