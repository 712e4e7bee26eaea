#include "core/model/facility_rules.h"

namespace renewal::model
{

namespace
{

// Rows with a name filter come first: they are tried on every code of a point before any plain row.
// Amap has no code of its own for care of the elderly, canteens, breakfast, nurseries and waste.
const std::vector<AmapRule> NAMED_RULES = {
  { "primary_school", "141202|141203", "一贯制|九年一贯|十二年一贯|九年制|十二年制", "职业|培训|家长学校", "middle_school" },
  { "nursery", "141204|072000|141400", "托育|托儿|托管中心|婴幼" },
  { "middle_school", "141202", "高级中学|高中|初级中学|初中", "职业|一贯制" },
  // The station before the centre: a station's name often carries its parent centre.
  { "health_station", "090300|090102|090000", "卫生服务站|卫生室|卫生站" },
  { "health_centre", "090100|090102|090300|090000", "社区卫生服务中心|社区医院|卫生院" },
  { "elderly_daycare", "080402|090000|070000|130400|120304", "日间照料|养老服务站|养老服务中心|养老服务驿站|托老|居家养老" },
  { "elderly_care", "080402|090000|070000|130400|120304", "养老|敬老|老年公寓|护理院|颐养" },
  { "canteen", "050100|050300", "社区食堂|老年食堂|助餐" },
  { "breakfast", "050300|050301-050311|050800|050100", "早餐|早点|包子|豆浆|胡辣汤" },
  { "culture", "140800|140500|140000", "文化活动中心|文化活动站|文化中心|文化站|综合文化站|文化宫" },
  { "community_centre", "120304|070201|130106", "社区服务|党群服务|居委会|便民服务中心" },
  { "subdistrict_office", "130105", "街道办" },
  { "police", "130501", "派出所" },
  { "playground", "110105", "儿童|游乐|亲子" },
  { "wet_market", "060703|060704|060705|060706|060700", "菜市|农贸|集贸|便民市场", "批发|公司|建材" },
  { "fresh_food", "060400|060200|060705", "生鲜|菜店|果蔬", "批发|公司" },
  { "photo_print", "071300", "打印|复印|文印" },
  { "housekeeping", "070000", "家政|保洁" },
  { "recycling", "070000", "回收" },
  { "parcel", "070500", "驿站|丰巢|蜂巢|菜鸟|快递超市|快递柜|代收" },
  { "ebike_charging", "011100|070000|073000", "电动车充电|电动自行车充电" },
  { "waste", "070000|200000", "垃圾" },
};

const std::vector<AmapRule> PLAIN_RULES = {
  { "kindergarten", "141204", "", "培训|早教|分校门" },
  { "primary_school", "141203", "", "家长学校|培训" },
  { "middle_school", "141202", "", "职业" },
  { "clinic", "090300", "", "口腔|美容|宠物" },
  { "hospital", "090100|090101|090200", "", "整形" },
  { "pharmacy", "090601|090600" },
  { "library", "140500" },
  { "fitness", "080108|080111" },
  { "sports_ground", "080100-080119", "", "台球|高尔夫|跆拳道" },
  { "park", "110101|110105" },
  { "playground", "080501" },
  { "wet_market", "060703|060705|060706|060704", "", "批发|公司|建材" },
  { "supermarket", "060400-060410|060412-060414", "", "屈臣氏|万宁" },
  { "convenience", "060200|060201|060202" },
  { "restaurant", "050100|050200|050300" },
  { "coffee_tea", "050500|050600" },
  { "hairdresser", "071100" },
  { "laundry", "071500" },
  { "repair", "071200", "", "汽车" },
  { "post", "070400|070401" },
  { "bank", "160100" },
  { "bookshop", "061205" },
  { "pet", "061211|090701" },
  { "toilet", "200300-200304" },
  { "shelter", "200400" },
  { "parking", "150900|150903|150904|150905|150906" },
  { "ev_charging", "011100", "", "换电" },
  { "bus_stop", "150700|150702" },
  { "metro", "150500|150501" },
  { "residential", "120302" },
  { "gas_station", "010100" },
  { "gates", "991400|991401" },
};

} // namespace

const std::vector<AmapRule> &amapRules()
{
  static const std::vector<AmapRule> RULES = []
  {
    std::vector<AmapRule> rules = NAMED_RULES;
    rules.insert( rules.end(), PLAIN_RULES.begin(), PLAIN_RULES.end() );
    return rules;
  }();
  return RULES;
}

const char *droppedAmapCodes()
{
  // Inside of schools and parks, animal and cosmetic medicine, logistics yards, drugstores, offices
  // and dormitories, entrances of car parks.
  return "141207|110106|090700|090201|070501|060411|060415|120300|120303|150907-150909";
}

} // namespace renewal::model
