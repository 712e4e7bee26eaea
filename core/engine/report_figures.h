#pragma once

#include "core/model/report.h"

namespace renewal::engine
{

/**
 * Method: adds, averages and counts the rows of a result for the report; what is not known is counted apart.
 * Inputs: the rows of a result and those of them that belong to a section of the report (a city, a district).
 * Result and its order: sums, means and tallies in the order of the topic; fields that the table does not have are left out.
 * Cost: rows x fields. Sums of whole numbers are exact up to 2^53; measures are added in stored order.
 * Throws std::bad_alloc; may run in any thread.
 * Not covered: no figure is judged here, verdicts and scores are those of the audits.
 */
model::ReportPart reportPart( const model::ReportTopic &topic, const model::ReportRows &table, std::vector<std::size_t> rows );

/**
 * Method: gathers the rows of one result by question, a row at a time, so that a table of any length needs the memory of its
 * questions only.
 * Inputs: the columns of the table, then its rows.
 * Result and its order: must-haves, optional, for information, others; within them as they first came.
 * Cost: a look-up per row.
 * Throws std::bad_alloc; one thread at a time.
 * Not covered: as above.
 */
class ReportAnswers
{
  public:
    //! Keeps \a questions; columns that are missing read as not known.
    ReportAnswers( const model::ReportQuestions &questions, const std::vector<std::string> &columns );

    void add( const std::vector<model::ReportCell> &row );

    std::vector<model::ReportAnswer> result() const;

  private:
    model::ReportAnswer &answerOf( const std::vector<model::ReportCell> &row );

    const model::ReportQuestions &mQuestions;
    int mCode, mName, mClass, mVerdict, mBasis, mStatus;
    std::vector<int> mFacts, mSums;
    std::vector<model::ReportAnswer> mAnswers;
    std::map<std::string, std::size_t> mPlaces; //!< by code
};

//! Returns \a cell as text: a whole number without decimals, nothing for what is not known.
std::string textOf( const model::ReportCell &cell );

} // namespace renewal::engine
