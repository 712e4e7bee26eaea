#include "core/engine/sample_block.h"

#include "core/engine/sample_community.h"
#include "core/engine/sample_lots.h"
#include "core/engine/sample_names.h"
#include "core/engine/sample_services.h"
#include "core/engine/sample_uses.h"

#include <algorithm>

namespace renewal::engine
{

namespace
{

constexpr Mm PRIMARY_SETBACK = 26000;
constexpr Mm SECONDARY_SETBACK = 19000;
constexpr Mm INNER_SETBACK = 11000;
//! A parcel is split while its longer side is more than this many times the grain.
constexpr double SPLIT_AT = 1.45;

SampleRoad arterial( const SampleAxis &across, int line, bool isVertical, Mm from, Mm to )
{
  SampleRoad road;
  road.isVertical = isVertical;
  road.at = across.lineAt( line );
  road.from = from;
  road.to = to;
  road.setback = across.isPrimary( line ) ? PRIMARY_SETBACK : SECONDARY_SETBACK;
  return road;
}

void addArterials( BlockDraft &draft, const SampleLayout &layout, int column, int row )
{
  const SampleAxis &columns = layout.columns;
  const SampleAxis &rows = layout.rows;
  const Mm west = columns.low( column );
  const Mm east = columns.high( column );
  const Mm south = rows.low( row );
  const Mm north = rows.high( row );
  draft.roads.push_back( arterial( columns, columns.lowLine( column ), true, south, north ) );
  draft.roads.push_back( arterial( columns, columns.highLine( column ), true, south, north ) );
  draft.roads.push_back( arterial( rows, rows.lowLine( row ), false, west, east ) );
  draft.roads.push_back( arterial( rows, rows.highLine( row ), false, west, east ) );
}

//! Splits land bounded by four centre lines with streets until it is fine enough; the ends join in mid-line.
void split( BlockDraft &draft, const std::array<int, SIDE_COUNT> &roads, double grain, int depth, std::vector<SampleParcel> &parcels )
{
  const Mm west = draft.roads[roads[WEST]].at;
  const Mm east = draft.roads[roads[EAST]].at;
  const Mm south = draft.roads[roads[SOUTH]].at;
  const Mm north = draft.roads[roads[NORTH]].at;
  const bool isVertical = east - west > north - south;
  const Mm length = isVertical ? east - west : north - south;
  if ( static_cast<double>( length ) < SPLIT_AT * grain )
  {
    parcels.push_back( { west + draft.roads[roads[WEST]].setback, south + draft.roads[roads[SOUTH]].setback, east - draft.roads[roads[EAST]].setback, north - draft.roads[roads[NORTH]].setback, roads } );
    return;
  }
  SampleRoad road;
  road.isVertical = isVertical;
  road.at = ( isVertical ? west : south ) + draft.random.whole( length * 45 / 100000, length * 55 / 100000 ) * 1000;
  road.from = isVertical ? south : west;
  road.to = isVertical ? north : east;
  road.setback = INNER_SETBACK;
  road.highway = depth == 0 ? "tertiary" : "residential";
  road.name = SAMPLE_PREFIX + draft.word + ( isVertical ? "路" : "街" ) + ( depth == 0 ? "" : std::to_string( draft.roads.size() - 3 ) + "巷" );
  draft.roads[roads[isVertical ? SOUTH : WEST]].joints.push_back( road.at );
  draft.roads[roads[isVertical ? NORTH : EAST]].joints.push_back( road.at );
  const int added = static_cast<int>( draft.roads.size() );
  draft.roads.push_back( road );
  std::array<int, SIDE_COUNT> first = roads;
  first[isVertical ? EAST : NORTH] = added;
  split( draft, first, grain, depth + 1, parcels );
  std::array<int, SIDE_COUNT> second = roads;
  second[isVertical ? WEST : SOUTH] = added;
  split( draft, second, grain, depth + 1, parcels );
}

//! Old quarters have a finer grain of streets than new ones; a few blocks are one large use.
double grainOf( BlockDraft &draft, int year, ParcelUse &wholeUse )
{
  const double draw = draft.number == 0 ? 1.0 : draft.random.unit();
  if ( draw < 0.10 )
  {
    wholeUse = draw < 0.035 ? ParcelUse::Campus : draw < 0.07 ? ParcelUse::Park
                                                              : ParcelUse::Industry;
    return 1e9;
  }
  return year < 1992 ? 150000.0 : year < 2004 ? 195000.0
                                              : 250000.0;
}

void addInnerStreets( BlockDraft &draft )
{
  for ( std::size_t i = SIDE_COUNT; i < draft.roads.size(); ++i )
  {
    CityStreet street;
    street.line = placeRoad( draft.terrain, draft.roads[i] );
    street.name = draft.roads[i].name;
    street.highway = draft.roads[i].highway;
    draft.rows.streets.push_back( std::move( street ) );
  }
}

} // namespace

CityLine placeRoad( const SampleTerrain &terrain, const SampleRoad &road )
{
  std::vector<Mm> stops = road.joints;
  stops.push_back( road.from );
  stops.push_back( road.to );
  std::sort( stops.begin(), stops.end() );
  stops.erase( std::unique( stops.begin(), stops.end() ), stops.end() );
  std::vector<PlanPoint> corners;
  for ( const Mm stop : stops )
    corners.push_back( road.isVertical ? PlanPoint { road.at, stop } : PlanPoint { stop, road.at } );
  return terrain.placeLine( corners, STREET_SPACING );
}

BlockDraft draftBlock( const SampleLayout &layout, const SampleTerrain &terrain, int column, int row )
{
  BlockDraft draft( terrain, row * layout.columns.cells() + column );
  addArterials( draft, layout, column, row );
  const PlanPoint centre = { ( layout.columns.low( column ) + layout.columns.high( column ) ) / 2, ( layout.rows.low( row ) + layout.rows.high( row ) ) / 2 };
  const int year = terrain.builtYear( centre );
  ParcelUse wholeUse = ParcelUse::Housing;
  const double grain = grainOf( draft, year, wholeUse );
  std::vector<SampleParcel> parcels;
  split( draft, { WEST, EAST, SOUTH, NORTH }, grain, 0, parcels );
  const bool isVillage = wholeUse == ParcelUse::Housing && year > 1992 && draft.random.chance( 0.07 );
  for ( std::size_t i = 0; i < parcels.size(); ++i )
  {
    const ParcelUse use = wholeUse != ParcelUse::Housing ? wholeUse : drawUse( draft.random, i );
    if ( use == ParcelUse::Housing )
      addHousing( draft, parcels[i], isVillage && i < 2 );
    else
      addUse( draft, parcels[i], use );
  }
  addServices( draft, centre );
  addRoadsideParking( draft );
  addInnerStreets( draft );
  return draft;
}

} // namespace renewal::engine
