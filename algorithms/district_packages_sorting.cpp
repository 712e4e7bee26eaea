#include "algorithms/district_packages_homes.h"

#include "core/model/handover_rule.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

namespace renewal::algorithms
{

namespace
{

using engine::DistrictMap;
using model::GeometryKind;
using model::HandOver;
using store::Row;
using store::StoredTable;

//! The row of all districts together, in every language (docs/completeness_audit.md).
const QString CITY_TOTAL = QStringLiteral( "全部" );

class RowSorter
{
    Q_DECLARE_TR_FUNCTIONS( DistrictPackages )

  public:
    RowSorter( store::ResultReader &reader, const PackageDistricts &districts, const PackageHomes &homes, model::Progress &progress, Sorting &sorting )
      : mReader( reader )
      , mDistricts( districts )
      , mHomes( homes )
      , mProgress( progress )
      , mSorting( sorting )
    {
    }

    void run()
    {
      if ( mReader.hasSurvey() )
        sortSurvey();
      double done = 0.0;
      for ( const StoredTable &table : mReader.tables() )
      {
        for ( std::size_t run = 0; run < mReader.latestRuns().size(); ++run )
          sortTable( table, run );
        mProgress.setPercent( 100.0 * ++done / static_cast<double>( mReader.tables().size() ) );
      }
    }

  private:
    //! Surveyors write no area: an id that stands for two communities in two districts goes to neither.
    void sortSurvey()
    {
      mReader.visitSurvey( [&]( store::SurveyCells &cells )
                           {
        mProgress.check();
        const int home = mHomes.ofCommunity( cells.front().toString() );
        if ( home == DistrictMap::NONE )
          mSorting.left.add( tr( "rows of the survey whose community is in no district, or in two, in no package" ), cells.front().toString() );
        else
          mSorting.survey[static_cast<std::size_t>( home )].push_back( cells ); } );
    }

    void sortTable( const StoredTable &table, std::size_t run )
    {
      HandedTable handed { &table, run, std::vector<std::vector<HandedRow>>( static_cast<std::size_t>( mDistricts.names.size() ) ) };
      bool isThere = false;
      mCircles.clear();
      mReader.visitRows( table, mReader.latestRuns()[run].runId, [&]( qint64 rowId, Row &row )
                         {
        mProgress.check();
        isThere = true;
        sortRow( handed, rowId, row ); } );
      for ( const auto &[facility, circles] : mCircles )
      {
        for ( const qint64 rowId : circles.rowIds )
          give( handed, circles.district, { rowId, Cut::Outside }, tr( "circles of facilities in no district, in no package" ), facility );
      }
      for ( std::vector<HandedRow> &rows : handed.rows )
        std::sort( rows.begin(), rows.end(), []( const HandedRow &a, const HandedRow &b )
                   { return a.rowId < b.rowId; } );
      if ( isThere )
        mSorting.tables.push_back( std::move( handed ) );
    }

    void sortRow( HandedTable &handed, qint64 rowId, const Row &row )
    {
      const model::TableSpec &table = *handed.table->table;
      switch ( model::handOverOf( table ) )
      {
        case HandOver::Community:
          sortCommunityRow( handed, rowId, row );
          return;
        case HandOver::Flow:
          sortFlow( handed, rowId, row );
          return;
        case HandOver::Circle:
          sortCircle( handed, rowId, row );
          return;
        case HandOver::District:
        {
          const QString name = textOf( row, model::columnOf( table, "district" ) );
          if ( name != CITY_TOTAL )
            give( handed, mDistricts.names.indexOf( name ), { rowId }, tr( "indicators of a district that is not in the layer of districts" ), name );
          return;
        }
        case HandOver::Place:
        case HandOver::Unit:
          sortPlace( handed, rowId, row );
          return;
        case HandOver::Nobody:
          mSorting.left.add( tr( "rows that nothing ties to a district" ), QString::fromStdString( table.name ) );
          return;
      }
    }

    void sortCommunityRow( HandedTable &handed, qint64 rowId, const Row &row )
    {
      const model::TableSpec &table = *handed.table->table;
      const QString id = textOf( row, model::columnOf( table, "community_id" ) );
      const int home = mHomes.ofCommunity( handed.run, id );
      const int unit = model::columnOf( table, "unit_id" );
      const bool isForeignUnit = unit >= 0 && mHomes.ofUnit( handed.run, textOf( row, unit ) ) != home;
      // A community that lies in no district was noted as such, not once more with each of its rows.
      if ( home != DistrictMap::NONE || !mHomes.hasCommunity( handed.run, id ) )
        give( handed, home, { rowId, isForeignUnit ? Cut::Unit : Cut::Nothing }, tr( "rows of communities without a place, in no package" ), id );
    }

