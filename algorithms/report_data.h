#pragma once

#include "core/engine/report_figures.h"
#include "core/model/progress.h"
#include "core/model/report.h"
#include "core/store/run_record.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <map>
#include <optional>
#include <set>

namespace renewal::algorithms
{

//! A row of a result belongs to the whole city, or to none of the districts.
constexpr int NO_DISTRICT = -1;

/**
 * Which district a row belongs to. A community or unit is known by the area of its run and its id, whatever table it
 * stands in; lots and stations by their own row.
 */
class ReportPlaces
{
  public:
    void addOwner( const QString &idField, const QString &area, const QString &id, int district ) { mOwners.insert( ownerKey( idField, area, id ), district ); }
    bool hasOwner( const QString &idField, const QString &area, const QString &id ) const { return mOwners.contains( ownerKey( idField, area, id ) ); }
    void addRow( const QString &table, qint64 rowId, int district ) { mRows.insert( qMakePair( table, rowId ), district ); }

    int districtOf( const QString &table, qint64 rowId, const QString &idField, const QString &area, const QString &id ) const;

  private:
    static QString ownerKey( const QString &idField, const QString &area, const QString &id ) { return idField + QChar( 0x1f ) + area + QChar( 0x1f ) + id; }

    QHash<QString, int> mOwners;
    QHash<QPair<QString, qint64>, int> mRows;
};

//! One result with a row per community, unit, lot or station.
struct ReportTable
{
    model::ReportRows rows;
    std::vector<qint64> rowIds; //!< parallel to the rows
    std::vector<int> districts; //!< parallel: index in ReportData::districts, or NO_DISTRICT
};

//! The chosen runs of a results database, as the report tells of them.
struct ReportData
{
    QString path;
    std::vector<store::StoredRun> runs;
    QStringList districts;                                                          //!< empty: the report has no districts
    std::map<std::string, ReportTable> tables;                                      //!< of reportTopics()
    std::map<std::string, std::map<int, std::vector<model::ReportAnswer>>> answers; //!< of reportQuestions(); by district, WHOLE for all
    model::ReportRows indicators;

    //! The key of the answers over all rows.
    static constexpr int WHOLE = -2;

    //! Returns true if any result has a row in \a district.
    bool hasRowsIn( int district ) const;

    //! Returns the areas of the runs, each once, in order; runs without one are of the area "".
    QStringList areas() const;

    //! Returns the rows of \a table in \a district, of all if that is WHOLE.
    std::vector<std::size_t> rowsOf( const ReportTable &table, int district ) const;
};

/**
 * Reads the rows of \a data.runs, all as they stood at one moment, into \a data. Throws StoreError, model::Canceled.
 */
void readReport( const ReportPlaces &places, ReportData &data, model::Progress &progress );

} // namespace renewal::algorithms
