#pragma once

#include "core/model/progress.h"
#include "core/store/run_record.h"
#include "core/store/store_error.h"
#include "core/store/survey_table.h"

#include <QMap>
#include <QString>

#include <functional>
#include <vector>

namespace renewal::store
{

class Connection;

/**
 * A results database: a SpatiaLite file with one row of audit_run per run and one table per result, as
 * docs/data_model.md describes it.
 *
 * No connection stays open between calls: an audit may compute for minutes between open() and writeRun() without
 * holding a lock, and every writeRun() looks at the file anew. Not for use from two threads at once; two objects on
 * one file, in one process or in two, are fine.
 *
 * All functions throw StoreError with a sentence for the user. None of them changes a file it refuses.
 */
class ResultsDatabase
{
  public:
    enum class Access
    {
      Read, //!< the file must be there
      Write //!< a missing file is created by the first writeRun(); one that cannot be written is refused now
    };

    //! How long a writer waits for another, in milliseconds.
    static constexpr int DEFAULT_BUSY_TIMEOUT_MS = 30000;

    //! Checks the file and reads what it fixes for later runs. Call before the computing, so that a bad file is refused early.
    static ResultsDatabase open( const QString &path, Access access, int busyTimeoutMs = DEFAULT_BUSY_TIMEOUT_MS );

    //! Returns the absolute path.
    const QString &path() const { return mPath; }

    //! Returns the EPSG code every geometry of the file is stored in; 0 while it has no run with geometry.
    int srid() const { return mSrid; }

    /**
     * Chooses the EPSG code of a file whose srid() is 0: that of the first run, 4490 if it has none.
     * Throws StoreError if the file has another one.
     */
    void setSrid( int epsg );

    //! Returns Point or MultiPolygon once a run has fixed what communities are in this file, else None.
    model::GeometryKind communityKind() const { return mCommunityKind; }

    /**
     * Writes a run whole, in one transaction, and returns its run_id. \a styles maps table names to QML; each is
     * the default style of the table and of its view. Geometries must be in srid().
     *
     * Throws StoreError, or model::Canceled when \a progress is cancelled; then nothing of the run is in the file.
     * Throws std::invalid_argument for a table whose geometry kind cannot be, or geometry without a srid().
     */
    qint64 writeRun( const RunRecord &run, const std::vector<TableRows> &tables, const QMap<QString, QString> &styles, model::Progress &progress );

    //! Stores a run and its rows, and returns its run_id.
    using AddRun = std::function<qint64( const RunRecord &run, const std::vector<TableRows> &tables, model::Progress &progress )>;
    //! What is done inside one transaction, which already holds the tables.
    using WriteRuns = std::function<void( Connection &connection, const AddRun &add )>;

    /**
     * As writeRun() for any number of runs, which \a work adds: all of them are stored, or none. \a tables are
     * those that the runs have, once each.
     */
    void writeRuns( const std::vector<TableRows> &tables, const QMap<QString, QString> &styles, const WriteRuns &work, model::Progress &progress );

    //! From now on writeRun() also makes the table `survey` where there is none, and renews its \a style.
    void offerSurvey( const SurveyStyle &style ) { mSurveyStyle = style; }

    //! Returns what the last writeRun() found.
    SurveyOutcome surveyOutcome() const { return mSurveyOutcome; }

    //! Returns all runs by ascending run_id.
    std::vector<StoredRun> runs() const;

  private:
    ResultsDatabase() = default;
    void refuseOtherKind( const std::vector<TableRows> &tables, model::GeometryKind kind ) const;
    void prepare( Connection &connection, const std::vector<TableRows> &tables );

    QString mPath;
    int mBusyTimeoutMs = DEFAULT_BUSY_TIMEOUT_MS;
    int mSrid = 0;
    model::GeometryKind mCommunityKind = model::GeometryKind::None;
    SurveyStyle mSurveyStyle;
    SurveyOutcome mSurveyOutcome = SurveyOutcome::NotAsked;
};

} // namespace renewal::store
