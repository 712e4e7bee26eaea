#include "core/model/facility_rules.h"

namespace renewal::model
{

const std::vector<NameRule> &nameRules()
{
  // A Chinese name ends in what the place is, so the match that ends last wins; on a tie, the earlier row.
  static const std::vector<NameRule> RULES = {
    { "primary_school", "一贯制学校|一贯制|九年制学校|十二年制学校", "培训|职业", "middle_school" },
    { "nursery", "托育中心|托育园|托育|托儿所|托管中心|婴幼" },
    { "kindergarten", "幼儿园", "培训|早教|分校门" },
    { "primary_school", "小学", "家长学校|培训" },
    { "middle_school", "高级中学|初级中学|中学|初中|高中", "职业|培训" },
    { "health_station", "卫生服务站|卫生室|卫生站" },
    { "health_centre", "社区卫生服务中心|社区医院|卫生院" },
    { "clinic", "诊所|门诊部|门诊", "口腔|美容|宠物" },
    { "hospital", "医院", "宠物|动物|整形|美容" },
    { "pharmacy", "大药房|药房|药店" },
    { "elderly_daycare", "日间照料中心|日间照料|养老服务站|养老服务中心|养老服务驿站|托老所|托老|居家养老" },
    { "elderly_care", "养老院|养老公寓|养老中心|养老|敬老院|敬老|老年公寓|护理院|颐养院|颐养" },
    { "canteen", "社区食堂|老年食堂|助餐点|助餐" },
    { "culture", "文化活动中心|文化活动站|综合文化站|文化中心|文化站|文化宫" },
    { "community_centre", "社区服务中心|社区服务站|社区服务|党群服务中心|党群服务|居委会|居民委员会|便民服务中心" },
    { "subdistrict_office", "街道办事处|街道办" },
    { "police", "派出所" },
    { "library", "图书馆|书屋" },
    { "fitness", "健身房|健身中心|健身广场|健身苑|健身" },
    { "sports_ground", "体育场|体育馆|体育中心|篮球场|足球场|网球场|羽毛球馆|乒乓球馆|运动场", "台球|高尔夫|跆拳道" },
    { "playground", "儿童乐园|儿童游乐场|游乐场|儿童活动中心" },
    { "park", "公园|游园|绿地" },
    { "wet_market", "菜市场|农贸市场|集贸市场|便民市场|菜市|农贸|集贸", "批发|公司|建材" },
    { "fresh_food", "生鲜超市|生鲜店|生鲜|菜店|果蔬店|果蔬", "批发|公司" },
    { "parcel", "快递超市|快递柜|菜鸟驿站|快递驿站|丰巢|蜂巢|代收点|代收", "物流园" },
    { "convenience", "便利店|便利超市" },
    { "supermarket", "超市", "屈臣氏|万宁" },
    { "breakfast", "早餐店|早餐|早点|包子铺|包子|豆浆|胡辣汤" },
    { "restaurant", "餐厅|饭店|酒楼|餐馆|饭馆|面馆" },
    { "coffee_tea", "咖啡馆|咖啡厅|咖啡|茶馆|茶艺" },
    { "hairdresser", "美容美发|理发店|理发|美发" },
    { "laundry", "洗衣店|洗衣|干洗店|干洗" },
    { "repair", "维修店|维修点|维修部|维修|修理部|修理", "汽车" },
    { "photo_print", "打印店|打印|复印|文印" },
    { "housekeeping", "家政服务|家政|保洁" },
    { "post", "邮政支局|邮政所|邮局|邮政" },
    { "recycling", "废品回收|回收站|回收" },
    { "bank", "银行支行|支行|银行" },
    { "bookshop", "书店" },
    { "pet", "宠物医院|宠物店|宠物" },
    { "toilet", "公共厕所|公厕|卫生间|洗手间" },
    { "shelter", "应急避难场所|避难场所" },
    { "waste", "垃圾中转站|垃圾收集站|垃圾" },
    { "parking", "停车场|停车库", "入口|出口" },
    { "ebike_charging", "电动自行车充电|电动车充电站|电动车充电" },
    { "ev_charging", "充电站|充电桩", "换电" },
    { "bus_stop", "公交车站|公交站" },
    { "metro", "地铁站" },
    { "residential", "住宅小区|小区|家属院" },
    { "gas_station", "加油站" },
  };
  return RULES;
}

} // namespace renewal::model
