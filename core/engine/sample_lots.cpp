#include "core/engine/sample_lots.h"

#include "core/engine/sample_names.h"

#include <algorithm>

namespace renewal::engine
{

namespace
{

constexpr double SQUARE_METRES_PER_SPACE = 30.0;
constexpr Mm STRIP_SPACE_LENGTH = 6000;
constexpr Mm STRIP_INNER_EDGE = 5000;
constexpr Mm STRIP_OUTER_EDGE = 7500;
constexpr Mm JUNCTION_CLEARANCE = 12000;
constexpr Mm LONGEST_STRIP = 90000;

void addStrip( BlockDraft &draft, const SampleRoad &road, Mm from, Mm to )
{
  const Mm length = std::min( LONGEST_STRIP, to - from ) / STRIP_SPACE_LENGTH * STRIP_SPACE_LENGTH;
  CityLot lot;
  lot.id = draft.idFor( 'L', draft.rows.lots.size() );
  lot.name = road.name + "路侧停车";
  lot.lotType = "150906";
  lot.lotKind = "public";
  lot.spaces = static_cast<int>( length / STRIP_SPACE_LENGTH );
  lot.share = 1.0;
  const auto corners = road.isVertical ? rectangle( road.at + STRIP_INNER_EDGE, from, road.at + STRIP_OUTER_EDGE, from + length )
                                       : rectangle( from, road.at + STRIP_INNER_EDGE, from + length, road.at + STRIP_OUTER_EDGE );
  lot.outline = draft.terrain.placeRing( corners, STREET_SPACING );
  draft.rows.lots.push_back( std::move( lot ) );
}

} // namespace

void addStation( BlockDraft &draft, PlanPoint point, int piles )
{
  static constexpr double POWERS[] = { 7.0, 7.0, 60.0, 120.0 };
  CityStation station;
  station.id = draft.idFor( 'S', draft.rows.stations.size() );
  station.name = SAMPLE_PREFIX + draft.word + "充电站";
  station.piles = piles;
  station.powerKilowatts = piles * POWERS[draft.random.whole( 0, 3 )];
  station.point = draft.terrain.place( point );
  draft.rows.stations.push_back( station );
  draft.addFacility( "ev_charging", "充电站", 0.0, point );
}

void addLot( BlockDraft &draft, const SampleParcel &parcel, const LotKind &kind )
{
  CityLot lot;
  lot.id = draft.idFor( 'L', draft.rows.lots.size() );
  lot.name = SAMPLE_PREFIX + draft.word + kind.label;
  lot.lotType = kind.amapCode;
  lot.lotKind = kind.kind;
  lot.outline = draft.terrain.placeRing( rectangle( parcel.west, parcel.south, parcel.east, parcel.north ), OUTLINE_SPACING );
  lot.spaces = std::max( 6, static_cast<int>( outlineArea( lot.outline ) * kind.floors / SQUARE_METRES_PER_SPACE ) );
  lot.share = static_cast<double>( static_cast<int>( kind.share * 20.0 ) ) / 20.0;
  if ( draft.random.chance( 0.35 ) )
  {
    lot.piles = std::min( 40, std::max( 2, lot.spaces / static_cast<int>( draft.random.whole( 6, 15 ) ) ) );
    addStation( draft, parcel.centre(), lot.piles );
  }
  draft.rows.lots.push_back( lot );
  draft.addFacility( "parking", kind.label, 0.0, draft.frontageOf( parcel, 0 ) );
}

void addRoadsideParking( BlockDraft &draft )
{
  for ( std::size_t i = SIDE_COUNT; i < draft.roads.size(); ++i )
  {
    if ( !draft.random.chance( 0.4 ) )
      continue;
    const SampleRoad &road = draft.roads[i];
    std::vector<Mm> stops = road.joints;
    stops.push_back( road.from + JUNCTION_CLEARANCE );
    stops.push_back( road.to - JUNCTION_CLEARANCE );
    std::sort( stops.begin(), stops.end() );
    for ( std::size_t stop = 0; stop + 1 < stops.size(); ++stop )
    {
      const Mm from = stops[stop] + JUNCTION_CLEARANCE;
      const Mm to = stops[stop + 1] - JUNCTION_CLEARANCE;
      if ( to - from >= 5 * STRIP_SPACE_LENGTH && draft.random.chance( 0.6 ) )
        addStrip( draft, road, from, to );
    }
  }
}

} // namespace renewal::engine
