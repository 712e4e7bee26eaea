#pragma once

namespace renewal::model
{

//! The table of the results database that surveyors fill in. Its rows are the user's: no run makes, changes or deletes one.
constexpr const char *SURVEY_TABLE = "survey";

struct SurveyColumn
{
    const char *name;
    const char *sqlType; //!< with what the database insists on; everything else is left to the form
};

//! In table order. The key stands before them. DATE, so that both providers of QGIS offer a calendar.
constexpr SurveyColumn SURVEY_COLUMNS[] = {
  { "community_id", "TEXT NOT NULL" },
  { "item", "TEXT NOT NULL" }, // code
  { "building", "TEXT" },      // empty: the whole community
  { "status", "TEXT" },        // as model::readAnswer() reads it
  { "surveyed_on", "DATE" },
  { "surveyor", "TEXT" },
  { "note", "TEXT" },
  { "photo", "TEXT" }, // path, from the folder of the database
};

} // namespace renewal::model
