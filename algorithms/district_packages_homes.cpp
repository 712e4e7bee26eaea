#include "algorithms/district_packages_homes.h"

#include "core/model/handover_rule.h"
#include "core/model/unit_id.h"

#include <algorithm>

namespace renewal::algorithms
{

namespace
{

using engine::CommunityHomes;
using engine::DistrictMap;
using model::GeometryKind;
using model::HandOver;
using store::Row;
using store::StoredTable;

bool isPlaced( const StoredTable &table )
{
  return table.geometry == GeometryKind::Point || table.geometry == GeometryKind::MultiPolygon;
}

//! Lots, stations and units share one register: their ids are told apart by the field.
std::string keyOf( const std::string &field, const QString &id )
{
  return field + ' ' + id.toStdString();
}

} // namespace

QString textOf( const Row &row, int column )
{
  return column < 0 ? QString() : row.values[static_cast<std::size_t>( column )].toString();
}

int placeIdColumn( const model::TableSpec &table )
{
  return std::max( model::placeColumnOf( table ), model::columnOf( table, "unit_id" ) );
}

PackageHomes::PackageHomes( store::ResultReader &reader, const PackageDistricts &districts, const input::StoredPlaces &places, const model::Ellipsoid &ellipsoid, const model::Progress &progress )
  : mReader( reader )
  , mPlaces( places )
  , mProgress( progress )
  , mMap( districts.polygons, ellipsoid )
{
  for ( const StoredTable &table : mReader.tables() )
  {
    const HandOver rule = model::handOverOf( *table.table );
    if ( isPlaced( table ) && rule == HandOver::Community && table.table->geometry == GeometryKind::Community )
      findCommunities( table );
    else if ( isPlaced( table ) && rule == HandOver::Place && placeIdColumn( *table.table ) >= 0 )
      findPlaces( table );
  }
  for ( const StoredTable &table : mReader.tables() )
    findUnitMembers( table );
}

template <typename Visit>
void PackageHomes::visitAll( const StoredTable &table, const Visit &visit )
{
  for ( std::size_t run = 0; run < mReader.latestRuns().size(); ++run )
    mReader.visitRows( table, mReader.latestRuns()[run].runId, [&]( qint64, Row &row )
                       {
      mProgress.check();
      visit( run, row ); } );
}

void PackageHomes::findCommunities( const StoredTable &table )
{
  const int id = model::columnOf( *table.table, "community_id" ), name = model::columnOf( *table.table, "community_name" );
  visitAll( table, [&]( std::size_t run, Row &row )
            {
    const Key key { areaOf( run ), textOf( row, id ).toStdString() };
    mCommunityHomes.add( key.first, key.second, mReader.latestRuns()[run].runId, ofGeometry( row.wkb ) );
    mCommunities[key].insert( textOf( row, name ) ); } );
}

void PackageHomes::findPlaces( const StoredTable &table )
{
  const int column = placeIdColumn( *table.table );
  const std::string field = table.table->fields[static_cast<std::size_t>( column )].name;
  visitAll( table, [&]( std::size_t run, Row &row )
            {
    const QString id = textOf( row, column );
    const int district = ofGeometry( row.wkb );
    mPlaceHomes.add( areaOf( run ), keyOf( field, id ), mReader.latestRuns()[run].runId, district );
    mPlaceIds[id] = district; } );
}

void PackageHomes::findUnitMembers( const StoredTable &table )
{
  const int unit = model::columnOf( *table.table, "unit_id" ), community = model::columnOf( *table.table, "community_id" );
  if ( unit < 0 || community < 0 )
    return;
  visitAll( table, [&]( std::size_t run, Row &row )
            {
    const QString member = textOf( row, community );
    mUnitMembers[{ areaOf( run ), textOf( row, unit ).toStdString() }].emplace( ofCommunity( run, member ), member ); } );
}

int PackageHomes::ofGeometry( const QByteArray &wkb ) const
{
  const input::StoredPlace place = mPlaces.placeOf( wkb );
  if ( place.isNowhere() )
    return DistrictMap::NONE;
  return place.point ? mMap.districtOf( *place.point ) : mMap.districtOf( place.rings );
}

int PackageHomes::ofPlace( std::size_t run, const model::TableSpec &table, int column, const QString &id ) const
{
  return mPlaceHomes.homeOf( areaOf( run ), keyOf( table.fields[static_cast<std::size_t>( column )].name, id ) );
}

int PackageHomes::ofUnit( std::size_t run, const QString &id ) const
{
  return mPlaceHomes.homeOf( areaOf( run ), keyOf( "unit_id", id ) );
}

bool PackageHomes::isUnitShared( std::size_t run, const QString &id, int home ) const
{
  const auto members = mUnitMembers.find( { areaOf( run ), id.toStdString() } );
  return members != mUnitMembers.end() && ( members->second.size() != 1 || members->second.count( home ) == 0 );
}

void PackageHomes::nameUnits( Sorting &sorting ) const
{
  for ( const auto &[unit, members] : mUnitMembers )
  {
    const int home = mPlaceHomes.homeOf( unit.first, keyOf( "unit_id", QString::fromStdString( unit.second ) ) );
    const std::string prefix = model::UNIT_ID_PREFIX;
    if ( unit.second.compare( 0, prefix.size(), prefix ) != 0 )
      continue;
    const std::string named = unit.second.substr( prefix.size() );
    if ( mCommunities.count( { unit.first, named } ) == 0 || mCommunityHomes.homeOf( unit.first, named ) == home )
      continue;
    const auto own = members.find( home );
    sorting.unitIds[unit] = own == members.end() ? QString() : QString::fromStdString( prefix ) + own->second;
  }
}

void PackageHomes::describe( Sorting &sorting ) const
{
  nameUnits( sorting );
  for ( const auto &[community, names] : mCommunities )
  {
    const int home = mCommunityHomes.homeOf( community.first, community.second );
    const QString id = QString::fromStdString( community.second );
    sorting.names.addId( id, home );
    for ( const QString &name : names )
      sorting.names.add( name, home );
    if ( home == CommunityHomes::NONE )
      sorting.left.add( tr( "communities in no district, in no package" ), id );
    else
      ++sorting.communities[static_cast<std::size_t>( home )];
  }
  for ( const auto &[id, district] : mPlaceIds )
    sorting.names.addId( id, district );
}

} // namespace renewal::algorithms
