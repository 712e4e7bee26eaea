#pragma once

#include "algorithms/district_packages_sorting.h"

#include <QHash>
#include <QMap>

namespace renewal::algorithms
{

//! What a package does not hold, for its read-me: counts, never content.
struct Withheld
{
    QMap<QString, int> personal; //!< table.column -> cells
    QMap<QString, int> foreign;  //!< table.column -> cells that named another district's
    int flows = 0;               //!< cut at the border
    int circles = 0;             //!< cut at the border
    int photos = 0;              //!< named in the survey
    int units = 0;               //!< without outline, because other districts share them

    int cells() const;
};

/**
 * Writes out the rows of one district, each as the district may have it. Holds no more than the rows asked for.
 * Not for sharing between threads.
 */
class PackageRows
{
  public:
    //! Keeps references to all but the flags.
    PackageRows( store::ResultReader &reader, const Sorting &sorting, const PackageDistricts &districts, const input::StoredPlaces &places, int district, bool isPersonalKept );

    //! Returns every result of \a run, also those the district has no row of; none if it has no row of any. Throws StoreError, model::Canceled.
    std::vector<store::TableRows> tablesOf( std::size_t run, const model::Progress &progress );

    //! Returns the survey of the district's communities.
    std::vector<store::SurveyCells> survey();

    const Withheld &withheld() const { return mWithheld; }

    //! Returns how many rows each table has been given so far, in the order they came.
    const QList<QPair<QString, int>> &counts() const { return mCounts; }

  private:
    bool applyCut( const store::StoredTable &table, Cut cut, store::Row &row );
    void renameUnit( const model::TableSpec &table, std::size_t run, store::Row &row ) const;
    bool cutCircle( const store::StoredTable &table, store::Row &row );
    void cleanTexts( const model::TableSpec &table, store::Row &row );
    QVariant cleaned( const QString &table, const QString &field, const QVariant &cell );
    void count( const QString &table, int rows );

    store::ResultReader &mReader;
    const Sorting &mSorting;
    const PackageDistricts &mDistricts;
    const input::StoredPlaces &mPlaces;
    int mDistrict = 0;
    bool mIsPersonalKept = false;
    Withheld mWithheld;
    QList<QPair<QString, int>> mCounts;
    QHash<QString, bool> mIsForeign;   //!< texts looked at before
    QHash<QString, QString> mPersonal; //!< text -> the same without personal data
};

} // namespace renewal::algorithms
