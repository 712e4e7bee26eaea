#include "core/engine/sample_services.h"

#include "core/engine/sample_lots.h"

#include <algorithm>

namespace renewal::engine
{

namespace
{

enum class Place
{
  Street,
  Arterial,
  Compound
};

//! A kind of service and how many there are per 5,000 people in a lively quarter.
struct ServiceKind
{
    const char *type;
    const char *label;
    double per5000;
    double leastFloor; //!< m2
    double mostFloor;
    Place place;
    int seats;
};

const ServiceKind SERVICES[] = {
  { "kindergarten", "幼儿园", 0.35, 1800, 4200, Place::Compound, 270 },
  { "kindergarten", "实验幼儿园", 0.2, 1500, 3600, Place::Street, 240 },
  { "nursery", "托育园", 0.25, 150, 500, Place::Street, 0 },
  { "health_centre", "社区卫生服务中心", 0.08, 1200, 3000, Place::Street, 0 },
  { "health_station", "社区卫生服务站", 0.45, 90, 260, Place::Street, 0 },
  { "clinic", "诊所", 0.7, 60, 200, Place::Street, 0 },
  { "pharmacy", "大药房", 1.3, 60, 200, Place::Street, 0 },
  { "elderly_daycare", "日间照料中心", 0.35, 200, 700, Place::Compound, 0 },
  { "community_centre", "社区服务站", 0.45, 300, 1200, Place::Compound, 0 },
  { "culture", "文化活动站", 0.3, 200, 1000, Place::Street, 0 },
  { "library", "城市书房", 0.1, 100, 400, Place::Street, 0 },
  { "fitness", "健身场地", 0.7, 120, 500, Place::Compound, 0 },
  { "fitness", "健身房", 0.25, 300, 1500, Place::Street, 0 },
  { "sports_ground", "球场", 0.2, 420, 1300, Place::Street, 0 },
  { "playground", "儿童游乐场", 0.3, 100, 400, Place::Compound, 0 },
  { "wet_market", "农贸市场", 0.15, 700, 2500, Place::Street, 0 },
  { "fresh_food", "生鲜店", 0.7, 80, 400, Place::Street, 0 },
  { "supermarket", "综合超市", 0.45, 250, 1500, Place::Street, 0 },
  { "convenience", "便利店", 2.6, 40, 110, Place::Street, 0 },
  { "breakfast", "胡辣汤早餐店", 1.6, 30, 120, Place::Street, 0 },
  { "canteen", "社区食堂", 0.2, 120, 400, Place::Street, 0 },
  { "restaurant", "烩面馆", 2.5, 80, 400, Place::Street, 0 },
  { "hairdresser", "理发店", 1.5, 25, 90, Place::Street, 0 },
  { "laundry", "洗衣店", 0.6, 25, 80, Place::Street, 0 },
  { "repair", "维修点", 0.6, 15, 50, Place::Street, 0 },
  { "photo_print", "文印店", 0.45, 25, 80, Place::Street, 0 },
  { "housekeeping", "家政服务", 0.4, 25, 80, Place::Street, 0 },
  { "post", "邮政所", 0.12, 100, 300, Place::Street, 0 },
  { "parcel", "快递驿站", 1.6, 25, 90, Place::Compound, 0 },
  { "recycling", "再生资源回收点", 0.35, 8, 40, Place::Street, 0 },
  { "waste", "垃圾收集站", 0.35, 60, 200, Place::Street, 0 },
  { "toilet", "公共厕所", 0.6, 30, 80, Place::Street, 0 },
  { "bank", "银行网点", 0.5, 120, 400, Place::Street, 0 },
  { "bookshop", "书店", 0.15, 60, 300, Place::Street, 0 },
  { "pet", "宠物店", 0.25, 40, 120, Place::Street, 0 },
  { "gas_station", "加油站", 0.04, 200, 500, Place::Arterial, 0 },
  { "bus_stop", "公交站", 1.3, 0, 0, Place::Arterial, 0 },
  { "metro", "地铁站", 0.05, 0, 0, Place::Arterial, 0 },
  { "ebike_charging", "电动自行车充电点", 0.8, 20, 80, Place::Compound, 0 },
};

constexpr double PEOPLE_UNIT = 5000.0;
constexpr double LACKING_BLOCKS = 0.12;
constexpr Mm SHOP_OFF_WALL = 2500;
constexpr Mm KERB_OFF_CENTRE = 13000;

PlanPoint onArterial( BlockDraft &draft )
{
  const int side = static_cast<int>( draft.random.whole( WEST, NORTH ) );
  const SampleRoad &road = draft.roads[side];
  const Mm inward = side == WEST || side == SOUTH ? KERB_OFF_CENTRE : -KERB_OFF_CENTRE;
  const Mm along = road.from + 40000 + draft.random.whole( 0, road.to - road.from - 80000 );
  return road.isVertical ? PlanPoint { road.at + inward, along } : PlanPoint { along, road.at + inward };
}

PlanPoint placeFor( BlockDraft &draft, Place place )
{
  if ( place == Place::Arterial )
    return onArterial( draft );
  if ( place == Place::Compound && !draft.cores.empty() )
  {
    const CommunityCore &core = draft.cores[draft.random.whole( 0, static_cast<std::int64_t>( draft.cores.size() ) - 1 )];
    return { core.point.x + draft.random.whole( 0, 4000 ), core.point.y + draft.random.whole( 0, 4000 ) };
  }
  return draft.frontageOf( draft.frontages[draft.random.whole( 0, static_cast<std::int64_t>( draft.frontages.size() ) - 1 )], SHOP_OFF_WALL );
}

} // namespace

void addServices( BlockDraft &draft, PlanPoint centre )
{
  double people = 0.0;
  for ( const CityCommunity &community : draft.rows.communities )
    people += community.population;
  const double drawn = draft.random.between( 0.7, 1.9 );
  const double vitality = draft.random.chance( LACKING_BLOCKS ) ? 0.1 : draft.terrain.vitality( centre ) * drawn;
  for ( const ServiceKind &kind : SERVICES )
  {
    if ( kind.place != Place::Arterial && draft.frontages.empty() )
      continue;
    const double expected = kind.place == Place::Arterial ? kind.per5000 : kind.per5000 * std::min( 2.5, people / PEOPLE_UNIT ) * vitality;
    for ( int left = draft.random.countOf( expected ); left > 0; --left )
    {
      const PlanPoint point = placeFor( draft, kind.place );
      const double floor = draft.random.between( kind.leastFloor, kind.mostFloor );
      draft.addFacility( kind.type, kind.label, floor, point, kind.seats );
    }
  }
  if ( !draft.frontages.empty() && draft.random.chance( 0.15 * vitality ) )
    addStation( draft, placeFor( draft, Place::Street ), static_cast<int>( draft.random.whole( 2, 12 ) ) );
}

} // namespace renewal::engine