    void sortFlow( HandedTable &handed, qint64 rowId, const Row &row )
    {
      const model::TableSpec &table = *handed.table->table;
      const int place = model::placeColumnOf( table );
      const int borrower = mHomes.ofCommunity( handed.run, textOf( row, model::columnOf( table, "community_id" ) ) );
      const int lender = mHomes.ofPlace( handed.run, table, place, textOf( row, place ) );
      const bool isInside = borrower == lender;
      if ( borrower != DistrictMap::NONE )
        give( handed, borrower, { rowId, isInside ? Cut::Nothing : Cut::Place }, QString(), QString() );
      if ( !isInside && lender != DistrictMap::NONE )
        give( handed, lender, { rowId, Cut::Community }, QString(), QString() );
    }

    void sortCircle( HandedTable &handed, qint64 rowId, const Row &row )
    {
      const model::TableSpec &table = *handed.table->table;
      const QString id = textOf( row, model::columnOf( table, "facility_id" ) );
      if ( id.isEmpty() )
      {
        sortCommonCircle( handed, rowId, row );
        return;
      }
      // The smallest circle tells best where the facility is; the larger ones go with it.
      const double limit = row.values[static_cast<std::size_t>( model::columnOf( table, "limit_m" ) )].toDouble();
      Circles &circles = mCircles[textOf( row, model::columnOf( table, "facility" ) ) + QLatin1Char( ' ' ) + id];
      if ( circles.rowIds.empty() || limit < circles.limit )
      {
        circles.limit = limit;
        circles.district = mHomes.ofGeometry( row.wkb );
      }
      circles.rowIds.push_back( rowId );
    }

    //! Ground around all facilities of a type: every district gets its part.
    void sortCommonCircle( HandedTable &handed, qint64 rowId, const Row &row )
    {
      QgsGeometry circle;
      circle.fromWkb( row.wkb );
      for ( int district = 0; district < mDistricts.names.size(); ++district )
      {
        if ( circle.intersects( mDistricts.outlines[district] ) && !circle.touches( mDistricts.outlines[district] ) )
          give( handed, district, { rowId, Cut::Outside }, QString(), QString() );
      }
    }

    void sortPlace( HandedTable &handed, qint64 rowId, const Row &row )
    {
      const model::TableSpec &table = *handed.table->table;
      const int column = placeIdColumn( table );
      const QString id = textOf( row, column );
      const int home = column < 0 ? mHomes.ofGeometry( row.wkb ) : mHomes.ofPlace( handed.run, table, column, id );
      const bool isShared = handed.table->geometry == GeometryKind::MultiPolygon && mHomes.isUnitShared( handed.run, id, home );
      give( handed, home, { rowId, isShared ? Cut::Shape : Cut::Nothing }, tr( "places in no district, in no package" ), id );
    }

    void give( HandedTable &handed, int district, const HandedRow &row, const QString &reasonIfNone, const QString &id )
    {
      if ( district >= 0 )
        handed.rows[static_cast<std::size_t>( district )].push_back( row );
      else
        mSorting.left.add( reasonIfNone, id );
    }

    //! The circles of one facility.
    struct Circles
    {
        double limit = 0.0;
        int district = DistrictMap::NONE;
        std::vector<qint64> rowIds;
    };

    store::ResultReader &mReader;
    const PackageDistricts &mDistricts;
    const PackageHomes &mHomes;
    model::Progress &mProgress;
    Sorting &mSorting;
    std::map<QString, Circles> mCircles; //!< of one table and run
};

} // namespace

Sorting sortRows( store::ResultReader &reader, const PackageDistricts &districts, const input::StoredPlaces &places, const model::Ellipsoid &ellipsoid, model::Progress &progress )
{
  Sorting sorting( QStringLiteral( "RESULTS" ) );
  sorting.communities.assign( static_cast<std::size_t>( districts.names.size() ), 0 );
  for ( int district = 0; district < districts.names.size(); ++district )
    sorting.names.add( districts.names[district], district );
  sorting.survey.resize( static_cast<std::size_t>( districts.names.size() ) );
  const PackageHomes homes( reader, districts, places, ellipsoid, progress );
  homes.describe( sorting );
  RowSorter( reader, districts, homes, progress, sorting ).run();
  return sorting;
}

} // namespace renewal::algorithms
