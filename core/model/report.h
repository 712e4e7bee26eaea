#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace renewal::model
{

//! A cell of a stored result: a number, a text (UTF-8), or nothing: not known. Truth values are 0 and 1.
using ReportCell = std::variant<std::monostate, double, std::string>;

//! Rows of one stored result, or of the columns of it that a report needs.
struct ReportRows
{
    std::vector<std::string> columns;
    std::vector<std::vector<ReportCell>> rows; //!< parallel to columns

    //! Returns the place of \a column, or -1: a file of an older version need not have it.
    int indexOf( const std::string &column ) const;
};

/**
 * What the report says about one result with a row per community, unit, lot or station. Fields are those of
 * result_schema.h; a table without \a listed fields is summed only.
 */
struct ReportTopic
{
    std::string table;
    std::string idField;
    std::vector<std::string> sums;    //!< whole numbers and measures that are added up
    std::vector<std::string> means;   //!< scores, of which the mean is told
    std::vector<std::string> tallies; //!< coded fields whose values are counted
    std::vector<std::string> listed;  //!< columns of the list, the id first
    std::vector<std::string> layers;  //!< results drawn on its map, top to bottom; empty: no map
};

//! What the report says about one result with a row per question and community (or unit): a row per question.
struct ReportQuestions
{
    std::string table;
    std::string codeField;
    std::string nameField;          //!< or empty
    std::string classField;         //!< must, optional, info; or empty
    std::vector<std::string> facts; //!< fields that say what is asked, the same in every row of a question
    std::vector<std::string> sums;  //!< added up over the rows that know them
    std::string verdictField = "verdict";
};

//! In the order of the report.
const std::vector<ReportTopic> &reportTopics();
const std::vector<ReportQuestions> &reportQuestions();

//! A sum over the rows that know the field; the others are counted, never taken for 0.
struct ReportSum
{
    std::string field;
    double total = 0.0;
    std::int64_t known = 0;
    std::int64_t unknown = 0;
};

//! How often each code of a field stands; rows without one are unknown.
struct ReportTally
{
    std::string field;
    std::map<std::string, std::int64_t> counts;
    std::int64_t unknown = 0;
};

//! One topic of one section.
struct ReportPart
{
    std::vector<std::size_t> rows; //!< of the table, in stored order
    std::vector<ReportSum> sums;
    std::vector<ReportSum> means; //!< total / known is the mean
    std::vector<ReportTally> tallies;
    //! How many rows rest on which basis with which certainty (field `status`); without those that name neither.
    std::map<std::pair<std::string, std::string>, std::int64_t> sources;
    //! What had to be assumed for want of data (codes of the field `assumed`), and in how many rows.
    std::map<std::string, std::int64_t> assumed;
};

//! One question over all the rows that ask it.
struct ReportAnswer
{
    std::string code;
    std::string name;
    std::string ruleClass;
    std::vector<std::string> facts; //!< parallel to ReportQuestions::facts; several values are joined with " / "
    std::set<std::string> bases;    //!< documents and clauses
    std::set<std::string> statuses; //!< how sure the figures are
    std::vector<ReportSum> sums;    //!< parallel to ReportQuestions::sums
    ReportTally verdicts;
};

} // namespace renewal::model
