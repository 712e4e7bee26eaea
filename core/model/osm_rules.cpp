#include "core/model/facility_rules.h"

namespace renewal::model
{

const std::vector<const char *> &facilityTagKeys()
{
  static const std::vector<const char *> KEYS = { "amenity", "shop", "leisure", "landuse", "healthcare", "office", "craft", "highway", "public_transport", "railway", "station", "emergency", "barrier", "entrance", "building", "sport", "access", "bicycle", "motorcar", "train", "subway", "tram", "light_rail", "social_facility", "social_facility:for", "isced:level" };
  return KEYS;
}

const std::vector<OsmRule> &osmRules()
{
  static const std::vector<OsmRule> RULES = {
    { "nursery", { { "amenity", "childcare" } } },
    { "kindergarten", { { "amenity", "kindergarten" } }, "", "培训|早教" },
    { "primary_school", { { "amenity", "school" } }, "一贯制|九年一贯|十二年一贯|九年制|十二年制", "职业", {}, "middle_school" },
    { "primary_school", { { "amenity", "school" }, { "isced:level", "1" }, { "isced:level", "2|3" } }, "", "", {}, "middle_school" },
    { "primary_school", { { "amenity", "school" }, { "isced:level", "1" } } },
    { "middle_school", { { "amenity", "school" }, { "isced:level", "2|3" } }, "", "职业" },
    { "primary_school", { { "amenity", "school" } }, "小学|Primary School|primary school|Elementary School|Primarschule", "家长学校|培训" },
    { "middle_school", { { "amenity", "school" } }, "中学|初中|高中|Middle School|middle school|High School|Gymnasium|Realschule|Oberschule", "职业" },
    { "health_station", { { "amenity", "clinic|doctors|hospital" } }, "卫生服务站|卫生室|卫生站" },
    { "health_centre", { { "amenity", "clinic|doctors|hospital" } }, "社区卫生服务中心|社区医院|卫生院" },
    { "health_centre", { { "healthcare", "centre" } } },
    { "clinic", { { "amenity", "clinic" } }, "诊所|门诊", "口腔|美容|宠物" },
    { "health_centre", { { "amenity", "clinic" } }, "", "诊所|门诊|口腔|美容|宠物" },
    { "clinic", { { "amenity", "doctors" } }, "", "口腔|美容|宠物" },
    { "hospital", { { "amenity", "hospital" } }, "", "整形|宠物" },
    { "pharmacy", { { "amenity", "pharmacy" } } },
    { "canteen", { { "amenity", "social_facility|restaurant|fast_food" } }, "社区食堂|老年食堂|助餐" },
    { "elderly_daycare", { { "social_facility", "day_care" }, { "social_facility:for", "senior" } } },
    { "elderly_daycare", { { "amenity", "social_facility" } }, "日间照料|养老服务站|养老服务中心|养老服务驿站|托老|居家养老" },
    { "elderly_care", { { "amenity", "social_facility" }, { "social_facility:for", "senior" } } },
    { "elderly_care", { { "amenity", "nursing_home" } } },
    { "elderly_care", { { "amenity", "social_facility" } }, "养老|敬老|老年公寓|护理院|颐养" },
    { "culture", { { "amenity", "arts_centre" } } },
    { "culture", { { "amenity", "community_centre|library" } }, "文化活动中心|文化活动站|文化中心|文化站|文化宫" },
    { "library", { { "amenity", "library" } } },
    { "community_centre", { { "amenity", "community_centre" } } },
    { "subdistrict_office", { { "office", "government" } }, "街道办" },
    { "subdistrict_office", { { "amenity", "townhall" } }, "街道办" },
    { "community_centre", { { "office", "government" } }, "社区服务|党群服务|居委会|便民服务中心" },
    { "police", { { "amenity", "police" } } },
    { "fitness", { { "leisure", "fitness_station|fitness_centre" } } },
    { "sports_ground", { { "leisure", "pitch|sports_centre" } }, "", "台球|高尔夫|跆拳道", { { "sport", "billiards|golf|taekwondo" } } },
    // A private garden serves its owner only.
    { "park", { { "leisure", "park|garden" } }, "", "", { { "access", "private|no" } } },
    { "park", { { "landuse", "recreation_ground" } } },
    { "playground", { { "leisure", "playground" } } },
    { "wet_market", { { "amenity", "marketplace" } }, "", "批发|公司|建材" },
    { "fresh_food", { { "shop", "greengrocer" } } },
    { "fresh_food", { { "shop", "supermarket|convenience" } }, "生鲜|菜店|果蔬" },
    { "supermarket", { { "shop", "supermarket" } } },
    { "convenience", { { "shop", "convenience" } } },
    { "breakfast", { { "amenity", "fast_food|restaurant" } }, "早餐|早点|包子|豆浆|胡辣汤" },
    { "restaurant", { { "amenity", "restaurant|fast_food" } } },
    { "coffee_tea", { { "amenity", "cafe" } } },
    { "hairdresser", { { "shop", "hairdresser|beauty" } } },
    { "laundry", { { "shop", "laundry|dry_cleaning" } } },
    { "repair", { { "shop", "repair" } } },
    // Of the crafts only those that mend things: a brewery is no repair point.
    { "repair", { { "craft", "shoemaker|electronics_repair|watchmaker|clockmaker|key_cutter|locksmith|tailor|dressmaker|plumber|electrician|hvac|repair" } } },
    { "photo_print", { { "shop", "photo|copyshop" } } },
    { "housekeeping", { { "office", "*" } }, "家政|保洁" },
    { "housekeeping", { { "shop", "*" } }, "家政|保洁" },
    { "post", { { "amenity", "post_office" } } },
    { "parcel", { { "amenity", "parcel_locker" } } },
    { "parcel", { { "shop", "outpost" } } },
    { "recycling", { { "amenity", "recycling" } } },
    { "waste", { { "amenity", "waste_transfer_station|waste_disposal" } } },
    { "bank", { { "amenity", "bank" } } },
    { "bookshop", { { "shop", "books" } } },
    { "pet", { { "shop", "pet" } } },
    { "pet", { { "amenity", "veterinary" } } },
    { "toilet", { { "amenity", "toilets" } } },
    { "shelter", { { "emergency", "assembly_point" } } },
    { "parking", { { "amenity", "parking" } } },
    { "ebike_charging", { { "amenity", "charging_station" }, { "bicycle", "yes|designated" } }, "", "", { { "motorcar", "yes|designated" } } },
    { "ev_charging", { { "amenity", "charging_station" } }, "", "换电" },
    { "metro", { { "railway", "station" }, { "station", "subway|light_rail" } } },
    { "metro", { { "public_transport", "station" }, { "station", "subway|light_rail" } } },
    { "metro", { { "railway", "subway_entrance" } } },
    { "metro", { { "public_transport", "station" }, { "subway", "yes" } } },
    { "bus_stop", { { "highway", "bus_stop" } } },
    { "bus_stop", { { "public_transport", "platform" } }, "", "", { { "train", "yes" }, { "subway", "yes" }, { "tram", "yes" }, { "light_rail", "yes" }, { "railway", "*" } } },
    { "gas_station", { { "amenity", "fuel" } } },
    { "residential", { { "landuse", "residential" } } },
    { "residential", { { "building", "apartments" } } },
    { "gates", { { "barrier", "gate|lift_gate|swing_gate|sliding_gate" } } },
    { "gates", { { "entrance", "*" } }, "", "", { { "entrance", "emergency" } } },
  };
  return RULES;
}

} // namespace renewal::model
