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

} // namespace renewal::store
