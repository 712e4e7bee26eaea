#pragma once

#include "algorithms/district_packages_sorting.h"
#include "core/engine/community_homes.h"

#include <map>
#include <set>

namespace renewal::algorithms
{

//! Returns a cell as text; NULL and a column of -1 are empty.
QString textOf( const store::Row &row, int column );

//! Returns the column whose id a place goes by (lot, station, unit); -1 for none.
int placeIdColumn( const model::TableSpec &table );

/**
 * Finds the district of every community, lot, station and unit of the newest runs, by the geometry stored with them: one district
 * for each id of an area, whatever table or run it stands in. NONE (-1) is no district.
 */
class PackageHomes
{
    Q_DECLARE_TR_FUNCTIONS( PackageHomes )

  public:
    //! Reads all geometry once. Keeps references. Throws StoreError, model::Canceled.
    PackageHomes( store::ResultReader &reader, const PackageDistricts &districts, const input::StoredPlaces &places, const model::Ellipsoid &ellipsoid, const model::Progress &progress );

    int ofGeometry( const QByteArray &wkb ) const;
    int ofCommunity( std::size_t run, const QString &id ) const { return mCommunityHomes.homeOf( areaOf( run ), id.toStdString() ); }
    //! Of a row that says no area.
    int ofCommunity( const QString &id ) const { return mCommunityHomes.agreedHome( id.toStdString() ); }
    //! Of what column \a column of \a table names by \a id.
    int ofPlace( std::size_t run, const model::TableSpec &table, int column, const QString &id ) const;
    int ofUnit( std::size_t run, const QString &id ) const;

    //! Returns true if the area of \a run has geometry for the community.
    bool hasCommunity( std::size_t run, const QString &id ) const { return mCommunities.count( { areaOf( run ), id.toStdString() } ) > 0; }

    //! Returns true if communities of other districts than \a home belong to the unit.
    bool isUnitShared( std::size_t run, const QString &id, int home ) const;

    //! Counts the communities per district, notes those in none, the names of all, and the units to be named anew.
    void describe( Sorting &sorting ) const;

  private:
    using Key = std::pair<std::string, std::string>; //!< area and id

    std::string areaOf( std::size_t run ) const { return mReader.latestRuns()[run].record.area.toStdString(); }
    template <typename Visit>
    void visitAll( const store::StoredTable &table, const Visit &visit );
    void findCommunities( const store::StoredTable &table );
    void findPlaces( const store::StoredTable &table );
    void findUnitMembers( const store::StoredTable &table );
    void nameUnits( Sorting &sorting ) const;

    store::ResultReader &mReader;
    const input::StoredPlaces &mPlaces;
    const model::Progress &mProgress;
    engine::DistrictMap mMap;
    engine::CommunityHomes mCommunityHomes;
    engine::CommunityHomes mPlaceHomes;
    std::map<Key, std::set<QString>> mCommunities;      //!< their names
    std::map<QString, int> mPlaceIds;                   //!< with their districts
    std::map<Key, std::map<int, QString>> mUnitMembers; //!< the first community of each district in it
};

} // namespace renewal::algorithms
