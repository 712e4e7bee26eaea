#pragma once

#include "core/model/result_schema.h"
#include "core/store/connection.h"
#include "core/store/run_record.h"
#include "core/store/survey_table.h"

#include <functional>
#include <map>

namespace renewal::store
{

//! A result as it stands in a file.
struct StoredTable
{
    const model::TableSpec *table = nullptr; //!< not owned
    model::GeometryKind geometry = model::GeometryKind::None;
    int srid = 0;        //!< EPSG code, 0 without geometry
    QStringList columns; //!< parallel to the fields; empty where an older file has no such column
};

//! The rows of one run in one table, one after the other. Not to outlive the reader.
class RowCursor
{
  public:
    RowCursor( Statement select, const StoredTable &table, const QString &path );

    //! Moves to the next row and reads it; false behind the last. Throws StoreError for a geometry that cannot be read.
    bool next( Row &row );
    qint64 rowId() const { return mSelect.integer( 0 ); }

  private:
    Statement mSelect;
    const StoredTable &mTable;
    QString mPath;
};

/**
 * Reads the rows of a results database, one at a time and of one run at a time, without its views and styles. Holds a
 * connection, but no lock between two calls. Throws StoreError, model::Canceled.
 */
class ResultReader
{
    Q_DECLARE_TR_FUNCTIONS( ResultReader )

  public:
    //! \a progress must outlive the reader. Throws for a file that is missing or no results database.
    ResultReader( const QString &path, const model::Progress &progress );

    //! EPSG code of the file; 0 if it holds no geometry.
    int srid() const { return mSrid; }

    //! Returns the newest complete run of each algorithm and area, by ascending run_id.
    const std::vector<StoredRun> &latestRuns() const { return mRuns; }

    //! Returns the results that are in the file, in the order of the schema.
    const std::vector<StoredTable> &tables() const { return mTables; }

    //! From now on everything is read as it stands at the first reading; writers wait. For the rest of the reader's life.
    void hold() { mConnection.execute( QStringLiteral( "BEGIN" ) ); }

    //! Returns all runs, by ascending run_id.
    std::vector<StoredRun> allRuns();

    //! Returns how many rows \a run has in \a table.
    qint64 count( const StoredTable &table, qint64 run );

    //! Returns the rows of \a run in output order. The geometry is WKB. \a table must outlive the cursor.
    RowCursor rows( const StoredTable &table, qint64 run );

    //! Calls \a visit with the row_id and the content of each row of \a run, in output order. The geometry is WKB.
    void visitRows( const StoredTable &table, qint64 run, const std::function<void( qint64 rowId, Row &row )> &visit );

    //! Returns true if the file has a survey of ours.
    bool hasSurvey() const { return mHasSurvey; }

    //! Calls \a visit for each row of the survey.
    void visitSurvey( const std::function<void( SurveyCells &cells )> &visit ) { visitSurveyRows( mConnection, visit ); }

    //! Returns one row. Throws if it is no longer there.
    Row row( const StoredTable &table, qint64 rowId );

  private:
    QString selectSql( const StoredTable &table, const QString &condition ) const;

    Connection mConnection;
    int mSrid = 0;
    bool mHasSurvey = false;
    std::vector<StoredRun> mRuns;
    std::vector<StoredTable> mTables;
    std::map<std::string, Statement> mById; //!< by table
};

} // namespace renewal::store
