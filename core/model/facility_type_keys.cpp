#include "core/model/facility_type_keys.h"

#include <algorithm>

namespace renewal::model
{

const std::vector<FacilityTypeName> &facilityTypes()
{
  static const std::vector<FacilityTypeName> TYPES = {
    { "kindergarten", "幼儿园", "Kindergarten" },
    { "nursery", "托儿所/托育", "Nursery" },
    { "primary_school", "小学", "Primary school" },
    { "middle_school", "中学", "Middle school" },
    { "health_centre", "社区卫生服务中心/社区医院", "Community health centre" },
    { "health_station", "社区卫生服务站", "Community health station" },
    { "clinic", "诊所/门诊", "Clinic" },
    { "hospital", "医院", "Hospital" },
    { "pharmacy", "药店", "Pharmacy" },
    { "elderly_care", "养老院/敬老院", "Nursing home" },
    { "elderly_daycare", "日间照料/老年服务站", "Day care for the elderly" },
    { "community_centre", "社区综合服务站/党群中心", "Community service station" },
    { "subdistrict_office", "街道办事处", "Sub-district office" },
    { "police", "派出所", "Police station" },
    { "culture", "文化活动中心/站", "Culture centre or station" },
    { "library", "图书馆/书屋", "Library" },
    { "sports_ground", "多功能运动场地", "Sports ground" },
    { "fitness", "健身场地/健身房", "Fitness area or gym" },
    { "park", "公园/绿地", "Park or green space" },
    { "playground", "儿童活动场地", "Playground" },
    { "wet_market", "菜市场", "Wet market" },
    { "fresh_food", "生鲜超市/菜店", "Fresh-food shop" },
    { "supermarket", "综合超市", "Supermarket" },
    { "convenience", "便利店", "Convenience store" },
    { "breakfast", "早餐店", "Breakfast shop" },
    { "canteen", "社区食堂/助餐点", "Community canteen" },
    { "restaurant", "餐饮", "Restaurant" },
    { "coffee_tea", "茶艺咖啡", "Tea house or cafe" },
    { "hairdresser", "理发/美容美发", "Hairdresser" },
    { "laundry", "洗衣店", "Laundry" },
    { "repair", "维修点", "Repair shop" },
    { "photo_print", "照相文印", "Photo and copy shop" },
    { "housekeeping", "家政", "Housekeeping service" },
    { "post", "邮政", "Post office" },
    { "parcel", "快递驿站/柜", "Parcel point" },
    { "recycling", "再生资源回收", "Recycling point" },
    { "bank", "银行", "Bank" },
    { "bookshop", "书店", "Bookshop" },
    { "pet", "宠物", "Pet services" },
    { "toilet", "公共厕所", "Public toilet" },
    { "shelter", "应急避难场所", "Emergency shelter" },
    { "waste", "垃圾收集站点", "Waste collection" },
    { "parking", "停车场", "Car park" },
    { "ev_charging", "充电站", "Charging station" },
    { "ebike_charging", "电动自行车充电", "E-bike charging" },
    { "bus_stop", "公交站", "Bus stop" },
    { "metro", "地铁站", "Rail station" },
    { "residential", "住宅小区", "Residential community" },
    { "gas_station", "加油站", "Petrol station" },
    { "gates", "小区出入口", "Community gate" },
  };
  return TYPES;
}

const FacilityTypeName *findFacilityType( const std::string &key )
{
  const std::vector<FacilityTypeName> &types = facilityTypes();
  const auto found = std::find_if( types.begin(), types.end(), [&key]( const FacilityTypeName &type )
                                   { return key == type.key; } );
  return found == types.end() ? nullptr : &*found;
}

} // namespace renewal::model
