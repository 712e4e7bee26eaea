#pragma once

#include "core/model/compare_audits.h"
#include "core/store/run_history.h"
#include "core/store/run_reader.h"

#include <QHash>
#include <QStringList>
#include <memory>
#include <qgscoordinatetransform.h>

namespace renewal::algorithms
{

//! The runs of one audit in one area, ready to be compared.
struct ComparedSeries
{
    store::RunPair pair;
    model::ComparedHistory history;          //!< its runs are those of pair.history
    std::optional<model::ComparedRun> newer; //!< RUN_A, where it is not part of the history
    QStringList itemNames;                   //!< by item, Chinese like the names of rules
    QStringList itemKinds;                   //!< by item: must, optional, info, or empty
    QStringList yardsticks;                  //!< requirements in words, by their number

    const model::ComparedRun &before() const { return newer ? *newer : history.runs[*pair.beforeAt]; }
    const model::ComparedRun &after() const { return history.runs.back(); }
};

//! Returns the audits whose results can be compared, in the order of the results.
QStringList comparableAudits();

//! Reads what the runs of one or two results databases say about communities.
class SeriesReader
{
  public:
    //! \a files as in store::pairRuns(). Throws StoreError.
    SeriesReader( const std::vector<store::FileRuns> &files, const QgsCoordinateTransformContext &transformContext, const model::Progress &progress );
    ~SeriesReader();

    //! Returns the CRS of the first file, or of the second if the first has no geometry; all shapes are in it.
    const QgsCoordinateReferenceSystem &crs() const { return mCrs; }

    //! Reads all runs of \a pair. Throws StoreError, model::Canceled.
    ComparedSeries read( const store::RunPair &pair );

  private:
    struct Draft;
    model::ComparedRun readRun( const store::FileRun &run, Draft &draft );
    std::string shapeOf( const QByteArray &wkb, int file ) const;
    QString ruleName( const QString &standard, const QString &code, const QString &otherwise );

    const model::Progress &mProgress;
    std::vector<std::unique_ptr<store::RunReader>> mFiles;
    QgsCoordinateReferenceSystem mCrs;
    std::vector<QgsCoordinateTransform> mToCrs;         //!< by file
    QHash<QString, QHash<QString, QString>> mRuleNames; //!< by standard and code
};

} // namespace renewal::algorithms
