#include "core/engine/sample_draft.h"

#include "core/engine/sample_names.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace renewal::engine
{

namespace
{

enum DraftKey : std::uint64_t
{
  BLOCK_STREAM = 300,
  BLOCK_WORD = 301
};

} // namespace

SampleParcel SampleParcel::shrunk( Mm inset ) const
{
  SampleParcel result = *this;
  result.west += inset;
  result.south += inset;
  result.east -= inset;
  result.north -= inset;
  return result;
}

BlockDraft::BlockDraft( const SampleTerrain &cityTerrain, int blockNumber )
  : terrain( cityTerrain )
  , number( blockNumber )
  , random( hashOf( cityTerrain.seed(), BLOCK_STREAM, blockNumber, 0 ) )
  , word( sampleWord( hashOf( cityTerrain.seed(), BLOCK_WORD, blockNumber, 0 ) ) )
{
}

std::string BlockDraft::idFor( char prefix, std::size_t rowsBefore ) const
{
  char text[40];
  std::snprintf( text, sizeof text, "%c%05d-%02d", prefix, number + 1, static_cast<int>( rowsBefore ) + 1 );
  return text;
}

PlanPoint BlockDraft::frontageOf( const SampleParcel &parcel, Mm outside )
{
  std::array<int, SIDE_COUNT> sides = {};
  int count = 0;
  for ( int side = WEST; side < SIDE_COUNT; ++side )
  {
    if ( parcel.roads[side] != NO_ROAD )
      sides[count++] = side;
  }
  const int side = count > 0 ? sides[random.whole( 0, count - 1 )] : SOUTH;
  const Mm x = parcel.west + 3000 + random.whole( 0, parcel.width() - 6000 );
  const Mm y = parcel.south + 3000 + random.whole( 0, parcel.height() - 6000 );
  switch ( side )
  {
    case WEST:
      return { parcel.west - outside, y };
    case EAST:
      return { parcel.east + outside, y };
    case SOUTH:
      return { x, parcel.south - outside };
    default:
      return { x, parcel.north + outside };
  }
}

void BlockDraft::addFacility( const std::string &type, const std::string &label, double floorSquareMetres, PlanPoint point, int seats )
{
  CityFacility facility;
  facility.id = idFor( 'F', rows.facilities.size() );
  facility.type = type;
  facility.name = SAMPLE_PREFIX + word + label;
  facility.floorSquareMetres = std::floor( floorSquareMetres );
  facility.seats = seats;
  facility.point = terrain.place( point );
  rows.facilities.push_back( facility );
}

void BlockDraft::addArea( const std::string &type, const std::string &label, const SampleParcel &parcel )
{
  CityArea area;
  area.id = idFor( 'A', rows.areas.size() );
  area.type = type;
  area.name = SAMPLE_PREFIX + word + label;
  area.outline = terrain.placeRing( rectangle( parcel.west, parcel.south, parcel.east, parcel.north ), OUTLINE_SPACING );
  area.areaSquareMetres = std::floor( outlineArea( area.outline ) + 0.5 );
  rows.areas.push_back( area );
}

void BlockDraft::addBuilding( const SampleParcel &footprint, CityBuilding building )
{
  building.id = idFor( 'B', rows.buildings.size() );
  building.outline = terrain.placeRing( rectangle( footprint.west, footprint.south, footprint.east, footprint.north ), footprint.width() + footprint.height() );
  building.floorAreaSquareMetres = std::floor( outlineArea( building.outline ) * building.levels + 0.5 );
  rows.buildings.push_back( std::move( building ) );
}

} // namespace renewal::engine
