#include "core/engine/sample_houses.h"

#include <algorithm>

namespace renewal::engine
{

namespace
{

constexpr double PERSONS_PER_HOUSEHOLD = 2.86;
constexpr double USABLE_SHARE = 0.86;
constexpr double OCCUPIED_SHARE = 0.93;
constexpr Mm CORNER_CLEARANCE = 5000;

//! How houses of one time look; lengths in millimetres.
struct HouseStyle
{
    Mm length;
    Mm depth;
    Mm gapAcross;
    Mm gapAlong; //!< between rows, for the winter sun
    int fewestLevels;
    int mostLevels;
    double dwellingSquareMetres;
};
constexpr HouseStyle VILLAGE = { 16000, 12000, 3500, 4000, 3, 6, 55.0 };
constexpr HouseStyle EIGHTIES = { 40000, 11000, 8000, 12000, 4, 6, 62.0 };
constexpr HouseStyle NINETIES = { 46000, 12000, 9000, 14000, 6, 7, 80.0 };
constexpr HouseStyle MIDRISE = { 48000, 13500, 12000, 24000, 6, 11, 100.0 };
constexpr HouseStyle TOWERS = { 34000, 16500, 22000, 44000, 17, 33, 112.0 };

const HouseStyle &styleOf( const SampleCompound &compound )
{
  if ( compound.isVillage )
    return VILLAGE;
  return compound.builtYear < 1990 ? EIGHTIES : compound.builtYear < 2001 ? NINETIES
                                              : compound.builtYear < 2010 ? MIDRISE
                                                                          : TOWERS;
}

//! Returns the starts of as many pieces of \a size as fit with \a gap between, spread evenly.
std::vector<Mm> spread( Mm from, Mm to, Mm size, Mm gap )
{
  std::vector<Mm> starts;
  const Mm room = to - from;
  if ( room < size )
    return starts;
  const Mm count = ( room + gap ) / ( size + gap );
  const Mm step = count > 1 ? ( room - size ) / ( count - 1 ) : 0;
  for ( Mm i = 0; i < count; ++i )
    starts.push_back( from + i * std::min( step, size + 2 * gap ) );
  return starts;
}

bool overlaps( const SampleParcel &a, const SampleParcel &b, Mm clearance )
{
  return a.west < b.east + clearance && b.west < a.east + clearance && a.south < b.north + clearance && b.south < a.north + clearance;
}

void setFate( SampleRandom &random, const SampleCompound &compound, CityBuilding &building )
{
  const bool isOld = compound.builtYear <= 2000;
  building.action = isOld ? "improve" : "keep";
  if ( random.chance( compound.isVillage ? 0.22 : compound.builtYear < 1985 ? 0.06
                                                                            : 0.0 ) )
    building.action = "demolish";
  if ( building.action == "demolish" && random.chance( 0.25 ) )
    building.exempt = compound.isVillage ? "illegal" : "dangerous";
  building.heritage = building.action == "improve" && compound.builtYear < 1980 && random.chance( 0.04 );
}

void addHouse( BlockDraft &draft, const SampleCompound &compound, const HouseStyle &style, const SampleParcel &footprint, const std::string &communityId, HouseTotals &totals )
{
  SampleRandom &random = draft.random;
  CityBuilding building;
  building.communityId = communityId;
  building.use = "residential";
  building.levels = static_cast<int>( random.whole( style.fewestLevels, style.mostLevels ) );
  building.builtYear = std::clamp( compound.builtYear + static_cast<int>( random.whole( -1, 1 ) ), 1975, 2020 );
  setFate( random, compound, building );
  const double floor = static_cast<double>( footprint.width() ) * static_cast<double>( footprint.height() ) * 1e-6 * building.levels;
  building.dwellings = std::max( 1, static_cast<int>( floor * USABLE_SHARE / style.dwellingSquareMetres ) );
  const int households = std::max( 1, static_cast<int>( building.dwellings * OCCUPIED_SHARE + 0.5 ) );
  building.population = std::max( households, static_cast<int>( households * PERSONS_PER_HOUSEHOLD * random.between( 0.92, 1.08 ) + 0.5 ) );
  ++totals.houses;
  totals.households += households;
  totals.population += building.population;
  draft.addBuilding( footprint, std::move( building ) );
}

} // namespace

HouseTotals addHouses( BlockDraft &draft, const SampleCompound &compound, const std::string &communityId )
{
  HouseTotals totals;
  const HouseStyle &style = styleOf( compound );
  for ( const SampleParcel &ground : buildableGround( compound ) )
  {
    const Mm length = std::min( style.length, std::max( style.length * 6 / 10, ground.width() ) );
    for ( const Mm south : spread( ground.south, ground.north, style.depth, style.gapAlong ) )
    {
      for ( const Mm west : spread( ground.west, ground.east, length, style.gapAcross ) )
      {
        const SampleParcel footprint = { west, south, west + length, south + style.depth, {} };
        if ( ( compound.hasCorner && overlaps( footprint, compound.corner, CORNER_CLEARANCE ) ) || ( totals.houses > 0 && draft.random.chance( 0.03 ) ) )
          continue;
        addHouse( draft, compound, style, footprint, communityId, totals );
      }
    }
  }
  return totals;
}

} // namespace renewal::engine
