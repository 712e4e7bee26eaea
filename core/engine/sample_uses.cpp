#include "core/engine/sample_uses.h"

#include "core/engine/sample_lots.h"

#include <algorithm>

namespace renewal::engine
{

namespace
{

//! Cumulative shares of the uses in mixed blocks; housing takes the rest.
struct UseShare
{
    double upTo;
    ParcelUse use;
};
constexpr UseShare USE_SHARES[] = {
  { 0.08, ParcelUse::PrimarySchool },
  { 0.11, ParcelUse::MiddleSchool },
  { 0.17, ParcelUse::Park },
  { 0.205, ParcelUse::Shopping },
  { 0.235, ParcelUse::Office },
  { 0.245, ParcelUse::Hospital },
  { 0.26, ParcelUse::CareHome },
  { 0.275, ParcelUse::Vacant },
};

//! Returns the part of \a parcel between the given shares of its width and height.
SampleParcel partOf( const SampleParcel &parcel, double west, double south, double east, double north )
{
  const auto along = []( Mm from, Mm size, double share )
  { return from + static_cast<Mm>( static_cast<double>( size ) * share ); };
  SampleParcel part = parcel;
  part.west = along( parcel.west, parcel.width(), west );
  part.east = along( parcel.west, parcel.width(), east );
  part.south = along( parcel.south, parcel.height(), south );
  part.north = along( parcel.south, parcel.height(), north );
  return part;
}

void addBlockBuilding( BlockDraft &draft, const SampleParcel &footprint, const char *use, int levels )
{
  CityBuilding building;
  building.use = use;
  building.levels = levels;
  building.action = "keep";
  building.builtYear = draft.terrain.builtYear( footprint.centre() );
  draft.addBuilding( footprint, building );
}

//! A foot path through the parcel on the axis \a at, joined to the streets at both ends.
void addPathAcross( BlockDraft &draft, const SampleParcel &parcel, bool isVertical, PlanPoint at )
{
  SampleRoad &from = draft.roads[parcel.roads[isVertical ? SOUTH : WEST]];
  SampleRoad &to = draft.roads[parcel.roads[isVertical ? NORTH : EAST]];
  const Mm position = isVertical ? at.x : at.y;
  from.joints.push_back( position );
  to.joints.push_back( position );
  CityStreet path;
  path.highway = "footway";
  if ( isVertical )
    path.line = draft.terrain.placeLine( { { at.x, from.at }, { at.x, at.y }, { at.x, to.at } }, PATH_SPACING );
  else
    path.line = draft.terrain.placeLine( { { from.at, at.y }, { at.x, at.y }, { to.at, at.y } }, PATH_SPACING );
  draft.rows.streets.push_back( path );
}

void addPark( BlockDraft &draft, const SampleParcel &parcel )
{
  draft.addArea( "park", "公园", parcel );
  const PlanPoint middle = { parcel.west + parcel.width() * 2 / 5 / 1000 * 1000, parcel.south + parcel.height() * 3 / 5 / 1000 * 1000 };
  addPathAcross( draft, parcel, true, middle );
  addPathAcross( draft, parcel, false, middle );
  draft.addFacility( "toilet", "公园公共厕所", draft.random.between( 40, 80 ), draft.frontageOf( parcel, 2500 ) );
  if ( draft.random.chance( 0.6 ) )
    draft.addFacility( "playground", "公园儿童活动场地", draft.random.between( 200, 600 ), { middle.x + 12000, middle.y + 12000 } );
  if ( draft.random.chance( 0.4 ) )
    draft.addFacility( "shelter", "公园应急避难场所", draft.random.between( 1500, 4000 ), { middle.x - 12000, middle.y + 12000 } );
}

void addSchool( BlockDraft &draft, const SampleParcel &parcel, const char *type, const char *label, int seats )
{
  const SampleParcel inner = parcel.shrunk( 8000 );
  addBlockBuilding( draft, partOf( inner, 0.05, 0.62, 0.5, 0.74 ), "education", 5 );
  addBlockBuilding( draft, partOf( inner, 0.05, 0.84, 0.5, 0.96 ), "education", 5 );
  addBlockBuilding( draft, partOf( inner, 0.6, 0.62, 0.95, 0.8 ), "education", 3 );
  const double floor = 8.0 * seats;
  draft.addFacility( type, label, floor, draft.frontageOf( parcel, 0 ), seats );
  // Where the school opens its ground to neighbours, it counts as one.
  if ( draft.random.chance( 0.35 ) )
    draft.addArea( "sports_ground", std::string( label ) + "开放操场", partOf( inner, 0.1, 0.05, 0.9, 0.5 ) );
}

void addWithLot( BlockDraft &draft, const SampleParcel &parcel, const char *use, int levels, const LotKind &lot )
{
  const SampleParcel inner = parcel.shrunk( 6000 );
  addBlockBuilding( draft, partOf( inner, 0.05, 0.4, 0.95, 0.95 ), use, levels );
  SampleParcel ground = partOf( inner, 0.05, 0.04, 0.95, 0.32 );
  ground.roads = { NO_ROAD, NO_ROAD, parcel.roads[SOUTH], NO_ROAD };
  addLot( draft, ground, lot );
  draft.frontages.push_back( parcel );
}

void addShopping( BlockDraft &draft, const SampleParcel &parcel )
{
  addWithLot( draft, parcel, "commercial", static_cast<int>( draft.random.whole( 3, 6 ) ), { "商场停车场", "150904", "building", 2.5, draft.random.between( 0.4, 0.8 ) } );
  draft.addFacility( "supermarket", "综合超市", draft.random.between( 1500, 6000 ), draft.frontageOf( parcel, 2500 ) );
  draft.addFacility( "coffee_tea", "咖啡馆", draft.random.between( 60, 200 ), draft.frontageOf( parcel, 2500 ) );
  draft.addFacility( "bank", "银行网点", draft.random.between( 150, 500 ), draft.frontageOf( parcel, 2500 ) );
  if ( draft.random.chance( 0.3 ) )
    draft.addFacility( "metro", "地铁站", 0, draft.frontageOf( parcel, 5000 ) );
}

void addOffice( BlockDraft &draft, const SampleParcel &parcel )
{
  addWithLot( draft, parcel, "office", static_cast<int>( draft.random.whole( 5, 18 ) ), { "机关停车场", "150905", "institution", 1.0, draft.random.between( 0.2, 0.6 ) } );
  if ( draft.random.chance( 0.25 ) )
    draft.addFacility( "subdistrict_office", "街道办事处", draft.random.between( 1000, 2500 ), draft.frontageOf( parcel, 0 ) );
  if ( draft.random.chance( 0.25 ) )
    draft.addFacility( "police", "派出所", draft.random.between( 1000, 1600 ), draft.frontageOf( parcel, 0 ) );
}

void addHospital( BlockDraft &draft, const SampleParcel &parcel )
{
  addWithLot( draft, parcel, "health", 9, { "医院停车场", "150904", "institution", 1.5, draft.random.between( 0.2, 0.5 ) } );
  draft.addFacility( "hospital", "医院", draft.random.between( 12000, 40000 ), draft.frontageOf( parcel, 0 ) );
}

} // namespace

ParcelUse drawUse( SampleRandom &random, std::size_t index )
{
  const double draw = random.unit();
  for ( const UseShare &share : USE_SHARES )
  {
    if ( index > 0 && draw < share.upTo )
      return share.use;
  }
  return ParcelUse::Housing;
}

void addUse( BlockDraft &draft, const SampleParcel &parcel, ParcelUse use )
{
  switch ( use )
  {
    case ParcelUse::Park:
      return addPark( draft, parcel );
    case ParcelUse::PrimarySchool:
      return addSchool( draft, parcel, "primary_school", "小学", static_cast<int>( 45 * draft.random.whole( 12, 30 ) ) );
    case ParcelUse::MiddleSchool:
      return addSchool( draft, parcel, "middle_school", "初级中学", static_cast<int>( 50 * draft.random.whole( 18, 36 ) ) );
    case ParcelUse::Hospital:
      return addHospital( draft, parcel );
    case ParcelUse::Shopping:
      return addShopping( draft, parcel );
    case ParcelUse::Office:
      return addOffice( draft, parcel );
    case ParcelUse::CareHome:
      addBlockBuilding( draft, partOf( parcel.shrunk( 8000 ), 0.1, 0.4, 0.9, 0.6 ), "health", 6 );
      return draft.addFacility( "elderly_care", "养老院", draft.random.between( 3500, 9000 ), draft.frontageOf( parcel, 0 ) );
    case ParcelUse::Campus:
      addBlockBuilding( draft, partOf( parcel, 0.1, 0.1, 0.4, 0.3 ), "education", 6 );
      addBlockBuilding( draft, partOf( parcel, 0.6, 0.6, 0.9, 0.9 ), "education", 8 );
      draft.addFacility( "library", "学院图书馆", draft.random.between( 3000, 9000 ), draft.frontageOf( parcel, 0 ) );
      return addPathAcross( draft, parcel, true, { parcel.centre().x / 1000 * 1000, parcel.centre().y } );
    case ParcelUse::Industry:
      addBlockBuilding( draft, partOf( parcel.shrunk( 12000 ), 0.0, 0.0, 0.45, 0.4 ), "industrial", 1 );
      return addBlockBuilding( draft, partOf( parcel.shrunk( 12000 ), 0.55, 0.1, 1.0, 0.9 ), "industrial", 2 );
    case ParcelUse::Vacant:
    case ParcelUse::Housing:
      return;
  }
}

void addCornerUse( BlockDraft &draft, const SampleParcel &corner )
{
  const double draw = draft.random.unit();
  const SampleParcel footprint = corner.shrunk( 3000 );
  if ( draw < 0.40 )
    return addLot( draft, corner, { "公共停车场", "150904", "public", 1.0, draft.random.between( 0.6, 1.0 ) } );
  if ( draw < 0.65 )
    return draft.addArea( "park", "口袋公园", corner );
  if ( draw < 0.78 )
  {
    addBlockBuilding( draft, footprint, "commercial", 2 );
    return draft.addFacility( "wet_market", "菜市场", draft.random.between( 600, 2500 ), draft.frontageOf( corner, 0 ) );
  }
  if ( draw < 0.90 )
  {
    addBlockBuilding( draft, footprint, "education", 3 );
    const int seats = static_cast<int>( 30 * draft.random.whole( 6, 12 ) );
    return draft.addFacility( "kindergarten", "幼儿园", 11.0 * seats, draft.frontageOf( corner, 0 ), seats );
  }
  addBlockBuilding( draft, footprint, "office", 2 );
  draft.addFacility( "community_centre", "社区党群服务中心", draft.random.between( 500, 1500 ), draft.frontageOf( corner, 0 ) );
}

} // namespace renewal::engine
