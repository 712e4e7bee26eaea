#pragma once

#include "algorithms/report_document.h"
#include "core/model/report.h"

#include <QHash>

namespace renewal::algorithms
{

//! The names of coverage rules, by code; those that are not here are named by their facilities.
using RuleNames = QHash<QString, QString>;

//! Returns the name of the question \a answer of result \a table.
QString questionName( const QString &table, const model::ReportAnswer &answer, const RuleNames &rules );

//! Adds the totals and means of \a part.
void addFigures( ReportDocument &document, const model::ReportPart &part );

//! Adds what is counted by code: a chart for each field, verdicts together, with their numbers as a table.
void addTallies( ReportDocument &document, const QString &table, const model::ReportPart &part );

//! Adds the questions of one result: a chart of those that count, a table of all.
void addQuestions( ReportDocument &document, const model::ReportQuestions &questions, const std::vector<model::ReportAnswer> &answers, const RuleNames &rules );

//! Adds the list of the rows of \a part.
void addList( ReportDocument &document, const model::ReportTopic &topic, const model::ReportRows &rows, const model::ReportPart &part );

} // namespace renewal::algorithms
