#pragma once

#include "core/store/connection.h"

#include <QList>
#include <QPair>

#include <functional>

namespace renewal::store
{

//! Ids and names of communities that a surveyor may choose from.
using SurveyCommunities = QList<QPair<QString, QString>>;

//! Returns the QML of the survey form for the communities of the file.
using SurveyStyle = std::function<QString( const SurveyCommunities &communities )>;

enum class SurveyOutcome
{
  NotAsked, //!< the run has nothing to survey
  Made,     //!< the table was made; its style is stored
  Kept,     //!< it was there already; its style was renewed
  NotOurs   //!< something else has the name: nothing was touched
};

/**
 * Makes the table `survey` (core/model/survey_table.h) if no table or view has that name, and stores its default style.
 * A table that has its columns, whatever else it has, is one of ours; no row is touched. To be called in the
 * transaction of a run, behind its rows: the communities offered are those of the newest runs of every area.
 */
SurveyOutcome storeSurveyTable( Connection &connection, const SurveyStyle &style );

//! Returns true if the file has a table `survey` with our columns.
bool hasSurveyTable( Connection &connection );

//! The cells of a row of the survey, in the order of model::SURVEY_COLUMNS.
using SurveyCells = std::vector<QVariant>;

//! Calls \a visit for each row of a table `survey` of ours, in the order they were written.
void visitSurveyRows( Connection &connection, const std::function<void( SurveyCells &cells )> &visit );

//! Adds \a row to the table `survey`, unless one with the very same cells is there already; returns whether it was added.
bool addSurveyRowOnce( Connection &connection, const SurveyCells &row );

/**
 * Adds \a rows to the table `survey` of the results database \a path, which is made if it is missing, in one transaction.
 * Throws StoreError, model::Canceled; then nothing was written.
 */
void addSurveyRows( const QString &path, const std::vector<SurveyCells> &rows, const SurveyStyle &style, const model::Progress &progress );

} // namespace renewal::store
