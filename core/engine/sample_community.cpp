#include "core/engine/sample_community.h"

#include "core/engine/sample_houses.h"
#include "core/engine/sample_names.h"
#include "core/engine/sample_survey.h"
#include "core/engine/sample_uses.h"

#include <algorithm>

namespace renewal::engine
{

namespace
{

constexpr Mm WALL_GAP = 2000;
constexpr Mm LEAST_WIDTH = 62000;
constexpr Mm CORNER_GAP = 1000;
constexpr int OLD_UNTIL = 2000;

//! Returns how likely a community has a service that spread between the years \a from and \a to.
double spreadBy( int year, int from, int to )
{
  return 0.15 + 0.83 * std::clamp( static_cast<double>( year - from ) / ( to - from ), 0.0, 1.0 );
}

CityServices drawServices( SampleRandom &random, int year, bool isVillage )
{
  const int age = isVillage ? std::min( year, 1990 ) : year;
  CityServices services;
  services.water = random.chance( 0.35 + 0.63 * spreadBy( age, 1975, 2000 ) );
  services.drainage = random.chance( spreadBy( age, 1980, 2010 ) );
  services.power = random.chance( 0.3 + 0.7 * spreadBy( age, 1975, 2000 ) );
  services.gas = random.chance( spreadBy( age, 1972, 2000 ) );
  services.heating = random.chance( spreadBy( age, 1978, 2006 ) );
  services.fireLane = random.chance( spreadBy( age, 1978, 2008 ) );
  services.security = random.chance( spreadBy( age, 1980, 2008 ) );
  services.wasteSorting = random.chance( 0.35 + 0.5 * spreadBy( age, 1985, 2015 ) );
  services.propertyManaged = random.chance( spreadBy( age, 1978, 2002 ) );
  services.barrierFree = random.chance( spreadBy( age, 1995, 2016 ) );
  services.elevator = year >= 2010 || random.chance( year >= 2001 ? 0.55 : 0.05 );
  services.ebikeCharging = random.chance( spreadBy( age, 1985, 2022 ) );
  return services;
}

int lacks( const CityServices &services )
{
  return !services.water + !services.drainage + !services.power + !services.gas + !services.heating + !services.fireLane + !services.security + !services.propertyManaged;
}

void setVehicles( SampleRandom &random, CityCommunity &community )
{
  const double youth = std::clamp( ( community.builtYear - 1975 ) / 45.0, 0.0, 1.0 );
  community.cars = static_cast<int>( community.households * ( 0.34 + 0.42 * youth ) * random.between( 0.85, 1.15 ) );
  community.evs = static_cast<int>( community.cars * random.between( 0.05, 0.17 ) );
  community.onsiteSpaces = static_cast<int>( community.households * ( 0.10 + 0.80 * youth * youth ) * random.between( 0.7, 1.25 ) );
  community.potentialSpaces = random.chance( 0.6 ) ? static_cast<int>( community.households * random.between( 0.0, 0.12 ) ) : 0;
  community.privatePiles = std::min( community.evs, static_cast<int>( community.evs * ( 0.05 + 0.6 * youth ) * random.unit() ) );
}

const char *kindOf( SampleRandom &random, const SampleCompound &compound )
{
  if ( compound.isVillage )
    return "urban_village";
  if ( compound.builtYear <= OLD_UNTIL )
    return "old_community";
  return random.chance( 0.12 ) ? "resettlement" : "commodity";
}

void addGates( BlockDraft &draft, const SampleCompound &compound, const std::string &communityId )
{
  bool isFirst = true;
  for ( int side = WEST; side < SIDE_COUNT; ++side )
  {
    if ( !compound.isGated || !compound.gates[side] )
      continue;
    draft.rows.entrances.push_back( { draft.terrain.place( compound.gateAt( side ) ), draft.idFor( 'E', draft.rows.entrances.size() ), communityId, isFirst ? "main" : "side" } );
    isFirst = false;
  }
}

void addCommunity( BlockDraft &draft, const SampleParcel &parcel, bool isVillage )
{
  SampleRandom &random = draft.random;
  const int year = std::clamp( draft.terrain.builtYear( parcel.centre() ) + static_cast<int>( random.whole( -5, 5 ) ), 1975, 2020 );
  const SampleCompound compound = drawCompound( random, parcel, year, isVillage );
  CityCommunity community;
  community.id = draft.idFor( 'C', draft.rows.communities.size() );
  const HouseTotals totals = addHouses( draft, compound, community.id );
  if ( totals.houses == 0 )
    return;
  community.kind = kindOf( random, compound );
  community.builtYear = year;
  community.name = communityName( draft.word, community.kind, year, static_cast<int>( draft.rows.communities.size() ) + 1, hashOf( draft.terrain.seed(), 400, draft.number, static_cast<std::int64_t>( draft.rows.communities.size() ) ) );
  community.households = totals.households;
  community.population = totals.population;
  community.gated = compound.isGated;
  community.services = drawServices( random, year, isVillage );
  setVehicles( random, community );
  const double need = 62.0 * ( 2020 - year ) / 45.0 + 4.0 * lacks( community.services ) + ( isVillage ? 25.0 : 0.0 ) + random.between( -6.0, 8.0 );
  community.need = static_cast<double>( static_cast<int>( std::clamp( need, 0.0, 100.0 ) * 10.0 ) ) / 10.0;
  community.outline = draft.terrain.placeRing( compoundOutline( compound ), OUTLINE_SPACING );
  addGates( draft, compound, community.id );
  addCompoundPaths( draft, compound );
  if ( compound.hasCorner )
    addCornerUse( draft, compound.corner.shrunk( CORNER_GAP ) );
  if ( year <= OLD_UNTIL )
    addSurvey( draft, community );
  draft.cores.push_back( { community.id, { compound.lengthAt - 6000, compound.crossAt - 6000 } } );
  draft.rows.communities.push_back( std::move( community ) );
}

//! Returns the size of a usual compound of the time, in hectares.
double usualHectares( int year, bool isVillage )
{
  if ( isVillage )
    return 1.6;
  return year < 1990 ? 0.9 : year < 2001 ? 1.5
                           : year < 2010 ? 2.6
                                         : 4.0;
}

} // namespace

void addHousing( BlockDraft &draft, const SampleParcel &parcel, bool isVillage )
{
  draft.frontages.push_back( parcel );
  const double usual = usualHectares( draft.terrain.builtYear( parcel.centre() ), isVillage );
  const bool alongX = parcel.width() >= parcel.height();
  const Mm length = alongX ? parcel.width() : parcel.height();
  const Mm most = std::max<Mm>( 1, length / LEAST_WIDTH );
  const Mm parts = std::clamp<Mm>( static_cast<Mm>( parcel.hectares() / usual + draft.random.between( 0.2, 0.8 ) ), 1, std::min<Mm>( most, 4 ) );
  for ( Mm part = 0; part < parts; ++part )
  {
    SampleParcel piece = parcel;
    const Mm from = ( alongX ? parcel.west : parcel.south ) + length / 1000 * part / parts * 1000;
    const Mm to = ( alongX ? parcel.west : parcel.south ) + length / 1000 * ( part + 1 ) / parts * 1000;
    ( alongX ? piece.west : piece.south ) = part == 0 ? from : from + WALL_GAP / 2;
    ( alongX ? piece.east : piece.north ) = part == parts - 1 ? ( alongX ? parcel.east : parcel.north ) : to - WALL_GAP / 2;
    if ( part > 0 )
      piece.roads[alongX ? WEST : SOUTH] = NO_ROAD;
    if ( part < parts - 1 )
      piece.roads[alongX ? EAST : NORTH] = NO_ROAD;
    addCommunity( draft, piece, isVillage );
  }
}

} // namespace renewal::engine
