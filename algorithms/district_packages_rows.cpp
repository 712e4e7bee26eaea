#include "algorithms/district_packages_rows.h"

#include "core/input/polygon_repair.h"
#include "core/model/handover_rule.h"
#include "core/model/survey_table.h"
#include "core/store/personal_data.h"

#include <algorithm>
#include <numeric>

namespace renewal::algorithms
{

namespace
{

using store::Row;
using store::StoredTable;

void forget( Row &row, int column )
{
  if ( column >= 0 )
    row.values[static_cast<std::size_t>( column )] = QVariant();
}

} // namespace

int Withheld::cells() const
{
  const QList<int> counts = personal.values() + foreign.values();
  return std::accumulate( counts.begin(), counts.end(), 0 );
}

PackageRows::PackageRows( store::ResultReader &reader, const Sorting &sorting, const PackageDistricts &districts, const input::StoredPlaces &places, int district, bool isPersonalKept )
  : mReader( reader )
  , mSorting( sorting )
  , mDistricts( districts )
  , mPlaces( places )
  , mDistrict( district )
  , mIsPersonalKept( isPersonalKept )
{
}

std::vector<store::TableRows> PackageRows::tablesOf( std::size_t run, const model::Progress &progress )
{
  std::vector<store::TableRows> tables;
  for ( const HandedTable &handed : mSorting.tables )
  {
    if ( handed.run != run )
      continue;
    const StoredTable &table = *handed.table;
    store::TableRows rows { table.table, table.geometry, {} };
    for ( const HandedRow &own : handed.rows[static_cast<std::size_t>( mDistrict )] )
    {
      progress.check();
      Row row = mReader.row( table, own.rowId );
      if ( !applyCut( table, own.cut, row ) )
        continue;
      renameUnit( *table.table, run, row );
      cleanTexts( *table.table, row );
      rows.rows.push_back( std::move( row ) );
    }
    tables.push_back( std::move( rows ) );
  }
  const bool isOwn = std::any_of( tables.begin(), tables.end(), []( const store::TableRows &table )
                                  { return !table.rows.empty(); } );
  if ( !isOwn )
    return {};
  for ( const store::TableRows &table : tables )
    count( QString::fromStdString( table.table->name ), static_cast<int>( table.rows.size() ) );
  return tables;
}

void PackageRows::count( const QString &table, int rows )
{
  const auto found = std::find_if( mCounts.begin(), mCounts.end(), [&table]( const QPair<QString, int> &entry )
                                   { return entry.first == table; } );
  if ( found == mCounts.end() )
    mCounts << qMakePair( table, rows );
  else
    found->second += rows;
}

bool PackageRows::applyCut( const StoredTable &table, Cut cut, Row &row )
{
  const model::TableSpec &spec = *table.table;
  switch ( cut )
  {
    case Cut::Nothing:
      return true;
    case Cut::Outside:
      return cutCircle( table, row );
    case Cut::Shape:
      row.wkb.clear();
      ++mWithheld.units;
      return true;
    case Cut::Unit:
      forget( row, model::columnOf( spec, "unit_id" ) );
      ++mWithheld.units;
      return true;
    case Cut::Community:
    case Cut::Place:
      forget( row, cut == Cut::Community ? model::columnOf( spec, "community_id" ) : model::placeColumnOf( spec ) );
      row.wkb.clear();
      ++mWithheld.flows;
      return true;
  }
  return false;
}

void PackageRows::renameUnit( const model::TableSpec &table, std::size_t run, Row &row ) const
{
  const int column = model::columnOf( table, "unit_id" );
  if ( column < 0 )
    return;
  QVariant &cell = row.values[static_cast<std::size_t>( column )];
  const auto own = mSorting.unitIds.find( { mReader.latestRuns()[run].record.area.toStdString(), cell.toString().toStdString() } );
  if ( !cell.isNull() && own != mSorting.unitIds.end() )
    cell = own->second.isEmpty() ? QVariant() : QVariant( own->second );
}

bool PackageRows::cutCircle( const StoredTable &table, Row &row )
{
  const QgsGeometry &outline = mDistricts.outlines[mDistrict];
  QgsGeometry circle;
  circle.fromWkb( row.wkb );
  if ( circle.isNull() || outline.contains( circle ) )
    return !circle.isNull();
  if ( !circle.boundingBox().intersects( outline.boundingBox() ) )
    return false;
  input::Rejections slivers( QString::fromStdString( table.table->name ) );
  const QgsGeometry inside = input::usablePolygon( circle.intersection( outline ), QString(), slivers );
  if ( inside.isNull() )
    return false;
  row.wkb = inside.asWkb();
  const int area = model::columnOf( *table.table, "area_m2" );
  if ( area >= 0 )
    row.values[static_cast<std::size_t>( area )] = mPlaces.areaSquareMetres( inside );
  ++mWithheld.circles;
  return true;
}

void PackageRows::cleanTexts( const model::TableSpec &table, Row &row )
{
  for ( std::size_t i = 0; i < table.fields.size(); ++i )
  {
    if ( model::isFreeText( table.fields[i] ) )
      row.values[i] = cleaned( QString::fromStdString( table.name ), QString::fromStdString( table.fields[i].name ), row.values[i] );
  }
}

QVariant PackageRows::cleaned( const QString &table, const QString &field, const QVariant &cell )
{
  if ( cell.isNull() )
    return cell;
  const QString column = table + QLatin1Char( '.' ) + field;
  const QString text = cell.toString();
  if ( !mIsForeign.contains( text ) )
  {
    mIsForeign.insert( text, mSorting.names.isIn( text, mDistrict ) );
    mPersonal.insert( text, mIsPersonalKept ? text : store::withoutPersonalData( text ) );
  }
  const bool isPersonalColumn = !mIsPersonalKept && store::isPersonalField( field );
  if ( mIsForeign.value( text ) )
    ++mWithheld.foreign[column];
  else if ( isPersonalColumn || mPersonal.value( text ) != text )
    ++mWithheld.personal[column];
  if ( mIsForeign.value( text ) || isPersonalColumn )
    return QVariant();
  return mPersonal.value( text ) == text ? cell : QVariant( mPersonal.value( text ) );
}

std::vector<store::SurveyCells> PackageRows::survey()
{
  static const QStringList KEYS { QStringLiteral( "community_id" ), QStringLiteral( "item" ), QStringLiteral( "surveyed_on" ) };
  std::vector<store::SurveyCells> rows = mSorting.survey[static_cast<std::size_t>( mDistrict )];
  for ( store::SurveyCells &cells : rows )
  {
    for ( std::size_t i = 0; i < cells.size(); ++i )
    {
      const QString field = QString::fromLatin1( model::SURVEY_COLUMNS[i].name );
      // Photographs stay with the city: what is left would be a path to nothing.
      if ( field == QLatin1String( "photo" ) && !cells[i].isNull() )
      {
        ++mWithheld.photos;
        cells[i] = QVariant();
      }
      else if ( !KEYS.contains( field ) )
        cells[i] = cleaned( QStringLiteral( "survey" ), field, cells[i] );
    }
  }
  count( QStringLiteral( "survey" ), static_cast<int>( rows.size() ) );
  return rows;
}

} // namespace renewal::algorithms
